package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.samtakt.inventory.intake.Fields.Hit;
import no.samtakt.inventory.intake.MemberBooks.Entry;
import no.samtakt.inventory.intake.MemberBooks.Taken;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.ContractPeriod;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** Cells that state the whole period of a contract, whatever the column is called. */
final class Periods {

    private Periods() {}

    /** Whether a cell under a header such as "Contract" states a period rather than the name of a contract. */
    static boolean is(RawCell cell) {
        if (cell.number() != null || cell.date() != null) {
            return false;
        }
        ContractPeriod period = CellParser.period(cell).value();
        boolean words = cell.text().matches("(?s).*\\p{L}.*");
        return period != null && (period.complete() || words);
    }

    /** Whether most cells of a column under such a header state periods. */
    static boolean mostly(List<RawCell> values) {
        long told = values.stream().filter(Periods::telling).count();
        long periods = values.stream()
                .filter(cell -> is(cell) || (cell.date() != null && told > 1))
                .count();
        return told > 0 && periods * 10 >= told * 6;
    }

    /** Whether every cell of a column, at least three, states a first and a last day. */
    static boolean ranges(List<RawCell> values) {
        long told = values.stream().filter(Periods::telling).count();
        long ranges = values.stream().filter(Periods::range).count();
        return ranges >= 3 && ranges * 10 >= told * 8;
    }

    private static boolean range(RawCell cell) {
        ContractPeriod period =
                cell.number() != null ? null : CellParser.period(cell).value();
        return period != null && period.start() != null && period.end() != null;
    }

    private static boolean telling(RawCell cell) {
        return !cell.error() && !Words.is("unknown", cell.text()) && !Words.is("none", cell.text());
    }

    /**
     * Puts what a cell says of the period into a contract, as far as nothing else says it.
     *
     * @return whether the cell states a period
     */
    static boolean put(Work work, String member, Hit hit, Entry entry) {
        ContractPeriod period = CellParser.period(hit.cell()).value();
        if (period == null) {
            return false;
        }
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start != null) {
            add(entry, "start", Values.date(start), hit);
        }
        if (end != null) {
            add(entry, "end", Values.date(end), hit);
        } else if (period.ongoing()) {
            add(entry, "end", RawCell.ofText(CellParser.ONGOING), hit);
            add(entry, "renewal", RawCell.ofText("TACIT"), hit);
        }
        if (!period.optionMonths().isEmpty()) {
            add(entry, "options", RawCell.ofText(Terms.written(period.optionMonths())), hit);
        }
        boolean plain = period.rest().isEmpty()
                && start == null
                && period.optionMonths().isEmpty()
                && (period.ongoing() || CellParser.date(hit.cell()).value() != null);
        if (!plain) {
            work.report("intake.interpreted", member, hit.where(), hit.text(), shown(period));
        }
        rest(work, member, hit, entry, period.rest());
        return true;
    }

    private static void add(Entry entry, String column, RawCell cell, Hit hit) {
        entry.values().putIfAbsent(column, new Taken(cell, hit.where()));
    }

    private static String shown(ContractPeriod period) {
        String options = period.optionMonths().isEmpty() ? "" : " (+" + Terms.written(period.optionMonths()) + ")";
        String last = period.ongoing() ? "…" : day(period.end());
        return (day(period.start()) + " – " + last + options).strip();
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** What a period says beside its days: the notice, or a remark nobody has understood. */
    private static void rest(Work work, String member, Hit hit, Entry entry, String rest) {
        if (rest.isEmpty()) {
            return;
        }
        boolean notice = rest.matches("(?s).*(oppsig|opsig|oppsei|uppsäg|notice|kündig|opzeg).*");
        Terms.Notice rule = notice ? Terms.notice(RawCell.ofText(rest), "") : null;
        Integer months = rule == null ? null : rule.months();
        if (months != null) {
            add(entry, "noticeMonths", Values.number(BigDecimal.valueOf(months)), hit);
        } else {
            work.report("intake.not-used", member, hit.where(), rest, "", "target:contracts.duration");
        }
    }
}

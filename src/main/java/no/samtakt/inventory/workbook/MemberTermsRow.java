package no.samtakt.inventory.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import no.samtakt.inventory.Joining;
import no.samtakt.inventory.MemberTerms;
import no.samtakt.inventory.WinWin;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** What a row of variants says of members: how often they may sit out, who may not lose, who stays out and who joins later. */
final class MemberTermsRow {

    private static final int MOST_AREAS = 1000;

    private final RowReader row;
    private final Findings findings;
    /** Id of a member written in a column; null, and reported, when there is none. */
    private final BiFunction<String, String, @Nullable String> member;

    MemberTermsRow(RowReader row, Findings findings, BiFunction<String, String, @Nullable String> member) {
        this.row = row;
        this.findings = findings;
        this.member = member;
    }

    MemberTerms read() {
        Integer limit = row.integer("sitOutLimit");
        if (limit != null && (limit < 0 || limit > MOST_AREAS)) {
            row.report("value.out-of-range", "sitOutLimit", "0–" + MOST_AREAS, "column:variants.sitOutLimit");
            limit = null;
        }
        WinWin winWin = row.choice("winWin", WinWin.class);
        TreeSet<String> absent = new TreeSet<>();
        for (String written : row.items("absent")) {
            String id = member.apply("absent", written);
            if (id != null) {
                absent.add(id);
            }
        }
        return new MemberTerms(
                limit,
                winWin == null ? WinWin.SOFT : winWin,
                row.moneyOr("earlyTolerance"),
                List.copyOf(absent),
                joining());
    }

    /** {@code Bø=2028-06}: nothing of the member goes live before the month. */
    private List<Joining> joining() {
        Map<String, YearMonth> months = new TreeMap<>();
        for (String item : row.items("joining")) {
            int equals = item.indexOf('=');
            String name = equals < 0 ? item : item.substring(0, equals).strip();
            String written = equals < 0 ? "" : item.substring(equals + 1).strip();
            LocalDate date = CellParser.date(RawCell.ofText(written.isEmpty() ? "?" : written))
                    .value();
            if (date == null) {
                findings.add("variant.joining-month", "", row.cell("joining"), item, "");
                continue;
            }
            String id = member.apply("joining", name);
            if (id != null) {
                months.put(id, YearMonth.from(date));
            }
        }
        List<Joining> joining = new ArrayList<>();
        months.forEach((id, month) -> joining.add(new Joining(id, month)));
        return joining;
    }

    /** The columns' values, by column; none for what is not stated. */
    static Map<String, Object> values(MemberTerms terms) {
        return InventoryExporter.row(
                "sitOutLimit", terms.sitOutLimit(),
                "winWin", terms.winWin(),
                "earlyTolerance", terms.earlyTolerance().isZero() ? null : terms.earlyTolerance(),
                "absent", terms.absent(),
                "joining",
                        terms.joining().stream()
                                .map(one -> one.member() + "=" + one.from())
                                .toList());
    }
}

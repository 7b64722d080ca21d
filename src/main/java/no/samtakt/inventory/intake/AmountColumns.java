package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the amounts of a table as a whole: whether they are with or without VAT, and whether they are in one currency. Changes
 * no amount; says where they cannot be compared.
 */
final class AmountColumns {

    private static final String TAX =
            "[\\s.:/-]{0,3}(?:mva|moms|vat|btw|mwst|mw\\.?st|merverdiavgift|skatt)(?![\\p{L}\\d])";
    private static final Pattern WITH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:inkl|inkludert|inklusive|incl|including|med|m)\\b" + TAX);
    private static final Pattern WITHOUT = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:eks|ekskl|eksl|ex|excl|excluding|exkl|exl|uten|uden|utan|zzgl|eksklusive|pluss|plus|u)\\b|\\+)"
                    + TAX);
    private static final Pattern ONLY_WITH = Pattern.compile("(?iu)\\s*(?:inkl|inkludert|inklusive|incl|med)\\.?\\s*");
    private static final Pattern ONLY_WITHOUT =
            Pattern.compile("(?iu)\\s*(?:eks|ekskl|ex|excl|exkl|uten|uden|eksklusive|utan)\\.?\\s*");
    private static final Pattern CURRENCY =
            Pattern.compile("(?iu)(€|\\$|£|(?<![\\p{L}])(?:eur|euro|usd|gbp|nok|dkk|sek|chf)(?![\\p{L}]))");
    private static final String UNSAID = "";
    private static final String IN = "invat";
    private static final String EX = "exvat";

    private final Work work;
    private final FoundTable table;
    private final TableMapping mapping;
    private final List<RowScan.Row> rows;
    private final List<Integer> amounts = new ArrayList<>();
    private int taxColumn = -1;
    private int currencyColumn = -1;

    private AmountColumns(Work work, FoundTable table, TableMapping mapping, List<RowScan.Row> rows) {
        this.work = work;
        this.table = table;
        this.mapping = mapping;
        this.rows = rows;
        for (int i = 0; i < table.columns().size(); i++) {
            String target = mapping.columns().get(i).target();
            if (Targets.money(target)) {
                amounts.add(i);
            }
            taxColumn = target.endsWith(".vat") ? i : taxColumn;
            currencyColumn = target.endsWith(".currency") ? i : currencyColumn;
        }
    }

    /** Reports what cannot be compared among the amounts of a table. */
    static void check(Work work, FoundTable table, TableMapping mapping, List<RowScan.Row> rows) {
        AmountColumns columns = new AmountColumns(work, table, mapping, rows);
        if (!columns.amounts.isEmpty()) {
            columns.tax();
            columns.currency();
        }
    }

    /** An amount and what is said of it. */
    private record Said(SourceCell where, String text, String what) {}

    /** With or without VAT: what a text says; empty when it says nothing. */
    static String tax(String text) {
        boolean with = WITH.matcher(text).find();
        boolean without = WITHOUT.matcher(text).find();
        return with == without ? UNSAID : with ? IN : EX;
    }

    private static String taxCell(String text) {
        String said = tax(text);
        if (!said.isEmpty()) {
            return said;
        }
        if (ONLY_WITH.matcher(text).matches()) {
            return IN;
        }
        return ONLY_WITHOUT.matcher(text).matches() ? EX : UNSAID;
    }

    private void tax() {
        String around = UNSAID;
        for (String title : table.titles()) {
            around = around.isEmpty() ? tax(title) : around;
        }
        for (var below : table.body().entrySet()) {
            boolean note = below.getValue().size() == 1
                    && below.getValue().firstEntry().getValue().number() == null;
            around = around.isEmpty() && note
                    ? tax(below.getValue().firstEntry().getValue().text())
                    : around;
        }
        List<Said> all = new ArrayList<>();
        for (int i : amounts) {
            FoundTable.Column column = table.columns().get(i);
            String header = tax(column.header());
            for (RowScan.Row row : rows) {
                RawCell cell = row.cell(column.index());
                if (cell == null || !amount(cell)) {
                    continue;
                }
                String said = cell.number() == null ? tax(cell.text()) : UNSAID;
                said = said.isEmpty() ? columnSays(row) : said;
                said = said.isEmpty() ? header : said;
                said = said.isEmpty() ? around : said;
                all.add(new Said(row.where(column.index()), cell.text(), said));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        String main = mainTax(all);
        SourceCell head = table.whereHeader(table.columns().get(amounts.get(0)));
        String header = table.columns().get(amounts.get(0)).header();
        boolean mixed = false;
        for (Said one : all) {
            if (!one.what().isEmpty() && !one.what().equals(main)) {
                mixed = true;
                work.report(
                        "intake.vat-mixed",
                        "",
                        one.where(),
                        one.text(),
                        "unit:" + one.what(),
                        main.isEmpty() ? "unit:unsaid" : "unit:" + main);
            }
        }
        if (!mixed && main.equals(IN)) {
            work.report("intake.vat-included", "", head, header, "");
        } else if (!mixed && main.isEmpty()) {
            work.report("intake.vat-unknown", "", head, header, "");
        }
    }

    /** What the table says of most of its amounts: where both are said the more frequent, where one is said of most that one. */
    private static String mainTax(List<Said> all) {
        List<Said> said = all.stream().filter(one -> !one.what().isEmpty()).toList();
        long kinds = said.stream().map(Said::what).distinct().count();
        return kinds > 1 || (kinds == 1 && said.size() * 2 >= all.size()) ? mainly(said) : UNSAID;
    }

    private String columnSays(RowScan.Row row) {
        RawCell cell =
                taxColumn < 0 ? null : row.cell(table.columns().get(taxColumn).index());
        return cell == null ? UNSAID : taxCell(cell.text());
    }

    private static boolean amount(RawCell cell) {
        return !cell.error() && cell.date() == null && cell.text().matches("(?s).*\\d.*");
    }

    /** What is said most often; of equals the first. */
    private static String mainly(List<Said> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(one -> counts.merge(one.what(), 1, Integer::sum));
        String most = all.get(0).what();
        for (Said one : all) {
            if (counts.getOrDefault(one.what(), 0) > counts.getOrDefault(most, 0)) {
                most = one.what();
            }
        }
        return most;
    }

    /** The currency a text names; empty when it names none. */
    static String currency(String text) {
        Matcher matcher = CURRENCY.matcher(text);
        if (!matcher.find()) {
            return UNSAID;
        }
        String found = matcher.group(1).toUpperCase(Locale.ROOT);
        return switch (found) {
            case "€", "EURO" -> "EUR";
            case "$" -> "USD";
            case "£" -> "GBP";
            default -> found;
        };
    }

    private void currency() {
        Map<Integer, List<Said>> byColumn = new HashMap<>();
        List<Said> all = new ArrayList<>();
        for (int i : amounts) {
            FoundTable.Column column = table.columns().get(i);
            String header = currency(column.header());
            for (RowScan.Row row : rows) {
                RawCell cell = row.cell(column.index());
                if (cell == null || !amount(cell)) {
                    continue;
                }
                RawCell beside = currencyColumn < 0
                        ? null
                        : row.cell(table.columns().get(currencyColumn).index());
                String said = cell.number() == null ? currency(cell.text()) : UNSAID;
                said = said.isEmpty() && beside != null ? currency(beside.text()) : said;
                said = said.isEmpty() ? header : said;
                Said one = new Said(row.where(column.index()), cell.text(), said);
                byColumn.computeIfAbsent(i, key -> new ArrayList<>()).add(one);
                all.add(one);
            }
        }
        String usual = usual(all);
        for (int i : amounts) {
            List<Said> column = byColumn.getOrDefault(i, List.of());
            boolean one = column.stream().map(Said::what).distinct().count() <= 1;
            for (Said amount : column) {
                if (foreign(amount.what(), usual)) {
                    work.report(
                            one ? "intake.currency" : "intake.currency-mixed",
                            "",
                            amount.where(),
                            amount.text(),
                            amount.what());
                    if (one) {
                        break;
                    }
                }
            }
        }
    }

    /** The crown that the co-operation reckons in, else the one most amounts of the table are in; empty when none is named. */
    private String usual(List<Said> all) {
        String agreed = work.context().currency();
        if (!agreed.isEmpty()) {
            return agreed;
        }
        List<Said> crowns =
                all.stream().filter(one -> one.what().matches("NOK|DKK|SEK")).toList();
        return crowns.isEmpty() ? UNSAID : mainly(crowns);
    }

    private static boolean foreign(String currency, @Nullable String usual) {
        return !currency.isEmpty() && !currency.equals(usual) && !(usual == null || usual.isEmpty())
                || currency.matches("EUR|USD|GBP|CHF") && !currency.equals(usual);
    }
}

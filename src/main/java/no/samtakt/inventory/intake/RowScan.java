package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.CellRange;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of a table: tells records from headings of sections, totals, help and repeated headers, fills merged
 * cells, and counts every row.
 */
final class RowScan {

    /** A row that carries a record. */
    static final class Row {
        private final FoundTable table;
        private final int number;
        private final NavigableMap<Integer, RawCell> cells;
        private final String areaSection;
        private final String memberSection;
        private final SourceCell sectionWhere;
        private final String areaAbove;

        Row(
                FoundTable table,
                int number,
                NavigableMap<Integer, RawCell> cells,
                String areaSection,
                String memberSection,
                SourceCell sectionWhere,
                String areaAbove) {
            this.table = table;
            this.number = number;
            this.cells = cells;
            this.areaSection = areaSection;
            this.memberSection = memberSection;
            this.sectionWhere = sectionWhere;
            this.areaAbove = areaAbove;
        }

        @Nullable
        RawCell cell(int column) {
            return cells.get(column);
        }

        NavigableMap<Integer, RawCell> cells() {
            return cells;
        }

        /** Whether it stands directly below another row of the same table. */
        boolean follows(Row above) {
            return table == above.table && number == above.number + 1;
        }

        /** Heading of the section it stands in; empty when there is none. */
        String areaSection() {
            return areaSection;
        }

        String memberSection() {
            return memberSection;
        }

        SourceCell sectionWhere() {
            return sectionWhere;
        }

        /** Area of the nearest row above, where a table writes it only once for a group of rows; empty otherwise. */
        String areaAbove() {
            return areaAbove;
        }

        /** Comments at its blank cells. */
        List<String> comments() {
            return table.turned() ? List.of() : table.sheet().comments().getOrDefault(number, List.of());
        }

        SourceCell where(int column) {
            return table.where(number, column);
        }

        /** Its first cell. */
        SourceCell where() {
            return where(cells.firstKey());
        }
    }

    private final Work work;
    private final FoundTable table;
    private final TableMapping mapping;
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Integer, BigDecimal> running = new HashMap<>();
    private final Map<Integer, BigDecimal> grand = new HashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final Set<CellRange> filled = new HashSet<>();
    private int key = -1;
    private int areaColumn = -1;
    private int links;
    private @Nullable SourceCell firstLink;
    private boolean sparse;
    private int lastNamed = -1;

    private RowScan(Work work, FoundTable table, TableMapping mapping) {
        this.work = work;
        this.table = table;
        this.mapping = mapping;
        for (int i = 0; i < table.columns().size(); i++) {
            String target = mapping.columns().get(i).target();
            int index = table.columns().get(i).index();
            if (target.endsWith(".annualPrice") || target.endsWith(".annualCost") || target.endsWith(".users")) {
                numbers.add(index);
            }
            boolean names = target.equals("systems.name")
                    || target.equals("contracts.name")
                    || target.equals("dependencies.from")
                    || target.equals("infrastructure.name");
            key = key < 0 && names ? index : key;
            areaColumn = areaColumn < 0 && target.equals("systems.area") ? index : areaColumn;
        }
        if (key < 0) {
            key = table.firstColumn();
        }
        NavigableMap<Integer, NavigableMap<Integer, RawCell>> body = table.body();
        for (Map.Entry<Integer, NavigableMap<Integer, RawCell>> row : body.entrySet()) {
            lastNamed = row.getValue().containsKey(key) && row.getValue().size() > 1 ? row.getKey() : lastNamed;
        }
        long single = body.values().stream().filter(cells -> cells.size() == 1).count();
        sparse = single * 2 > body.size();
    }

    /** The rows with records; all other rows with content are counted as skipped and reported. */
    static List<Row> rows(Work work, FoundTable table, TableMapping mapping) {
        return new RowScan(work, table, mapping).scan();
    }

    private void skipped() {
        work.count(table.file(), table.sheetName(), Work.Outcome.SKIPPED, 1);
    }

    private List<Row> scan() {
        List<Row> rows = new ArrayList<>();
        String area = "";
        String member = "";
        SourceCell sectionWhere = SourceCell.NOWHERE;
        boolean first = true;
        String above = "";
        boolean grouped = grouped();
        for (Map.Entry<Integer, NavigableMap<Integer, RawCell>> entry :
                table.body().entrySet()) {
            int number = entry.getKey();
            NavigableMap<Integer, RawCell> cells = fill(number, entry.getValue());
            if (table.sheet().hiddenRows().contains(number)) {
                hidden.add(table.where(number, table.firstColumn()).cell().replaceAll("\\D", ""));
            }
            SourceCell where = table.where(number, cells.firstKey());
            String shown = cells.firstEntry().getValue().text();
            if (repeated(cells)) {
                skip("intake.header-repeated", where, shown);
            } else if (help(cells, first)) {
                skip("intake.help-row", where, shown);
            } else if (total(number, cells)) {
                skip("row.total-skipped", where, shown);
            } else if (note(number, cells)) {
                skip("intake.note-row", where, shown);
            } else if (section(number, entry.getValue())) {
                skipped();
                sectionWhere = where;
                String name = work.municipalities().find(shown).orElse("");
                if (name.isEmpty()) {
                    area = shown.replaceFirst(":\\s*$", "");
                    above = "";
                    work.report("intake.section", "", where, shown, "");
                } else {
                    member = name;
                    area = "";
                    work.report("intake.section", "", where, shown, "");
                }
            } else {
                RawCell stated = areaColumn < 0 ? null : cells.get(areaColumn);
                above = stated == null ? above : stated.text();
                rows.add(new Row(
                        table, number, cells, area, member, sectionWhere, stated == null && grouped ? above : ""));
                add(cells);
            }
            first = false;
        }
        remarks();
        blank(rows);
        return rows;
    }

    /** Whether areas are written only in the first of a group of rows: the first row has one, and many have none. */
    private boolean grouped() {
        if (areaColumn < 0) {
            return false;
        }
        int rows = 0;
        int blank = 0;
        boolean first = false;
        for (NavigableMap<Integer, RawCell> cells : table.body().values()) {
            if (cells.containsKey(key) && cells.size() >= 2) {
                boolean stated = cells.containsKey(areaColumn);
                first = rows == 0 ? stated : first;
                blank += stated ? 0 : 1;
                rows++;
            }
        }
        return first && blank * 5 >= rows;
    }

    private void skip(String code, SourceCell where, String found) {
        skipped();
        work.report(code, "", where, found, "");
    }

    /** Tells of blank rows between records: they may be all that is left of a record, and sorting and filtering stop at them. */
    private void blank(List<Row> rows) {
        List<String> blank = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            for (int number = rows.get(i - 1).number + 1; number < rows.get(i).number; number++) {
                if (!table.body().containsKey(number)) {
                    blank.add(table.where(number, table.firstColumn()).cell().replaceAll("\\D", ""));
                }
            }
        }
        if (!blank.isEmpty() && !table.turned()) {
            work.report(
                    "intake.rows-blank",
                    "",
                    table.whereTable(),
                    String.valueOf(blank.size()),
                    "",
                    String.join(", ", blank.subList(0, Math.min(20, blank.size()))));
        }
    }

    private void remarks() {
        if (!hidden.isEmpty()) {
            work.report(
                    "intake.hidden-rows",
                    "",
                    table.whereTable(),
                    String.valueOf(hidden.size()),
                    "",
                    String.join(", ", hidden.subList(0, Math.min(20, hidden.size()))));
        }
        List<String> columns = new ArrayList<>();
        for (FoundTable.Column column : table.columns()) {
            if (table.sheet().hiddenColumns().contains(column.index())) {
                columns.add(column.header());
            }
        }
        if (!columns.isEmpty()) {
            work.report("intake.hidden-columns", "", table.whereTable(), String.join(", ", columns), "");
        }
        if (links > 0 && firstLink != null) {
            work.report("intake.external-link", "", firstLink, String.valueOf(links), "");
        }
        for (CellRange range : filled) {
            RawCell value = table.sheet().row(range.firstRow()).get(range.firstColumn());
            work.report(
                    "intake.merged-filled",
                    "",
                    table.where(range.firstRow(), range.firstColumn()),
                    value == null ? "" : value.text(),
                    "",
                    String.valueOf(range.lastRow() - range.firstRow() + 1));
        }
    }

    /** The cells of a row with those merged down from above. */
    private NavigableMap<Integer, RawCell> fill(int number, NavigableMap<Integer, RawCell> cells) {
        NavigableMap<Integer, RawCell> full = new TreeMap<>(cells);
        for (CellRange range : table.sheet().merged()) {
            boolean below = range.firstRow() > table.header() && range.contains(number, range.firstColumn());
            boolean inside = range.firstColumn() >= table.firstColumn() && range.firstColumn() <= table.lastColumn();
            if (below && inside && number > range.firstRow() && !full.containsKey(range.firstColumn())) {
                RawCell value = table.sheet().row(range.firstRow()).get(range.firstColumn());
                if (value != null) {
                    full.put(range.firstColumn(), value);
                    filled.add(range);
                }
            }
        }
        for (Map.Entry<Integer, RawCell> entry : cells.entrySet()) {
            if (entry.getValue().look().externalLink()) {
                links++;
                firstLink = firstLink == null ? table.where(number, entry.getKey()) : firstLink;
            }
        }
        return full;
    }

    private boolean repeated(NavigableMap<Integer, RawCell> cells) {
        int same = 0;
        for (FoundTable.Column column : table.columns()) {
            RawCell cell = cells.get(column.index());
            String text = cell == null ? "" : squeezed(cell.text());
            boolean alike =
                    !text.isEmpty() && (text.equals(squeezed(column.sub())) || text.equals(squeezed(column.header())));
            same += alike ? 1 : 0;
        }
        return same >= 2 && same * 10 >= cells.size() * 6;
    }

    private static String squeezed(String text) {
        return Names.normal(text).replace(" ", "");
    }

    private boolean help(NavigableMap<Integer, RawCell> cells, boolean first) {
        boolean placeholders =
                cells.values().stream().allMatch(cell -> cell.text().matches("(?s)\\[.*]|<.*>|\\{.*}|\\.{2,}|…|_{2,}"));
        if (placeholders) {
            return true;
        }
        boolean words = cells.values().stream()
                .allMatch(cell -> Words.is("help", cell.text().replaceAll("[()\\[\\]<>*]", " ")));
        if (words && (cells.size() >= 2 || first)) {
            return true;
        }
        String start = Names.normal(cells.firstEntry().getValue().text());
        RawCell name = cells.get(key);
        return example(start) || (name != null && example(Names.normal(name.text())));
    }

    private static boolean example(String start) {
        return Words.is("example", start)
                || start.matches("(f eks|for eksempel|eksempel|example|e g|t eks|t d|z b|till exempel|bijv) .*")
                        && !start.startsWith("eksempel kommune");
    }

    private boolean total(int number, NavigableMap<Integer, RawCell> cells) {
        boolean labelled = cells.values().stream()
                .limit(3)
                .anyMatch(cell -> cell.number() == null
                        && (Words.is("total", cell.text())
                                || Names.normal(cell.text())
                                                .matches(
                                                        "(sum|totalt?|delsum|subtotal|summa|gesamt|totaal|i alt) .{0,40}")
                                        && numeric(cells)));
        boolean equals = false;
        if (!labelled && cells.get(key) == null) {
            for (int column : numbers) {
                BigDecimal value = value(cells.get(column));
                BigDecimal sum = running.getOrDefault(column, BigDecimal.ZERO);
                equals |= value != null && value.signum() > 0 && value.compareTo(sum) == 0;
            }
        }
        if (!labelled && !equals) {
            return false;
        }
        for (int column : numbers) {
            BigDecimal value = value(cells.get(column));
            BigDecimal sum = running.getOrDefault(column, BigDecimal.ZERO);
            BigDecimal all = grand.getOrDefault(column, BigDecimal.ZERO);
            if (value != null && differs(value, sum) && differs(value, all)) {
                work.report(
                        "intake.total-mismatch",
                        "",
                        table.where(number, column),
                        value.toPlainString(),
                        sum.toPlainString());
            }
        }
        running.clear();
        return true;
    }

    private boolean numeric(NavigableMap<Integer, RawCell> cells) {
        return numbers.stream().anyMatch(column -> value(cells.get(column)) != null);
    }

    private static boolean differs(BigDecimal value, BigDecimal sum) {
        return value.subtract(sum).abs().compareTo(BigDecimal.ONE) > 0;
    }

    private static @Nullable BigDecimal value(@Nullable RawCell cell) {
        return cell == null || cell.date() != null || cell.error()
                ? null
                : CellParser.number(cell).value();
    }

    private void add(NavigableMap<Integer, RawCell> cells) {
        for (int column : numbers) {
            BigDecimal value = value(cells.get(column));
            if (value != null) {
                running.merge(column, value, BigDecimal::add);
                grand.merge(column, value, BigDecimal::add);
            }
        }
    }

    /** A remark under or between the rows: one long text, or one text beside the names. */
    private boolean note(int number, NavigableMap<Integer, RawCell> cells) {
        if (cells.size() != 1 || table.columns().size() < 2) {
            return false;
        }
        Map.Entry<Integer, RawCell> only = cells.firstEntry();
        String text = only.getValue().text();
        boolean below = number > lastNamed + 1
                && only.getKey() != key
                && only.getValue().number() == null;
        return text.length() > 60
                || below
                || text.matches("(?i)(\\*|merk|note|nb|obs|kilde|source|bemærk)[ :!*].*")
                || text.matches(
                        "(?iu)(totalt |sum |total )?(antall|antal|number of|no\\.? of|aantal|anzahl)\\b.{0,40}[:=]?\\s*\\d+\\.?")
                || (number == table.last()
                        && text.matches("(?i).*(sist oppdatert|oppdatert|updated|pr\\.? dato|utskrift|side \\d).*"));
    }

    /** A heading over the rows that follow: one text, bold, merged across, in capitals or the name of an area. */
    private boolean section(int number, NavigableMap<Integer, RawCell> cells) {
        if (cells.size() != 1 || table.columns().size() < 2 || table.turned()) {
            return false;
        }
        Map.Entry<Integer, RawCell> only = cells.firstEntry();
        RawCell cell = only.getValue();
        boolean place = work.areas().find(cell.text()).confidence() >= 95
                || work.municipalities().find(cell.text()).isPresent();
        boolean amounts = !numbers.isEmpty() && only.getKey() == table.firstColumn() && place;
        if (cell.number() != null || cell.error() || sparse && !cell.look().bold() && !amounts) {
            return false;
        }
        Integer next = table.body().higherKey(number);
        if (next == null) {
            return false;
        }
        CellRange block = FoundTable.block(table.sheet(), number, only.getKey());
        boolean across = block != null && block.lastColumn() > block.firstColumn();
        String text = cell.text();
        boolean capitals =
                text.length() >= 4 && text.equals(text.toUpperCase(Locale.ROOT)) && text.matches(".*\\p{L}{4}.*");
        boolean lists =
                switch (mapping.layout()) {
                    case SYSTEMS, CONTRACTS, SERVERS, MATRIX, PAIRED_MATRIX -> table.columns()
                                    .size()
                            >= 3;
                    default -> false;
                };
        boolean named = lists
                && only.getKey() == table.firstColumn()
                && (work.areas().find(text).confidence() >= 95
                        || work.municipalities().find(text).isPresent());
        return across
                || cell.look().bold()
                || text.endsWith(":")
                || named
                || (capitals && work.areas().find(text).confidence() >= 75);
    }
}

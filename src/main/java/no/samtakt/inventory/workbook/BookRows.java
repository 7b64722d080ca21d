package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import no.samtakt.catalogue.FunctionArea;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.SourceCell;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in Samtakt's own layout as the values stated in it: nothing is filled in, nothing judged. What
 * {@link TemplateWriter} is given, this gives back; a value that cannot be understood stays as it is written.
 */
public final class BookRows {

    /**
     * A row.
     *
     * @param index in its sheet, counted from 0; −1 for the lines of a key–value sheet
     * @param values stated values by column key, as {@link TemplateWriter} takes them
     */
    public record Row(int index, Map<String, Object> values, SourceCell where) {

        /** A value as text, the same for equal values; empty when nothing is stated. */
        public String text(String column) {
            return BookRows.text(values.get(column));
        }
    }

    private final RawBook book;
    private final Map<String, SheetTable> tables = new LinkedHashMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    private BookRows(RawBook book) {
        this.book = book;
    }

    /** Reads a workbook of a kind; sheets it does not have are empty. */
    public static BookRows read(RawBook book, Kind kind) {
        BookRows read = new BookRows(book);
        List<SheetSpec> specs = new ArrayList<>(WorkbookSchema.sheets(kind));
        if (kind == Kind.MEMBER) {
            specs.add(WorkbookSchema.EXTRAS);
        }
        for (SheetSpec spec : specs) {
            for (RawSheet sheet : book.sheets()) {
                boolean meant = Vocabulary.get()
                        .findSheet(kind, sheet.name())
                        .filter(spec.key()::equals)
                        .isPresent();
                if (meant && !read.tables.containsKey(spec.key())) {
                    read.add(SheetTable.of(book.file(), "", spec, sheet, new Findings()));
                }
            }
        }
        return read;
    }

    /**
     * Several workbooks of one municipality as one: the tables below each other, every cell with its place of origin.
     *
     * @param file name of the workbook to be
     */
    public static RawBook combine(String file, List<BookRows> books) {
        List<RawSheet> sheets = new ArrayList<>();
        List<SheetSpec> specs = new ArrayList<>(WorkbookSchema.sheets(Kind.MEMBER));
        specs.add(WorkbookSchema.EXTRAS);
        for (SheetSpec spec : specs) {
            List<SheetTable> tables = new ArrayList<>();
            for (BookRows book : books) {
                SheetTable table = book.tables.get(spec.key());
                if (table != null && !book.rows(spec.key()).isEmpty()) {
                    tables.add(table);
                }
            }
            if (!tables.isEmpty()) {
                sheets.add(spec.key().equals("municipality") ? facts(spec, tables) : table(spec, tables));
            }
        }
        return new RawBook(file, sheets);
    }

    private static RawSheet table(SheetSpec spec, List<SheetTable> tables) {
        Texts texts = WorkbookSchema.texts(Locale.ENGLISH);
        RawSheet sheet = new RawSheet(texts.get("sheet." + spec.key()));
        List<ColumnSpec> columns = spec.columns();
        for (int c = 0; c < columns.size(); c++) {
            String key = "column." + spec.key() + "." + columns.get(c).key();
            sheet.put(0, c, RawCell.ofText(texts.get(key)));
        }
        int next = 1;
        for (SheetTable table : tables) {
            for (RowReader row : table.rows()) {
                for (int c = 0; c < columns.size(); c++) {
                    String key = columns.get(c).key();
                    Integer from = table.columns().get(key);
                    RawCell cell =
                            from == null ? null : table.sheet().row(row.index()).get(from);
                    if (cell != null) {
                        sheet.put(next, c, scaled(cell, table.shift(columns.get(c))), row.cell(key));
                    } else {
                        sheet.setOrigin(next, c, row.cell(key));
                    }
                }
                next++;
            }
        }
        return sheet;
    }

    /** A number of a column in thousands or millions as the whole amount. */
    private static RawCell scaled(RawCell cell, int shift) {
        BigDecimal number = shift == 0 ? null : CellParser.number(cell).value();
        if (number == null) {
            return cell;
        }
        BigDecimal whole = number.movePointRight(shift);
        return new RawCell(whole.toPlainString(), whole, null, false, false);
    }

    /** The facts of a municipality in one row: of each column the first value stated. */
    private static RawSheet facts(SheetSpec spec, List<SheetTable> tables) {
        RawSheet sheet = table(spec, List.of());
        List<ColumnSpec> columns = spec.columns();
        for (int c = 0; c < columns.size(); c++) {
            String key = columns.get(c).key();
            for (SheetTable table : tables) {
                for (RowReader row : table.rows()) {
                    RawCell cell = row.raw(key);
                    if (!sheet.row(1).containsKey(c)) {
                        sheet.setOrigin(1, c, row.cell(key));
                        if (cell != null) {
                            sheet.put(1, c, cell, row.cell(key));
                        }
                    }
                }
            }
        }
        return sheet;
    }

    /** Whether a file is a workbook in Samtakt's own layout, and of which kind: it has its leading sheet with its columns. */
    public static Optional<Kind> kindOf(RawBook book) {
        for (Kind kind : List.of(Kind.COOPERATION, Kind.MEMBER)) {
            BookRows read = read(book, kind);
            String leading = kind == Kind.MEMBER ? "municipality" : "cooperation";
            if (!read.rows(leading).isEmpty()
                    && !read.rows(leading).get(0).text("name").isEmpty()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private void add(SheetTable table) {
        tables.put(table.spec().key(), table);
        List<Row> read = new ArrayList<>();
        for (RowReader row : table.rows()) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (ColumnSpec column : table.spec().columns()) {
                Object value = row.blank(column.key()) ? null : value(row, column);
                if (value != null) {
                    values.put(column.key(), value);
                }
            }
            if (!values.isEmpty()) {
                read.add(new Row(table.spec().keyValue() ? -1 : row.index(), values, row.where()));
            }
        }
        rows.put(table.spec().key(), read);
    }

    private static @Nullable Object value(RowReader row, ColumnSpec column) {
        String key = column.key();
        String written = row.written(key);
        if (CellParser.unknown(RawCell.ofText(written))) {
            return null;
        }
        Object value =
                switch (column.type()) {
                    case TEXT -> written;
                    case INTEGER, YEAR -> {
                        Integer months = key.equals("noticeMonths") ? row.months(key) : null;
                        BigDecimal number = months == null ? row.number(key) : BigDecimal.valueOf(months);
                        yield number == null ? null : plain(number);
                    }
                    case NUMBER -> {
                        BigDecimal number = row.number(key);
                        yield number == null ? null : plain(number);
                    }
                    case MONEY -> {
                        BigDecimal number = row.amount(key);
                        yield number == null ? null : plain(number);
                    }
                    case PERCENT -> {
                        Integer points = row.basisPoints(
                                key,
                                -100_000,
                                1_000_000,
                                key.equals("index") ? BigDecimal.ZERO : SharedSheets.FRACTION);
                        yield points == null ? null : plain(BigDecimal.valueOf(points, 2));
                    }
                    case DATE -> row.date(key);
                    case MONTH -> row.ongoing(key) ? CellParser.ONGOING : row.month(key);
                    case CHOICE -> column.list().equals(ValueLists.AREA) ? area(written) : row.choice(key);
                    case YES_NO -> yesNo(written);
                    case IDS, PINS -> CellParser.list(written);
                    case DURATIONS -> {
                        List<Integer> lengths = row.durations(key);
                        yield lengths.isEmpty() ? null : InventoryExporter.options(lengths);
                    }
                    case MONTHS_OF_YEAR -> {
                        var months = row.monthsOfYear(key);
                        yield months == null ? null : List.copyOf(months);
                    }
                    case EFFORT -> {
                        SortedMap<String, BigDecimal> effort = row.effort(key);
                        yield effort;
                    }
                };
        return value == null ? written : value;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static @Nullable Boolean yesNo(String written) {
        return Vocabulary.get()
                .findValue("yesNo", written.equals("-") ? "NO" : written)
                .map("YES"::equals)
                .orElse(null);
    }

    private static String area(String written) {
        String wanted = Names.normal(written);
        for (FunctionArea area : FunctionAreas.list()) {
            if (Names.normal(area.code()).equals(wanted)
                    || WorkbookSchema.LANGUAGES.stream().anyMatch(language -> Names.normal(area.name(language))
                            .equals(wanted))) {
                return area.code();
            }
        }
        return written;
    }

    /** A value as text, the same for equal values; empty for none. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return plain(number).toPlainString();
        }
        if (value instanceof Number number) {
            return plain(new BigDecimal(number.toString())).toPlainString();
        }
        if (value instanceof Boolean yes) {
            return yes ? "YES" : "NO";
        }
        if (value instanceof List<?> list) {
            return String.join(
                    "; ", list.stream().map(item -> text(item)).sorted().toList());
        }
        if (value instanceof Map<?, ?> map) {
            return String.join(
                    "; ",
                    map.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                            .sorted()
                            .toList());
        }
        return value instanceof LocalDate date ? date.toString() : value.toString();
    }

    /** The language its sheets are named in. */
    public Optional<Locale> language() {
        Locale best = null;
        int most = 0;
        for (Locale language : WorkbookSchema.LANGUAGES) {
            Texts texts = WorkbookSchema.texts(language);
            int same = 0;
            for (SheetTable table : tables.values()) {
                same += texts.get("sheet." + table.spec().key())
                                .equals(table.sheet().name())
                        ? 1
                        : 0;
            }
            if (same > most) {
                most = same;
                best = language;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Name of the file. */
    public String file() {
        return book.file();
    }

    /** The workbook it was read from, with what {@link #put} has changed. */
    public RawBook book() {
        return book;
    }

    /** The rows of a sheet, in order. */
    public List<Row> rows(String sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    /** All values by sheet, as {@link TemplateWriter} takes them. */
    public Map<String, List<Map<String, Object>>> values() {
        Map<String, List<Map<String, Object>>> values = new LinkedHashMap<>();
        rows.forEach((sheet, list) -> {
            if (!list.isEmpty()) {
                values.put(sheet, list.stream().map(Row::values).toList());
            }
        });
        return values;
    }

    /**
     * Cells under headings the layout does not know, as rows of the sheet {@code extras}, so that they are kept when the
     * workbook is written anew.
     */
    public List<Map<String, Object>> unknownColumns() {
        List<Map<String, Object>> extras = new ArrayList<>();
        for (SheetTable table : tables.values()) {
            if (table.spec().keyValue() || table.headerRow() < 0 || table.spec().equals(WorkbookSchema.EXTRAS)) {
                continue;
            }
            String idColumn = table.spec().columns().get(0).key();
            for (Map.Entry<Integer, RawCell> head :
                    table.sheet().row(table.headerRow()).entrySet()) {
                if (table.columns().containsValue(head.getKey())) {
                    continue;
                }
                for (RowReader row : table.rows()) {
                    RawCell cell = table.sheet().row(row.index()).get(head.getKey());
                    if (cell != null) {
                        extras.add(extra(
                                table.spec().key(),
                                row.written(idColumn),
                                head.getValue().text(),
                                cell.text(),
                                table.cell(row.index(), head.getKey())));
                    }
                }
            }
        }
        return extras;
    }

    /** A row of the sheet {@code extras}. */
    public static Map<String, Object> extra(String sheet, String id, String header, String value, SourceCell where) {
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("sheet", sheet);
        if (!id.isEmpty()) {
            extra.put("id", id);
        }
        extra.put("header", header);
        extra.put("value", value);
        extra.put("source", where.toString());
        return extra;
    }

    /** Where the value of a column stands, also when it is empty. */
    public SourceCell where(String sheet, Row row, String column) {
        SheetTable table = tables.get(sheet);
        if (table == null || row.index() < 0) {
            return row.where();
        }
        Integer index = table.columns().get(column);
        return index == null ? row.where() : table.cell(row.index(), index);
    }

    /** A copy of a member's workbook with further rows at the end of a sheet: only the given columns of them. */
    public static RawBook with(RawBook book, String sheet, List<Row> further, List<String> columns) {
        if (further.isEmpty()) {
            return book;
        }
        SheetSpec spec = WorkbookSchema.findSheet(Kind.MEMBER, sheet).orElseThrow();
        SheetTable table = read(book, Kind.MEMBER).tables.get(sheet);
        boolean there = table != null
                && table.headerRow() >= 0
                && table.columns().keySet().containsAll(columns);
        RawSheet longer = there && table != null ? table.sheet().copy() : table(spec, List.of());
        List<RawSheet> sheets = new ArrayList<>();
        for (RawSheet one : book.sheets()) {
            sheets.add(there && table != null && one == table.sheet() ? longer : one);
        }
        if (!there && table == null) {
            sheets.add(longer);
        }
        int next = longer.rows().lastKey() + 1;
        for (Row row : further) {
            for (String column : columns) {
                int index = there && table != null
                        ? table.columns().getOrDefault(column, 0)
                        : spec.columns().stream().map(ColumnSpec::key).toList().indexOf(column);
                if (!row.text(column).isEmpty()) {
                    longer.put(next, index, RawCell.ofText(row.text(column)), row.where());
                }
            }
            next++;
        }
        return new RawBook(book.file(), sheets);
    }

    /** Takes a row out of the workbook itself; the rows already read stay as they are. */
    public void remove(String sheet, Row row) {
        SheetTable table = tables.get(sheet);
        if (table != null && row.index() >= 0) {
            table.sheet().rows().remove(row.index());
        }
    }

    /** Sets a text in the workbook itself, in a column that is added when there is none; the row keeps its place of origin. */
    public void put(String sheet, Row row, String column, String text) {
        SheetTable table = tables.get(sheet);
        if (table == null || row.index() < 0) {
            return;
        }
        Integer index = table.columns().get(column);
        if (index == null) {
            Map<Integer, RawCell> header = table.sheet().row(table.headerRow());
            index = 1
                    + header.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
            String name = WorkbookSchema.texts(Locale.ENGLISH).get("column." + sheet + "." + column);
            table.sheet().put(table.headerRow(), index, RawCell.ofText(name));
            table.columns().put(column, index);
        }
        SourceCell origin = where(sheet, row, column);
        if (text.isEmpty()) {
            table.sheet().rows().computeIfPresent(row.index(), (key, cells) -> {
                cells.remove(table.columns().get(column));
                return cells;
            });
            row.values().remove(column);
        } else {
            table.sheet().put(row.index(), index, RawCell.ofText(text), origin);
            row.values().put(column, text);
        }
    }
}

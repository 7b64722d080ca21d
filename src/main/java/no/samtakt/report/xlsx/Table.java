package no.samtakt.report.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.report.xlsx.Book.Look;
import no.samtakt.report.xlsx.Column.Kind;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is one table: title, explanation, header row, rows, and totals as formulas. The header is frozen and has a
 * filter.
 */
final class Table {

    /** Row of the headings, zero-based. */
    static final int HEADER_ROW = 2;

    private static final float LINE_HEIGHT = 13.5f;

    /** Highest row Excel allows, points. */
    private static final float MAX_HEIGHT = 409f;

    /** A formula; {@code {key}} stands for the cell of that column in the same row. */
    record Formula(String pattern) {}

    /** A value that looks different from the rest of its row. */
    record Shown(@Nullable Object value, Look look) {}

    /** A value of another kind than its column. */
    record Typed(@Nullable Object value, Kind kind) {}

    private final Book book;
    private final XSSFSheet sheet;
    private final List<Column> columns;
    private int next = HEADER_ROW + 1;
    private final Set<String> withheld = new HashSet<>();
    private int end;

    Table(Book book, String key, List<Column> columns) {
        this(book, key, columns, List.of());
    }

    /** @param headings of the columns where they are not in the bundle; empty when all are */
    Table(Book book, String key, List<Column> columns, List<Object> headings) {
        this.book = book;
        this.columns = List.copyOf(columns);
        sheet = book.sheet(key, HEADER_ROW);
        Cell title = sheet.createRow(0).createCell(0);
        title.setCellValue(book.texts().get("sheet." + key));
        title.setCellStyle(book.title());
        Cell about = sheet.createRow(1).createCell(0);
        about.setCellValue(book.texts().get("about." + key));
        about.setCellStyle(book.notice());
        Row header = sheet.createRow(HEADER_ROW);
        header.setHeightInPoints(32);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = header.createCell(i);
            Object heading =
                    i < headings.size() ? headings.get(i) : book.texts().get("column." + column.key());
            put(book, cell, heading);
            Kind kind = heading instanceof YearMonth ? Kind.MONTH : heading instanceof Integer ? Kind.YEAR : Kind.TEXT;
            cell.setCellStyle(book.header(column.kind() == Kind.TEXT || kind != Kind.TEXT ? kind : Kind.NUMBER));
            sheet.setColumnWidth(i, Math.min(255, column.width() + 2) * 256);
        }
        sheet.createFreezePane(0, HEADER_ROW + 1);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** First and last data row, zero-based; last is before first when there is none. */
    int firstRow() {
        return HEADER_ROW + 1;
    }

    int lastRow() {
        return (end == 0 ? next : end) - 1;
    }

    /** Writes one row: values in the order of the columns; null leaves a cell empty. */
    void row(@Nullable Object... values) {
        row(Look.PLAIN, values);
    }

    void row(Look look, @Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            Object value = values[i];
            Look cellLook = look;
            Kind kind = columns.get(i).kind();
            if (value instanceof Typed typed) {
                value = typed.value();
                kind = typed.kind();
            }
            if (value instanceof Shown shown) {
                value = shown.value();
                cellLook = shown.look();
            }
            if (value instanceof Money money && money.isWithheld()) {
                withheld.add(columns.get(i).key());
            }
            if (value instanceof Formula formula) {
                cell.setCellFormula(inRow(formula.pattern(), row.getRowNum()));
            } else {
                put(book, cell, value);
            }
            boolean quoted = value instanceof String text && CellText.looksLikeFormula(text);
            cell.setCellStyle(book.style(kind, cellLook, quoted));
            lines = Math.max(
                    lines,
                    value instanceof String text ? lines(text, columns.get(i).width()) : 1);
        }
        if (lines > 1) {
            row.setHeightInPoints(Math.min(MAX_HEIGHT, lines * LINE_HEIGHT + 2));
        }
    }

    /** Ends the rows: filter over them, and below a row that adds up the columns named. */
    void finish(Set<String> summed) {
        finish(summed, Map.of());
    }

    /** As above; a column with withheld amounts has the sum given, or none. */
    void finish(Set<String> summed, Map<String, Money> sums) {
        end = next;
        if (end == firstRow()) {
            Cell none = sheet.createRow(next++).createCell(0);
            none.setCellValue(book.texts().get("none"));
            none.setCellStyle(book.notice());
            return;
        }
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, lastRow(), 0, columns.size() - 1));
        if (summed.isEmpty()) {
            return;
        }
        Row row = sheet.createRow(next++);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(book.style(columns.get(i).kind(), Look.TOTAL, false));
            if (i == 0) {
                cell.setCellValue(book.texts().get("total"));
            } else if (summed.contains(columns.get(i).key())
                    && withheld.contains(columns.get(i).key())) {
                put(book, cell, sums.getOrDefault(columns.get(i).key(), Money.WITHHELD));
            } else if (summed.contains(columns.get(i).key())) {
                cell.setCellFormula("SUM(" + letter(i) + (firstRow() + 1) + ":" + letter(i) + (lastRow() + 1) + ")");
            }
        }
    }

    /** The data cells of a column as an absolute reference with the sheet's name, for formulas elsewhere. */
    String range(String key) {
        String letter = letter(index(key));
        return reference() + "$" + letter + "$" + (firstRow() + 1) + ":$" + letter + "$" + (lastRow() + 1);
    }

    /** The total of a column as a reference with the sheet's name. */
    String total(String key) {
        return reference() + "$" + letter(index(key)) + "$" + (lastRow() + 2);
    }

    /** Lines a text takes in a column, estimated: programs that only show a file do not fit the height themselves. */
    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, line.length() - 1) / Math.max(1, width);
        }
        return lines;
    }

    boolean empty() {
        return lastRow() < firstRow();
    }

    private String reference() {
        return "'" + sheet.getSheetName().replace("'", "''") + "'!";
    }

    int index(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No column " + key + " in " + sheet.getSheetName());
    }

    private String inRow(String pattern, int row) {
        String formula = pattern;
        for (int i = 0; i < columns.size(); i++) {
            formula = formula.replace("{" + columns.get(i).key() + "}", letter(i) + (row + 1));
        }
        return formula;
    }

    static String letter(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** Writes a value as what it is: money in major units, effort in days, months and dates as dates, texts never as formula. */
    static void put(Book book, Cell cell, @Nullable Object value) {
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Money money && money.isWithheld()) {
            cell.setCellValue(book.formats().moneyPlain(money));
        } else if (value instanceof Money money) {
            cell.setCellValue(hundredths(money.minor()));
        } else if (value instanceof PersonDays effort) {
            cell.setCellValue(hundredths(effort.centi()));
        } else if (value instanceof Hundredths number) {
            cell.setCellValue(hundredths(number.value()));
        } else if (value instanceof YearMonth month) {
            cell.setCellValue(month.atDay(1));
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(book.texts().get(yes ? "yes" : "no"));
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(CellText.clean(value.toString()));
        }
    }

    /** A number given in hundredths: risk points, centi-person-days. */
    record Hundredths(long value) {}

    private static double hundredths(long value) {
        return BigDecimal.valueOf(value, 2).doubleValue();
    }
}

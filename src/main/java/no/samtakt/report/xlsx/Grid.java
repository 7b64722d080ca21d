package no.samtakt.report.xlsx;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.report.xlsx.Book.Look;
import no.samtakt.report.xlsx.Column.Kind;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A block of figures on a sheet: labels down, headings across, one figure each, with totals. Several blocks may stand one above
 * the other. Column A holds an id for formulas (hidden), column B the label.
 */
final class Grid {

    /** First column with figures, zero-based. */
    static final int FIRST_COLUMN = 2;

    /** A figure of the block: a value or a {@link Table.Formula} whose pattern is used as it is; null for an empty cell. */
    @FunctionalInterface
    interface Figure {
        @Nullable
        Object at(int row, int column, int sheetRow);
    }

    /** A label with the id formulas compare with. */
    record Label(String id, String text) {}

    private final Book book;
    private final XSSFSheet sheet;
    private final List<Label> labels;
    private final int columns;
    private final int headingRow;

    /**
     * Writes the block.
     *
     * @param top row of its title, zero-based
     * @param totalRow whether the columns are added up below
     * @param totalColumn whether the rows are added up to the right
     */
    Grid(
            Book book,
            XSSFSheet sheet,
            int top,
            String titleKey,
            List<Label> labels,
            List<?> headings,
            Kind kind,
            boolean totalRow,
            boolean totalColumn,
            Figure figure) {
        this.book = book;
        this.sheet = sheet;
        this.labels = List.copyOf(labels);
        columns = headings.size();
        headingRow = top + 1;
        Cell title = sheet.createRow(top).createCell(1);
        title.setCellValue(book.texts().get("grid." + titleKey));
        title.setCellStyle(book.heading());
        headings(headings, totalColumn);
        for (int i = 0; i < labels.size(); i++) {
            Row row = sheet.createRow(headingRow + 1 + i);
            Table.put(book, row.createCell(0), labels.get(i).id());
            label(row, labels.get(i).text(), Look.PLAIN);
            for (int j = 0; j < columns; j++) {
                figure(row.createCell(FIRST_COLUMN + j), kind, figure.at(i, j, row.getRowNum()), Look.PLAIN);
            }
            if (totalColumn) {
                sum(row.createCell(FIRST_COLUMN + columns), kind, rowRange(row.getRowNum()));
            }
        }
        if (totalRow && !labels.isEmpty()) {
            Row row = sheet.createRow(headingRow + 1 + labels.size());
            label(row, book.texts().get("total"), Look.TOTAL);
            for (int j = 0; j < columns + (totalColumn ? 1 : 0); j++) {
                String letter = Table.letter(FIRST_COLUMN + j);
                sum(row.createCell(FIRST_COLUMN + j), kind, letter + (firstRow() + 1) + ":" + letter + (lastRow() + 1));
            }
        }
    }

    private void headings(List<?> headings, boolean totalColumn) {
        Row row = sheet.createRow(headingRow);
        Cell corner = row.createCell(1);
        corner.setCellStyle(book.header(Kind.TEXT));
        for (int j = 0; j < headings.size() + (totalColumn ? 1 : 0); j++) {
            Cell cell = row.createCell(FIRST_COLUMN + j);
            Object heading =
                    j < headings.size() ? headings.get(j) : book.texts().get("total");
            Table.put(book, cell, heading);
            cell.setCellStyle(book.header(
                    heading instanceof YearMonth ? Kind.MONTH : heading instanceof Integer ? Kind.YEAR : Kind.NUMBER));
        }
    }

    private void label(Row row, String text, Look look) {
        Cell cell = row.createCell(1);
        Table.put(book, cell, text);
        cell.setCellStyle(book.style(Kind.TEXT, look, CellText.looksLikeFormula(text)));
    }

    private void figure(Cell cell, Kind kind, @Nullable Object value, Look look) {
        if (value instanceof Table.Formula formula) {
            cell.setCellFormula(formula.pattern());
        } else {
            Table.put(book, cell, value);
        }
        cell.setCellStyle(book.style(kind, look, false));
    }

    private void sum(Cell cell, Kind kind, String range) {
        cell.setCellFormula("SUM(" + range + ")");
        cell.setCellStyle(book.style(kind, Look.TOTAL, false));
    }

    private String rowRange(int row) {
        return Table.letter(FIRST_COLUMN) + (row + 1) + ":" + Table.letter(FIRST_COLUMN + columns - 1) + (row + 1);
    }

    int headingRow() {
        return headingRow;
    }

    int firstRow() {
        return headingRow + 1;
    }

    int lastRow() {
        return headingRow + labels.size();
    }

    int totalRow() {
        return lastRow() + 1;
    }

    int columns() {
        return columns;
    }

    List<Label> labels() {
        return labels;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The figures of one sheet row. */
    CellRangeAddress figures(int sheetRow) {
        return new CellRangeAddress(sheetRow, sheetRow, FIRST_COLUMN, FIRST_COLUMN + columns - 1);
    }

    /** The headings above the figures. */
    CellRangeAddress headings() {
        return figures(headingRow);
    }
}

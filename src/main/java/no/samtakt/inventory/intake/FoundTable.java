package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.CellRange;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import org.jspecify.annotations.Nullable;

/**
 * A table found in a sheet.
 *
 * @param sheet the sheet, turned when the table lists its fields down instead of across
 * @param sheetName name of the sheet in the file
 * @param ordinal which table of the sheet, from 1
 * @param topHeader first row of the header
 * @param header last row of the header
 * @param last last row that belongs to it
 * @param columns from left to right
 * @param titles texts above the table and the name of the sheet
 * @param turned whether fields are listed down in the file
 */
record FoundTable(
        String file,
        RawSheet sheet,
        String sheetName,
        int ordinal,
        int topHeader,
        int header,
        int last,
        List<Column> columns,
        List<String> titles,
        boolean turned) {

    /**
     * A column.
     *
     * @param index column in the sheet, from 0
     * @param header the whole header, unique in the table
     * @param group the upper row of a header of several rows; empty when there is one row
     * @param sub the lower row
     */
    record Column(int index, String header, String group, String sub) {}

    FoundTable {
        columns = List.copyOf(columns);
        titles = List.copyOf(titles);
    }

    FoundTable numbered(int number) {
        return new FoundTable(file, sheet, sheetName, number, topHeader, header, last, columns, titles, turned);
    }

    int firstColumn() {
        return columns.get(0).index();
    }

    int lastColumn() {
        return columns.get(columns.size() - 1).index();
    }

    /** Rows below the header with content in one of its columns. */
    NavigableMap<Integer, NavigableMap<Integer, RawCell>> body() {
        NavigableMap<Integer, NavigableMap<Integer, RawCell>> body = new TreeMap<>();
        sheet.rows().subMap(header, false, last, true).forEach((row, cells) -> {
            NavigableMap<Integer, RawCell> part = cells.subMap(firstColumn(), true, lastColumn(), true);
            if (!part.isEmpty()) {
                body.put(row, part);
            }
        });
        return body;
    }

    /** The values of a column below the header, at most so many. */
    List<RawCell> values(int column, int most) {
        List<RawCell> values = new ArrayList<>();
        for (Map<Integer, RawCell> cells :
                sheet.rows().subMap(header, false, last, true).values()) {
            RawCell cell = cells.get(column);
            if (cell != null && values.size() < most) {
                values.add(cell);
            }
        }
        return values;
    }

    SourceCell where(int row, int column) {
        return sheet.where(file, row, column);
    }

    SourceCell whereHeader(Column column) {
        return sheet.where(file, header, column.index());
    }

    SourceCell whereTable() {
        return where(topHeader, firstColumn());
    }

    /** Where it stands, such as {@code A5:K120}. */
    String range() {
        return where(topHeader, firstColumn()).cell() + ":"
                + where(Math.max(last, header), lastColumn()).cell();
    }

    /** The block of merged cells a cell lies in; null when it is not merged. */
    static @Nullable CellRange block(RawSheet sheet, int row, int column) {
        for (CellRange range : sheet.merged()) {
            if (range.contains(row, column)) {
                return range;
            }
        }
        return null;
    }

    /** The cell, or the value of the merged block it lies in; null when blank. */
    static @Nullable RawCell at(RawSheet sheet, int row, int column) {
        RawCell cell = sheet.row(row).get(column);
        if (cell != null) {
            return cell;
        }
        CellRange range = block(sheet, row, column);
        return range == null ? null : sheet.row(range.firstRow()).get(range.firstColumn());
    }

    /** Makes headers unique: the second of a name ends in {@code #2}. */
    static List<Column> unique(List<Column> columns) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Column> unique = new ArrayList<>();
        for (Column column : columns) {
            int times = seen.merge(column.header(), 1, Integer::sum);
            unique.add(
                    times == 1
                            ? column
                            : new Column(column.index(), column.header() + " #" + times, column.group(), column.sub()));
        }
        return unique;
    }
}

package no.samtakt.inventory.workbook;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A sheet as the file holds it: the cells that are not blank, by row and column counted from 0. */
final class RawSheet {

    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
    private boolean truncated;

    RawSheet(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void put(int row, int column, RawCell cell) {
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
    }

    NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows() {
        return rows;
    }

    Map<Integer, RawCell> row(int row) {
        NavigableMap<Integer, RawCell> cells = rows.get(row);
        return cells == null ? Map.of() : cells;
    }

    /** Whether rows were left out because the sheet is larger than any list of a municipality. */
    boolean truncated() {
        return truncated;
    }

    void markTruncated() {
        truncated = true;
    }
}

package no.samtakt.inventory.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.SourceCell;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet as the file holds it: the cells that are not blank, by row and column counted from 0, and what is hidden or merged.
 * A sheet made from another one (a foreign list put into Samtakt's own layout) knows of each cell where it came from.
 */
public final class RawSheet {

    private final String name;
    private final NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
    private final Map<Long, SourceCell> origins = new HashMap<>();
    private final SortedSet<Integer> hiddenRows = new TreeSet<>();
    private final SortedSet<Integer> hiddenColumns = new TreeSet<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<CellRange> declared = new ArrayList<>();
    private final List<SheetRemark> remarks = new ArrayList<>();
    private final SortedMap<Integer, List<String>> comments = new TreeMap<>();
    private boolean hidden;
    private boolean truncated;

    public RawSheet(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** The same cells, origins and blocks in a sheet of its own. */
    public RawSheet copy() {
        RawSheet copy = new RawSheet(name);
        rows.forEach((row, cells) -> copy.rows.put(row, new TreeMap<>(cells)));
        copy.origins.putAll(origins);
        copy.hiddenRows.addAll(hiddenRows);
        copy.hiddenColumns.addAll(hiddenColumns);
        copy.merged.addAll(merged);
        copy.declared.addAll(declared);
        copy.remarks.addAll(remarks);
        copy.comments.putAll(comments);
        copy.hidden = hidden;
        copy.truncated = truncated;
        return copy;
    }

    /** Sets a cell. */
    public void put(int row, int column, RawCell cell) {
        rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
    }

    /** Sets a cell that was taken from elsewhere. */
    public void put(int row, int column, RawCell cell, SourceCell origin) {
        put(row, column, cell);
        origins.put(key(row, column), origin);
    }

    /** Says where an empty cell would stand in the file that the sheet was made from. */
    public void setOrigin(int row, int column, SourceCell origin) {
        origins.put(key(row, column), origin);
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | (column & 0xFFFF_FFFFL);
    }

    /**
     * Where a cell stands: in this sheet of the file, or where it was taken from.
     *
     * @param file name of the file this sheet is in
     */
    public SourceCell where(String file, int row, int column) {
        SourceCell origin = origins.get(key(row, column));
        return origin == null
                ? new SourceCell(file, name, CellReference.convertNumToColString(column) + (row + 1))
                : origin;
    }

    /** Where a row stands: as {@link #where} of its first cell with an origin, else the whole row. */
    public SourceCell whereRow(String file, int row) {
        if (!origins.isEmpty()) {
            for (int column : row(row).keySet()) {
                SourceCell origin = origins.get(key(row, column));
                if (origin != null) {
                    return origin;
                }
            }
        }
        return new SourceCell(file, name, (row + 1) + ":" + (row + 1));
    }

    /** All cells, rows and columns ascending. */
    public NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows() {
        return rows;
    }

    /** The cells of a row; none when it is blank. */
    public Map<Integer, RawCell> row(int row) {
        NavigableMap<Integer, RawCell> cells = rows.get(row);
        return cells == null ? Map.of() : cells;
    }

    /** Rows that are hidden, by hand or by a filter. */
    public SortedSet<Integer> hiddenRows() {
        return hiddenRows;
    }

    /** Columns that are hidden. */
    public SortedSet<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** Blocks of cells merged into one; the value is in the first cell of the block. */
    public List<CellRange> merged() {
        return merged;
    }

    /** Blocks that the file itself declares to be tables or filtered lists; the first row of each is its header. */
    public List<CellRange> declared() {
        return declared;
    }

    /** Comments at cells in which nothing stands, by row. */
    public SortedMap<Integer, List<String>> comments() {
        return comments;
    }

    /** What was met while the sheet was read, in order; the same kind of thing once. */
    public List<SheetRemark> remarks() {
        return remarks;
    }

    void remark(SheetRemark remark) {
        remarks.add(remark);
    }

    /** Whether the whole sheet is hidden. */
    public boolean hidden() {
        return hidden;
    }

    public void markHidden() {
        hidden = true;
    }

    /** Whether rows were left out because the sheet is larger than any list of a municipality. */
    public boolean truncated() {
        return truncated;
    }

    public void markTruncated() {
        if (!truncated) {
            remark(new SheetRemark("sheet.too-long", "", "", String.valueOf(SheetLimits.MOST_ROWS)));
        }
        truncated = true;
    }
}

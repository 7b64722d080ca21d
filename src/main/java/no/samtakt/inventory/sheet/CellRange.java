package no.samtakt.inventory.sheet;

/** A block of cells, such as one merged into a single cell: rows and columns counted from 0, both ends included. */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** Whether a cell lies in it. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}

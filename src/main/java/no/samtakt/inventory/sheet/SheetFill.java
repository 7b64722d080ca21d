package no.samtakt.inventory.sheet;

import org.apache.poi.ss.util.CellReference;

/** Puts cells into a sheet as far as the limits go, and remarks on what lies beyond them. */
final class SheetFill {

    /** What may still be kept of a file, all its sheets together. */
    static final class Budget {
        private int cells = SheetLimits.MOST_CELLS;
        private long characters = SheetLimits.MOST_CHARACTERS;

        /** Counts text that is held once however many cells show it; false when there is too much. */
        boolean takeText(int length) {
            characters -= length;
            return characters >= 0;
        }
    }

    private final RawSheet sheet;
    private final Budget budget;
    private boolean wide;
    private boolean outside;

    SheetFill(RawSheet sheet, Budget budget) {
        this.sheet = sheet;
        this.budget = budget;
    }

    /** The sheet that is being filled. */
    RawSheet sheet() {
        return sheet;
    }

    /**
     * Keeps a cell; one in a column too far right or in no row of a spreadsheet is left out.
     *
     * @return whether there is room for more
     */
    boolean put(int row, int column, RawCell cell) {
        if (row < 0 || row >= SheetLimits.LAST_ROW || column < 0 || column >= SheetLimits.LAST_COLUMN) {
            outside(cell.text());
            return true;
        }
        if (column >= SheetLimits.MOST_COLUMNS) {
            if (!wide) {
                wide = true;
                sheet.remark(new SheetRemark(
                        "sheet.too-wide",
                        CellReference.convertNumToColString(column) + (row + 1),
                        cell.text(),
                        String.valueOf(SheetLimits.MOST_COLUMNS)));
            }
            return true;
        }
        if ((sheet.rows().size() >= SheetLimits.MOST_ROWS && sheet.row(row).isEmpty())
                || budget.cells <= 0
                || !budget.takeText(cell.number() == null ? cell.text().length() : 0)) {
            sheet.markTruncated();
            return false;
        }
        budget.cells--;
        sheet.put(row, column, cell);
        return true;
    }

    /** Remarks, once a sheet, on a cell that says it stands where no spreadsheet has a cell. */
    void outside(String found) {
        if (!outside) {
            outside = true;
            sheet.remark(new SheetRemark("sheet.cell-outside", "", found, "XFD1048576"));
        }
    }

    /** Keeps a merged block, unless it is a single cell, lies outside every spreadsheet or is one too many. */
    void merge(CellRange block) {
        boolean inside = block.firstRow() >= 0
                && block.firstColumn() >= 0
                && block.lastRow() < SheetLimits.LAST_ROW
                && block.lastColumn() < SheetLimits.LAST_COLUMN
                && block.firstRow() <= block.lastRow()
                && block.firstColumn() <= block.lastColumn();
        if (!inside || (block.firstRow() == block.lastRow() && block.firstColumn() == block.lastColumn())) {
            return;
        }
        if (sheet.merged().size() < SheetLimits.MOST_MERGED) {
            sheet.merged().add(block);
        } else if (sheet.merged().size() == SheetLimits.MOST_MERGED
                && sheet.remarks().stream().noneMatch(remark -> remark.code().equals("sheet.too-many-merged"))) {
            sheet.remark(new SheetRemark("sheet.too-many-merged", "", "", String.valueOf(SheetLimits.MOST_MERGED)));
        }
    }
}

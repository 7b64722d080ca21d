package no.samtakt.inventory.sheet;

/** How much of a file is read. What is more is left out and said, or the file is refused; see {@link SheetFiles}. */
public final class SheetLimits {

    /** Largest file read, in bytes. */
    public static final long LARGEST_FILE = 50L * 1024 * 1024;

    /** Largest file of the old binary format or of text, in bytes: these are held in memory whole. */
    public static final long LARGEST_WHOLE = 20L * 1024 * 1024;

    /** Most rows with content kept of a sheet. */
    public static final int MOST_ROWS = 50_000;

    /** Columns kept of a sheet, from the left. */
    public static final int MOST_COLUMNS = 1_000;

    /** Most cells kept of a file. */
    public static final int MOST_CELLS = 1_500_000;

    /** Most characters of text kept of a file. */
    public static final long MOST_CHARACTERS = 60_000_000;

    /** Most sheets read of a file. */
    public static final int MOST_SHEETS = 500;

    /** Most merged blocks kept of a sheet. */
    public static final int MOST_MERGED = 20_000;

    /** Most comments kept of a sheet. */
    static final int MOST_COMMENTS = 20_000;

    /** Rows and columns a spreadsheet can have. */
    static final int LAST_ROW = 1_048_576;

    static final int LAST_COLUMN = 16_384;

    /** Most files within a workbook, and most bytes they may unpack to: each, and together. */
    static final int MOST_ENTRIES = 3_000;

    static final long LARGEST_ENTRY = 100L * 1024 * 1024;

    static final long LARGEST_UNPACKED = 400L * 1024 * 1024;

    /** Longest text a spreadsheet program keeps in a cell. */
    static final int LONGEST_TEXT = 32_767;

    private SheetLimits() {}
}

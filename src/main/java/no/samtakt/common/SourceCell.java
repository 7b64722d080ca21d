package no.samtakt.common;

/**
 * Where in the users' files something was read.
 *
 * @param file file name without folder, or an empty text for the folder as a whole
 * @param sheet sheet name, or an empty text for the file as a whole
 * @param cell cell in Excel's own notation ({@code F17}), a row as {@code 17:17}, or an empty text for the sheet as a whole
 */
public record SourceCell(String file, String sheet, String cell) implements Comparable<SourceCell> {

    public static final SourceCell NOWHERE = new SourceCell("", "", "");

    /** {@code sheet!cell}, as Excel writes it; the parts that are missing are left out. */
    public String inSheet() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    @Override
    public String toString() {
        String place = inSheet();
        return place.isEmpty() ? file : file + " " + place;
    }

    @Override
    public int compareTo(SourceCell other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int bySheet = sheet.compareTo(other.sheet);
        if (bySheet != 0) {
            return bySheet;
        }
        int byRow = Integer.compare(digits(cell), digits(other.cell));
        if (byRow != 0) {
            return byRow;
        }
        int byColumnLength = Integer.compare(cell.length(), other.cell.length());
        return byColumnLength != 0 ? byColumnLength : cell.compareTo(other.cell);
    }

    private static int digits(String cell) {
        int value = 0;
        boolean seen = false;
        for (int i = 0; i < cell.length() && value < 100_000_000; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                seen = true;
            } else if (seen) {
                break;
            }
        }
        return value;
    }
}

package no.samtakt.inventory.sheet;

/**
 * Text from other people's files that spreadsheet programs could take for a formula. In cells of a workbook it is typed as text
 * and marked as quoted, so that it stays text when somebody edits it; in text files its beginning must be changed.
 */
public final class SafeText {

    private SafeText() {}

    /** Whether a spreadsheet program that opens a text file would take the value as a formula or a command. */
    public static boolean formulaLike(String value) {
        if (value.isEmpty()) {
            return false;
        }
        char first = value.charAt(0);
        return first == '='
                || first == '+'
                || first == '-'
                || first == '@'
                || first == '\t'
                || first == '\r'
                || first == '\n'
                || first == '\uFF1D'
                || first == '\uFF0B'
                || first == '\uFF0D'
                || first == '\uFF20';
    }
}

package no.samtakt.inventory.sheet;

/**
 * Text from other people's files, written so that no spreadsheet program takes it as a formula. In cells of a workbook text
 * is typed as text and needs nothing; in text files the beginning of a value decides.
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

    /**
     * A value of a text file: what looks like a formula gets an apostrophe in front, unless it is a plain number. Reading the
     * file back takes the apostrophe away.
     */
    public static String neutral(String value) {
        boolean number = value.length() <= 40 && value.matches("[-+]?[0-9][0-9 .,]*%?");
        return formulaLike(value) && !number ? "'" + value : value;
    }

    /** A value of a line of semicolon-separated values: neutral, in quotes where it must be. */
    public static String csv(String value) {
        String neutral = neutral(value);
        boolean quote = neutral.indexOf(';') >= 0
                || neutral.indexOf('"') >= 0
                || neutral.indexOf('\n') >= 0
                || neutral.indexOf('\r') >= 0
                || neutral.indexOf('\t') >= 0
                || neutral.startsWith(" ")
                || neutral.endsWith(" ");
        return quote ? "\"" + neutral.replace("\"", "\"\"") + "\"" : neutral;
    }
}

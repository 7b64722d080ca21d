package no.samtakt.report.xlsx;

import java.util.regex.Pattern;

/** Text as it may stand in a cell: nothing an XML parser or a spreadsheet program would take for something else. */
final class CellText {

    /** Most characters a cell holds (ECMA-376 leaves it open; Excel's limit). */
    static final int MAX_LENGTH = 32_767;

    private static final Pattern ESCAPE_LOOKALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /** Control characters become blanks (line feeds stay), lone surrogates U+FFFD, too long texts end with an ellipsis. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                clean.append(c);
            } else if (Character.isISOControl(c)) {
                clean.append(' ');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c) || c >= '\uFFFE') {
                clean.append('\uFFFD');
            } else {
                clean.append(c);
            }
        }
        String escaped = ESCAPE_LOOKALIKE.matcher(clean).replaceAll("_x005F_");
        if (escaped.length() <= MAX_LENGTH) {
            return escaped;
        }
        int end = MAX_LENGTH - 1;
        if (Character.isHighSurrogate(escaped.charAt(end - 1))) {
            end--;
        }
        return escaped.substring(0, end) + "…";
    }

    /** Whether a person pressing Enter in the cell would turn the text into a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** Text for a header or footer, where {@code &} starts a command. */
    static String pageText(String text, int most) {
        String clean = clean(text).replace('\n', ' ');
        if (clean.length() > most) {
            clean = clean.substring(0, most - 1) + "…";
        }
        return clean.replace("&", "&&");
    }
}

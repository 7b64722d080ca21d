package no.samtakt.cli;

import java.io.PrintWriter;
import java.util.Locale;
import no.samtakt.common.Texts;

/**
 * Where a command writes: results to {@code out}, errors and progress to {@code err}, in one language.
 *
 * @param terminal whether progress may overwrite its line
 */
record Console(PrintWriter out, PrintWriter err, Texts texts, boolean terminal) {

    Locale locale() {
        return texts.locale();
    }

    /** Prints a text of the bundle as a line of the result. */
    void say(String key, Object... args) {
        out.println(clean(texts.get(key, args)));
    }

    /** Prints a text of the bundle as a line of its own beside the result. */
    void warn(String key, Object... args) {
        err.println(clean(texts.get(key, args)));
    }

    /** An empty line of the result. */
    void gap() {
        out.println();
    }

    /** Without the control characters that could steer a terminal; names come from workbooks of others. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.appendCodePoint(
                        c == '\n' || c == '\t' || !(Character.isISOControl(c) || bidirectional(c)) ? c : '\uFFFD'));
        return clean.toString();
    }

    private static boolean bidirectional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}

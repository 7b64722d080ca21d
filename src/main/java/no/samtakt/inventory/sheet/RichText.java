package no.samtakt.inventory.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** Puts together a text of one or several runs, and tells whether all of it is bold or struck through. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private boolean collecting;
    private boolean phonetic;
    private boolean runs;
    private boolean inRun;
    private boolean runBold;
    private boolean runStruck;
    private boolean allBold;
    private boolean allStruck;

    void clear() {
        text.setLength(0);
        collecting = false;
        phonetic = false;
        runs = false;
        inRun = false;
        allBold = true;
        allStruck = true;
    }

    void start(String element, Attributes attributes) {
        switch (element) {
            case "t" -> collecting = !phonetic;
            case "rPh" -> phonetic = true;
            case "r" -> {
                inRun = true;
                runBold = false;
                runStruck = false;
            }
            case "b" -> runBold = inRun && on(attributes);
            case "strike", "dstrike" -> runStruck |= inRun && on(attributes);
            default -> {
                // other elements carry no text
            }
        }
    }

    /** Whether a yes-or-no element of a font says yes: without a value it does. */
    static boolean on(Attributes attributes) {
        String value = attributes.getValue("val");
        return value == null || XlsxFile.flag(value);
    }

    void characters(char[] characters, int start, int length) {
        if (collecting && text.length() <= 2 * SheetLimits.LONGEST_TEXT) {
            text.append(characters, start, Math.min(length, 3 * SheetLimits.LONGEST_TEXT));
            if (inRun && !blank(characters, start, length)) {
                runs = true;
                allBold &= runBold;
                allStruck &= runStruck;
            } else if (!inRun && length > 0) {
                allBold = false;
                allStruck = false;
            }
        }
    }

    private static boolean blank(char[] characters, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (!Character.isWhitespace(characters[i])) {
                return false;
            }
        }
        return true;
    }

    void end(String element) {
        switch (element) {
            case "t" -> collecting = false;
            case "rPh" -> phonetic = false;
            case "r" -> inRun = false;
            default -> {
                // other elements carry no text
            }
        }
    }

    String text() {
        return CellText.clean(unescape(text));
    }

    boolean bold() {
        return runs && allBold;
    }

    boolean struck() {
        return runs && allStruck;
    }

    /** Characters that XML cannot hold are written as {@code _x000D_} in workbooks. */
    static String unescape(CharSequence written) {
        String text = written.toString();
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    out, Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(matcher.group(1), 16))));
        }
        return matcher.appendTail(out).toString();
    }
}

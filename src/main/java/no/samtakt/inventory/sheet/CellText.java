package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text of cells made legible, and numbers made cells; the one place where odd spaces and characters are dealt with,
 * whatever format they come from.
 */
final class CellText {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** Serial of 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private CellText() {}

    /**
     * Without what no document can hold (control characters, halves of characters); every kind of space a plain one, invisible
     * marks gone, line ends as line feeds, cut where a cell ends, no spaces around.
     */
    static String clean(String text) {
        if (plain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(Math.min(text.length(), SheetLimits.LONGEST_TEXT));
        int length = text.length();
        for (int i = 0; i < length && out.length() < SheetLimits.LONGEST_TEXT; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                out.append(i < length && text.charAt(i) == '\n' ? "" : "\n");
            } else if (c == '\n' || c == '\t') {
                out.append((char) c);
            } else if (Character.getType(c) == Character.SPACE_SEPARATOR
                    || Character.getType(c) == Character.LINE_SEPARATOR) {
                out.append(' ');
            } else if (!invisible(c)) {
                boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                boolean odd = Character.isISOControl(c) || half || (c & 0xFFFE) == 0xFFFE;
                out.appendCodePoint(odd ? 0xFFFD : c);
            }
        }
        return out.toString().strip();
    }

    /** Zero-width marks, soft hyphens and marks of writing direction: nobody sees them, every comparison would. */
    private static boolean invisible(int c) {
        return c == 0xAD
                || c == 0xFEFF
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069);
    }

    private static boolean plain(String text) {
        int length = text.length();
        if (length > SheetLimits.LONGEST_TEXT
                || (length > 0 && (text.charAt(0) == ' ' || text.charAt(length - 1) == ' '))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7F || (c > 0x7E && (c < 0xC0 || c > 0x24F))) {
                return false;
            }
        }
        return true;
    }

    /** A text cell; null when nothing legible is left of it. */
    static @Nullable RawCell text(String text, Look look) {
        String clean = clean(text);
        return clean.isEmpty() ? null : new RawCell(clean, null, null, false, false, look);
    }

    /** The cell of an error such as {@code #REF!}. */
    static RawCell error(String text, Look look) {
        String clean = clean(text);
        return new RawCell(clean.isEmpty() ? "#" : clean, null, null, false, true, look);
    }

    /** The cell of a formula that holds no value. */
    static RawCell uncalculated(Look look) {
        return new RawCell("=", null, null, false, true, look);
    }

    /** The cell of a number written as digits; digits that are no number a person could mean stay text. */
    static RawCell number(String digits, boolean dated, boolean date1904, boolean percent, Look look) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(digits);
        } catch (NumberFormatException e) {
            return new RawCell(digits, null, null, false, false, look);
        }
        if ((long) exact.precision() - exact.scale() > 18 || exact.scale() > 400) {
            return new RawCell(digits, null, null, false, false, look);
        }
        BigDecimal rounded = exact.round(new MathContext(15)).stripTrailingZeros();
        if (dated && rounded.signum() > 0 && rounded.compareTo(LAST_DAY) <= 0) {
            LocalDate date = (date1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(rounded.longValue());
            return new RawCell(date.toString(), rounded, date, false, false, look);
        }
        String shown = plainDigits(digits) ? digits : rounded.toPlainString();
        return new RawCell(shown, rounded, null, percent, false, look);
    }

    /** Whether digits are already what a person sees. */
    private static boolean plainDigits(String digits) {
        if (digits.length() > 15 || digits.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

package no.samtakt.inventory.sheet;

import org.jspecify.annotations.Nullable;

/** Addresses of cells and blocks as files write them: {@code B7}, {@code A5:K120}, {@code $A$1:$B$2}. */
final class CellAddress {

    private CellAddress() {}

    /** Row and column from 0 as {@code row << 32 | column}; -1 when it is no address, however large. */
    static long parse(String text) {
        int column = 0;
        int i = 0;
        int length = text.length();
        if (i < length && text.charAt(i) == '$') {
            i++;
        }
        int letters = 0;
        for (; i < length && letters <= 3; i++, letters++) {
            char c = text.charAt(i);
            int letter = c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
            if (letter == 0) {
                break;
            }
            column = column * 26 + letter;
        }
        if (i < length && text.charAt(i) == '$') {
            i++;
        }
        long row = 0;
        int digits = 0;
        for (; i < length && digits <= 7; i++, digits++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                break;
            }
            row = row * 10 + (c - '0');
        }
        boolean good = i == length
                && letters >= 1
                && column <= SheetLimits.LAST_COLUMN
                && row >= 1
                && row <= SheetLimits.LAST_ROW;
        return good ? (row - 1) << 32 | (column - 1) : -1;
    }

    static int row(long address) {
        return (int) (address >> 32);
    }

    static int column(long address) {
        return (int) address;
    }

    /** A block of cells; null when it is none. */
    static @Nullable CellRange range(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(':');
        long first = parse(colon < 0 ? text : text.substring(0, colon));
        long last = colon < 0 ? first : parse(text.substring(colon + 1));
        if (first < 0 || last < 0) {
            return null;
        }
        return new CellRange(
                Math.min(row(first), row(last)),
                Math.max(row(first), row(last)),
                Math.min(column(first), column(last)),
                Math.max(column(first), column(last)));
    }
}

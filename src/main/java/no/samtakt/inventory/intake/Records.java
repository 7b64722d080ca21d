package no.samtakt.inventory.intake;

import java.util.Collection;
import no.samtakt.inventory.sheet.RawCell;

/** Tells the records of a table from headers by what their cells hold. */
final class Records {

    private Records() {}

    /** Whether a text is a number that was stored as text. */
    static boolean figure(String text) {
        return text.length() <= 30 && text.matches("[\\d\\s.,'%-]*\\d[\\d\\s.,'%-]*") && !text.matches("20[0-4]\\d");
    }

    /** Whether a row within a table is one of its records, although its words may be headers elsewhere. */
    static boolean is(Collection<RawCell> cells) {
        return cells.stream()
                .map(RawCell::text)
                .anyMatch(text -> text.length() <= 60
                        && (figure(text)
                                || text.matches(
                                        "(?i)\\d+ ?(mnd|md|mdr|år|dager|dage|months?|years?|uker|tkr|kr|k)\\b.*")
                                || Fit.dated(RawCell.ofText(text)) && !text.matches("20[0-4]\\d")
                                || value(text)));
    }

    private static boolean value(String text) {
        Headers.Reading reading = Headers.read(text);
        boolean name = reading.means("vendor") || reading.means("server") || reading.means("platform");
        return !name && (Words.is("hosting", text) || Words.is("renewal", text));
    }
}

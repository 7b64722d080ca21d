package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the file holds it. Never blank: blank cells are not kept.
 *
 * @param text what a person sees, roughly; trimmed, never empty
 * @param number value of a numeric cell; null for text
 * @param date day of a numeric cell in a date format; null otherwise
 * @param percent whether a numeric cell has a percent format
 * @param error whether it shows an error, or is a formula without a stored value
 * @param look what its appearance says
 */
public record RawCell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate date, boolean percent, boolean error, Look look) {

    /** A cell of plain appearance. */
    public RawCell(String text, @Nullable BigDecimal number, @Nullable LocalDate date, boolean percent, boolean error) {
        this(text, number, date, percent, error, Look.PLAIN);
    }

    /** Whether it is a formula whose value the file does not hold, as programs write that do not calculate. */
    public boolean uncalculated() {
        return error && text.equals("=");
    }

    /** A text of plain appearance. */
    public static RawCell ofText(String text) {
        return new RawCell(text, null, null, false, false);
    }
}

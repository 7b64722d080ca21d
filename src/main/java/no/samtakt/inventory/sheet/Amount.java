package no.samtakt.inventory.sheet;

import java.math.BigDecimal;

/**
 * An amount of money as a cell states it.
 *
 * @param value the amount; the middle where a range is stated; of a price per month that of a year
 * @param low lower end of a stated range, else the value
 * @param high upper end of a stated range, else the value
 * @param basis what the amount is for
 * @param currency ISO 4217 code; empty when none or only "kr" is written
 * @param scaled whether the cell itself says thousands or millions, so that a unit in the header does not apply again
 */
public record Amount(BigDecimal value, BigDecimal low, BigDecimal high, Basis basis, String currency, boolean scaled) {

    /** What an amount is for. */
    public enum Basis {
        /** A year, or the whole; what the column says. */
        PLAIN,
        /** Stated for a month; the value is for a year. */
        MONTH,
        /** One user. */
        USER,
        /** One inhabitant. */
        INHABITANT
    }
}

package no.samtakt.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Effort in hundredths of a person-day.
 *
 * @param centi hundredths of a person-day; never negative
 */
public record PersonDays(long centi) implements Comparable<PersonDays> {

    public static final PersonDays ZERO = new PersonDays(0);

    public PersonDays {
        if (centi < 0) {
            throw new IllegalArgumentException("Effort must not be negative: " + centi + " centi-person-days");
        }
    }

    /** Effort of whole person-days. */
    public static PersonDays ofDays(long days) {
        return new PersonDays(Math.multiplyExact(days, 100L));
    }

    /** Effort read as a decimal number of person-days, rounded half-even to hundredths. */
    public static PersonDays ofDays(BigDecimal days) {
        return new PersonDays(
                days.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    public PersonDays plus(PersonDays other) {
        return new PersonDays(Math.addExact(centi, other.centi));
    }

    @Override
    public int compareTo(PersonDays other) {
        return Long.compare(centi, other.centi);
    }
}

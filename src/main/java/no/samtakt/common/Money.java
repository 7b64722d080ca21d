package no.samtakt.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in whole minor units (øre) of the plan's one currency.
 *
 * <p>The currency itself is a property of the co-operation: a plan never mixes currencies, so an amount does not repeat it.
 * Arithmetic is exact and throws {@link ArithmeticException} on overflow.
 *
 * <p>{@link #WITHHELD} stands for an amount that is kept from the reader. It holds no figure; a sum or difference with it is
 * withheld too, and asking it for its figure is an error, so that a report can only leave it out.
 *
 * @param minor whole minor units; may be negative
 */
public record Money(long minor) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** An amount kept from the reader. */
    public static final Money WITHHELD = new Money(Long.MIN_VALUE);

    /**
     * Whole minor units.
     *
     * @throws IllegalStateException when the amount is withheld
     */
    @Override
    public long minor() {
        if (isWithheld()) {
            throw new IllegalStateException("The amount is withheld");
        }
        return minor;
    }

    /** Whether the amount is kept from the reader. */
    public boolean isWithheld() {
        return minor == Long.MIN_VALUE;
    }

    /** An amount of whole major units (kroner). */
    public static Money ofMajor(long major) {
        return new Money(Math.multiplyExact(major, 100L));
    }

    /** An amount read as a decimal number of major units, rounded half-even to minor units. */
    public static Money ofMajor(BigDecimal major) {
        return new Money(
                major.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    public Money plus(Money other) {
        return isWithheld() || other.isWithheld() ? WITHHELD : new Money(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        return isWithheld() || other.isWithheld() ? WITHHELD : new Money(Math.subtractExact(minor, other.minor));
    }

    public Money times(long factor) {
        return isWithheld() ? WITHHELD : new Money(Math.multiplyExact(minor, factor));
    }

    public Money negated() {
        return isWithheld() ? WITHHELD : new Money(Math.negateExact(minor));
    }

    public boolean isZero() {
        return minor == 0;
    }

    /** By size; a withheld amount comes before all others. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return isWithheld() ? "Money[withheld]" : "Money[minor=" + minor + "]";
    }
}

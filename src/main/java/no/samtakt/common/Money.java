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
 * withheld too, and asking it for its figure is an error, so that a report can only leave it out. A {@link #band} is withheld in
 * the same way, and tells only between which amounts of a fixed scale it is.
 *
 * @param minor whole minor units; may be negative
 */
public record Money(long minor) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** An amount kept from the reader. */
    public static final Money WITHHELD = new Money(Long.MIN_VALUE);

    /** Bands are the numbers of their ends on the scale, counted from the figure that stands for a withheld amount. */
    private static final int BANDS = 1 << 9;

    private static final long LAST_BAND = Long.MIN_VALUE + BANDS * BANDS;

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

    /** Whether the amount is kept from the reader, be it that a band is told. */
    public boolean isWithheld() {
        return minor <= LAST_BAND;
    }

    /**
     * An amount of which only the order of size is told.
     *
     * @param least it is not less than this; rounded down to the fixed scale: 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of
     *     ten, from 100 in major units on, on both sides of 0
     * @param most it is not more than this; rounded up to the scale
     * @return {@link #WITHHELD} beyond the scale, which ends at some hundred billion
     */
    public static Money band(long least, long most) {
        int from = MoneyScale.below(least);
        int to = MoneyScale.above(most);
        if (from < -MoneyScale.LAST || to > MoneyScale.LAST || least > most) {
            return WITHHELD;
        }
        return new Money(Long.MIN_VALUE + 1 + (from + MoneyScale.LAST) * BANDS + to + MoneyScale.LAST);
    }

    /** Whether it is told between which amounts it is. */
    public boolean isBand() {
        return isWithheld() && minor != Long.MIN_VALUE;
    }

    /**
     * The lower end of a band, minor units.
     *
     * @throws IllegalStateException when the amount is not a band
     */
    public long least() {
        return MoneyScale.amount(Math.toIntExact(code() / BANDS) - MoneyScale.LAST);
    }

    /** The upper end of a band, minor units; as {@link #least()}. */
    public long most() {
        return MoneyScale.amount(Math.toIntExact(code() % BANDS) - MoneyScale.LAST);
    }

    private long code() {
        if (!isBand()) {
            throw new IllegalStateException("The amount is not a band");
        }
        return minor - Long.MIN_VALUE - 1;
    }

    /** The sum of amounts: of amounts and bands a band, withheld when one is withheld. */
    public static Money sum(Iterable<Money> amounts) {
        long least = 0;
        long most = 0;
        boolean exact = true;
        for (Money amount : amounts) {
            if (amount.isWithheld() && !amount.isBand()) {
                return WITHHELD;
            }
            exact &= !amount.isBand();
            least = Math.addExact(least, amount.isBand() ? amount.least() : amount.minor);
            most = Math.addExact(most, amount.isBand() ? amount.most() : amount.minor);
        }
        return exact ? new Money(least) : band(least, most);
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

    /** With the other sign; of a band too. */
    public Money negated() {
        if (isBand()) {
            return band(-most(), -least());
        }
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
        return isBand()
                ? "Money[" + least() + " to " + most() + "]"
                : isWithheld() ? "Money[withheld]" : "Money[minor=" + minor + "]";
    }
}

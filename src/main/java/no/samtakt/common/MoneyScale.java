package no.samtakt.common;

/**
 * The fixed amounts at which bands begin and end: 0 and, on both sides of it, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times every power
 * of ten from 100 in major units on. They do not depend on what is in a band, so that its ends tell nothing more.
 */
final class MoneyScale {

    /** The greatest number of an amount of the scale; numbers run from its negative, 0 standing for nothing. */
    static final int LAST = 130;

    private static final int[] STEPS = {10, 12, 15, 20, 25, 30, 40, 50, 60, 80};
    private static final long UNIT = 1_000;

    private MoneyScale() {}

    /** The amount of a number, in minor units. */
    static long amount(int number) {
        if (number == 0) {
            return 0;
        }
        int j = Math.abs(number) - 1;
        long value = STEPS[j % STEPS.length] * UNIT;
        for (int power = j / STEPS.length; power > 0; power--) {
            value *= 10;
        }
        return number < 0 ? -value : value;
    }

    /** The number of the greatest amount that is not above this one; less than −{@link #LAST} when there is none. */
    static int below(long minor) {
        int number = LAST;
        while (number >= -LAST && amount(number) > minor) {
            number--;
        }
        return number;
    }

    /** The number of the least amount that is not below this one; more than {@link #LAST} when there is none. */
    static int above(long minor) {
        int number = -LAST;
        while (number <= LAST && amount(number) < minor) {
            number++;
        }
        return number;
    }
}

package no.samtakt.economy;

import no.samtakt.common.Rounding;

/**
 * Book value left when something is switched off early: an accounting figure beside the present value, not part of it, since the
 * money is spent either way.
 */
public final class WriteOff {

    private WriteOff() {}

    /**
     * Straight line: book value × months left / months left at plan start, half-even.
     *
     * @param bookValueMinor book value at plan start
     * @param depreciatedMonth first month with no book value left; at or before 0 there is nothing to write off
     * @param offMonth first month without the asset
     * @return the amount to write off in {@code offMonth}
     */
    public static long remaining(long bookValueMinor, int depreciatedMonth, int offMonth) {
        if (depreciatedMonth <= 0 || offMonth >= depreciatedMonth) {
            return 0;
        }
        return Rounding.mulDivHalfEven(bookValueMinor, depreciatedMonth - Math.max(0, offMonth), depreciatedMonth);
    }
}

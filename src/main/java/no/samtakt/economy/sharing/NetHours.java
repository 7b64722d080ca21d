package no.samtakt.economy.sharing;

import java.util.Arrays;
import no.samtakt.common.Rounding;

/**
 * Net settlement of hours worked for each other: balance_i = brought forward + delivered_i − share_i · Σ delivered. Once a year those
 * more than the tolerance above their share are paid by those more than the tolerance below. Where the two sides differ, the smaller
 * is settled in full and the larger in proportion; what is not settled is carried forward. Hours are hundredths. Every row of figures
 * but the delivered and the expected hours adds up to zero.
 *
 * @param expected hours each was to deliver; as many in all as were delivered
 * @param balance positive for those that delivered more
 * @param settled the part of the balance that is paid for
 * @param payment minor units; positive is received
 * @param carried the part of the balance left for next year
 */
public record NetHours(long[] expected, long[] balance, long[] settled, long[] payment, long[] carried) {

    /**
     * Settles a year.
     *
     * @param delivered hours by member, hundredths
     * @param expected what each was to deliver, with the same sum
     * @param brought balances carried from the year before, adding up to zero
     * @param rateMinor minor units per whole hour; 0 when differences are evened out by work
     * @param tolerance hundredths of an hour
     */
    public static NetHours settle(long[] delivered, long[] expected, long[] brought, long rateMinor, long tolerance) {
        int n = delivered.length;
        long[] balance = new long[n];
        long[] credit = new long[n];
        long[] debit = new long[n];
        for (int i = 0; i < n; i++) {
            balance[i] = Math.addExact(brought[i], Math.subtractExact(delivered[i], expected[i]));
            credit[i] = rateMinor > 0 && balance[i] > tolerance ? balance[i] : 0;
            debit[i] = rateMinor > 0 && -balance[i] > tolerance ? -balance[i] : 0;
        }
        long hours = Math.min(sum(credit), sum(debit));
        long money = Rounding.mulDivHalfEven(hours, rateMinor, 100);
        long[] settled = new long[n];
        long[] payment = new long[n];
        if (hours > 0) {
            long[] gives = Rounding.split(hours, credit);
            long[] takes = Rounding.split(hours, debit);
            long[] receives = Rounding.split(money, gives);
            long[] pays = Rounding.split(money, takes);
            for (int i = 0; i < n; i++) {
                settled[i] = gives[i] - takes[i];
                payment[i] = receives[i] - pays[i];
            }
        }
        long[] carried = new long[n];
        for (int i = 0; i < n; i++) {
            carried[i] = balance[i] - settled[i];
        }
        return new NetHours(expected, balance, settled, payment, carried);
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).reduce(0, Math::addExact);
    }
}

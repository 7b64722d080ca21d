package no.samtakt.economy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nominal net flows by month from plan start: what is saved less what is spent, against the zero alternative.
 *
 * @param netByMonth positive is a gain
 */
public record Cashflow(long[] netByMonth) {

    /** What {@link #paybackMonth()} says when the money never comes back. */
    public static final int NEVER = -1;

    public Cashflow {
        netByMonth = netByMonth.clone();
    }

    /** Cost of the zero alternative less cost of the plan, month by month; the shorter one is continued by zeros. */
    public static Cashflow saving(long[] zeroCost, long[] planCost) {
        long[] net = Arrays.copyOf(zeroCost, Math.max(zeroCost.length, planCost.length));
        for (int t = 0; t < planCost.length; t++) {
            net[t] = Math.subtractExact(net[t], planCost[t]);
        }
        return new Cashflow(net);
    }

    @Override
    public long[] netByMonth() {
        return netByMonth.clone();
    }

    /** Element t = sum of the months 0 to t. */
    public long[] cumulative() {
        long[] sum = new long[netByMonth.length];
        long running = 0;
        for (int t = 0; t < sum.length; t++) {
            running = Math.addExact(running, netByMonth[t]);
            sum[t] = running;
        }
        return sum;
    }

    /**
     * First month from which the cumulative flow stays at or above zero, after having been below; 0 when it never is below;
     * {@link #NEVER} when it ends below.
     */
    public int paybackMonth() {
        long[] sum = cumulative();
        int month = sum.length;
        while (month > 0 && sum[month - 1] >= 0) {
            month--;
        }
        return month == sum.length && month > 0 ? NEVER : month;
    }

    /** Most money that is out at any time: the deepest point of the cumulative flow, as a positive amount; 0 when never below zero. */
    public long peakFunding() {
        long deepest = 0;
        for (long value : cumulative()) {
            deepest = Math.min(deepest, value);
        }
        return Math.negateExact(deepest);
    }

    /** Present value, each month rounded once. */
    public long presentValue(DiscountTable discount) {
        return discount.presentValue(netByMonth);
    }

    /** Sums by calendar year. */
    public SortedMap<Integer, Long> byYear(YearMonth planStart) {
        return byYear(planStart, netByMonth);
    }

    /** Sums by calendar year of any monthly amounts from plan start. */
    public static SortedMap<Integer, Long> byYear(YearMonth planStart, long[] byMonth) {
        SortedMap<Integer, Long> years = new TreeMap<>();
        for (int t = 0; t < byMonth.length; t++) {
            years.merge(planStart.plusMonths(t).getYear(), byMonth[t], Math::addExact);
        }
        return Collections.unmodifiableSortedMap(years);
    }
}

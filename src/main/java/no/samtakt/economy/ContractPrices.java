package no.samtakt.economy;

import java.util.HashMap;
import java.util.Map;
import no.samtakt.common.Rounding;

/**
 * What an agreement costs in each month, by how often options have been exercised and how often it has been tendered anew, nominal
 * and summed discounted.
 *
 * <p>The yearly price of year y (months 12y to 12y + 11 from plan start) is the price of year y − 1 × (10000 + index) / 10000,
 * half-even; with each option exercised, and after each tender, it is the price before × (10000 + change) / 10000, half-even. Months before the contract's start
 * cost nothing.
 */
final class ContractPrices {

    /** A level is the number of tenders plus this for each option exercised on the way that changes the price. */
    static final int OPTION = 1 << 10;

    private static final long UNIT = 10_000;

    private final DiscountTable discount;
    private final int months;
    private final int firstPaidMonth;
    private final int changeBasisPoints;
    private final int optionBasisPoints;
    private final Map<Integer, Level> levels = new HashMap<>();

    /** Prices by year and month at a level, and their discounted sums. */
    private record Level(long[] yearly, long[] nominal, long[] cumulative) {}

    ContractPrices(
            DiscountTable discount,
            long annualMinor,
            int indexBasisPoints,
            int changeBasisPoints,
            int optionBasisPoints,
            int firstPaidMonth,
            int months) {
        this.discount = discount;
        this.months = months;
        this.firstPaidMonth = firstPaidMonth;
        this.changeBasisPoints = changeBasisPoints;
        this.optionBasisPoints = optionBasisPoints;
        long[] years = new long[months / 12 + 1];
        years[0] = annualMinor;
        for (int y = 1; y < years.length; y++) {
            years[y] = Rounding.mulDivHalfEven(years[y - 1], UNIT + indexBasisPoints, UNIT);
        }
        levels.put(0, level(years));
    }

    private Level level(long[] years) {
        long[] flow = new long[months];
        long[] sum = new long[months + 1];
        for (int t = 0; t < months; t++) {
            flow[t] = t < firstPaidMonth ? 0 : DiscountTable.monthly(years[t / 12], t);
            sum[t + 1] = Math.addExact(sum[t], discount.discount(flow[t], t));
        }
        return new Level(years, flow, sum);
    }

    private Level at(int level) {
        Level known = levels.get(level);
        if (known != null) {
            return known;
        }
        boolean tendered = level % OPTION > 0;
        long[] before = at(tendered ? level - 1 : level - OPTION).yearly();
        long[] after = new long[before.length];
        for (int y = 0; y < after.length; y++) {
            after[y] =
                    Rounding.mulDivHalfEven(before[y], UNIT + (tendered ? changeBasisPoints : optionBasisPoints), UNIT);
        }
        Level made = level(after);
        levels.put(level, made);
        return made;
    }

    /** Payment of a month at a level. */
    long nominal(int level, int month) {
        return month < 0 || month >= months ? 0 : at(level).nominal()[month];
    }

    /** Discounted payments of the months {@code from} to {@code to} − 1. */
    long discounted(int level, int from, int to) {
        long[] sum = at(level).cumulative();
        return sum[Math.max(0, Math.min(months, to))] - sum[Math.max(0, Math.min(months, from))];
    }

    /** Nominal payments of the months {@code from} to {@code to} − 1. */
    long total(int level, int from, int to) {
        long sum = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            sum = Math.addExact(sum, nominal(level, t));
        }
        return sum;
    }
}

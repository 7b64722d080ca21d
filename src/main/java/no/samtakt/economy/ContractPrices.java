package no.samtakt.economy;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.Rounding;

/**
 * What an agreement costs in each month, by how often it has been tendered anew, nominal and summed discounted.
 *
 * <p>The yearly price of year y (months 12y to 12y + 11 from plan start) is the price of year y − 1 × (10000 + index) / 10000,
 * half-even; after each tender it is the price before × (10000 + change) / 10000, half-even. Months before the contract's start
 * cost nothing.
 */
final class ContractPrices {

    private static final long UNIT = 10_000;

    private final DiscountTable discount;
    private final int months;
    private final int firstPaidMonth;
    private final int changeBasisPoints;
    private final List<long[]> yearly = new ArrayList<>();
    private final List<long[]> nominal = new ArrayList<>();
    private final List<long[]> cumulative = new ArrayList<>();

    ContractPrices(
            DiscountTable discount,
            long annualMinor,
            int indexBasisPoints,
            int changeBasisPoints,
            int firstPaidMonth,
            int months) {
        this.discount = discount;
        this.months = months;
        this.firstPaidMonth = firstPaidMonth;
        this.changeBasisPoints = changeBasisPoints;
        long[] years = new long[months / 12 + 1];
        years[0] = annualMinor;
        for (int y = 1; y < years.length; y++) {
            years[y] = Rounding.mulDivHalfEven(years[y - 1], UNIT + indexBasisPoints, UNIT);
        }
        addLevel(years);
    }

    private void addLevel(long[] years) {
        long[] flow = new long[months];
        long[] sum = new long[months + 1];
        for (int t = 0; t < months; t++) {
            flow[t] = t < firstPaidMonth ? 0 : DiscountTable.monthly(years[t / 12], t);
            sum[t + 1] = Math.addExact(sum[t], discount.discount(flow[t], t));
        }
        yearly.add(years);
        nominal.add(flow);
        cumulative.add(sum);
    }

    private void ensure(int tenders) {
        while (nominal.size() <= tenders) {
            long[] before = yearly.get(yearly.size() - 1);
            long[] after = new long[before.length];
            for (int y = 0; y < after.length; y++) {
                after[y] = Rounding.mulDivHalfEven(before[y], UNIT + changeBasisPoints, UNIT);
            }
            addLevel(after);
        }
    }

    /** Payment of a month after a number of tenders. */
    long nominal(int tenders, int month) {
        ensure(tenders);
        return month < 0 || month >= months ? 0 : nominal.get(tenders)[month];
    }

    /** Discounted payments of the months {@code from} to {@code to} − 1. */
    long discounted(int tenders, int from, int to) {
        ensure(tenders);
        long[] sum = cumulative.get(tenders);
        return sum[Math.max(0, Math.min(months, to))] - sum[Math.max(0, Math.min(months, from))];
    }

    /** Nominal payments of the months {@code from} to {@code to} − 1. */
    long total(int tenders, int from, int to) {
        long sum = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            sum = Math.addExact(sum, nominal(tenders, t));
        }
        return sum;
    }
}

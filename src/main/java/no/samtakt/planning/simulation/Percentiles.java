package no.samtakt.planning.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Figures read off the values of all runs, in whole numbers. */
public final class Percentiles {

    private final long[] sorted;

    /** @param values one per run, at least one */
    public Percentiles(long[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("No values");
        }
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    /** Nearest rank: the ⌈percent × n / 100⌉-th smallest value, itself a value of a run; the smallest for 0. */
    public long at(int percent) {
        int rank = (int) ((percent * (long) sorted.length + 99) / 100);
        return sorted[Math.max(1, rank) - 1];
    }

    /** Arithmetic mean, rounded half-even. */
    public long mean() {
        BigInteger sum = BigInteger.ZERO;
        for (long value : sorted) {
            sum = sum.add(BigInteger.valueOf(value));
        }
        return new BigDecimal(sum)
                .divide(BigDecimal.valueOf(sorted.length), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    public long least() {
        return sorted[0];
    }

    public long most() {
        return sorted[sorted.length - 1];
    }

    /** A count of runs as a share in basis points, rounded half up. */
    public static int share(long count, long runs) {
        return (int) ((count * 20_000 + runs) / (2 * runs));
    }

    /**
     * Square of Spearman's rank correlation in basis points, equal values at their middle rank; 0 when one of them does not vary. O(n log n).
     *
     * @param first one value per run
     * @param second the same runs
     */
    public static int squaredRankCorrelation(long[] first, long[] second) {
        long[] a = doubledRanks(first);
        long[] b = doubledRanks(second);
        long middle = first.length + 1L;
        BigInteger both = BigInteger.ZERO;
        BigInteger alone = BigInteger.ZERO;
        BigInteger other = BigInteger.ZERO;
        for (int i = 0; i < a.length; i++) {
            long x = a[i] - middle;
            long y = b[i] - middle;
            both = both.add(BigInteger.valueOf(x * y));
            alone = alone.add(BigInteger.valueOf(x * x));
            other = other.add(BigInteger.valueOf(y * y));
        }
        BigInteger whole = alone.multiply(other);
        return whole.signum() == 0
                ? 0
                : both.multiply(both)
                        .multiply(BigInteger.valueOf(10_000))
                        .divide(whole)
                        .intValueExact();
    }

    private static long[] doubledRanks(long[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] ranks = new long[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = from + to + 1L;
            }
            from = to;
        }
        return ranks;
    }
}

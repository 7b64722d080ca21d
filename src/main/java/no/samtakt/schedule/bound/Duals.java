package no.samtakt.schedule.bound;

import java.util.Arrays;

/**
 * The prices of everything relaxed, whole numbers in one row: each at least {@code low}, at most {@code high}, in units of
 * 2<sup>−shift</sup> minor units per unit.
 */
final class Duals {

    static final long FREE = 1L << 50;

    private int size;
    private long[] price = new long[64];
    private long[] low = new long[64];
    private long[] high = new long[64];
    private int[] shift = new int[64];
    private long[] scale = new long[64];

    /**
     * Makes room for prices of one kind.
     *
     * @param scale a typical amount of what is priced, so that steps of all kinds are alike
     * @return index of the first
     */
    int add(int count, long lowest, long highest, int bits, long typical) {
        int from = size;
        size += count;
        if (size > price.length) {
            int room = Math.max(size, 2 * price.length);
            price = Arrays.copyOf(price, room);
            low = Arrays.copyOf(low, room);
            high = Arrays.copyOf(high, room);
            shift = Arrays.copyOf(shift, room);
            scale = Arrays.copyOf(scale, room);
        }
        Arrays.fill(low, from, size, lowest);
        Arrays.fill(high, from, size, highest);
        Arrays.fill(shift, from, size, bits);
        Arrays.fill(scale, from, size, Math.max(1, typical));
        Arrays.fill(price, from, size, Math.max(lowest, Math.min(highest, 0)));
        return from;
    }

    int size() {
        return size;
    }

    long price(int index) {
        return price[index];
    }

    /** Sets a price, brought within its limits. */
    void set(int index, long value) {
        price[index] = Math.max(low[index], Math.min(high[index], value));
    }

    void limit(int index, long lowest, long highest) {
        low[index] = lowest;
        high[index] = highest;
        set(index, price[index]);
    }

    long low(int index) {
        return low[index];
    }

    long high(int index) {
        return high[index];
    }

    int shift(int index) {
        return shift[index];
    }

    long scale(int index) {
        return scale[index];
    }

    /** A copy of all prices. */
    long[] prices() {
        return Arrays.copyOf(price, size);
    }

    /** Takes over all prices, each brought within its limits. */
    void prices(long[] values) {
        for (int i = 0; i < size; i++) {
            set(i, values[i]);
        }
    }

    /** ⌊price × amount / 2^shift⌋, exact. */
    static long floor(long price, long amount, int shift) {
        long high = Math.multiplyHigh(price, amount);
        long low = price * amount;
        if (shift == 0) {
            return Math.multiplyExact(price, amount);
        }
        long result = (high << (64 - shift)) | (low >>> shift);
        if (high >> (shift - 1) != 0 && high >> (shift - 1) != -1) {
            throw new ArithmeticException("Price times amount is too large");
        }
        return result;
    }

    /** ⌈price × amount / 2^shift⌉, exact. */
    static long ceil(long price, long amount, int shift) {
        return -floor(-price, amount, shift);
    }
}

package no.samtakt.common;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The two roundings used for money and effort; every other place calls these.
 *
 * <p>See decision record 0003.
 */
public final class Rounding {

    private Rounding() {}

    /**
     * a × b / divisor rounded half-even, exact in the intermediate product.
     *
     * @param divisor positive
     * @throws ArithmeticException when the result does not fit in a long
     */
    public static long mulDivHalfEven(long a, long b, long divisor) {
        if (divisor <= 0) {
            throw new IllegalArgumentException("Divisor must be positive: " + divisor);
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == (low >> 63)) {
            return divHalfEven(low, divisor);
        }
        return new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** value / divisor rounded half-even; divisor positive. */
    public static long divHalfEven(long value, long divisor) {
        long quotient = Math.floorDiv(value, divisor);
        long remainder = Math.floorMod(value, divisor);
        long twice = remainder - (divisor - remainder);
        if (twice > 0 || (twice == 0 && (quotient & 1) != 0)) {
            quotient++;
        }
        return quotient;
    }

    /**
     * Part {@code index} of {@code total} spread evenly over {@code parts} by cumulative rounding down: the parts differ by at
     * most one and add up to the total exactly.
     *
     * @param index 0 ≤ index &lt; parts
     */
    public static long spread(long total, int parts, int index) {
        return Math.floorDiv(Math.multiplyExact(total, index + 1L), parts)
                - Math.floorDiv(Math.multiplyExact(total, (long) index), parts);
    }

    /**
     * Splits {@code total} in proportion to {@code weights}: largest remainder, ties to the lower index. The parts add up to
     * the total exactly; a negative total is split as its positive and negated. When all weights are zero the split is equal.
     *
     * @param weights non-negative, at least one element
     */
    public static long[] split(long total, long[] weights) {
        if (total < 0) {
            long[] parts = split(Math.negateExact(total), weights);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
            return parts;
        }
        long small = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("Weights must not be negative: " + weight);
            }
            small = small < 0 || small + weight < 0 ? -1 : small + weight;
        }
        if (small > 0) {
            return splitSmall(total, weights, small);
        }
        BigInteger[] large = new BigInteger[weights.length];
        for (int i = 0; i < large.length; i++) {
            large[i] = BigInteger.valueOf(weights[i]);
        }
        return split(total, large);
    }

    /** {@link #split(long, long[])} for weights of any size. */
    public static long[] split(long total, BigInteger[] weights) {
        if (total < 0) {
            long[] parts = split(Math.negateExact(total), weights);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
            return parts;
        }
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("Weights must not be negative: " + weight);
            }
            sum = sum.add(weight);
        }
        int n = weights.length;
        long[] parts = new long[n];
        BigInteger[] remainders = new BigInteger[n];
        boolean equal = sum.signum() == 0;
        if (equal) {
            sum = BigInteger.valueOf(n);
        }
        long given = 0;
        for (int i = 0; i < n; i++) {
            BigInteger[] qr = BigInteger.valueOf(total)
                    .multiply(equal ? BigInteger.ONE : weights[i])
                    .divideAndRemainder(sum);
            parts[i] = qr[0].longValueExact();
            remainders[i] = qr[1];
            given += parts[i];
        }
        for (long left = total - given; left > 0; left--) {
            int best = 0;
            for (int i = 1; i < n; i++) {
                if (remainders[i].compareTo(remainders[best]) > 0) {
                    best = i;
                }
            }
            parts[best]++;
            remainders[best] = BigInteger.ONE.negate();
        }
        return parts;
    }

    /** {@link #split} where the sum of the weights fits in a long; the intermediate products need not. */
    private static long[] splitSmall(long total, long[] weights, long sum) {
        int n = weights.length;
        long[] parts = new long[n];
        long[] remainders = new long[n];
        long left = total;
        for (int i = 0; i < n; i++) {
            parts[i] = mulDivFloor(total, weights[i], sum);
            remainders[i] = total * weights[i] - parts[i] * sum;
            left -= parts[i];
        }
        for (; left > 0; left--) {
            int best = 0;
            for (int i = 1; i < n; i++) {
                if (remainders[i] > remainders[best]) {
                    best = i;
                }
            }
            parts[best]++;
            remainders[best] = -1;
        }
        return parts;
    }

    /**
     * ⌊a × b / divisor⌋ for a, b ≥ 0 and b ≤ divisor, exact in the intermediate product: schoolbook division of a 128-bit
     * number by halves of 32 bits (Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D).
     */
    private static long mulDivFloor(long a, long b, long divisor) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long v = divisor << shift;
        long v1 = v >>> 32;
        long v0 = v & 0xFFFFFFFFL;
        long u = shift == 0 ? high : high << shift | low >>> (64 - shift);
        long rest = low << shift;
        long q1 = digit(u, rest >>> 32, v1, v0);
        long u1 = (u << 32) + (rest >>> 32) - q1 * v;
        long q0 = digit(u1, rest & 0xFFFFFFFFL, v1, v0);
        return (q1 << 32) + q0;
    }

    private static long digit(long u, long next, long v1, long v0) {
        long q = Long.divideUnsigned(u, v1);
        long r = u - q * v1;
        while (q >>> 32 != 0 || Long.compareUnsigned(q * v0, (r << 32) + next) > 0) {
            q--;
            r += v1;
            if (r >>> 32 != 0) {
                break;
            }
        }
        return q;
    }
}

package no.samtakt.common;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * How common amounts are shared: a mix of parts, each in proportion to something the parties have. Among the parties of a set
 * the share of party i is Σ w_k·v_k(i)/S_k ÷ Σ w_k, with S_k the sum of v_k over the set. Parts whose sum over the set is zero
 * say nothing and are left out, so that the rest decides; where no part is left the parties share equally.
 *
 * <p>Shares are exact ratios of integers: a third is a third. Amounts are split by largest remainder, ties to the lower index,
 * so the parts add up to the whole.
 */
public final class ShareKey {

    /** Sum of weights in basis points. */
    public static final int WHOLE = 10_000;

    /** Bits a product may have to stay within a long with its sign. */
    private static final int SAFE_BITS = 62;

    /**
     * One part of the mix.
     *
     * @param weight its weight against the other parts, any unit, at least 0
     * @param values by party index, at least 0
     */
    public record Part(long weight, long[] values) {
        public Part {
            if (weight < 0) {
                throw new IllegalArgumentException("Weight of a part of a key must not be negative: " + weight);
            }
            for (long value : values) {
                if (value < 0) {
                    throw new IllegalArgumentException("Values of a key must not be negative: " + value);
                }
            }
        }
    }

    private final List<Part> parts;

    /** A mix of parts, each with one value per party. */
    public ShareKey(List<Part> parts) {
        this.parts = List.copyOf(parts);
        for (Part part : parts) {
            if (part.values.length != parts.get(0).values.length) {
                throw new IllegalArgumentException(
                        "Key has " + part.values.length + " values for " + parts.get(0).values.length + " parties");
            }
        }
    }

    /**
     * Part equal, rest in proportion: e/n + (1 − e)·v_i/Σv.
     *
     * @param equalBasisPoints e, 0 to 10000
     * @param volumes v by party index, for instance inhabitants; at least 0
     */
    public ShareKey(int equalBasisPoints, long[] volumes) {
        this(List.of(equal(equalBasisPoints, volumes.length), new Part(WHOLE - equalBasisPoints, volumes)));
    }

    private static Part equal(long weight, int parties) {
        long[] ones = new long[parties];
        Arrays.fill(ones, 1);
        return new Part(weight, ones);
    }

    /** The parts of the mix, in order. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * Splits an amount over a set of parties; the parts add up to it exactly. O(parties × parts of the key).
     *
     * @param parties the set, in increasing order, at least one
     * @return the part of each party of the set, by the same index
     */
    public long[] split(long total, int[] parties) {
        if (parties.length == 0) {
            throw new IllegalArgumentException("Nobody takes part in sharing " + total);
        }
        long[] sums = new long[parts.size()];
        long product = 1;
        long weight = 0;
        int bits = 0;
        for (int k = 0; k < sums.length; k++) {
            Part part = parts.get(k);
            for (int party : parties) {
                sums[k] = part.weight == 0 ? 0 : Math.addExact(sums[k], part.values[party]);
            }
            if (sums[k] > 0) {
                bits += Long.SIZE - Long.numberOfLeadingZeros(sums[k]);
                weight = Math.addExact(weight, part.weight);
                product = bits > SAFE_BITS ? 0 : product * sums[k];
            }
        }
        bits += Long.SIZE - Long.numberOfLeadingZeros(weight);
        return bits > SAFE_BITS
                ? Rounding.split(total, large(sums, parties))
                : Rounding.split(total, small(sums, product, parties));
    }

    /** Integer weights in the exact proportions of the shares: Σ w_k × v_k(i) × Π_{l≠k} S_l. */
    private long[] small(long[] sums, long product, int[] parties) {
        long[] weights = new long[parties.length];
        for (int k = 0; k < sums.length; k++) {
            if (sums[k] > 0) {
                Part part = parts.get(k);
                long factor = part.weight * (product / sums[k]);
                for (int i = 0; i < parties.length; i++) {
                    weights[i] += factor * part.values[parties[i]];
                }
            }
        }
        return weights;
    }

    private BigInteger[] large(long[] sums, int[] parties) {
        BigInteger product = BigInteger.ONE;
        for (long sum : sums) {
            product = sum > 0 ? product.multiply(BigInteger.valueOf(sum)) : product;
        }
        BigInteger[] weights = new BigInteger[parties.length];
        Arrays.fill(weights, BigInteger.ZERO);
        for (int k = 0; k < sums.length; k++) {
            if (sums[k] > 0) {
                Part part = parts.get(k);
                BigInteger factor =
                        BigInteger.valueOf(part.weight).multiply(product.divide(BigInteger.valueOf(sums[k])));
                for (int i = 0; i < parties.length; i++) {
                    weights[i] = weights[i].add(factor.multiply(BigInteger.valueOf(part.values[parties[i]])));
                }
            }
        }
        return weights;
    }
}

package no.samtakt.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.Rounding;

/**
 * How common cost is shared: share_i = Σ_k w_k × key_k(i) / Σ_j key_k(j) over the members that take part, with weights w_k in
 * basis points that add up to 10000. One element per kind of key: equal parts (key 1 for everybody), inhabitants, users,
 * full-time equivalents, ownership, fixed amounts, usage.
 *
 * <p>The proportions are exact: with S_k = Σ_j key_k(j), the integer weight of member i is Σ_k w_k × key_k(i) × Π_{l≠k} S_l.
 * Amounts are split by largest remainder, ties to the earlier member, so that the parts add up to the whole. A key that is zero
 * for everybody taking part is replaced by equal parts.
 */
public final class CostKey {

    /** Sum of the weights. */
    public static final int WHOLE = 10_000;

    /** Part shared equally where the co-operation states none: 30 %, the rest by inhabitants. Editable default, estimate. */
    public static final int DEFAULT_EQUAL_BASIS_POINTS = 3000;

    /**
     * One kind of key.
     *
     * @param basisPoints its share of the amount
     * @param values one per member, not negative
     */
    public record Element(int basisPoints, List<Long> values) {
        public Element {
            values = List.copyOf(values);
            if (basisPoints < 0 || basisPoints > WHOLE) {
                throw new IllegalArgumentException("Key share must be 0 to 10000 basis points: " + basisPoints);
            }
            for (long value : values) {
                if (value < 0) {
                    throw new IllegalArgumentException("Key values must not be negative: " + value);
                }
            }
        }
    }

    private final int members;
    private final List<Element> elements;

    /**
     * @param members number of members, taking part or not
     * @param elements kinds of key; shares add up to 10000, one value per member each
     */
    public CostKey(int members, List<Element> elements) {
        int sum = 0;
        for (Element element : elements) {
            sum += element.basisPoints();
            if (element.values().size() != members) {
                throw new IllegalArgumentException(
                        "Key has " + element.values().size() + " values for " + members + " members");
            }
        }
        if (sum != WHOLE) {
            throw new IllegalArgumentException("Key shares must add up to 10000 basis points: " + sum);
        }
        this.members = members;
        this.elements = List.copyOf(elements);
    }

    /**
     * A part equally, the rest by inhabitants.
     *
     * @param inhabitants one per member
     */
    public static CostKey equalAndInhabitants(int equalBasisPoints, long[] inhabitants) {
        List<Long> equal = new ArrayList<>();
        List<Long> people = new ArrayList<>();
        for (long count : inhabitants) {
            equal.add(1L);
            people.add(count);
        }
        return new CostKey(
                inhabitants.length,
                List.of(new Element(equalBasisPoints, equal), new Element(WHOLE - equalBasisPoints, people)));
    }

    /** Number of members, taking part or not. */
    public int members() {
        return members;
    }

    /**
     * Integer weights in exact proportion to the shares, 0 for those not taking part. When they would not fit in a long, they
     * are scaled down to 40 bits.
     *
     * @param takesPart one per member
     */
    public long[] weights(boolean[] takesPart) {
        if (takesPart.length != members) {
            throw new IllegalArgumentException(takesPart.length + " flags for " + members + " members");
        }
        BigInteger[] sums = new BigInteger[elements.size()];
        BigInteger product = BigInteger.ONE;
        for (int k = 0; k < sums.length; k++) {
            BigInteger sum = sum(elements.get(k), takesPart);
            sums[k] = sum.signum() == 0 ? BigInteger.valueOf(count(takesPart)).max(BigInteger.ONE) : sum;
            product = product.multiply(sums[k]);
        }
        BigInteger[] exact = new BigInteger[members];
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < members; i++) {
            exact[i] = BigInteger.ZERO;
            for (int k = 0; k < sums.length && takesPart[i]; k++) {
                Element element = elements.get(k);
                boolean none = sum(element, takesPart).signum() == 0;
                BigInteger value =
                        BigInteger.valueOf(none ? 1 : element.values().get(i));
                exact[i] = exact[i].add(BigInteger.valueOf(element.basisPoints())
                        .multiply(value)
                        .multiply(product.divide(sums[k])));
            }
            common = common.gcd(exact[i]);
        }
        return fit(exact, common);
    }

    private static long[] fit(BigInteger[] exact, BigInteger common) {
        BigInteger largest = BigInteger.ZERO;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = common.signum() == 0 ? exact[i] : exact[i].divide(common);
            largest = largest.max(exact[i]);
        }
        int shift = largest.bitLength() > 62 ? largest.bitLength() - 40 : 0;
        long[] weights = new long[exact.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = exact[i].shiftRight(shift).longValueExact();
        }
        return weights;
    }

    private static BigInteger sum(Element element, boolean[] takesPart) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < takesPart.length; i++) {
            if (takesPart[i]) {
                sum = sum.add(BigInteger.valueOf(element.values().get(i)));
            }
        }
        return sum;
    }

    private static int count(boolean[] takesPart) {
        int count = 0;
        for (boolean takes : takesPart) {
            count += takes ? 1 : 0;
        }
        return count;
    }

    /**
     * Splits an amount among those taking part; the parts add up to it exactly.
     *
     * @param takesPart one per member, at least one true
     * @return one part per member, 0 for those not taking part
     */
    public long[] split(long totalMinor, boolean[] takesPart) {
        int count = count(takesPart);
        if (count == 0) {
            throw new IllegalArgumentException("Nobody takes part in sharing " + totalMinor);
        }
        long[] all = weights(takesPart);
        long[] weights = new long[count];
        int n = 0;
        for (int i = 0; i < members; i++) {
            if (takesPart[i]) {
                weights[n++] = all[i];
            }
        }
        long[] parts = Rounding.split(totalMinor, weights);
        long[] result = new long[members];
        n = 0;
        for (int i = 0; i < members; i++) {
            if (takesPart[i]) {
                result[i] = parts[n++];
            }
        }
        return result;
    }

    /** Splits an amount among all members. */
    public long[] split(long totalMinor) {
        boolean[] all = new boolean[members];
        java.util.Arrays.fill(all, true);
        return split(totalMinor, all);
    }
}

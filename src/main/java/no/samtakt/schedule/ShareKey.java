package no.samtakt.schedule;

import no.samtakt.common.Rounding;

/**
 * Part equal, rest in proportion: the share of party i among the n parties of a set is e/n + (1 − e)·v_i/Σv.
 *
 * @param equalBasisPoints e, 0 to 10000
 * @param volumes v by party index, for instance inhabitants; at least 0
 */
public record ShareKey(int equalBasisPoints, long[] volumes) {

    /**
     * Splits an amount over a set of parties; the parts add up to it exactly. O(parties).
     *
     * @param parties the set, in increasing order, at least one
     * @return the part of each party of the set, by the same index
     */
    public long[] split(long total, int[] parties) {
        long sum = 0;
        for (int party : parties) {
            sum += volumes[party];
        }
        long[] weights = new long[parties.length];
        for (int i = 0; i < parties.length; i++) {
            weights[i] = equalBasisPoints * Math.max(sum, 1)
                    + (10_000L - equalBasisPoints) * volumes[parties[i]] * parties.length;
        }
        return Rounding.split(total, weights);
    }
}

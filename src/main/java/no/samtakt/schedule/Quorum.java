package no.samtakt.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How many must take part for an alternative to be chosen [H11, unit: members].
 *
 * @param choice index of the area choice
 * @param alternative the alternative, not 0
 * @param parties who counts, ascending; a party without a participation in the area always takes part
 * @param minimum least number of them, at least 0
 * @param weights weight by party index, for instance inhabitants; at least 0
 * @param minimumWeight least weight of those that take part
 */
public record Quorum(
        String id,
        int choice,
        int alternative,
        List<Integer> parties,
        int minimum,
        long[] weights,
        long minimumWeight) {
    public Quorum {
        parties = List.copyOf(parties);
    }

    /**
     * Members missing: the larger of those missing by number and the least number of others, heaviest first, that would lift the
     * weight to the minimum; one more than all others when even they are too light. O(parties · log parties).
     */
    public int missing(IntPredicate takesPart) {
        int count = 0;
        long weight = 0;
        long[] others = new long[parties.size()];
        int left = 0;
        for (int party : parties) {
            if (takesPart.test(party)) {
                count++;
                weight += weights[party];
            } else {
                others[left++] = weights[party];
            }
        }
        Arrays.sort(others, 0, left);
        int byWeight = 0;
        for (int i = left - 1; weight < minimumWeight && i >= 0; i--) {
            weight += others[i];
            byWeight++;
        }
        if (weight < minimumWeight) {
            byWeight++;
        }
        return Math.max(byWeight, minimum - count);
    }
}

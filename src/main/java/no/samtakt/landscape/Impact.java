package no.samtakt.landscape;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is touched when one asset or national component changes or stops.
 *
 * @param asset id of the one that changes
 * @param dependants ids of all assets that cannot work without it, directly or through others, in order
 * @param integrated ids of what exchanges data with it directly and is not among the dependants, in order
 * @param users a floor for the number of people touched: per member the largest user count among the asset itself, its
 *     dependants and the integrated assets, added over members. People use several systems, so plain sums would count them twice
 * @param byMember number of touched assets (dependants and integrated) per member id; members without any are absent
 */
public record Impact(
        String asset,
        List<String> dependants,
        List<String> integrated,
        long users,
        SortedMap<String, Integer> byMember) {

    public Impact {
        dependants = List.copyOf(dependants);
        integrated = List.copyOf(integrated);
        byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
    }

    /** Number of assets touched, the asset itself not counted. */
    public int count() {
        return dependants.size() + integrated.size();
    }
}

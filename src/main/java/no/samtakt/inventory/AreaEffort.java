package no.samtakt.inventory;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.common.PersonDays;
import no.samtakt.common.SourceCell;

/**
 * What a transition in an area takes, for a member of reference size (600 users).
 *
 * @param durationMonths working months up to and including the go-live month, at least 1
 * @param effort person-days per role (pool name); a role of the programme team is drawn from there, any other from the member
 * @param parallelMonths months old and new run side by side after go-live
 * @param hypercareMonths months of after-care following go-live
 * @param probabilityBasisPoints base probability that the transition goes wrong
 */
public record AreaEffort(
        String area,
        Mode mode,
        int durationMonths,
        SortedMap<String, PersonDays> effort,
        int parallelMonths,
        int hypercareMonths,
        int probabilityBasisPoints,
        SourceCell where) {
    public AreaEffort {
        effort = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(effort)));
    }
}

package no.samtakt.inventory;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.common.SourceCell;

/**
 * Months of the year in which a member's council meets.
 *
 * @param months 1 to 12; never empty
 */
public record CouncilCalendar(String member, Set<Integer> months, SourceCell where) {
    public CouncilCalendar {
        months = Collections.unmodifiableSet(new TreeSet<>(months));
    }
}

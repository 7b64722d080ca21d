package no.samtakt.inventory;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.SourceCell;

/**
 * A period in which something is forbidden or capacity is low. A month is frozen when at least one of its days is, as read.
 *
 * @param member id of the member, or an empty text for all
 * @param areas area codes; empty for all
 * @param until last month, inclusive
 * @param factorBasisPoints share of capacity left, for {@link FreezeKind#CAPACITY_FACTOR}; 10000 otherwise
 */
public record Freeze(
        String member,
        List<String> areas,
        YearMonth from,
        YearMonth until,
        FreezeKind kind,
        int factorBasisPoints,
        String note,
        SourceCell where) {
    public Freeze {
        areas = List.copyOf(areas);
    }

    public boolean covers(String memberId, String area, YearMonth month) {
        return (member.isEmpty() || member.equals(memberId))
                && (areas.isEmpty() || areas.contains(area))
                && !month.isBefore(from)
                && !month.isAfter(until);
    }
}

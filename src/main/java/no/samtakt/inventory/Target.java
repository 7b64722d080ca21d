package no.samtakt.inventory;

import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;

/**
 * A candidate common solution of an area: a product some member already runs, or a new joint procurement.
 *
 * @param product product name; a member whose asset has the same product, hosting and vendor rules already stands on it
 * @param hosting who operates it
 * @param host id of the member that operates it for the others; empty when none
 * @param running whether it is in operation already, with agreements the others can join
 * @param leadMonths months from decision to signed contract
 * @param establishMonths months to build and configure; 0 when already running
 * @param establishCost one-off cost of building it, shared among participants
 * @param fixedPerYear yearly fee from its first go-live, shared among those live
 * @param perUserPerYear yearly price per user from each go-live
 * @param perInhabitantPerYear yearly price per inhabitant from each go-live
 * @param waveCost cost of each month in which at least one member goes live on it
 * @param requires ids of targets that must be chosen too and be live before (REQUIRED), and codes of areas whose transition, if
 *     any, must be live before (IF_MOVED)
 * @param minimumMembers fewest participants; 1 when not limited
 * @param eligible ids of members that may join; empty for all
 */
public record Target(
        String id,
        String area,
        String product,
        String vendor,
        Hosting hosting,
        String host,
        boolean running,
        Procurement procurement,
        int leadMonths,
        int establishMonths,
        Money establishCost,
        Money fixedPerYear,
        Money perUserPerYear,
        Money perInhabitantPerYear,
        Money waveCost,
        List<String> requires,
        int minimumMembers,
        boolean pilotRequired,
        List<String> eligible,
        SourceCell where) {
    public Target {
        requires = List.copyOf(requires);
        eligible = List.copyOf(eligible);
    }

    /** The same with another lead time. */
    public Target withLeadMonths(int months) {
        return new Target(
                id,
                area,
                product,
                vendor,
                hosting,
                host,
                running,
                procurement,
                months,
                establishMonths,
                establishCost,
                fixedPerYear,
                perUserPerYear,
                perInhabitantPerYear,
                waveCost,
                requires,
                minimumMembers,
                pilotRequired,
                eligible,
                where);
    }
}

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
 * @param tiers prices by volume, by unit in rising order of volume from 0, prices never rising; those of a unit stand for
 *     {@code perUserPerYear} or {@code perInhabitantPerYear}. Empty where a price is the same whoever joins
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
        List<PriceTier> tiers,
        SourceCell where) {
    public Target {
        requires = List.copyOf(requires);
        eligible = List.copyOf(eligible);
        tiers = List.copyOf(tiers);
    }

    /** Its prices by volume in a unit, from volume 0 up; empty when it has none. */
    public List<PriceTier> tiersBy(VolumeUnit unit) {
        return tiers.stream().filter(tier -> tier.unit() == unit).toList();
    }

    /** What each unit costs a year where that is the same whatever the volume; 0 where it is priced by volume. */
    public Money pricePerYear(VolumeUnit unit) {
        if (!tiersBy(unit).isEmpty()) {
            return Money.ZERO;
        }
        return unit == VolumeUnit.USERS ? perUserPerYear : perInhabitantPerYear;
    }

    /** The same with other prices by volume. */
    public Target withTiers(List<PriceTier> others) {
        return copy(leadMonths, others);
    }

    /** The same with another lead time. */
    public Target withLeadMonths(int months) {
        return copy(months, tiers);
    }

    private Target copy(int lead, List<PriceTier> byVolume) {
        return new Target(
                id,
                area,
                product,
                vendor,
                hosting,
                host,
                running,
                procurement,
                lead,
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
                byVolume,
                where);
    }
}

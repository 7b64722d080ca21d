package no.samtakt.planning;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.VolumeUnit;

/**
 * What is paid for targets priced by volume, so that it can be worked out again: which step holds when, for how many units.
 *
 * @param periods by target and unit, then month
 */
public record PlanPrices(List<Period> periods) {
    public PlanPrices {
        periods = List.copyOf(periods);
    }

    /**
     * Months of one calendar year in which the same members are live.
     *
     * @param target id of the target
     * @param until last month
     * @param standing units that stood on the target before; they fill the first steps and go on paying what they pay
     * @param shares who pays, in the order of members
     * @param steps every step of the target, by its volume
     * @param perYear the sum over steps of price × units: what a whole year would cost
     * @param paid what is paid in these months, nominal; a month has a twelfth of the year, by cumulative rounding
     */
    public record Period(
            String target,
            VolumeUnit unit,
            YearMonth from,
            YearMonth until,
            long standing,
            List<Share> shares,
            List<Step> steps,
            Money perYear,
            Money paid) {
        public Period {
            shares = List.copyOf(shares);
            steps = List.copyOf(steps);
        }
    }

    /** @param volume units of a member that have joined; it pays by them */
    public record Share(String member, long volume, Money paid) {}

    /**
     * A step.
     *
     * @param from volume from which its price holds
     * @param price of a unit and year
     * @param units of those that have joined that fall in it
     */
    public record Step(long from, Money price, long units) {}
}

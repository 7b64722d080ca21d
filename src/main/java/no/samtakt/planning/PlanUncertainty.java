package no.samtakt.planning;

import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.UncertaintyKind;
import org.jspecify.annotations.Nullable;

/**
 * How a plan fares when its estimates are wrong: read off many runs with durations, efforts and prices drawn anew. Percentiles are values
 * of runs by nearest rank; shares of runs in basis points. Costs are discounted.
 *
 * @param runs how many
 * @param seed of the draws: the same seed gives the same figures
 * @param commonShareBasisPoints part of the variance of each deviation that all estimates of a kind share
 * @param ranges the three points used
 * @param whole of the co-operation; its {@code member} is empty
 * @param members by member, in their order
 * @param dates hard dates the plan keeps, the least certain first, then by date, kind, subject
 * @param allDatesBasisPoints runs in which all of them hold
 * @param missedP50 how many are missed at most in half of the runs
 * @param missedP85 how many in 85 of 100
 * @param drivers what drives the spread, by kind of estimate, the largest swing in cost first
 * @param details the same by kind and area, the largest only
 * @param costBars how often the cost fell where, without gaps
 * @param finishBars how often the last go-live fell in which month, without gaps
 * @param overloadedBasisPoints of the first runs ({@link #CHECKED}), those in which what was moved asks for more people, vendors or
 *     critical go-lives at once than there may be, beyond what the plan itself does
 */
public record PlanUncertainty(
        int runs,
        long seed,
        int commonShareBasisPoints,
        List<Range> ranges,
        Spread whole,
        List<Spread> members,
        List<HardDate> dates,
        int allDatesBasisPoints,
        int missedP50,
        int missedP85,
        List<Driver> drivers,
        List<Driver> details,
        List<CostBar> costBars,
        List<FinishBar> finishBars,
        int overloadedBasisPoints) {

    /** Most runs checked for overload. */
    public static final int CHECKED = 200;

    public PlanUncertainty {
        ranges = List.copyOf(ranges);
        members = List.copyOf(members);
        dates = List.copyOf(dates);
        drivers = List.copyOf(drivers);
        details = List.copyOf(details);
        costBars = List.copyOf(costBars);
        finishBars = List.copyOf(finishBars);
    }

    /**
     * Three points in basis points of plan.
     *
     * @param area code; empty for all
     * @param target id; empty for all
     * @param source as stated by the co-operation; empty for the listed default
     */
    public record Range(
            UncertaintyKind kind, String area, String target, int low, int likely, int high, String source) {}

    /**
     * Spread of cost and finish.
     *
     * @param member id; empty for the whole
     * @param cost in the plan
     * @param oneOff one-off cost in the plan
     * @param savingSure what is saved against the zero alternative at least in 85 of 100 runs; negative when lost
     * @param gainBasisPoints runs in which something is saved
     * @param finish last go-live in the plan; null when nothing goes live
     * @param onTimeBasisPoints runs with the last go-live no later than planned
     */
    public record Spread(
            String member,
            Money cost,
            Money costP10,
            Money costP50,
            Money costP85,
            Money costP90,
            Money costMean,
            Money oneOff,
            Money oneOffP50,
            Money oneOffP85,
            Money savingP50,
            Money savingSure,
            int gainBasisPoints,
            @Nullable YearMonth finish,
            @Nullable YearMonth finishP10,
            @Nullable YearMonth finishP50,
            @Nullable YearMonth finishP85,
            int onTimeBasisPoints) {}

    /** Kinds of hard dates. */
    public enum DateKind {
        /** Latest go-live of a replacement: a statutory or agreed deadline. */
        LATEST_GO_LIVE,
        /** Last month the vendor supports what is replaced: the new is live by then. */
        END_OF_SUPPORT,
        /** Month a go-live is locked to. */
        LOCKED_MONTH,
        /** First month a contract is not paid any more: it is not needed from then on. */
        CONTRACT_EXIT,
        /** Last go-live month of the plan. */
        LAST_GO_LIVE
    }

    /**
     * A date that holds in the plan.
     *
     * @param member id; empty for the whole
     * @param subject id of the asset or contract; empty for the whole
     * @param date last month that holds; for a contract the month from which it is not to be needed
     * @param planned month in the plan
     * @param late month at the 85th percentile
     * @param holdsBasisPoints runs in which it holds
     */
    public record HardDate(
            DateKind kind,
            String member,
            String subject,
            YearMonth date,
            YearMonth planned,
            YearMonth late,
            int holdsBasisPoints) {}

    /**
     * An estimate, or all of a kind, alone at its 10th and its 90th percentile with the others at their most likely value.
     *
     * @param area code; empty for all of the kind
     * @param finishLow last go-live; null when nothing goes live
     * @param varianceBasisPoints squared rank correlation of cost with the mean of the kind's factors, as a share of the sum over kinds;
     *     −1 by area
     */
    public record Driver(
            UncertaintyKind kind,
            String area,
            Money costLow,
            Money costHigh,
            @Nullable YearMonth finishLow,
            @Nullable YearMonth finishHigh,
            int varianceBasisPoints) {

        /** Between the two costs. */
        public Money swing() {
            return new Money(Math.abs(costHigh.minor() - costLow.minor()));
        }
    }

    /** Runs with a cost of at least {@code from} and less than {@code below}. */
    public record CostBar(Money from, Money below, int runs) {}

    /** Runs with the last go-live in a month. */
    public record FinishBar(YearMonth month, int runs) {}
}

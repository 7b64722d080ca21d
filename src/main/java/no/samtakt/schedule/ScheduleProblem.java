package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * A scheduling problem: which alternative of each choice, which option of each activity, and in which month it finishes, so that
 * no hard rule is broken and
 *
 * <pre>J = Σ cost of the parties + riskPrice × risk + unfairnessPercent/100 × unfairness + distance to a published plan</pre>
 *
 * is least. Unfairness = Σ over parties of max(0, cost − baseline) + max(0, early cost − early baseline), in minor units.
 *
 * @param horizon T: finish months are 0 … T − 1 [H9]
 * @param months length of demand calendars: horizon plus the longest tail
 * @param analysis A: months over which cost is counted
 * @param riskPrice minor units per centi-point
 * @param unfairnessPercent hundredths of a minor unit per minor unit of unfairness
 * @param membership who takes part in what [H11]
 * @param pilots who goes first [H7]
 * @param apart pairs that never finish together [H12]
 * @param volumeFees running costs by volume
 * @param nearness to a published plan
 */
public record ScheduleProblem(
        int horizon,
        int months,
        int analysis,
        List<Choice> choices,
        List<Activity> activities,
        List<Precedence> precedences,
        List<MoveTogether> groups,
        List<Resource> resources,
        List<Milestone> milestones,
        List<Bridge> bridges,
        List<Wave> waves,
        List<SharedFee> fees,
        List<LoadGroup> loadGroups,
        List<CountLimit> countLimits,
        List<Party> parties,
        long riskPrice,
        int unfairnessPercent,
        Membership membership,
        List<Pilot> pilots,
        List<NotTogether> apart,
        List<VolumeFee> volumeFees,
        Nearness nearness) {
    public ScheduleProblem {
        choices = List.copyOf(choices);
        activities = List.copyOf(activities);
        precedences = List.copyOf(precedences);
        groups = List.copyOf(groups);
        resources = List.copyOf(resources);
        milestones = List.copyOf(milestones);
        bridges = List.copyOf(bridges);
        waves = List.copyOf(waves);
        fees = List.copyOf(fees);
        loadGroups = List.copyOf(loadGroups);
        countLimits = List.copyOf(countLimits);
        parties = List.copyOf(parties);
        pilots = List.copyOf(pilots);
        apart = List.copyOf(apart);
        volumeFees = List.copyOf(volumeFees);
    }

    /** A problem in which everybody takes part, without pilots, pairs kept apart, volume fees or a published plan. */
    public ScheduleProblem(
            int horizon,
            int months,
            int analysis,
            List<Choice> choices,
            List<Activity> activities,
            List<Precedence> precedences,
            List<MoveTogether> groups,
            List<Resource> resources,
            List<Milestone> milestones,
            List<Bridge> bridges,
            List<Wave> waves,
            List<SharedFee> fees,
            List<LoadGroup> loadGroups,
            List<CountLimit> countLimits,
            List<Party> parties,
            long riskPrice,
            int unfairnessPercent) {
        this(
                horizon,
                months,
                analysis,
                choices,
                activities,
                precedences,
                groups,
                resources,
                milestones,
                bridges,
                waves,
                fees,
                loadGroups,
                countLimits,
                parties,
                riskPrice,
                unfairnessPercent,
                Membership.ALL,
                List.of(),
                List.of(),
                List.of(),
                Nearness.NONE);
    }

    /** The same problem with other further rules: who takes part, who goes first and who keeps apart. */
    public ScheduleProblem with(Membership others, List<Pilot> first, List<NotTogether> pairs) {
        return copy(parties, unfairnessPercent, others, first, pairs, volumeFees, nearness);
    }

    /** The same problem with other costs by volume. */
    public ScheduleProblem withVolumeFees(List<VolumeFee> others) {
        return copy(parties, unfairnessPercent, membership, pilots, apart, others, nearness);
    }

    /** The same problem near another published plan. */
    public ScheduleProblem near(Nearness other) {
        return copy(parties, unfairnessPercent, membership, pilots, apart, volumeFees, other);
    }

    /** The same problem with other baselines of its parties. */
    public ScheduleProblem withParties(List<Party> others) {
        return copy(others, unfairnessPercent, membership, pilots, apart, volumeFees, nearness);
    }

    /** The same problem without a price on unfairness. */
    public ScheduleProblem withoutFairness() {
        return copy(parties, 0, membership, pilots, apart, volumeFees, nearness);
    }

    /** The shared fees, then the fees by volume. */
    public List<RunningFee> runningFees() {
        List<RunningFee> all = new ArrayList<>(fees);
        all.addAll(volumeFees);
        return all;
    }

    private ScheduleProblem copy(
            List<Party> payers,
            int fairness,
            Membership others,
            List<Pilot> first,
            List<NotTogether> pairs,
            List<VolumeFee> byVolume,
            Nearness near) {
        return new ScheduleProblem(
                horizon,
                months,
                analysis,
                choices,
                activities,
                precedences,
                groups,
                resources,
                milestones,
                bridges,
                waves,
                fees,
                loadGroups,
                countLimits,
                payers,
                riskPrice,
                fairness,
                others,
                first,
                pairs,
                byVolume,
                near);
    }
}

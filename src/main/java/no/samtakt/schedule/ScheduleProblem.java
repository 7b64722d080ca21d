package no.samtakt.schedule;

import java.util.List;

/**
 * A scheduling problem: which alternative of each choice, which option of each activity, and in which month it finishes, so that
 * no hard rule is broken and
 *
 * <pre>J = Σ cost of the parties + riskPrice × risk + unfairnessPercent/100 × unfairness</pre>
 *
 * is least. Unfairness = Σ over parties of max(0, cost − baseline) + max(0, early cost − early baseline), in minor units.
 *
 * @param horizon T: finish months are 0 … T − 1 [H9]
 * @param months length of demand calendars: horizon plus the longest tail
 * @param analysis A: months over which cost is counted
 * @param riskPrice minor units per centi-point
 * @param unfairnessPercent hundredths of a minor unit per minor unit of unfairness
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
        int unfairnessPercent) {
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
    }
}

package no.samtakt.schedule;

import java.util.List;

/**
 * A set-up cost for each distinct month in which at least one of the activities finishes under an alternative.
 *
 * @param choice whose alternative makes the wave
 * @param costs who pays what by month; length = horizon
 * @param demands what each wave takes from resources (budgets), relative to its month
 */
public record Wave(
        String id,
        int choice,
        int alternative,
        List<Integer> activities,
        List<PartyTable> costs,
        List<Demand> demands) {
    public Wave {
        activities = List.copyOf(activities);
        costs = List.copyOf(costs);
        demands = List.copyOf(demands);
    }
}

package no.samtakt.schedule;

import java.util.List;

/**
 * A month that follows from activities and earlier milestones, and what depends on it.
 *
 * <p>Its month is the latest of its triggers; <em>never</em> when any trigger is never, or when it has none. Never, and any month
 * beyond, is read from the last index of the tables.
 *
 * @param triggers activities it waits for
 * @param after indices of milestones it waits for, each smaller than its own
 * @param costs who pays what by its month; length = analysis months + 1
 * @param risk risk in centi-points by its month; same length
 * @param shortfall months by which the law or a contract is broken, by its month [H6]; same length
 */
public record Milestone(
        String id, List<Trigger> triggers, List<Integer> after, List<PartyTable> costs, long[] risk, int[] shortfall) {
    public Milestone {
        triggers = List.copyOf(triggers);
        after = List.copyOf(after);
        costs = List.copyOf(costs);
    }

    /**
     * @param activity index
     * @param offset months after the activity's finish, by option index
     */
    public record Trigger(int activity, int[] offset) {}
}

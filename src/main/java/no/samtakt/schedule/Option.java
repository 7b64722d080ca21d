package no.samtakt.schedule;

import java.util.List;

/**
 * One way of carrying out an activity, open while its choice has a certain alternative.
 *
 * <p>All tables are indexed by finish month 0 … horizon − 1.
 *
 * @param alternative alternative of the activity's choice this option belongs to; 0 for an activity without a choice
 * @param mode opaque label
 * @param start start month by finish month, non-decreasing; may be negative for started work
 * @param earliest first finish month allowed by windows, pins apart [H6]
 * @param latest last finish month allowed by windows, pins apart [H6]
 * @param pinned finish month it is pinned to, or −1 [H10]
 * @param frozen number of frozen months touched, by finish month [H4]
 * @param costs who pays what by finish month
 * @param demands on resources
 * @param loads on load groups
 * @param counts in count limits
 */
public record Option(
        int alternative,
        String mode,
        int[] start,
        int earliest,
        int latest,
        int pinned,
        int[] frozen,
        List<PartyTable> costs,
        List<Demand> demands,
        List<Load> loads,
        List<Count> counts) {
    public Option {
        costs = List.copyOf(costs);
        demands = List.copyOf(demands);
        loads = List.copyOf(loads);
        counts = List.copyOf(counts);
    }
}

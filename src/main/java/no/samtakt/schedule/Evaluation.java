package no.samtakt.schedule;

import java.util.List;

/**
 * What a schedule costs and breaks.
 *
 * @param violations broken hard rules; empty for a feasible schedule
 * @param cost discounted minor units, all parties
 * @param risk centi-points: pile-up plus the milestones' risk
 * @param unfairness minor units
 * @param distance price of the distance to the published plan, minor units
 * @param objective J, minor units
 * @param partyCost discounted cost of each party
 * @param partyEarly the part of it in the first 36 months
 * @param milestoneMonths month of each milestone, −1 for never
 */
public record Evaluation(
        List<Violation> violations,
        long cost,
        long risk,
        long unfairness,
        long distance,
        long objective,
        long[] partyCost,
        long[] partyEarly,
        int[] milestoneMonths) {
    public Evaluation {
        violations = List.copyOf(violations);
    }

    public boolean feasible() {
        return violations.isEmpty();
    }

    /** Σ rule weight × amount: what the search drives to zero. Money counts per thousand begun. */
    public long hardPenalty() {
        long penalty = 0;
        for (Violation violation : violations) {
            penalty += penalty(violation.rule(), violation.amount());
        }
        return penalty;
    }

    /** The penalty of one violation. */
    public static long penalty(Rule rule, long amount) {
        return rule.weight() * (rule == Rule.BUDGET || rule == Rule.WIN_WIN ? (amount + 999) / 1000 : amount);
    }
}

package no.samtakt.schedule;

import java.util.List;

/**
 * A hard rule of one problem that somebody has set and could take back, as against what follows from the work itself: orders, what a
 * solution requires, and the end of the plan.
 *
 * @param indices what it is about: activities, or the one choice, resource, limit, group, milestone, pilot, quorum or pair
 * @param subjects ids of the same, in the same order; of both activities of a pair
 */
public record Requirement(Kind kind, List<Integer> indices, List<String> subjects) {

    /** What is required. */
    public enum Kind {
        /** An activity finishes in a fixed month; amounts in months. */
        PIN(Rule.PIN, true),
        /** A choice takes one of certain alternatives. */
        CHOICE(Rule.PIN, false),
        /** An activity does not finish before a month; amounts in months. */
        EARLIEST(Rule.WINDOW, true),
        /** An activity finishes by a month; amounts in months. */
        LATEST(Rule.WINDOW, true),
        /** What an activity replaces may not stay. */
        MUST_MOVE(Rule.WINDOW, false),
        /** A milestone comes in time for the law or its contract; amounts in months. */
        MILESTONE(Rule.WINDOW, true),
        /** Activities keep out of the same frozen months; amounts in months touched by one of them. */
        FREEZE(Rule.FREEZE, true),
        /** Work fits in what there is of a resource; amounts in its unit, in one month. */
        CAPACITY(Rule.CAPACITY, true),
        /** Spending keeps within a ceiling; amounts in minor units, in one year. */
        BUDGET(Rule.BUDGET, true),
        /** Not too many count at once; amounts in activities. */
        CRITICAL_LOAD(Rule.CRITICAL_LOAD, true),
        /** Activities finish together. */
        TOGETHER(Rule.PRECEDENCE, false),
        /** Some go first. */
        PILOT(Rule.PILOT, false),
        /** Enough take part. */
        QUORUM(Rule.ELIGIBILITY, false),
        /** A party sits out few areas; amounts in areas. */
        SIT_OUT(Rule.ELIGIBILITY, true),
        /** Two activities do not finish in the same month. */
        APART(Rule.NOT_TOGETHER, false),
        /** A party does not pay more than if nothing were done; amounts in minor units. */
        WIN_WIN(Rule.WIN_WIN, true);

        private final Rule rule;
        private final boolean gradual;

        Kind(Rule rule, boolean gradual) {
            this.rule = rule;
            this.gradual = gradual;
        }

        /** The hard rule it belongs to. */
        public Rule rule() {
            return rule;
        }

        /** Whether it can be eased by an amount, rather than kept or given up. */
        public boolean gradual() {
            return gradual;
        }
    }

    public Requirement {
        indices = List.copyOf(indices);
        subjects = List.copyOf(subjects);
    }
}

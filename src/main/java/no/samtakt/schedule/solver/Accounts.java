package no.samtakt.schedule.solver;

import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;

/** What each party pays, and how unfair that is ({@link ScheduleEvaluator#unfairness}), kept up to date charge by charge. */
final class Accounts {

    private final long[] cost;
    private final long[] early;
    private final long[] baseline;
    private final long[] earlyBaseline;
    private final boolean fair;
    private long unfairness;

    Accounts(ScheduleProblem problem) {
        int parties = problem.parties().size();
        cost = new long[parties];
        early = new long[parties];
        baseline = new long[parties];
        earlyBaseline = new long[parties];
        for (int p = 0; p < parties; p++) {
            baseline[p] = problem.parties().get(p).baseline();
            earlyBaseline[p] = problem.parties().get(p).earlyBaseline();
            unfairness += Math.max(0, -baseline[p]) + Math.max(0, -earlyBaseline[p]);
        }
        fair = problem.unfairnessPercent() > 0;
    }

    /** Whether unfairness has a price; without one nothing is followed. */
    boolean followed() {
        return fair;
    }

    /** Lets a party pay more, or less when negative. */
    void charge(int party, long amount, long earlyAmount) {
        if (fair) {
            unfairness += rise(party, amount, earlyAmount);
            cost[party] += amount;
            early[party] += earlyAmount;
        }
    }

    /** What unfairness would rise by if a party paid more. */
    long rise(int party, long amount, long earlyAmount) {
        long over = cost[party] - baseline[party];
        long overEarly = early[party] - earlyBaseline[party];
        return Math.max(0, over + amount)
                - Math.max(0, over)
                + Math.max(0, overEarly + earlyAmount)
                - Math.max(0, overEarly);
    }

    /** Σ over parties of what they pay above what they would if nothing were done; 0 while it has no price. */
    long unfairness() {
        return fair ? unfairness : 0;
    }
}

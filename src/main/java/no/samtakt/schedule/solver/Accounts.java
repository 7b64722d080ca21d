package no.samtakt.schedule.solver;

import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;

/** What each party pays, and how unfair that is ({@link ScheduleEvaluator#unfairness}), kept up to date charge by charge. */
final class Accounts {

    private final long[] cost;
    private final long[] early;
    private final long[] baseline;
    private final long[] earlyBaseline;
    private final boolean fair;
    private final boolean[] guarded;
    private final boolean anyGuarded;
    private long unfairness;
    /** Penalty of what those pay more that may not lose. */
    private long penalty;

    Accounts(ScheduleProblem problem) {
        int parties = problem.parties().size();
        cost = new long[parties];
        early = new long[parties];
        baseline = new long[parties];
        earlyBaseline = new long[parties];
        guarded = new boolean[parties];
        boolean any = false;
        for (int p = 0; p < parties; p++) {
            baseline[p] = problem.parties().get(p).baseline();
            earlyBaseline[p] = problem.parties().get(p).earlyBaseline();
            unfairness += Math.max(0, -baseline[p]) + Math.max(0, -earlyBaseline[p]);
            guarded[p] = problem.parties().get(p).mayNotLose();
            any |= guarded[p];
            penalty += guarded[p] ? penalty(-baseline[p]) + penalty(-earlyBaseline[p]) : 0;
        }
        anyGuarded = any;
        fair = problem.unfairnessPercent() > 0 || any;
    }

    /** Whether unfairness has a price or breaks a rule; otherwise nothing is followed. */
    boolean followed() {
        return fair;
    }

    /** Lets a party pay more, or less when negative. */
    void charge(int party, long amount, long earlyAmount) {
        if (fair) {
            unfairness += rise(party, amount, earlyAmount);
            penalty += penaltyRise(party, amount, earlyAmount);
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

    /** Whether somebody may not lose. */
    boolean guarded() {
        return anyGuarded;
    }

    /** Penalty of what those pay more that may not lose. */
    long penalty() {
        return penalty;
    }

    /** What the penalty would rise by if a party paid more. */
    long penaltyRise(int party, long amount, long earlyAmount) {
        if (!guarded[party]) {
            return 0;
        }
        long over = cost[party] - baseline[party];
        long overEarly = early[party] - earlyBaseline[party];
        return penalty(over + amount) - penalty(over) + penalty(overEarly + earlyAmount) - penalty(overEarly);
    }

    private static long penalty(long over) {
        return over <= 0 ? 0 : Evaluation.penalty(Rule.WIN_WIN, over);
    }

    /** Σ over parties of what they pay above what they would if nothing were done; 0 while it has no price. */
    long unfairness() {
        return fair ? unfairness : 0;
    }
}

package no.samtakt.schedule.compact;

import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.solver.Solver;

/** What one search shares with the solver: the plans bred, budget, clock and the reason to end. */
final class CompactSearch {

    /** A careful guess, for the size of the pools when only time is limited. */
    private static final long SCHEDULES_PER_MILLI = 60;

    private final CompactSettings settings;
    private final Breeder breeder;
    private final int lowerBound;
    private final long begun;
    private int ticks;
    private @Nullable Solver<CompactSolution> running;
    private CompactResult.@Nullable Ending ending;

    CompactSearch(CompactProblem problem, CompactSettings settings) {
        this.settings = settings;
        begun = settings.nanoTime().getAsLong();
        lowerBound = LowerBound.of(problem);
        long timely = settings.millis() > Long.MAX_VALUE / SCHEDULES_PER_MILLI
                ? Long.MAX_VALUE
                : settings.millis() * SCHEDULES_PER_MILLI;
        breeder = new Breeder(problem, settings.seed(), Math.min(settings.schedules(), timely));
    }

    /** The first plan, whatever the limits are. */
    CompactPlan first() {
        CompactPlan plan = breeder.next(null);
        over();
        return plan;
    }

    /** The next plan to try around the working one; asks the solver to end when it is the last. */
    CompactPlan next(CompactPlan working) {
        CompactPlan plan = over() ? working : breeder.next(working);
        if (over() && running != null) {
            running.terminateEarly();
        }
        return plan;
    }

    /** The solver to end when the search is over. */
    void running(Solver<CompactSolution> solver) {
        running = solver;
    }

    /** Whether there is a reason to end. */
    boolean over() {
        if (ending == null) {
            int makespan = breeder.best().makespan;
            if (makespan <= lowerBound) {
                ending = CompactResult.Ending.OPTIMAL;
            } else if (makespan <= settings.target()) {
                ending = CompactResult.Ending.TARGET;
            } else if (breeder.schedules() >= settings.schedules()) {
                ending = CompactResult.Ending.SCHEDULES;
            } else if ((++ticks & 63) == 0) {
                if (settings.stop().getAsBoolean()) {
                    ending = CompactResult.Ending.STOPPED;
                } else if (millis() >= settings.millis()) {
                    ending = CompactResult.Ending.TIME;
                }
            }
        }
        return ending != null;
    }

    /** The answer, with the best of the solver's plan and those bred. */
    CompactResult result(CompactPlan found) {
        CompactPlan best = breeder.best().makespan < found.makespan ? breeder.best() : found;
        return new CompactResult(
                breeder.starts(best),
                best.makespan,
                breeder.schedules(),
                lowerBound,
                millis(),
                ending == null ? CompactResult.Ending.STOPPED : ending);
    }

    private long millis() {
        return (settings.nanoTime().getAsLong() - begun) / 1_000_000;
    }
}

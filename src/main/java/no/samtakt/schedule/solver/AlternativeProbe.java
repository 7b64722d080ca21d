package no.samtakt.schedule.solver;

import java.util.SplittableRandom;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/**
 * What another alternative of one choice would give, everything else as in a finished schedule: what the alternative brings is placed
 * greedily where it is cheapest, with a few second looks. An upper bound of its cost, since the rest does not make way for it.
 */
public final class AlternativeProbe {

    private static final int LOOKS = 3;

    private final ScheduleProblem problem;
    private final Schedule schedule;
    private final Neighbourhood neighbourhood;
    private final State state;
    private final long seed;

    public AlternativeProbe(ScheduleProblem problem, Schedule schedule, long seed) {
        this.problem = problem;
        this.schedule = schedule;
        this.seed = seed;
        Search search = new Search(problem, SolverSettings.of(seed, Termination.afterSteps(0), () -> 0L));
        state = new State(search.tables);
        neighbourhood = new Neighbourhood(search, state, new SplittableRandom(seed));
    }

    /** The schedule with another alternative; null when it would break a rule the schedule does not. */
    public @Nullable Evaluation with(int choice, int alternative) {
        state.load(schedule);
        long before = ScheduleEvaluator.evaluate(problem, schedule).hardPenalty();
        neighbourhood
                .switcher()
                .change(choice, alternative, Switcher.Style.CHEAPEST, LOOKS, new SplittableRandom(seed + choice));
        neighbourhood.trial().commit();
        Evaluation evaluation = ScheduleEvaluator.evaluate(problem, state.schedule());
        return evaluation.hardPenalty() > before ? null : evaluation;
    }
}

package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;

class ScheduleSolverTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void keepsItsScoreUnderFullAssert(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);
        SolveResult result = ScheduleSolver.solve(problem, steps(seed, 3000), EnvironmentMode.FULL_ASSERT);
        assertThat(result.evaluation().hardPenalty())
                .isLessThanOrEqualTo(result.firstFeasibleEvaluation().hardPenalty());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void findsTheOptimumOfTinyProblems(long seed) {
        ScheduleProblem problem = ScheduleProblems.plain(seed, ScheduleProblems.Size.TINY);
        long[] optimum = new long[] {Long.MAX_VALUE, Long.MAX_VALUE};
        enumerate(problem, optimum);
        SolveResult result = ScheduleSolver.solve(problem, steps(seed, 20_000));
        assertThat(result.evaluation().hardPenalty()).isEqualTo(optimum[0]);
        assertThat(result.evaluation().objective()).isEqualTo(optimum[1]);
    }

    @Test
    void findsTheOptimumOfTinyProblemsWithEveryFeatureWhereOneIsFeasible() {
        int feasible = 0;
        for (long seed = 1; seed <= 12; seed++) {
            ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.TINY);
            long[] optimum = new long[] {Long.MAX_VALUE, Long.MAX_VALUE};
            enumerate(problem, optimum);
            if (optimum[0] == 0) {
                feasible++;
                SolveResult result = ScheduleSolver.solve(problem, steps(seed, 10_000));
                assertThat(result.evaluation().hardPenalty())
                        .as("seed %d", seed)
                        .isZero();
                assertThat(result.evaluation().objective()).as("seed %d", seed).isEqualTo(optimum[1]);
            }
        }
        assertThat(feasible).isGreaterThan(4);
    }

    @Test
    void givesTheSameAnswerForTheSameSeedAndSteps() {
        ScheduleProblem problem = ScheduleProblems.random(5, ScheduleProblems.Size.MIDDLE);
        SolveResult first = ScheduleSolver.solve(problem, steps(9, 30_000));
        SolveResult second = ScheduleSolver.solve(problem, steps(9, 30_000));
        assertThat(second.best().finish()).isEqualTo(first.best().finish());
        assertThat(second.best().options()).isEqualTo(first.best().options());
        assertThat(second.best().alternatives()).isEqualTo(first.best().alternatives());
        assertThat(second.steps()).isEqualTo(first.steps());
    }

    @Test
    void isNeverWorseThanItsStart() {
        ScheduleProblem problem = ScheduleProblems.random(4, ScheduleProblems.Size.MIDDLE);
        SolveResult first = ScheduleSolver.solve(problem, steps(1, 20_000));
        SolverSettings again = new SolverSettings(
                2, Termination.afterSteps(100), first.best(), progress -> {}, () -> false, System::nanoTime);
        Evaluation second = ScheduleSolver.solve(problem, again).evaluation();
        assertThat(second.hardPenalty()).isLessThanOrEqualTo(first.evaluation().hardPenalty());
        if (second.hardPenalty() == first.evaluation().hardPenalty()) {
            assertThat(second.objective())
                    .isLessThanOrEqualTo(first.evaluation().objective());
        }
    }

    @Test
    void endsWhenAskedToAndTellsItsProgress() {
        ScheduleProblem problem = ScheduleProblems.random(6, ScheduleProblems.Size.SMALL);
        AtomicInteger told = new AtomicInteger();
        long[] clock = new long[1];
        SolverSettings settings = new SolverSettings(
                1,
                Termination.afterSteps(Long.MAX_VALUE),
                null,
                progress -> told.incrementAndGet(),
                () -> told.get() >= 3,
                () -> clock[0] += 50_000_000L);
        SolveResult result = ScheduleSolver.solve(problem, settings);
        assertThat(result.termination()).isEqualTo("STOPPED");
        assertThat(told.get()).isBetween(3, 4);
    }

    private static SolverSettings steps(long seed, long steps) {
        return SolverSettings.of(seed, Termination.afterSteps(steps), System::nanoTime);
    }

    /** Tries everything. */
    private static void enumerate(ScheduleProblem problem, long[] optimum) {
        int[] alternatives = new int[problem.choices().size()];
        int n = problem.activities().size();
        choose(problem, 0, new Schedule(alternatives, new int[n], new int[n]), optimum);
    }

    private static void choose(ScheduleProblem problem, int c, Schedule schedule, long[] optimum) {
        if (c == schedule.alternatives().length) {
            place(problem, 0, schedule, optimum);
            return;
        }
        for (int k = 0; k < problem.choices().get(c).alternatives(); k++) {
            schedule.alternatives()[c] = k;
            choose(problem, c + 1, schedule, optimum);
        }
    }

    private static void place(ScheduleProblem problem, int a, Schedule schedule, long[] optimum) {
        if (a == schedule.options().length) {
            Evaluation evaluation = ScheduleEvaluator.evaluate(problem, schedule);
            long hard = evaluation.hardPenalty();
            if (hard < optimum[0] || (hard == optimum[0] && evaluation.objective() < optimum[1])) {
                optimum[0] = hard;
                optimum[1] = evaluation.objective();
            }
            return;
        }
        Activity activity = problem.activities().get(a);
        int alternative = schedule.seenBy(activity);
        List<Integer> open = IntStream.range(0, activity.options().size())
                .filter(o -> activity.options().get(o).alternative() == alternative)
                .boxed()
                .toList();
        if (open.isEmpty()) {
            schedule.options()[a] = -1;
            schedule.finish()[a] = -1;
            place(problem, a + 1, schedule, optimum);
        }
        for (int o : open) {
            for (int g = 0; g < problem.horizon(); g++) {
                schedule.options()[a] = o;
                schedule.finish()[a] = g;
                place(problem, a + 1, schedule, optimum);
            }
        }
    }
}

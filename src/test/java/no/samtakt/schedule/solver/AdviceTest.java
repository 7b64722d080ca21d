package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.bound.Guide;
import no.samtakt.schedule.bound.LowerBound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;

class AdviceTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void nonsenseDoesNoHarm(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);
        SplittableRandom random = new SplittableRandom(seed);
        List<Schedule> schedules = IntStream.range(0, 5)
                .mapToObj(i -> ScheduleProblems.anySchedule(problem, random))
                .toList();
        long[][] costs = problem.choices().stream()
                .map(choice -> random.longs(choice.alternatives()).toArray())
                .toArray(long[][]::new);
        SolveResult result =
                ScheduleSolver.solve(problem, settings(new Advice(costs, schedules)), EnvironmentMode.FULL_ASSERT);
        assertThat(ScheduleEvaluator.evaluate(problem, result.best()).objective())
                .isEqualTo(result.evaluation().objective());
        assertThat(result.evaluation().hardPenalty())
                .isLessThanOrEqualTo(result.firstFeasibleEvaluation().hardPenalty());
    }

    @Test
    void ofALowerBoundGivesTheSameAnswerAgain() {
        ScheduleProblem problem = ScheduleProblems.random(5, ScheduleProblems.Size.MIDDLE);
        LowerBound bound = LowerBound.open(problem);
        bound.run(20, () -> false);
        Guide guide = bound.guide();
        Advice advice = new Advice(guide.alternativeCosts(), List.of(guide.suggestion()));
        Schedule one = ScheduleSolver.solve(problem, settings(advice)).best();
        Schedule two = ScheduleSolver.solve(problem, settings(advice)).best();
        assertThat(two.finish()).isEqualTo(one.finish());
        assertThat(two.alternatives()).isEqualTo(one.alternatives());
    }

    @Test
    void namesTheCheapestAlternative() {
        Advice advice = new Advice(new long[][] {{}, {7, 3, Long.MAX_VALUE, 3}}, List.of());
        BitSet some = new BitSet();
        some.set(0, 4);
        assertThat(advice.cheapest(1, some)).isEqualTo(1);
        some.clear(1);
        assertThat(advice.cheapest(1, some)).isEqualTo(3);
        assertThat(advice.cheapest(0, some)).isZero();
        assertThat(advice.cost(1, 2)).isEqualTo(Long.MAX_VALUE);
        assertThat(advice.cost(5, 0)).isZero();
    }

    private static SolverSettings settings(Advice advice) {
        return new SolverSettings(
                3, Termination.afterSteps(4_000), null, progress -> {}, () -> false, System::nanoTime, () -> advice);
    }
}

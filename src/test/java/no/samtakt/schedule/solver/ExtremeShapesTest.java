package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Extremes;
import no.samtakt.schedule.ScheduleDefects;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import org.junit.jupiter.api.Test;

/** Problems of a shape nobody would draw on purpose: pins beyond the end, waves of no choice, lags beyond the horizon and the like. */
class ExtremeShapesTest {

    private static final int SEEDS = 400;

    @Test
    void theStateAgreesWithThePlainEvaluator() {
        for (int seed = 0; seed < SEEDS; seed++) {
            ScheduleProblem problem = Extremes.random(seed);
            SplittableRandom random = new SplittableRandom(seed);
            State state = new State(new Tables(problem));
            for (int i = 0; i < 10; i++) {
                state.load(ScheduleProblems.anySchedule(problem, random));
                agrees(seed, problem, state);
            }
        }
    }

    @Test
    void everyMoveEndsInAScheduleTheEvaluatorAgreesWithOrIsTakenBackWhole() {
        for (int seed = 0; seed < SEEDS; seed++) {
            ScheduleProblem problem = Extremes.random(seed);
            SplittableRandom random = new SplittableRandom(seed);
            Search search = new Search(problem, SolverSettings.of(seed, Termination.afterSteps(1), () -> 0));
            State state = new State(search.tables);
            state.load(ScheduleProblems.anySchedule(problem, random));
            Neighbourhood moves = new Neighbourhood(search, state, random);
            for (int i = 0; i < 100 && moves.draw(); i++) {
                if (i % 2 == 0) {
                    moves.trial().rollback();
                } else {
                    moves.trial().commit();
                }
                agrees(seed, problem, state);
            }
        }
    }

    @Test
    void theSearchEndsWithAPlanTheEvaluatorAgreesWith() {
        for (int seed = 0; seed < 40; seed++) {
            ScheduleProblem problem = Extremes.random(seed);
            SolveResult result =
                    ScheduleSolver.solve(problem, SolverSettings.of(seed, Termination.afterSteps(100), () -> 0));
            assertThat(ScheduleEvaluator.evaluate(problem, result.best()).objective())
                    .as("seed %d", seed)
                    .isEqualTo(result.evaluation().objective());
            assertThat(ScheduleDefects.find(problem)).as("seed %d", seed).doesNotContainNull();
        }
    }

    private static void agrees(int seed, ScheduleProblem problem, State state) {
        Evaluation evaluation = ScheduleEvaluator.evaluate(problem, state.schedule());
        assertThat(state.hard()).as("seed %d", seed).isEqualTo(evaluation.hardPenalty());
        assertThat(state.objective()).as("seed %d", seed).isEqualTo(evaluation.objective());
        assertThat(state.cost()).as("seed %d", seed).isEqualTo(evaluation.cost());
        assertThat(state.risk()).as("seed %d", seed).isEqualTo(evaluation.risk());
    }
}

package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithThePlainEvaluatorOnAnySchedule(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(
                seed, seed % 2 == 0 ? ScheduleProblems.Size.SMALL : ScheduleProblems.Size.MIDDLE);
        SplittableRandom random = new SplittableRandom(seed);
        State state = new State(new Tables(problem));
        for (int i = 0; i < 40; i++) {
            Schedule schedule = ScheduleProblems.anySchedule(problem, random);
            state.load(schedule);
            Evaluation evaluation = ScheduleEvaluator.evaluate(problem, schedule);
            assertThat(state.cost()).isEqualTo(evaluation.cost());
            assertThat(state.risk()).isEqualTo(evaluation.risk());
            assertThat(state.objective()).isEqualTo(evaluation.objective());
            assertThat(state.hard()).isEqualTo(evaluation.hardPenalty());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void isAsBeforeAfterEveryDrawnMove(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);
        SplittableRandom random = new SplittableRandom(seed);
        Search search = new Search(problem, SolverSettings.of(seed, Termination.afterSteps(1), () -> 0));
        State state = new State(search.tables);
        state.load(ScheduleProblems.anySchedule(problem, random));
        long hard = state.hard();
        long objective = state.objective();
        Neighbourhood moves = new Neighbourhood(search, state, random);
        for (int i = 0; i < 2000; i++) {
            assertThat(moves.draw()).isTrue();
            moves.trial().rollback();
            assertThat(state.hard()).isEqualTo(hard);
            assertThat(state.objective()).isEqualTo(objective);
        }
    }
}

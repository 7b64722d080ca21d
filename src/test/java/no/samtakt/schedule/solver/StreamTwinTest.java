package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.solver.twin.TwinPlan;
import no.samtakt.schedule.solver.twin.TwinStreams;
import no.samtakt.schedule.solver.twin.TwinVariable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** The incremental state against the same score written as constraint streams. */
class StreamTwinTest {

    private static final SolverFactory<TwinPlan> FACTORY = SolverFactory.create(new SolverConfig()
            .withSolutionClass(TwinPlan.class)
            .withEntityClasses(TwinVariable.class)
            .withConstraintProviderClass(TwinStreams.class)
            .withEnvironmentMode(EnvironmentMode.FULL_ASSERT)
            .withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(300L))
            .withPhases(new LocalSearchPhaseConfig()));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheScoreOfTheState(long seed) {
        ScheduleProblem problem =
                ScheduleProblems.random(seed, seed % 2 == 0 ? ScheduleProblems.Size.TINY : ScheduleProblems.Size.SMALL);
        SplittableRandom random = new SplittableRandom(seed);
        State state = new State(new Tables(problem));
        SolutionManager<TwinPlan, HardSoftLongScore> twins = SolutionManager.create(FACTORY);
        for (int i = 0; i < 10; i++) {
            Schedule schedule = ScheduleProblems.anySchedule(problem, random);
            state.load(schedule);
            assertThat(twins.update(new TwinPlan(problem, schedule)))
                    .isEqualTo(HardSoftLongScore.of(-state.hard(), -state.objective()));
        }
    }

    @Test
    void keepsItsScoreUnderFullAssert() {
        ScheduleProblem problem = ScheduleProblems.random(3, ScheduleProblems.Size.TINY);
        Schedule schedule = ScheduleProblems.anySchedule(problem, new SplittableRandom(3));
        TwinPlan start = new TwinPlan(problem, schedule);
        HardSoftLongScore before = SolutionManager.create(FACTORY).update(start) instanceof HardSoftLongScore score
                ? score
                : HardSoftLongScore.ZERO;
        assertThat(FACTORY.buildSolver().solve(start).getScore()).isGreaterThan(before);
    }
}

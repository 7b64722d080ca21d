package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fixed-60-20",
                "fixed-60-23",
                "fixed-60-35",
                "fixed-60-39",
                "fixed-80-26",
                "fixed-80-36",
                "fixed-80-44",
                "fixed-100-1",
                "fixed-100-13",
                "open-100-2",
                "fixed-300-1",
                "open-300-3",
                "fixed-1000-2",
                "open-1000-1"
            })
    void whatIsListedIsMendedUntilNoRuleIsBroken(String name) {
        GeneratedProblem generated = ProblemGenerator.generate(GeneratorSettings.parse(name));

        SolveResult result =
                ScheduleSolver.solve(generated.problem(), SolverSettings.of(1, Termination.afterSteps(0), () -> 0));

        Evaluation evaluation = ScheduleEvaluator.evaluate(generated.problem(), result.best());
        assertThat(evaluation.violations()).isEmpty();
    }

    @Test
    void whatFitsNowhereStandsWhereItBreaksLeast() {
        long[] capacity = new long[24];
        Arrays.fill(capacity, 10, 15, 1);
        ScheduleProblem problem = sixMonthsOfWork(capacity);
        State state = new State(new Tables(problem));
        SolverSettings settings = SolverSettings.of(1, Termination.afterSteps(0), () -> 0);
        SplittableRandom random = new SplittableRandom(1);
        Neighbourhood neighbourhood = new Neighbourhood(new Search(problem, settings), state, random);
        state.load(new Schedule(new int[0], new int[] {0}, new int[] {5}));

        neighbourhood.mender().mend(random, 1_000, () -> false);

        assertThat(state.hard()).isEqualTo(Evaluation.penalty(Rule.CAPACITY, 1));
    }

    /** One activity that needs one unit in each of six months, and nothing else. */
    private static ScheduleProblem sixMonthsOfWork(long[] capacity) {
        int months = capacity.length;
        Option option = new Option(
                0,
                "",
                IntStream.range(0, months).map(g -> Math.max(0, g - 5)).toArray(),
                5,
                months - 1,
                -1,
                new int[months],
                List.of(),
                List.of(new Demand(0, -5, new long[] {1, 1, 1, 1, 1, 1})),
                List.of(),
                List.of());
        return new ScheduleProblem(
                months,
                months,
                months,
                List.of(),
                List.of(new Activity("work", -1, List.of(option), new BitSet(), 0)),
                List.of(),
                List.of(),
                List.of(new Resource(
                        "people", Rule.CAPACITY, IntStream.range(0, months).toArray(), capacity)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Party("member", 0, 0)),
                0,
                0);
    }
}

package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftPriceTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void saysWhatTheStateSaysAfterTheShift(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(
                seed, seed % 2 == 0 ? ScheduleProblems.Size.SMALL : ScheduleProblems.Size.MIDDLE);
        SplittableRandom random = new SplittableRandom(seed);
        State state = new State(new Tables(problem));
        ShiftPrice prices = new ShiftPrice(state);
        int compared = 0;
        for (int i = 0; i < 20; i++) {
            state.load(ScheduleProblems.anySchedule(problem, random));
            for (int a = 0; a < state.option.length; a++) {
                if (state.present(a) && prices.alone(a)) {
                    compared += compare(state, prices, a, random);
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static int compare(State state, ShiftPrice prices, int a, SplittableRandom random) {
        int compared = 0;
        int oldOption = state.option[a];
        int oldMonth = state.finish[a];
        for (int i = 0; i < 6; i++) {
            int[] open = state.open(a);
            int option = open[random.nextInt(open.length)];
            int month = random.nextInt(state.tables.horizon);
            long before = state.objective();
            long rise = prices.rise(a, option, month, before);
            assertThat(state.objective()).isEqualTo(before);
            state.set(a, option, month);
            if (rise != Long.MAX_VALUE) {
                assertThat(state.objective() - before).isEqualTo(rise);
                compared++;
            }
            if (random.nextBoolean()) {
                state.set(a, oldOption, oldMonth);
            } else {
                oldOption = option;
                oldMonth = month;
            }
        }
        return compared;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void knowsWhichShiftsBreakCapacityAndLimits(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.MIDDLE);
        Schedule start = ScheduleSolver.solve(problem, SolverSettings.of(seed, Termination.afterSteps(3_000), () -> 0L))
                .best();
        State state = new State(new Tables(problem));
        state.load(start);
        if (state.hard() > 0) {
            return;
        }
        ShiftPrice prices = new ShiftPrice(state);
        Windows windows = new Windows(state);
        for (int a = 0; a < state.option.length; a++) {
            if (!state.present(a) || !prices.alone(a)) {
                continue;
            }
            int oldOption = state.option[a];
            int oldMonth = state.finish[a];
            for (int option : state.open(a)) {
                for (int month = windows.low(a, option); month <= windows.high(a, option); month++) {
                    boolean keeps = state.tables.options[a][option].frozen()[month] == 0
                            && prices.rise(a, option, month, state.objective()) != Long.MAX_VALUE
                            && prices.keepsRules(a, option, month);
                    state.set(a, option, month);
                    assertThat(state.hard() == 0).isEqualTo(keeps);
                    state.set(a, oldOption, oldMonth);
                    assertThat(state.objective()).isPositive();
                }
            }
        }
    }
}

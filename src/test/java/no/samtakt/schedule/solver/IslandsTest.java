package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.api.Test;

/** Searches side by side give one answer, the same each time, and end together. */
class IslandsTest {

    private static ScheduleProblem problem(String name) {
        return ProblemGenerator.generate(GeneratorSettings.parse(name)).problem();
    }

    private static SolverSettings steps(long seed, long steps) {
        return SolverSettings.of(seed, Termination.afterSteps(steps), System::nanoTime);
    }

    @Test
    void theSameStepsAndNumberGiveTheSameSchedule() {
        ScheduleProblem problem = problem("open-60-3");
        for (int count : new int[] {2, 3}) {
            SolveResult one = Islands.solve(problem, steps(5, 30_000), count);
            SolveResult two = Islands.solve(problem, steps(5, 30_000), count);
            assertThat(one.best().finish()).isEqualTo(two.best().finish());
            assertThat(one.best().alternatives()).isEqualTo(two.best().alternatives());
            assertThat(one.steps()).isEqualTo(30_000);
        }
    }

    @Test
    void theAnswerIsWhatTheEvaluatorSaysAndNoWorseThanTheFirstPlan() {
        ScheduleProblem problem = problem("open-60-4");
        SolveResult result = Islands.solve(problem, steps(1, 20_000), 2);
        assertThat(ScheduleEvaluator.evaluate(problem, result.best()).objective())
                .isEqualTo(result.evaluation().objective());
        assertThat(result.evaluation().hardPenalty()).isZero();
        assertThat(result.evaluation().objective())
                .isLessThanOrEqualTo(result.firstFeasibleEvaluation().objective());
    }

    @Test
    void oneAloneIsTheSearchItself() {
        ScheduleProblem problem = problem("fixed-60-2");
        Schedule alone = ScheduleSolver.solve(problem, steps(3, 5_000)).best();
        assertThat(Islands.solve(problem, steps(3, 5_000), 1).best().finish()).isEqualTo(alone.finish());
    }

    @Test
    void thosePutSideBySideGoOnFromTheBestOfThem() {
        ScheduleProblem problem = problem("fixed-60-2");
        List<Schedule> found = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            found.add(ScheduleSolver.solve(problem, steps(seed, 3_000)).best());
        }
        Tables tables = new Tables(problem);
        Meeting meeting = new Meeting(2);
        Schedule[] met = new Schedule[2];
        Thread other = new Thread(() -> met[1] = new Seat(1, 2, meeting).meet(incumbent(tables, found.get(1))));
        other.start();
        met[0] = new Seat(0, 2, meeting).meet(incumbent(tables, found.get(0)));
        join(other);
        long least = Math.min(objective(problem, found.get(0)), objective(problem, found.get(1)));
        assertThat(objective(problem, found.get(0))).isNotEqualTo(objective(problem, found.get(1)));
        assertThat(objective(problem, met[0])).isEqualTo(least);
        assertThat(objective(problem, met[1])).isEqualTo(least);
    }

    @Test
    void nobodyWaitsForOneThatHasLeft() {
        ScheduleProblem problem = problem("fixed-60-2");
        Schedule schedule = ScheduleSolver.solve(problem, steps(1, 1_000)).best();
        Meeting meeting = new Meeting(2);
        meeting.leave(1);
        assertThat(new Seat(0, 2, meeting)
                        .meet(incumbent(new Tables(problem), schedule))
                        .finish())
                .isEqualTo(schedule.finish());
    }

    @Test
    void oneThatFailsEndsAllAndSaysWhy() {
        ScheduleProblem problem = problem("open-60-3");
        AtomicInteger asked = new AtomicInteger();
        SolverSettings settings = new SolverSettings(
                1, Termination.afterSteps(Long.MAX_VALUE), null, progress -> {}, () -> false, System::nanoTime, () -> {
                    if (asked.incrementAndGet() == 2) {
                        throw new IllegalArgumentException("no advice");
                    }
                    return Advice.NONE;
                });
        assertThatThrownBy(() -> Islands.solve(problem, settings, 2)).hasMessageContaining("no advice");
    }

    private static long objective(ScheduleProblem problem, Schedule schedule) {
        return ScheduleEvaluator.evaluate(problem, schedule).objective();
    }

    private static Incumbent incumbent(Tables tables, Schedule schedule) {
        State state = new State(tables);
        state.load(schedule);
        Incumbent incumbent = new Incumbent(tables);
        incumbent.offer(state);
        return incumbent;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

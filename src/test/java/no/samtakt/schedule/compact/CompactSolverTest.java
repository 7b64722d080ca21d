package no.samtakt.schedule.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.config.solver.EnvironmentMode;

class CompactSolverTest {

    private static CompactSettings settings(long seed, long schedules) {
        return CompactSettings.ofSchedules(seed, schedules, () -> 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyScheduleKeepsOrderAndCapacities(long seed) {
        for (int resources : new int[] {0, 1, 4, 5, 9}) {
            CompactProblem problem = CompactProblems.random(seed, 25, resources, seed % 2 == 0 ? 20 : 1_000_000_000);
            CompactResult result = CompactSolver.solve(problem, settings(seed, 1_500));
            assertThat(CompactChecker.defects(problem, result)).isEmpty();
            assertThat(result.schedules()).isLessThanOrEqualTo(1_500);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void findsTheShortestOfAllListsOfATinyProblem(long seed) {
        CompactProblem problem = CompactProblems.random(seed, 6, 2, 10);
        int shortest = shortest(problem, new Decoder(problem), new int[problem.size()], 0, 0);

        CompactResult result = CompactSolver.solve(problem, settings(seed, 3_000));

        assertThat(result.makespan()).isEqualTo(shortest);
        assertThat(result.lowerBound()).isLessThanOrEqualTo(shortest);
    }

    @Test
    void sameSeedSameAnswer() {
        CompactProblem problem = CompactProblems.random(5, 40, 3, 12);
        CompactResult one = CompactSolver.solve(problem, settings(3, 4_000));
        CompactResult two = CompactSolver.solve(problem, settings(3, 4_000));

        assertThat(two.starts()).isEqualTo(one.starts());
        assertThat(two.schedules()).isEqualTo(one.schedules());
    }

    @Test
    void optaPlannerFindsNothingWrong() {
        CompactProblem problem = CompactProblems.random(5, 30, 3, 12);
        CompactResult result = CompactSolver.solve(problem, settings(3, 2_000), EnvironmentMode.FULL_ASSERT);

        assertThat(CompactChecker.defects(problem, result)).isEmpty();
    }

    @Test
    void endsAtTheTargetTheTimeAndWhenAsked() {
        CompactProblem problem = hard();
        CompactResult free = CompactSolver.solve(problem, settings(1, 300));
        assertThat(free.ending()).isEqualTo(CompactResult.Ending.SCHEDULES);
        assertThat(free.schedules()).isEqualTo(300);

        CompactResult target =
                CompactSolver.solve(problem, settings(1, Long.MAX_VALUE).withTarget(free.makespan()));
        assertThat(target.ending()).isEqualTo(CompactResult.Ending.TARGET);
        assertThat(target.makespan()).isLessThanOrEqualTo(free.makespan());

        AtomicInteger asked = new AtomicInteger();
        CompactResult stopped =
                CompactSolver.solve(problem, settings(1, Long.MAX_VALUE).withStop(() -> asked.incrementAndGet() > 5));
        assertThat(stopped.ending()).isEqualTo(CompactResult.Ending.STOPPED);

        AtomicLong clock = new AtomicLong();
        CompactResult late =
                CompactSolver.solve(problem, CompactSettings.ofMillis(1, 50, () -> clock.addAndGet(1_000_000)));
        assertThat(late.ending()).isEqualTo(CompactResult.Ending.TIME);
        assertThat(CompactChecker.defects(problem, late)).isEmpty();
    }

    @Test
    void recognisesTheShortestByTheBound() {
        CompactProblem chain = new CompactProblem(
                "chain",
                new int[] {2, 3, 4},
                List.of(new int[] {1}, new int[] {2}, new int[0]),
                new int[3][0],
                new int[0]);
        CompactResult result = CompactSolver.solve(chain, settings(1, 1_000));

        assertThat(result.optimal()).isTrue();
        assertThat(result.gapBasisPoints()).isZero();
        assertThat(result.ending()).isEqualTo(CompactResult.Ending.OPTIMAL);
        assertThat(result.makespan()).isEqualTo(9);
    }

    @Test
    void nothingToDoTakesNoTime() {
        CompactProblem nothing = new CompactProblem("nothing", new int[0], List.of(), new int[0][], new int[] {3});
        assertThat(CompactSolver.solve(nothing, settings(1, 10)).makespan()).isZero();
    }

    @Test
    void refusesACircle() {
        assertThatThrownBy(() -> new CompactProblem(
                        "circle", new int[2], List.of(new int[] {1}, new int[] {0}), new int[2][0], new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circular");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theCoresEvaluatorAgrees(long seed) {
        CompactProblem problem = CompactProblems.random(seed, 20, 3, 12);
        assertEvaluated(problem, CompactSolver.solve(problem, settings(seed, 500)));
    }

    @Test
    void theCoresEvaluatorSeesAScheduleTooTight() {
        CompactProblem problem = hard();
        CompactResult result = CompactSolver.solve(problem, settings(1, 300));
        int[] crowded = result.starts().clone();
        int last = problem.size() - 2;
        crowded[last] = 0;
        CompactResult wrong = new CompactResult(
                crowded, result.makespan(), 1, result.lowerBound(), 0, CompactResult.Ending.SCHEDULES);
        Evaluation evaluation = ScheduleEvaluator.evaluate(
                GenericForm.problem(problem, result.makespan()), GenericForm.schedule(problem, wrong));

        assertThat(evaluation.feasible())
                .isEqualTo(CompactChecker.defects(problem, wrong).isEmpty());
        assertThat(evaluation.feasible()).isFalse();
    }

    @Test
    void publishedInstancesAreSolvedWithinTheirBounds() {
        Optional<Path> folder = Psplib.folder();
        assumeThat(folder)
                .as("PSPLIB lies outside the product; -Dsamtakt.shared.data names it")
                .isPresent();
        for (String set : List.of("j30", "j60", "j120")) {
            List<Psplib.Instance> instances = Psplib.instances(folder.orElseThrow(), set);
            assertThat(instances).hasSizeGreaterThanOrEqualTo(48);
            for (int i = 0; i < instances.size(); i += 6) {
                Psplib.Instance instance = instances.get(i);
                CompactProblem problem = Psplib.problem(folder.orElseThrow(), instance);
                CompactResult result =
                        CompactSolver.solve(problem, settings(1, 3_000).withTarget(instance.upper()));
                assertThat(CompactChecker.defects(problem, result))
                        .as(instance.name())
                        .isEmpty();
                assertThat(result.makespan()).isBetween(instance.lower(), instance.upper() * 112 / 100);
                assertThat(result.lowerBound()).isBetween(instance.criticalPath(), instance.upper());
                if (i % 18 == 0) {
                    assertEvaluated(problem, result);
                }
            }
        }
    }

    private static void assertEvaluated(CompactProblem problem, CompactResult result) {
        ScheduleProblem generic = GenericForm.problem(problem, result.makespan() + 3);
        Schedule schedule = GenericForm.schedule(problem, result);
        Evaluation evaluation = ScheduleEvaluator.evaluate(generic, schedule);
        assertThat(evaluation.violations()).isEmpty();
        assertThat(evaluation.cost()).isEqualTo(result.makespan());
        assertThat(evaluation.objective()).isEqualTo(result.makespan());
    }

    /** One whose bound is not reached. */
    private static CompactProblem hard() {
        return LongStream.range(1, 200)
                .mapToObj(seed -> CompactProblems.random(seed, 40, 3, 12))
                .filter(problem ->
                        !CompactSolver.solve(problem, settings(1, 2_000)).optimal())
                .findFirst()
                .orElseThrow();
    }

    /** The least makespan over all lists with predecessors first: serial generation reaches every shortest schedule by one. */
    private static int shortest(CompactProblem problem, Decoder decoder, int[] list, int count, int taken) {
        if (count == list.length) {
            return decoder.schedule(0, list, new int[list.length]);
        }
        int least = Integer.MAX_VALUE;
        for (int a = 0; a < list.length; a++) {
            int done = taken;
            if ((taken >> a & 1) == 0 && Arrays.stream(decoder.before[0][a]).allMatch(p -> (done >> p & 1) == 1)) {
                list[count] = a;
                least = Math.min(least, shortest(problem, decoder, list, count + 1, taken | 1 << a));
            }
        }
        return least;
    }
}

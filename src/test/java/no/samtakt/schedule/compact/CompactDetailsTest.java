package no.samtakt.schedule.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.ScheduleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.api.score.buildin.simplelong.SimpleLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** The pieces of the search for short schedules, one by one. */
class CompactDetailsTest {

    private static final int[] NONE = {};

    // ---- scheduling a list

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyActivityOfAListStartsAsEarlyAsOrderAndCapacityAllow(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int resources : new int[] {1, 4, 5, 9}) {
            CompactProblem problem = CompactProblems.random(seed, 20, resources, seed % 2 == 0 ? 10 : 1_000_000);
            Decoder decoder = new Decoder(problem);
            for (int i = 0; i < 10; i++) {
                for (int direction = 0; direction < 2; direction++) {
                    int[] list = list(decoder.before[direction], random);
                    int[] start = new int[problem.size()];
                    int[] expected = plainly(problem, decoder.before[direction], list);

                    int makespan = decoder.schedule(direction, list, start);

                    assertThat(start).isEqualTo(expected);
                    assertThat(makespan)
                            .isEqualTo(IntStream.range(0, start.length)
                                    .map(a -> expected[a] + problem.durations()[a])
                                    .max()
                                    .orElse(0));
                }
            }
        }
    }

    @Test
    void predecessorsAreThoseOfTheDirection() {
        Decoder decoder = new Decoder(diamond());

        assertThat(decoder.before[0][3]).containsExactlyInAnyOrder(1, 2);
        assertThat(decoder.before[0][0]).isEmpty();
        assertThat(decoder.before[1][0]).containsExactly(1, 2);
        assertThat(decoder.before[1][3]).isEmpty();
    }

    @Test
    void equalKeysStayInTheOrderOfTheList() {
        Decoder decoder = new Decoder(diamond());
        int[] result = new int[4];

        decoder.order(new int[] {3, 1, 0, 2}, new int[] {5, 0, 5, 2}, 5, result);

        assertThat(result).containsExactly(1, 3, 0, 2);
        decoder.order(new int[] {3, 1, 0, 2}, new int[] {0, 0, 0, 0}, 0, result);
        assertThat(result).containsExactly(3, 1, 0, 2);
    }

    // ---- breeding plans

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyPlanBredIsAScheduleAndTheSecondPassNeverLengthensIt(long seed) {
        CompactProblem problem = CompactProblems.random(seed, 18, 2, 10);
        Breeder breeder = new Breeder(problem, seed, 400);
        assertThatThrownBy(breeder::best).isInstanceOf(IllegalStateException.class);
        CompactPlan before = null;
        CompactPlan working = null;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < 400; i++) {
            CompactPlan plan = breeder.next(working);
            least = Math.min(least, plan.makespan);
            assertThat(breeder.schedules()).isEqualTo(i + 1);
            assertThat(breeder.best().makespan).isEqualTo(least);
            assertThat(CompactChecker.defects(problem, result(breeder.starts(plan), plan.makespan)))
                    .isEmpty();
            inOrder(problem, plan);
            if (i % 2 == 1 && before != null) {
                assertThat(plan.makespan).isLessThanOrEqualTo(before.makespan);
                assertThat(plan.next).isEqualTo(1 - before.next);
            }
            before = plan;
            working = i % 5 == 0 ? plan : working;
        }
    }

    @Test
    void bredPlansGetShorterThanThoseDrawn() {
        int shorter = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Breeder breeder = new Breeder(CompactProblems.random(seed, 40, 3, 12), seed, 900);
            // forty plans fill the pools
            for (int i = 0; i < 80; i++) {
                breeder.next(null);
            }
            int drawn = breeder.best().makespan;
            for (int i = 0; i < 800; i++) {
                breeder.next(breeder.best());
            }
            shorter += breeder.best().makespan < drawn ? 1 : 0;
        }
        assertThat(shorter).isGreaterThanOrEqualTo(3);
    }

    // ---- moves of the solver

    @Test
    void aMoveTakesThePlanInTurnAndBackAgain() {
        CompactSearch search = new CompactSearch(diamond(), CompactSettings.ofSchedules(1, 50, () -> 0));
        CompactPlan first = search.first();
        CompactPlan other = new CompactPlan(first.next, first.order, first.key, first.makespan + 1, 7);
        CompactSolution solution = new CompactSolution(search, first);
        List<String> told = new ArrayList<>();
        ScoreDirector<CompactSolution> director = director(solution, told);
        CompactMove move = new CompactMove(other);

        assertThat(move.isMoveDoable(director)).isTrue();
        assertThat(new CompactMove(first).isMoveDoable(director)).isFalse();
        CompactMove undo = move.createUndoMove(director);
        move.doMoveOnGenuineVariables(director);

        assertThat(solution.getEntity().plan()).isSameAs(other);
        assertThat(told)
                .containsExactly(
                        "beforeVariableChanged plan " + first.makespan, "afterVariableChanged plan " + other.makespan);
        undo.doMoveOnGenuineVariables(director);
        assertThat(solution.getEntity().plan()).isSameAs(first);
        assertThat(move).hasToString("CompactMove to " + other.makespan);
    }

    @Test
    void theScoreIsTheLengthAndShorterIsBetter() {
        CompactSearch search = new CompactSearch(diamond(), CompactSettings.ofSchedules(1, 50, () -> 0));
        CompactSolution solution = new CompactSolution(search, search.first());

        // one of the two in the middle after the other: 1 + 2 + 3 + 1
        assertThat(new MakespanCalculator().calculateScore(solution)).isEqualTo(SimpleLongScore.of(-7));
        solution.setScore(SimpleLongScore.of(-7));
        CompactSolution copy = new CompactSolution.Cloner().cloneSolution(solution);
        assertThat(copy.getScore()).isEqualTo(SimpleLongScore.of(-7));
        assertThat(copy.getEntity()).isNotSameAs(solution.getEntity());
        assertThat(copy.getEntity().plan()).isSameAs(solution.getEntity().plan());
        assertThat(solution.getEntity().getRange())
                .containsExactly(solution.getEntity().plan());
        assertThat(new PlanEntity(null).getRange()).isEmpty();
        assertThatThrownBy(() -> new PlanEntity(null).plan()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void movesAreBredAroundTheWorkingPlanWithoutEnd() {
        CompactSearch search =
                new CompactSearch(CompactProblems.random(3, 30, 3, 12), CompactSettings.ofSchedules(1, 50, () -> 0));
        CompactSolution solution = new CompactSolution(search, search.first());
        CompactMoveFactory factory = new CompactMoveFactory();
        ScoreDirector<CompactSolution> director = director(solution, new ArrayList<>());

        var moves = factory.createRandomMoveIterator(director, new Random(1));

        assertThat(moves.hasNext()).isTrue();
        assertThat(moves.next().isMoveDoable(director)).isTrue();
        assertThat(factory.getSize(director)).isPositive();
        assertThatThrownBy(() -> factory.createOriginalMoveIterator(director))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    // ---- bounds

    @Test
    void theLongestPathAndTheWorkOfAResourceAreBounds() {
        assertThat(LowerBound.of(problem(new int[] {2, 3, 4}, new int[][] {{1}, {2}, NONE}, new int[3][0])))
                .isEqualTo(9);
        // seven units of work for two at a time
        assertThat(LowerBound.of(problem(new int[] {2, 2, 3}, new int[3][0], new int[][] {{1}, {1}, {1}}, 2)))
                .isEqualTo(4);
        assertThat(LowerBound.of(problem(new int[0], new int[0][], new int[0][])))
                .isZero();
    }

    @Test
    void workBetweenWhatComesBeforeAndWhatComesAfterIsABound() {
        int[][] order = {{1, 2, 3}, {4}, {4}, {4}, NONE};
        int[][] needs = {{0}, {1}, {1}, {1}, {0}};

        // three periods before, six units of work for two at a time, four periods after
        assertThat(LowerBound.of(problem(new int[] {3, 2, 2, 2, 4}, order, needs, 2)))
                .isEqualTo(10);
    }

    @Test
    void twoThatCannotRunTogetherFollowOneAnother() {
        // by work alone eight periods
        assertThat(LowerBound.of(problem(new int[] {3, 4, 5}, new int[3][0], new int[][] {{2}, {2}, {2}}, 3)))
                .isEqualTo(9);
    }

    @Test
    void workThatCanHardlyMoveCountsWithThePartThatMustFallInside() {
        // three that take two periods each, two at a time; one of them may begin a period earlier: 8 by work and paths
        // alone
        int[] durations = {2, 3, 2, 2, 2, 3};
        int[][] order = {{2}, {3, 4}, {5}, {5}, {5}, NONE};
        int[][] needs = {{0}, {0}, {1}, {1}, {1}, {0}};

        assertThat(LowerBound.of(problem(durations, order, needs, 2))).isEqualTo(9);
    }

    @Test
    void noBoundIsAboveTheShortestAndManyReachIt() {
        int reached = 0;
        for (long seed = 40; seed < 120; seed++) {
            CompactProblem problem = CompactProblems.random(seed, 6, 2, 10);
            CompactResult result = CompactSolver.solve(problem, CompactSettings.ofSchedules(seed, 60, () -> 0));
            assertThat(result.lowerBound()).as("seed %d", seed).isLessThanOrEqualTo(result.makespan());
            reached += result.optimal() ? 1 : 0;
        }
        assertThat(reached).isGreaterThan(60);
    }

    // ---- limits and results

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource({"10, 10, 0", "11, 10, 1000", "101, 100, 100", "4, 3, 3334", "10001, 10000, 1", "20001, 20000, 1"})
    void theGapIsRoundedUp(int makespan, int bound, long basisPoints) {
        CompactResult result = new CompactResult(NONE, makespan, 1, bound, 0, CompactResult.Ending.TIME);

        assertThat(result.gapBasisPoints()).isEqualTo(basisPoints);
        assertThat(result.optimal()).isEqualTo(makespan == bound);
    }

    @Test
    void limitsMayBeNothingButNotLess() {
        assertThat(new CompactSettings(1, 0, 0, 0, () -> false, () -> 0).schedules())
                .isZero();
        assertThatThrownBy(() -> new CompactSettings(1, -1, 0, 0, () -> false, () -> 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactSettings(1, 0, -1, 0, () -> false, () -> 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactSettings(1, 0, 0, -1, () -> false, () -> 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timeIsCountedFromTheBeginningOfTheSearch() {
        AtomicLong clock = new AtomicLong(700_000_000);
        CompactProblem problem = IntStream.range(1, 200)
                .mapToObj(seed -> CompactProblems.random(seed, 40, 3, 12))
                .filter(each -> !CompactSolver.solve(each, CompactSettings.ofSchedules(1, 300, () -> 0))
                        .optimal())
                .findFirst()
                .orElseThrow();

        CompactResult result =
                CompactSolver.solve(problem, CompactSettings.ofMillis(1, 3, () -> clock.addAndGet(1_000_000)));

        assertThat(result.ending()).isEqualTo(CompactResult.Ending.TIME);
        assertThat(result.millis()).isBetween(3L, 5L);
        // the clock is looked at now and then only
        assertThat(result.schedules()).isBetween(50L, 400L);
    }

    @Test
    void anAnswerThatIsGoodEnoughEndsTheSearchAtOnce() {
        CompactProblem problem = CompactProblems.random(3, 30, 3, 12);
        int first = new CompactSearch(problem, CompactSettings.ofSchedules(1, 50, () -> 0)).first().makespan;
        CompactSearch reached = new CompactSearch(
                problem, CompactSettings.ofSchedules(1, 50, () -> 0).withTarget(first));
        CompactSearch beyond = new CompactSearch(
                problem, CompactSettings.ofSchedules(1, 50, () -> 0).withTarget(first - 1));
        reached.first();
        beyond.first();

        assertThat(reached.over()).isTrue();
        assertThat(beyond.over()).isFalse();
    }

    // ---- what is refused

    @Test
    void aProblemMayBeAsLongAsThereArePeriodsAndNoLonger() {
        int most = CompactProblem.MOST_PERIODS;

        assertThat(problem(new int[] {most - 1, 1}, new int[2][0], new int[2][0])
                        .size())
                .isEqualTo(2);
        assertThatThrownBy(() -> problem(new int[] {most, 1}, new int[2][0], new int[2][0]))
                .hasMessageContaining(String.valueOf(most + 1));
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        assertThat(problem(new int[] {1}, new int[1][0], new int[][] {{3}}, 3).size())
                .isEqualTo(1);
        refused(() -> problem(new int[] {1}, new int[1][0], new int[][] {{4}}, 3));
        refused(() -> problem(new int[] {1}, new int[1][0], new int[][] {{-1}}, 3));
        refused(() -> problem(new int[] {-1}, new int[1][0], new int[][] {{1}}, 3));
        refused(() -> problem(new int[] {1}, new int[1][0], new int[][] {{1, 1}}, 3));
        refused(() -> problem(new int[] {1, 1}, new int[1][0], new int[][] {{1}, {1}}, 3));
        refused(() -> problem(new int[] {1, 1}, new int[2][0], new int[][] {{1}}, 3));
        refused(() -> problem(new int[] {1, 1}, new int[][] {{2}, NONE}, new int[2][0]));
        refused(() -> problem(new int[] {1, 1}, new int[][] {{-1}, NONE}, new int[2][0]));
        assertThat(problem(new int[] {0, 0}, new int[][] {NONE, {0}}, new int[2][0])
                        .size())
                .isEqualTo(2);
    }

    // ---- in the terms of the core

    @Test
    void onlyWhatIsNeededWhileSomethingRunsIsADemand() {
        CompactProblem compact = problem(new int[] {2, 0}, new int[][] {{1}, NONE}, new int[][] {{3, 0}, {1, 1}}, 3, 4);

        ScheduleProblem generic = GenericForm.problem(compact, 5);

        List<Demand> demands = generic.activities().get(0).options().get(0).demands();
        assertThat(demands).hasSize(1);
        assertThat(demands.get(0).resource()).isZero();
        assertThat(demands.get(0).offset()).isEqualTo(-1);
        assertThat(demands.get(0).amounts()).containsExactly(3, 3);
        assertThat(generic.activities().get(1).options().get(0).demands()).isEmpty();
        assertThat(generic.horizon()).isEqualTo(6);
        assertThat(generic.activities())
                .extracting(activity -> activity.id())
                .containsExactly("activity 1", "activity 2", "makespan");
        assertThat(generic.precedences())
                .extracting(order -> order.predecessor() + " before " + order.successor())
                .containsExactly("0 before 1", "0 before 2", "1 before 2");
        assertThat(generic.precedences())
                .allSatisfy(order -> assertThat(order.alternatives().get(0)).isTrue());
        assertThat(generic.resources().get(1).capacity()).hasSize(6).containsOnly(4);
        assertThat(generic.activities().get(0).options().get(0).start()).startsWith(-1, 0, 1);
        assertThat(generic.activities().get(0).options().get(0).earliest()).isEqualTo(2);
        assertThat(generic.activities().get(2).options().get(0).costs().get(0).cost())
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    // ---- reading

    @Test
    void aLongCircleIsNamedByItsEnd() {
        CompactProblem chain = problem(
                new int[30],
                IntStream.range(0, 30)
                        .mapToObj(a -> a < 29 ? new int[] {a + 1} : NONE)
                        .toArray(int[][]::new),
                new int[30][1],
                2);
        String circular = CompactProblems.text(chain).replace("  30 1 0\n", "  30 1 1 1\n");

        PsplibReader.Reading reading = PsplibReader.read("long.sm", circular);

        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).code()).isEqualTo("psplib.circle");
        assertThat(reading.problems().get(0).found()).startsWith("… → ").endsWith("…");
    }

    @Test
    void aMissingSectionIsTheOneProblemSaid() {
        String text = CompactProblems.text(diamond());

        assertThat(PsplibReader.read("x.sm", text.replace("REQUESTS/DURATIONS", "SOMETHING"))
                        .problems())
                .extracting(problem -> problem.code())
                .containsExactly("psplib.no-section");
        assertThat(PsplibReader.read("x.sm", text.replace("PRECEDENCE RELATIONS", "SOMETHING"))
                        .problems())
                .extracting(problem -> problem.code())
                .containsExactly("psplib.no-section");
    }

    @Test
    void atMostAHundredProblemsAreSaid() {
        String text = CompactProblems.text(problem(new int[150], new int[150][0], new int[150][1], 2))
                .replace(" 1 0 0\n", " x 0 0\n");

        assertThat(PsplibReader.read("x.sm", text).problems()).hasSize(100);
    }

    // ---- helpers

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable problem) {
        assertThatThrownBy(problem).isInstanceOf(IllegalArgumentException.class);
    }

    private static CompactProblem problem(int[] durations, int[][] successors, int[][] demands, int... capacities) {
        return new CompactProblem("by hand", durations, Arrays.asList(successors), demands, capacities);
    }

    /** One, then two that cannot run together, then one. */
    private static CompactProblem diamond() {
        return problem(
                new int[] {1, 2, 3, 1}, new int[][] {{1, 2}, {3}, {3}, NONE}, new int[][] {{0}, {2}, {2}, {0}}, 3);
    }

    private static CompactResult result(int[] starts, int makespan) {
        return new CompactResult(starts, makespan, 1, 0, 0, CompactResult.Ending.SCHEDULES);
    }

    /** The order of a plan names predecessors first in its next direction, by falling distance from there. */
    private static void inOrder(CompactProblem problem, CompactPlan plan) {
        int[] place = new int[problem.size()];
        for (int i = 0; i < place.length; i++) {
            place[plan.order[i]] = i;
        }
        for (int a = 0; a < place.length; a++) {
            for (int successor : problem.successors().get(a)) {
                assertThat(place[a] < place[successor]).isEqualTo(plan.next == 0);
            }
        }
        assertThat(IntStream.of(plan.order).map(a -> plan.key[a]).toArray()).isSorted();
        assertThat(IntStream.of(plan.order).sorted().toArray())
                .isEqualTo(IntStream.range(0, place.length).toArray());
    }

    /** Any list with predecessors first. */
    private static int[] list(int[][] before, SplittableRandom random) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, before.length).boxed().toList());
        int[] list = new int[before.length];
        for (int i = 0; i < list.length; i++) {
            List<Integer> ready = left.stream()
                    .filter(a -> Arrays.stream(before[a]).noneMatch(left::contains))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            Integer next = ready.get(random.nextInt(ready.size()));
            left.remove(next);
            list[i] = next;
        }
        return list;
    }

    /** The same by trying period after period. */
    private static int[] plainly(CompactProblem problem, int[][] before, int[] list) {
        int horizon = Arrays.stream(problem.durations()).sum() + 1;
        long[][] used = new long[horizon][problem.capacities().length];
        int[] start = new int[list.length];
        for (int a : list) {
            int begin = 0;
            for (int p : before[a]) {
                begin = Math.max(begin, start[p] + problem.durations()[p]);
            }
            while (!fits(problem, used, a, begin)) {
                begin++;
            }
            start[a] = begin;
            for (int t = begin; t < begin + problem.durations()[a]; t++) {
                for (int r = 0; r < used[t].length; r++) {
                    used[t][r] += problem.demands()[a][r];
                }
            }
        }
        return start;
    }

    private static boolean fits(CompactProblem problem, long[][] used, int a, int begin) {
        for (int t = begin; t < begin + problem.durations()[a]; t++) {
            for (int r = 0; r < used[t].length; r++) {
                if (used[t][r] + problem.demands()[a][r] > problem.capacities()[r]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Notes what is told, with the length of the plan at that moment. */
    @SuppressWarnings("unchecked")
    private static ScoreDirector<CompactSolution> director(CompactSolution solution, List<String> told) {
        return (ScoreDirector<CompactSolution>) Proxy.newProxyInstance(
                ScoreDirector.class.getClassLoader(), new Class<?>[] {ScoreDirector.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getWorkingSolution")) {
                        return solution;
                    }
                    told.add(method.getName() + " " + args[1] + " " + ((PlanEntity) args[0]).plan().makespan);
                    return null;
                });
    }
}

package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.ScheduleProblems.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The small parts a search is made of. */
class PartsTest {

    private static final ScheduleProblem SOME = ScheduleProblems.random(2, Size.SMALL);

    // ---- sets and heaps

    @Test
    void aHeapGivesTheLeastFirst() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 20; round++) {
            IntHeap heap = new IntHeap();
            PriorityQueue<Integer> plain = new PriorityQueue<>();
            for (int i = 0; i < 200; i++) {
                if (plain.isEmpty() || random.nextInt(5) > 1) {
                    int value = random.nextInt(-30, 30);
                    heap.add(value);
                    plain.add(value);
                } else {
                    assertThat(heap.remove()).isEqualTo(plain.remove());
                }
                assertThat(heap.isEmpty()).isEqualTo(plain.isEmpty());
            }
        }
    }

    @Test
    void aMarkCountsOnceUntilAllAreWipedOut() {
        Marks marks = new Marks(5);
        marks.add(3);
        marks.add(0);
        marks.add(3);
        assertThat(marks.count()).isEqualTo(2);
        assertThat(marks.get(0)).isEqualTo(3);
        assertThat(marks.get(1)).isZero();

        marks.clear();
        marks.add(0);
        marks.add(3);
        assertThat(marks.count()).isEqualTo(2);
        assertThat(marks.get(0)).isZero();
    }

    // ---- tables

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ranksFollowTheOrdersAndUnitsTheGroups(long seed) {
        ScheduleProblem problem = ScheduleProblems.plain(seed, Size.MIDDLE);
        Tables tables = new Tables(problem);
        int circles = 0;
        for (Precedence order : problem.precedences()) {
            circles += tables.rank[order.predecessor()] > tables.rank[order.successor()] ? 1 : 0;
        }
        // an order may close a circle now and then; it is not followed then
        assertThat(circles).isLessThanOrEqualTo(1);
        for (int a = 0; a < tables.activities; a++) {
            assertThat(tables.byRank[tables.rank[a]]).isEqualTo(a);
            assertThat(tables.units[tables.unitOf[a]]).contains(a);
        }
        for (MoveTogether group : problem.groups()) {
            assertThat(group.activities().stream().map(a -> tables.unitOf[a]).distinct())
                    .hasSize(1);
        }
        int[] list = new SplittableRandom(seed)
                .ints(12, 0, tables.activities)
                .distinct()
                .toArray();
        int[] sorted = list.clone();
        tables.sortByRank(sorted, sorted.length - 1);
        assertThat(sorted[sorted.length - 1]).isEqualTo(list[list.length - 1]);
        assertThat(Arrays.stream(sorted)
                        .limit(sorted.length - 1)
                        .map(a -> tables.rank[a])
                        .toArray())
                .isSorted();
    }

    @Test
    void theFirstFinishIsTheFirstWithAStartLateEnough() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 200; i++) {
            int[] start = random.ints(12, -3, 12).sorted().toArray();
            Option option = option(1, start, new long[12]);
            int from = random.nextInt(-2, 14);
            int wanted = random.nextInt(-4, 14);
            int first = Math.max(0, from);
            while (first < 12 && start[first] < wanted) {
                first++;
            }
            assertThat(Tables.firstFinish(option, from, wanted)).isEqualTo(Math.max(first, Math.max(0, from)));
        }
    }

    @Test
    void areasAndWhoTakesPartAreDrawnAlike() {
        Tables tables = new Tables(SOME);
        SplittableRandom random = new SplittableRandom(1);
        int areas = 0;
        for (int i = 0; i < 400; i++) {
            int choice = tables.anyChoice(random);
            assertThat(tables.openChoices).contains(choice);
            areas += tables.participationBy[choice] == null ? 1 : 0;
        }
        assertThat(areas).isBetween(150, 250);
    }

    // ---- trying and taking back

    @Test
    void whatIsTriedIsKeptOrTakenBackWhole() {
        SplittableRandom random = new SplittableRandom(7);
        State state = new State(new Tables(SOME));
        state.load(ScheduleProblems.anySchedule(SOME, random));
        Trial trial = new Trial(state);
        Schedule before = state.schedule();
        int a = IntStream.range(0, state.option.length)
                .filter(state::present)
                .findFirst()
                .orElseThrow();
        assertThat(trial.changed()).isFalse();

        int other = (state.finish[a] + 1) % SOME.horizon();
        trial.set(a, state.option[a], other);
        assertThat(trial.changed()).isTrue();
        trial.set(a, state.option[a], before.finish()[a]);
        assertThat(trial.changed()).isFalse();
        trial.remove(a);
        trial.set(a, before.options()[a], other);
        List<Integer> touched = new ArrayList<>();
        trial.forEachTouched(touched::add);
        assertThat(touched).containsExactly(a);
        trial.rollback();
        assertThat(state.finish).isEqualTo(before.finish());

        trial.set(a, before.options()[a], other);
        trial.commit();
        trial.rollback();
        assertThat(state.finish[a]).isEqualTo(other);
        int c = 0;
        int alternative = (state.alternative[c] + 1) % SOME.choices().get(c).alternatives();
        int old = state.alternative[c];
        trial.choose(c, alternative);
        assertThat(trial.changed()).isTrue();
        trial.choose(c, old);
        assertThat(trial.changed()).isFalse();
        trial.choose(c, alternative);
        trial.rollback();
        assertThat(state.alternative[c]).isEqualTo(old);
    }

    @Test
    void theBestIsKeptWhetherItsStateIsFollowedOrNot() {
        SplittableRandom random = new SplittableRandom(3);
        Tables tables = new Tables(SOME);
        State followed = new State(tables);
        State other = new State(tables);
        Incumbent best = new Incumbent(tables);
        assertThat(best.known()).isFalse();
        assertThatThrownBy(best::schedule).isInstanceOf(IllegalStateException.class);
        followed.load(ScheduleProblems.anySchedule(SOME, random));
        best.follow(followed);
        long leastHard = Long.MAX_VALUE;
        long least = Long.MAX_VALUE;
        Schedule expected = followed.schedule();
        for (int i = 0; i < 300; i++) {
            State offered = i % 7 == 0 ? other : followed;
            if (offered == other) {
                other.load(ScheduleProblems.anySchedule(SOME, random));
            } else {
                int a = random.nextInt(tables.activities);
                if (followed.present(a)) {
                    followed.set(a, followed.option[a], random.nextInt(tables.horizon));
                    best.changed(a);
                }
            }
            boolean better = offered.hard() < leastHard || (offered.hard() == leastHard && offered.objective() < least);
            assertThat(best.offer(offered)).isEqualTo(better);
            if (better) {
                leastHard = offered.hard();
                least = offered.objective();
                expected = offered.schedule();
                if (offered == other) {
                    best.follow(followed);
                }
            }
            assertThat(best.hard()).isEqualTo(leastHard);
            assertThat(best.objective()).isEqualTo(least);
            assertThat(best.schedule().finish()).isEqualTo(expected.finish());
            assertThat(best.schedule().options()).isEqualTo(expected.options());
            assertThat(best.schedule().alternatives()).isEqualTo(expected.alternatives());
        }
        Evaluation evaluation = ScheduleEvaluator.evaluate(SOME, best.schedule());
        assertThat(best.cost()).isEqualTo(evaluation.cost());
        assertThat(best.risk()).isEqualTo(evaluation.risk());
    }

    // ---- when to end

    @Test
    void coolingGoesByMovesOrTimeWhicheverIsFurther() {
        long[] nanos = new long[1];
        Search search = new Search(SOME, SolverSettings.of(1, Termination.afterSteps(1), () -> nanos[0]));
        Cooling byMoves = new Cooling(search, 1_000_000, 10, 1_024, Long.MAX_VALUE);
        assertThat(byMoves.temperature(search)).isBetween(995_000L, 1_000_000L);
        assertThat(byMoves.movesLeft(search)).isEqualTo(1_024);
        assertThat(byMoves.done(0, 4)).isTrue();
        assertThat(byMoves.done(1, 4)).isFalse();
        search.steps = 512;
        // a hundredth of the heat is left at the end: a tenth half way
        assertThat(byMoves.temperature(search)).isBetween(99_000L, 100_000L);
        assertThat(byMoves.movesLeft(search)).isEqualTo(512);
        assertThat(byMoves.done(2, 4)).isTrue();
        assertThat(byMoves.done(3, 4)).isFalse();
        search.steps = 1_023;
        assertThat(byMoves.temperature(search)).isBetween(10_000L, 10_100L);
        search.steps = 1_024;
        assertThat(byMoves.temperature(search)).isEqualTo(Cooling.OVER);
        assertThat(byMoves.done(4, 4)).isTrue();

        Cooling byTime = new Cooling(search, 1_000_000, 10, Long.MAX_VALUE, 100);
        assertThat(byTime.movesLeft(search)).isEqualTo(Long.MAX_VALUE);
        nanos[0] += 50_000_000;
        assertThat(byTime.temperature(search)).isBetween(99_000L, 100_000L);
        nanos[0] += 50_000_000;
        assertThat(byTime.temperature(search)).isEqualTo(Cooling.OVER);

        Cooling nothing = new Cooling(search, 1_000_000, 10, 0, Long.MAX_VALUE);
        assertThat(nothing.temperature(search)).isEqualTo(Cooling.OVER);
    }

    @Test
    void aSearchIsOverWhenTimeIsUpOrItIsToldOrTheBestIsEnough() {
        long[] nanos = {5_000_000_000L};
        boolean[] stop = new boolean[1];
        long[] enough = {Long.MIN_VALUE};
        List<ProgressListener.Progress> told = new ArrayList<>();
        ScheduleProblem problem = free();
        SolverSettings settings = new SolverSettings(
                1,
                Termination.afterMillis(1_000),
                null,
                told::add,
                () -> stop[0],
                () -> nanos[0],
                () -> Advice.NONE,
                () -> enough[0]);
        Search search = new Search(problem, settings);
        assertThat(search.over()).isFalse();
        State state = new State(search.tables);
        state.load(new Schedule(new int[] {1}, new int[] {0}, new int[] {1}));
        search.best.offer(state);
        assertThat(search.over()).isFalse();
        assertThat(told).isEmpty();

        nanos[0] += 200_000_000;
        assertThat(search.over()).isFalse();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).millisLeft()).isEqualTo(800);
        assertThat(search.millis()).isEqualTo(200);
        enough[0] = state.objective() - 1;
        assertThat(search.over()).isFalse();
        assertThat(search.enough()).isFalse();
        enough[0] = state.objective();
        assertThat(search.over()).isTrue();
        assertThat(search.enough()).isTrue();
        assertThat(search.knownOver()).isTrue();

        Search timed = new Search(problem, settings);
        enough[0] = Long.MIN_VALUE;
        nanos[0] += 999_999_999;
        assertThat(timed.over()).isFalse();
        nanos[0] += 1;
        assertThat(timed.over()).isTrue();
        assertThat(timed.enough()).isFalse();

        Search stopped = new Search(problem, settings);
        for (int i = 0; i < 64; i++) {
            assertThat(stopped.knownOver()).isFalse();
            stop[0] = true;
            stopped.tick();
        }
        assertThat(stopped.knownOver()).isTrue();
        assertThat(stopped.steps).isEqualTo(64);
    }

    @Test
    void theFirstThatBreaksNothingIsAllThatIsAskedFor() {
        Search search = new Search(free(), SolverSettings.of(1, Termination.afterSteps(10), () -> 0));
        search.untilFeasible = true;
        assertThat(search.knownOver()).isFalse();
        State state = new State(search.tables);
        state.load(new Schedule(new int[] {1}, new int[] {0}, new int[] {1}));
        search.best.offer(state);
        assertThat(search.knownOver()).isTrue();
    }

    @Test
    void whatIsHeldMayNotBeLeftOut() {
        Search search = new Search(free(), SolverSettings.of(1, Termination.afterSteps(10), () -> 0));
        assertThat(search.allows(0, Choice.NONE)).isTrue();
        search.held.set(0);
        assertThat(search.allows(0, Choice.NONE)).isFalse();
        assertThat(search.allows(0, 1)).isTrue();
        assertThat(search.allows(0, 3)).isFalse();
        assertThat(search.placement(-1, -1)).isNull();
        assertThat(search.placement(0, 2)).isEqualTo(new Placement(0, 2));
        assertThat(search.placements.get(0)).hasSize(12).contains(search.placement(0, 3));
        assertThat(search.alternatives.get(0)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void limitsMayBeNothingButNotLess() {
        assertThat(new Termination(0, 0).millis()).isZero();
        assertThatThrownBy(() -> new Termination(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Termination(0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Termination.afterMillis(7)).isEqualTo(new Termination(7, Long.MAX_VALUE));
        assertThat(Termination.afterSteps(7)).isEqualTo(new Termination(Long.MAX_VALUE, 7));
    }

    // ---- what else could be chosen

    @Test
    void anotherAlternativeIsPlacedWhereItIsCheapest() {
        Schedule schedule = new Schedule(new int[] {1}, new int[] {0}, new int[] {1});
        AlternativeProbe probe = new AlternativeProbe(free(), schedule, 1);

        // what is taken already stays where it stands
        assertThat(found(probe, 1)).isEqualTo(70);
        assertThat(found(probe, 2)).isEqualTo(20);
        assertThat(found(probe, Choice.NONE)).isZero();
        // it may not be chosen, which the schedule does not do
        assertThat(probe.with(0, 3)).isNull();
    }

    private static long found(AlternativeProbe probe, int alternative) {
        Evaluation evaluation = probe.with(0, alternative);
        assertThat(evaluation).isNotNull();
        return evaluation == null ? -1 : evaluation.objective();
    }

    // ---- whole searches

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void annealingOnAStateNeverLosesTheBestAndKeepsTheRules(long seed) {
        ScheduleProblem problem = free();
        Search search = new Search(problem, SolverSettings.of(seed, Termination.afterSteps(3_000), () -> 0));
        State state = new State(search.tables);
        state.load(new Schedule(new int[] {1}, new int[] {0}, new int[] {0}));
        search.best.offer(state);
        Annealing annealing = new Annealing(search, state, new SplittableRandom(seed));

        annealing.run(new Cooling(search, 100, 10, 3_000, Long.MAX_VALUE), 1, 1);

        assertThat(state.hard()).isZero();
        assertThat(search.steps).isEqualTo(3_000);
        assertThat(search.best.objective()).isZero();
        assertThat(ScheduleEvaluator.evaluate(problem, search.best.schedule()).objective())
                .isZero();
    }

    @Test
    void aSearchEndsForTheReasonItSays() {
        ScheduleProblem problem = free();
        SolveResult bySteps = ScheduleSolver.solve(problem, SolverSettings.of(1, Termination.afterSteps(700), () -> 0));
        assertThat(bySteps.ending()).isEqualTo(SolveResult.Ending.STEPS);
        assertThat(bySteps.steps()).isEqualTo(700);
        assertThat(bySteps.evaluation().objective()).isZero();
        assertThat(bySteps.termination()).isEqualTo("STEPS");

        long[] nanos = new long[1];
        SolveResult byTime = ScheduleSolver.solve(
                problem, SolverSettings.of(1, Termination.afterMillis(40), () -> nanos[0] += 1_000_000));
        assertThat(byTime.ending()).isEqualTo(SolveResult.Ending.TIME);
        assertThat(byTime.millis()).isGreaterThanOrEqualTo(40);

        SolveResult enough = ScheduleSolver.solve(problem, settings(Termination.afterSteps(100_000), null, false, 20));
        assertThat(enough.ending()).isEqualTo(SolveResult.Ending.ENOUGH);
        assertThat(enough.steps()).isLessThan(100_000);

        SolveResult stopped =
                ScheduleSolver.solve(problem, settings(Termination.afterSteps(100_000), null, true, Long.MIN_VALUE));
        assertThat(stopped.ending()).isEqualTo(SolveResult.Ending.STOPPED);

        ScheduleProblem nothing = new ScheduleProblem(
                4, 4, 4, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), 0, 0);
        assertThat(ScheduleSolver.solve(nothing, SolverSettings.of(1, Termination.afterSteps(9), () -> 0))
                        .ending())
                .isEqualTo(SolveResult.Ending.EXHAUSTED);
    }

    @Test
    void aSearchGoesOnFromItsStart() {
        ScheduleProblem problem = free();
        Schedule start = new Schedule(new int[] {2}, new int[] {1}, new int[] {2});
        SolveResult none =
                ScheduleSolver.solve(problem, settings(Termination.afterSteps(0), start, false, Long.MIN_VALUE));
        assertThat(none.steps()).isZero();
        // what was listed first takes nothing, and nothing is cheaper than that
        assertThat(none.evaluation().objective()).isZero();
        assertThat(none.firstFeasibleEvaluation().objective()).isZero();

        Schedule wrong = new Schedule(new int[] {2}, new int[] {0}, new int[] {2});
        assertThatThrownBy(() -> ScheduleSolver.solve(
                        problem, settings(Termination.afterSteps(0), wrong, false, Long.MIN_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("move");
    }

    @Test
    void theScoreFollowsEveryChangeOfThePlan() {
        SplittableRandom random = new SplittableRandom(5);
        Search search = new Search(SOME, SolverSettings.of(1, Termination.afterSteps(1), () -> 0));
        PlanScoreCalculator calculator = new PlanScoreCalculator();
        assertThatThrownBy(calculator::calculateScore).isInstanceOf(IllegalStateException.class);
        Plan plan = Plan.of(search, ScheduleProblems.anySchedule(SOME, random));
        calculator.resetWorkingSolution(plan);
        for (int i = 0; i < 5; i++) {
            Schedule next = ScheduleProblems.anySchedule(SOME, random);
            for (ChoiceEntity choice : plan.getChoices()) {
                calculator.beforeVariableChanged(choice, "alternative");
                choice.setAlternative(next.alternatives()[choice.index()]);
                calculator.afterVariableChanged(choice, "alternative");
            }
            for (ActivityEntity activity : plan.getActivities()) {
                calculator.beforeVariableChanged(activity, "placement");
                activity.setPlacement(
                        search.placement(next.options()[activity.index()], next.finish()[activity.index()]));
                calculator.afterVariableChanged(activity, "placement");
            }
            Evaluation evaluation = ScheduleEvaluator.evaluate(SOME, next);
            assertThat(calculator.calculateScore())
                    .isEqualTo(HardSoftLongScore.of(-evaluation.hardPenalty(), -evaluation.objective()));
            assertThat(plan.schedule().finish()).isEqualTo(next.finish());
            assertThat(plan.schedule().alternatives()).isEqualTo(next.alternatives());
        }
        plan.setScore(HardSoftLongScore.of(-1, -2));
        Plan copy = new Plan.Cloner().cloneSolution(plan);
        assertThat(copy.getScore()).isEqualTo(plan.getScore());
        assertThat(copy.schedule().options()).isEqualTo(plan.schedule().options());
        copy.getActivities().get(0).setPlacement(null);
        copy.getChoices().get(0).setAlternative(0);
        assertThat(copy.getActivities().get(0)).isNotSameAs(plan.getActivities().get(0));
        assertThat(copy.schedule().options()[0]).isEqualTo(-1);
        assertThat(plan.getActivities().get(0).getRange()).isSameAs(search.placements.get(0));
        assertThat(plan.getChoices().get(0).getRange()).isSameAs(search.alternatives.get(0));
        assertThatThrownBy(() -> calculator.afterEntityAdded(plan)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> calculator.beforeEntityAdded(plan)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> calculator.beforeEntityRemoved(plan))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> calculator.afterEntityRemoved(plan)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void searchesSideBySideHaveSeedsOfTheirOwn() {
        assertThat(Seat.ALONE.seed(7)).isEqualTo(7);
        assertThat(new Seat(0, 3, new Meeting(3)).seed(7)).isEqualTo(7);
        assertThat(new Seat(1, 3, new Meeting(3)).seed(7))
                .isNotEqualTo(7)
                .isNotEqualTo(new Seat(2, 3, new Meeting(3)).seed(7));
    }

    private static SolverSettings settings(Termination termination, Schedule start, boolean stop, long enough) {
        return new SolverSettings(
                1, termination, start, progress -> {}, () -> stop, () -> 0, () -> Advice.NONE, () -> enough);
    }

    /** One area: target 1 costs 60 to 80 by month, target 2 20 to 50, none nothing; target 3 may not be chosen. */
    private static ScheduleProblem free() {
        int[] start = {0, 1, 2, 3};
        BitSet allowed = new BitSet();
        allowed.set(0, 3);
        Activity move = new Activity(
                "move",
                0,
                List.of(
                        option(1, start, new long[] {80, 70, 60, 60}),
                        option(2, start, new long[] {50, 40, 20, 30}),
                        option(3, start, new long[] {1, 1, 1, 1})),
                new BitSet(),
                0);
        return new ScheduleProblem(
                4,
                4,
                4,
                List.of(new Choice("area", 4, allowed, List.of())),
                List.of(move),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Party("p", 0, 0)),
                0,
                0);
    }

    private static Option option(int alternative, int[] start, long[] cost) {
        return new Option(
                alternative,
                "",
                start,
                0,
                start.length - 1,
                -1,
                new int[start.length],
                List.of(new PartyTable(0, cost, new long[cost.length])),
                List.of(),
                List.of(),
                List.of());
    }
}

package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.bound.Small;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that anneal one schedule together: what becomes of their moves when they meet. */
class JointTest {

    // ---- meeting

    private static final long ANY = 1_000;

    /** Two searches of one problem, each with a state of its own. */
    private static final class Two {
        final Meeting meeting = new Meeting(2);
        final State[] states = new State[2];
        final Trial[] trials = new Trial[2];
        final Marks[] moved = new Marks[2];
        final Search[] searches = new Search[2];
        final Joint[] joints = new Joint[2];

        Two(ScheduleProblem problem, Schedule schedule) {
            for (int i = 0; i < 2; i++) {
                searches[i] = new Search(problem, SolverSettings.of(1, Termination.afterSteps(1), () -> 0));
                states[i] = new State(searches[i].tables);
                states[i].load(schedule);
                trials[i] = new Trial(states[i]);
                searches[i].best.offer(states[i]);
                searches[i].best.follow(states[i]);
                moved[i] = new Marks(states[i].option.length);
                joints[i] = new Joint(searches[i], states[i], new Seat(i, 2, meeting), moved[i]);
            }
        }

        /** A search moves one activity to another month, for so much at most. */
        void move(int search, int a, int finish, long most) {
            states[search].set(a, 0, finish);
            searches[search].best.changed(a);
            joints[search].journal().add(most, states[search], a);
        }

        /** A search takes the target of a choice, and places its activities in the months given. */
        void take(int search, int choice, int[] activities, int... finish) {
            trials[search].choose(choice, 1);
            for (int i = 0; i < activities.length; i++) {
                trials[search].set(activities[i], 0, finish[i]);
                searches[search].best.changed(activities[i]);
            }
            joints[search].journal().add(ANY, trials[search]);
            trials[search].commit();
        }

        void meet(boolean firstEnds, boolean secondEnds) {
            Thread second = new Thread(() -> joints[1].meet(secondEnds));
            second.start();
            joints[0].meet(firstEnds);
            join(second);
            assertThat(states[1].finish).isEqualTo(states[0].finish);
            assertThat(states[1].option).isEqualTo(states[0].option);
            assertThat(states[1].alternative).isEqualTo(states[0].alternative);
            assertThat(states[1].objective()).isEqualTo(states[0].objective());
        }
    }

    /** Two activities and a pool with room for so many a month. */
    private static ScheduleProblem two(long room) {
        Small small = new Small();
        small.party();
        small.pool(room);
        small.activity(small.decided(), taking(50, 40, 10, 90));
        small.activity(small.decided(), taking(90, 60, 10, 90));
        return small.problem();
    }

    private static Option taking(long... cost) {
        return Small.option(
                1,
                List.of(new PartyTable(0, cost, new long[Small.HORIZON])),
                List.of(new Demand(0, 0, new long[] {1})),
                List.of(),
                List.of());
    }

    private static Schedule at(int... finish) {
        return new Schedule(new int[] {1, 1}, new int[finish.length], finish);
    }

    @Test
    void whatGoesTogetherIsMadeByBoth() {
        Two two = new Two(two(2), at(0, 0));
        two.move(0, 0, 1, ANY);
        two.move(1, 1, 2, ANY);
        two.meet(false, false);
        assertThat(two.states[0].finish).containsExactly(1, 2);
        assertThat(two.states[0].objective()).isEqualTo(50);
        for (int i = 0; i < 2; i++) {
            assertThat(two.searches[i].best.objective()).isEqualTo(50);
            assertThat(two.searches[i].best.schedule().finish()).containsExactly(1, 2);
            assertThat(two.joints[i].over()).isFalse();
        }
        assertThat(two.moved[0].count()).isEqualTo(1);
        assertThat(two.moved[0].get(0)).isEqualTo(1);
    }

    @Test
    void ofWhatDoesNotGoTogetherOneIsMadeEachTimeAnothers() {
        Two two = new Two(two(1), at(0, 1));
        two.move(0, 0, 2, ANY);
        two.move(1, 1, 2, ANY);
        two.meet(false, false);
        assertThat(two.states[0].finish).containsExactly(2, 1);
        assertThat(two.states[0].hard()).isZero();

        two.move(0, 0, 3, ANY);
        two.move(1, 1, 3, ANY);
        two.meet(false, false);
        assertThat(two.states[0].finish).as("the second search's turn").containsExactly(2, 3);
    }

    @Test
    void aMoveThatCostsMoreThanItMightWhereTheOtherStandsIsNotMade() {
        for (long most : new long[] {29, 30}) {
            Two two = new Two(two(2), at(2, 0));
            two.move(0, 1, 1, ANY);
            two.move(0, 1, 2, ANY);
            // 30 dearer
            two.move(1, 0, 1, most);
            two.meet(false, false);
            assertThat(two.states[0].finish).containsExactly(most == 30 ? 1 : 2, 2);
            assertThat(two.searches[1].best.objective()).isEqualTo(20);
        }
    }

    @Test
    void movesAreMadeInTheOrderInWhichTheyWere() {
        Two two = new Two(two(1), at(0, 1));
        two.move(1, 1, 3, ANY);
        two.move(1, 0, 1, ANY);
        two.move(1, 1, 0, ANY);
        two.meet(false, false);
        assertThat(two.states[0].finish).containsExactly(1, 0);
        assertThat(two.joints[0].journal().copy()).isNotSameAs(two.joints[0].journal());
        two.meet(false, false);
        assertThat(two.states[0].finish).as("what was told is told once").containsExactly(1, 0);
    }

    @Test
    void aSwitchIsMadeAsAWholeOrNotAtAll() {
        for (int room = 1; room <= 2; room++) {
            Small small = new Small();
            small.party();
            small.pool(room);
            int other = small.area();
            int area = small.area();
            small.activity(other, taking(1, 1, 1, 1));
            small.activity(area, taking(5, 5, 5, 5));
            small.activity(area, taking(5, 5, 5, 5));
            int none = Schedule.NEVER;
            Two two = new Two(
                    small.problem(),
                    new Schedule(new int[2], new int[] {none, none, none}, new int[] {none, none, none}));
            two.take(0, other, new int[] {0}, 1);
            two.take(1, area, new int[] {1, 2}, 0, 1);
            two.meet(false, false);
            assertThat(two.states[0].hard()).isZero();
            assertThat(two.states[0].alternative[other]).isEqualTo(1);
            assertThat(two.states[0].alternative[area]).isEqualTo(room - 1);
            assertThat(two.states[0].option[1]).isEqualTo(room == 1 ? none : 0);
            assertThat(two.states[0].option[2]).isEqualTo(two.states[0].option[1]);
        }
    }

    @Test
    void whatTheOtherHasLeftOutIsNotMoved() {
        Small small = new Small();
        small.party();
        small.pool(2);
        int area = small.area();
        small.activity(area, taking(50, 40, 10, 90));
        small.activity(area, taking(50, 40, 10, 90));
        Two two = new Two(small.problem(), new Schedule(new int[] {1}, new int[2], new int[2]));
        two.trials[0].choose(area, 0);
        two.trials[0].remove(0);
        two.trials[0].remove(1);
        two.joints[0].journal().add(ANY, two.trials[0]);
        two.trials[0].commit();
        for (int a = 0; a < 2; a++) {
            two.searches[0].best.changed(a);
        }
        two.move(1, 0, 2, ANY);
        two.meet(false, false);
        assertThat(two.states[0].alternative).containsExactly(0);
        assertThat(two.states[0].option).containsExactly(Schedule.NEVER, Schedule.NEVER);
        assertThat(ScheduleEvaluator.evaluate(small.problem(), two.searches[0].best.schedule())
                        .objective())
                .isZero();
    }

    @Test
    void aJournalTellsManyMoves() {
        Two two = new Two(two(2), at(0, 0));
        for (int i = 1; i <= 500; i++) {
            two.move(1, i % 2, i % 4, ANY);
        }
        int[] finish = two.states[1].finish.clone();
        two.meet(false, false);
        assertThat(two.states[0].finish).isEqualTo(finish);
    }

    @Test
    void allEndWhenOneDoes() {
        Two two = new Two(two(2), at(0, 0));
        two.meet(false, true);
        assertThat(two.joints[0].over()).isTrue();
        assertThat(two.joints[1].over()).isTrue();
    }

    @Test
    void whoIsLeftAloneEndsWithWhatItHas() {
        Two two = new Two(two(2), at(0, 0));
        two.move(0, 0, 2, ANY);
        two.meeting.leave(1);
        two.joints[0].meet(false);
        assertThat(two.joints[0].over()).isTrue();
        assertThat(two.states[0].finish).containsExactly(2, 0);
    }

    @Test
    void anInterruptIsRememberedAndBreaksNothing() {
        Two two = new Two(two(2), at(0, 0));
        two.move(0, 0, 1, ANY);
        two.move(1, 1, 2, ANY);
        Thread.currentThread().interrupt();
        try {
            Thread second = new Thread(() -> two.joints[1].meet(false));
            second.start();
            two.joints[0].meet(false);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(two.states[0].finish).containsExactly(1, 2);
    }

    // ---- whole searches

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fixed-100-2", "open-100-2"})
    void togetherTheyAnswerTheSameEachTime(String name) {
        ScheduleProblem problem = problem(name);
        SolverSettings settings = SolverSettings.of(4, Termination.afterSteps(12_000), () -> 0);
        Schedule one = Islands.solve(problem, settings, 2).best();
        Schedule two = Islands.solve(problem, settings, 2).best();
        assertThat(Arrays.equals(one.finish(), two.finish())).isTrue();
        assertThat(one.options()).isEqualTo(two.options());
        assertThat(one.alternatives()).isEqualTo(two.alternatives());
    }

    @ParameterizedTest(name = "open-60-{0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatTheyFindIsWhatTheEvaluatorSays(int seed) {
        ScheduleProblem problem = problem("open-60-" + seed);
        SolveResult result =
                Islands.solve(problem, SolverSettings.of(seed, Termination.afterSteps(20_000), () -> 0), 3);
        assertThat(result.evaluation().hardPenalty()).isZero();
        assertThat(ScheduleEvaluator.evaluate(problem, result.best()).objective())
                .isEqualTo(result.evaluation().objective());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void hotTogetherTheyKeepToTheAlternativesThatHold(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.MIDDLE);
        Schedule start = ScheduleSolver.solve(problem, SolverSettings.of(seed, Termination.afterSteps(300), () -> 0))
                .best();
        Two two = new Two(problem, start);
        Annealing[] annealing = new Annealing[2];
        for (int i = 0; i < 2; i++) {
            annealing[i] = new Annealing(
                    two.searches[i], two.states[i], new SplittableRandom(seed + i), new Seat(i, 2, two.meeting));
        }
        long heat = Math.max(1, Math.abs(two.states[0].objective()) / 20);
        Thread second = new Thread(
                () -> annealing[1].run(new Cooling(two.searches[1], heat, 900, 4_000, Long.MAX_VALUE), 1, 1));
        second.start();
        annealing[0].run(new Cooling(two.searches[0], heat, 900, 4_000, Long.MAX_VALUE), 1, 1);
        join(second);
        for (int i = 0; i < 2; i++) {
            for (int a = 0; a < two.states[i].option.length; a++) {
                assertThat(two.states[i].consistent(a)).as("activity %d", a).isTrue();
            }
            assertThat(ScheduleEvaluator.evaluate(problem, two.states[i].schedule())
                            .objective())
                    .isEqualTo(two.states[i].objective());
        }
        assertThat(two.states[0].finish).isEqualTo(two.states[1].finish);
        assertThat(two.states[0].alternative).isEqualTo(two.states[1].alternative);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScheduleProblem problem(String name) {
        return ProblemGenerator.generate(GeneratorSettings.parse(name)).problem();
    }
}

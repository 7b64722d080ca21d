package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import no.samtakt.common.ShareKey;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Companion;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Pilot;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.Wave;
import no.samtakt.schedule.bound.Small;
import org.junit.jupiter.api.Test;

/** What is broken is mended, and what a choice forces is done, on plans of four months put together by hand. */
class MendingTest {

    private static final long[] FREE = new long[Small.HORIZON];

    private final Small build = new Small();
    private final SplittableRandom random = new SplittableRandom(3);

    MendingTest() {
        build.party();
    }

    // ---- mending

    @Test
    void whoHaveTooFewPeopleTogetherPart() {
        int pool = build.pool(5);
        needs(pool, 3);
        needs(pool, 3);
        needs(pool, 2);

        assertThat(mended(1, 1, 1)).hasSize(3).satisfies(finish -> assertThat(
                        ScheduleEvaluator.evaluate(build.problem(), schedule(finish))
                                .feasible())
                .isTrue());
    }

    @Test
    void whoIsHardToPlaceThrowsOutWhoIsNot() {
        int pool = build.pool(0, 4, 0, 4);
        needs(pool, 4);
        option(pool, 4, 1, 1, FREE);

        // the second has month 1 alone, in which the first stands
        assertThat(mended(1, 1)).containsExactly(3, 1);
    }

    @Test
    void whoAreCriticalPart() {
        build.limits.add(new CountLimit("critical", 1));
        for (int i = 0; i < 2; i++) {
            build.activity(
                    -1,
                    Small.option(
                            0, List.of(new PartyTable(0, FREE, FREE)), List.of(), List.of(), List.of(new Count(0, 1))));
        }

        int[] finish = mended(2, 2);
        assertThat(Math.abs(finish[0] - finish[1])).isGreaterThanOrEqualTo(2);
    }

    @Test
    void anOrderIsKeptAndWhatIsFrozenAvoided() {
        int first = option(-1, 0, 0, 3, new long[] {0, 1, 0, 0});
        int second = option(-1, 0, 0, 2, new long[] {0, 0, 0, 0});
        build.order(first, second);

        int[] finish = mended(3, 0);
        assertThat(finish[0]).isLessThan(finish[1]).isNotEqualTo(1);
    }

    @Test
    void anOrderToTheStartIsKept() {
        int first = option(-1, 0, 0, 3, FREE);
        int second = build.activity(
                -1,
                new Option(
                        0,
                        "",
                        new int[] {-1, 0, 1, 2},
                        0,
                        3,
                        -1,
                        new int[4],
                        List.of(new PartyTable(0, FREE, FREE)),
                        List.of(),
                        List.of(),
                        List.of()));
        build.precedences.add(new Precedence(first, second, Precedence.Type.FINISH_TO_START, 0, Small.bits(0, 1), ""));

        int[] finish = mended(2, 2);
        assertThat(finish[1] - finish[0]).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoMoveTogetherAreMendedTogether() {
        int pool = build.pool(0, 0, 9, 9);
        needs(pool, 3);
        needs(pool, 3);
        build.groups.add(new MoveTogether("g", List.of(0, 1)));

        int[] finish = mended(0, 1);
        assertThat(finish[0]).isEqualTo(finish[1]).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoBeginsAWaveGoesWhereThereIsABudgetForIt() {
        int pool = build.pool(0, 0, 0, 5);
        int move = option(-1, 0, 0, 3, FREE);
        build.waves.add(new Wave("w", -1, 0, List.of(move), List.of(), List.of(new Demand(pool, 0, new long[] {5}))));

        Parts parts = new Parts(build.problem(), -1);
        assertThat(parts.inserter.placeWhereItFits(0)).isTrue();
        assertThat(parts.state.finish).containsExactly(3);
    }

    @Test
    void whoseWaveOverdrawsABudgetIsMended() {
        int pool = build.pool(0, 0, 0, 5);
        int move = option(-1, 0, 0, 3, FREE);
        build.waves.add(new Wave("w", -1, 0, List.of(move), List.of(), List.of(new Demand(pool, 0, new long[] {5}))));

        assertThat(mended(1)).containsExactly(3);
    }

    @Test
    void whatNobodyCanMendStaysAsItWas() {
        int pool = build.pool(1);
        needs(pool, 3);
        assertThat(mended(2)).hasSize(1);
        assertThat(state(2).hard()).isEqualTo(2);
    }

    // ---- making room

    @Test
    void whoFitsBesideOthersThrowsNobodyOut() {
        int pool = build.pool(4);
        needs(pool, 2);
        option(pool, 2, 1, 1, FREE);
        Parts parts = new Parts(build.problem(), 1, 3);

        assertThat(parts.ejection.makeRoom(1, random)).isTrue();

        assertThat(parts.state.finish).containsExactly(1, 1);
    }

    @Test
    void whoDoesNotFitThrowsOutOnlyWhoIsInTheWay() {
        int pool = build.pool(4);
        needs(pool, 3);
        needs(pool, 3);
        option(pool, 3, 1, 1, FREE);
        Parts parts = new Parts(build.problem(), 1, 2, 3);

        assertThat(parts.ejection.makeRoom(2, random)).isTrue();

        assertThat(parts.state.finish[2]).isEqualTo(1);
        assertThat(parts.state.finish[1]).isEqualTo(2);
        assertThat(parts.state.finish[0]).isNotEqualTo(1);
        assertThat(parts.state.hard()).isZero();
    }

    @Test
    void workThatBeginsEarlierIsCountedWhereItIsDone() {
        int pool = build.pool(4);
        option(pool, 4, 0, 3, FREE);
        build.activity(
                -1,
                new Option(
                        0,
                        "",
                        new int[] {-1, 0, 1, 2},
                        2,
                        2,
                        -1,
                        new int[4],
                        List.of(new PartyTable(0, FREE, FREE)),
                        List.of(new Demand(pool, -1, new long[] {4, 4})),
                        List.of(),
                        List.of()));
        Parts parts = new Parts(build.problem(), 1, 2);

        assertThat(parts.ejection.makeRoom(1, random)).isTrue();

        assertThat(parts.state.finish[1]).isEqualTo(2);
        assertThat(parts.state.finish[0]).isIn(0, 3);
    }

    @Test
    void whatIsSharedIsPartOfThePriceOfAMonth() {
        int area = build.decided();
        build.activity(area, Small.costing(0, 0, 0, 0));
        build.common.add(new CommonCost(
                area,
                0,
                -1,
                List.of(0),
                new ShareKey(0, new long[] {1}),
                new long[] {9, 3, 5, 7},
                FREE,
                new int[] {-1},
                0,
                new long[0],
                List.of()));
        Parts parts = new Parts(build.problem());
        parts.state.load(new Schedule(new int[] {1}, new int[] {-1}, new int[] {-1}));

        assertThat(parts.inserter.placeWhereItFits(0)).isTrue();

        assertThat(parts.state.finish).containsExactly(1);
        assertThat(parts.state.objective()).isEqualTo(3);
    }

    @Test
    void allThatFitArePlacedOrItIsSaidThatOneDoesNot() {
        int pool = build.pool(0, 4, 0, 4);
        needs(pool, 3);
        needs(pool, 4);
        needs(pool, 1);
        Parts parts = new Parts(build.problem(), -1, -1, -1);
        int[] all = {0, 1, 2};

        assertThat(parts.inserter.placeAll(all, 3, random, 0, true)).isTrue();
        assertThat(parts.state.hard()).isZero();
        assertThat(parts.state.finish[0]).isEqualTo(parts.state.finish[2]).isNotEqualTo(parts.state.finish[1]);

        needs(pool, 2);
        parts = new Parts(build.problem(), -1, -1, -1, -1);
        assertThat(parts.inserter.placeAll(new int[] {0, 1, 2, 3}, 4, random, 0, true))
                .isFalse();
        // none that is broken was placed
        long placed = Arrays.stream(parts.state.finish).filter(g -> g >= 0).count();
        assertThat(placed).isBetween(1L, 3L);
        assertThat(parts.state.hard()).isEqualTo(state(parts.state.finish).hard());
    }

    @Test
    void inACircleTheLowerGoesFirst() {
        int one = option(-1, 0, 0, 3, FREE);
        int two = option(-1, 0, 0, 3, FREE);
        int three = option(-1, 0, 0, 3, FREE);
        build.order(one, two);
        build.order(two, one);
        build.order(two, three);

        assertThat(new Tables(build.problem()).rank).containsExactly(0, 1, 2);
    }

    // ---- annealing

    @Test
    void annealingFindsTheCheaperModeAndChangesPlacesWhereThereIsRoomForOne() {
        build.pool(1, 1, 0, 0);
        int area = build.decided();
        build.activity(area, taking(50, 10, 90, 90), taking(60, 30, 90, 90));
        build.activity(area, taking(80, 70, 90, 90), taking(20, 75, 90, 90));
        Search search = new Search(build.problem(), SolverSettings.of(1, Termination.afterSteps(4_000), () -> 0));
        State state = new State(search.tables);
        state.load(new Schedule(new int[] {1}, new int[2], new int[] {0, 1}));
        search.best.offer(state);
        assertThat(search.best.objective()).isEqualTo(120);

        new Annealing(search, state, random).run(new Cooling(search, 30, 10, 4_000, Long.MAX_VALUE), 1, 1);

        assertThat(search.best.objective()).isEqualTo(30);
        assertThat(search.best.schedule().finish()).containsExactly(1, 0);
        assertThat(search.best.schedule().options()).containsExactly(0, 1);
    }

    private static Option taking(long... cost) {
        return Small.option(
                1,
                List.of(new PartyTable(0, cost, FREE)),
                List.of(new Demand(0, 0, new long[] {1})),
                List.of(),
                List.of());
    }

    // ---- what a choice brings with it

    @Test
    void anAlternativeBringsInWhatItForces() {
        build.area(new Choice.Implication(1, 1, 1));
        build.area();
        build.activity(0, Small.costing(1, 1, 1, 1));
        build.activity(1, Small.costing(1, 1, 1, 1));
        Parts parts = new Parts(build.problem(), -1, -1);

        parts.switcher.change(0, 1, Switcher.Style.EARLIEST, 0, random);

        assertThat(parts.state.alternative).containsExactly(1, 1);
        assertThat(parts.state.finish).containsExactly(0, 0);
        assertThat(parts.state.hard()).isZero();
        parts.trial.commit();

        // without what it needs it cannot stay
        parts.switcher.change(1, 0, Switcher.Style.EARLIEST, 0, random);
        assertThat(parts.state.alternative).containsExactly(0, 0);
        assertThat(parts.state.finish).containsExactly(-1, -1);
    }

    @Test
    void whoMovesTogetherWithSomebodyJoins() {
        int one = build.activity(build.area(), Small.costing(1, 1, 1, 1));
        int two = build.activity(build.area(), Small.costing(1, 1, 1, 1));
        build.groups.add(new MoveTogether("g", List.of(one, two)));
        Parts parts = new Parts(build.problem(), -1, -1);

        parts.switcher.change(0, 1, Switcher.Style.CHEAPEST, 0, random);
        assertThat(parts.state.alternative).containsExactly(1, 1);
        assertThat(parts.state.hard()).isZero();
        parts.trial.commit();

        parts.switcher.change(1, 0, Switcher.Style.CHEAPEST, 0, random);
        assertThat(parts.state.alternative).containsExactly(0, 0);
        assertThat(parts.state.hard()).isZero();
    }

    @Test
    void somebodyIsBroughtInToGoFirst() {
        int area = build.area();
        int sits = build.area();
        build.participations.add(new Participation(sits, area, 0, Small.bits(1, 2)));
        int pilot = build.activity(area, sits, Small.costing(9, 9, 9, 9));
        int follower = build.activity(area, Small.costing(1, 1, 1, 1));
        ScheduleProblem problem = build.problem();
        problem = problem.with(
                problem.membership(),
                List.of(new Pilot("p", area, 1, List.of(pilot), List.of(follower), 1)),
                List.of());
        Parts parts = new Parts(problem, -1, -1);

        parts.switcher.change(area, 1, Switcher.Style.EARLIEST, 0, random);

        assertThat(parts.state.alternative).containsExactly(1, Participation.IN);
        assertThat(parts.state.finish).containsExactly(0, 2);
        assertThat(parts.state.hard()).isZero();
    }

    @Test
    void whoJoinsOneThingJoinsWhatItRequiresOrLeavesIt() {
        int first = build.decided();
        int second = build.decided();
        int inFirst = build.area();
        int inSecond = build.area();
        build.participations.add(new Participation(inFirst, first, 0, Small.bits(1, 2)));
        build.participations.add(new Participation(inSecond, second, 0, Small.bits(1, 2)));
        ScheduleProblem plain = build.problem();
        Membership old = plain.membership();
        Membership tied = new Membership(
                old.participations(), List.of(), List.of(), List.of(), List.of(new Companion(inFirst, 1, inSecond)));
        Parts parts = new Parts(plain.with(tied, List.of(), List.of()));
        parts.state.load(new Schedule(new int[] {1, 1, 0, 0}, new int[0], new int[0]));

        parts.switcher.change(inFirst, Participation.IN, Switcher.Style.EARLIEST, 0, random);
        assertThat(parts.state.alternative).containsExactly(1, 1, 1, 1);
        parts.trial.commit();

        parts.switcher.change(inSecond, Participation.OUT, Switcher.Style.EARLIEST, 0, random);
        assertThat(parts.state.alternative).containsExactly(1, 1, 0, 0);
        assertThat(parts.state.hard()).isZero();
    }

    @Test
    void whoOnlyCostsIsSentOutAgain() {
        int area = build.area();
        int dear = build.area();
        build.party();
        int saves = build.area();
        build.participations.add(new Participation(dear, area, 0, Small.bits(1, 2)));
        build.participations.add(new Participation(saves, area, 1, Small.bits(1, 2)));
        build.activity(area, dear, Small.costing(90, 90, 90, 90));
        build.activity(area, saves, Small.costing(-50, -40, -30, -20));
        Parts parts = new Parts(build.problem(), -1, -1);

        parts.switcher.change(area, 1, Switcher.Style.CHEAPEST, 0, random);
        assertThat(parts.state.alternative).containsExactly(1, Participation.IN, Participation.IN);
        parts.trial.rollback();

        parts.switcher.change(area, 1, Switcher.Style.CHEAPEST, 1, random);
        assertThat(parts.state.alternative).containsExactly(1, Participation.OUT, Participation.IN);
        assertThat(parts.state.finish).containsExactly(-1, 0);
        assertThat(parts.state.objective()).isEqualTo(-50);
    }

    @Test
    void whatWasLeftComesBackWhereItStood() {
        int area = build.area();
        build.activity(area, Small.costing(1, 5, 9, 9));
        Parts parts = new Parts(build.problem(), -1);
        parts.state.load(new Schedule(new int[] {1}, new int[] {0}, new int[] {2}));
        parts.switcher.change(area, 0, Switcher.Style.CHEAPEST, 0, random);
        parts.trial.commit();

        parts.switcher.change(area, 1, Switcher.Style.REMEMBERED, 0, random);
        assertThat(parts.state.finish).containsExactly(2);
        parts.trial.rollback();
        parts.switcher.change(area, 1, Switcher.Style.CHEAPEST, 0, random);
        assertThat(parts.state.finish).containsExactly(0);
    }

    // ---- waves

    @Test
    void whoLeavesAWaveMostlyJoinsTheCheapestOfTheOthers() {
        int[] joined = leavingMonthOne(FREE);
        assertThat(joined[2]).isGreaterThan(joined[0] + joined[3]);
        assertThat(joined[0]).isPositive();
        assertThat(joined[1]).isZero();
    }

    @Test
    void nobodyJoinsAWaveInAMonthFrozenForIt() {
        int[] joined = leavingMonthOne(new long[] {0, 0, 1, 0});
        assertThat(joined[2]).isZero();
        assertThat(joined[3]).isGreaterThan(joined[0]);
    }

    /** Three stand in months 0, 2 and 3; the fourth, for whom month 2 is cheapest but for 1 and then 3, is moved from month 1. */
    private int[] leavingMonthOne(long[] frozen) {
        int area = build.decided();
        for (int i = 0; i < 3; i++) {
            build.activity(area, Small.costing(0, 0, 0, 0));
        }
        Option plain = Small.costing(50, 0, 10, 30);
        int[] shut = Arrays.stream(frozen).mapToInt(Math::toIntExact).toArray();
        build.activity(
                area, new Option(1, "", plain.start(), 0, 3, -1, shut, plain.costs(), List.of(), List.of(), List.of()));
        build.waves.add(new Wave(
                "w",
                area,
                1,
                List.of(0, 1, 2, 3),
                List.of(Small.costing(100, 100, 100, 100).costs().get(0)),
                List.of()));
        int[] joined = new int[Small.HORIZON];
        Parts parts = new Parts(build.problem());
        parts.state.load(new Schedule(new int[] {1}, new int[4], new int[] {0, 2, 3, 1}));
        parts.trial.commit();
        for (int i = 0; i < 120; i++) {
            if (parts.waves.move(3, random)) {
                assertThat(parts.state.hard()).isZero();
                joined[parts.state.finish[3]]++;
            }
            parts.trial.rollback();
        }
        return joined;
    }

    // ---- many parties

    @Test
    void aFeeOfMoreThanSixtyFourPartiesIsSharedAsTheEvaluatorDoes() {
        int parties = 70;
        while (build.parties.size() < parties) {
            build.party();
        }
        build.unfairnessPercent = 50;
        int area = build.decided();
        for (int p = 0; p < parties; p++) {
            build.activity(area, Small.costing(1, 2, 3, 4));
        }
        long[] ones = Small.filled(parties, 1);
        List<Integer> all = IntStream.range(0, parties).boxed().toList();
        build.fees.add(new SharedFee(
                "f",
                area,
                1,
                all,
                all,
                List.of(),
                List.of(),
                new ShareKey(0, ones),
                Small.rising(997),
                Small.rising(311)));
        ScheduleProblem problem = build.problem();
        State state = new State(new Tables(problem));
        for (int i = 0; i < 60; i++) {
            int[] finish = random.ints(parties, 0, Small.HORIZON).toArray();
            Schedule schedule = new Schedule(new int[] {1}, new int[parties], finish);
            state.load(schedule);
            assertThat(state.objective())
                    .isEqualTo(ScheduleEvaluator.evaluate(problem, schedule).objective());
        }
    }

    // ---- helpers

    private final class Parts {
        final State state;
        final Trial trial;
        final Inserter inserter;
        final Switcher switcher;
        final Ejection ejection;
        final Mender mender;
        final WaveMover waves;

        Parts(ScheduleProblem problem, int... finish) {
            Search search = new Search(problem, SolverSettings.of(1, Termination.afterSteps(1), () -> 0));
            state = new State(search.tables);
            trial = new Trial(state);
            Windows windows = new Windows(state);
            inserter = new Inserter(trial, windows);
            switcher = new Switcher(search, trial, inserter, windows);
            ejection = new Ejection(trial, inserter);
            mender = new Mender(trial, inserter, windows);
            waves = new WaveMover(trial, windows, new ShiftPrice(state));
            for (int a = 0; a < finish.length; a++) {
                state.set(a, finish[a] < 0 ? -1 : 0, finish[a]);
            }
        }
    }

    private int needs(int pool, long amount) {
        return option(pool, amount, 0, Small.HORIZON - 1, FREE);
    }

    private int option(int pool, long amount, int earliest, int latest, long[] frozen) {
        return build.activity(
                -1,
                new Option(
                        0,
                        "",
                        IntStream.range(0, Small.HORIZON).toArray(),
                        earliest,
                        latest,
                        -1,
                        Arrays.stream(frozen).mapToInt(Math::toIntExact).toArray(),
                        List.of(new PartyTable(0, FREE, FREE)),
                        pool < 0 ? List.of() : List.of(new Demand(pool, 0, new long[] {amount})),
                        List.of(),
                        List.of()));
    }

    private static Schedule schedule(int[] finish) {
        return new Schedule(new int[0], new int[finish.length], finish);
    }

    private State state(int... finish) {
        return new Parts(build.problem(), finish).state;
    }

    /** Months after mending; nothing is broken then, where that can be. */
    private int[] mended(int... finish) {
        Parts parts = new Parts(build.problem(), finish);
        assertThat(parts.state.hard()).isPositive();
        parts.mender.mend(random, 500, () -> false);
        assertThat(parts.state.hard())
                .isEqualTo(ScheduleEvaluator.evaluate(build.problem(), parts.state.schedule())
                        .hardPenalty());
        return parts.state.finish.clone();
    }
}

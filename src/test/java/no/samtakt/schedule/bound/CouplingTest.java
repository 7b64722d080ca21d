package no.samtakt.schedule.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.common.ShareKey;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Nearness;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.VolumeFee;
import no.samtakt.schedule.Wave;
import org.junit.jupiter.api.Test;

/** Whatever ties two decisions together lifts the bound from what each would cost alone to what they cost together. */
class CouplingTest {

    private static final long[] FREE = new long[Small.HORIZON];

    private final Small build = new Small();

    CouplingTest() {
        build.party();
    }

    @Test
    void anOrderBetweenTwoAreas() {
        int early = build.activity(build.area(), Small.costing(-600, -700, -800, -1000));
        int late = build.activity(build.area(), Small.costing(-1000, -800, -700, -600));
        reaches(-2000);

        // whichever goes first, the other comes a month later or not at all
        build.order(early, late);
        reaches(-1400);
    }

    @Test
    void anOrderMeasuredAtTheStartOfTheSuccessor() {
        int first = build.activity(build.area(), Small.costing(-600, -700, -800, -1000));
        Option plain = Small.costing(-1000, -800, -700, -600);
        int second = build.activity(
                build.area(),
                new Option(
                        1,
                        "",
                        new int[] {-1, 0, 1, 2},
                        0,
                        3,
                        -1,
                        new int[4],
                        plain.costs(),
                        List.of(),
                        List.of(),
                        List.of()));
        build.precedences.add(new Precedence(first, second, Precedence.Type.FINISH_TO_START, 0, Small.bits(0, 2), ""));

        // month 0 then month 2, or a month later each
        reaches(-1300);
    }

    @Test
    void anOrderHoldsOnlyUnderItsAlternatives() {
        int first = build.activity(build.area(), Small.costing(-600, -700, -800, -1000));
        int second = build.activity(build.area(), Small.costing(-1000, -800, -700, -600));
        build.precedences.add(new Precedence(first, second, Precedence.Type.FINISH_TO_FINISH, 0, Small.bits(0, 1), ""));
        reaches(-2000);
    }

    @Test
    void aBridgeBetweenTwoAreas() {
        int early = build.activity(build.area(), Small.costing(-500, -300, -200, -100));
        int late = build.activity(build.area(), Small.costing(-100, -200, -300, -500));
        reaches(-1000);

        // 150 for each of the three months between them, or together in month 0 or 3; both leave 600 less what is lost
        build.bridge(early, late, 0, 150);
        reaches(-600);
    }

    @Test
    void aBridgeNamedFromTheOtherEnd() {
        int early = build.activity(build.area(), Small.costing(-500, -300, -200, -100));
        int late = build.activity(build.area(), Small.costing(-100, -200, -300, -500));
        build.bridge(late, early, 0, 150);

        reaches(-600);
    }

    @Test
    void aWaveThatTwoAreasShareIsPaidOnce() {
        int one = build.activity(build.area(), Small.costing(-500, -400, -300, -200));
        int two = build.activity(build.area(), Small.costing(-500, -400, -300, -200));
        build.waves.add(wave(-1, 300, one, two));

        reaches(-700);
    }

    @Test
    void aWaveDearerThanWhatItBringsIsLeftOut() {
        int one = build.activity(build.area(), Small.costing(-500, -400, -300, -200));
        int other = build.activity(build.area(), Small.costing(-500, -400, -300, -200));
        build.waves.add(wave(0, 700, one, other));

        // the other area has no wave, though it is named
        reaches(-500);
    }

    @Test
    void whatIsDoneUnderAnotherAlternativeMakesNoWave() {
        build.choices.add(new Choice("c", 3, Small.bits(0, 3), List.of()));
        Option second = Small.option(
                2, List.of(new PartyTable(0, new long[] {-300, -200, -100, 0}, FREE)), List.of(), List.of(), List.of());
        int move = build.activity(0, Small.costing(-500, -400, -300, -200), second);
        build.waves.add(wave(0, 250, move));

        reaches(-300);
    }

    @Test
    void whatIsSharedCountsWhoeverSharesIt() {
        build.activity(build.decided(), Small.costing(0, 0, 0, 0));
        build.common.add(new CommonCost(
                0,
                0,
                -1,
                List.of(0),
                new ShareKey(0, new long[] {1}),
                new long[] {900, 800, 700, 600},
                FREE,
                new int[] {-1},
                0,
                new long[0],
                List.of()));
        reaches(600);

        // 600 more, as nobody pays less than before
        build.unfairnessPercent = 100;
        assertThat(run().value()).isBetween(1199L, 1200L);
    }

    @Test
    void aFeeCountsOnceMoreWhereItIsUnfair() {
        int mover = build.activity(build.decided(), Small.costing(0, 0, 0, 500));
        build.fees.add(new SharedFee(
                "f",
                0,
                1,
                List.of(mover),
                List.of(0),
                List.of(),
                List.of(),
                new ShareKey(0, new long[] {1}),
                Small.rising(300),
                Small.rising(0)));
        // a month of it and 500, or two months
        reaches(600);

        build.unfairnessPercent = 50;
        reaches(900);
    }

    @Test
    void aPairThatMovesTogether() {
        int early = build.activity(build.area(), Small.costing(-500, -300, -200, -100));
        int late = build.activity(build.area(), Small.costing(-100, -200, -300, -500));
        build.groups.add(new MoveTogether("g", List.of(early, late)));

        reaches(-600);
    }

    @Test
    void whoIsSettledNeedNotMoveWithTheOther() {
        int early = build.activity(build.area(), Small.costing(-500, -300, -200, -100));
        int area = build.area();
        build.activities.add(
                new Activity("late", area, List.of(Small.costing(900, 900, 900, 900)), Small.bits(0, 1), 0));
        build.groups.add(new MoveTogether("g", List.of(early, 1)));

        reaches(-500);
    }

    @Test
    void anAlternativeThatForcesAnother() {
        build.area(new Choice.Implication(1, 1, 1));
        build.area();
        build.activity(0, Small.costing(-500, -400, -300, -200));
        build.activity(1, Small.costing(300, 350, 400, 450));

        reaches(-200);
    }

    @Test
    void somethingThatEndsOnlyWhenTwoAreasHaveMoved() {
        int early = build.activity(build.area(), Small.costing(-500, -450, -400, -350));
        int late = build.activity(build.area(), Small.costing(0, -100, -200, -300));
        // to the end 800; the later of the two decides
        build.milestone(200, List.of(), early, late);

        reaches(-500);
    }

    @Test
    void somethingThatEndsWhenOtherThingsHaveEnded() {
        int one = build.activity(build.area(), Small.costing(-500, -450, -400, -350));
        int two = build.activity(build.area(), Small.costing(0, -100, -200, -300));
        int three = build.activity(build.area(), Small.costing(0, 10, 20, 30));
        int both = build.milestone(0, List.of(), one, two);
        build.milestone(200, List.of(both), three);

        reaches(-500);
    }

    @Test
    void whatTwoCannotDoInOneMonth() {
        int pool = build.pool(5);
        Demand four = new Demand(pool, 0, new long[] {4});
        for (int i = 0; i < 2; i++) {
            build.activity(build.area(), taking(four, -500, -300, -200, -100));
        }

        // half a unit too much each: the price of a unit is what a month later costs
        Bound found = run();
        assertThat(found.value()).isBetween(-1000 + 3 * 200 / 4 - 5L, -800L);
    }

    @Test
    void moreThanMayBeCriticalAtOnce() {
        build.limits.add(new CountLimit("critical", 1));
        for (int i = 0; i < 2; i++) {
            build.activity(
                    build.area(),
                    Small.option(
                            1,
                            List.of(new PartyTable(0, new long[] {-500, -300, -200, -100}, FREE)),
                            List.of(),
                            List.of(),
                            List.of(new Count(0, 0))));
        }
        reaches(-800);
    }

    @Test
    void exposureThatPilesUp() {
        build.riskPrice = 10;
        build.loadGroups.add(new LoadGroup("g", new long[] {0, 100}, new long[] {1, 4}));
        for (int i = 0; i < 2; i++) {
            build.activity(
                    build.area(),
                    Small.option(
                            1,
                            List.of(new PartyTable(0, new long[] {-5000, -4000, -3000, -2000}, FREE)),
                            List.of(),
                            List.of(new Load(0, 100, 0, 0)),
                            List.of()));
        }

        // 1000 each by itself; in one month the second would cost 4000, a month later only a thousand more
        reaches(-7000);
    }

    @Test
    void aPartyThatWouldPayMoreThanBefore() {
        build.unfairnessPercent = 100;
        build.parties.set(0, new Party("p", 100, 1_000));
        build.activity(build.decided(), Small.costing(500, 400, 300, 340));

        // 300 and once more what is above 100
        Bound found = run();
        assertThat(found.value()).isBetween(497L, 500L);
    }

    @Test
    void aFeeByVolumeAtTheDearestThatIsCertain() {
        build.party();
        int mover = build.activity(build.decided(), Small.costing(0, 0, 0, 0));
        build.volumeFees.add(volume(List.of(mover), List.of(0), new long[] {10, 0}));
        // ten units at seven for a month, from month 3 on
        assertThat(run().value()).isBetween(66L, 70L);

        build.volumeFees.set(0, volume(List.of(mover), List.of(0), new long[] {10, 30}));
        // at the greatest volume a unit costs only 4.75
        assertThat(run().value()).isBetween(44L, 48L);
    }

    @Test
    void aPartyWithTwoActivitiesPaysHalfItsVolumeForEach() {
        int choice = build.decided();
        int one = build.activity(choice, Small.costing(0, 0, 0, 0));
        int two = build.activity(choice, Small.costing(0, 0, 0, 0));
        build.volumeFees.add(volume(List.of(one, two), List.of(0, 0), new long[] {10}));

        assertThat(run().value()).isBetween(64L, 70L);
    }

    @Test
    void aFeeByVolumeOfAnotherAlternativeOrWithoutVolumeIsNone() {
        int mover = build.activity(build.decided(), Small.costing(0, 0, 0, 0));
        build.volumeFees.add(new VolumeFee(
                "v",
                0,
                0,
                List.of(mover),
                List.of(0),
                List.of(),
                new long[] {10},
                new long[] {0},
                new long[] {7},
                factors(),
                factors()));
        build.volumeFees.add(volume(List.of(mover), List.of(0), new long[] {0}));

        reaches(0);
    }

    @Test
    void whoMaySitOutIsCheapestOutOfWhatCosts() {
        int area = build.decided();
        int sits = build.area();
        build.participations.add(new Participation(sits, area, 0, Small.bits(1, 2)));
        build.activity(area, sits, Small.costing(50, 40, 30, 20));
        reaches(0);

        build.choices.set(sits, new Choice("in", 2, Small.bits(1, 2), List.of()));
        reaches(20);
    }

    @Test
    void aChoiceThatDiffersFromWhatWasPublished() {
        build.activity(build.area(), Small.costing(-50, -50, -50, -50));
        Schedule published = new Schedule(new int[] {0}, new int[] {-1}, new int[] {-1});
        build.nearness = Nearness.to(published, 5, 30);
        reaches(-20);
        build.nearness = Nearness.to(published, 5, 70);
        reaches(0);
        build.nearness = Nearness.to(new Schedule(new int[] {1}, new int[] {0}, new int[] {2}), 5, 70);
        reaches(-50);
    }

    @Test
    void whatIsDearestAboveTheCheapestAlternativeIsNamed() {
        build.activity(build.area(), Small.costing(-50, -40, -30, -20));
        build.activity(build.area(), Small.costing(80, 70, 60, 50));
        build.decided();
        LowerBound bound = LowerBound.open(build.problem());
        bound.step();

        long[][] above = bound.guide().alternativeCosts();

        assertThat(above[0]).containsExactly(50, 0);
        assertThat(above[1]).containsExactly(0, 50);
        assertThat(above[2]).isEmpty();
        assertThat(bound.guide().suggestion().alternatives()).containsExactly(1, 0, 1);
        assertThat(bound.guide().suggestion().finish()).containsExactly(0, -1);
        assertThat(bound.guide().suggestion().options()).containsExactly(0, -1);
    }

    @Test
    void nothingIsKnownBeforeTheFirstStep() {
        build.activity(-1, Small.option(0, List.of(new PartyTable(0, FREE, FREE)), List.of(), List.of(), List.of()));
        LowerBound bound = LowerBound.open(build.problem());
        assertThat(bound.bound().known()).isFalse();
        assertThat(bound.step().known()).isTrue();
        assertThat(bound.bound().value()).isZero();
    }

    private static Wave wave(int choice, long cost, int... activities) {
        return new Wave(
                "w",
                choice,
                1,
                IntStream.of(activities).boxed().toList(),
                List.of(new PartyTable(0, Small.filled(Small.HORIZON, cost), FREE)),
                List.of());
    }

    private static Option taking(Demand demand, long... cost) {
        return Small.option(1, List.of(new PartyTable(0, cost, FREE)), List.of(demand), List.of(), List.of());
    }

    /** Seven a unit for the first ten units, four for the next; every month counts whole. */
    private static VolumeFee volume(List<Integer> activities, List<Integer> parties, long[] volumes) {
        return new VolumeFee(
                "v",
                0,
                1,
                activities,
                parties,
                List.of(),
                volumes,
                new long[] {0, 10},
                new long[] {7, 4},
                factors(),
                factors());
    }

    private static long[] factors() {
        return Small.rising(1_000_000_000L);
    }

    private Bound run() {
        return LowerBound.open(build.problem()).run(600, () -> false);
    }

    /** The bound comes as near as a fiftieth of what is known to be the least, and is not above it. */
    private void reaches(long least) {
        assertThat(Everything.least(build.problem(), 1_000_000)).isEqualTo(least);
        assertThat(run().value()).isBetween(least - Math.max(2, Math.abs(least) / 50), least);
    }
}

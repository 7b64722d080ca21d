package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.samtakt.common.ShareKey;
import org.junit.jupiter.api.Test;

/** Each kind of sum at the most that still fits, and one more. */
class MagnitudesTest {

    /** Whatever is summed may be so much; unfairness counts it twice more at its price of one. */
    private static final long LIMIT = Long.MAX_VALUE / 4;

    private static final long COST = LIMIT / 3;

    private final Schedules build = new Schedules();

    @Test
    void whatActivitiesCostCountsTheDearestOptionAndMonthOnceForAll() {
        build.activity("a", -1, -1, Schedules.costing(0, 0, 5, COST - 10), Schedules.costing(0, 0, COST - 11));
        build.activity("b", -1, -1, Schedules.costing(0, 0, -10));
        assertThat(found(build.problem())).isEmpty();

        build.activity("c", -1, -1, Schedules.costing(0, 0, 1));
        assertThat(found(build.problem())).containsExactly("cost");
    }

    @Test
    void milestonesBridgesAndFeesAreCostToo() {
        long part = COST / 3;
        build.milestones.add(milestone(part, 0));
        long[] cumulative = Schedules.table(0, Schedules.ANALYSIS + 1, part).cost();
        build.bridges.add(new Bridge("bridge", 0, -1, 0, cumulative, cumulative));
        build.activity("a", -1, -1);
        build.fees.add(fee("fee", part, 1));
        assertThat(found(build.problem())).isEmpty();

        build.activity("b", -1, -1, Schedules.costing(0, 0, 3));
        assertThat(found(build.problem())).containsExactly("cost");
    }

    @Test
    void aWaveMayBePaidInEveryMonth() {
        build.waves.add(wave(COST / Schedules.HORIZON));
        assertThat(found(build.problem())).isEmpty();

        build.waves.add(wave(1));
        assertThat(found(build.problem())).containsExactly("cost");
    }

    @Test
    void whatIsSharedCountsOnceForAnActivityAndEveryMonthForAWave() {
        long share = COST / (Schedules.HORIZON + 1) / 2;
        ScheduleProblem fits = shared(share, share);
        assertThat(found(fits)).isEmpty();
        assertThat(found(shared(share, share + 1))).containsExactly("cost");
        assertThat(found(shared(share + Schedules.HORIZON, share))).containsExactly("cost");
    }

    @Test
    void aFeeByVolumeCountsEverybodyAtTheDearestPriceDiscounted() {
        long unit = 1_000_000_000L;
        build.party("p");
        assertThat(found(build.problem().withVolumeFees(List.of(volume(COST / 20 - 500_000, 10, 2 * unit)))))
                .isEmpty();
        assertThat(found(build.problem().withVolumeFees(List.of(volume(COST / 20 + 1, 10, 2 * unit)))))
                .containsExactly("cost");
        assertThat(found(build.problem().withVolumeFees(List.of(volume(LIMIT / 10 + 1, 10, 0)))))
                .containsExactly("licences");
    }

    @Test
    void unfairnessCountsCostAndBaselinesTwiceAtItsPrice() {
        build.parties.add(new Party("p", LIMIT / 4, -LIMIT / 4));
        assertThat(found(build.problem())).isEmpty();

        build.parties.add(new Party("q", 2, 0));
        assertThat(found(build.problem())).containsExactly("cost");

        build.parties.clear();
        build.unfairnessPercent = 200;
        build.parties.add(new Party("p", LIMIT / 8, LIMIT / 8));
        assertThat(found(build.problem())).isEmpty();
        build.unfairnessPercent = 201;
        assertThat(found(build.problem())).containsExactly("cost");
    }

    @Test
    void distanceCountsAllMonthsAndChoices() {
        build.activity("a", -1, -1);
        build.choice("c", 2);
        Schedule published = new Schedule(new int[] {0}, new int[] {0}, new int[] {3});
        long months = LIMIT / 2 / Schedules.HORIZON;
        long rest = LIMIT - months * Schedules.HORIZON;
        assertThat(found(build.problem().near(Nearness.to(published, months, rest))))
                .isEmpty();
        assertThat(found(build.problem().near(Nearness.to(published, months, rest + 1))))
                .containsExactly("cost");
    }

    @Test
    void riskIsTheMilestonesAndWhatPilesUpAtItsPrice() {
        build.riskPrice = 2;
        build.loadGroups.add(new LoadGroup("other", new long[] {0}, new long[] {1}));
        build.loadGroups.add(new LoadGroup("group", new long[] {0, 10}, new long[] {1, 3}));
        long exposure = LIMIT / 2 / 3 / Schedules.HORIZON - 1;
        build.activity("a", -1, -1, loaded(exposure, 7), loaded(4, exposure));
        assertThat(found(build.problem())).isEmpty();

        build.milestones.add(milestone(0, 3 * Schedules.HORIZON));
        assertThat(found(build.problem())).isEmpty();
        build.milestones.add(milestone(0, 3 * Schedules.HORIZON));
        assertThat(found(build.problem())).containsExactly("risk");
    }

    @Test
    void riskWithoutAPriceIsCountedAllTheSame() {
        build.milestones.add(milestone(0, LIMIT));
        assertThat(found(build.problem())).isEmpty();
        build.milestones.add(milestone(0, 1));
        assertThat(found(build.problem())).containsExactly("risk");
    }

    @Test
    void penaltyIsAllThatIsInUseAndAThousandForEachMonth() {
        build.pool("people", 10);
        // windows of 0 and 11 beside 12 months: 23,000
        long most = LIMIT - 23_000;
        build.activity("a", -1, -1, Schedules.option(0, 0, 11, -1, new Demand(0, 0, new long[] {most - 5, 5})));
        assertThat(found(build.problem())).isEmpty();

        build.waves.add(new Wave("w", -1, 0, List.of(0), List.of(), List.of(new Demand(0, 0, new long[] {1}))));
        assertThat(found(build.problem())).containsExactly("penalty");
    }

    @Test
    void anOrderCountsItsMonthsAndItsLag() {
        build.pool("people", 10);
        long most = LIMIT - 23_000 - 23_000;
        build.activity("b", -1, -1);
        build.activity("a", -1, -1, Schedules.option(0, 0, 11, -1, new Demand(0, 0, new long[] {most - 15_000})));
        build.precedences.add(order(-3));
        assertThat(found(build.problem())).isEmpty();

        build.precedences.clear();
        build.precedences.add(order(-4));
        assertThat(found(build.problem())).containsExactly("penalty");
    }

    @Test
    void whatASharedAmountTakesCountsOnceForAnActivityAndEveryMonthForAWave() {
        build.pool("people", 10);
        build.activity("a", -1, -1);
        build.waves.add(new Wave("w", -1, 0, List.of(0), List.of(), List.of()));
        build.party("p");
        long free = LIMIT - 23_000;
        long each = free / (2 * (Schedules.HORIZON + 1));
        long rest = free - each * 2 * (Schedules.HORIZON + 1);
        assertThat(found(taking(each + rest / 2, each))).isEmpty();
        assertThat(found(taking(each + rest / 2 + 1, each))).containsExactly("penalty");
        assertThat(found(taking(each + rest / 2, each + 1))).containsExactly("penalty");
    }

    @Test
    void aKeyIsMultipliedByItsWeights() {
        build.fees.add(fee("fee", 1, LIMIT / ShareKey.WHOLE / 2));
        assertThat(found(build.problem())).isEmpty();
        build.fees.add(fee("wide", 1, LIMIT / ShareKey.WHOLE / 2 + 1));
        assertThat(found(build.problem())).containsExactly("wide");
    }

    @Test
    void aKeyOfACommonCostIsMultipliedToo() {
        build.activity("a", -1, -1);
        ScheduleProblem problem = build.problem()
                .with(
                        new Membership(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(common(0, -1, LIMIT / ShareKey.WHOLE + 1, 0, 0)),
                                List.of()),
                        List.of(),
                        List.of());
        assertThat(found(problem)).containsExactly("share");
    }

    // ---- helpers

    private static List<String> found(ScheduleProblem problem) {
        return Magnitudes.find(problem).stream()
                .peek(defect -> assertThat(defect.kind()).isEqualTo(ScheduleDefect.Kind.OVERFLOW))
                .map(defect -> String.join(" ", defect.subjects()))
                .toList();
    }

    private static Precedence order(int lag) {
        return new Precedence(0, 1, Precedence.Type.FINISH_TO_FINISH, lag, Schedules.range(0, 3), "prerequisite");
    }

    private static Milestone milestone(long cost, long risk) {
        long[] risks = new long[Schedules.ANALYSIS + 1];
        risks[5] = risk;
        return new Milestone(
                "off",
                List.of(),
                List.of(),
                List.of(Schedules.table(0, risks.length, 1, cost, 0)),
                risks,
                new int[risks.length]);
    }

    private static SharedFee fee(String id, long cost, long volume) {
        long[] cumulative = Schedules.table(0, Schedules.ANALYSIS + 1, cost).cost();
        return new SharedFee(
                id,
                -1,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ShareKey(0, new long[] {volume, volume}),
                cumulative,
                cumulative);
    }

    private static Wave wave(long cost) {
        return new Wave("w", -1, 0, List.of(), List.of(Schedules.table(0, Schedules.HORIZON, cost)), List.of());
    }

    private static VolumeFee volume(long units, long price, long factor) {
        long[] cumulative = new long[Schedules.ANALYSIS + 1];
        Arrays.fill(cumulative, factor);
        return new VolumeFee(
                "licences",
                -1,
                0,
                List.of(),
                List.of(),
                List.of(),
                new long[] {units - 3, 3},
                new long[] {0, 50},
                new long[] {price, price / 2},
                cumulative,
                cumulative);
    }

    private static Option loaded(long points, long tail) {
        Option free = Schedules.option(0, 0, 11, -1);
        return new Option(
                0,
                "",
                free.start(),
                0,
                11,
                -1,
                free.frozen(),
                List.of(),
                List.of(),
                List.of(new Load(1, points, 1, tail)),
                List.of());
    }

    /** A common cost of an activity and one of a wave, each with as much again of one's own. */
    private ScheduleProblem shared(long activity, long wave) {
        build.activities.clear();
        build.activity("a", -1, -1);
        return build.problem()
                .with(
                        new Membership(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(common(0, -1, 1, activity, 0), common(-1, 0, 1, wave, 0)),
                                List.of()),
                        List.of(),
                        List.of());
    }

    private ScheduleProblem taking(long activity, long wave) {
        return build.problem()
                .with(
                        new Membership(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(common(0, -1, 1, 0, activity), common(-1, 0, 1, 0, wave)),
                                List.of()),
                        List.of(),
                        List.of());
    }

    private static CommonCost common(int activity, int wave, long volume, long cost, long amount) {
        return new CommonCost(
                -1,
                activity,
                wave,
                List.of(0),
                new ShareKey(0, new long[] {volume}),
                Schedules.table(0, Schedules.HORIZON, cost).cost(),
                new long[Schedules.HORIZON],
                new int[] {0},
                0,
                new long[] {amount},
                List.of(new CommonCost.Own(
                        List.of(Schedules.table(0, Schedules.HORIZON, cost)),
                        List.of(new Demand(0, 0, new long[] {amount})))));
    }
}

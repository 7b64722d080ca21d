package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.samtakt.common.ShareKey;
import org.junit.jupiter.api.Test;

/** The sum of what everything would cost at its own cheapest, reckoned by hand. */
class OwnMinimaTest {

    private final Schedules build = new Schedules();

    @Test
    void anActivityCountsItsCheapestMonthAndOptionOverAllWhoPay() {
        build.party("first");
        build.party("second");
        Option plain = Schedules.costing(0, 0, 50, 20, 30, 40);
        Option other = Schedules.costing(0, 0, 90, 25, 60);
        build.activity("alone", -1, -1, with(plain, Schedules.table(1, Schedules.HORIZON, 1, 17, 5, 9)), other);

        // the first option costs at least 30 + 5, in month 2; the second 25, in month 1
        assertThat(OwnMinima.of(build.problem())).isEqualTo(25);
    }

    @Test
    void theFirstAndTheLastMonthCountToo() {
        build.activity("first", -1, -1, Schedules.costing(0, 0, 3, 8));
        build.activity("last", -1, -1, Schedules.costing(0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 4));

        assertThat(OwnMinima.of(build.problem())).isEqualTo(7);
    }

    @Test
    void whatMayBeAbsentCostsNothingButWhatSavesIsDone() {
        int area = build.choice("area", 2);
        build.activity("costs", area, -1, Schedules.costing(1, 0, 70));
        build.activity("saves", area, -1, Schedules.costing(1, 0, -40, -15));

        assertThat(OwnMinima.of(build.problem())).isEqualTo(-40);
    }

    @Test
    void whatIsAlreadyDecidedCostsWhatItMust() {
        build.choices.add(new Choice("area", 3, Schedules.only(1), List.of()));
        build.activity("move", 0, -1, Schedules.costing(1, 0, 70, 60), Schedules.costing(2, 0, 5));

        assertThat(OwnMinima.of(build.problem())).isEqualTo(60);
    }

    @Test
    void whoMaySitOutPaysNothingAndWhoMayNotPays() {
        build.choices.add(new Choice("area", 2, Schedules.only(1), List.of()));
        build.choice("may sit out", 2);
        build.choices.add(new Choice("must take part", 2, Schedules.only(Participation.IN), List.of()));
        build.activity("free", 0, 1, Schedules.costing(1, 0, 70));
        build.activity("bound", 0, 2, Schedules.costing(1, 0, 30));

        assertThat(OwnMinima.of(build.problem())).isEqualTo(30);
    }

    @Test
    void whatIsSharedCountsWithTheActivityInItsMonth() {
        build.party("first");
        build.activity("aside", -1, -1, Schedules.costing(0, 0, 2));
        int common = build.activity("common", -1, -1, Schedules.costing(0, 0, 10, 20, 30));
        build.waves.add(new Wave("wave", -1, 0, List.of(common), List.of(), List.of()));
        long[] cost = new long[Schedules.HORIZON];
        Arrays.fill(cost, 100);
        cost[1] = 4;
        ScheduleProblem problem = build.problem()
                .with(
                        new Membership(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(shared(common, -1, cost), shared(-1, 0, cost)),
                                List.of()),
                        List.of(),
                        List.of());

        // 20 + 4 in month 1, and 2 aside; what a wave costs counts nothing
        assertThat(OwnMinima.of(problem)).isEqualTo(26);
    }

    @Test
    void aMilestoneCountsItsCheapestMonthWithItsRiskPriced() {
        build.riskPrice = 3;
        long[] risk = new long[Schedules.ANALYSIS + 1];
        Arrays.fill(risk, 100);
        risk[0] = 2;
        risk[4] = 1;
        PartyTable cost = Schedules.table(0, Schedules.ANALYSIS + 1, 100, 90, 90, 90, 95, 98);
        build.milestones.add(
                new Milestone("off", List.of(), List.of(), List.of(cost), risk, new int[Schedules.ANALYSIS + 1]));

        // 95 + 3 · 1 in month 4, against 100 + 3 · 2 in month 0
        assertThat(OwnMinima.of(build.problem())).isEqualTo(98);
    }

    @Test
    void neverIsAMonthOfAMilestoneToo() {
        long[] risk = new long[Schedules.ANALYSIS + 1];
        long[] cost = new long[Schedules.ANALYSIS + 1];
        Arrays.fill(cost, 50);
        cost[Schedules.ANALYSIS] = 12;
        build.milestones.add(new Milestone(
                "off",
                List.of(),
                List.of(),
                List.of(Schedules.table(0, cost.length, cost)),
                risk,
                new int[Schedules.ANALYSIS + 1]));

        assertThat(OwnMinima.of(build.problem())).isEqualTo(12);
    }

    private static Option with(Option option, PartyTable more) {
        return new Option(
                option.alternative(),
                option.mode(),
                option.start(),
                option.earliest(),
                option.latest(),
                option.pinned(),
                option.frozen(),
                List.of(option.costs().get(0), more),
                option.demands(),
                option.loads(),
                option.counts());
    }

    private static CommonCost shared(int activity, int wave, long[] cost) {
        return new CommonCost(
                0,
                activity,
                wave,
                List.of(0),
                new ShareKey(0, new long[] {1}),
                cost,
                new long[cost.length],
                new int[] {-1},
                0,
                new long[0],
                List.of());
    }
}

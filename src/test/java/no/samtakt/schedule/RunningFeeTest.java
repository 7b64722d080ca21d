package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import no.samtakt.common.ShareKey;
import org.junit.jupiter.api.Test;

/** What runs month by month and piles up tier by tier: fees, volumes and exposure, reckoned by hand. */
class RunningFeeTest {

    private static final long WHOLE = 1_000_000_000L;

    @Test
    void aFixedFeeIsSplitOverItsMonthsAndItsEarlyPartByItself() {
        SharedFee fee = fee(List.of(), List.of());

        assertThat(fee.cost(1, 3, new int[] {0, 1})).isEqualTo(60);
        assertThat(fee.split(1, 3, new int[] {0, 1})).containsExactly(45, 15);
        assertThat(fee.split(0, 3, new int[] {1})).containsExactly(90);
        assertThat(fee.splitEarly(0, 3, new int[] {0, 1})).containsExactly(30, 10);
        assertThat(fee.splitEarly(1, 3, new int[] {0, 1})).containsExactly(8, 2);
    }

    @Test
    void anIncumbentIsNotLiveBeforeItsOwnMonthNorBeforeAnybodyJoins() {
        SharedFee fee = fee(List.of(0, 1), List.of(7, 0));

        assertThat(fee.liveFrom(0, 4)).isEqualTo(7);
        assertThat(fee.liveFrom(0, 9)).isEqualTo(9);
        assertThat(fee.liveFrom(1, 4)).isEqualTo(4);
        assertThat(volume().liveFrom(0, 4)).isEqualTo(4);
    }

    @Test
    void everyIncumbentHasAFirstMonth() {
        assertThatThrownBy(() -> fee(List.of(0, 1), List.of(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fee");
    }

    @Test
    void aVolumeIsPricedTierByTier() {
        VolumeFee fee = volume();

        assertThat(fee.month(0)).isZero();
        assertThat(fee.month(60)).isEqualTo(600);
        assertThat(fee.month(100)).isEqualTo(1000);
        assertThat(fee.month(110)).isEqualTo(1070);
        assertThat(fee.month(300)).isEqualTo(1000 + 100 * 7 + 100 * 2);
    }

    @Test
    void aVolumeFeeIsDiscountedOnceAndSplitByVolume() {
        VolumeFee fee = volume();

        // 150 units: 1000 + 350 a month; half of what is paid in month 1, in the early part only month 0
        assertThat(fee.discounted(100, 1, 3)).isEqualTo(75);
        assertThat(fee.cost(0, 2, new int[] {0, 1})).isEqualTo(1350 + 675);
        assertThat(fee.split(0, 2, new int[] {0, 1})).containsExactly(1350, 675);
        assertThat(fee.splitEarly(0, 2, new int[] {0, 1})).containsExactly(900, 450);
        assertThat(fee.splitEarly(1, 2, new int[] {0, 1})).containsExactly(0, 0);
    }

    @Test
    void exposurePilesUpByTheSlopeOfEachPiece() {
        LoadGroup group = new LoadGroup("group", new long[] {0, 400, 900}, new long[] {1, 3, 8});

        assertThat(group.points(0)).isZero();
        assertThat(group.points(400)).isEqualTo(400);
        assertThat(group.points(500)).isEqualTo(700);
        assertThat(group.points(1000)).isEqualTo(400 + 1500 + 800);
    }

    @Test
    void moneyWeighsByEachThousandBegunAndMonthsByTheirRule() {
        assertThat(Evaluation.penalty(Rule.BUDGET, 1)).isEqualTo(1);
        assertThat(Evaluation.penalty(Rule.BUDGET, 1000)).isEqualTo(1);
        assertThat(Evaluation.penalty(Rule.WIN_WIN, 1001)).isEqualTo(2);
        assertThat(Evaluation.penalty(Rule.CAPACITY, 1001)).isEqualTo(1001);
        assertThat(Evaluation.penalty(Rule.ELIGIBILITY, 2)).isEqualTo(1000);
        assertThat(Evaluation.penalty(Rule.WINDOW, 3)).isEqualTo(300);
    }

    @Test
    void everyRuleHasItsOwnIdInTheOrderOfTheDocumentation() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id))
                .containsExactly("H1", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "H13");
    }

    @Test
    void aCopyOfAScheduleIsItsOwn() {
        Schedule schedule = new Schedule(new int[] {1}, new int[] {2}, new int[] {3});
        Schedule copy = schedule.copy();
        schedule.alternatives()[0] = 0;
        schedule.options()[0] = 0;
        schedule.finish()[0] = 0;

        assertThat(copy.alternatives()).containsExactly(1);
        assertThat(copy.options()).containsExactly(2);
        assertThat(copy.finish()).containsExactly(3);
    }

    @Test
    void anActivityOfTheFirstChoiceSeesIt() {
        Activity first = activity(0, -1);
        Activity joined = activity(1, 0);
        Activity always = activity(-1, -1);

        assertThat(new Schedule(new int[] {3, 2}, new int[0], new int[0]).seenBy(first))
                .isEqualTo(3);
        assertThat(new Schedule(new int[] {Participation.IN, 2}, new int[0], new int[0]).seenBy(joined))
                .isEqualTo(2);
        assertThat(new Schedule(new int[] {Participation.OUT, 2}, new int[0], new int[0]).seenBy(joined))
                .isEqualTo(Choice.NONE);
        assertThat(new Schedule(new int[] {3, 2}, new int[0], new int[0]).seenBy(always))
                .isEqualTo(Choice.NONE);
    }

    @Test
    void tablesOfWhoPaysAreAsLongAsTheirEarlyPart() {
        assertThatThrownBy(() -> new PartyTable(3, new long[2], new long[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("party 3");
        assertThatThrownBy(() -> new Nearness(new int[1], new long[2], new int[0], new long[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Nearness(new int[0], new long[0], new int[1], new long[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void distanceIsCountedFromMonthZeroOnAndOnlyBetweenWhatIsPresent() {
        Nearness near = new Nearness(new int[] {0, -1}, new long[] {10, 10}, new int[] {2}, new long[] {70});

        assertThat(near.ofActivity(0, 0)).isZero();
        assertThat(near.ofActivity(0, 3)).isEqualTo(30);
        assertThat(near.ofActivity(0, -1)).isZero();
        assertThat(near.ofActivity(1, 3)).isZero();
        assertThat(near.ofActivity(2, 3)).isZero();
        assertThat(near.ofChoice(0, 2)).isZero();
        assertThat(near.ofChoice(0, 0)).isEqualTo(70);
        assertThat(near.ofChoice(1, 0)).isZero();
        assertThat(Nearness.NONE.ofActivity(0, 3)).isZero();
    }

    private static Activity activity(int choice, int participation) {
        return new Activity(
                "a", choice, participation, List.of(Schedules.option(0, 0, 3, -1)), Schedules.range(0, 0), 0);
    }

    /** 30 a month, of which 30, 10 and nothing early; shared three to one. */
    private static SharedFee fee(List<Integer> incumbents, List<Integer> since) {
        return new SharedFee(
                "fee",
                0,
                1,
                List.of(),
                List.of(),
                incumbents,
                since,
                new ShareKey(0, new long[] {3, 1}),
                new long[] {0, 30, 60, 90},
                new long[] {0, 30, 40, 40});
    }

    /** 10 a unit up to 100, then 7 up to 200, then 2; the second month counts half and the third a quarter. */
    private static VolumeFee volume() {
        return new VolumeFee(
                "licences",
                0,
                1,
                List.of(),
                List.of(),
                List.of(2),
                new long[] {100, 50, 30},
                new long[] {0, 100, 200},
                new long[] {10, 7, 2},
                new long[] {0, WHOLE, WHOLE * 3 / 2, WHOLE * 7 / 4},
                new long[] {0, WHOLE, WHOLE, WHOLE});
    }
}

package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import no.samtakt.common.ShareKey;
import org.junit.jupiter.api.Test;

/** Who takes part, who has to, and what those that do share. Choices: area 0 with targets 1 and 2, participations 1 and 2. */
class MembershipTest {

    private static final int[] BOTH_IN = {1, Participation.IN, Participation.IN};
    private static final int[] FIRST_OUT = {1, Participation.OUT, Participation.IN};
    private static final int[] SECOND_OUT = {1, Participation.IN, Participation.OUT};
    private static final int[] NOTHING = {0, Participation.OUT, Participation.OUT};
    private static final int[] CLOSED = {2, Participation.OUT, Participation.IN};

    private final Participation first = new Participation(1, 0, 0, Schedules.range(0, 2));
    private final Participation second = new Participation(2, 0, 1, Schedules.range(1, 3));
    private final Membership two = new Membership(List.of(first, second), List.of(), List.of());

    @Test
    void nobodyTakesPartInNothingNorSitsItOut() {
        assertThat(first.open().get(Choice.NONE)).isFalse();
        assertThat(first.takesPart(new int[] {0, Participation.IN, Participation.IN}))
                .isFalse();
        assertThat(first.sitsOut(NOTHING)).isFalse();
        assertThat(two.satOut(0, NOTHING)).isZero();
    }

    @Test
    void whatIsNotOpenToAPartyIsNotSatOut() {
        assertThat(first.sitsOut(CLOSED)).isFalse();
        assertThat(two.satOut(0, CLOSED)).isZero();
        assertThat(two.satOut(0, FIRST_OUT)).isEqualTo(1);
        assertThat(two.satOut(1, FIRST_OUT)).isZero();
        assertThat(two.takesPart(0, 0, new int[] {2, Participation.IN, Participation.IN}))
                .isFalse();
    }

    @Test
    void whoHasNoChoiceTakesPart() {
        assertThat(two.takesPart(0, 2, NOTHING)).isTrue();
        assertThat(two.takesPart(5, 0, NOTHING)).isTrue();
        assertThat(two.takesPart(0, 0, BOTH_IN)).isTrue();
        assertThat(two.takesPart(0, 0, FIRST_OUT)).isFalse();
    }

    @Test
    void aParticipationIsFoundByItsChoiceAlone() {
        assertThat(two.participation(2)).isEqualTo(second);
        assertThatThrownBy(() -> two.participation(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @Test
    void aCompanionIsMissedOnlyByWhoTakesPartInTheVeryAlternativeAndSitsOutTheOther() {
        Companion companion = new Companion(1, 1, 2);

        assertThat(companion.broken(first, second, SECOND_OUT)).isTrue();
        assertThat(companion.broken(first, second, BOTH_IN)).isFalse();
        assertThat(companion.broken(first, second, FIRST_OUT)).isFalse();
        assertThat(companion.broken(first, second, NOTHING)).isFalse();
        assertThat(new Companion(1, 2, 2).broken(first, second, SECOND_OUT)).isFalse();
    }

    @Test
    void whoeverBreaksACompanionIsNamedWithTheHorizon() {
        Schedules build = new Schedules();
        build.choice("area", 3);
        build.choice("first takes part", 2);
        build.choice("second takes part", 2);
        ScheduleProblem problem = build.problem()
                .with(
                        new Membership(
                                List.of(first, second),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new Companion(1, 1, 2))),
                        List.of(),
                        List.of());

        assertThat(ScheduleEvaluator.evaluate(problem, new Schedule(SECOND_OUT, new int[0], new int[0]))
                        .violations())
                .containsExactly(
                        new Violation(Rule.PRECEDENCE, "first takes part", "second takes part", -1, Schedules.HORIZON));
        assertThat(ScheduleEvaluator.evaluate(problem, new Schedule(BOTH_IN, new int[0], new int[0]))
                        .feasible())
                .isTrue();
    }

    @Test
    void aQuorumIsMetExactlyAtItsWeightAndNumber() {
        Quorum quorum = new Quorum("quorum", 0, 1, List.of(0, 1, 2), 2, new long[] {50, 20, 30}, 80);

        assertThat(quorum.missing(party -> party != 1)).isZero();
        assertThat(quorum.missing(party -> party != 2)).isEqualTo(1);
        assertThat(quorum.missing(party -> party == 1)).isEqualTo(2);
        assertThat(quorum.missing(party -> false)).isEqualTo(2);
        assertThat(quorum.missing(party -> party == 0)).isEqualTo(1);
    }

    @Test
    void thoseThatTakePartShareAndWhenNobodyDoesAllAskedDo() {
        CommonCost common = common(List.of(0, 1, 2), new int[] {4, -1, 6}, 12);

        assertThat(common.paying(two, FIRST_OUT)).containsExactly(1, 2);
        assertThat(common.paying(two, BOTH_IN)).containsExactly(0, 1, 2);
        assertThat(common(List.of(0, 1), new int[] {4, 5}, 12).paying(two, NOTHING))
                .containsExactly(0, 1);
    }

    @Test
    void whatIsSharedIsSplitMonthByMonthAndWhatIsOnesOwnComesOnTop() {
        CommonCost common = common(List.of(0, 1, 2), new int[] {4, -1, 6}, 12);

        List<PartyTable> costs = common.costs(new int[] {1, 2});

        assertThat(costs).extracting(PartyTable::party).containsExactly(1, 1, 2, 2);
        assertThat(costs.get(0).cost()).containsExactly(300, 0);
        assertThat(costs.get(0).early()).containsExactly(75, 0);
        assertThat(costs.get(1).cost()).containsExactly(11, 11);
        assertThat(costs.get(2).cost()).containsExactly(100, 0);
        assertThat(costs.get(2).early()).containsExactly(25, 0);
    }

    @Test
    void onlyWhoHasABudgetHasItsShareInIt() {
        CommonCost common = common(List.of(0, 1, 2), new int[] {0, -1, 6}, 12);

        List<Demand> demands = common.demands(new int[] {0, 1, 2});

        assertThat(demands).extracting(Demand::resource).containsExactly(0, 10, 11, 6, 12);
        assertThat(demands.get(0).offset()).isEqualTo(-1);
        assertThat(demands.get(0).amounts()).containsExactly(4);
        assertThat(demands.get(1).amounts()).containsExactly(1, 2);
        assertThat(demands.get(3).amounts()).containsExactly(2);
    }

    @Test
    void withoutAnAmountNothingFallsOnABudget() {
        CommonCost common = common(List.of(0, 2), new int[] {0, 6});

        assertThat(common.demands(new int[] {0, 1}))
                .extracting(Demand::resource)
                .containsExactly(10, 12);
    }

    @Test
    void itMayFallOnTheBudgetsAndOnWhatEachUsesOfItsOwn() {
        BitSet expected = new BitSet();
        expected.set(0);
        expected.set(6);
        expected.set(10, 13);

        assertThat(common(List.of(0, 1, 2), new int[] {0, -1, 6}, 12).resources())
                .isEqualTo(expected);
    }

    @Test
    void aCommonCostIsAskedOfSomebodyForOneThing() {
        assertThatThrownBy(() -> common(List.of(), new int[0], 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shared(-1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shared(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(shared(-1, 0).wave()).isZero();
    }

    @Test
    void oneActivityOrWaveHasOneCommonCost() {
        List<CommonCost> different = List.of(shared(0, -1), shared(-1, 0), shared(1, -1));
        List<CommonCost> alike = List.of(shared(0, -1), shared(0, -1));

        assertThat(new Membership(List.of(), List.of(), List.of(), different, List.of()).commonCosts())
                .hasSize(3);
        assertThatThrownBy(() -> new Membership(List.of(), List.of(), List.of(), alike, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CommonCost shared(int activity, int wave) {
        return new CommonCost(
                0,
                activity,
                wave,
                List.of(0),
                new ShareKey(0, new long[] {1}),
                new long[1],
                new long[1],
                new int[] {-1},
                0,
                new long[0],
                List.of());
    }

    /** 400 in month 0, a hundred of it early, shared two to three to one; resources 10 and up are used by each itself. */
    private static CommonCost common(List<Integer> parties, int[] budgets, long... nominal) {
        List<CommonCost.Own> own = parties.stream()
                .map(party -> new CommonCost.Own(
                        List.of(Schedules.table(party, 2, 10 + party)),
                        List.of(new Demand(10 + party, 0, new long[] {1, 2}))))
                .toList();
        return new CommonCost(
                0,
                3,
                -1,
                parties,
                new ShareKey(0, new long[] {2, 3, 1}),
                new long[] {400, 0},
                new long[] {100, 0},
                budgets,
                -1,
                Arrays.copyOf(nominal, nominal.length),
                own);
    }
}

package no.samtakt.schedule.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The tables of generated problems, by months picked out and reckoned by hand. */
class ShapesTest {

    private static final long BILLION = 1_000_000_000L;
    private static final Offset<Long> ROUNDING = within(1L);

    private final Shapes shapes = new Shapes(40, 46, 48);

    @Test
    void workOfThreeMonthsStartsTwoBeforeItsFinish() {
        assertThat(shapes.starts(3)).startsWith(-2, -1, 0, 1).hasSize(40);
        assertThat(shapes.starts(1)).startsWith(0, 1);
    }

    @Test
    void julyAndDecemberAreFrozenForAllAndAMonthOfTheirOwnForSome() {
        assertThat(months(shapes.frozen(0, 3))).containsExactly(6, 11, 18, 23, 30, 35);
        assertThat(shapes.frozen(0, 3)[6]).isEqualTo(1);
        // August is month 7: work of two months touches it when it finishes in August or September
        assertThat(months(shapes.frozen(1, 2))).startsWith(6, 7, 8, 11, 18, 19, 20, 23);
        assertThat(months(shapes.frozen(1, 1))).startsWith(6, 7, 11);
        // January is month 0
        assertThat(months(shapes.frozen(2, 2))).startsWith(0, 1, 6, 11, 12, 13);
        assertThat(shapes.frozen(2, 14)[13]).isEqualTo(2);
        assertThat(shapes.frozen(1, 6)[11]).isEqualTo(2);
    }

    @Test
    void councilsMeetNeitherInJulyNorSomeOfThemInJanuary() {
        assertThat(months(shapes.councils(0))).containsExactly(6, 18, 30);
        assertThat(months(shapes.councils(1))).containsExactly(0, 6, 12, 18, 24, 30, 36);
        assertThat(shapes.councils(2)).isSameAs(shapes.councils(0));
        assertThat(shapes.councils(3)).isSameAs(shapes.councils(1));
    }

    @Test
    void nothingIsFrozenAndNothingUnlawfulByItself() {
        assertThat(shapes.free()).hasSize(40).containsOnly(0);
        assertThat(shapes.lawful()).hasSize(49).containsOnly(0);
    }

    @Test
    void whatAgesGetsWorseEveryMonth() {
        assertThat(shapes.ageing(60)).hasSize(49).startsWith(0, 61, 123, 186);
        assertThat(shapes.ageing(0)).containsOnly(0);
        assertThat(shapes.ageing(30)).startsWith(0, 30, 61, 92, 124);
    }

    @Test
    void aPaymentIsDiscountedByFourPerCentAYear() {
        Shapes.Costs once = shapes.once(BILLION);

        assertThat(once.cost()).startsWith(BILLION, 996_736_943L, 993_484_534L);
        assertThat(once.cost()[12]).isCloseTo(BILLION * 100 / 104, within(20L));
        assertThat(once.cost()[36]).isCloseTo(BILLION * 1_000_000 / 1_124_864, within(20L));
        assertThat(once.early()[35]).isEqualTo(once.cost()[35]);
        assertThat(once.early()[36]).isZero();
    }

    @Test
    void aRunningCostIsPaidInEveryMonthBefore() {
        Shapes.Costs until = shapes.until(BILLION);
        long[] once = shapes.once(BILLION).cost();

        assertThat(until.cost()).hasSize(49);
        assertThat(until.cost()[0]).isZero();
        assertThat(until.cost()[3]).isEqualTo(once[0] + once[1] + once[2]);
        assertThat(until.early()[36]).isEqualTo(until.cost()[36]);
        assertThat(until.early()[48]).isEqualTo(until.cost()[36]);
        assertThat(shapes.cumulative(BILLION).cost()).isEqualTo(until.cost());
    }

    @Test
    void workIsPaidAsItIsDoneAndWhatRunsAfterItToTheEnd() {
        long[] once = shapes.once(BILLION).cost();
        Shapes.Costs until = shapes.until(BILLION);
        Shapes.Costs work = shapes.work(2 * BILLION, 2, 0);
        Shapes.Costs running = shapes.work(0, 1, BILLION);

        // begun before the plan: paid in its first month
        assertThat(work.cost()[0]).isEqualTo(2 * BILLION);
        assertThat(work.cost()[2]).isEqualTo(once[1] + once[2]);
        assertThat(work.early()[36]).isEqualTo(once[35]);
        assertThat(running.cost()[5]).isEqualTo(until.cost()[48] - until.cost()[5]);
        assertThat(running.early()[5]).isEqualTo(until.cost()[36] - until.cost()[5]);
        assertThat(running.early()[36]).isZero();
        assertThat(running.early()[39]).isZero();
        Shapes.Costs both = shapes.work(2 * BILLION, 2, BILLION);
        assertThat(both.cost()[7]).isEqualTo(work.cost()[7] + running.cost()[7]);
        assertThat(both.early()[7]).isEqualTo(work.early()[7] + running.early()[7]);
    }

    @Test
    void aContractIsPaidToItsEndThenByOptionsThenByTheMonth() {
        long[] paid = shapes.until(BILLION).cost();
        long[] cost = shapes.contract(12, 6, 1, BILLION).cost();

        assertThat(cost[0]).isEqualTo(paid[12]);
        assertThat(cost[7]).isEqualTo(paid[12]);
        assertThat(cost[12]).isEqualTo(paid[12]);
        long option = (paid[18] - paid[12]) * 105 / 100;
        assertThat(cost[13]).isCloseTo(paid[12] + option, ROUNDING);
        assertThat(cost[18]).isCloseTo(paid[12] + option, ROUNDING);
        assertThat(cost[20]).isCloseTo(paid[12] + option + (paid[20] - paid[18]) * 13_125 / 10_000, within(2L));
        assertThat(shapes.contract(12, 6, 2, BILLION).cost()[20])
                .isCloseTo(paid[12] + option + (paid[24] - paid[18]) * 11_025 / 10_000, within(2L));
        assertThat(shapes.contract(12, 6, 0, BILLION).cost()[13])
                .isCloseTo(paid[12] + (paid[13] - paid[12]) * 125 / 100, ROUNDING);
    }

    @Test
    void nothingIsPaidBeyondTheEndOfTheAnalysis() {
        long[] paid = shapes.until(BILLION).cost();

        assertThat(shapes.contract(80, 12, 3, BILLION).cost()[40]).isEqualTo(paid[48]);
        assertThat(shapes.contract(44, 12, 3, BILLION).cost()[48])
                .isCloseTo(paid[44] + (paid[48] - paid[44]) * 105 / 100, ROUNDING);
    }

    @Test
    void inItsLastThirdAContractCanBeLeftForThreeMonths() {
        long[] paid = shapes.until(BILLION).cost();
        long[] once = shapes.once(BILLION).cost();
        Shapes.Costs contract = shapes.contract(12, 6, 1, BILLION);

        assertThat(contract.cost()[8]).isCloseTo(paid[8] + 3 * once[8], within(3L));
        assertThat(contract.early()[8]).isEqualTo(contract.cost()[8]);
        // three months or fewer from its end there is nothing to gain
        assertThat(contract.cost()[9]).isEqualTo(paid[12]);
        assertThat(contract.cost()[10]).isEqualTo(paid[12]);
    }

    @Test
    void onlyWhatIsPaidInTheFirstThreeYearsIsEarly() {
        long[] paid = shapes.until(BILLION).cost();
        Shapes.Costs contract = shapes.contract(33, 6, 1, BILLION);

        assertThat(contract.early()[0]).isEqualTo(paid[33]);
        assertThat(contract.early()[34]).isCloseTo(paid[33] + (paid[36] - paid[33]) * 105 / 100, ROUNDING);
        assertThat(contract.early()[48]).isEqualTo(contract.early()[34]);
    }

    @Test
    void effortIsSpreadEvenlyAndAPartOfItFollowsLater() {
        assertThat(shapes.effort(1000, 4, 2)).hasSize(6);
        assertThat(Arrays.stream(shapes.effort(1000, 4, 2)).limit(4).sum()).isEqualTo(850);
        assertThat(shapes.effort(1000, 4, 2)).endsWith(75, 75);
        assertThat(shapes.effort(1000, 4, 0)).containsExactly(250, 250, 250, 250);
        assertThat(shapes.each(7, 3)).containsExactly(7, 7, 7);
    }

    @Test
    void poolsAreSmallestInJulyAndSmallInDecember() {
        assertThat(IntStream.range(0, 24).map(Shapes::season))
                .containsExactly(
                        100, 100, 100, 100, 100, 100, 35, 100, 100, 100, 100, 65, 100, 100, 100, 100, 100, 100, 35, 100,
                        100, 100, 100, 65);
    }

    @Test
    void equalTablesAreOne() {
        assertThat(shapes.each(7, 3)).isSameAs(shapes.each(7, 3)).isNotSameAs(shapes.each(7, 4));
        assertThat(shapes.until(5)).isSameAs(shapes.until(5));
        assertThat(shapes.until(5).cost()).isNotEqualTo(shapes.until(6).cost());
    }

    private static int[] months(int[] frozen) {
        return IntStream.range(0, frozen.length).filter(g -> frozen[g] > 0).toArray();
    }
}

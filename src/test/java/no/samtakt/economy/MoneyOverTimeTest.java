package no.samtakt.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyOverTimeTest {

    @Test
    void factorsAtWholeYearsArePowersOfTheYearlyRate() {
        DiscountTable table = DiscountTable.of(400);
        assertThat(table.factor(0)).isEqualTo(1_000_000_000L);
        assertThat(table.factor(12)).isEqualTo(961_538_462L);
        assertThat(table.factor(24)).isEqualTo(924_556_213L);
        assertThat(table.factor(120)).isEqualTo(675_564_169L);
        assertThat(table.factor(6)).as("1 / sqrt(1.04)").isEqualTo(980_580_676L);
    }

    @ParameterizedTest
    @ValueSource(ints = {-500, 0, 1, 250, 400, 1000, 10_000, 50_000})
    void everyFactorIsTheNearestInteger(int rate) {
        DiscountTable table = DiscountTable.of(rate);
        MathContext precise = new MathContext(60);
        BigDecimal yearly = BigDecimal.valueOf(10_000L + rate).movePointLeft(4);
        for (int t = 0; t <= 240; t++) {
            // (DF ± ½ · 10⁻⁹)¹² encloses (1 + rate)^−t
            BigDecimal exact = BigDecimal.ONE.divide(yearly.pow(t, precise), precise);
            BigDecimal factor = BigDecimal.valueOf(table.factor(t)).movePointLeft(9);
            BigDecimal half = new BigDecimal("0.5000000001").movePointLeft(9);
            assertThat(factor.subtract(half).max(BigDecimal.ZERO).pow(12, precise))
                    .isLessThanOrEqualTo(exact);
            assertThat(factor.add(half).pow(12, precise)).isGreaterThanOrEqualTo(exact);
        }
    }

    @Test
    void equalFlowsMatchTheClosedForm() {
        // Σ q^t, t = 0..119, with q^12 = 1 / 1.04: (1 − q^120) / (1 − q)
        DiscountTable table = DiscountTable.of(400);
        long[] flows = new long[120];
        Arrays.fill(flows, 100_000_000L);
        BigDecimal q = BigDecimal.valueOf(Math.pow(1.04, -1 / 12.0));
        BigDecimal closed = BigDecimal.ONE
                .subtract(BigDecimal.ONE.divide(new BigDecimal("1.04").pow(10), MathContext.DECIMAL128))
                .divide(BigDecimal.ONE.subtract(q), MathContext.DECIMAL128)
                .multiply(BigDecimal.valueOf(100_000_000L));
        assertThat(table.presentValue(flows)).isCloseTo(closed.longValue(), within(60L));
    }

    @Test
    void eachMonthIsRoundedOnceHalfToEven() {
        DiscountTable none = DiscountTable.of(0);
        assertThat(none.discount(123, 500)).isEqualTo(123);
        DiscountTable table = DiscountTable.of(10_000);
        assertThat(table.discount(1, 12)).as("0.5 to even").isZero();
        assertThat(table.discount(3, 12)).as("1.5 to even").isEqualTo(2);
        assertThat(table.presentValue(new long[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3}))
                .isEqualTo(3);
        assertThat(table.presentValue(new long[] {1, 5, 7}, 0, 1)).isEqualTo(1);
    }

    @Test
    void impossibleRateIsRefused() {
        assertThatThrownBy(() -> DiscountTable.of(-10_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twelveMonthsAddUpToTheYear() {
        long sum = 0;
        for (int t = 24; t < 36; t++) {
            sum += DiscountTable.monthly(1_000_003, t);
        }
        assertThat(sum).isEqualTo(1_000_003);
    }

    @Test
    void targetPriceCountsUsersAndInhabitantsFromGoLive() {
        TargetPrice price = new TargetPrice(1_200_000, 12_000, 1_200);
        assertThat(price.memberPerYear(100, 5_000)).isEqualTo(7_200_000);
        assertThat(price.memberInMonth(100, 5_000, 7)).isEqualTo(600_000);
        assertThat(price.fixedInMonth(0)).isEqualTo(100_000);
        long[] from = TargetPrice.costFrom(7_200_000, 60, DiscountTable.of(0));
        assertThat(from[60]).isZero();
        assertThat(from[48]).isEqualTo(7_200_000);
        assertThat(from[0]).isEqualTo(36_000_000);
        DiscountTable discount = DiscountTable.of(400);
        long[] later = TargetPrice.costFrom(7_200_000, 60, discount);
        long[] until = TargetPrice.costUntil(7_200_000, 60, discount);
        for (int g = 0; g <= 60; g++) {
            assertThat(later[g] + until[g]).isEqualTo(later[0]);
        }
    }

    @Test
    void bookValueFallsInAStraightLine() {
        assertThat(WriteOff.remaining(360_000, 36, 0)).isEqualTo(360_000);
        assertThat(WriteOff.remaining(360_000, 36, 9)).isEqualTo(270_000);
        assertThat(WriteOff.remaining(360_000, 36, 36)).isZero();
        assertThat(WriteOff.remaining(360_000, 36, 40)).isZero();
        assertThat(WriteOff.remaining(360_000, -3, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4000",
        "1, 4027",
        "50, 5350",
        "75, 5700",
        "100, 6050",
        "150, 6575",
        "200, 7100",
        "400, 8700",
        "600, 10000",
        "601, 10005",
        "1000, 12150",
        "2000, 16350",
        "3500, 20875",
        "5000, 25400",
        "9000, 25400"
    })
    void effortGrowsSlowerThanUsers(int users, int basisPoints) {
        assertThat(EffortScale.basisPoints(users)).isEqualTo(basisPoints);
    }

    @Test
    void effortOfTheReferenceSizeIsUnchanged() {
        assertThat(EffortScale.scale(12_345, EffortScale.REFERENCE_USERS)).isEqualTo(12_345);
        assertThat(EffortScale.scale(1_000, 200)).isEqualTo(710);
        assertThatThrownBy(() -> EffortScale.basisPoints(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void paybackIsTheMonthFromWhichTheSumStaysUp() {
        Cashflow flow = new Cashflow(new long[] {-100, 60, 50, -20, 10, 5});
        assertThat(flow.cumulative()).containsExactly(-100, -40, 10, -10, 0, 5);
        assertThat(flow.paybackMonth()).isEqualTo(4);
        assertThat(flow.peakFunding()).isEqualTo(100);
        assertThat(new Cashflow(new long[] {-5, 4}).paybackMonth()).isEqualTo(Cashflow.NEVER);
        assertThat(new Cashflow(new long[] {5, -4}).paybackMonth()).isZero();
        assertThat(new Cashflow(new long[] {5, -4}).peakFunding()).isZero();
        assertThat(new Cashflow(new long[0]).paybackMonth()).isZero();
    }

    @Test
    void savingIsTheZeroAlternativeLessThePlan() {
        Cashflow saving = Cashflow.saving(new long[] {10, 10}, new long[] {30, 0, 5});
        assertThat(saving.netByMonth()).containsExactly(-20, 10, -5);
        assertThat(saving.presentValue(DiscountTable.of(0))).isEqualTo(-15);
    }

    @Test
    void yearsAreCalendarYears() {
        assertThat(Cashflow.byYear(YearMonth.of(2027, 11), new long[] {1, 2, 3, 4}))
                .containsExactly(Map.entry(2027, 3L), Map.entry(2028, 7L));
    }
}

package no.samtakt.schedule.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Prices within their limits, exact roundings, and the steps that better them. */
class DualsTest {

    @Test
    void pricesBeginAtZeroOrAtTheLimitNearestToIt() {
        Duals duals = new Duals();
        assertThat(duals.add(2, -5, 5, 3, 40)).isZero();
        assertThat(duals.add(1, 2, 9, 0, 0)).isEqualTo(2);
        assertThat(duals.add(1, -9, -4, 0, -7)).isEqualTo(3);

        assertThat(duals.prices()).containsExactly(0, 0, 2, -4);
        assertThat(duals.shift(1)).isEqualTo(3);
        assertThat(duals.scale(1)).isEqualTo(40);
        // what has no typical amount counts as one
        assertThat(duals.scale(2)).isEqualTo(1);
        assertThat(duals.scale(3)).isEqualTo(1);
    }

    @Test
    void allIsKeptWhenThereIsRoomForMore() {
        Duals duals = new Duals();
        duals.add(64, 0, 10, 1, 2);
        duals.set(63, 7);
        duals.add(1, -3, 3, 4, 5);
        duals.set(64, 2);
        duals.add(500, -1, 1, 6, 8);

        assertThat(duals.size()).isEqualTo(565);
        assertThat(duals.prices()).hasSize(565);
        assertThat(duals.price(63)).isEqualTo(7);
        assertThat(duals.high(63)).isEqualTo(10);
        assertThat(duals.shift(63)).isEqualTo(1);
        assertThat(duals.scale(63)).isEqualTo(2);
        assertThat(duals.price(64)).isEqualTo(2);
        assertThat(duals.low(64)).isEqualTo(-3);
        assertThat(duals.low(564)).isEqualTo(-1);
    }

    @Test
    void pricesStayWithinTheirLimits() {
        Duals duals = new Duals();
        duals.add(3, 0, 10, 0, 1);
        duals.set(0, 11);
        duals.set(1, -1);
        duals.set(2, 8);
        assertThat(duals.prices()).containsExactly(10, 0, 8);

        duals.limit(2, 1, 5);
        duals.limit(1, 3, 4);
        assertThat(duals.prices()).containsExactly(10, 3, 5);
        duals.prices(new long[] {4, 4, 4});
        assertThat(duals.prices()).containsExactly(4, 4, 4);
        duals.prices(new long[] {99, 99, 0});
        assertThat(duals.prices()).containsExactly(10, 4, 1);
    }

    @Test
    void productsAreRoundedExactlyDownAndUp() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            int shift = random.nextInt(25);
            long price = random.nextLong(-1L << 40, 1L << 40) >> random.nextInt(40);
            long amount = random.nextLong(-1L << 44, 1L << 44) >> random.nextInt(44);
            BigInteger product = BigInteger.valueOf(price).multiply(BigInteger.valueOf(amount));
            if (product.bitLength() - shift > 62) {
                continue;
            }
            BigInteger floor = product.shiftRight(shift);
            BigInteger ceil = product.negate().shiftRight(shift).negate();
            assertThat(Duals.floor(price, amount, shift)).isEqualTo(floor.longValueExact());
            assertThat(Duals.ceil(price, amount, shift)).isEqualTo(ceil.longValueExact());
        }
        assertThat(Duals.floor(3, 5, 2)).isEqualTo(3);
        assertThat(Duals.floor(-3, 5, 2)).isEqualTo(-4);
        assertThat(Duals.ceil(3, 5, 2)).isEqualTo(4);
        assertThat(Duals.ceil(-3, 5, 2)).isEqualTo(-3);
    }

    @Test
    void whatDoesNotFitIsRefusedRatherThanWrong() {
        assertThatThrownBy(() -> Duals.floor(1L << 50, 1L << 50, 24)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Duals.floor(-1L << 50, 1L << 50, 24)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Duals.floor(1L << 40, 1L << 40, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Duals.floor(1L << 50, 1L << 37, 24)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Duals.floor(1L << 50, 1L << 38, 24)).isInstanceOf(ArithmeticException.class);
        assertThat(Duals.floor(-1L << 50, 1L << 37, 24)).isEqualTo(Long.MIN_VALUE);
        assertThat(Duals.floor(1L << 50, 1L << 36, 24)).isEqualTo(1L << 62);
        assertThat(Duals.floor(-1L << 50, 1L << 36, 24)).isEqualTo(-1L << 62);
    }

    // ---- steps

    @Test
    void pricesFollowWhatIsBrokenEachByItsOwnUnit() {
        Duals duals = new Duals();
        duals.add(3, -1_000_000, 1_000_000, 0, 1);
        duals.add(1, -1_000_000, 1_000_000, 4, 2);
        Ascent ascent = new Ascent(duals, 100);

        ascent.step(true, new long[] {50, -50, 0, 100});

        // a step of 100 for a typical amount, a little less since swings below a twentieth of it do not count
        assertThat(duals.price(0)).isBetween(99L, 100L);
        assertThat(duals.price(1)).isEqualTo(-duals.price(0));
        assertThat(duals.price(2)).isZero();
        assertThat(duals.price(3)).isBetween(790L, 800L);
    }

    @Test
    void aSteadyDirectionKeepsItsStepAndASwingingOneLosesIt() {
        Duals duals = new Duals();
        duals.add(2, -1_000_000, 1_000_000, 0, 1);
        Ascent ascent = new Ascent(duals, 100);
        for (int i = 0; i < 8; i++) {
            ascent.step(true, new long[] {50, i % 2 == 0 ? 50 : -50});
        }

        assertThat(duals.price(0)).isBetween(790L, 800L);
        assertThat(duals.price(1)).isBetween(0L, 200L);
    }

    @Test
    void aStepIsNoLongerForMoreBroken() {
        Duals duals = new Duals();
        duals.add(2, -1_000_000, 1_000_000, 0, 1);
        Ascent ascent = new Ascent(duals, 100);

        ascent.step(true, new long[] {1_000_000, 10});

        assertThat(duals.price(0)).isEqualTo(100);
        assertThat(duals.price(1)).isBetween(99L, 100L);
    }

    @Test
    void littleBrokenIsASmallStep() {
        Duals duals = new Duals();
        duals.add(1, -1_000_000, 1_000_000, 0, 100);
        Ascent ascent = new Ascent(duals, 100_000);

        // a twentieth of a typical amount broken: half a step
        ascent.step(true, new long[] {5});

        assertThat(duals.price(0)).isBetween(495L, 505L);
    }

    @Test
    void pricesStopAtTheirLimits() {
        Duals duals = new Duals();
        duals.add(1, 0, 150, 0, 1);
        Ascent ascent = new Ascent(duals, 100);
        for (int i = 0; i < 5; i++) {
            ascent.step(true, new long[] {50});
        }
        assertThat(duals.price(0)).isEqualTo(150);
        ascent.step(true, new long[] {-5_000});
        assertThat(duals.price(0)).isLessThan(150);
    }

    @Test
    void standingStillSixteenTimesItGoesBackToTheBestAndStepsShorter() {
        Duals duals = new Duals();
        duals.add(1, -1_000_000, 1_000_000, 0, 1);
        Ascent ascent = new Ascent(duals, 1_000);
        long[] rise = {50};
        ascent.step(true, rise);
        long best = duals.price(0);
        ascent.step(true, rise);
        long second = duals.price(0);
        assertThat(second - best).isBetween(990L, 1_000L);
        for (int i = 0; i < 15; i++) {
            ascent.step(false, rise);
        }
        assertThat(duals.price(0)).isBetween(best + 15_850, best + 16_000);

        ascent.step(false, rise);

        // the prices heard to be the best were those before the second step
        assertThat(duals.price(0) - best).isBetween(690L, 701L);
        long[] prices = duals.prices();
        for (int i = 0; i < 15; i++) {
            ascent.step(false, rise);
        }
        assertThat(duals.price(0) - prices[0]).isBetween(10_400L, 10_501L);
        ascent.step(false, rise);
        assertThat(duals.price(0) - best).isBetween(485L, 491L);
        assertThat(Arrays.stream(duals.prices())).hasSize(1);
    }

    @Test
    void tenBetterInARowMakeStepsLongerAndOneThatIsNotBeginsAfresh() {
        assertThat(climb(i -> i == 9)).isBetween(990L, 1_000L);
        assertThat(climb(i -> false)).isBetween(1_485L, 1_500L);
    }

    /** The step after ten more, of which some are not better. */
    private static long climb(IntPredicate worse) {
        Duals duals = new Duals();
        duals.add(1, -1_000_000, 1_000_000, 0, 1);
        Ascent ascent = new Ascent(duals, 1_000);
        long before = 0;
        for (int i = 1; i <= 10; i++) {
            before = duals.price(0);
            ascent.step(!worse.test(i), new long[] {50});
        }
        return duals.price(0) - before;
    }
}

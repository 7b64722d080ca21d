package no.samtakt.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyBandTest {

    private static Money band(long least, long most) {
        return Money.band(least * 100, most * 100);
    }

    @Test
    void aBandEndsAtFixedAmountsOutsideWhatItHolds() {
        Money band = band(1_234_567, 1_999_999);
        assertThat(band.least()).isEqualTo(120_000_000);
        assertThat(band.most()).isEqualTo(200_000_000);
        assertThat(band(1_200_000, 2_000_000)).isEqualTo(band);
        assertThat(band(-70, 0).least()).isEqualTo(-10_000);
        assertThat(band(0, 0)).extracting(Money::least, Money::most).containsExactly(0L, 0L);
    }

    @Test
    void aBandIsWithheldAndHasNoFigure() {
        Money band = band(1_000, 2_000);
        assertThat(band.isWithheld()).isTrue();
        assertThat(band.isBand()).isTrue();
        assertThatThrownBy(band::minor).isInstanceOf(IllegalStateException.class);
        assertThat(band.plus(Money.ZERO)).isEqualTo(Money.WITHHELD);
        assertThat(Money.WITHHELD.isBand()).isFalse();
        assertThatThrownBy(Money.WITHHELD::least).isInstanceOf(IllegalStateException.class);
        assertThat(Money.ofMajor(-90_000_000_000_000_000L).isWithheld()).isFalse();
    }

    @Test
    void everyBandOfTheScaleComesBack() {
        for (int from = -MoneyScale.LAST; from <= MoneyScale.LAST; from++) {
            for (int to = from; to <= MoneyScale.LAST; to += 7) {
                Money band = Money.band(MoneyScale.amount(from), MoneyScale.amount(to));
                assertThat(band.least()).isEqualTo(MoneyScale.amount(from));
                assertThat(band.most()).isEqualTo(MoneyScale.amount(to));
                assertThat(band.negated().negated()).isEqualTo(band);
            }
        }
        assertThat(Money.band(0, Long.MAX_VALUE)).isEqualTo(Money.WITHHELD);
        assertThat(Money.band(Long.MIN_VALUE, 0)).isEqualTo(Money.WITHHELD);
    }

    @Test
    void sumsOfBandsAreRoundedOutwardsOnce() {
        Money sum = Money.sum(List.of(band(1_000_000, 2_000_000), Money.ofMajor(30_000), band(1_000_000, 2_000_000)));
        assertThat(sum).isEqualTo(band(2_000_000, 5_000_000));
        assertThat(Money.sum(List.of(Money.ofMajor(1), Money.ofMajor(2)))).isEqualTo(Money.ofMajor(3));
        assertThat(Money.sum(List.of(band(1_000, 2_000), Money.WITHHELD))).isEqualTo(Money.WITHHELD);
        assertThat(band(1_000, 2_000).negated()).isEqualTo(band(-2_000, -1_000));
    }
}

package no.samtakt.planning.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.samtakt.inventory.ThreePoint;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final ThreePoint RANGE = new ThreePoint(8_000, 10_000, 16_000);

    @Test
    void quantilesOfATriangleAsByHand() {
        // Half the area lies below 16000 − √(0.5 · 8000 · 6000) = 11101, a tenth below 8000 + √(0.1 · 8000 · 2000) =
        // 9264.9.
        assertThat(Draws.quantile(RANGE, 5_000)).isEqualTo(11_101);
        assertThat(Draws.quantile(RANGE, 1_000)).isEqualTo(9_265);
        assertThat(Draws.quantile(RANGE, 0)).isEqualTo(8_000);
        assertThat(Draws.quantile(RANGE, 2_500)).isEqualTo(10_000);
        assertThat(Draws.quantile(RANGE, 10_000)).isEqualTo(16_000);
        assertThat(Draws.quantile(ThreePoint.EXACT, 1_234)).isEqualTo(10_000);
    }

    @Test
    void theMeanOfATriangleIsTheMeanOfItsPoints() {
        int[] table = new Draws(1, 5_000).table(RANGE);
        assertThat(Arrays.stream(table).average().orElse(0)).isBetween(11_332.0, 11_335.0);
        assertThat(table).isSorted();
        assertThat(new Draws(1, 0).table(ThreePoint.EXACT)).containsOnly(10_000);
    }

    @Test
    void drawsDependOnSeedRunAndNameOnly() {
        long key = Draws.key("TASK/a");
        Draws one = new Draws(5, 5_000);
        Draws other = new Draws(5, 0);
        other.cell(77, Draws.key("TASK/b"));
        assertThat(one.cell(3, key)).isEqualTo(other.cell(3, key));
        assertThat(Arrays.stream(new int[] {0, 1, 2, 3, 4, 5, 6, 7})
                        .map(run -> one.cell(run, key))
                        .distinct()
                        .count())
                .isGreaterThan(5);
        assertThat(new Draws(6, 5_000).cell(3, key)).isNotEqualTo(one.cell(3, key));
    }

    @Test
    void cellsAreAsLikelyAndTheCommonPartMakesDeviationsGoTogether() {
        int runs = 20_000;
        long common = Draws.key("COMMON");
        long first = Draws.key("A");
        long second = Draws.key("B");
        for (int share : new int[] {0, 2_500, 5_000, 10_000}) {
            Draws draws = new Draws(11, share);
            long[] a = new long[runs];
            long[] b = new long[runs];
            int[] tenths = new int[10];
            for (int r = 0; r < runs; r++) {
                a[r] = draws.mixed(draws.cell(r, common), draws.cell(r, first));
                b[r] = draws.mixed(draws.cell(r, common), draws.cell(r, second));
                tenths[(int) (a[r] * 10 / Scores.CELLS)]++;
            }
            for (int count : tenths) {
                assertThat(count).isBetween(1_850, 2_150);
            }
            // Spearman's coefficient of a normal pair with correlation c is 6/π · asin(c/2).
            double expected = 6 / Math.PI * Math.asin(share / 20_000.0);
            assertThat(Math.sqrt(Percentiles.squaredRankCorrelation(a, b) / 10_000.0))
                    .isBetween(expected - 0.03, expected + 0.03);
        }
    }

    @Test
    void percentilesAreValuesOfRunsByNearestRank() {
        Percentiles ten = new Percentiles(new long[] {10, 9, 8, 7, 6, 5, 4, 3, 2, 1});
        assertThat(new long[] {ten.at(0), ten.at(10), ten.at(11), ten.at(50), ten.at(85), ten.at(90), ten.at(100)})
                .containsExactly(1, 1, 2, 5, 9, 9, 10);
        assertThat(ten.mean()).isEqualTo(6);
        assertThat(Percentiles.share(1, 3)).isEqualTo(3_333);
        assertThat(Percentiles.share(2, 3)).isEqualTo(6_667);
    }

    @Test
    void rankCorrelationByHand() {
        assertThat(Percentiles.squaredRankCorrelation(new long[] {1, 2, 3}, new long[] {10, 20, 90}))
                .isEqualTo(10_000);
        assertThat(Percentiles.squaredRankCorrelation(new long[] {1, 2, 3}, new long[] {3, 2, 1}))
                .isEqualTo(10_000);
        assertThat(Percentiles.squaredRankCorrelation(new long[] {1, 2, 3}, new long[] {5, 5, 5}))
                .isZero();
        // ρ = 1 − 6 · (1 + 1 + 4) / (3 · 8) = −0.5
        assertThat(Percentiles.squaredRankCorrelation(new long[] {1, 2, 3}, new long[] {2, 3, 1}))
                .isEqualTo(2_500);
    }
}

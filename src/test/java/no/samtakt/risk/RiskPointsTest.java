package no.samtakt.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskPointsTest {

    @Test
    void exposureIsProbabilityTimesImpact() {
        // (10 % + 3 × 2 % + 5 %) × 16 × 3 × 1.5 = 0.21 × 72 points = 15.12 points
        assertThat(Exposure.centiPoints(1000, 3, 4, 250, 2, false)).isEqualTo(1512);
        assertThat(Exposure.centiPoints(1000, 3, 4, 250, 2, true)).isEqualTo(1728);
        // 8 % × 1 × 1 × 1
        assertThat(Exposure.centiPoints(800, 0, 1, 10, 0, false)).isEqualTo(8);
    }

    @Test
    void probabilityIsCapped() {
        assertThat(Exposure.probability(2000, 50, 2, true)).isEqualTo(9000);
        assertThat(Exposure.probability(2000, 1, 1, false)).isEqualTo(2200);
        assertThat(Exposure.centiPoints(9000, 50, 4, 5000, 2, true))
                .as("the largest there is")
                .isEqualTo(10_800);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "24, 1", "25, 2", "99, 2", "100, 3", "299, 3", "300, 4", "999, 4", "1000, 5", "80000, 5"})
    void userFactorHasFiveSteps(int users, int factor) {
        assertThat(Exposure.userFactor(users)).isEqualTo(factor);
    }

    @Test
    void afterCareCountsHalf() {
        assertThat(Exposure.hypercare(1511)).isEqualTo(755);
        assertThat(Exposure.profile(1511, 2)).containsExactly(1511, 755, 755);
        assertThat(Exposure.profile(1511, 0)).containsExactly(1511);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1500, 1500", "4000, 4000", "4001, 4002", "8000, 12000", "8001, 12004", "10000, 20000"})
    void pileUpIsConvexAndPiecewiseLinear(long exposure, long points) {
        assertThat(PileUp.centiPoints(exposure)).isEqualTo(points);
    }

    @Test
    void pileUpTablesGiveTheSameFunction() {
        for (long x = 0; x <= 12_000; x += 37) {
            long sum = 0;
            long before = 0;
            for (int i = 0; i < PileUp.from().length; i++) {
                sum += Math.max(0, x - PileUp.from()[i]) * (PileUp.slope()[i] - before);
                before = PileUp.slope()[i];
            }
            assertThat(PileUp.centiPoints(x)).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 200", "21, 200", "22, 300", "34, 400", "46, 500", "58, 600", "70, 600", "400, 600"})
    void ageingGrowsByHalfEachYearUpToThreeTimes(int month, long centiPoints) {
        assertThat(Ageing.centiPoints(4, 10, month)).isEqualTo(centiPoints);
    }

    @Test
    void ageingOfOddBaseIsRoundedDown() {
        assertThat(Ageing.centiPoints(1, 0, 12)).isEqualTo(75);
        assertThat(Ageing.centiPoints(3, -30, 0)).as("two full years past").isEqualTo(300);
    }

    @Test
    void ageingAddsUpOverTheMonthsInUse() {
        long[] sum = Ageing.cumulative(2, 3, 6);
        assertThat(sum).containsExactly(0, 0, 0, 0, 100, 200, 300);
        assertThat(Ageing.cumulative(4, Integer.MAX_VALUE, 120)[120]).isZero();
    }

    @Test
    void oneSkilledPersonIsAVulnerability() {
        assertThat(Vulnerability.centiPoints(4, 1)).isEqualTo(100);
        assertThat(Vulnerability.centiPoints(3, 0)).isEqualTo(75);
        assertThat(Vulnerability.centiPoints(4, 2)).isZero();
        assertThat(Vulnerability.cumulative(1, 1, 4)).containsExactly(0, 25, 50, 75, 100);
    }
}

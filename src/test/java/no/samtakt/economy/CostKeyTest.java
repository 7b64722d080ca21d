package no.samtakt.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CostKeyTest {

    @Test
    void thirtyPercentEquallyTheRestByInhabitants() {
        CostKey key = CostKey.equalAndInhabitants(3000, new long[] {1000, 3000});
        // 30/2 + 70·¼ = 32.5 and 30/2 + 70·¾ = 67.5
        assertThat(key.split(1000)).containsExactly(325, 675);
        assertThat(key.split(-1000)).containsExactly(-325, -675);
    }

    @Test
    void onlyThoseTakingPartPay() {
        CostKey key = CostKey.equalAndInhabitants(5000, new long[] {1000, 7000, 3000});
        assertThat(key.split(1000, new boolean[] {true, false, true})).containsExactly(375, 0, 625);
        assertThat(key.weights(new boolean[] {true, false, true})).containsExactly(3, 0, 5);
        assertThatThrownBy(() -> key.split(1, new boolean[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyNobodyHasIsSharedEqually() {
        CostKey key = CostKey.equalAndInhabitants(0, new long[] {0, 0, 0});
        assertThat(key.split(10)).containsExactly(4, 3, 3);
    }

    @Test
    void furtherKindsOfKeyAreFurtherElements() {
        CostKey key = new CostKey(
                2,
                List.of(
                        new CostKey.Element(2000, List.of(1L, 1L)),
                        new CostKey.Element(3000, List.of(100L, 300L)),
                        new CostKey.Element(5000, List.of(10L, 0L))));
        // 10 + 7.5 + 50 and 10 + 22.5 + 0
        assertThat(key.split(1000)).containsExactly(675, 325);
    }

    @Test
    void sharesMustAddUpToTheWhole() {
        assertThatThrownBy(() -> new CostKey(1, List.of(new CostKey.Element(9999, List.of(1L)))))
                .hasMessageContaining("9999");
        assertThatThrownBy(() -> new CostKey.Element(10_000, List.of(-1L))).hasMessageContaining("-1");
        assertThatThrownBy(() -> new CostKey(2, List.of(new CostKey.Element(10_000, List.of(1L)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsAddUpAndAreWithinOneOfTheExactShare(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(12);
        long[] inhabitants = new long[n];
        boolean[] takesPart = new boolean[n];
        long sum = 0;
        int count = 0;
        for (int i = 0; i < n; i++) {
            inhabitants[i] = 500 + random.nextInt(300_000);
            takesPart[i] = i == 0 || random.nextInt(3) > 0;
            sum += takesPart[i] ? inhabitants[i] : 0;
            count += takesPart[i] ? 1 : 0;
        }
        int equal = random.nextInt(10_001);
        long total = random.nextLong(100_000_000_000L);
        long[] parts = CostKey.equalAndInhabitants(equal, inhabitants).split(total, takesPart);
        assertThat(LongStream.of(parts).sum()).isEqualTo(total);
        for (int i = 0; i < n; i++) {
            if (!takesPart[i]) {
                assertThat(parts[i]).isZero();
                continue;
            }
            // share = (equal · Σ + (10000 − equal) · inh · n) / (10000 · n · Σ)
            BigInteger numerator = BigInteger.valueOf(equal * sum + (10_000L - equal) * inhabitants[i] * count)
                    .multiply(BigInteger.valueOf(total));
            BigInteger denominator = BigInteger.valueOf(10_000L * count).multiply(BigInteger.valueOf(sum));
            long floor = numerator.divide(denominator).longValueExact();
            assertThat(parts[i]).isBetween(floor, floor + 1);
        }
    }
}

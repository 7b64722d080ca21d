package no.samtakt.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest(name = "{0} bits")
    @ValueSource(ints = {4, 20, 40, 58, 62})
    void everyPartIsWithinOneOfItsExactShareAndTheyAddUp(int bits) {
        SplittableRandom random = new SplittableRandom(bits);
        for (int i = 0; i < 5000; i++) {
            long total = random.nextLong(1L << 62);
            int n = 1 + random.nextInt(7);
            long[] weights = random.longs(n, 0, (1L << bits) / n + 1).toArray();
            weights[0]++;
            long[] parts = Rounding.split(total, weights);
            BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
            assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
            for (int k = 0; k < n; k++) {
                long floor = BigInteger.valueOf(total)
                        .multiply(BigInteger.valueOf(weights[k]))
                        .divide(sum)
                        .longValueExact();
                assertThat(parts[k]).isBetween(floor, floor + 1);
            }
        }
    }
}

package no.samtakt.economy.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.samtakt.common.Problem;
import no.samtakt.common.ShareKey;
import no.samtakt.economy.sharing.SharingCases.Element;
import no.samtakt.inventory.PartYear;
import no.samtakt.inventory.ShareBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharingPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Values of one to three parts of a key; now and then so large that products leave a long. */
    private static ShareKey key(SplittableRandom random, int members) {
        int parts = 1 + random.nextInt(3);
        int bits = random.nextInt(4) == 0 ? 40 : 20;
        return new ShareKey(IntStream.range(0, parts)
                .mapToObj(k -> new ShareKey.Part(
                        1 + random.nextInt(10_000),
                        random.longs(members, 0, 1L << bits).toArray()))
                .toList());
    }

    /** The exact share times the whole, as a fraction: numerator and denominator. */
    private static BigInteger[] exact(ShareKey key, long total, int[] set, int member) {
        BigInteger product = BigInteger.ONE;
        BigInteger weight = BigInteger.ZERO;
        for (ShareKey.Part part : key.parts()) {
            product = product.multiply(sum(part, set));
            weight = weight.add(BigInteger.valueOf(part.weight()));
        }
        BigInteger numerator = BigInteger.ZERO;
        for (ShareKey.Part part : key.parts()) {
            numerator = numerator.add(BigInteger.valueOf(part.weight())
                    .multiply(BigInteger.valueOf(part.values()[member]))
                    .multiply(product.divide(sum(part, set))));
        }
        return new BigInteger[] {numerator.multiply(BigInteger.valueOf(total)), product.multiply(weight)};
    }

    private static BigInteger sum(ShareKey.Part part, int[] set) {
        BigInteger sum = BigInteger.ZERO;
        for (int i : set) {
            sum = sum.add(BigInteger.valueOf(part.values()[i]));
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsAddUpAndAreWithinOneOfTheExactShare(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(12);
        ShareKey key = key(random, n);
        int[] set = IntStream.range(0, n)
                .filter(i -> i == 0 || random.nextInt(3) > 0)
                .toArray();
        long total = random.nextLong(-100_000_000_000L, 100_000_000_000L);
        long[] parts = key.split(total, set);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
        for (int k = 0; k < set.length; k++) {
            BigInteger[] exact = exact(key, Math.abs(total), set, set[k]);
            long floor = exact[0].divide(exact[1]).longValueExact();
            assertThat(Math.abs(parts[k])).isBetween(floor, floor + 1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoHasMorePaysNotLess(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(8);
        long[] values = random.longs(n, 0, 1000).toArray();
        int[] all = IntStream.range(0, n).toArray();
        long total = random.nextLong(10_000_000);
        int equal = random.nextInt(10_001);
        long before = new ShareKey(equal, values).split(total, all)[0];
        values[0] += random.nextInt(1000);
        long after = new ShareKey(equal, values).split(total, all)[0];
        assertThat(after).isGreaterThanOrEqualTo(before);
        long[] parts = new ShareKey(equal, values).split(total, all);
        for (int i = 1; i < n; i++) {
            if (values[i] > values[0]) {
                assertThat(parts[i]).isGreaterThanOrEqualTo(parts[0]);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfMembersMattersOnlyForEqualRemainders(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(8);
        long[] values = random.longs(n, 1, 1_000_000).distinct().toArray();
        n = values.length;
        int[] all = IntStream.range(0, n).toArray();
        long total = random.nextLong(10_000_000);
        long[] reversed = IntStream.range(0, n)
                .mapToLong(i -> values[values.length - 1 - i])
                .toArray();
        long[] parts = new ShareKey(0, values).split(total, all);
        long[] others = new ShareKey(0, reversed).split(total, all);
        BigInteger sum = BigInteger.valueOf(Arrays.stream(values).sum());
        for (int i = 0; i < n; i++) {
            BigInteger remainder = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(values[i]))
                    .mod(sum);
            boolean tied = IntStream.range(0, n)
                            .filter(k -> BigInteger.valueOf(total)
                                    .multiply(BigInteger.valueOf(values[k]))
                                    .mod(sum)
                                    .equals(remainder))
                            .count()
                    > 1;
            if (!tied) {
                assertThat(others[n - 1 - i]).isEqualTo(parts[i]);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hoursOwedAndOwingCancel(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(9);
        long[] delivered = random.longs(n, 0, 200_000).toArray();
        int[] all = IntStream.range(0, n).toArray();
        long[] expected = key(random, n).split(Arrays.stream(delivered).sum(), all);
        long[] brought = new long[n];
        brought[0] = random.nextLong(-5_000, 5_000);
        brought[n - 1] = -brought[0];
        long tolerance = random.nextLong(20_000);
        NetHours net = NetHours.settle(delivered, expected, brought, random.nextLong(100_000), tolerance);
        for (long[] row : List.of(net.balance(), net.settled(), net.payment(), net.carried())) {
            assertThat(Arrays.stream(row).sum()).isZero();
        }
        for (int i = 0; i < n; i++) {
            assertThat(net.settled()[i] + net.carried()[i]).isEqualTo(net.balance()[i]);
            if (Math.abs(net.balance()[i]) <= tolerance) {
                assertThat(net.payment()[i]).isZero();
            } else {
                assertThat(net.payment()[i] * Long.signum(net.balance()[i])).isNotNegative();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void limitsKeepTheSum(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(8);
        long[] parts = random.longs(n, 0, 10_000).toArray();
        long[] floor = random.longs(n, 0, 3_000).toArray();
        long[] cap = IntStream.range(0, n)
                .mapToLong(i -> floor[i] + random.nextLong(9_000))
                .toArray();
        long total = Arrays.stream(parts).sum();
        long[] within = Limits.apply(parts, floor, cap);
        if (within == null) {
            boolean possible =
                    Arrays.stream(floor).sum() <= total && Arrays.stream(cap).sum() >= total;
            assertThat(possible && Arrays.stream(parts).allMatch(part -> part > 0))
                    .isFalse();
            return;
        }
        assertThat(Arrays.stream(within).sum()).isEqualTo(total);
        for (int i = 0; i < n; i++) {
            assertThat(within[i]).isBetween(floor[i], cap[i]);
        }
    }

    /** Joining, leaving, floors, overhead, external money: the whole is always accounted for to the øre. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everythingIsAccountedFor(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SharingCases cases = new SharingCases()
                .key("k", SharingCases.term(ShareBasis.EQUAL, 1), SharingCases.term(ShareBasis.INHABITANTS, 2));
        int n = 1 + random.nextInt(7);
        for (int i = 0; i < n; i++) {
            cases.member("m" + i, random.nextInt(5) == 0 ? 0 : random.nextInt(50_000));
            if (random.nextInt(3) == 0) {
                cases.joined("m" + i, LocalDate.of(SharingCases.YEAR, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            } else if (random.nextInt(3) == 0) {
                cases.leaves("m" + i, null, YearMonth.of(SharingCases.YEAR, 1 + random.nextInt(12)));
            }
        }
        SharedYear shared = cases.shared(new Element("e")
                .amount(random.nextInt(2_000_000))
                .key("k")
                .external(random.nextInt(100_000))
                .host("m0", random.nextInt(2_000))
                .limits(random.nextBoolean() ? 1_000L : null, random.nextBoolean() ? 900_000L : null)
                .partYear(PartYear.values()[random.nextInt(3)])
                .months(random.nextBoolean() ? YearMonth.of(SharingCases.YEAR, 4) : null, null)
                .build());
        assertThat(shared.external()
                        + Arrays.stream(SharingCases.shares(shared)).sum()
                        + shared.notShared())
                .isEqualTo(shared.whole());
        assertThat(shared.parts().stream().mapToLong(SharedYear.Part::overhead).sum())
                .isZero();
    }

    @Test
    void whatDoesNotAddUpIsSaidAndSharedAllTheSame() {
        SharingCases two = new SharingCases()
                .key("tom", SharingCases.term(ShareBasis.USERS, 6000), SharingCases.term(ShareBasis.INHABITANTS, 4010))
                .member("a", 1_000)
                .member("b", 0);
        assertThat(SharingChecks.of(two.inventory()))
                .extracting(Problem::code, Problem::member, Problem::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sharing.key-sum", "", "100.1 %"),
                        org.assertj.core.groups.Tuple.tuple("sharing.key-zero", "", "tom"),
                        org.assertj.core.groups.Tuple.tuple("sharing.value-missing", "b", "b"));
        assertThat(SharingChecks.of(two.inventory()))
                .allSatisfy(problem -> assertThat(problem.where().cell()).isNotEmpty());
        assertThat(SharingCases.shares(two.shared(SharingCases.amount("x", 10, "tom"))))
                .containsExactly(1000, 0);
        // Nobody has anything: equal parts
        SharingCases none = new SharingCases()
                .key("tom", SharingCases.term(ShareBasis.USERS, 1))
                .member("a", 1)
                .member("b", 1);
        assertThat(SharingCases.shares(none.shared(SharingCases.amount("x", 10, "tom"))))
                .containsExactly(500, 500);
    }

    @Test
    void monthsBeforeSomebodyJoinsAreSharedByTheOthers() {
        SharingCases three = new SharingCases()
                .key("lige", SharingCases.term(ShareBasis.EQUAL, 1))
                .member("a", 1)
                .member("b", 1)
                .member("c", 1)
                .joined("c", LocalDate.of(SharingCases.YEAR, 10, 15));
        // nine months of 100 shared by two, three by three: 450 + 100, and 100
        assertThat(SharingCases.shares(three.shared(SharingCases.amount("x", 1_200, "lige"))))
                .containsExactly(55_000, 55_000, 10_000);
    }

    @Test
    void floorAndCapMoveWhatIsLeftToTheOthers() {
        // 50, 30, 20: at least 25, at most 45: the cap frees 5 and the floor takes 5, so 30 stays
        assertThat(Limits.apply(new long[] {50, 30, 20}, new long[] {25, 25, 25}, new long[] {45, 45, 45}))
                .containsExactly(45, 30, 25);
        assertThat(Limits.apply(new long[] {50, 30, 20}, new long[3], new long[] {30, 30, 30}))
                .isNull();
    }
}

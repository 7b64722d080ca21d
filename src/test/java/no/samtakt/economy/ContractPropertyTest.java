package no.samtakt.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.NoticeEnd;
import no.samtakt.inventory.Renewal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    private static ContractFixture random(Random random, boolean withEnd) {
        ContractFixture contract =
                withEnd ? ContractFixture.endingAfter(random.nextInt(40) - 8) : ContractFixture.running();
        contract.notice(random.nextInt(8), NoticeEnd.values()[random.nextInt(4)])
                .renewal(Renewal.values()[random.nextInt(3)])
                .annual(100_000 + random.nextInt(50_000))
                .index(random.nextInt(3) * 150)
                .fee(random.nextInt(3) * 20_000L);
        if (random.nextBoolean()) {
            contract.irrevocableFor(random.nextInt(30));
        }
        if (random.nextInt(4) == 0) {
            contract.startingIn(random.nextInt(20) - 12);
        }
        int options = random.nextInt(3);
        if (options == 1) {
            contract.options(6 + random.nextInt(7));
        } else if (options == 2) {
            contract.options(12, 3 + random.nextInt(10)).used(random.nextInt(2));
        }
        contract.optionPrice(options == 0 ? 0 : (options * 7 % 3 - 1) * 400);
        return contract;
    }

    private static ContractTerms randomTerms(Random random) {
        int term = 6 + random.nextInt(14);
        int bound = random.nextInt(term + 1);
        RetenderTerms retender = random.nextInt(4) == 0
                ? null
                : new RetenderTerms(
                        random.nextInt(60_000),
                        random.nextInt(9),
                        term,
                        bound,
                        random.nextInt(4),
                        random.nextInt(2) * 700);
        return new ContractTerms(
                random.nextInt(5), random.nextInt(5), 4 + random.nextInt(9), retender, 12_500, random.nextBoolean());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theShortestPathIsTheCheapestOfAllCourses(long seed) {
        Random random = new Random(seed);
        Contract contract = random(random, true).build();
        ContractTerms terms = randomTerms(random);
        int analysis = 12 + random.nextInt(20);
        DiscountTable discount = DiscountTable.of(random.nextInt(3) * 200);
        ContractTable table = new ContractEngine(ContractFixture.START, analysis, discount, terms).table(contract);
        CourseEnumeration all = new CourseEnumeration(contract, analysis, terms);

        for (int c = 0; c <= analysis; c++) {
            Optional<CourseEnumeration.Course> best = all.best(c, discount);
            ContractCourse course = table.course(c);
            assertThat(course.feasible()).as("close %d", c).isEqualTo(best.isPresent());
            if (best.isEmpty()) {
                assertThat(course.monthsShort())
                        .isEqualTo(c - course.exitMonth())
                        .isPositive();
                continue;
            }
            CourseEnumeration.Course expected = best.get();
            assertThat(course.npvMinor())
                    .as("close %d", c)
                    .isEqualTo(discount.presentValue(expected.nominal()))
                    .isEqualTo(discount.presentValue(course.nominalByMonth()));
            assertThat(course.exitMonth()).as("close %d", c).isEqualTo(expected.exit());
            assertThat(course.procurementRisk()).isEqualTo(expected.bridged());
            long steps = course.actions().stream()
                    .filter(action -> action.kind() != ContractAction.Kind.ENDS)
                    .count();
            assertThat(steps).as("close %d", c).isEqualTo(expected.actions());
            assertThat(course.actions())
                    .filteredOn(action -> action.kind() != ContractAction.Kind.ENDS)
                    .allMatch(action -> action.month() >= 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLongerNoticeNeverCostsLess(long seed) {
        Random random = new Random(seed);
        boolean withEnd = random.nextInt(3) > 0;
        ContractFixture fixture = random(random, withEnd);
        ContractTerms terms = randomTerms(random);
        int analysis = 12 + random.nextInt(20);
        NoticeEnd boundary = NoticeEnd.values()[random.nextInt(4)];
        ContractEngine engine = new ContractEngine(ContractFixture.START, analysis, DiscountTable.of(400), terms);
        ContractTable shorter = engine.table(fixture.notice(0, boundary).build());
        for (int notice = 1; notice <= 12; notice++) {
            ContractTable longer = engine.table(fixture.notice(notice, boundary).build());
            for (int c = 0; c <= analysis; c++) {
                if (shorter.course(c).feasible()) {
                    assertThat(longer.cost(c))
                            .as("notice %d, close %d", notice, c)
                            .isGreaterThanOrEqualTo(shorter.cost(c));
                }
            }
            shorter = longer;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void closingCostsAtLeastTheMonthsUsedAndNeverLessForLaterMonths(long seed) {
        Random random = new Random(seed);
        Contract contract = random(random, random.nextBoolean()).build();
        int analysis = 12 + random.nextInt(20);
        DiscountTable discount = DiscountTable.of(400);
        ContractTable table =
                new ContractEngine(ContractFixture.START, analysis, discount, randomTerms(random)).table(contract);
        for (int c = 0; c <= analysis; c++) {
            ContractCourse course = table.course(c);
            long[] nominal = course.nominalByMonth();
            assertThat(course.exitMonth()).isGreaterThanOrEqualTo(course.feasible() ? c : 0);
            assertThat(nominal).hasSize(course.exitMonth());
            if (course.feasible()) {
                assertThat(table.cost(c)).isGreaterThanOrEqualTo(discount.presentValue(nominal, 0, c));
                int first = contract.start() == null
                        ? 0
                        : Math.max(0, (int) ChronoUnit.MONTHS.between(ContractFixture.START, contract.start()));
                long least = contract.annualPrice().minor() / 12;
                for (int t = first; t < c; t++) {
                    assertThat(nominal[t]).isGreaterThanOrEqualTo(least);
                }
            }
            if (c > 0
                    && course.feasible()
                    && course.procurementRisk() == table.course(c - 1).procurementRisk()) {
                assertThat(table.cost(c)).isGreaterThanOrEqualTo(table.cost(c - 1));
            }
            assertThat(table.cost(c)).isEqualTo(course.npvMinor()).isEqualTo(discount.presentValue(nominal));
            assertThat(course.npvFirst36Minor()).isEqualTo(table.early(c));
            assertThat(table.monthsShort(c)).isEqualTo(course.monthsShort());
            assertThat(table.early(c))
                    .isEqualTo(discount.presentValue(Arrays.copyOf(nominal, Math.min(nominal.length, 36))));
        }
        if (table.never().feasible() && !table.never().procurementRisk()) {
            assertThat(table.never().nominalByMonth()).hasSize(analysis);
            assertThat(table.never().npvMinor()).isLessThanOrEqualTo(table.cost(analysis));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void missingALawfulStepNeverSavesMoneyLawfully(long seed) {
        Random random = new Random(seed);
        Contract contract = random(random, random.nextBoolean()).build();
        int analysis = 12 + random.nextInt(20);
        ContractTable table = new ContractEngine(
                        ContractFixture.START, analysis, DiscountTable.of(400), randomTerms(random))
                .table(contract);
        for (int c : new int[] {0, analysis / 2, analysis, ContractTable.NEVER}) {
            ContractCourse course = table.course(c);
            if (!course.feasible() || course.procurementRisk()) {
                continue;
            }
            for (ContractAction action : course.actions()) {
                if (action.kind() == ContractAction.Kind.ENDS) {
                    continue;
                }
                ContractTable.Missed missed = table.costOfMissing(c, action);
                if (missed.instead().feasible() && !missed.instead().procurementRisk()) {
                    assertThat(missed.extraMinor()).isNotNegative();
                }
                assertThat(missed.instead().actions()).doesNotContain(action);
            }
        }
    }
}

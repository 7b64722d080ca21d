package no.samtakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import no.samtakt.common.Money;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Inventories;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.Planner;
import no.samtakt.report.DisclosureTest.Case;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What bands in place of amounts tell about confidential prices, taken together with each other and with the amounts shown.
 *
 * <p>The reader is given everything: how much each price counts in each amount and band, its own prices, and a linear program over
 * all of it, that no price is below nothing. The least and the most a price, or a sum or difference of an owner's prices, can then
 * be must lie at least a tenth of it on both sides of their middle.
 */
class BandDisclosureTest {

    /** What is known: an amount, or the ends of a band, as a sum over the prices as shares of what they are. */
    private record Fact(double[] form, double least, double most) {}

    @ParameterizedTest(name = "seed {0}, {1} members, {2} owners")
    @CsvSource({"3,5,5", "5,5,5", "8,5,5", "5,4,2", "3,5,3", "8,5,3", "8,4,1", "8,5,4"})
    void noPriceIsToldCloserThanATenthByAmountsAndBandsTogether(long seed, int members, int owners) {
        Case one = DisclosureTest.of(seed, members, owners);
        List<MigrationPlan> all = Disclosure.publish(one.plans(), Disclosure.ALL);
        List<Fact> facts = facts(one, all);
        attack(one, facts, DisclosureTest.OUTSIDER);
        for (String reader : one.owners()) {
            List<Fact> both = new ArrayList<>(facts);
            both.addAll(facts(one, Disclosure.publish(one.plans(), reader)));
            attack(one, both, reader);
        }
    }

    @Test
    void sumsNearTheEndsOfTheirBandsAreNotShownBesideThem() {
        List<long[]> sums = List.of(new long[] {100, 100, 100, 100, 100});
        int[] owners = {0, 1, 2, 3, 4};
        assertThat(new BandAudit(owners, bands(owners, 1.5)).protects(sums)).isTrue();
        assertThat(new BandAudit(owners, bands(owners, 1.95)).protects(sums)).isFalse();
        assertThat(new BandAudit(owners, bands(owners, 1.95)).protects(List.of()))
                .isTrue();
        assertThat(new BandAudit(owners, bands(owners, 1.5)).protects(List.of(sums.get(0), new long[] {1, 1, 1, 0, 0})))
                .isFalse();
    }

    private static List<double[]> bands(int[] owners, double price) {
        return Arrays.stream(owners)
                .mapToObj(owner -> new double[] {1 / price, 2 / price})
                .toList();
    }

    /** Drawn prices, bands and sums: what is let through withstands the attack, and some of the rest would not. */
    @Test
    void whatIsJudgedSafeWithstandsTheAttack() {
        Random random = new Random(7);
        int let = 0;
        int found = 0;
        for (int round = 0; round < 250; round++) {
            int n = 3 + random.nextInt(6);
            int count = Math.min(n, 3 + random.nextInt(4));
            int[] owners = IntStream.range(0, n).map(i -> i % count).toArray();
            List<double[]> bands = new ArrayList<>();
            List<Fact> facts = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                double price = 1 + random.nextDouble();
                bands.add(new double[] {1 / price, 2 / price});
                double[] form = new double[n];
                form[i] = 1;
                facts.add(new Fact(form, 1 / price, 2 / price));
            }
            List<long[]> sums = new ArrayList<>();
            for (int k = 1 + random.nextInt(2); k > 0; k--) {
                long[] sum = IntStream.range(0, n)
                        .mapToLong(i -> random.nextInt(5) == 0 ? 0 : 20_000_000 + random.nextInt(80_000_000))
                        .toArray();
                double[] form = Arrays.stream(sum).mapToDouble(x -> x).toArray();
                double whole = Arrays.stream(form).sum();
                sums.add(sum);
                facts.add(new Fact(form, whole, whole));
            }
            boolean safe = new BandAudit(owners, bands).protects(sums);
            let += safe ? 1 : 0;
            boolean told = false;
            for (int reader = -1; reader < count; reader++) {
                int known = reader;
                for (double[] form : combinations(owners, known, random)) {
                    double width = width(n, i -> owners[i] == known, facts, form);
                    told |= width < 0.2 * Math.abs(Arrays.stream(form).sum()) - 1e-6;
                }
            }
            assertThat(safe && told).as("round " + round).isFalse();
            found += told ? 1 : 0;
        }
        assertThat(let).isGreaterThan(50);
        assertThat(found).isGreaterThan(20);
    }

    private static List<double[]> combinations(int[] owners, int reader, Random random) {
        List<double[]> wanted = new ArrayList<>();
        for (int owner = 0; owner <= Arrays.stream(owners).max().orElse(0); owner++) {
            if (owner == reader) {
                continue;
            }
            double[] sum = new double[owners.length];
            double[] mixed = new double[owners.length];
            for (int i = 0; i < owners.length; i++) {
                if (owners[i] == owner) {
                    double[] single = new double[owners.length];
                    single[i] = 1;
                    wanted.add(single);
                    sum[i] = 1;
                    mixed[i] = random.nextInt(-10, 11);
                }
            }
            wanted.add(sum);
            wanted.add(mixed);
        }
        return wanted;
    }

    @ParameterizedTest(name = "seed {0}, {1} members, {2} owners")
    @CsvSource({"3,5,5", "5,4,2", "8,5,3", "8,4,1"})
    void everyBandHoldsTheAmountItStandsFor(long seed, int members, int owners) {
        Case one = DisclosureTest.of(seed, members, owners);
        int told = 0;
        for (String reader : DisclosureTest.readers(one)) {
            List<MigrationPlan> published = Disclosure.publish(one.plans(), reader);
            for (int p = 0; p < published.size(); p++) {
                Map<String, Long> full = DisclosureTest.amounts(one.plans().get(p));
                for (Map.Entry<String, Money> entry :
                        DisclosureTest.everything(published.get(p)).entrySet()) {
                    Long amount = full.get(entry.getKey());
                    if (entry.getValue().isBand() && amount != null) {
                        assertThat(amount)
                                .as(entry.getKey())
                                .isBetween(
                                        entry.getValue().least(),
                                        entry.getValue().most());
                        told++;
                    }
                }
            }
        }
        assertThat(told).as("bands are shown").isPositive();
    }

    /** Prices elsewhere in their bands: whatever is told stays the same, so that it tells no more than the bands of the prices. */
    @ParameterizedTest(name = "prices of {0} and {1}")
    @CsvSource({"1100000,1900000", "210000,480000", "510000,990000", "600000,650000"})
    void bandsTellNothingButTheBandsOfThePrices(long least, long most) {
        Case one = DisclosureTest.of(5, 4, 2);
        Inventory low = priced(one.inventory(), least);
        Inventory high = priced(one.inventory(), most);
        MigrationPlan found = one.plans().get(1);
        MigrationPlan cheap = Planner.score(low, one.variant(), DisclosureTest.READING, found);
        MigrationPlan dear = Planner.score(high, one.variant(), DisclosureTest.READING, found);
        Map<String, Money> told = DisclosureTest.everything(Disclosure.publish(cheap, Disclosure.ALL));

        assertThat(told.values()).anyMatch(Money::isBand);
        assertThat(told).isEqualTo(DisclosureTest.everything(Disclosure.publish(dear, Disclosure.ALL)));
    }

    @Test
    void ofTwoOwnersTheOrderOfSizeOfTotalsIsTold() {
        MigrationPlan plan =
                Disclosure.publish(DisclosureTest.of(5, 4, 2).plans().get(1), Disclosure.ALL);
        PlanView view = new PlanView(plan);
        assertThat(plan.economy().planPresentValue().isBand()).isTrue();
        assertThat(view.saving().isWithheld() && !view.saving().isBand()).isFalse();
        assertThat(view.annualCostToday("").isBand()).isTrue();
        assertThat(plan.contracts())
                .filteredOn(contract -> contract.annualPrice().isWithheld())
                .isNotEmpty()
                .allSatisfy(contract -> {
                    assertThat(contract.annualPrice().isBand()).isTrue();
                    assertThat(contract.annualPrice().most())
                            .isGreaterThanOrEqualTo(2 * contract.annualPrice().least());
                });
    }

    private static Inventory priced(Inventory inventory, long kroner) {
        List<Member> members = new ArrayList<>();
        for (Member member : inventory.members()) {
            List<Contract> contracts = new ArrayList<>();
            for (Contract contract : member.contracts()) {
                contracts.add(
                        contract.confidential()
                                ? DisclosureTest.with(contract, Map.of("annualPrice", Money.ofMajor(kroner)))
                                : contract);
            }
            members.add(DisclosureTest.with(member, Map.of("contracts", contracts)));
        }
        return Inventories.of(inventory.cooperation(), members, List.of());
    }

    // ---- the attack

    private static void attack(Case one, List<Fact> facts, String reader) {
        Random random = new Random(1);
        for (String owner : one.owners()) {
            if (owner.equals(reader)) {
                continue;
            }
            int[] own = IntStream.range(0, one.prices().size())
                    .filter(i -> one.isOf(i, owner))
                    .toArray();
            List<double[]> wanted = new ArrayList<>();
            for (int i : own) {
                double[] single = new double[one.prices().size()];
                single[i] = 1;
                wanted.add(single);
            }
            for (int c = 0; c < 3 && own.length > 1; c++) {
                double[] combined = new double[one.prices().size()];
                for (int i : own) {
                    combined[i] = c == 0 ? 1 : random.nextInt(-10, 11);
                }
                wanted.add(combined);
            }
            for (double[] form : wanted) {
                double truth = Math.abs(IntStream.range(0, form.length)
                        .mapToDouble(i -> form[i])
                        .sum());
                assertThat(width(one.prices().size(), i -> !reader.isEmpty() && one.isOf(i, reader), facts, form))
                        .as(owner + " told to '" + reader + "'")
                        .isGreaterThanOrEqualTo(0.2 * truth - 1e-6);
            }
        }
    }

    /** How far apart the least and the most are that a combination of prices can be. */
    private static double width(int n, IntPredicate isKnown, List<Fact> facts, double[] wanted) {
        List<LinearConstraint> constraints = new ArrayList<>();
        Map<String, Boolean> seen = new TreeMap<>();
        for (Fact fact : facts) {
            double size = 0;
            double[] form = fact.form().clone();
            double known = 0;
            for (int i = 0; i < n; i++) {
                if (isKnown.test(i)) {
                    known += form[i];
                    form[i] = 0;
                }
                size = Math.max(size, Math.abs(form[i]));
            }
            if (size == 0) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                form[i] /= size;
            }
            double least = (fact.least() - known) / size;
            double most = (fact.most() - known) / size;
            if (seen.put(Arrays.toString(form) + least + " " + most, true) == null) {
                if (least == most) {
                    constraints.add(new LinearConstraint(form, Relationship.EQ, least));
                } else {
                    constraints.add(new LinearConstraint(form, Relationship.GEQ, least));
                    constraints.add(new LinearConstraint(form, Relationship.LEQ, most));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            double[] form = new double[n];
            form[i] = 1;
            constraints.add(new LinearConstraint(form, Relationship.LEQ, 100));
        }
        LinearConstraintSet set = new LinearConstraintSet(constraints);
        double[] ends = new double[2];
        for (GoalType goal : GoalType.values()) {
            ends[goal.ordinal()] = new SimplexSolver(1e-9, 10)
                    .optimize(
                            new MaxIter(10_000),
                            new LinearObjectiveFunction(wanted, 0),
                            set,
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        }
        return Math.abs(ends[0] - ends[1]);
    }

    /** Everything the plans tell of the prices. */
    private static List<Fact> facts(Case one, List<MigrationPlan> published) {
        List<Fact> facts = new ArrayList<>();
        for (BigInteger[] form : DisclosureTest.forms(one, published)) {
            double[] shares =
                    Arrays.stream(form).mapToDouble(BigInteger::doubleValue).toArray();
            double sum = Arrays.stream(shares).sum();
            facts.add(new Fact(shares, sum, sum));
        }
        for (int p = 0; p < published.size(); p++) {
            Map<String, Long> full = DisclosureTest.amounts(one.plans().get(p));
            for (Map.Entry<String, Money> entry :
                    DisclosureTest.everything(published.get(p)).entrySet()) {
                Money band = entry.getValue();
                Long amount = full.get(entry.getKey());
                if (!band.isBand() || amount == null) {
                    continue;
                }
                double[] form = new double[one.prices().size()];
                double sum = 0;
                for (int i = 0; i < form.length; i++) {
                    Long after = one.dearer().get(i).get(p).get(entry.getKey());
                    form[i] = after == null ? 0 : after - amount;
                    sum += form[i];
                }
                facts.add(new Fact(form, band.least() - (amount - sum), band.most() - (amount - sum)));
            }
        }
        return facts;
    }
}

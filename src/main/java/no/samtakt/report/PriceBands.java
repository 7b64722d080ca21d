package no.samtakt.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import no.samtakt.common.Money;
import no.samtakt.planning.ContractAssumptions;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.ContractFlows;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.ContractYear;
import no.samtakt.planning.MigrationPlan.TenderFlows;

/**
 * The order of size of what is kept back: for each confidential price one band, and for every sum the band that follows from them.
 *
 * <p>A price's band is the part of the fixed scale 0, 1000, 2000, 5000, 10 000 … in which it is. A sum's band is worked out from
 * the bands of the prices in it and from what everybody may know — the dates, how payments grow, what a tender costs — so that
 * all bands of all tables together tell no more than those of the prices. Contracts for which a fee is paid have none in sums,
 * since the fee is not known. Whether sums shown exactly, together with the bands, tell a price too closely is judged in
 * {@link BandAudit}.
 */
final class PriceBands {

    private static final long UNIT = 100_000;

    /** Yearly price below which a tender costs its least amount. */
    private static final long LEAST_TENDER_PRICE =
            ContractAssumptions.TENDER_LEAST_MINOR * 10_000 / ContractAssumptions.TENDER_BASIS_POINTS;

    /** The band of a price. */
    private record Range(long least, long most) {}

    /** Ranges by contract; none for a contract whose price is nothing or differs between plans. */
    private final Map<String, Range> ranges = new HashMap<>();

    private PriceBands() {}

    /** Bands of the prices in plans handed over together. */
    static PriceBands of(List<MigrationPlan> plans) {
        PriceBands bands = new PriceBands();
        Map<String, Money> prices = new HashMap<>();
        plans.stream()
                .flatMap(plan -> plan.contracts().stream())
                .filter(contract -> contract.flows() != null)
                .forEach(contract -> {
                    bands.ranges.put(contract.id(), range(contract.annualPrice().minor()));
                    prices.merge(contract.id(), contract.annualPrice(), (a, b) -> a.equals(b) ? a : Money.WITHHELD);
                });
        prices.forEach((id, price) -> {
            if (price.isWithheld() || price.minor() <= 0) {
                bands.ranges.remove(id);
            }
        });
        return bands;
    }

    /** No bands. */
    static PriceBands none() {
        return new PriceBands();
    }

    private static Range range(long price) {
        long least = 0;
        long most = UNIT;
        for (int step = 0; most <= price; step++) {
            least = most;
            most = step % 3 == 1 ? most / 2 * 5 : most * 2;
        }
        return new Range(least, most);
    }

    /** The band of a contract's price, lower end first, as shares of the price; where it has none, from nothing to the double. */
    double[] relative(ContractPlan contract) {
        Range range = ranges.get(contract.id());
        double price = contract.annualPrice().minor();
        return range == null ? new double[] {0, 2} : new double[] {range.least / price, range.most / price};
    }

    /**
     * The band of an amount.
     *
     * @param hidden which contracts' prices the reader does not know
     * @param part what a contract contributes to the amount
     */
    Money of(
            Money amount,
            List<ContractPlan> contracts,
            Predicate<ContractPlan> hidden,
            ToLongFunction<ContractPlan> part) {
        long least = amount.minor();
        long most = least;
        for (ContractPlan contract : contracts) {
            long own = hidden.test(contract) ? part.applyAsLong(contract) : 0;
            if (own == 0) {
                continue;
            }
            TreeSet<Long> ends = new TreeSet<>();
            for (ContractPlan end : ends(contract)) {
                ends.add(part.applyAsLong(end));
            }
            if (ends.isEmpty()) {
                return Money.WITHHELD;
            }
            least = Math.addExact(least, ends.first() - own);
            most = Math.addExact(most, ends.last() - own);
        }
        return Money.band(least, most);
    }

    /** The band of a contract's price. */
    Money price(ContractPlan contract) {
        Range range = ranges.get(contract.id());
        return range == null ? Money.WITHHELD : Money.band(range.least, range.most);
    }

    /** A contract as it would be with the prices at the ends of its band, and where the cost of a tender begins to follow it. */
    private List<ContractPlan> ends(ContractPlan contract) {
        Range range = ranges.get(contract.id());
        ContractFlows flows = contract.flows();
        TenderFlows tenders = flows == null ? null : flows.tenders();
        if (range == null || flows == null || tenders == null) {
            return List.of();
        }
        List<ContractPlan> ends = new ArrayList<>();
        for (long price : new long[] {range.least, LEAST_TENDER_PRICE, range.most}) {
            if (price >= range.least && price <= range.most) {
                ends.add(at(price, contract, flows, tenders));
            }
        }
        return ends;
    }

    private static ContractPlan at(long price, ContractPlan contract, ContractFlows flows, TenderFlows tenders) {
        Scaling scaling = new Scaling(contract.annualPrice(), new Money(price));
        List<ContractYear> years = new ArrayList<>();
        for (ContractYear year : flows.years()) {
            ContractYear tender = tenders.years().stream()
                    .filter(one -> one.year() == year.year())
                    .findFirst()
                    .orElse(new ContractYear(year.year(), Money.ZERO, Money.ZERO));
            years.add(new ContractYear(
                    year.year(), scaling.of(year.zero(), tender.zero()), scaling.of(year.plan(), tender.plan())));
        }
        return new ContractPlan(
                contract.id(),
                contract.member(),
                contract.vendor(),
                contract.covers(),
                new Money(price),
                contract.confidential(),
                contract.end(),
                contract.closeNeeded(),
                contract.exit(),
                scaling.of(contract.presentValue(), tenders.presentValue()),
                scaling.of(contract.zeroPresentValue(), tenders.zeroPresentValue()),
                scaling.of(contract.wasted(), tenders.wasted()),
                contract.procurementRisk(),
                new ContractFlows(
                        years,
                        scaling.of(flows.zeroEarly(), tenders.zeroEarly()),
                        scaling.of(flows.planEarly(), tenders.planEarly()),
                        tenders));
    }

    /** From one yearly price to another. */
    private record Scaling(Money from, Money to) {

        Money of(Money all, Money tender) {
            return new Money(share(all.minus(tender), from, to)
                    + share(tender, ContractAssumptions.tender(from), ContractAssumptions.tender(to)));
        }

        private static long share(Money amount, Money from, Money to) {
            return from.isZero()
                    ? amount.minor()
                    : BigDecimal.valueOf(amount.minor())
                            .multiply(BigDecimal.valueOf(to.minor()))
                            .divide(BigDecimal.valueOf(from.minor()), 0, RoundingMode.HALF_EVEN)
                            .longValueExact();
        }
    }
}

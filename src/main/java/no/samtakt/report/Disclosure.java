package no.samtakt.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import no.samtakt.common.Money;
import no.samtakt.inventory.EdgeType;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.ContractFlows;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.ContractYear;
import no.samtakt.planning.MigrationPlan.DefaultNote;
import no.samtakt.planning.MigrationPlan.Economy;
import no.samtakt.planning.MigrationPlan.Edge;
import no.samtakt.planning.MigrationPlan.Group;
import no.samtakt.planning.MigrationPlan.KeptAsset;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.PartLine;
import no.samtakt.planning.MigrationPlan.Quality;
import no.samtakt.planning.MigrationPlan.YearLine;
import no.samtakt.planning.PlanTerms;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.planning.PlanUncertainty.Spread;
import org.jspecify.annotations.Nullable;

/**
 * Which amounts a reader may see when contract prices are confidential: turns full plans into plans that hold no amount from
 * which a confidential price, or the sum of those of one municipality, can be told. Every report is made from what comes out of
 * here; what is kept back is {@link Money#WITHHELD}, so a report could not show it.
 *
 * <p>Sums over the whole co-operation are offered one by one, the most important first, and shown when, together with all shown
 * before and for whoever reads them — from outside, or a member who knows its own prices — each municipality's prices stay
 * unknown ({@link Knowledge}). Plans handed over together are judged together. A member's edition adds what it can work out
 * itself: its own figures in full. In place of a sum that is not shown stands its band ({@link PriceBands}), unless the bands and
 * what is shown would tell a price together ({@link BandAudit}). What is not a sum of payments (the objective, bounds, what a missed deadline or another
 * solution would cost) is withheld wherever a confidential price is in it.
 *
 * <p>See {@code src/docs/decisions/0021-confidential-prices.md}.
 */
public final class Disclosure {

    /** The edition that all may read. */
    public static final String ALL = "";

    private final List<String> unknown = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> owners = new ArrayList<>();
    private final int[] ownerOf;
    private final String member;
    private Knowledge everybody;
    private Knowledge reader;
    private final BandAudit audit;
    private final List<long[]> exact = new ArrayList<>();
    private PriceBands bands;
    private boolean banded;

    private Disclosure(List<MigrationPlan> plans, String member) {
        this.member = member;
        List<Integer> columns = new ArrayList<>();
        for (MigrationPlan plan : plans) {
            for (ContractPlan contract : plan.contracts()) {
                if (contract.flows() != null && !index.containsKey(contract.id())) {
                    index.put(contract.id(), unknown.size());
                    unknown.add(contract.id());
                    if (!owners.contains(contract.member())) {
                        owners.add(contract.member());
                    }
                    columns.add(owners.indexOf(contract.member()));
                }
            }
        }
        ownerOf = columns.stream().mapToInt(Integer::intValue).toArray();
        everybody = new Knowledge(ownerOf, Knowledge.OUTSIDER);
        reader = new Knowledge(ownerOf, owners.indexOf(member));
        bands = PriceBands.of(plans);
        List<double[]> ranges = new ArrayList<>();
        for (String id : unknown) {
            plans.stream()
                    .flatMap(plan -> plan.contracts().stream())
                    .filter(contract ->
                            contract.flows() != null && contract.id().equals(id))
                    .findFirst()
                    .ifPresent(contract -> ranges.add(bands.relative(contract)));
        }
        audit = new BandAudit(ownerOf, ranges);
    }

    /**
     * The plans as a reader may see them.
     *
     * @param plans everything that is handed over together, in full; plans without confidential prices, or from which they were
     *     kept back before, come out as they are
     * @param member id of the member who reads it; {@link #ALL} for what all may read
     */
    public static List<MigrationPlan> publish(List<MigrationPlan> plans, String member) {
        Disclosure disclosure = new Disclosure(plans, member);
        if (disclosure.unknown.isEmpty()) {
            return List.copyOf(plans);
        }
        disclosure.show(plans);
        return plans.stream().map(disclosure::published).toList();
    }

    /** As {@link #publish(List, String)} for one plan by itself. */
    public static MigrationPlan publish(MigrationPlan plan, String member) {
        return publish(List.of(plan), member).get(0);
    }

    /** Whether a plan holds prices that somebody must not see. */
    public static boolean isFull(MigrationPlan plan) {
        return plan.contracts().stream().anyMatch(contract -> contract.flows() != null);
    }

    // ---- which sums

    /**
     * Offers the sums over all members, the most important first: the totals exactly, then bands, then years exactly. Where bands
     * and totals do not go together, the totals are shown if all of them are, and else the bands.
     */
    private void show(List<MigrationPlan> plans) {
        plans.forEach(plan -> offer(form(plan, ALL, contract -> present(contract, true))));
        plans.forEach(plan -> offer(form(plan, ALL, contract -> present(contract, false))));
        banded = audit.protects(exact);
        if (!banded && !totalsTold(plans)) {
            exact.clear();
            everybody = new Knowledge(ownerOf, Knowledge.OUTSIDER);
            reader = new Knowledge(ownerOf, owners.indexOf(member));
            banded = true;
        }
        bands = banded ? bands : PriceBands.none();
        SortedSet<Integer> years = new TreeSet<>();
        plans.forEach(plan -> plan.economy().lines().forEach(line -> years.add(line.year())));
        for (boolean zero : new boolean[] {true, false}) {
            for (int year : years) {
                plans.forEach(plan -> offer(form(plan, ALL, contract -> inYear(contract, zero, year))));
            }
        }
    }

    private boolean totalsTold(List<MigrationPlan> plans) {
        return plans.stream()
                .allMatch(plan -> everybody.tells(form(plan, ALL, contract -> present(contract, true)))
                        && everybody.tells(form(plan, ALL, contract -> present(contract, false))));
    }

    private void offer(long[] form) {
        if (!everybody.tells(form) && everybody.protectsWith(form) && isProtectedByBandsWith(form)) {
            exact.add(form);
            everybody.learn(form);
            reader.learn(form);
        }
    }

    private boolean isProtectedByBandsWith(long[] form) {
        List<long[]> all = new ArrayList<>(exact);
        all.add(form);
        return !banded || audit.protects(all);
    }

    /** What each unknown price contributes to a figure of a member, or of all. */
    private long[] form(MigrationPlan plan, String of, ToLongFunction<ContractPlan> part) {
        long[] form = new long[unknown.size()];
        for (ContractPlan contract : plan.contracts()) {
            if (contract.flows() != null && (of.isEmpty() || contract.member().equals(of))) {
                form[index.getOrDefault(contract.id(), 0)] = part.applyAsLong(contract);
            }
        }
        return form;
    }

    private static long inYear(ContractPlan contract, boolean zero, int year) {
        ContractFlows flows = contract.flows();
        if (flows == null) {
            return 0;
        }
        for (ContractYear one : flows.years()) {
            if (one.year() == year) {
                return (zero ? one.zero() : one.plan()).minor();
            }
        }
        return 0;
    }

    private static long early(ContractPlan contract, boolean zero) {
        ContractFlows flows = contract.flows();
        return flows == null ? 0 : (zero ? flows.zeroEarly() : flows.planEarly()).minor();
    }

    private Money shown(Money amount, MigrationPlan plan, String of, ToLongFunction<ContractPlan> part) {
        return reader.tells(form(plan, of, part)) ? amount : band(amount, plan, of, part);
    }

    private Money band(Money amount, MigrationPlan plan, String of, ToLongFunction<ContractPlan> part) {
        return bands.of(
                amount,
                plan.contracts(),
                contract ->
                        isHidden(contract) && (of.isEmpty() || contract.member().equals(of)),
                part);
    }

    /** What is told of an amount of one contract that is hidden. */
    private Money band(ContractPlan contract, Money amount, ToLongFunction<ContractPlan> part) {
        return bands.of(amount, List.of(contract), this::isHidden, part);
    }

    private boolean isHidden(ContractPlan contract) {
        return contract.flows() != null && !contract.member().equals(member);
    }

    // ---- the plan that is handed over

    private MigrationPlan published(MigrationPlan plan) {
        if (!isFull(plan)) {
            return plan;
        }
        Set<String> contracts = new HashSet<>();
        Set<String> members = new HashSet<>();
        Set<String> areas = new HashSet<>();
        Map<String, String> areaOf = new HashMap<>();
        plan.assets().forEach(asset -> areaOf.put(asset.id(), asset.area()));
        for (ContractPlan contract : plan.contracts()) {
            if (isHidden(contract)) {
                contracts.add(contract.id());
                members.add(contract.member());
                decidingFor(contract, plan).forEach(asset -> areas.add(areaOf.getOrDefault(asset, "")));
            }
        }
        return new MigrationPlan(
                plan.schemaVersion(),
                plan.run(),
                plan.header(),
                plan.members(),
                plan.areas(),
                plan.targets(),
                plan.assets(),
                plan.decisions().stream()
                        .map(decision ->
                                areas.contains(decision.area()) ? StatementDisclosure.withoutCosts(decision) : decision)
                        .toList(),
                plan.tasks().stream()
                        .map(task -> contracts.isEmpty() ? task : StatementDisclosure.withoutPrices(task, contracts))
                        .toList(),
                plan.kept().stream()
                        .map(kept -> areas.contains(areaOf.getOrDefault(kept.asset(), ""))
                                ? new KeptAsset(
                                        kept.asset(), kept.reason(), kept.bestAlternative(), hide(kept.extraCost()))
                                : kept)
                        .toList(),
                plan.contracts().stream().map(this::contract).toList(),
                plan.deadlines().stream()
                        .map(deadline -> contracts.contains(deadline.subject())
                                        || (deadline.member().isEmpty() && areas.contains(deadline.area()))
                                ? StatementDisclosure.withoutCost(deadline)
                                : deadline)
                        .toList(),
                plan.bridges(),
                plan.waves(),
                economy(plan),
                contracts.isEmpty() ? plan.quality() : quality(plan),
                plan.pools(),
                plan.frozen(),
                plan.risk(),
                plan.harmonization(),
                plan.edges(),
                plan.groups(),
                plan.brokenRules(),
                plan.conflicts(),
                plan.defaults().stream()
                        .map(note -> members.contains(note.member())
                                        && !note.moneyPerYear().isZero()
                                ? new DefaultNote(
                                        note.code(),
                                        note.member(),
                                        note.file(),
                                        note.cell(),
                                        note.value(),
                                        Money.WITHHELD)
                                : note)
                        .toList(),
                plan.dataQuality(),
                plan.problems().stream()
                        .map(problem ->
                                contracts.isEmpty() ? problem : StatementDisclosure.withoutFigures(problem, members))
                        .toList(),
                contracts.isEmpty() ? plan.uncertainty() : withoutCosts(plan, plan.uncertainty()),
                plan.sharing(),
                contracts.isEmpty() ? plan.appraisal() : AppraisalDisclosure.withoutPrices(plan.appraisal(), members),
                contracts.isEmpty() ? plan.terms() : terms(plan, plan.terms()),
                plan.organisation(),
                plan.prices());
    }

    /**
     * The assets whose course decides when a contract ends: those it covers, what is hosted on them, and what moves together
     * with any of these.
     */
    private static Set<String> decidingFor(ContractPlan contract, MigrationPlan plan) {
        Set<String> assets = new HashSet<>(contract.covers());
        boolean grown = true;
        while (grown) {
            int before = assets.size();
            for (Edge edge : plan.edges()) {
                if (edge.type() == EdgeType.HOSTED_ON && assets.contains(edge.to())) {
                    assets.add(edge.from());
                }
            }
            for (Group group : plan.groups()) {
                if (group.assets().stream().anyMatch(assets::contains)) {
                    assets.addAll(group.assets());
                }
            }
            grown = assets.size() > before;
        }
        return assets;
    }

    static @Nullable Money hide(@Nullable Money amount) {
        return amount == null ? null : Money.WITHHELD;
    }

    private ContractPlan contract(ContractPlan contract) {
        boolean hidden = isHidden(contract);
        return new ContractPlan(
                contract.id(),
                contract.member(),
                contract.vendor(),
                contract.covers(),
                hidden ? bands.price(contract) : contract.annualPrice(),
                contract.confidential(),
                contract.end(),
                contract.closeNeeded(),
                contract.exit(),
                hidden ? band(contract, contract.presentValue(), c -> present(c, false)) : contract.presentValue(),
                hidden
                        ? band(contract, contract.zeroPresentValue(), c -> present(c, true))
                        : contract.zeroPresentValue(),
                hidden && !contract.wasted().isZero()
                        ? band(contract, contract.wasted(), c -> c.wasted().minor())
                        : contract.wasted(),
                contract.procurementRisk(),
                null);
    }

    // ---- money

    private Economy economy(MigrationPlan plan) {
        Economy economy = plan.economy();
        boolean everyYear = savingsTold(plan, ALL);
        return new Economy(
                lines(plan),
                parts(plan),
                economy.members().stream().map(result -> result(plan, result)).toList(),
                shown(economy.zeroPresentValue(), plan, ALL, c -> c.zeroPresentValue()
                        .minor()),
                shown(economy.planPresentValue(), plan, ALL, c -> c.presentValue()
                        .minor()),
                everyYear ? economy.paybackMonth() : null,
                isUntouched(plan, ALL) ? economy.peakFunding() : Money.WITHHELD,
                economy.writeOff());
    }

    private List<YearLine> lines(MigrationPlan plan) {
        List<YearLine> lines = new ArrayList<>();
        Map<List<Object>, Money> sums = new LinkedHashMap<>();
        Set<List<Object>> incomplete = new HashSet<>();
        for (YearLine line : plan.economy().lines()) {
            if (line.category() != Category.OLD_CONTRACTS) {
                lines.add(line);
                continue;
            }
            Money amount =
                    shown(line.amount(), plan, line.member(), contract -> inYear(contract, line.zero(), line.year()));
            List<Object> key = List.of(line.zero(), line.year());
            sums.merge(key, line.amount(), Money::plus);
            if (amount.isWithheld()) {
                incomplete.add(key);
            }
            lines.add(new YearLine(line.zero(), line.member(), line.category(), line.year(), amount));
        }
        sums.forEach((key, sum) -> {
            boolean zero = (Boolean) key.get(0);
            int year = (Integer) key.get(1);
            if (incomplete.contains(key)) {
                Money told = shown(sum, plan, ALL, contract -> inYear(contract, zero, year));
                if (told.isBand() || !told.isWithheld()) {
                    lines.add(new YearLine(zero, ALL, Category.OLD_CONTRACTS, year, told));
                }
            }
        });
        return lines;
    }

    private List<PartLine> parts(MigrationPlan plan) {
        List<PartLine> parts = new ArrayList<>();
        Map<Boolean, Money> sums = new LinkedHashMap<>();
        Set<Boolean> incomplete = new HashSet<>();
        for (PartLine part : plan.economy().parts()) {
            if (part.category() != Category.OLD_CONTRACTS) {
                parts.add(part);
                continue;
            }
            Money amount = shown(part.presentValue(), plan, part.member(), contract -> present(contract, part.zero()));
            sums.merge(part.zero(), part.presentValue(), Money::plus);
            if (amount.isWithheld()) {
                incomplete.add(part.zero());
            }
            parts.add(new PartLine(part.zero(), part.member(), part.category(), amount));
        }
        sums.forEach((zero, sum) -> {
            if (incomplete.contains(zero)) {
                Money told = shown(sum, plan, ALL, contract -> present(contract, zero));
                if (told.isBand() || !told.isWithheld()) {
                    parts.add(new PartLine(zero, ALL, Category.OLD_CONTRACTS, told));
                }
            }
        });
        return parts;
    }

    /** A loss is told only where all its parts may be; that a member loses is told in any case. */
    private @Nullable PlanTerms terms(MigrationPlan plan, @Nullable PlanTerms terms) {
        if (terms == null) {
            return null;
        }
        List<PlanTerms.Loss> losses = new ArrayList<>();
        for (PlanTerms.Loss loss : terms.losses()) {
            String of = loss.member();
            Money whole = shown(loss.whole(), plan, of, c -> present(c, false) - present(c, true));
            Money early = shown(loss.early(), plan, of, c -> early(c, false) - early(c, true));
            boolean told = !whole.isWithheld() && !early.isWithheld();
            losses.add(told ? loss : new PlanTerms.Loss(of, Money.WITHHELD, Money.WITHHELD, Money.WITHHELD));
        }
        return new PlanTerms(
                terms.participation(),
                terms.sitOutLimit(),
                terms.sitOuts(),
                terms.winWin(),
                terms.earlyTolerance(),
                losses,
                terms.absent(),
                terms.joining());
    }

    private static long present(ContractPlan contract, boolean zero) {
        return (zero ? contract.zeroPresentValue() : contract.presentValue()).minor();
    }

    private MemberResult result(MigrationPlan plan, MemberResult result) {
        String of = result.member();
        boolean told = savingsTold(plan, of) && isUntouchedOrTold(plan, of);
        return new MemberResult(
                of,
                shown(result.zero(), plan, of, c -> present(c, true)),
                shown(result.plan(), plan, of, c -> present(c, false)),
                shown(result.netBenefit(), plan, of, c -> present(c, true) - present(c, false)),
                shown(result.zeroEarly(), plan, of, c -> early(c, true)),
                shown(result.planEarly(), plan, of, c -> early(c, false)),
                shown(result.netBenefitEarly(), plan, of, c -> early(c, true) - early(c, false)),
                result.writeOff(),
                told ? result.maxYearlyExtra() : Money.WITHHELD,
                told ? result.paybackMonth() : null);
    }

    /** Whether the saving of every year can be told: then what is said about when it comes adds nothing. */
    private boolean savingsTold(MigrationPlan plan, String of) {
        return plan.economy().lines().stream()
                .map(YearLine::year)
                .distinct()
                .allMatch(year -> reader.tells(form(plan, of, c -> inYear(c, true, year) - inYear(c, false, year))));
    }

    private boolean isUntouchedOrTold(MigrationPlan plan, String of) {
        return of.equals(member) || isUntouched(plan, of);
    }

    /** Whether every hidden contract has the same course in the plan as in the zero alternative. */
    private boolean isUntouched(MigrationPlan plan, String of) {
        return plan.contracts().stream()
                .filter(contract ->
                        isHidden(contract) && (of.isEmpty() || contract.member().equals(of)))
                .allMatch(contract -> present(contract, true) == present(contract, false)
                        && early(contract, true) == early(contract, false)
                        && plan.economy().lines().stream()
                                .map(YearLine::year)
                                .distinct()
                                .allMatch(year -> inYear(contract, true, year) == inYear(contract, false, year)));
    }

    /** When the plan is done, and nothing of what it costs: percentiles and drivers of cost are made of every price. */
    private @Nullable PlanUncertainty withoutCosts(MigrationPlan plan, @Nullable PlanUncertainty all) {
        return all == null
                ? null
                : new PlanUncertainty(
                        all.runs(),
                        all.seed(),
                        all.commonShareBasisPoints(),
                        all.ranges(),
                        withoutCosts(plan, all.whole()),
                        all.members().stream()
                                .map(spread -> withoutCosts(plan, spread))
                                .toList(),
                        all.dates(),
                        all.allDatesBasisPoints(),
                        all.missedP50(),
                        all.missedP85(),
                        List.of(),
                        List.of(),
                        List.of(),
                        all.finishBars(),
                        all.overloadedBasisPoints());
    }

    private Spread withoutCosts(MigrationPlan plan, Spread spread) {
        boolean hidden = plan.contracts().stream()
                .anyMatch(contract -> isHidden(contract)
                        && (spread.member().isEmpty() || contract.member().equals(spread.member())));
        return !hidden
                ? spread
                : new Spread(
                        spread.member(),
                        shown(spread.cost(), plan, spread.member(), contract -> present(contract, false)),
                        Money.WITHHELD,
                        Money.WITHHELD,
                        Money.WITHHELD,
                        Money.WITHHELD,
                        Money.WITHHELD,
                        spread.oneOff(),
                        spread.oneOffP50(),
                        spread.oneOffP85(),
                        Money.WITHHELD,
                        Money.WITHHELD,
                        -1,
                        spread.finish(),
                        spread.finishP10(),
                        spread.finishP50(),
                        spread.finishP85(),
                        spread.onTimeBasisPoints());
    }

    private Quality quality(MigrationPlan plan) {
        Quality quality = plan.quality();
        return new Quality(
                Money.WITHHELD,
                shown(quality.cost(), plan, ALL, contract -> present(contract, false)),
                quality.riskCentiPoints(),
                Money.WITHHELD,
                Money.WITHHELD,
                Money.WITHHELD,
                Money.WITHHELD,
                Money.WITHHELD,
                quality.zeroRiskCentiPoints(),
                quality.feasible(),
                hide(quality.lowerBound()),
                hide(quality.fixedLowerBound()),
                quality.unsolvable());
    }
}

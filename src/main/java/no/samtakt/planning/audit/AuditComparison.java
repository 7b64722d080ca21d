package no.samtakt.planning.audit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.economy.ContractCourse;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.WinWin;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.PoolEffort;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanTerms;
import no.samtakt.risk.PileUp;
import org.jspecify.annotations.Nullable;

/** Holds what the plan says against what the audit computes, part by part. */
final class AuditComparison {

    private final AuditFacts facts;
    private final MigrationPlan plan;
    private final AuditScenario scenario;
    private final AuditDifferences differences;

    AuditComparison(AuditFacts facts, MigrationPlan plan, AuditScenario scenario, AuditDifferences differences) {
        this.facts = facts;
        this.plan = plan;
        this.scenario = scenario;
        this.differences = differences;
    }

    private @Nullable YearMonth month(int index) {
        return index == AuditScenario.NEVER ? null : facts.calendar.month(index);
    }

    void header() {
        differences.same(
                "header.planStart", facts.calendar.month(0), plan.header().planStart());
        differences.same(
                "header.lastGoLive",
                facts.calendar.month(facts.calendar.horizon() - 1),
                plan.header().lastGoLive());
        differences.same(
                "header.analysisMonths",
                facts.calendar.analysis(),
                plan.header().analysisMonths());
        differences.same(
                "header.criticalLimit", facts.criticalLimit(), plan.header().criticalLimit());
        differences.same("header.variant", facts.variant.name(), plan.header().variant());
    }

    /** Who stays out may do so, and is asked; who moves and who stands on the target already. */
    void terms(Map<String, Target> chosen) {
        PlanTerms terms = plan.terms();
        if (terms == null) {
            differences.add("terms", "stated", "absent");
            return;
        }
        differences.same("terms.participation", facts.variant.participation(), terms.participation());
        differences.same("terms.sitOutLimit", facts.variant.terms().sitOutLimit(), terms.sitOutLimit());
        for (PlanTerms.SitOut one : terms.sitOuts()) {
            Target target = chosen.get(one.area());
            boolean asked = target != null
                    && facts.participants(target).stream()
                            .anyMatch(member -> member.id().equals(one.member()));
            if (!asked || !facts.free(one.member(), one.area())) {
                differences.add("sits out " + one.area() + " " + one.member(), "may not", "does");
            }
        }
        for (MigrationPlan.AreaDecision decision : plan.decisions()) {
            Target target = chosen.get(decision.area());
            if (target != null) {
                List<String> moving = facts.moving(target).stream()
                        .map(Asset::member)
                        .filter(member -> !facts.out(member, target))
                        .distinct()
                        .toList();
                List<String> settled = facts.taking(target).stream()
                        .map(Member::id)
                        .filter(member -> !moving.contains(member))
                        .toList();
                differences.same("moving " + decision.area(), moving, decision.movingMembers());
                differences.same("settled " + decision.area(), settled, decision.settledMembers());
            }
        }
    }

    void losses(List<PlanTerms.Loss> own) {
        PlanTerms terms = plan.terms();
        if (terms != null) {
            boolean looked = facts.variant.terms().winWin() != WinWin.NONE;
            differences.same("terms.winWin", facts.variant.terms().winWin(), terms.winWin());
            differences.same("terms.losses", looked ? own : List.of(), terms.losses());
        }
    }

    void quality(AuditResult own, long zeroRisk) {
        var quality = plan.quality();
        differences.same("quality.objective", own.objective(), quality.objective());
        differences.same("quality.cost", own.cost(), quality.cost());
        differences.same("quality.risk", own.riskCentiPoints(), quality.riskCentiPoints());
        differences.same("quality.unfairness", own.unfairness(), quality.unfairness());
        differences.same("quality.zeroObjective", own.zeroObjective(), quality.zeroObjective());
        differences.same("quality.zeroRisk", zeroRisk, quality.zeroRiskCentiPoints());
        differences.same("quality.feasible", own.brokenRules().isEmpty(), quality.feasible());
    }

    void broken(List<BrokenRule> own) {
        differences.sameTable("broken rule", brokenTable(own), brokenTable(plan.brokenRules()));
    }

    private static SortedMap<String, String> brokenTable(List<BrokenRule> rules) {
        SortedMap<String, String> table = new TreeMap<>();
        rules.forEach(rule -> table.merge(
                rule.rule() + " " + rule.subject() + " " + rule.month() + " " + rule.amount(),
                "broken",
                (before, again) -> before + " again"));
        return table;
    }

    // ---- money

    void economy(AuditFlows flows, AuditFlows zero) {
        SortedMap<String, String> members = new TreeMap<>();
        for (int m = 0; m < flows.cost.length; m++) {
            members.put(
                    facts.inventory.members().get(m).id(),
                    "zero " + zero.cost[m] + " plan " + flows.cost[m] + " net " + (zero.cost[m] - flows.cost[m])
                            + " zeroEarly " + zero.early[m] + " planEarly " + flows.early[m] + " netEarly "
                            + (zero.early[m] - flows.early[m]));
        }
        SortedMap<String, String> found = new TreeMap<>();
        plan.economy()
                .members()
                .forEach(result -> found.put(
                        result.member(),
                        "zero " + result.zero().minor() + " plan "
                                + result.plan().minor() + " net "
                                + result.netBenefit().minor() + " zeroEarly "
                                + result.zeroEarly().minor() + " planEarly "
                                + result.planEarly().minor() + " netEarly "
                                + result.netBenefitEarly().minor()));
        differences.sameTable("economy.members", members, found);
        differences.same(
                "economy.zeroPresentValue",
                zero.total(),
                plan.economy().zeroPresentValue().minor());
        differences.same(
                "economy.planPresentValue",
                flows.total(),
                plan.economy().planPresentValue().minor());
        paidBack(flows, zero);
        SortedMap<String, String> parts = new TreeMap<>();
        SortedMap<String, String> years = new TreeMap<>();
        tables("plan", flows, parts, years);
        tables("zero", zero, parts, years);
        SortedMap<String, Long> partSums = new TreeMap<>();
        plan.economy()
                .parts()
                .forEach(line -> partSums.merge(
                        (line.zero() ? "zero " : "plan ") + line.member() + " " + line.category(),
                        line.presentValue().minor(),
                        Long::sum));
        SortedMap<String, Long> yearSums = new TreeMap<>();
        plan.economy()
                .lines()
                .forEach(line -> yearSums.merge(
                        (line.zero() ? "zero " : "plan ") + line.member() + " " + line.category() + " " + line.year(),
                        line.amount().minor(),
                        Long::sum));
        differences.sameTable("economy.parts", parts, texts(partSums));
        differences.sameTable("economy.lines", years, texts(yearSums));
    }

    /** When what is saved has paid for what is spent, what is needed until then, and what is written off. */
    private void paidBack(AuditFlows flows, AuditFlows zero) {
        SortedMap<String, String> expected = new TreeMap<>();
        long writeOffs = 0;
        for (int m = 0; m < flows.cost.length; m++) {
            Member member = facts.inventory.members().get(m);
            AuditPayments payments = new AuditPayments(facts.calendar, flows.months[m], zero.months[m]);
            long writeOff =
                    member.assets().stream().mapToLong(scenario::writtenOff).sum();
            writeOffs += writeOff;
            expected.put(
                    member.id(),
                    "payback " + payments.payback() + " dearest " + payments.dearestYear() + " off " + writeOff);
        }
        SortedMap<String, String> found = new TreeMap<>();
        plan.economy()
                .members()
                .forEach(one -> found.put(
                        one.member(),
                        "payback " + one.paybackMonth() + " dearest "
                                + one.maxYearlyExtra().minor() + " off "
                                + one.writeOff().minor()));
        differences.sameTable("economy.members.payback", expected, found);
        AuditPayments all = new AuditPayments(facts.calendar, flows.monthsOfAll(), zero.monthsOfAll());
        differences.same("economy.paybackMonth", all.payback(), plan.economy().paybackMonth());
        differences.same(
                "economy.peakFunding", all.peak(), plan.economy().peakFunding().minor());
        differences.same(
                "economy.writeOff", writeOffs, plan.economy().writeOff().minor());
    }

    private static void tables(
            String name, AuditFlows flows, SortedMap<String, String> parts, SortedMap<String, String> years) {
        flows.parts.forEach((key, sum) -> {
            if (sum != 0) {
                parts.put(name + " " + key.member() + " " + key.category(), sum.toString());
            }
        });
        flows.years.forEach((key, sum) -> {
            if (sum != 0) {
                years.put(name + " " + key.member() + " " + key.category() + " " + key.year(), sum.toString());
            }
        });
    }

    private static SortedMap<String, String> texts(SortedMap<String, Long> sums) {
        SortedMap<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> {
            if (sum != 0) {
                texts.put(key, sum.toString());
            }
        });
        return texts;
    }

    // ---- tasks

    void tasks(AuditFlows flows) {
        Map<String, Task> byId = new LinkedHashMap<>();
        plan.tasks().forEach(task -> byId.put(task.id(), task));
        for (AuditMove move : scenario.moves) {
            Task task = Objects.requireNonNull(byId.get(move.id()));
            String what = "task " + task.id() + " ";
            differences.same(what + "kind", TaskKind.TRANSITION, task.kind());
            differences.same(what + "asset", move.asset().id(), task.asset());
            differences.same(what + "member", move.asset().member(), task.member());
            differences.same(what + "target", move.target().id(), task.target());
            differences.same(what + "start", facts.calendar.month(move.start()), task.start());
            differences.same(what + "hypercare", move.row().hypercareMonths(), task.hypercareMonths());
            differences.same(what + "parallel", move.row().parallelMonths(), task.parallelMonths());
            differences.same(what + "switchOff", month(scenario.off(move.asset())), task.switchOff());
            differences.same(what + "oneOff", move.oneOff(), task.oneOff().minor());
            differences.same(
                    what + "presentValue",
                    flows.taskPresent.get(move.id()),
                    task.presentValue().minor());
            differences.same(what + "exposure", move.exposure(), task.exposureCentiPoints());
            SortedMap<String, Long> effort = new TreeMap<>();
            for (PoolEffort pool : task.effort()) {
                effort.merge(pool.pool(), pool.effort().centi(), Long::sum);
            }
            differences.same(what + "effort", move.effort(), effort);
        }
        for (AuditScenario.Common common : scenario.commons) {
            Task task = Objects.requireNonNull(byId.get(common.id()));
            String what = "task " + task.id() + " ";
            differences.same(what + "kind", common.kind(), task.kind());
            differences.same(what + "target", common.target().id(), task.target());
            differences.same(what + "asset", "", task.asset());
            differences.same(what + "member", "", task.member());
            differences.same(what + "start", facts.calendar.month(common.start()), task.start());
            differences.same(what + "hypercare", 0, task.hypercareMonths());
            differences.same(what + "parallel", 0, task.parallelMonths());
            differences.same(what + "exposure", 0L, task.exposureCentiPoints());
            differences.same(what + "oneOff", oneOff(common), task.oneOff().minor());
            differences.same(
                    what + "presentValue",
                    flows.taskPresent.get(common.id()),
                    task.presentValue().minor());
        }
    }

    private long oneOff(AuditScenario.Common common) {
        return switch (common.kind()) {
            case PROCURE -> Arrays.stream(AuditFlows.procurement(facts, common.target()))
                            .sum()
                    * facts.procuring(common.target()).length;
            case ESTABLISH -> common.target().establishCost().minor();
            default -> 0;
        };
    }

    // ---- contracts, bridges, waves

    void contracts(AuditScenario zero) {
        SortedMap<String, String> own = new TreeMap<>();
        for (Contract contract : facts.inventory.listContracts()) {
            ContractCourse course = scenario.course(contract);
            int close = scenario.close(contract);
            boolean left = close != AuditScenario.NEVER && course.exitMonth() < facts.calendar.analysis();
            long wasted = 0;
            long[] flows = course.nominalByMonth();
            for (int t = close; t < flows.length; t++) {
                wasted += facts.discount.discount(flows[t], t);
            }
            own.put(
                    contract.id(),
                    "closes " + month(close) + " exit " + (left ? month(course.exitMonth()) : null) + " value "
                            + course.npvMinor() + " zero "
                            + zero.course(contract).npvMinor() + " wasted " + wasted + " risk "
                            + course.procurementRisk()
                            + (contract.confidential() ? flows(zero.course(contract), course) : ""));
        }
        SortedMap<String, String> found = new TreeMap<>();
        plan.contracts()
                .forEach(contract -> found.put(
                        contract.id(),
                        "closes " + contract.closeNeeded() + " exit " + contract.exit() + " value "
                                + contract.presentValue().minor() + " zero "
                                + contract.zeroPresentValue().minor() + " wasted "
                                + contract.wasted().minor() + " risk " + contract.procurementRisk()
                                + flows(contract.flows())));
        differences.sameTable("contract", own, found);
    }

    /** What is paid year by year, in the words used for comparing. */
    private String flows(ContractCourse zero, ContractCourse own) {
        SortedMap<Integer, long[]> years = new TreeMap<>();
        for (int t = 0; t < Math.max(zero.nominalByMonth().length, own.nominalByMonth().length); t++) {
            if (zero.nominal(t) != 0 || own.nominal(t) != 0) {
                long[] year = years.computeIfAbsent(facts.calendar.month(t).getYear(), key -> new long[] {0, 0});
                year[0] += zero.nominal(t);
                year[1] += own.nominal(t);
            }
        }
        StringBuilder text = new StringBuilder(" flows");
        years.forEach((year, paid) -> text.append(' ').append(year).append(Arrays.toString(paid)));
        return text.append(" early ")
                .append(zero.npvFirst36Minor())
                .append(' ')
                .append(own.npvFirst36Minor())
                .toString();
    }

    private static String flows(MigrationPlan.@Nullable ContractFlows flows) {
        if (flows == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(" flows");
        flows.years().forEach(year -> text.append(' ').append(year.year()).append(Arrays.toString(new long[] {
            year.zero().minor(), year.plan().minor()
        })));
        return text.append(" early ")
                .append(flows.zeroEarly().minor())
                .append(' ')
                .append(flows.planEarly().minor())
                .toString();
    }

    void bridges(AuditFlows flows) {
        List<String> own = new ArrayList<>();
        for (AuditFlows.BridgeUse use : flows.bridges) {
            boolean open = use.until() >= facts.calendar.analysis();
            own.add(use.edge().from() + ">" + use.edge().to() + " " + use.edge().type() + " " + month(use.from()) + "/"
                    + (open ? null : month(use.until())) + " " + use.present());
        }
        List<String> found = plan.bridges().stream()
                .map(bridge -> bridge.fromAsset() + ">" + bridge.toAsset() + " " + bridge.type() + " " + bridge.from()
                        + "/" + bridge.untilExclusive() + " "
                        + bridge.presentValue().minor())
                .toList();
        differences.same(
                "bridges",
                own.stream().sorted().toList(),
                found.stream().sorted().toList());
    }

    void waves() {
        Map<String, TreeSet<String>> own = new TreeMap<>();
        for (AuditMove move : scenario.moves) {
            String wave = move.target().id() + " " + month(move.goLive()) + " "
                    + move.target().waveCost().minor();
            own.computeIfAbsent(wave, key -> new TreeSet<>()).add(move.id());
        }
        Map<String, TreeSet<String>> found = new TreeMap<>();
        plan.waves()
                .forEach(wave -> found.put(
                        wave.target() + " " + wave.month() + " " + wave.cost().minor(), new TreeSet<>(wave.tasks())));
        differences.same("waves", own, found);
    }

    // ---- load, risk, harmonization

    void pools(AuditLoad load) {
        SortedMap<String, String> own = new TreeMap<>();
        load.demand.forEach((pool, row) -> own.put(
                pool,
                "demand " + Arrays.toString(row) + " capacity "
                        + (load.capacity.containsKey(pool) ? Arrays.toString(load.capacity.get(pool)) : null)));
        SortedMap<String, String> found = new TreeMap<>();
        plan.pools()
                .forEach(pool -> found.put(pool.pool(), "demand " + pool.demand() + " capacity " + pool.capacity()));
        differences.sameTable("pool", own, found);
    }

    void risk(AuditLoad load) {
        SortedMap<String, String> own = new TreeMap<>();
        for (int m = 0; m < facts.inventory.members().size(); m++) {
            Member member = facts.inventory.members().get(m);
            for (int t = 0; t < facts.calendar.analysis(); t++) {
                long points = load.exposure[m][t];
                own.put(
                        member.id() + " " + month(t),
                        points + " " + PileUp.centiPoints(points) + " " + load.ageing(m, t, false) + " "
                                + load.ageing(m, t, true));
            }
        }
        SortedMap<String, String> found = new TreeMap<>();
        plan.risk()
                .forEach(line -> found.put(
                        line.member() + " " + line.month(),
                        line.exposure() + " " + line.pileUp() + " " + line.ageing() + " " + line.zeroAgeing()));
        differences.sameTable("risk", own, found);
    }

    void harmonization() {
        SortedMap<String, String> own = new TreeMap<>();
        for (int t = 0; t < facts.calendar.horizon(); t++) {
            own.put(String.valueOf(month(t)), String.valueOf(index(t)));
        }
        SortedMap<String, String> found = new TreeMap<>();
        plan.harmonization()
                .forEach(point -> found.put(String.valueOf(point.month()), String.valueOf(point.indexBasisPoints())));
        differences.sameTable("harmonization", own, found);
    }

    /** Weighted share of pairs of members whose sets of products in an area are the same, at the end of a month. */
    private long index(int t) {
        long same = 0;
        long all = 0;
        for (Area area : facts.inventory.cooperation().areas()) {
            List<TreeSet<String>> used = new ArrayList<>();
            for (Member member : facts.inventory.members()) {
                TreeSet<String> products = new TreeSet<>();
                for (Asset asset : member.assets()) {
                    if (asset.area().equals(area.code())) {
                        products.add(product(asset, t));
                    }
                }
                if (!products.isEmpty()) {
                    used.add(products);
                }
            }
            for (int i = 0; i < used.size(); i++) {
                for (int j = 0; j < i; j++) {
                    all += area.weight();
                    same += used.get(i).equals(used.get(j)) ? area.weight() : 0;
                }
            }
        }
        return all == 0 ? 0 : same * 10_000 / all;
    }

    private String product(Asset asset, int t) {
        AuditMove move = scenario.move(asset.id());
        boolean moved = move != null && move.goLive() <= t;
        String product = moved && move != null ? move.target().product() : asset.product();
        boolean unknown = product.isBlank() && !moved;
        return unknown ? asset.id() : product.strip().toLowerCase(Locale.ROOT);
    }
}

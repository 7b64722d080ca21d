package no.samtakt.planning.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.Appraisal.CaseLine;
import no.samtakt.planning.MigrationPlan.Category;

/** The business case of a plan, worked out again from the flows of its scenario. */
final class AuditCase {

    private final AuditFacts facts;
    private final AuditScenario scenario;
    private final SortedMap<String, Long> sums = new TreeMap<>();

    private AuditCase(AuditScenario scenario, AuditFlows flows) {
        this.scenario = scenario;
        this.facts = scenario.facts;
        flows.years.forEach((key, amount) -> add(key.member(), kind(key.category()), key.year(), amount));
        facts.inventory.listAssets().forEach(this::asset);
        facts.inventory.listContracts().forEach(this::contract);
    }

    static void compare(
            Appraisal appraisal,
            AuditScenario scenario,
            AuditFlows flows,
            AuditScenario nothing,
            AuditFlows zero,
            AuditDifferences differences) {
        Map<String, Long> plan = new AuditCase(scenario, flows).sums;
        Map<String, Long> without = new AuditCase(nothing, zero).sums;
        SortedMap<String, String> expected = new TreeMap<>();
        plan.forEach((key, amount) -> add(expected, "plan " + key, amount));
        without.forEach((key, amount) -> add(expected, "zero " + key, amount));
        SortedMap<String, String> found = new TreeMap<>();
        for (CaseLine line : appraisal.lines()) {
            String key = line.member() + " " + line.kind() + " " + line.year();
            add(found, "plan " + key, line.plan().minor());
            add(found, "zero " + key, line.zero().minor());
        }
        differences.sameTable("appraisal.lines", expected, found);
        differences.sameTable(
                "appraisal.figures", figures(scenario.facts, flows, zero, plan, without), stated(appraisal.figures()));
    }

    private static void add(Map<String, String> table, String key, long amount) {
        if (amount != 0) {
            table.put(key, String.valueOf(amount));
        }
    }

    /** What the case says of each member and of all, in words that can be held against each other. */
    private static SortedMap<String, String> figures(
            AuditFacts facts, AuditFlows flows, AuditFlows zero, Map<String, Long> plan, Map<String, Long> without) {
        SortedMap<String, String> expected = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        for (int m = 0; m <= flows.cost.length; m++) {
            boolean all = m == flows.cost.length;
            String id = all ? "" : facts.inventory.members().get(m).id();
            AuditPayments payments = new AuditPayments(
                    facts.calendar,
                    all ? flows.monthsOfAll() : flows.months[m],
                    all ? zero.monthsOfAll() : zero.months[m]);
            List<String> members = all ? ids : List.of(id);
            long net = all ? zero.total() - flows.total() : zero.cost[m] - flows.cost[m];
            expected.put(
                    id,
                    "investment " + (invested(plan, members) - invested(without, members)) + " npv " + net + " "
                            + payments.words());
            ids.add(id);
        }
        return expected;
    }

    private static SortedMap<String, String> stated(List<CaseFigures> figures) {
        SortedMap<String, String> found = new TreeMap<>();
        figures.forEach(one -> found.put(
                one.member(),
                "investment " + one.investment().minor() + " npv " + one.npv().minor() + " "
                        + AuditPayments.words(
                                one.before().minor(),
                                one.steadyZero().minor(),
                                one.steadyPlan().minor(),
                                one.payback(),
                                one.peakFunding().minor(),
                                one.peakMonth(),
                                one.firstPositiveYear())));
        return found;
    }

    private static long invested(Map<String, Long> sums, List<String> members) {
        return sums.entrySet().stream()
                .filter(entry ->
                        members.stream().anyMatch(id -> entry.getKey().startsWith(id + " " + CaseKind.INVESTMENT)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static CaseKind kind(Category category) {
        return switch (category) {
            case OLD_CONTRACTS, OLD_RUNNING, NEW_RUNNING, NEW_FIXED -> CaseKind.RUNNING;
            case BRIDGING -> CaseKind.BRIDGING;
            case INTERNAL_EFFORT, EXTERNAL_EFFORT, PROCUREMENT, ESTABLISHMENT, WAVES -> CaseKind.INVESTMENT;
        };
    }

    private void add(String member, CaseKind kind, int year, long amount) {
        sums.merge(member + " " + kind + " " + year, amount, Long::sum);
    }

    private void instead(String member, CaseKind kind, int month, long amount) {
        int year = facts.calendar.month(month).getYear();
        add(member, kind, year, amount);
        add(member, CaseKind.RUNNING, year, -amount);
    }

    private void asset(Asset asset) {
        AuditMove move = scenario.move(asset.id());
        int off = scenario.off(asset);
        if (move == null || off == AuditScenario.NEVER) {
            return;
        }
        for (int t = move.goLive(); t < Math.min(off, facts.calendar.analysis()); t++) {
            instead(
                    asset.member(),
                    CaseKind.DOUBLE_RUNNING,
                    t,
                    Rounding.spread(asset.annualCost().minor(), 12, t % 12));
        }
        if (asset.depreciatedUntil() != null) {
            add(asset.member(), CaseKind.WRITE_OFF, facts.calendar.month(off).getYear(), scenario.writtenOff(asset));
        }
    }

    private void contract(Contract contract) {
        int close = scenario.close(contract);
        if (close == AuditScenario.NEVER) {
            return;
        }
        int live = 0;
        for (String id : contract.covers()) {
            live = Math.max(live, scenario.moved(id));
        }
        long[] flows = scenario.course(contract).nominalByMonth();
        for (int t = Math.min(live, close); t < flows.length; t++) {
            instead(contract.member(), t < close ? CaseKind.DOUBLE_RUNNING : CaseKind.CONTRACT_TAILS, t, flows[t]);
        }
    }
}

package no.samtakt.planning.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Capacity;
import no.samtakt.inventory.Member;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanningDefaults;
import no.samtakt.risk.Ageing;
import no.samtakt.risk.Exposure;
import no.samtakt.risk.PileUp;
import no.samtakt.risk.Vulnerability;

/** Work per pool, transitions per vendor, critical assets and exposure per member, month by month. */
final class AuditLoad {

    /** Work by pool and month; every limited pool and every pool drawn from. */
    final SortedMap<String, long[]> demand = new TreeMap<>();
    /** What limited pools offer by month. */
    final SortedMap<String, long[]> capacity = new TreeMap<>();
    /** Transitions in work by vendor (outer space stripped) and month. */
    final SortedMap<String, long[]> vendors = new TreeMap<>();
    /** Critical assets in go-live or after-care by member index and month. */
    final long[][] critical;
    /** Exposure by member index and month, 0 to the end of work or of the analysis period. */
    final long[][] exposure;

    private final AuditFacts facts;
    private final AuditScenario scenario;
    private final int months;

    AuditLoad(AuditScenario scenario) {
        this.scenario = scenario;
        this.facts = scenario.facts;
        this.months = facts.calendar.workMonths();
        int members = facts.inventory.members().size();
        this.critical = new long[members][months];
        this.exposure = new long[members][Math.max(months, facts.calendar.analysis())];
        limits("", facts.inventory.cooperation().programmeTeam());
        facts.inventory.members().forEach(member -> limits(member.id(), member.capacities()));
        facts.inventory
                .cooperation()
                .vendorCapacities()
                .forEach(row -> vendors.put(row.vendor().strip(), new long[months]));
        scenario.moves.forEach(this::transition);
        for (AuditScenario.Common common : scenario.commons) {
            if (common.kind() == TaskKind.DECIDE) {
                long[] work = {PlanningDefaults.DECIDE_OWNER_CENTI_DAYS};
                common(common, PlanningDefaults.OWNER_POOLS, work);
            } else if (common.kind() == TaskKind.PROCURE) {
                long[] work = new long[common.target().leadMonths()];
                for (int i = 0; i < work.length; i++) {
                    work[i] = Rounding.spread(PlanningDefaults.PROCURE_BUYER_CENTI_DAYS, work.length, i);
                }
                common(common, PlanningDefaults.BUYER_POOLS, work);
            }
        }
    }

    private void limits(String member, List<Capacity> rows) {
        for (Capacity row : rows) {
            String pool = member + "/" + row.role();
            if (!capacity.containsKey(pool)) {
                long[] offered = new long[months];
                for (int t = 0; t < months; t++) {
                    offered[t] = facts.calendar.capacity(member, row.role(), rows, t);
                }
                capacity.put(pool, offered);
                demand.put(pool, new long[months]);
            }
        }
    }

    private static void add(long[] row, int month, long amount) {
        if (month >= 0 && month < row.length) {
            row[month] += amount;
        }
    }

    private void transition(AuditMove move) {
        move.effort().forEach((pool, effort) -> {
            long[] row = demand.computeIfAbsent(pool, key -> new long[months]);
            for (int i = 0; i < move.length(); i++) {
                add(row, move.start() + i, move.work(effort, i));
            }
        });
        long[] vendor = vendors.get(move.target().vendor().strip());
        for (int t = move.start(); vendor != null && t <= move.goLive(); t++) {
            add(vendor, t, 1);
        }
        int member = move.member();
        for (int i = 0; i <= move.row().hypercareMonths(); i++) {
            long points = move.exposure();
            add(exposure[member], move.goLive() + i, i == 0 ? points : Exposure.hypercare(points));
            if (move.asset().criticality() >= PlanningDefaults.CRITICAL) {
                add(critical[member], move.goLive() + i, 1);
            }
        }
    }

    private void common(AuditScenario.Common common, Set<String> names, long[] work) {
        // All asked decide; only some of those that take part procure.
        int[] members = common.kind() == TaskKind.DECIDE
                ? facts.participants(common.target()).stream()
                        .mapToInt(member -> facts.member(member.id()))
                        .toArray()
                : facts.procuring(common.target());
        for (int index : members) {
            Member member = facts.inventory.members().get(index);
            Map<String, Capacity> pools = new TreeMap<>();
            member.capacities().stream()
                    .filter(row -> names.contains(row.role().toLowerCase(Locale.ROOT)))
                    .forEach(row -> pools.put(member.id() + "/" + row.role(), row));
            for (String pool : pools.keySet()) {
                for (int i = 0; i < work.length; i++) {
                    add(
                            demand.computeIfAbsent(pool, key -> new long[months]),
                            common.finish() - work.length + 1 + i,
                            work[i]);
                }
            }
        }
    }

    /** Ageing and vulnerability of a member's assets in a month: those still in use, or all. */
    long ageing(int member, int month, boolean all) {
        long points = 0;
        for (Asset asset : facts.inventory.members().get(member).assets()) {
            if (all || month < scenario.off(asset)) {
                var support = asset.supportedUntil();
                int from = support == null ? Integer.MAX_VALUE : facts.calendar.index(support) + 1;
                points += Ageing.centiPoints(asset.criticality(), from, month)
                        + Vulnerability.centiPoints(asset.criticality(), asset.skilledPersons());
            }
        }
        return points;
    }

    /** All points: pile-up of every month, ageing and vulnerability within the analysis period. */
    long risk() {
        long points = 0;
        for (int m = 0; m < exposure.length; m++) {
            for (long month : exposure[m]) {
                points += PileUp.centiPoints(month);
            }
            for (int t = 0; t < facts.calendar.analysis(); t++) {
                points += ageing(m, t, false);
            }
        }
        return points;
    }
}

package no.samtakt.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.common.Rounding;
import no.samtakt.economy.ContractEngine;
import no.samtakt.economy.ContractTable;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Member;
import no.samtakt.planning.CompiledPlan.OptionInfo;
import no.samtakt.risk.Ageing;
import no.samtakt.risk.Vulnerability;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.PartyTable;
import org.jspecify.annotations.Nullable;

/** Makes the milestones: OFF of every asset, hosted before hosting, then CLOSE of every contract. */
final class MilestoneCompiler {

    private final ProblemCompiler compiler;
    private final int analysis;
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<@Nullable Asset> offs = new ArrayList<>();
    private final List<@Nullable Contract> closes = new ArrayList<>();
    private final Map<String, Integer> offOf = new LinkedHashMap<>();
    private final Map<String, ContractTable> courses = new LinkedHashMap<>();

    MilestoneCompiler(ProblemCompiler compiler) {
        this.compiler = compiler;
        this.analysis = compiler.calendar().analysis();
        for (Member member : compiler.inventory().members()) {
            Map<String, Set<String>> hosted = hostedOn(member);
            Map<String, Asset> byId = new LinkedHashMap<>();
            member.assets().forEach(asset -> byId.put(asset.id(), asset));
            Set<String> open = new LinkedHashSet<>();
            for (Asset asset : member.assets()) {
                addOff(member, asset, hosted, byId, open);
            }
            for (Contract contract : member.contracts()) {
                addClose(member, contract);
            }
        }
    }

    List<Milestone> milestones() {
        return milestones;
    }

    List<@Nullable Asset> offs() {
        return offs;
    }

    List<@Nullable Contract> closes() {
        return closes;
    }

    Map<String, ContractTable> courses() {
        return courses;
    }

    /** What is hosted on each component: from the column of the system and from the dependency sheet. */
    static Map<String, Set<String>> hostedOn(Member member) {
        Map<String, Set<String>> hosted = new LinkedHashMap<>();
        for (Asset asset : member.assets()) {
            asset.runsOn().forEach(component -> hosted.computeIfAbsent(component, key -> new LinkedHashSet<>())
                    .add(asset.id()));
        }
        for (Dependency dependency : member.dependencies()) {
            if (dependency.type() == EdgeType.HOSTED_ON && !dependency.external()) {
                hosted.computeIfAbsent(dependency.to(), key -> new LinkedHashSet<>())
                        .add(dependency.from());
            }
        }
        return hosted;
    }

    /**
     * Adds the OFF of an asset after those of what it hosts. What it hosts in a circle has no milestone yet; its transitions are
     * waited for directly, so that everything on the circle is switched off together.
     */
    private void addOff(
            Member member, Asset asset, Map<String, Set<String>> hosted, Map<String, Asset> byId, Set<String> open) {
        if (offOf.containsKey(asset.id()) || !open.add(asset.id())) {
            return;
        }
        for (String id : hosted.getOrDefault(asset.id(), Set.of())) {
            Asset guest = byId.get(id);
            if (guest != null) {
                addOff(member, guest, hosted, byId, open);
            }
        }
        Set<String> circle = openGuests(asset, hosted, byId);
        Set<Integer> after = new TreeSet<>();
        for (String host : circle) {
            for (String id : hosted.getOrDefault(host, Set.of())) {
                Integer milestone = offOf.get(id);
                if (milestone != null) {
                    after.add(milestone);
                }
            }
        }
        List<Milestone.Trigger> triggers = new ArrayList<>();
        boolean stays = false;
        for (String id : circle) {
            Integer activity = compiler.activityOfAsset().get(id);
            if (activity == null) {
                stays = true;
            } else {
                triggers.add(new Milestone.Trigger(
                        activity,
                        compiler.infos().get(activity).options().stream()
                                .map(OptionInfo::plan)
                                .mapToInt(TransitionPlan::offOffset)
                                .toArray()));
            }
        }
        if (stays) {
            triggers.clear();
            after.clear();
        }
        long[] cost = new long[analysis + 1];
        long[] early = new long[analysis + 1];
        for (int t = 0; t < analysis; t++) {
            long flow = compiler.discount()
                    .discount(Rounding.spread(asset.annualCost().minor(), 12, t % 12), t);
            cost[t + 1] = cost[t] + flow;
            early[t + 1] = early[t] + (t < PlanningDefaults.EARLY_MONTHS ? flow : 0);
        }
        offOf.put(asset.id(), milestones.size());
        offs.add(asset);
        closes.add(null);
        milestones.add(new Milestone(
                "OFF:" + asset.id(),
                triggers,
                List.copyOf(after),
                List.of(new PartyTable(compiler.memberIndex(member.id()), cost, early)),
                risk(compiler.calendar(), asset),
                new int[analysis + 1]));
    }

    /** The asset itself and everything hosted on it, directly or not, that has no milestone yet. */
    private Set<String> openGuests(Asset asset, Map<String, Set<String>> hosted, Map<String, Asset> byId) {
        Set<String> reached = new LinkedHashSet<>(List.of(asset.id()));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (String guest : hosted.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (byId.containsKey(guest) && !offOf.containsKey(guest) && reached.add(guest)) {
                    open.add(guest);
                }
            }
        }
        return reached;
    }

    /** Ageing and vulnerability of an asset, summed over the months before each month. */
    static long[] risk(PlanCalendar calendar, Asset asset) {
        int months = calendar.analysis();
        long[] cumulative = new long[months + 1];
        int unsupportedFrom =
                asset.supportedUntil() == null ? Integer.MAX_VALUE : calendar.index(asset.supportedUntil()) + 1;
        for (int t = 0; t < months; t++) {
            cumulative[t + 1] = cumulative[t]
                    + Ageing.centiPoints(asset.criticality(), unsupportedFrom, t)
                    + Vulnerability.centiPoints(asset.criticality(), asset.skilledPersons());
        }
        return cumulative;
    }

    private void addClose(Member member, Contract contract) {
        ContractTable table = new ContractEngine(
                        compiler.calendar().month(0),
                        analysis,
                        compiler.discount(),
                        ContractAssumptions.terms(contract))
                .table(contract);
        courses.put(contract.id(), table);
        long[] cost = new long[analysis + 1];
        long[] early = new long[analysis + 1];
        int[] shortfall = new int[analysis + 1];
        for (int c = 0; c <= analysis; c++) {
            int close = c == analysis ? ContractTable.NEVER : c;
            cost[c] = table.cost(close);
            early[c] = table.early(close);
            shortfall[c] = table.monthsShort(close);
        }
        List<Integer> after = new ArrayList<>();
        boolean never = false;
        for (String id : contract.covers()) {
            Integer milestone = offOf.get(id);
            if (milestone == null) {
                never = true;
            } else {
                after.add(milestone);
            }
        }
        offs.add(null);
        closes.add(contract);
        milestones.add(new Milestone(
                "CLOSE:" + contract.id(),
                List.of(),
                never ? List.of() : after,
                List.of(new PartyTable(compiler.memberIndex(member.id()), cost, early)),
                new long[analysis + 1],
                shortfall));
    }
}

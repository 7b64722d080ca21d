package no.samtakt.planning.audit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Budget;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Target;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanningDefaults;

/** The hard rules of the specification, checked on what the plan does. */
final class AuditRules {

    /** Stands for keeping what is there, in the sets of what pins leave open. */
    private static final String NONE = "";

    private final AuditFacts facts;
    private final AuditScenario scenario;
    private final AuditLoad load;
    private final AuditFlows flows;
    private final int horizon;
    private final List<BrokenRule> broken = new ArrayList<>();

    private AuditRules(AuditScenario scenario, AuditLoad load, AuditFlows flows) {
        this.scenario = scenario;
        this.facts = scenario.facts;
        this.load = load;
        this.flows = flows;
        this.horizon = facts.calendar.horizon();
    }

    static List<BrokenRule> check(AuditScenario scenario, AuditLoad load, AuditFlows flows) {
        AuditRules rules = new AuditRules(scenario, load, flows);
        AuditOrders orders = new AuditOrders(scenario.facts);
        rules.orders(orders);
        rules.required();
        rules.groups(orders);
        rules.capacity();
        rules.budgets();
        rules.criticalLoad(orders);
        scenario.moves.forEach(rules::transition);
        scenario.commons.forEach(rules::common);
        rules.stays();
        rules.contracts();
        rules.pins();
        rules.pilots();
        rules.minimumMembers();
        rules.sitOuts();
        rules.apart();
        return rules.broken;
    }

    private void breaks(String rule, String subject, String other, int month, long amount) {
        if (amount > 0) {
            YearMonth when = month == AuditScenario.NEVER ? null : facts.calendar.month(month);
            broken.add(new BrokenRule(rule, subject, other, when, amount));
        }
    }

    // ---- H1

    private record Placed(int start, int finish, Target target) {}

    private void orders(AuditOrders orders) {
        Map<String, Placed> placed = new HashMap<>();
        scenario.moves.forEach(move -> placed.put(move.id(), new Placed(move.start(), move.goLive(), move.target())));
        scenario.commons.forEach(
                common -> placed.put(common.id(), new Placed(common.start(), common.finish(), common.target())));
        for (AuditOrders.Order order : orders.orders) {
            Placed before = placed.get(order.before());
            Placed after = placed.get(order.after());
            if (before != null && after != null && order.when().test(after.target())) {
                int actual = order.toStart() ? after.start() : after.finish();
                breaks("H1", order.after(), order.before(), after.finish(), before.finish() + 1L - actual);
            }
        }
    }

    private void required() {
        for (Target target : scenario.chosen.values()) {
            for (String id : target.requires()) {
                Target other = facts.inventory.findTarget(id).orElse(null);
                if (other != null && !other.area().equals(target.area())) {
                    Target chosen = scenario.chosen.get(other.area());
                    boolean holds = chosen != null && chosen.id().equals(id);
                    breaks("H1", target.area(), other.area(), AuditScenario.NEVER, holds ? 0 : horizon);
                }
            }
        }
    }

    private boolean settled(Asset asset) {
        Target target = scenario.chosen.get(asset.area());
        return target != null && facts.standsOn(asset, target) && !facts.out(asset.member(), target);
    }

    private void groups(AuditOrders orders) {
        for (AuditOrders.Group group : orders.groups) {
            TreeSet<Integer> months = new TreeSet<>();
            List<String> missing = new ArrayList<>();
            for (String id : group.assets()) {
                AuditMove move = scenario.move(id);
                if (move != null) {
                    months.add(move.goLive());
                } else if (!settled(facts.inventory.findAsset(id).orElseThrow())) {
                    missing.add(id);
                }
            }
            if (!months.isEmpty()) {
                breaks("H1", group.id(), "", months.last(), (long) months.last() - months.first());
                missing.forEach(
                        id -> breaks("H1", group.id(), TaskKind.TRANSITION + ":" + id, AuditScenario.NEVER, horizon));
            }
        }
    }

    // ---- H3, H5, H8

    private void capacity() {
        load.capacity.forEach((pool, offered) -> {
            long[] work = load.demand.getOrDefault(pool, new long[offered.length]);
            for (int t = 0; t < offered.length; t++) {
                breaks("H3", pool, "", t, work[t] - offered[t]);
            }
        });
        load.vendors.forEach((vendor, work) -> {
            for (int t = 0; t < work.length; t++) {
                breaks("H3", "VENDOR/" + vendor, "", t, work[t] - facts.calendar.vendorLimit(vendor, t));
            }
        });
    }

    private void budgets() {
        for (int m = 0; m < facts.inventory.members().size(); m++) {
            Member member = facts.inventory.members().get(m);
            Map<Integer, Long> ceilings = new TreeMap<>();
            for (Budget budget : member.budgets()) {
                ceilings.put(budget.year(), budget.ceiling().minor());
            }
            Map<Integer, Long> spent = flows.oneOff.get(m);
            ceilings.forEach((year, ceiling) -> {
                long over = spent.getOrDefault(year, 0L) - ceiling;
                breaks("H8", "BUDGET/" + member.id(), "", facts.calendar.index(YearMonth.of(year, 12)), over);
            });
        }
    }

    private void criticalLoad(AuditOrders orders) {
        for (int m = 0; m < load.critical.length; m++) {
            String member = facts.inventory.members().get(m).id();
            int limit = Math.max(facts.criticalLimit(), orders.criticalTogether(member));
            for (int t = 0; t < load.critical[m].length; t++) {
                breaks("H5", member, "", t, load.critical[m][t] - limit);
            }
        }
    }

    // ---- H4, H6, H9, H10 of single tasks

    private void transition(AuditMove move) {
        Asset asset = move.asset();
        int goLive = move.goLive();
        breaks(
                "H4",
                move.id(),
                "",
                goLive,
                facts.calendar.frozenMonths(asset.member(), asset.area(), move.start(), goLive));
        int earliest = move.row().durationMonths() - 1;
        if (asset.earliest() != null) {
            earliest = Math.max(earliest, facts.calendar.index(asset.earliest()));
        }
        earliest = Math.max(earliest, facts.joins(asset.member()));
        long duration = move.row().durationMonths();
        long before = Math.max(earliest, facts.callOffs.first(move) + duration - 1) - goLive;
        breaks("H6", move.id(), "", goLive, before);
        long latest = facts.callOffs.last(move) + duration - 1;
        if (asset.latest() != null) {
            latest = Math.min(latest, facts.calendar.index(asset.latest()));
        }
        breaks("H6", move.id(), "", goLive, goLive - latest);
        breaks("H9", move.id(), "", goLive, goLive - (horizon - 1L));
        YearMonth pinned = null;
        for (Pin pin : facts.pins) {
            if (pin.subject().equals(asset.id()) && pin.month() != null) {
                pinned = pin.month();
            }
        }
        if (pinned != null) {
            int month = Math.max(0, Math.min(horizon - 1, facts.calendar.index(pinned)));
            breaks("H10", move.id(), "", goLive, Math.abs((long) goLive - month));
        }
    }

    private void common(AuditScenario.Common common) {
        Target target = common.target();
        int earliest = common.kind() == TaskKind.DECIDE
                ? facts.calendar.decided(0, facts.participants(target), target)
                : common.finish() - common.start();
        breaks("H6", common.id(), "", common.finish(), (long) earliest - common.finish());
        breaks("H9", common.id(), "", common.finish(), common.finish() - (horizon - 1L));
    }

    /** An asset that some target could move, with a latest month, stays though it does not stand on the chosen target. */
    private void stays() {
        for (Asset asset : facts.inventory.listAssets()) {
            boolean must = asset.latest() != null && facts.movable(asset);
            if (must && scenario.move(asset.id()) == null && !settled(asset)) {
                breaks("H6", TaskKind.TRANSITION + ":" + asset.id(), "", AuditScenario.NEVER, 1);
            }
        }
    }

    private void contracts() {
        for (Contract contract : facts.inventory.listContracts()) {
            var course = scenario.course(contract);
            long lacking = course.feasible() ? 0 : Math.max(1, course.monthsShort());
            breaks("H6", "CLOSE:" + contract.id(), "", scenario.close(contract), lacking);
        }
    }

    // ---- H10 of choices

    private void pins() {
        for (Area area : facts.inventory.cooperation().areas()) {
            List<Target> targets = facts.targets(area.code());
            if (targets.isEmpty()) {
                continue;
            }
            TreeSet<String> open =
                    new TreeSet<>(targets.stream().map(Target::id).toList());
            open.add(NONE);
            for (Pin pin : facts.pins) {
                TreeSet<String> left = new TreeSet<>(open);
                if (left.retainAll(leftOpen(pin, area, targets, facts)) && !left.isEmpty()) {
                    open = left;
                }
            }
            Target chosen = scenario.chosen.get(area.code());
            boolean allowed = open.contains(chosen == null ? NONE : chosen.id());
            breaks("H10", area.code(), "", AuditScenario.NEVER, allowed ? 0 : horizon);
        }
    }

    /** What one pin leaves open in an area. A lock that keeps an asset leaves everything open: its member stays out. */
    private static TreeSet<String> leftOpen(Pin pin, Area area, List<Target> targets, AuditFacts facts) {
        boolean keep = pin.target().equals(Pin.KEEP);
        boolean ofAsset = facts.inventory
                .findAsset(pin.subject())
                .filter(asset -> asset.area().equals(area.code()))
                .isPresent();
        boolean concerns = pin.subject().equals(area.code()) || (ofAsset && !keep);
        TreeSet<String> open = new TreeSet<>();
        for (Target target : targets) {
            if (!concerns || pin.target().isEmpty() || pin.target().equals(target.id())) {
                open.add(target.id());
            }
        }
        if (!concerns || (pin.target().isEmpty() ? pin.month() == null : keep)) {
            open.add(NONE);
        }
        return open;
    }

    // ---- H7, H11, H12

    private void pilots() {
        for (Target target : scenario.chosen.values()) {
            List<AuditMove> moves = scenario.moves.stream()
                    .filter(move -> move.target().id().equals(target.id()))
                    .toList();
            if (!target.pilotRequired() || facts.moving(target).isEmpty()) {
                continue;
            }
            AuditMove last = null;
            for (AuditMove move : moves) {
                if (facts.pilot(move.asset().member()) && (last == null || move.goLive() > last.goLive())) {
                    last = move;
                }
            }
            if (last == null) {
                boolean could = facts.moving(target).stream().anyMatch(asset -> facts.pilot(asset.member()));
                boolean stands = !could
                        && facts.inventory.listAssets().stream()
                                .anyMatch(asset -> facts.pilot(asset.member()) && facts.standsOn(asset, target));
                breaks("H7", target.id(), "", AuditScenario.NEVER, stands ? 0 : horizon);
                continue;
            }
            for (AuditMove move : moves) {
                if (!facts.pilot(move.asset().member())) {
                    int earliest = last.goLive() + 1 + PlanningDefaults.PILOT_MONTHS;
                    breaks("H7", move.id(), last.id(), move.goLive(), (long) earliest - move.goLive());
                }
            }
        }
    }

    private void minimumMembers() {
        for (Target target : scenario.chosen.values()) {
            boolean free =
                    facts.participants(target).stream().anyMatch(member -> facts.free(member.id(), target.area()));
            int least = free ? Math.max(1, target.minimumMembers()) : target.minimumMembers();
            breaks(
                    "H11",
                    target.id(),
                    "",
                    AuditScenario.NEVER,
                    least - facts.taking(target).size());
        }
    }

    /** H10 of what a lock brings in, H11 of staying out too often, H1 of what something taken part in requires. */
    private void sitOuts() {
        for (Member member : facts.inventory.members()) {
            int count = 0;
            for (Target target : scenario.chosen.values()) {
                if (facts.out(member.id(), target)) {
                    count++;
                    boolean locked = facts.pins.stream()
                            .anyMatch(pin -> !pin.target().equals(Pin.KEEP)
                                    && member.assets().stream()
                                            .anyMatch(asset -> asset.id().equals(pin.subject())
                                                    && asset.area().equals(target.area())));
                    breaks("H10", target.area() + "@" + member.id(), "", AuditScenario.NEVER, locked ? horizon : 0);
                } else if (facts.free(member.id(), target.area())
                        && facts.participants(target).contains(member)) {
                    required(member, target);
                }
            }
            Integer limit = facts.variant.terms().sitOutLimit();
            if (limit != null) {
                breaks("H11", member.id(), "", AuditScenario.NEVER, count - limit);
            }
        }
    }

    private void required(Member member, Target target) {
        for (String id : target.requires()) {
            Target other = facts.inventory.findTarget(id).orElse(null);
            if (other != null && !other.area().equals(target.area()) && facts.out(member.id(), other)) {
                breaks(
                        "H1",
                        target.area() + "@" + member.id(),
                        other.area() + "@" + member.id(),
                        AuditScenario.NEVER,
                        horizon);
            }
        }
    }

    private void apart() {
        TreeSet<String> seen = new TreeSet<>();
        for (Dependency edge : facts.inventory.listDependencies()) {
            AuditMove one = scenario.move(edge.from());
            AuditMove other = scenario.move(edge.to());
            if (edge.type() == EdgeType.NOT_TOGETHER && one != null && other != null && one != other) {
                boolean ordered = order(one) < order(other);
                AuditMove first = ordered ? one : other;
                AuditMove second = ordered ? other : one;
                if (first.goLive() == second.goLive() && seen.add(first.id() + " " + second.id())) {
                    breaks("H12", first.id(), second.id(), first.goLive(), 1);
                }
            }
        }
    }

    /** Place of an asset in the inventory. */
    private int order(AuditMove move) {
        return facts.inventory.listAssets().indexOf(move.asset());
    }
}

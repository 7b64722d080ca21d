package no.samtakt.planning.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Target;
import no.samtakt.landscape.Landscape;
import no.samtakt.landscape.MoveGroup;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanningDefaults;

/**
 * The orders among all tasks that any choice could bring, in the sequence of the specification, those left out that would close
 * a circle with one before them. An order counts when both tasks are there and the later one's target is among those it is for.
 */
final class AuditOrders {

    /**
     * An order.
     *
     * @param toStart whether the later task's work, not just its go-live, must wait
     * @param when whether it holds for the later task's target
     */
    record Order(String before, String after, boolean toStart, Predicate<Target> when) {}

    /** A move group with those of its assets that some target would move. */
    record Group(String id, List<String> assets) {}

    final List<Order> orders = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();

    private final AuditFacts facts;
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<String, Set<String>> later = new HashMap<>();
    private final Map<String, Integer> criticalTogether = new HashMap<>();

    AuditOrders(AuditFacts facts) {
        this.facts = facts;
        for (MoveGroup group : Landscape.of(facts.inventory).moveGroups()) {
            Map<String, Integer> critical = new HashMap<>();
            for (String id : group.assets()) {
                if (asset(id).criticality() >= PlanningDefaults.CRITICAL) {
                    critical.merge(asset(id).member(), 1, Integer::sum);
                }
            }
            critical.forEach((member, count) -> criticalTogether.merge(member, count, Math::max));
            List<String> assets = group.assets().stream()
                    .filter(id -> facts.movable(asset(id)))
                    .toList();
            if (assets.size() > 1) {
                groups.add(new Group(group.id(), assets));
                assets.forEach(id -> groupOf.put(task(id), "GROUP:" + group.id()));
            }
        }
        List<Target> targets = new ArrayList<>();
        for (Area area : facts.inventory.cooperation().areas()) {
            targets.addAll(facts.targets(area.code()));
        }
        targets.forEach(this::chain);
        facts.inventory.members().forEach(this::prerequisites);
        targets.forEach(target -> target.requires().forEach(required -> requiredTarget(target, required)));
        targets.forEach(target -> target.requires().forEach(required -> requiredArea(target, required)));
        approach();
    }

    /** Most critical assets of a member in one move group. */
    int criticalTogether(String member) {
        return criticalTogether.getOrDefault(member, 0);
    }

    private Asset asset(String id) {
        return facts.inventory.findAsset(id).orElseThrow();
    }

    private static String task(String asset) {
        return TaskKind.TRANSITION + ":" + asset;
    }

    private static Predicate<Target> only(Target target) {
        return other -> other.id().equals(target.id());
    }

    private void chain(Target target) {
        boolean there = facts.moving(target).stream().anyMatch(asset -> calledOff(asset, target));
        String procurement = "";
        String last = "";
        for (TaskKind kind : facts.chain(target)) {
            String id = kind + ":" + target.id();
            if (!last.isEmpty()) {
                add(new Order(last, id, true, only(target)));
            }
            if (there && kind == TaskKind.PROCURE) {
                procurement = id;
            } else {
                last = id;
            }
        }
        for (Asset asset : facts.moving(target)) {
            if (!procurement.isEmpty() && !calledOff(asset, target)) {
                add(new Order(procurement, task(asset.id()), true, only(target)));
            }
            add(new Order(last, task(asset.id()), true, only(target)));
        }
    }

    private boolean calledOff(Asset asset, Target target) {
        return facts.callOffs.used(asset.member(), target) != null;
    }

    private void prerequisites(Member member) {
        for (Dependency edge : member.dependencies()) {
            if (edge.type().prerequisite() && !edge.external()) {
                prerequisite(asset(edge.from()), asset(edge.to()), edge.type() == EdgeType.HOSTED_ON);
            }
        }
        for (Asset asset : member.assets()) {
            asset.runsOn().forEach(host -> prerequisite(asset, asset(host), true));
        }
    }

    private void prerequisite(Asset dependent, Asset needed, boolean hosted) {
        Predicate<Target> when = target -> !hosted || target.hosting() != Hosting.VENDOR;
        boolean ever = facts.targets(dependent.area()).stream().anyMatch(when);
        if (ever && facts.movable(dependent) && facts.movable(needed)) {
            add(new Order(task(needed.id()), task(dependent.id()), false, when));
        }
    }

    private void requiredTarget(Target target, String required) {
        facts.inventory
                .findTarget(required)
                .ifPresent(other -> eachMember(facts.moving(other), facts.moving(target), only(target)));
    }

    private void requiredArea(Target target, String required) {
        eachMember(movable(required), facts.moving(target), only(target));
    }

    private List<Asset> movable(String area) {
        return facts.inventory.listAssets().stream()
                .filter(asset -> asset.area().equals(area) && facts.movable(asset))
                .toList();
    }

    private void eachMember(List<Asset> before, List<Asset> after, Predicate<Target> when) {
        for (Asset first : before) {
            for (Asset second : after) {
                if (first.member().equals(second.member())) {
                    add(new Order(task(first.id()), task(second.id()), false, when));
                }
            }
        }
    }

    private void approach() {
        switch (facts.variant.approach()) {
            case BOTTOM_UP -> layers(Set.of(Layer.INFRASTRUCTURE));
            case TOP_DOWN -> layers(Set.of(Layer.CORE));
            case ONE_AREA -> {
                String area = facts.variant.oneArea();
                for (Asset first : movable(area)) {
                    for (Asset second : facts.inventory.listAssets()) {
                        if (!second.area().equals(area) && facts.movable(second)) {
                            add(new Order(task(first.id()), task(second.id()), false, target -> true));
                        }
                    }
                }
            }
            case FREE, CAUTIOUS -> {}
        }
    }

    /** Each member's assets of some layers before its others. */
    private void layers(Set<Layer> first) {
        for (Member member : facts.inventory.members()) {
            List<Asset> movable =
                    member.assets().stream().filter(facts::movable).toList();
            for (Asset before : movable) {
                for (Asset after : movable) {
                    if (first.contains(layer(before)) && !first.contains(layer(after))) {
                        add(new Order(task(before.id()), task(after.id()), false, target -> true));
                    }
                }
            }
        }
    }

    private Layer layer(Asset asset) {
        return facts.inventory.findArea(asset.area()).map(Area::layer).orElse(Layer.SUPPORT);
    }

    private void add(Order order) {
        String before = groupOf.getOrDefault(order.before(), order.before());
        String after = groupOf.getOrDefault(order.after(), order.after());
        if (!before.equals(after) && !leads(after, before)) {
            later.computeIfAbsent(before, key -> new HashSet<>()).add(after);
            orders.add(order);
        }
    }

    private boolean leads(String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            String at = open.remove(open.size() - 1);
            if (at.equals(to)) {
                return true;
            }
            for (String next : later.getOrDefault(at, Set.of())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}

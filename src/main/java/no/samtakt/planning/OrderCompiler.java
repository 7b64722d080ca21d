package no.samtakt.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Member;
import no.samtakt.landscape.Landscape;
import no.samtakt.landscape.MoveGroup;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Precedence;

/**
 * Makes the orders between activities [H1]. An order that would close a circle with one made before is left out: chains first,
 * then asset prerequisites, required targets, areas, the variant's approach.
 */
final class OrderCompiler {

    private final ProblemCompiler compiler;
    private final List<Precedence> precedences = new ArrayList<>();
    private final List<MoveTogether> groups = new ArrayList<>();
    private final Map<Integer, Integer> groupOf = new HashMap<>();
    private final Map<Integer, Set<Integer>> successors = new HashMap<>();

    OrderCompiler(ProblemCompiler compiler, Landscape landscape) {
        this.compiler = compiler;
        moveGroups(landscape);
        chains();
        assetPrerequisites();
        requiredTargets();
        requiredAreas();
        approach();
    }

    List<Precedence> precedences() {
        return precedences;
    }

    List<MoveTogether> groups() {
        return groups;
    }

    private void moveGroups(Landscape landscape) {
        for (MoveGroup group : landscape.moveGroups()) {
            List<Integer> members = group.assets().stream()
                    .filter(compiler.activityOfAsset()::containsKey)
                    .map(compiler.activityOfAsset()::get)
                    .sorted()
                    .toList();
            if (members.size() > 1) {
                members.forEach(activity -> groupOf.put(activity, groups.size()));
                groups.add(new MoveTogether(group.id(), members));
            }
        }
    }

    private void chains() {
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                chain(chain, compiler.chainActivities(chain));
            }
        }
    }

    /** Where somebody calls off the agreement is there: only those that procure wait for the procurement. */
    private void chain(ChainPlan chain, List<Integer> links) {
        int last = -1;
        int procurement = -1;
        for (int link : links) {
            if (last >= 0) {
                add(last, link, Precedence.Type.FINISH_TO_START, only(chain), "CHAIN");
            }
            if (compiler.infos().get(link).kind() == TaskKind.PROCURE
                    && !chain.callOffs().isEmpty()) {
                procurement = link;
            } else {
                last = link;
            }
        }
        for (Asset asset : chain.moving()) {
            if (procurement >= 0 && !chain.callOffs().containsKey(asset.member())) {
                add(procurement, activity(asset), Precedence.Type.FINISH_TO_START, only(chain), "CHAIN");
            }
            if (last >= 0) {
                add(last, activity(asset), Precedence.Type.FINISH_TO_START, only(chain), "CHAIN");
            }
        }
    }

    private void assetPrerequisites() {
        for (Member member : compiler.inventory().members()) {
            for (Dependency dependency : member.dependencies()) {
                if (dependency.type().prerequisite() && !dependency.external()) {
                    prerequisite(dependency.from(), dependency.to(), dependency.type());
                }
            }
            for (Asset asset : member.assets()) {
                asset.runsOn().forEach(component -> prerequisite(asset.id(), component, EdgeType.HOSTED_ON));
            }
        }
    }

    private void prerequisite(String from, String to, EdgeType type) {
        Integer successor = compiler.activityOfAsset().get(from);
        Integer predecessor = compiler.activityOfAsset().get(to);
        if (successor == null || predecessor == null) {
            return;
        }
        BitSet alternatives = new BitSet();
        int choice = compiler.infos().get(successor).choice();
        for (ChainPlan chain : compiler.chains().get(choice)) {
            if (type != EdgeType.HOSTED_ON || chain.target().hosting() != Hosting.VENDOR) {
                alternatives.set(chain.alternative());
            }
        }
        if (!alternatives.isEmpty()) {
            add(predecessor, successor, Precedence.Type.FINISH_TO_FINISH, alternatives, type.name());
        }
    }

    private void requiredTargets() {
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                for (String required : chain.target().requires()) {
                    ChainPlan other = compiler.findChain(required);
                    if (other != null) {
                        order(other.moving(), chain.moving(), only(chain), "REQUIRED");
                    }
                }
            }
        }
    }

    private void requiredAreas() {
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                for (String required : chain.target().requires()) {
                    order(movable(required), chain.moving(), only(chain), "IF_MOVED");
                }
            }
        }
    }

    private void approach() {
        String first = compiler.variant().oneArea();
        switch (compiler.variant().approach()) {
            case BOTTOM_UP -> layers(Set.of(Layer.INFRASTRUCTURE), Set.of(Layer.CORE, Layer.SUPPORT));
            case TOP_DOWN -> layers(Set.of(Layer.CORE), Set.of(Layer.SUPPORT, Layer.INFRASTRUCTURE));
            case ONE_AREA -> {
                List<Asset> others = compiler.activityOfAsset().keySet().stream()
                        .map(id -> compiler.inventory().findAsset(id).orElseThrow())
                        .filter(asset -> !asset.area().equals(first))
                        .toList();
                for (Asset before : movable(first)) {
                    for (Asset after : others) {
                        add(
                                activity(before),
                                activity(after),
                                Precedence.Type.FINISH_TO_FINISH,
                                any(activity(after)),
                                "APPROACH");
                    }
                }
            }
            case FREE, CAUTIOUS -> {}
        }
    }

    private void layers(Set<Layer> before, Set<Layer> after) {
        for (Member member : compiler.inventory().members()) {
            List<Asset> movable = member.assets().stream()
                    .filter(asset -> compiler.activityOfAsset().containsKey(asset.id()))
                    .toList();
            for (Asset first : movable) {
                for (Asset second : movable) {
                    if (before.contains(layer(first)) && after.contains(layer(second))) {
                        add(
                                activity(first),
                                activity(second),
                                Precedence.Type.FINISH_TO_FINISH,
                                any(activity(second)),
                                "APPROACH");
                    }
                }
            }
        }
    }

    private Layer layer(Asset asset) {
        return compiler.inventory().findArea(asset.area()).map(Area::layer).orElse(Layer.SUPPORT);
    }

    private List<Asset> movable(String area) {
        return compiler.activityOfAsset().keySet().stream()
                .map(id -> compiler.inventory().findAsset(id).orElseThrow())
                .filter(asset -> asset.area().equals(area))
                .toList();
    }

    /** Each member's own transitions in order. */
    private void order(List<Asset> before, List<Asset> after, BitSet alternatives, String reason) {
        for (Asset first : before) {
            for (Asset second : after) {
                if (first.member().equals(second.member())) {
                    add(activity(first), activity(second), Precedence.Type.FINISH_TO_FINISH, alternatives, reason);
                }
            }
        }
    }

    private int activity(Asset asset) {
        return Objects.requireNonNull(compiler.activityOfAsset().get(asset.id()));
    }

    private static BitSet only(ChainPlan chain) {
        BitSet set = new BitSet();
        set.set(chain.alternative());
        return set;
    }

    private BitSet any(int activity) {
        ActivityInfo info = compiler.infos().get(activity);
        BitSet set = new BitSet();
        set.set(1, compiler.chains().get(info.choice()).size() + 1);
        return set;
    }

    private void add(int predecessor, int successor, Precedence.Type type, BitSet alternatives, String reason) {
        int first = node(predecessor);
        int second = node(successor);
        if (first == second || reaches(second, first)) {
            return;
        }
        successors.computeIfAbsent(first, key -> new HashSet<>()).add(second);
        precedences.add(new Precedence(predecessor, successor, type, 0, alternatives, reason));
    }

    /** Activities of one move group count as one when circles are looked for. */
    private int node(int activity) {
        Integer group = groupOf.get(activity);
        return group == null ? activity : -1 - group;
    }

    private boolean reaches(int from, int to) {
        List<Integer> stack = new ArrayList<>(List.of(from));
        Set<Integer> seen = new HashSet<>(stack);
        while (!stack.isEmpty()) {
            int node = stack.remove(stack.size() - 1);
            if (node == to) {
                return true;
            }
            for (int next : successors.getOrDefault(node, Set.of())) {
                if (seen.add(next)) {
                    stack.add(next);
                }
            }
        }
        return false;
    }
}

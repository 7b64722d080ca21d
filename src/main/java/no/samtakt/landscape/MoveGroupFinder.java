package no.samtakt.landscape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jspecify.annotations.Nullable;

/** Finds what must move together, why, and in which order the rest can go. */
final class MoveGroupFinder {

    private final Set<String> ids;
    private final List<Dependency> prerequisites;
    private final List<Dependency> together;
    /** Asset to the smallest id of its group, or to itself. */
    private final Map<String, String> unitOf;

    /**
     * @param ids of the assets; edges to anything else are ignored
     * @param edges in {@link Landscape#EDGE_ORDER}
     */
    MoveGroupFinder(Collection<String> ids, List<Dependency> edges) {
        this.ids = new TreeSet<>(ids);
        this.prerequisites = inside(edges, EdgeType::prerequisite);
        this.together = inside(edges, type -> type == EdgeType.MOVE_TOGETHER);
        this.unitOf = unitsOf(prerequisites, together);
    }

    private List<Dependency> inside(List<Dependency> edges, Predicate<EdgeType> wanted) {
        return edges.stream()
                .filter(edge -> wanted.test(edge.type()) && ids.contains(edge.from()) && ids.contains(edge.to()))
                .toList();
    }

    List<MoveGroup> moveGroups() {
        Map<String, String> circleOf = unitsOf(prerequisites, List.of());
        Map<String, String> markedOf = unitsOf(List.of(), together);
        Map<String, String> eitherOf = join(circleOf, markedOf);
        List<MoveGroup> groups = new ArrayList<>();
        for (List<String> assets : blocks(unitOf)) {
            if (assets.size() > 1) {
                groups.add(group(assets, circleOf, markedOf, eitherOf));
            }
        }
        return List.copyOf(groups);
    }

    private MoveGroup group(
            List<String> assets,
            Map<String, String> circleOf,
            Map<String, String> markedOf,
            Map<String, String> eitherOf) {
        Set<String> inside = new HashSet<>(assets);
        List<Dependency> needs = prerequisites.stream()
                .filter(edge -> inside.contains(edge.from()) && inside.contains(edge.to()))
                .toList();
        List<Cycle> cycles = new ArrayList<>();
        for (List<String> circle : blocks(restrict(circleOf, assets))) {
            if (circle.size() > 1) {
                cycles.add(shortestCycle(circle.get(0), needs, circleOf, Map.of()));
            }
        }
        Set<String> covered = new HashSet<>();
        List<List<String>> units = blocks(restrict(eitherOf, assets));
        if (units.size() > 1) {
            for (List<String> unit : units) {
                if (!covered.contains(get(eitherOf, unit.get(0)))) {
                    Cycle cycle = shortestCycle(unit.get(0), needs, Map.of(), eitherOf);
                    cycle.edges().forEach(edge -> covered.add(get(eitherOf, edge.from())));
                    cycles.add(cycle);
                }
            }
        }
        boolean marked = together.stream().anyMatch(edge -> inside.contains(edge.from()));
        boolean oneMarkedBlock = blocks(restrict(markedOf, assets)).size() == 1;
        MoveGroup.Reason reason;
        if (!marked) {
            reason = MoveGroup.Reason.CYCLE;
        } else if (oneMarkedBlock && cycles.isEmpty()) {
            reason = MoveGroup.Reason.MOVE_TOGETHER;
        } else {
            reason = MoveGroup.Reason.BOTH;
        }
        return new MoveGroup(assets, reason, cycles);
    }

    /**
     * A shortest circle of edges through {@code start}, by breadth-first search; ties to the smaller edge.
     *
     * @param within edges that leave the circle of {@code start} are ignored; empty for no limit
     * @param merged assets treated as one node; empty when each is its own
     */
    private static Cycle shortestCycle(
            String start, List<Dependency> edges, Map<String, String> within, Map<String, String> merged) {
        Map<String, List<Dependency>> out = new TreeMap<>();
        for (Dependency edge : edges) {
            String from = merged.getOrDefault(edge.from(), edge.from());
            String to = merged.getOrDefault(edge.to(), edge.to());
            boolean leaves = !within.isEmpty() && !get(within, edge.from()).equals(get(within, edge.to()));
            if (!from.equals(to) && !leaves) {
                out.computeIfAbsent(from, key -> new ArrayList<>()).add(edge);
            }
        }
        String root = merged.getOrDefault(start, start);
        Map<String, @Nullable Dependency> reachedBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            for (Dependency edge : out.getOrDefault(at, List.of())) {
                String next = merged.getOrDefault(edge.to(), edge.to());
                if (!reachedBy.containsKey(next)) {
                    reachedBy.put(next, edge);
                    open.addLast(next);
                }
            }
            if (reachedBy.containsKey(root)) {
                break;
            }
        }
        Deque<Dependency> path = new ArrayDeque<>();
        String at = root;
        do {
            Dependency edge = Objects.requireNonNull(reachedBy.get(at), "no cycle through " + start);
            path.addFirst(edge);
            at = merged.getOrDefault(edge.from(), edge.from());
        } while (!at.equals(root));
        return new Cycle(List.copyOf(path));
    }

    List<List<String>> order() {
        Graph<String, DefaultEdge> condensed = new SimpleDirectedGraph<>(DefaultEdge.class);
        unitOf.values().stream().distinct().sorted().forEach(condensed::addVertex);
        for (Dependency edge : prerequisites) {
            String needed = get(unitOf, edge.to());
            String needing = get(unitOf, edge.from());
            if (!needed.equals(needing)) {
                condensed.addEdge(needed, needing);
            }
        }
        Map<String, Integer> levels = new HashMap<>();
        new TopologicalOrderIterator<>(condensed, Comparator.<String>naturalOrder())
                .forEachRemaining(unit -> levels.put(
                        unit,
                        condensed.incomingEdgesOf(unit).stream()
                                .mapToInt(edge -> Objects.requireNonNull(levels.get(condensed.getEdgeSource(edge))) + 1)
                                .max()
                                .orElse(0)));
        TreeMap<Integer, List<String>> byLevel = new TreeMap<>();
        for (String id : ids) {
            byLevel.computeIfAbsent(Objects.requireNonNull(levels.get(get(unitOf, id))), key -> new ArrayList<>())
                    .add(id);
        }
        return byLevel.values().stream().map(List::copyOf).toList();
    }

    /** Strongly connected components, directed edges one way, the others both ways; asset to smallest id of its component. */
    private Map<String, String> unitsOf(List<Dependency> oneWay, List<Dependency> bothWays) {
        Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        ids.forEach(graph::addVertex);
        oneWay.forEach(edge -> graph.addEdge(edge.from(), edge.to()));
        for (Dependency edge : bothWays) {
            graph.addEdge(edge.from(), edge.to());
            graph.addEdge(edge.to(), edge.from());
        }
        Map<String, String> units = new HashMap<>();
        for (Set<String> component : new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            String smallest = Collections.min(component);
            component.forEach(id -> units.put(id, smallest));
        }
        return units;
    }

    /** The finest grouping that keeps together what either of two groupings keeps together. */
    private Map<String, String> join(Map<String, String> a, Map<String, String> b) {
        Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        ids.forEach(graph::addVertex);
        for (Map<String, String> units : List.of(a, b)) {
            units.forEach((id, unit) -> {
                if (!id.equals(unit)) {
                    graph.addEdge(id, unit);
                    graph.addEdge(unit, id);
                }
            });
        }
        Map<String, String> units = new HashMap<>();
        for (Set<String> component : new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            String smallest = Collections.min(component);
            component.forEach(id -> units.put(id, smallest));
        }
        return units;
    }

    private static Map<String, String> restrict(Map<String, String> units, List<String> assets) {
        Map<String, String> some = new TreeMap<>();
        assets.forEach(id -> some.put(id, get(units, id)));
        return some;
    }

    private static List<List<String>> blocks(Map<String, String> units) {
        Map<String, List<String>> blocks = new TreeMap<>();
        new TreeMap<>(units).forEach((id, unit) -> blocks.computeIfAbsent(unit, key -> new ArrayList<>())
                .add(id));
        return List.copyOf(blocks.values());
    }

    private static String get(Map<String, String> units, String id) {
        return Objects.requireNonNull(units.get(id), id);
    }
}

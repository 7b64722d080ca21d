package no.samtakt.landscape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.samtakt.common.Problem;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Inventory;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DirectedMultigraph;

/**
 * All assets of all members, the national components they use, and how they depend on each other.
 *
 * <p>Edges come from the dependency sheets, from where each system runs ({@link EdgeType#HOSTED_ON}) and from the move groups
 * named in the workbooks ({@link EdgeType#MOVE_TOGETHER}, within one member). An edge from an asset to itself, to an asset that
 * does not exist, or stated twice is left out and reported in {@link #problems()}.
 *
 * <p>Immutable. Everything is ordered by id, so the order of rows in the workbooks changes nothing. V and E below are the
 * numbers of nodes and edges.
 */
public final class Landscape {

    /** Order of edges: by ends, then type, then place; makes every answer independent of the order of rows. */
    static final Comparator<Dependency> EDGE_ORDER = Comparator.comparing(Dependency::from)
            .thenComparing(Dependency::to)
            .thenComparing(Dependency::type)
            .thenComparing(Dependency::where)
            .thenComparing(Dependency::bridgePerMonth, Comparator.reverseOrder())
            .thenComparing(Dependency::note);

    private final SortedMap<String, Asset> assets;
    private final SortedSet<String> externals;
    private final List<Dependency> edges;
    private final Graph<String, Dependency> graph;
    private final List<MoveGroup> moveGroups;
    private final List<List<String>> order;
    private final List<Problem> problems;

    private Landscape(SortedMap<String, Asset> assets, EdgeCollector collected) {
        this.assets = assets;
        this.externals = collected.externals();
        this.edges = collected.edges();
        this.graph = graphOf(nodes(), edges);
        MoveGroupFinder finder = new MoveGroupFinder(assets.keySet(), edges);
        this.moveGroups = finder.moveGroups();
        this.order = finder.order();
        List<Problem> found = new ArrayList<>(collected.problems());
        found.addAll(new GroupProblems(assets, edges).of(moveGroups));
        found.sort(Comparator.comparing(Problem::where)
                .thenComparing(Problem::code)
                .thenComparing(Problem::found)
                .thenComparing(Problem::expected));
        this.problems = List.copyOf(found);
    }

    /** The landscape of an inventory. Time O((V + E) log (V + E)). */
    public static Landscape of(Inventory inventory) {
        SortedMap<String, Asset> assets = new TreeMap<>();
        inventory.listAssets().forEach(asset -> assets.put(asset.id(), asset));
        return new Landscape(assets, new EdgeCollector(assets, inventory.listDependencies()));
    }

    private static Graph<String, Dependency> graphOf(Collection<String> nodes, List<Dependency> edges) {
        Graph<String, Dependency> graph = new DirectedMultigraph<>(Dependency.class);
        nodes.forEach(graph::addVertex);
        edges.forEach(edge -> graph.addEdge(edge.from(), edge.to(), edge));
        return graph;
    }

    /** All assets, by id. */
    public Collection<Asset> assets() {
        return Collections.unmodifiableCollection(assets.values());
    }

    public Optional<Asset> findAsset(String id) {
        return Optional.ofNullable(assets.get(id));
    }

    /** Ids of the national components ({@code EXT/<code>}) that are referred to, in order. */
    public SortedSet<String> externals() {
        return Collections.unmodifiableSortedSet(externals);
    }

    /** Ids of all assets and national components, in order. */
    public SortedSet<String> nodes() {
        SortedSet<String> all = new TreeSet<>(assets.keySet());
        all.addAll(externals);
        return all;
    }

    /** All edges kept, ordered by ends and type. */
    public List<Dependency> edges() {
        return edges;
    }

    /**
     * What must move in one step: strongly connected components of more than one asset, where prerequisites count in their
     * direction and {@link EdgeType#MOVE_TOGETHER} in both. Plain integrations never tie assets together.
     *
     * <p>Counting the two kinds of edge in one graph also catches an asset that must go live after one and before another
     * member of a group: it cannot do either unless it joins. Groups never overlap. Found with Gabow's path-based algorithm
     * (<i>Path-based depth-first search for strong and biconnected components</i>, 2000) in O(V + E). By first asset.
     */
    public List<MoveGroup> moveGroups() {
        return moveGroups;
    }

    /**
     * Levels of go-live: the replacements of level 0 need nothing else of the landscape, those of level k need at least one of
     * level k − 1 and nothing later. A move group stands on one level. National components are not part of it; they are
     * live. Ids in order within a level; O(V + E).
     */
    public List<List<String>> order() {
        return order;
    }

    /** What the asset needs directly: its prerequisite edges, in order. Empty for an unknown id. */
    public List<Dependency> prerequisitesOf(String id) {
        return incident(id, true, edge -> edge.type().prerequisite());
    }

    /** Edges that need a bridge while exactly one end has moved: integrations, data feeds, deliveries to archive; in order. */
    public List<Dependency> bridgedEdges() {
        return edges.stream().filter(edge -> edge.type().bridged()).toList();
    }

    /**
     * What is touched when an asset or national component changes or stops. O(V + E).
     *
     * @param id id of an asset or a national component
     * @throws IllegalArgumentException when it is not in the landscape
     */
    public Impact impactOf(String id) {
        if (!graph.containsVertex(id)) {
            throw new IllegalArgumentException("Not in the landscape: " + id);
        }
        SortedSet<String> dependants = dependantsOf(id);
        SortedSet<String> integrated = new TreeSet<>();
        incident(id, true, edge -> edge.type().bridged()).forEach(edge -> integrated.add(edge.to()));
        incident(id, false, edge -> edge.type().bridged()).forEach(edge -> integrated.add(edge.from()));
        integrated.removeAll(dependants);

        SortedMap<String, Integer> byMember = new TreeMap<>();
        Map<String, Integer> users = new TreeMap<>();
        findAsset(id).ifPresent(asset -> users.merge(asset.member(), asset.users(), Math::max));
        for (Set<String> touched : List.of(dependants, integrated)) {
            for (String other : touched) {
                findAsset(other).ifPresent(asset -> {
                    byMember.merge(asset.member(), 1, Integer::sum);
                    users.merge(asset.member(), asset.users(), Math::max);
                });
            }
        }
        long people = users.values().stream().mapToLong(Integer::longValue).sum();
        return new Impact(id, List.copyOf(dependants), List.copyOf(integrated), people, byMember);
    }

    /**
     * The nodes most rests on: by sum of their dependants' criticality, then articulation points first, then id. Nodes nothing
     * depends on are left out unless they are articulation points.
     *
     * <p>Articulation points (Hopcroft and Tarjan, <i>Algorithm 447</i>, 1973) are those of the undirected graph of prerequisites
     * and integrations. O(V (V + E)).
     *
     * @param n most nodes to return, at least 0
     */
    public List<CriticalNode> mostCritical(int n) {
        Graph<String, Dependency> working = graphOf(
                nodes(),
                edges.stream()
                        .filter(edge ->
                                edge.type().prerequisite() || edge.type().bridged())
                        .toList());
        Set<String> cutpoints = new BiconnectivityInspector<>(new AsUndirectedGraph<>(working)).getCutpoints();
        List<CriticalNode> all = new ArrayList<>();
        for (String id : nodes()) {
            SortedSet<String> dependants = dependantsOf(id);
            long score = dependants.stream()
                    .map(this::findAsset)
                    .flatMap(Optional::stream)
                    .mapToLong(Asset::criticality)
                    .sum();
            if (score > 0 || cutpoints.contains(id)) {
                all.add(new CriticalNode(id, dependants.size(), score, cutpoints.contains(id)));
            }
        }
        all.sort(Comparator.comparingLong(CriticalNode::score)
                .thenComparing(CriticalNode::articulation)
                .reversed()
                .thenComparing(CriticalNode::id));
        return List.copyOf(all.subList(0, Math.min(n, all.size())));
    }

    /** What is wrong or doubtful about the dependencies, by place. */
    public List<Problem> problems() {
        return problems;
    }

    /** The graph itself, for the writers of this package. */
    Graph<String, Dependency> graph() {
        return graph;
    }

    private SortedSet<String> dependantsOf(String id) {
        SortedSet<String> seen = new TreeSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        Set<String> visited = new HashSet<>(open);
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            for (Dependency edge : graph.incomingEdgesOf(next)) {
                if (edge.type().prerequisite() && visited.add(edge.from())) {
                    seen.add(edge.from());
                    open.add(edge.from());
                }
            }
        }
        return seen;
    }

    private List<Dependency> incident(String id, boolean outgoing, Predicate<Dependency> wanted) {
        if (!graph.containsVertex(id)) {
            return List.of();
        }
        return (outgoing ? graph.outgoingEdgesOf(id) : graph.incomingEdgesOf(id))
                .stream().filter(wanted).sorted(EDGE_ORDER).toList();
    }
}

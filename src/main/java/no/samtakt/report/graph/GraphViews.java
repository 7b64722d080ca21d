package no.samtakt.report.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.catalogue.ExternalComponents;
import no.samtakt.common.Texts;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Member;
import no.samtakt.landscape.Landscape;
import no.samtakt.report.graph.GraphView.Edge;
import no.samtakt.report.graph.GraphView.Kind;
import no.samtakt.report.graph.GraphView.Node;
import no.samtakt.report.graph.GraphView.State;
import org.jspecify.annotations.Nullable;

/** The two views of a landscape: one member with every asset, and the whole co-operation by function area. */
public final class GraphViews {

    private final Inventory inventory;
    private final Landscape landscape;
    private final Texts texts;
    private final Map<String, String> groupOf = new HashMap<>();

    public GraphViews(Inventory inventory, Landscape landscape, Locale locale) {
        this.inventory = inventory;
        this.landscape = landscape;
        this.texts = Texts.of("no.samtakt.report.graph", locale);
        for (int i = 0; i < landscape.moveGroups().size(); i++) {
            String name = String.valueOf(i + 1);
            landscape.moveGroups().get(i).assets().forEach(id -> groupOf.put(id, name));
        }
    }

    /**
     * All assets of a member, with what they use and are used by elsewhere.
     *
     * @param states what the plan does with each asset id; assets that are missing are open
     */
    public GraphView ofMember(Member member, Map<String, State> states) {
        TreeSet<String> shown = new TreeSet<>();
        member.assets().forEach(asset -> shown.add(asset.id()));
        List<Edge> edges = new ArrayList<>();
        for (Dependency edge : landscape.edges()) {
            if (isOf(member, edge.from()) || isOf(member, edge.to())) {
                edges.add(new Edge(edge.from(), edge.to(), edge.type(), 1));
                shown.add(edge.from());
                shown.add(edge.to());
            }
        }
        List<Node> nodes = shown.stream()
                .map(id -> node(member, id, states.getOrDefault(id, State.OPEN)))
                .toList();
        return new GraphView(
                "m" + inventory.members().indexOf(member),
                texts.get("member.title", member.name()),
                texts.get("member.description", member.name(), nodes.size(), edges.size()),
                false,
                nodes,
                edges);
    }

    private boolean isOf(Member member, String id) {
        return landscape
                .findAsset(id)
                .filter(asset -> asset.member().equals(member.id()))
                .isPresent();
    }

    private Node node(Member member, String id, State state) {
        Optional<Asset> found = landscape.findAsset(id);
        if (found.isEmpty()) {
            String code =
                    id.startsWith(Dependency.EXTERNAL_PREFIX) ? id.substring(Dependency.EXTERNAL_PREFIX.length()) : id;
            return new Node(
                    id,
                    ExternalComponents.name(code, texts.locale()),
                    texts.get("node.external"),
                    "",
                    Kind.EXTERNAL,
                    null,
                    State.OPEN);
        }
        Asset asset = found.get();
        String detail = asset.member().equals(member.id())
                ? inventory.findArea(asset.area()).map(Area::name).orElse(asset.area())
                : nameOf(asset.member());
        return new Node(
                id,
                asset.name(),
                detail,
                groupOf.getOrDefault(id, ""),
                asset.kind() == AssetKind.COMPONENT ? Kind.COMPONENT : Kind.SYSTEM,
                layerOf(asset.area()),
                state);
    }

    private String nameOf(String memberId) {
        return inventory.findMember(memberId).map(Member::name).orElse(memberId);
    }

    private @Nullable Layer layerOf(String area) {
        return inventory.findArea(area).map(Area::layer).orElse(null);
    }

    /**
     * The whole co-operation: one node per function area with the number of assets per member, one edge per pair of areas for
     * prerequisites and one for exchange of data, with the number of dependencies. Dependencies inside an area and national
     * components are left out.
     */
    public GraphView overview() {
        TreeMap<String, TreeMap<String, Integer>> counts = new TreeMap<>();
        landscape.assets().forEach(asset -> counts.computeIfAbsent(asset.area(), key -> new TreeMap<>())
                .merge(asset.member(), 1, Integer::sum));
        List<Node> nodes = new ArrayList<>();
        counts.forEach((area, byMember) -> nodes.add(new Node(
                area,
                inventory.findArea(area).map(Area::name).orElse(area),
                byMember.entrySet().stream()
                        .map(entry -> nameOf(entry.getKey()) + "\u00a0" + entry.getValue())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""),
                "",
                Kind.AREA,
                layerOf(area),
                State.OPEN)));
        TreeMap<String, Edge> edges = new TreeMap<>();
        for (Dependency edge : landscape.edges()) {
            Optional<Asset> from = landscape.findAsset(edge.from());
            Optional<Asset> to = landscape.findAsset(edge.to());
            boolean counted = edge.type().prerequisite() || edge.type().bridged();
            if (counted && from.isPresent() && to.isPresent()) {
                String a = from.get().area();
                String b = to.get().area();
                EdgeType type = edge.type().prerequisite() ? EdgeType.REQUIRES : EdgeType.INTEGRATES;
                if (type == EdgeType.INTEGRATES && a.compareTo(b) > 0) {
                    String swap = a;
                    a = b;
                    b = swap;
                }
                if (!a.equals(b)) {
                    edges.merge(
                            a + "\n" + b + "\n" + type,
                            new Edge(a, b, type, 1),
                            (old, one) -> new Edge(old.from(), old.to(), old.type(), old.count() + 1));
                }
            }
        }
        return new GraphView(
                "all",
                texts.get("overview.title", inventory.cooperation().name()),
                texts.get(
                        "overview.description",
                        nodes.size(),
                        landscape.assets().size(),
                        inventory.members().size()),
                true,
                nodes,
                List.copyOf(edges.values()));
    }
}

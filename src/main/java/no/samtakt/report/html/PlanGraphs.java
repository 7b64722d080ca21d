package no.samtakt.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.catalogue.ExternalComponents;
import no.samtakt.common.Texts;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Layer;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.AssetInfo;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.report.graph.GraphView;
import no.samtakt.report.graph.GraphView.Edge;
import no.samtakt.report.graph.GraphView.Kind;
import no.samtakt.report.graph.GraphView.Node;
import no.samtakt.report.graph.GraphView.State;

/** The dependencies in a plan as views to draw: the whole co-operation by area, and each member with every asset. */
final class PlanGraphs {

    private final Scene scene;
    private final MigrationPlan plan;
    private final Texts texts;
    private final Map<String, Layer> layers = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    PlanGraphs(Scene scene) {
        this.scene = scene;
        this.plan = scene.plan();
        this.texts = Texts.of("no.samtakt.report.graph", scene.texts().locale());
        plan.areas().forEach(area -> layers.put(area.code(), area.layer()));
        plan.groups().forEach(group -> group.assets()
                .forEach(asset -> groups.put(asset, scene.view().groupName(group.id()))));
    }

    /** All areas in use, with one edge per pair of areas for prerequisites and one for exchange of data. */
    GraphView overview() {
        List<Node> nodes = new ArrayList<>();
        for (AreaInfo area : plan.areas()) {
            List<String> counts = new ArrayList<>();
            for (MemberInfo member : plan.members()) {
                int count = scene.view().listAssets(member.id(), area.code()).size();
                if (count > 0) {
                    counts.add(member.name() + "\u00a0" + count);
                }
            }
            if (!counts.isEmpty()) {
                nodes.add(new Node(
                        area.code(), area.name(), String.join(", ", counts), "", Kind.AREA, area.layer(), State.OPEN));
            }
        }
        TreeMap<String, Edge> edges = new TreeMap<>();
        for (MigrationPlan.Edge edge : plan.edges()) {
            AssetInfo from = scene.view().findAsset(edge.from()).orElse(null);
            AssetInfo to = scene.view().findAsset(edge.to()).orElse(null);
            if (from == null || to == null || from.area().equals(to.area())) {
                continue;
            }
            if (edge.type().prerequisite()) {
                count(edges, from.area(), to.area(), EdgeType.REQUIRES);
            } else if (edge.type().bridged()) {
                boolean ordered = from.area().compareTo(to.area()) <= 0;
                count(edges, ordered ? from.area() : to.area(), ordered ? to.area() : from.area(), EdgeType.INTEGRATES);
            }
        }
        return new GraphView(
                "all",
                texts.get("overview.title", plan.header().cooperation()),
                texts.get(
                        "overview.description",
                        nodes.size(),
                        plan.assets().size(),
                        plan.members().size()),
                true,
                nodes,
                List.copyOf(edges.values()));
    }

    private static void count(TreeMap<String, Edge> edges, String from, String to, EdgeType type) {
        edges.merge(
                from + "\n" + to + "\n" + type,
                new Edge(from, to, type, 1),
                (old, one) -> new Edge(old.from(), old.to(), old.type(), old.count() + 1));
    }

    /** All assets of a member, with what they depend on and what depends on them elsewhere. */
    GraphView ofMember(MemberInfo member) {
        TreeSet<String> shown = new TreeSet<>();
        scene.view().listAssetsOf(member.id()).forEach(asset -> shown.add(asset.id()));
        TreeSet<String> own = new TreeSet<>(shown);
        List<Edge> edges = new ArrayList<>();
        for (MigrationPlan.Edge edge : plan.edges()) {
            if (own.contains(edge.from()) || own.contains(edge.to())) {
                edges.add(new Edge(edge.from(), edge.to(), edge.type(), 1));
                shown.add(edge.from());
                shown.add(edge.to());
            }
        }
        List<Node> nodes = shown.stream().map(id -> node(member, id)).toList();
        return new GraphView(
                "m" + plan.members().indexOf(member),
                texts.get("member.title", member.name()),
                texts.get("member.description", member.name(), nodes.size(), edges.size()),
                false,
                nodes,
                edges);
    }

    private Node node(MemberInfo member, String id) {
        AssetInfo asset = scene.view().findAsset(id).orElse(null);
        if (asset == null) {
            return new Node(id, external(scene, id), texts.get("node.external"), "", Kind.EXTERNAL, null, State.OPEN);
        }
        return new Node(
                id,
                asset.name(),
                asset.member().equals(member.id())
                        ? scene.view().area(asset.area())
                        : scene.view().member(asset.member()),
                groups.getOrDefault(id, ""),
                asset.kind() == AssetKind.COMPONENT ? Kind.COMPONENT : Kind.SYSTEM,
                layers.get(asset.area()),
                scene.view().findTransition(id).isPresent() ? State.MOVED : State.KEPT);
    }

    /** The name of a national component. */
    static String external(Scene scene, String id) {
        String code =
                id.startsWith(Dependency.EXTERNAL_PREFIX) ? id.substring(Dependency.EXTERNAL_PREFIX.length()) : id;
        return ExternalComponents.name(code, scene.texts().locale());
    }
}

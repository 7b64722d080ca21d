package no.samtakt.report.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samtakt.inventory.EdgeType;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/**
 * Places of nodes and lines: layers from left (needed first) to right, by the layered method of Sugiyama as Eclipse ELK does it;
 * nodes without lines in rows below.
 *
 * <p>Lines of one type to one node leave it at one point and share their way, so a node many depend on shows a trunk with branches.
 * The random seed is fixed and input is sorted: the same view gives the same places.
 */
final class GraphLayout {

    /** A node's box in pixels, and the lines of text in it. */
    record Box(GraphView.Node node, List<String> label, List<String> detail, long x, long y, long width, long height) {}

    /** A line from the node depended on to the dependent one; points in pixels, at least two. */
    record Line(GraphView.Edge edge, boolean dependentLeft, List<long[]> points) {}

    /** The frame around the nodes of a move group. */
    record Frame(String group, long x, long y, long width, long height) {}

    /** @param looseY upper edge of the nodes without lines; −1 when there are none */
    record Result(List<Box> boxes, List<Frame> frames, List<Line> lines, long width, long height, long looseY) {}

    static final double LABEL_PX = 13;
    static final double DETAIL_PX = 11;
    private static final long LINE_HEIGHT = 16;
    private static final long PAD = 8;

    private final GraphView view;
    private final long nodeWidth;
    private final int pageWidth;

    GraphLayout(GraphView view, int pageWidth) {
        this.view = view;
        this.pageWidth = pageWidth;
        this.nodeWidth = view.aggregated() ? 190 : 178;
    }

    Result place() {
        TreeMap<String, GraphView.Node> nodes = new TreeMap<>();
        view.nodes().forEach(node -> nodes.put(node.id(), node));
        List<GraphView.Edge> edges = view.edges().stream()
                .filter(edge -> !edge.from().equals(edge.to())
                        && nodes.containsKey(edge.from())
                        && nodes.containsKey(edge.to()))
                .sorted(Comparator.comparing(GraphView.Edge::to)
                        .thenComparing(GraphView.Edge::type)
                        .thenComparing(GraphView.Edge::from))
                .toList();
        TreeSet<String> linked = new TreeSet<>();
        edges.forEach(edge -> linked.addAll(List.of(edge.from(), edge.to())));
        Map<String, Long> inbound =
                edges.stream().collect(Collectors.groupingBy(GraphView.Edge::from, Collectors.counting()));

        Columns columns = new Columns(linked, edges);
        LayoutMetaDataService.getInstance();
        ElkNode root = ElkGraphUtil.createGraph();
        options(root);
        Map<String, ElkNode> placed = new HashMap<>();
        TreeMap<String, ElkNode> groups = groups(root, nodes.values(), linked);
        List<Box> sizes = new ArrayList<>();
        for (GraphView.Node node : nodes.values()) {
            Box box = size(node, inbound.getOrDefault(node.id(), 0L));
            sizes.add(box);
            if (linked.contains(node.id())) {
                ElkNode elk = ElkGraphUtil.createNode(groups.getOrDefault(node.group(), root));
                elk.setDimensions(box.width(), box.height());
                elk.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_SIDE);
                placed.put(node.id(), elk);
            }
        }
        Map<String, ElkPort> shared = new HashMap<>();
        Map<GraphView.Edge, ElkEdge> routed = new HashMap<>();
        for (GraphView.Edge edge : edges) {
            boolean flipped = columns.dependentLeft(edge);
            ElkPort needed = shared.computeIfAbsent(
                    edge.to() + "\n" + edge.type() + flipped,
                    key -> port(
                            Objects.requireNonNull(placed.get(edge.to())), flipped ? PortSide.WEST : PortSide.EAST));
            ElkPort needing =
                    port(Objects.requireNonNull(placed.get(edge.from())), flipped ? PortSide.EAST : PortSide.WEST);
            ElkEdge elk = flipped
                    ? ElkGraphUtil.createSimpleEdge(needing, needed)
                    : ElkGraphUtil.createSimpleEdge(needed, needing);
            int weight = edge.type().prerequisite() ? 10 : 1;
            elk.setProperty(LayeredOptions.PRIORITY_DIRECTION, weight);
            elk.setProperty(LayeredOptions.PRIORITY_SHORTNESS, weight);
            routed.put(edge, elk);
        }
        new RecursiveGraphLayoutEngine().layout(root, new NullElkProgressMonitor());

        List<Box> boxes = new ArrayList<>();
        List<Box> loose = new ArrayList<>();
        for (Box box : sizes) {
            ElkNode elk = placed.get(box.node().id());
            if (elk == null) {
                loose.add(box);
            } else {
                boxes.add(moved(box, Math.round(left(elk)), Math.round(top(elk))));
            }
        }
        List<Line> lines = edges.stream()
                .map(edge -> line(edge, Objects.requireNonNull(routed.get(edge)), columns.dependentLeft(edge)))
                .toList();
        List<Frame> frames = new ArrayList<>();
        groups.forEach((name, elk) -> frames.add(new Frame(
                name,
                Math.round(left(elk)),
                Math.round(top(elk)),
                Math.round(elk.getWidth()),
                Math.round(elk.getHeight()))));
        return withLoose(
                boxes,
                frames,
                lines,
                loose,
                Math.round(root.getWidth()),
                boxes.isEmpty() ? 0 : Math.round(root.getHeight()));
    }

    /** A node to hold the nodes of each group that has at least two to place. */
    private TreeMap<String, ElkNode> groups(ElkNode root, Iterable<GraphView.Node> nodes, TreeSet<String> linked) {
        TreeMap<String, Integer> sizes = new TreeMap<>();
        for (GraphView.Node node : nodes) {
            if (!node.group().isEmpty() && linked.contains(node.id())) {
                sizes.merge(node.group(), 1, Integer::sum);
            }
        }
        TreeMap<String, ElkNode> groups = new TreeMap<>();
        sizes.forEach((name, size) -> {
            if (size > 1) {
                ElkNode elk = ElkGraphUtil.createNode(root);
                options(elk);
                elk.setProperty(LayeredOptions.PADDING, new ElkPadding(22, 10, 10, 10));
                groups.put(name, elk);
            }
        });
        if (!groups.isEmpty()) {
            root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        }
        return groups;
    }

    private static double left(@Nullable ElkNode node) {
        return node == null ? 0 : node.getX() + left(node.getParent());
    }

    private static double top(@Nullable ElkNode node) {
        return node == null ? 0 : node.getY() + top(node.getParent());
    }

    private void options(ElkNode root) {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(6));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 10.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 7.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 36.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, view.aggregated() ? 30.0 : 16.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 7.0);
        root.setProperty(LayeredOptions.SPACING_PORT_PORT, view.aggregated() ? 13.0 : 9.0);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 18.0);
        root.setProperty(LayeredOptions.ASPECT_RATIO, 0.75);
        root.setProperty(LayeredOptions.THOROUGHNESS, 20);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    }

    private static ElkPort port(ElkNode node, PortSide side) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setDimensions(1, 1);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private Box size(GraphView.Node node, long inbound) {
        double room = nodeWidth - 2 * PAD - 6;
        List<String> label = Lettering.wrap(node.label(), room, 2, LABEL_PX, true);
        List<String> detail = Lettering.wrap(node.detail(), room, view.aggregated() ? 4 : 2, DETAIL_PX, false);
        long text = (label.size() + detail.size()) * LINE_HEIGHT + 10;
        long ports = (inbound + 1) * (view.aggregated() ? 14 : 10);
        return new Box(node, label, detail, 0, 0, nodeWidth, Math.max(text, ports));
    }

    private static Box moved(Box box, long x, long y) {
        return new Box(box.node(), box.label(), box.detail(), x, y, box.width(), box.height());
    }

    private static Line line(GraphView.Edge edge, ElkEdge routed, boolean dependentLeft) {
        List<long[]> points = points(routed);
        if (dependentLeft) {
            Collections.reverse(points);
        }
        return new Line(edge, dependentLeft, points);
    }

    private static List<long[]> points(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<long[]> points = new ArrayList<>();
        double x = left(edge.getContainingNode());
        double y = top(edge.getContainingNode());
        points.add(new long[] {Math.round(x + section.getStartX()), Math.round(y + section.getStartY())});
        section.getBendPoints()
                .forEach(bend -> points.add(new long[] {Math.round(x + bend.getX()), Math.round(y + bend.getY())}));
        points.add(new long[] {Math.round(x + section.getEndX()), Math.round(y + section.getEndY())});
        return points;
    }

    private Result withLoose(
            List<Box> boxes, List<Frame> frames, List<Line> lines, List<Box> loose, long width, long height) {
        if (loose.isEmpty()) {
            return new Result(boxes, frames, lines, width, height, -1);
        }
        long looseY = height + 6;
        long room = Math.max(width, Math.min(pageWidth, 4 * (nodeWidth + 14)));
        long x = 6;
        long y = looseY + 26;
        long row = 0;
        for (Box box : loose) {
            if (x > 6 && x + box.width() + 6 > room) {
                x = 6;
                y += row + 12;
                row = 0;
            }
            boxes.add(moved(box, x, y));
            x += box.width() + 14;
            row = Math.max(row, box.height());
            width = Math.max(width, x - 8);
        }
        return new Result(boxes, frames, lines, width, y + row + 6, looseY);
    }

    /** Types in the order of the one list, for the legend. */
    static List<EdgeType> typesOf(GraphView view) {
        return view.edges().stream()
                .map(GraphView.Edge::type)
                .distinct()
                .sorted()
                .toList();
    }
}

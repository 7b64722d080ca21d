package no.samtakt.report.graph;

import java.util.List;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Layer;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing shows, with nothing left to compute.
 *
 * @param id short id, letters and digits, unique among the drawings of a page
 * @param title what the drawing is, for people who cannot see it
 * @param description the same in a sentence
 * @param aggregated whether a node stands for several assets and an edge for several dependencies; then counts are written
 */
public record GraphView(
        String id, String title, String description, boolean aggregated, List<Node> nodes, List<Edge> edges) {

    /** What a node is; decides its outline. */
    public enum Kind {
        SYSTEM,
        COMPONENT,
        /** A national component outside the co-operation. */
        EXTERNAL,
        /** All assets of a function area. */
        AREA
    }

    /** What the plan does with a node. */
    public enum State {
        /** No plan, or not one state for all it stands for. */
        OPEN,
        MOVED,
        KEPT
    }

    /**
     * @param label shown on up to two lines, cut where it does not fit
     * @param detail second, smaller text; may be empty
     * @param group move group it belongs to; empty when none
     * @param layer colour; null for national components
     */
    public record Node(
            String id, String label, String detail, String group, Kind kind, @Nullable Layer layer, State state) {}

    /**
     * @param from id of the dependent node
     * @param to id of the node it depends on
     * @param count number of dependencies it stands for, at least 1
     */
    public record Edge(String from, String to, EdgeType type, int count) {}

    public GraphView {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}

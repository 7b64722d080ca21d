package no.samtakt.landscape;

import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Dependency;
import org.jgrapht.Graph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/**
 * A landscape as text for other graph tools: GraphML (yEd, Gephi, Cytoscape) and DOT (Graphviz).
 *
 * <p>Nodes are numbered {@code n0}, {@code n1}, … by asset id, edges {@code e0}, … in the landscape's order, because asset ids
 * may hold characters the formats forbid; the asset id is an attribute. Names are escaped, and characters XML cannot hold are
 * left out. The same landscape gives the same text.
 */
public final class GraphExport {

    private GraphExport() {}

    /** The landscape as GraphML, with asset id, name, member, area, kind, users and criticality per node and type per edge. */
    public static String graphMl(Landscape landscape) {
        GraphMLExporter<String, Dependency> exporter = new GraphMLExporter<>(ids(landscape)::get);
        for (String text : new String[] {"asset", "label", "member", "area", "kind"}) {
            exporter.registerAttribute(text, AttributeCategory.NODE, AttributeType.STRING);
        }
        exporter.registerAttribute("users", AttributeCategory.NODE, AttributeType.INT);
        exporter.registerAttribute("criticality", AttributeCategory.NODE, AttributeType.INT);
        exporter.registerAttribute("type", AttributeCategory.EDGE, AttributeType.STRING);
        exporter.registerAttribute("note", AttributeCategory.EDGE, AttributeType.STRING);
        Map<Dependency, String> edgeIds = new HashMap<>();
        landscape.edges().forEach(edge -> edgeIds.put(edge, "e" + edgeIds.size()));
        exporter.setEdgeIdProvider(edgeIds::get);
        exporter.setVertexAttributeProvider(id -> ofNode(landscape, id));
        exporter.setEdgeAttributeProvider(GraphExport::ofEdge);
        return written(landscape, exporter::exportGraph);
    }

    /** The landscape as a directed DOT graph, with the same attributes. */
    public static String dot(Landscape landscape) {
        DOTExporter<String, Dependency> exporter = new DOTExporter<>(ids(landscape)::get);
        exporter.setGraphIdProvider(() -> "landscape");
        exporter.setVertexAttributeProvider(id -> ofNode(landscape, id));
        exporter.setEdgeAttributeProvider(edge -> {
            Map<String, Attribute> attributes = ofEdge(edge);
            attributes.put("label", text(edge.type().name()));
            return attributes;
        });
        return written(landscape, exporter::exportGraph);
    }

    private static String written(Landscape landscape, BiConsumer<Graph<String, Dependency>, Writer> export) {
        StringWriter writer = new StringWriter();
        export.accept(landscape.graph(), writer);
        return writer.toString().replace("\r\n", "\n");
    }

    private static Map<String, String> ids(Landscape landscape) {
        Map<String, String> ids = new HashMap<>();
        landscape.nodes().forEach(id -> ids.put(id, "n" + ids.size()));
        return ids;
    }

    private static Map<String, Attribute> ofNode(Landscape landscape, String id) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        Asset asset = landscape.findAsset(id).orElse(null);
        BiConsumer<String, String> put = (key, value) -> attributes.put(key, text(value));
        put.accept("asset", id);
        put.accept("label", asset == null ? id.substring(Dependency.EXTERNAL_PREFIX.length()) : asset.name());
        put.accept("member", asset == null ? "" : asset.member());
        put.accept("area", asset == null ? "" : asset.area());
        put.accept("kind", asset == null ? "EXTERNAL" : asset.kind().name());
        if (asset != null) {
            attributes.put("users", DefaultAttribute.createAttribute(asset.users()));
            attributes.put("criticality", DefaultAttribute.createAttribute(asset.criticality()));
        }
        return attributes;
    }

    private static Map<String, Attribute> ofEdge(Dependency edge) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("type", text(edge.type().name()));
        attributes.put("note", text(edge.note()));
        return attributes;
    }

    /** Keeps what XML 1.0 allows. */
    private static Attribute text(String raw) {
        StringBuilder kept = new StringBuilder();
        raw.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return DefaultAttribute.createAttribute(kept.toString());
    }
}

package no.samtakt.landscape;

import static no.samtakt.inventory.EdgeType.INTEGRATES;
import static no.samtakt.inventory.EdgeType.REQUIRES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class GraphExportTest {

    private static final String NASTY = "<ERP> & \"lønn\"; </data>";

    private final Landscape landscape = TinyLandscapes.assets("m/" + NASTY, "m/ad\u0001")
            .edge("m/" + NASTY, REQUIRES, "m/ad\u0001")
            .edge("m/" + NASTY, INTEGRATES, "m/ad\u0001")
            .edge("m/" + NASTY, INTEGRATES, "EXT/altinn")
            .landscape();

    @Test
    void graphMlIsReadBack() {
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, Integer> types = new HashMap<>();
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });
        importer.addEdgeAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("type")) {
                types.merge(value.getValue(), 1, Integer::sum);
            }
        });
        Graph<String, DefaultEdge> graph = emptyGraph();
        importer.importGraph(graph, new StringReader(GraphExport.graphMl(landscape)));
        assertThat(graph.vertexSet()).hasSize(3);
        assertThat(types).isEqualTo(Map.of("REQUIRES", 1, "INTEGRATES", 2));
        assertThat(labels.values()).containsExactlyInAnyOrder(NASTY, "ad", "altinn");
    }

    @Test
    void graphMlIsWellFormedWithoutEntities() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        Document document =
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(GraphExport.graphMl(landscape))));
        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(3);
    }

    @Test
    void dotIsReadBack() {
        DOTImporter<String, DefaultEdge> importer = new DOTImporter<>();
        Map<String, String> labels = new HashMap<>();
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });
        Graph<String, DefaultEdge> graph = emptyGraph();
        importer.importGraph(graph, new StringReader(GraphExport.dot(landscape)));
        assertThat(graph.vertexSet()).hasSize(3);
        assertThat(graph.edgeSet()).hasSize(3);
        assertThat(labels.values()).contains(NASTY, "altinn");
    }

    private static Graph<String, DefaultEdge> emptyGraph() {
        int[] next = {0};
        Supplier<String> names = () -> "v" + next[0]++;
        return new DirectedMultigraph<>(names, SupplierUtil.createDefaultEdgeSupplier(), false);
    }
}

package no.samtakt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.AtomicFiles;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.landscape.GraphExport;
import no.samtakt.landscape.Landscape;
import no.samtakt.report.graph.GraphDrawing;
import no.samtakt.report.graph.GraphView;
import no.samtakt.report.graph.GraphViews;

/** The dependency graph of an inventory, for people and for other graph tools. */
public final class DrawGraph {

    private static final int PAGE_WIDTH = 1200;
    private static final int SMALLEST_TEXT = 9;

    private DrawGraph() {}

    /** How many dependencies there are of each type that occurs. */
    public static Map<EdgeType, Integer> countByType(Landscape landscape) {
        Map<EdgeType, Integer> counts = new TreeMap<>();
        landscape.edges().forEach(edge -> counts.merge(edge.type(), 1, Integer::sum));
        return counts;
    }

    /**
     * Writes {@code graph.graphml}, {@code graph.dot}, {@code graph.svg} (function areas of the whole co-operation) and one
     * {@code graph-<member>.svg} each.
     *
     * @param states what a plan does with each asset; empty without a plan
     * @return the files written
     */
    public static List<Path> write(
            Path folder, Inventory inventory, Landscape landscape, Map<String, GraphView.State> states, Locale language)
            throws IOException {
        Places.createFolder(folder);
        List<Path> files = new ArrayList<>();
        files.add(write(folder.resolve("graph.graphml"), GraphExport.graphMl(landscape)));
        files.add(write(folder.resolve("graph.dot"), GraphExport.dot(landscape)));
        GraphViews views = new GraphViews(inventory, landscape, language);
        GraphDrawing drawing = new GraphDrawing(language, PAGE_WIDTH, SMALLEST_TEXT);
        files.add(write(folder.resolve("graph.svg"), drawing.svg(views.overview())));
        for (Member member : inventory.members()) {
            files.add(write(
                    folder.resolve("graph-" + member.id() + ".svg"), drawing.svg(views.ofMember(member, states))));
        }
        return List.copyOf(files);
    }

    private static Path write(Path file, String text) throws IOException {
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}

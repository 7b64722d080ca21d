package no.samtakt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
     * Draws into a folder, which is replaced as a whole: {@code graph.graphml}, {@code graph.dot}, {@code graph.svg} (function
     * areas of the whole co-operation) and one {@code graph-<member>.svg} each.
     *
     * @return the files written
     * @throws CannotRunException when the folder holds something else
     */
    public static List<Path> into(Path out, Inventory inventory, Landscape landscape, Locale language)
            throws IOException {
        ResultFiles.requireWritable(out);
        List<Path> files = new ArrayList<>();
        ResultFiles.exchange(out, folder -> {
            for (Path file : write(folder, inventory, landscape, Map.of(), language)) {
                files.add(out.resolve(folder.relativize(file)));
            }
        });
        return List.copyOf(files);
    }

    /**
     * The same files among others of a result.
     *
     * @param states what a plan does with each asset; empty without a plan
     */
    static List<Path> write(
            Path folder, Inventory inventory, Landscape landscape, Map<String, GraphView.State> states, Locale language)
            throws IOException {
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
        return Files.writeString(file, text);
    }
}

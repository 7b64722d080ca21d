package no.samtakt.report.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.samtakt.common.Texts;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Layer;
import no.samtakt.report.graph.GraphLayout.Box;
import no.samtakt.report.graph.GraphLayout.Line;
import org.jspecify.annotations.Nullable;

/**
 * A graph as a self-contained piece of SVG, to be put into a page as it is.
 *
 * <p>What is needed first stands left. Types of dependency differ by dash pattern and by the mark at the end depended on, layers
 * by colour and by the strip at the left edge, so that nothing is lost in grey. A legend names what occurs. Names that do not fit
 * are cut; the full name is the node's tooltip. All text is escaped. The same view gives the same bytes.
 *
 * <p>The drawing scales with its container; where that would make its smallest text smaller than asked it keeps its width, so the
 * container should scroll ({@code overflow-x:auto}). In print it always fits the page.
 */
public final class GraphDrawing {

    private static final long LEGEND_ROW = 22;

    private final Texts texts;
    private final int width;
    private final int smallestPx;

    /**
     * @param locale language of the legend
     * @param width pixels the page offers, at least 200; nodes without lines are laid out to it
     * @param smallestPx size the smallest text must keep on screen, 1 to 11
     */
    public GraphDrawing(Locale locale, int width, int smallestPx) {
        if (width < 200 || smallestPx < 1 || smallestPx > GraphLayout.DETAIL_PX) {
            throw new IllegalArgumentException("Width " + width + ", smallest text " + smallestPx);
        }
        this.texts = Texts.of("no.samtakt.report.graph", locale);
        this.width = width;
        this.smallestPx = smallestPx;
    }

    /** Draws the view. Time is that of the layout: below a second for some hundred nodes. */
    public String svg(GraphView view) {
        GraphLayout.Result layout = new GraphLayout(view, width).place();
        long total = Math.max(layout.width(), Math.min(width, 360));
        StringBuilder legend = new StringBuilder();
        long top = legend(view, !layout.frames().isEmpty(), Math.min(total, Math.max(360, width)), legend) + 8;
        long height = top + layout.height();

        StringBuilder out = new StringBuilder();
        String id = "stg-" + view.id().replaceAll("[^A-Za-z0-9]", "");
        long least = Math.round(Math.ceil(total * smallestPx / GraphLayout.DETAIL_PX));
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"stg\" role=\"img\" viewBox=\"0 0 ")
                .append(total + " " + height)
                .append("\" aria-labelledby=\"" + id + "-t " + id + "-d\" style=\"width:100%;height:auto;max-width:")
                .append(total + "px;min-width:" + least + "px\">\n");
        out.append("<title id=\"" + id + "-t\">" + Lettering.escape(view.title()) + "</title>\n");
        out.append("<desc id=\"" + id + "-d\">" + Lettering.escape(view.description()) + "</desc>\n");
        out.append("<style>").append(GraphStyle.CSS).append("</style>\n");
        out.append("<rect class=\"stg-bg\" width=\"" + total + "\" height=\"" + height + "\"/>\n");
        out.append(legend);
        out.append("<g transform=\"translate(0 " + top + ")\">\n");
        if (layout.looseY() >= 0) {
            text(out, "stg-h", 6, layout.looseY() + 15, texts.get("loose"));
        }
        layout.frames().forEach(frame -> {
            out.append("<rect class=\"stg-f\" x=\"" + frame.x() + "\" y=\"" + frame.y() + "\" width=\"" + frame.width()
                    + "\" height=\"" + frame.height() + "\" rx=\"8\"/>\n");
            text(out, "stg-fn", frame.x() + 10, frame.y() + 15, texts.get("group", frame.group()));
        });
        lines(view, layout.lines(), out);
        layout.boxes().forEach(box -> box(box, out));
        out.append("</g>\n</svg>\n");
        return out.toString();
    }

    private void lines(GraphView view, List<Line> lines, StringBuilder out) {
        Set<String> marked = new HashSet<>();
        StringBuilder marks = new StringBuilder();
        StringBuilder counts = new StringBuilder();
        for (Line line : lines) {
            EdgeType type = line.edge().type();
            String path = path(line.points());
            int way = line.dependentLeft() ? -1 : 1;
            if (type == EdgeType.MOVE_TOGETHER) {
                out.append("<path class=\"stg-e stg-double\" d=\"" + path + "\"/>");
            }
            out.append("<path class=\"stg-e stg-" + type.name() + "\" d=\"" + path + "\"/>\n");
            long[] at = line.points().get(0);
            if (marked.add(at[0] + " " + at[1] + " " + type)) {
                GraphStyle.mark(type, at[0], at[1], way, marks);
            }
            long[] end = line.points().get(line.points().size() - 1);
            if (GraphStyle.markedAtBothEnds(type)) {
                GraphStyle.mark(type, end[0], end[1], -way, marks);
            }
            if (view.aggregated()) {
                long gap = GraphStyle.markedAtBothEnds(type) ? 12 : 6;
                counts.append("<text class=\"stg-c\" text-anchor=\"" + (way > 0 ? "end" : "start") + "\" x=\""
                        + (end[0] - way * gap) + "\" y=\"" + (end[1] + 4) + "\">"
                        + line.edge().count() + "</text>\n");
            }
        }
        out.append(marks).append(counts);
    }

    private static String path(List<long[]> points) {
        StringBuilder path = new StringBuilder();
        for (long[] point : points) {
            path.append(path.isEmpty() ? "M" : "L").append(point[0]).append(' ').append(point[1]);
        }
        return path.toString();
    }

    private void box(Box box, StringBuilder out) {
        GraphView.Node node = box.node();
        String tooltip = node.label() + (node.detail().isEmpty() ? "" : " – " + node.detail());
        out.append("<g class=\"stg-n stg-" + node.kind() + " stg-" + GraphStyle.layer(node.layer()) + " stg-"
                        + node.state())
                .append("\"><title>" + Lettering.escape(tooltip) + "</title>");
        GraphStyle.outline(node, box.x(), box.y(), box.width(), box.height(), out);
        long lines = box.label().size() + box.detail().size();
        long y = box.y() + (box.height() - lines * 16) / 2 + 12;
        for (String line : box.label()) {
            text(out, "stg-l", box.x() + 12, y, line);
            y += 16;
        }
        for (String line : box.detail()) {
            text(out, "stg-d", box.x() + 12, y, line);
            y += 16;
        }
        out.append("</g>\n");
    }

    private static void text(StringBuilder out, String css, long x, long y, String text) {
        out.append(
                "<text class=\"" + css + "\" x=\"" + x + "\" y=\"" + y + "\">" + Lettering.escape(text) + "</text>\n");
    }

    /** Appends the legend and returns its height. */
    private long legend(GraphView view, boolean framed, long room, StringBuilder out) {
        List<Entry> entries = new ArrayList<>();
        String prefix = view.aggregated() ? "legend.aggregated." : "legend.";
        for (EdgeType type : GraphLayout.typesOf(view)) {
            entries.add(new Entry(texts.get(prefix + type), 46, (x, y) -> {
                String path = "M" + x + " " + y + "L" + (x + 40) + " " + y;
                if (type == EdgeType.MOVE_TOGETHER) {
                    out.append("<path class=\"stg-e stg-double\" d=\"" + path + "\"/>");
                }
                out.append("<path class=\"stg-e stg-" + type + "\" d=\"" + path + "\"/>");
                GraphStyle.mark(type, x, y, 1, out);
                if (GraphStyle.markedAtBothEnds(type)) {
                    GraphStyle.mark(type, x + 40, y, -1, out);
                }
            }));
        }
        for (Layer layer : Layer.values()) {
            if (view.nodes().stream().anyMatch(node -> node.layer() == layer)) {
                entries.add(swatch(
                        out, texts.get("legend.layer." + layer), GraphView.Kind.AREA, layer, GraphView.State.OPEN));
            }
        }
        for (GraphView.Kind kind : List.of(GraphView.Kind.COMPONENT, GraphView.Kind.EXTERNAL)) {
            if (view.nodes().stream().anyMatch(node -> node.kind() == kind)) {
                entries.add(swatch(out, texts.get("legend.kind." + kind), kind, null, GraphView.State.OPEN));
            }
        }
        for (GraphView.State state : List.of(GraphView.State.MOVED, GraphView.State.KEPT)) {
            if (view.nodes().stream().anyMatch(node -> node.state() == state)) {
                entries.add(swatch(out, texts.get("legend.state." + state), GraphView.Kind.SYSTEM, null, state));
            }
        }
        if (framed) {
            entries.add(new Entry(
                    texts.get("legend.group"),
                    34,
                    (x, y) -> out.append("<rect class=\"stg-f\" x=\"" + x + "\" y=\"" + (y - 8)
                            + "\" width=\"28\" height=\"16\" rx=\"5\"/>")));
        }
        long y = 14;
        for (String line : Lettering.wrap(texts.get("legend.reading"), room - 12, 3, GraphLayout.DETAIL_PX, false)) {
            text(out, "stg-d", 6, y, line);
            y += 16;
        }
        long x = 6;
        y += 2;
        for (Entry entry : entries) {
            long needed =
                    entry.sample + 6 + Math.round(Math.ceil(Lettering.width(entry.text, GraphLayout.DETAIL_PX, false)));
            if (x > 6 && x + needed > room - 6) {
                x = 6;
                y += LEGEND_ROW;
            }
            out.append("<g>");
            entry.painter.paint(x, y);
            text(out, "stg-d", x + entry.sample, y + 4, entry.text);
            out.append("</g>");
            x += needed + 16;
        }
        return y + LEGEND_ROW / 2;
    }

    private static Entry swatch(
            StringBuilder out, String text, GraphView.Kind kind, @Nullable Layer layer, GraphView.State state) {
        GraphView.Node sample = new GraphView.Node("", "", "", "", kind, layer, state);
        return new Entry(text, 34, (x, y) -> {
            out.append("<g class=\"stg-n stg-" + kind + " stg-" + GraphStyle.layer(layer) + " stg-" + state + "\">");
            GraphStyle.outline(sample, x, y - 8, 28, 16, out);
            out.append("</g>");
        });
    }

    private interface Painter {
        void paint(long x, long y);
    }

    private record Entry(String text, long sample, Painter painter) {}
}

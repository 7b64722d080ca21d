package no.samtakt.report.graph;

import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Layer;
import org.jspecify.annotations.Nullable;

/** Colours, dash patterns, marks and outlines. */
final class GraphStyle {

    static final String CSS = ".stg text{font-family:Arial,Helvetica,'Liberation Sans',sans-serif;fill:#1b1b1b}"
            + ".stg-bg{fill:#fff}.stg-l{font-size:13px;font-weight:bold}.stg-d{font-size:11px}"
            + ".stg-h{font-size:13px;font-weight:bold}"
            + ".stg-c{font-size:11px;font-weight:bold;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}"
            + ".stg-f{fill:#fafafa;stroke:#8a4b00;stroke-width:2.2;stroke-dasharray:10 3}"
            + ".stg-fn{font-size:12px;font-weight:bold}"
            + ".stg-e{fill:none;stroke-width:1.4}"
            + ".stg-REQUIRES,.stg-HOSTED_ON{stroke:#173a63}.stg-HOSTED_ON{stroke-width:2.6}"
            + ".stg-AUTHENTICATES_WITH{stroke:#6a329f;stroke-dasharray:9 4}"
            + ".stg-INTEGRATES{stroke:#0b6b52;stroke-dasharray:2 3}"
            + ".stg-DATA_FEED{stroke:#0b6b52;stroke-dasharray:8 3 2 3}"
            + ".stg-ARCHIVES_TO{stroke:#7a4a00;stroke-dasharray:4 4}"
            + ".stg-double{stroke:#1b1b1b;stroke-width:5}.stg-MOVE_TOGETHER{stroke:#fff;stroke-width:2}"
            + ".stg-NOT_TOGETHER{stroke:#a61b1b;stroke-width:2;stroke-dasharray:1 5}"
            + ".stg-m{stroke-width:1.4;stroke-linejoin:round;stroke-dasharray:none}"
            + ".stg-box{fill:#f2f2f2;stroke:#555;stroke-width:1.2}.stg-strip{fill:#777}.stg-sign{fill:#1b1b1b;stroke:none}"
            + ".stg-INFRASTRUCTURE .stg-box{fill:#e6eefa}.stg-INFRASTRUCTURE .stg-strip{fill:#173a63}"
            + ".stg-CORE .stg-box{fill:#fdf0d0}.stg-CORE .stg-strip{fill:#b26a00}"
            + ".stg-SUPPORT .stg-box{fill:#e5f4e7}.stg-SUPPORT .stg-strip{fill:#7fbf8a}"
            + ".stg-MOVED .stg-box{stroke:#111;stroke-width:2.4}.stg-KEPT .stg-box{stroke-dasharray:4 3}"
            + "@media print{.stg{min-width:0!important;max-width:100%!important;max-height:250mm;"
            + "print-color-adjust:exact;-webkit-print-color-adjust:exact}}";

    private GraphStyle() {}

    static String layer(@Nullable Layer layer) {
        return layer == null ? "NONE" : layer.name();
    }

    static boolean markedAtBothEnds(EdgeType type) {
        return type == EdgeType.INTEGRATES || type == EdgeType.MOVE_TOGETHER || type == EdgeType.NOT_TOGETHER;
    }

    /**
     * The mark of a type where a line touches a node's side.
     *
     * @param way 1 when the line goes to the right from here, −1 when to the left
     */
    static void mark(EdgeType type, long x, long y, int way, StringBuilder out) {
        long tip = x;
        long back = x + 9L * way;
        String shape =
                switch (type) {
                    case REQUIRES -> solid(type, triangle(tip, back, y));
                    case HOSTED_ON -> solid(
                            type,
                            "M" + tip + " " + y + "L" + (x + 6L * way) + " " + (y - 5) + "L" + (x + 12L * way) + " " + y
                                    + "L" + (x + 6L * way) + " " + (y + 5) + "Z");
                    case AUTHENTICATES_WITH -> hollow(type, triangle(tip, back, y));
                    case INTEGRATES -> circle(type, x + 4L * way, y, false);
                    case DATA_FEED -> "<path class=\"stg-m stg-DATA_FEED\" fill=\"none\" style=\"stroke-dasharray:none\" d=\"M"
                            + back + " " + (y - 5) + "L" + tip + " " + y + "L" + back + " " + (y + 5) + "\"/>";
                    case ARCHIVES_TO -> hollow(
                            type,
                            "M" + tip + " " + (y - 4) + "L" + (x + 8L * way) + " " + (y - 4) + "L" + (x + 8L * way)
                                    + " " + (y + 4) + "L" + tip + " " + (y + 4) + "Z");
                    case MOVE_TOGETHER -> circle(type, x + 4L * way, y, true);
                    case NOT_TOGETHER -> "<path class=\"stg-m stg-NOT_TOGETHER\" style=\"stroke-dasharray:none\" d=\"M"
                            + (x + 2L * way) + " "
                            + (y - 4) + "L" + (x + 10L * way) + " " + (y + 4) + "M" + (x + 2L * way) + " " + (y + 4)
                            + "L"
                            + (x + 10L * way) + " " + (y - 4) + "\"/>";
                };
        out.append(shape).append('\n');
    }

    private static String triangle(long tip, long back, long y) {
        return "M" + tip + " " + y + "L" + back + " " + (y - 5) + "L" + back + " " + (y + 5) + "Z";
    }

    private static String solid(EdgeType type, String path) {
        return "<path class=\"stg-m stg-" + type + "\" fill=\"#173a63\" style=\"stroke-width:1\" d=\"" + path + "\"/>";
    }

    private static String hollow(EdgeType type, String path) {
        return "<path class=\"stg-m stg-" + type + "\" fill=\"#fff\" style=\"stroke-dasharray:none\" d=\"" + path
                + "\"/>";
    }

    private static String circle(EdgeType type, long x, long y, boolean filled) {
        return "<circle class=\"stg-m stg-" + type + "\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"4\" fill=\""
                + (filled ? "#1b1b1b" : "#fff") + "\" style=\"stroke-dasharray:none;stroke-width:1.4\"/>";
    }

    /** Systems and areas are rectangles, components have a cut corner, national components are pills. */
    static void outline(GraphView.Node node, long x, long y, long w, long h, StringBuilder out) {
        switch (node.kind()) {
            case COMPONENT -> {
                long cut = Math.min(10, h / 2);
                out.append("<path class=\"stg-box\" d=\"M" + x + " " + y + "H" + (x + w - cut) + "L" + (x + w) + " "
                        + (y + cut) + "V" + (y + h) + "H" + x + "Z\"/>");
            }
            case EXTERNAL -> out.append(rect(x, y, w, h, Math.min(h / 2, 16)));
            case SYSTEM, AREA -> out.append(rect(x, y, w, h, 3));
        }
        if (node.layer() != null) {
            out.append("<rect class=\"stg-strip\" x=\"" + x + "\" y=\"" + y + "\" width=\"5\" height=\"" + h + "\"/>");
        }
        if (node.state() == GraphView.State.MOVED) {
            out.append(
                    "<path class=\"stg-sign\" d=\"M" + (x + w - 13) + " " + (y + h - 9) + "h5v-3l6 5l-6 5v-3h-5Z\"/>");
        }
    }

    private static String rect(long x, long y, long w, long h, long round) {
        return "<rect class=\"stg-box\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + w + "\" height=\"" + h + "\" rx=\""
                + round + "\"/>";
    }
}

package no.samtakt.report.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samtakt.common.Texts;
import no.samtakt.report.Formats;

/**
 * How figures grow with size: one panel for each, sizes across and values up, both logarithmic, as self-contained SVG on a ground of its
 * own that is light or dark as the reader prefers. Each measurement is a mark; a line joins the middle one (the lower of two) of each
 * size. Series differ by the shape of their marks and the dash of their line, not by colour alone. All text is escaped. The same points
 * in the same order give the same bytes.
 */
public final class GrowthChart {

    private static final int WIDTH = 900;
    private static final int COLUMNS = 2;
    private static final int HEAD = 40;
    private static final int CELL_WIDTH = WIDTH / COLUMNS;
    private static final int CELL_HEIGHT = 232;
    private static final int LEFT = 78;
    private static final int RIGHT = 22;
    private static final int TOP = 30;
    private static final int BOTTOM = 46;
    /** Between the frame and the ends of the axes, so that marks at an end are whole. */
    private static final int INSET = 8;

    private static final int LABELS_ACROSS = 4;
    private static final int LABELS_UP = 9;
    private static final int STYLES = 3;

    private static final String CSS =
            ".sgc text{font-family:Arial,Helvetica,'Liberation Sans',sans-serif;font-size:12px;"
                    + "fill:#1b1b1b}.sgc .t{font-size:16px;font-weight:bold}.sgc .h{font-size:13px;font-weight:bold}"
                    + ".sgc .q{fill:#555}.sgc-bg{fill:#fff}.sgc-g{stroke:#dfe3e6;fill:none}.sgc-a{stroke:#8a9096;fill:none}"
                    + ".sgc-n{stroke:#8a9096;stroke-width:1.5;stroke-dasharray:2 5;fill:none}"
                    + ".sgc-l{fill:none;stroke-width:2}.sgc-m{stroke-width:1.8}"
                    + ".s0{stroke:#1b5e7b}.s1{stroke:#b0541c;stroke-dasharray:7 4}.s2{stroke:#4a7a2c;stroke-dasharray:2 3}"
                    + ".m0{stroke:#1b5e7b;fill:#1b5e7b}.m1{stroke:#b0541c;fill:#b0541c}.m2{stroke:#4a7a2c;fill:#4a7a2c}"
                    + ".sgc .z{fill:none}"
                    + "@media (prefers-color-scheme:dark){.sgc text{fill:#e8eaed}.sgc .q{fill:#aab0b6}.sgc-bg{fill:#16191c}"
                    + ".sgc-g{stroke:#33393f}.sgc-a,.sgc-n{stroke:#868d94}"
                    + ".s0{stroke:#7cc4e8}.s1{stroke:#f0a56b}.s2{stroke:#9ccb7c}"
                    + ".m0{stroke:#7cc4e8;fill:#7cc4e8}.m1{stroke:#f0a56b;fill:#f0a56b}.m2{stroke:#9ccb7c;fill:#9ccb7c}}";

    private final String title;
    private final String description;
    private final Texts texts;
    private final Formats formats;
    private final List<Panel> panels = new ArrayList<>();
    /** Names of series in the order in which they came; the place is the style. */
    private final Set<String> series = new LinkedHashSet<>();

    /**
     * @param title what grows
     * @param description for those who do not see the drawing
     * @param locale language of the legend and of numbers
     */
    public GrowthChart(String title, String description, Locale locale) {
        this.title = title;
        this.description = description;
        texts = Texts.of("no.samtakt.report.graph", locale);
        formats = Formats.of(locale, "NOK");
    }

    /** One measurement. */
    private record Point(long size, BigDecimal value, String name) {}

    /** One figure. */
    public final class Panel {

        private final String heading;
        private final boolean linear;
        private final Map<String, List<Point>> points = new TreeMap<>();

        private Panel(String heading, boolean linear) {
            this.heading = heading;
            this.linear = linear;
        }

        /**
         * Adds a measurement.
         *
         * @param of name of its series
         * @param size at least 1
         * @param value not negative; 0 is drawn hollow at the foot of the panel
         * @param name what is said of this measurement alone
         * @throws IllegalArgumentException when size or value have no place in the panel
         */
        public void point(String of, long size, BigDecimal value, String name) {
            if (size < 1 || value.signum() < 0) {
                throw new IllegalArgumentException("Size " + size + ", value " + value);
            }
            series.add(of);
            points.computeIfAbsent(of, s -> new ArrayList<>()).add(new Point(size, value, name));
        }

        private List<Point> all() {
            return points.values().stream().flatMap(List::stream).toList();
        }

        private boolean hasZero() {
            return all().stream().anyMatch(point -> point.value().signum() == 0);
        }
    }

    /** Names a series before its points come, so that its style does not depend on which panels have points of it. */
    public void series(String name) {
        series.add(name);
    }

    /**
     * Adds a panel, to the right of the last or below.
     *
     * @param heading the figure and its unit
     * @param linear whether a line is drawn for growth as fast as the size, from the smallest size of the first series on
     */
    public Panel panel(String heading, boolean linear) {
        Panel panel = new Panel(heading, linear);
        panels.add(panel);
        return panel;
    }

    /** The drawing; its last cell is the legend. */
    public String svg() {
        int height = HEAD + (panels.size() + COLUMNS) / COLUMNS * CELL_HEIGHT;
        StringBuilder svg = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sgc\" role=\"img\" width=\"")
                .append(WIDTH + "\" height=\"" + height + "\" viewBox=\"0 0 " + WIDTH + " " + height)
                .append("\" aria-labelledby=\"sgc-t sgc-d\">\n")
                .append("<title id=\"sgc-t\">" + Lettering.escape(title) + "</title>\n")
                .append("<desc id=\"sgc-d\">" + Lettering.escape(description) + "</desc>\n")
                .append("<style>" + CSS + "</style>\n")
                .append("<rect class=\"sgc-bg\" width=\"" + WIDTH + "\" height=\"" + height + "\"/>\n");
        text(svg, "t", 14, 26, "start", title);
        LogAxis across = LogAxis.over(
                panels.stream()
                        .flatMap(panel -> panel.all().stream())
                        .map(point -> BigDecimal.valueOf(point.size()))
                        .toList(),
                LABELS_ACROSS);
        for (int i = 0; i < panels.size(); i++) {
            open(svg, i);
            draw(svg, panels.get(i), across);
            svg.append("</g>\n");
        }
        open(svg, panels.size());
        legend(svg);
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static void open(StringBuilder svg, int cell) {
        svg.append("<g transform=\"translate(" + cell % COLUMNS * CELL_WIDTH + " ")
                .append(HEAD + cell / COLUMNS * CELL_HEIGHT)
                .append(")\">\n");
    }

    private void draw(StringBuilder svg, Panel panel, LogAxis across) {
        int right = CELL_WIDTH - RIGHT;
        int foot = CELL_HEIGHT - BOTTOM;
        text(svg, "h", 14, 18, "start", panel.heading);
        if (panel.points.isEmpty()) {
            text(svg, "q", (LEFT + right) / 2, (TOP + foot) / 2, "middle", texts.get("chart.missing"));
            path(svg, "sgc-a", "M" + LEFT + " " + TOP + "V" + foot + "H" + right);
            return;
        }
        LogAxis up = LogAxis.over(
                panel.all().stream()
                        .map(Point::value)
                        .filter(value -> value.signum() > 0)
                        .toList(),
                LABELS_UP);
        for (BigDecimal tick : across.ticks()) {
            int x = x(across, tick);
            path(svg, "sgc-g", "M" + x + " " + TOP + "V" + foot);
            if (across.labelled(tick)) {
                text(svg, "", x, foot + 17, "middle", number(tick));
            }
        }
        for (BigDecimal tick : up.ticks()) {
            int y = y(up, tick);
            path(svg, "sgc-g", "M" + LEFT + " " + y + "H" + right);
            if (up.labelled(tick)) {
                text(svg, "", LEFT - 7, y + 4, "end", number(tick));
            }
        }
        path(svg, "sgc-a", "M" + LEFT + " " + TOP + "V" + foot + "H" + right);
        text(svg, "q", right, foot + 34, "end", texts.get("chart.sizes"));
        if (panel.linear) {
            guide(svg, panel, across, up);
        }
        int style = 0;
        for (String name : series) {
            line(svg, panel.points.getOrDefault(name, List.of()), style, across, up);
            style++;
        }
        style = 0;
        for (String name : series) {
            for (Point point : panel.points.getOrDefault(name, List.of())) {
                boolean zero = point.value().signum() == 0;
                mark(
                        svg,
                        style,
                        zero,
                        x(across, BigDecimal.valueOf(point.size())),
                        zero ? foot : y(up, point.value()),
                        point);
            }
            style++;
        }
    }

    /** The middle values by size, those that have a place. */
    private static TreeMap<Long, BigDecimal> middles(List<Point> points) {
        TreeMap<Long, List<BigDecimal>> bySize = new TreeMap<>();
        for (Point point : points) {
            if (point.value().signum() > 0) {
                bySize.computeIfAbsent(point.size(), s -> new ArrayList<>()).add(point.value());
            }
        }
        TreeMap<Long, BigDecimal> middles = new TreeMap<>();
        bySize.forEach((size, values) ->
                middles.put(size, values.stream().sorted().toList().get((values.size() - 1) / 2)));
        return middles;
    }

    private static void line(StringBuilder svg, List<Point> points, int style, LogAxis across, LogAxis up) {
        StringBuilder path = new StringBuilder();
        middles(points).forEach((size, value) -> path.append(path.isEmpty() ? "M" : "L")
                .append(x(across, BigDecimal.valueOf(size)) + " " + y(up, value)));
        if (path.indexOf("L") > 0) {
            path(svg, "sgc-l s" + style % STYLES, path.toString());
        }
    }

    /** From the middle of the smallest size of the first series that has one, to the right or top end. */
    private void guide(StringBuilder svg, Panel panel, LogAxis across, LogAxis up) {
        for (String name : series) {
            TreeMap<Long, BigDecimal> middles = middles(panel.points.getOrDefault(name, List.of()));
            if (!middles.isEmpty()) {
                double x = across.place(BigDecimal.valueOf(middles.firstKey()));
                double y = up.place(middles.firstEntry().getValue());
                double decades = Math.min((1 - x) * across.decades(), (1 - y) * up.decades());
                path(
                        svg,
                        "sgc-n",
                        "M" + across(x) + " " + up(y) + "L" + across(x + decades / across.decades()) + " "
                                + up(y + decades / up.decades()));
                return;
            }
        }
    }

    private void legend(StringBuilder svg) {
        int y = TOP + 6;
        int style = 0;
        for (String name : series) {
            path(svg, "sgc-l s" + style % STYLES, "M14 " + y + "H54");
            shape(svg, "m" + style % STYLES, style, 34, y);
            svg.append("/>\n");
            y = words(svg, name, y);
            style++;
        }
        if (panels.stream().anyMatch(panel -> panel.linear && !panel.points.isEmpty())) {
            path(svg, "sgc-n", "M14 " + (y + 4) + "L54 " + (y - 4));
            y = words(svg, texts.get("chart.linear"), y);
        }
        if (panels.stream().anyMatch(Panel::hasZero)) {
            shape(svg, "z m0", 0, 34, y);
            svg.append("/>\n");
            words(svg, texts.get("chart.zero"), y);
        }
    }

    private static int words(StringBuilder svg, String words, int y) {
        int line = y;
        for (String part : Lettering.wrap(words, CELL_WIDTH - 66 - RIGHT, 3, 12, false)) {
            text(svg, "", 66, line + 4, "start", part);
            line += 16;
        }
        return line + 8;
    }

    private static void mark(StringBuilder svg, int style, boolean zero, int x, int y, Point point) {
        shape(svg, (zero ? "z m" : "m") + style % STYLES, style, x, y);
        svg.append("><title>" + Lettering.escape(point.name()) + "</title></path>\n");
    }

    /** A disc, a square or a diamond, its element left open. */
    private static void shape(StringBuilder svg, String kind, int style, int x, int y) {
        String outline =
                switch (style % STYLES) {
                    case 0 -> "M" + (x - 4) + " " + y + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z";
                    case 1 -> "M" + (x - 4) + " " + (y - 4) + "h8v8h-8Z";
                    default -> "M" + (x - 5) + " " + y + "l5 -5l5 5l-5 5Z";
                };
        svg.append("<path class=\"sgc-m " + kind + "\" d=\"" + outline + "\"");
    }

    private String number(BigDecimal tick) {
        return formats.decimal(tick, Math.max(0, tick.scale()));
    }

    private static int x(LogAxis across, BigDecimal size) {
        return across(across.place(size));
    }

    private static int y(LogAxis up, BigDecimal value) {
        return up(up.place(value));
    }

    /** From a place between 0 and 1. */
    private static int across(double place) {
        return LEFT + INSET + (int) Math.round(place * (CELL_WIDTH - LEFT - RIGHT - 2 * INSET));
    }

    private static int up(double place) {
        return CELL_HEIGHT - BOTTOM - INSET - (int) Math.round(place * (CELL_HEIGHT - TOP - BOTTOM - 2 * INSET));
    }

    private static void path(StringBuilder svg, String kind, String path) {
        svg.append("<path class=\"" + kind + "\" d=\"" + path + "\"/>\n");
    }

    private static void text(StringBuilder svg, String kind, int x, int y, String anchor, String text) {
        svg.append("<text" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + " x=\"" + x + "\" y=\"" + y)
                .append("\" text-anchor=\"" + anchor + "\">" + Lettering.escape(text) + "</text>\n");
    }
}

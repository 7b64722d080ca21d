package no.samtakt.report.graph;

import java.util.Map;
import java.util.TreeMap;

/** How something grows with size: points and lines on two logarithmic axes, each decade a grid line, as SVG. */
public final class GrowthChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int RIGHT = 90;
    private static final int TOP = 30;
    private static final int BOTTOM = 40;
    private static final String[] COLOURS = {"#1b5e7b", "#b0541c", "#4a7a2c"};
    private static final String[] DASHES = {"", "6 4", "2 3"};

    private final String sizeUnit;
    private final String timeUnit;
    /** Largest milliseconds by series and size. */
    private final Map<String, TreeMap<Long, Long>> series = new TreeMap<>();

    /** What is written at the ends of the axes: the unit of the sizes, and of a thousand milliseconds. */
    public GrowthChart(String sizeUnit, String timeUnit) {
        this.sizeUnit = sizeUnit;
        this.timeUnit = timeUnit;
    }

    /** Adds a measurement; of several of one series and size the largest is drawn. */
    public void point(String name, long size, long millis) {
        series.computeIfAbsent(name, n -> new TreeMap<>()).merge(size, Math.max(1, millis), Math::max);
    }

    /** The drawing; an empty one without points. */
    public String svg() {
        int fromX = decade(least(true), false);
        int toX = Math.max(fromX + 1, decade(most(true), true));
        int fromY = decade(least(false), false);
        int toY = Math.max(fromY + 1, decade(most(false), true));
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n");
        for (int d = fromX; d <= toX; d++) {
            line(svg, x(Math.pow(10, d), fromX, toX), TOP, x(Math.pow(10, d), fromX, toX), HEIGHT - BOTTOM);
            text(svg, x(Math.pow(10, d), fromX, toX), HEIGHT - BOTTOM + 16, "middle", number(d));
        }
        for (int d = fromY; d <= toY; d++) {
            line(svg, LEFT, y(Math.pow(10, d), fromY, toY), WIDTH - RIGHT, y(Math.pow(10, d), fromY, toY));
            text(svg, LEFT - 6, y(Math.pow(10, d), fromY, toY) + 4, "end", number(d - 3));
        }
        text(svg, WIDTH - RIGHT, HEIGHT - 6, "end", sizeUnit);
        text(svg, LEFT - 6, TOP - 12, "end", timeUnit);
        int index = 0;
        for (Map.Entry<String, TreeMap<Long, Long>> entry : series.entrySet()) {
            String colour = COLOURS[index % COLOURS.length];
            StringBuilder points = new StringBuilder();
            entry.getValue().forEach((size, millis) -> points.append(x(size, fromX, toX))
                    .append(',')
                    .append(y(millis, fromY, toY))
                    .append(' '));
            svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                    .append(colour)
                    .append("\" stroke-dasharray=\"")
                    .append(DASHES[index % DASHES.length])
                    .append("\" points=\"")
                    .append(points.toString().strip())
                    .append("\"/>\n");
            entry.getValue().forEach((size, millis) -> svg.append("<circle r=\"3.5\" fill=\"")
                    .append(colour)
                    .append("\" cx=\"")
                    .append(x(size, fromX, toX))
                    .append("\" cy=\"")
                    .append(y(millis, fromY, toY))
                    .append("\"/>\n"));
            Map.Entry<Long, Long> last = entry.getValue().lastEntry();
            text(
                    svg,
                    x(last.getKey(), fromX, toX) + 8,
                    y(last.getValue(), fromY, toY) + 4 + 14 * index,
                    "start",
                    entry.getKey());
            index++;
        }
        return svg.append("</svg>\n").toString();
    }

    private long least(boolean sizes) {
        return series.values().stream()
                .flatMap(points -> (sizes ? points.keySet() : points.values()).stream())
                .mapToLong(Long::longValue)
                .min()
                .orElse(1);
    }

    private long most(boolean sizes) {
        return series.values().stream()
                .flatMap(points -> (sizes ? points.keySet() : points.values()).stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
    }

    private static int decade(long value, boolean up) {
        double log = Math.log10(value);
        return (int) (up ? Math.ceil(log) : Math.floor(log));
    }

    private static int x(double size, int from, int to) {
        return LEFT + (int) Math.round((Math.log10(size) - from) / (to - from) * (WIDTH - LEFT - RIGHT));
    }

    private static int y(double millis, int from, int to) {
        return HEIGHT - BOTTOM - (int) Math.round((Math.log10(millis) - from) / (to - from) * (HEIGHT - TOP - BOTTOM));
    }

    /** 10 to a power. */
    private static String number(int power) {
        return power >= 0 ? "1" + "0".repeat(power) : "0." + "0".repeat(-power - 1) + "1";
    }

    private static void line(StringBuilder svg, int x1, int y1, int x2, int y2) {
        svg.append("<path stroke=\"#d0d4d8\" d=\"M")
                .append(x1)
                .append(' ')
                .append(y1)
                .append('L')
                .append(x2)
                .append(' ')
                .append(y2)
                .append("\"/>\n");
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escaped)
                .append("</text>\n");
    }
}

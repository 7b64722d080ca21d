package no.samtakt.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A chart of a few named points over two measures, drawn as SVG; points that nothing beats are filled and joined by a line. The axes
 * begin and end at round values around the points, not at zero.
 */
final class PointChart {

    private static final int LEFT = 74;
    private static final int RIGHT = 190;
    private static final int TOP = 60;
    private static final int HEIGHT = 280;
    private static final int BOTTOM = 44;
    private static final int WIDTH = 900;
    private static final int SLANT = 35;
    /** Distance between slanted lines of text that do not touch. */
    private static final int TEXT_WIDTH = 24;

    /**
     * @param best whether no other point beats it
     */
    private record Point(String name, long x, long y, boolean best) {}

    private final String title;
    private final String description;
    private final Axis across;
    private final Axis up;
    private final List<Point> points = new ArrayList<>();

    /** How a measure is named and written. */
    record Axis(String name, LongFunction<String> format) {}

    PointChart(String title, String description, Axis across, Axis up) {
        this.title = title;
        this.description = description;
        this.across = across;
        this.up = up;
    }

    PointChart point(String name, long x, long y, boolean best) {
        points.add(new Point(name, x, y, best));
        return this;
    }

    void write(Page page) {
        if (points.isEmpty()) {
            return;
        }
        Scale horizontal = Scale.over(points.stream().map(Point::x).toList(), LEFT, WIDTH - RIGHT);
        Scale vertical = Scale.over(points.stream().map(Point::y).toList(), TOP + HEIGHT, TOP);
        page.openChart(title, description, WIDTH, TOP + HEIGHT + BOTTOM);
        page.element("text", up.name(), "x", "4", "y", "12");
        for (long value = vertical.from; value <= vertical.to; value += vertical.step) {
            int y = vertical.place(value);
            line(page, "grid1", LEFT, y, WIDTH - RIGHT, y);
            page.element("text", up.format().apply(value), "class", "end", "x", "" + (LEFT - 8), "y", "" + (y + 4));
        }
        for (long value = horizontal.from; value <= horizontal.to; value += horizontal.step) {
            int x = horizontal.place(value);
            line(page, "grid1", x, TOP, x, TOP + HEIGHT + 5);
            page.element(
                    "text", across.format().apply(value), "class", "mid", "x", "" + x, "y", "" + (TOP + HEIGHT + 20));
        }
        page.element(
                "text",
                across.name(),
                "class",
                "mid",
                "x",
                "" + (LEFT + (WIDTH - LEFT - RIGHT) / 2),
                "y",
                "" + (TOP + HEIGHT + 38));
        drawFront(page, horizontal, vertical);
        drawPoints(page, horizontal, vertical);
        page.endChart();
    }

    private void drawFront(Page page, Scale horizontal, Scale vertical) {
        StringBuilder front = new StringBuilder();
        points.stream()
                .filter(Point::best)
                .sorted(Comparator.comparingLong(Point::x).thenComparingLong(Point::y))
                .forEach(point -> front.append(front.isEmpty() ? "" : " ")
                        .append(horizontal.place(point.x()))
                        .append(',')
                        .append(vertical.place(point.y())));
        page.raw("<polyline class=\"line zero\" points=\"" + front + "\"/>");
    }

    /** Names slant up to the right, where a front leaves room, at least a line's height from each other. */
    private void drawPoints(Page page, Scale horizontal, Scale vertical) {
        List<Point> fromLeft = points.stream()
                .sorted(Comparator.comparingInt((Point point) -> horizontal.place(point.x()))
                        .thenComparing(Comparator.comparingLong(Point::y).reversed()))
                .toList();
        int free = 0;
        for (Point point : fromLeft) {
            int x = horizontal.place(point.x());
            int y = vertical.place(point.y());
            page.raw("<circle class=\"dot" + (point.best() ? " on" : "") + "\" cx=\"" + x + "\" cy=\"" + y
                    + "\" r=\"5\"/>");
            int text = Math.max(x + 6, free);
            free = text + TEXT_WIDTH;
            if (text > x + 8) {
                line(page, "grid1", x + 4, y - 4, text, y - 9);
            }
            page.element(
                    "text",
                    point.name(),
                    "class",
                    "name",
                    "x",
                    "" + text,
                    "y",
                    "" + (y - 8),
                    "transform",
                    "rotate(-" + SLANT + " " + text + " " + (y - 8) + ")");
        }
    }

    private static void line(Page page, String style, int x1, int y1, int x2, int y2) {
        page.raw("<line class=\"" + style + "\" x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2
                + "\"/>");
    }

    /** From values to places on an axis. */
    private record Scale(long from, long to, long step, int first, int last) {

        static Scale over(List<Long> values, int first, int last) {
            long min = values.stream().mapToLong(Long::longValue).min().orElse(0);
            long max = values.stream().mapToLong(Long::longValue).max().orElse(0);
            long step = LineChart.step(Math.max(1, max - min));
            long from = Math.floorDiv(min, step) * step;
            long to = -Math.floorDiv(-max, step) * step;
            return new Scale(from, Math.max(to, from + step), step, first, last);
        }

        int place(long value) {
            return first
                    + BigDecimal.valueOf(value - from)
                            .multiply(BigDecimal.valueOf(last - first))
                            .divide(BigDecimal.valueOf(to - from), 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }
}

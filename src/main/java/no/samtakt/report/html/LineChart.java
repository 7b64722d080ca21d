package no.samtakt.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A chart of a few lines over months or years, drawn as SVG. Lines differ by weight and dash, not by colour alone, and carry
 * their name at their end.
 */
final class LineChart {

    private static final int LEFT = 74;
    private static final int RIGHT = 178;
    private static final int TOP = 26;
    private static final int HEIGHT = 220;
    private static final int BOTTOM = 26;
    private static final int WIDTH = 900;

    private record Line(String name, String style, List<Long> values) {}

    private record Mark(int twelfths, String text) {}

    private final String title;
    private final String description;
    private final LongFunction<String> axis;
    private final List<String> ticks;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private long goal = Long.MIN_VALUE;
    private String goalText = "";
    private String unit = "";

    /**
     * @param axis how a value is written at the left
     * @param ticks what is written below each point; empty for none
     */
    LineChart(String title, String description, LongFunction<String> axis, List<String> ticks) {
        this.title = title;
        this.description = description;
        this.axis = axis;
        this.ticks = List.copyOf(ticks);
    }

    /** @param style class of the line: {@code plan} or {@code zero} */
    LineChart line(String name, String style, List<Long> values) {
        lines.add(new Line(name, style, List.copyOf(values)));
        return this;
    }

    /** A level to reach. */
    LineChart goal(long value, String text) {
        goal = value;
        goalText = text;
        return this;
    }

    /**
     * Something that happens at a point or between two; ignored outside the chart.
     *
     * @param twelfths twelfths of the distance between two points, from the first point
     */
    LineChart mark(int twelfths, String text) {
        if (twelfths >= 0 && twelfths <= 12 * (ticks.size() - 1)) {
            marks.add(new Mark(twelfths, text));
        }
        return this;
    }

    /** What the values are, written above the axis. */
    LineChart unit(String text) {
        unit = text;
        return this;
    }

    void write(Page page) {
        int points = ticks.size();
        if (points == 0) {
            return;
        }
        long min = 0;
        long max = 1;
        for (Line line : lines) {
            for (long value : line.values()) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (goal != Long.MIN_VALUE) {
            max = Math.max(max, goal);
        }
        long step = step(max - min);
        min = Math.floorDiv(min, step) * step;
        max = -Math.floorDiv(-max, step) * step;
        Scale scale = new Scale(min, max, points);
        page.openChart(title, description, WIDTH, TOP + HEIGHT + BOTTOM);
        if (!unit.isEmpty()) {
            page.element("text", unit, "x", "4", "y", "12");
        }
        for (long value = min; value <= max; value += step) {
            int y = scale.y(value);
            page.raw("<line class=\"" + (value == 0 ? "axis" : "grid1") + "\" x1=\"" + LEFT + "\" y1=\"" + y
                    + "\" x2=\"" + (WIDTH - RIGHT) + "\" y2=\"" + y + "\"/>");
            page.element("text", axis.apply(value), "class", "end", "x", "" + (LEFT - 8), "y", "" + (y + 4));
        }
        for (int i = 0; i < points; i++) {
            if (!ticks.get(i).isEmpty()) {
                page.raw("<line class=\"grid1\" x1=\"" + scale.x(i) + "\" y1=\"" + (TOP + HEIGHT) + "\" x2=\""
                        + scale.x(i) + "\" y2=\"" + (TOP + HEIGHT + 5) + "\"/>");
                page.element("text", ticks.get(i), "class", "mid", "x", "" + scale.x(i), "y", "" + (TOP + HEIGHT + 20));
            }
        }
        if (goal != Long.MIN_VALUE) {
            int y = scale.y(goal);
            page.raw("<line class=\"goal\" x1=\"" + LEFT + "\" y1=\"" + y + "\" x2=\"" + (WIDTH - RIGHT) + "\" y2=\""
                    + y + "\"/>");
            page.element("text", goalText, "x", "" + (LEFT + 6), "y", "" + (y - 5));
        }
        for (Mark mark : marks) {
            int x = scale.between(mark.twelfths());
            page.raw("<line class=\"mark\" x1=\"" + x + "\" y1=\"" + TOP + "\" x2=\"" + x + "\" y2=\"" + (TOP + HEIGHT)
                    + "\"/>");
            boolean right = x > WIDTH - RIGHT - 160;
            page.element(
                    "text",
                    mark.text(),
                    "class",
                    right ? "end" : "start",
                    "x",
                    "" + (right ? x - 5 : x + 5),
                    "y",
                    "" + (TOP + HEIGHT - 6));
        }
        names(page, scale);
        page.endChart();
    }

    private void names(Page page, Scale scale) {
        List<Integer> used = new ArrayList<>();
        for (Line line : lines) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < line.values().size(); i++) {
                points.append(i == 0 ? "" : " ")
                        .append(scale.x(i))
                        .append(',')
                        .append(scale.y(line.values().get(i)));
            }
            page.raw("<polyline class=\"line " + line.style() + "\" points=\"" + points + "\"/>");
            int last = line.values().size() - 1;
            int y = scale.y(line.values().get(last));
            for (int other : used) {
                if (Math.abs(other - y) < 14) {
                    y = other + (y >= other ? 14 : -14);
                }
            }
            used.add(y);
            page.element("text", line.name(), "class", "name", "x", "" + (scale.x(last) + 8), "y", "" + (y + 4));
        }
    }

    private record Scale(long min, long max, int points) {

        int x(int index) {
            return LEFT + (points == 1 ? 0 : index * (WIDTH - LEFT - RIGHT) / (points - 1));
        }

        int between(int twelfths) {
            return points == 1 ? LEFT : LEFT + twelfths * (WIDTH - LEFT - RIGHT) / (12 * (points - 1));
        }

        int y(long value) {
            return TOP
                    + BigDecimal.valueOf(max - value)
                            .multiply(BigDecimal.valueOf(HEIGHT))
                            .divide(BigDecimal.valueOf(max - min), 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }

    /** The smallest of 1, 2, 5 × 10ⁿ with at most six steps in the range. */
    static long step(long range) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (range / (power * factor) < 6) {
                    return power * factor;
                }
            }
            power = Math.multiplyExact(power, 10L);
        }
    }
}

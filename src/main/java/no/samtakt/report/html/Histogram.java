package no.samtakt.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How often something fell where, drawn as SVG: bars of equal width side by side, with values marked by lines named above them. */
final class Histogram {

    private static final int LEFT = 30;
    private static final int RIGHT = 30;
    private static final int LINE = 15;
    private static final int HEIGHT = 170;
    private static final int BOTTOM = 44;
    private static final int WIDTH = 900;

    /** Room a name needs to the right of its line. */
    private static final int NAME = 260;

    private record Tick(long value, String text) {}

    private record Mark(long value, String text, String style) {}

    private final String title;
    private final String description;
    private final long from;
    private final long width;
    private final List<Integer> counts;
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private String axis = "";

    /**
     * @param from where the first bar begins
     * @param width of a bar, at least 1
     */
    Histogram(String title, String description, long from, long width, List<Integer> counts) {
        this.title = title;
        this.description = description;
        this.from = from;
        this.width = width;
        this.counts = List.copyOf(counts);
    }

    /** What is written below the axis at a value. */
    Histogram tick(long value, String text) {
        ticks.add(new Tick(value, text));
        return this;
    }

    /** A line at a value; values outside are drawn at the edge. @param style class of the line */
    Histogram mark(long value, String text, String style) {
        marks.add(new Mark(value, text, style));
        return this;
    }

    /** What the values are. */
    Histogram axis(String text) {
        axis = text;
        return this;
    }

    void write(Page page) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0) {
            return;
        }
        int top = 8 + LINE * marks.size();
        int bottom = top + HEIGHT;
        page.openChart(title, description, WIDTH, bottom + BOTTOM);
        for (int i = 0; i < counts.size(); i++) {
            int left = x(from + i * width);
            int right = x(from + (i + 1) * width);
            int height = BigDecimal.valueOf(counts.get(i))
                    .multiply(BigDecimal.valueOf(HEIGHT))
                    .divide(BigDecimal.valueOf(most), 0, RoundingMode.CEILING)
                    .intValue();
            if (height > 0) {
                page.raw("<rect class=\"s-work\" x=\"" + left + "\" y=\"" + (bottom - height) + "\" width=\""
                        + Math.max(1, right - left - 1) + "\" height=\"" + height + "\"/>");
            }
        }
        line(page, "axis", LEFT, bottom, WIDTH - RIGHT, bottom);
        for (Tick tick : ticks) {
            int x = x(tick.value());
            line(page, "axis", x, bottom, x, bottom + 5);
            page.element("text", tick.text(), "class", "mid", "x", "" + x, "y", "" + (bottom + 19));
        }
        page.element("text", axis, "class", "mid", "x", "" + (WIDTH / 2), "y", "" + (bottom + 37));
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int x = x(mark.value());
            int y = 12 + LINE * i;
            line(page, mark.style(), x, y - 9, x, bottom);
            boolean before = x > WIDTH - NAME;
            page.element(
                    "text",
                    mark.text(),
                    "class",
                    before ? "end" : "start",
                    "x",
                    "" + (before ? x - 6 : x + 6),
                    "y",
                    "" + y);
        }
        page.endChart();
    }

    private int x(long value) {
        long whole = width * counts.size();
        long within = Math.max(0, Math.min(whole, value - from));
        return LEFT
                + BigDecimal.valueOf(within)
                        .multiply(BigDecimal.valueOf(WIDTH - LEFT - RIGHT))
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static void line(Page page, String style, int x1, int y1, int x2, int y2) {
        page.raw("<line class=\"" + style + "\" x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2
                + "\"/>");
    }
}

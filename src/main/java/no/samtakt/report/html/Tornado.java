package no.samtakt.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** What drives a figure, drawn as SVG: a bar for each driver from its low to its high end around a common line, the widest first. */
final class Tornado {

    private static final int LEFT = 250;
    private static final int RIGHT = 190;
    private static final int TOP = 26;
    private static final int ROW = 26;
    private static final int BOTTOM = 44;
    private static final int WIDTH = 900;

    private record Bar(String name, long low, long high, String beside) {}

    private final String title;
    private final String description;
    private final long middle;
    private final String middleName;
    private final LongFunction<String> format;
    private final String axis;
    private final List<Bar> bars = new ArrayList<>();

    /**
     * @param middle where the common line stands
     * @param format how a value is written below the axis
     * @param axis what the values are
     */
    Tornado(
            String title,
            String description,
            long middle,
            String middleName,
            LongFunction<String> format,
            String axis) {
        this.title = title;
        this.description = description;
        this.middle = middle;
        this.middleName = middleName;
        this.format = format;
        this.axis = axis;
    }

    /** @param beside written to the right of the bar */
    Tornado bar(String name, long low, long high, String beside) {
        bars.add(new Bar(name, Math.min(low, high), Math.max(low, high), beside));
        return this;
    }

    void write(Page page) {
        if (bars.isEmpty()) {
            return;
        }
        long least = middle;
        long most = middle;
        for (Bar bar : bars) {
            least = Math.min(least, bar.low());
            most = Math.max(most, bar.high());
        }
        long step = LineChart.step(Math.max(1, most - least));
        long from = Math.floorDiv(least, step) * step;
        long to = Math.max(from + step, -Math.floorDiv(-most, step) * step);
        int bottom = TOP + ROW * bars.size();
        page.openChart(title, description, WIDTH, bottom + BOTTOM);
        for (long value = from; value <= to; value += step) {
            int x = x(value, from, to);
            line(page, "grid1", x, TOP, x, bottom + 5);
            page.element("text", format.apply(value), "class", "mid", "x", "" + x, "y", "" + (bottom + 19));
        }
        int centre = x(middle, from, to);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = TOP + ROW * i;
            page.element("text", bar.name(), "class", "end", "x", "" + (LEFT - 8), "y", "" + (y + 17));
            rect(page, "s-work", x(bar.low(), from, to), Math.min(centre, x(bar.high(), from, to)), y);
            rect(page, "s-est", Math.max(centre, x(bar.low(), from, to)), x(bar.high(), from, to), y);
            page.element("text", bar.beside(), "x", "" + (WIDTH - RIGHT + 10), "y", "" + (y + 17));
        }
        line(page, "axis", centre, TOP - 8, centre, bottom);
        page.element("text", middleName, "class", "mid", "x", "" + centre, "y", "13");
        page.element(
                "text", axis, "class", "mid", "x", "" + (LEFT + (WIDTH - LEFT - RIGHT) / 2), "y", "" + (bottom + 37));
        page.endChart();
    }

    private static void rect(Page page, String style, int left, int right, int y) {
        if (right > left) {
            page.raw("<rect class=\"" + style + "\" x=\"" + left + "\" y=\"" + (y + 4) + "\" width=\"" + (right - left)
                    + "\" height=\"" + (ROW - 8) + "\"/>");
        }
    }

    private static int x(long value, long from, long to) {
        return LEFT
                + BigDecimal.valueOf(value - from)
                        .multiply(BigDecimal.valueOf(WIDTH - LEFT - RIGHT))
                        .divide(BigDecimal.valueOf(to - from), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static void line(Page page, String style, int x1, int y1, int x2, int y2) {
        page.raw("<line class=\"" + style + "\" x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2
                + "\"/>");
    }
}

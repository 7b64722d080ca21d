package no.samtakt.report.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis that begins and ends at one, two or five times a power of ten, around all values and never at a single place.
 *
 * @param ticks all such numbers from end to end, rising, at least two
 * @param everyTick whether each has room for a label; else only powers of ten
 */
record LogAxis(List<BigDecimal> ticks, boolean everyTick) {

    private static final int[] STEPS = {1, 2, 5};

    /**
     * The axis for some values.
     *
     * @param values each above 0; without any, the axis is from 1 to 10
     * @param labels that have room
     */
    static LogAxis over(List<BigDecimal> values, int labels) {
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.TEN);
        int first = index(least);
        if (tick(first).compareTo(least) > 0) {
            first--;
        }
        int last = index(most);
        if (first == last) {
            first--;
            last++;
        }
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            ticks.add(tick(i));
        }
        return new LogAxis(List.copyOf(ticks), ticks.size() <= labels);
    }

    /** Where a value lies, 0 at the lower end and 1 at the upper. */
    double place(BigDecimal value) {
        return Math.log10(value.doubleValue() / ticks.get(0).doubleValue()) / decades();
    }

    /** How many powers of ten lie between the ends. */
    double decades() {
        return Math.log10(
                ticks.get(ticks.size() - 1).doubleValue() / ticks.get(0).doubleValue());
    }

    /** Whether a tick is labelled. */
    boolean labelled(BigDecimal tick) {
        return everyTick || tick.unscaledValue().toString().matches("10*");
    }

    /** Index of the first tick that is no smaller. */
    private static int index(BigDecimal value) {
        int index = 3 * (value.precision() - value.scale() - 1);
        while (tick(index).compareTo(value) < 0) {
            index++;
        }
        return index;
    }

    /** 1, 2, 5, 10, 20 … from index 0 on, 0.5, 0.2, 0.1 … before it. */
    private static BigDecimal tick(int index) {
        int power = Math.floorDiv(index, STEPS.length);
        BigDecimal step = BigDecimal.valueOf(STEPS[Math.floorMod(index, STEPS.length)]);
        return power < 0 ? step.movePointLeft(-power) : step.movePointRight(power);
    }
}

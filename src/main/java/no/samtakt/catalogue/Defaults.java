package no.samtakt.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.common.DataFile;
import no.samtakt.common.Money;

/** Every listed default, from the data file {@code defaults.txt}, and the size-scaling table. */
public final class Defaults {

    private static final Map<String, DefaultValue> BY_CODE = new LinkedHashMap<>();
    private static final List<int[]> SCALING = DataFile.read(Defaults.class, "size-scaling.txt", 2).stream()
            .map(field -> new int[] {Integer.parseInt(field.get(0)), Integer.parseInt(field.get(1))})
            .toList();

    static {
        for (List<String> field : DataFile.read(Defaults.class, "defaults.txt", 4)) {
            BY_CODE.put(field.get(0), new DefaultValue(field.get(0), field.get(1), field.get(2), field.get(3)));
        }
    }

    private Defaults() {}

    /** All defaults in the order of the file. */
    public static Collection<DefaultValue> list() {
        return List.copyOf(BY_CODE.values());
    }

    /**
     * The default of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DefaultValue get(String code) {
        DefaultValue value = BY_CODE.get(code);
        if (value == null) {
            throw new IllegalArgumentException("No default " + code);
        }
        return value;
    }

    /** The default of a code in whole major units of money. */
    public static Money money(String code) {
        return Money.ofMajor(get(code).number());
    }

    /**
     * Effort of a transition relative to the reference size, in basis points: linear between the points of the table, rounded
     * down, constant outside. Estimated as 0.4 + 0.6 × (users / 600)<sup>0.6</sup>.
     *
     * @param users at least 0
     */
    public static int sizeScalingBasisPoints(int users) {
        int[] before = SCALING.get(0);
        if (users <= before[0]) {
            return before[1];
        }
        for (int[] point : SCALING) {
            if (users <= point[0]) {
                long rise = (long) (point[1] - before[1]) * (users - before[0]);
                return before[1] + (int) Math.floorDiv(rise, (long) (point[0] - before[0]));
            }
            before = point;
        }
        return before[1];
    }
}

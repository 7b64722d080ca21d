package no.samtakt.risk;

/**
 * Many changes in one member in one month are worse than the same changes spread out: a convex, piecewise-linear φ of the
 * summed exposure, its linear part included. Slope 1 up to 40 points, 2 from there to 80, 4 above. Editable default, estimate.
 */
public final class PileUp {

    /** Where a month gets busy, in centi-points. */
    public static final long BUSY = 4000;
    /** Where a month gets overloaded, in centi-points. */
    public static final long OVERLOADED = 8000;

    private static final long[] FROM = {0, BUSY, OVERLOADED};
    private static final long[] SLOPE = {1, 2, 4};

    private PileUp() {}

    /** Exposure in centi-points where each slope begins. */
    public static long[] from() {
        return FROM.clone();
    }

    /** Points per point of exposure from each of {@link #from()} on. */
    public static long[] slope() {
        return SLOPE.clone();
    }

    /** φ(exposure), both in centi-points. */
    public static long centiPoints(long exposure) {
        long points = 0;
        for (int i = 0; i < FROM.length; i++) {
            long end = i + 1 < FROM.length ? Math.min(exposure, FROM[i + 1]) : exposure;
            if (end > FROM[i]) {
                points = Math.addExact(points, Math.multiplyExact(SLOPE[i], end - FROM[i]));
            }
        }
        return points;
    }
}

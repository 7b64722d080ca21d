package no.samtakt.schedule;

/**
 * Where exposure piles up, month by month: the points of a month are φ(summed exposure), convex piecewise linear.
 *
 * @param from exposure in centi-points where each slope begins; from[0] = 0, increasing
 * @param slope points per point of exposure from there on; increasing
 */
public record LoadGroup(String id, long[] from, long[] slope) {

    /** φ(x) in centi-points. O(pieces). */
    public long points(long exposure) {
        long points = 0;
        for (int i = 0; i < from.length && exposure > from[i]; i++) {
            long end = i + 1 < from.length ? Math.min(exposure, from[i + 1]) : exposure;
            points += slope[i] * (end - from[i]);
        }
        return points;
    }
}

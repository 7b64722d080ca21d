package no.samtakt.inventory;

/**
 * Three points of an estimate as factors of the planned value, in basis points: the least and the most that can be reckoned with,
 * and the most likely.
 *
 * @param low above 0
 * @param likely at least {@code low}
 * @param high at least {@code likely}, at most {@link #MOST}
 */
public record ThreePoint(int low, int likely, int high) {

    /** The planned value itself. */
    public static final int PLANNED = 10_000;

    /** Ten times the planned value. */
    public static final int MOST = 100_000;

    /** No uncertainty at all. */
    public static final ThreePoint EXACT = new ThreePoint(PLANNED, PLANNED, PLANNED);

    public ThreePoint {
        if (low <= 0 || likely < low || high < likely || high > MOST) {
            throw new IllegalArgumentException("Not three points in order: " + low + ", " + likely + ", " + high);
        }
    }
}

package no.samtakt.schedule.solver;

/**
 * How one run of annealing cools down: by the same factor for each equal part of its moves or its time, whichever is further on.
 */
final class Cooling {

    /** The temperature when all is done. */
    static final long OVER = -1;

    private static final int PARTS = 1 << 10;

    private final long[] temperatures = new long[PARTS];
    private final long firstStep;
    private final long steps;
    private final long firstMilli;
    private final long millis;
    private int progress;

    /**
     * @param hottest temperature to begin with, minor units
     * @param coldest to end with, in parts of a thousand of the hottest
     * @param steps moves, or {@link Long#MAX_VALUE}
     * @param millis milliseconds, or {@link Long#MAX_VALUE}
     */
    Cooling(Search search, long hottest, int coldest, long steps, long millis) {
        for (int i = 0; i < PARTS; i++) {
            double done = (i + 0.5) / PARTS;
            temperatures[i] = Math.round(hottest * StrictMath.pow(coldest / 1000.0, done));
        }
        this.steps = steps;
        this.millis = millis;
        firstStep = search.steps;
        firstMilli = search.millis();
    }

    /** The temperature now. */
    long temperature(Search search) {
        long done = part(search.steps - firstStep, steps);
        if (millis < Long.MAX_VALUE) {
            done = Math.max(done, part(search.millis() - firstMilli, millis));
        }
        progress = (int) Math.min(PARTS, done);
        return progress == PARTS ? OVER : temperatures[progress];
    }

    /** Whether, when last asked for the temperature, so many of so many equal parts were done. */
    boolean done(int part, int parts) {
        return (long) progress * parts >= (long) PARTS * part;
    }

    long movesLeft(Search search) {
        return steps == Long.MAX_VALUE ? steps : steps - (search.steps - firstStep);
    }

    private static long part(long done, long whole) {
        if (whole == Long.MAX_VALUE) {
            return 0;
        }
        return whole <= 0 ? PARTS : done < whole ? done * PARTS / whole : PARTS;
    }
}

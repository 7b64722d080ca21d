package no.samtakt.schedule.solver;

/**
 * When the search ends: after a time, after a number of steps, whichever comes first. With steps alone the answer is the same
 * wherever it runs.
 *
 * @param millis milliseconds, or {@link Long#MAX_VALUE}
 * @param steps evaluated moves, or {@link Long#MAX_VALUE}
 */
public record Termination(long millis, long steps) {
    public Termination {
        if (millis < 0 || steps < 0) {
            throw new IllegalArgumentException("Time and steps must not be negative: " + millis + " ms, " + steps);
        }
    }

    public static Termination afterMillis(long millis) {
        return new Termination(millis, Long.MAX_VALUE);
    }

    public static Termination afterSteps(long steps) {
        return new Termination(Long.MAX_VALUE, steps);
    }
}

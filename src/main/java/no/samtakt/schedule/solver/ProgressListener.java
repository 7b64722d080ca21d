package no.samtakt.schedule.solver;

/** Hears how far a search has come; called on the searching thread, at most about five times a second. */
@FunctionalInterface
public interface ProgressListener {

    void progress(Progress progress);

    /**
     * The best schedule so far.
     *
     * @param objective J, minor units
     * @param cost discounted minor units
     * @param risk centi-points
     * @param hardPenalty 0 when no rule is broken
     * @param steps moves evaluated
     * @param millisLeft milliseconds left, or {@link Long#MAX_VALUE} without a time limit
     */
    record Progress(long objective, long cost, long risk, long hardPenalty, long steps, long millisLeft) {}
}

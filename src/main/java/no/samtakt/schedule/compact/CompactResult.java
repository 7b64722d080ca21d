package no.samtakt.schedule.compact;

/**
 * The best schedule found.
 *
 * @param starts period in which each activity starts, from 0
 * @param makespan period in which the last has finished
 * @param schedules generated, each pass counted
 * @param lowerBound periods no schedule can do with less than
 * @param millis wall-clock time, the bound included
 * @param ending why the search ended
 */
public record CompactResult(int[] starts, int makespan, long schedules, int lowerBound, long millis, Ending ending) {

    /** Why a search ended. */
    public enum Ending {
        /** Nothing shorter exists. */
        OPTIMAL,
        TARGET,
        SCHEDULES,
        TIME,
        STOPPED
    }

    /** Whether the lower bound proves that nothing shorter exists. */
    public boolean optimal() {
        return makespan == lowerBound;
    }

    /** How much longer than the bound, in hundredths of a percent of it, rounded up; 0 when optimal. */
    public long gapBasisPoints() {
        return optimal() ? 0 : ((makespan - lowerBound) * 10_000L + lowerBound - 1) / lowerBound;
    }
}

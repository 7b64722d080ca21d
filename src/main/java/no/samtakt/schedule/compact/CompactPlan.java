package no.samtakt.schedule.compact;

/**
 * An immutable schedule as the search sees it: the value of the one planning variable.
 *
 * <p>A schedule made in one direction is read from its other end: {@link #key} counts time from there, and {@link #order} lists the
 * activities by it. Scheduling that order in direction {@link #next} never lengthens the schedule (justification).
 */
final class CompactPlan {

    /** Direction in which {@link #order} is to be scheduled: 0 forwards, 1 backwards. */
    final int next;

    /** Every activity, those first that begin first in direction {@link #next}. */
    final int[] order;

    /** Begin of each activity, counted in direction {@link #next}. */
    final int[] key;

    final int makespan;

    /** Of the begins, to tell plans apart. */
    final long hash;

    CompactPlan(int next, int[] order, int[] key, int makespan, long hash) {
        this.next = next;
        this.order = order;
        this.key = key;
        this.makespan = makespan;
        this.hash = hash;
    }
}

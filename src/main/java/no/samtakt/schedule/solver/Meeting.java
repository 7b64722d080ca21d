package no.samtakt.schedule.solver;

import no.samtakt.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Where searches side by side meet: each waits until all that still search have come, and goes on from the best schedule of all. Equals are
 * told apart by number, so that what they go on from does not depend on who came first.
 */
final class Meeting {

    /** What a search brought last. */
    private record Brought(long hard, long objective, Schedule schedule) {

        boolean betterThan(@Nullable Brought other) {
            return other == null || hard < other.hard || (hard == other.hard && objective < other.objective);
        }
    }

    private final @Nullable Brought[] brought;
    private final boolean[] left;
    private int searching;
    private int waiting;
    private long round;
    private @Nullable Brought best;

    Meeting(int searches) {
        brought = new Brought[searches];
        left = new boolean[searches];
        searching = searches;
    }

    /**
     * Waits for the others.
     *
     * @return the best of all, this search's own when interrupted
     */
    synchronized Schedule meet(int number, Incumbent own) {
        Brought mine = new Brought(own.hard(), own.objective(), own.schedule());
        brought[number] = mine;
        waiting++;
        long here = round;
        if (waiting == searching) {
            open();
        }
        while (here == round) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return mine.schedule();
            }
        }
        return best == null ? mine.schedule() : best.schedule().copy();
    }

    /** A search has ended, well or badly; nobody waits for it any more. */
    synchronized void leave(int number) {
        if (!left[number]) {
            left[number] = true;
            searching--;
            if (searching > 0 && waiting == searching) {
                open();
            }
        }
    }

    private void open() {
        best = null;
        for (@Nullable Brought each : brought) {
            if (each != null && each.betterThan(best)) {
                best = each;
            }
        }
        waiting = 0;
        round++;
        notifyAll();
    }
}

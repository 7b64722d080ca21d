package no.samtakt.schedule.solver;

import java.util.Arrays;
import java.util.Objects;
import no.samtakt.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Where searches side by side meet: each waits until all that still search have come, and hears what all have brought. Nothing depends on who
 * came first.
 */
final class Meeting {

    /**
     * What a search brings.
     *
     * @param journal the moves it made since the last meeting
     * @param over whether it wants to end what it is doing
     */
    record Brought(long hard, long objective, Schedule schedule, Journal journal, boolean over) {

        boolean betterThan(@Nullable Brought other) {
            return other == null || hard < other.hard || (hard == other.hard && objective < other.objective);
        }
    }

    /**
     * What all have brought, by number; what those brought last that search no more.
     *
     * @param complete whether all still search
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Round(@Nullable Brought[] brought, boolean complete) {

        /** The best; of equals the first. Whoever asks has brought something. */
        Schedule best() {
            Brought best = null;
            for (Brought each : brought) {
                if (each != null && each.betterThan(best)) {
                    best = each;
                }
            }
            return Objects.requireNonNull(best).schedule();
        }
    }

    private final @Nullable Brought[] brought;
    private final boolean[] left;
    private int searching;
    private int waiting;
    private long rounds;
    private Round last;

    Meeting(int searches) {
        brought = new Brought[searches];
        left = new boolean[searches];
        searching = searches;
        last = new Round(brought, true);
    }

    /**
     * Waits for the others, interrupted or not: all come or leave.
     *
     * @return what all have brought
     */
    synchronized Round meet(int number, Brought mine) {
        brought[number] = mine;
        waiting++;
        long here = rounds;
        if (waiting == searching) {
            open();
        }
        boolean interrupted = false;
        while (here == rounds) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return last;
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
        last = new Round(Arrays.copyOf(brought, brought.length), searching == brought.length);
        waiting = 0;
        rounds++;
        notifyAll();
    }
}

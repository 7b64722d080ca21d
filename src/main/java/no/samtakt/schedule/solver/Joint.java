package no.samtakt.schedule.solver;

import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.solver.Meeting.Brought;
import org.jspecify.annotations.Nullable;

/**
 * One schedule that several searches anneal together: for a slice of moves each by itself, then all go on from what one of them has, each time
 * another, with the moves of the others made on it as well, as far as each would have been kept there. Each search works it out for
 * itself, all to the same end.
 */
final class Joint {

    /** Moves between two meetings: one for so many activities, as long slices hold more that does not go together. */
    private static final int ACTIVITIES = 4;
    /** Moves between two meetings, at least. */
    private static final int LEAST = 400;

    private final Search search;
    private final State state;
    private final Seat seat;
    private final Marks moved;
    private final Trial trial;
    private final Journal journal = new Journal();
    private final long slice;
    private long next;
    private int round;
    private boolean over;

    /**
     * @param state stands the same in all searches
     * @param moved is told of whatever is placed elsewhere
     */
    Joint(Search search, State state, Seat seat, Marks moved) {
        this.search = search;
        this.state = state;
        this.seat = seat;
        this.moved = moved;
        trial = new Trial(state);
        slice = Math.max(LEAST, state.tables.activities / ACTIVITIES);
        next = search.steps + slice;
    }

    /** Where the search notes the moves it makes. */
    Journal journal() {
        return journal;
    }

    /** Whether the slice is done. */
    boolean due() {
        return search.steps >= next;
    }

    /** Whether one of the searches has ended. */
    boolean over() {
        return over;
    }

    /**
     * Waits for the others and goes on from what all have.
     *
     * @param ending whether this search wants to end
     */
    void meet(boolean ending) {
        Meeting.Round met = seat.meeting()
                .meet(
                        seat.number(),
                        new Brought(state.hard(), state.objective(), state.schedule(), journal.copy(), ending));
        over = ending || !met.complete();
        if (met.complete()) {
            merge(met.brought());
        }
        journal.clear();
        round++;
        next = search.steps + slice;
    }

    private void merge(@Nullable Brought[] all) {
        int first = round % all.length;
        for (int i = 0; i < all.length; i++) {
            Brought each = all[(first + i) % all.length];
            if (each != null) {
                over |= each.over();
                if (i == 0) {
                    load(each.schedule());
                } else {
                    each.journal().replay(trial, () -> trial.forEachTouched(this::tell));
                }
                search.best.offer(state);
            }
        }
    }

    private void load(Schedule schedule) {
        for (int a = 0; a < state.option.length; a++) {
            if (state.option[a] != schedule.options()[a] || state.finish[a] != schedule.finish()[a]) {
                tell(a);
            }
        }
        state.load(schedule);
    }

    private void tell(int a) {
        moved.add(a);
        search.best.changed(a);
    }
}

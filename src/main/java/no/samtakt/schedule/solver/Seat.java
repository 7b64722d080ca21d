package no.samtakt.schedule.solver;

import no.samtakt.schedule.Schedule;

/**
 * The place of one search among several side by side.
 *
 * @param number 0 … count − 1
 * @param count searches in all
 * @param meeting where they meet
 */
record Seat(int number, int count, Meeting meeting) {

    /** Far enough apart that seeds next to each other share no search. */
    private static final long STRIDE = 0x9E37_79B9_7F4A_7C15L;

    /** One search alone. */
    static final Seat ALONE = new Seat(0, 1, new Meeting(1));

    /** Seed of this search; that of all for the first. */
    long seed(long common) {
        return common + number * STRIDE;
    }

    /** Brings what this search has found, waits for the others, and answers the best of all. */
    Schedule meet(Incumbent own) {
        return meet(new Meeting.Brought(own.hard(), own.objective(), own.schedule(), new Journal(), false));
    }

    /** Brings where this search stands, waits for the others, and answers the best of all. */
    Schedule meet(State state) {
        return meet(new Meeting.Brought(state.hard(), state.objective(), state.schedule(), new Journal(), false));
    }

    private Schedule meet(Meeting.Brought own) {
        return count == 1 ? own.schedule() : meeting.meet(number, own).best();
    }
}

package no.samtakt.schedule.solver;

import java.util.Arrays;

/** Moves that were made on a state, one after another, so that they can be made on another. */
final class Journal {

    /** Of each move: how many choices and activities, choice and alternative of each, activity, option and month of each. */
    private int[] moves;

    private int length;
    /** Of each move: what it might cost. */
    private long[] most;

    private int count;

    Journal() {
        this(new int[256], 0, new long[32], 0);
    }

    private Journal(int[] moves, int length, long[] most, int count) {
        this.moves = moves;
        this.length = length;
        this.most = most;
        this.count = count;
    }

    Journal copy() {
        return new Journal(Arrays.copyOf(moves, length), length, Arrays.copyOf(most, count), count);
    }

    void clear() {
        length = 0;
        count = 0;
    }

    /** Notes where activities stand after a move. */
    void add(long mostCost, State state, int... activities) {
        begin(mostCost, 0, activities.length);
        for (int a : activities) {
            place(state, a);
        }
    }

    /** Notes what a move that was tried has changed. */
    void add(long mostCost, Trial trial) {
        begin(mostCost, trial.chosen(), trial.touched());
        trial.forEachChosen(c -> {
            put(c);
            put(trial.state.alternative[c]);
        });
        trial.forEachTouched(a -> place(trial.state, a));
    }

    private void begin(long mostCost, int choices, int activities) {
        if (count == most.length) {
            most = Arrays.copyOf(most, 2 * count);
        }
        most[count++] = mostCost;
        put(choices);
        put(activities);
    }

    private void place(State state, int a) {
        put(a);
        put(state.option[a]);
        put(state.finish[a]);
    }

    private void put(int number) {
        if (length == moves.length) {
            moves = Arrays.copyOf(moves, 2 * length);
        }
        moves[length++] = number;
    }

    /**
     * Makes the moves on a state, each only if it fits the alternatives that hold there, breaks no more than before and, where it breaks as
     * much, costs no more than it might.
     *
     * @param kept hears of each move that was made, while the trial still knows it
     */
    void replay(Trial trial, Runnable kept) {
        State state = trial.state;
        long hard = state.hard();
        long objective = state.objective();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int choices = at + 2;
            int activities = choices + 2 * moves[at];
            int next = activities + 3 * moves[at + 1];
            for (int k = choices; k < activities; k += 2) {
                trial.choose(moves[k], moves[k + 1]);
            }
            for (int k = activities; k < next; k += 3) {
                trial.set(moves[k], moves[k + 1], moves[k + 2]);
            }
            if (consistent(state, choices, activities, next) && state.keeps(hard, objective, most[i])) {
                kept.run();
                trial.commit();
                hard = state.hard();
                objective = state.objective();
            } else {
                trial.rollback();
            }
            at = next;
        }
    }

    private boolean consistent(State state, int choices, int activities, int next) {
        boolean consistent = true;
        for (int k = choices; k < activities && consistent; k += 2) {
            for (int a : state.tables.activitiesOfChoice[moves[k]]) {
                consistent &= state.consistent(a);
            }
        }
        for (int k = activities; k < next && consistent; k += 3) {
            consistent = state.consistent(moves[k]);
        }
        return consistent;
    }
}

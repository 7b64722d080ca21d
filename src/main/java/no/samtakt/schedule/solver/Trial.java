package no.samtakt.schedule.solver;

import java.util.function.IntConsumer;

/** Changes tried on a state, remembered so that they can be taken back. */
final class Trial {

    final State state;
    private final int[] oldOption;
    private final int[] oldFinish;
    private final int[] oldAlternative;
    private final boolean[] touched;
    private final boolean[] chosen;
    private final int[] touchedList;
    private final int[] chosenList;
    private int touchedCount;
    private int chosenCount;

    Trial(State state) {
        this.state = state;
        int activities = state.option.length;
        int choices = state.alternative.length;
        oldOption = new int[activities];
        oldFinish = new int[activities];
        oldAlternative = new int[choices];
        touched = new boolean[activities];
        chosen = new boolean[choices];
        touchedList = new int[activities];
        chosenList = new int[choices];
    }

    void set(int a, int option, int finish) {
        if (!touched[a]) {
            touched[a] = true;
            touchedList[touchedCount++] = a;
            oldOption[a] = state.option[a];
            oldFinish[a] = state.finish[a];
        }
        state.set(a, option, finish);
    }

    void remove(int a) {
        set(a, -1, -1);
    }

    void choose(int c, int alternative) {
        if (!chosen[c]) {
            chosen[c] = true;
            chosenList[chosenCount++] = c;
            oldAlternative[c] = state.alternative[c];
        }
        state.choose(c, alternative);
    }

    /** Keeps what was tried. */
    void commit() {
        for (int i = 0; i < touchedCount; i++) {
            touched[touchedList[i]] = false;
        }
        for (int i = 0; i < chosenCount; i++) {
            chosen[chosenList[i]] = false;
        }
        touchedCount = 0;
        chosenCount = 0;
    }

    /** Takes back what was tried. */
    void rollback() {
        for (int i = 0; i < chosenCount; i++) {
            state.choose(chosenList[i], oldAlternative[chosenList[i]]);
        }
        for (int i = 0; i < touchedCount; i++) {
            int a = touchedList[i];
            state.set(a, oldOption[a], oldFinish[a]);
        }
        commit();
    }

    /** Whether anything stands otherwise than before. */
    boolean changed() {
        for (int i = 0; i < chosenCount; i++) {
            if (state.alternative[chosenList[i]] != oldAlternative[chosenList[i]]) {
                return true;
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            int a = touchedList[i];
            if (state.option[a] != oldOption[a] || state.finish[a] != oldFinish[a]) {
                return true;
            }
        }
        return false;
    }

    /** Choices that were touched. */
    int chosen() {
        return chosenCount;
    }

    /** Activities that were touched. */
    int touched() {
        return touchedCount;
    }

    /** Calls for each choice that was touched. */
    void forEachChosen(IntConsumer each) {
        for (int i = 0; i < chosenCount; i++) {
            each.accept(chosenList[i]);
        }
    }

    /** Calls for each activity that was touched. */
    void forEachTouched(IntConsumer each) {
        for (int i = 0; i < touchedCount; i++) {
            each.accept(touchedList[i]);
        }
    }
}

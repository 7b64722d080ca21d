package no.samtakt.schedule.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Changes tried on a state, remembered so that they can be taken back or turned into a move. */
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

    /** The move that does what was tried, after taking it back; null when nothing changed in the end. */
    @Nullable
    PlanMove toMove(Search search) {
        int[] choices = new int[chosenCount];
        Integer[] alternatives = new Integer[chosenCount];
        int choiceCount = 0;
        for (int i = 0; i < chosenCount; i++) {
            int c = chosenList[i];
            if (state.alternative[c] != oldAlternative[c]) {
                choices[choiceCount] = c;
                alternatives[choiceCount++] = state.alternative[c];
            }
        }
        int[] activities = new int[touchedCount];
        @Nullable Placement[] placements = new Placement[touchedCount];
        int count = 0;
        for (int i = 0; i < touchedCount; i++) {
            int a = touchedList[i];
            if (state.option[a] != oldOption[a] || state.finish[a] != oldFinish[a]) {
                activities[count] = a;
                placements[count++] = search.placement(state.option[a], state.finish[a]);
            }
        }
        rollback();
        if (count + choiceCount == 0) {
            return null;
        }
        return new PlanMove(
                Arrays.copyOf(choices, choiceCount),
                Arrays.copyOf(alternatives, choiceCount),
                Arrays.copyOf(activities, count),
                Arrays.copyOf(placements, count));
    }
}

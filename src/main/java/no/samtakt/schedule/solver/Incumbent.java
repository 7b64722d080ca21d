package no.samtakt.schedule.solver;

import no.samtakt.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * The best schedule so far. While one state is followed, only what has changed since is copied: a search finds thousands of best
 * schedules that differ from the one before by little.
 */
final class Incumbent {

    private final int[] alternative;
    private final int[] option;
    private final int[] finish;
    private final Marks changed;
    private @Nullable State followed;
    private boolean known;
    private long hard = Long.MAX_VALUE;
    private long objective = Long.MAX_VALUE;
    private long cost;
    private long risk;

    Incumbent(Tables tables) {
        alternative = new int[tables.choices];
        option = new int[tables.activities];
        finish = new int[tables.activities];
        changed = new Marks(tables.activities);
    }

    /** Follows a state from now on: each of its changes is told by {@link #changed}. O(activities). */
    void follow(State state) {
        followed = state;
        changed.clear();
        for (int a = 0; a < option.length; a++) {
            if (option[a] != state.option[a] || finish[a] != state.finish[a]) {
                changed.add(a);
            }
        }
    }

    /** An activity of the state followed was placed elsewhere. */
    void changed(int a) {
        changed.add(a);
    }

    /** Keeps the state's schedule if it is better; answers whether it is. O(what changed) for the state followed. */
    boolean offer(State state) {
        if (known && !state.betterThan(hard, objective)) {
            return false;
        }
        known = true;
        hard = state.hard();
        objective = state.objective();
        cost = state.cost();
        risk = state.risk();
        System.arraycopy(state.alternative, 0, alternative, 0, alternative.length);
        if (state == followed) {
            for (int i = 0; i < changed.count(); i++) {
                int a = changed.get(i);
                option[a] = state.option[a];
                finish[a] = state.finish[a];
            }
            changed.clear();
        } else {
            System.arraycopy(state.option, 0, option, 0, option.length);
            System.arraycopy(state.finish, 0, finish, 0, finish.length);
            followed = null;
        }
        return true;
    }

    boolean known() {
        return known;
    }

    /**
     * A copy.
     *
     * @throws IllegalStateException when nothing was offered yet
     */
    Schedule schedule() {
        if (!known) {
            throw new IllegalStateException("Nothing constructed yet");
        }
        return new Schedule(alternative.clone(), option.clone(), finish.clone());
    }

    long hard() {
        return hard;
    }

    long objective() {
        return objective;
    }

    long cost() {
        return cost;
    }

    long risk() {
        return risk;
    }
}

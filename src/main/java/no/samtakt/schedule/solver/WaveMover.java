package no.samtakt.schedule.solver;

import java.util.random.RandomGenerator;
import no.samtakt.schedule.Wave;

/**
 * Moves a whole wave: everybody who goes live on a target in one month goes live in another, or each in the month of another wave of
 * the target that suits it best. A wave pays only once, so that members leaving one by one gain nothing until the last has left.
 *
 * <p>Only while no rule is broken.
 */
final class WaveMover {

    private static final int MOST_MEMBERS = 16;
    private static final int FARTHEST = 4;

    private final Trial trial;
    private final State state;
    private final Tables tables;
    private final Windows windows;
    private final ShiftPrice prices;
    private final int[] members = new int[MOST_MEMBERS];
    private long objective;

    WaveMover(Trial trial, Windows windows, ShiftPrice prices) {
        this.trial = trial;
        this.windows = windows;
        this.prices = prices;
        state = trial.state;
        tables = state.tables;
    }

    /** Tries it on the state with a wave of an activity; false, with nothing said about the state, when it cannot be done. */
    boolean move(int a, RandomGenerator random) {
        int[] waves = tables.wavesOf[a];
        if (waves.length == 0) {
            return false;
        }
        int w = waves[random.nextInt(waves.length)];
        int month = state.finish[a];
        int to = -1;
        int die = random.nextInt(4);
        if (die == 0) {
            Wave wave = tables.problem.waves().get(w);
            int other = wave.activities().get(random.nextInt(wave.activities().size()));
            to = state.present(other) ? state.finish[other] : -1;
        } else if (die == 1) {
            int step = 1 + random.nextInt(FARTHEST);
            to = random.nextBoolean() ? month + step : month - step;
        }
        if (to == month || to >= tables.horizon) {
            return false;
        }
        int count = 0;
        for (int other : tables.problem.waves().get(w).activities()) {
            if (state.present(other) && state.finish[other] == month) {
                if (count == MOST_MEMBERS || !prices.alone(other)) {
                    return false;
                }
                members[count++] = other;
            }
        }
        objective = state.objective();
        for (int i = count - 1; i >= 0; i--) {
            int k = random.nextInt(i + 1);
            int member = members[k];
            members[k] = members[i];
            if (!(to >= 0 && place(member, to)) && !placeInOther(member, w, month)) {
                return false;
            }
        }
        return true;
    }

    private boolean place(int a, int month) {
        int option = state.option[a];
        if (windows.low(a, option) > month || windows.high(a, option) < month || price(a, month) == Long.MAX_VALUE) {
            return false;
        }
        return set(a, month);
    }

    /** The month of another wave that costs least. */
    private boolean placeInOther(int a, int w, int left) {
        int option = state.option[a];
        int[] count = state.waveCount[w];
        int high = windows.high(a, option);
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int t = Math.max(0, windows.low(a, option)); t <= high; t++) {
            if (count[t] > 0 && t != left) {
                long price = price(a, t);
                if (price < least) {
                    least = price;
                    best = t;
                }
            }
        }
        return best >= 0 && set(a, best);
    }

    private long price(int a, int month) {
        int option = state.option[a];
        if (tables.options[a][option].frozen()[month] > 0) {
            return Long.MAX_VALUE;
        }
        long rise = prices.rise(a, option, month, objective);
        return rise < Long.MAX_VALUE && prices.keepsRules(a, option, month) ? rise : Long.MAX_VALUE;
    }

    private boolean set(int a, int month) {
        trial.set(a, state.option[a], month);
        objective = state.objective();
        return state.hard() == 0;
    }
}

package no.samtakt.schedule.solver;

import java.util.random.RandomGenerator;
import no.samtakt.schedule.Wave;

/**
 * Simulated annealing on a state (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983). While no rule is broken, nine of ten moves put one
 * activity into another month or mode, priced before they are done ({@link ShiftPrice}); the others are those of the
 * {@link Neighbourhood}, tried and taken back. A move that breaks more is never kept.
 */
final class Annealing {

    /** Moves between two looks at the temperature. */
    private static final int LOOK = 64;
    /** Of so many moves one is tried on the state. */
    private static final int WIDE = 10;
    /** −ln of even steps between 0 and 1, in 1/1024. */
    private static final long[] LOSSES = new long[1 << 12];

    static {
        for (int i = 0; i < LOSSES.length; i++) {
            LOSSES[i] = Math.round(-StrictMath.log((i + 0.5) / LOSSES.length) * 1024);
        }
    }

    private final Search search;
    private final State state;
    private final Tables tables;
    private final Neighbourhood neighbourhood;
    private final Trial trial;
    private final Windows windows;
    private final ShiftPrice prices;
    private final RandomGenerator random;
    /** Activities placed elsewhere since somebody last asked. */
    final Marks moved;

    private long hard;
    private long objective;
    private long temperature;

    Annealing(Search search, State state, RandomGenerator random) {
        this.search = search;
        this.state = state;
        this.random = random;
        tables = state.tables;
        neighbourhood = new Neighbourhood(search, state, random);
        trial = neighbourhood.trial();
        windows = neighbourhood.windows();
        prices = new ShiftPrice(state);
        moved = new Marks(tables.activities);
        search.best.follow(state);
    }

    /** Moves until a part of the cooling is done, or the search is over. */
    void run(Cooling cooling, int part, int parts) {
        hard = state.hard();
        objective = state.objective();
        while (!search.knownOver()) {
            temperature = cooling.temperature(search);
            if (temperature == Cooling.OVER || cooling.done(part, parts)) {
                return;
            }
            long moves = Math.min(LOOK, cooling.movesLeft(search));
            for (int i = 0; i < moves; i++) {
                move();
                search.tick();
            }
        }
    }

    private void move() {
        long most = temperature * LOSSES[random.nextInt(LOSSES.length)] >> 10;
        if (hard > 0 || random.nextInt(WIDE) == 0 || !shift(most)) {
            wide(most);
        }
    }

    /** Answers false when it is no move for one activity alone. */
    private boolean shift(long most) {
        int a = tables.activities == 0 ? -1 : random.nextInt(tables.activities);
        for (int i = 0; i < 20 && a >= 0 && !state.present(a); i++) {
            a = random.nextInt(tables.activities);
        }
        if (a < 0 || !state.present(a) || !prices.alone(a)) {
            return false;
        }
        int option = state.option[a];
        int[] open = state.open(a);
        if (open.length > 1 && random.nextInt(5) == 0) {
            option = open[random.nextInt(open.length)];
        }
        int low = windows.low(a, option);
        int high = windows.high(a, option);
        if (low > high) {
            return true;
        }
        int from = state.finish[a];
        int to = month(a, from, low, high);
        if (to < low || to > high || (to == from && option == state.option[a])) {
            return true;
        }
        if (tables.options[a][option].frozen()[to] > 0) {
            return true;
        }
        long rise = prices.rise(a, option, to, objective);
        if (rise > most || !prices.keepsRules(a, option, to)) {
            return true;
        }
        int oldOption = state.option[a];
        state.set(a, option, to);
        if (state.hard() > 0) {
            state.set(a, oldOption, from);
            state.objective();
            return true;
        }
        moved.add(a);
        search.best.changed(a);
        objective = state.objective();
        if (objective < search.best.objective()) {
            search.best.offer(state);
        }
        return true;
    }

    private int month(int a, int from, int low, int high) {
        int die = random.nextInt(16);
        int[] waves = tables.wavesOf[a];
        if (die < 4 && waves.length > 0) {
            Wave wave = tables.problem.waves().get(waves[random.nextInt(waves.length)]);
            int other = wave.activities().get(random.nextInt(wave.activities().size()));
            return state.present(other) ? state.finish[other] : from;
        }
        if (die < 9) {
            return low + random.nextInt(high - low + 1);
        }
        int step = 1 + random.nextInt(4);
        return Math.max(low, Math.min(high, random.nextBoolean() ? from + step : from - step));
    }

    private void wide(long most) {
        if (!neighbourhood.draw()) {
            state.objective();
            return;
        }
        long newHard = state.hard();
        if (newHard > hard || (newHard == hard && state.objective() - objective > most)) {
            trial.rollback();
            state.objective();
            return;
        }
        trial.forEachTouched(a -> {
            moved.add(a);
            search.best.changed(a);
        });
        trial.commit();
        hard = newHard;
        objective = state.objective();
        search.best.offer(state);
    }
}

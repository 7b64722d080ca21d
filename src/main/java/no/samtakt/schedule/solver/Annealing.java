package no.samtakt.schedule.solver;

import java.util.random.RandomGenerator;
import no.samtakt.schedule.Wave;
import org.jspecify.annotations.Nullable;

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
    /** Where no target is open, percent of a cooling after which hauls are rare. */
    private static final int COOL = 40;
    /** Where there is no room but nothing is won, one of so many is made room for. */
    private static final int ROOM = 4;
    /** Months tried for what is in the way, and activities looked at to find it. */
    private static final int WAYS = 6;

    private static final int USERS = 64;
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

    private final @Nullable Joint joint;
    private long hard;
    private long objective;
    private long temperature;

    /** Of one search alone. */
    Annealing(Search search, State state, RandomGenerator random) {
        this(search, state, random, null);
    }

    Annealing(Search search, State state, RandomGenerator random, @Nullable Seat seat) {
        this.search = search;
        this.state = state;
        this.random = random;
        tables = state.tables;
        neighbourhood = new Neighbourhood(search, state, random);
        trial = neighbourhood.trial();
        windows = neighbourhood.windows();
        prices = neighbourhood.prices();
        moved = new Marks(tables.activities);
        search.best.follow(state);
        joint = seat == null ? null : new Joint(search, state, seat, moved);
    }

    /** Moves until a part of the cooling is done, or the search is over. */
    void run(Cooling cooling, int part, int parts) {
        hard = state.hard();
        objective = state.objective();
        neighbourhood.rareHauls(tables.openChoices.length == 0 && part * 100 > parts * COOL);
        while (joint == null || !joint.over()) {
            temperature = cooling.temperature(search);
            boolean over = search.knownOver() || temperature == Cooling.OVER;
            if (joint != null && (over || joint.due())) {
                joint.meet(over);
                over = joint.over();
                hard = state.hard();
                objective = state.objective();
            }
            if (over || cooling.done(part, parts)) {
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
        if (rise > most) {
            return true;
        }
        if (!prices.keepsRules(a, option, to)) {
            if (prices.fullResource >= 0 && (rise < 0 || random.nextInt(ROOM) == 0)) {
                makeRoom(a, option, to, rise, most);
            }
            return true;
        }
        int oldOption = state.option[a];
        state.set(a, option, to);
        if (state.hard() > 0) {
            state.set(a, oldOption, from);
            state.objective();
        } else {
            keep(most, a);
        }
        return true;
    }

    /** Tells all concerned of a move that breaks nothing and might cost so much. */
    private void keep(long most, int... activities) {
        for (int a : activities) {
            tell(a);
        }
        if (joint != null) {
            joint.journal().add(most, state, activities);
        }
        objective = state.objective();
        if (objective < search.best.objective()) {
            search.best.offer(state);
        }
    }

    private void tell(int a) {
        moved.add(a);
        search.best.changed(a);
    }

    /** Puts an activity where there is no room for it and another that is in its way elsewhere, for so much at most in all. */
    private void makeRoom(int a, int option, int to, long rise, long most) {
        int resource = prices.fullResource;
        int bucket = prices.fullBucket;
        int other = user(resource, bucket, a);
        if (other < 0) {
            return;
        }
        int oldOption = state.option[a];
        int oldMonth = state.finish[a];
        int otherMonth = state.finish[other];
        int otherOption = state.option[other];
        state.set(a, option, to);
        long between = state.objective();
        int low = windows.low(other, otherOption);
        int high = windows.high(other, otherOption);
        for (int i = 0; i < WAYS && low <= high; i++) {
            int month = i == 0 ? oldMonth : month(other, otherMonth, low, high);
            if (month >= low
                    && month <= high
                    && month != otherMonth
                    && tables.options[other][otherOption].frozen()[month] == 0
                    && prices.rise(other, otherOption, month, between) <= most - rise
                    && prices.keepsRules(other, otherOption, month)) {
                state.set(other, otherOption, month);
                if (state.hard() == 0) {
                    keep(most, a, other);
                    return;
                }
                state.set(other, otherOption, otherMonth);
                state.objective();
            }
        }
        state.set(a, oldOption, oldMonth);
        state.objective();
    }

    /** An activity other than a given one that takes part of a bucket and may move alone; −1 when none was met. */
    private int user(int resource, int bucket, int a) {
        int[] users = tables.activitiesOfResource[resource];
        int from = random.nextInt(users.length);
        for (int i = 0; i < Math.min(USERS, users.length); i++) {
            int other = users[from + i < users.length ? from + i : from + i - users.length];
            if (other != a && prices.alone(other) && state.used(other, resource, bucket) > 0) {
                return other;
            }
        }
        return -1;
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
        if (!state.keeps(hard, objective, most)) {
            trial.rollback();
            state.objective();
            return;
        }
        trial.forEachTouched(this::tell);
        if (joint != null) {
            joint.journal().add(most, trial);
        }
        trial.commit();
        hard = state.hard();
        objective = state.objective();
        search.best.offer(state);
    }
}

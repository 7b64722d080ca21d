package no.samtakt.schedule.solver;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Precedence;

/**
 * Mends a schedule that breaks rules by guided ejection (Nagata and Bräysy, Operations Research Letters 37, 2009): what has a part in
 * a broken rule is taken out; then one by one each is put where it fits or, failing that, where it throws out what has been hardest
 * to place least; what is thrown out waits in turn. Between two placements a few others move to other months that they fit in: small
 * problems in which somebody is needed whole for months are otherwise never mended, for the others only change places. Large
 * problems whose people are nearly all in use are rarely feasible as listed.
 *
 * <p>It changes months and options, never alternatives.
 */
final class Mender {

    /** What could not be squeezed in anywhere stands where it breaks least until the next round. */
    private static final int ROUNDS = 60;

    private static final int CANDIDATES = 14;
    /** What has been hard to place is tried in so many times more months at most. */
    private static final int MOST_TIMES = 3;
    /** Others moved elsewhere after each that was squeezed in. */
    private static final int SHAKES = 10;

    private static final int USERS = 30;
    private static final int ENDLESS = Integer.MAX_VALUE / 4;

    private final Trial trial;
    private final State state;
    private final Tables tables;
    private final Inserter inserter;
    private final Windows windows;
    private final Trouble trouble;
    /** How often a unit could not be placed. */
    private final int[] failures;

    private final int[] pool;
    private final boolean[] waiting;
    private int waitingCount;

    private final int[] mark;
    private int stamp;
    private int[] ejected = new int[64];
    private int ejectedCount;
    private int[] bestEjected = new int[64];
    private int bestCount;
    private final int[] users = new int[USERS];
    /** First and last month in which each may finish by windows, freezes and orders alone. */
    private final int[] first;

    private final int[] last;

    Mender(Trial trial, Inserter inserter, Windows windows) {
        this.trial = trial;
        this.inserter = inserter;
        this.windows = windows;
        state = trial.state;
        trouble = new Trouble(state);
        tables = state.tables;
        failures = new int[tables.units.length];
        pool = new int[tables.units.length];
        waiting = new boolean[tables.units.length];
        mark = new int[tables.units.length];
        first = new int[tables.activities];
        last = new int[tables.activities];
    }

    /**
     * Mends on the state and commits what it does, what was tried on the state before included; takes its own changes back when
     * it ends no better.
     *
     * @param steps placements at most
     */
    void mend(RandomGenerator random, long steps, BooleanSupplier over) {
        trial.commit();
        long before = state.hard();
        Arrays.fill(failures, 1);
        spans();
        long left = steps;
        for (int round = 0; round < ROUNDS && left > 0 && state.hard() > 0 && !over.getAsBoolean(); round++) {
            takeOut();
            while (waitingCount > 0 && left > 0 && ((left & 63) > 0 || !over.getAsBoolean())) {
                left--;
                int unit = pool[--waitingCount];
                waiting[unit] = false;
                if (!inserter.placeWhereItFits(unit)) {
                    failures[unit]++;
                    if (!squeezeIn(unit, random)) {
                        inserter.placeUnit(unit, true);
                    }
                    for (int i = 0; i < SHAKES; i++) {
                        shake(random);
                    }
                }
            }
        }
        while (waitingCount > 0) {
            int unit = pool[--waitingCount];
            waiting[unit] = false;
            inserter.placeUnit(unit, true);
        }
        if (state.hard() < before) {
            trial.commit();
        } else {
            trial.rollback();
        }
    }

    /** Puts one that stands into another month that it fits in, drawn at random, so that another part of the others may move. */
    private void shake(RandomGenerator random) {
        int a = random.nextInt(tables.activities);
        if (!state.present(a) || tables.units[tables.unitOf[a]].length > 1) {
            return;
        }
        int oldOption = state.option[a];
        int oldMonth = state.finish[a];
        trial.remove(a);
        int option = way(a, random.nextInt(1 << 16));
        int low = Math.max(0, windows.low(a, option));
        int high = windows.high(a, option);
        for (int i = 0; i < 4 && low <= high; i++) {
            int month = low + random.nextInt(high - low + 1);
            if (tables.options[a][option].frozen()[month] == 0 && inserter.fits(a, option, month)) {
                trial.set(a, option, month);
                return;
            }
        }
        trial.set(a, oldOption, oldMonth);
    }

    /** Works out {@link #first} and {@link #last} for what is wanted; circles are left as they are. O(precedences). */
    private void spans() {
        for (int i = 0; i < tables.activities; i++) {
            int a = tables.byRank[i];
            first[a] = tables.horizon;
            for (int o : state.open(a)) {
                first[a] = Math.min(first[a], low(a, o));
            }
        }
        for (int i = tables.activities - 1; i >= 0; i--) {
            int a = tables.byRank[i];
            last[a] = -1;
            for (int o : state.open(a)) {
                last[a] = Math.max(last[a], high(a, o));
            }
        }
    }

    /** First month of an option that those before it leave wherever they stand. */
    private int low(int a, int o) {
        Option option = tables.options[a][o];
        int low = Windows.low(option);
        int start = Integer.MIN_VALUE;
        for (int p : tables.predecessorsOf[a]) {
            Precedence precedence = tables.precedences[p];
            int other = precedence.predecessor();
            if (tables.rank[other] < tables.rank[a] && state.wanted(other) && state.active(precedence)) {
                int bound = first[other] + 1 + precedence.lag();
                if (precedence.type() == Precedence.Type.FINISH_TO_START) {
                    start = Math.max(start, bound);
                } else {
                    low = Math.max(low, bound);
                }
            }
        }
        low = Tables.firstFinish(option, low, start);
        while (low < tables.horizon && option.frozen()[low] > 0) {
            low++;
        }
        return low;
    }

    /** Last month of an option that those after it leave wherever they stand. */
    private int high(int a, int o) {
        Option option = tables.options[a][o];
        int high = Windows.high(option, tables.horizon);
        for (int p : tables.successorsOf[a]) {
            Precedence precedence = tables.precedences[p];
            int other = precedence.successor();
            if (tables.rank[other] > tables.rank[a]
                    && state.wanted(other)
                    && state.active(precedence)
                    && last[other] >= 0) {
                int reference = last[other];
                if (precedence.type() == Precedence.Type.FINISH_TO_START) {
                    reference = Integer.MIN_VALUE;
                    for (int way : state.open(other)) {
                        reference =
                                Math.max(reference, tables.options[other][way].start()[last[other]]);
                    }
                }
                high = Math.min(high, reference - 1 - precedence.lag());
            }
        }
        while (high >= 0 && option.frozen()[high] > 0) {
            high--;
        }
        return high;
    }

    /** Everything in trouble, one after the other: what goes first may free the others. The first in rank is placed first. */
    private void takeOut() {
        waitingCount = 0;
        trouble.forEach(a -> remove(tables.unitOf[a]));
    }

    private void remove(int unit) {
        for (int a : tables.units[unit]) {
            if (state.present(a)) {
                trial.remove(a);
            }
        }
        waiting[unit] = true;
        pool[waitingCount++] = unit;
    }

    /** Puts a unit where it throws out least; false when it has no month whatever is thrown out. */
    private boolean squeezeIn(int unit, RandomGenerator random) {
        int[] members = tables.units[unit];
        int least = ENDLESS;
        int bestMonth = -1;
        int bestWays = 0;
        int tries = CANDIDATES * Math.min(MOST_TIMES, failures[unit]);
        for (int i = 0; i < tries; i++) {
            int ways = random.nextInt(1 << 16);
            int month = month(members, ways, random);
            if (month >= 0) {
                int price = price(members, ways, month, least, random);
                if (price < least) {
                    least = price;
                    bestMonth = month;
                    bestWays = ways;
                    int[] other = bestEjected;
                    bestEjected = ejected;
                    bestCount = ejectedCount;
                    ejected = other;
                }
            }
        }
        if (bestMonth < 0) {
            return false;
        }
        for (int i = 0; i < bestCount; i++) {
            remove(bestEjected[i]);
        }
        for (int a : members) {
            if (state.wanted(a)) {
                trial.set(a, way(a, bestWays), bestMonth);
            }
        }
        return true;
    }

    /** The option of an activity in a draw. */
    private int way(int a, int ways) {
        int[] open = state.open(a);
        return open[ways % open.length];
    }

    /** A month all members may finish in as far as they themselves are concerned; −1 when none was found. */
    private int month(int[] members, int ways, RandomGenerator random) {
        int low = 0;
        int high = tables.horizon - 1;
        for (int a : members) {
            if (state.wanted(a)) {
                low = Math.max(low, low(a, way(a, ways)));
                high = Math.min(high, high(a, way(a, ways)));
            }
        }
        for (int i = 0; i < 6 && low <= high; i++) {
            int month = low + random.nextInt(high - low + 1);
            boolean free = true;
            for (int a : members) {
                free &= !state.wanted(a) || tables.options[a][way(a, ways)].frozen()[month] == 0;
            }
            if (free) {
                return month;
            }
        }
        return -1;
    }

    /** Failures of all that would have to go, collected in {@link #ejected}; endless when it is not less than {@code limit}. */
    private int price(int[] members, int ways, int month, int limit, RandomGenerator random) {
        stamp++;
        ejectedCount = 0;
        int price = 0;
        for (int a : members) {
            if (state.wanted(a)) {
                mark[tables.unitOf[a]] = stamp;
            }
        }
        for (int a : members) {
            if (!state.wanted(a)) {
                continue;
            }
            int way = way(a, ways);
            price += neighbours(a, way, month);
            for (Demand demand : state.demands[a][way]) {
                if (price >= limit) {
                    return ENDLESS;
                }
                price = Math.min(ENDLESS, price + room(demand, month, random));
            }
            for (Count count : tables.counts[a][way]) {
                price = Math.min(ENDLESS, price + counted(count, month, random));
            }
            if (price >= limit || !inserter.wavesFit(a, month)) {
                return ENDLESS;
            }
        }
        return price < limit ? price : ENDLESS;
    }

    private int eject(int unit) {
        if (mark[unit] == stamp) {
            return 0;
        }
        mark[unit] = stamp;
        if (ejectedCount == ejected.length) {
            ejected = Arrays.copyOf(ejected, ejectedCount * 2);
        }
        ejected[ejectedCount++] = unit;
        return failures[unit];
    }

    /** Predecessors that finish too late and successors that begin too early. */
    private int neighbours(int a, int way, int month) {
        int price = 0;
        int start = tables.options[a][way].start()[month];
        for (int p : tables.predecessorsOf[a]) {
            Precedence precedence = tables.precedences[p];
            int other = precedence.predecessor();
            int actual = precedence.type() == Precedence.Type.FINISH_TO_START ? start : month;
            if (state.present(other)
                    && state.active(precedence)
                    && state.finish[other] + 1 + precedence.lag() > actual) {
                price += eject(tables.unitOf[other]);
            }
        }
        for (int p : tables.successorsOf[a]) {
            Precedence precedence = tables.precedences[p];
            int other = precedence.successor();
            if (state.present(other) && state.active(precedence)) {
                int actual = precedence.type() == Precedence.Type.FINISH_TO_START
                        ? tables.options[other][state.option[other]].start()[state.finish[other]]
                        : state.finish[other];
                if (month + 1 + precedence.lag() > actual) {
                    price += eject(tables.unitOf[other]);
                }
            }
        }
        return price;
    }

    /** Makes room bucket by bucket; endless when what may go is not enough. */
    private int room(Demand demand, int month, RandomGenerator random) {
        int resource = demand.resource();
        int[] bucket = tables.buckets[resource];
        long[] amounts = demand.amounts();
        int price = 0;
        int first = month + demand.offset();
        int to = Math.min(amounts.length, bucket.length - first);
        long sum = 0;
        for (int k = Math.max(0, -first); k < to; k++) {
            int b = bucket[first + k];
            sum += amounts[k];
            if (k + 1 == to || bucket[first + k + 1] != b) {
                long lack = state.use[resource][b] + sum - tables.capacities[resource][b];
                if (sum > 0 && lack > 0) {
                    price = Math.min(ENDLESS, price + free(resource, b, lack, random));
                }
                sum = 0;
            }
        }
        return price;
    }

    private int free(int resource, int bucket, long wanted, RandomGenerator random) {
        long lack = wanted;
        for (int i = 0; i < ejectedCount; i++) {
            for (int a : tables.units[ejected[i]]) {
                lack -= state.used(a, resource, bucket);
            }
        }
        if (lack <= 0) {
            return 0;
        }
        int[] all = tables.activitiesOfResource[resource];
        int count = 0;
        int shift = random.nextInt(all.length);
        for (int i = 0; i < all.length && count < USERS; i++) {
            int a = all[i + shift < all.length ? i + shift : i + shift - all.length];
            if (mark[tables.unitOf[a]] != stamp && state.used(a, resource, bucket) > 0) {
                users[count++] = a;
            }
        }
        int price = 0;
        while (lack > 0) {
            int best = -1;
            for (int i = 0; i < count; i++) {
                if (mark[tables.unitOf[users[i]]] != stamp
                        && (best < 0 || failures[tables.unitOf[users[i]]] < failures[tables.unitOf[best]])) {
                    best = users[i];
                }
            }
            if (best < 0) {
                return ENDLESS;
            }
            price += eject(tables.unitOf[best]);
            for (int a : tables.units[tables.unitOf[best]]) {
                lack -= state.used(a, resource, bucket);
            }
        }
        return price;
    }

    private int counted(Count count, int month, RandomGenerator random) {
        int[] counted = state.counted[count.limit()];
        int price = 0;
        int last = Math.min(month + count.tailMonths(), counted.length - 1);
        for (int t = month; t <= last; t++) {
            int lack = counted[t] + 1 - tables.countLimits[count.limit()];
            for (int i = 0; i < ejectedCount; i++) {
                for (int a : tables.units[ejected[i]]) {
                    lack -= countsIn(a, count.limit(), t) ? 1 : 0;
                }
            }
            int[] all = tables.activitiesOfLimit[count.limit()];
            int shift = all.length == 0 ? 0 : random.nextInt(all.length);
            for (int i = 0; i < all.length && lack > 0; i++) {
                int a = all[(i + shift) % all.length];
                if (mark[tables.unitOf[a]] != stamp && countsIn(a, count.limit(), t)) {
                    price += eject(tables.unitOf[a]);
                    lack--;
                }
            }
            if (lack > 0) {
                return ENDLESS;
            }
        }
        return price;
    }

    private boolean countsIn(int a, int limit, int month) {
        if (!state.present(a)) {
            return false;
        }
        for (Count count : tables.counts[a][state.option[a]]) {
            if (count.limit() == limit && state.finish[a] <= month && month <= state.finish[a] + count.tailMonths()) {
                return true;
            }
        }
        return false;
    }
}

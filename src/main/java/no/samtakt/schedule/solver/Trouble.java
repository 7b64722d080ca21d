package no.samtakt.schedule.solver;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Wave;

/** Which activities have a part in a broken rule. */
final class Trouble {

    private final State state;
    private final Tables tables;
    /** Resources that are looked at. */
    private final boolean[] looked;

    Trouble(State state) {
        this.state = state;
        tables = state.tables;
        looked = new boolean[tables.capacities.length];
    }

    /**
     * Names all present activities that have a part in a broken rule when their turn comes, the last in rank first. Whoever is named may
     * be taken out at once: that overdraws nothing, so that only what is overdrawn now need be looked at. O(precedences + activities +
     * buckets).
     */
    void forEach(IntConsumer named) {
        for (int r = 0; r < looked.length; r++) {
            looked[r] = overdrawn(r);
        }
        for (int i = tables.activities - 1; i >= 0; i--) {
            int a = tables.byRank[i];
            if (state.present(a) && isIn(a)) {
                named.accept(a);
            }
        }
    }

    private boolean overdrawn(int resource) {
        long[] capacity = tables.capacities[resource];
        long[] used = state.use[resource];
        for (int b = 0; b < capacity.length; b++) {
            if (used[b] > capacity[b]) {
                return true;
            }
        }
        return false;
    }

    /** An activity that has a part in a broken rule, any activity when none is found. O(precedences + activities). */
    int any(RandomGenerator random) {
        Arrays.fill(looked, true);
        int shift = random.nextInt(tables.activities);
        for (int i = 0; i < tables.activities; i++) {
            int a = (i + shift) % tables.activities;
            if (state.present(a) && isIn(a)) {
                return a;
            }
        }
        return shift;
    }

    /** Whether a present activity has a part in a broken rule, by itself or by the waves it is in. */
    private boolean isIn(int a) {
        int option = state.option[a];
        int finish = state.finish[a];
        if (State.ownHard(tables.options[a][option], finish) > 0 || state.sides.inTrouble(a)) {
            return true;
        }
        for (int g : tables.groupsOf[a]) {
            if (state.groupHard[g] > 0) {
                return true;
            }
        }
        for (int p : tables.precedencesOf[a]) {
            if (state.precedenceHard[p] > 0) {
                return true;
            }
        }
        for (Count count : tables.counts[a][option]) {
            int[] counted = state.counted[count.limit()];
            int last = Math.min(finish + count.tailMonths(), counted.length - 1);
            for (int t = finish; t <= last; t++) {
                if (counted[t] > tables.countLimits[count.limit()]) {
                    return true;
                }
            }
        }
        if (overdraws(state.demands[a][option], finish)) {
            return true;
        }
        for (int w : tables.wavesOf[a]) {
            Wave wave = tables.problem.waves().get(w);
            if (state.holds(wave.choice(), wave.alternative()) && overdraws(state.waveDemands[w], finish)) {
                return true;
            }
        }
        return false;
    }

    private boolean overdraws(Demand[] demands, int month) {
        for (Demand demand : demands) {
            if (!looked[demand.resource()]) {
                continue;
            }
            int[] bucket = tables.buckets[demand.resource()];
            long[] capacity = tables.capacities[demand.resource()];
            long[] used = state.use[demand.resource()];
            for (int k = 0; k < demand.amounts().length; k++) {
                int t = month + demand.offset() + k;
                if (t >= 0 && t < bucket.length && demand.amounts()[k] > 0 && used[bucket[t]] > capacity[bucket[t]]) {
                    return true;
                }
            }
        }
        return false;
    }
}

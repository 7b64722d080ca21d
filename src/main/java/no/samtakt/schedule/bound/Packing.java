package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Resource;

/**
 * Who can finish in one month together, as far as capacity [H3], budgets [H8] and critical load [H5] allow: those that finish together are
 * in work together. A wave can hold no more than that, so that many need several waves, however they are spread.
 *
 * <p>What each takes is the least of its options; whatever else is going on is left out, so that nothing possible is ruled out.
 */
final class Packing {

    /** Limits kept for a month, the tightest. */
    private static final int LIMITS = 12;
    /** Sets looked at until a rougher answer must do. */
    private static final int NODES = 400;

    /** Something limited: what there is, and what each takes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Limit(long room, long[] taken, int most) {

        boolean same(Limit other) {
            return room == other.room && Arrays.equals(taken, other.taken);
        }
    }

    /**
     * The limits of a month.
     *
     * @param open who can finish then at all
     * @param most how many, at most
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Month(boolean[] open, int most, List<Limit> limits) {

        boolean same(Month other) {
            boolean same =
                    most == other.most && Arrays.equals(open, other.open) && limits.size() == other.limits.size();
            for (int i = 0; i < limits.size() && same; i++) {
                same = limits.get(i).same(other.limits.get(i));
            }
            return same;
        }
    }

    private final Tables tables;
    private final int[] activities;
    private final IntPredicate[] options;
    private final Month[] months;

    /** Positions by falling price; the set being built and the best one, by place in that order. */
    private final int[] order;

    private final long[] left;
    private long[] prices = new long[0];
    private final boolean[] taken;
    private final boolean[] best;
    private long bestSum;
    private int nodes;
    private Month now = new Month(new boolean[0], 0, List.of());

    /**
     * @param activities each once
     * @param options which options of each are meant, by place
     */
    Packing(Tables tables, int[] activities, IntPredicate[] options) {
        this.tables = tables;
        this.activities = activities.clone();
        this.options = options.clone();
        order = new int[activities.length];
        taken = new boolean[activities.length];
        best = new boolean[activities.length];
        left = new long[LIMITS];
        months = new Month[tables.horizon];
        for (int t = 0; t < months.length; t++) {
            Month month = month(t);
            months[t] = t > 0 && month.same(months[t - 1]) ? months[t - 1] : month;
        }
    }

    /** At most so many can finish in a month. */
    int most(int month) {
        return months[month].most();
    }

    /**
     * The dearest set that can finish in a month together.
     *
     * @param prices by place, 0 or more
     * @param chosen filled in: who is in such a set
     * @return no less than the sum of the prices of any such set; O(n²), and at most a fixed number of sets
     */
    long dearest(int month, long[] prices, boolean[] chosen) {
        this.prices = prices;
        now = months[month];
        sort();
        for (int i = 0; i < now.limits().size(); i++) {
            left[i] = now.limits().get(i).room();
        }
        Arrays.fill(taken, false);
        Arrays.fill(best, false);
        bestSum = 0;
        nodes = 0;
        search(0, 0, 0);
        for (int i = 0; i < order.length; i++) {
            chosen[order[i]] = best[i];
        }
        return nodes <= NODES ? bestSum : rest(0, now.most());
    }

    /** Lines up those open by falling price; the others come last. There are few, so that nothing better is needed. */
    private void sort() {
        for (int i = 0; i < order.length; i++) {
            int k = i;
            while (k > 0 && worth(i) > worth(order[k - 1])) {
                order[k] = order[--k];
            }
            order[k] = i;
        }
    }

    private long worth(int who) {
        return now.open()[who] ? prices[who] : -1;
    }

    /** Price of the next so many in order. */
    private long rest(int from, int many) {
        long sum = 0;
        for (int i = from; i < order.length && i < from + many && now.open()[order[i]]; i++) {
            sum = Math.addExact(sum, prices[order[i]]);
        }
        return sum;
    }

    private void search(int place, int many, long sum) {
        if (sum > bestSum) {
            bestSum = sum;
            System.arraycopy(taken, 0, best, 0, taken.length);
        }
        if (place == order.length || ++nodes > NODES || Math.addExact(sum, rest(place, now.most() - many)) <= bestSum) {
            return;
        }
        int who = order[place];
        if (!now.open()[who] || prices[who] == 0) {
            return;
        }
        if (fits(who)) {
            take(who, 1);
            taken[place] = true;
            search(place + 1, many + 1, Math.addExact(sum, prices[who]));
            taken[place] = false;
            take(who, -1);
        }
        search(place + 1, many, sum);
    }

    private boolean fits(int who) {
        for (int i = 0; i < now.limits().size(); i++) {
            if (now.limits().get(i).taken()[who] > left[i]) {
                return false;
            }
        }
        return true;
    }

    private void take(int who, int sign) {
        for (int i = 0; i < now.limits().size(); i++) {
            left[i] -= sign * now.limits().get(i).taken()[who];
        }
    }

    private Month month(int t) {
        int count = activities.length;
        boolean[] open = new boolean[count];
        Map<Long, long[]> taken = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Map<Long, Long> least = new TreeMap<>();
            List<Option> all = tables.activity(activities[i]).options();
            for (int o = 0; o < all.size(); o++) {
                if (options[i].test(o) && tables.possible(activities[i], o) && tables.open[activities[i]][o][t]) {
                    Map<Long, Long> own = taken(all.get(o), t);
                    if (open[i]) {
                        least.replaceAll((limit, amount) -> Math.min(amount, own.getOrDefault(limit, 0L)));
                    } else {
                        least.putAll(own);
                    }
                    open[i] = true;
                }
            }
            int place = i;
            least.forEach((limit, amount) -> taken.computeIfAbsent(limit, l -> new long[count])[place] = amount);
        }
        List<Limit> limits = new ArrayList<>();
        taken.forEach(
                (limit, amounts) -> add(limits, new Limit(room(limit), amounts, most(amounts, room(limit), open))));
        limits.sort(Comparator.comparingInt(Limit::most));
        int most = limits.isEmpty() ? fitting(open) : limits.get(0).most();
        return new Month(open, most, List.copyOf(limits.subList(0, Math.min(LIMITS, limits.size()))));
    }

    /** Adds a limit that rules something out, unless it is there. */
    private static void add(List<Limit> limits, Limit limit) {
        if (Arrays.stream(limit.taken()).sum() > limit.room() && limits.stream().noneMatch(limit::same)) {
            limits.add(limit);
        }
    }

    private static int fitting(boolean[] open) {
        int count = 0;
        for (boolean each : open) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** How many of those open a limit leaves, the smallest first. */
    private static int most(long[] amounts, long room, boolean[] open) {
        long[] sorted = new long[fitting(open)];
        for (int i = 0, k = 0; i < open.length; i++) {
            if (open[i]) {
                sorted[k++] = amounts[i];
            }
        }
        Arrays.sort(sorted);
        long sum = 0;
        int most = 0;
        while (most < sorted.length && sum + sorted[most] <= room) {
            sum += sorted[most++];
        }
        return most;
    }

    /** What an option takes of each limit, by {@link #key}. */
    private Map<Long, Long> taken(Option option, int finish) {
        Map<Long, Long> taken = new TreeMap<>();
        for (Demand demand : option.demands()) {
            Resource resource = tables.problem.resources().get(demand.resource());
            for (int i = 0; i < demand.amounts().length; i++) {
                int t = finish + demand.offset() + i;
                if (t >= 0 && t < tables.problem.months() && demand.amounts()[i] > 0) {
                    taken.merge(key(demand.resource(), resource.bucket()[t]), demand.amounts()[i], Math::addExact);
                }
            }
        }
        int resources = tables.problem.resources().size();
        for (Count count : option.counts()) {
            int last = Math.min(finish + count.tailMonths(), tables.problem.months() - 1);
            for (int t = finish; t <= last; t++) {
                taken.merge(key(resources + count.limit(), t), 1L, Math::addExact);
            }
        }
        return taken;
    }

    private static long key(int limit, int bucket) {
        return ((long) limit << Integer.SIZE) | bucket;
    }

    private long room(long key) {
        int limit = (int) (key >> Integer.SIZE);
        int resources = tables.problem.resources().size();
        return limit < resources
                ? tables.problem.resources().get(limit).capacity()[(int) key]
                : tables.problem.countLimits().get(limit - resources).limit();
    }
}

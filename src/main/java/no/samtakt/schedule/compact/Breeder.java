package no.samtakt.schedule.compact;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Breeds plans from two pools of earlier ones: those to be scheduled forwards next, and those to be scheduled backwards.
 *
 * <p>A child takes a stretch of its order from one parent and the rest from the other (two-point crossover of activity lists, after
 * Hartmann 1998); some activities are then shifted as far as their neighbours in the order allow. It is scheduled in the direction
 * of its parents and then once more from its other end, as Debels and Vanhoucke (2007) do with two populations; both schedules
 * enter their pools in place of a worst one. One parent often is the solver's working plan. The pools begin with plans drawn by
 * latest starts with much noise: little noise gives better beginnings and worse ends. They begin anew when nothing has improved for
 * long.
 */
final class Breeder {

    /** Least and most plans in each pool; between them two thirds of the square root of the schedules there is time for. */
    private static final int LEAST_POOL = 20;

    private static final int MOST_POOL = 800;
    /** Noise of the first plans: at most so many percent of the longest path. */
    private static final int NOISE_PERCENT = 300;
    /** Length of the stretch from the second parent, percent of all activities. */
    private static final int STRETCH_LEAST_PERCENT = 25;

    private static final int STRETCH_MOST_PERCENT = 75;
    /** Percent of children that have the working plan as a parent. */
    private static final int WORKING_PERCENT = 30;
    /** Most activities shifted in a child. */
    private static final int SHIFTS = 6;
    /** Farthest shift, as a part of the list. */
    private static final int REACH_PART = 6;
    /** Schedules without a shorter one before the pools begin anew, per plan in both pools. */
    private static final int PATIENCE = 100;

    private final Decoder decoder;
    private final SplittableRandom random;
    private final int n;
    /** Longest path from the begin of each activity to the end, by direction. */
    private final int[][] tail = new int[2][];

    private final int size;
    private final CompactPlan[][] pool;
    private final int[] filled = new int[2];
    private int turn;
    private long schedules;
    private long lastGain;
    private int poolBest = Integer.MAX_VALUE;
    private @Nullable CompactPlan best;
    /** Still to be scheduled from its other end. */
    private @Nullable CompactPlan pending;

    private final int[] list;
    private final int[] base;
    private final int[] start;
    private final boolean[] taken;

    /**
     * Empty pools.
     *
     * @param budget schedules there is time for, roughly
     */
    Breeder(CompactProblem problem, long seed, long budget) {
        int root = 1;
        while (root < 2 * MOST_POOL && (long) root * root < budget) {
            root++;
        }
        size = Math.max(LEAST_POOL, Math.min(MOST_POOL, root * 2 / 3));
        pool = new CompactPlan[2][size];
        decoder = new Decoder(problem);
        random = new SplittableRandom(seed);
        n = problem.size();
        list = new int[n];
        base = new int[n];
        start = new int[n];
        taken = new boolean[n];
        int[] order = CompactProblem.topological(problem.successors());
        for (int d = 0; d < 2; d++) {
            tail[d] = new int[n];
            for (int i = 0; i < n; i++) {
                int a = order[d == 0 ? n - 1 - i : i];
                int longest = 0;
                for (int s : decoder.before[1 - d][a]) {
                    longest = Math.max(longest, tail[d][s]);
                }
                tail[d][a] = longest + decoder.duration[a];
            }
        }
    }

    /** The shortest plan so far. */
    CompactPlan best() {
        if (best == null) {
            throw new IllegalStateException("Nothing bred yet");
        }
        return best;
    }

    /** Schedules generated so far. */
    long schedules() {
        return schedules;
    }

    /** Start of each activity of a plan, counted forwards. */
    int[] starts(CompactPlan plan) {
        int[] starts = plan.key.clone();
        if (plan.next == 1) {
            for (int a = 0; a < n; a++) {
                starts[a] = plan.makespan - plan.key[a] - decoder.duration[a];
            }
        }
        return starts;
    }

    /** Breeds one more plan: one schedule. */
    CompactPlan next(@Nullable CompactPlan working) {
        if (pending != null) {
            CompactPlan justified = schedule(pending.next, pending.order);
            pending = null;
            insert(justified);
            return justified;
        }
        if (schedules - lastGain > (long) PATIENCE * size * 2) {
            filled[0] = 0;
            filled[1] = 0;
            poolBest = Integer.MAX_VALUE;
            lastGain = schedules;
        }
        int direction;
        if (filled[0] < size || filled[1] < size) {
            direction = filled[0] < filled[1] ? 1 : 0;
            sample(direction);
        } else {
            direction = turn;
            turn = 1 - turn;
            CompactPlan second = working;
            if (second == null || second.next != direction || random.nextInt(100) >= WORKING_PERCENT) {
                second = select(direction);
            }
            cross(select(direction), second);
            shift(direction);
        }
        CompactPlan child = schedule(direction, list);
        insert(child);
        pending = child;
        return child;
    }

    private CompactPlan schedule(int direction, int[] order) {
        schedules++;
        int makespan = decoder.schedule(direction, order, start);
        int[] key = new int[n];
        int[] next = new int[n];
        long hash = 0;
        for (int a = 0; a < n; a++) {
            key[a] = makespan - start[a] - decoder.duration[a];
            hash = hash * 1_000_003 + start[a];
        }
        for (int i = 0; i < n; i++) {
            base[i] = order[n - 1 - i];
        }
        decoder.order(base, key, makespan, next);
        CompactPlan plan = new CompactPlan(1 - direction, next, key, makespan, hash);
        if (makespan < poolBest) {
            poolBest = makespan;
            lastGain = schedules;
        }
        if (best == null || makespan < best.makespan) {
            best = plan;
        }
        return plan;
    }

    /** The shorter of two drawn. */
    private CompactPlan select(int direction) {
        CompactPlan one = pool[direction][random.nextInt(size)];
        CompactPlan two = pool[direction][random.nextInt(size)];
        return two.makespan < one.makespan ? two : one;
    }

    /** Puts a plan in place of one of the longest that is no shorter, unless it is there already. */
    private void insert(CompactPlan plan) {
        CompactPlan[] plans = pool[plan.next];
        if (filled[plan.next] < size) {
            plans[filled[plan.next]++] = plan;
            return;
        }
        int offset = random.nextInt(size);
        int worst = offset;
        for (int i = 0; i < size; i++) {
            int j = i + offset < size ? i + offset : i + offset - size;
            if (plans[j].hash == plan.hash) {
                return;
            }
            if (plans[j].makespan > plans[worst].makespan) {
                worst = j;
            }
        }
        if (plans[worst].makespan >= plan.makespan) {
            plans[worst] = plan;
        }
    }

    /** A list by latest start plus noise. */
    private void sample(int direction) {
        int longest = 0;
        for (int a = 0; a < n; a++) {
            longest = Math.max(longest, tail[direction][a]);
        }
        int noise = (int) Math.max(1, (long) longest * random.nextInt(NOISE_PERCENT + 1) / 100);
        int[] waiting = new int[n];
        PriorityQueue<Long> ready = new PriorityQueue<>();
        for (int a = 0; a < n; a++) {
            waiting[a] = decoder.before[direction][a].length;
            if (waiting[a] == 0) {
                ready.add(priority(direction, a, longest, noise));
            }
        }
        for (int count = 0; count < n; count++) {
            int a = (int) (long) ready.remove();
            list[count] = a;
            for (int s : decoder.before[1 - direction][a]) {
                if (--waiting[s] == 0) {
                    ready.add(priority(direction, s, longest, noise));
                }
            }
        }
    }

    private long priority(int direction, int a, int longest, int noise) {
        return ((long) longest - tail[direction][a] + random.nextInt(noise)) << 32 | a;
    }

    /** First and last stretch from one parent, the middle from the other: keeps predecessors first as both do. */
    private void cross(CompactPlan one, CompactPlan two) {
        int least = n * STRETCH_LEAST_PERCENT / 100;
        int length = least + random.nextInt(Math.max(1, n * STRETCH_MOST_PERCENT / 100 - least));
        int from = random.nextInt(n - length + 1);
        Arrays.fill(taken, false);
        int count = 0;
        for (; count < from; count++) {
            int a = one.order[count];
            taken[a] = true;
            list[count] = a;
        }
        for (int j = 0; count < from + length; j++) {
            int a = two.order[j];
            if (!taken[a]) {
                taken[a] = true;
                list[count++] = a;
            }
        }
        for (int j = from; j < n; j++) {
            int a = one.order[j];
            if (!taken[a]) {
                list[count++] = a;
            }
        }
    }

    /** Shifts a few activities as far as drawn or as their neighbours in the order allow. */
    private void shift(int direction) {
        for (int k = 1 + random.nextInt(SHIFTS); k > 0; k--) {
            int i = random.nextInt(n);
            int a = list[i];
            int reach = 1 + random.nextInt(Math.max(2, n / REACH_PART));
            boolean forwards = random.nextBoolean();
            while (reach-- > 0) {
                int j = forwards ? i + 1 : i - 1;
                if (j < 0 || j >= n || (forwards ? follows(list[j], a, direction) : follows(a, list[j], direction))) {
                    break;
                }
                list[i] = list[j];
                i = j;
            }
            list[i] = a;
        }
    }

    private boolean follows(int a, int predecessor, int direction) {
        for (int p : decoder.before[direction][a]) {
            if (p == predecessor) {
                return true;
            }
        }
        return false;
    }
}

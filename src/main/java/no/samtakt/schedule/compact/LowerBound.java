package no.samtakt.schedule.compact;

import java.util.Arrays;
import java.util.List;

/**
 * Periods no schedule can do with less than.
 *
 * <p>Begins with the critical path and, per resource, the work between heads and tails:
 *
 * <pre>max over α, β of α + ⌈work of the activities with head ≥ α and tail ≥ β / capacity⌉ + β</pre>
 *
 * <p>Then tries makespans upwards from there (destructive bound, after Klein and Scholl 1999): time windows are tightened by order
 * and by pairs that cannot run at the same time; a makespan is impossible when a window gets too short, or when the work that must
 * fall between two moments is more than the capacity there (energetic reasoning). The first makespan not refuted is the bound.
 *
 * <p>O(n³ · resources) per makespan tried; beyond {@link #MOST_TRIED} activities only the critical path and the sum of work count.
 */
final class LowerBound {

    private static final int MOST_TRIED = 400;
    /** Effort after which no further makespan is tried: seconds. */
    private static final long MOST_STEPS = 2_000_000_000L;

    private final CompactProblem problem;
    private final int n;
    private final int[] duration;
    private final int[] order;
    private final List<int[]> successors;
    private final int[] head;
    private final int[] tail;
    private final int[] earliest;
    private final int[] latest;

    private LowerBound(CompactProblem problem) {
        this.problem = problem;
        n = problem.size();
        duration = problem.durations();
        successors = problem.successors();
        order = CompactProblem.topological(successors);
        head = new int[n];
        tail = new int[n];
        earliest = new int[n];
        latest = new int[n];
    }

    static int of(CompactProblem problem) {
        return new LowerBound(problem).bound();
    }

    private int bound() {
        if (n == 0) {
            return 0;
        }
        pushHeads(head);
        for (int i = n - 1; i >= 0; i--) {
            int a = order[i];
            for (int s : successors.get(a)) {
                tail[a] = Math.max(tail[a], tail[s] + duration[s]);
            }
        }
        int bound = 0;
        for (int a = 0; a < n; a++) {
            bound = Math.max(bound, head[a] + duration[a] + tail[a]);
        }
        boolean small = n <= MOST_TRIED;
        int[] heads = small ? Arrays.stream(head).distinct().toArray() : new int[] {0};
        int[] tails = small ? Arrays.stream(tail).distinct().toArray() : new int[] {0};
        for (int r = 0; r < problem.capacities().length; r++) {
            if (problem.capacities()[r] > 0) {
                for (int alpha : heads) {
                    for (int beta : tails) {
                        int work = periods(r, alpha, beta);
                        if (work > 0) {
                            bound = Math.max(bound, alpha + work + beta);
                        }
                    }
                }
            }
        }
        if (small) {
            long each = (long) n * n * n * (problem.capacities().length + 1);
            for (long tries = Math.max(1, MOST_STEPS / each); tries > 0 && refuted(bound); tries--) {
                bound++;
            }
        }
        return bound;
    }

    private void pushHeads(int[] from) {
        for (int a : order) {
            for (int s : successors.get(a)) {
                from[s] = Math.max(from[s], from[a] + duration[a]);
            }
        }
    }

    private int periods(int r, int alpha, int beta) {
        long work = 0;
        for (int a = 0; a < n; a++) {
            if (head[a] >= alpha && tail[a] >= beta) {
                work += (long) problem.demands()[a][r] * duration[a];
            }
        }
        int capacity = problem.capacities()[r];
        return (int) ((work + capacity - 1) / capacity);
    }

    /** Whether no schedule takes {@code makespan} periods or less. */
    private boolean refuted(int makespan) {
        System.arraycopy(head, 0, earliest, 0, n);
        for (int a = 0; a < n; a++) {
            latest[a] = makespan - tail[a];
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    if (duration[a] > 0 && duration[b] > 0 && apart(a, b)) {
                        changed |= before(a, b) | before(b, a);
                    }
                }
            }
            if (changed) {
                tighten();
            }
            for (int a = 0; a < n; a++) {
                if (earliest[a] + duration[a] > latest[a]) {
                    return true;
                }
            }
        }
        return overfull();
    }

    private boolean apart(int a, int b) {
        for (int r = 0; r < problem.capacities().length; r++) {
            if ((long) problem.demands()[a][r] + problem.demands()[b][r] > problem.capacities()[r]) {
                return true;
            }
        }
        return false;
    }

    /** When b cannot come first, a does. */
    private boolean before(int a, int b) {
        if (earliest[b] + duration[b] <= latest[a] - duration[a]) {
            return false;
        }
        boolean changed = false;
        if (earliest[b] < earliest[a] + duration[a]) {
            earliest[b] = earliest[a] + duration[a];
            changed = true;
        }
        if (latest[a] > latest[b] - duration[b]) {
            latest[a] = latest[b] - duration[b];
            changed = true;
        }
        return changed && earliest[b] + duration[b] <= latest[b] && earliest[a] + duration[a] <= latest[a];
    }

    private void tighten() {
        pushHeads(earliest);
        for (int i = n - 1; i >= 0; i--) {
            int a = order[i];
            for (int s : successors.get(a)) {
                latest[a] = Math.min(latest[a], latest[s] - duration[s]);
            }
        }
    }

    /** Whether more work must fall between two moments than there is capacity. */
    private boolean overfull() {
        int[] begins = Arrays.stream(earliest).distinct().toArray();
        int[] ends = Arrays.stream(latest).distinct().toArray();
        int resources = problem.capacities().length;
        long[] work = new long[resources];
        for (int begin : begins) {
            for (int end : ends) {
                if (end <= begin) {
                    continue;
                }
                Arrays.fill(work, 0);
                for (int a = 0; a < n; a++) {
                    int inside = Math.min(
                            Math.min(duration[a], end - begin),
                            Math.min(earliest[a] + duration[a] - begin, end - (latest[a] - duration[a])));
                    if (inside > 0) {
                        for (int r = 0; r < resources; r++) {
                            work[r] += (long) inside * problem.demands()[a][r];
                        }
                    }
                }
                for (int r = 0; r < resources; r++) {
                    if (work[r] > (long) problem.capacities()[r] * (end - begin)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

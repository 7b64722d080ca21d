package no.samtakt.schedule.compact;

import java.util.Arrays;

/**
 * Serial schedule generation, forwards and backwards: takes activities in the order of a list and starts each as early as order and
 * capacity allow. Backwards is the same on the reversed order, with time counted from the end (direction 1).
 *
 * <p>Free capacity is kept packed, one field per resource with a guard bit on top, so that one subtraction compares all resources
 * of a period at once. O(activities × periods tried) per schedule. Not for several threads.
 */
final class Decoder {

    private static final int SMALL = (1 << 15) - 1;

    final int n;
    final int[] duration;
    /** Predecessors by direction. */
    final int[][][] before;

    private final int words;
    private final long[] need;
    private final long[] full;
    private final long[] guard;
    private final long[] free;
    private int used;
    private final int[] bucket;

    Decoder(CompactProblem problem) {
        n = problem.size();
        duration = problem.durations();
        int[][] successors = problem.successors().toArray(int[][]::new);
        before = new int[][][] {reversed(successors), successors};
        int resources = problem.capacities().length;
        int width = Arrays.stream(problem.capacities()).allMatch(c -> c <= SMALL) ? 16 : 32;
        int perWord = 64 / width;
        words = Math.max(1, (resources + perWord - 1) / perWord);
        need = new long[n * words];
        full = new long[words];
        guard = new long[words];
        for (int r = 0; r < resources; r++) {
            int word = r / perWord;
            int shift = r % perWord * width;
            guard[word] |= 1L << (shift + width - 1);
            full[word] |= (long) problem.capacities()[r] << shift;
            for (int a = 0; a < n; a++) {
                need[a * words + word] |= (long) problem.demands()[a][r] << shift;
            }
        }
        for (int w = 0; w < words; w++) {
            full[w] |= guard[w];
        }
        int horizon = Arrays.stream(duration).sum();
        free = new long[(horizon + 1) * words];
        bucket = new int[horizon + 2];
        used = horizon + 1;
    }

    private static int[][] reversed(int[][] successors) {
        int[] count = new int[successors.length];
        for (int[] list : successors) {
            for (int successor : list) {
                count[successor]++;
            }
        }
        int[][] result = new int[successors.length][];
        for (int a = 0; a < result.length; a++) {
            result[a] = new int[count[a]];
        }
        for (int a = 0; a < successors.length; a++) {
            for (int successor : successors[a]) {
                result[successor][--count[successor]] = a;
            }
        }
        return result;
    }

    /**
     * Schedules every activity in the order of the list, which must name predecessors first.
     *
     * @param start receives the start of each activity, counted from the end when direction is 1
     * @return the makespan
     */
    int schedule(int direction, int[] list, int[] start) {
        clear();
        int[][] predecessors = before[direction];
        int makespan = 0;
        for (int a : list) {
            int earliest = 0;
            for (int p : predecessors[a]) {
                int finish = start[p] + duration[p];
                if (finish > earliest) {
                    earliest = finish;
                }
            }
            int length = duration[a];
            int begin =
                    length == 0 ? earliest : words == 1 ? place(a, earliest, length) : placeWide(a, earliest, length);
            start[a] = begin;
            if (begin + length > makespan) {
                makespan = begin + length;
            }
        }
        used = makespan;
        return makespan;
    }

    private void clear() {
        if (words == 1) {
            Arrays.fill(free, 0, used, full[0]);
        } else {
            for (int t = 0; t < used; t++) {
                System.arraycopy(full, 0, free, t * words, words);
            }
        }
    }

    /** The first begin from {@code earliest} on with room for the whole length, which is taken. */
    private int place(int a, int earliest, int length) {
        long amount = need[a];
        long mask = guard[0];
        int begin = earliest;
        int good = earliest;
        int t = begin + length - 1;
        while (t >= good) {
            if (((free[t] - amount) & mask) != mask) {
                good = begin + length;
                begin = t + 1;
                t = begin + length - 1;
            } else {
                t--;
            }
        }
        for (int k = begin; k < begin + length; k++) {
            free[k] -= amount;
        }
        return begin;
    }

    private int placeWide(int a, int earliest, int length) {
        int begin = earliest;
        int t = begin + length - 1;
        while (t >= begin) {
            boolean fits = true;
            for (int w = 0; w < words; w++) {
                fits &= ((free[t * words + w] - need[a * words + w]) & guard[w]) == guard[w];
            }
            if (!fits) {
                begin = t + 1;
                t = begin + length - 1;
            } else {
                t--;
            }
        }
        for (int k = begin; k < begin + length; k++) {
            for (int w = 0; w < words; w++) {
                free[k * words + w] -= need[a * words + w];
            }
        }
        return begin;
    }

    /**
     * Orders activities by key, least first, those with equal keys as in {@code list}.
     *
     * @param keys per activity, 0 … {@code most}, which is at most the sum of all durations
     */
    void order(int[] list, int[] keys, int most, int[] result) {
        Arrays.fill(bucket, 0, most + 2, 0);
        for (int a : list) {
            bucket[keys[a] + 1]++;
        }
        for (int k = 1; k <= most; k++) {
            bucket[k] += bucket[k - 1];
        }
        for (int a : list) {
            result[bucket[keys[a]]++] = a;
        }
    }
}

package no.samtakt.schedule.compact;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * Activities of fixed length that take a constant amount of each resource while they run, in an order without circles.
 *
 * <p>Arrays are shared, not copied; they must not be changed afterwards.
 *
 * @param name of the instance
 * @param durations periods each activity takes, at least 0
 * @param successors of each activity: those that start when it has finished or later
 * @param demands per activity and resource, from 0 to the capacity
 * @param capacities of each resource in every period
 */
public record CompactProblem(String name, int[] durations, List<int[]> successors, int[][] demands, int[] capacities) {

    /** The most periods all activities may take together. */
    public static final int MOST_PERIODS = 1_000_000;

    /**
     * Checks what the search relies on; reading ({@link PsplibReader}) finds the same defects as problems with their place.
     *
     * @throws IllegalArgumentException when a figure is negative, a demand above its capacity, an index unknown, the order circular
     *     or the whole longer than {@link #MOST_PERIODS}
     */
    public CompactProblem {
        successors = List.copyOf(successors);
        int n = durations.length;
        if (successors.size() != n || demands.length != n) {
            throw new IllegalArgumentException(
                    n + " durations, " + successors.size() + " lists of successors, " + demands.length + " of demands");
        }
        long total = 0;
        for (int a = 0; a < n; a++) {
            total += durations[a];
            if (durations[a] < 0 || demands[a].length != capacities.length) {
                throw new IllegalArgumentException("Activity " + a + " takes " + durations[a] + " periods and "
                        + demands[a].length + " of " + capacities.length + " resources");
            }
            for (int r = 0; r < capacities.length; r++) {
                if (demands[a][r] < 0 || demands[a][r] > capacities[r]) {
                    throw new IllegalArgumentException("Activity " + a + " needs " + demands[a][r] + " of resource " + r
                            + ", which has " + capacities[r]);
                }
            }
            for (int successor : successors.get(a)) {
                if (successor < 0 || successor >= n) {
                    throw new IllegalArgumentException("Activity " + a + " has successor " + successor + " of " + n);
                }
            }
        }
        if (total > MOST_PERIODS) {
            throw new IllegalArgumentException(total + " periods are more than " + MOST_PERIODS);
        }
        if (topological(successors).length < n) {
            throw new IllegalArgumentException("The order of " + name + " is circular");
        }
    }

    /** Number of activities. */
    public int size() {
        return durations.length;
    }

    /** Activities in an order in which each comes before its successors, by index where free; shorter when there is a circle. */
    static int[] topological(List<int[]> successors) {
        int n = successors.size();
        int[] waiting = new int[n];
        successors.forEach(list -> {
            for (int successor : list) {
                waiting[successor]++;
            }
        });
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int a = 0; a < n; a++) {
            if (waiting[a] == 0) {
                ready.add(a);
            }
        }
        int[] order = new int[n];
        int count = 0;
        while (!ready.isEmpty()) {
            int a = ready.remove();
            order[count++] = a;
            for (int successor : successors.get(a)) {
                if (--waiting[successor] == 0) {
                    ready.add(successor);
                }
            }
        }
        return count == n ? order : Arrays.copyOf(order, count);
    }
}

package no.samtakt.schedule.bound;

import java.util.Arrays;

/**
 * Minimises Σ cost·y + Σ capacity·y_i·(1 − y_j) over yes/no values y: a minimum cut, found by push and relabel from the flow of the
 * last time, so that a small change of costs needs little work.
 *
 * <p>The bound is sound whatever the flow is: a flow f on an arc moves f of cost from one end to the other and leaves only costs that are
 * not negative on the arc, so Σ min(0, moved cost) can never exceed the minimum.
 */
final class Closure {

    private static final long INFINITE = Long.MAX_VALUE / 4;

    private final int nodes;
    private int arcs;
    private int[] tail = new int[16];
    private int[] head = new int[16];
    private long[] capacity = new long[16];

    private int[] first = new int[0];
    private int[] target = new int[0];
    private int[] reverse = new int[0];
    private long[] residual = new long[0];
    private long[] full = new long[0];

    private final long[] cost;
    private final long[] fixed;
    /** Minus the cost after the flow: positive wants yes, negative can still take. */
    private final long[] excess;

    private final int[] label;
    private final int[] current;
    private final int[] queue;
    private final boolean[] queued;
    private final int[] count;
    private boolean[] yes = new boolean[0];

    Closure(int nodes) {
        this.nodes = nodes;
        cost = new long[nodes];
        fixed = new long[nodes];
        excess = new long[nodes];
        label = new int[nodes];
        current = new int[nodes];
        queue = new int[nodes + 1];
        queued = new boolean[nodes];
        count = new int[nodes + 2];
    }

    /** Yes at {@code from} forces yes at {@code to}. */
    void force(int from, int to) {
        arc(from, to, INFINITE);
    }

    /** Yes at {@code from} and no at {@code to} costs something. */
    void arc(int from, int to, long costOfDifference) {
        if (costOfDifference <= 0 || from == to) {
            return;
        }
        if (arcs == tail.length) {
            tail = Arrays.copyOf(tail, 2 * arcs);
            head = Arrays.copyOf(head, 2 * arcs);
            capacity = Arrays.copyOf(capacity, 2 * arcs);
        }
        tail[arcs] = from;
        head[arcs] = to;
        capacity[arcs++] = Math.min(INFINITE, costOfDifference);
    }

    /** Ends the building. */
    void build() {
        first = new int[nodes + 1];
        for (int i = 0; i < arcs; i++) {
            first[tail[i] + 1]++;
            first[head[i] + 1]++;
        }
        for (int i = 0; i < nodes; i++) {
            first[i + 1] += first[i];
        }
        int[] next = Arrays.copyOf(first, nodes);
        target = new int[2 * arcs];
        reverse = new int[2 * arcs];
        residual = new long[2 * arcs];
        for (int i = 0; i < arcs; i++) {
            int forward = next[tail[i]]++;
            int backward = next[head[i]]++;
            target[forward] = head[i];
            target[backward] = tail[i];
            reverse[forward] = backward;
            reverse[backward] = forward;
            residual[forward] = capacity[i];
        }
        full = residual.clone();
        yes = new boolean[nodes];
    }

    /** Sets the cost of yes at a node. */
    void cost(int node, long changing) {
        long value = Math.addExact(changing, fixed[node]);
        excess[node] = Math.subtractExact(excess[node], Math.subtractExact(value, cost[node]));
        cost[node] = value;
    }

    /** Adds to what {@link #cost} will be told of a node from now on. */
    void always(int node, long value) {
        fixed[node] = Math.addExact(fixed[node], value);
        cost(node, 0);
    }

    /** Whether yes at a node, after {@link #solve}. */
    boolean yes(int node) {
        return yes[node];
    }

    /** Improves the flow to the greatest, and the values to the best. */
    void solve() {
        int relabels = label();
        int from = 0;
        int to = 0;
        Arrays.fill(queued, false);
        for (int i = 0; i < nodes; i++) {
            if (excess[i] > 0 && label[i] < nodes) {
                queue[to++] = i;
                queued[i] = true;
            }
        }
        int capacityOfQueue = nodes + 1;
        while (from != to) {
            int node = queue[from];
            from = from + 1 == capacityOfQueue ? 0 : from + 1;
            queued[node] = false;
            while (excess[node] > 0 && label[node] < nodes) {
                int end = first[node + 1];
                int arc = current[node];
                for (; arc < end; arc++) {
                    int other = target[arc];
                    if (residual[arc] > 0 && label[node] == label[other] + 1) {
                        push(node, arc, other);
                        if (excess[other] > 0 && !queued[other] && label[other] < nodes) {
                            queue[to] = other;
                            to = to + 1 == capacityOfQueue ? 0 : to + 1;
                            queued[other] = true;
                        }
                        if (excess[node] <= 0) {
                            break;
                        }
                    }
                }
                current[node] = arc;
                if (excess[node] > 0) {
                    relabel(node);
                    relabels++;
                }
            }
            if (relabels > nodes) {
                relabels = label();
            }
        }
        label();
        for (int i = 0; i < nodes; i++) {
            yes[i] = label[i] >= nodes;
        }
    }

    private void push(int node, int arc, int other) {
        long amount = Math.min(excess[node], residual[arc]);
        if (residual[arc] < INFINITE / 2) {
            residual[arc] -= amount;
        }
        if (residual[reverse[arc]] < INFINITE / 2) {
            residual[reverse[arc]] += amount;
        }
        excess[node] -= amount;
        excess[other] += amount;
    }

    private void relabel(int node) {
        int old = label[node];
        int least = nodes;
        for (int arc = first[node]; arc < first[node + 1]; arc++) {
            if (residual[arc] > 0) {
                least = Math.min(least, label[target[arc]] + 1);
            }
        }
        label[node] = Math.min(nodes, Math.max(least, old + 1));
        current[node] = first[node];
        count[old]--;
        count[label[node]]++;
        if (count[old] == 0 && old > 0) {
            for (int i = 0; i < nodes; i++) {
                if (label[i] > old && label[i] < nodes) {
                    count[label[i]]--;
                    label[i] = nodes;
                    count[nodes]++;
                }
            }
        }
    }

    /** Exact distances to where cost can still be taken. Answers 0. */
    private int label() {
        Arrays.fill(label, nodes);
        Arrays.fill(count, 0);
        int from = 0;
        int to = 0;
        int[] line = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            current[i] = first[i];
            if (excess[i] < 0) {
                label[i] = 0;
                line[to++] = i;
            }
        }
        while (from < to) {
            int node = line[from++];
            for (int arc = first[node]; arc < first[node + 1]; arc++) {
                int other = target[arc];
                if (label[other] == nodes && residual[reverse[arc]] > 0) {
                    label[other] = label[node] + 1;
                    line[to++] = other;
                }
            }
        }
        for (int i = 0; i < nodes; i++) {
            count[label[i]]++;
        }
        return 0;
    }

    /**
     * A bound on the minimum, recomputed from costs and flow.
     *
     * @throws IllegalStateException when the flow is not one, so that nothing can be said
     */
    long bound() {
        long[] moved = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            moved[node] = Math.addExact(moved[node], cost[node]);
            for (int arc = first[node]; arc < first[node + 1]; arc++) {
                boolean forward = full[arc] > 0;
                if (residual[arc] < 0) {
                    throw new IllegalStateException("Flow over capacity");
                }
                if (forward) {
                    long flow = residual[reverse[arc]];
                    if (flow < 0 || flow > full[arc]) {
                        throw new IllegalStateException("Flow " + flow + " over capacity " + full[arc]);
                    }
                    moved[node] = Math.addExact(moved[node], flow);
                    moved[target[arc]] = Math.subtractExact(moved[target[arc]], flow);
                }
            }
        }
        long bound = 0;
        for (long each : moved) {
            bound = Math.addExact(bound, Math.min(0, each));
        }
        return bound;
    }
}

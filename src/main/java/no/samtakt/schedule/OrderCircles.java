package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Circles of orders that hold together under some allowed alternatives: for every activity from which one starts, the shortest, each
 * circle once. Orders with a negative lag are left out, since a circle with one need not contradict itself; what moves together
 * counts as an order both ways, and a circle needs one order besides.
 */
final class OrderCircles {

    /** Steps for each start; real problems need a few hundred. */
    private static final int BUDGET = 50_000;

    private final ScheduleProblem problem;
    private final List<List<Order>> after = new ArrayList<>();
    private final boolean[] inner;
    private final int[] path;
    private final boolean[] onPath;
    private int steps;

    /** What comes after; not strict for what finishes in the same month. */
    private record Order(int next, @Nullable BitSet under, boolean strict) {}

    private OrderCircles(ScheduleProblem problem) {
        this.problem = problem;
        int n = problem.activities().size();
        inner = new boolean[n];
        path = new int[n + 1];
        onPath = new boolean[n];
        for (int a = 0; a < n; a++) {
            after.add(new ArrayList<>());
        }
        for (Precedence precedence : problem.precedences()) {
            if (precedence.lag() >= 0) {
                add(precedence.predecessor(), precedence.successor(), precedence.alternatives(), true);
            }
        }
        for (Pilot pilot : problem.pilots()) {
            BitSet under = new BitSet();
            under.set(pilot.alternative());
            pilot.pilots().forEach(first -> pilot.followers().forEach(second -> add(first, second, under, true)));
        }
        for (MoveTogether group : problem.groups()) {
            for (int first : group.activities()) {
                for (int second : group.activities()) {
                    if (first != second) {
                        add(first, second, null, false);
                    }
                }
            }
        }
        peel();
    }

    static List<ScheduleDefect> find(ScheduleProblem problem) {
        OrderCircles circles = new OrderCircles(problem);
        List<ScheduleDefect> defects = new ArrayList<>();
        for (int a = 0; a < circles.inner.length; a++) {
            int length = circles.inner[a] ? circles.shortest(a) : 0;
            if (length > 0) {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i <= length; i++) {
                    ids.add(problem.activities().get(circles.path[i]).id());
                }
                defects.add(new ScheduleDefect(ScheduleDefect.Kind.ORDER_CIRCLE, ids, -1, 0));
            }
        }
        return defects;
    }

    private void add(int first, int second, @Nullable BitSet under, boolean strict) {
        after.get(first).add(new Order(second, under, strict));
    }

    /** Leaves in {@link #inner} what has an order on either side again and again: all circles are there. */
    private void peel() {
        Arrays.fill(inner, true);
        boolean changed = true;
        while (changed) {
            boolean[] entered = new boolean[inner.length];
            boolean[] left = new boolean[inner.length];
            for (int a = 0; a < inner.length; a++) {
                for (Order order : after.get(a)) {
                    if (inner[a] && inner[order.next()]) {
                        left[a] = true;
                        entered[order.next()] = true;
                    }
                }
            }
            changed = false;
            for (int a = 0; a < inner.length; a++) {
                if (inner[a] && !(entered[a] && left[a])) {
                    inner[a] = false;
                    changed = true;
                }
            }
        }
    }

    /** Length of the shortest circle through an activity and later ones; 0 when there is none. Leaves it in the path. */
    private int shortest(int start) {
        steps = 0;
        for (int length = 1; length <= inner.length && steps < BUDGET; length++) {
            path[0] = start;
            if (extend(start, 1, length, false, new HashMap<>())) {
                Arrays.fill(onPath, false);
                return length;
            }
        }
        Arrays.fill(onPath, false);
        return 0;
    }

    private boolean extend(int start, int depth, int length, boolean strict, Map<Integer, BitSet> left) {
        for (Order order : after.get(path[depth - 1])) {
            int next = order.next();
            if (!inner[next]
                    || next < start
                    || onPath[next]
                    || ++steps > BUDGET
                    || (next == start) != (depth == length)) {
                continue;
            }
            Map<Integer, BitSet> narrowed = narrow(path[depth - 1], order, left);
            if (narrowed == null) {
                continue;
            }
            path[depth] = next;
            if (depth == length) {
                if (strict || order.strict()) {
                    return true;
                }
                continue;
            }
            onPath[next] = true;
            if (extend(start, depth + 1, length, strict || order.strict(), narrowed)) {
                return true;
            }
            onPath[next] = false;
        }
        return false;
    }

    /** Alternatives left by choice when an order holds too; null when a choice has none left. */
    private @Nullable Map<Integer, BitSet> narrow(int from, Order order, Map<Integer, BitSet> left) {
        Map<Integer, BitSet> narrowed = new HashMap<>(left);
        Activity first = problem.activities().get(from);
        Activity second = problem.activities().get(order.next());
        return keep(first, null, narrowed) && keep(second, order.under(), narrowed) ? narrowed : null;
    }

    private boolean keep(Activity activity, @Nullable BitSet under, Map<Integer, BitSet> left) {
        BitSet present = new BitSet();
        activity.options().forEach(option -> present.set(option.alternative()));
        if (under != null) {
            present.and(under);
        }
        if (activity.choice() < 0) {
            return under == null || under.get(Choice.NONE);
        }
        if (activity.participation() >= 0
                && !problem.choices().get(activity.participation()).allowed().get(Participation.IN)) {
            return false;
        }
        BitSet before = left.get(activity.choice());
        present.and(before == null ? problem.choices().get(activity.choice()).allowed() : before);
        left.put(activity.choice(), present);
        return !present.isEmpty();
    }
}

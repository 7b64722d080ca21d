package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.ScheduleProblem;

/**
 * Milestones sorted: one that waits for a single thing is paid in the tables of that thing; one that waits for several is a
 * <em>hub</em> of its own. A hub is taken no earlier than what it waits for, which cannot cost more than taking it exactly then.
 */
final class Hubs {

    /** What a hub waits for: an activity with offsets by option, or another hub. */
    @SuppressWarnings("ArrayRecordComponent")
    record Input(int activity, int[] offset, int hub) {}

    /**
     * A hub.
     *
     * @param cost by month 0 … analysis; the last is never
     * @param shut months in which it breaks a rule
     * @param slots prices on its month, each profile as long as {@code cost}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Hub(int milestone, List<Input> inputs, int home, long[] cost, boolean[] shut, List<long[]> slots) {

        long priced(int month) {
            long sum = cost[month];
            for (long[] slot : slots) {
                sum = Math.addExact(sum, slot[month]);
            }
            return sum;
        }
    }

    /** A hub tied by several homes, or none. */
    static final int APART = -2;

    private final Tables tables;
    private final ScheduleProblem problem;
    private final int end;
    private final List<Hub> list = new ArrayList<>();
    /** By milestone: what its month follows from. Null offset and hub −1 for never. */
    private final Input[] root;

    private long constant;
    private boolean impossible;

    Hubs(Tables tables) {
        this.tables = tables;
        problem = tables.problem;
        end = tables.analysis;
        root = new Input[problem.milestones().size()];
        for (int m = 0; m < root.length; m++) {
            milestone(m, problem.milestones().get(m));
        }
    }

    /** In the order of their milestones, so that inputs come first. */
    List<Hub> list() {
        return list;
    }

    /** Cost of milestones that never happen. */
    long constant() {
        return constant;
    }

    /** What a milestone's month follows from; neither activity nor hub for one that never happens. */
    Input root(int milestone) {
        return root[milestone];
    }

    /** Whether a milestone that never happens breaks a rule by that. */
    boolean impossible() {
        return impossible;
    }

    private void milestone(int m, Milestone milestone) {
        long[] cost = new long[end + 1];
        boolean[] shut = new boolean[end + 1];
        for (int t = 0; t <= end; t++) {
            cost[t] = Math.multiplyExact(problem.riskPrice(), Tables.at(milestone.risk(), t == end ? -1 : t));
            for (PartyTable table : milestone.costs()) {
                cost[t] = Math.addExact(cost[t], Tables.at(table.cost(), t == end ? -1 : t));
            }
            int[] shortfall = milestone.shortfall();
            shut[t] = shortfall[t == end || t >= shortfall.length ? shortfall.length - 1 : t] > 0;
        }
        List<Input> inputs = new ArrayList<>();
        boolean never = milestone.triggers().isEmpty() && milestone.after().isEmpty();
        for (Milestone.Trigger trigger : milestone.triggers()) {
            inputs.add(new Input(trigger.activity(), trigger.offset(), -1));
        }
        for (int other : milestone.after()) {
            Input input = root[other];
            never |= input.activity() < 0 && input.hub() < 0;
            inputs.add(input);
        }
        if (never) {
            root[m] = new Input(-1, new int[0], -1);
            constant = Math.addExact(constant, cost[end]);
            impossible |= shut[end];
        } else if (inputs.size() == 1) {
            root[m] = inputs.get(0);
            fold(inputs.get(0), cost, shut);
        } else {
            root[m] = new Input(-1, new int[0], list.size());
            int home = home(inputs.get(0));
            for (Input input : inputs) {
                home = home == home(input) ? home : APART;
            }
            list.add(new Hub(m, List.copyOf(inputs), home, cost, shut, new ArrayList<>()));
        }
    }

    int home(Input input) {
        return input.hub() >= 0 ? list.get(input.hub()).home() : tables.home(input.activity());
    }

    private void fold(Input input, long[] cost, boolean[] shut) {
        if (input.hub() >= 0) {
            Hub hub = list.get(input.hub());
            for (int t = 0; t <= end; t++) {
                hub.cost()[t] = Math.addExact(hub.cost()[t], cost[t]);
                hub.shut()[t] |= shut[t];
            }
            return;
        }
        int a = input.activity();
        for (int o = 0; o < tables.fixed[a].length; o++) {
            for (int g = 0; g < tables.horizon; g++) {
                int t = month(input, o, g);
                tables.fixed[a][o][g] = Math.addExact(tables.fixed[a][o][g], cost[t]);
                tables.open[a][o][g] &= !shut[t];
            }
        }
        tables.absent[a] = Math.addExact(tables.absent[a], cost[end]);
        if (shut[end]) {
            // Absent breaks the rule even where it is settled.
            neverAbsent.set(a);
        }
    }

    /** Activities that may not even be settled. */
    final BitSet neverAbsent = new BitSet();

    /** Month of a hub's input, never and beyond = the last. */
    int month(Input input, int option, int finish) {
        return Math.min(end, finish + input.offset()[option]);
    }

    /** First and last month an input can have. */
    int[] range(Input input) {
        if (input.hub() >= 0) {
            Hub hub = list.get(input.hub());
            int low = 0;
            int high = 0;
            for (Input other : hub.inputs()) {
                int[] range = range(other);
                low = Math.max(low, range[0]);
                high = Math.max(high, range[1]);
            }
            return new int[] {low, high};
        }
        int a = input.activity();
        int low = end;
        int high = tables.mayBeAbsent(a) ? end : 0;
        for (int o = 0; o < tables.open[a].length; o++) {
            for (int g = 0; g < tables.horizon && tables.possible(a, o); g++) {
                if (tables.open[a][o][g]) {
                    low = Math.min(low, month(input, o, g));
                    high = Math.max(high, month(input, o, g));
                }
            }
        }
        return new int[] {low, high};
    }

    /** Months of an input by option and finish month. */
    int[][] index(Input input) {
        return tables.index(input.activity(), o -> true, (o, g) -> month(input, o, g), end);
    }
}

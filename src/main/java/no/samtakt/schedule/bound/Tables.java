package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.ScheduleProblem;

/**
 * What each option of each activity costs by finish month: what it always costs, and with the present prices. Months that break a
 * rule by themselves are shut.
 */
final class Tables {

    final ScheduleProblem problem;
    final int horizon;
    final int analysis;
    /** By choice: alternatives that can hold without a rule broken, as far as is seen at once. */
    final BitSet[] allowed;
    /** By activity, option, finish month. */
    final boolean[][][] open;

    final long[][][] fixed;
    final long[][][] priced;
    /** By activity: what its absence always costs. */
    final long[] absent;
    /** By activity: whether its absence breaks a rule, unless settled. */
    final boolean[] mustNotBeAbsent;

    private final List<List<Slot>> slots = new ArrayList<>();

    Tables(ScheduleProblem problem, BitSet[] allowed) {
        this.problem = problem;
        this.allowed = allowed;
        horizon = problem.horizon();
        analysis = problem.analysis();
        int activities = problem.activities().size();
        open = new boolean[activities][][];
        fixed = new long[activities][][];
        priced = new long[activities][][];
        absent = new long[activities];
        mustNotBeAbsent = new boolean[activities];
        for (int a = 0; a < activities; a++) {
            Activity activity = problem.activities().get(a);
            int options = activity.options().size();
            open[a] = new boolean[options][horizon];
            fixed[a] = new long[options][horizon];
            priced[a] = new long[options][horizon];
            slots.add(new ArrayList<>());
            mustNotBeAbsent[a] = activity.absentViolation() > 0;
            for (int o = 0; o < options; o++) {
                table(a, o, activity.options().get(o));
            }
        }
        for (CommonCost common : problem.membership().commonCosts()) {
            if (common.activity() >= 0) {
                for (long[] row : fixed[common.activity()]) {
                    for (int g = 0; g < horizon; g++) {
                        row[g] = Math.addExact(row[g], common.cost()[g]);
                    }
                }
            }
        }
    }

    private void table(int a, int o, Option option) {
        for (int g = 0; g < horizon; g++) {
            open[a][o][g] = g >= option.earliest()
                    && g <= option.latest()
                    && (option.pinned() < 0 || option.pinned() == g)
                    && option.frozen()[g] == 0;
            fixed[a][o][g] = problem.nearness().ofActivity(a, g);
            for (PartyTable table : option.costs()) {
                fixed[a][o][g] = Math.addExact(fixed[a][o][g], at(table.cost(), g));
            }
        }
        fit(option, open[a][o]);
    }

    /** Shuts the months in which the option alone would take more than there is. */
    private void fit(Option option, boolean[] open) {
        for (Demand demand : option.demands()) {
            Resource resource = problem.resources().get(demand.resource());
            long[] use = new long[resource.capacity().length];
            for (int g = 0; g < horizon; g++) {
                Arrays.fill(use, 0);
                for (int i = 0; i < demand.amounts().length && open[g]; i++) {
                    int month = g + demand.offset() + i;
                    if (month >= 0 && month < problem.months()) {
                        int bucket = resource.bucket()[month];
                        use[bucket] += demand.amounts()[i];
                        open[g] &= use[bucket] <= resource.capacity()[bucket];
                    }
                }
            }
        }
        for (Count count : option.counts()) {
            if (problem.countLimits().get(count.limit()).limit() < 1) {
                Arrays.fill(open, false);
            }
        }
    }

    /** A table read as the evaluator reads it. */
    static long at(long[] table, int month) {
        return table[month < 0 || month >= table.length ? table.length - 1 : month];
    }

    void add(int activity, Slot slot) {
        slots.get(activity).add(slot);
    }

    List<Slot> slots(int activity) {
        return slots.get(activity);
    }

    Activity activity(int a) {
        return problem.activities().get(a);
    }

    Option option(int a, int o) {
        return problem.activities().get(a).options().get(o);
    }

    /** Choice an activity follows while more than one alternative is open; −1 when what it does is settled. */
    int home(int a) {
        int choice = activity(a).choice();
        return choice >= 0 && allowed[choice].cardinality() > 1 ? choice : -1;
    }

    /** Whether an option can be taken at all. */
    boolean possible(int a, int o) {
        int choice = activity(a).choice();
        return choice < 0
                || (mayTakePart(a) && allowed[choice].get(option(a, o).alternative()))
                || (mayStayOut(a) && option(a, o).alternative() == Choice.NONE);
    }

    /** Whether the activity may be absent under some alternative left. */
    boolean mayBeAbsent(int a) {
        int choice = activity(a).choice();
        if (choice < 0) {
            return false;
        }
        BitSet left = allowed[choice];
        for (int k = left.nextSetBit(0); k >= 0; k = left.nextSetBit(k + 1)) {
            if (!activity(a).present(k) || mayStayOut(a)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the activity may be absent although its choice has an alternative under which it has options. */
    boolean mayStayOut(int a) {
        int participation = activity(a).participation();
        return activity(a).choice() >= 0 && participation >= 0 && allowed[participation].get(Participation.OUT);
    }

    /** Whether the activity's party may take part. */
    boolean mayTakePart(int a) {
        int participation = activity(a).participation();
        return activity(a).choice() < 0 || participation < 0 || allowed[participation].get(Participation.IN);
    }

    /** Whether absence under an alternative of its choice breaks no rule of its own. */
    boolean absentAllowed(int a, int alternative) {
        return !mustNotBeAbsent[a] || activity(a).settled().get(alternative);
    }

    /** The alternatives that a choice's open options are for. */
    int alternative(int choice) {
        return choice < 0 ? Choice.NONE : allowed[choice].nextSetBit(0);
    }

    /** Cost of absence with the present prices. */
    long absentPriced(int a) {
        long cost = absent[a];
        for (Slot slot : slots.get(a)) {
            if (slot.absent() >= 0) {
                cost = Math.addExact(cost, slot.profile()[slot.absent()]);
            }
        }
        return cost;
    }

    /** Starts the priced tables afresh with what is always paid and the slots. */
    void price() {
        for (int a = 0; a < priced.length; a++) {
            for (int o = 0; o < priced[a].length; o++) {
                long[] row = priced[a][o];
                System.arraycopy(fixed[a][o], 0, row, 0, horizon);
                for (Slot slot : slots.get(a)) {
                    int[] index = slot.index()[o];
                    if (index != null) {
                        long[] profile = slot.profile();
                        for (int g = 0; g < horizon; g++) {
                            row[g] += profile[index[g]];
                        }
                    }
                }
            }
        }
    }

    /** Months of an activity by option: {@code by} of the month, held within 0 and {@code last}. */
    int[][] index(int a, IntPredicate options, MonthOf by, int last) {
        int count = activity(a).options().size();
        int[][] index = new int[count][];
        for (int o = 0; o < count; o++) {
            if (options.test(o) && possible(a, o)) {
                index[o] = new int[horizon];
                for (int g = 0; g < horizon; g++) {
                    index[o][g] = Math.max(0, Math.min(last, by.month(o, g)));
                }
            }
        }
        return index;
    }

    /** A month that follows from option and finish month. */
    @FunctionalInterface
    interface MonthOf {
        int month(int option, int finish);
    }

    /** Whether some option is open in a month. */
    boolean anyOpen(int a, int[] options, int month) {
        return Arrays.stream(options).anyMatch(o -> open[a][o][month]);
    }
}

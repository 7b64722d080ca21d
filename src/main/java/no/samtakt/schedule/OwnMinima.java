package no.samtakt.schedule;

import java.util.BitSet;
import java.util.List;

/**
 * J of each activity's own minima: what a plan would cost if every activity that an allowed alternative brings could have its own cheapest
 * option and month for nothing else, or be absent where that is allowed, and every milestone its own cheapest month, its risk priced.
 * Windows, rules, bridges, waves, fees, pile-up, unfairness and distance count nothing. No plan is cheaper as long as those are not
 * negative; gaps are measured as shares of what lies above it, because no decision can change the rest.
 */
public final class OwnMinima {

    private OwnMinima() {}

    /** Minor units. O(tables). */
    public static long of(ScheduleProblem problem) {
        long sum = 0;
        long[][] common = common(problem);
        for (int a = 0; a < problem.activities().size(); a++) {
            sum = Math.addExact(sum, least(problem, problem.activities().get(a), common[a]));
        }
        for (Milestone milestone : problem.milestones()) {
            long least = Long.MAX_VALUE;
            for (int t = 0; t <= problem.analysis(); t++) {
                long risk = Math.multiplyExact(milestone.risk()[t], problem.riskPrice());
                least = Math.min(least, Math.addExact(total(milestone.costs(), t), risk));
            }
            sum = Math.addExact(sum, least);
        }
        return sum;
    }

    /** By activity and finish month, what is shared by those that take part, whoever they are. */
    private static long[][] common(ScheduleProblem problem) {
        long[][] sums = new long[problem.activities().size()][problem.horizon()];
        for (CommonCost common : problem.membership().commonCosts()) {
            for (int g = 0; g < problem.horizon() && common.activity() >= 0; g++) {
                sums[common.activity()][g] = Math.addExact(sums[common.activity()][g], common.cost()[g]);
            }
        }
        return sums;
    }

    private static long least(ScheduleProblem problem, Activity activity, long[] common) {
        BitSet seen = new BitSet();
        seen.set(Choice.NONE);
        if (activity.choice() >= 0) {
            seen = (BitSet) problem.choices().get(activity.choice()).allowed().clone();
            if (activity.participation() >= 0
                    && problem.choices().get(activity.participation()).allowed().get(Participation.OUT)) {
                seen.set(Choice.NONE);
            }
        }
        long least = Long.MAX_VALUE;
        for (int k = seen.nextSetBit(0); k >= 0; k = seen.nextSetBit(k + 1)) {
            if (!activity.present(k)) {
                least = Math.min(least, 0);
            }
        }
        for (Option option : activity.options()) {
            boolean open = activity.choice() < 0 || seen.get(option.alternative());
            for (int g = 0; open && g < problem.horizon(); g++) {
                least = Math.min(least, Math.addExact(total(option.costs(), g), common[g]));
            }
        }
        return least;
    }

    private static long total(List<PartyTable> tables, int month) {
        long total = 0;
        for (PartyTable table : tables) {
            total = Math.addExact(total, table.cost()[month]);
        }
        return total;
    }
}

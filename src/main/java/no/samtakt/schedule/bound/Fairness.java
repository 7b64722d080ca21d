package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.ScheduleProblem;

/**
 * Prices on unfairness: max(0, cost − baseline) ≥ w × (cost − baseline) for any w between 0 and 1, party by party, for the whole and
 * for the early part; for a party that may not lose for any w from 0 on. Bridges, fees by volume and what those that take part pay by themselves are left out of a party's cost;
 * a shared fee, and what those that take part share, counts with the least w of all parties, because its shares add up to it.
 */
final class Fairness implements Coupling {

    private static final int SHIFT = 24;
    /** Highest price on what a party that may not lose pays more, beyond that of unfairness. */
    private static final long STRICT = 4L << SHIFT;

    @SuppressWarnings("ArrayRecordComponent")
    private record Dated(List<PartyTable> tables, long[] profile) {}

    private final Tables tables;
    private final Duals duals;
    private final Hubs hubs;
    private final int dual;
    private final int parties;
    private final boolean counts;
    private final List<Dated> dated = new ArrayList<>();
    private final List<Milestone> never = new ArrayList<>();

    Fairness(Tables tables, Duals duals, Hubs hubs) {
        this.tables = tables;
        this.duals = duals;
        this.hubs = hubs;
        ScheduleProblem problem = tables.problem;
        parties = problem.parties().size();
        counts = problem.unfairnessPercent() > 0 || problem.parties().stream().anyMatch(Party::mayNotLose);
        long fair = ((long) problem.unfairnessPercent() << SHIFT) / 100;
        dual = duals.size();
        for (int part = 0; part < 2 && counts; part++) {
            for (Party party : problem.parties()) {
                long typical = (part == 0 ? party.baseline() : party.earlyBaseline()) / 1000;
                // Where nobody may lose any price will do: what it weighs is not above zero.
                long most = party.mayNotLose() ? fair + STRICT : fair;
                int at = duals.add(1, 0, most, SHIFT, typical);
                duals.set(at, part == 0 ? 0 : fair / 2);
            }
        }
        for (int m = 0; m < problem.milestones().size() && counts; m++) {
            Milestone milestone = problem.milestones().get(m);
            if (milestone.costs().isEmpty()) {
                continue;
            }
            Hubs.Input root = hubs.root(m);
            long[] profile = new long[tables.analysis + 1];
            if (root.hub() >= 0) {
                hubs.list().get(root.hub()).slots().add(profile);
            } else if (root.activity() >= 0) {
                tables.add(root.activity(), new Slot(profile, hubs.index(root), tables.analysis));
            } else {
                never.add(milestone);
            }
            dated.add(new Dated(milestone.costs(), profile));
        }
    }

    /** What a party's amount is weighted with, rounded down. */
    private long weighted(PartyTable table, int month) {
        long whole = Duals.floor(duals.price(dual + table.party()), Tables.at(table.cost(), month), SHIFT);
        long early = Duals.floor(duals.price(dual + parties + table.party()), Tables.at(table.early(), month), SHIFT);
        return Math.addExact(whole, early);
    }

    /** The same summed over the parties of something. */
    long weighted(List<PartyTable> list, int month) {
        long sum = 0;
        for (PartyTable table : list) {
            sum = counts ? Math.addExact(sum, weighted(table, month)) : 0;
        }
        return sum;
    }

    /** What something shared is weighted with at least, whoever pays it. */
    long least(long cost, long early) {
        if (!counts || cost < 0 || early < 0) {
            return 0;
        }
        long whole = Long.MAX_VALUE;
        long first = Long.MAX_VALUE;
        for (int p = 0; p < parties; p++) {
            whole = Math.min(whole, duals.price(dual + p));
            first = Math.min(first, duals.price(dual + parties + p));
        }
        return Math.addExact(Duals.floor(whole, cost, SHIFT), Duals.floor(first, early, SHIFT));
    }

    @Override
    public void price() {
        for (Dated each : dated) {
            for (int t = 0; t < each.profile().length; t++) {
                each.profile()[t] = weighted(each.tables(), t == tables.analysis ? -1 : t);
            }
        }
    }

    /** Adds the activities' own costs, after the slots. */
    void priceActivities() {
        for (int a = 0; a < tables.priced.length && counts; a++) {
            for (int o = 0; o < tables.priced[a].length; o++) {
                long[] row = tables.priced[a][o];
                for (PartyTable table :
                        tables.possible(a, o) ? tables.option(a, o).costs() : List.<PartyTable>of()) {
                    for (int g = 0; g < row.length; g++) {
                        row[g] = Math.addExact(row[g], weighted(table, g));
                    }
                }
            }
        }
        for (CommonCost common : tables.problem.membership().commonCosts()) {
            for (int g = 0; counts && common.activity() >= 0 && g < tables.horizon; g++) {
                long weighted = least(common.cost()[g], common.early()[g]);
                for (long[] row : tables.priced[common.activity()]) {
                    row[g] = Math.addExact(row[g], weighted);
                }
            }
        }
    }

    @Override
    public long constant() {
        long sum = counts ? -1 : 0;
        for (int p = 0; p < parties && counts; p++) {
            Party party = tables.problem.parties().get(p);
            sum = Math.subtractExact(sum, Duals.ceil(duals.price(dual + p), party.baseline(), SHIFT));
            sum = Math.subtractExact(sum, Duals.ceil(duals.price(dual + parties + p), party.earlyBaseline(), SHIFT));
        }
        for (Milestone milestone : never) {
            sum = Math.addExact(sum, weighted(milestone.costs(), -1));
        }
        return sum;
    }

    @Override
    public void gradient(Relaxed schedule, long[] gradient) {
        if (!counts) {
            return;
        }
        ScheduleProblem problem = tables.problem;
        for (int p = 0; p < parties; p++) {
            gradient[dual + p] -= problem.parties().get(p).baseline();
            gradient[dual + parties + p] -= problem.parties().get(p).earlyBaseline();
        }
        for (int a = 0; a < tables.open.length; a++) {
            int option = schedule.options()[a];
            if (option >= 0) {
                count(tables.option(a, option).costs(), schedule.finish()[a], gradient);
            }
        }
        for (int m = 0; m < problem.milestones().size(); m++) {
            Hubs.Input root = hubs.root(m);
            int month = -1;
            if (root.hub() >= 0) {
                month = schedule.hubs()[hubs.list().get(root.hub()).milestone()];
            } else if (root.activity() >= 0 && schedule.options()[root.activity()] >= 0) {
                int a = root.activity();
                month = hubs.month(root, schedule.options()[a], schedule.finish()[a]);
            }
            count(problem.milestones().get(m).costs(), month, gradient);
        }
        for (CommonCost common : problem.membership().commonCosts()) {
            int a = common.activity();
            if (a >= 0 && schedule.options()[a] >= 0) {
                share(common, schedule.finish()[a], gradient);
            }
        }
        fees(schedule, gradient);
    }

    /** Counts what parties pay for something else in a month. */
    void count(List<PartyTable> list, int month, long[] gradient) {
        for (PartyTable table : counts ? list : List.<PartyTable>of()) {
            gradient[dual + table.party()] += Tables.at(table.cost(), month);
            gradient[dual + parties + table.party()] += Tables.at(table.early(), month);
        }
    }

    /** Counts what is shared in a month, evenly over all parties: a direction only. */
    void share(CommonCost common, int month, long[] gradient) {
        for (int p = 0; p < parties && counts; p++) {
            gradient[dual + p] += common.cost()[month] / parties;
            gradient[dual + parties + p] += common.early()[month] / parties;
        }
    }

    /** Fees evenly over all parties: a direction only. */
    private void fees(Relaxed schedule, long[] gradient) {
        int end = tables.analysis;
        for (var fee : tables.problem.fees()) {
            if (fee.choice() >= 0 && schedule.alternatives()[fee.choice()] != fee.alternative()) {
                continue;
            }
            int first = end;
            for (int a : fee.activities()) {
                first = schedule.options()[a] < 0 ? first : Math.min(first, schedule.finish()[a]);
            }
            for (int p = 0; p < parties; p++) {
                gradient[dual + p] += (fee.cumulative()[end] - fee.cumulative()[first]) / parties;
                gradient[dual + parties + p] += (fee.early()[end] - fee.early()[first]) / parties;
            }
        }
    }
}

package no.samtakt.schedule.solver;

import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.Wave;

/**
 * What a schedule that breaks no rule would cost if one present activity finished in another month or mode: read off the tables
 * without doing it, exactly what the {@link State} would say afterwards. Most moves of an annealing search are refused, and this costs
 * a small part of doing them and taking them back.
 *
 * <p>Only for activities that move alone ({@link #alone}) and while their choice stays as it is.
 */
final class ShiftPrice {

    private final State state;
    private final Tables tables;
    private final ScheduleProblem problem;
    private final int analysis;
    private final boolean near;
    /** Months after its finish, by activity, closed milestone and option. */
    private final int[][][] offsets;
    /** Position of an activity's party in each of its fees; −1 where it stands for several. */
    private final int[][] payers;

    private final long[] partyCost;
    private final long[] partyEarly;
    private final boolean[] touched;
    private final int[] touchedList;
    private int touchedCount;
    private long cost;
    private long risk;
    private boolean lawful;
    /** Resource and bucket in which {@link #keepsRules} last found no room; resource −1 when it was something else. */
    int fullResource;

    int fullBucket;

    ShiftPrice(State state) {
        this.state = state;
        tables = state.tables;
        problem = tables.problem;
        analysis = problem.analysis();
        near = problem.nearness().finish().length > 0;
        offsets = new int[tables.activities][][];
        payers = new int[tables.activities][];
        for (int a = 0; a < tables.activities; a++) {
            int[] milestones = tables.closedMilestonesOf[a];
            offsets[a] = new int[milestones.length][];
            for (int i = 0; i < milestones.length; i++) {
                for (Milestone.Trigger trigger : tables.closedTriggers[milestones[i]]) {
                    if (trigger.activity() == a) {
                        offsets[a][i] = trigger.offset();
                    }
                }
            }
            payers[a] = new int[tables.feesOf[a].length];
            for (int i = 0; i < payers[a].length; i++) {
                payers[a][i] = state.fees[tables.feesOf[a][i]].payer(a);
            }
        }
        int parties = problem.parties().size();
        partyCost = new long[parties];
        partyEarly = new long[parties];
        touched = new boolean[parties];
        touchedList = new int[parties];
    }

    /** Whether an activity is in no group, so that it may move without others. */
    boolean alone(int a) {
        return tables.units[tables.unitOf[a]].length == 1 && tables.groupsOf[a].length == 0;
    }

    /**
     * J if a present activity finished in another month, less what it is; {@link Long#MAX_VALUE} when a milestone would come too late
     * for the law or somebody would lose that may not. The state's figures must be up to date ({@link State#objective}).
     *
     * @param objective J now
     */
    long rise(int a, int option, int month, long objective) {
        int oldOption = state.option[a];
        int oldMonth = state.finish[a];
        cost = 0;
        risk = 0;
        lawful = true;
        pay(state.costs[a][oldOption], oldMonth, -1);
        pay(state.costs[a][option], month, 1);
        loads(a, oldOption, oldMonth, option, month);
        milestones(a, oldOption, oldMonth, option, month);
        if (month != oldMonth) {
            bridges(a, oldMonth, month);
            waves(a, oldMonth, month);
            fees(a, oldMonth, month);
        }
        long unfairness = state.accounts.unfairness();
        long loss = 0;
        for (int i = 0; i < touchedCount; i++) {
            int party = touchedList[i];
            unfairness += state.accounts.rise(party, partyCost[party], partyEarly[party]);
            loss += state.accounts.penaltyRise(party, partyCost[party], partyEarly[party]);
            partyCost[party] = 0;
            partyEarly[party] = 0;
            touched[party] = false;
        }
        touchedCount = 0;
        if (!lawful || loss > 0) {
            return Long.MAX_VALUE;
        }
        long distance = state.distance();
        if (near) {
            distance +=
                    problem.nearness().ofActivity(a, month) - problem.nearness().ofActivity(a, oldMonth);
        }
        return ScheduleEvaluator.objective(
                        problem, state.plainCost() + cost, state.plainRisk() + risk, unfairness, distance)
                - objective;
    }

    private void charge(int party, long amount, long early) {
        cost += amount;
        if (!state.accounts.followed()) {
            return;
        }
        if (!touched[party]) {
            touched[party] = true;
            touchedList[touchedCount++] = party;
        }
        partyCost[party] += amount;
        partyEarly[party] += early;
    }

    private void pay(PartyTable[] payments, int month, int sign) {
        for (PartyTable table : payments) {
            charge(table.party(), sign * table.cost()[month], sign * table.early()[month]);
        }
    }

    private void loads(int a, int oldOption, int oldMonth, int option, int month) {
        Load[] before = tables.loads[a][oldOption];
        Load[] after = tables.loads[a][option];
        for (Load load : before) {
            expose(load, oldMonth, -1, true);
        }
        for (Load load : after) {
            expose(load, month, 1, true);
        }
        for (Load load : after) {
            expose(load, month, -1, false);
        }
        for (Load load : before) {
            expose(load, oldMonth, 1, false);
        }
    }

    private void expose(Load load, int month, int sign, boolean counts) {
        LoadGroup group = tables.loadGroups[load.group()];
        long[] exposure = state.exposure[load.group()];
        int last = Math.min(month + load.tailMonths(), exposure.length - 1);
        for (int t = month; t <= last; t++) {
            long before = exposure[t];
            long after = before + sign * (t == month ? load.points() : load.tailPoints());
            exposure[t] = after;
            if (counts) {
                risk += group.points(after) - group.points(before);
            }
        }
    }

    private void milestones(int a, int oldOption, int oldMonth, int option, int month) {
        int[] closed = tables.closedMilestonesOf[a];
        for (int i = 0; i < closed.length; i++) {
            int m = closed[i];
            int now = state.milestoneMonth[m];
            if (now < 0) {
                continue;
            }
            int then = month + offsets[a][i][option];
            if (then < now) {
                then = oldMonth + offsets[a][i][oldOption] < now ? now : latest(m, a, then);
            }
            if (then != now) {
                Milestone milestone = problem.milestones().get(m);
                int before = Math.min(now, analysis);
                int after = Math.min(then, analysis);
                pay(tables.milestonePayments[m], before, -1);
                pay(tables.milestonePayments[m], after, 1);
                risk += milestone.risk()[after] - milestone.risk()[before];
                lawful &= milestone.shortfall()[after] <= milestone.shortfall()[before];
            }
        }
    }

    private int latest(int m, int moved, int then) {
        int latest = Math.max(0, then);
        for (Milestone.Trigger trigger : tables.closedTriggers[m]) {
            int a = trigger.activity();
            if (a != moved) {
                latest = Math.max(latest, state.finish[a] + trigger.offset()[state.option[a]]);
            }
        }
        return latest;
    }

    private void bridges(int a, int oldMonth, int month) {
        int before = Math.min(oldMonth, analysis);
        int after = Math.min(month, analysis);
        for (int b : tables.bridgesOf[a]) {
            Bridge bridge = tables.bridges[b];
            if (bridge.first() == bridge.second()) {
                continue;
            }
            int other = state.bridgeMonth(bridge.first() == a ? bridge.second() : bridge.first());
            long[] cumulative = bridge.cumulative();
            long[] early = bridge.early();
            int from = Math.min(before, other);
            int to = Math.max(before, other);
            int newFrom = Math.min(after, other);
            int newTo = Math.max(after, other);
            charge(
                    bridge.party(),
                    cumulative[newTo] - cumulative[newFrom] - cumulative[to] + cumulative[from],
                    early[newTo] - early[newFrom] - early[to] + early[from]);
        }
    }

    private void waves(int a, int oldMonth, int month) {
        for (int w : tables.wavesOf[a]) {
            int[] count = state.waveCount[w];
            if (count[oldMonth] == 1 || count[month] == 0) {
                Wave wave = problem.waves().get(w);
                if (state.holds(wave.choice(), wave.alternative())) {
                    if (count[oldMonth] == 1) {
                        pay(state.wavePayments[w], oldMonth, -1);
                    }
                    if (count[month] == 0) {
                        pay(state.wavePayments[w], month, 1);
                    }
                }
            }
        }
    }

    private void fees(int a, int oldMonth, int month) {
        int[] fees = tables.feesOf[a];
        for (int i = 0; i < fees.length; i++) {
            FeeLedger ledger = state.fees[fees[i]];
            if (ledger.indifferent(payers[a][i], oldMonth, month)) {
                continue;
            }
            RunningFee fee = tables.fees[fees[i]];
            FeeLedger.Shares now = ledger.current;
            FeeLedger.Shares then = ledger.with(state.holds(fee.choice(), fee.alternative()), state, a, month);
            if (then == now) {
                continue;
            }
            cost += then.total - now.total;
            for (int p = 0; state.accounts.followed() && p < ledger.parties.length; p++) {
                charge(ledger.parties[p], then.cost[p] - now.cost[p], then.early[p] - now.early[p]);
                cost -= then.cost[p] - now.cost[p];
            }
        }
    }

    /**
     * Whether a schedule that breaks no rule would break none if a present activity finished in another month: capacity, budgets,
     * limits and pairs apart. Orders, windows and freezes are the caller's to keep, milestones are {@link #rise}'s.
     */
    boolean keepsRules(int a, int option, int month) {
        fullResource = -1;
        if (!state.sides.free(a, month)) {
            return false;
        }
        int oldOption = state.option[a];
        int oldMonth = state.finish[a];
        take(state.demands[a][oldOption], oldMonth, -1);
        boolean keeps = fits(state.demands[a][option], month);
        if (keeps && month != oldMonth && tables.wavesOf[a].length > 0) {
            keeps = wavesFit(a, oldMonth, state.demands[a][option], month);
        }
        take(state.demands[a][oldOption], oldMonth, 1);
        return keeps && counted(a, oldOption, oldMonth, option, month);
    }

    private boolean wavesFit(int a, int oldMonth, Demand[] demands, int month) {
        boolean begins = false;
        for (int w : tables.wavesOf[a]) {
            begins |= state.waveCount[w][month] == 0 && holds(w);
        }
        if (!begins) {
            return true;
        }
        for (int w : tables.wavesOf[a]) {
            if (state.waveCount[w][oldMonth] == 1 && holds(w)) {
                take(state.waveDemands[w], oldMonth, -1);
            }
        }
        take(demands, month, 1);
        boolean keeps = true;
        for (int w : tables.wavesOf[a]) {
            keeps = keeps && (state.waveCount[w][month] > 0 || !holds(w) || fits(state.waveDemands[w], month));
        }
        take(demands, month, -1);
        for (int w : tables.wavesOf[a]) {
            if (state.waveCount[w][oldMonth] == 1 && holds(w)) {
                take(state.waveDemands[w], oldMonth, 1);
            }
        }
        return keeps;
    }

    private boolean holds(int w) {
        Wave wave = problem.waves().get(w);
        return state.holds(wave.choice(), wave.alternative());
    }

    private void take(Demand[] demands, int month, int sign) {
        for (Demand demand : demands) {
            int[] bucket = tables.buckets[demand.resource()];
            long[] used = state.use[demand.resource()];
            long[] amounts = demand.amounts();
            int first = month + demand.offset();
            int to = Math.min(amounts.length, bucket.length - first);
            for (int k = Math.max(0, -first); k < to; k++) {
                used[bucket[first + k]] += sign * amounts[k];
            }
        }
    }

    /** Whether demands find room; several on one resource are looked at one by one only if they never share a bucket. */
    private boolean fits(Demand[] demands, int month) {
        for (int i = 0; i < demands.length; i++) {
            Demand demand = demands[i];
            int[] bucket = tables.buckets[demand.resource()];
            long[] capacity = tables.capacities[demand.resource()];
            long[] used = state.use[demand.resource()];
            long[] amounts = demand.amounts();
            int first = month + demand.offset();
            int to = Math.min(amounts.length, bucket.length - first);
            long sum = 0;
            for (int k = Math.max(0, -first); k < to; k++) {
                int b = bucket[first + k];
                sum += amounts[k];
                if (k + 1 == to || bucket[first + k + 1] != b) {
                    if (sum > 0 && used[b] + sum > capacity[b]) {
                        fullResource = demand.resource();
                        fullBucket = b;
                        return false;
                    }
                    sum = 0;
                }
            }
        }
        return true;
    }

    private boolean counted(int a, int oldOption, int oldMonth, int option, int month) {
        for (Count count : tables.counts[a][option]) {
            int[] counted = state.counted[count.limit()];
            int limit = tables.countLimits[count.limit()];
            int last = Math.min(month + count.tailMonths(), counted.length - 1);
            for (int t = month; t <= last; t++) {
                if (counted[t] - mine(a, oldOption, oldMonth, count.limit(), t) >= limit) {
                    return false;
                }
            }
        }
        return true;
    }

    private int mine(int a, int option, int from, int limit, int month) {
        int mine = 0;
        for (Count count : tables.counts[a][option]) {
            mine += count.limit() == limit && from <= month && month <= from + count.tailMonths() ? 1 : 0;
        }
        return mine;
    }
}

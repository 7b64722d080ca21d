package no.samtakt.schedule.solver;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.VolumeFee;
import no.samtakt.schedule.Wave;

/**
 * Greedy list scheduling: puts absent activities where they cost least among the months that break nothing, given everything that
 * is placed already. The price of a month counts the activity's own cost, milestones, bridges, waves, pile-up and a fee's start;
 * fairness and the sharing of fees are left to the score.
 */
final class Inserter {

    private static final int[] NOBODY = {};

    private final State state;
    private final Tables tables;
    private final ScheduleProblem problem;
    private final Trial trial;
    private final Windows windows;

    private int[] candidateMonth = new int[64];
    private int[] candidateOption = new int[64];
    private long[] candidateCost = new long[64];
    private int candidates;
    private int leastBad;

    private int relevant;
    private final int[] relevantMilestone;
    private final int[] relevantBase;
    private final int[][] relevantOffset;
    private int openFees;
    private final int[] feeIndex;
    private final int[] feeFirst;
    /** What a fee by volume rises by in a month when the party comes in, before discount. */
    private final long[] feeRise;

    private final boolean[] counted;
    private final int[] pendingList;
    private final long[] pendingKey;

    Inserter(Trial trial, Windows windows) {
        this.trial = trial;
        this.windows = windows;
        state = trial.state;
        tables = state.tables;
        problem = tables.problem;
        int milestones = problem.milestones().size();
        relevantMilestone = new int[milestones];
        relevantBase = new int[milestones];
        relevantOffset = new int[milestones][];
        feeIndex = new int[tables.fees.length];
        feeFirst = new int[feeIndex.length];
        feeRise = new long[feeIndex.length];
        counted = new boolean[problem.parties().size()];
        pendingList = new int[tables.activities];
        pendingKey = new long[tables.activities];
    }

    /**
     * Places every activity of the list that is wanted and absent, the ones with most at stake first.
     *
     * @param activities in order of rank, first {@code count}
     * @param noise how much the order may be shaken, in percent
     * @param mustFit whether to give up, with some of them placed, when one fits nowhere, for moves that are kept only if they break
     *     nothing; else it goes where it breaks least
     * @return false when it gave up
     */
    boolean placeAll(int[] activities, int count, RandomGenerator random, int noise, boolean mustFit) {
        boolean fits = true;
        int pending = 0;
        for (int i = 0; i < count; i++) {
            int a = activities[i];
            if (!state.present(a) && state.wanted(a)) {
                pendingList[pending++] = a;
            }
        }
        windows.open(pendingList, pending);
        for (int i = 0; i < pending; i++) {
            pendingKey[i] = tables.stake[pendingList[i]] / 100 * (100 + (noise == 0 ? 0 : random.nextInt(noise)));
        }
        for (int i = pending / 2 - 1; i >= 0; i--) {
            sink(i, pending);
        }
        for (int left = pending; left > 0; left--) {
            int a = pendingList[0];
            pendingList[0] = pendingList[left - 1];
            pendingKey[0] = pendingKey[left - 1];
            sink(0, left - 1);
            if (fits && !state.present(a)) {
                if (mustFit) {
                    fits = placeWhereItFits(tables.unitOf[a]);
                } else {
                    placeUnit(tables.unitOf[a], false);
                }
                for (int member : tables.units[tables.unitOf[a]]) {
                    windows.placed(member);
                }
            }
            windows.close(a);
        }
        return fits;
    }

    /** Restores the heap of what is pending: the larger key first, then the lower rank. */
    private void sink(int from, int count) {
        int a = count > from ? pendingList[from] : 0;
        long key = count > from ? pendingKey[from] : 0;
        int hole = from;
        for (int child = 2 * hole + 1; child < count; child = 2 * hole + 1) {
            if (child + 1 < count
                    && before(pendingKey[child + 1], pendingList[child + 1], pendingKey[child], pendingList[child])) {
                child++;
            }
            if (!before(pendingKey[child], pendingList[child], key, a)) {
                break;
            }
            pendingList[hole] = pendingList[child];
            pendingKey[hole] = pendingKey[child];
            hole = child;
        }
        if (count > from) {
            pendingList[hole] = a;
            pendingKey[hole] = key;
        }
    }

    private boolean before(long key, int a, long otherKey, int other) {
        return key > otherKey || (key == otherKey && tables.rank[a] < tables.rank[other]);
    }

    /** Places every activity of the list that is wanted and absent at its earliest feasible month, in the order given. */
    void placeEarliest(int[] activities, int count) {
        for (int i = 0; i < count; i++) {
            int a = activities[i];
            if (!state.present(a) && state.wanted(a)) {
                placeUnit(tables.unitOf[a], true);
            }
        }
    }

    /** Places the absent, wanted activities of a unit together. */
    void placeUnit(int unit, boolean earliest) {
        int[] members = tables.units[unit];
        if (members.length == 1) {
            placeOne(members[0], earliest);
        } else {
            placeTogether(members, earliest);
        }
    }

    /** Places the absent, wanted members of a unit where they cost least and break nothing; false, with none placed, when there is no such month. */
    boolean placeWhereItFits(int unit) {
        int[] members = tables.units[unit];
        return members.length == 1 ? placeOneThatFits(members[0], false) : placeTogetherThatFit(members, false);
    }

    private void placeOne(int a, boolean earliest) {
        if (!placeOneThatFits(a, earliest)) {
            placeLeastBroken(a);
        }
    }

    private boolean placeOneThatFits(int a, boolean earliest) {
        prepare(a);
        candidates = 0;
        for (int o : state.open(a)) {
            Option option = tables.options[a][o];
            int high = windows.high(a, o);
            for (int g = windows.low(a, o); g <= high; g++) {
                if (option.frozen()[g] == 0) {
                    add(o, g, earliest ? g : price(a, o, g));
                }
            }
        }
        for (int k = nextBest(); k >= 0; k = nextBest()) {
            if (fits(a, candidateOption[k], candidateMonth[k])) {
                trial.set(a, candidateOption[k], candidateMonth[k]);
                return true;
            }
        }
        return false;
    }

    /** Nothing fits: the option and month that break least, then cost least. */
    private void placeLeastBroken(int a) {
        int bestOption = -1;
        int bestMonth = -1;
        long bestHard = Long.MAX_VALUE;
        long bestCost = Long.MAX_VALUE;
        for (int o : state.open(a)) {
            int low = Math.max(0, Math.min(windows.low(a, o), tables.horizon - 1));
            int high = Math.min(tables.horizon - 1, Math.max(windows.high(a, o), low));
            for (int g = low; g <= high; g++) {
                trial.set(a, o, g);
                long hard = state.hard();
                if (hard < bestHard || (hard == bestHard && tables.ownCost[a][o][g] < bestCost)) {
                    bestHard = hard;
                    bestCost = tables.ownCost[a][o][g];
                    bestOption = o;
                    bestMonth = g;
                }
            }
        }
        trial.set(a, bestOption, bestMonth);
    }

    private void placeTogether(int[] members, boolean earliest) {
        if (!placeTogetherThatFit(members, earliest)) {
            placeIn(members, leastBad, Heed.NOTHING);
        }
    }

    /** Months from low to high; none when low is greater. */
    record Span(int low, int high) {}

    /** The months that the members of a unit leave each other; the one month of those that stand already, if any does. */
    Span span(int[] members) {
        int low = 0;
        int high = tables.horizon - 1;
        int fixed = -1;
        for (int a : members) {
            if (state.present(a)) {
                fixed = state.finish[a];
            } else if (state.wanted(a)) {
                int memberLow = tables.horizon;
                int memberHigh = -1;
                for (int o : state.open(a)) {
                    memberLow = Math.min(memberLow, windows.low(a, o));
                    memberHigh = Math.max(memberHigh, windows.high(a, o));
                }
                low = Math.max(low, memberLow);
                high = Math.min(high, memberHigh);
            }
        }
        return fixed >= 0 ? new Span(fixed, fixed) : new Span(low, high);
    }

    /** Leaves the month to fall back to in {@link #leastBad} when it answers false. */
    private boolean placeTogetherThatFit(int[] members, boolean earliest) {
        Span span = span(members);
        int low = span.low();
        int high = span.high();
        long[] sum = new long[tables.horizon];
        for (int a : members) {
            if (!state.present(a) && state.wanted(a) && !earliest) {
                prepare(a);
                for (int g = low; g <= high; g++) {
                    long least = Long.MAX_VALUE;
                    for (int o : state.open(a)) {
                        least = Math.min(least, price(a, o, g));
                    }
                    sum[g] += least;
                }
            }
        }
        candidates = 0;
        for (int g = low; g <= high; g++) {
            add(-1, g, earliest ? g : sum[g]);
        }
        int[] months = new int[candidates];
        int count = 0;
        for (int k = nextBest(); k >= 0; k = nextBest()) {
            months[count++] = candidateMonth[k];
        }
        for (int i = 0; i < count; i++) {
            if (placeIn(members, months[i], Heed.EVERYTHING)) {
                return true;
            }
        }
        leastBad = count > 0 ? months[0] : Math.max(0, Math.min(tables.horizon - 1, low));
        return false;
    }

    /** What a placement must keep. */
    enum Heed {
        NOTHING,
        /** Orders, windows and freezes. */
        CALENDAR,
        /** The calendar, and capacity, budgets, limits and pairs apart. */
        EVERYTHING
    }

    /** Places the absent, wanted members in one month, each in its cheapest option; false, with none of them placed, when one has none. */
    boolean placeIn(int[] members, int month, Heed heed) {
        int placed = 0;
        int[] done = new int[members.length];
        for (int a : members) {
            if (state.present(a) || !state.wanted(a)) {
                continue;
            }
            int best = -1;
            long bestCost = Long.MAX_VALUE;
            for (int o : state.open(a)) {
                boolean allowed = heed == Heed.NOTHING
                        || (windows.low(a, o) <= month
                                && month <= windows.high(a, o)
                                && tables.options[a][o].frozen()[month] == 0);
                if (allowed
                        && (heed != Heed.EVERYTHING || fits(a, o, month))
                        && tables.ownCost[a][o][month] < bestCost) {
                    best = o;
                    bestCost = tables.ownCost[a][o][month];
                }
            }
            if (best < 0) {
                for (int i = 0; i < placed; i++) {
                    trial.remove(done[i]);
                }
                return false;
            }
            trial.set(a, best, month);
            done[placed++] = a;
        }
        return true;
    }

    private void add(int option, int month, long cost) {
        if (candidates == candidateMonth.length) {
            candidateMonth = Arrays.copyOf(candidateMonth, candidates * 2);
            candidateOption = Arrays.copyOf(candidateOption, candidates * 2);
            candidateCost = Arrays.copyOf(candidateCost, candidates * 2);
        }
        candidateMonth[candidates] = month;
        candidateOption[candidates] = option;
        candidateCost[candidates++] = cost;
    }

    /** Takes the cheapest candidate off the list; −1 when there is none left. */
    private int nextBest() {
        if (candidates == 0) {
            return -1;
        }
        int best = 0;
        for (int i = 1; i < candidates; i++) {
            if (candidateCost[i] < candidateCost[best]
                    || (candidateCost[i] == candidateCost[best] && candidateMonth[i] < candidateMonth[best])) {
                best = i;
            }
        }
        int last = --candidates;
        int month = candidateMonth[best];
        int option = candidateOption[best];
        candidateMonth[best] = candidateMonth[last];
        candidateOption[best] = candidateOption[last];
        candidateCost[best] = candidateCost[last];
        candidateMonth[last] = month;
        candidateOption[last] = option;
        return last;
    }

    /** Collects the milestones and fees on which the month of an absent activity has a say. */
    private void prepare(int a) {
        relevant = 0;
        for (int m : tables.closedMilestonesOf[a]) {
            if (tables.alwaysNever[m]) {
                continue;
            }
            int base = 0;
            int[] offset = null;
            for (Milestone.Trigger trigger : tables.closedTriggers[m]) {
                int other = trigger.activity();
                if (other == a) {
                    offset = trigger.offset();
                } else if (state.present(other)) {
                    base = Math.max(base, state.finish[other] + trigger.offset()[state.option[other]]);
                } else if (!state.wanted(other)) {
                    base = -1;
                    break;
                }
            }
            if (base >= 0 && offset != null) {
                relevantMilestone[relevant] = m;
                relevantBase[relevant] = base;
                relevantOffset[relevant++] = offset;
            }
        }
        openFees = 0;
        for (int f : tables.feesOf[a]) {
            RunningFee fee = tables.fees[f];
            if (state.holds(fee.choice(), fee.alternative())) {
                if (fee instanceof VolumeFee byVolume) {
                    prepare(byVolume, f, a);
                    continue;
                }
                int first = problem.analysis();
                for (int other : fee.activities()) {
                    if (other != a && state.present(other)) {
                        first = Math.min(first, state.finish[other]);
                    }
                }
                feeIndex[openFees] = f;
                feeFirst[openFees++] = first;
            }
        }
    }

    /** A fee by volume: what the activity's party adds to the others that are in, until it is in by another activity. */
    private void prepare(VolumeFee fee, int f, int a) {
        int mine = fee.parties().get(fee.activities().indexOf(a));
        int first = problem.analysis();
        Arrays.fill(counted, false);
        for (int i = 0; i < fee.activities().size(); i++) {
            int other = fee.activities().get(i);
            if (other != a && state.present(other)) {
                counted[fee.parties().get(i)] = true;
                if (fee.parties().get(i) == mine) {
                    first = Math.min(first, state.finish[other]);
                }
            }
        }
        long volume = 0;
        for (int party = 0; party < counted.length; party++) {
            volume += counted[party] && party != mine ? fee.volumes()[party] : 0;
        }
        feeIndex[openFees] = f;
        feeRise[openFees] = fee.month(volume + fee.volumes()[mine]) - fee.month(volume);
        feeFirst[openFees++] = first;
    }

    private long price(int a, int o, int g) {
        long price = tables.ownCost[a][o][g];
        for (int i = 0; i < relevant; i++) {
            long[] cost = tables.milestoneCost[relevantMilestone[i]];
            int month = Math.max(relevantBase[i], g + relevantOffset[i][o]);
            price += cost[Math.min(month, cost.length - 1)];
        }
        for (int b : tables.bridgesOf[a]) {
            Bridge bridge = tables.bridges[b];
            int other = bridge.first() == a ? bridge.second() : bridge.first();
            if (other < 0 || state.present(other) || !state.wanted(other)) {
                int month = state.bridgeMonth(other);
                int mine = Math.min(g, problem.analysis());
                price += Math.abs(bridge.cumulative()[month] - bridge.cumulative()[mine]);
            }
        }
        for (int w : tables.wavesOf[a]) {
            if (state.waveCount[w][g] == 0) {
                Wave wave = problem.waves().get(w);
                if (state.holds(wave.choice(), wave.alternative())) {
                    price += tables.waveCost[w][g];
                }
            }
        }
        for (int i = 0; i < openFees; i++) {
            if (g < feeFirst[i]) {
                price += tables.fees[feeIndex[i]] instanceof VolumeFee byVolume
                        ? byVolume.discounted(feeRise[i], g, feeFirst[i])
                        : tables.fees[feeIndex[i]].cost(g, feeFirst[i], NOBODY);
            }
        }
        long points = 0;
        for (Load load : tables.loads[a][o]) {
            LoadGroup group = tables.loadGroups[load.group()];
            long[] exposure = state.exposure[load.group()];
            points += group.points(exposure[g] + load.points()) - group.points(exposure[g]);
            int last = Math.min(g + load.tailMonths(), exposure.length - 1);
            for (int t = g + 1; t <= last; t++) {
                points += group.points(exposure[t] + load.tailPoints()) - group.points(exposure[t]);
            }
        }
        return price + problem.riskPrice() * points;
    }

    /** Whether an absent activity finds capacity, budget and room under the count limits. */
    boolean fits(int a, int o, int g) {
        if (!state.sides.free(a, g) || !fits(state.demands[a][o], g)) {
            return false;
        }
        for (Count count : tables.counts[a][o]) {
            int[] counted = state.counted[count.limit()];
            int limit = tables.countLimits[count.limit()];
            int last = Math.min(g + count.tailMonths(), counted.length - 1);
            for (int t = g; t <= last; t++) {
                if (counted[t] >= limit) {
                    return false;
                }
            }
        }
        return wavesFit(a, g);
    }

    /** Whether there is budget for the waves an activity would begin in a month. */
    boolean wavesFit(int a, int month) {
        for (int w : tables.wavesOf[a]) {
            if (state.waveCount[w][month] == 0) {
                Wave wave = problem.waves().get(w);
                if (state.holds(wave.choice(), wave.alternative()) && !fits(state.waveDemands[w], month)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fits(Demand[] demands, int month) {
        for (Demand demand : demands) {
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
                        return false;
                    }
                    sum = 0;
                }
            }
        }
        return true;
    }
}

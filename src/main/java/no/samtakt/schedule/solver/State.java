package no.samtakt.schedule.solver;

import java.util.Arrays;
import java.util.BitSet;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.Wave;

/**
 * A schedule with everything it costs and breaks, kept up to date change by change. In consistent states its figures are those of
 * {@link ScheduleEvaluator}; between two changes of one move they may be anything.
 *
 * <p>Milestones and shared fees are brought up to date when a figure is asked for; everything else at once.
 */
final class State {

    final Tables tables;
    final int[] alternative;
    final int[] option;
    final int[] finish;

    /** What each option, and each wave, costs and takes with those that take part now. */
    final PartyTable[][][] costs;

    final Demand[][][] demands;
    final PartyTable[][] wavePayments;
    final Demand[][] waveDemands;

    private final ScheduleProblem problem;
    final Accounts accounts;
    private long cost;
    private long risk;
    private long hard;
    private long distance;

    final long[][] use;
    final long[][] exposure;
    final int[][] counted;
    final int[][] waveCount;
    final long[] precedenceHard;
    final long[] groupHard;
    private final long[] absenceHard;
    private final long[] choiceHard;
    final int[] milestoneMonth;
    private final BitSet dirtyMilestones = new BitSet();
    final FeeLedger[] fees;
    final SideRules sides;
    private final BitSet dirtyFees = new BitSet();

    /** Starts with alternative 0 everywhere and every activity absent. */
    State(Tables tables) {
        this.tables = tables;
        problem = tables.problem;
        alternative = new int[tables.choices];
        option = new int[tables.activities];
        finish = new int[tables.activities];
        Arrays.fill(option, Schedule.NEVER);
        Arrays.fill(finish, Schedule.NEVER);
        costs = tables.costs.clone();
        demands = tables.demands.clone();
        wavePayments = tables.wavePayments.clone();
        waveDemands = tables.waveDemands.clone();
        problem.membership().commonCosts().forEach(cost -> tables.common.update(cost, this));
        accounts = new Accounts(problem);
        use = problem.resources().stream()
                .map(resource -> new long[resource.capacity().length])
                .toArray(long[][]::new);
        exposure = new long[problem.loadGroups().size()][problem.months()];
        counted = new int[problem.countLimits().size()][problem.months()];
        waveCount = new int[problem.waves().size()][problem.horizon()];
        precedenceHard = new long[tables.precedences.length];
        groupHard = new long[problem.groups().size()];
        absenceHard = new long[tables.activities];
        choiceHard = new long[tables.choices];
        milestoneMonth = new int[problem.milestones().size()];
        fees = new FeeLedger[tables.fees.length];
        for (int f = 0; f < fees.length; f++) {
            fees[f] = new FeeLedger(tables, f);
        }
        sides = new SideRules(this);
        for (int m = 0; m < milestoneMonth.length; m++) {
            milestoneMonth[m] = Schedule.NEVER;
            milestone(m, Schedule.NEVER, 1);
            dirtyMilestones.set(m);
        }
        for (int a = 0; a < tables.activities; a++) {
            absence(a);
        }
        for (int c = 0; c < tables.choices; c++) {
            choice(c);
            hard += sides.chosen(c);
            distance += problem.nearness().ofChoice(c, alternative[c]);
        }
        dirtyFees.set(0, fees.length);
    }

    /** Takes over a schedule. */
    void load(Schedule schedule) {
        for (int c = 0; c < alternative.length; c++) {
            choose(c, schedule.alternatives()[c]);
        }
        for (int a = 0; a < option.length; a++) {
            set(a, schedule.options()[a], schedule.finish()[a]);
        }
    }

    Schedule schedule() {
        return new Schedule(alternative.clone(), option.clone(), finish.clone());
    }

    /** Σ rule weight × amount over what is broken. */
    long hard() {
        flushMilestones();
        if (accounts.guarded()) {
            flush();
        }
        return hard + accounts.penalty();
    }

    /** J, minor units. */
    long objective() {
        flush();
        return ScheduleEvaluator.objective(problem, cost, risk, accounts.unfairness(), distance);
    }

    long cost() {
        flush();
        return cost;
    }

    long risk() {
        flush();
        return risk;
    }

    /** Cost as of the last time a figure was asked for, all changes since apart. */
    long plainCost() {
        return cost;
    }

    long plainRisk() {
        return risk;
    }

    /** Price of the distance to the published plan, minor units. */
    long distance() {
        return distance;
    }

    /** Whether this is better than a hard penalty and an objective. */
    boolean betterThan(long otherHard, long otherObjective) {
        return hard() < otherHard || (hard() == otherHard && objective() < otherObjective);
    }

    /** Whether this breaks less than a hard penalty, or as much and costs at most so much more than an objective: a move there is kept. */
    boolean keeps(long otherHard, long otherObjective, long most) {
        long now = hard();
        return now < otherHard || (now == otherHard && objective() - otherObjective <= most);
    }

    /** What a present activity takes of one bucket of a resource; 0 for an absent one. */
    long used(int a, int resource, int wanted) {
        if (!present(a)) {
            return 0;
        }
        int[] bucket = tables.buckets[resource];
        long used = 0;
        for (Demand demand : demands[a][option[a]]) {
            if (demand.resource() == resource) {
                int first = finish[a] + demand.offset();
                for (int k = Math.max(0, -first); k < demand.amounts().length && first + k < bucket.length; k++) {
                    used += bucket[first + k] == wanted ? demand.amounts()[k] : 0;
                }
            }
        }
        return used;
    }

    boolean present(int a) {
        return option[a] >= 0;
    }

    /** Whether the current alternative wants the activity present. */
    boolean wanted(int a) {
        return open(a).length > 0;
    }

    int[] open(int a) {
        return tables.open(a, alternative);
    }

    /** Whether an activity is there, in an option open to it, exactly when the alternatives that hold want it. */
    boolean consistent(int a) {
        if (!present(a)) {
            return !wanted(a);
        }
        for (int o : open(a)) {
            if (o == option[a]) {
                return true;
            }
        }
        return false;
    }

    boolean active(Precedence precedence) {
        int choice = tables.choiceOf[precedence.successor()];
        return precedence.alternatives().get(choice < 0 ? 0 : alternative[choice]);
    }

    boolean holds(int choice, int wanted) {
        return choice < 0 || alternative[choice] == wanted;
    }

    int bridgeMonth(int a) {
        return a < 0 || option[a] < 0 ? problem.analysis() : Math.min(finish[a], problem.analysis());
    }

    /** Places an activity, or removes it with option −1. */
    void set(int a, int newOption, int newFinish) {
        int oldOption = option[a];
        if (oldOption == newOption && finish[a] == newFinish) {
            return;
        }
        for (int b : tables.bridgesOf[a]) {
            bridge(b, -1);
        }
        if (oldOption >= 0) {
            apply(a, -1);
        }
        distance +=
                problem.nearness().ofActivity(a, newFinish) - problem.nearness().ofActivity(a, finish[a]);
        option[a] = newOption;
        finish[a] = newFinish;
        if (newOption >= 0) {
            apply(a, 1);
        }
        for (int b : tables.bridgesOf[a]) {
            bridge(b, 1);
        }
        for (int p : tables.precedencesOf[a]) {
            precedence(p);
        }
        for (int g : tables.groupsOf[a]) {
            group(g);
        }
        if ((oldOption < 0) != (newOption < 0)) {
            absence(a);
        }
        hard += sides.moved(a);
        for (int m : tables.milestonesOf[a]) {
            dirtyMilestones.set(m);
        }
        for (int f : tables.feesOf[a]) {
            dirtyFees.set(f);
        }
    }

    /** Takes another alternative of a choice; its activities are the caller's to place. */
    void choose(int c, int newAlternative) {
        int old = alternative[c];
        if (old == newAlternative) {
            return;
        }
        for (int w : tables.wavesOfChoice[c]) {
            if (problem.waves().get(w).alternative() == old) {
                wholeWave(w, -1);
            }
        }
        distance += problem.nearness().ofChoice(c, newAlternative)
                - problem.nearness().ofChoice(c, old);
        CommonCost[] common = tables.common.ofChoice[c];
        for (CommonCost cost : common) {
            common(c, cost, -1);
        }
        alternative[c] = newAlternative;
        for (CommonCost cost : common) {
            tables.common.update(cost, this);
            common(c, cost, 1);
        }
        for (int w : tables.wavesOfChoice[c]) {
            if (problem.waves().get(w).alternative() == newAlternative) {
                wholeWave(w, 1);
            }
        }
        choice(c);
        hard += sides.chosen(c);
        for (int other : tables.implyingChoices[c]) {
            choice(other);
        }
        for (int p : tables.precedencesOfChoice[c]) {
            precedence(p);
        }
        for (int g : tables.groupsOfChoice[c]) {
            group(g);
        }
        for (int a : tables.activitiesOfChoice[c]) {
            absence(a);
        }
        for (int f : tables.feesOfChoice[c]) {
            dirtyFees.set(f);
        }
    }

    /** Books what a common cost's activity or waves cost and take, or takes it back; waves of the choice itself are the caller's. */
    private void common(int c, CommonCost common, int sign) {
        int a = common.activity();
        if (a < 0) {
            Wave wave = problem.waves().get(common.wave());
            if (c != wave.choice() && holds(wave.choice(), wave.alternative())) {
                wholeWave(common.wave(), sign);
            }
        } else if (option[a] >= 0) {
            pay(costs[a][option[a]], finish[a], sign);
            demand(demands[a][option[a]], finish[a], sign);
        }
    }

    private void apply(int a, int sign) {
        int month = finish[a];
        pay(costs[a][option[a]], month, sign);
        demand(demands[a][option[a]], month, sign);
        for (Load load : tables.loads[a][option[a]]) {
            expose(load.group(), month, sign * load.points());
            for (int t = month + 1; t <= month + load.tailMonths(); t++) {
                expose(load.group(), t, sign * load.tailPoints());
            }
        }
        for (Count count : tables.counts[a][option[a]]) {
            int limit = tables.countLimits[count.limit()];
            int last = Math.min(month + count.tailMonths(), problem.months() - 1);
            for (int t = month; t <= last; t++) {
                int before = counted[count.limit()][t];
                int after = before + sign;
                counted[count.limit()][t] = after;
                hard += (long) Rule.CRITICAL_LOAD.weight() * (Math.max(0, after - limit) - Math.max(0, before - limit));
            }
        }
        for (int w : tables.wavesOf[a]) {
            int count = waveCount[w][month] += sign;
            if (count == (sign > 0 ? 1 : 0)) {
                Wave wave = problem.waves().get(w);
                if (holds(wave.choice(), wave.alternative())) {
                    wave(w, month, sign);
                }
            }
        }
        hard += sign * ownHard(tables.options[a][option[a]], month);
    }

    /** What an option breaks by its month alone: freezes, window and pin. */
    static long ownHard(Option option, int month) {
        long broken = (long) Rule.FREEZE.weight() * option.frozen()[month];
        broken += (long) Rule.WINDOW.weight()
                * (Math.max(0, option.earliest() - month) + Math.max(0, month - option.latest()));
        if (option.pinned() >= 0) {
            broken += (long) Rule.PIN.weight() * Math.abs(month - option.pinned());
        }
        return broken;
    }

    private void pay(PartyTable[] payments, int month, int sign) {
        for (PartyTable table : payments) {
            long amount = sign * table.cost()[month];
            accounts.charge(table.party(), amount, sign * table.early()[month]);
            cost += amount;
        }
    }

    private void demand(Demand[] demands, int month, int sign) {
        for (Demand demand : demands) {
            int[] bucket = tables.buckets[demand.resource()];
            long[] capacity = tables.capacities[demand.resource()];
            long[] used = use[demand.resource()];
            long[] amounts = demand.amounts();
            int first = month + demand.offset();
            int to = Math.min(amounts.length, bucket.length - first);
            for (int k = Math.max(0, -first); k < to; k++) {
                if (amounts[k] != 0) {
                    int b = bucket[first + k];
                    long before = used[b];
                    long after = before + sign * amounts[k];
                    used[b] = after;
                    if (before > capacity[b] || after > capacity[b]) {
                        Rule rule = tables.resourceRules[demand.resource()];
                        hard += over(rule, after - capacity[b]) - over(rule, before - capacity[b]);
                    }
                }
            }
        }
    }

    private static long over(Rule rule, long amount) {
        return amount <= 0 ? 0 : Evaluation.penalty(rule, amount);
    }

    private void expose(int group, int month, long points) {
        if (month < problem.months() && points != 0) {
            long before = exposure[group][month];
            exposure[group][month] = before + points;
            risk += tables.loadGroups[group].points(before + points) - tables.loadGroups[group].points(before);
        }
    }

    private void wave(int w, int month, int sign) {
        pay(wavePayments[w], month, sign);
        demand(waveDemands[w], month, sign);
    }

    private void wholeWave(int w, int sign) {
        for (int month = 0; month < waveCount[w].length; month++) {
            if (waveCount[w][month] > 0) {
                wave(w, month, sign);
            }
        }
    }

    private void bridge(int b, int sign) {
        Bridge bridge = tables.bridges[b];
        int first = bridgeMonth(bridge.first());
        int second = bridgeMonth(bridge.second());
        int from = Math.min(first, second);
        int to = Math.max(first, second);
        long amount = sign * (bridge.cumulative()[to] - bridge.cumulative()[from]);
        accounts.charge(bridge.party(), amount, sign * (bridge.early()[to] - bridge.early()[from]));
        cost += amount;
    }

    private void precedence(int p) {
        if (p >= tables.scoredPrecedences) {
            return;
        }
        Precedence precedence = tables.precedences[p];
        int first = precedence.predecessor();
        int second = precedence.successor();
        long broken = 0;
        if (option[first] >= 0 && option[second] >= 0 && active(precedence)) {
            int actual = precedence.type() == Precedence.Type.FINISH_TO_START
                    ? tables.options[second][option[second]].start()[finish[second]]
                    : finish[second];
            broken = (long) Rule.PRECEDENCE.weight() * Math.max(0, finish[first] + 1 + precedence.lag() - actual);
        }
        hard += broken - precedenceHard[p];
        precedenceHard[p] = broken;
    }

    private void group(int g) {
        int earliest = Integer.MAX_VALUE;
        int latest = -1;
        int missing = 0;
        for (int a : problem.groups().get(g).activities()) {
            if (option[a] >= 0) {
                earliest = Math.min(earliest, finish[a]);
                latest = Math.max(latest, finish[a]);
            } else if (!settled(a)) {
                missing++;
            }
        }
        long broken =
                latest < 0 ? 0 : Rule.PRECEDENCE.weight() * (latest - earliest + (long) missing * problem.horizon());
        hard += broken - groupHard[g];
        groupHard[g] = broken;
    }

    boolean settled(int a) {
        return problem.activities().get(a).settled().get(tables.seenBy(a, alternative));
    }

    private void absence(int a) {
        int amount = problem.activities().get(a).absentViolation();
        long broken = amount > 0 && option[a] < 0 && !settled(a) ? (long) Rule.WINDOW.weight() * amount : 0;
        hard += broken - absenceHard[a];
        absenceHard[a] = broken;
    }

    private void choice(int c) {
        Choice choice = problem.choices().get(c);
        long broken = choice.allowed().get(alternative[c]) ? 0 : (long) Rule.PIN.weight() * problem.horizon();
        for (Choice.Implication implied : choice.implications()) {
            if (implied.alternative() == alternative[c]
                    && alternative[implied.otherChoice()] != implied.otherAlternative()) {
                broken += (long) Rule.PRECEDENCE.weight() * problem.horizon();
            }
        }
        hard += broken - choiceHard[c];
        choiceHard[c] = broken;
    }

    private void flush() {
        flushMilestones();
        for (int f = dirtyFees.nextSetBit(0); f >= 0; f = dirtyFees.nextSetBit(f + 1)) {
            dirtyFees.clear(f);
            fee(f);
        }
    }

    private void flushMilestones() {
        for (int m = dirtyMilestones.nextSetBit(0); m >= 0; m = dirtyMilestones.nextSetBit(m + 1)) {
            dirtyMilestones.clear(m);
            int month = latest(m);
            if (month != milestoneMonth[m]) {
                milestone(m, milestoneMonth[m], -1);
                milestone(m, month, 1);
                milestoneMonth[m] = month;
                for (int follower : tables.milestoneFollowers[m]) {
                    dirtyMilestones.set(follower);
                }
            }
        }
    }

    private int latest(int m) {
        Milestone milestone = problem.milestones().get(m);
        if (tables.alwaysNever[m]) {
            return Schedule.NEVER;
        }
        int latest = 0;
        for (int i = 0; i < milestone.triggers().size(); i++) {
            Milestone.Trigger trigger = milestone.triggers().get(i);
            int a = trigger.activity();
            if (option[a] < 0) {
                return Schedule.NEVER;
            }
            latest = Math.max(latest, finish[a] + trigger.offset()[option[a]]);
        }
        for (int i = 0; i < milestone.after().size(); i++) {
            int month = milestoneMonth[milestone.after().get(i)];
            if (month == Schedule.NEVER) {
                return Schedule.NEVER;
            }
            latest = Math.max(latest, month);
        }
        return latest;
    }

    private void milestone(int m, int month, int sign) {
        Milestone milestone = problem.milestones().get(m);
        int index = month < 0 || month > problem.analysis() ? problem.analysis() : month;
        pay(tables.milestonePayments[m], index, sign);
        risk += sign * milestone.risk()[index];
        hard += (long) Rule.WINDOW.weight() * sign * milestone.shortfall()[index];
    }

    private void fee(int f) {
        FeeLedger ledger = fees[f];
        RunningFee fee = tables.fees[f];
        FeeLedger.Shares old = ledger.current;
        FeeLedger.Shares now = ledger.compute(holds(fee.choice(), fee.alternative()), this);
        if (now == old) {
            return;
        }
        cost += now.total - old.total;
        for (int i = 0; accounts.followed() && i < ledger.parties.length; i++) {
            accounts.charge(ledger.parties[i], now.cost[i] - old.cost[i], now.early[i] - old.early[i]);
        }
    }
}

package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.common.Rounding;

/**
 * What a schedule costs and breaks, computed from the definitions: plain and slow, one method per rule. The search keeps the same
 * figures incrementally; tests hold the two equal.
 *
 * <p>O(activities × tables + calendars) per call. Finish months beyond the horizon are measured as H9 and read from the last month.
 */
public final class ScheduleEvaluator {

    /** What a violation of H13 in the first 36 months is about. */
    public static final String EARLY = "EARLY";

    private final ScheduleProblem problem;
    private final Schedule schedule;
    private final List<Violation> violations = new ArrayList<>();

    private ScheduleEvaluator(ScheduleProblem problem, Schedule schedule) {
        this.problem = problem;
        this.schedule = schedule;
    }

    /**
     * Evaluates a schedule.
     *
     * @throws IllegalArgumentException when an activity is present against its choice's alternative, absent though it should be
     *     present, or carried out by an option of another alternative
     */
    public static Evaluation evaluate(ScheduleProblem problem, Schedule schedule) {
        requireConsistent(problem, schedule);
        return new ScheduleEvaluator(problem, schedule).evaluate();
    }

    /** What each activity, milestone, bridge, wave and fee costs each party. */
    public static List<CostLine> costByComponent(ScheduleProblem problem, Schedule schedule) {
        requireConsistent(problem, schedule);
        return new CostParts(problem, schedule, milestoneMonths(problem, schedule)).lines();
    }

    /** What a present activity takes, with what falls on those that take part in it. */
    public static List<Demand> demands(ScheduleProblem problem, Schedule schedule, int activity) {
        List<Demand> demands = new ArrayList<>(problem.activities()
                .get(activity)
                .options()
                .get(schedule.options()[activity])
                .demands());
        for (CommonCost common : problem.membership().commonCosts()) {
            if (common.activity() == activity) {
                demands.addAll(common.demands(common.paying(problem.membership(), schedule.alternatives())));
            }
        }
        return demands;
    }

    /** The month of each milestone, −1 for never. */
    public static int[] milestoneMonths(ScheduleProblem problem, Schedule schedule) {
        int[] months = new int[problem.milestones().size()];
        for (int m = 0; m < months.length; m++) {
            months[m] = milestoneMonth(problem, schedule, problem.milestones().get(m), months);
        }
        return months;
    }

    /** Σ over parties of max(0, cost − baseline) + max(0, early cost − early baseline), minor units. */
    public static long unfairness(List<Party> parties, long[] cost, long[] early) {
        long unfairness = 0;
        for (int p = 0; p < parties.size(); p++) {
            unfairness += Math.max(0, cost[p] - parties.get(p).baseline());
            unfairness += Math.max(0, early[p] - parties.get(p).earlyBaseline());
        }
        return unfairness;
    }

    /** Price of the distance to the published plan, minor units. */
    public static long distance(ScheduleProblem problem, Schedule schedule) {
        long distance = 0;
        for (int a = 0; a < schedule.finish().length; a++) {
            distance += problem.nearness().ofActivity(a, schedule.finish()[a]);
        }
        for (int c = 0; c < schedule.alternatives().length; c++) {
            distance += problem.nearness().ofChoice(c, schedule.alternatives()[c]);
        }
        return distance;
    }

    /** J from its parts; the price of unfairness is rounded half-even once. */
    public static long objective(ScheduleProblem problem, long cost, long risk, long unfairness, long distance) {
        return cost
                + distance
                + problem.riskPrice() * risk
                + Rounding.mulDivHalfEven(unfairness, problem.unfairnessPercent(), 100);
    }

    private Evaluation evaluate() {
        int[] milestoneMonths = milestoneMonths(problem, schedule);
        precedences();
        implications();
        moveTogether();
        resources();
        freezes();
        countLimits();
        windows();
        absences();
        shortfalls(milestoneMonths);
        horizon();
        pins();
        choices();
        pilots();
        quorums();
        sitOuts();
        companions();
        apart();

        long[] partyCost = new long[problem.parties().size()];
        long[] partyEarly = new long[problem.parties().size()];
        long cost = 0;
        for (CostLine line : new CostParts(problem, schedule, milestoneMonths).lines()) {
            partyCost[line.party()] += line.cost();
            partyEarly[line.party()] += line.early();
            cost += line.cost();
        }
        winWin(partyCost, partyEarly);
        long risk = pileUp() + milestoneRisk(milestoneMonths);
        long unfairness = unfairness(problem.parties(), partyCost, partyEarly);
        long distance = distance(problem, schedule);
        return new Evaluation(
                violations,
                cost,
                risk,
                unfairness,
                distance,
                objective(problem, cost, risk, unfairness, distance),
                partyCost,
                partyEarly,
                milestoneMonths);
    }

    /** H1: months by which a successor comes too early. */
    private void precedences() {
        for (Precedence precedence : problem.precedences()) {
            int p = precedence.predecessor();
            int s = precedence.successor();
            if (!present(p) || !present(s) || !precedence.alternatives().get(alternative(s))) {
                continue;
            }
            int earliest = schedule.finish()[p] + 1 + precedence.lag();
            int actual =
                    switch (precedence.type()) {
                        case FINISH_TO_START -> start(s);
                        case FINISH_TO_FINISH -> schedule.finish()[s];
                    };
            violate(Rule.PRECEDENCE, activity(s).id(), activity(p).id(), schedule.finish()[s], earliest - actual);
        }
    }

    /** H1: the horizon for each forced alternative that does not hold. */
    private void implications() {
        for (int c = 0; c < problem.choices().size(); c++) {
            Choice choice = problem.choices().get(c);
            for (Choice.Implication implication : choice.implications()) {
                if (schedule.alternatives()[c] == implication.alternative()
                        && schedule.alternatives()[implication.otherChoice()] != implication.otherAlternative()) {
                    String other =
                            problem.choices().get(implication.otherChoice()).id();
                    violate(Rule.PRECEDENCE, choice.id(), other, -1, problem.horizon());
                }
            }
        }
    }

    /** H1: spread of the finish months, and the horizon for each that is missing. */
    private void moveTogether() {
        for (MoveTogether group : problem.groups()) {
            int earliest = Integer.MAX_VALUE;
            int latest = Integer.MIN_VALUE;
            for (int a : group.activities()) {
                if (present(a)) {
                    earliest = Math.min(earliest, schedule.finish()[a]);
                    latest = Math.max(latest, schedule.finish()[a]);
                }
            }
            if (latest < earliest) {
                continue;
            }
            violate(Rule.PRECEDENCE, group.id(), "", latest, latest - earliest);
            for (int a : group.activities()) {
                if (!present(a) && !settled(a)) {
                    violate(Rule.PRECEDENCE, group.id(), activity(a).id(), -1, problem.horizon());
                }
            }
        }
    }

    /** H3 and H8: use over capacity by bucket. */
    private void resources() {
        List<long[]> use = new ArrayList<>();
        for (Resource resource : problem.resources()) {
            use.add(new long[resource.capacity().length]);
        }
        for (int a = 0; a < problem.activities().size(); a++) {
            if (present(a)) {
                use(use, option(a).demands(), month(a));
            }
        }
        for (Wave wave : problem.waves()) {
            for (int month : CostParts.waveMonths(problem, schedule, wave)) {
                use(use, wave.demands(), month);
            }
        }
        commonCosts(use);
        for (int r = 0; r < use.size(); r++) {
            Resource resource = problem.resources().get(r);
            for (int bucket = 0; bucket < use.get(r).length; bucket++) {
                violate(resource.rule(), resource.id(), "", bucket, use.get(r)[bucket] - resource.capacity()[bucket]);
            }
        }
    }

    private void commonCosts(List<long[]> use) {
        for (CommonCost common : problem.membership().commonCosts()) {
            List<Demand> demands = common.demands(common.paying(problem.membership(), schedule.alternatives()));
            for (int month : CostParts.commonMonths(problem, schedule, common)) {
                use(use, demands, month);
            }
        }
    }

    private void use(List<long[]> use, List<Demand> demands, int finish) {
        for (Demand demand : demands) {
            int[] bucket = problem.resources().get(demand.resource()).bucket();
            for (int i = 0; i < demand.amounts().length; i++) {
                int month = finish + demand.offset() + i;
                if (month >= 0 && month < problem.months()) {
                    use.get(demand.resource())[bucket[month]] += demand.amounts()[i];
                }
            }
        }
    }

    /** H4: frozen months touched. */
    private void freezes() {
        for (int a = 0; a < problem.activities().size(); a++) {
            if (present(a)) {
                violate(
                        Rule.FREEZE,
                        activity(a).id(),
                        "",
                        schedule.finish()[a],
                        option(a).frozen()[month(a)]);
            }
        }
    }

    /** H5: activities over the limit, month by month. */
    private void countLimits() {
        int[][] counts = new int[problem.countLimits().size()][problem.months()];
        for (int a = 0; a < problem.activities().size(); a++) {
            if (present(a)) {
                for (Count count : option(a).counts()) {
                    for (int i = 0; i <= count.tailMonths(); i++) {
                        if (month(a) + i < problem.months()) {
                            counts[count.limit()][month(a) + i]++;
                        }
                    }
                }
            }
        }
        for (int limit = 0; limit < counts.length; limit++) {
            CountLimit countLimit = problem.countLimits().get(limit);
            for (int month = 0; month < counts[limit].length; month++) {
                violate(Rule.CRITICAL_LOAD, countLimit.id(), "", month, counts[limit][month] - countLimit.limit());
            }
        }
    }

    /** H6: months outside the window of the option. */
    private void windows() {
        for (int a = 0; a < problem.activities().size(); a++) {
            if (present(a)) {
                int finish = schedule.finish()[a];
                violate(Rule.WINDOW, activity(a).id(), "", finish, option(a).earliest() - finish);
                violate(
                        Rule.WINDOW,
                        activity(a).id(),
                        "",
                        finish,
                        finish - option(a).latest());
            }
        }
    }

    /** H6: what stays though it may not. */
    private void absences() {
        for (int a = 0; a < problem.activities().size(); a++) {
            if (!present(a) && !settled(a)) {
                violate(Rule.WINDOW, activity(a).id(), "", -1, activity(a).absentViolation());
            }
        }
    }

    /** H6: months a milestone comes too late for the law or its contract. */
    private void shortfalls(int[] milestoneMonths) {
        for (int m = 0; m < milestoneMonths.length; m++) {
            Milestone milestone = problem.milestones().get(m);
            int index = CostParts.tableIndex(milestoneMonths[m], milestone.shortfall().length);
            violate(
                    Rule.WINDOW,
                    milestone.id(),
                    "",
                    milestoneMonths[m],
                    milestone.shortfall()[index]);
        }
    }

    /** H9: months beyond the horizon. */
    private void horizon() {
        for (int a = 0; a < problem.activities().size(); a++) {
            if (present(a)) {
                int finish = schedule.finish()[a];
                violate(Rule.HORIZON, activity(a).id(), "", finish, finish - (problem.horizon() - 1L));
            }
        }
    }

    /** H10: months from the pinned month. */
    private void pins() {
        for (int a = 0; a < problem.activities().size(); a++) {
            if (present(a) && option(a).pinned() >= 0) {
                int finish = schedule.finish()[a];
                violate(
                        Rule.PIN,
                        activity(a).id(),
                        "",
                        finish,
                        Math.abs(finish - option(a).pinned()));
            }
        }
    }

    /** H10: the horizon for a choice that takes an alternative it may not. */
    private void choices() {
        for (int c = 0; c < problem.choices().size(); c++) {
            Choice choice = problem.choices().get(c);
            if (!choice.allowed().get(schedule.alternatives()[c])) {
                violate(Rule.PIN, choice.id(), "", -1, problem.horizon());
            }
        }
    }

    /** H7: months by which followers do not wait; the horizon when nobody goes first. */
    private void pilots() {
        for (Pilot pilot : problem.pilots()) {
            if (!CostParts.holds(schedule, pilot.choice(), pilot.alternative())) {
                continue;
            }
            int latest = -1;
            int last = -1;
            boolean somebody = false;
            for (int a : pilot.pilots()) {
                somebody |= present(a) || settled(a);
                if (present(a) && schedule.finish()[a] > latest) {
                    latest = schedule.finish()[a];
                    last = a;
                }
            }
            if (!somebody) {
                violate(Rule.PILOT, pilot.id(), "", -1, problem.horizon());
            }
            for (int a : pilot.followers()) {
                if (present(a) && last >= 0) {
                    int finish = schedule.finish()[a];
                    int earliest = latest + 1 + pilot.stabilisation();
                    violate(Rule.PILOT, activity(a).id(), activity(last).id(), finish, earliest - finish);
                }
            }
        }
    }

    /** H11: members missing where an alternative needs more. */
    private void quorums() {
        Membership membership = problem.membership();
        for (Quorum quorum : membership.quorums()) {
            if (CostParts.holds(schedule, quorum.choice(), quorum.alternative())) {
                int missing =
                        quorum.missing(party -> membership.takesPart(quorum.choice(), party, schedule.alternatives()));
                violate(Rule.ELIGIBILITY, quorum.id(), "", -1, missing);
            }
        }
    }

    /** H11: areas a party sits out beyond its limit. */
    private void sitOuts() {
        for (SitOutLimit limit : problem.membership().sitOutLimits()) {
            int satOut = problem.membership().satOut(limit.party(), schedule.alternatives());
            violate(Rule.ELIGIBILITY, limit.id(), "", -1, satOut - (long) limit.limit());
        }
    }

    /** H1: the horizon for each party that sits out what something it takes part in requires. */
    private void companions() {
        Membership membership = problem.membership();
        for (Companion companion : membership.companions()) {
            boolean broken = companion.broken(
                    membership.participation(companion.choice()),
                    membership.participation(companion.other()),
                    schedule.alternatives());
            String id = problem.choices().get(companion.choice()).id();
            String other = problem.choices().get(companion.other()).id();
            violate(Rule.PRECEDENCE, id, other, -1, broken ? problem.horizon() : 0);
        }
    }

    /** H12: pairs finishing in the same month. */
    private void apart() {
        for (NotTogether pair : problem.apart()) {
            if (present(pair.first())
                    && present(pair.second())
                    && schedule.finish()[pair.first()] == schedule.finish()[pair.second()]) {
                violate(
                        Rule.NOT_TOGETHER,
                        activity(pair.first()).id(),
                        activity(pair.second()).id(),
                        schedule.finish()[pair.first()],
                        1);
            }
        }
    }

    /** H13: what a party that may not lose pays more than its baselines, for the whole and for the first 36 months. */
    private void winWin(long[] partyCost, long[] partyEarly) {
        for (int p = 0; p < partyCost.length; p++) {
            Party party = problem.parties().get(p);
            if (party.mayNotLose()) {
                violate(Rule.WIN_WIN, party.id(), "", -1, partyCost[p] - party.baseline());
                violate(Rule.WIN_WIN, party.id(), EARLY, -1, partyEarly[p] - party.earlyBaseline());
            }
        }
    }

    /** Points of every load group in every month, centi-points. */
    private long pileUp() {
        long[][] exposure = new long[problem.loadGroups().size()][problem.months()];
        for (int a = 0; a < problem.activities().size(); a++) {
            if (present(a)) {
                for (Load load : option(a).loads()) {
                    long[] group = exposure[load.group()];
                    group[month(a)] += load.points();
                    for (int i = 1; i <= load.tailMonths() && month(a) + i < group.length; i++) {
                        group[month(a) + i] += load.tailPoints();
                    }
                }
            }
        }
        long points = 0;
        for (int g = 0; g < exposure.length; g++) {
            for (long month : exposure[g]) {
                points += problem.loadGroups().get(g).points(month);
            }
        }
        return points;
    }

    private long milestoneRisk(int[] milestoneMonths) {
        long risk = 0;
        for (int m = 0; m < milestoneMonths.length; m++) {
            long[] table = problem.milestones().get(m).risk();
            risk += table[CostParts.tableIndex(milestoneMonths[m], table.length)];
        }
        return risk;
    }

    private static int milestoneMonth(
            ScheduleProblem problem, Schedule schedule, Milestone milestone, int[] earlierMonths) {
        if (milestone.triggers().isEmpty() && milestone.after().isEmpty()) {
            return Schedule.NEVER;
        }
        int latest = 0;
        for (Milestone.Trigger trigger : milestone.triggers()) {
            int option = schedule.options()[trigger.activity()];
            if (option < 0) {
                return Schedule.NEVER;
            }
            latest = Math.max(latest, schedule.finish()[trigger.activity()] + trigger.offset()[option]);
        }
        for (int other : milestone.after()) {
            if (earlierMonths[other] == Schedule.NEVER) {
                return Schedule.NEVER;
            }
            latest = Math.max(latest, earlierMonths[other]);
        }
        return latest;
    }

    private static void requireConsistent(ScheduleProblem problem, Schedule schedule) {
        for (int a = 0; a < problem.activities().size(); a++) {
            Activity activity = problem.activities().get(a);
            int alternative = schedule.seenBy(activity);
            int option = schedule.options()[a];
            boolean agrees = option < 0
                    ? !activity.present(alternative)
                    : activity.choice() < 0 || activity.options().get(option).alternative() == alternative;
            if (!agrees || (option >= 0) != (schedule.finish()[a] >= 0)) {
                throw new IllegalArgumentException("Activity " + activity.id() + " has option " + option + " finishing "
                        + schedule.finish()[a] + " while alternative " + alternative + " holds");
            }
        }
    }

    private void violate(Rule rule, String subject, String other, int month, long amount) {
        if (amount > 0) {
            violations.add(new Violation(rule, subject, other, month, amount));
        }
    }

    private Activity activity(int a) {
        return problem.activities().get(a);
    }

    private Option option(int a) {
        return activity(a).options().get(schedule.options()[a]);
    }

    private boolean present(int a) {
        return schedule.options()[a] >= 0;
    }

    private boolean settled(int a) {
        return activity(a).settled().get(alternative(a));
    }

    private int alternative(int a) {
        return schedule.seenBy(activity(a));
    }

    private int month(int a) {
        return Math.min(schedule.finish()[a], problem.horizon() - 1);
    }

    private int start(int a) {
        return option(a).start()[month(a)];
    }
}

package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.ThreePoint;
import no.samtakt.inventory.UncertaintyKind;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.simulation.RightShift;
import no.samtakt.planning.simulation.RightShift.Link;
import no.samtakt.planning.simulation.RightShift.Work;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Pilot;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A finished plan run many times with its estimates drawn anew: what is late moves the rest to the right, and the moved schedule is priced
 * by the plan's own tables, which go on beyond the last go-live month. {@code src/docs/planning-model.md}, "Uncertainty", says what is and
 * what is not modelled.
 *
 * <p>Running time O(runs × (works + cost lines)); memory O(runs × members).
 */
final class PlanSimulation {

    /** Months after the last go-live month for which there are tables; what would come later is taken as coming then. */
    static final int BEYOND = 60;

    private final CompiledPlan compiled;
    private final ScheduleProblem problem;
    private final Schedule planned;
    private final Evaluation evaluation;
    private final Estimates estimates;
    private final RunCosts costs;
    private final RightShift shift;
    /** Activity of each work. */
    private final int[] activities;

    /** Member of each activity; −1 for what is done in common. */
    private final int[] memberOf;

    private final int[] durations;
    /** Estimate of the months of each work; −1 where they are certain. */
    private final int[] monthsEstimate;

    /**
     * @throws IllegalStateException when the plan's own figures are not those of this inventory and variant
     */
    PlanSimulation(Inventory inventory, Variant variant, MigrationPlan plan, long seed) {
        compiled = ProblemCompiler.compile(inventory, variant, BEYOND);
        problem = compiled.problem();
        planned = PlanEncoder.encode(compiled, plan).schedule();
        evaluation = ScheduleEvaluator.evaluate(problem, planned);
        if (evaluation.cost() != plan.economy().planPresentValue().minor()) {
            throw new IllegalStateException("The plan costs " + plan.economy().planPresentValue()
                    + ", with room for delay " + evaluation.cost());
        }
        estimates = new Estimates(inventory.cooperation().uncertainty(), seed);
        costs = new RunCosts(compiled, planned, estimates);
        activities = IntStream.range(0, planned.finish().length)
                .filter(j -> planned.options()[j] >= 0)
                .toArray();
        memberOf = compiled.activities().stream()
                .mapToInt(info -> {
                    Asset asset = info.asset();
                    return asset == null ? -1 : compiled.memberIndex(asset.member());
                })
                .toArray();
        durations = new int[activities.length];
        monthsEstimate = new int[activities.length];
        int[] workOf = new int[planned.finish().length];
        Arrays.fill(workOf, -1);
        List<Work> works = new ArrayList<>();
        for (int w = 0; w < activities.length; w++) {
            workOf[activities[w]] = w;
            works.add(work(activities[w]));
            durations[w] = works.get(w).duration();
            monthsEstimate[w] = monthsEstimate(activities[w]);
        }
        shift = new RightShift(works, links(workOf), groups(workOf), problem.horizon());
    }

    private Work work(int activity) {
        ActivityInfo info = compiled.activities().get(activity);
        int finish = planned.finish()[activity];
        int start = problem.activities()
                .get(activity)
                .options()
                .get(planned.options()[activity])
                .start()[finish];
        boolean[] closed = new boolean[problem.horizon()];
        boolean[] idle = new boolean[problem.horizon()];
        Asset asset = info.asset();
        if (asset != null) {
            for (int t = 0; t < closed.length; t++) {
                idle[t] = compiled.calendar().frozen(FreezeKind.NO_WORK, asset.member(), asset.area(), t);
                closed[t] =
                        idle[t] || compiled.calendar().frozen(FreezeKind.NO_GO_LIVE, asset.member(), asset.area(), t);
            }
        }
        return new Work(Math.min(start, finish), finish, closed, idle);
    }

    private int monthsEstimate(int activity) {
        ActivityInfo info = compiled.activities().get(activity);
        String owner = "TASK/" + problem.activities().get(activity).id();
        if (info.kind() == TaskKind.TRANSITION) {
            Target target =
                    info.options().get(planned.options()[activity]).plan().target();
            return estimates.number(UncertaintyKind.TRANSITION_MONTHS, target.area(), target.id(), owner);
        }
        ChainPlan chain = info.chain();
        if (chain == null || info.kind() == TaskKind.DECIDE) {
            return -1;
        }
        Target target = chain.target();
        return info.kind() == TaskKind.PROCURE
                ? estimates.number(UncertaintyKind.PROCUREMENT_MONTHS, target.area(), target.id(), owner)
                : estimates.number(
                        UncertaintyKind.ESTABLISHMENT_MONTHS, target.area(), target.id(), "TARGET/" + target.id());
    }

    private List<Link> links(int[] workOf) {
        List<Link> links = new ArrayList<>();
        for (Precedence precedence : problem.precedences()) {
            int p = workOf[precedence.predecessor()];
            int s = workOf[precedence.successor()];
            int seen = planned.seenBy(problem.activities().get(precedence.successor()));
            if (p >= 0 && s >= 0 && precedence.alternatives().get(seen)) {
                links.add(new Link(p, s, precedence.type() == Precedence.Type.FINISH_TO_START, precedence.lag()));
            }
        }
        for (Pilot pilot : problem.pilots()) {
            if (planned.alternatives()[pilot.choice()] == pilot.alternative()) {
                for (int first : pilot.pilots()) {
                    for (int second : pilot.followers()) {
                        if (workOf[first] >= 0 && workOf[second] >= 0) {
                            links.add(new Link(workOf[first], workOf[second], false, pilot.stabilisation()));
                        }
                    }
                }
            }
        }
        return links;
    }

    private List<List<Integer>> groups(int[] workOf) {
        List<List<Integer>> groups = new ArrayList<>();
        for (MoveTogether group : problem.groups()) {
            groups.add(group.activities().stream()
                    .map(activity -> workOf[activity])
                    .filter(work -> work >= 0)
                    .toList());
        }
        return groups;
    }

    CompiledPlan compiled() {
        return compiled;
    }

    Schedule planned() {
        return planned;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Estimates estimates() {
        return estimates;
    }

    RunCosts costs() {
        return costs;
    }

    /** The factors of one run, and what came of them. */
    final class Run {

        private final int[] factors = new int[estimates.size()];
        private final int[] rounding = new int[estimates.size()];
        private final int[] months = new int[activities.length];
        private final int[] ends = new int[activities.length];
        private final int parties = problem.parties().size();
        private final Schedule schedule = planned.copy();

        /** Discounted cost by party. */
        final long[] cost = new long[parties];

        /** One-off part of it. */
        final long[] oneOff = new long[parties];

        /** Discounted cost of the zero alternative by party. */
        final long[] zero = new long[parties];

        /** Draws and computes. */
        void draw(int run) {
            estimates.draw(run, factors, rounding);
            compute();
        }

        /** Computes with one driver at a chance and the others at their most likely value; all of them for no driver. */
        void set(Estimates.@Nullable Driver driver, int chanceBasisPoints) {
            estimates.set(driver, chanceBasisPoints, factors, rounding);
            compute();
        }

        /** Computes with every estimate right. */
        void exact() {
            Arrays.fill(factors, ThreePoint.PLANNED);
            Arrays.fill(rounding, 0);
            compute();
        }

        private void compute() {
            for (int w = 0; w < months.length; w++) {
                int estimate = monthsEstimate[w];
                months[w] = estimate < 0
                        ? durations[w]
                        : Estimates.months(durations[w], factors[estimate], rounding[estimate]);
            }
            shift.shift(months, ends);
            for (int w = 0; w < ends.length; w++) {
                schedule.finish()[activities[w]] = ends[w];
            }
            Arrays.fill(cost, 0);
            Arrays.fill(oneOff, 0);
            for (int p = 0; p < parties; p++) {
                zero[p] = problem.parties().get(p).baseline();
            }
            costs.book(schedule, factors, cost, oneOff);
            costs.bookZero(factors, zero);
        }

        /** The factors, by estimate. */
        int[] factors() {
            return factors;
        }

        /** The moved schedule. */
        Schedule schedule() {
            return schedule;
        }

        /** Last go-live of a member's transitions, −1 without one; of all for party −1. */
        int lastGoLive(int party) {
            int last = -1;
            for (int j : activities) {
                if (memberOf[j] >= 0 && (party < 0 || memberOf[j] == party)) {
                    last = Math.max(last, schedule.finish()[j]);
                }
            }
            return last;
        }

        /** What it asks for beyond what there is of people, vendors and critical go-lives, in the units of the rules. */
        long overload() {
            return PlanSimulation.overload(ScheduleEvaluator.evaluate(problem, schedule));
        }
    }

    private static long overload(Evaluation evaluation) {
        long sum = 0;
        for (Violation violation : evaluation.violations()) {
            if (violation.rule() == Rule.CAPACITY || violation.rule() == Rule.CRITICAL_LOAD) {
                sum += violation.amount();
            }
        }
        return sum;
    }

    /** What the plan itself asks for beyond what there is. */
    long plannedOverload() {
        return overload(evaluation);
    }
}

package no.samtakt.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.MigrationPlan.DataQualityLine;
import no.samtakt.planning.MigrationPlan.Run;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Nearness;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.solver.AlternativeProbe;
import no.samtakt.schedule.solver.Islands;
import no.samtakt.schedule.solver.ProgressListener;
import no.samtakt.schedule.solver.SolveResult;
import no.samtakt.schedule.solver.SolverSettings;
import no.samtakt.schedule.solver.Termination;
import org.jspecify.annotations.Nullable;

/** Makes a migration plan from an inventory and a variant, and scores plans edited by hand. */
public final class Planner {

    /** How the codes of problems begin that were found before the search and that no search can mend. */
    public static final String BEFORE = "plan.before.";

    /** Searches side by side, on however many cores, so that the same moves give the same plan anywhere. */
    private static final int SEARCHES = 2;

    /** No gap at which a search ends. */
    public static final int NO_GAP = -1;

    /** What a month between a task and its published month counts when a plan is to stay near another: 2 000 in main units. */
    private static final long NEAR_MONTH = 200_000;
    /** What another target than the published one counts: 100 000 in main units. */
    private static final long NEAR_TARGET = 10_000_000;

    private static final long LOCK_STEPS = 30_000;
    /** A twentieth of a search by the clock may be added for the bound with its targets. */
    private static final long OVERTIME_NANOS = 1_000_000 / 20;
    /** A tenth of a search by the clock may pass until the bound says something of good plans. */
    private static final long PATIENCE_NANOS = 1_000_000 / 10;

    private Planner() {}

    /**
     * How to search.
     *
     * @param millis most milliseconds, or {@link Long#MAX_VALUE}
     * @param steps most moves, or {@link Long#MAX_VALUE}
     * @param version of the program, noted in the plan
     * @param listener hears of progress at most about five times a second
     * @param stop true ends the search with the best plan so far
     * @param nanoTime a clock for the time limit
     * @param gapBasisPoints ends the search when the gap, as a share of what decisions can change, is known to be no more, 0 to 9999;
     *     {@link #NO_GAP} to go on
     */
    public record Search(
            long seed,
            long millis,
            long steps,
            String version,
            Listener listener,
            BooleanSupplier stop,
            LongSupplier nanoTime,
            int gapBasisPoints) {

        /** Without a gap to end at. */
        public Search(
                long seed,
                long millis,
                long steps,
                String version,
                Listener listener,
                BooleanSupplier stop,
                LongSupplier nanoTime) {
            this(seed, millis, steps, version, listener, stop, nanoTime, NO_GAP);
        }
    }

    /** Hears of progress. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param cost discounted cost of the best plan so far
         * @param riskCentiPoints its risk
         * @param penalty 0 when it breaks no rule
         * @param millisLeft {@link Long#MAX_VALUE} without a time limit
         */
        void progress(Money cost, long riskCentiPoints, long penalty, long steps, long millisLeft);
    }

    /**
     * What the plan carries along from reading: quality of the data per member and the problems found.
     */
    public record Reading(List<DataQualityLine> dataQuality, List<Problem> problems) {
        public Reading {
            dataQuality = List.copyOf(dataQuality);
            problems = List.copyOf(problems);
        }
    }

    /** Plans without a published plan to stay near. */
    public static MigrationPlan plan(
            Inventory inventory, Variant variant, Reading reading, Search search, @Nullable MigrationPlan from) {
        return plan(inventory, variant, reading, search, from, null);
    }

    /**
     * Plans.
     *
     * @param from a plan to begin from; null to begin at {@code near}, or afresh without one
     * @param near a published plan: each month and each target that differs counts in the search, at fixed prices, beside J; every figure
     *     and gap of the answer is without them
     */
    public static MigrationPlan plan(
            Inventory inventory,
            Variant variant,
            Reading reading,
            Search search,
            @Nullable MigrationPlan from,
            @Nullable MigrationPlan near) {
        CompiledPlan compiled = ProblemCompiler.compile(inventory, variant);
        ScheduleProblem problem = compiled.problem();
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(Findings.of(compiled));
        Schedule start = null;
        if (from != null) {
            PlanEncoder.Encoded encoded = PlanEncoder.encode(compiled, from);
            start = encoded.schedule();
            problems.addAll(encoded.problems());
        }
        ScheduleProblem searched = problem;
        if (near != null) {
            PlanEncoder.Encoded published = PlanEncoder.encode(compiled, near);
            searched = problem.near(Nearness.to(published.schedule(), NEAR_MONTH, NEAR_TARGET));
            if (from == null) {
                start = published.schedule();
                problems.addAll(published.problems());
            }
        }
        ProgressListener listener = progress -> search.listener()
                .progress(
                        new Money(progress.cost()),
                        progress.risk(),
                        progress.hardPenalty(),
                        progress.steps(),
                        progress.millisLeft());
        BoundSearch bound = new BoundSearch(problem, search.stop());
        boolean counted = search.steps() != Long.MAX_VALUE;
        long begun = search.nanoTime().getAsLong();
        long patience = search.millis() == Long.MAX_VALUE ? Long.MAX_VALUE : search.millis() * PATIENCE_NANOS;
        SolverSettings settings = new SolverSettings(
                search.seed(),
                new Termination(search.millis(), search.steps()),
                start,
                listener,
                search.stop(),
                search.nanoTime(),
                () -> counted
                        ? bound.adviceFor(search.steps())
                        : bound.adviceWithin(() -> search.nanoTime().getAsLong() - begun < patience),
                () -> search.gapBasisPoints() == NO_GAP ? Long.MIN_VALUE : bound.enough(search.gapBasisPoints()));
        if (!counted) {
            bound.start();
        }
        SolveResult result;
        try {
            result = Islands.solve(searched, settings, SEARCHES);
        } finally {
            bound.end();
        }
        ConflictSearch.Found found = ConflictSearch.find(
                compiled, result.best(), ScheduleEvaluator.evaluate(problem, result.best()), search);
        Schedule schedule = NeedlessSitOuts.ended(compiled, found.schedule());
        Evaluation evaluation = ScheduleEvaluator.evaluate(problem, schedule);
        long ended = search.nanoTime().getAsLong();
        long overtime = search.millis() == Long.MAX_VALUE ? Long.MAX_VALUE : search.millis() * OVERTIME_NANOS;
        BoundSearch.Bounds bounds = bound.bounds(
                schedule.alternatives(),
                evaluation,
                search.steps(),
                () -> search.nanoTime().getAsLong() - ended > overtime);
        Run run =
                new Run(search.version(), search.seed(), termination(result, search), result.steps(), result.millis());
        return assemble(
                compiled,
                schedule,
                evaluation,
                search.seed(),
                new PlanAssembler.Context(
                        run,
                        ScheduleEvaluator.evaluate(problem, result.firstFeasible()),
                        bounds,
                        found.conflicts(),
                        reading.dataQuality(),
                        problems));
    }

    private static String termination(SolveResult result, Search search) {
        return switch (result.ending()) {
            case TIME -> "TIME";
            case STEPS -> "STEPS";
            case ENOUGH -> "GAP";
            case STOPPED -> "CANCELLED";
                // A round tries at least two moves, so one may be left of the steps asked for.
            case EXHAUSTED -> result.steps() + 1 >= search.steps() ? "STEPS" : "EXHAUSTED";
        };
    }

    /**
     * Scores a plan as it stands, for instance edited by hand, against an inventory and a variant: its targets, modes and finish months
     * are kept, everything else is computed anew.
     */
    public static MigrationPlan score(Inventory inventory, Variant variant, Reading reading, MigrationPlan plan) {
        CompiledPlan compiled = ProblemCompiler.compile(inventory, variant);
        PlanEncoder.Encoded encoded = PlanEncoder.encode(compiled, plan);
        Evaluation evaluation = ScheduleEvaluator.evaluate(compiled.problem(), encoded.schedule());
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(encoded.problems());
        return assemble(
                compiled,
                encoded.schedule(),
                evaluation,
                plan.run().seed(),
                new PlanAssembler.Context(
                        plan.run(), null, BoundSearch.Bounds.UNKNOWN, List.of(), reading.dataQuality(), problems));
    }

    /**
     * What of a plan's discounted cost falls in the months before one, scored as {@link #score}: what can no longer change when
     * that month has come. Nothing before the plan starts.
     */
    public static Money costBefore(Inventory inventory, Variant variant, MigrationPlan plan, YearMonth month) {
        if (!month.isAfter(inventory.cooperation().planStart())) {
            return Money.ZERO;
        }
        CompiledPlan compiled = ProblemCompiler.compile(inventory, variant);
        Schedule schedule = PlanEncoder.encode(compiled, plan).schedule();
        Ledger ledger = new Ledger(compiled, schedule, ScheduleEvaluator.evaluate(compiled.problem(), schedule));
        int end = Math.min(ledger.months(), compiled.calendar().index(month));
        long sum = 0;
        for (int m = 0; m < compiled.problem().parties().size(); m++) {
            for (int t = 0; t < end; t++) {
                sum = Math.addExact(sum, compiled.discount().discount(ledger.total(m, t), t));
            }
        }
        return new Money(sum);
    }

    private static MigrationPlan assemble(
            CompiledPlan compiled, Schedule schedule, Evaluation evaluation, long seed, PlanAssembler.Context context) {
        AlternativeProbe probe = new AlternativeProbe(compiled.problem(), schedule, seed);
        return PlanAssembler.assemble(compiled, schedule, evaluation, probe::with, context);
    }

    /** What no search can mend, with names and places, before any search. O(compiling). */
    public static List<Problem> findings(Inventory inventory, Variant variant) {
        return Findings.of(ProblemCompiler.compile(inventory, variant));
    }

    /**
     * What a lock costs: how much better a plan a short search finds without it, from the given plan on.
     *
     * @param pin the lock
     * @param objective J saved without it, at least zero
     * @param cost discounted cost saved without it; may be negative when only risk is saved
     */
    public record LockPrice(Pin pin, Money objective, Money cost) {}

    /** The price of every lock of the members and the variant, each by itself. O(locks × search of 30 000 moves). */
    public static List<LockPrice> lockPrices(
            Inventory inventory, Variant variant, MigrationPlan plan, LongSupplier nanoTime) {
        CompiledPlan compiled = ProblemCompiler.compile(inventory, variant);
        Evaluation with = PlanSearch.best(compiled, plan, LOCK_STEPS, nanoTime);
        List<LockPrice> prices = new ArrayList<>();
        for (Member member : inventory.members()) {
            for (Pin pin : member.pins()) {
                prices.add(price(pin, PlanSearch.withoutPin(inventory, member, pin), variant, plan, with, nanoTime));
            }
        }
        for (Pin pin : variant.pins()) {
            prices.add(price(pin, inventory, PlanSearch.withoutPin(variant, pin), plan, with, nanoTime));
        }
        return prices;
    }

    private static LockPrice price(
            Pin pin, Inventory inventory, Variant variant, MigrationPlan plan, Evaluation with, LongSupplier nanoTime) {
        Evaluation without = PlanSearch.best(ProblemCompiler.compile(inventory, variant), plan, LOCK_STEPS, nanoTime);
        return new LockPrice(
                pin,
                new Money(Math.max(0, with.objective() - without.objective())),
                new Money(with.cost() - without.cost()));
    }
}

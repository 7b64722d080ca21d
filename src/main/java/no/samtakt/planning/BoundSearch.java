package no.samtakt.planning;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import no.samtakt.common.Money;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.OwnMinima;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.bound.Bound;
import no.samtakt.schedule.bound.Guide;
import no.samtakt.schedule.bound.LowerBound;
import no.samtakt.schedule.solver.Advice;
import org.jspecify.annotations.Nullable;

/**
 * Finds how good a plan could be at most, and tells the search what that says of good plans: beside the search while it runs by the clock, or
 * before it by a number of steps, so that the same steps give the same plan and bounds.
 */
final class BoundSearch {

    private static final long MOVES_PER_STEP = 1_000;
    private static final long MOST_STEPS = 300;
    private static final long LEAST_STEPS = 10;
    private static final long FIXED_STEPS = 20;
    /** Steps after which what the bound says of good plans is worth hearing. */
    private static final long STEPS_FOR_ADVICE = 60;

    private static final int SUGGESTIONS = 16;
    private static final long MILLIS_BETWEEN_LOOKS = 20;
    /** Activities, orders and bridges, times months, beyond which cuts and prices would need too much memory. */
    private static final long MOST_MONTHS = 2_000_000;

    private static final int WHOLE = 10_000;

    private final ScheduleProblem problem;
    private final long minima;
    private final BooleanSupplier stop;
    private final AtomicBoolean over = new AtomicBoolean();
    private @Nullable LowerBound open;
    private @Nullable Thread thread;
    /** Relaxed plans of the last steps, the newest last. */
    private final Deque<Schedule> suggestions = new ArrayDeque<>();

    private volatile Advice advice = Advice.NONE;
    private volatile long advised;
    /** The best bound so far; {@link Long#MIN_VALUE} when none is known. */
    private volatile long known = Long.MIN_VALUE;

    /**
     * @param stop true ends it after the step under way
     */
    BoundSearch(ScheduleProblem problem, BooleanSupplier stop) {
        this.problem = problem;
        minima = OwnMinima.of(problem);
        this.stop = stop;
    }

    /**
     * What the bound says of good plans, for a search by a number of moves: after as many steps as go with it, so that the same moves hear
     * the same.
     */
    synchronized Advice adviceFor(long moves) {
        if (!tooLarge()) {
            steps(steps(moves, MOST_STEPS));
        }
        return advice;
    }

    /** The same for a search by the clock: waits for a few steps, as long as it may. */
    Advice adviceWithin(BooleanSupplier patience) {
        Thread running = thread;
        while (running != null
                && running.isAlive()
                && advised < STEPS_FOR_ADVICE
                && patience.getAsBoolean()
                && !stop.getAsBoolean()) {
            try {
                running.join(MILLIS_BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return advice;
            }
        }
        return advice;
    }

    /**
     * The greatest objective whose gap, as a share of what decisions can change, is no more than asked for, as far as is known now: with
     * gap g, bound L and own minima M, (J − L) / (J − M) ≤ g as long as J ≤ (L − g·M) / (1 − g).
     *
     * @param basisPoints of the gap, 0 to 9999
     * @return {@link Long#MIN_VALUE} when no bound is known yet
     */
    long enough(int basisPoints) {
        long bound = known;
        if (bound == Long.MIN_VALUE) {
            return bound;
        }
        BigInteger whole = BigInteger.valueOf(WHOLE);
        BigInteger gap = BigInteger.valueOf(basisPoints);
        return whole.multiply(BigInteger.valueOf(bound))
                .subtract(gap.multiply(BigInteger.valueOf(minima)))
                .divide(whole.subtract(gap))
                .longValueExact();
    }

    /**
     * What is known in the end.
     *
     * @param open no plan that keeps every rule has a smaller objective; null when not known
     * @param fixed the same for plans with the same targets
     * @param unsolvable whether it is certain that no plan keeps every rule
     */
    record Bounds(@Nullable Money open, @Nullable Money fixed, boolean unsolvable) {
        static final Bounds UNKNOWN = new Bounds(null, null, false);
    }

    /** Begins in the background. */
    void start() {
        if (tooLarge()) {
            return;
        }
        thread = new Thread(() -> steps(Long.MAX_VALUE), "lower-bound");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean tooLarge() {
        long things = (long) problem.activities().size()
                + problem.precedences().size()
                + problem.bridges().size();
        return things * problem.horizon() > MOST_MONTHS;
    }

    /** Ends what runs in the background and waits for it. */
    void end() {
        over.set(true);
        Thread running = thread;
        while (running != null && running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        over.set(false);
    }

    /** Steps for a search of so many moves. */
    static long steps(long moves, long most) {
        return Math.max(1, Math.min(most, moves / MOVES_PER_STEP));
    }

    /**
     * The bounds, after {@link #end}.
     *
     * @param alternatives the plan's
     * @param moves most moves of the search, or {@link Long#MAX_VALUE} for one by the clock
     * @param overtime true when a search by the clock should end, asked after each step
     * @throws IllegalStateException when a plan that keeps every rule is better than the bound: a bug
     */
    Bounds bounds(int[] alternatives, Evaluation evaluation, long moves, BooleanSupplier overtime) {
        if (tooLarge()) {
            return Bounds.UNKNOWN;
        }
        boolean counted = moves != Long.MAX_VALUE;
        steps(counted ? steps(moves, MOST_STEPS) : LEAST_STEPS);
        Bound all = open == null ? new Bound(false, Long.MIN_VALUE, 0) : open.bound();
        Money fixed = null;
        if (all.known()) {
            fixed = fixed(all.value(), alternatives, counted ? steps(moves, FIXED_STEPS) : FIXED_STEPS, overtime);
        }
        if (evaluation.feasible() && (all.infeasible() || (all.known() && all.value() > evaluation.objective()))) {
            throw new IllegalStateException("The plan is better than the bound");
        }
        return new Bounds(all.known() ? new Money(all.value()) : null, fixed, all.infeasible());
    }

    private void steps(long most) {
        try {
            if (open == null) {
                open = LowerBound.open(problem);
            }
            LowerBound bound = open;
            open.run(most, () -> {
                advise(bound);
                return over.get() || stop.getAsBoolean();
            });
            advise(bound);
        } catch (ArithmeticException e) {
            // Amounts too large to be certain of: the best so far stands.
            over.set(true);
        }
    }

    /** Makes known what the last step says, when there have been some: the first prices know little. */
    private void advise(LowerBound bound) {
        Bound now = bound.bound();
        if (now.known()) {
            known = now.value();
        }
        long steps = now.steps();
        if (steps > advised && steps >= LEAST_STEPS && now.known()) {
            Guide guide = bound.guide();
            suggestions.add(guide.suggestion());
            if (suggestions.size() > SUGGESTIONS) {
                suggestions.remove();
            }
            advice = new Advice(guide.alternativeCosts(), List.copyOf(suggestions));
            advised = steps;
        }
    }

    /** For plans with given targets, which no more than others go below the bound of all. */
    private @Nullable Money fixed(long all, int[] alternatives, long most, BooleanSupplier overtime) {
        try {
            LowerBound bound = LowerBound.fixed(problem, alternatives);
            Bound first = bound.step();
            Bound found = bound.run(most, () -> stop.getAsBoolean() || overtime.getAsBoolean());
            return first.known() && found.known() ? new Money(Math.max(all, found.value())) : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }
}

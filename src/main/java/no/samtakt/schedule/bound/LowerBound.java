package no.samtakt.schedule.bound;

import java.util.function.BooleanSupplier;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/**
 * A lower bound on the objective of every plan that keeps the rules, better step by step. It is certain: each value follows from whole
 * prices and a minimum cut by weak duality, whatever the prices are.
 *
 * <p>The same number of steps gives the same bound wherever it runs. Not for use by several threads at once.
 */
public final class LowerBound {

    /** What an activity costs in a month, on average, is so many first steps of a price. */
    private static final long FIRST = 3;

    private final ScheduleProblem problem;
    private final @Nullable Relaxation relaxation;
    private @Nullable Ascent ascent;
    private boolean infeasible;
    private long best = Long.MIN_VALUE;
    private long[] bestPrices = new long[0];
    private long steps;

    private LowerBound(ScheduleProblem problem, int @Nullable [] alternatives) {
        this.problem = problem;
        relaxation = Relaxation.of(problem, alternatives);
        infeasible = relaxation == null;
    }

    /** For plans that may take any alternatives. O(tables) to begin with. */
    public static LowerBound open(ScheduleProblem problem) {
        return new LowerBound(problem, null);
    }

    /**
     * For plans that take the given alternatives.
     *
     * @param alternatives by choice
     */
    public static LowerBound fixed(ScheduleProblem problem, int[] alternatives) {
        return new LowerBound(problem, alternatives);
    }

    /** Steps until a number of steps is reached in all, or until stopped. */
    public Bound run(long stepsInAll, BooleanSupplier stop) {
        while (steps < stepsInAll && !infeasible && !stop.getAsBoolean()) {
            step();
        }
        return bound();
    }

    /** Tries the next prices. O(tables + minimum cuts). */
    public Bound step() {
        if (relaxation == null || infeasible) {
            return bound();
        }
        long value = relaxation.bound();
        if (relaxation.impossible()) {
            infeasible = true;
            return bound();
        }
        steps++;
        boolean better = value > best;
        if (better) {
            best = value;
            bestPrices = relaxation.duals.prices();
        }
        if (ascent == null) {
            long tables = Math.max(1L, problem.activities().size()) * Math.max(1, problem.analysis());
            ascent = new Ascent(relaxation.duals, Math.max(1, Math.abs(value) / (FIRST * tables)));
        }
        ascent.step(better, relaxation.gradient());
        return bound();
    }

    /** What is known so far. */
    public Bound bound() {
        return new Bound(infeasible, best, steps);
    }

    /**
     * The value again, from the best prices and nothing else.
     *
     * @throws IllegalStateException before the first step, and when there is no bound
     */
    public long certify() {
        if (relaxation == null || steps == 0 || infeasible) {
            throw new IllegalStateException("No bound to certify");
        }
        Relaxation again = relaxation.again();
        again.duals.prices(bestPrices);
        return again.bound();
    }

    /** What the present prices say of a good plan. Call after a step. */
    public Guide guide() {
        if (relaxation == null || steps == 0 || infeasible) {
            return new Guide(new long[0][], new Schedule(new int[0], new int[0], new int[0]), new long[0][]);
        }
        return relaxation.guide();
    }
}

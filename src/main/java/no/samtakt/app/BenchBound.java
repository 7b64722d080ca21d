package no.samtakt.app;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import no.samtakt.schedule.OwnMinima;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.bound.Bound;
import no.samtakt.schedule.bound.LowerBound;
import no.samtakt.schedule.bound.Separation;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;

/**
 * The lower bound of a generated problem and what it took: the whole of it, or of large problems part by part.
 *
 * @param value no feasible schedule has a smaller J, minor units; {@link Long#MIN_VALUE} when nothing is known
 * @param steps made; the fewest of any part; −1 without a bound
 * @param stepMicros microseconds of processor time a step took, all parts added up, what is built before the first step left out; −1 when a part had no
 *     time for one
 * @param peak megabytes of heap in use, garbage included, at most of all times between two steps; −1 without a bound
 */
record BenchBound(long value, long steps, long stepMicros, long peak) {

    private static final long NANOS = 1_000_000;

    /** Larger problems are bound part by part. */
    private static final int LARGEST_WHOLE = 10_000;

    private static final BenchBound NONE = new BenchBound(Long.MIN_VALUE, -1, -1, -1);

    /**
     * Bounds a problem.
     *
     * @param steps of each part at most; 0 for no bound
     * @param millis for all parts
     */
    static BenchBound measure(GeneratedProblem generated, long steps, long millis) {
        if (steps == 0) {
            return NONE;
        }
        boolean fixed = generated.settings().targets() == GeneratorSettings.Targets.FIXED;
        int[] planted = generated.planted().alternatives();
        ScheduleProblem problem = generated.problem();
        AtomicLong peak = new AtomicLong();
        long begun = System.nanoTime();
        if (generated.settings().activities() <= LARGEST_WHOLE) {
            LowerBound bound = fixed ? LowerBound.fixed(problem, planted) : LowerBound.open(problem);
            return run(bound, steps, () -> (System.nanoTime() - begun) / NANOS >= millis, peak);
        }
        List<Separation.Part> parts = Separation.of(problem);
        long sum = 0;
        long fewest = Long.MAX_VALUE;
        long micros = 0;
        for (int i = 0; i < parts.size(); i++) {
            Separation.Part part = parts.get(i);
            long share = millis == Long.MAX_VALUE ? millis : millis / parts.size() * (i + 1);
            LowerBound bound = fixed
                    ? LowerBound.fixed(part.problem(), part.alternatives(planted))
                    : LowerBound.open(part.problem());
            BenchBound found = run(bound, steps, () -> (System.nanoTime() - begun) / NANOS >= share, peak);
            sum += (found.value() > Long.MIN_VALUE ? found.value() : OwnMinima.of(part.problem())) - 1;
            fewest = Math.min(fewest, found.steps());
            micros = micros < 0 || found.stepMicros() < 0 ? -1 : micros + found.stepMicros();
        }
        return new BenchBound(sum, fewest, micros, peak.get());
    }

    private static BenchBound run(LowerBound bound, long steps, BooleanSupplier stop, AtomicLong peak) {
        long begun = SearchMeter.processorTime();
        Bound found = bound.run(steps, () -> {
            peak.accumulateAndGet(SearchMeter.used(), Math::max);
            return stop.getAsBoolean();
        });
        long micros = begun < 0 ? -1 : (SearchMeter.processorTime() - begun) / 1000;
        peak.accumulateAndGet(SearchMeter.used(), Math::max);
        return new BenchBound(
                found.known() ? found.value() : Long.MIN_VALUE,
                found.steps(),
                found.known() && micros >= 0 ? micros / found.steps() : -1,
                peak.get());
    }
}

package no.samtakt.schedule.solver;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import no.samtakt.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * How to search.
 *
 * @param seed of all randomness
 * @param termination when to end
 * @param start a schedule to begin from, consistent with the problem; null to construct one
 * @param listener hears about progress
 * @param stop asked often; true ends the search within about a tenth of a second
 * @param nanoTime a clock as {@link System#nanoTime()}, for the time limit and the progress only
 * @param advice asked for as each cycle of the search begins
 * @param enough asked often: the search ends with a schedule that breaks no rule and whose objective is no greater; {@link Long#MIN_VALUE}
 *     when nothing is good enough
 */
public record SolverSettings(
        long seed,
        Termination termination,
        @Nullable Schedule start,
        ProgressListener listener,
        BooleanSupplier stop,
        LongSupplier nanoTime,
        Supplier<Advice> advice,
        LongSupplier enough) {

    /** Without an objective that is good enough. */
    public SolverSettings(
            long seed,
            Termination termination,
            @Nullable Schedule start,
            ProgressListener listener,
            BooleanSupplier stop,
            LongSupplier nanoTime,
            Supplier<Advice> advice) {
        this(seed, termination, start, listener, stop, nanoTime, advice, () -> Long.MIN_VALUE);
    }

    /** Without advice. */
    public SolverSettings(
            long seed,
            Termination termination,
            @Nullable Schedule start,
            ProgressListener listener,
            BooleanSupplier stop,
            LongSupplier nanoTime) {
        this(seed, termination, start, listener, stop, nanoTime, () -> Advice.NONE);
    }

    /** Without start, listener and stop. */
    public static SolverSettings of(long seed, Termination termination, LongSupplier nanoTime) {
        return new SolverSettings(seed, termination, null, progress -> {}, () -> false, nanoTime);
    }
}

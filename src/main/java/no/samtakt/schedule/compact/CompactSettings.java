package no.samtakt.schedule.compact;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How to search. With a limit of schedules alone the answer is the same wherever it runs.
 *
 * @param seed of all randomness
 * @param schedules to generate at most, each pass forwards or backwards counted as one; or {@link Long#MAX_VALUE}
 * @param millis to take at most, or {@link Long#MAX_VALUE}
 * @param target makespan that is good enough, 0 for none; the lower bound always is
 * @param stop asked often; true ends the search soon
 * @param nanoTime a clock as {@link System#nanoTime()}, for the time limit and the time taken only
 */
public record CompactSettings(
        long seed, long schedules, long millis, int target, BooleanSupplier stop, LongSupplier nanoTime) {
    public CompactSettings {
        if (schedules < 0 || millis < 0 || target < 0) {
            throw new IllegalArgumentException(
                    "Limits must not be negative: " + schedules + " schedules, " + millis + " ms, target " + target);
        }
    }

    /** So many schedules, without other limits. */
    public static CompactSettings ofSchedules(long seed, long schedules, LongSupplier nanoTime) {
        return new CompactSettings(seed, schedules, Long.MAX_VALUE, 0, () -> false, nanoTime);
    }

    /** So much time, without other limits. */
    public static CompactSettings ofMillis(long seed, long millis, LongSupplier nanoTime) {
        return new CompactSettings(seed, Long.MAX_VALUE, millis, 0, () -> false, nanoTime);
    }

    /** The same, ending at a makespan too. */
    public CompactSettings withTarget(int makespan) {
        return new CompactSettings(seed, schedules, millis, makespan, stop, nanoTime);
    }

    /** The same, ending when asked to. */
    public CompactSettings withStop(BooleanSupplier other) {
        return new CompactSettings(seed, schedules, millis, target, other, nanoTime);
    }
}

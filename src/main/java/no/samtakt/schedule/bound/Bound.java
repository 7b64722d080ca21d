package no.samtakt.schedule.bound;

/**
 * What is known of the best plan.
 *
 * @param infeasible true when it is certain that no plan keeps every rule; then there is no bound
 * @param value no plan that keeps every rule has a smaller objective, minor units; {@link Long#MIN_VALUE} before the first step
 * @param steps sets of prices tried
 */
public record Bound(boolean infeasible, long value, long steps) {

    /** Whether there is a bound. */
    public boolean known() {
        return !infeasible && steps > 0;
    }
}

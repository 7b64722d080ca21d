package no.samtakt.schedule;

/**
 * What an activity takes from a resource, by month relative to its finish month.
 *
 * @param resource index of the resource
 * @param offset month of {@code amounts[0]} relative to the finish month; negative for work before it
 * @param amounts non-negative; months before 0 or beyond the problem's months take nothing
 */
public record Demand(int resource, int offset, long[] amounts) {}

package no.samtakt.schedule;

/**
 * Something limited: a pool of people per month, a budget per year.
 *
 * @param rule {@link Rule#CAPACITY} or {@link Rule#BUDGET}
 * @param bucket bucket of each month; non-decreasing from 0
 * @param capacity per bucket, at least 0
 */
public record Resource(String id, Rule rule, int[] bucket, long[] capacity) {}

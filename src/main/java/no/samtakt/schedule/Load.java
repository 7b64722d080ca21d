package no.samtakt.schedule;

/**
 * Exposure an activity puts on a load group: {@code points} in its finish month, {@code tailPoints} in each of the
 * {@code tailMonths} months that follow. Centi-points.
 */
public record Load(int group, long points, int tailMonths, long tailPoints) {}

package no.samtakt.schedule.bound;

/**
 * A price on the month of something: {@code profile[index]} is added to its cost.
 *
 * @param profile by index, recomputed for every set of prices
 * @param index by option and finish month; a null row for an option that is not concerned
 * @param absent index when it never happens, or −1 when that costs nothing
 */
@SuppressWarnings("ArrayRecordComponent")
record Slot(long[] profile, int[][] index, int absent) {}

package no.samtakt.schedule;

/**
 * Somebody whose cost is followed apart.
 *
 * @param baseline what it pays, discounted, when nothing is done
 * @param earlyBaseline the part of it in the first 36 months
 */
public record Party(String id, long baseline, long earlyBaseline) {}

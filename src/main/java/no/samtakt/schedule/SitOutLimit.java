package no.samtakt.schedule;

/** At most {@code limit} areas may be sat out by a party [H11, unit: members, one for each area beyond]. */
public record SitOutLimit(String id, int party, int limit) {}

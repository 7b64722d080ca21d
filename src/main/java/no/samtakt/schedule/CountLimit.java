package no.samtakt.schedule;

/** At most {@code limit} activities may count in any one month [H5, unit: activities]. */
public record CountLimit(String id, int limit) {}

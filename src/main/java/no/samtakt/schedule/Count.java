package no.samtakt.schedule;

/** An activity counts one in a count limit in its finish month and the {@code tailMonths} that follow. */
public record Count(int limit, int tailMonths) {}

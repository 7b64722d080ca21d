package no.samtakt.schedule;

/** Two activities that never finish in the same month [H12, unit: pairs]; no rule while either is absent. */
public record NotTogether(String id, int first, int second) {}

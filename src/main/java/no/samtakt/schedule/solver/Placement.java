package no.samtakt.schedule.solver;

/** How and when an activity is done: option index and finish month. Value of the planning variable; absent is null. */
public record Placement(int option, int finish) {}

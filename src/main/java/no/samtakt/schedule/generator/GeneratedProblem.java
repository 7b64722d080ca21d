package no.samtakt.schedule.generator;

import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;

/**
 * A problem drawn by seed and the proof that it can be solved.
 *
 * @param settings it follows from
 * @param problem the problem
 * @param planted a schedule that breaks no rule; not a good one
 */
public record GeneratedProblem(GeneratorSettings settings, ScheduleProblem problem, Schedule planted) {}

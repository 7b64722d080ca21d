/**
 * The generic scheduling problem, on {@code common} alone: activities with options, milestones,
 * precedences, resources, cost tables and coupled costs; a schedule; and its plain evaluator.
 */
@NullMarked
package no.samtakt.schedule;

import org.jspecify.annotations.NullMarked;

/**
 * What happens to a finished plan when its estimates are wrong: drawing from three points, moving what is late to the right through the
 * order of the work, and reading percentiles off the runs. Knows works, links and months, no plan; {@code planning} says what they stand
 * for and what a run costs. Entry points: {@link no.samtakt.planning.simulation.Draws} and
 * {@link no.samtakt.planning.simulation.RightShift}. May use {@code common} and {@code inventory}.
 */
@NullMarked
package no.samtakt.planning.simulation;

import org.jspecify.annotations.NullMarked;

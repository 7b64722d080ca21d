/**
 * Search for a good schedule with OptaPlanner: entities, an incremental score, moves that keep plans feasible, construction and
 * an outer loop of restarts. Besides the compact case the only package that knows
 * OptaPlanner.
 */
@NullMarked
package no.samtakt.schedule.solver;

import org.jspecify.annotations.NullMarked;

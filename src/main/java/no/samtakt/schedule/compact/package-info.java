/**
 * The compact case of the scheduling core: activities of fixed length, finish-to-start order and constant capacities, done as soon
 * as possible (in the literature: resource-constrained project scheduling, RCPSP, with makespan). Reads the PSPLIB format, bounds
 * the makespan from below and searches with OptaPlanner, to measure the core against published results.
 */
@NullMarked
package no.samtakt.schedule.compact;

import org.jspecify.annotations.NullMarked;

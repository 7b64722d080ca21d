/** The score a second time, as constraint streams on Bavet: slow, and only to check the incremental state against. */
package no.samtakt.schedule.solver.twin;

/**
 * Scheduling problems drawn by seed, shaped like those of municipal co-operations, of 100 to 100,000 activities: members × areas ×
 * assets with contracts, pools of people, freezes and budgets, and a feasible schedule planted in each. They measure the search; a
 * problem follows from its settings alone.
 */
@NullMarked
package no.samtakt.schedule.generator;

import org.jspecify.annotations.NullMarked;

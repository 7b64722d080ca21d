/**
 * Money over months: discounting, what a contract costs when it is closed in a given month, prices of
 * targets, write-off, size scaling of effort, payback. Pure functions of months and amounts that know no plan.
 *
 * <p>Months are counted from plan start (0); {@code A} is the end of the analysis period, so months 0 to A − 1 are counted.
 * Amounts are whole minor units. Every default here is an estimate that the co-operation edits, unless its comment says
 * otherwise.
 */
@NullMarked
package no.samtakt.economy;

import org.jspecify.annotations.NullMarked;

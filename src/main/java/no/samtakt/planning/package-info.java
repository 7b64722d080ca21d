/**
 * Compiles an inventory and a variant into a schedule problem, decodes the answer into a migration plan,
 * audits it, explains it and compares plans.
 */
@NullMarked
package no.samtakt.planning;

import org.jspecify.annotations.NullMarked;

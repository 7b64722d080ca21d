/**
 * The second opinion on a plan: recomputes its rules, money and risk from the inventory and the finished plan alone, following
 * {@code src/docs/planning-model.md}, without anything the compiler made. Entry point: {@link
 * no.samtakt.planning.audit.PlanAudit}. May use the public records of {@code planning}, which never uses this package.
 */
@NullMarked
package no.samtakt.planning.audit;

import org.jspecify.annotations.NullMarked;

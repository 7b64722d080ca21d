/**
 * What all reports share: how amounts, months and codes are written in a language ({@link no.samtakt.report.Formats}, {@link
 * no.samtakt.report.Labels}), and look-ups and sums over a plan ({@link no.samtakt.report.PlanView}). No figure is computed
 * here that is not a sum of what the plan holds. One package below per format.
 */
@NullMarked
package no.samtakt.report;

import org.jspecify.annotations.NullMarked;

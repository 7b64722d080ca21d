/**
 * A plan, or several side by side, as an Excel workbook people go on working with: one sheet per topic, real dates and numbers,
 * totals as formulas, native charts. The values of the formulas are stored too, so that a preview shows them.
 */
@NullMarked
package no.samtakt.report.xlsx;

import org.jspecify.annotations.NullMarked;

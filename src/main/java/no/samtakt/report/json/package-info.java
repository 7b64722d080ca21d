/**
 * A plan and other records as JSON: what other programs read, and what the program itself reads back to compare, evaluate and
 * export. Only codes, ids, amounts and months, never sentences. The layout is described in {@code src/docs/plan-schema.md}.
 */
@NullMarked
package no.samtakt.report.json;

import org.jspecify.annotations.NullMarked;

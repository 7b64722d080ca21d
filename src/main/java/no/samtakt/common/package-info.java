/**
 * Value types used everywhere: money, effort, months, places in a workbook, problems in users' data.
 * Depends on nothing else of Samtakt.
 */
@NullMarked
package no.samtakt.common;

import org.jspecify.annotations.NullMarked;

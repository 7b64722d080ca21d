/**
 * Files of tables as they are: the sheets and cells of a workbook whatever they mean, and what a single cell says (a number, an
 * amount, a month, a list). Knows no layout. Files come by mail: sizes are bounded, nothing outside the file is fetched.
 */
@NullMarked
package no.samtakt.inventory.sheet;

import org.jspecify.annotations.NullMarked;

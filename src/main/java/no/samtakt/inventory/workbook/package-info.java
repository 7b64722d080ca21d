/**
 * The workbooks people fill in: their layout as data, the writer of templates, the reader that turns a folder of workbooks
 * into an inventory with located problems. The only package that reads spreadsheets.
 */
@NullMarked
package no.samtakt.inventory.workbook;

import org.jspecify.annotations.NullMarked;

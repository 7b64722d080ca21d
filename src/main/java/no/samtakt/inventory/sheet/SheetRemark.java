package no.samtakt.inventory.sheet;

/**
 * Something about a sheet that was met while its file was read; the rest of the sheet was kept.
 *
 * @param code problem code
 * @param cell where in the sheet, in Excel's notation; empty for the sheet as a whole
 * @param found what was found; may be empty
 * @param expected what would have been right, such as the limit that was met; may be empty
 */
public record SheetRemark(String code, String cell, String found, String expected) {}

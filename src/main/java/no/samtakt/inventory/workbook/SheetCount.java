package no.samtakt.inventory.workbook;

/**
 * How many rows of a sheet were used: {@code read = accepted + rejected + skipped}.
 *
 * @param read rows with content below the header; lines of a key–value sheet
 * @param rejected rows that lack a required value
 * @param skipped totals, comments, lines that are not part of the layout
 */
public record SheetCount(String file, String sheet, int read, int accepted, int rejected, int skipped) {}

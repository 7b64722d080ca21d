package no.samtakt.inventory.workbook;

/**
 * A row of a workbook in Samtakt's own layout that gave no record.
 *
 * @param file name of the workbook
 * @param sheet key of the sheet
 * @param row counted from 0
 */
public record RejectedRow(String file, String sheet, int row) {}

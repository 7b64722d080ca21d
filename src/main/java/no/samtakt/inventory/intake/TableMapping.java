package no.samtakt.inventory.intake;

import java.util.List;

/**
 * What a table of a file is taken for.
 *
 * @param file name of the file, with {@code *} for any characters, so that next year's file is met too
 * @param sheet name of the sheet, may hold {@code *}; a text file's sheet has the file's name
 * @param table which table of the sheet, from 1
 * @param range where the table stood when it was found, such as {@code A5:K120}; for people, not used to find it again
 * @param layout how it is laid out
 * @param member name of the municipality it is about; {@link #STATED} when the table itself says it (in a column or across);
 *     empty when not known
 * @param confidence percent, 0 to 100; 100 for what the user has decided
 * @param evidence codes of the reasons, as in {@link ColumnMapping}
 * @param columns by their order in the file
 */
public record TableMapping(
        String file,
        String sheet,
        int table,
        String range,
        Layout layout,
        String member,
        int confidence,
        List<String> evidence,
        List<ColumnMapping> columns) {

    /** The table itself says which municipality a row or a column is about. */
    public static final String STATED = "*";

    public TableMapping {
        evidence = List.copyOf(evidence);
        columns = List.copyOf(columns);
    }
}

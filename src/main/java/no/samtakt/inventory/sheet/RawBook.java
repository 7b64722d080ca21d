package no.samtakt.inventory.sheet;

import java.util.List;

/**
 * A file of tables: a workbook, or a text file of comma- or semicolon-separated values as one sheet.
 *
 * @param file name of the file, without folders
 * @param sheets in the file's order, hidden ones too
 */
public record RawBook(String file, List<RawSheet> sheets) {

    public RawBook {
        sheets = List.copyOf(sheets);
    }
}

package no.samtakt.inventory.intake;

import java.util.List;
import no.samtakt.common.Problem;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.workbook.SheetCount;

/**
 * What foreign lists say, in Samtakt's own layout.
 *
 * @param books one per municipality, by its name; sheets and headers as in our own workbooks, each cell with the cell it was
 *     taken from
 * @param problems by place
 * @param counts per sheet of the files: rows read = accepted + rejected + skipped
 * @param extras values of columns that our layout has no place for, by place
 */
public record Translation(
        List<RawBook> books, List<Problem> problems, List<SheetCount> counts, List<ExtraValue> extras) {

    public Translation {
        books = List.copyOf(books);
        problems = List.copyOf(problems);
        counts = List.copyOf(counts);
        extras = List.copyOf(extras);
    }
}

package no.samtakt.inventory.intake;

import java.util.List;
import no.samtakt.inventory.sheet.RawBook;

/**
 * Puts lists as municipalities keep them into Samtakt's own layout: first a proposal of what every table and column means,
 * which the user may change, then the translation. Never throws because of what a file holds. The same files and mapping
 * always give the same result.
 */
public final class Intake {

    private Intake() {}

    /**
     * What the tables of files are taken for. Lines of the known mapping that fit a table are kept as they are, whatever else
     * would have been proposed; tables and columns it does not know are added.
     *
     * @param known as decided before; {@link Mapping#NONE} at the first import
     */
    public static Mapping propose(List<RawBook> books, Mapping known, Context context) {
        return new Matching(books, known, context).proposal();
    }

    /** The files' content in our own layout, as the mapping says; tables and columns it does not know as proposed. */
    public static Translation translate(List<RawBook> books, Mapping mapping, Context context) {
        return new Translator(new Work(context)).translate(books, new Matching(books, mapping, context));
    }
}

package no.samtakt.inventory.intake;

import java.util.List;
import java.util.Locale;
import no.samtakt.common.Problem;

/** A {@link Mapping} as a text file of semicolon-separated values that people edit in a spreadsheet program. */
public final class MappingFile {

    /** What was read, and what in it could not be understood. */
    public record Content(Mapping mapping, List<Problem> problems) {

        public Content {
            problems = List.copyOf(problems);
        }
    }

    private MappingFile() {}

    /** The text of the file, with byte order mark, headings and reasons in a language. */
    public static String write(Mapping mapping, Locale language) {
        return "";
    }

    /**
     * Reads the text of a file. Lines that cannot be understood are located problems and count as not written.
     *
     * @param file name of the file, for the problems
     */
    public static Content read(String file, String text) {
        return new Content(Mapping.NONE, List.of());
    }
}

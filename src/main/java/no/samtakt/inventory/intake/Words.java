package no.samtakt.inventory.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.samtakt.common.DataFile;
import no.samtakt.inventory.sheet.Names;

/** What words of cells mean, in all languages of the data file {@code words.txt}. */
final class Words {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (List<String> line : DataFile.read(Words.class, "words.txt", 3)) {
            for (String spelling : DataFile.spellings(line.get(2))) {
                CODES.putIfAbsent(line.get(0) + "|" + key(spelling), line.get(1));
            }
        }
    }

    private Words() {}

    /** The comparable form of a word; a sign without letters stays as it is. */
    static String key(String text) {
        String normal = Names.normal(text);
        return normal.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : normal;
    }

    /** The code a text means in a list; nothing when it is not a word of the list. */
    static Optional<String> find(String list, String text) {
        if (text.length() > 120) {
            return Optional.empty();
        }
        return Optional.ofNullable(CODES.get(list + "|" + key(text)));
    }

    /** As {@link #find}; when the whole text is no word of the list, its first part up to a bracket, comma, dash or slash. */
    static Optional<String> findPart(String list, String text) {
        Optional<String> whole = find(list, text);
        if (whole.isPresent()) {
            return whole;
        }
        for (String part : text.split("[(,;:/\\n\\r]| - | – ")) {
            Optional<String> code = part.isBlank() ? Optional.empty() : find(list, part);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /** Whether a text is a word of a list. */
    static boolean is(String list, String text) {
        return find(list, text).isPresent();
    }
}

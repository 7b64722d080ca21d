package no.samtakt.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * A national component members depend on: it never moves and cannot be replaced.
 *
 * @param code as in {@code EXT:<code>} of a workbook
 * @param aliases other spellings, lower case
 */
public record ExternalComponent(String code, String nameNb, String nameDa, String nameEn, List<String> aliases) {
    public ExternalComponent {
        aliases = List.copyOf(aliases);
    }

    /** The name in a language; English where it is none of the three. */
    public String name(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nb", "no", "nn" -> nameNb;
            case "da" -> nameDa;
            default -> nameEn;
        };
    }
}

package no.samtakt.catalogue;

import java.util.List;

/**
 * A national component members depend on: it never moves and cannot be replaced.
 *
 * @param code as in {@code EXT:<code>} of a workbook
 * @param aliases other spellings, lower case
 */
public record ExternalComponent(String code, String nameNb, String nameEn, List<String> aliases) {
    public ExternalComponent {
        aliases = List.copyOf(aliases);
    }
}

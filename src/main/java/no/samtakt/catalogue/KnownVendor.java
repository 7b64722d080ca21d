package no.samtakt.catalogue;

import java.util.List;

/**
 * A vendor with the other names it has or had.
 *
 * @param name the name to use for it everywhere
 */
public record KnownVendor(String name, List<String> otherNames) {
    public KnownVendor {
        otherNames = List.copyOf(otherNames);
    }
}

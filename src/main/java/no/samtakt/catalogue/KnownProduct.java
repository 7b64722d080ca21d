package no.samtakt.catalogue;

import java.util.List;

/**
 * A product that municipalities are known to use, with what it is called.
 *
 * @param name the name to use for it everywhere
 * @param vendor who offers it today; empty when not known
 * @param areas codes of the function areas it serves; empty for a suite or a product of any area
 * @param aliases other names; one that begins with {@link #WEAK} counts only together with the vendor or the area
 * @param formerNames names it had before
 */
public record KnownProduct(
        String name, String vendor, List<String> areas, List<String> aliases, List<String> formerNames) {

    /** First character of an alias that says too little by itself. */
    public static final String WEAK = "~";

    public KnownProduct {
        areas = List.copyOf(areas);
        aliases = List.copyOf(aliases);
        formerNames = List.copyOf(formerNames);
    }
}

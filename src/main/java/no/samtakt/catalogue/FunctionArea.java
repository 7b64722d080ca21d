package no.samtakt.catalogue;

import java.util.Locale;

/**
 * A function area of the default taxonomy.
 *
 * @param code stable code, for instance {@code SAK}
 * @param nameNb Norwegian name
 * @param nameDa Danish name
 * @param nameEn English name
 * @param layer {@code INFRASTRUCTURE}, {@code CORE} or {@code SUPPORT}: used where the co-operation's workbook states none
 * @param criticality 1 (weeks) to 4 (life and health, or all services stop within hours); editable default
 * @param kostra KOSTRA functions, comma-separated
 */
public record FunctionArea(
        String code, String nameNb, String nameDa, String nameEn, String layer, int criticality, String kostra) {

    /** The name in a language; English where it is none of the three. */
    public String name(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nb", "no", "nn" -> nameNb;
            case "da" -> nameDa;
            default -> nameEn;
        };
    }
}

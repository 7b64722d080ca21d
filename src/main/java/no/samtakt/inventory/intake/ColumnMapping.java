package no.samtakt.inventory.intake;

import java.util.List;

/**
 * What a column of a table is taken for.
 *
 * @param header as written in the file, the lines of a header of several rows joined by {@code " / "}; a second column of the
 *     same name ends in {@code " #2"}
 * @param target {@code sheet.column} of our own layout, a part of it that is built from several columns, {@link #KEEP} or
 *     {@link #IGNORE}
 * @param unit what the numbers are in, as a code: {@code kr}, {@code tkr}, {@code mill}, {@code month} (a price per month),
 *     {@code user}, {@code inhabitant}, {@code percent}, {@code months}, {@code days}, {@code years}; several are joined by a
 *     blank; empty when nothing is said
 * @param confidence percent, 0 to 100; 100 for what the user has decided
 * @param evidence codes of the reasons, texts under {@code evidence.<code>} in the bundle; the part after a colon is an argument
 */
public record ColumnMapping(String header, String target, String unit, int confidence, List<String> evidence) {

    /** Target of a column that is kept as an {@link ExtraValue}. */
    public static final String KEEP = "keep";

    /** Target of a column that is left out. */
    public static final String IGNORE = "ignore";

    public ColumnMapping {
        evidence = List.copyOf(evidence);
    }
}

package no.samtakt.inventory.sheet;

/**
 * How a cell looks and what hangs on it, as far as people mean something by it. {@link #PLAIN} for almost every cell.
 *
 * @param bold whether its whole text is bold, as headings of sections are
 * @param struckThrough whether its whole text is struck through, as of systems that are gone
 * @param externalLink whether its formula takes its value from another file, so that the stored value may be old
 * @param comment text of the comment at the cell; empty when there is none
 */
public record Look(boolean bold, boolean struckThrough, boolean externalLink, String comment) {

    /** Nothing about the cell means anything. */
    public static final Look PLAIN = new Look(false, false, false, "");
}

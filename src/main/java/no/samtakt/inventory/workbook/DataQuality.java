package no.samtakt.inventory.workbook;

/**
 * How complete a municipality's data are.
 *
 * @param member id of the municipality
 * @param filled required and important cells with a usable value, of {@code fields}
 * @param dated contracts with a stated end (a stated "ongoing" counts), of {@code contracts}
 * @param priced contracts with a stated price, of {@code contracts}
 * @param resolved references to systems, components and contracts that exist, of {@code references}
 */
public record DataQuality(
        String member, int filled, int fields, int dated, int priced, int contracts, int resolved, int references) {

    /** Share of filled fields in basis points; 10000 when there are none. */
    public int filledBasisPoints() {
        return share(filled, fields);
    }

    /** Share of dated contracts in basis points. */
    public int datedBasisPoints() {
        return share(dated, contracts);
    }

    /** Share of priced contracts in basis points. */
    public int pricedBasisPoints() {
        return share(priced, contracts);
    }

    /** Share of resolved references in basis points. */
    public int resolvedBasisPoints() {
        return share(resolved, references);
    }

    /** A share of nothing: there is nothing to judge. */
    public static final int NONE = -1;

    /** Share of dated contracts in basis points; {@link #NONE} when there are no contracts. */
    public int datedOrNone() {
        return contracts == 0 ? NONE : datedBasisPoints();
    }

    /** Share of priced contracts in basis points; {@link #NONE} when there are no contracts. */
    public int pricedOrNone() {
        return contracts == 0 ? NONE : pricedBasisPoints();
    }

    /** Share of resolved references in basis points; {@link #NONE} when there are no references. */
    public int resolvedOrNone() {
        return references == 0 ? NONE : resolvedBasisPoints();
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 10_000 : (int) (10_000L * part / whole);
    }
}

package no.samtakt.inventory;

import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;

/**
 * A dependency between two assets.
 *
 * @param from id of the dependent asset
 * @param to id of the asset it depends on, or {@code EXT/<code>} for a national component that never moves
 * @param bridgePerMonth cost of a temporary bridge per month while exactly one end has moved; zero for edges that need none
 * @param where the row or cell it was read from
 */
public record Dependency(String from, String to, EdgeType type, Money bridgePerMonth, String note, SourceCell where) {

    /** Prefix of the ids of national components outside the co-operation. */
    public static final String EXTERNAL_PREFIX = "EXT/";

    /** Whether it leads to a national component outside the co-operation. */
    public boolean external() {
        return to.startsWith(EXTERNAL_PREFIX);
    }
}

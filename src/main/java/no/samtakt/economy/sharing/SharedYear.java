package no.samtakt.economy.sharing;

import java.util.List;

/**
 * A cost element of one year, shared. Minor units.
 *
 * @param key id of the key; {@link Keys#USUAL} for the usual one
 * @param byKey whether the key decides; otherwise prices or amounts stated member by member do
 * @param whole what it comes to
 * @param external paid by others first
 * @param notShared left over because nobody takes part; whole = external + Σ shares + not shared
 * @param limitsKept whether floor and cap could be kept
 * @param parts one per member, in the order of members
 */
public record SharedYear(
        String key, boolean byKey, long whole, long external, long notShared, boolean limitsKept, List<Part> parts) {

    public SharedYear {
        parts = List.copyOf(parts);
    }

    /**
     * What one member pays.
     *
     * @param months of the year that count
     * @param share of the whole less what others pay first
     * @param overhead paid to the host on top; negative for the host
     */
    public record Part(int months, long share, long overhead) {}
}

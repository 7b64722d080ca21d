package no.samtakt.schedule;

/**
 * What one party pays, by month of the event that causes it.
 *
 * @param party index of the party
 * @param cost discounted minor units by month
 * @param early the part of {@code cost} that falls in the first 36 months, by the same index
 */
public record PartyTable(int party, long[] cost, long[] early) {
    public PartyTable {
        if (cost.length != early.length) {
            throw new IllegalArgumentException(
                    "Tables of party " + party + " differ in length: " + cost.length + " and " + early.length);
        }
    }
}

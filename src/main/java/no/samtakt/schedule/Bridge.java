package no.samtakt.schedule;

/**
 * A price for every month in which exactly one of two activities has finished; an absent activity has not, ever.
 *
 * @param first index of an activity
 * @param second index of an activity, or −1 for something that never moves
 * @param party who pays
 * @param cumulative cumulative[t] = discounted price of months 0 … t − 1; length = analysis months + 1
 * @param early the same, months from 36 on priced zero
 */
public record Bridge(String id, int first, int second, int party, long[] cumulative, long[] early) {}

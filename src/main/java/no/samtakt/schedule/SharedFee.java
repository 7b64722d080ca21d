package no.samtakt.schedule;

import java.util.List;
import no.samtakt.common.ShareKey;

/**
 * A running fee from the first finish under an alternative to the end of the analysis, shared each month among the parties live
 * by then. A party is live from its first finish; an incumbent from the first finish of anybody, but not before its own first month. Nobody
 * joining, nothing is paid.
 *
 * <p>The fee of each run of months with unchanged parties is split by largest remainder over the weights (ties to the lower
 * party), separately for the part in the first 36 months and the whole.
 *
 * @param activities and {@code parties}, by the same index: whose finish makes which party live
 * @param incumbents parties already there
 * @param since by the index of {@code incumbents}, the first month each may be live; 0 where nothing holds it back
 * @param weights weight of each party in the key, by party index; the key over a set is {@link ShareKey}
 * @param cumulative cumulative[t] = discounted fee of months 0 … t − 1; length = analysis months + 1
 * @param early the same, months from 36 on free
 */
public record SharedFee(
        String id,
        int choice,
        int alternative,
        List<Integer> activities,
        List<Integer> parties,
        List<Integer> incumbents,
        List<Integer> since,
        ShareKey weights,
        long[] cumulative,
        long[] early)
        implements RunningFee {
    public SharedFee {
        activities = List.copyOf(activities);
        parties = List.copyOf(parties);
        incumbents = List.copyOf(incumbents);
        since = List.copyOf(since);
        if (since.size() != incumbents.size()) {
            throw new IllegalArgumentException(
                    "Fee " + id + " has first months of " + since.size() + " of " + incumbents.size() + " incumbents");
        }
    }

    @Override
    public int liveFrom(int incumbent, int first) {
        return Math.max(first, since.get(incumbent));
    }

    @Override
    public long cost(int from, int to, int[] live) {
        return cumulative[to] - cumulative[from];
    }

    @Override
    public long[] split(int from, int to, int[] live) {
        return weights.split(cost(from, to, live), live);
    }

    @Override
    public long[] splitEarly(int from, int to, int[] live) {
        return weights.split(early[to] - early[from], live);
    }
}

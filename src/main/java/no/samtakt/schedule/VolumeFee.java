package no.samtakt.schedule;

import java.util.List;
import no.samtakt.common.Rounding;

/**
 * A running cost by the volume live: with V the volume of the parties live, a month costs Σ over tiers of price × (the part of V
 * in the tier). Prices do not rise, so the whole is concave. A run of months with the same parties live costs the month's price ×
 * the sum of its discount factors, rounded half-even once, split by volume.
 *
 * @param volumes volume by party index, at least 0
 * @param from volume at which each tier begins; from[0] = 0, increasing
 * @param price minor units per unit of volume and month in each tier; at least 0, not increasing
 * @param cumulative cumulative[t] = Σ discount factors of months 0 … t − 1 in 10⁻⁹; length = analysis months + 1
 * @param early the same, months from 36 on counted zero
 */
public record VolumeFee(
        String id,
        int choice,
        int alternative,
        List<Integer> activities,
        List<Integer> parties,
        List<Integer> incumbents,
        long[] volumes,
        long[] from,
        long[] price,
        long[] cumulative,
        long[] early)
        implements RunningFee {

    private static final long UNIT = 1_000_000_000L;

    public VolumeFee {
        activities = List.copyOf(activities);
        parties = List.copyOf(parties);
        incumbents = List.copyOf(incumbents);
    }

    /** Price of a month at a volume, before discount. O(tiers). */
    public long month(long volume) {
        long sum = 0;
        for (int i = 0; i < from.length && volume > from[i]; i++) {
            long end = i + 1 < from.length ? Math.min(volume, from[i + 1]) : volume;
            sum += price[i] * (end - from[i]);
        }
        return sum;
    }

    @Override
    public long cost(int first, int to, int[] live) {
        return discounted(month(volume(live)), first, to);
    }

    /** A monthly amount over the months {@code first} … {@code to} − 1. */
    public long discounted(long monthly, int first, int to) {
        return Rounding.mulDivHalfEven(monthly, cumulative[to] - cumulative[first], UNIT);
    }

    @Override
    public long[] split(int first, int to, int[] live) {
        return Rounding.split(cost(first, to, live), volumes(live));
    }

    @Override
    public long[] splitEarly(int first, int to, int[] live) {
        long cost = Rounding.mulDivHalfEven(month(volume(live)), early[to] - early[first], UNIT);
        return Rounding.split(cost, volumes(live));
    }

    private long volume(int[] live) {
        long volume = 0;
        for (int party : live) {
            volume += volumes[party];
        }
        return volume;
    }

    private long[] volumes(int[] live) {
        long[] weights = new long[live.length];
        for (int i = 0; i < live.length; i++) {
            weights[i] = volumes[live[i]];
        }
        return weights;
    }
}

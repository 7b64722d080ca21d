package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.common.ShareKey;

/**
 * What something done in common costs those that take part: an activity while it is present, or each wave of a kind.
 *
 * <p>Those asked that take part in the area share an amount that does not depend on who they are; when none of them does, all asked share
 * it, so that nothing is done for nothing. Each that takes part may also pay and use something of its own. All this comes on top of
 * what the activity or wave always costs and takes.
 *
 * @param area index of the choice that says what is done
 * @param activity index of the activity, −1 for waves
 * @param wave index of the kind of wave, −1 for an activity
 * @param parties who is asked, ascending, at least one
 * @param key by which those that take part share
 * @param cost shared discounted minor units by the month of the activity or wave, at least 0; length = horizon
 * @param early the part of it in the first 36 months
 * @param budgets resource on which the share of each of {@code parties} falls, −1 for none
 * @param offset months from the activity's or wave's month to the first of {@code nominal}
 * @param nominal shared amounts by month, each split by itself; at least 0
 * @param own what each of {@code parties} pays and uses by itself when it takes part; empty when nothing. Amounts at least 0
 */
public record CommonCost(
        int area,
        int activity,
        int wave,
        List<Integer> parties,
        ShareKey key,
        long[] cost,
        long[] early,
        int[] budgets,
        int offset,
        long[] nominal,
        List<Own> own) {

    /** What a party pays and uses by itself. */
    public record Own(List<PartyTable> costs, List<Demand> demands) {
        public Own {
            costs = List.copyOf(costs);
            demands = List.copyOf(demands);
        }
    }

    public CommonCost {
        parties = List.copyOf(parties);
        own = List.copyOf(own);
        if (parties.isEmpty() || (activity < 0) == (wave < 0)) {
            throw new IllegalArgumentException("Common cost of activity " + activity + " and wave " + wave + " for "
                    + parties.size() + " parties");
        }
    }

    /** Positions in {@link #parties} of those that pay: all that take part, or everybody asked when none does. O(parties × participations). */
    public int[] paying(Membership membership, int[] alternatives) {
        int[] taking = IntStream.range(0, parties.size())
                .filter(i -> membership.takesPart(area, parties.get(i), alternatives))
                .toArray();
        return taking.length > 0 ? taking : IntStream.range(0, parties.size()).toArray();
    }

    /**
     * Who pays what by the month of the activity or wave. O(months × paying).
     *
     * @param paying positions in {@link #parties}, ascending, at least one
     */
    public List<PartyTable> costs(int[] paying) {
        List<PartyTable> tables = new ArrayList<>();
        long[][] whole = split(cost, paying);
        long[][] first = split(early, paying);
        for (int i = 0; i < paying.length; i++) {
            tables.add(new PartyTable(parties.get(paying[i]), whole[i], first[i]));
            if (!own.isEmpty()) {
                tables.addAll(own.get(paying[i]).costs());
            }
        }
        return tables;
    }

    /** What falls on whose budget, and what they use of their own. O(months × paying). */
    public List<Demand> demands(int[] paying) {
        List<Demand> demands = new ArrayList<>();
        long[][] parts = split(nominal, paying);
        for (int i = 0; i < paying.length; i++) {
            if (budgets[paying[i]] >= 0 && nominal.length > 0) {
                demands.add(new Demand(budgets[paying[i]], offset, parts[i]));
            }
            if (!own.isEmpty()) {
                demands.addAll(own.get(paying[i]).demands());
            }
        }
        return demands;
    }

    /** Resources it may fall on. */
    public BitSet resources() {
        BitSet resources = new BitSet();
        Arrays.stream(budgets).filter(budget -> budget >= 0).forEach(resources::set);
        own.forEach(each -> each.demands().forEach(demand -> resources.set(demand.resource())));
        return resources;
    }

    /** An amount split among those paying, by the index of {@code paying}. */
    public long[] share(long amount, int[] paying) {
        return key.split(amount, Arrays.stream(paying).map(parties::get).toArray());
    }

    private long[][] split(long[] amounts, int[] paying) {
        long[][] parts = new long[paying.length][amounts.length];
        for (int t = 0; t < amounts.length; t++) {
            if (amounts[t] != 0) {
                long[] split = share(amounts[t], paying);
                for (int i = 0; i < split.length; i++) {
                    parts[i][t] = split[i];
                }
            }
        }
        return parts;
    }
}

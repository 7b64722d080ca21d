package no.samtakt.schedule.solver;

import java.util.Arrays;
import java.util.TreeSet;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.SharedFee;
import org.jspecify.annotations.Nullable;

/**
 * Who pays what of one shared fee, by the parties that may have a part in it. Splits of a run of months over a set of parties are
 * remembered, because a search comes back to the same runs all the time.
 */
final class FeeLedger {

    /** Splits remembered by all fees together, and by one at most and at least. */
    private static final int ALL_SLOTS = 1 << 19;

    private static final int MOST_SLOTS = 1 << 12;
    private static final int LEAST_SLOTS = 1 << 4;
    /** No activity whose month is other than the state's. */
    static final int NOBODY = -1;

    private final RunningFee fee;
    private final int[] activities;
    /** Position in {@link #parties} by the index of {@link #activities}. */
    private final int[] payer;
    /** Parties that may have a part, ascending. */
    final int[] parties;

    private final int[] incumbents;
    /** Participation of each incumbent, null when it always takes part. */
    private final @Nullable Participation[] participations;

    private final int end;
    private final boolean shares;
    private final int[] live;
    private final int[] order;
    private final @Nullable Split[] memory;
    private int first;

    /** What is paid now. */
    Shares current;

    private Shares other;

    /** What each of the fee's parties pays when they are live from certain months; the parts are empty while shares are not followed. */
    static final class Shares {
        private final int[] live;
        final long[] cost;
        final long[] early;
        long total;

        Shares(int parties, int end) {
            live = new int[parties];
            cost = new long[parties];
            early = new long[parties];
            Arrays.fill(live, end);
        }
    }

    FeeLedger(Tables tables, int index) {
        fee = tables.fees[index];
        end = tables.problem.analysis();
        shares = tables.followed;
        TreeSet<Integer> all = new TreeSet<>(fee.parties());
        all.addAll(fee.incumbents());
        parties = all.stream().mapToInt(Integer::intValue).toArray();
        activities = fee.activities().stream().mapToInt(Integer::intValue).toArray();
        payer = fee.parties().stream()
                .mapToInt(party -> Arrays.binarySearch(parties, party))
                .toArray();
        incumbents = fee.incumbents().stream()
                .mapToInt(party -> Arrays.binarySearch(parties, party))
                .toArray();
        participations = new Participation[incumbents.length];
        for (int i = 0; i < participations.length; i++) {
            participations[i] =
                    tables.participation(fee.choice(), fee.incumbents().get(i));
        }
        int room = Math.max(LEAST_SLOTS, Math.min(MOST_SLOTS, ALL_SLOTS / tables.fees.length));
        memory = new Split[Integer.highestOneBit(room)];
        live = new int[parties.length];
        order = new int[parties.length];
        current = new Shares(parties.length, end);
        other = new Shares(parties.length, end);
    }

    /**
     * Makes {@link #current} right for the finish months; months beyond the analysis are never. A search goes one step and back,
     * so the shares before are kept too.
     */
    Shares compute(boolean holds, State state) {
        live(holds, state, NOBODY, 0);
        if (!Arrays.equals(live, current.live)) {
            Shares before = current;
            current = filled();
            other = before;
        }
        return current;
    }

    /** What would be paid if one present activity finished in another month; {@link #current} when it makes no difference. */
    Shares with(boolean holds, State state, int activity, int month) {
        if (!holds) {
            return current;
        }
        live(true, state, activity, month);
        return Arrays.equals(live, current.live) ? current : filled();
    }

    /** Position of an activity's party; {@link #NOBODY} when it is not exactly one. */
    int payer(int activity) {
        int found = NOBODY;
        for (int i = 0; i < activities.length; i++) {
            if (activities[i] == activity) {
                if (found != NOBODY) {
                    return NOBODY;
                }
                found = payer[i];
            }
        }
        return found;
    }

    /** Whether a party is certain to be live as before when one of its activities moves between two months. */
    boolean indifferent(int position, int oldMonth, int month) {
        return position != NOBODY && current.live[position] < oldMonth && current.live[position] <= month;
    }

    private void live(boolean holds, State state, int moved, int month) {
        int[] option = state.option;
        int[] finish = state.finish;
        Arrays.fill(live, end);
        first = end;
        for (int i = 0; holds && i < activities.length; i++) {
            int a = activities[i];
            int at = a == moved ? month : finish[a];
            if (option[a] >= 0 && at < end) {
                live[payer[i]] = Math.min(live[payer[i]], at);
                first = Math.min(first, at);
            }
        }
        if (first < end) {
            for (int i = 0; i < participations.length; i++) {
                @Nullable Participation participation = participations[i];
                if (participation == null || participation.takesPart(state.alternative)) {
                    live[incumbents[i]] = Math.min(end, fee.liveFrom(i, first));
                }
            }
        }
    }

    /** The other shares, made right for the live months. */
    private Shares filled() {
        if (!Arrays.equals(live, other.live)) {
            System.arraycopy(live, 0, other.live, 0, live.length);
            if (!shares && fee instanceof SharedFee shared) {
                other.total = shared.cumulative()[end] - shared.cumulative()[first];
            } else {
                share(other);
            }
        }
        return other;
    }

    private void share(Shares shared) {
        Arrays.fill(shared.cost, 0);
        Arrays.fill(shared.early, 0);
        shared.total = 0;
        int sharing = 0;
        for (int party = 0; party < live.length; party++) {
            if (live[party] < end) {
                int i = sharing++;
                for (; i > 0 && live[order[i - 1]] > live[party]; i--) {
                    order[i] = order[i - 1];
                }
                order[i] = party;
            }
        }
        for (int i = 0; i < sharing; ) {
            int from = live[order[i]];
            while (i < sharing && live[order[i]] == from) {
                i++;
            }
            Split split = split(from, i < sharing ? live[order[i]] : end, i);
            for (int k = 0; k < split.positions.length; k++) {
                shared.cost[split.positions[k]] += split.cost[k];
                shared.total += split.cost[k];
                shared.early[split.positions[k]] += split.early[k];
            }
        }
    }

    private Split split(int from, int to, int sharing) {
        long set = 0;
        for (int i = 0; i < sharing; i++) {
            set += 1L << (order[i] & 63);
        }
        long key = ((set * 1_000_003L + from) * 1_000_003L + to) * 0x9E3779B97F4A7C15L;
        int slot = (int) (key >>> 52) & (memory.length - 1);
        Split split = memory[slot];
        if (split == null || split.from != from || split.to != to || split.set != set || !split.same(sharing)) {
            split = new Split(from, to, set, sorted(sharing));
            memory[slot] = split;
        }
        return split;
    }

    /** The first of the order, by number. */
    private int[] sorted(int sharing) {
        int[] set = new int[sharing];
        int last = live[order[sharing - 1]];
        int count = 0;
        for (int party = 0; party < live.length; party++) {
            if (live[party] <= last) {
                set[count++] = party;
            }
        }
        return set;
    }

    /** One run of months split over one set of parties. */
    private final class Split {
        private final int from;
        private final int to;
        private final long set;
        private final int[] positions;
        private final long[] cost;
        private final long[] early;

        Split(int from, int to, long set, int[] positions) {
            this.from = from;
            this.to = to;
            this.set = set;
            this.positions = positions;
            int[] paying = Arrays.stream(positions).map(p -> parties[p]).toArray();
            cost = fee.split(from, to, paying);
            early = fee.splitEarly(from, to, paying);
        }

        /** With at most 64 parties the set decides; with more, the parties are compared. */
        boolean same(int sharing) {
            if (cost.length != sharing) {
                return false;
            }
            return parties.length <= 64 || Arrays.equals(positions, sorted(sharing));
        }
    }
}

package no.samtakt.schedule.solver;

import java.util.Arrays;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.SharedFee;
import org.jspecify.annotations.Nullable;

/**
 * Who pays what of one shared fee. Splits of a run of months over a set of parties are remembered, because a search comes back to
 * the same runs all the time.
 */
final class FeeLedger {

    private static final int SLOTS = 1 << 12;

    private final RunningFee fee;
    /** Participation of each incumbent, null when it always takes part. */
    private final @Nullable Participation[] participations;

    private final int end;
    private final int parties;
    private final boolean shares;
    private final int[] live;
    private final int[] order;
    private final Split[] memory = new Split[SLOTS];

    /** What is paid now. */
    Shares current;

    private Shares before;

    /** What each party pays when the parties are live from certain months; the parts are empty while shares are not followed. */
    static final class Shares {
        private final int[] live;
        final long[] cost;
        final long[] early;
        long total;

        Shares(int parties) {
            live = new int[parties];
            cost = new long[parties];
            early = new long[parties];
        }
    }

    FeeLedger(Tables tables, int index, int parties) {
        fee = tables.fees[index];
        end = tables.problem.analysis();
        this.parties = parties;
        shares = tables.problem.unfairnessPercent() > 0;
        participations = new Participation[fee.incumbents().size()];
        for (int i = 0; i < participations.length; i++) {
            participations[i] =
                    tables.participation(fee.choice(), fee.incumbents().get(i));
        }
        live = new int[parties];
        order = new int[parties];
        current = new Shares(parties);
        before = new Shares(parties);
        Arrays.fill(current.live, end);
        Arrays.fill(before.live, end);
    }

    /**
     * Makes {@link #current} right for the finish months; months beyond the analysis are never. A search goes one step and back,
     * so the shares before are kept too.
     */
    Shares compute(boolean holds, State state) {
        int[] option = state.option;
        int[] finish = state.finish;
        Arrays.fill(live, end);
        int first = end;
        for (int i = 0; holds && i < fee.activities().size(); i++) {
            int a = fee.activities().get(i);
            if (option[a] >= 0 && finish[a] < end) {
                int party = fee.parties().get(i);
                live[party] = Math.min(live[party], finish[a]);
                first = Math.min(first, finish[a]);
            }
        }
        if (first < end) {
            for (int i = 0; i < participations.length; i++) {
                @Nullable Participation participation = participations[i];
                if (participation == null || participation.takesPart(state.alternative)) {
                    live[fee.incumbents().get(i)] = first;
                }
            }
        }
        if (!Arrays.equals(live, current.live)) {
            Shares other = before;
            before = current;
            current = other;
            if (!Arrays.equals(live, current.live)) {
                System.arraycopy(live, 0, current.live, 0, parties);
                if (!shares && fee instanceof SharedFee shared) {
                    current.total = shared.cumulative()[end] - shared.cumulative()[first];
                } else {
                    share(current);
                }
            }
        }
        return current;
    }

    private void share(Shares shared) {
        Arrays.fill(shared.cost, 0);
        Arrays.fill(shared.early, 0);
        shared.total = 0;
        int sharing = 0;
        for (int party = 0; party < parties; party++) {
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
            for (int k = 0; k < split.parties.length; k++) {
                shared.cost[split.parties[k]] += split.cost[k];
                shared.total += split.cost[k];
                shared.early[split.parties[k]] += split.early[k];
            }
        }
    }

    private Split split(int from, int to, int sharing) {
        long set = 0;
        for (int i = 0; i < sharing; i++) {
            set += 1L << (order[i] & 63);
        }
        long key = ((set * 1_000_003L + from) * 1_000_003L + to) * 0x9E3779B97F4A7C15L;
        int slot = (int) (key >>> 52) & (SLOTS - 1);
        Split split = memory[slot];
        if (split == null || split.from != from || split.to != to || split.set != set || !split.same(order, sharing)) {
            split = new Split(from, to, set, sorted(sharing));
            memory[slot] = split;
        }
        return split;
    }

    /** The first parties of the order, by number. */
    private int[] sorted(int sharing) {
        int[] set = new int[sharing];
        int last = live[order[sharing - 1]];
        int count = 0;
        for (int party = 0; party < parties; party++) {
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
        private final int[] parties;
        private final long[] cost;
        private final long[] early;

        Split(int from, int to, long set, int[] parties) {
            this.from = from;
            this.to = to;
            this.set = set;
            this.parties = parties;
            cost = fee.split(from, to, parties);
            early = fee.splitEarly(from, to, parties);
        }

        /** With at most 64 parties the set decides; with more, the parties are compared. */
        boolean same(int[] order, int sharing) {
            if (cost.length != sharing) {
                return false;
            }
            if (FeeLedger.this.parties > 64) {
                return Arrays.equals(parties, sorted(sharing));
            }
            return true;
        }
    }
}

package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Companion;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/**
 * What something done in common costs and takes, by who takes part. A search comes back to the same sets of members all the time, so their
 * tables are remembered. Shared by all that search.
 */
final class CommonTables {

    /** Longs remembered at most, all costs together. */
    private static final long ROOM = 1 << 24;

    private final Tables tables;
    /** Those that depend on a choice, by choice. */
    final CommonCost[][] ofChoice;

    final Companion[] companions;
    /** Companions by choice that has a part in them. */
    final int[][] companionsOfChoice;

    private final Map<CommonCost, Memory> memories = new IdentityHashMap<>();

    private record Memory(int room, Map<BitSet, Paid> known) {}

    /**
     * What an activity or wave costs and takes in all when certain members take part.
     *
     * @param costs by option of the activity; one row for a wave
     * @param demands likewise
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Paid(PartyTable[][] costs, Demand[][] demands) {}

    /** Adds what is shared, whoever shares it, to the tables' own sums. */
    CommonTables(Tables tables) {
        this.tables = tables;
        List<CommonCost> all = tables.problem.membership().commonCosts();
        List<List<CommonCost>> lists = new ArrayList<>();
        for (int c = 0; c < tables.choices; c++) {
            lists.add(new ArrayList<>());
        }
        for (CommonCost common : all) {
            long size = 2L * common.parties().size() * tables.horizon * all.size();
            memories.put(common, new Memory((int) Math.max(16, ROOM / size), new ConcurrentHashMap<>()));
            lists.get(common.area()).add(common);
            for (int party : common.parties()) {
                @Nullable Participation participation = tables.participation(common.area(), party);
                if (participation != null) {
                    lists.get(participation.choice()).add(common);
                }
            }
            if (common.wave() >= 0) {
                add(tables.waveCost[common.wave()], common.cost());
            } else {
                for (long[] row : tables.ownCost[common.activity()]) {
                    add(row, common.cost());
                }
            }
        }
        companions = tables.problem.membership().companions().toArray(new Companion[0]);
        List<TreeSet<Integer>> going = new ArrayList<>();
        for (int c = 0; c < tables.choices; c++) {
            going.add(new TreeSet<>());
        }
        for (int i = 0; i < companions.length; i++) {
            for (int choice : new int[] {companions[i].choice(), companions[i].other()}) {
                going.get(choice).add(i);
                going.get(by(choice).area()).add(i);
            }
        }
        companionsOfChoice = going.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        ofChoice = lists.stream().map(list -> list.toArray(new CommonCost[0])).toArray(CommonCost[][]::new);
    }

    /** Resources an activity takes from besides those of its options. */
    static BitSet resources(ScheduleProblem problem, int activity) {
        BitSet resources = new BitSet();
        for (CommonCost common : problem.membership().commonCosts()) {
            if (common.activity() == activity) {
                resources.or(common.resources());
            }
        }
        return resources;
    }

    private Participation by(int choice) {
        return Objects.requireNonNull(tables.participationBy[choice]);
    }

    /** Whether a companion is broken under the alternatives of all choices. */
    boolean broken(int companion, int[] alternatives) {
        Companion one = companions[companion];
        return one.broken(by(one.choice()), by(one.other()), alternatives);
    }

    private static void add(long[] sums, long[] amounts) {
        for (int t = 0; t < sums.length; t++) {
            sums[t] += amounts[t];
        }
    }

    /** Makes what a common cost's activity or wave costs and takes in a state right for those that take part. */
    void update(CommonCost common, State state) {
        Paid paid = paid(common, state.alternative);
        if (common.wave() >= 0) {
            state.wavePayments[common.wave()] = paid.costs()[0];
            state.waveDemands[common.wave()] = paid.demands()[0];
        } else {
            state.costs[common.activity()] = paid.costs();
            state.demands[common.activity()] = paid.demands();
        }
    }

    private Paid paid(CommonCost common, int[] alternatives) {
        int asked = common.parties().size();
        BitSet key = new BitSet(asked);
        for (int i = 0; i < asked; i++) {
            @Nullable
            Participation participation =
                    tables.participation(common.area(), common.parties().get(i));
            if (participation == null || participation.takesPart(alternatives)) {
                key.set(i);
            }
        }
        if (key.isEmpty()) {
            key.set(0, asked);
        }
        Memory memory = Objects.requireNonNull(memories.get(common));
        Paid paid = memory.known().get(key);
        if (paid == null) {
            if (memory.known().size() >= memory.room()) {
                memory.known().clear();
            }
            paid = made(common, key.stream().toArray());
            memory.known().put(key, paid);
        }
        return paid;
    }

    private Paid made(CommonCost common, int[] paying) {
        boolean wave = common.wave() >= 0;
        PartyTable[][] costs =
                wave ? new PartyTable[][] {tables.wavePayments[common.wave()]} : tables.costs[common.activity()];
        Demand[][] demands =
                wave ? new Demand[][] {tables.waveDemands[common.wave()]} : tables.demands[common.activity()];
        List<PartyTable> moreCosts = common.costs(paying);
        List<Demand> moreDemands = common.demands(paying);
        PartyTable[][] allCosts = new PartyTable[costs.length][];
        Demand[][] allDemands = new Demand[costs.length][];
        for (int o = 0; o < costs.length; o++) {
            List<PartyTable> payments = new ArrayList<>(List.of(costs[o]));
            payments.addAll(moreCosts);
            allCosts[o] = payments.toArray(new PartyTable[0]);
            List<Demand> taken = new ArrayList<>(List.of(demands[o]));
            taken.addAll(moreDemands);
            allDemands[o] = taken.toArray(new Demand[0]);
        }
        return new Paid(allCosts, allDemands);
    }
}

package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.ScheduleProblem;

/** Prices on capacity [H3], budgets [H8] and critical load [H5]: what is used, less what there is, times the price. */
final class Pools implements Coupling {

    private static final int FINE = 24;
    private static final int COARSE = 8;

    /** Something limited: price of each month (several months may share one), room by price. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Pool(int dual, int[] bucket, long[] room, int shift) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Use(int pool, int offset, long[] amounts) {}

    private final Tables tables;
    private final Duals duals;
    private final List<Pool> pools = new ArrayList<>();
    private final Use[][][] uses;

    Pools(Tables tables, Duals duals) {
        this.tables = tables;
        this.duals = duals;
        ScheduleProblem problem = tables.problem;
        uses = new Use[tables.open.length][][];
        long[] sum = new long[problem.resources().size()];
        long[] count = new long[sum.length];
        for (int a = 0; a < uses.length; a++) {
            uses[a] = new Use[tables.open[a].length][];
            for (int o = 0; o < uses[a].length; o++) {
                List<Use> list = new ArrayList<>();
                for (Demand demand : tables.option(a, o).demands()) {
                    list.add(new Use(demand.resource(), demand.offset(), demand.amounts()));
                    for (long amount : demand.amounts()) {
                        sum[demand.resource()] += amount;
                        count[demand.resource()] += amount > 0 ? 1 : 0;
                    }
                }
                for (Count each : tables.option(a, o).counts()) {
                    long[] ones = new long[each.tailMonths() + 1];
                    Arrays.fill(ones, 1);
                    list.add(new Use(sum.length + each.limit(), 0, ones));
                }
                uses[a][o] = list.toArray(Use[]::new);
            }
        }
        for (int r = 0; r < sum.length; r++) {
            Resource resource = problem.resources().get(r);
            int shift = resource.rule() == Rule.BUDGET ? FINE : COARSE;
            long[] room = resource.capacity();
            int dual = duals.add(room.length, 0, Duals.FREE, shift, count[r] == 0 ? 1 : sum[r] / count[r]);
            pools.add(new Pool(dual, resource.bucket(), room, shift));
        }
        for (int l = 0; l < problem.countLimits().size(); l++) {
            int[] month = new int[problem.months()];
            Arrays.setAll(month, t -> t);
            long[] room = new long[month.length];
            Arrays.fill(room, problem.countLimits().get(l).limit());
            pools.add(new Pool(duals.add(room.length, 0, Duals.FREE, COARSE, 1), month, room, COARSE));
        }
    }

    @Override
    public void price() {
        for (int a = 0; a < uses.length; a++) {
            for (int o = 0; o < uses[a].length; o++) {
                if (tables.possible(a, o)) {
                    for (Use use : uses[a][o]) {
                        price(use, tables.priced[a][o], tables.open[a][o]);
                    }
                }
            }
        }
    }

    private void price(Use use, long[] row, boolean[] open) {
        Pool pool = pools.get(use.pool());
        int months = tables.problem.months();
        for (int i = 0; i < use.amounts().length; i++) {
            long amount = use.amounts()[i];
            int shiftOfMonth = use.offset() + i;
            int last = Math.min(row.length, months - shiftOfMonth);
            for (int g = Math.max(0, -shiftOfMonth); g < last && amount != 0; g++) {
                long price = duals.price(pool.dual() + pool.bucket()[g + shiftOfMonth]);
                if (price != 0 && open[g]) {
                    row[g] = Math.addExact(row[g], Duals.floor(price, amount, pool.shift()));
                }
            }
        }
    }

    /** Price of what something else takes, rounded down. */
    long price(Demand demand, int finish) {
        Pool pool = pools.get(demand.resource());
        long sum = 0;
        for (int i = 0; i < demand.amounts().length; i++) {
            int t = finish + demand.offset() + i;
            if (t >= 0 && t < tables.problem.months()) {
                long price = duals.price(pool.dual() + pool.bucket()[t]);
                sum = Math.addExact(sum, Duals.floor(price, demand.amounts()[i], pool.shift()));
            }
        }
        return sum;
    }

    /** Counts what something else takes. */
    void take(Demand demand, int finish, long[] gradient) {
        take(new Use(demand.resource(), demand.offset(), demand.amounts()), finish, gradient);
    }

    private void take(Use use, int finish, long[] gradient) {
        Pool pool = pools.get(use.pool());
        for (int i = 0; i < use.amounts().length; i++) {
            int t = finish + use.offset() + i;
            if (t >= 0 && t < tables.problem.months()) {
                gradient[pool.dual() + pool.bucket()[t]] += use.amounts()[i];
            }
        }
    }

    @Override
    public long constant() {
        long sum = 0;
        for (Pool pool : pools) {
            for (int i = 0; i < pool.room().length; i++) {
                long price = duals.price(pool.dual() + i);
                if (price != 0) {
                    sum = Math.subtractExact(sum, Duals.ceil(price, pool.room()[i], pool.shift()));
                }
            }
        }
        return sum;
    }

    @Override
    public void gradient(Relaxed schedule, long[] gradient) {
        for (Pool pool : pools) {
            for (int i = 0; i < pool.room().length; i++) {
                gradient[pool.dual() + i] -= pool.room()[i];
            }
        }
        for (int a = 0; a < uses.length; a++) {
            int option = schedule.options()[a];
            if (option >= 0) {
                for (Use use : uses[a][option]) {
                    take(use, schedule.finish()[a], gradient);
                }
            }
        }
    }

    /** Minor units per unit, rounded down, by resource and bucket. */
    long[][] prices() {
        long[][] prices = new long[tables.problem.resources().size()][];
        for (int r = 0; r < prices.length; r++) {
            Pool pool = pools.get(r);
            prices[r] = new long[pool.room().length];
            for (int i = 0; i < prices[r].length; i++) {
                prices[r][i] = duals.price(pool.dual() + i) >> pool.shift();
            }
        }
        return prices;
    }
}

package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Wave;

/**
 * Prices on joining a wave: each finish in a month pays a price, and the wave is held when the prices of a month exceed its
 * cost. Months in which somebody could finish are priced; the wave itself is counted only under its alternative.
 */
final class Waves implements Coupling {

    private record Member(int activity, Slot slot, int dual) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Held(Wave wave, List<CommonCost> shared, long[] cost, List<Member> members) {}

    private final Tables tables;
    private final Duals duals;
    private final Pools pools;
    private final Fairness fairness;
    private final List<Held> waves = new ArrayList<>();
    /** By choice and alternative, what its waves add. */
    private final long[][] byAlternative;

    private long always;

    Waves(Tables tables, Duals duals, Pools pools, Fairness fairness, long[][] byAlternative) {
        this.tables = tables;
        this.duals = duals;
        this.pools = pools;
        this.fairness = fairness;
        this.byAlternative = byAlternative;
        for (int w = 0; w < tables.problem.waves().size(); w++) {
            int kind = w;
            add(
                    tables.problem.waves().get(w),
                    tables.problem.membership().commonCosts().stream()
                            .filter(common -> common.wave() == kind)
                            .toList());
        }
    }

    private void add(Wave wave, List<CommonCost> shared) {
        if (wave.choice() >= 0 && !tables.allowed[wave.choice()].get(wave.alternative())) {
            return;
        }
        int horizon = tables.horizon;
        long[] cost = new long[horizon];
        for (int t = 0; t < horizon; t++) {
            for (PartyTable table : wave.costs()) {
                cost[t] = Math.addExact(cost[t], Tables.at(table.cost(), t));
            }
            for (CommonCost common : shared) {
                cost[t] = Math.addExact(cost[t], common.cost()[t]);
            }
        }
        List<Member> members = new ArrayList<>();
        for (int a : wave.activities().stream().distinct().toList()) {
            if (wave.choice() >= 0 && tables.activity(a).choice() != wave.choice()) {
                continue;
            }
            long[] profile = new long[horizon];
            Slot slot = new Slot(
                    profile,
                    tables.index(
                            a,
                            o -> wave.choice() < 0 || tables.option(a, o).alternative() == wave.alternative(),
                            (o, g) -> g,
                            horizon - 1),
                    -1);
            tables.add(a, slot);
            members.add(new Member(a, slot, duals.add(horizon, 0, Duals.FREE, 0, 1)));
        }
        for (Member member : members) {
            for (int t = 0; t < horizon; t++) {
                duals.set(member.dual() + t, Math.max(0, cost[t]) / members.size());
            }
        }
        waves.add(new Held(wave, shared, cost, members));
    }

    @Override
    public void price() {
        always = 0;
        for (Held held : waves) {
            long sum = 0;
            for (int t = 0; t < tables.horizon; t++) {
                sum = Math.addExact(sum, Math.min(0, net(held, t)));
            }
            for (Member member : held.members()) {
                for (int t = 0; t < tables.horizon; t++) {
                    member.slot().profile()[t] = duals.price(member.dual() + t);
                }
            }
            int choice = held.wave().choice();
            if (choice < 0) {
                always = Math.addExact(always, sum);
            } else {
                long[] row = byAlternative[choice];
                int k = held.wave().alternative();
                row[k] = Math.addExact(row[k], sum);
            }
        }
    }

    /** Cost of holding the wave less what its members pay for it. */
    private long net(Held held, int month) {
        long net =
                Math.addExact(held.cost()[month], fairness.weighted(held.wave().costs(), month));
        for (CommonCost common : held.shared()) {
            net = Math.addExact(net, fairness.least(common.cost()[month], common.early()[month]));
        }
        for (Demand demand : held.wave().demands()) {
            net = Math.addExact(net, pools.price(demand, month));
        }
        for (Member member : held.members()) {
            net = Math.subtractExact(net, duals.price(member.dual() + month));
        }
        return net;
    }

    @Override
    public long constant() {
        return always;
    }

    @Override
    public void gradient(Relaxed schedule, long[] gradient) {
        for (Held held : waves) {
            int choice = held.wave().choice();
            if (choice >= 0 && schedule.alternatives()[choice] != held.wave().alternative()) {
                continue;
            }
            for (Member member : held.members()) {
                int finish = schedule.index(member.slot(), member.activity());
                if (finish >= 0) {
                    gradient[member.dual() + finish]++;
                }
            }
            for (int t = 0; t < tables.horizon; t++) {
                if (net(held, t) < 0) {
                    for (Member member : held.members()) {
                        gradient[member.dual() + t]--;
                    }
                    for (Demand demand : held.wave().demands()) {
                        pools.take(demand, t, gradient);
                    }
                }
            }
        }
    }
}

package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Wave;

/**
 * Prices on joining a wave: each finish in a month pays a price, and the wave is held when the prices of those that can finish in that
 * month together exceed its cost. The wave itself is counted only under its alternative.
 */
final class Waves implements Coupling {

    private record Member(int activity, Slot slot, int dual) {}

    /**
     * @param prices of the members, in the month looked at
     * @param joined by month, who joins the wave that is held at the present prices; nobody where none is
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Held(
            Wave wave,
            List<CommonCost> shared,
            long[] cost,
            List<Member> members,
            Packing packing,
            long[] prices,
            boolean[] held,
            boolean[][] joined) {}

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
            Slot slot = new Slot(profile, tables.index(a, o -> joins(wave, a, o), (o, g) -> g, horizon - 1), -1);
            tables.add(a, slot);
            members.add(new Member(a, slot, duals.add(horizon, 0, Duals.FREE, 0, 1)));
        }
        Packing packing = new Packing(
                tables,
                members.stream().mapToInt(Member::activity).toArray(),
                members.stream()
                        .map(member -> (IntPredicate) o -> joins(wave, member.activity(), o))
                        .toArray(IntPredicate[]::new));
        for (Member member : members) {
            for (int t = 0; t < horizon; t++) {
                duals.set(member.dual() + t, Math.max(0, cost[t]) / Math.max(1, packing.most(t)));
            }
        }
        waves.add(new Held(
                wave,
                shared,
                cost,
                members,
                packing,
                new long[members.size()],
                new boolean[horizon],
                new boolean[horizon][members.size()]));
    }

    private boolean joins(Wave wave, int activity, int option) {
        return wave.choice() < 0 || tables.option(activity, option).alternative() == wave.alternative();
    }

    @Override
    public void price() {
        always = 0;
        for (Held held : waves) {
            long sum = 0;
            for (int t = 0; t < tables.horizon; t++) {
                long net = net(held, t);
                held.held()[t] = net < 0;
                sum = Math.addExact(sum, Math.min(0, net));
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

    /** Cost of holding the wave less what those that join pay for it, or 0 where it is not worth it; notes who joins. */
    private long net(Held held, int month) {
        long net =
                Math.addExact(held.cost()[month], fairness.weighted(held.wave().costs(), month));
        for (CommonCost common : held.shared()) {
            net = Math.addExact(net, fairness.least(common.cost()[month], common.early()[month]));
        }
        for (Demand demand : held.wave().demands()) {
            net = Math.addExact(net, pools.price(demand, month));
        }
        long all = 0;
        for (int i = 0; i < held.prices().length; i++) {
            held.prices()[i] = duals.price(held.members().get(i).dual() + month);
            all = Math.addExact(all, held.prices()[i]);
        }
        return all <= net
                ? 0
                : Math.subtractExact(net, held.packing().dearest(month, held.prices(), held.joined()[month]));
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
                if (held.held()[t]) {
                    for (int i = 0; i < held.prices().length; i++) {
                        gradient[held.members().get(i).dual() + t] -= held.joined()[t][i] ? 1 : 0;
                    }
                    for (Demand demand : held.wave().demands()) {
                        pools.take(demand, t, gradient);
                    }
                    fairness.count(held.wave().costs(), t, gradient);
                    for (CommonCost common : held.shared()) {
                        fairness.share(common, t, gradient);
                    }
                }
            }
        }
    }
}

package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.schedule.Precedence;

/**
 * Prices on orders between activities of different choices: for every month t, not both "the successor has come by t" and "the predecessor
 * is not yet out of its way after t".
 */
final class Orders implements Coupling {

    private record Order(int predecessor, int successor, Slot before, Slot after, int dual) {}

    private final Duals duals;
    private final int horizon;
    private final List<Order> orders = new ArrayList<>();
    private long constant;

    Orders(Tables tables, Duals duals) {
        this.duals = duals;
        horizon = tables.horizon;
        for (Precedence precedence : tables.problem.precedences()) {
            int p = precedence.predecessor();
            int s = precedence.successor();
            if (tables.home(p) == tables.home(s)) {
                continue;
            }
            boolean toStart = precedence.type() == Precedence.Type.FINISH_TO_START;
            Slot before = new Slot(
                    new long[horizon + 1], tables.index(p, o -> true, (o, g) -> g + 1 + precedence.lag(), horizon), -1);
            Slot after = new Slot(
                    new long[horizon + 1],
                    tables.index(
                            s,
                            o -> precedence
                                    .alternatives()
                                    .get(tables.option(s, o).alternative()),
                            (o, g) -> toStart ? tables.option(s, o).start()[g] : g,
                            horizon),
                    -1);
            tables.add(p, before);
            tables.add(s, after);
            orders.add(new Order(p, s, before, after, duals.add(horizon, 0, Duals.FREE, 0, 1)));
        }
    }

    @Override
    public void price() {
        constant = 0;
        for (Order order : orders) {
            long sum = 0;
            for (int t = 0; t < horizon; t++) {
                order.before().profile()[t] = sum;
                sum = Math.addExact(sum, duals.price(order.dual() + t));
            }
            order.before().profile()[horizon] = sum;
            for (int t = 0; t <= horizon; t++) {
                order.after().profile()[t] = sum - order.before().profile()[t];
            }
            constant = Math.subtractExact(constant, sum);
        }
    }

    @Override
    public long constant() {
        return constant;
    }

    @Override
    public void gradient(Relaxed schedule, long[] gradient) {
        for (Order order : orders) {
            int clear = schedule.index(order.before(), order.predecessor());
            int come = schedule.index(order.after(), order.successor());
            for (int t = 0; t < horizon; t++) {
                int broken = -1;
                if (clear >= 0 && t < clear) {
                    broken++;
                }
                if (come >= 0 && t >= come) {
                    broken++;
                }
                gradient[order.dual() + t] += broken;
            }
        }
    }
}

package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.MoveTogether;

/**
 * Prices on what ties two homes: a bridge costs at least σ × (first is over − second is over) in each month for any σ within plus and
 * minus its price; activities that move together are over in the same months; an alternative that forces another pays for it.
 */
final class Ties implements Coupling {

    private record Span(int first, int second, Slot one, Slot two, int dual) {}

    private record Forced(int choice, int alternative, int otherChoice, int otherAlternative, int dual) {}

    private final Duals duals;
    private final int horizon;
    private final List<Span> spans = new ArrayList<>();
    private final List<Forced> forced = new ArrayList<>();
    private final long[][] byAlternative;
    private final long always;

    Ties(Tables tables, Duals duals, long[][] byAlternative) {
        this.duals = duals;
        this.byAlternative = byAlternative;
        horizon = tables.horizon;
        long least = 0;
        for (Bridge bridge : tables.problem.bridges()) {
            if (bridge.second() >= 0 && tables.home(bridge.first()) != tables.home(bridge.second())) {
                least = Math.addExact(least, span(tables, bridge));
            }
        }
        always = least;
        for (MoveTogether group : tables.problem.groups()) {
            for (int i = 1; i < group.activities().size(); i++) {
                together(
                        tables,
                        group.activities().get(i - 1),
                        group.activities().get(i));
            }
        }
        for (int c = 0; c < tables.allowed.length; c++) {
            for (Choice.Implication implication :
                    tables.problem.choices().get(c).implications()) {
                int other = implication.otherChoice();
                if (tables.allowed[c].cardinality() > 1
                        && tables.allowed[c].get(implication.alternative())
                        && tables.allowed[other].cardinality() > 1
                        && other != c) {
                    forced.add(new Forced(
                            c,
                            implication.alternative(),
                            other,
                            implication.otherAlternative(),
                            duals.add(1, 0, Duals.FREE, 0, 1)));
                }
            }
        }
    }

    /** Answers what the bridge costs in months of a negative price, whatever happens. */
    private long span(Tables tables, Bridge bridge) {
        Slot one = slot(tables, bridge.first());
        Slot two = slot(tables, bridge.second());
        int dual = duals.add(horizon, 0, 0, 0, 1);
        long least = 0;
        for (int t = 0; t < horizon; t++) {
            int to = t == horizon - 1 ? tables.analysis : Math.min(t + 1, tables.analysis);
            int from = Math.min(t, tables.analysis);
            long price = bridge.cumulative()[Math.max(to, from)] - bridge.cumulative()[from];
            duals.limit(dual + t, -Math.max(0, price), Math.max(0, price));
            least = Math.addExact(least, Math.min(0, price));
        }
        spans.add(new Span(bridge.first(), bridge.second(), one, two, dual));
        return least;
    }

    /** Over in the same months: one is over only where the other is, unless the other is settled. */
    private void together(Tables tables, int first, int second) {
        if (tables.home(first) == tables.home(second)) {
            return;
        }
        long low = maySettle(tables, first) ? 0 : -Duals.FREE;
        long high = maySettle(tables, second) ? 0 : Duals.FREE;
        int dual = duals.add(horizon, low, high, 0, 1);
        spans.add(new Span(first, second, slot(tables, first), slot(tables, second), dual));
    }

    private static boolean maySettle(Tables tables, int activity) {
        int choice = tables.activity(activity).choice();
        BitSet settled = tables.activity(activity).settled();
        return (choice >= 0 && settled.intersects(tables.allowed[choice]))
                || (tables.mayStayOut(activity) && settled.get(Choice.NONE));
    }

    private Slot slot(Tables tables, int activity) {
        Slot slot = new Slot(new long[horizon + 1], tables.index(activity, o -> true, (o, g) -> g, horizon), horizon);
        tables.add(activity, slot);
        return slot;
    }

    @Override
    public void price() {
        for (Span span : spans) {
            long sum = 0;
            for (int t = horizon - 1; t >= 0; t--) {
                sum = Math.addExact(sum, duals.price(span.dual() + t));
                span.one().profile()[t] = sum;
                span.two().profile()[t] = -sum;
            }
        }
        for (Forced each : forced) {
            long price = duals.price(each.dual());
            byAlternative[each.choice()][each.alternative()] += price;
            byAlternative[each.otherChoice()][each.otherAlternative()] -= price;
        }
    }

    @Override
    public long constant() {
        return always;
    }

    @Override
    public void gradient(Relaxed schedule, long[] gradient) {
        for (Span span : spans) {
            int one = schedule.index(span.one(), span.first());
            int two = schedule.index(span.two(), span.second());
            for (int t = 0; t < horizon; t++) {
                gradient[span.dual() + t] += (t >= one ? 1 : 0) - (t >= two ? 1 : 0);
            }
        }
        for (Forced each : forced) {
            int[] alternatives = schedule.alternatives();
            gradient[each.dual()] += (alternatives[each.choice()] == each.alternative() ? 1 : 0)
                    - (alternatives[each.otherChoice()] == each.otherAlternative() ? 1 : 0);
        }
    }
}

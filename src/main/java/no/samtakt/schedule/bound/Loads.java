package no.samtakt.schedule.bound;

import java.util.List;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.ScheduleProblem;

/**
 * Prices on exposure: riskPrice × φ(x) ≥ price × x − max over y of (price × y − riskPrice × φ(y)), because φ is convex. The price lies
 * between the first and the last slope.
 */
final class Loads implements Coupling {

    private static final int SHIFT = 8;

    private final Tables tables;
    private final Duals duals;
    private final int months;
    private final int[] dual;
    private final long[] most;

    Loads(Tables tables, Duals duals) {
        this.tables = tables;
        this.duals = duals;
        ScheduleProblem problem = tables.problem;
        months = problem.months();
        dual = new int[problem.loadGroups().size()];
        most = new long[dual.length];
        long sum = 0;
        long count = 0;
        for (int a = 0; a < tables.open.length; a++) {
            for (int o = 0; o < tables.open[a].length; o++) {
                for (Load load : tables.option(a, o).loads()) {
                    sum += load.points();
                    count++;
                }
            }
        }
        for (int g = 0; g < dual.length; g++) {
            LoadGroup group = problem.loadGroups().get(g);
            long last = group.slope()[group.slope().length - 1];
            most[g] = Math.multiplyExact(Math.multiplyExact(problem.riskPrice(), last), 1L << SHIFT);
            dual[g] = duals.add(months, 0, most[g], SHIFT, count == 0 ? 1 : sum / count);
            for (int t = 0; t < months; t++) {
                duals.set(dual[g] + t, (problem.riskPrice() * group.slope()[0]) << SHIFT);
            }
        }
    }

    @Override
    public void price() {
        for (int a = 0; a < tables.open.length; a++) {
            for (int o = 0; o < tables.open[a].length; o++) {
                if (tables.possible(a, o)) {
                    price(tables.option(a, o).loads(), tables.priced[a][o]);
                }
            }
        }
    }

    private void price(List<Load> loads, long[] row) {
        for (Load load : loads) {
            int from = dual[load.group()];
            for (int g = 0; g < row.length; g++) {
                long sum = Duals.floor(duals.price(from + g), load.points(), SHIFT);
                for (int i = 1; i <= load.tailMonths() && g + i < months; i++) {
                    sum = Math.addExact(sum, Duals.floor(duals.price(from + g + i), load.tailPoints(), SHIFT));
                }
                row[g] = Math.addExact(row[g], sum);
            }
        }
    }

    @Override
    public long constant() {
        long sum = 0;
        for (int g = 0; g < dual.length; g++) {
            for (int t = 0; t < months; t++) {
                sum = Math.addExact(sum, least(g, duals.price(dual[g] + t), false));
            }
        }
        return sum;
    }

    /** The least of riskPrice × φ(x) − price × x, or the x of it. */
    private long least(int g, long price, boolean where) {
        LoadGroup group = tables.problem.loadGroups().get(g);
        long best = 0;
        long at = 0;
        for (long x : group.from()) {
            long value = Math.subtractExact(
                    Math.multiplyExact(tables.problem.riskPrice(), group.points(x)), Duals.ceil(price, x, SHIFT));
            if (value < best) {
                best = value;
                at = x;
            }
        }
        return where ? at : best;
    }

    @Override
    public void gradient(Relaxed schedule, long[] gradient) {
        for (int g = 0; g < dual.length; g++) {
            for (int t = 0; t < months; t++) {
                gradient[dual[g] + t] -= least(g, duals.price(dual[g] + t), true);
            }
        }
        for (int a = 0; a < tables.open.length; a++) {
            int option = schedule.options()[a];
            if (option >= 0) {
                int finish = schedule.finish()[a];
                for (Load load : tables.option(a, option).loads()) {
                    int from = dual[load.group()];
                    gradient[from + finish] += load.points();
                    for (int i = 1; i <= load.tailMonths() && finish + i < months; i++) {
                        gradient[from + finish + i] += load.tailPoints();
                    }
                }
            }
        }
    }
}

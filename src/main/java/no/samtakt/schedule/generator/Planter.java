package no.samtakt.schedule.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Wave;
import no.samtakt.schedule.generator.Sketch.Pool;
import no.samtakt.schedule.generator.Sketch.Task;
import no.samtakt.schedule.generator.Sketch.Way;

/**
 * Places every task of the planted alternatives: in the order of the stages, each in the month in which the fullest pool it needs
 * is least full, so that pools can be sized to about three quarters in use. Capacities follow from it: the level that gives the
 * utilisation, raised in the few months in which the planted schedule needs more.
 */
final class Planter {

    /** Share of all capacity the planted schedule uses, in percent, where single activities are small against a month. */
    private static final int UTILISATION = 75;
    /** First month that counts as one in which people are used. */
    private static final int BEGUN = 6;

    private final Sketch sketch;
    private final Shapes shapes;
    private final SplittableRandom random;
    /** Ordinary capacity of a month. */
    private final long[] level;

    private final long[][] use;
    private final int[][] critical;
    private final int[][] before;
    private final int[] groupOf;

    Planter(Sketch sketch, SplittableRandom random) {
        this.sketch = sketch;
        this.random = random;
        shapes = sketch.shapes;
        level = new long[sketch.pools.size()];
        use = new long[sketch.pools.size()][shapes.months];
        critical = new int[sketch.limits.size()][shapes.months];
        int tasks = sketch.tasks.size();
        int[] count = new int[tasks];
        sketch.precedences.forEach(precedence -> count[precedence.successor()]++);
        before = new int[tasks][];
        Arrays.setAll(before, task -> new int[count[task]]);
        for (int p = 0; p < sketch.precedences.size(); p++) {
            int successor = sketch.precedences.get(p).successor();
            before[successor][--count[successor]] = p;
        }
        groupOf = new int[tasks];
        Arrays.fill(groupOf, -1);
        for (int g = 0; g < sketch.groups.size(); g++) {
            for (int task : sketch.groups.get(g).activities()) {
                groupOf[task] = g;
            }
        }
    }

    /** Places everything; false when the orders and freezes of what was drawn leave something no month. */
    boolean plant() {
        ways();
        levels();
        for (int stage = -1; stage <= 2; stage++) {
            if (!stage(stage)) {
                return false;
            }
        }
        for (Wave wave : sketch.waves) {
            boolean[] done = new boolean[shapes.horizon];
            for (int a : wave.activities()) {
                Task task = sketch.tasks.get(a);
                if (task.way >= 0 && sketch.areas.get(task.area).planted == wave.alternative() && !done[task.finish]) {
                    done[task.finish] = true;
                    add(wave.demands(), task.finish);
                }
            }
        }
        return true;
    }

    private void ways() {
        for (Task task : sketch.tasks) {
            List<Integer> open = new ArrayList<>();
            for (int w = 0; w < task.ways.size(); w++) {
                if (task.ways.get(w).alternative() == sketch.areas.get(task.area).planted) {
                    open.add(w);
                }
            }
            if (!open.isEmpty()) {
                task.way = open.get(random.nextInt(open.size()));
            }
        }
    }

    private void levels() {
        long[] total = new long[level.length];
        long[] most = new long[level.length];
        for (Task task : sketch.tasks) {
            if (task.way >= 0) {
                for (Demand demand : task.ways.get(task.way).demands()) {
                    for (long amount : demand.amounts()) {
                        total[demand.resource()] += amount;
                    }
                }
            }
            for (Way way : task.ways) {
                for (Demand demand : way.demands()) {
                    for (long amount : demand.amounts()) {
                        most[demand.resource()] = Math.max(most[demand.resource()], amount);
                    }
                }
            }
        }
        for (int r = 0; r < level.length; r++) {
            long share = 0;
            for (int t = BEGUN; t < shapes.horizon; t++) {
                share += sketch.pools.get(r).seasonal() ? Shapes.season(t) : 100;
            }
            level[r] = Math.max(most[r], (total[r] * 10_000 / UTILISATION + share - 1) / share);
        }
    }

    private boolean stage(int stage) {
        int[] order = sketch.tasks.stream()
                .filter(task -> task.stage == stage && task.way >= 0)
                .mapToInt(task -> task.index)
                .toArray();
        if (stage >= 0) {
            for (int i = order.length - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                int other = order[k];
                order[k] = order[i];
                order[i] = other;
            }
        }
        for (int index : order) {
            Task task = sketch.tasks.get(index);
            if (task.finish < 0) {
                List<Task> unit = new ArrayList<>();
                if (groupOf[index] < 0) {
                    unit.add(task);
                } else {
                    sketch.groups.get(groupOf[index]).activities().forEach(a -> unit.add(sketch.tasks.get(a)));
                    unit.removeIf(member -> member.way < 0);
                }
                if (!place(unit)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean place(List<Task> unit) {
        int low = 0;
        for (Task task : unit) {
            low = Math.max(low, low(task));
        }
        Task first = unit.get(0);
        int high = first.stage < 0 ? low + spread(first) : Math.max(end(first.stage), low + 8);
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int g = low; g < shapes.horizon && (g <= high || best < 0); g++) {
            long load = random.nextInt(40);
            boolean open = true;
            for (Task task : unit) {
                open &= task.ways.get(task.way).frozen()[g] == 0;
                load += load(task.ways.get(task.way), g);
            }
            if (open && load < least) {
                least = load;
                best = g;
            }
        }
        if (best < 0) {
            return false;
        }
        for (Task task : unit) {
            task.finish = best;
            Way way = task.ways.get(task.way);
            add(way.demands(), best);
            way.counts().forEach(count -> {
                for (int t = task.finish; t <= Math.min(task.finish + count.tailMonths(), shapes.months - 1); t++) {
                    critical[count.limit()][t]++;
                }
            });
        }
        return true;
    }

    /** Decisions are taken all along; the rest of a chain follows soon. */
    private int spread(Task task) {
        if (before[task.index].length > 0) {
            return 1;
        }
        return switch (sketch.areas.get(task.area).stage) {
            case 0 -> 2;
            case 1 -> shapes.horizon / 4;
            default -> shapes.horizon * 2 / 5;
        };
    }

    private int end(int stage) {
        return switch (stage) {
            case 0 -> shapes.horizon * 4 / 9;
            case 1 -> shapes.horizon * 7 / 9;
            default -> shapes.horizon - 1;
        };
    }

    private int low(Task task) {
        int duration = task.ways.get(task.way).duration();
        int low = duration - 1;
        if (task.stage < 0) {
            low = Math.max(low, 1);
        }
        for (int p : before[task.index]) {
            Precedence precedence = sketch.precedences.get(p);
            Task other = sketch.tasks.get(precedence.predecessor());
            if (other.way >= 0 && precedence.alternatives().get(sketch.areas.get(task.area).planted)) {
                int bound = other.finish + 1 + precedence.lag();
                low = Math.max(
                        low, precedence.type() == Precedence.Type.FINISH_TO_START ? bound + duration - 1 : bound);
            }
        }
        return low;
    }

    /** How full the fullest pool would be, per mille of its ordinary capacity, overloads weighing far more. */
    private long load(Way way, int finish) {
        long fullest = 0;
        for (Demand demand : way.demands()) {
            Pool pool = sketch.pools.get(demand.resource());
            for (int i = 0; i < demand.amounts().length && pool.rule() == Rule.CAPACITY; i++) {
                int t = finish + demand.offset() + i;
                if (t >= 0 && t < shapes.months && demand.amounts()[i] > 0) {
                    long full =
                            (use[demand.resource()][t] + demand.amounts()[i]) * 1000 / capacity(demand.resource(), t);
                    fullest = Math.max(fullest, full > 1000 ? 1000 + 20 * (full - 1000) : full);
                }
            }
        }
        for (var count : way.counts()) {
            for (int t = finish; t <= Math.min(finish + count.tailMonths(), shapes.months - 1); t++) {
                fullest += 5_000L * Math.max(0, critical[count.limit()][t] - 1);
            }
        }
        return fullest;
    }

    private long capacity(int pool, int month) {
        long share = sketch.pools.get(pool).seasonal() ? Shapes.season(month) : 100;
        return Math.max(1, (level[pool] * share + 99) / 100);
    }

    private void add(List<Demand> demands, int finish) {
        for (Demand demand : demands) {
            for (int i = 0; i < demand.amounts().length; i++) {
                int t = finish + demand.offset() + i;
                if (t >= 0 && t < shapes.months) {
                    use[demand.resource()][t] += demand.amounts()[i];
                }
            }
        }
    }

    /** Capacity by month, or by year for a budget: enough for the planted schedule and at least the ordinary level. */
    long[] capacities(int pool) {
        if (sketch.pools.get(pool).rule() == Rule.CAPACITY) {
            long[] capacity = new long[shapes.months];
            Arrays.setAll(capacity, t -> Math.max(capacity(pool, t), use[pool][t]));
            return capacity;
        }
        long[] years = new long[(shapes.months + 11) / 12];
        long total = 0;
        for (int t = 0; t < shapes.months; t++) {
            years[t / 12] += use[pool][t];
            total += use[pool][t];
        }
        for (int y = 0; y < years.length; y++) {
            years[y] = Math.max(years[y] * 115 / 100, total / years.length) + 1_000_000;
        }
        return years;
    }

    /** At least two at once. */
    int limit(int index) {
        return Math.max(2, Arrays.stream(critical[index]).max().orElse(0));
    }

    /** Use of the months from {@value #BEGUN} on in per cent of capacity, over all pools of people. */
    int utilisation() {
        long percent = 0;
        int pools = 0;
        for (int r = 0; r < use.length; r++) {
            long capacity = 0;
            long used = 0;
            long[] all = capacities(r);
            for (int t = BEGUN; sketch.pools.get(r).rule() == Rule.CAPACITY && t < shapes.horizon; t++) {
                capacity += all[t];
                used += use[r][t];
            }
            if (capacity > 0) {
                percent += used * 100 / capacity;
                pools++;
            }
        }
        return (int) (percent / Math.max(1, pools));
    }
}

package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Inventory;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.MigrationPlan.HarmonizationPoint;
import no.samtakt.planning.MigrationPlan.PoolLoad;
import no.samtakt.planning.MigrationPlan.RiskMonth;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;

/** Reads off a schedule, month by month, the work of each pool, the risk of each member and how much is harmonized. */
final class LoadDecoder {

    private final CompiledPlan compiled;
    private final ScheduleProblem problem;
    private final Inventory inventory;
    private final PlanCalendar calendar;
    private final Schedule schedule;
    private final Evaluation evaluation;

    LoadDecoder(CompiledPlan compiled, Schedule schedule, Evaluation evaluation) {
        this.compiled = compiled;
        this.problem = compiled.problem();
        this.inventory = compiled.inventory();
        this.calendar = compiled.calendar();
        this.schedule = schedule;
        this.evaluation = evaluation;
    }

    List<PoolLoad> pools() {
        Map<String, long[]> demand = new TreeMap<>();
        compiled.capacities().keySet().forEach(pool -> demand.put(pool, new long[calendar.months()]));
        for (int j = 0; j < schedule.finish().length; j++) {
            int g = schedule.finish()[j];
            if (g == Schedule.NEVER) {
                continue;
            }
            ActivityInfo info = compiled.activities().get(j);
            if (info.asset() != null) {
                TransitionPlan plan = info.options().get(schedule.options()[j]).plan();
                plan.roles().forEach((pool, effort) -> {
                    long[] work = TransitionPlan.byMonth(
                            effort, plan.duration(), plan.row().hypercareMonths());
                    long[] row = demand.computeIfAbsent(pool, key -> new long[calendar.months()]);
                    add(row, g - plan.duration() + 1, work);
                });
            } else {
                for (var use : ScheduleEvaluator.demands(problem, schedule, j)) {
                    long[] row =
                            demand.get(problem.resources().get(use.resource()).id());
                    if (row != null) {
                        add(row, g + use.offset(), use.amounts());
                    }
                }
            }
        }
        List<PoolLoad> loads = new ArrayList<>();
        demand.forEach((pool, row) -> {
            int cut = pool.indexOf(TransitionPlan.POOL_SEPARATOR);
            long[] capacity = compiled.capacities().get(pool);
            loads.add(new PoolLoad(
                    pool,
                    pool.substring(0, cut),
                    pool.substring(cut + 1),
                    boxed(row),
                    capacity == null ? null : boxed(capacity)));
        });
        return loads;
    }

    private static void add(long[] row, int from, long[] amounts) {
        for (int i = 0; i < amounts.length; i++) {
            if (from + i >= 0 && from + i < row.length) {
                row[from + i] += amounts[i];
            }
        }
    }

    private static List<Long> boxed(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    List<RiskMonth> risk() {
        int members = inventory.members().size();
        int months = calendar.analysis();
        long[][] exposure = new long[members][months];
        for (int j = 0; j < schedule.finish().length; j++) {
            int g = schedule.finish()[j];
            if (g == Schedule.NEVER) {
                continue;
            }
            for (Load load : problem.activities()
                    .get(j)
                    .options()
                    .get(schedule.options()[j])
                    .loads()) {
                exposure[load.group()][g] += load.points();
                for (int t = g + 1; t <= g + load.tailMonths() && t < months; t++) {
                    exposure[load.group()][t] += load.tailPoints();
                }
            }
        }
        long[][] ageing = new long[members][months];
        long[][] zeroAgeing = new long[members][months];
        for (int i = 0; i < compiled.offs().size(); i++) {
            Asset asset = compiled.offs().get(i);
            if (asset == null) {
                continue;
            }
            int member = compiled.memberIndex(asset.member());
            int off = evaluation.milestoneMonths()[i];
            long[] cumulative = problem.milestones().get(i).risk();
            for (int t = 0; t < months; t++) {
                long points = cumulative[t + 1] - cumulative[t];
                zeroAgeing[member][t] += points;
                ageing[member][t] += off < 0 || t < off ? points : 0;
            }
        }
        List<RiskMonth> risk = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            for (int t = 0; t < months; t++) {
                risk.add(new RiskMonth(
                        inventory.members().get(m).id(),
                        calendar.month(t),
                        exposure[m][t],
                        problem.loadGroups().get(m).points(exposure[m][t]),
                        ageing[m][t],
                        zeroAgeing[m][t]));
            }
        }
        return risk;
    }

    List<HarmonizationPoint> harmonization() {
        List<HarmonizationPoint> points = new ArrayList<>();
        for (int t = 0; t < calendar.horizon(); t++) {
            points.add(new HarmonizationPoint(calendar.month(t), Harmonization.index(compiled, schedule, t)));
        }
        return points;
    }
}

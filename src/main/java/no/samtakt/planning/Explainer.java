package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan.Reason;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.Violation;
import no.samtakt.schedule.Wave;

/**
 * Why a task is not in another month: everything else unchanged, the task (with its move group) is put one month earlier and one
 * month later, and the evaluator says what breaks or what costs more. O(evaluation) per month looked at.
 */
final class Explainer {

    private static final int MOST_REASONS = 3;

    private final CompiledPlan compiled;
    private final ScheduleProblem problem;
    private final Schedule schedule;
    private final Evaluation base;

    Explainer(CompiledPlan compiled, Schedule schedule, Evaluation base) {
        this.compiled = compiled;
        this.problem = compiled.problem();
        this.schedule = schedule;
        this.base = base;
    }

    /** Reasons against the month before and the month after, the strongest first. */
    List<Reason> reasons(int activity) {
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(against(activity, -1));
        reasons.addAll(against(activity, 1));
        return reasons;
    }

    private List<Reason> against(int activity, int step) {
        int to = schedule.finish()[activity] + step;
        boolean earlier = step < 0;
        Money nothing = Money.ZERO;
        if (to < 0 || to >= problem.horizon()) {
            return List.of(new Reason(earlier, compiled.calendar().month(to), "HORIZON", "", 1, nothing));
        }
        Schedule moved = schedule.copy();
        for (int j : together(activity)) {
            moved.finish()[j] = Math.max(0, Math.min(problem.horizon() - 1, schedule.finish()[j] + step));
        }
        Evaluation evaluation = ScheduleEvaluator.evaluate(problem, moved);
        List<Reason> reasons = new ArrayList<>();
        for (Violation violation : evaluation.violations()) {
            if (isNew(violation)) {
                reasons.add(new Reason(
                        earlier,
                        compiled.calendar().month(to),
                        code(violation.rule()),
                        otherThan(activity, violation),
                        violation.amount(),
                        nothing));
            }
        }
        if (!reasons.isEmpty()) {
            return reasons.stream().limit(MOST_REASONS).toList();
        }
        return prices(activity, moved, evaluation, earlier, to);
    }

    private List<Integer> together(int activity) {
        for (MoveTogether group : problem.groups()) {
            if (group.activities().contains(activity)) {
                return group.activities().stream()
                        .filter(j -> schedule.finish()[j] != Schedule.NEVER)
                        .toList();
            }
        }
        return List.of(activity);
    }

    private boolean isNew(Violation violation) {
        for (Violation old : base.violations()) {
            if (old.rule() == violation.rule()
                    && old.subject().equals(violation.subject())
                    && old.other().equals(violation.other())
                    && old.month() == violation.month()
                    && old.amount() >= violation.amount()) {
                return false;
            }
        }
        return true;
    }

    private String otherThan(int activity, Violation violation) {
        String own = problem.activities().get(activity).id();
        return violation.subject().equals(own) && !violation.other().isEmpty()
                ? violation.other()
                : violation.subject();
    }

    static String code(Rule rule) {
        return rule.name();
    }

    private List<Reason> prices(int activity, Schedule moved, Evaluation evaluation, boolean earlier, int to) {
        List<Reason> parts = new ArrayList<>();
        long explained = 0;
        long milestoneRisk = 0;
        for (int i = 0; i < problem.milestones().size(); i++) {
            int before = at(base.milestoneMonths()[i]);
            int after = at(evaluation.milestoneMonths()[i]);
            if (before == after) {
                continue;
            }
            long cost = 0;
            for (var table : problem.milestones().get(i).costs()) {
                cost += table.cost()[after] - table.cost()[before];
            }
            long risk = problem.milestones().get(i).risk()[after]
                    - problem.milestones().get(i).risk()[before];
            milestoneRisk += risk;
            boolean contract = compiled.closes().get(i) != null;
            String subject = problem.milestones().get(i).id();
            subject = subject.substring(subject.indexOf(':') + 1);
            add(parts, earlier, to, contract ? "CONTRACT" : "RUNNING_COST", subject, cost);
            add(parts, earlier, to, "AGEING", subject, Math.multiplyExact(risk, problem.riskPrice()));
            explained += cost;
        }
        for (Bridge bridge : problem.bridges()) {
            long cost = bridge(bridge, moved) - bridge(bridge, schedule);
            add(parts, earlier, to, "BRIDGE", bridge.id(), cost);
            explained += cost;
        }
        for (Wave wave : problem.waves()) {
            long cost = wave(wave, moved) - wave(wave, schedule);
            add(parts, earlier, to, "WAVE", wave.id().substring(wave.id().indexOf(':') + 1), cost);
            explained += cost;
        }
        long own = 0;
        for (int j : together(activity)) {
            var option = problem.activities().get(j).options().get(schedule.options()[j]);
            for (var table : option.costs()) {
                own += table.cost()[moved.finish()[j]] - table.cost()[schedule.finish()[j]];
            }
        }
        add(parts, earlier, to, "COST", "", own);
        explained += own;
        add(parts, earlier, to, "SHARED_FEE", "", evaluation.cost() - base.cost() - explained);
        long pileUp = evaluation.risk() - base.risk() - milestoneRisk;
        add(parts, earlier, to, "PILE_UP", "", Math.multiplyExact(pileUp, problem.riskPrice()));
        long fairness = evaluation.objective()
                - base.objective()
                - (evaluation.cost() - base.cost())
                - Math.multiplyExact(evaluation.risk() - base.risk(), problem.riskPrice());
        add(parts, earlier, to, "FAIRNESS", "", fairness);
        long total = evaluation.objective() - base.objective();
        List<Reason> strongest = parts.stream()
                .filter(part -> total < 0 || part.extraCost().minor() > 0)
                .sorted(Comparator.comparingLong(
                                (Reason part) -> -Math.abs(part.extraCost().minor()))
                        .thenComparing(Reason::code)
                        .thenComparing(Reason::subject))
                .limit(MOST_REASONS - 1L)
                .toList();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(earlier, compiled.calendar().month(to), "TOTAL", "", 0, new Money(total)));
        reasons.addAll(strongest);
        return reasons;
    }

    private void add(List<Reason> parts, boolean earlier, int to, String code, String subject, long cost) {
        if (cost != 0) {
            parts.add(new Reason(earlier, compiled.calendar().month(to), code, subject, 0, new Money(cost)));
        }
    }

    private int at(int milestoneMonth) {
        return milestoneMonth < 0 ? problem.analysis() : Math.min(milestoneMonth, problem.analysis());
    }

    private long bridge(Bridge bridge, Schedule of) {
        int first = moved(of, bridge.first());
        int second = moved(of, bridge.second());
        return bridge.cumulative()[Math.max(first, second)] - bridge.cumulative()[Math.min(first, second)];
    }

    private int moved(Schedule of, int activity) {
        int g = activity < 0 ? Schedule.NEVER : of.finish()[activity];
        return g == Schedule.NEVER ? problem.analysis() : g;
    }

    private long wave(Wave wave, Schedule of) {
        if (of.alternatives()[wave.choice()] != wave.alternative()) {
            return 0;
        }
        int[] months = wave.activities().stream()
                .mapToInt(activity -> of.finish()[activity])
                .filter(g -> g != Schedule.NEVER)
                .distinct()
                .toArray();
        long[] shared = new long[problem.horizon()];
        for (CommonCost common : problem.membership().commonCosts()) {
            if (common.wave() >= 0 && problem.waves().get(common.wave()) == wave) {
                shared = common.cost();
            }
        }
        long sum = 0;
        for (int g : months) {
            sum += shared[g];
            for (PartyTable table : wave.costs()) {
                sum += table.cost()[g];
            }
        }
        return sum;
    }
}

package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.CompiledPlan.OptionInfo;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/**
 * Puts a finished plan, perhaps edited by hand, back into a compiled problem. What no longer fits is a problem, not an exception:
 * an unknown target leaves the area as it is, a task without a place gets the earliest month its duration allows.
 */
final class PlanEncoder {

    private final CompiledPlan compiled;
    private final ScheduleProblem problem;
    private final MigrationPlan plan;
    private final List<Problem> problems = new ArrayList<>();

    private PlanEncoder(CompiledPlan compiled, MigrationPlan plan) {
        this.compiled = compiled;
        this.problem = compiled.problem();
        this.plan = plan;
    }

    /** A schedule and what did not fit. */
    record Encoded(Schedule schedule, List<Problem> problems) {}

    static Encoded encode(CompiledPlan compiled, MigrationPlan plan) {
        return new PlanEncoder(compiled, plan).encode();
    }

    private Encoded encode() {
        int[] alternatives = new int[problem.choices().size()];
        for (AreaDecision decision : plan.decisions()) {
            String target = decision.target();
            if (target != null) {
                ChainPlan chain = findChain(target);
                if (chain == null) {
                    report("plan.unknown-target", target);
                } else {
                    alternatives[chain.choice()] = chain.alternative();
                }
            }
        }
        for (CompiledPlan.TakingPart one : compiled.takingPart()) {
            boolean out = plan.terms() != null
                    && plan.terms()
                            .sitOuts()
                            .contains(new PlanTerms.SitOut(
                                    one.area().code(), one.member().id()));
            alternatives[one.choice()] = out ? Participation.OUT : Participation.IN;
        }
        int[] options = new int[problem.activities().size()];
        int[] finish = new int[options.length];
        Schedule schedule = new Schedule(alternatives, options, finish);
        Map<String, Task> byId = new HashMap<>();
        plan.tasks().forEach(task -> byId.put(task.id(), task));
        Arrays.fill(options, Schedule.NEVER);
        Arrays.fill(finish, Schedule.NEVER);
        for (int j = 0; j < options.length; j++) {
            Activity activity = problem.activities().get(j);
            Task task = byId.remove(activity.id());
            int alternative = schedule.seenBy(activity);
            if (activity.present(alternative)) {
                options[j] = option(j, alternative, task);
                finish[j] = month(j, options[j], task);
            }
        }
        byId.keySet().stream().sorted().forEach(id -> report("plan.unknown-task", id));
        return new Encoded(schedule, List.copyOf(problems));
    }

    private @Nullable ChainPlan findChain(String target) {
        for (List<ChainPlan> candidates : compiled.chains()) {
            for (ChainPlan chain : candidates) {
                if (chain.target().id().equals(target)) {
                    return chain;
                }
            }
        }
        return null;
    }

    private int option(int activity, int alternative, @Nullable Task task) {
        ActivityInfo info = compiled.activities().get(activity);
        int first = -1;
        for (int o = 0; o < problem.activities().get(activity).options().size(); o++) {
            if (problem.activities().get(activity).options().get(o).alternative() != alternative) {
                continue;
            }
            if (first < 0) {
                first = o;
            }
            if (task != null && !info.options().isEmpty()) {
                OptionInfo option = info.options().get(o);
                if (option.mode() == task.mode()) {
                    return o;
                }
            }
        }
        return first;
    }

    private int month(int activity, int option, @Nullable Task task) {
        int earliest = problem.activities().get(activity).options().get(option).earliest();
        int latest = problem.horizon() - 1;
        if (task == null) {
            report("plan.missing-task", problem.activities().get(activity).id());
            return Math.max(0, Math.min(latest, earliest));
        }
        int month = compiled.calendar().index(task.finish());
        if (month < 0 || month > latest) {
            report("plan.month-outside", task.id());
        }
        return Math.max(0, Math.min(latest, month));
    }

    private void report(String code, String subject) {
        problems.add(new Problem(code, Severity.WARNING, "", SourceCell.NOWHERE, subject, "", List.of()));
    }
}

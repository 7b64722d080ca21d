package no.samtakt.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.common.Money;
import no.samtakt.economy.ContractAction;
import no.samtakt.economy.ContractCourse;
import no.samtakt.economy.ContractTable;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/** The decision and notice calendar of a schedule: what must have happened by when, and what missing it costs. */
final class DeadlinePlanner {

    private final CompiledPlan compiled;
    private final ScheduleProblem problem;
    private final Schedule schedule;
    private final Evaluation evaluation;
    private final Ledger ledger;
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Map<String, Deadline> foundings = new TreeMap<>();

    DeadlinePlanner(CompiledPlan compiled, Schedule schedule, Evaluation evaluation, Ledger ledger) {
        this.compiled = compiled;
        this.problem = compiled.problem();
        this.schedule = schedule;
        this.evaluation = evaluation;
        this.ledger = ledger;
    }

    /** By date, then id. */
    List<Deadline> deadlines() {
        for (int j = 0; j < schedule.finish().length; j++) {
            if (schedule.finish()[j] != Schedule.NEVER) {
                addTask(j);
            }
        }
        for (int i = 0; i < problem.milestones().size(); i++) {
            addMilestone(i);
        }
        deadlines.addAll(foundings.values());
        deadlines.sort(Comparator.comparing(Deadline::by).thenComparing(Deadline::id));
        return deadlines;
    }

    private void addTask(int activity) {
        ActivityInfo info = compiled.activities().get(activity);
        int g = schedule.finish()[activity];
        String id = problem.activities().get(activity).id();
        ChainPlan chain = info.chain();
        Asset asset = info.asset();
        if (chain != null && info.kind() == TaskKind.DECIDE) {
            chain.callOffs().forEach((member, right) -> addCallOff(chain, member, right.until()));
            addDecision(id, chain, DecisionDates.of(compiled, schedule, chain, activity));
        } else if (chain != null && info.kind() == TaskKind.PROCURE) {
            int start = problem.activities().get(activity).options().get(0).start()[g];
            deadlines.add(new Deadline(
                    id,
                    DeadlineKind.START_PROCUREMENT,
                    compiled.calendar().month(start).atDay(1),
                    "CHIEF_EXECUTIVE",
                    chain.target().host(),
                    chain.target().area(),
                    chain.target().id(),
                    null,
                    compiled.calendar().month(g)));
        } else if (asset != null) {
            deadlines.add(new Deadline(
                    "GO_LIVE:" + asset.id(),
                    DeadlineKind.GO_LIVE,
                    compiled.calendar().month(g).atDay(1),
                    "SYSTEM_OWNER",
                    asset.member(),
                    asset.area(),
                    asset.id(),
                    null,
                    compiled.calendar().month(g)));
        }
    }

    /** The call is made at the latest when the member's first work begins, and within the months its right holds. */
    private void addCallOff(ChainPlan chain, String member, @Nullable YearMonth until) {
        int begins = Schedule.NEVER;
        for (Asset asset : chain.moving()) {
            int activity = Objects.requireNonNull(compiled.activityOfAsset().get(asset.id()));
            int g = schedule.finish()[activity];
            if (asset.member().equals(member) && g != Schedule.NEVER) {
                int start = problem.activities()
                        .get(activity)
                        .options()
                        .get(schedule.options()[activity])
                        .start()[g];
                begins = begins == Schedule.NEVER ? start : Math.min(begins, start);
            }
        }
        if (begins != Schedule.NEVER) {
            YearMonth month = compiled.calendar().month(begins);
            deadlines.add(new Deadline(
                    "CALL_OFF:" + chain.target().id() + ":" + member,
                    DeadlineKind.CALL_OFF,
                    until != null && until.isBefore(month) ? until.atEndOfMonth() : month.atDay(1),
                    "CHIEF_EXECUTIVE",
                    member,
                    chain.target().area(),
                    chain.target().id(),
                    null,
                    month));
        }
    }

    /** The decision, the bodies that must decide before it, and each council's own last meeting where it is an earlier one. */
    private void addDecision(String id, ChainPlan chain, DecisionDates dates) {
        YearMonth effect = compiled.calendar().month(firstGoLive(chain));
        String area = chain.target().area();
        String target = chain.target().id();
        int last = dates.steps().size() - 1;
        String founding = compiled.inventory()
                        .cooperation()
                        .formOf(chain.target())
                        .map(form -> form.scope())
                        .orElse("")
                + ":";
        for (int k = 0; k <= last; k++) {
            DecisionDates.Step step = dates.steps().get(k);
            boolean councils = step.body() == DecisionBody.COUNCILS;
            add(
                    k == last ? "" : founding + (k + 1),
                    new Deadline(
                            k == last ? id : id + ":" + (k + 1),
                            k < last
                                    ? DeadlineKind.FORM_DECISION
                                    : councils ? DeadlineKind.COUNCIL_DECISION : DeadlineKind.JOINT_DECISION,
                            lastDay(step.month()),
                            step.body().name(),
                            "",
                            area,
                            target,
                            k == last ? costOfDelay(chain, step.month()) : null,
                            k == last
                                    ? effect
                                    : compiled.calendar().month(dates.last().month())));
            for (int i = 0; i < step.councils().size(); i++) {
                int meeting = step.councils().get(i);
                if (meeting < step.month()) {
                    String member = chain.participants().get(i).id();
                    add(
                            k == last ? "" : founding + (k + 1) + ":" + member,
                            new Deadline(
                                    "MEETING:" + target + ":" + (k + 1) + ":" + member,
                                    DeadlineKind.COUNCIL_MEETING,
                                    lastDay(meeting),
                                    "COUNCIL",
                                    member,
                                    area,
                                    target,
                                    null,
                                    compiled.calendar().month(step.month())));
                }
            }
        }
    }

    /** Adds a deadline; of those that found the same form only the first to come, as it is founded once. */
    private void add(String founding, Deadline deadline) {
        if (founding.isEmpty()) {
            deadlines.add(deadline);
        } else {
            foundings.merge(founding, deadline, (known, other) -> other.by().isBefore(known.by()) ? other : known);
        }
    }

    private int firstGoLive(ChainPlan chain) {
        int first = problem.horizon() - 1;
        for (Asset asset : chain.moving()) {
            int g = schedule.finish()[
                    Objects.requireNonNull(compiled.activityOfAsset().get(asset.id()))];
            if (g != Schedule.NEVER) {
                first = Math.min(first, g);
            }
        }
        return first;
    }

    /**
     * What it costs when the decision of a target is taken at the next joint meeting instead: the whole chain and every go-live of
     * the target as many months later (at most to the horizon), all else unchanged. Capacity is not looked at again, so the
     * true cost may be higher.
     */
    private Money costOfDelay(ChainPlan chain, int decided) {
        int next = decided + 1;
        int start = decided;
        while (next == decided + 1 && start < problem.horizon()) {
            int later = compiled.calendar().decided(start, chain.participants(), chain.target());
            if (later > decided) {
                next = later;
                break;
            }
            start++;
        }
        Schedule delayed = schedule.copy();
        for (int j = 0; j < schedule.finish().length; j++) {
            ActivityInfo info = compiled.activities().get(j);
            boolean ofChain = info.chain() == chain
                    || (info.asset() != null
                            && info.choice() == chain.choice()
                            && schedule.alternatives()[chain.choice()] == chain.alternative());
            if (ofChain && schedule.finish()[j] != Schedule.NEVER) {
                delayed.finish()[j] = Math.min(problem.horizon() - 1, schedule.finish()[j] + next - decided);
            }
        }
        return new Money(ScheduleEvaluator.evaluate(problem, delayed).cost() - evaluation.cost());
    }

    private void addMilestone(int index) {
        Asset asset = compiled.offs().get(index);
        Contract contract = compiled.closes().get(index);
        int month = evaluation.milestoneMonths()[index];
        if (asset != null && month >= 0 && month < problem.analysis()) {
            deadlines.add(new Deadline(
                    "SWITCH_OFF:" + asset.id(),
                    DeadlineKind.SWITCH_OFF,
                    lastDay(month - 1),
                    "SYSTEM_OWNER",
                    asset.member(),
                    asset.area(),
                    asset.id(),
                    null,
                    compiled.calendar().month(month)));
        }
        if (contract != null) {
            int at = month < 0 ? problem.analysis() : Math.min(month, problem.analysis());
            ContractCourse course = ledger.course(contract, at);
            ContractTable table = Objects.requireNonNull(compiled.courses().get(contract.id()));
            int number = 0;
            for (ContractAction action : course.actions()) {
                addAction(contract, table, course, action, number++);
            }
        }
    }

    private void addAction(
            Contract contract, ContractTable table, ContractCourse course, ContractAction action, int number) {
        DeadlineKind kind =
                switch (action.kind()) {
                    case GIVE_NOTICE_BY -> DeadlineKind.GIVE_NOTICE;
                    case EXERCISE_OPTION_BY -> DeadlineKind.EXERCISE_OPTION;
                    case RENEW_BY -> DeadlineKind.RENEW;
                    case RETENDER_BY -> DeadlineKind.RETENDER;
                    case PROCUREMENT_RISK_FROM -> DeadlineKind.PROCUREMENT_RISK;
                    case ENDS -> null;
                };
        if (kind == null || action.month() >= problem.analysis()) {
            return;
        }
        Asset covered = compiled.inventory().findAsset(contract.covers().get(0)).orElseThrow();
        YearMonth effect = compiled.calendar().month(action.effectiveMonth());
        Money missing = missing(table, course, action);
        deadlines.add(new Deadline(
                kind + ":" + contract.id() + ":" + number,
                kind,
                lastDay(action.month()),
                "CHIEF_EXECUTIVE",
                contract.member(),
                covered.area(),
                contract.id(),
                missing,
                effect));
    }

    private static @Nullable Money missing(ContractTable table, ContractCourse course, ContractAction action) {
        if (action.kind() == ContractAction.Kind.PROCUREMENT_RISK_FROM) {
            return null;
        }
        return new Money(table.costOfMissing(course.closeMonth(), action).extraMinor());
    }

    private LocalDate lastDay(int month) {
        return compiled.calendar().month(month).atEndOfMonth();
    }
}

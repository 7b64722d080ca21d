package no.samtakt.planning;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.samtakt.common.Money;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.DefaultUse;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.Statement;
import no.samtakt.inventory.Topic;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.Check;
import no.samtakt.planning.Appraisal.Evidence;
import no.samtakt.planning.Appraisal.HeatPoint;
import no.samtakt.planning.Appraisal.Outcome;
import no.samtakt.planning.Appraisal.RiskCheck;
import no.samtakt.planning.CompiledPlan.OptionInfo;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.PoolLoad;
import no.samtakt.planning.MigrationPlan.RiskMonth;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.risk.Exposure;
import no.samtakt.risk.PileUp;
import no.samtakt.risk.Vulnerability;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;

/**
 * The risks the guides warn of, looked for in the plan and the data: each is there, is not, or cannot be told, with what that rests on. What
 * lists do not tell is taken from the co-operation's own answers and from nowhere else.
 */
final class RiskRegister {

    /** A pool with this part of its capacity in use has no room for what goes wrong, per cent. */
    static final int FULL_PERCENT = 90;

    /** A year that costs this much more than doing nothing is felt in a budget, per cent. */
    static final int EXTRA_PERCENT = 5;

    /** Payback after this many months is late. */
    static final int LATE_MONTHS = 36;

    /** A decision due within so many days of planning is close. */
    static final int CLOSE_DAYS = 60;

    /** From this criticality on, a failed go-live needs a way back. */
    static final int CRITICAL_FROM = 3;

    private static final String SKILLED = "system.skilled-persons";

    private final CompiledPlan compiled;
    private final Inventory inventory;
    private final MigrationPlan plan;
    private final List<CaseFigures> figures;
    private final Schedule schedule;
    private final Evaluation evaluation;

    RiskRegister(
            CompiledPlan compiled,
            Schedule schedule,
            Evaluation evaluation,
            MigrationPlan plan,
            List<CaseFigures> figures) {
        this.compiled = compiled;
        this.inventory = compiled.inventory();
        this.schedule = schedule;
        this.evaluation = evaluation;
        this.plan = plan;
        this.figures = figures;
    }

    List<RiskCheck> checks() {
        List<RiskCheck> checks = new ArrayList<>();
        checks.add(transitionEffort());
        checks.add(startUpCost());
        checks.add(savingsLate());
        checks.add(stated(Check.CULTURE, Topic.CULTURE, List.of()));
        checks.add(governingModel());
        checks.add(resistance());
        checks.add(politicalDisagreement());
        checks.add(legal());
        checks.addAll(new PitfallChecks(inventory, plan, moved()).checks());
        checks.add(singlePerson());
        checks.add(rollback());
        checks.add(personalDataInParallel());
        return checks;
    }

    // ---- heat map

    List<HeatPoint> heat() {
        List<HeatPoint> points = new ArrayList<>();
        for (Task task : transitions()) {
            int activity = Objects.requireNonNull(compiled.activityOfAsset().get(task.asset()));
            OptionInfo option = compiled.activities().get(activity).options().get(schedule.options()[activity]);
            Asset asset = option.plan().asset();
            YearMonth supported = asset.supportedUntil();
            int probability = Exposure.probability(
                    option.plan().row().probabilityBasisPoints(),
                    integrations(asset),
                    asset.personalData(),
                    supported != null && compiled.calendar().index(supported) < 0);
            int users = ActivityCompiler.users(inventory.members().get(compiled.memberIndex(asset.member())), asset);
            points.add(new HeatPoint(
                    task.id(),
                    task.area(),
                    task.member(),
                    task.finish(),
                    probability,
                    Exposure.impactTenths(asset.criticality(), users, asset.personalData()),
                    task.exposureCentiPoints()));
        }
        return points;
    }

    private int integrations(Asset asset) {
        return Math.toIntExact(inventory.listDependencies().stream()
                .filter(edge -> edge.type().bridged()
                        && (edge.from().equals(asset.id()) || edge.to().equals(asset.id())))
                .count());
    }

    private List<Task> transitions() {
        return plan.tasks().stream()
                .filter(task -> task.kind() == TaskKind.TRANSITION)
                .toList();
    }

    private Asset asset(Task task) {
        return inventory.findAsset(task.asset()).orElseThrow();
    }

    private List<Asset> moved() {
        return transitions().stream().map(this::asset).toList();
    }

    // ---- findings

    static Evidence evidence(String code, List<String> subjects) {
        return new Evidence(code, subjects, null, 0, Money.ZERO);
    }

    /** A finding with the weightiest evidence; the list is in order of weight. */
    static RiskCheck found(Check check, Outcome outcome, List<Evidence> evidence) {
        return new RiskCheck(
                check,
                outcome,
                evidence.size(),
                evidence.stream().limit(RiskCheck.SHOWN).toList());
    }

    /** What is found in the data holds; otherwise what is stated decides. */
    private RiskCheck stated(Check check, Topic topic, List<Evidence> evidence) {
        return stated(inventory, check, topic, evidence);
    }

    static RiskCheck stated(Inventory inventory, Check check, Topic topic, List<Evidence> evidence) {
        Optional<Statement> statement = inventory.caseFacts().find(topic, "", "");
        List<Evidence> all = new ArrayList<>(evidence);
        statement.ifPresent(answer -> all.add(answer(answer)));
        Outcome outcome =
                !evidence.isEmpty() || statement.filter(answer -> !answer.yes()).isPresent()
                        ? Outcome.HOLDS
                        : statement.isPresent() ? Outcome.DOES_NOT_HOLD : Outcome.CANNOT_BE_TOLD;
        return found(check, outcome, all);
    }

    static Evidence answer(Statement statement) {
        List<String> said = Stream.of(statement.note(), statement.owner())
                .filter(text -> !text.isEmpty())
                .toList();
        return evidence(statement.yes() ? "stated-yes" : "stated-no", said);
    }

    // ---- the eight risks

    private RiskCheck transitionEffort() {
        List<Evidence> full = new ArrayList<>();
        List<String> unlimited = new ArrayList<>();
        for (PoolLoad pool : plan.pools()) {
            List<Long> capacity = pool.capacity();
            long most = 0;
            int when = -1;
            for (int t = 0; t < pool.demand().size(); t++) {
                long demand = pool.demand().get(t);
                if (demand == 0) {
                    continue;
                }
                long room = capacity == null || t >= capacity.size() ? 0 : capacity.get(t);
                long percent = room == 0 ? 999 : demand * 100 / room;
                if (percent > most) {
                    most = percent;
                    when = t;
                }
            }
            if (capacity == null && when >= 0) {
                unlimited.add(pool.pool());
            } else if (most >= FULL_PERCENT) {
                full.add(new Evidence(
                        "pool-full", List.of(pool.pool()), compiled.calendar().month(when), most, Money.ZERO));
            }
        }
        full.sort(Comparator.comparingLong(Evidence::number).reversed());
        full.addAll(busyMonths());
        if (!full.isEmpty()) {
            return found(Check.TRANSITION_EFFORT, Outcome.HOLDS, full);
        }
        return unlimited.isEmpty()
                ? found(Check.TRANSITION_EFFORT, Outcome.DOES_NOT_HOLD, List.of(evidence("pools-have-room", List.of())))
                : found(
                        Check.TRANSITION_EFFORT,
                        Outcome.CANNOT_BE_TOLD,
                        List.of(evidence("pool-unlimited", unlimited)));
    }

    /** Of each member the month in which most is changed at once, when it is more than is good. */
    private List<Evidence> busyMonths() {
        List<Evidence> busy = new ArrayList<>();
        inventory.members().forEach(member -> plan.risk().stream()
                .filter(month -> month.member().equals(member.id()) && month.exposure() > PileUp.BUSY)
                .max(Comparator.comparingLong(RiskMonth::exposure)
                        .thenComparing(RiskMonth::month, Comparator.reverseOrder()))
                .ifPresent(month -> busy.add(new Evidence(
                        "busy-month", List.of(member.id()), month.month(), month.exposure() / 100, Money.ZERO))));
        return busy;
    }

    private boolean isUnpriced() {
        return plan.economy().zeroPresentValue().isZero();
    }

    private RiskCheck startUpCost() {
        List<Evidence> extra = new ArrayList<>();
        for (var member : inventory.members()) {
            for (int year = plan.header().planStart().getYear(); year <= lastYear(); year++) {
                long zero = yearCost(true, member.id(), year);
                long more = yearCost(false, member.id(), year) - zero;
                if (more > 0 && more * 100 >= zero * EXTRA_PERCENT) {
                    extra.add(new Evidence(
                            "extra-year",
                            List.of(member.id()),
                            YearMonth.of(year, 12),
                            zero == 0 ? 0 : more * 100 / zero,
                            new Money(more)));
                }
            }
        }
        extra.sort(Comparator.comparing(Evidence::amount).reversed());
        if (isUnpriced()) {
            return found(Check.START_UP_COST, Outcome.CANNOT_BE_TOLD, List.of(evidence("no-prices", List.of())));
        }
        return extra.isEmpty()
                ? found(
                        Check.START_UP_COST,
                        Outcome.DOES_NOT_HOLD,
                        List.of(new Evidence("no-extra-year", List.of(), null, EXTRA_PERCENT, Money.ZERO)))
                : found(Check.START_UP_COST, Outcome.HOLDS, extra);
    }

    private int lastYear() {
        return compiled.calendar().month(compiled.calendar().analysis() - 1).getYear();
    }

    private long yearCost(boolean zero, String member, int year) {
        return plan.economy().lines().stream()
                .filter(line -> line.zero() == zero
                        && line.year() == year
                        && line.member().equals(member))
                .mapToLong(line -> line.amount().minor())
                .sum();
    }

    private RiskCheck savingsLate() {
        CaseFigures whole = figures.get(figures.size() - 1);
        YearMonth payback = whole.payback();
        boolean late = payback == null || compiled.calendar().index(payback) > LATE_MONTHS;
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                payback == null
                        ? new Evidence("never-pays", List.of(), null, 0, whole.npv())
                        : new Evidence(
                                "pays-back",
                                List.of(),
                                payback,
                                compiled.calendar().index(payback),
                                whole.npv()));
        Integer first = whole.firstPositiveYear();
        if (first != null) {
            evidence.add(new Evidence("saves-from", List.of(), YearMonth.of(first, 12), 0, Money.ZERO));
        }
        for (CaseFigures member : figures) {
            if (!member.member().isEmpty() && member.payback() == null) {
                evidence.add(new Evidence("member-never", List.of(member.member()), null, 0, member.npv()));
            }
        }
        if (isUnpriced()) {
            return found(Check.SAVINGS_LATE, Outcome.CANNOT_BE_TOLD, List.of(evidence("no-prices", List.of())));
        }
        return found(Check.SAVINGS_LATE, late ? Outcome.HOLDS : Outcome.DOES_NOT_HOLD, evidence);
    }

    private RiskCheck governingModel() {
        String form = inventory.cooperation().form();
        return form.isBlank()
                ? found(Check.GOVERNING_MODEL, Outcome.HOLDS, List.of(evidence("no-form", List.of())))
                : found(Check.GOVERNING_MODEL, Outcome.DOES_NOT_HOLD, List.of(evidence("form", List.of(form))));
    }

    private RiskCheck resistance() {
        Optional<Statement> statement = inventory.caseFacts().find(Topic.RESISTANCE, "", "");
        List<Evidence> evidence = new ArrayList<>();
        for (Asset asset : moved()) {
            if (asset.criticality() >= CRITICAL_FROM && asset.skilledPersons() <= Vulnerability.TOO_FEW_PERSONS) {
                evidence.add(evidence("key-person", List.of(asset.id())));
            }
        }
        for (var kept : plan.kept()) {
            if (kept.reason().equals("PINNED")) {
                evidence.add(evidence("stays-by-lock", List.of(kept.asset())));
            }
        }
        PlanTerms terms = plan.terms();
        if (terms != null) {
            terms.sitOuts().forEach(one -> evidence.add(evidence("stays-out", List.of(one.member(), one.area()))));
        }
        if (statement.filter(Statement::yes).isPresent()) {
            return found(Check.RESISTANCE, Outcome.DOES_NOT_HOLD, List.of(answer(statement.get())));
        }
        return stated(Check.RESISTANCE, Topic.RESISTANCE, evidence);
    }

    private RiskCheck politicalDisagreement() {
        List<Evidence> evidence = new ArrayList<>();
        for (MemberResult result : plan.economy().members()) {
            boolean decides =
                    plan.tasks().stream().anyMatch(task -> task.member().equals(result.member()));
            if (decides && result.netBenefit().minor() < 0) {
                evidence.add(new Evidence(
                        "loses",
                        List.of(result.member()),
                        null,
                        0,
                        result.netBenefit().negated()));
            }
        }
        evidence.sort(Comparator.comparing(Evidence::amount).reversed());
        boolean decisions = false;
        for (Deadline deadline : plan.deadlines()) {
            if (deadline.kind() == DeadlineKind.COUNCIL_DECISION) {
                decisions = true;
                long days = ChronoUnit.DAYS.between(plan.header().planningDate(), deadline.by());
                if (days <= CLOSE_DAYS) {
                    evidence.add(new Evidence(
                            "decision-close",
                            List.of(deadline.area()),
                            YearMonth.from(deadline.by()),
                            days,
                            Money.ZERO));
                }
            }
        }
        return evidence.isEmpty()
                ? found(
                        Check.POLITICAL_DISAGREEMENT,
                        Outcome.DOES_NOT_HOLD,
                        List.of(evidence(decisions ? "nobody-loses" : "nothing-to-decide", List.of())))
                : found(Check.POLITICAL_DISAGREEMENT, Outcome.HOLDS, evidence);
    }

    private RiskCheck legal() {
        List<Evidence> evidence = new ArrayList<>();
        for (ContractPlan contract : plan.contracts()) {
            if (contract.procurementRisk()) {
                evidence.add(evidence("without-contract", List.of(contract.id())));
            }
        }
        return stated(Check.LEGAL_AND_LABOUR, Topic.LEGAL, evidence);
    }

    // ---- vulnerability, way back, personal data

    private RiskCheck singlePerson() {
        List<Evidence> evidence = new ArrayList<>();
        inventory.listAssets().stream()
                .filter(asset -> asset.skilledPersons() <= Vulnerability.TOO_FEW_PERSONS)
                .sorted(Comparator.comparingInt(Asset::criticality).reversed().thenComparing(Asset::id))
                .forEach(asset -> {
                    int milestone = compiled.offs().indexOf(asset);
                    int off = milestone < 0 ? -1 : evaluation.milestoneMonths()[milestone];
                    evidence.add(new Evidence(
                            off < 0 ? "one-person-stays" : "one-person",
                            List.of(asset.id()),
                            off < 0 ? null : compiled.calendar().month(off),
                            asset.criticality(),
                            Money.ZERO));
                });
        if (!evidence.isEmpty()) {
            return found(Check.SINGLE_PERSON, Outcome.HOLDS, evidence);
        }
        long unknown = inventory.defaults().stream()
                .map(DefaultUse::code)
                .filter(SKILLED::equals)
                .count();
        return unknown > 0
                ? found(
                        Check.SINGLE_PERSON,
                        Outcome.CANNOT_BE_TOLD,
                        List.of(new Evidence("persons-unknown", List.of(), null, unknown, Money.ZERO)))
                : found(
                        Check.SINGLE_PERSON,
                        Outcome.DOES_NOT_HOLD,
                        List.of(evidence("two-persons-at-least", List.of())));
    }

    private RiskCheck rollback() {
        List<Evidence> missing = new ArrayList<>();
        List<Evidence> unknown = new ArrayList<>();
        int critical = 0;
        for (Task task : transitions()) {
            Asset asset = asset(task);
            if (asset.criticality() < CRITICAL_FROM) {
                continue;
            }
            critical++;
            Optional<Statement> statement =
                    inventory.caseFacts().find(Topic.ROLLBACK_PLAN, asset.area(), asset.member());
            if (statement.filter(Statement::yes).isPresent()) {
                continue;
            }
            boolean standsBy = task.mode() == Mode.PARALLEL && task.parallelMonths() > 0;
            Evidence one = new Evidence(
                    standsBy ? "old-stands-by" : "no-way-back",
                    List.of(asset.id()),
                    task.finish(),
                    task.parallelMonths(),
                    Money.ZERO);
            (standsBy && statement.isEmpty() ? unknown : missing).add(one);
        }
        if (!missing.isEmpty()) {
            return found(Check.ROLLBACK_MISSING, Outcome.HOLDS, missing);
        }
        return unknown.isEmpty()
                ? found(
                        Check.ROLLBACK_MISSING,
                        Outcome.DOES_NOT_HOLD,
                        List.of(new Evidence("way-back-stated", List.of(), null, critical, Money.ZERO)))
                : found(Check.ROLLBACK_MISSING, Outcome.CANNOT_BE_TOLD, unknown);
    }

    private RiskCheck personalDataInParallel() {
        List<Evidence> evidence = new ArrayList<>();
        transitions().stream()
                .filter(task -> task.parallelMonths() > 0 && asset(task).personalData() > 0)
                .sorted(Comparator.comparingInt((Task task) -> asset(task).personalData())
                        .reversed()
                        .thenComparing(Task::finish)
                        .thenComparing(Task::id))
                .forEach(task -> evidence.add(new Evidence(
                        asset(task).personalData() >= Exposure.SPECIAL_CATEGORIES ? "special-twice" : "personal-twice",
                        List.of(task.asset()),
                        task.finish(),
                        task.parallelMonths(),
                        Money.ZERO)));
        return evidence.isEmpty()
                ? found(
                        Check.PERSONAL_DATA_PARALLEL,
                        Outcome.DOES_NOT_HOLD,
                        List.of(evidence("no-personal-twice", List.of())))
                : found(Check.PERSONAL_DATA_PARALLEL, Outcome.HOLDS, evidence);
    }
}

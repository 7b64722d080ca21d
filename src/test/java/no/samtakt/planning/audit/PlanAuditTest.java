package no.samtakt.planning.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import no.samtakt.common.Money;
import no.samtakt.inventory.Freeze;
import no.samtakt.inventory.FreezeKind;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.RandomPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanAuditTest {

    private static final Money KRONE = Money.ofMajor(1);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    /** A plan with at least one transition. */
    private static RandomPlans.Made made() {
        return RandomPlans.create(LongStream.range(0, 100)
                .filter(seed -> RandomPlans.create(seed).plan().tasks().stream().anyMatch(PlanAuditTest::moves))
                .findFirst()
                .orElseThrow());
    }

    private static boolean moves(Task task) {
        return task.kind() == TaskKind.TRANSITION;
    }

    private static AuditResult audit(RandomPlans.Made made, MigrationPlan plan) {
        return PlanAudit.audit(made.inventory(), made.variant(), plan);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agrees_with_what_the_compiler_and_the_evaluator_say(long seed) {
        RandomPlans.Made made = RandomPlans.create(seed);
        assertThat(audit(made, made.plan()).differences()).isEmpty();
    }

    /** Were a rule never broken, the comparison would not compare it. */
    @Test
    void the_plans_compared_break_every_rule() {
        assertThat(LongStream.range(0, 100)
                        .boxed()
                        .flatMap(seed -> RandomPlans.create(seed).plan().brokenRules().stream()))
                .extracting(MigrationPlan.BrokenRule::rule)
                .contains("H1", "H3", "H4", "H5", "H6", "H7", "H10", "H11", "H12", "H13");
    }

    @Test
    void a_changed_go_live_month_is_found() {
        RandomPlans.Made made = made();
        MigrationPlan changed = withFirstMove(
                made.plan(), task -> withFinish(task, task.finish().plusMonths(1)));
        assertThat(audit(made, changed).differences())
                .anyMatch(difference -> difference.what().startsWith("task TRANSITION:"));
    }

    @Test
    void a_changed_cost_is_found() {
        RandomPlans.Made made = made();
        MigrationPlan changed = withFirstMove(
                made.plan(), task -> withOneOff(task, task.oneOff().plus(KRONE)));
        assertThat(audit(made, changed).differences()).hasSize(1);
    }

    @Test
    void a_dropped_task_is_found() {
        RandomPlans.Made made = made();
        Task dropped = made.plan().tasks().stream()
                .filter(PlanAuditTest::moves)
                .findFirst()
                .orElseThrow();
        List<Task> tasks = new ArrayList<>(made.plan().tasks());
        tasks.remove(dropped);
        assertThat(audit(made, withTasks(made.plan(), tasks)).differences())
                .contains(new AuditResult.Difference("task " + dropped.id(), "present", "absent"));
    }

    @Test
    void a_changed_contract_value_is_found() {
        RandomPlans.Made made = LongStream.range(0, 100)
                .mapToObj(RandomPlans::create)
                .filter(candidate -> !candidate.plan().contracts().isEmpty())
                .findFirst()
                .orElseThrow();
        List<ContractPlan> contracts = new ArrayList<>(made.plan().contracts());
        ContractPlan first = contracts.get(0);
        contracts.set(0, withPresentValue(first, first.presentValue().plus(KRONE)));
        assertThat(audit(made, withContracts(made.plan(), contracts)).differences())
                .extracting(AuditResult.Difference::what)
                .containsExactly("contract " + first.id());
    }

    @Test
    void a_changed_result_of_a_member_is_found() {
        RandomPlans.Made made = made();
        List<MemberResult> members = new ArrayList<>(made.plan().economy().members());
        members.set(0, withPlanCost(members.get(0), members.get(0).plan().plus(KRONE)));
        assertThat(audit(made, withMembers(made.plan(), members)).differences())
                .extracting(AuditResult.Difference::what)
                .containsExactly("economy.members " + members.get(0).member());
    }

    @Test
    void a_go_live_moved_into_a_freeze_breaks_a_rule_the_plan_does_not_confess() {
        int tried = 0;
        for (long seed = 0; seed < 40; seed++) {
            RandomPlans.Made made = RandomPlans.create(seed);
            for (Task task : made.plan().tasks()) {
                YearMonth frozen = moves(task) ? frozenMonth(made, task) : null;
                if (frozen != null && !frozen.equals(task.finish())) {
                    MigrationPlan changed = withMove(made.plan(), task, withFinish(task, frozen));
                    AuditResult result = audit(made, changed);
                    assertThat(result.brokenRules())
                            .anyMatch(rule -> rule.rule().equals("H4")
                                    && rule.subject().equals(task.id())
                                    && frozen.equals(rule.month()));
                    assertThat(result.agrees()).isFalse();
                    tried++;
                }
            }
        }
        assertThat(tried).isPositive();
    }

    private static YearMonth frozenMonth(RandomPlans.Made made, Task task) {
        List<Freeze> freezes = new ArrayList<>(made.inventory().cooperation().commonFreezes());
        made.inventory().members().forEach(member -> freezes.addAll(member.freezes()));
        return freezes.stream()
                .filter(freeze -> freeze.kind() == FreezeKind.NO_GO_LIVE)
                .filter(freeze -> freeze.covers(task.member(), task.area(), freeze.from()))
                .map(Freeze::from)
                .filter(month -> !month.isBefore(made.plan().header().planStart()))
                .findFirst()
                .orElse(null);
    }

    // ---- plans with one thing changed

    private static MigrationPlan withFirstMove(MigrationPlan plan, UnaryOperator<Task> change) {
        Task task =
                plan.tasks().stream().filter(PlanAuditTest::moves).findFirst().orElseThrow();
        return withMove(plan, task, change.apply(task));
    }

    private static MigrationPlan withMove(MigrationPlan plan, Task old, Task changed) {
        List<Task> tasks = new ArrayList<>(plan.tasks());
        tasks.set(tasks.indexOf(old), changed);
        return withTasks(plan, tasks);
    }

    private static Task withFinish(Task task, YearMonth finish) {
        return new MigrationPlan.Task(
                task.id(),
                task.kind(),
                task.area(),
                task.target(),
                task.member(),
                task.asset(),
                task.mode(),
                task.start(),
                finish,
                task.hypercareMonths(),
                task.parallelMonths(),
                task.switchOff(),
                task.effort(),
                task.oneOff(),
                task.presentValue(),
                task.exposureCentiPoints(),
                task.moveGroup(),
                task.pinned(),
                task.predecessors(),
                task.reasons());
    }

    private static Task withOneOff(Task task, Money oneOff) {
        return new MigrationPlan.Task(
                task.id(),
                task.kind(),
                task.area(),
                task.target(),
                task.member(),
                task.asset(),
                task.mode(),
                task.start(),
                task.finish(),
                task.hypercareMonths(),
                task.parallelMonths(),
                task.switchOff(),
                task.effort(),
                oneOff,
                task.presentValue(),
                task.exposureCentiPoints(),
                task.moveGroup(),
                task.pinned(),
                task.predecessors(),
                task.reasons());
    }

    private static ContractPlan withPresentValue(ContractPlan contract, Money value) {
        return new MigrationPlan.ContractPlan(
                contract.id(),
                contract.member(),
                contract.vendor(),
                contract.covers(),
                contract.annualPrice(),
                contract.confidential(),
                contract.end(),
                contract.closeNeeded(),
                contract.exit(),
                value,
                contract.zeroPresentValue(),
                contract.wasted(),
                contract.procurementRisk(),
                contract.flows());
    }

    private static MemberResult withPlanCost(MemberResult result, Money cost) {
        return new MigrationPlan.MemberResult(
                result.member(),
                result.zero(),
                cost,
                result.netBenefit(),
                result.zeroEarly(),
                result.planEarly(),
                result.netBenefitEarly(),
                result.writeOff(),
                result.maxYearlyExtra(),
                result.paybackMonth());
    }

    private static MigrationPlan withTasks(MigrationPlan plan, List<Task> tasks) {
        return new MigrationPlan(
                plan.schemaVersion(),
                plan.run(),
                plan.header(),
                plan.members(),
                plan.areas(),
                plan.targets(),
                plan.assets(),
                plan.decisions(),
                tasks,
                plan.kept(),
                plan.contracts(),
                plan.deadlines(),
                plan.bridges(),
                plan.waves(),
                plan.economy(),
                plan.quality(),
                plan.pools(),
                plan.frozen(),
                plan.risk(),
                plan.harmonization(),
                plan.edges(),
                plan.groups(),
                plan.brokenRules(),
                plan.conflicts(),
                plan.defaults(),
                plan.dataQuality(),
                plan.problems(),
                plan.uncertainty(),
                plan.sharing(),
                plan.appraisal(),
                plan.terms(),
                plan.organisation(),
                plan.prices());
    }

    private static MigrationPlan withContracts(MigrationPlan plan, List<ContractPlan> contracts) {
        return new MigrationPlan(
                plan.schemaVersion(),
                plan.run(),
                plan.header(),
                plan.members(),
                plan.areas(),
                plan.targets(),
                plan.assets(),
                plan.decisions(),
                plan.tasks(),
                plan.kept(),
                contracts,
                plan.deadlines(),
                plan.bridges(),
                plan.waves(),
                plan.economy(),
                plan.quality(),
                plan.pools(),
                plan.frozen(),
                plan.risk(),
                plan.harmonization(),
                plan.edges(),
                plan.groups(),
                plan.brokenRules(),
                plan.conflicts(),
                plan.defaults(),
                plan.dataQuality(),
                plan.problems(),
                plan.uncertainty(),
                plan.sharing(),
                plan.appraisal(),
                plan.terms(),
                plan.organisation(),
                plan.prices());
    }

    private static MigrationPlan withMembers(MigrationPlan plan, List<MemberResult> members) {
        MigrationPlan.Economy economy = plan.economy();
        MigrationPlan.Economy changed = new MigrationPlan.Economy(
                economy.lines(),
                economy.parts(),
                members,
                economy.zeroPresentValue(),
                economy.planPresentValue(),
                economy.paybackMonth(),
                economy.peakFunding(),
                economy.writeOff());
        return new MigrationPlan(
                plan.schemaVersion(),
                plan.run(),
                plan.header(),
                plan.members(),
                plan.areas(),
                plan.targets(),
                plan.assets(),
                plan.decisions(),
                plan.tasks(),
                plan.kept(),
                plan.contracts(),
                plan.deadlines(),
                plan.bridges(),
                plan.waves(),
                changed,
                plan.quality(),
                plan.pools(),
                plan.frozen(),
                plan.risk(),
                plan.harmonization(),
                plan.edges(),
                plan.groups(),
                plan.brokenRules(),
                plan.conflicts(),
                plan.defaults(),
                plan.dataQuality(),
                plan.problems(),
                plan.uncertainty(),
                plan.sharing(),
                plan.appraisal(),
                plan.terms(),
                plan.organisation(),
                plan.prices());
    }
}

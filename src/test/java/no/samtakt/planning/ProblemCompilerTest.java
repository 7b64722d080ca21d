package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.RandomInventories;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.solver.ScheduleSolver;
import no.samtakt.schedule.solver.SolveResult;
import no.samtakt.schedule.solver.SolverSettings;
import no.samtakt.schedule.solver.Termination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCompilerTest {

    static CompiledPlan compiled(long seed) {
        Inventory inventory = RandomInventories.create(seed);
        return ProblemCompiler.compile(
                inventory, inventory.cooperation().variants().get(0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void ledger_adds_up_to_what_the_evaluator_says_each_member_pays(long seed) {
        CompiledPlan compiled = compiled(seed);
        for (long shuffle = 0; shuffle < 5; shuffle++) {
            Schedule schedule = RandomSchedules.create(compiled.problem(), shuffle);
            Evaluation evaluation = ScheduleEvaluator.evaluate(compiled.problem(), schedule);
            Ledger ledger = new Ledger(compiled, schedule, evaluation);
            long sum = 0;
            for (MigrationPlan.Category category : MigrationPlan.Category.values()) {
                for (long value : ledger.present(category)) {
                    sum += value;
                }
            }
            assertThat(sum).isEqualTo(evaluation.cost());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_plan_put_back_into_the_problem_gives_the_same_schedule(long seed) {
        CompiledPlan compiled = compiled(seed);
        Schedule schedule = RandomSchedules.create(compiled.problem(), seed);
        Evaluation evaluation = ScheduleEvaluator.evaluate(compiled.problem(), schedule);
        MigrationPlan plan = PlanAssembler.assemble(
                compiled, schedule, evaluation, (choice, alternative) -> null, PlanAssembler.Context.EMPTY);
        PlanEncoder.Encoded encoded = PlanEncoder.encode(compiled, plan);
        assertThat(encoded.schedule().finish()).isEqualTo(schedule.finish());
        assertThat(encoded.schedule().options()).isEqualTo(schedule.options());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_done_costs_each_member_its_baseline(long seed) {
        CompiledPlan compiled = compiled(seed);
        Evaluation zero =
                ScheduleEvaluator.evaluate(compiled.problem(), ProblemCompiler.zeroAlternative(compiled.problem()));
        assertThat(zero.unfairness()).isZero();
        for (int m = 0; m < compiled.problem().parties().size(); m++) {
            assertThat(zero.partyCost()[m])
                    .isEqualTo(compiled.problem().parties().get(m).baseline());
        }
    }

    /** Hadsel's patient record and its welfare alarms are both critical and go live together, or never under a limit of one. */
    @Test
    void cautious_limit_leaves_room_for_a_critical_move_group() {
        Inventory inventory =
                new InventoryReader().read(Path.of("data/vesteralen")).inventory();
        Variant cautious = inventory.cooperation().variants().stream()
                .filter(variant -> variant.approach() == Approach.CAUTIOUS)
                .findFirst()
                .orElseThrow();
        ScheduleProblem problem = ProblemCompiler.compile(inventory, cautious).problem();
        Map<String, Integer> limits =
                problem.countLimits().stream().collect(Collectors.toMap(CountLimit::id, CountLimit::limit));
        assertThat(limits).containsEntry("hadsel", 2).containsEntry("bo", 1);
        SolveResult result =
                ScheduleSolver.solve(problem, SolverSettings.of(1, Termination.afterSteps(10_000), System::nanoTime));
        assertThat(result.evaluation().violations()).isEmpty();
    }
}

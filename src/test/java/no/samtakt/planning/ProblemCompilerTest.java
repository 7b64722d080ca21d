package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.RandomInventories;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
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
}

package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.RandomInventories;
import no.samtakt.inventory.Variant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    private static final Planner.Reading NOTHING_READ = new Planner.Reading(List.of(), List.of());

    private static Planner.Search steps(long seed, long steps) {
        return new Planner.Search(
                seed, Long.MAX_VALUE, steps, "test", (cost, risk, penalty, moves, left) -> {}, () -> false, () -> 0L);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void same_input_seed_and_steps_give_the_same_plan(long seed) {
        Inventory inventory = RandomInventories.create(seed);
        Variant variant = inventory.cooperation().variants().get(0);
        MigrationPlan first = Planner.plan(inventory, variant, NOTHING_READ, steps(seed, 5_000), null);
        MigrationPlan second = Planner.plan(inventory, variant, NOTHING_READ, steps(seed, 5_000), null);
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void scoring_a_plan_as_it_stands_gives_its_own_figures(long seed) {
        Inventory inventory = RandomInventories.create(seed);
        Variant variant = inventory.cooperation().variants().get(0);
        MigrationPlan plan = Planner.plan(inventory, variant, NOTHING_READ, steps(seed, 5_000), null);
        MigrationPlan scored = Planner.score(inventory, variant, NOTHING_READ, plan);
        assertThat(scored.economy()).isEqualTo(plan.economy());
        assertThat(scored.tasks()).isEqualTo(plan.tasks());
        assertThat(scored.brokenRules()).isEqualTo(plan.brokenRules());
        assertThat(PlanDifference.between(plan, scored).isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_feasible_plan_is_never_worse_than_the_first_one_listed(long seed) {
        Inventory inventory = RandomInventories.create(seed);
        Variant variant = inventory.cooperation().variants().get(0);
        MigrationPlan plan = Planner.plan(inventory, variant, NOTHING_READ, steps(seed, 20_000), null);
        if (plan.quality().feasible()) {
            assertThat(plan.quality().objective())
                    .isLessThanOrEqualTo(plan.quality().firstObjective());
        }
    }
}

package no.samtakt.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.Planner;
import org.junit.jupiter.api.Test;

/** The plan of the small sample is the one worked out by hand in its README. */
class MinimalPlanTest {

    @Test
    void planIsTheOneWorkedOutByHand() {
        Inventory inventory =
                new InventoryReader().read(Samples.FOLDER.resolve("minimal")).inventory();

        MigrationPlan plan = Planner.plan(
                inventory,
                inventory.findVariant("Samlet").orElseThrow(),
                new Planner.Reading(List.of(), List.of()),
                new Planner.Search(
                        1, Long.MAX_VALUE, 20_000, "", (cost, risk, penalty, steps, left) -> {}, () -> false, () -> 0),
                null);

        assertThat(plan.tasks())
                .filteredOn(task -> task.kind() == TaskKind.TRANSITION)
                .extracting(task -> task.asset() + " " + task.target() + " " + task.finish())
                .containsExactlyInAnyOrder(
                        "nordvik/NET1 NET-1 2027-03",
                        "sorvik/NET1 NET-1 2027-03",
                        "sorvik/SAK1 SAK-1 2027-05",
                        "nordvik/LON1 LON-1 2027-06");
        assertThat(plan.economy().zeroPresentValue()).isEqualTo(Money.ofMajor(10_440_000));
        assertThat(plan.economy().planPresentValue()).isEqualTo(Money.ofMajor(8_420_000));
        assertThat(plan.quality().feasible()).isTrue();
        assertThat(plan.quality().riskCentiPoints()).isZero();
    }
}

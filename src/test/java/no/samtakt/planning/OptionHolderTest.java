package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.OptionRight;
import no.samtakt.inventory.workbook.InventoryExporter;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.PartLine;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.audit.PlanAudit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A procurement of six months, decided in February 2027 and done from March to August; two months of establishing; four days of work, at
 * 1 000 each, of whoever procures. Alfa may call off from the agreement others have made and goes live in May; Beta procures.
 */
class OptionHolderTest {

    @TempDir
    Path temp;

    private TwoTowns towns;

    @BeforeEach
    void tender() {
        towns = new TwoTowns(temp)
                .set("coop", "targets", "procurement", "OPEN")
                .set("coop", "targets", "leadMonths", 6)
                .set("alfa", "contracts", "optionHolderIn", List.of("SAK-1"))
                .set("alfa", "pins", "month", YearMonth.of(2027, 5))
                .set("beta", "pins", "month", YearMonth.of(2027, 12));
    }

    private MigrationPlan plan() {
        Inventory inventory = towns.inventory();
        MigrationPlan plan = TwoTowns.plan(inventory);
        assertThat(PlanAudit.audit(inventory, inventory.cooperation().variants().get(0), plan)
                        .differences())
                .isEmpty();
        return plan;
    }

    private static Money procurement(MigrationPlan plan, String member) {
        return plan.economy().parts().stream()
                .filter(part -> !part.zero() && part.member().equals(member) && part.category() == Category.PROCUREMENT)
                .map(PartLine::presentValue)
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<Task> procurements(MigrationPlan plan) {
        return plan.tasks().stream()
                .filter(task -> task.kind() == TaskKind.PROCURE)
                .toList();
    }

    private static List<Deadline> callOffs(MigrationPlan plan) {
        return plan.deadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.CALL_OFF)
                .toList();
    }

    @Test
    void whoeverCallsOffNeitherWaitsForTheProcurementNorWorksForIt() {
        MigrationPlan plan = plan();
        assertThat(plan.brokenRules()).isEmpty();
        assertThat(procurements(plan)).singleElement().satisfies(task -> {
            assertThat(task.finish()).isAfter(YearMonth.of(2027, 5));
            assertThat(task.oneOff()).isEqualTo(Money.ofMajor(4_000));
        });
        assertThat(procurement(plan, "alfa")).isEqualTo(Money.ZERO);
        assertThat(procurement(plan, "beta")).isEqualTo(Money.ofMajor(4_000));
        assertThat(callOffs(plan)).singleElement().satisfies(deadline -> {
            assertThat(deadline.member()).isEqualTo("alfa");
            assertThat(deadline.by()).isEqualTo(LocalDate.of(2027, 5, 1));
        });
    }

    @Test
    void withoutTheRightTheSameMonthBreaksTheOrderOfTheProcurement() {
        towns.set("alfa", "contracts", "optionHolderIn", List.of());
        MigrationPlan plan = plan();
        assertThat(plan.brokenRules()).isNotEmpty();
        assertThat(procurement(plan, "alfa")).isEqualTo(Money.ofMajor(4_000));
        assertThat(callOffs(plan)).isEmpty();
    }

    @Test
    void whereEverybodyCallsOffThereIsNoProcurement() {
        towns.put(
                        "beta",
                        "contracts",
                        "contract",
                        "B01",
                        "covers",
                        List.of("S01"),
                        "end",
                        YearMonth.of(2030, 12),
                        "annualPrice",
                        0,
                        "optionHolderIn",
                        List.of("SAK-1"))
                .set("beta", "pins", "month", YearMonth.of(2027, 5));
        MigrationPlan plan = plan();
        assertThat(plan.brokenRules()).isEmpty();
        assertThat(procurements(plan)).isEmpty();
        assertThat(procurement(plan, "beta")).isEqualTo(Money.ZERO);
        assertThat(callOffs(plan)).hasSize(2);
    }

    @Test
    void aRightThatRunsOutBeforeWorkCanBeginIsNone() {
        towns.set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 4))
                .set("alfa", "pins", "month", YearMonth.of(2027, 12));
        MigrationPlan plan = plan();
        assertThat(plan.brokenRules()).isEmpty();
        assertThat(procurement(plan, "alfa")).isEqualTo(Money.ofMajor(4_000));
        assertThat(callOffs(plan)).isEmpty();
    }

    @Test
    void workBeginsBeforeTheRightRunsOutAndNotBeforeItHolds() {
        towns.set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 6))
                .set("alfa", "pins", "month", YearMonth.of(2027, 12));
        assertThat(plan().brokenRules())
                .as("work in December or in June")
                .singleElement()
                .satisfies(broken -> assertThat(broken.amount()).isEqualTo(6));
        towns.set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 12))
                .set("alfa", "contracts", "callOffFrom", YearMonth.of(2027, 9))
                .set("alfa", "pins", "month", YearMonth.of(2027, 5));
        assertThat(plan().brokenRules())
                .extracting(BrokenRule::amount)
                .as("work in May or in September")
                .containsExactly(4L);
    }

    @Test
    void theRightMakesEligible() {
        towns.set("coop", "targets", "eligible", List.of("Beta"));
        assertThat(plan().decisions().get(0).movingMembers()).containsExactly("alfa", "beta");
        towns.set("alfa", "contracts", "optionHolderIn", List.of());
        assertThat(plan().decisions().get(0).movingMembers()).containsExactly("beta");
    }

    private boolean callsOff() {
        MigrationPlan plan = plan();
        boolean calls = !callOffs(plan).isEmpty();
        assertThat(procurement(plan, "alfa").isZero()).isEqualTo(calls);
        return calls;
    }

    /** Decided in February, established in March and April: work can begin in May 2027, and takes a month. */
    @Test
    void aRightCountsFromTheFirstMonthInWhichWorkCanBegin() {
        towns.set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 4));
        assertThat(callsOff()).isFalse();
        towns.set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 5));
        assertThat(callsOff()).isTrue();
    }

    @Test
    void aRightThatRunsOutBeforeTheAssetMayMoveIsNone() {
        towns.set("alfa", "pins", "month", YearMonth.of(2027, 12))
                .set("alfa", "systems", "earliest", YearMonth.of(2027, 9))
                .set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 8));
        assertThat(callsOff()).isFalse();
        towns.set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 9));
        assertThat(callsOff()).isTrue();
    }

    @Test
    void aRightThatHoldsOnlyAfterTheAssetMustHaveMovedIsNone() {
        towns.set("alfa", "systems", "latest", YearMonth.of(2027, 12))
                .set("alfa", "pins", "month", YearMonth.of(2027, 12))
                .set("alfa", "contracts", "callOffFrom", YearMonth.of(2028, 1));
        assertThat(callsOff()).isFalse();
        towns.set("alfa", "contracts", "callOffFrom", YearMonth.of(2027, 12));
        assertThat(callsOff()).isTrue();
    }

    @Test
    void aRightThatHoldsOnlyAfterTheLastGoLiveMonthIsNone() {
        towns.set("alfa", "pins", "month", YearMonth.of(2028, 12))
                .set("alfa", "contracts", "callOffFrom", YearMonth.of(2029, 1));
        assertThat(callsOff()).isFalse();
        towns.set("alfa", "contracts", "callOffFrom", YearMonth.of(2028, 12));
        assertThat(callsOff()).isTrue();
    }

    @Test
    void withoutAProcurementTheRightHasNoEffect() {
        towns.set("coop", "targets", "procurement", "NONE")
                .set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 3));
        MigrationPlan plan = plan();
        assertThat(plan.brokenRules()).isEmpty();
        assertThat(callOffs(plan)).isEmpty();
    }

    @Test
    void whoeverCallsOffStillDecidesAndSharesWhatIsEstablished() {
        MigrationPlan plan = plan();
        assertThat(plan.economy().parts().stream()
                        .filter(part -> !part.zero()
                                && part.member().equals("alfa")
                                && part.category() == Category.ESTABLISHMENT)
                        .map(PartLine::presentValue)
                        .reduce(Money.ZERO, Money::plus))
                .as("a quarter of 120 000, by inhabitants")
                .isEqualTo(Money.ofMajor(30_000));
        assertThat(plan.tasks())
                .filteredOn(task -> task.kind() == TaskKind.ESTABLISH)
                .singleElement()
                .satisfies(task -> assertThat(task.finish()).isBefore(YearMonth.of(2027, 5)));
    }

    @Test
    void aRightThatEndsBeforeItBeginsIsNone() {
        towns.set("alfa", "contracts", "callOffFrom", YearMonth.of(2027, 9))
                .set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 8));
        Inventory inventory = towns.inventory();
        assertThat(inventory.listContracts().get(0).optionHolderIn()).isEmpty();
    }

    @Test
    void theMonthsOfARightAreReadAndWrittenBack() throws Exception {
        towns.set("alfa", "contracts", "callOffFrom", YearMonth.of(2027, 3))
                .set("alfa", "contracts", "callOffUntil", YearMonth.of(2027, 8));
        Inventory inventory = towns.inventory();
        List<OptionRight> rights = inventory.listContracts().get(0).optionHolderIn();
        assertThat(rights).containsExactly(new OptionRight("SAK-1", YearMonth.of(2027, 3), YearMonth.of(2027, 8)));
        Path copy = temp.resolve("copy");
        InventoryExporter.write(Files.createDirectories(copy), inventory, Locale.ENGLISH);
        assertThat(new InventoryReader()
                        .read(copy)
                        .inventory()
                        .listContracts()
                        .get(0)
                        .optionHolderIn())
                .isEqualTo(rights);
    }
}

package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
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
}

package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.Deadline;
import no.samtakt.planning.MigrationPlan.DeadlineKind;
import no.samtakt.planning.MigrationPlan.HarmonizationPoint;
import no.samtakt.planning.MigrationPlan.Link;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.PoolLoad;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.Wave;
import no.samtakt.planning.PlanDifference.MemberChange;
import no.samtakt.planning.PlanDifference.Move;
import no.samtakt.planning.PlanDifference.TargetChange;
import no.samtakt.planning.audit.PlanAudit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole plan of two towns by hand. The councils decide in February 2027, the solution is established in March and April; Beta goes live in
 * June, Alfa in December, each after a month's work; each has two months side by side.
 */
class PlanByHandTest {

    private static MigrationPlan plan;

    @TempDir
    Path temp;

    @BeforeAll
    static void twoTowns(@TempDir Path folder) {
        plan = audited(new TwoTowns(folder));
    }

    private static YearMonth month(int year, int month) {
        return YearMonth.of(year, month);
    }

    private static Task task(MigrationPlan plan, String id) {
        return plan.tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MigrationPlan audited(TwoTowns towns) {
        Inventory inventory = towns.inventory();
        MigrationPlan plan = TwoTowns.plan(inventory);
        assertThat(PlanAudit.audit(inventory, inventory.cooperation().variants().get(0), plan)
                        .agrees())
                .isTrue();
        return plan;
    }

    @Test
    void tasksFollowOneAnotherWithWhatIsLeftBetweenThem() {
        assertThat(plan.tasks())
                .extracting(Task::id, Task::start, Task::finish)
                .containsExactly(
                        tuple("DECIDE:SAK-1", month(2027, 1), month(2027, 2)),
                        tuple("ESTABLISH:SAK-1", month(2027, 3), month(2027, 4)),
                        tuple("TRANSITION:beta/S01", month(2027, 6), month(2027, 6)),
                        tuple("TRANSITION:alfa/S01", month(2027, 12), month(2027, 12)));
        assertThat(task(plan, "ESTABLISH:SAK-1").predecessors())
                .containsExactly(new Link("DECIDE:SAK-1", "CHAIN", true, 0, 0));
        // Work could begin in May, a month before Beta's, seven before Alfa's.
        assertThat(task(plan, "TRANSITION:beta/S01").predecessors())
                .containsExactly(new Link("ESTABLISH:SAK-1", "CHAIN", true, 0, 1));
        assertThat(task(plan, "TRANSITION:alfa/S01").predecessors())
                .containsExactly(new Link("ESTABLISH:SAK-1", "CHAIN", true, 0, 7));
        assertThat(task(plan, "TRANSITION:alfa/S01").switchOff()).isEqualTo(month(2028, 3));
    }

    @Test
    void theCalendarSaysWhatIsDueWhenAndWhatMissingItCosts() {
        assertThat(plan.deadlines())
                .extracting(Deadline::kind, Deadline::by, Deadline::member)
                .containsExactly(
                        tuple(DeadlineKind.COUNCIL_DECISION, LocalDate.of(2027, 2, 28), ""),
                        tuple(DeadlineKind.GO_LIVE, LocalDate.of(2027, 6, 1), "beta"),
                        tuple(DeadlineKind.SWITCH_OFF, LocalDate.of(2027, 8, 31), "beta"),
                        tuple(DeadlineKind.GO_LIVE, LocalDate.of(2027, 12, 1), "alfa"),
                        tuple(DeadlineKind.SWITCH_OFF, LocalDate.of(2028, 2, 29), "alfa"),
                        tuple(DeadlineKind.GIVE_NOTICE, LocalDate.of(2028, 9, 30), "alfa"));
        // Without notice by September the contract goes on for another year at 60 000.
        Deadline notice = plan.deadlines().get(5);
        assertThat(notice.costOfMissing()).isEqualTo(Money.ofMajor(60_000));
        assertThat(notice.effect()).isEqualTo(month(2029, 1));
    }

    @Test
    void aContractIsPaidUntilItsNoticeTakesEffectWhetherNeededOrNot() {
        ContractPlan contract = plan.contracts().get(0);
        assertThat(contract.closeNeeded()).isEqualTo(month(2028, 3));
        assertThat(contract.exit()).isEqualTo(month(2029, 1));
        assertThat(contract.presentValue()).as("two years").isEqualTo(Money.ofMajor(120_000));
        assertThat(contract.zeroPresentValue()).as("four years").isEqualTo(Money.ofMajor(240_000));
        assertThat(contract.wasted()).as("March to December").isEqualTo(Money.ofMajor(50_000));
    }

    @Test
    void goLivesWorkAndHarmonyFollowTheMonths() {
        assertThat(plan.waves())
                .containsExactly(
                        new Wave(
                                "SAK-1",
                                "SAK",
                                month(2027, 6),
                                List.of("TRANSITION:beta/S01"),
                                List.of("beta"),
                                Money.ZERO),
                        new Wave(
                                "SAK-1",
                                "SAK",
                                month(2027, 12),
                                List.of("TRANSITION:alfa/S01"),
                                List.of("alfa"),
                                Money.ZERO));
        PoolLoad alfa = plan.pools().get(0);
        assertThat(alfa.pool()).isEqualTo("alfa/IT");
        // Ten days in the twelfth month, hundred a month to be had.
        assertThat(alfa.demand()).element(11).isEqualTo(1_000L);
        assertThat(alfa.demand().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_000);
        assertThat(alfa.capacity()).containsOnly(10_000L);
        // Two towns are one pair: the same system from December 2027 on.
        assertThat(plan.harmonization()).hasSize(24).allSatisfy(point -> assertThat(point.indexBasisPoints())
                .isEqualTo(point.month().isBefore(month(2027, 12)) ? 0 : 10_000));
        assertThat(plan.harmonization()).extracting(HarmonizationPoint::month).isSorted();
    }

    @Test
    void theDearestYearAndTheDeepestPointAreSaid() {
        // 2027: Alfa 112 500 instead of 72 000; Beta 10 000, 90 000 and 13 500 instead of nothing.
        assertThat(plan.economy().members())
                .extracting(MemberResult::maxYearlyExtra)
                .containsExactly(Money.ofMajor(40_500), Money.ofMajor(113_500));
        // 154 000 at the end of 2027, 2 000 in each of two months, 1 000 in each of ten.
        assertThat(plan.economy().peakFunding()).isEqualTo(Money.ofMajor(168_000));
        // 4 000 a month from 2029 on bring 96 000 of it back.
        assertThat(plan.economy().paybackMonth()).isNull();
        assertThat(plan.economy().members().get(0).paybackMonth()).isEqualTo(month(2029, 7));
    }

    @Test
    void aVendorThatCanDoOneAtATimeBreaksARuleWithTwo() {
        TwoTowns towns = new TwoTowns(temp)
                .set("coop", "targets", "vendor", "Norkart")
                .put("coop", "vendorCapacity", "vendor", "Norkart", "from", month(2027, 6), "until", month(2027, 6))
                .set("coop", "vendorCapacity", "concurrent", 1)
                .set("alfa", "pins", "month", month(2027, 6));
        assertThat(audited(towns).brokenRules())
                .containsExactly(new BrokenRule("H3", "VENDOR/Norkart", "", month(2027, 6), 1));
        // Two at a time is no trouble, and neither is a limit that holds before or after the month only.
        towns.set("coop", "vendorCapacity", "concurrent", 2);
        assertThat(audited(towns).brokenRules()).isEmpty();
        towns.set("coop", "vendorCapacity", "concurrent", 1)
                .set("coop", "vendorCapacity", "from", month(2027, 5))
                .set("coop", "vendorCapacity", "until", month(2027, 5));
        assertThat(audited(towns).brokenRules()).isEmpty();
        towns.set("coop", "vendorCapacity", "from", month(2027, 7)).set("coop", "vendorCapacity", "until", "");
        assertThat(audited(towns).brokenRules()).isEmpty();
    }

    @Test
    void whatDiffersBetweenTwoPlansIsSaidFromTheFirstToTheSecond() {
        MigrationPlan december = plan;
        MigrationPlan september = new TwoTowns(temp.resolve("september"))
                .set("alfa", "pins", "month", month(2027, 9))
                .plan();
        PlanDifference earlier = PlanDifference.between(december, september);
        assertThat(earlier.isEmpty()).isFalse();
        assertThat(earlier.targets()).isEmpty();
        Move move = new Move("TRANSITION:alfa/S01", month(2027, 12), month(2027, 9));
        assertThat(earlier.moves()).containsExactly(move);
        assertThat(move.months()).isEqualTo(-3);
        // Three months less of the old at 1 000 for Alfa, which pays 500 a month of the fee that Beta pays else.
        assertThat(earlier.members())
                .containsExactly(
                        new MemberChange("alfa", Money.ofMajor(-1_500)),
                        new MemberChange("beta", Money.ofMajor(-1_500)));
        assertThat(earlier.cost()).isEqualTo(Money.ofMajor(-3_000));

        MigrationPlan nothing = new TwoTowns(temp.resolve("nothing"))
                .set("coop", "variants", "pins", "")
                .set("coop", "targets", "establishCost", 9_000_000)
                .set("alfa", "pins", "month", "")
                .set("beta", "pins", "month", "")
                .plan();
        PlanDifference gone = PlanDifference.between(december, nothing);
        assertThat(gone.targets()).containsExactly(new TargetChange("SAK", "SAK-1", null));
        assertThat(gone.moves()).hasSize(4).allSatisfy(one -> {
            assertThat(one.to()).isNull();
            assertThat(one.months()).isZero();
        });
        assertThat(PlanDifference.between(nothing, december).moves())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.from()).isNull());
        assertThat(PlanDifference.between(nothing, nothing).isEmpty()).isTrue();
    }
}

package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Joining;
import no.samtakt.inventory.MemberTerms;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.WinWin;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.audit.PlanAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beta stands on the common solution already; Alfa moves to it in December 2027. 2 000 a month, by inhabitants: a quarter is Alfa's. */
class JoiningTest {

    @TempDir
    Path temp;

    private TwoTowns standing() {
        return new TwoTowns(temp)
                .set("coop", "targets", "running", true)
                .set("coop", "targets", "product", "Old Beta")
                .set("coop", "targets", "hosting", "VENDOR");
    }

    private MigrationPlan plan(List<Joining> joining) {
        Inventory inventory = standing().inventory();
        Variant usual = inventory.cooperation().variants().get(0);
        return plan(
                inventory,
                usual.withMembers(
                        usual.participation(), new MemberTerms(null, WinWin.SOFT, Money.ZERO, List.of(), joining)));
    }

    private static MigrationPlan plan(Inventory inventory, Variant variant) {
        MigrationPlan plan = Planner.plan(
                inventory,
                variant,
                new Planner.Reading(List.of(), List.of()),
                new Planner.Search(
                        1,
                        Long.MAX_VALUE,
                        500,
                        "test",
                        (cost, risk, penalty, steps, left) -> {},
                        () -> false,
                        System::nanoTime),
                null);
        assertThat(PlanAudit.audit(inventory, variant, plan).differences()).isEmpty();
        return plan;
    }

    private static Money fee(MigrationPlan plan, String member, int year) {
        return plan.economy().lines().stream()
                .filter(line -> !line.zero()
                        && line.member().equals(member)
                        && line.year() == year
                        && line.category() == Category.NEW_FIXED)
                .map(MigrationPlan.YearLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void whoStandsOnItSharesTheYearlyFeeFromTheFirstThatJoins() {
        MigrationPlan plan = plan(List.of());
        assertThat(fee(plan, "alfa", 2027)).isEqualTo(Money.ofMajor(500));
        assertThat(fee(plan, "beta", 2027)).isEqualTo(Money.ofMajor(1_500));
        assertThat(fee(plan, "alfa", 2028)).isEqualTo(Money.ofMajor(6_000));
    }

    @Test
    void whoStandsOnItAndJoinsLaterSharesItFromItsOwnMonth() {
        MigrationPlan plan = plan(List.of(new Joining("beta", YearMonth.of(2028, 7))));
        assertThat(fee(plan, "alfa", 2027)).isEqualTo(Money.ofMajor(2_000));
        assertThat(fee(plan, "beta", 2027)).isEqualTo(Money.ZERO);
        assertThat(fee(plan, "alfa", 2028)).isEqualTo(Money.ofMajor(6 * 2_000 + 6 * 500));
        assertThat(fee(plan, "beta", 2028)).isEqualTo(Money.ofMajor(6 * 1_500));
        assertThat(fee(plan, "beta", 2029)).isEqualTo(Money.ofMajor(18_000));
        assertThat(plan.economy().parts().stream()
                        .filter(part -> !part.zero() && part.category() == Category.ESTABLISHMENT)
                        .map(MigrationPlan.PartLine::presentValue)
                        .reduce(Money.ZERO, Money::plus))
                .as("what is done once is shared by all in the end")
                .isEqualTo(Money.ofMajor(120_000));
    }

    /** The agreement is tendered anew: four days of a buyer at 1 000 of each that works for it. */
    private MigrationPlan tendered(Participation rule, int fixedPerYear) {
        Inventory inventory = standing()
                .set("coop", "targets", "procurement", "OPEN")
                .set("coop", "targets", "leadMonths", 6)
                .set("coop", "targets", "fixedPerYear", fixedPerYear)
                .put("alfa", "staffing", "role", "Buyer", "from", YearMonth.of(2027, 1), "daysPerMonth", 10)
                .put("beta", "staffing", "role", "Buyer", "from", YearMonth.of(2027, 1), "daysPerMonth", 10)
                .inventory();
        Variant usual = inventory.cooperation().variants().get(0);
        return plan(inventory, usual.withMembers(rule, usual.terms()));
    }

    private static Money bought(MigrationPlan plan, String member) {
        return plan.economy().parts().stream()
                .filter(part -> !part.zero() && part.member().equals(member) && part.category() == Category.PROCUREMENT)
                .map(MigrationPlan.PartLine::presentValue)
                .reduce(Money.ZERO, Money::plus);
    }

    private static long buyerCentiDays(MigrationPlan plan, String member) {
        return plan.pools().stream()
                .filter(pool -> pool.member().equals(member) && pool.role().equals("Buyer"))
                .flatMap(pool -> pool.demand().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void whoseAgreementSimplyGoesOnTakesNoPartInTheProcurementOfTheOthers() {
        for (Participation rule : List.of(Participation.BINDING, Participation.VOLUNTARY)) {
            MigrationPlan plan = tendered(rule, 0);
            assertThat(bought(plan, "alfa")).isEqualTo(Money.ofMajor(4_000));
            assertThat(bought(plan, "beta")).isEqualTo(Money.ZERO);
            assertThat(buyerCentiDays(plan, "alfa")).isEqualTo(400);
            assertThat(buyerCentiDays(plan, "beta")).isZero();
            assertThat(plan.tasks())
                    .filteredOn(task -> task.kind() == TaskKind.PROCURE)
                    .singleElement()
                    .satisfies(task -> assertThat(task.oneOff()).isEqualTo(Money.ofMajor(4_000)));
        }
    }

    @Test
    void whoSharesTheYearlyFeeOfTheNewAgreementProcuresItWithTheOthers() {
        for (Participation rule : List.of(Participation.BINDING, Participation.VOLUNTARY)) {
            MigrationPlan plan = tendered(rule, 24_000);
            assertThat(bought(plan, "alfa")).isEqualTo(Money.ofMajor(4_000));
            assertThat(bought(plan, "beta")).isEqualTo(Money.ofMajor(4_000));
            assertThat(buyerCentiDays(plan, "beta")).isEqualTo(400);
        }
    }
}

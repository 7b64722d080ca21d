package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.audit.PlanAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100 kroner a user and year, 60 for each beyond 1000: Beta with 600 users is live in June 2027, Alfa with 900 in December. */
class PriceTierTest {

    @TempDir
    Path temp;

    private TwoTowns towns() {
        return new TwoTowns(temp)
                .set("alfa", "systems", "users", 900)
                .set("coop", "targets", "perUser", 100)
                .put("coop", "priceTiers", "target", "SAK-1", "unit", "USERS", "from", 1000, "price", 60);
    }

    private static Money running(MigrationPlan plan, String member, int year) {
        return plan.economy().lines().stream()
                .filter(one -> !one.zero()
                        && one.member().equals(member)
                        && one.year() == year
                        && one.category() == Category.NEW_RUNNING)
                .map(MigrationPlan.YearLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static void audited(Inventory inventory, MigrationPlan plan) {
        assertThat(PlanAudit.audit(inventory, inventory.cooperation().variants().get(0), plan)
                        .differences())
                .isEmpty();
    }

    @Test
    void whoJoinsLaterMakesItCheaperForAll() {
        Inventory inventory = towns().inventory();
        MigrationPlan plan = TwoTowns.plan(inventory);
        // Six months of 600 × 100 / 12, then its 600 of 1500 of a twelfth of 1000 × 100 + 500 × 60, the last of twelve.
        assertThat(running(plan, "beta", 2027)).isEqualTo(new Money(6 * 500_000 + 433_334));
        assertThat(running(plan, "alfa", 2027)).isEqualTo(new Money(650_000));
        assertThat(running(plan, "beta", 2028)).isEqualTo(Money.ofMajor(52_000));
        assertThat(running(plan, "alfa", 2028)).isEqualTo(Money.ofMajor(78_000));
        audited(inventory, plan);
    }

    @Test
    void inhabitantsAreCountedOncePerMember() {
        Inventory inventory = towns().put(
                        "coop", "priceTiers", "target", "SAK-1", "unit", "INHABITANTS", "from", 0, "price", 12)
                .put("coop", "priceTiers", "target", "SAK-1", "unit", "INHABITANTS", "from", 2000, "price", 6)
                .inventory();
        MigrationPlan plan = TwoTowns.plan(inventory);
        // 2000 × 12 + 2000 × 6 for the 4000 of both, a quarter of them Alfa's.
        assertThat(running(plan, "alfa", 2028)).isEqualTo(Money.ofMajor(78_000 + 9_000));
        assertThat(running(plan, "beta", 2028)).isEqualTo(Money.ofMajor(52_000 + 27_000));
        audited(inventory, plan);
    }

    @Test
    void whoStandsOnItAlreadyFillsTheFirstStepsAndPaysWhatItPays() {
        Inventory inventory = towns().set("coop", "targets", "running", true)
                .set("coop", "targets", "product", "Old Beta")
                .set("coop", "targets", "hosting", "VENDOR")
                .inventory();
        MigrationPlan plan = TwoTowns.plan(inventory);
        // 600 of the first 1000 are Beta's; Alfa pays 400 at 100 and 500 at 60.
        assertThat(running(plan, "alfa", 2028)).isEqualTo(Money.ofMajor(70_000));
        assertThat(running(plan, "beta", 2028)).isEqualTo(Money.ZERO);
        audited(inventory, plan);
    }
}

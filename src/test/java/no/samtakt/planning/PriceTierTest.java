package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.VolumeUnit;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.PlanPrices.Period;
import no.samtakt.planning.PlanPrices.Share;
import no.samtakt.planning.PlanPrices.Step;
import no.samtakt.planning.audit.PlanAudit;
import no.samtakt.report.html.HtmlReport;
import no.samtakt.report.xlsx.PlanWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
        assertThat(plan.prices()).isNotNull();
        assertThat(plan.prices().periods())
                .as("June to November 2027, December, and each year from then on")
                .hasSize(5)
                .first()
                .isEqualTo(new Period(
                        "SAK-1",
                        VolumeUnit.USERS,
                        YearMonth.of(2027, 6),
                        YearMonth.of(2027, 11),
                        0,
                        List.of(new Share("beta", 600, Money.ofMajor(30_000))),
                        List.of(new Step(0, Money.ofMajor(100), 600), new Step(1000, Money.ofMajor(60), 0)),
                        Money.ofMajor(60_000),
                        Money.ofMajor(30_000)));
        assertThat(plan.prices().periods().get(2))
                .isEqualTo(new Period(
                        "SAK-1",
                        VolumeUnit.USERS,
                        YearMonth.of(2028, 1),
                        YearMonth.of(2028, 12),
                        0,
                        List.of(
                                new Share("alfa", 900, Money.ofMajor(78_000)),
                                new Share("beta", 600, Money.ofMajor(52_000))),
                        List.of(new Step(0, Money.ofMajor(100), 1000), new Step(1000, Money.ofMajor(60), 500)),
                        Money.ofMajor(130_000),
                        Money.ofMajor(130_000)));
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
        assertThat(plan.prices()).isNotNull();
        assertThat(plan.prices().periods()).allSatisfy(period -> {
            assertThat(period.standing()).isEqualTo(600);
            assertThat(period.steps()).extracting(Step::units).containsExactly(400L, 500L);
        });
    }

    @Test
    void whatThePlanPageAndTheWorkbookSayOfStepsIsTheSame() throws Exception {
        MigrationPlan plan = TwoTowns.plan(towns().inventory());
        assertThat(HtmlReport.render(plan, Locale.ENGLISH))
                .contains("Prices by volume", "1,000 users at 100 (from 0) + 500 users at 60 (from 1,000)")
                .contains("Alfa: 900, 78,000; Beta: 600, 52,000");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(PlanWorkbook.bytes(plan, Locale.ENGLISH)))) {
            List<String> cells = new ArrayList<>();
            workbook.getSheet("Price by member").forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            assertThat(cells).contains("78000.0", "52000.0", "30000.0");
            List<String> steps = new ArrayList<>();
            workbook.getSheet("Price steps").forEach(row -> row.forEach(cell -> steps.add(cell.toString())));
            assertThat(steps).contains("1000.0", "500.0", "60.0");
        }
    }

    @Test
    void theAuditNoticesAStepThatIsNotSo() {
        Inventory inventory = towns().inventory();
        MigrationPlan plan = TwoTowns.plan(inventory);
        Period first = plan.prices().periods().get(0);
        Period wrong = new Period(
                first.target(),
                first.unit(),
                first.from(),
                first.until(),
                first.standing(),
                first.shares(),
                List.of(new Step(0, Money.ofMajor(100), 599), new Step(1000, Money.ofMajor(60), 0)),
                first.perYear(),
                first.paid());
        List<Period> periods = new ArrayList<>(plan.prices().periods());
        periods.set(0, wrong);
        MigrationPlan altered = PlanFixtures.with(plan, "prices", new PlanPrices(periods));
        assertThat(PlanAudit.audit(inventory, inventory.cooperation().variants().get(0), altered)
                        .differences())
                .isNotEmpty();
    }
}

package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.planning.Appraisal.BenefitPlan;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.audit.PlanAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The business case of two towns, every figure worked out by hand. */
class AppraisalTest {

    @TempDir
    Path temp;

    private static Money kr(long major) {
        return Money.ofMajor(major);
    }

    private static Money line(MigrationPlan plan, String member, CaseKind kind, int year, boolean zero) {
        return plan.appraisal().lines().stream()
                .filter(line -> line.member().equals(member) && line.kind() == kind && line.year() == year)
                .map(line -> zero ? line.zero() : line.plan())
                .reduce(Money.ZERO, Money::plus);
    }

    private static CaseFigures figures(MigrationPlan plan, String member) {
        return plan.appraisal().figures().stream()
                .filter(one -> one.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private static Money benefit(MigrationPlan plan, String id, String member, int year, boolean planned) {
        return plan.appraisal().benefitYears().stream()
                .filter(one -> one.id().equals(id) && one.member().equals(member) && one.year() == year)
                .map(one -> planned ? one.planned() : one.realised())
                .reduce(Money.ZERO, Money::plus);
    }

    private static BenefitPlan benefit(MigrationPlan plan, String id, String member) {
        return plan.appraisal().benefits().stream()
                .filter(one -> one.id().equals(id) && one.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private static void audited(Inventory inventory, MigrationPlan plan) {
        assertThat(PlanAudit.audit(inventory, inventory.cooperation().variants().get(0), plan)
                        .differences())
                .isEmpty();
    }

    @Test
    void whatIsPaidIsToldApartByWhatItIsFor() {
        TwoTowns towns = new TwoTowns(temp);
        MigrationPlan plan = towns.plan();
        // Ten days at 1 000, and a quarter of the 120 000 for establishing.
        assertThat(line(plan, "alfa", CaseKind.INVESTMENT, 2027, false)).isEqualTo(kr(10_000 + 30_000));
        assertThat(line(plan, "beta", CaseKind.INVESTMENT, 2027, false)).isEqualTo(kr(10_000 + 90_000));
        // Live in December 2027, off after two months beside each other: December, January, February at 6 000.
        assertThat(line(plan, "alfa", CaseKind.DOUBLE_RUNNING, 2027, false)).isEqualTo(kr(6_000));
        assertThat(line(plan, "alfa", CaseKind.DOUBLE_RUNNING, 2028, false)).isEqualTo(kr(12_000));
        // The contract is bound to December 2028: ten months after March that nobody uses.
        assertThat(line(plan, "alfa", CaseKind.CONTRACT_TAILS, 2028, false)).isEqualTo(kr(50_000));
        // Eleven months of the old, and a quarter of 2 000 for December.
        assertThat(line(plan, "alfa", CaseKind.RUNNING, 2027, false)).isEqualTo(kr(11 * 6_000 + 500));
        assertThat(line(plan, "alfa", CaseKind.RUNNING, 2028, false)).isEqualTo(kr(6_000));
        assertThat(line(plan, "alfa", CaseKind.RUNNING, 2027, true)).isEqualTo(kr(72_000));
        // Beta pays the whole fee for six months, three quarters of it after that.
        assertThat(line(plan, "beta", CaseKind.RUNNING, 2027, false)).isEqualTo(kr(6 * 2_000 + 1_500));
        audited(towns.inventory(), plan);
    }

    @Test
    void theCaseIsTheDifferenceFromDoingNothing() {
        MigrationPlan plan = new TwoTowns(temp).plan();
        CaseFigures alfa = figures(plan, "alfa");
        // 2027: 112 500 against 72 000; 2028: 68 000; 2029 and 2030: 6 000 each.
        assertThat(alfa.npv()).isEqualTo(kr(-40_500 + 4_000 + 66_000 + 66_000));
        assertThat(alfa.investment()).isEqualTo(kr(40_000));
        // 40 500 at the end of 2027 and 500 in each of January and February.
        assertThat(alfa.peakFunding()).isEqualTo(kr(41_500));
        assertThat(alfa.peakMonth()).isEqualTo(YearMonth.of(2028, 2));
        // 36 500 are left at the end of 2028; seven months at 5 500 bring them back.
        assertThat(alfa.payback()).isEqualTo(YearMonth.of(2029, 7));
        assertThat(alfa.firstPositiveYear()).isEqualTo(2028);
        assertThat(alfa.before()).isEqualTo(kr(72_000));
        assertThat(alfa.steadyZero()).isEqualTo(kr(72_000));
        assertThat(alfa.steadyPlan()).isEqualTo(kr(6_000));
        CaseFigures beta = figures(plan, "beta");
        assertThat(beta.npv()).isEqualTo(kr(-100_000 - 13_500 - 3 * 18_000));
        assertThat(beta.payback()).isNull();
        assertThat(beta.firstPositiveYear()).isNull();
        CaseFigures whole = figures(plan, "");
        assertThat(whole.npv()).isEqualTo(alfa.npv().plus(beta.npv()));
        assertThat(whole.npvAll()).as("without benefits").isEqualTo(whole.npv());
    }

    @Test
    void bookValueLeftIsWrittenOffInTheYearOfSwitchingOff() {
        Inventory inventory = withBookValue(new TwoTowns(temp).inventory(), kr(36_000), YearMonth.of(2029, 1));
        MigrationPlan plan = TwoTowns.plan(inventory);
        // 24 months to write it off, off after 14: ten of 24 parts are left. No payment, so nothing else changes.
        assertThat(line(plan, "alfa", CaseKind.WRITE_OFF, 2028, false)).isEqualTo(kr(15_000));
        assertThat(line(plan, "alfa", CaseKind.WRITE_OFF, 2028, true)).isEqualTo(Money.ZERO);
        assertThat(plan.economy().writeOff()).isEqualTo(kr(15_000));
        assertThat(plan.economy().members()).extracting(one -> one.writeOff()).containsExactly(kr(15_000), kr(0));
        assertThat(figures(plan, "alfa").npv()).isEqualTo(kr(95_500));
        audited(inventory, plan);
    }

    @Test
    void theKindsAddUpToWhatTheEvaluatorSays() {
        for (long seed = 0; seed < 40; seed++) {
            MigrationPlan plan = RandomPlans.create(seed).plan();
            for (boolean zero : new boolean[] {true, false}) {
                long lines = plan.economy().lines().stream()
                        .filter(line -> line.zero() == zero)
                        .mapToLong(line -> line.amount().minor())
                        .sum();
                long kinds = plan.appraisal().lines().stream()
                        .filter(line -> line.kind() != CaseKind.WRITE_OFF)
                        .mapToLong(line -> (zero ? line.zero() : line.plan()).minor())
                        .sum();
                assertThat(kinds).as("seed " + seed).isEqualTo(lines);
            }
            assertThat(figures(plan, "").npv().minor())
                    .isEqualTo(plan.economy().zeroPresentValue().minor()
                            - plan.economy().planPresentValue().minor());
            assertThat(figures(plan, "").payback()).isEqualTo(plan.economy().paybackMonth());
            assertThat(figures(plan, "").peakFunding()).isEqualTo(plan.economy().peakFunding());
            assertThat(plan.quality().cost()).isEqualTo(plan.economy().planPresentValue());
        }
    }

    @Test
    void aBenefitComesWhenThePlanMeetsItsConditionAndNotBefore() {
        TwoTowns towns = new TwoTowns(temp)
                .put("coop", "benefits", "id", "ALL", "name", "One administrator", "kind", "CASH", "areas", "SAK")
                .set("coop", "benefits", "perYear", 12_000)
                .set("coop", "benefits", "condition", "ALL");
        MigrationPlan plan = towns.plan();
        assertThat(benefit(plan, "ALL", "alfa").planned()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(benefit(plan, "ALL", "alfa").realised()).isEqualTo(YearMonth.of(2027, 12));
        assertThat(benefit(plan, "ALL", "beta").realised())
                .as("Beta waits for Alfa")
                .isEqualTo(YearMonth.of(2027, 12));
        // A quarter of 12 000 by inhabitants: 250 a month.
        assertThat(benefit(plan, "ALL", "alfa", 2027, true)).isEqualTo(kr(3_000));
        assertThat(benefit(plan, "ALL", "alfa", 2027, false)).isEqualTo(kr(250));
        assertThat(benefit(plan, "ALL", "beta", 2028, false)).isEqualTo(kr(9_000));
        assertThat(benefit(plan, "ALL", "alfa").realisedValue()).isEqualTo(kr(250 + 3 * 3_000));
        CaseFigures alfa = figures(plan, "alfa");
        assertThat(alfa.npv()).as("benefits are outside the plan's own money").isEqualTo(kr(95_500));
        assertThat(alfa.npvCash()).isEqualTo(kr(95_500 + 9_250));
        // 500 a month more in January and February 2028, 250 of it from the benefit: paid back a month earlier.
        assertThat(alfa.paybackCash()).isEqualTo(YearMonth.of(2029, 6));
        audited(towns.inventory(), plan);
    }

    @Test
    void eachOnesOwnConditionIsItsOwn() {
        TwoTowns towns = new TwoTowns(temp)
                .put("coop", "benefits", "id", "OWN", "name", "Less support", "kind", "TIME", "areas", "SAK")
                .set("coop", "benefits", "days", 12)
                .set("coop", "benefits", "each", true)
                .set("coop", "benefits", "rampMonths", 4)
                .set("coop", "benefits", "condition", "OWN")
                .put(
                        "coop",
                        "benefits",
                        "id",
                        "OFF",
                        "name",
                        "Room",
                        "kind",
                        "AVOIDED",
                        "areas",
                        "SAK",
                        "perYear",
                        4_800)
                .put("coop", "benefits", "id", "GOAL", "name", "Good", "kind", "QUALITY", "score", 4, "areas", "BIB");
        Inventory inventory = towns.inventory();
        MigrationPlan plan = TwoTowns.plan(inventory);
        // Twelve days at 1 000 are 1 000 a month: a quarter in June, then half, three quarters, all from September.
        assertThat(benefit(plan, "OWN", "beta").realised()).isEqualTo(YearMonth.of(2027, 6));
        assertThat(benefit(plan, "OWN", "beta").realisedFull()).isEqualTo(YearMonth.of(2027, 9));
        assertThat(benefit(plan, "OWN", "beta", 2027, false)).isEqualTo(kr(250 + 500 + 750 + 4 * 1_000));
        assertThat(benefit(plan, "OWN", "alfa", 2027, false)).isEqualTo(kr(250));
        assertThat(benefit(plan, "OFF", "alfa", 2027, false)).as("no condition").isEqualTo(kr(1_200));
        assertThat(benefit(plan, "GOAL", "alfa").score()).isEqualTo(4);
        assertThat(figures(plan, "beta").npvCash())
                .as("freed time is in no budget")
                .isEqualTo(figures(plan, "beta").npv().plus(kr(4 * 3_600)));
        assertThat(figures(plan, "beta").npvAll())
                .isEqualTo(figures(plan, "beta").npvCash().plus(kr(5_500 + 3 * 12_000)));
        audited(inventory, plan);
    }

    @Test
    void afterSwitchingOffMeansAfterIt() {
        MigrationPlan plan = new TwoTowns(temp)
                .put(
                        "coop",
                        "benefits",
                        "id",
                        "OFF",
                        "name",
                        "Room",
                        "kind",
                        "AVOIDED",
                        "areas",
                        "SAK",
                        "perYear",
                        1_200)
                .set("coop", "benefits", "condition", "SWITCHED_OFF")
                .plan();
        assertThat(benefit(plan, "OFF", "alfa").realised()).isEqualTo(YearMonth.of(2028, 3));
        assertThat(benefit(plan, "OFF", "beta").realised()).isEqualTo(YearMonth.of(2027, 9));
    }

    @Test
    void whatIsCountedElsewhereIsShownAndCountsNothing() {
        MigrationPlan plan = new TwoTowns(temp)
                .put("coop", "benefits", "id", "KOM", "name", "Licences", "kind", "CASH", "perYear", 90_000)
                .set("coop", "benefits", "elsewhere", true)
                .plan();
        assertThat(benefit(plan, "KOM", "beta").perYear()).isEqualTo(kr(67_500));
        assertThat(benefit(plan, "KOM", "beta").realisedValue()).isEqualTo(Money.ZERO);
        assertThat(plan.appraisal().benefitYears()).isEmpty();
        assertThat(figures(plan, "").npvAll()).isEqualTo(figures(plan, "").npv());
    }

    @Test
    void whatThePlanNeverReachesIsNeverRealised() {
        TwoTowns towns = new TwoTowns(temp)
                .put("coop", "benefits", "id", "ALL", "name", "Gain", "kind", "CASH", "areas", "SAK", "perYear", 12_000)
                .set("coop", "benefits", "condition", "ALL")
                .set("coop", "variants", "pins", "SAK=KEEP")
                .set("alfa", "pins", "month", null)
                .set("alfa", "pins", "target", "KEEP")
                .set("beta", "pins", "month", null)
                .set("beta", "pins", "target", "KEEP");
        Inventory inventory = towns.inventory();
        MigrationPlan plan = TwoTowns.plan(inventory);
        assertThat(benefit(plan, "ALL", "alfa").realised()).isNull();
        assertThat(benefit(plan, "ALL", "alfa", 2028, false)).isEqualTo(Money.ZERO);
        assertThat(benefit(plan, "ALL", "alfa", 2028, true)).isEqualTo(kr(3_000));
        audited(inventory, plan);
    }

    private static Inventory withBookValue(Inventory inventory, Money value, YearMonth until) {
        List<Member> members = inventory.members().stream()
                .map(m -> m.id().equals("alfa")
                        ? new Member(
                                m.id(),
                                m.name(),
                                m.number(),
                                m.inhabitants(),
                                m.inhabitantsDate(),
                                m.fteCenti(),
                                m.ictStaff(),
                                m.ownershipBasisPoints(),
                                m.pilot(),
                                List.of(withBookValue(m.assets().get(0), value, until)),
                                m.contracts(),
                                m.dependencies(),
                                m.capacities(),
                                m.freezes(),
                                m.budgets(),
                                m.pins(),
                                m.where())
                        : m)
                .toList();
        return inventory.with(members);
    }

    private static Asset withBookValue(Asset a, Money value, YearMonth until) {
        return new Asset(
                a.id(),
                a.kind(),
                a.member(),
                a.name(),
                a.area(),
                a.product(),
                a.vendor(),
                a.version(),
                a.hosting(),
                a.runsOn(),
                a.users(),
                a.criticality(),
                a.personalData(),
                a.archiveDuty(),
                a.skilledPersons(),
                a.supportedUntil(),
                a.annualCost(),
                a.owner(),
                a.moveGroup(),
                a.earliest(),
                a.latest(),
                value,
                until,
                a.note(),
                a.where());
    }
}

package no.samtakt.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.workbook.Folder;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.audit.PlanAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The known case of three Danish municipalities with a common operations centre (Inspirationskatalog 2016, §2.7): 12 million planned for
 * 2012 and 2013 and just under 6 million a year from 2016, part of it five positions; in the end 9 million, and the positions after a
 * year. Shared by positions (8 : 7 : 5). Not discounted.
 */
class ItForsyningenTest {

    @TempDir
    Path temp;

    private static final Money MILLION = Money.ofMajor(1_000_000);

    /** @param investment whole kroner; @param ramp months until all of the saving is there */
    private Inventory inventory(long investment, int ramp) {
        Folder folder =
                new Folder(temp).without("coop").without("nord").without("midt").without("sor");
        folder.put(
                "coop",
                "cooperation",
                "name",
                "IT-Forsyningen",
                "country",
                "DK",
                "currency",
                "DKK",
                "planningDate",
                LocalDate.of(2011, 11, 1),
                "planStart",
                YearMonth.of(2012, 1),
                "lastGoLive",
                YearMonth.of(2014, 1),
                "analysisYears",
                7,
                "discountRate",
                0,
                "riskPrice",
                0);
        folder.put("coop", "areas", "code", "SAK", "name", "Drift", "layer", "INFRASTRUCTURE", "weight", 1);
        folder.put(
                "coop",
                "targets",
                "id",
                "DRIFT",
                "area",
                "SAK",
                "product",
                "Fælles drift",
                "procurement",
                "NONE",
                "leadMonths",
                0,
                "establishMonths",
                22,
                "establishCost",
                investment,
                "fixedPerYear",
                0,
                "perUser",
                0,
                "perInhabitant",
                0,
                "waveCost",
                0);
        folder.put(
                "coop",
                "effort",
                "area",
                "SAK",
                "mode",
                "BIG_BANG",
                "durationMonths",
                1,
                "effort",
                "Drift 0",
                "parallelMonths",
                0,
                "hypercareMonths",
                0,
                "probability",
                BigDecimal.TEN);
        folder.put("coop", "sharing", "projectKey", "K", "operationKey", "K");
        folder.put("coop", "keys", "key", "K", "basis", "FTE", "weight", "100 %");
        folder.put("coop", "variants", "name", "Case", "riskPrice", 0, "horizonMonths", 25, "pins", "SAK=DRIFT");
        folder.put(
                "coop",
                "benefits",
                "id",
                "G1",
                "name",
                "Rationel drift, heraf 5 årsværk",
                "kind",
                "CASH",
                "perYear",
                6_000_000,
                "areas",
                "SAK",
                "condition",
                "ALL",
                "start",
                YearMonth.of(2014, 1),
                "rampMonths",
                ramp,
                "owner",
                "Direktionerne",
                "goal",
                "Billigere drift",
                "measure",
                "Årsværk i drift: −5");
        Map<String, Integer> positions = new TreeMap<>(Map.of("Ballerup", 800, "Egedal", 700, "Fureso", 500));
        positions.forEach((name, fte) -> {
            String file = name.toLowerCase(Locale.ROOT);
            folder.put("coop", "members", "municipality", name);
            folder.put(file, "municipality", "name", name, "inhabitants", 43_000, "fte", fte);
            folder.put(
                    file,
                    "systems",
                    "id",
                    "S01",
                    "name",
                    "Drift",
                    "area",
                    "SAK",
                    "product",
                    "Egen drift",
                    "users",
                    fte,
                    "criticality",
                    "2",
                    "archiveDuty",
                    false,
                    "annualCost",
                    0);
            folder.put(file, "pins", "subject", "S01", "month", YearMonth.of(2014, 1));
        });
        return new InventoryReader().read(folder.write()).inventory();
    }

    private static MigrationPlan plan(Inventory inventory) {
        MigrationPlan plan = TwoTowns.plan(inventory);
        assertThat(PlanAudit.audit(inventory, inventory.cooperation().variants().get(0), plan)
                        .differences())
                .isEmpty();
        return plan;
    }

    private static CaseFigures whole(MigrationPlan plan) {
        List<CaseFigures> figures = plan.appraisal().figures();
        return figures.get(figures.size() - 1);
    }

    private static Money realised(MigrationPlan plan, int year) {
        return plan.appraisal().benefitYears().stream()
                .filter(one -> one.year() == year)
                .map(Appraisal.BenefitYear::realised)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money investment(MigrationPlan plan, int first, int last) {
        return plan.appraisal().lines().stream()
                .filter(line -> line.kind() == CaseKind.INVESTMENT && line.year() >= first && line.year() <= last)
                .map(Appraisal.CaseLine::plan)
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void twelveMillionsArePaidBackInTwoYearsOfFullEffect() {
        MigrationPlan plan = plan(inventory(12_000_000, 0));
        assertThat(investment(plan, 2012, 2013)).isEqualTo(MILLION.times(12));
        assertThat(whole(plan).investment()).isEqualTo(MILLION.times(12));
        // Half a million a month from January 2014: the 24th brings the sum to zero.
        assertThat(whole(plan).paybackCash()).isEqualTo(YearMonth.of(2015, 12));
        assertThat(whole(plan).npvCash()).isEqualTo(MILLION.times(5 * 6 - 12));
        assertThat(whole(plan).payback()).as("the plan itself saves nothing").isNull();
    }

    @Test
    void asItWentNineMillionsTookAYearAndAHalf() {
        MigrationPlan plan = plan(inventory(9_000_000, 0));
        assertThat(whole(plan).paybackCash()).isEqualTo(YearMonth.of(2015, 6));
        assertThat(whole(plan).npvCash()).isEqualTo(MILLION.times(5 * 6 - 9));
        // By positions, 8, 7 and 5 of 20; split month by month for 22 months, so that each may be an øre off in each.
        long[] expected = {360_000_000L, 315_000_000L, 225_000_000L};
        for (int m = 0; m < expected.length; m++) {
            assertThat(plan.appraisal().figures().get(m).investment().minor())
                    .isCloseTo(expected[m], org.assertj.core.data.Offset.offset(22L));
        }
    }

    @Test
    void theYearlyTableRisesToItsFullEffectIn2016() {
        MigrationPlan plan = plan(inventory(12_000_000, 24));
        // Month k of 24 has k/24 of half a million: 78/24 in the first year, 222/24 in the second.
        assertThat(realised(plan, 2014).minor()).isCloseTo(162_500_000L, org.assertj.core.data.Offset.offset(50L));
        assertThat(realised(plan, 2015).minor()).isCloseTo(462_500_000L, org.assertj.core.data.Offset.offset(50L));
        assertThat(realised(plan, 2016)).isEqualTo(MILLION.times(6));
        assertThat(realised(plan, 2018)).isEqualTo(MILLION.times(6));
        // 12 − 1.625 − 4.625 = 5.75 are left in January 2016: twelve months of half a million.
        assertThat(whole(plan).paybackCash()).isEqualTo(YearMonth.of(2016, 12));
    }
}

package no.samtakt.planning;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.workbook.Folder;
import no.samtakt.inventory.workbook.InventoryReader;

/**
 * Two municipalities, one area, one common solution, so small that every figure can be worked out by hand. Alfa (1 000 inhabitants) has a
 * system for 1 000 a month and a contract for 5 000 a month, bound to December 2028; Beta (3 000) has a system that costs nothing. Both
 * move: Beta goes live in June 2027, Alfa in December. No discounting.
 */
final class TwoTowns {

    private final Folder folder;

    TwoTowns(Path path) {
        folder =
                new Folder(path).without("coop").without("nord").without("midt").without("sor");
        put(
                "coop",
                "cooperation",
                "name",
                "Two towns",
                "planningDate",
                LocalDate.of(2026, 10, 1),
                "planStart",
                YearMonth.of(2027, 1),
                "lastGoLive",
                YearMonth.of(2028, 12),
                "analysisYears",
                4,
                "discountRate",
                0,
                "equalShare",
                0,
                "internalDayRate",
                1000,
                "externalDayRate",
                1000,
                "riskPrice",
                0);
        put("coop", "members", "municipality", "Alfa");
        put("coop", "members", "municipality", "Beta");
        put("coop", "areas", "code", "SAK", "name", "Case handling", "layer", "SUPPORT", "weight", 1);
        put(
                "coop",
                "targets",
                "id",
                "SAK-1",
                "area",
                "SAK",
                "product",
                "New",
                "procurement",
                "NONE",
                "leadMonths",
                0,
                "establishMonths",
                2,
                "establishCost",
                120_000,
                "fixedPerYear",
                24_000,
                "perUser",
                0,
                "perInhabitant",
                0,
                "waveCost",
                0);
        put(
                "coop",
                "effort",
                "area",
                "SAK",
                "mode",
                "PARALLEL",
                "durationMonths",
                1,
                "effort",
                "IT 10",
                "parallelMonths",
                2,
                "hypercareMonths",
                0,
                "probability",
                BigDecimal.TEN);
        put("coop", "variants", "name", "Base", "riskPrice", 0, "horizonMonths", 24, "pins", "SAK=SAK-1");
        town("alfa", "Alfa", 1000, 12_000, YearMonth.of(2027, 12));
        town("beta", "Beta", 3000, 0, YearMonth.of(2027, 6));
        put(
                "alfa",
                "contracts",
                "contract",
                "A01",
                "covers",
                List.of("S01"),
                "end",
                YearMonth.of(2028, 12),
                "boundUntil",
                YearMonth.of(2028, 12),
                "noticeMonths",
                3,
                "renewal",
                "TACIT",
                "annualPrice",
                60_000,
                "index",
                0);
    }

    private void town(String file, String name, int inhabitants, int cost, YearMonth goLive) {
        put(file, "municipality", "name", name, "inhabitants", inhabitants, "fte", 100);
        put(
                file,
                "systems",
                "id",
                "S01",
                "name",
                "Case system",
                "area",
                "SAK",
                "product",
                "Old " + name,
                "hosting",
                "VENDOR",
                "users",
                600,
                "criticality",
                "2",
                "personalData",
                "NONE",
                "archiveDuty",
                false,
                "skilledPersons",
                2,
                "owner",
                "Head of administration",
                "annualCost",
                cost);
        put(file, "staffing", "role", "IT", "from", YearMonth.of(2027, 1), "daysPerMonth", 100);
        put(file, "pins", "subject", "S01", "month", goLive);
    }

    TwoTowns put(String file, String sheet, Object... keysAndValues) {
        folder.put(file, sheet, keysAndValues);
        return this;
    }

    TwoTowns set(String file, String sheet, String column, Object value) {
        folder.set(file, sheet, 0, column, value);
        return this;
    }

    Inventory inventory() {
        return new InventoryReader().read(folder.write()).inventory();
    }

    MigrationPlan plan() {
        return plan(inventory());
    }

    static MigrationPlan plan(Inventory inventory) {
        return Planner.plan(
                inventory,
                inventory.cooperation().variants().get(0),
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
    }
}

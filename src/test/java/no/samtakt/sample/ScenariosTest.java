package no.samtakt.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.economy.sharing.Settlement;
import no.samtakt.economy.sharing.SharingChecks;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.workbook.ImportResult;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.Planner;
import no.samtakt.planning.audit.PlanAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario of the library is as its rows say, is read without a flaw, planned, and settled by the figures of its source. */
class ScenariosTest {

    private static final Map<String, Scenario> SCENARIOS = Scenarios.list().stream()
            .collect(Collectors.toMap(Scenario::folder, Function.identity(), (one, other) -> one, TreeMap::new));

    static List<String> folders() {
        return List.copyOf(SCENARIOS.keySet());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void committedWorkbooksHoldWhatTheRowsSay(String folder, @TempDir Path made) throws IOException {
        List<String> expected = new ArrayList<>();
        for (Samples.Workbook workbook : SCENARIOS.get(folder).workbooks()) {
            Path fresh = workbook.write(made);
            Path committed = Samples.FOLDER.resolve(workbook.path());
            if (System.getProperty("samples.write") != null
                    && (!Files.exists(committed)
                            || !SamplesTest.cells(committed).equals(SamplesTest.cells(fresh)))) {
                workbook.write(Samples.FOLDER);
            }
            expected.add(committed.getFileName().toString());
            assertThat(SamplesTest.cells(committed)).as(workbook.path()).isEqualTo(SamplesTest.cells(fresh));
        }
        try (var files = Files.list(Scenario.FOLDER.resolve(folder))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theListForPeopleIsUpToDate() throws IOException {
        Path file = Scenario.FOLDER.resolve("README.md");
        if (System.getProperty("samples.write") != null) {
            Files.writeString(file, Scenarios.readMe());
        }

        assertThat(file).hasContent(Scenarios.readMe());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isPlannedAndPassesTheAudit(String folder) {
        ImportResult read = read(folder);

        assertThat(read.problems())
                .filteredOn(problem -> problem.severity() != Severity.ADVICE)
                .filteredOn(problem -> !problem.code().equals("sharing.ownership-sum"))
                .extracting(problem ->
                        problem.member() + " " + problem.code() + " " + problem.where() + " " + problem.found())
                .isEmpty();
        Inventory inventory = read.inventory();
        assertThat(inventory.members()).hasSize(SCENARIOS.get(folder).parties().size());
        Variant variant = inventory.cooperation().variants().get(0);
        MigrationPlan plan = plan(inventory, variant);
        assertThat(plan.quality().feasible()).isTrue();
        assertThat(plan.tasks()).as("something moves").isNotEmpty();
        assertThat(PlanAudit.audit(inventory, variant, plan).differences()).isEmpty();
        assertThat(plan.sharing()).as("cost is shared").isNotNull();
    }

    private static MigrationPlan plan(Inventory inventory, Variant variant) {
        return Planner.plan(
                inventory,
                variant,
                new Planner.Reading(List.of(), List.of()),
                new Planner.Search(
                        1, Long.MAX_VALUE, 1_000, "", (cost, risk, penalty, steps, left) -> {}, () -> false, () -> 0),
                null);
    }

    private static ImportResult read(String folder) {
        return new InventoryReader().read(Scenario.FOLDER.resolve(folder));
    }

    /** Parts of a cost element in a year, in øre, by member. */
    private static Map<String, Long> parts(String folder, String element, int year) {
        CostSharing.Line line = line(folder, element, year);
        return line.parts().stream()
                .collect(Collectors.toMap(
                        CostSharing.Part::member, part -> part.share().minor(), (one, other) -> one, TreeMap::new));
    }

    private static CostSharing.Line line(String folder, String element, int year) {
        return Settlement.of(read(folder).inventory(), year, year).lines().stream()
                .filter(row -> row.element().equals(element) && row.concerns() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sbsysIsNineKronerForEachOf2375000() {
        assertThat(line("sbsys", "klub", 2017).whole().minor()).isEqualTo(9L * 2_375_000 * 100);
        assertThat(parts("sbsys", "klub", 2017)).hasSize(28).containsEntry("vejle", 9L * 111_000 * 100);
        // 65 500, 42 000 and 111 000 of 218 500 inhabitants take 1 200 000 kr
        assertThat(parts("sbsys", "modul", 2017).entrySet().stream().filter(part -> part.getValue() > 0))
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.getKey()).isIn("hjorring", "mariagerfjord", "vejle"));
    }

    @Test
    void storkobenhavnPaysEqualNinthsAndNetHours() {
        assertThat(parts("storkobenhavn", "leder", 2017)).hasSize(9);
        assertThat(parts("storkobenhavn", "leder", 2017).values()).containsOnly(100_000_00L);
        // 2 664 000 kr over 266 500 inhabitants: Hvidovre's 53 000
        assertThat(parts("storkobenhavn", "monopol", 2017))
                .containsEntry("hvidovre", Math.round(2_664_000_00L * 53_000 / 266_500.0));
        CostSharing.HoursYear hours = Settlement.of(read("storkobenhavn").inventory(), 2016, 2016)
                .hours()
                .get(0);
        assertThat(hours.members().stream().mapToLong(row -> row.delivered()).sum())
                .isEqualTo(2_600_00L);
        assertThat(hours.members().stream().mapToLong(row -> row.due().minor()).sum())
                .isZero();
    }

    @Test
    void os2IsEightThousandEveryHalfYear() {
        // 54 the whole year, one since September: half a year's fee
        assertThat(line("os2", "kontingent", 2016).whole().minor()).isEqualTo((54L * 16_000 + 8_000) * 100);
        assertThat(line("os2", "kontingent", 2017).whole().minor()).isEqualTo(55L * 16_000 * 100);
    }

    @Test
    void landevejenHasFiveTimesOneMillionAndFiveFromTheRegion() {
        assertThat(parts("digital-landevej", "ramme", 2016))
                .containsEntry("region-syddanmark", 5_000_000_00L)
                .containsEntry("esbjerg", 1_000_000_00L);
        assertThat(line("digital-landevej", "ramme", 2016).whole().minor()).isEqualTo(10_000_000_00L);
    }

    @Test
    void fourKSharesItsSecretariatInQuartersAndItsPoolAsAgreed() {
        assertThat(parts("4k", "sekr", 2017).values()).hasSize(4).containsOnly(150_000_00L);
        assertThat(parts("4k", "pulje", 2017).values())
                .allSatisfy(part -> assertThat(part).isBetween(2_000_000_00L, 4_000_000_00L));
    }

    @Test
    void sjaellandPaysPerInhabitantAYearInAdvance() {
        CostSharing settled = Settlement.of(read("sjaelland").inventory(), 2017, 2017);
        assertThat(settled.lines())
                .filteredOn(row -> row.element().equals("fast"))
                .extracting(CostSharing.Line::cause)
                .containsExactly(CostSharing.Cause.YEAR, CostSharing.Cause.ADVANCE);
        Map<String, Long> parts = parts("sjaelland", "fast", 2018);
        // 86 000 of 674 500
        assertThat(parts).containsEntry("roskilde", Math.round(3_200_000_00L * 86_000 / 674_500.0));
    }

    @Test
    void itForsyningenPaysItsBaseByPositions() {
        // 40, 35 and 25 % of 20 million
        assertThat(parts("it-forsyningen", "basis", 2015))
                .containsEntry("ballerup", 8_000_000_00L)
                .containsEntry("egedal", 7_000_000_00L)
                .containsEntry("fureso", 5_000_000_00L);
        // 13 000 workplaces
        assertThat(line("it-forsyningen", "plads", 2015).whole().minor()).isEqualTo(13_000_000_00L);
        assertThat(parts("it-forsyningen", "tilkob", 2015)).containsEntry("egedal", 0L);
    }

    @Test
    void risoAndViborgSilkeborgEvenOutByWork() {
        for (String folder : List.of("riso", "viborg-silkeborg")) {
            assertThat(Settlement.of(read(folder).inventory(), 2016, 2017).hours())
                    .hasSize(2)
                    .allSatisfy(year -> assertThat(year.members())
                            .allSatisfy(row -> assertThat(row.due().minor()).isZero()));
        }
    }

    @Test
    void theHotlineIsSharedByTheSizeOfThirtyMunicipalities() {
        Map<String, Long> parts = parts("digital-hotline", "ledelse", 2017);
        assertThat(parts).hasSize(30);
        assertThat(parts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_876_000_00L);
    }

    @Test
    void sunnmoreSharesThirtyAndSeventy() {
        // 30 % of 14 000 000 in sevenths: 600 000 each; of 9 800 000 Ørsta's 10 700 of 48 000
        assertThat(parts("ekommune-sunnmore", "drift", 2019))
                .containsEntry("orsta", 600_000_00L + Math.round(9_800_000_00L * 10_700 / 48_000.0));
    }

    @Test
    void nordhordlandSharesAThirdAndTwoThirdsAndItsPlusServicesDirectly() {
        // a third of 33 000 000 in elevenths: 1 000 000 each; of 22 000 000 Alver's 29 600 of 58 920
        assertThat(parts("ikt-nordhordland", "grunn", 2020))
                .containsEntry("alver", 1_000_000_00L + Math.round(22_000_000_00L * 29_600 / 58_920.0));
        assertThat(parts("ikt-nordhordland", "time", 2020)).containsEntry("alver", 400L * 650_00);
        assertThat(parts("ikt-nordhordland", "server", 2020)).containsEntry("osteroy", 2L * 25_000_00);
    }

    @Test
    void hedmarksPercentagesAreTakenAgainstTheirSum() {
        // 100 100 000 kr against 100.1 %: 1 000 000 kr a per cent
        assertThat(parts("hedmark-ikt", "drift", 2020))
                .containsEntry("hamar", 32_500_000_00L)
                .containsEntry("nord-odal", 5_400_000_00L);
        assertThat(SharingChecks.of(read("hedmark-ikt").inventory()))
                .extracting(Problem::code)
                .contains("sharing.ownership-sum");
    }

    @Test
    void thePartOfTheLargestMemberFallsOnTheOthersWhenItHasLeft() {
        Map<String, Long> before = parts("digitale-gardermoen", "drift", 2021);
        Map<String, Long> after = parts("digitale-gardermoen", "drift", 2023);
        // 24 100 of 78 200: about 30 %
        assertThat(before).containsEntry("ullensaker", 24_100_000_00L);
        assertThat(after).containsEntry("ullensaker", 0L);
        assertThat(after).containsEntry("nes", Math.round(78_200_000_00L * 18_000 / 54_100.0));
        // it pays the first half of 2022
        assertThat(parts("digitale-gardermoen", "drift", 2022)).containsEntry("ullensaker", 24_100_000_00L / 2);
    }

    @Test
    void theStatePaysFourMillionInHelgelandFirst() {
        CostSharing.Line line = line("digitale-helgeland", "program", 2020);
        assertThat(line.external().minor()).isEqualTo(4_000_000_00L);
        assertThat(line.parts().stream().mapToLong(part -> part.share().minor()).sum())
                .isEqualTo(3_000_000_00L);
    }

    @Test
    void inSetesdalEachSaves200000AYearOnFinance() {
        Inventory inventory = read("setesdal").inventory();
        assertThat(inventory.members())
                .allSatisfy(member ->
                        assertThat(member.contracts().get(0).annualPrice()).isEqualTo(Money.ofMajor(350_000)));
        assertThat(parts("setesdal", "okonomi", 2008).values()).hasSize(5).containsOnly(150_000_00L);
        assertThat(parts("setesdal", "linjer", 2008).values()).containsOnly(8_000_00L);
    }

    @Test
    void twoOfNineAreThereAlreadyAndThreeHoldOptions() {
        Inventory inventory = read("9k-vestfold").inventory();
        MigrationPlan plan = plan(inventory, inventory.cooperation().variants().get(0));
        assertThat(plan.decisions().get(0).settledMembers()).hasSize(2);
        assertThat(plan.decisions().get(0).movingMembers()).hasSize(7);
        assertThat(inventory.listContracts().stream()
                        .filter(contract -> !contract.optionHolderIn().isEmpty()))
                .hasSize(3);
        assertThat(plan.deadlines())
                .filteredOn(deadline -> deadline.kind() == MigrationPlan.DeadlineKind.CALL_OFF)
                .extracting(MigrationPlan.Deadline::member)
                .as("those that call off")
                .hasSize(3)
                .allSatisfy(member -> assertThat(plan.economy().parts())
                        .noneMatch(part -> !part.zero()
                                && part.member().equals(member)
                                && part.category() == MigrationPlan.Category.PROCUREMENT));
        assertThat(plan.tasks().stream()
                        .filter(task -> task.kind() == MigrationPlan.TaskKind.PROCURE)
                        .mapToLong(task -> task.oneOff().minor())
                        .sum())
                .as("four days of each of the four that neither stand there nor call off")
                .isEqualTo(4 * 4 * inventory.cooperation().internalDayRate().minor());
    }
}

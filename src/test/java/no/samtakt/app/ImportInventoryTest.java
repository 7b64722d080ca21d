package no.samtakt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.RandomInventories;
import no.samtakt.inventory.difference.Change;
import no.samtakt.inventory.sheet.SheetFiles;
import no.samtakt.inventory.workbook.BookRows;
import no.samtakt.inventory.workbook.InventoryExporter;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.inventory.workbook.TemplateWriter;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.Planner;
import no.samtakt.report.ImportView;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportInventoryTest {

    private static final Locale NB = Locale.forLanguageTag("nb");

    @TempDir
    Path temp;

    private static ImportView run(Path into, boolean dry, boolean whole, Path... inputs) throws IOException {
        return ImportInventory.run(
                new ImportInventory.Wish(List.of(inputs), into, NB, dry, whole, LocalDate.of(2026, 11, 1), "", null),
                (file, number, count) -> {});
    }

    private static ImportView run(Path into, Path... inputs) throws IOException {
        return run(into, false, false, inputs);
    }

    private static Inventory read(Path folder) {
        return new InventoryReader().read(folder).inventory();
    }

    private static void same(Inventory after, Inventory before) {
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(SourceCell.class)
                .ignoringFields("defaults")
                .isEqualTo(before);
    }

    private static Map<String, byte[]> workbooks(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    /** Changes a workbook as a person would, by its values. */
    static void edit(Path file, Consumer<Map<String, List<Map<String, Object>>>> change) throws Exception {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        Kind kind = BookRows.kindOf(SheetFiles.read(file)).orElse(Kind.MEMBER);
        BookRows.read(SheetFiles.read(file), kind).values().forEach((sheet, list) -> {
            List<Map<String, Object>> copies = new ArrayList<>();
            list.forEach(row -> copies.add(new LinkedHashMap<>(row)));
            rows.put(sheet, copies);
        });
        change.accept(rows);
        TemplateWriter.write(file, kind, NB, rows, "");
    }

    private Path lists() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("lists"));
        for (String file : List.of("nordvik.xlsx", "sorvik.xlsx")) {
            Files.copy(Path.of("data/minimal", file), folder.resolve(file));
        }
        return folder;
    }

    @Test
    void periodsPartsOfCostsAndFilesOfNoUseComeThroughAWholeImport() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("lists"));
        Files.writeString(
                folder.resolve("Systemliste Gol kommune.csv"),
                """
                System;Leverandør;Fagområde;Kontrakt;Årlig lisens;Årlig drift
                Visma Profil;Visma;Pleie og omsorg;2023 - 2027 (+1+1);410 000;55 000
                Elements;Sikri;Sak og arkiv;til 30.06.2028;220 000;
                Gemini;Volue;Vann og avløp;løpende;12 500;1 500
                """);
        Files.writeString(folder.resolve("Blomster.csv"), "Blomst;Farge\nRose;rød\nLilje;hvit\n");
        ImportView view =
                run(temp.resolve("in"), folder.resolve("Systemliste Gol kommune.csv"), folder.resolve("Blomster.csv"));
        var contracts = read(temp.resolve("in")).listContracts();
        assertThat(contracts).hasSize(3);
        var profil = contracts.stream()
                .filter(contract -> contract.covers().toString().contains("profil"))
                .findFirst()
                .orElseThrow();
        assertThat(profil.start()).hasToString("2023-01");
        assertThat(profil.end()).hasToString("2027-12");
        assertThat(profil.optionMonths()).containsExactly(12, 12);
        assertThat(profil.annualPrice()).isEqualTo(Money.ofMajor(465_000));
        assertThat(view.problems())
                .extracting(problem -> problem.code() + " " + problem.where().file())
                .contains("intake.file-not-used Blomster.csv", "intake.cost-summed Systemliste Gol kommune.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/minimal", "data/vesteralen"})
    void whatIsExportedAsTheTemplateIsImportedAsTheSameInventory(String folder) throws Exception {
        Inventory before = read(Path.of(folder));
        InventoryExporter.write(temp.resolve("out"), before, NB);
        ImportView view = run(temp.resolve("in"), temp.resolve("out"));
        assertThat(view.count(Severity.ERROR)).as("%s", view.problems()).isZero();
        assertThat(view.sheets()).allSatisfy(sheet -> {
            assertThat(sheet.layout()).containsExactly("OWN");
            assertThat(sheet.read()).isEqualTo(sheet.accepted() + sheet.rejected() + sheet.skipped());
        });
        same(read(temp.resolve("in")), before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomInventoriesComeBackToo(long seed) throws Exception {
        InventoryExporter.write(temp.resolve("first"), RandomInventories.create(seed), Locale.ENGLISH);
        Inventory before = read(temp.resolve("first"));
        run(temp.resolve("in"), temp.resolve("first"));
        same(read(temp.resolve("in")), before);
        InventoryExporter.write(temp.resolve("second"), read(temp.resolve("in")), Locale.ENGLISH);
        same(read(temp.resolve("second")), before);
    }

    @Test
    void defaultsStayDefaultsAndAreNotWrittenAsFacts() throws Exception {
        Path lists = lists();
        edit(lists.resolve("nordvik.xlsx"), rows -> rows.get("contracts").forEach(row -> row.remove("noticeMonths")));
        ImportView view = run(temp.resolve("in"), lists);
        assertThat(read(temp.resolve("in")).defaults())
                .anyMatch(use -> use.code().equals("contract.notice-months"));
        ImportView.Assumed notice = view.assumed().stream()
                .filter(line -> line.code().equals("contract.notice-months"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.uses()).isEqualTo(2);
        assertThat(notice.example()).isEqualTo("nordvik/A2");
        assertThat(notice.exit()).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void importingTwiceChangesNoByteOfAWorkbook() throws Exception {
        Path lists = lists();
        run(temp.resolve("in"), lists);
        Map<String, byte[]> first = workbooks(temp.resolve("in"));
        ImportView again = run(temp.resolve("in"), lists);
        assertThat(again.changes()).isEmpty();
        assertThat(again.files()).isEmpty();
        assertThat(workbooks(temp.resolve("in"))).containsExactlyEntriesOf(first);
    }

    @Test
    void aFirstPlanCanBeMadeOfWhatMembersHave() throws Exception {
        run(temp.resolve("in"), lists());
        Inventory inventory = read(temp.resolve("in"));
        assertThat(inventory.members()).extracting(member -> member.name()).containsExactly("Nordvik", "Sørvik");
        assertThat(inventory.cooperation().notice()).isNotBlank();
        assertThat(inventory.cooperation().planningDate()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(inventory.cooperation().targets())
                .extracting(target -> target.product())
                .contains("Elements", "WebSak", "Visma HRM", "Unit4 HR");
        assertThat(inventory.cooperation().targets()).allMatch(target -> target.running());
        assertThat(inventory.cooperation().efforts())
                .extracting(effort -> effort.area())
                .contains("SAK", "LON", "NET");
        assertThat(CheckInventory.of(temp.resolve("in")).count(Severity.ERROR)).isZero();
    }

    @Test
    void anAgreedCooperationIsNeverOverwritten() throws Exception {
        Path into = Files.createDirectories(temp.resolve("in"));
        Files.copy(Path.of("data/minimal/samarbeid.xlsx"), into.resolve("samarbeid.xlsx"));
        byte[] before = Files.readAllBytes(into.resolve("samarbeid.xlsx"));
        run(into, lists());
        assertThat(Files.readAllBytes(into.resolve("samarbeid.xlsx"))).isEqualTo(before);
        same(read(into), read(Path.of("data/minimal")));
    }

    @Test
    void whatPeopleChangeInTheWorkbookSurvivesAndConflictsAreTold() throws Exception {
        Path lists = lists();
        Path in = temp.resolve("in");
        run(in, lists);
        edit(in.resolve("nordvik.xlsx"), rows -> {
            rows.get("systems").get(0).put("users", 111);
            rows.get("systems").get(1).put("note", "ringt leverandøren");
        });
        edit(lists.resolve("nordvik.xlsx"), rows -> {
            rows.get("systems").get(0).put("users", 222);
            rows.get("systems").get(1).put("users", 333);
            rows.get("systems").get(0).put("name", "Sak/arkiv nytt");
        });
        ImportView view = run(in, lists);
        var systems = read(in).findMember("nordvik").orElseThrow().assets();
        assertThat(systems.get(0).users()).isEqualTo(111);
        assertThat(systems.get(0).name()).isEqualTo("Sak/arkiv nytt");
        assertThat(systems.get(1).users()).isEqualTo(333);
        assertThat(systems.get(1).note()).isEqualTo("ringt leverandøren");
        assertThat(view.changes())
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(Change.Kind.CONFLICT, Change.Kind.CHANGED, Change.Kind.RENAMED);
        assertThat(view.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("import.conflict");
            assertThat(problem.where().file()).isEqualTo("nordvik.xlsx");
            assertThat(problem.where().sheet()).isEqualTo("Systemer");
        });
        assertThat(in.resolve("import/previous/nordvik.xlsx")).exists();
    }

    @Test
    void whatOtherListsSaidIsNotGoneWhenOneListIsImportedAgain() throws Exception {
        Path lists = Files.createDirectories(temp.resolve("two"));
        Path systems = lists.resolve("systemer 2026.csv");
        Files.writeString(
                systems, "Kommune;System;Fagområde;Brukere\nBø;Elements;Sak og arkiv;120\nBø;Xledger;Økonomi;30\n");
        Path contracts = lists.resolve("avtaler.csv");
        Files.writeString(
                contracts,
                "Kommune;System;Leverandør;Avtaleslutt;Årlig kostnad\nBø;Elements;Sikri;31.12.2029;400000\n");
        Path in = temp.resolve("in");
        run(in, systems);
        ImportView view = run(in, contracts);
        assertThat(view.count(Change.Kind.REMOVED)).isZero();
        assertThat(view.problems()).extracting(Problem::code).doesNotContain("import.removed", "intake.area-unknown");
        assertThat(read(in).findMember("bo").orElseThrow().assets()).hasSize(2);

        Path next = Files.createDirectories(temp.resolve("next")).resolve("systemer 2027.csv");
        Files.writeString(next, "Kommune;System;Fagområde;Brukere\nBø;Elements;Sak og arkiv;120\n");
        assertThat(run(in, next, contracts).count(Change.Kind.REMOVED)).isEqualTo(1);
    }

    @Test
    void aRowThatIsGoneIsKeptAndAskedAboutAndOneThatPeopleDeleteStaysAway() throws Exception {
        Path lists = lists();
        Path in = temp.resolve("in");
        run(in, lists);
        edit(lists.resolve("nordvik.xlsx"), rows -> rows.get("contracts").remove(1));
        ImportView view = run(in, lists);
        assertThat(view.count(Change.Kind.REMOVED)).isEqualTo(1);
        assertThat(view.problems()).anyMatch(problem -> problem.code().equals("import.removed"));
        assertThat(read(in).findMember("nordvik").orElseThrow().contracts()).hasSize(2);
        edit(in.resolve("nordvik.xlsx"), rows -> {
            rows.get("contracts").remove(1);
            rows.get("dependencies").remove(0);
        });
        ImportView after = run(in, lists);
        assertThat(after.count(Change.Kind.REMOVED)).isZero();
        assertThat(after.count(Change.Kind.ADDED)).isZero();
        assertThat(read(in).findMember("nordvik").orElseThrow().contracts()).hasSize(1);
        assertThat(read(in).findMember("nordvik").orElseThrow().dependencies()).isEmpty();
    }

    @Test
    void aSystemUnderAnotherIdIsFoundAgainByItsProduct() throws Exception {
        Path lists = lists();
        Path in = temp.resolve("in");
        run(in, lists);
        edit(lists.resolve("nordvik.xlsx"), rows -> {
            rows.get("systems").get(0).put("id", "X-900");
            rows.get("contracts").get(0).put("covers", List.of("X-900"));
        });
        ImportView view = run(in, lists);
        assertThat(view.changes()).isEmpty();
        assertThat(read(in).findAsset("nordvik/SAK1")).isPresent();
    }

    @Test
    void aListOfContractsRefersToSystemsThatTheFolderHoldsAlready() throws Exception {
        Path systems = temp.resolve("systemer.csv");
        Files.writeString(
                systems,
                "Kommune;System;Fagområde;Brukere\nBø;Elements;Sak og arkiv;120\nBø;Husbanken Start;Sosialtjeneste;30\n");
        Path contracts = temp.resolve("avtaler.csv");
        Files.writeString(
                contracts,
                "Kommune;Avtalenr;Gjelder system;Leverandør;Utløpsdato;Årlig kostnad\n"
                        + "Bø;2020/1;Elements;Sikri;31.12.2029;400000\nBø;2021/4;Husbanken Start;Egen;31.12.2028;90000\n");
        Path links = temp.resolve("koblinger.csv");
        Files.writeString(links, "Kommune;Fra system;Til system;Type\nBø;Husbanken Start;Elements;fil\n");
        Path in = temp.resolve("in");
        run(in, systems);
        ImportView view = run(in, contracts, links);
        assertThat(view.problems())
                .extracting(Problem::code)
                .doesNotContain(
                        "intake.system-added", "reference.unknown", "intake.reference-unknown", "import.removed");
        var member = read(in).findMember("bo").orElseThrow();
        assertThat(member.assets()).hasSize(2);
        assertThat(member.contracts())
                .extracting(contract -> contract.covers())
                .containsExactly(List.of("bo/elements"), List.of("bo/husbanken-start"));
        assertThat(member.dependencies()).hasSize(1);
        assertThat(view.sheets())
                .allSatisfy(sheet -> assertThat(sheet.rejected()).isZero());
    }

    @Test
    void listsInFoldersOfMunicipalitiesAreReadAndTheWorkbooksAmongThemAreNot() throws Exception {
        Path lists = temp.resolve("lists");
        for (String name : List.of("Bø", "Hadsel")) {
            Files.createDirectories(lists.resolve(name));
            Files.writeString(
                    lists.resolve(name).resolve("systemer.csv"),
                    "System;Fagområde;Brukere\nElements;Sak og arkiv;120\nVisma Enterprise;Økonomi;30\n");
        }
        Path in = lists.resolve("out");
        run(in, lists);
        ImportView view = run(in, lists);
        assertThat(view.changes()).isEmpty();
        assertThat(view.sheets())
                .extracting(ImportView.SheetLine::file)
                .containsExactly("Bø/systemer.csv", "Hadsel/systemer.csv");
        assertThat(read(in).members()).extracting(member -> member.id()).containsExactly("bo", "hadsel");
    }

    @Test
    void aWorkbookWhoseNameIsNoNameIsTold() throws Exception {
        Path lists = lists();
        edit(
                lists.resolve("nordvik.xlsx"),
                rows -> rows.get("municipality").get(0).put("name", "***"));
        assertThat(run(temp.resolve("in"), lists).problems())
                .extracting(Problem::code)
                .contains("import.municipality-unknown");
    }

    @Test
    void aTestRunWritesNothing() throws Exception {
        ImportView view = run(temp.resolve("in"), true, false, lists());
        assertThat(view.members()).hasSize(2);
        assertThat(view.written()).isFalse();
        assertThat(temp.resolve("in")).doesNotExist();
    }

    @Test
    void allOrNothingWritesNothingWhenSomethingIsWrong() throws Exception {
        Path lists = lists();
        edit(lists.resolve("nordvik.xlsx"), rows -> rows.get("systems").get(0).put("area", "XYZ"));
        assertThat(run(temp.resolve("in"), false, true, lists).stopped()).isTrue();
        assertThat(temp.resolve("in")).doesNotExist();
        ImportView view = run(temp.resolve("in"), lists);
        assertThat(view.written()).isTrue();
        assertThat(read(temp.resolve("in")).findAsset("nordvik/SAK1")).isEmpty();
        assertThat(read(temp.resolve("in")).findAsset("nordvik/LON1")).isPresent();
    }

    @Test
    void theDecisionsOfPeopleAboutProductsHoldForEveryWorkbook() throws Exception {
        Path lists = lists();
        Path in = temp.resolve("in");
        Files.createDirectories(in.resolve("import"));
        Files.writeString(
                in.resolve("import/products.csv"),
                "Skrevet som;Skrevet under område;Produkt som brukes;Riktig? (ja/nei)\nUnit4 HR;LON;Visma HRM;ja\n",
                StandardCharsets.UTF_8);
        run(in, lists);
        assertThat(read(in).findAsset("nordvik/LON1").orElseThrow().product()).isEqualTo("Visma HRM");
        assertThat(Files.readString(in.resolve("import/products.csv"))).contains("Unit4 HR");
    }

    @Test
    void thePlanIsToldOfChangesThatConcernIt() throws Exception {
        Path lists = lists();
        Path in = temp.resolve("in");
        Files.createDirectories(in);
        Files.copy(Path.of("data/minimal/samarbeid.xlsx"), in.resolve("samarbeid.xlsx"));
        run(in, lists);
        Path result = temp.resolve("result");
        MakePlan.run(
                new MakePlan.Wish(
                        in,
                        null,
                        MakePlan.Scope.ONE,
                        Long.MAX_VALUE,
                        2000,
                        1,
                        Planner.NO_GAP,
                        null,
                        null,
                        null,
                        result,
                        false,
                        0,
                        NB,
                        null),
                new Quiet(),
                () -> false);
        edit(
                lists.resolve("nordvik.xlsx"),
                rows -> rows.get("contracts").get(1).put("annualPrice", new BigDecimal(1_500_000)));
        ImportView view = ImportInventory.run(
                new ImportInventory.Wish(List.of(lists), in, NB, true, false, LocalDate.of(2026, 11, 1), "", result),
                (file, number, count) -> {});
        ImportView.PlanEffect effect = view.plan();
        assertThat(effect).isNotNull();
        assertThat(effect.touched()).hasSize(1);
        assertThat(effect.touched().get(0).tasks()).isNotEmpty();
        assertThat(effect.cost().minor()).isPositive();
        assertThat(effect.touched().get(0).cost()).isEqualTo(effect.cost());
        assertThat(effect.past()).isEqualTo(Money.ZERO);

        ImportView.PlanEffect later = effectOn(LocalDate.of(2027, 4, 15), lists, in, result);
        assertThat(later.past().minor()).isPositive();
        assertThat(later.cost().minor()).isPositive();
        assertThat(later.cost().plus(later.past()).minor())
                .isCloseTo(effect.cost().minor(), Offset.offset(100L));
        assertThat(later.touched().get(0).cost()).isEqualTo(later.cost());
        ImportView.PlanEffect over = effectOn(LocalDate.of(2060, 1, 1), lists, in, result);
        assertThat(Math.abs(over.cost().minor())).isLessThan(100);
        assertThat(over.risk()).isZero();
        assertThat(over.newlyBroken()).isEmpty();
    }

    private static ImportView.PlanEffect effectOn(LocalDate today, Path lists, Path in, Path result)
            throws IOException {
        ImportView.PlanEffect effect = ImportInventory.run(
                        new ImportInventory.Wish(List.of(lists), in, NB, true, false, today, "", result),
                        (file, number, count) -> {})
                .plan();
        assertThat(effect).isNotNull();
        return effect;
    }

    private static final class Quiet implements MakePlan.Watcher {
        @Override
        public void started(String cooperation, String variant, String currency, int number, int count) {}

        @Override
        public void progress(Money cost, long risk, long penalty, long steps, long millisLeft) {}

        @Override
        public void simulating(int draws) {}

        @Override
        public void ended(MigrationPlan plan) {}
    }

    @Test
    void aHeapOfListsBecomesAPlannableFolderWithOneNamePerProductAndOneRowPerSystem() throws Exception {
        Path lists = Files.createDirectories(temp.resolve("heap"));
        Files.writeString(
                lists.resolve("Systemoversikt.csv"),
                """
                Funksjonsområde;Bø;Øksnes;Andøy
                Sak/arkiv;ePhorte 5;Websakk;Elements
                Økonomi;Agresso;Visma Enterprise;Unit4 ERP
                Pleie og omsorg;Gerica;CosDoc;Visma Profil
                Skole;Visma Flyt Skole;IST Skole;Visma Flyt Skole
                """);
        Files.writeString(
                lists.resolve("avtaler.csv"),
                """
                System;Leverandør;Brukere;Avtaleslutt;Oppsigelse;Årlig kostnad;Kontaktperson;Kommune
                ePhorte 5;Evry;200;31.12.2027;6 mnd;450 000;Kari;Bø
                Gerica;Tieto;150;Løpende;3 mnd;ca. 300 000;Ola;Bø
                Agresso;Agresso;80;30.06.2027;;250000;Kari;Bø
                """);
        Path in = temp.resolve("in");
        ImportView view = run(in, lists);
        assertThat(view.count(Severity.ERROR)).as("%s", view.problems()).isZero();
        assertThat(view.sheets())
                .allSatisfy(sheet -> assertThat(sheet.read()).isEqualTo(sheet.accepted() + sheet.skipped()));
        Inventory inventory = read(in);
        assertThat(inventory.members()).hasSize(3);
        var bo = inventory.findMember("bo").orElseThrow();
        assertThat(bo.assets())
                .extracting(asset -> asset.product())
                .containsExactlyInAnyOrder("ePhorte", "Unit4 ERP", "Gerica", "Visma Flyt Skole");
        assertThat(bo.contracts()).hasSize(3);
        assertThat(inventory.findMember("oksnes").orElseThrow().assets())
                .extracting(asset -> asset.product())
                .contains("WebSak");
        assertThat(inventory.cooperation().targets())
                .extracting(target -> target.product())
                .contains("Elements", "Unit4 ERP");
        assertThat(CheckInventory.of(in).count(Severity.ERROR)).isZero();
        Map<String, byte[]> first = workbooks(in);
        assertThat(run(in, lists).changes()).isEmpty();
        assertThat(workbooks(in)).containsExactlyEntriesOf(first);
    }

    @Test
    void nothingToImportIsSaid() {
        assertThatThrownBy(() -> run(temp.resolve("in"), temp.resolve("nowhere")))
                .isInstanceOf(CannotRunException.class);
        assertThatThrownBy(() -> run(temp.resolve("in"), Files.createDirectories(temp.resolve("empty"))))
                .isInstanceOf(CannotRunException.class);
    }
}

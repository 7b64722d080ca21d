package no.samtakt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.samtakt.common.Problem;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.inventory.workbook.ProblemCodes;
import no.samtakt.inventory.workbook.ProblemTexts;
import no.samtakt.inventory.workbook.WorkbookSchema;
import no.samtakt.report.ImportView;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every code that an import adds to those of reading is provoked once, and must stand at the very cell that causes it. */
class ImportCodesTest {

    private record Case(String cell, List<String> lists) {}

    private static final Map<String, Case> CASES = new LinkedHashMap<>();
    private static final Set<String> NEED_A_FOLDER =
            Set.of("import.conflict", "import.removed", "import.not-listed", "import.municipality-unknown");
    private static final String HEAD = "Kommune;System;Fagområde;Leverandør;Brukere\n";

    @TempDir
    Path temp;

    private static void given(String code, String cell, String... lists) {
        CASES.put(code, new Case(cell, List.of(lists)));
    }

    static {
        given("product.suggested", "B2", HEAD + "Bø;Framsyn;Økonomi;;");
        given("product.vendor-only", "B2", HEAD + "Bø;Visma;Pleie og omsorg;;");
        given("product.says-little", "B2", HEAD + "Bø;Portal;Skole;;\nBø;IST Skole;Skole;IST;10");
        given("product.unknown", "B2", HEAD + "Bø;Hjemmesnekret;Skole;;");
        given("product.other-area", "B2", HEAD + "Bø;Gemini VA;Byggesak;;");
        given("product.alike", "B2", HEAD + "Bø;Websakk;Sak og arkiv;;");
        given("product.area", "B2", HEAD + "Bø;WebSak;;;20");
        given("product.area-instead", "C2", "Kommune;System;Avdeling\nBø;Gemini VA;Byggesak");
        given("import.nothing-found", "", "Farge;Form\nrød;rund");
        given("import.inhabitants-assumed", "", HEAD + "Bø;WebSak;Sak og arkiv;ACOS;20");
        given(
                "import.circle",
                "A3",
                HEAD + "Bø;WebSak;Sak og arkiv;ACOS;20\nBø;Visma HRM;Lønn og personal;Visma;20",
                "Fra;Til;Type;Kommune\nWebSak;Visma HRM;krever;Bø\nVisma HRM;WebSak;krever;Bø");
        given(
                "import.lists-differ",
                "E2",
                HEAD + "Bø;WebSak;Sak og arkiv;ACOS;20",
                HEAD + "Bø;WebSak;Sak og arkiv;ACOS;30");
    }

    private ImportInventory.Wish wish(Path into, Path... lists) {
        return new ImportInventory.Wish(
                List.of(lists), into, Locale.ENGLISH, false, false, LocalDate.of(2026, 11, 1), "", null);
    }

    private List<Problem> problems(Path into, Path... lists) throws IOException {
        return ImportInventory.run(wish(into, lists), (file, number, count) -> {})
                .problems();
    }

    @Test
    void everyCodeIsProvoked() {
        List<String> codes = ProblemCodes.all().keySet().stream()
                .filter(code -> code.matches("(import|product)\\..*"))
                .toList();
        List<String> provoked = new ArrayList<>(CASES.keySet());
        provoked.addAll(NEED_A_FOLDER);
        assertThat(provoked).containsExactlyInAnyOrderElementsOf(codes);
    }

    @TestFactory
    Stream<DynamicTest> isReportedAtItsCell() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Path folder = Files.createDirectories(temp.resolve(entry.getKey()));
                    List<Path> lists = new ArrayList<>();
                    for (String list : entry.getValue().lists()) {
                        Path file = folder.resolve("list" + lists.size() + ".csv");
                        Files.writeString(file, list);
                        lists.add(file);
                    }
                    List<Problem> problems = problems(folder.resolve("in"), lists.toArray(Path[]::new));
                    assertThat(problems)
                            .extracting(problem ->
                                    problem.code() + " " + problem.where().cell())
                            .contains(entry.getKey() + " " + entry.getValue().cell());
                    for (Problem problem : problems) {
                        for (Locale language : WorkbookSchema.LANGUAGES) {
                            assertThat(ProblemTexts.message(problem, language) + ProblemTexts.hint(problem, language))
                                    .doesNotContain("{", "area:", "unit:");
                        }
                    }
                }));
    }

    @Test
    void aMunicipalityThatTheCooperationDoesNotListIsTold() throws Exception {
        Path into = Files.createDirectories(temp.resolve("in"));
        Files.copy(Path.of("data/minimal/samarbeid.xlsx"), into.resolve("samarbeid.xlsx"));
        Path list = temp.resolve("list.csv");
        Files.writeString(list, HEAD + "Hadsel;WebSak;Sak og arkiv;ACOS;20");
        ImportView view = ImportInventory.run(wish(into, list), (file, number, count) -> {});
        assertThat(view.problems()).extracting(Problem::code).contains("import.not-listed");
        assertThat(into.resolve("hadsel.xlsx")).exists();
        assertThat(view.members()).singleElement().satisfies(member -> {
            assertThat(member.id()).isEqualTo("hadsel");
            assertThat(member.systems()).isEqualTo(1);
            assertThat(member.filled()).isPositive();
        });
    }

    @Test
    void whatTheCooperationCallsItsAreasIsUnderstood() throws Exception {
        Path into = Files.createDirectories(temp.resolve("in"));
        Files.copy(Path.of("data/minimal/samarbeid.xlsx"), into.resolve("samarbeid.xlsx"));
        ImportInventoryTest.edit(
                into.resolve("samarbeid.xlsx"),
                rows -> rows.get("areas").get(0).put("name", "Kvalitetsdokumenter og post"));
        String code = new InventoryReader()
                .read(into)
                .inventory()
                .cooperation()
                .areas()
                .get(0)
                .code();
        Path list = temp.resolve("list.csv");
        Files.writeString(list, HEAD + "Nordvik;Hemmelig;Kvalitetsdokumenter og post;Egen;20");
        assertThat(problems(into, list)).extracting(Problem::code).doesNotContain("intake.area-unknown");
        assertThat(new InventoryReader()
                        .read(into)
                        .inventory()
                        .findAsset("nordvik/hemmelig")
                        .orElseThrow()
                        .area())
                .isEqualTo(code);
    }

    @Test
    void dependenciesInACircleAreToldWithAllTheirCells() throws IOException {
        Path list = Files.writeString(
                temp.resolve("systemer.csv"),
                HEAD + "Bø;WebSak;Sak og arkiv;ACOS;20\nBø;Visma HRM;Lønn og personal;Visma;20\n");
        Path edges = Files.writeString(
                temp.resolve("koblinger.csv"),
                "Fra;Til;Type;Kommune\nWebSak;Visma HRM;krever;Bø\nVisma HRM;WebSak;krever;Bø\n");

        List<Problem> problems = problems(temp.resolve("into"), list, edges);

        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("import.circle"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.found()).contains("WebSak", "Visma HRM", "→");
                    assertThat(problem.member()).isEqualTo("bo");
                    assertThat(ProblemTexts.message(problem, Locale.ENGLISH))
                            .contains("koblinger.csv", "A2", "A3", "in one step");
                });
    }

    @Test
    void aProductNobodyKnowsIsToldOnceWithAllItsPlaces() throws IOException {
        Path list = Files.writeString(
                temp.resolve("systemer.csv"),
                HEAD + "Bø;Hjemmesnekret;Skole;;\nHadsel;Hjemmesnekret;Skole;;\nBø;Snekret Annet;Skole;;\n");

        List<Problem> problems = problems(temp.resolve("into"), list);

        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("product.unknown"))
                .hasSize(2)
                .filteredOn(problem -> problem.found().equals("Hjemmesnekret"))
                .singleElement()
                .satisfies(problem -> assertThat(ProblemTexts.message(problem, Locale.ENGLISH))
                        .contains("B2", "B3"));
    }
}

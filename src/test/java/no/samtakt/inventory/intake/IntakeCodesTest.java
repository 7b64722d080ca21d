package no.samtakt.inventory.intake;

import static no.samtakt.inventory.intake.Sheets.merged;
import static no.samtakt.inventory.intake.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.samtakt.common.Problem;
import no.samtakt.inventory.sheet.Look;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.workbook.ProblemCodes;
import no.samtakt.inventory.workbook.ProblemTexts;
import no.samtakt.inventory.workbook.WorkbookSchema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every code the intake can report is provoked once, and must stand at the very cell that causes it. */
class IntakeCodesTest {

    private record Case(String cell, Context context, List<RawBook> books) {}

    private static final Map<String, Case> CASES = new LinkedHashMap<>();
    private static final Context BO = Sheets.context("Bø");
    private static final String HEAD =
            "System|Leverandør|Område|Brukere|Status|Årlig kostnad|Avtale utløper|Oppsigelse|Opsjoner\n";

    private static void given(String code, String cell, Context context, RawSheet... sheets) {
        List<RawSheet> all = new ArrayList<>(List.of(sheets));
        CASES.put(code, new Case(cell, context, List.of(new RawBook("f.xlsx", all))));
    }

    private static void row(String code, String cell, String... rows) {
        given(code, cell, BO, sheet("Ark1", HEAD + String.join("\n", rows)));
    }

    private static RawSheet with(RawSheet sheet, int row, int column, RawCell cell) {
        sheet.put(row, column, cell);
        return sheet;
    }

    private static RawSheet systems(String... rows) {
        return sheet("Ark1", HEAD + String.join("\n", rows));
    }

    static {
        String profil = "Profil|Visma|Omsorg|10|I drift|100|2027|3 mnd|1+1";
        String elements = "Elements|Sikri|Arkiv|10|I drift|100|2027|3 mnd|1+1";
        given("intake.member-missing", "A1", Context.NONE, systems(profil));
        given(
                "intake.member-guess",
                "A2",
                Context.NONE,
                sheet("a", "Kommune|System|Område\nLangtvekkistan|Profil|Omsorg"));
        row("intake.name-missing", "A2", "|Visma|Omsorg|10|||||");
        given("intake.end-missing", "B2", BO, sheet("a", "Fra system|Til system|Type\nProfil||fil"));
        given("intake.capacity-missing", "B2", BO, sheet("a", "Rolle|Stillingsprosent\nDrift|\nArkiv|50"));
        given(
                "intake.nothing-stated",
                "A2",
                Context.NONE,
                sheet("a", "Kommune|Innbyggere|Årsverk\nBø||\nHadsel|8000|700"));
        given(
                "intake.area-missing",
                "B3",
                Context.NONE,
                sheet("a", "Område|Bø|Hadsel\nSkole|IST|IST\n|Visma|Visma\nBarnehage|Visma|IST"));
        given(
                "intake.record-type",
                "A2",
                BO,
                sheet(
                        "a",
                        "Record Type 1|Application Name|Description|Comments|Business Service|Dependency|Dependency Direction\n7|Profil||||||"));
        given(
                "intake.product-missing",
                "B2",
                Context.NONE,
                sheet("a", "Område|Bø|Hadsel\nSkole|ja|IST\nØkonomi|Agresso|Visma"));
        given("intake.no-table", "", BO, sheet("a", "Hei\nder"));
        given(
                "intake.layout-guess",
                "A1",
                BO,
                sheet("a", "System|Farge|Høyde|Vekt\nProfil|rød|rund|stor\nElements|blå|lang|liten"));
        given(
                "intake.header-guess",
                "B1",
                BO,
                sheet("a", "System|Hvem er vår leverandør egentlig|Område\nProfil|Visma|Omsorg"));
        given("intake.header-unknown", "D1", BO, sheet("a", "System|Leverandør|Område|Farge\nProfil|Visma|Omsorg|rød"));
        given(
                "intake.header-duplicate",
                "C1",
                BO,
                sheet("a", "System|Leverandør|Leverandør|Område\nProfil|Visma|Tieto|Omsorg"));
        given(
                "intake.table-not-used",
                "A1",
                BO,
                sheet("a", "Fornavn|E-post|Telefon|Adresse\nKari|k@b.no|1|Bø\nOla|o@b.no|2|Bø"));
        given("intake.table-empty", "A1", BO, sheet("a", HEAD.strip()));
        given("intake.outside-tables", "A30", BO, sheet("a", HEAD + profil + "\n".repeat(28) + "Noe annet|her"));
        RawSheet hidden = systems(profil);
        RawSheet away = sheet("b", HEAD + elements);
        away.markHidden();
        given("intake.hidden-sheet", "", BO, hidden, away);
        RawSheet rows = systems(profil, elements);
        rows.hiddenRows().add(2);
        given("intake.hidden-rows", "A1", BO, rows);
        RawSheet columns = systems(profil);
        columns.hiddenColumns().add(3);
        given("intake.hidden-columns", "A1", BO, columns);
        row("intake.rows-blank", "A1", profil, "", elements);
        row("intake.header-repeated", "A3", profil, HEAD.strip(), elements);
        row("intake.help-row", "A2", "F.eks. Gerica|Tieto|Omsorg|10||||", profil);
        row("intake.note-row", "A3", profil, "* gjelder fra 2026");
        row("intake.section", "A2", "**Omsorg**", profil);
        given("intake.merged-filled", "C2", BO, merged(systems(profil, "Elements|Sikri||10"), 1, 2, 2, 2));
        row("intake.total-mismatch", "F4", profil, elements, "Sum|||20||999|||");
        row("intake.row-duplicate", "A3", profil, profil);
        row("intake.row-again", "A3", profil, "Profil|Visma|Omsorg|99|I drift|100|2027|3 mnd|1+1");
        given(
                "intake.id-again",
                "A3",
                BO,
                sheet("a", "ID|System|Leverandør|Område\n1|Profil|Visma|Omsorg\n1|Elements|Sikri|Arkiv"));
        given(
                "intake.struck-through",
                "A2",
                BO,
                with(
                        systems(profil),
                        1,
                        0,
                        new RawCell("Profil", null, null, false, false, new Look(false, true, false, ""))));
        given(
                "intake.external-link",
                "F2",
                BO,
                with(
                        systems(profil),
                        1,
                        5,
                        new RawCell(
                                "100", BigDecimal.valueOf(100), null, false, false, new Look(false, false, true, ""))));
        row("intake.area-unknown", "C2", "Xyzzy|Visma|Qwerty|10||||");
        row("intake.area-guess", "C2", "Profil|Visma|Team eldreomsorg vest|10||||");
        given(
                "intake.reference-unknown",
                "D2",
                BO,
                sheet("a", "System|Leverandør|Område|Integrasjoner\nProfil|Visma|Omsorg|Finnesikke"));
        given(
                "intake.reference-guess",
                "D2",
                BO,
                sheet(
                        "a",
                        "System|Leverandør|Område|Integrasjoner\nProfil|Visma|Omsorg|Elements\nElements Sak|Sikri|Arkiv|"));
        given(
                "intake.reference-several",
                "D2",
                BO,
                sheet(
                        "a",
                        "System|Leverandør|Område|Integrasjoner\nProfil|Visma|Omsorg|Portal\nPortal|Sikri|Arkiv|\nPortal|IST|Skole|"));
        given(
                "intake.system-added",
                "B2",
                BO,
                sheet("a", "Avtalenr|Gjelder for systemer|Leverandør|Utløpsdato\n1|Profil|Visma|2027"));
        given(
                "intake.system-guessed",
                "B2",
                BO,
                sheet("a", "Avtalenr|Avtalenavn|Leverandør|Utløpsdato\n1|Visma lisens|Visma|2027"));
        given(
                "intake.type-assumed",
                "C2",
                BO,
                sheet("a", "Fra system|Til system|Type\nProfil|Elements|brevdue"),
                systems(profil, elements));
        row("intake.interpreted", "D2", "Profil|Visma|Omsorg|ca 20 brukere i dag|||||");
        row("intake.unit-guessed", "H2", "Profil|Visma|Omsorg|10|||2027|90|");
        given(
                "intake.unit-needs",
                "D2",
                BO,
                sheet("a", "System|Leverandør|Område|Pris per bruker\nProfil|Visma|Omsorg|100"));
        row("intake.not-used", "H2", "Profil|Visma|Omsorg|10|||2027|etter avtale|");
        row("intake.everybody", "D2", "Profil|Visma|Omsorg|alle|||||");
        given(
                "intake.employees-as-fte",
                "C2",
                Context.NONE,
                sheet("a", "Kommune|Innbyggere|Antall ansatte\nBø|2500|300"));
        given(
                "intake.end-derived",
                "E2",
                BO,
                sheet("a", "System|Leverandør|Område|Avtalestart|Varighet\nProfil|Visma|Omsorg|01.01.2024|4 år"));
        given(
                "intake.terminated",
                "E2",
                BO,
                sheet("a", "System|Leverandør|Område|Utløpsdato|Oppsagt\nProfil|Visma|Omsorg|2027|ja"));
        row("intake.retired", "E2", "Profil|Visma|Omsorg|10|Avviklet||||", elements);
        row("intake.ending", "E2", "Profil|Visma|Omsorg|10|Utfases||||");
        given(
                "intake.reference-retired",
                "C2",
                BO,
                sheet(
                        "a",
                        "System|Område|Integrasjoner|Status\nProfil|Omsorg|Gamlesys|I drift\nGamlesys|Arkiv||Avviklet"));
        given(
                "intake.contract-retired",
                "B3",
                BO,
                sheet("a", "System|Område|Status\nProfil|Omsorg|I drift\nGamlesys|Arkiv|Avviklet"),
                sheet(
                        "b",
                        "Avtalenr|Avtalenavn|Gjelder for systemer|Utløpsdato\n1|En|Profil|2027\n2|To|Gamlesys|2027"));
        row("intake.none", "A2", "ingen||Omsorg|||||", profil);
        given(
                "intake.other-kind",
                "B2",
                BO,
                sheet(
                        "a",
                        "id|type|name|displayName|status|description|category|qualitySeal\n1|Provider|Visma|Visma|active|||\n2|Application|Profil|Profil|active|||"));
        given(
                "intake.cell-split",
                "B2",
                Context.NONE,
                sheet("a", "Område|Bø|Hadsel\nSkole|IST; Feide|IST\nØkonomi|Agresso|Visma"));
        row("intake.currency", "F2", "Profil|Visma|Omsorg|10||EUR 5000|||");
        row("intake.currency-mixed", "F3", profil, "Elements|Sikri|Arkiv|10||EUR 5000|||");
        row(
                "intake.vat-mixed",
                "F3",
                "Profil|Visma|Omsorg|10||100 000 eks mva|||",
                "Elements|Sikri|Arkiv|10||5000 inkl. mva|||");
        row("intake.vat-included", "F1", "Profil|Visma|Omsorg|10||100 000 inkl mva|||");
        given("intake.whole-position", "B2", BO, sheet("a", "Rolle|Stillingsprosent\nDrift|100"));
        given(
                "intake.role-guess",
                "A2",
                new Context(
                        List.of("Bø"),
                        "Bø",
                        Map.of(),
                        List.of("IT-drift", "Fagpersonell"),
                        "",
                        Context.NONE.products(),
                        Map.of()),
                sheet("a", "Rolle|Stillingsprosent\nIKT-konsulent|100"));
        row("intake.vat-unknown", "F1", profil);
        given("intake.cost-summed", "B1", BO, sheet("a", "System|Årlig lisens|Årlig drift\nProfil|100|50\nAcos|90|20"));
        given("intake.cost-in-whole", "B1", BO, sheet("a", "System|Årlig lisens|Sum per år\nProfil|100|150"));
        given("intake.cost-other-year", "B1", BO, sheet("a", "System|Kostnad 2025|Kostnad 2026\nProfil|100|150"));
        row("intake.continued", "B3", profil, "|v/ Ola Hansen|||||||");
        given("intake.cost-twice", "C1", BO, sheet("a", "System|Kostnad|Årlig drift\nProfil|100|50"));
        given("intake.file-not-used", "", BO, sheet("a", "Blomst|Farge\nRose|rød\nLilje|hvit"));
        row("intake.area-above", "C3", "Profil|Visma|Omsorg|10|||||", "Hemmelig|Egen||10|||||");
    }

    @Test
    void everyCodeIsProvoked() {
        List<String> codes = ProblemCodes.all().keySet().stream()
                .filter(code -> code.startsWith("intake."))
                .toList();
        assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void aSystemInItsOwnListOfConnectionsIsReported() {
        List<RawBook> books = List.of(new RawBook(
                "f.xlsx", List.of(sheet("a", "System|Leverandør|Område|Integrasjoner\nProfil|Visma|Omsorg|Profil"))));
        Translation translation = Intake.translate(books, Intake.propose(books, Mapping.NONE, BO), BO);
        assertThat(translation.problems())
                .extracting(problem -> problem.code() + " " + problem.where().cell())
                .contains("dependency.self D2");
    }

    @TestFactory
    Stream<DynamicTest> isReportedAtItsCell() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Case given = entry.getValue();
                    Translation translation = Intake.translate(
                            given.books(),
                            Intake.propose(given.books(), Mapping.NONE, given.context()),
                            given.context());
                    assertThat(translation.problems())
                            .extracting(problem ->
                                    problem.code() + " " + problem.where().cell())
                            .contains(entry.getKey() + " " + given.cell());
                    assertThat(Sheets.balanced(translation)).isTrue();
                    for (Problem problem : translation.problems()) {
                        for (Locale language : WorkbookSchema.LANGUAGES) {
                            assertThat(ProblemTexts.message(problem, language))
                                    .isNotBlank()
                                    .doesNotContain("{", "intake.");
                        }
                    }
                }));
    }
}

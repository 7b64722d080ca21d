package no.samtakt.inventory.intake;

import static no.samtakt.inventory.intake.Sheets.book;
import static no.samtakt.inventory.intake.Sheets.rows;
import static no.samtakt.inventory.intake.Sheets.sheet;
import static no.samtakt.inventory.intake.Sheets.translate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtakt.common.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Habits of lists nobody has made for us: nothing is lost in silence, and nothing is taken for what it is not. */
class FreshListsTest {

    private Translation translation = new Translation(List.of(), List.of(), List.of(), List.of());

    private List<Map<String, String>> systems(String file, String table) {
        translation = translate(book(file, sheet("Ark1", table)));
        return translation.books().isEmpty()
                ? List.of()
                : rows(translation, translation.books().get(0).file().replace(".xlsx", ""), "Systemer");
    }

    private List<String> codes() {
        return translation.problems().stream().map(Problem::code).toList();
    }

    @AfterEach
    void noRowIsLost() {
        assertThat(Sheets.balanced(translation)).isTrue();
    }

    @Test
    void wordsDecideWhichEndOfAScaleIsCritical() {
        assertThat(
                        systems(
                                "Gol kommune.xlsx",
                                """
                        name|vendor|business_criticality
                        Uniform|Idox|1 - most critical
                        Portal|Civica|4 - not critical
                        Kart|Esri|3 – Høy
                        """))
                .extracting(row -> row.get("Kritikalitet (1–4)"))
                .containsExactly("4", "1", "3");
    }

    @Test
    void yearsAsHeadersBesideOtherColumnsAreCosts() {
        assertThat(
                        systems(
                                "Budsjett Hemsedal kommune.xlsx",
                                """
                        Konto|System|Leverandør|2025|2026|2027
                        HELSE OG OMSORG
                        11950|Gerica|Tietoevry|310|325|340
                        11950|Profil|Visma|45|45|46
                        |Delsum||355|370|386
                        """))
                .extracting(row -> row.get("Årskostnad utenom avtale"))
                .containsExactly("340", "46");
    }

    @Test
    void theVendorInBracketsAfterTheNameIsTheVendor() {
        assertThat(
                        systems(
                                "Sigdal kommune.xlsx",
                                """
                        Område|System (leverandør)|Kostnad per år
                        Helse|Gerica\\n(Tietoevry)|820000
                        Oppvekst|Oppvekst (skole)|42000
                        """))
                .extracting(row -> row.get("Navn") + "/" + row.getOrDefault("Leverandør", ""))
                .containsExactly("Gerica/Tietoevry", "Oppvekst (skole)/");
    }

    @Test
    void aRegisterOfProcessingsNamesItsSystemsInAClause() {
        assertThat(
                        systems(
                                "Protokoll Hol kommune.xlsx",
                                """
                        Behandlingsaktivitet|Formål|System som benyttes|Databehandler|Kategorier av personopplysninger
                        Byggesak|Vurdere søknader|WebSak|Acos|Navn, adresse
                        Barnevern|Ivareta barn|Familia|Visma|Helseopplysninger
                        Besøkslogg|Sikkerhet|Papir||Navn
                        """))
                .extracting(row -> row.get("Navn"))
                .containsExactly("WebSak", "Familia");
    }

    @ParameterizedTest
    @CsvSource({
        "Årlig verdi (NOK)",
        "Årlig fakturert",
        "Annual contract spend",
        "Årligt vederlag",
        "Jährlicher Betrag",
        "Sum of Annual cost",
        "u_annual_cost"
    })
    void anAmountOfEveryYearIsACostHoweverItIsCalled(String header) {
        assertThat(systems("Nes kommune.xlsx", "System|Leverandør|" + header + "\nElements|Sikri|800000"))
                .extracting(row -> row.get("Årskostnad utenom avtale"))
                .containsExactly("800000");
    }

    @Test
    void aLegendUnderTheListIsNoFaultyRow() {
        assertThat(
                        systems(
                                "Gol kommune.xlsx",
                                """
                        Nr|System|Leverandør
                        1|Elements|Sikri
                        2|Profil|Visma

                        Grønn = ok, rød = må anskaffes
                        """))
                .hasSize(2);
        assertThat(codes()).contains("intake.note-row").doesNotContain("intake.name-missing");
    }

    @Test
    void theVendorOfAMatrixOfMarksIsKept() {
        translation = translate(
                book(
                        "Kartlegging.xlsx",
                        sheet(
                                "Ark1",
                                """
                        System|Leverandør|Gol|Hol|Ål
                        Profil|Visma|x||✓
                        WebSak|Acos||ja|nei
                        """)));
        assertThat(rows(translation, "Gol", "Systemer").get(0)).containsEntry("Leverandør", "Visma");
        assertThat(rows(translation, "Hol", "Systemer").get(0))
                .containsEntry("Leverandør", "Acos")
                .containsEntry("Funksjonsområde", "SAK");
    }

    @Test
    void aGermanTownIsRecognisedInATitle() {
        assertThat(
                        systems(
                                "Fachverfahren.xlsx",
                                """
                        Fachverfahren der Stadt Wedelstein

                        Fachverfahren|Hersteller|Anzahl Nutzer
                        VOIS|HSH|22
                        """))
                .hasSize(1);
        assertThat(translation.books().get(0).file()).isEqualTo("Wedelstein.xlsx");
    }

    @Test
    void areasBetweenRowsOfAPivotAreNoSystems() {
        assertThat(
                        systems(
                                "Pivot.xlsx",
                                """
                        Radetiketter|Leverandør|Summer av Årlig kostnad
                        Gol
                        Helse og omsorg
                        Profil|Visma|250000
                        Skole
                        Totalsum||250000
                        """))
                .extracting(row -> row.get("Navn"))
                .containsExactly("Profil");
    }

    @Test
    void aTableThatIsNotUsedNeedsOneWordInTheMapping() {
        var books = List.of(book(
                "Skjema Gol kommune.xlsx",
                sheet("Ark1", "Verktøyet|Kommer fra|Hos\nProfil|Visma|Helse\nElements|Sikri|Arkiv")));
        Mapping first = Intake.propose(books, Mapping.NONE, Context.NONE);
        String written = MappingFile.write(first, Locale.ENGLISH);
        assertThat(written).contains(";not used;").contains(";Kommer fra;;;;");
        String edited =
                written.replace(";not used;", ";list of systems;").replace(";Verktøyet;;", ";Verktøyet;Systems: Name;");
        MappingFile.Content content = MappingFile.read("mapping.csv", edited);
        assertThat(content.problems()).isEmpty();
        translation = Intake.translate(books, Intake.propose(books, content.mapping(), Context.NONE), Context.NONE);
        assertThat(rows(translation, "Gol", "Systemer"))
                .extracting(row -> row.get("Navn"))
                .containsExactly("Profil", "Elements");
    }

    private List<String> hadeland(String title, String column) {
        translation = translate(book(
                "Hadeland.xlsx",
                sheet("Ark1", title + "\n\nFagsystem|Gran|Lunner|Jevnaker\nProfil|310|190|120\nOppad|45|0|30\n")));
        return List.of("Gran", "Lunner").stream()
                .flatMap(member -> rows(translation, member, "Systemer").stream()
                        .map(row -> member + " " + row.get("Navn") + " " + row.getOrDefault(column, "")))
                .toList();
    }

    @Test
    void numbersOfAMatrixAreUsersWhenTheTitleSaysSo() {
        assertThat(hadeland("Antall brukere per fagsystem", "Brukere"))
                .containsExactly("Gran Profil 310", "Gran Oppad 45", "Lunner Profil 190");
    }

    @Test
    void numbersOfAMatrixAreCostsInTheUnitOfTheTitle() {
        assertThat(hadeland("Årlige kostnader i 1000 kr", "Årskostnad utenom avtale"))
                .containsExactly("Gran Profil 310000", "Gran Oppad 45000", "Lunner Profil 190000");
    }

    @Test
    void numbersOfAMatrixNobodyExplainsAreSaidNotGuessed() {
        assertThat(hadeland("Kartlegging", "Årskostnad utenom avtale")).allMatch(row -> !row.matches(".*\\d"));
        assertThat(codes()).contains("intake.not-used");
    }

    @Test
    void aPriorityWithoutWordsIsNoCriticality() {
        assertThat(systems("Gol kommune.xlsx", "System|Leverandør|Prioritet\nElements|Sikri|1\nProfil|Visma|Høy"))
                .extracting(row -> row.get("Kritikalitet (1–4)"))
                .containsExactly("Prioritet 1", "3");
    }

    @Test
    void contractsThatAreOverAreLeftOutAndSaid() {
        translation = translate(
                book(
                        "Kontrakter Åmot kommune.xlsx",
                        sheet(
                                "Ark1",
                                """
                        Kontraktnummer|Tittel|Leverandør|Status|Startdato|Utløpsdato|Opsjonsbeskrivelse|Årlig verdi
                        2023/1|Elements|Sikri|Aktiv|01.08.2023|31.07.2027|1+1 år|300 000
                        2018/9|Telefoni|Telenor|Utløpt|01.01.2018|31.12.2021||200 000
                        """)));
        assertThat(rows(translation, "Åmot", "Avtaler")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("Avtale", "2023/1")
                .containsEntry("Opsjoner", "1+1")
                .containsEntry("Årspris", "300 000"));
        assertThat(codes()).contains("intake.retired");
    }

    @Test
    void whatIsSentToSystemsOfOthersIsKept() {
        translation = translate(book(
                "Stange kommune.xlsx",
                sheet("Systemer", "System|Leverandør|Fagområde\nElements|Sikri|Sak/arkiv\nAgresso|Unit4|Økonomi"),
                sheet(
                        "Integrasjoner",
                        "Avsender|Mottaker|Frekvens\nElements|Agresso|Daglig\nElements|SvarUt|Løpende")));
        assertThat(rows(translation, "Stange", "Avhengigheter")).hasSize(2);
        assertThat(codes()).doesNotContain("intake.row-duplicate");
    }

    @Test
    void aColumnOfMunicipalitiesNeedsNoHeaderForThem() {
        translation = translate(book(
                "glpi.xlsx",
                sheet("Ark1", "Name|Entity|Publisher|Version\nLime|Kongsberg|Lime|1\nAutoCAD|Kongsberg|Autodesk|2")));
        assertThat(rows(translation, "Kongsberg", "Systemer")).hasSize(2);
    }

    @Test
    void aCountWithItsDateInBracketsIsRead() {
        translation = translate(book(
                "Elverum.xlsx",
                sheet("Fakta", "Kommune|Elverum\nInnbyggere|21 435 (1.1.2026)\nÅrsverk|1650\nIKT-ansatte|9,5")));
        assertThat(rows(translation, "Elverum", "Kommune").get(0))
                .containsEntry("Innbyggere", "21435")
                .containsEntry("Ansatte med IKT-oppgaver", "10");
    }

    @Test
    void theSecondLineOfARecordGoesIntoItsNote() {
        assertThat(
                        systems(
                                "Flå kommune.xlsx",
                                """
                        System|Leverandør|Kontrakt|Årlig kostnad|Merknad
                        Profil|Visma|2022-2026|240000|Skal byttes
                        |v/ Ola Hansen|||ut i året
                        WebSak|Acos|løpende|130000|ok
                        |Acos||90000|
                        """))
                .extracting(row -> row.get("Merknad"))
                .containsExactly("Skal byttes · v/ Ola Hansen · ut i året", "ok");
        assertThat(codes()).contains("intake.continued", "intake.name-missing");
    }

    @Test
    void theMostSensitiveOfTwoColumnsCountsAndHoursTellHowCriticalItIs() {
        List<Map<String, String>> systems = systems(
                "Vestre Toten kommune.xlsx",
                """
                System|Leverandør|RTO (timer)|Personopplysninger|Sensitive?
                Gerica|Tietoevry|4|Ja|Ja
                Komtek|Norkart|72|Ja|Nei
                """);
        assertThat(systems).extracting(row -> row.get("Personopplysninger")).containsExactly("SPECIAL", "ORDINARY");
        assertThat(systems).extracting(row -> row.get("Kritikalitet (1–4)")).containsExactly("4", "2");
    }
}

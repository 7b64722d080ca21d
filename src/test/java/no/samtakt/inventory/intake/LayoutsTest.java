package no.samtakt.inventory.intake;

import static no.samtakt.inventory.intake.Sheets.book;
import static no.samtakt.inventory.intake.Sheets.column;
import static no.samtakt.inventory.intake.Sheets.merged;
import static no.samtakt.inventory.intake.Sheets.rows;
import static no.samtakt.inventory.intake.Sheets.sheet;
import static no.samtakt.inventory.intake.Sheets.translate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.workbook.InventoryReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every layout that surveys of municipalities come in is recognised without being told, and gives the records it holds. */
class LayoutsTest {

    private Translation translation = new Translation(List.of(), List.of(), List.of(), List.of());

    @AfterEach
    void noRowIsLost() {
        assertThat(translation.counts()).isNotEmpty();
        assertThat(Sheets.balanced(translation)).isTrue();
    }

    @Test
    void listOfSystemsWithContractsBelowTitle() {
        translation = translate(
                book(
                        "Systemoversikt 2026.xlsx",
                        sheet(
                                "Ark1",
                                """
                        Systemoversikt Andøy kommune 2026

                        Fagsystem|Leverandør|Fagområde|Driftsform|Antall brukere|Kritikalitet|Avtalenr|Avtale utløper|Oppsigelsestid|Opsjoner|Årlig kostnad (i 1000 kr)
                        Visma Profil|Visma|Pleie og omsorg|Sky|250|Svært høy|A-17|=2027-12-31|6 mnd til utgangen av kvartalet|1+1|450
                        Elements|Sikri|Sak og arkiv|Lokal|100|Høy||31.12.2026|3 md|2 x 1 år|ca. 120
                        Oppvekst|Visma|Barnehage|Leverandør|40|Middels||løpende|90 dager||
                        Sum||||||||||570
                        """)));
        List<Map<String, String>> systems = rows(translation, "Andøy", "Systemer");
        assertThat(systems).hasSize(3);
        assertThat(systems.get(0))
                .containsEntry("Navn", "Visma Profil")
                .containsEntry("Funksjonsområde", "EPJ")
                .containsEntry("Driftsform", "VENDOR")
                .containsEntry("Kritikalitet (1–4)", "4");
        List<Map<String, String>> contracts = rows(translation, "Andøy", "Avtaler");
        assertThat(contracts).hasSize(3);
        assertThat(contracts.get(0))
                .containsEntry("Avtale", "A-17")
                .containsEntry("Oppsigelse (mnd)", "6")
                .containsEntry("Til utgangen av", "QUARTER")
                .containsEntry("Opsjoner", "1+1")
                .containsEntry("Årspris", "450000");
        assertThat(contracts.get(1)).containsEntry("Årspris", "120000").containsEntry("Opsjoner", "1+1");
        assertThat(contracts.get(2)).containsEntry("Oppsigelse (mnd)", "3").containsEntry("Fornyelse", "TACIT");
        assertThat(Sheets.codes(translation)).contains("row.total-skipped");
    }

    @Test
    void municipalityColumnAndSectionsPerArea() {
        translation = translate(
                book(
                        "Kartlegging.xlsx",
                        sheet(
                                "Alle",
                                """
                        Kommune|System|Leverandør|Brukere
                        **Økonomi**
                        Bø|Agresso|Unit4|12
                        Hadsel|Visma Økonomi|Visma|20
                        **Skole**
                        Bø|IST Skole|IST|30
                        """)));
        assertThat(rows(translation, "Bø", "Systemer")).hasSize(2);
        assertThat(column(translation, "Bø", "Systemer", "Funksjonsområde")).containsExactly("OKO", "SKO");
        assertThat(column(translation, "Hadsel", "Systemer", "Funksjonsområde")).containsExactly("OKO");
    }

    @Test
    void aSheetThatNamesNobodyIsAboutTheOnlyMunicipalityTheOthersName() {
        translation = translate(ofOne("Bø", "Bø"));

        assertThat(rows(translation, "Bø", "Avhengigheter")).hasSize(1);
        assertThat(Sheets.codes(translation)).doesNotContain("intake.member-missing");
    }

    @Test
    void aSheetThatNamesNobodyIsAboutNobodyWhereTheOthersNameTwo() {
        translation = translate(ofOne("Bø", "Hadsel"));

        assertThat(rows(translation, "Bø", "Avhengigheter")).isEmpty();
        assertThat(Sheets.codes(translation)).contains("intake.member-missing");
    }

    private static RawBook ofOne(String first, String second) {
        return book(
                "Kartlegging.xlsx",
                sheet(
                        "Systemer",
                        """
                        Kommune|System|Leverandør|Brukere
                        %s|Agresso|Unit4|12
                        %s|IST Skole|IST|30
                        """
                                .formatted(first, second)),
                sheet(
                        "Integrasjoner",
                        """
                        Fra system|Til system|Type
                        Agresso|IST Skole|Fil
                        """));
    }

    @Test
    void matrixOfAreasByMunicipality() {
        translation = translate(
                book(
                        "IKT kartlegging Vesterålen.xlsx",
                        sheet(
                                "Oversikt",
                                """
                        Kartlegging fagsystemer
                        |Andøy|Bø|Hadsel|Øksnes
                        Sak/arkiv|Elements (utløper 31.12.26, 450')|WebSak|Elements|ePhorte
                        Økonomi|Agresso|Visma Enterprise|ingen|?
                        Pleie og omsorg|Visma Profil; Mobil Omsorg|Gerica|Visma Profil|Visma Profil
                        """)));
        assertThat(rows(translation, "Andøy", "Systemer")).hasSize(4);
        assertThat(rows(translation, "Hadsel", "Systemer")).hasSize(2);
        assertThat(rows(translation, "Øksnes", "Systemer")).hasSize(2);
        assertThat(rows(translation, "Andøy", "Avtaler")).singleElement().satisfies(contract -> assertThat(contract)
                .containsEntry("Slutt", "2026-12-31")
                .containsEntry("Årspris", "450000"));
        assertThat(translation.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("value.unknown");
            assertThat(problem.where().cell()).isEqualTo("E4");
        });
    }

    @Test
    void matrixWithColumnsUnderMergedMunicipalities() {
        RawSheet sheet = sheet(
                "Matrise",
                """
                Område|Sortland||||Bø
                |System|Leverandør|Kostnad|Utløp|System|Leverandør|Kostnad|Utløp
                Lønn|Visma HRM|Visma|200 000|2027|Agresso Lønn|Unit4|150 000|31.12.2026
                Bibliotek|Bibliofil|Bibliotek-Systemer|40 000||Mikromarc|Bibits||
                """);
        merged(sheet, 0, 0, 1, 4);
        merged(sheet, 0, 0, 5, 8);
        translation = translate(book("m.xlsx", sheet));
        assertThat(column(translation, "Sortland", "Systemer", "Navn")).containsExactly("Visma HRM", "Bibliofil");
        assertThat(column(translation, "Bø", "Systemer", "Funksjonsområde")).containsExactly("LON", "BIB");
        assertThat(rows(translation, "Bø", "Avtaler")).singleElement().satisfies(contract -> assertThat(contract)
                .containsEntry("Årspris", "150 000"));
        assertThat(column(translation, "Sortland", "Systemer", "Årskostnad utenom avtale"))
                .containsExactly("", "40 000");
    }

    @Test
    void systemsByMunicipalityWithMarks() {
        translation = translate(
                book(
                        "bruk.xlsx",
                        sheet(
                                "Ark1",
                                """
                        Fagområde|System|Narvik|Evenes|Lødingen
                        Skole|Feide|x|x|
                        Skole|Visma Flyt Skole|x||x
                        Barnevern|Familia||x|x
                        """)));
        assertThat(column(translation, "Narvik", "Systemer", "Navn")).containsExactly("Feide", "Visma Flyt Skole");
        assertThat(column(translation, "Lødingen", "Systemer", "Funksjonsområde"))
                .containsExactly("SKO", "BV");
    }

    @Test
    void listAndMatrixOfDependencies() {
        translation = translate(
                Sheets.context("Andøy"),
                book(
                        "s.xlsx",
                        sheet(
                                "Systemer",
                                """
                                System|Leverandør|Område|Integrasjoner
                                Profil|Visma|EPJ|Elements, Folkeregisteret
                                Elements|Sikri|SAK|
                                Agresso|Unit4|OKO|
                                """),
                        sheet(
                                "Integrasjoner",
                                """
                                Fra system|Til system|Type|Kommentar
                                Agresso|Elements|arkiverer til|fakturaer
                                Agresso|Ukjentsystem|fil|
                                Profil|Agresso|Filoverføring|
                                """),
                        sheet(
                                "Matrise",
                                """
                                |Profil|Elements|Agresso
                                Profil|||x
                                Elements|||
                                Agresso||→|
                                """)));
        assertThat(rows(translation, "Andøy", "Avhengigheter")).hasSize(5);
        assertThat(column(translation, "Andøy", "Avhengigheter", "Type"))
                .contains("ARCHIVES_TO", "INTEGRATES", "DATA_FEED");
        assertThat(column(translation, "Andøy", "Avhengigheter", "Til")).contains("EXT/FREG");
        assertThat(translation.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("intake.reference-unknown");
            assertThat(problem.where().cell()).isEqualTo("B3");
        });
    }

    @Test
    void listOfContracts() {
        translation = translate(
                Sheets.context("Hadsel"),
                book(
                        "Avtaleoversikt.xlsx",
                        sheet(
                                "Avtaler",
                                """
                                Avtalenr|Avtalenavn|Leverandør|Gjelder for systemer|Avtalestart|Varighet|Oppsigelsesfrist|Årlig kostnad|Anskaffelsesform
                                2021/44|Visma drift|Visma|Profil; Agresso|01.01.2024|2+1+1|6 mnd|1,2 mill|rammeavtale
                                2022/7|Arkiv|Sikri|Elements|01.07.2023|4 år (2+2)|3 måneder|300 000|Doffin
                                """)),
                book(
                        "Systemer.xlsx",
                        sheet("Ark1", "System|Område|Leverandør\nProfil|Omsorg|Visma\nAgresso|Økonomi|Unit4\n")));
        List<Map<String, String>> contracts = rows(translation, "Hadsel", "Avtaler");
        assertThat(contracts).hasSize(2);
        assertThat(contracts.get(0))
                .containsEntry("Gjelder", "profil;agresso")
                .containsEntry("Slutt", "2025-12-31")
                .containsEntry("Opsjoner", "1+1")
                .containsEntry("Anskaffelsesform", "CALL_OFF");
        assertThat(rows(translation, "Hadsel", "Systemer")).hasSize(3);
        assertThat(Sheets.codes(translation)).contains("intake.system-added", "intake.end-derived");
    }

    @Test
    void staffBecomesDaysPerMonth() {
        translation = translate(
                Sheets.context("Bø"),
                book(
                        "Bemanning.xlsx",
                        sheet(
                                "Ansatte",
                                """
                                Navn|Rolle|Stillingsprosent
                                Kari|IT-drift|100 %
                                Ola|Systemansvarlig|50
                                Per|Arkiv|ukjent
                                """)));
        assertThat(column(translation, "Bø", "Bemanning", "Dagsverk per mnd")).containsExactly("3.9", "2");
        assertThat(Sheets.codes(translation)).contains("intake.capacity-missing");
    }

    @Test
    void slashesAndSharesInHeadersAreReadAsPeopleMeanThem() {
        translation = translate(
                Sheets.context("Bø"),
                book(
                        "Bø.xlsx",
                        sheet(
                                "Oversikt",
                                """
                                Fagområde|System / versjon|Lev.|Årskostnad|Avtale utløper
                                Omsorg|Gerica 8.1|Tieto|420000|31.12.2027
                                Arkiv|Elements|Sikri|300000|30.06.2028
                                """),
                        sheet(
                                "Personell",
                                """
                                Rolle|Stilling %|Kan brukes i prosjekt
                                IT-drift|100 %|20 %
                                """)));
        assertThat(column(translation, "Bø", "Systemer", "Navn")).containsExactly("Gerica 8.1", "Elements");
        assertThat(column(translation, "Bø", "Avtaler", "Leverandør")).containsExactly("Tieto", "Sikri");
        assertThat(column(translation, "Bø", "Bemanning", "Dagsverk per mnd")).containsExactly("3.9");
    }

    @Test
    void factsAsLinesAndAsTable() {
        translation = translate(book(
                "Andøy fakta.xlsx",
                sheet(
                        "Fakta",
                        "Opplysning|Verdi\nKommune|Andøy\nInnbyggere|4 588\nÅrsverk|480\nAntall ansatte|610\n")));
        assertThat(rows(translation, "Andøy", "Kommune")).singleElement().satisfies(facts -> assertThat(facts)
                .containsEntry("Innbyggere", "4 588")
                .containsEntry("Årsverk", "480"));
        translation = translate(book(
                "fakta.xlsx",
                sheet("Ark1", "Kommune|Innbyggertall|Årsverk\nBø|2 500|300\nHadsel|8200|700\nSum|10700|1000\n")));
        assertThat(rows(translation, "Hadsel", "Kommune")).hasSize(1);
        assertThat(translation.books()).hasSize(2);
    }

    @Test
    void exportsOfRegisters() {
        translation = translate(
                Sheets.context("Varde"),
                book(
                        "KITOS.xlsx",
                        sheet(
                                "IT Systemer",
                                """
                                Status|Lokal System ID|IT-System (UUID)|IT System|Leverandør|KLE ID|KLE navn|Livscyklus|IT systemet driftes|Antal brugere|Anvendte systemer|IT Kontrakter|DataType
                                Aktivt|S1|11111111-aaaa|SBSYS|Fujitsu|85.02.00|Sagsbehandling|I drift|Eksternt|100-499|KMD Institution, Nordisk|Aftale 1|Almindelige personoplysninger, Følsomme personoplysninger
                                Aktivt|S2|22222222-aaaa|KMD Institution, Nordisk|KMD|28.00.00|Dagtilbud|I drift|On-premise|<10|||Ingen personoplysninger
                                Aktivt|S3|33333333-aaaa|Gammelt|KMD|17.00.00|Folkeskolen|Ikke i drift|On-premise|<10|||
                                """),
                        sheet(
                                "IT Kontrakter",
                                """
                                Kontrakt ID|IT Kontrakt|Gyldig fra|Gyldig til|Leverandør|IT Systemer|Drift/år|Varighed|Option|Opsigelse (måneder)|Uopsigelig til
                                K1|Aftale 1|01-01-2023|31-12-2027|Fujitsu|SBSYS|100.000||2 x 1 år|6|31-12-2025
                                """)));
        assertThat(rows(translation, "Varde", "Systemer")).hasSize(2);
        assertThat(column(translation, "Varde", "Systemer", "Personopplysninger"))
                .containsExactly("SPECIAL", "NONE");
        assertThat(column(translation, "Varde", "Systemer", "Brukere")).containsExactly("300", "10");
        assertThat(rows(translation, "Varde", "Avhengigheter")).hasSize(1);
        assertThat(rows(translation, "Varde", "Avtaler")).singleElement().satisfies(contract -> assertThat(contract)
                .containsEntry("Gjelder", "S1")
                .containsEntry("Opsjoner", "1+1")
                .containsEntry("Oppsigelse (mnd)", "6"));
        assertThat(Sheets.codes(translation)).contains("intake.retired");
    }

    @Test
    void protocolOfProcessingGivesEachSystemOnce() {
        translation = translate(
                Sheets.context("Bø"),
                book(
                        "Behandlingsprotokoll.xlsx",
                        sheet(
                                "Protokoll",
                                """
                                Behandling|Formål|System|Kategorier personopplysninger|Behandlingsgrunnlag|Leverandør
                                Elevmappe|Opplæring|Visma Flyt Skole|Alminnelige|Opplæringsloven|Visma
                                Fravær|Opplæring|Visma Flyt Skole|Særlige kategorier|Opplæringsloven|Visma
                                Journal|Helsehjelp|Gerica|Helseopplysninger|Helsepersonelloven|Tietoevry
                                """)));
        assertThat(column(translation, "Bø", "Systemer", "Navn")).containsExactly("Visma Flyt Skole", "Gerica");
        assertThat(column(translation, "Bø", "Systemer", "Personopplysninger")).containsExactly("SPECIAL", "SPECIAL");
    }

    @Test
    void severalTablesOnASheetAndFieldsListedDown() {
        translation = translate(
                Sheets.context("Bø"),
                book(
                        "alt.xlsx",
                        sheet(
                                "Alt",
                                """
                                System|Leverandør|Område
                                Profil|Visma|Omsorg
                                Elements|Sikri|Arkiv

                                Avtaler
                                Avtalenr|Leverandør|Utløpsdato|Gjelder for systemer
                                A1|Visma|31.12.2027|Profil
                                """),
                        sheet(
                                "Kort",
                                """
                                System|Agresso
                                Leverandør|Unit4
                                Område|Økonomi
                                Driftsform|Sky
                                """)));
        assertThat(column(translation, "Bø", "Systemer", "Navn")).containsExactly("Profil", "Elements", "Agresso");
        assertThat(rows(translation, "Bø", "Avtaler")).hasSize(1);
    }

    @Test
    void translatedBooksAreReadByTheReaderOfOurOwnLayout() {
        listOfSystemsWithContractsBelowTitle();
        var result = new InventoryReader().read(translation.books());
        assertThat(result.inventory().members()).singleElement().satisfies(member -> {
            assertThat(member.assets()).hasSize(3);
            assertThat(member.contracts()).hasSize(3);
            assertThat(member.contracts().get(0).where().file()).isEqualTo("Systemoversikt 2026.xlsx");
        });
        assertThat(result.problems())
                .filteredOn(problem -> !problem.code().startsWith("file."))
                .allSatisfy(problem -> assertThat(problem.where().file()).isEqualTo("Systemoversikt 2026.xlsx"));
    }

    @Test
    void listsInSwedishDutchGermanAndEnglish() {
        translation = translate(
                book(
                        "Systemförteckning Kalmar kommun 2026.csv",
                        sheet(
                                "Ark",
                                """
                                Systemnamn|Leverantör|Förvaltning|Driftform|Antal användare|Avtal löper ut|Uppsägningstid|Årskostnad (tkr)
                                Treserva|CGI|Socialförvaltningen|Molntjänst|450|2027-06-30|6 månader|1 200
                                """)),
                book(
                        "Pakketten gemeente Noordwijk.csv",
                        sheet(
                                "Ark",
                                """
                                Pakketoverzicht
                                Exportdatum 21-11-2026

                                Pakket|Versie|Leverancier|Status gebruik|Startdatum|Einddatum|Notitie|GEMMA-componenten|Standaarden
                                Suite|3.2|Atos|In gebruik|01-01-2020|||Zaakregistratiecomponent|StUF
                                Oud|1|Centric|uitgefaseerd|||||
                                """)),
                book(
                        "Verfahren Gemeinde.csv",
                        sheet(
                                "Essen",
                                """
                                Gemeinde|Lfd. Nr.|Fachverfahren|Hersteller|Fachbereich|Betriebsform|Vertragsende|Kündigungsfrist
                                Essen|1|ProSoz|Herten|Soziales|Rechenzentrum|31.12.2027|3 Monate zum Jahresende
                                """)),
                book(
                        "Apps.csv",
                        sheet(
                                "Ealing council",
                                """
                                App ID|Application|Business Function|Supplier|Hosted|Contract End|Notice Period|Annual Cost (£)
                                A7|Capita One|Education|Capita|On-premise|31/03/2026|12 months|£120,000
                                """)));
        assertThat(rows(translation, "Kalmar", "Avtaler").get(0))
                .containsEntry("Årspris", "1200000")
                .containsEntry("Oppsigelse (mnd)", "6");
        assertThat(rows(translation, "Essen", "Avtaler").get(0))
                .containsEntry("Til utgangen av", "YEAR")
                .containsEntry("Oppsigelse (mnd)", "3");
        assertThat(rows(translation, "Essen", "Systemer").get(0)).containsEntry("Id", "prosoz");
        assertThat(rows(translation, "Ealing", "Systemer").get(0))
                .containsEntry("Id", "A7")
                .containsEntry("Funksjonsområde", "SKO")
                .containsEntry("Driftsform", "LOCAL");
        assertThat(rows(translation, "Ealing", "Avtaler").get(0)).containsEntry("Årspris", "120000");
        assertThat(translation.counts()).anySatisfy(count -> {
            assertThat(count.file()).startsWith("Pakketten");
            assertThat(count.skipped()).isEqualTo(1);
        });
    }

    @Test
    void serversCarryTheSystemsOnThem() {
        translation = translate(
                Sheets.context("Bø"),
                book(
                        "servere.xlsx",
                        sheet(
                                "Servere",
                                """
                                *Server name|IP addresses|*Cores|*Memory (In MB)|*OS name|OS version|OS architecture|Server type
                                SRV01|10.0.0.1|4|8192|Windows Server|2019|x64|Virtual
                                """),
                        sheet(
                                "Applikasjoner",
                                """
                                server_name|app_name|server_os_family|server_fqdn|r_type|wave_name
                                SRV02|Profil|linux|srv02.local|Rehost|1
                                SRV02|Elements|linux|srv02.local|Rehost|1
                                """)));
        assertThat(column(translation, "Bø", "Infrastruktur", "Navn")).containsExactly("SRV01", "SRV02");
        assertThat(column(translation, "Bø", "Systemer", "Kjører på (Id)")).containsExactly("srv02", "srv02");
    }

    @Test
    void aTextAboveTheTableSaysTheUnitOfItsAmounts() {
        translation = translate(
                book(
                        "Liste.xlsx",
                        sheet(
                                "Ark",
                                """
                        Systemer i Andøy kommune
                        Alle tall i 1000 kr

                        Fagsystem|Fagområde|Årlig kostnad|Brukere
                        Elements|Sak og arkiv|450|200
                        Xledger|Økonomi|600|50
                        """)));
        assertThat(amounts(translation, "Andøy")).containsExactly("450000", "600000");
    }

    @Test
    void aHeaderThatSaysKronerIsNotInThousands() {
        translation = translate(
                book(
                        "Liste.xlsx",
                        sheet(
                                "Ark",
                                """
                        Systemer i Andøy kommune, beløp i 1000 kr
                        Fagsystem|Fagområde|Årlig kostnad (kr)|Brukere
                        Elements|Sak og arkiv|450000|200
                        """)));
        assertThat(amounts(translation, "Andøy")).containsExactly("450000");
    }

    private static List<String> amounts(Translation translation, String member) {
        List<String> amounts = new ArrayList<>(column(translation, member, "Avtaler", "Årspris"));
        amounts.addAll(column(translation, member, "Systemer", "Årskostnad utenom avtale"));
        amounts.removeIf(String::isEmpty);
        return amounts;
    }

    @Test
    void aRowWithNumbersKeptAsTextBelowAHeadingIsNoHeader() {
        translation = Sheets.translate(
                Sheets.context("Bø"),
                book(
                        "liste.xlsx",
                        sheet(
                                "a",
                                """
                                System|Leverandør|Antall brukere|Driftsform|Avtale utløper|Oppsigelsestid
                                Profil|Visma|14|Lokalt|31.12.2027|3 mnd
                                **ØKONOMI**
                                Visma Enterprise|Visma||Sky|løpende|12 mnd
                                Visma HRM|Visma|400|Sky|løpende|
                                """)));
        assertThat(column(translation, "Bø", "Systemer", "Navn"))
                .containsExactly("Profil", "Visma Enterprise", "Visma HRM");
    }

    @Test
    void factsDownAndMunicipalitiesAcross() {
        translation = translate(book(
                "Fakta.xlsx", sheet("Ark", "|Andøy|Bø\nInnbyggere|4588|2563\nÅrsverk|480|300\nIKT-ansatte|3|1\n")));
        assertThat(rows(translation, "Bø", "Kommune").get(0))
                .containsEntry("Innbyggere", "2563")
                .containsEntry("Årsverk", "300");
        assertThat(translation.books()).hasSize(2);
    }

    @Test
    void theNarrowerOfTwoAreaColumnsOfMatrixCounts() {
        translation = translate(
                book(
                        "Matrise.xlsx",
                        sheet(
                                "Ark",
                                """
                        Nr|Tjenesteområde|Fagsystem|Andøy|Bø
                        1|Oppvekst|Skoleadministrativt system|Flyt|Vigilo
                        2||Barnehage|Flyt Barnehage|Vigilo
                        3|Teknisk|Byggesak|eByggesak|
                        """)));
        assertThat(column(translation, "Andøy", "Systemer", "Funksjonsområde")).containsExactly("SKO", "BHG", "BYG");
    }
}

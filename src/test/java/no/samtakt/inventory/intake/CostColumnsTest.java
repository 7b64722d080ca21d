package no.samtakt.inventory.intake;

import static no.samtakt.inventory.intake.Sheets.book;
import static no.samtakt.inventory.intake.Sheets.rows;
import static no.samtakt.inventory.intake.Sheets.sheet;
import static no.samtakt.inventory.intake.Sheets.translate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samtakt.common.Problem;
import org.junit.jupiter.api.Test;

/** Of several columns of annual costs the whole counts once: the total, or the sum of the parts, of one year. */
class CostColumnsTest {

    private static Translation read(String table) {
        Translation translation = translate(book("Systemliste Andøy kommune.xlsx", sheet("Ark1", table)));
        assertThat(Sheets.balanced(translation)).isTrue();
        return translation;
    }

    private static List<String> costs(Translation translation) {
        return rows(translation, "Andøy", "Systemer").stream()
                .map(row -> row.getOrDefault("Årskostnad utenom avtale", ""))
                .toList();
    }

    private static List<String> codes(Translation translation) {
        return translation.problems().stream().map(Problem::code).toList();
    }

    @Test
    void operationWithAmountsIsACostAndWithWordsWhereItRuns() {
        Translation amounts = read(
                """
                System|Leverandør|Fagområde|Årlig drift
                Visma Profil|Visma|Pleie og omsorg|45 000
                Elements|Sikri|Sak og arkiv|12 500
                """);
        assertThat(costs(amounts)).containsExactly("45 000", "12 500");
        assertThat(rows(amounts, "Andøy", "Systemer")).noneMatch(row -> row.containsKey("Driftsform"));

        Translation words = read(
                """
                System|Leverandør|Fagområde|Drift
                Visma Profil|Visma|Pleie og omsorg|Sky
                Elements|Sikri|Sak og arkiv|lokalt
                """);
        assertThat(rows(words, "Andøy", "Systemer"))
                .extracting(row -> row.get("Driftsform"))
                .containsExactly("VENDOR", "LOCAL");
        assertThat(costs(words)).containsExactly("", "");
    }

    @Test
    void partsAreAddedAndSaid() {
        Translation translation = read(
                """
                System|Leverandør|Årlig lisens|Årlig drift|Årlig vedlikehold|Support
                Visma Profil|Visma|400000|50000|100000|
                Elements|Sikri|120000|||15000
                """);
        assertThat(costs(translation)).containsExactly("550000", "135000");
        assertThat(codes(translation)).contains("intake.cost-summed").doesNotContain("intake.header-duplicate");
    }

    @Test
    void aTotalCountsOnceWithItsParts() {
        Translation translation = read(
                """
                System|Leverandør|Lisens per år|Drift per år|Totalkostnad per år
                Visma Profil|Visma|400000|50000|450000
                Elements|Sikri|120000|10000|130000
                """);
        assertThat(costs(translation)).containsExactly("450000", "130000");
        assertThat(codes(translation)).contains("intake.cost-in-whole").doesNotContain("intake.cost-summed");
    }

    @Test
    void aTotalIsKnownByItsSums() {
        Translation translation = read(
                """
                System|Leverandør|Lisens|Vedlikehold|Kostnad
                Visma Profil|Visma|400000|50000|450000
                Elements|Sikri|120000|10000|130000
                """);
        assertThat(costs(translation)).containsExactly("450000", "130000");
    }

    @Test
    void whatMayBeIncludedIsNotAddedButWarnedOf() {
        Translation translation = read(
                """
                System|Leverandør|Kostnad|Vedlikehold
                Visma Profil|Visma|400000|50000
                Elements|Sikri|120000|10000
                """);
        assertThat(costs(translation)).containsExactly("400000", "120000");
        assertThat(codes(translation)).contains("intake.cost-twice");
    }

    @Test
    void yearsAreNotAdded() {
        Translation translation = read(
                """
                System|Leverandør|2025|2026|2027
                Visma Profil|Visma|400000|410000|420000
                Elements|Sikri|120000|125000|130000
                """);
        assertThat(costs(translation)).containsExactly("420000", "130000");
        assertThat(codes(translation)).contains("intake.cost-other-year").doesNotContain("intake.cost-summed");
    }

    @Test
    void theSameCostInAnotherUnitIsNotAdded() {
        Translation translation = read(
                """
                System|Leverandør|Antall brukere|Lisens per bruker|Lisens per år|Drift per år
                Visma Profil|Visma|100|500|50000|20000
                Elements|Sikri|50|400|20000|10000
                """);
        assertThat(costs(translation)).containsExactly("70000", "30000");
    }

    @Test
    void aPartThatCannotBeReadIsSaid() {
        Translation translation = read(
                """
                System|Leverandør|Årlig lisens|Årlig drift
                Visma Profil|Visma|400000|etter regning
                Elements|Sikri|120000|10000
                Gerica|Tieto|90000|5000
                """);
        assertThat(costs(translation)).containsExactly("400000", "130000", "95000");
        assertThat(translation.problems())
                .anyMatch(problem -> problem.code().equals("intake.not-used")
                        && problem.found().equals("etter regning"));
    }

    @Test
    void aFileOfWhichNothingIsUsedIsWarnedOfAsAFile() {
        Translation translation = translate(
                book("Skjema.xlsx", sheet("Ark1", "Blomst|Farge|Høyde\nRose|rød|40\nLilje|hvit|60\nTulipan|gul|30")),
                book("Systemliste Andøy kommune.xlsx", sheet("Ark1", "System|Leverandør\nVisma Profil|Visma")));
        assertThat(translation.problems())
                .filteredOn(problem -> problem.code().equals("intake.file-not-used"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.where().file()).isEqualTo("Skjema.xlsx");
                    assertThat(problem.found()).isEqualTo("Ark1 (4)");
                    assertThat(problem.args()).contains("Blomst | Farge | Høyde");
                });
        assertThat(Sheets.balanced(translation)).isTrue();
    }
}

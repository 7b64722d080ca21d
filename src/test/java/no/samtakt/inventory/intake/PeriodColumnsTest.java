package no.samtakt.inventory.intake;

import static no.samtakt.inventory.intake.Sheets.book;
import static no.samtakt.inventory.intake.Sheets.rows;
import static no.samtakt.inventory.intake.Sheets.sheet;
import static no.samtakt.inventory.intake.Sheets.translate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column that states whole periods of contracts gives start, end and options, whatever it is called. */
class PeriodColumnsTest {

    private static final String ROWS =
            """
            Visma Profil|Visma|Pleie og omsorg|2023 - 2027 (+1+1)
            Elements|Sikri|Sak og arkiv|til 30.06.2028
            Gemini|Volue|Vann og avløp|01.01.2024-31.12.2027 + 2 år
            Oppvekst|Visma|Barnehage|løpende
            Bibliofil|BS|Bibliotek|ut 2026
            Komtek|Norkart|Kommunale gebyrer|4 år fra 1.3.2023 (+1+1)
            """;

    private static List<Map<String, String>> contracts(String header) {
        Translation translation = translate(book(
                "Systemliste Andøy kommune.xlsx",
                sheet("Ark1", "System|Leverandør|Fagområde|" + header + "\n" + ROWS)));
        assertThat(Sheets.balanced(translation)).isTrue();
        return rows(translation, "Andøy", "Avtaler");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kontraktsperiode",
                "Avtaleperiode",
                "Kontrakt",
                "Avtale",
                "Kontraktperiode",
                "Avtalsperiod",
                "Looptijd",
                "Vertragslaufzeit",
                "Contract period",
                "Varighet"
            })
    void periodsAreStartEndAndOptions(String header) {
        List<Map<String, String>> contracts = contracts(header);
        assertThat(contracts).hasSize(6);
        assertThat(contracts.get(0))
                .containsEntry("Start", "2023-01-01")
                .containsEntry("Slutt", "2027-12-31")
                .containsEntry("Opsjoner", "1+1");
        assertThat(contracts.get(1)).containsEntry("Slutt", "2028-06-30").doesNotContainKey("Start");
        assertThat(contracts.get(2))
                .containsEntry("Start", "2024-01-01")
                .containsEntry("Slutt", "2027-12-31")
                .containsEntry("Opsjoner", "2");
        assertThat(contracts.get(3)).containsEntry("Slutt", "ONGOING").containsEntry("Fornyelse", "TACIT");
        assertThat(contracts.get(4)).containsEntry("Slutt", "2026-12-31");
        assertThat(contracts.get(5))
                .containsEntry("Start", "2023-03-01")
                .containsEntry("Slutt", "2027-02-28")
                .containsEntry("Opsjoner", "1+1");
    }

    @Test
    void aColumnOfNamesOfContractsStaysOne() {
        Translation translation = translate(
                book(
                        "Systemliste Andøy kommune.xlsx",
                        sheet(
                                "Ark1",
                                """
                System|Leverandør|Fagområde|Avtale
                Visma Profil|Visma|Pleie og omsorg|Driftsavtale Visma 2023
                Elements|Sikri|Sak og arkiv|SSA-L Elements
                Gemini|Volue|Vann og avløp|Ja, til 31.12.2027
                """)));
        List<Map<String, String>> contracts = rows(translation, "Andøy", "Avtaler");
        assertThat(contracts).hasSize(3);
        assertThat(contracts.get(0)).doesNotContainKey("Slutt");
        assertThat(contracts.get(2)).containsEntry("Slutt", "2027-12-31");
    }

    @Test
    void aYearAloneStartsInJanuary() {
        Translation translation = translate(
                book(
                        "Systemliste Andøy kommune.xlsx",
                        sheet(
                                "Ark1",
                                """
                System|Leverandør|Avtale fra|Avtale til
                Visma Profil|Visma|2023|2027
                """)));
        assertThat(rows(translation, "Andøy", "Avtaler").get(0))
                .containsEntry("Start", "2023-01-01")
                .containsEntry("Slutt", "2027");
    }
}

package no.samtakt.inventory.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {

    private static String read(String text) {
        ContractPeriod period = CellParser.period(RawCell.ofText(text)).value();
        if (period == null) {
            return "-";
        }
        return (period.start() == null ? "" : period.start())
                + " .. "
                + (period.ongoing() ? "ongoing" : period.end() == null ? "" : period.end())
                + " "
                + period.optionMonths()
                + (period.rest().isEmpty() ? "" : " rest");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023 - 2027 (+1+1)|2023-01-01 .. 2027-12-31 [12, 12]",
                "2023-2027|2023-01-01 .. 2027-12-31 []",
                "2023–2027 (1+1)|2023-01-01 .. 2027-12-31 [12, 12]",
                "2024-26|2024-01-01 .. 2026-12-31 []",
                "2023/2027|2023-01-01 .. 2027-12-31 []",
                "2023 – 2027 + 1 + 1|2023-01-01 .. 2027-12-31 [12, 12]",
                "01.01.2024-31.12.2027 + 2 år|2024-01-01 .. 2027-12-31 [24]",
                "1.1.2024 - 31.12.2027 med opsjon på 1+1 år|2024-01-01 .. 2027-12-31 [12, 12]",
                "01.01.2023–31.12.2026 (opsjon 1+1)|2023-01-01 .. 2026-12-31 [12, 12]",
                "01.01.2023 til 31.12.2026, opsjon 2 x 1 år|2023-01-01 .. 2026-12-31 [12, 12]",
                "fra 01.03.2022 til og med 28.02.2026|2022-03-01 .. 2026-02-28 []",
                "f.o.m. 01.03.2022 t.o.m. 28.02.2026|2022-03-01 .. 2026-02-28 []",
                "1.1.-31.12.2026|2026-01-01 .. 2026-12-31 []",
                "mars 2024 - feb 2028|2024-03-01 .. 2028-02-29 []",
                "04/2023 - 03/2027|2023-04-01 .. 2027-03-31 []",
                "2023-03-01 - 2027-02-28|2023-03-01 .. 2027-02-28 []",
                "Q2 2024 - Q1 2028|2024-04-01 .. 2028-03-31 []",
                "1/3-23 - 28/2-27|2023-03-01 .. 2027-02-28 []",
                "Avtaleperiode: 01.05.2023 - 30.04.2027|2023-05-01 .. 2027-04-30 []",
                "til 30.06.2028|.. 2028-06-30 []",
                "Løper til 30.06.2028|.. 2028-06-30 []",
                "ja, til 31.12.2026|.. 2026-12-31 []",
                "t.o.m. 2027|.. 2027-12-31 []",
                "ut 2026|.. 2026-12-31 []",
                "ut 2026 (+1+1)|.. 2026-12-31 [12, 12]",
                "utløper 31.12.2027|.. 2027-12-31 []",
                "til 31.12.2026 (opsjon til 31.12.2028)|.. 2026-12-31 [24]",
                "31.12.2027 + 2 år|.. 2027-12-31 [24]",
                "31.12.2026|.. 2026-12-31 []",
                "4 år fra 1.3.2023 (+1+1)|2023-03-01 .. 2027-02-28 [12, 12]",
                "4 år fra 1.3.2023|2023-03-01 .. 2027-02-28 []",
                "2+1+1 fra 01.01.2024|2024-01-01 .. 2025-12-31 [12, 12]",
                "4 år (2+2) fra 01.01.2024|2024-01-01 .. 2025-12-31 [24]",
                "fra 1.3.2023, 4 år|2023-03-01 .. 2027-02-28 []",
                "fra 2022, 3 år + 1 + 1|2022-01-01 .. 2024-12-31 [12, 12]",
                "36 mnd fra 01.07.2024|2024-07-01 .. 2027-06-30 []",
                "fra 01.01.2022|2022-01-01 .. []",
                "01.01.2022 -|2022-01-01 .. []",
                "siden 2019|2019-01-01 .. []",
                "løpende|.. ongoing []",
                "Løpende avtale|.. ongoing []",
                "løpende fra 2019|2019-01-01 .. ongoing []",
                "2019 - løpende|2019-01-01 .. ongoing []",
                "01.01.2020, løpende|2020-01-01 .. ongoing []",
                "løpende (3 mnd)|.. ongoing [] rest",
                "01.01.2024 - 31.12.2026 (opsjoner brukt opp)|2024-01-01 .. 2026-12-31 []",
                "01.01.2024 - 31.12.2026 (forlenges trolig)|2024-01-01 .. 2026-12-31 [] rest",
                // Danish
                "1. marts 2023 - 28. februar 2027|2023-03-01 .. 2027-02-28 []",
                "01-01-2024 til 31-12-2027 (option 2x12 mdr.)|2024-01-01 .. 2027-12-31 [12, 12]",
                "løbende|.. ongoing []",
                "indtil videre|.. ongoing []",
                "4 år fra 01-04-2023|2023-04-01 .. 2027-03-31 []",
                "udløber 30-06-2027|.. 2027-06-30 []",
                // Swedish
                "2023-04-01--2027-03-31|2023-04-01 .. 2027-03-31 []",
                "2023-04-01 - 2027-03-31 (option 12+12 mån)|2023-04-01 .. 2027-03-31 [12, 12]",
                "tills vidare|.. ongoing []",
                "t.o.m. 2027-06-30|.. 2027-06-30 []",
                "tom 2027-06-30|.. 2027-06-30 []",
                "till och med 2027-06-30|.. 2027-06-30 []",
                "från 2024-01-01, 2 år|2024-01-01 .. 2025-12-31 []",
                // Dutch
                "1 januari 2023 t/m 31 december 2026|2023-01-01 .. 2026-12-31 []",
                "01-01-2023 tot en met 31-12-2026 met optie 1+1 jaar|2023-01-01 .. 2026-12-31 [12, 12]",
                "tot 01-07-2028|.. 2028-07-01 []",
                "t/m 2027|.. 2027-12-31 []",
                "onbepaalde tijd|.. ongoing []",
                "4 jaar vanaf 01-01-2023 (2x1 jaar verlenging)|2023-01-01 .. 2026-12-31 [12, 12]",
                // German
                "01.01.2023 bis 31.12.2026 (Option +1+1)|2023-01-01 .. 2026-12-31 [12, 12]",
                "bis 30.06.2028|.. 2028-06-30 []",
                "unbefristet|.. ongoing []",
                "4 Jahre ab 01.03.2023|2023-03-01 .. 2027-02-28 []",
                "vom 01.01.2023 bis 31.12.2026|2023-01-01 .. 2026-12-31 []",
                "seit 2019, unbefristet|2019-01-01 .. ongoing []",
                // English
                "1 April 2023 to 31 March 2027 (+1+1)|2023-04-01 .. 2027-03-31 [12, 12]",
                "from 1 April 2023 until 31 March 2027 with option of 2 years|2023-04-01 .. 2027-03-31 [24]",
                "until 30 June 2028|.. 2028-06-30 []",
                "rolling|.. ongoing []",
                "4 years from 01/03/2023|2023-03-01 .. 2027-02-28 []",
            })
    void readsPeriodsAsPeopleWriteThem(String text, String expected) {
        assertThat(read(text).strip().replaceAll(" +", " ")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2+1+1",
                "4 år",
                "Visma Profil",
                "Driftsavtale 2023-2027",
                "Rammeavtale KS",
                "2024/1234",
                "24/01234-5",
                "12345",
                "15.03.2023 + 4 år",
                "01.01.2027 - 31.12.2024",
                "ja",
                "?",
                "SSA-L 2018",
                "se avtale",
                "100-200",
            })
    void takesNothingElseForAPeriod(String text) {
        assertThat(read(text)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "medio 2026|2026-06-30",
                "primo 2027|2027-01-31",
                "ultimo 2026|2026-12-31",
                "sommer 2026|2026-08-31",
                "sommeren 2026|2026-08-31",
                "i løpet av høsten 2026|2026-11-30",
                "våren 2027|2027-05-31",
                "medio juni 2026|2026-06-30",
                "Q3 2026|2026-09-30",
                "i løpet av 2027|2027-12-31",
                "mid 2026|2026-06-30",
                "herfst 2026|2026-11-30",
            })
    void readsRoughDatesAsTheLastMonthTheyCanMean(String text, String expected) {
        assertThat(CellParser.date(RawCell.ofText(text)).value()).hasToString(expected);
    }

    @Test
    void theStartOfAYearIsItsFirstDay() {
        assertThat(CellParser.start(RawCell.ofText("2023")).value()).hasToString("2023-01-01");
        assertThat(CellParser.start(RawCell.ofText("Q3 2023")).value()).hasToString("2023-07-01");
        assertThat(CellParser.start(RawCell.ofText("mars 2023")).value()).hasToString("2023-03-01");
        assertThat(CellParser.start(RawCell.ofText("15.03.2023")).value()).hasToString("2023-03-15");
        assertThat(CellParser.start(RawCell.ofText("1. halvår 2023")).value()).hasToString("2023-01-01");
        assertThat(CellParser.start(RawCell.ofText("årsskiftet 23/24")).value()).hasToString("2024-01-01");
        assertThat(CellParser.start(RawCell.ofText("vinter 2023")).value()).isNull();
    }
}

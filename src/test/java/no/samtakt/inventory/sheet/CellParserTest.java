package no.samtakt.inventory.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 234 567|1234567",
                "1.234.567,50|1234567.50",
                "1,234,567.50|1234567.50",
                "kr 450 000,-|450000",
                "kr. 1 200 000|1200000",
                "ca. 200 000|200000",
                "450'|450000",
                "450 tkr|450000",
                "450k|450000",
                "1,2 mill|1200000",
                "1,2 mill. kr|1200000",
                "2 MNOK|2000000",
                "450.000|450000",
                "12.5|12.5",
                "0,5|0.5",
                "(500)|-500",
                "-7|-7",
                "gratis|0",
                "12 000 kr|12000",
                "12 000 kr/år|12000",
            })
    void amountsAsPeopleWriteThem(String written, BigDecimal expected) {
        assertThat(CellParser.number(RawCell.ofText(written)).value()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12 av 13", "se avtale", "1,2,3.4.5", "--5", "200–250 000", "9999999999999999999"})
    void whatIsNoNumberIsSaidSo(String written) {
        assertThat(CellParser.number(RawCell.ofText(written)).code()).isEqualTo("value.not-number");
    }

    @ParameterizedTest
    @CsvSource({
        "31.12.2026,2026-12-31",
        "31/12-26,2026-12-31",
        "2026-12-31,2026-12-31",
        "2026-12,2026-12-31",
        "12.2026,2026-12-31",
        "des. 2026,2026-12-31",
        "Desember 2026,2026-12-31",
        "dec 2026,2026-12-31",
        "Q4 2026,2026-12-31",
        "4. kv. 2026,2026-12-31",
        "1. halvår 2027,2027-06-30",
        "ult. 2026,2026-12-31",
        "2026,2026-12-31",
        "46387,2026-12-31"
    })
    void datesAsPeopleWriteThem(String written, String expected) {
        RawCell cell = written.equals("46387")
                ? new RawCell(written, new BigDecimal(written), null, false, false)
                : RawCell.ofText(written);
        assertThat(CellParser.date(cell).value()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "someday", "2126-01-01", "13.2026", "0", "99"})
    void whatIsNoDateIsSaidSo(String written) {
        assertThat(CellParser.date(RawCell.ofText(written)).code()).isEqualTo("value.not-month");
    }

    @Test
    void optionsAreYearsUnlessTheySayMonths() {
        assertThat(CellParser.durations(RawCell.ofText("1+1")).value()).containsExactly(12, 12);
        assertThat(CellParser.durations(RawCell.ofText("2 + 1 år")).value()).containsExactly(24, 12);
        assertThat(CellParser.durations(RawCell.ofText("0,5+1")).value()).containsExactly(6, 12);
        assertThat(CellParser.durations(RawCell.ofText("6+6 mnd")).value()).containsExactly(6, 6);
        assertThat(CellParser.durations(RawCell.ofText("ingen")).value()).isEmpty();
        assertThat(CellParser.durations(RawCell.ofText("1+x")).value()).isNull();
    }

    @Test
    void noticeMayCarryItsUnit() {
        assertThat(CellParser.months(RawCell.ofText("3 mnd")).value()).isEqualTo(3);
        assertThat(CellParser.months(RawCell.ofText("90 dager")).value()).isEqualTo(3);
        assertThat(CellParser.months(RawCell.ofText("1 år")).value()).isEqualTo(12);
        assertThat(CellParser.months(RawCell.ofText("3"))).isNull();
    }

    @Test
    void effortListsRolesWithDays() {
        assertThat(CellParser.effort(RawCell.ofText("IT-drift 60; Superbruker: 120,5 dagsverk"))
                        .value())
                .containsEntry("IT-drift", new BigDecimal("60"))
                .containsEntry("Superbruker", new BigDecimal("120.5"));
        assertThat(CellParser.effort(RawCell.ofText("IT-drift")).value()).isNull();
    }

    @Test
    void spellingDoesNotMatter() {
        assertThat(List.of("Andøy kommune", "ANDØY", "Øksnes", "Bø kommune", "Sortland – Suortá"))
                .extracting(Names::memberId)
                .containsExactly("andoy", "andoy", "oksnes", "bo", "sortland-suorta");
    }
}

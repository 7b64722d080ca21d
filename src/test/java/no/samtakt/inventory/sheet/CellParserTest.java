package no.samtakt.inventory.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
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
                "1.200 t.kr.|1200000",
                "1.250 tkr|1250000",
                "12,5 tkr|12500",
                "tkr 640|640000",
                "t.kr. 640|640000",
                "MNOK 1,4|1400000",
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
    @ValueSource(
            strings = {"abc", "12 av 13", "se avtale", "1,2,3.4.5", "--5", "500 kr per bruker", "9999999999999999999"})
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

    private static ColumnEvidence column(String... cells) {
        return ColumnEvidence.of("", Arrays.stream(cells).map(RawCell::ofText).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "none",
            value = {
                "1\u2009234\u202f567\u00a0kr|1234567|none",
                "1,2 mio.|1200000|none",
                "2 MNOK|2000000|none",
                "850'|850000|none",
                "850 t.kr.|850000|none",
                "1,5 mrd|1500000000|none",
                "1.234 mill|1234000|none",
                "kr 1 200 000,-|1200000|none",
                "1 200 000.-|1200000|none",
                "ca 200 000 kr|200000|value.estimate",
                "anslått 200 000|200000|value.estimate",
                "200–250 000|225000|value.range",
                "200 000 - 250 000 kr|225000|value.range",
                "200 til 250 tkr|225000|value.range",
                "1-2 mill|1500000|value.range",
                "mellom 100 000 og 200 000|150000|value.range",
                "4 000 kr/mnd|48000|value.per-month",
                "10 000 kr pr. måned|120000|value.per-month",
                "12 000 per år|12000|none",
                "12 000 kr årlig|12000|none",
                "inkl. i M365|0|value.included",
                "Inkludert|0|value.included",
                "indgår i KMD-aftalen|0|value.included",
                "ingår i M365|0|value.included",
                "450 000 inkl. mva|450000|none",
                "450 000 (eks. mva.)|450000|none",
                "(1 500)|-1500|none",
                "-1 500,50 kr|-1500.50|none",
                "gratis|0|none",
                "kostenlos|0|none",
                "1.234|1234|value.ambiguous-number",
                "1,234|1.234|value.ambiguous-number",
                "450.000|450000|none",
                ",5|0.5|none",
                "0|0|none",
            })
    void amountsOfEveryKind(String written, BigDecimal expected, String remark) {
        Parsed<BigDecimal> parsed = CellParser.number(RawCell.ofText(RichText.unescape(written)));
        assertThat(parsed.value()).as(written).isEqualByComparingTo(expected);
        assertThat(parsed.code()).isEqualTo(remark == null ? "" : remark);
    }

    @Test
    void theColumnDecidesWhatAMarkBeforeThreeDigitsMeans() {
        assertThat(CellParser.number(RawCell.ofText("1.234"), column("1.234", "2.500,50", "3,5")))
                .isEqualTo(Parsed.of(new BigDecimal("1234")));
        assertThat(CellParser.number(RawCell.ofText("1.234"), column("1.234", "2,500.50")))
                .isEqualTo(Parsed.of(new BigDecimal("1.234")));
        assertThat(CellParser.number(RawCell.ofText("1,234"), column("1,234", "2,500.50")))
                .isEqualTo(Parsed.of(new BigDecimal("1234")));
        assertThat(CellParser.number(RawCell.ofText("1,234"), column("1,234", "2,5")))
                .isEqualTo(Parsed.of(new BigDecimal("1.234")));
    }

    @Test
    void anAmountKnowsItsEndsAndWhatItIsFor() {
        Amount band = CellParser.amount(RawCell.ofText("200–250 000 kr"), ColumnEvidence.NONE)
                .value();
        assertThat(band.low()).isEqualByComparingTo("200000");
        assertThat(band.high()).isEqualByComparingTo("250000");
        assertThat(CellParser.amount(RawCell.ofText("500 kr per bruker"), ColumnEvidence.NONE)
                        .value()
                        .basis())
                .isEqualTo(Amount.Basis.USER);
        assertThat(CellParser.amount(RawCell.ofText("12 kr pr. innbygger"), ColumnEvidence.NONE)
                        .value()
                        .basis())
                .isEqualTo(Amount.Basis.INHABITANT);
        assertThat(CellParser.amount(RawCell.ofText("€ 4.000"), ColumnEvidence.NONE)
                        .value()
                        .currency())
                .isEqualTo("EUR");
        assertThat(CellParser.number(RawCell.ofText("€ 4.000")).code()).isEqualTo("value.not-number");
        assertThat(CellParser.amount(RawCell.ofText("450 tkr"), ColumnEvidence.NONE)
                        .value()
                        .scaled())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "12/31/26|2026-12-31|none",
                "31.12.26|2026-12-31|none",
                "1.1.2027|2027-01-01|none",
                "31. 12. 2026|2026-12-31|none",
                "31/12-26|2026-12-31|none",
                "03/04/2026|2026-04-03|value.ambiguous-date",
                "2026/12/31|2026-12-31|none",
                "2026-12-31T00:00:00|2026-12-31|none",
                "31.12.2026 00:00:00|2026-12-31|none",
                "20261231|2026-12-31|none",
                "12/2026|2026-12-31|none",
                "12-2026|2026-12-31|none",
                "12/26|2026-12-31|none",
                "2026|2026-12-31|value.year-only",
                "46387|2026-12-31|value.date-serial",
                "Q4 2026|2026-12-31|none",
                "Q4-26|2026-12-31|none",
                "2026 Q3|2026-09-30|none",
                "2026K3|2026-09-30|none",
                "4. kv. 2026|2026-12-31|none",
                "3. kvartal 2026|2026-09-30|none",
                "2. halvår 2026|2026-12-31|none",
                "H1 2027|2027-06-30|none",
                "uke 34 2026|2026-08-23|none",
                "uge 1, 2027|2027-01-10|none",
                "KW 53 2026|2027-01-03|none",
                "ult. 2026|2026-12-31|value.year-only",
                "ultimo desember 2026|2026-12-31|none",
                "utgangen av mars 2027|2027-03-31|none",
                "udgangen af 2026|2026-12-31|value.year-only",
                "årsskiftet 26/27|2026-12-31|none",
                "årsskiftet 2026/2027|2026-12-31|none",
                "31. desember 2026|2026-12-31|none",
                "31 des 26|2026-12-31|none",
                "December 31, 2026|2026-12-31|none",
                "31st December 2026|2026-12-31|none",
                "maart 2026|2026-03-31|none",
                "mei 2026|2026-05-31|none",
                "März 2026|2026-03-31|none",
                "Dezember 2026|2026-12-31|none",
                "maj 2026|2026-05-31|none",
                "marts 2026|2026-03-31|none",
                "januari 2027|2027-01-31|none",
                "augustus 2026|2026-08-31|none",
                "t.o.m. 31.12.2026|2026-12-31|none",
            })
    void daysOfEveryKind(String written, String expected, String remark) {
        Parsed<LocalDate> parsed = CellParser.date(RawCell.ofText(written));
        assertThat(parsed.value()).as(written).hasToString(expected);
        assertThat(parsed.code()).isEqualTo(remark == null ? "" : remark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"markedet 2026", "uke 54 2026", "99/99/2026", "12345", "Q5 2026", "30.2.2026", "5", "se avtale"})
    void whatOnlyLooksLikeADayIsNone(String written) {
        assertThat(CellParser.date(RawCell.ofText(written)).value()).isNull();
    }

    @Test
    void theColumnDecidesWhichNumberIsTheMonth() {
        assertThat(CellParser.date(RawCell.ofText("03/04/2026"), column("03/04/2026", "12/31/2026")))
                .isEqualTo(Parsed.of(LocalDate.of(2026, 3, 4)));
        assertThat(CellParser.date(RawCell.ofText("03/04/2026"), column("03/04/2026", "31/12/2026")))
                .isEqualTo(Parsed.of(LocalDate.of(2026, 4, 3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2+1+1|24|[12, 12]|0",
                "4 år (2+2)|24|[24]|0",
                "4 år (2 + 1 + 1)|24|[12, 12]|0",
                "3 år m/opsjon 1+1 år|36|[12, 12]|0",
                "3 år med opsjon på 1+1|36|[12, 12]|0",
                "2 år + 1 år + 1 år|24|[12, 12]|0",
                "48 mnd|48|[]|0",
                "36 mnd + 12 mnd opsjon|36|[12]|0",
                "4 år|48|[]|0",
                "4|48|[]|0",
                "2+2 år, 1 opsjon brukt|24|[24]|1",
                "2+1+1 (1 brukt)|24|[12, 12]|1",
                "3 years + 2 x 12 months|36|[12, 12]|0",
                "2 jaar + 1 jaar optie|24|[12]|0",
                "3 år, option 2 x 1 år|36|[12, 12]|0",
            })
    void termsOfContracts(String written, int base, String options, int used) {
        ContractTerm term = CellParser.term(RawCell.ofText(written)).value();
        assertThat(term).as(written).isNotNull();
        assertThat(term.baseMonths()).isEqualTo(base);
        assertThat(term.optionMonths()).hasToString(options);
        assertThat(term.optionsUsed()).isEqualTo(used);
    }

    @Test
    void aTermThatGoesOnIsAnEstimate() {
        Parsed<ContractTerm> term = CellParser.term(RawCell.ofText("4 + 1 + 1 + …"));
        assertThat(term).isEqualTo(Parsed.remarked(new ContractTerm(48, List.of(12, 12), 0), "value.estimate"));
        assertThat(CellParser.term(RawCell.ofText("etter avtale")).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 mnd|3|UNSTATED",
                "3|3|UNSTATED",
                "90 dager|3|UNSTATED",
                "6 md|6|UNSTATED",
                "1 år|12|UNSTATED",
                "12 uker|3|UNSTATED",
                "6 mnd før utløp|6|EXPIRY",
                "3 mdr til utgangen av kvartalet|3|QUARTER",
                "3 måneder til et kvartalsskifte|3|QUARTER",
                "6 mdr. til udgangen af et kalenderår|6|YEAR",
                "1 måned til månedsskifte|1|MONTH",
                "3 months to the end of a quarter|3|QUARTER",
                "ingen|0|UNSTATED",
            })
    void rulesOfNotice(String written, int months, NoticeRule.End end) {
        assertThat(CellParser.notice(RawCell.ofText(written)).value()).isEqualTo(new NoticeRule(months, end));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,5|0.5", "50 %|0.5", "2 x 0,5|1.0", "1,2 åv|1.2", "3 x 20 %|0.6", "0,5 + 0,2|0.7", "1 årsverk|1"
            })
    void shareOfPositions(String written, BigDecimal expected) {
        assertThat(CellParser.positions(RawCell.ofText(written), ColumnEvidence.NONE)
                        .value())
                .isEqualByComparingTo(expected);
    }

    @Test
    void underAPercentHeaderPlainNumbersArePercent() {
        ColumnEvidence percent = ColumnEvidence.of("Stilling (%)", List.of());
        assertThat(CellParser.positions(RawCell.ofText("50"), percent).value()).isEqualByComparingTo("0.5");
        assertThat(CellParser.positions(new RawCell("80", new BigDecimal(80), null, false, false), percent)
                        .value())
                .isEqualByComparingTo("0.8");
    }

    @Test
    void listsAreSplitOnlyWhereBothSidesAreNames() {
        assertThat(CellParser.list("A; B\nC, 1,5 D,E")).containsExactly("A", "B", "C", "1,5 D", "E");
        Predicate<String> known = List.of("Gerica", "Profil", "Visma Flyt", "AD")::contains;
        assertThat(CellParser.names("Gerica og Profil + AD", known)).containsExactly("Gerica", "Profil", "AD");
        assertThat(CellParser.names("Gerica/Profil", known)).containsExactly("Gerica", "Profil");
        assertThat(CellParser.names("Plan & bygg; TCP/IP; Gerica", known))
                .containsExactly("Plan & bygg", "TCP/IP", "Gerica");
    }

    @Test
    void productsWithWhatStandsBesideThem() {
        ProductCell profil = CellParser.product("Visma Profil (utløper 31.12.26, 450')", ColumnEvidence.NONE);
        assertThat(profil.product()).isEqualTo("Visma Profil");
        assertThat(profil.end()).hasToString("2026-12-31");
        assertThat(profil.amount().value()).isEqualByComparingTo("450000");
        ProductCell gerica = CellParser.product("Gerica, løpende, kr 200 000", ColumnEvidence.NONE);
        assertThat(gerica.product()).isEqualTo("Gerica");
        assertThat(gerica.ongoing()).isTrue();
        assertThat(gerica.amount().value()).isEqualByComparingTo("200000");
        assertThat(CellParser.product("Public 360", ColumnEvidence.NONE))
                .isEqualTo(new ProductCell("Public 360", null, false, null));
        assertThat(CellParser.product("Visma (Profil)", ColumnEvidence.NONE).product())
                .isEqualTo("Visma (Profil)");
        assertThat(CellParser.product("Win-Med 3\nutgår 2027", ColumnEvidence.NONE)
                        .end())
                .hasToString("2027-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "ja,YES",
        "x,YES",
        "✓,YES",
        "Yes,YES",
        "1,YES",
        "nei,NO",
        "nej,NO",
        "nee,NO",
        "nein,NO",
        "-,NO",
        "ja (delvis),PARTIAL",
        "teilweise,PARTIAL",
        "?,UNKNOWN",
        "veit ikkje,UNKNOWN",
        "onbekend,UNKNOWN",
        "okänt,UNKNOWN",
        "unbekannt,UNKNOWN",
        "ukendt,UNKNOWN",
        "tbd,UNKNOWN",
        "ikke relevant,NOT_APPLICABLE",
        "n/a,NOT_APPLICABLE",
        "ingen,NONE",
        "Excel,NONE",
        "geen,NONE",
        "keine,NONE"
    })
    void wordsThatAnswer(String written, Answer expected) {
        assertThat(CellParser.answer(RawCell.ofText(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"løpende", "Tillsvidare", "laufend", "onbepaalde tijd", "open-ended", "tidsubegrenset"})
    void contractsWithoutEnd(String written) {
        assertThat(CellParser.ongoing(RawCell.ofText(written))).isTrue();
    }

    @Test
    void contractsThatHaveEnded() {
        assertThat(List.of("utløpt", "Expired", "udløbet", "abgelaufen"))
                .allMatch(word -> CellParser.expired(RawCell.ofText(word)));
    }

    /** Seeded values, printed as people of different countries do, are read back as they were. */
    @Test
    void whatIsPrintedIsReadBack() {
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000_000) - 200_000_000L, 2);
            String[] forms = {
                grouped(value, "\u00a0", ","),
                grouped(value, ".", ","),
                grouped(value, ",", "."),
                grouped(value, "'", "."),
                "kr " + grouped(value, " ", ","),
                grouped(value, "\u202f", ",") + " NOK"
            };
            for (String form : forms) {
                assertThat(CellParser.number(RawCell.ofText(form)).value())
                        .as(form)
                        .isEqualByComparingTo(value);
            }
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(18_000));
            for (String pattern :
                    List.of("yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "d/M-yy", "dd-MM-yyyy", "d. MMMM yyyy")) {
                String printed = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag("nb"))
                        .format(day);
                assertThat(CellParser.date(RawCell.ofText(printed)).value())
                        .as(printed)
                        .isEqualTo(day);
            }
        }
    }

    private static String grouped(BigDecimal value, String group, String decimal) {
        String[] parts = value.abs().toPlainString().split("\\.");
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", Matcher.quoteReplacement(group));
        return (value.signum() < 0 ? "-" : "") + whole + decimal + parts[1];
    }

    @Test
    void noTextTakesLong() {
        for (String part :
                List.of("1 ", "1.", "(", "+", "1+", "a ", "12/", "år ", "- ", "1'", "1,2 mill ", "opsjon ")) {
            RawCell cell = RawCell.ofText(part.repeat(200 / part.length()) + "x");
            assertThat(CellParser.number(cell).value()).isNull();
            assertThat(CellParser.date(cell).value()).isNull();
            CellParser.term(cell);
            CellParser.notice(cell);
            CellParser.durations(cell);
            CellParser.positions(cell, ColumnEvidence.NONE);
            CellParser.product(cell.text(), ColumnEvidence.of(cell.text(), List.of(cell)));
            CellParser.names(cell.text(), name -> false);
        }
    }
}

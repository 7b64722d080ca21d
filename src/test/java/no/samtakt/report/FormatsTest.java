package no.samtakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import no.samtakt.common.Money;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Formats ENGLISH = Formats.of(Locale.ENGLISH, "NOK");
    private static final Formats NORWEGIAN = Formats.of(Locale.forLanguageTag("nb"), "NOK");

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @Test
    void amountsHaveUnitSignAndGroupsOfTheLanguage() {
        Money amount = new Money(-123_456_789);
        assertThat(plain(ENGLISH.money(amount))).isEqualTo("−NOK 1,234,568");
        assertThat(plain(NORWEGIAN.money(amount))).isEqualTo("−1 234 568 kr");
        assertThat(plain(ENGLISH.millions(amount))).isEqualTo("−NOK 1.2 million");
        assertThat(plain(NORWEGIAN.millions(amount))).isEqualTo("−1,2 mill. kr");
        assertThat(plain(NORWEGIAN.perInhabitant(Money.ofMajor(10_000), 3))).isEqualTo("+3 333 kr");
        assertThat(plain(NORWEGIAN.perInhabitant(Money.ofMajor(10_000), 0))).isEqualTo("–");
    }

    @Test
    void amountsInTextAreRoundedForTheEye() {
        assertThat(plain(NORWEGIAN.amount(Money.ofMajor(999)))).isEqualTo("999 kr");
        assertThat(plain(NORWEGIAN.amount(Money.ofMajor(123_456)))).isEqualTo("123 000 kr");
        assertThat(plain(NORWEGIAN.amount(Money.ofMajor(1_250_000)))).isEqualTo("1,3 mill. kr");
        assertThat(plain(ENGLISH.signedAmount(Money.ofMajor(5_000)))).isEqualTo("+NOK 5,000");
        assertThat(ENGLISH.amount(Money.ZERO)).isEqualTo("NOK\u00a00");
    }

    @Test
    void amountsFromDenmarkAreInTheirCurrency() {
        assertThat(plain(Formats.of(Locale.ENGLISH, "DKK").money(Money.ofMajor(7))))
                .isEqualTo("DKK 7");
    }

    @Test
    void danishGroupsWithPointsAndHasItsOwnWords() {
        Formats danish = Formats.of(Locale.forLanguageTag("da"), "DKK");
        assertThat(plain(danish.money(new Money(-123_456_789)))).isEqualTo("−1.234.568 kr");
        assertThat(plain(danish.millions(new Money(-123_456_789)))).isEqualTo("−1,2 mio. kr");
        assertThat(plain(danish.percent(1_250))).isEqualTo("12,5 %");
        assertThat(danish.days(123_450)).isEqualTo("1.234,5");
        assertThat(plain(danish.month(YearMonth.of(2027, 5)))).isEqualTo("maj 2027");
        assertThat(plain(danish.shortMonth(YearMonth.of(2027, 12)))).isEqualTo("dec. 27");
        assertThat(danish.date(LocalDate.of(2027, 3, 31))).isEqualTo("31. marts 2027");
        assertThat(danish.months(1)).isEqualTo("1 måned");
    }

    @Test
    void effortSharesAndPoints() {
        assertThat(NORWEGIAN.days(1_250)).isEqualTo("12,5");
        assertThat(NORWEGIAN.days(1_200)).isEqualTo("12");
        assertThat(ENGLISH.daysWithUnit(100)).isEqualTo("1 person-day");
        assertThat(plain(ENGLISH.percent(1_250))).isEqualTo("12.5 %");
        assertThat(plain(ENGLISH.percent(5_000))).isEqualTo("50 %");
        assertThat(ENGLISH.points(-310)).isEqualTo("−3.1");
    }

    @Test
    void monthsAndDates() {
        assertThat(plain(ENGLISH.month(YearMonth.of(2027, 3)))).isEqualTo("March 2027");
        assertThat(plain(NORWEGIAN.month(YearMonth.of(2027, 3)))).isEqualTo("mars 2027");
        assertThat(plain(NORWEGIAN.shortMonth(YearMonth.of(2027, 12)))).isEqualTo("des. 27");
        assertThat(ENGLISH.date(LocalDate.of(2027, 3, 31))).isEqualTo("31 March 2027");
        assertThat(NORWEGIAN.date(LocalDate.of(2027, 3, 31))).isEqualTo("31. mars 2027");
        assertThat(ENGLISH.months(1)).isEqualTo("1 month");
        assertThat(ENGLISH.months(12)).isEqualTo("12 months");
    }

    @Test
    void bandsAreWrittenInTheUnitOfTheirPlace() {
        Formats formats = Formats.of(Locale.forLanguageTag("nb"), "NOK");
        Money band = Money.band(120_000_000, 200_000_000);
        assertThat(formats.amount(band)).isEqualTo("1,2–2\u00a0mill.\u00a0kr");
        assertThat(formats.money(band)).isEqualTo("1\u00a0200\u00a0000–2\u00a0000\u00a0000\u00a0kr");
        assertThat(formats.millionsPlain(Money.band(3_000_000, 200_000_000))).isEqualTo("0,03–2");
        assertThat(formats.withheldThousands(band)).isEqualTo("1\u00a0200–2\u00a0000");
        assertThat(formats.amount(Money.band(-120_000_000, 200_000_000)))
                .isEqualTo("\u22121,2 til 2\u00a0mill.\u00a0kr");
        assertThat(formats.amount(Money.band(100_000, 200_000))).isEqualTo("1\u00a0000–2\u00a0000\u00a0kr");
        assertThat(formats.amount(Money.WITHHELD)).isEqualTo("fortrolig");
    }
}

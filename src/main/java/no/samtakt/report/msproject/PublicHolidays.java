package no.samtakt.report.msproject;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Public holidays on which nobody works, by law; the movable ones follow Easter Sunday. */
final class PublicHolidays {

    private PublicHolidays() {}

    /**
     * The holidays of a year.
     *
     * <p>Norway: lov om helligdager (1995) and lov om 1. og 17. mai (1947). Denmark: as of 2024, when store bededag was abolished;
     * 1 May and 5 June are no public holidays there.
     *
     * @param country {@code NO} or {@code DK}; any other has none
     */
    static NavigableSet<LocalDate> of(String country, int year) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (!country.equals("NO") && !country.equals("DK")) {
            return days;
        }
        LocalDate easter = easterSunday(year);
        days.add(LocalDate.of(year, 1, 1));
        days.add(easter.minusDays(3));
        days.add(easter.minusDays(2));
        days.add(easter);
        days.add(easter.plusDays(1));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(49));
        days.add(easter.plusDays(50));
        days.add(LocalDate.of(year, 12, 25));
        days.add(LocalDate.of(year, 12, 26));
        if (country.equals("NO")) {
            days.add(LocalDate.of(year, 5, 1));
            days.add(LocalDate.of(year, 5, 17));
        }
        return days;
    }

    /**
     * Easter Sunday of a Gregorian year, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8). Letters as
     * there.
     */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}

package no.samtakt.report.msproject;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Working days and hours of a country: 7.5 hours a day in Norway, 7.4 in Denmark, Monday to Friday, without holidays. */
final class WorkCalendar {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final NavigableSet<LocalDate> holidays = new TreeSet<>();
    private final int minutesPerDay;

    /** @param lastYear last year holidays are known for; later days are taken as ordinary */
    WorkCalendar(String country, int firstYear, int lastYear) {
        minutesPerDay = country.equals("DK") ? 444 : 450;
        for (int year = firstYear; year <= lastYear; year++) {
            holidays.addAll(PublicHolidays.of(country, year));
        }
    }

    int minutesPerDay() {
        return minutesPerDay;
    }

    LocalTime dayStart() {
        return MORNING;
    }

    LocalTime dayEnd() {
        return MORNING.plusMinutes(minutesPerDay);
    }

    NavigableSet<LocalDate> holidays() {
        return holidays;
    }

    boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** Start of work on the month's first working day. */
    LocalDateTime startOf(YearMonth month) {
        LocalDate day = month.atDay(1);
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(dayStart());
    }

    /** End of work on the month's last working day. */
    LocalDateTime endOf(YearMonth month) {
        return endOnOrBefore(month.atEndOfMonth());
    }

    /** End of work on the day, or on the last working day before it. */
    LocalDateTime endOnOrBefore(LocalDate day) {
        LocalDate last = day;
        while (!works(last)) {
            last = last.minusDays(1);
        }
        return last.atTime(dayEnd());
    }

    /** Working days from one day to another, both included. */
    int daysBetween(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (works(day)) {
                days++;
            }
        }
        return days;
    }
}

package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.inventory.sheet.ColumnEvidence.Order;
import org.jspecify.annotations.Nullable;

/** Days and months as people write them; of a period its last day. */
final class DateText {

    private static final String NOT = "value.not-month";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern THREE =
            Pattern.compile("(\\d{1,2})([./-]|\\. )(\\d{1,2})(?:[./-]|\\. )('?\\d{2}|\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:T.*)?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern MONTH_SHORT_YEAR = Pattern.compile("(\\d{1,2})[/-](\\d{2})");
    private static final Pattern EIGHT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("[3-5]\\d{4}(?:[.,]0+)?");
    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}[:.]\\d{2}([:.]\\d{2}(\\.\\d+)?)?Z?$");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    // texts below are in the plain form of Names.normal
    private static final Pattern WORD_YEAR = Pattern.compile("([a-z]+) (\\d{4}|\\d{2})");
    private static final Pattern YEAR_WORD = Pattern.compile("(\\d{4}) ([a-z]+)");
    private static final Pattern DAY_WORD_YEAR =
            Pattern.compile("(\\d{1,2})(?: ?(?:st|nd|rd|th|de|e))? (?:of )?([a-z]+) (\\d{4}|\\d{2})");
    private static final Pattern WORD_DAY_YEAR = Pattern.compile("([a-z]+) (\\d{1,2})(?: ?(?:st|nd|rd|th))? (\\d{4})");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:q|k|kv|kvartal|kwartaal|quartal|quarter)? ?([1-4]) ?(?:q|k|kv|kvt|kvartal|kwartaal|quartal|quarter|st quarter|nd quarter|rd quarter|th quarter)? (\\d{4}|\\d{2})");
    private static final Pattern YEAR_QUARTER = Pattern.compile("(\\d{4}) ?(?:q|k|kv|kvartal) ?([1-4])");
    private static final Pattern HALF = Pattern.compile(
            "(?:h ?([12])|([12]) ?(?:h|halvar|halvaar|halfjaar|halbjahr|half|half year|st half|nd half)) (\\d{4})");
    private static final Pattern WEEK =
            Pattern.compile("(?:uke|veke|uge|vecka|week|kw|woche|w|u) ?(\\d{1,2}) (\\d{4})");
    private static final Pattern YEAR_WEEK = Pattern.compile("(\\d{4}) (?:uke|veke|uge|vecka|week|kw|w|u) ?(\\d{1,2})");
    private static final Pattern TURN = Pattern.compile(
            "(?:arsskiftet?|aarsskiftet|arsskiftet|jaarwisseling|jahreswechsel|turn of the year|nytt ar|nyttar) (\\d{4}|\\d{2})(?: (\\d{4}|\\d{2}))?");
    private static final Pattern END_OF = Pattern.compile(
            "^(?:ult|ultimo|utg|utgangen av|utgang|end of|by end of|by|slutten av|slutning af|innen|inden|senast|til|t o m|tom|until|udgangen af|slutet av|utgangen af|eind|einde|ende|end|medio|midten av|mid|primo|fra|from|i lopet av|lopet av|im laufe|i) (?:av |of )?");
    private static final Pattern ROUGHLY = Pattern.compile(
            "(?:ca |omkring |rundt |around |i |i lopet av |lopet av |innen |til |etter |in |im |in de |in the |ved |tidlig |sent )*([a-z]+)(?: av| of| i)? (?:aret )?(\\d{4})");
    private static final Map<String, Integer> PARTS_OF_YEAR = partsOfYear();
    private static final Pattern YEAR_END = Pattern.compile(
            "(?:utgangen av ar|arets slutt|aret ut|ut aret|ut|year end|arsslutt|arsskifte|helaret|hele|entire|kalenderaret|ar|aar|year|jaar|jahr) (\\d{4})|(\\d{4}) (?:aret ut|ut|year end)");

    static final Map<String, Integer> MONTHS = months();

    private DateText() {}

    private static Map<String, Integer> months() {
        String[] names = {
            "jan januar january januari jaenner janner",
            "feb februar february februari febr",
            "mar mars marts march maart mrt marz maerz mrz",
            "apr april",
            "mai maj may mei",
            "jun juni june",
            "jul juli july",
            "aug august augusti augustus",
            "sep sept september",
            "okt oct oktober october",
            "nov november",
            "des dec dez desember december dezember",
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** Last month of seasons and parts of a year. */
    private static Map<String, Integer> partsOfYear() {
        Map<String, Integer> months = new HashMap<>();
        String[] names = {
            "1 primo begynnelsen starten begyndelsen borjan begin anfang beginning early",
            "6 medio midten mitten midt mid midden mitte middle",
            "5 var varen forar foraret voren spring voorjaar lente fruhjahr fruhling vaaren",
            "8 sommer sommeren sommar sommaren summer zomer",
            "11 host hosten haust hausten efterar efteraret autumn herfst najaar herbst",
        };
        for (String line : names) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                months.put(words[i], Integer.parseInt(words[0]));
            }
        }
        return Map.copyOf(months);
    }

    static Parsed<LocalDate> date(RawCell cell, ColumnEvidence evidence) {
        if (cell.date() != null) {
            return plausible(cell.date(), "");
        }
        String text = CellText.clean(cell.text());
        if (text.length() > CellParser.LONGEST) {
            return Parsed.failed(NOT);
        }
        try {
            if (cell.number() != null) {
                LocalDate serial = serial(cell.number());
                if (serial != null) {
                    return plausible(serial, "");
                }
            }
            return text(text, evidence);
        } catch (DateTimeException | NumberFormatException e) {
            return Parsed.failed(NOT);
        }
    }

    /** The day of a spreadsheet's serial number between 2000 and 2050; null for other numbers. */
    private static @Nullable LocalDate serial(BigDecimal number) {
        boolean day = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(36_526)) >= 0
                && number.compareTo(BigDecimal.valueOf(55_000)) <= 0;
        return day ? DAY_ZERO.plusDays(number.longValue()) : null;
    }

    private static Parsed<LocalDate> text(String written, ColumnEvidence evidence) {
        String text = TIME.matcher(written).replaceFirst("").strip();
        if (YEAR.matcher(text).matches()) {
            return plausible(LocalDate.of(Integer.parseInt(text), 12, 31), "value.year-only");
        }
        if (SERIAL.matcher(text).matches()) {
            LocalDate serial = serial(new BigDecimal(text.replace(',', '.')));
            return serial == null ? Parsed.failed(NOT) : plausible(serial, "value.date-serial");
        }
        Matcher three = THREE.matcher(text);
        if (three.matches()) {
            return three(three, evidence);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            YearMonth month = month(yearFirst.group(1), yearFirst.group(2));
            String day = yearFirst.group(3);
            return plausible(day == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(day)), "");
        }
        Matcher eight = EIGHT.matcher(text);
        if (eight.matches()) {
            return plausible(month(eight.group(1), eight.group(2)).atDay(Integer.parseInt(eight.group(3))), "");
        }
        Matcher monthYear = MONTH_YEAR.matcher(text);
        if (monthYear.matches()) {
            return plausible(month(monthYear.group(2), monthYear.group(1)).atEndOfMonth(), "");
        }
        Matcher shortYear = MONTH_SHORT_YEAR.matcher(text);
        if (shortYear.matches() && Integer.parseInt(shortYear.group(2)) > 12) {
            return plausible(month(shortYear.group(2), shortYear.group(1)).atEndOfMonth(), "");
        }
        return words(Names.normal(text.replace('\'', ' ')));
    }

    private static Parsed<LocalDate> three(Matcher three, ColumnEvidence evidence) {
        int first = Integer.parseInt(three.group(1));
        int second = Integer.parseInt(three.group(3));
        String year = three.group(4).replace("'", "");
        boolean points = three.group(2).startsWith(".");
        boolean monthFirst = second > 12 || (first <= 12 && !points && evidence.order() == Order.MONTH_FIRST);
        boolean doubtful = three.group(2).equals("/")
                && year.length() == 4
                && first <= 12
                && second <= 12
                && first != second
                && evidence.order() == Order.UNKNOWN;
        LocalDate date = LocalDate.of(year(year), monthFirst ? first : second, monthFirst ? second : first);
        return plausible(date, doubtful ? "value.ambiguous-date" : "");
    }

    private static YearMonth month(String year, String month) {
        return YearMonth.of(year(year), Integer.parseInt(month));
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return year < 100 ? 2000 + year : year;
    }

    /** First day of the day, week, month, quarter, half year or year that a cell names. */
    static Parsed<LocalDate> start(RawCell cell) {
        Parsed<LocalDate> last = date(cell, ColumnEvidence.NONE);
        LocalDate day = last.value();
        if (day == null || cell.date() != null) {
            return last;
        }
        String text = CellText.clean(cell.text());
        String plain = Names.normal(text.replace('\'', ' '));
        boolean exact = SERIAL.matcher(text).matches()
                || THREE.matcher(TIME.matcher(text).replaceFirst("").strip()).matches()
                || text.matches("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}.*|\\d{8}|.*\\d[./-]\\d{1,2}[./-]\\d{2,4}")
                || (withMonthName(plain) != null
                        && !WORD_YEAR.matcher(plain).matches()
                        && !YEAR_WORD.matcher(plain).matches());
        if (exact) {
            return last;
        }
        if (last.code().equals("value.year-only")) {
            boolean turn = TURN.matcher(plain).matches();
            return Parsed.remarked(turn ? day.plusDays(1) : day.withDayOfYear(1), last.code());
        }
        if (TURN.matcher(plain).matches()) {
            return Parsed.remarked(day.plusDays(1), last.code());
        }
        if (QUARTER.matcher(plain).matches() || YEAR_QUARTER.matcher(plain).matches()) {
            return Parsed.of(day.minusMonths(2).withDayOfMonth(1));
        }
        if (HALF.matcher(plain).matches()) {
            return Parsed.of(day.minusMonths(5).withDayOfMonth(1));
        }
        boolean week = WEEK.matcher(plain).matches() || YEAR_WEEK.matcher(plain).matches();
        return Parsed.remarked(week ? day.minusDays(6) : day.withDayOfMonth(1), last.code());
    }

    private static Parsed<LocalDate> words(String text) {
        Parsed<LocalDate> roughly = roughly(text);
        if (roughly != null) {
            return roughly;
        }
        Parsed<LocalDate> named = named(text);
        if (named != null) {
            return named;
        }
        Matcher end = END_OF.matcher(text);
        if (end.find()) {
            String rest = text.substring(end.end());
            Parsed<LocalDate> bare = named(rest);
            if (bare == null && YEAR.matcher(rest).matches()) {
                return plausible(LocalDate.of(year(rest), 12, 31), "value.year-only");
            }
            if (bare == null && rest.matches("\\d{1,2} \\d{1,2} \\d{4}|\\d{1,2} \\d{1,2} \\d{2}")) {
                String[] part = rest.split(" ");
                return plausible(LocalDate.of(year(part[2]), Integer.parseInt(part[1]), Integer.parseInt(part[0])), "");
            }
            if (bare == null && rest.matches("\\d{4} \\d{1,2} \\d{1,2}")) {
                String[] part = rest.split(" ");
                return plausible(month(part[0], part[1]).atDay(Integer.parseInt(part[2])), "");
            }
            return bare == null ? Parsed.failed(NOT) : bare;
        }
        return Parsed.failed(NOT);
    }

    /** A season, the beginning or the middle of a year: the last day it can mean, as an estimate; null for anything else. */
    private static @Nullable Parsed<LocalDate> roughly(String text) {
        Matcher matcher = ROUGHLY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        Integer month = PARTS_OF_YEAR.get(matcher.group(1));
        return month == null
                ? null
                : plausible(YearMonth.of(year(matcher.group(2)), month).atEndOfMonth(), "value.date-roughly");
    }

    private static @Nullable Parsed<LocalDate> named(String text) {
        Matcher turn = TURN.matcher(text);
        if (turn.matches()) {
            int year = year(turn.group(1));
            return plausible(LocalDate.of(year, 12, 31), turn.group(2) == null ? "value.year-only" : "");
        }
        Matcher yearEnd = YEAR_END.matcher(text);
        if (yearEnd.matches()) {
            String year = yearEnd.group(1) == null ? yearEnd.group(2) : yearEnd.group(1);
            return plausible(LocalDate.of(year(year), 12, 31), "value.year-only");
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return week(year(week.group(2)), Integer.parseInt(week.group(1)));
        }
        Matcher yearWeek = YEAR_WEEK.matcher(text);
        if (yearWeek.matches()) {
            return week(year(yearWeek.group(1)), Integer.parseInt(yearWeek.group(2)));
        }
        Matcher half = HALF.matcher(text);
        if (half.matches()) {
            String which = half.group(1) == null ? half.group(2) : half.group(1);
            return plausible(
                    YearMonth.of(year(half.group(3)), 6 * Integer.parseInt(which))
                            .atEndOfMonth(),
                    "");
        }
        Matcher quarter = QUARTER.matcher(text);
        Matcher yearQuarter = YEAR_QUARTER.matcher(text);
        if (quarter.matches() && (quarter.group(2).length() == 4 || text.matches(".*[a-z].*"))) {
            return plausible(
                    YearMonth.of(year(quarter.group(2)), 3 * Integer.parseInt(quarter.group(1)))
                            .atEndOfMonth(),
                    "");
        }
        if (yearQuarter.matches()) {
            return plausible(
                    YearMonth.of(year(yearQuarter.group(1)), 3 * Integer.parseInt(yearQuarter.group(2)))
                            .atEndOfMonth(),
                    "");
        }
        return withMonthName(text);
    }

    private static Parsed<LocalDate> week(int year, int week) {
        LocalDate inYear = LocalDate.of(year, 6, 15);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inYear)
                                .getMaximum()) {
            return Parsed.failed(NOT);
        }
        LocalDate sunday = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.SUNDAY);
        return plausible(sunday, "");
    }

    private static @Nullable Parsed<LocalDate> withMonthName(String text) {
        Matcher wordYear = WORD_YEAR.matcher(text);
        if (wordYear.matches()) {
            Integer month = MONTHS.get(wordYear.group(1));
            return month == null
                    ? null
                    : plausible(YearMonth.of(year(wordYear.group(2)), month).atEndOfMonth(), "");
        }
        Matcher yearWord = YEAR_WORD.matcher(text);
        if (yearWord.matches()) {
            Integer month = MONTHS.get(yearWord.group(2));
            return month == null
                    ? null
                    : plausible(YearMonth.of(year(yearWord.group(1)), month).atEndOfMonth(), "");
        }
        Matcher dayFirst = DAY_WORD_YEAR.matcher(text);
        if (dayFirst.matches()) {
            Integer month = MONTHS.get(dayFirst.group(2));
            return month == null
                    ? null
                    : plausible(LocalDate.of(year(dayFirst.group(3)), month, Integer.parseInt(dayFirst.group(1))), "");
        }
        Matcher dayLast = WORD_DAY_YEAR.matcher(text);
        if (dayLast.matches()) {
            Integer month = MONTHS.get(dayLast.group(1));
            return month == null
                    ? null
                    : plausible(LocalDate.of(year(dayLast.group(3)), month, Integer.parseInt(dayLast.group(2))), "");
        }
        return null;
    }

    private static Parsed<LocalDate> plausible(LocalDate date, String remark) {
        if (date.getYear() < 1990 || date.getYear() > 2099) {
            return Parsed.failed(NOT);
        }
        return Parsed.remarked(date, remark);
    }
}

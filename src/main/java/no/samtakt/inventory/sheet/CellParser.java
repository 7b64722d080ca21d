package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what people write in cells into values: exact decimals, months, lists. Knows no sheet and no column. */
public final class CellParser {

    /** What a month cell of a contract without an end holds. */
    public static final String ONGOING = "ONGOING";

    private static final Set<String> ONGOING_WORDS =
            Set.of("ongoing", "lopende", "lobende", "running", "tills vidare", "evergreen", "rolling", "auto");
    private static final Set<String> UNKNOWN_WORDS = Set.of(
            "ukjent",
            "vet ikke",
            "ikke kjent",
            "ikke oppgitt",
            "unknown",
            "not known",
            "tbd",
            "n a",
            "i a",
            "ikke relevant",
            "ukendt",
            "ved ikke",
            "ikke oplyst",
            "se kontrakt",
            "okand",
            "se avtale");
    private static final Pattern MONTHS_WITH_UNIT = Pattern.compile(
            "(\\d{1,4}) ?(mnd|md|mdr|maned|maneder|month|months|ar|aar|year|years|dag|dage|dager|day|days)");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:[.,' ]\\d+)*(?:[.,]\\d+)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2}|\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?:T.*)?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern WORD_YEAR = Pattern.compile("([a-z]+) (\\d{4}|\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(?:q|k)? ?([1-4]) ?(?:q|k|kv|kvartal|quarter)? (\\d{4})");
    private static final Pattern HALF =
            Pattern.compile("(?:h ?([12])|([12]) (?:halvar|halvår|half|half year)) (\\d{4})");
    private static final Pattern EFFORT_ITEM = Pattern.compile(
            "(.+?)[ :=]+(\\d{1,6}(?:[.,]\\d{1,6})?)(?: ?(?:d|dage|dager|dagsverk|persondage|days|pd))?");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("maj", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    /** Longest text that can be a number, a month or an item of a list; longer ones are not looked at. */
    private static final int LONGEST = 200;

    private CellParser() {}

    /** Whether a cell says that the value is not known. */
    public static boolean unknown(RawCell cell) {
        return cell.text().equals("?") || UNKNOWN_WORDS.contains(Names.normal(cell.text()));
    }

    /** A number of months written with its unit; null when it has none. */
    public static @org.jspecify.annotations.Nullable Parsed<Integer> months(RawCell cell) {
        Matcher matcher = MONTHS_WITH_UNIT.matcher(Names.normal(cell.text()));
        if (cell.number() != null || !matcher.matches()) {
            return null;
        }
        int count = Integer.parseInt(matcher.group(1));
        String unit = matcher.group(2);
        if (unit.startsWith("d")) {
            return Parsed.of((count + 29) / 30);
        }
        return Parsed.of(unit.startsWith("a") || unit.startsWith("y") ? count * 12 : count);
    }

    /**
     * A number or an amount: {@code 1 234 567}, {@code 1.234.567,50}, {@code 1,234.50}, {@code kr 450 000,-}, {@code ca. 200 000},
     * {@code 450'}, {@code 450 tkr}, {@code 1,2 mill}, {@code (500)} for minus 500.
     */
    public static Parsed<BigDecimal> number(RawCell cell) {
        if (cell.number() != null) {
            return Parsed.of(cell.number());
        }
        if (cell.text().length() > LONGEST) {
            return Parsed.failed("value.not-number");
        }
        String text =
                cell.text().toLowerCase(java.util.Locale.ROOT).replace('−', '-').strip();
        boolean negative = text.startsWith("(") && text.endsWith(")");
        if (negative) {
            text = text.substring(1, text.length() - 1).strip();
        }
        if (text.equals("gratis") || text.equals("free") || text.equals("-")) {
            return Parsed.of(BigDecimal.ZERO);
        }
        boolean estimate = false;
        for (String prefix : List.of("ca.", "ca ", "circa", "omtrent", "approx.", "about", "~")) {
            if (text.startsWith(prefix)) {
                estimate = true;
                text = text.substring(prefix.length()).strip();
            }
        }
        text = text.replaceFirst("^(kr\\.?|nok|dkk|sek)\\s*", "");
        text = text.replaceFirst(",-+(?=\\s|$)", "").replaceFirst("\\.-+$", "").strip();
        text = text.replaceFirst("\\s*(per|pr\\.?|/)\\s*(år|aar|year|mnd|md|måned|month|stk)\\.?$", "");
        int shift = 0;
        Matcher scaled = Pattern.compile(
                        "^(.*?\\d)\\s*('|k|tkr|t\\.kr\\.?|tusen|mill\\.?|mill\\. ?kr|million(?:er)?|mio\\.?|mnok|mkr|m)?\\s*(?:kr\\.?|nok|kroner)?$")
                .matcher(text);
        if (!scaled.matches()) {
            return Parsed.failed("value.not-number");
        }
        String scale = scaled.group(2);
        if (scale != null) {
            shift = scale.startsWith("m") ? 6 : 3;
        }
        String digits = scaled.group(1).strip();
        if (!NUMBER.matcher(digits).matches()) {
            return Parsed.failed("value.not-number");
        }
        BigDecimal value = decimal(digits);
        if (value == null || value.precision() - value.scale() + shift > 15) {
            return Parsed.failed("value.not-number");
        }
        value = value.movePointRight(shift);
        value = negative ? value.negate() : value;
        return estimate ? Parsed.remarked(value, "value.estimate") : Parsed.of(value);
    }

    /** Decides which of comma, point, space and apostrophe group digits: the last comma or point is decimal unless it groups by three. */
    private static @org.jspecify.annotations.Nullable BigDecimal decimal(String digits) {
        String text = digits.replace(" ", "").replace("'", "");
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            text = comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        } else if (comma >= 0) {
            text = text.indexOf(',') != comma ? text.replace(",", "") : text.replace(',', '.');
        } else if (point >= 0) {
            boolean groups = text.matches("[-+]?\\d{1,3}(\\.\\d{3})+");
            text = groups ? text.replace(".", "") : text;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Percent points: {@code 4 %}, {@code 4,5}, or 0.04 in a percent format. */
    public static Parsed<BigDecimal> percent(RawCell cell) {
        if (cell.number() != null) {
            return Parsed.of(cell.percent() ? cell.number().movePointRight(2) : cell.number());
        }
        String text = cell.text()
                .replace("%", "")
                .replace("prosent", "")
                .replace("procent", "")
                .replace("percent", "")
                .strip();
        return number(RawCell.ofText(text));
    }

    /** A day; a month or a year alone gives its last day. */
    public static Parsed<LocalDate> date(RawCell cell) {
        if (cell.date() != null) {
            return plausible(cell.date(), "");
        }
        String text = cell.text().strip();
        if (text.length() > LONGEST) {
            return Parsed.failed("value.not-month");
        }
        try {
            if (cell.number() != null) {
                BigDecimal number = cell.number();
                if (number.scale() <= 0
                        && number.compareTo(BigDecimal.valueOf(36_526)) >= 0
                        && number.compareTo(BigDecimal.valueOf(55_000)) <= 0) {
                    return plausible(LocalDate.of(1899, 12, 30).plusDays(number.longValue()), "");
                }
            }
            if (text.matches("(19|20)\\d\\d")) {
                return plausible(LocalDate.of(Integer.parseInt(text), 12, 31), "value.year-only");
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                int year = Integer.parseInt(dayFirst.group(3));
                int day = Integer.parseInt(dayFirst.group(1));
                int month = Integer.parseInt(dayFirst.group(2));
                return plausible(LocalDate.of(year < 100 ? 2000 + year : year, month, day), "");
            }
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                YearMonth month =
                        YearMonth.of(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)));
                String day = yearFirst.group(3);
                return plausible(day == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(day)), "");
            }
            Matcher monthYear = MONTH_YEAR.matcher(text);
            if (monthYear.matches()) {
                return plausible(
                        YearMonth.of(Integer.parseInt(monthYear.group(2)), Integer.parseInt(monthYear.group(1)))
                                .atEndOfMonth(),
                        "");
            }
            return words(Names.normal(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Parsed.failed("value.not-month");
        }
    }

    private static Parsed<LocalDate> words(String text) {
        String bare = text.replaceFirst(
                "^(ult|utgangen av|udgangen af|end of|slutten av|slutningen af|innen|inden|senest) ", "");
        if (bare.matches("(19|20)\\d\\d")) {
            return plausible(LocalDate.of(Integer.parseInt(bare), 12, 31), "value.year-only");
        }
        Matcher quarter = QUARTER.matcher(bare);
        if (quarter.matches()) {
            return plausible(
                    YearMonth.of(Integer.parseInt(quarter.group(2)), 3 * Integer.parseInt(quarter.group(1)))
                            .atEndOfMonth(),
                    "");
        }
        Matcher half = HALF.matcher(bare);
        if (half.matches()) {
            String which = half.group(1) == null ? half.group(2) : half.group(1);
            return plausible(
                    YearMonth.of(Integer.parseInt(half.group(3)), 6 * Integer.parseInt(which))
                            .atEndOfMonth(),
                    "");
        }
        Matcher named = WORD_YEAR.matcher(bare);
        if (named.matches() && named.group(1).length() >= 3) {
            Integer month = MONTHS.get(named.group(1).substring(0, 3));
            if (month != null) {
                int year = Integer.parseInt(named.group(2));
                return plausible(
                        YearMonth.of(year < 100 ? 2000 + year : year, month).atEndOfMonth(), "");
            }
        }
        return Parsed.failed("value.not-month");
    }

    private static Parsed<LocalDate> plausible(LocalDate date, String remark) {
        if (date.getYear() < 1990 || date.getYear() > 2099) {
            return Parsed.failed("value.not-month");
        }
        return remark.isEmpty() ? Parsed.of(date) : Parsed.remarked(date, remark);
    }

    /** Whether a month cell says that there is no end. */
    public static boolean ongoing(RawCell cell) {
        return ONGOING_WORDS.contains(Names.normal(cell.text()));
    }

    /** Ids separated by semicolon, comma or line break. */
    public static List<String> list(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split("[;,\\n\\r]")) {
            if (!item.isBlank() && !items.contains(item.strip())) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /** Lengths in years joined by {@code +}, as months: {@code 1+1}, {@code 2 + 1 år}, {@code 0,5+1}; {@code 12 mnd} in months. */
    public static Parsed<List<Integer>> durations(RawCell cell) {
        if (cell.text().length() > LONGEST) {
            return Parsed.failed("value.not-list");
        }
        String text = Names.normalKeeping(cell.text(), "+,.");
        boolean months = text.matches(".*\\b(mnd|md|mdr|maned|maneder|months?)\\b.*");
        text = text.replaceAll(
                        "\\b(ar|aar|years?|mnd|md|mdr|maned|maneder|months?|opsjon|opsjoner|optioner|options?)\\b", "")
                .strip();
        if (text.isEmpty() || text.equals("0") || text.equals("ingen") || text.equals("none")) {
            return Parsed.of(List.of());
        }
        List<Integer> lengths = new ArrayList<>();
        for (String part : text.split("\\+", -1)) {
            try {
                BigDecimal length = new BigDecimal(part.strip().replace(',', '.'));
                int whole = length.multiply(BigDecimal.valueOf(months ? 1 : 12)).intValueExact();
                if (whole < 1 || whole > 240) {
                    return Parsed.failed("value.not-list");
                }
                lengths.add(whole);
            } catch (NumberFormatException | ArithmeticException e) {
                return Parsed.failed("value.not-list");
            }
        }
        return Parsed.of(lengths);
    }

    /** Month numbers 1 to 12. */
    public static Parsed<Set<Integer>> monthsOfYear(RawCell cell) {
        Set<Integer> months = new TreeSet<>();
        for (String item : cell.text().split("[;,\\s]+")) {
            String name = Names.normal(item);
            Integer month = name.length() >= 3 ? MONTHS.get(name.substring(0, 3)) : null;
            if (month == null && name.matches("[1-9]|1[0-2]")) {
                month = Integer.valueOf(name);
            }
            if (month == null) {
                return Parsed.failed("value.not-list");
            }
            months.add(month);
        }
        return months.isEmpty() ? Parsed.failed("value.not-list") : Parsed.of(months);
    }

    /** Person-days per role: {@code IT-drift 60; Superbruker 120}. */
    public static Parsed<SortedMap<String, BigDecimal>> effort(RawCell cell) {
        SortedMap<String, BigDecimal> effort = new TreeMap<>();
        for (String item : cell.text().split("[;\\n\\r]")) {
            if (item.isBlank()) {
                continue;
            }
            Matcher matcher = EFFORT_ITEM.matcher(item.strip());
            if (item.length() > LONGEST || !matcher.matches()) {
                return Parsed.failed("value.not-list");
            }
            effort.merge(
                    matcher.group(1).strip(), new BigDecimal(matcher.group(2).replace(',', '.')), BigDecimal::add);
        }
        return Parsed.of(effort);
    }
}

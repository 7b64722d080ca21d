package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.inventory.NoticeEnd;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** What people write about terms of contracts: notice, duration with options, periods. */
final class Terms {

    /**
     * A notice rule.
     *
     * @param months whole months; null when not said
     * @param end boundary it must run to; null when not said
     * @param guessed whether the unit is not said
     */
    record Notice(@Nullable Integer months, @Nullable NoticeEnd end, boolean guessed) {}

    /**
     * A duration.
     *
     * @param months binding part in months; null when only options are said
     * @param options further parts in months
     */
    record Duration(@Nullable Integer months, List<Integer> options) {

        Duration {
            options = List.copyOf(options);
        }
    }

    private static final String MONTH =
            "(?:mnd|mndr|mdr|md|man|manad|manader|maned|maneder|manedar|months?|maanden|maand|monate?n?|mnth)";
    private static final String YEAR = "(?:ars|ar|aar|years?|yrs?|jaar|jahre?n?)";
    private static final String DAY = "(?:dager|dage|dagar|dag|days?|dagen|tage?n?|d)";
    private static final String WEEK = "(?:uker|uke|veker|uger|uge|weeks?|veckor|weken|wochen)";
    private static final Pattern LENGTH = Pattern.compile("(?<![\\d.,])(\\d{1,4}(?:[.,]\\d)?|[a-z]+) ?(" + MONTH + "|"
            + YEAR + "|" + DAY + "|" + WEEK + ")(?![a-z])");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("en", 1),
            Map.entry("ett", 1),
            Map.entry("et", 1),
            Map.entry("one", 1),
            Map.entry("ein", 1),
            Map.entry("to", 2),
            Map.entry("two", 2),
            Map.entry("tva", 2),
            Map.entry("twee", 2),
            Map.entry("zwei", 2),
            Map.entry("tre", 3),
            Map.entry("three", 3),
            Map.entry("drie", 3),
            Map.entry("drei", 3),
            Map.entry("fire", 4),
            Map.entry("four", 4),
            Map.entry("fyra", 4),
            Map.entry("vier", 4),
            Map.entry("fem", 5),
            Map.entry("five", 5),
            Map.entry("seks", 6),
            Map.entry("six", 6),
            Map.entry("sex", 6),
            Map.entry("zes", 6),
            Map.entry("sechs", 6),
            Map.entry("ni", 9),
            Map.entry("nine", 9),
            Map.entry("nio", 9),
            Map.entry("tolv", 12),
            Map.entry("twelve", 12),
            Map.entry("twaalf", 12),
            Map.entry("zwolf", 12));
    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,2}) ?[x×*] ?(\\d{1,3}(?:[.,]\\d)?) ?(" + MONTH + "|" + YEAR + ")?");
    private static final Pattern SUM = Pattern.compile("\\d{1,3}(?:[.,]\\d)?(?: ?" + MONTH + "| ?" + YEAR
            + ")?(?: ?\\+ ?\\d{1,3}(?:[.,]\\d)?(?: ?" + MONTH + "| ?" + YEAR + ")?)+");
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2})|\\d{4}-\\d{1,2}-\\d{1,2}|(?:q[1-4]|[1-4]\\. ?kv(?:artal)?\\.?|[12]\\. ?halv(?:år|aar))\\s*20\\d\\d|(?:jan|feb|mar|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])[a-zæøå]*\\.?\\s*(?:20)?\\d\\d|\\d{1,2}[./]20\\d\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE_AND_OPTIONS =
            Pattern.compile("\\d.*?(?:opsjon|option|optie|forleng|forlang|verleng|verlang|extension)\\D*(\\d.*)");
    private static final Set<String> NO_NOTICE = Set.of("ingen", "none", "nei", "no", "nej", "geen", "keine", "inga");
    private static final int LONGEST = 200;

    private Terms() {}

    private static String plain(String text) {
        return Names.normalKeeping(text.replace('\n', ' '), "+.,x×*/-");
    }

    private static @Nullable Integer months(String count, String unit) {
        Integer word = NUMBERS.get(count);
        BigDecimal number;
        if (word != null) {
            number = BigDecimal.valueOf(word);
        } else if (count.matches("\\d{1,4}(?:[.,]\\d)?")) {
            number = new BigDecimal(count.replace(',', '.'));
        } else {
            return null;
        }
        if (unit.matches(DAY)) {
            return (number.intValue() + 29) / 30;
        }
        if (unit.matches(WEEK)) {
            return (number.intValue() * 7 + 29) / 30;
        }
        BigDecimal months = unit.matches(YEAR) ? number.multiply(BigDecimal.valueOf(12)) : number;
        return months.compareTo(BigDecimal.valueOf(600)) > 0 ? null : months.intValue();
    }

    /**
     * A notice rule: {@code 3 mnd}, {@code 90 dager}, {@code 6 mnd til utgangen av kvartalet}, {@code ingen}; null when the text
     * says nothing of the kind.
     *
     * @param unit unit of the column's header
     */
    static @Nullable Notice notice(RawCell cell, String unit) {
        String text = plain(cell.text());
        if (cell.text().length() > LONGEST || cell.error() || cell.date() != null) {
            return null;
        }
        if (NO_NOTICE.contains(text)) {
            return new Notice(0, null, false);
        }
        NoticeEnd end = boundary(text);
        Matcher length = LENGTH.matcher(text);
        while (length.find()) {
            Integer months = months(length.group(1), length.group(2));
            if (months != null) {
                return new Notice(months, end, false);
            }
        }
        if (text.matches("\\d{1,3}([.,]0)?")) {
            int number = Integer.parseInt(text.replaceFirst("[.,]0$", ""));
            if (unit.contains("days")) {
                return new Notice((number + 29) / 30, end, false);
            }
            if (unit.contains("years")) {
                return new Notice(number * 12, end, false);
            }
            boolean guessed = !unit.contains("months");
            boolean days = guessed && number >= 14 && number != 18 && number != 24 && number != 36;
            return new Notice(days ? (number + 29) / 30 : number, end, guessed);
        }
        return end == null ? null : new Notice(null, end, false);
    }

    /** The calendar boundary a text names; null when it names none. */
    static @Nullable NoticeEnd boundary(String written) {
        String text = plain(written);
        if (text.matches(".*(kvartal|quarter|kwartaal|quartal).*")) {
            return NoticeEnd.QUARTER;
        }
        if (text.matches(".*(halvar|half ?year|halvaar|half jaar|halbjahr).*")) {
            return NoticeEnd.HALF_YEAR;
        }
        if (text.matches(
                        ".*(arsskifte|kalenderar|calendar ?year|utgangen av (et |aret|ar)|utgangen av aret|ved arets|udgangen af (et |aret|ar)|31[./]? ?12|year ?end|end of year|arsskiftet|arsslut|jahresende|einde jaar|per 31|arets utgang|arets slutt).*")
                || text.matches("(aret|ar|year|kalenderar)")) {
            return NoticeEnd.YEAR;
        }
        return text.matches(
                                ".*(utgangen av .*maned|udgangen af .*maned|lopende maned|lobende maned|end of (the )?month|month ?end|manadsskifte|monatsende|einde maand).*")
                        || text.matches("(maned|maneden|month)")
                ? NoticeEnd.MONTH
                : null;
    }

    /**
     * A duration: {@code 2+1+1}, {@code 4 år (2+2)}, {@code 3 år m/opsjon 1+1 år}, {@code 48 mnd}; null when the text is none.
     *
     * @param unit unit of the column's header
     */
    static @Nullable Duration duration(RawCell cell, String unit) {
        if (cell.text().length() > LONGEST || cell.error() || cell.date() != null) {
            return null;
        }
        String text = plain(cell.text());
        if (text.matches("\\d{1,3}([.,]\\d)?")) {
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            boolean months = unit.contains("months") || number.compareTo(BigDecimal.TEN) > 0;
            return new Duration(months(text, unit.contains("years") ? "ar" : months ? "mnd" : "ar"), List.of());
        }
        Matcher option = Pattern.compile("(opsjon|option|optie|forleng|forlang|verleng|verlang|extension).*")
                .matcher(text);
        String base = text;
        List<Integer> options = List.of();
        if (option.find()) {
            base = text.substring(0, option.start());
            options = optionLengths(option.group(), unit);
            if (options.isEmpty()) {
                options = optionLengths(base.contains("+") ? base.substring(base.indexOf('+') + 1) : "", unit);
                base = base.contains("+") ? base.substring(0, base.indexOf('+')) : base;
            }
        }
        Matcher sum = SUM.matcher(base);
        if (sum.find()) {
            List<Integer> parts = optionLengths(sum.group(), unit);
            if (parts.size() >= 2) {
                List<Integer> all = new ArrayList<>(parts.subList(1, parts.size()));
                all.addAll(options);
                Matcher times = TIMES.matcher(base);
                if (times.find() && base.indexOf('+') < times.start()) {
                    all = new ArrayList<>(optionLengths(base.substring(base.indexOf('+') + 1), unit));
                }
                return new Duration(parts.get(0), all);
            }
        }
        Matcher length = LENGTH.matcher(base);
        if (length.find()) {
            Integer months = months(length.group(1), length.group(2));
            if (months != null && options.isEmpty() && base.contains("+")) {
                options = optionLengths(base.substring(base.indexOf('+') + 1), unit);
            }
            return months == null ? null : new Duration(months, options);
        }
        return options.isEmpty() ? null : new Duration(null, options);
    }

    /** Lengths of options in months: {@code 1+1}, {@code 2 x 1 år}, {@code 12 mnd}; none when the text has no length. */
    static List<Integer> optionLengths(String written, String unit) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String text = plain(written);
        String fallback = unit.contains("months") ? "mnd" : "ar";
        boolean monthsSaid = text.matches(".*(?<![a-z])" + MONTH + "(?![a-z]).*");
        boolean yearsSaid = text.matches(".*(?<![a-z])" + YEAR + "(?![a-z]).*");
        String common = monthsSaid && !yearsSaid ? "mnd" : yearsSaid ? "ar" : fallback;
        List<Integer> lengths = new ArrayList<>();
        Matcher times = TIMES.matcher(text);
        if (times.find()) {
            Integer each = months(times.group(2), times.group(3) == null ? common : times.group(3));
            for (int i = 0; each != null && i < Integer.parseInt(times.group(1)) && i < 12; i++) {
                lengths.add(each);
            }
            return lengths;
        }
        Matcher part = Pattern.compile(
                        "(?<![\\d.,/-])(\\d{1,3}(?:[.,]\\d)?) ?(" + MONTH + "|" + YEAR + ")?(?![\\d./-])")
                .matcher(text);
        while (part.find() && lengths.size() < 12) {
            String named = part.group(2);
            Integer months = months(part.group(1), named == null ? common : named);
            if (months != null && months > 0 && months <= 240) {
                lengths.add(months);
            }
        }
        return lengths;
    }

    /** The lengths of options in months, also where the term before them stands in the same cell. */
    static List<Integer> options(RawCell cell, String unit) {
        Matcher term = BASE_AND_OPTIONS.matcher(plain(cell.text()));
        return cell.text().length() <= LONGEST && term.matches()
                ? optionLengths(term.group(1), unit)
                : optionLengths(cell.text(), unit);
    }

    /** Options as the reader of our own layout understands them. */
    static String written(List<Integer> months) {
        boolean years = months.stream().allMatch(month -> month % 12 == 0);
        List<String> parts = new ArrayList<>();
        months.forEach(month -> parts.add(String.valueOf(years ? month / 12 : month)));
        return String.join("+", parts) + (years ? "" : " mnd");
    }

    /** The days written within a longer text, in order. */
    static List<LocalDate> dates(String text) {
        List<LocalDate> dates = new ArrayList<>();
        if (text.length() > LONGEST) {
            return dates;
        }
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            LocalDate date = CellParser.date(
                            RawCell.ofText(matcher.group(1).replace(". ", ".").strip()))
                    .value();
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    /** A text without the days in it. */
    static String withoutDates(String text) {
        return DATE.matcher(text).replaceAll(" ");
    }
}

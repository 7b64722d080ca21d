package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.inventory.sheet.NoticeRule.End;
import org.jspecify.annotations.Nullable;

/** Lengths of time, terms of contracts with their options, and rules of notice. */
final class TermText {

    private static final String NOT = "value.not-list";
    private static final String MONTH_WORDS =
            "mnd|mndr|md|mdr|man|maned|maneder|manad|manader|manadar|manader|mandag|month|months|mth|maand|maanden|monat|monate|monaten|mo";
    private static final String YEAR_WORDS = "ar|aar|year|years|yr|yrs|jaar|jahr|jahre|jahren|arig|aring|arlig";
    private static final String DAY_WORDS = "dag|dager|dagar|dage|dagen|day|days|tag|tage|tagen|d";
    private static final String WEEK_WORDS = "uke|uker|uge|uger|vecka|veckor|week|weeks|weken|woche|wochen|veke|veker";
    private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?) ?(" + MONTH_WORDS + "|"
            + YEAR_WORDS + "|" + DAY_WORDS + "|" + WEEK_WORDS + ")");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,4}(?:[.,]\\d{1,2})?) ?(" + MONTH_WORDS + "|"
            + YEAR_WORDS + "|" + DAY_WORDS + "|" + WEEK_WORDS + ")?(?![a-z0-9])");
    private static final Pattern USED = Pattern.compile(
            "(\\d) ?(?:opsjon|opsjoner|option|optioner|options|opties)? ?(?:er |is |are )?(?:brukt|brukte|brugt|brugte|utlost|udlost|used|exercised|benyttet|nytta|utnyttet|utnyttjad|gebruikt|genutzt)|(?:brukt|brugt|utlost|used|benyttet|exercised) ?(\\d)");
    private static final Pattern WHOLE_SUM =
            Pattern.compile("^([\\d., ]+(?:" + MONTH_WORDS + "|" + YEAR_WORDS + ")?) ?\\(([^()]*\\+[^()]*)\\)$");
    private static final Pattern OPTION_WORD = Pattern.compile(
            "\\b(?:m |med |with |mit |met |inkl |og |and )*(?:mulighet for |rett til |mulighed for |possibility of )?(?:opsjon|opsjonar|opsjoner|opsjon pa|option|optioner|options|optie|opties|forlengelse|forlengelser|forlaengelse|forlangning|verlenging|verlangerung|extension|extensions|opsj|opt|renewal|renewals)(?: pa| om| til| of| auf| van)?\\b");
    private static final Set<String> NONE =
            Set.of("0", "ingen", "none", "nei", "nej", "no", "geen", "keine", "intet", "inga");

    private TermText() {}

    /** Months written with a unit; null when there is none. */
    static @Nullable Parsed<Integer> months(RawCell cell) {
        if (cell.number() != null || cell.text().length() > CellParser.LONGEST) {
            return null;
        }
        Matcher matcher = WITH_UNIT.matcher(plain(cell.text()).replace(" s ", " "));
        if (!matcher.matches()) {
            return null;
        }
        Integer months = months(matcher.group(1), matcher.group(2));
        return months == null ? null : Parsed.of(months);
    }

    private static String plain(String text) {
        return Names.normalKeeping(CellText.clean(text), "+,.()")
                .replaceAll("(?<![0-9])[.,]+|[.,]+(?![0-9])", " ")
                .replaceAll(" +", " ")
                .replaceAll(" ?\\( ?", " (")
                .replaceAll(" ?\\)", ")")
                .strip();
    }

    private static @Nullable Integer months(String count, @Nullable String unit) {
        BigDecimal number = new BigDecimal(count.replace(',', '.'));
        if (unit == null || unit.matches(YEAR_WORDS)) {
            return whole(number.multiply(BigDecimal.valueOf(12)));
        }
        if (unit.matches(MONTH_WORDS)) {
            return whole(number);
        }
        BigDecimal days = unit.matches(WEEK_WORDS) ? number.multiply(BigDecimal.valueOf(7)) : number;
        return days.divide(BigDecimal.valueOf(30), 0, RoundingMode.UP).intValueExact();
    }

    private static @Nullable Integer whole(BigDecimal months) {
        try {
            return months.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Lengths joined by plus signs: the options of a contract. */
    static Parsed<List<Integer>> options(RawCell cell) {
        if (cell.text().length() > CellParser.LONGEST) {
            return Parsed.failed(NOT);
        }
        String text =
                OPTION_WORD.matcher(plain(cell.text())).replaceAll(" ").strip().replaceFirst("^\\+ ?", "");
        if (text.isEmpty() || NONE.contains(text)) {
            return Parsed.of(List.of());
        }
        List<Integer> lengths = sum(text, null);
        return lengths == null ? Parsed.failed(NOT) : Parsed.of(lengths);
    }

    /**
     * The lengths of a sum, in months; null when it is none.
     *
     * @param unit unit of lengths without one; null for the unit of the last that has one, years if none has
     */
    private static @Nullable List<Integer> sum(String text, @Nullable String unit) {
        String[] parts = text.split("\\+| og | and | und | en | samt ", -1);
        List<Integer> lengths = new ArrayList<>();
        String common = unit;
        for (int i = parts.length - 1; i >= 0 && common == null; i--) {
            Matcher matcher = WITH_UNIT.matcher(parts[i].strip());
            common = matcher.matches() ? matcher.group(2) : null;
        }
        for (String part : parts) {
            String bare = part.strip();
            int times = 1;
            Matcher multiple = Pattern.compile("(\\d) ?(?:x|ganger|gange|ganger a|times) ?(.*)")
                    .matcher(bare);
            if (multiple.matches()) {
                times = Integer.parseInt(multiple.group(1));
                bare = multiple.group(2).replaceFirst("^a ", "");
            }
            Matcher matcher = COUNT.matcher(bare);
            if (!matcher.matches()) {
                return null;
            }
            Integer months = months(matcher.group(1), matcher.group(2) == null ? common : matcher.group(2));
            if (months == null || months < 1 || months > 240 || times < 1) {
                return null;
            }
            for (int i = 0; i < times; i++) {
                lengths.add(months);
            }
        }
        return lengths;
    }

    /** A term with its options: {@code 2+1+1}, {@code 4 år (2+2)}, {@code 3 år m/opsjon 1+1 år}, {@code 48 mnd}. */
    static Parsed<ContractTerm> term(RawCell cell) {
        String written = cell.text();
        if (written.length() > CellParser.LONGEST) {
            return Parsed.failed(NOT);
        }
        boolean openEnded = written.contains("…") || written.contains("...");
        String text = plain(written.replace("…", " ").replace("...", " ").replace("×", "x"));
        int used = 0;
        Matcher usedMatcher = USED.matcher(text);
        if (usedMatcher.find()) {
            used = Integer.parseInt(usedMatcher.group(1) == null ? usedMatcher.group(2) : usedMatcher.group(1));
            text = (text.substring(0, usedMatcher.start()) + " " + text.substring(usedMatcher.end()))
                    .replaceAll("\\( ?\\)", " ")
                    .strip();
        }
        text = text.replaceAll("^(?:varighet|lopetid|avtaleperiode|term|periode) ", "")
                .replaceAll("\\+ *$", "")
                .strip();
        ContractTerm term = parts(text, used);
        if (term == null || term.optionMonths().size() < used) {
            return Parsed.failed(NOT);
        }
        return openEnded ? Parsed.remarked(term, "value.estimate") : Parsed.of(term);
    }

    private static @Nullable ContractTerm parts(String text, int used) {
        Matcher whole = WHOLE_SUM.matcher(text);
        if (whole.matches()) {
            List<Integer> total = sum(whole.group(1).strip(), null);
            Matcher unit = COUNT.matcher(whole.group(1).strip());
            List<Integer> inside = sum(
                    OPTION_WORD.matcher(whole.group(2)).replaceAll(" ").strip(), unit.matches() ? unit.group(2) : null);
            if (total == null || inside == null || total.size() != 1) {
                return null;
            }
            int sum = inside.stream().mapToInt(Integer::intValue).sum();
            boolean base = sum == total.get(0);
            return base
                    ? new ContractTerm(inside.get(0), inside.subList(1, inside.size()), used)
                    : new ContractTerm(total.get(0), inside, used);
        }
        String flat =
                text.replace('(', ' ').replace(')', ' ').replaceAll(" +", " ").strip();
        Matcher option = OPTION_WORD.matcher(flat);
        if (option.find() && option.start() > 0) {
            List<Integer> base = sum(
                    flat.substring(0, option.start()).replaceAll("\\+ *$", "").strip(), null);
            String rest = OPTION_WORD
                    .matcher(flat.substring(option.end()))
                    .replaceAll(" ")
                    .strip();
            List<Integer> options = rest.isEmpty() ? null : sum(rest, null);
            if (base != null && options == null && rest.isEmpty() && base.size() > 1) {
                return new ContractTerm(base.get(0), base.subList(1, base.size()), used);
            }
            return base == null || options == null || base.size() != 1
                    ? null
                    : new ContractTerm(base.get(0), options, used);
        }
        List<Integer> sum = sum(flat, null);
        return sum == null ? null : new ContractTerm(sum.get(0), sum.subList(1, sum.size()), used);
    }

    /**
     * A rule of notice. A number without a unit is months.
     */
    static Parsed<NoticeRule> notice(RawCell cell) {
        if (cell.number() != null) {
            Integer months = whole(cell.number().stripTrailingZeros());
            return months == null || months < 0 || months > 120
                    ? Parsed.failed(NOT)
                    : Parsed.of(new NoticeRule(months, End.UNSTATED));
        }
        if (cell.text().length() > CellParser.LONGEST) {
            return Parsed.failed(NOT);
        }
        String text = plain(cell.text()).toLowerCase(Locale.ROOT);
        if (NONE.contains(text) || text.equals("ingen oppsigelse") || text.equals("ingen oppsigelsestid")) {
            return Parsed.of(new NoticeRule(0, End.UNSTATED));
        }
        Matcher number = COUNT.matcher(text.replaceAll(
                "^(?:oppsigelse|oppsigelsestid|opsigelse|opsigelsesvarsel|uppsagning|notice|min|minst|minimum|senest|senast|varsel|gjensidig|opzegtermijn|kundigung) ",
                ""));
        if (!number.find() || number.start() != 0) {
            return Parsed.failed(NOT);
        }
        String unit = number.group(2) == null ? "mnd" : number.group(2);
        Integer months = months(number.group(1), unit);
        if (months == null || months > 120) {
            return Parsed.failed(NOT);
        }
        return Parsed.of(new NoticeRule(months, end(text.substring(Math.min(text.length(), number.end())))));
    }

    private static End end(String text) {
        if (text.matches(
                ".*\\b(?:kvartal|kvartalet|kvartals|quarter|kwartaal|quartal|quartals|kvartalsslut|kvartalsskifte)\\w*\\b.*")) {
            return End.QUARTER;
        }
        if (text.matches(".*\\b(?:halvar|halvaret|half year|halfjaar|halbjahr)\\w*\\b.*")) {
            return End.HALF_YEAR;
        }
        if (text.matches(
                ".*\\b(?:utlop|utloper|avtaleslutt|udlob|udloeb|opphor|ophor|expiry|end of contract|end of term|avtaleperioden|kontraktslutt|periodens|lopetid|avtalsslut|avtalstid|einde contract|vertragsende|renewal|fornyelse|forlengelse|forlaengelse)\\w*\\b.*")) {
            return End.EXPIRY;
        }
        if (text.matches(
                ".*\\b(?:arsskift\\w*|aret|kalenderar\\w*|arsslut\\w*|year|calendar year|31 12|1 1|arets|jahresende|jaareinde|ar)\\b.*")) {
            return End.YEAR;
        }
        if (text.matches(
                ".*\\b(?:maneden?|maneds\\w*|manedsskift\\w*|manadsskift\\w*|manad\\w*|month|maand|monatsende|lopende maned|mnd)\\b.*")) {
            return End.MONTH;
        }
        return End.UNSTATED;
    }
}

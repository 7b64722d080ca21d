package no.samtakt.inventory.sheet;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods of contracts with their options in one cell: {@code 2023 - 2027 (+1+1)}, {@code t.o.m. 2027}, {@code 4 år fra 1.3.2023}. */
final class PeriodText {

    private static final String NOT = "value.not-month";

    /** What stands before a period and adds nothing to it. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:(?:gjeldende|gældende|nåværende|aktuell|current) )?(?:avtale|kontrakts?|aftale|avtals?|contract|agreement|vertrag)s?(?:perioden?|tid|en|et)?|perioden?|period|zeitraum|laufzeit|looptijd|løpetid|varighet|gyldighet|ja|yes)\\b[ ,:;.–-]*|^(?:gjelder|gjeld|løper|gyldig|gældende|gælder|gäller|löper|geldig|loopt|gültig|läuft|valid|runs|term|signert|inngått|indgået|tecknat)\\b(?= *(?:fra|from|från|fr\\.|f\\.|ab|seit|von|vom|van|til|till|tom|t\\.|to|bis|tot|until|ut|\\d))[ ,:]*");

    private static final Pattern OPTION = Pattern.compile(
            "[ ,;/(]*(?:\\+ ?)?(?:\\b(?:med|med mulighet for|m|with|mit|met|inkl|incl|og|and|und|en|pluss|plus|deretter|samt)\\b[./]? ?(?:rett til |ret til |mulighet for |mulighed for )?)?\\b(?:opsjon(?:er|ar)?|option(?:er|en|s)?|opties?|forlengelse[rn]?|forlængelser?|förlängning(?:ar)?|verlenging(?:en)?|verlängerung(?:en)?|verl\\.|extensions?|opsj\\.?|opt\\.)\\b.*$",
            Pattern.DOTALL);
    private static final Pattern BRACKET = Pattern.compile("[ ,;]*\\(([^()]*)\\)\\s*$");
    private static final Pattern PLUS = Pattern.compile("^(.*?[\\d\\p{L}])[ ,]*(\\+.*)$", Pattern.DOTALL);
    private static final Pattern USED_UP = Pattern.compile(
            "[ ,;(]*(?:alle |all |alla |ingen |no )?(?:opsjon(?:er|ar)?|option(?:er|s)?)?\\s*(?:er )?(?:brukt opp|oppbrukt|brugt op|used up|utnyttjade|ingen opsjon(?:er)?|uten opsjon(?:er)?|uden optioner?|no options|utan optioner|geen optie|keine option)\\)?\\s*$");

    private static final String FROM =
            "(?:fra og med|fra|f\\.?o\\.?m\\.?|fr\\.?o\\.?m\\.?|from|från och med|från|siden|since|ab dem|ab|seit|vom|von|vanaf|van|sinds|sedan|start(?:et)?|oppstart)";
    private static final String UNTIL =
            "(?:til og med|til|t\\.?o\\.?m\\.?|t/m|t\\.m\\.|till och med|till|to|until|through|thru|bis zum|bis einschließlich|bis|tot en met|tot|frem til|fram til|ut|utgangen av|utløper|utløp|utgår|udløber|löper ut|går ut|expires|expiry|ends|endet|eindigt|loopt af|slutter|sluttar|senest|per|pr\\.?)";
    private static final Pattern FROM_ONLY = Pattern.compile(
            "^" + FROM + "[: ]+(.+?)(?:\\s*(?:-|og fremover|og videre|onwards|und weiter|en verder|→))?$");
    private static final Pattern OPEN_START =
            Pattern.compile("^(.+?)\\s*(?:-|→|>+)\\s*(?:\\?|dd|d\\.d\\.?|…|\\.{2,})?$");
    private static final Pattern UNTIL_ONLY = Pattern.compile("^(?:" + UNTIL + "[: ]+)+(.+)$");
    private static final Pattern LENGTH_FROM =
            Pattern.compile("^(.*?\\d.*?|\\p{L}+ \\p{L}+) *[,;]? *" + FROM + "[: ]+(.+)$");
    private static final Pattern FROM_LENGTH =
            Pattern.compile("^" + FROM + "[: ]+(.+?)(?:,| i| for| in| på| og| -|;) *(\\d[^-]*)$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:-+|→|->|\\n)\\s*(?:" + UNTIL
            + "[: ]+)?|\\s*[,;]?\\s+" + UNTIL + "[: ]+|(?<=\\d)(?:/)(?=20\\d\\d$)");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\d{1,2}[./] ?\\d{1,2}\\.?|\\d{1,2}\\. ?\\p{L}+\\.?|\\p{L}+\\.?");
    private static final Pattern YEAR_AT_END = Pattern.compile("((?:20)?\\d\\d)$");
    private static final Pattern OPEN_WORDS = Pattern.compile(
            "(?iu)\\b(løpende|løpande|løbende|löpande|tills ?vidare|inntil videre|indtil videre|til vidare|doorlopend|onbepaalde tijd|onbepaald|unbefristet|auf unbestimmte zeit|ongoing|evergreen|rolling|open[- ]ended|until further notice|tidsubegrenset|tidsubegrænset|fornyes automatisk|automatisk fornyelse|automatisk forlengelse|automatisk forlængelse|stilzwijgend(?:e verlenging)?|uten sluttdato|uden slutdato|no end date)\\b");
    private static final Set<String> EMPTY_WORDS =
            Set.of("", "avtale", "kontrakt", "aftale", "avtal", "contract", "vertrag", "overeenkomst");

    private PeriodText() {}

    /** The period a cell states; a failure when it states none, or only a length. */
    static Parsed<ContractPeriod> period(RawCell cell) {
        if (cell.error() || cell.text().length() > CellParser.LONGEST) {
            return Parsed.failed(NOT);
        }
        if (cell.date() != null || cell.number() != null) {
            LocalDate day = DateText.date(cell, ColumnEvidence.NONE).value();
            boolean dated = cell.date() != null || cell.text().matches("20[0-5]\\d");
            return day == null || !dated
                    ? Parsed.failed(NOT)
                    : Parsed.of(new ContractPeriod(null, day, false, List.of(), ""));
        }
        String text = CellText.clean(cell.text())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[–—−‐‑‒]", "-")
                .replaceAll("[ \\t]+", " ")
                .strip();
        ContractPeriod found = whole(text);
        return found == null ? Parsed.failed(NOT) : Parsed.of(found);
    }

    private static @Nullable ContractPeriod whole(String written) {
        String text = written;
        for (int i = 0; i < 3; i++) {
            text = LEAD.matcher(text).replaceFirst("").strip();
        }
        text = USED_UP.matcher(text).replaceFirst("").strip();
        ContractPeriod plain = core(text, List.of(), "");
        if (plain != null) {
            return plain;
        }
        Matcher bracket = BRACKET.matcher(text);
        if (bracket.find()) {
            ContractPeriod found = with(text.substring(0, bracket.start()), bracket.group(1), true);
            if (found != null) {
                return found;
            }
        }
        Matcher option = OPTION.matcher(text);
        if (option.find() && option.start() > 0) {
            ContractPeriod found = with(text.substring(0, option.start()), option.group(), false);
            if (found != null) {
                return found;
            }
        }
        Matcher plus = PLUS.matcher(text);
        return plus.matches() ? plus(plus.group(1).strip(), plus.group(2)) : null;
    }

    /** A day and lengths added to it: options after an end, but after a day that is no last day of a month it is not clear. */
    private static @Nullable ContractPeriod plus(String before, String added) {
        List<Integer> options = lengths(added);
        ContractPeriod core = core(before, options, "");
        if (core == null || options.isEmpty()) {
            return null;
        }
        LocalDate end = core.end();
        boolean bare = core.start() == null
                && end != null
                && !UNTIL_ONLY.matcher(before).matches();
        boolean clear = !bare || end == null || end.plusDays(1).getDayOfMonth() == 1;
        return clear ? core : null;
    }

    /** A period and what stands behind it: options as lengths, or until when they reach, or a remark. */
    private static @Nullable ContractPeriod with(String before, String behind, boolean bracket) {
        List<Integer> options = lengths(behind);
        ContractPeriod core = core(before.strip(), options, "");
        if (core == null) {
            return null;
        }
        if (!options.isEmpty()) {
            return core;
        }
        LocalDate end = core.end();
        LocalDate reach = reach(behind);
        if (end != null && reach != null && reach.isAfter(end)) {
            int months =
                    (int) Period.between(end.plusDays(1), reach.plusDays(1)).toTotalMonths();
            return months < 1 ? null : core(before.strip(), List.of(months), "");
        }
        boolean none = behind.strip().matches("(?:[(,;] ?)?(?:ingen|no|uten|uden|utan|geen|keine) \\p{L}+\\)?");
        boolean lengthOnly = bracket && TermText.term(RawCell.ofText(behind)).value() != null;
        return none || lengthOnly ? core : core(before.strip(), List.of(), behind.strip());
    }

    private static @Nullable LocalDate reach(String text) {
        String bare = text.replaceAll("[()]", " ").strip();
        Matcher until = Pattern.compile(UNTIL + "[: ]+(.+)$").matcher(bare);
        return until.find() ? end(until.group(1).strip()) : null;
    }

    private static List<Integer> lengths(String text) {
        String sum = text.strip().replaceFirst("^[(,; ]*\\+ ?", "").replaceFirst("[)\\s]+$", "");
        boolean says = text.contains("+") || OPTION.matcher(" " + text).find();
        List<Integer> options = says ? TermText.options(RawCell.ofText(sum)).value() : null;
        return options == null ? List.of() : options;
    }

    /** A period without options. */
    private static @Nullable ContractPeriod core(String written, List<Integer> options, String rest) {
        String text = written.replaceFirst("[.,;:]+$", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        Matcher open = OPEN_WORDS.matcher(text);
        if (open.find()) {
            return ongoing(text, open, rest);
        }
        LocalDate only = yearToMonth(text) || FROM_ONLY.matcher(text).matches() ? null : end(text);
        if (only != null) {
            return new ContractPeriod(null, only, false, options, rest);
        }
        ContractPeriod between = between(text, options, rest);
        if (between != null) {
            return between;
        }
        Matcher until = UNTIL_ONLY.matcher(text);
        if (until.matches()) {
            LocalDate end = end(until.group(1).strip());
            return end == null ? null : new ContractPeriod(null, end, false, options, rest);
        }
        ContractPeriod lasting = lasting(text, options, rest);
        if (lasting != null) {
            return lasting;
        }
        for (Pattern pattern : List.of(FROM_ONLY, OPEN_START)) {
            Matcher from = pattern.matcher(text);
            LocalDate start = from.matches() ? start(from.group(1).strip()) : null;
            if (start != null) {
                return new ContractPeriod(start, null, false, options, rest);
            }
        }
        return null;
    }

    private static @Nullable ContractPeriod ongoing(String text, Matcher open, String rest) {
        String around = (text.substring(0, open.start()) + " " + text.substring(open.end()))
                .replaceAll("[(),;:]+", " ")
                .replaceAll(" +", " ")
                .replaceFirst("-\\s*$", "")
                .strip();
        if (EMPTY_WORDS.contains(around)) {
            return new ContractPeriod(null, null, true, List.of(), rest);
        }
        ContractPeriod said = around.matches(".*\\d{4}.*|.*\\d[./-]\\d.*") ? core(around, List.of(), "") : null;
        if (said == null) {
            return around.length() > 60 ? null : new ContractPeriod(null, null, true, List.of(), around);
        }
        boolean since = FROM_ONLY.matcher(around).matches() || said.start() != null || text.indexOf(open.group()) > 0;
        LocalDate start = said.start() == null && said.end() != null && since ? start(stripFrom(around)) : said.start();
        return said.start() != null && said.end() != null
                ? new ContractPeriod(said.start(), said.end(), false, said.optionMonths(), open.group())
                : start == null ? null : new ContractPeriod(start, null, true, List.of(), rest);
    }

    private static String stripFrom(String text) {
        return text.replaceFirst("^" + FROM + "[: ]+", "").strip();
    }

    /** {@code 2024-26}, which is no month. */
    private static boolean yearToMonth(String text) {
        Matcher years = Pattern.compile("(20\\d\\d) ?[-/] ?(\\d\\d)").matcher(text);
        return years.matches() && Integer.parseInt(years.group(2)) > 12;
    }

    private static @Nullable ContractPeriod between(String text, List<Integer> options, String rest) {
        Matcher cut = BETWEEN.matcher(text);
        int at = 0;
        while (at < text.length() && cut.find(at)) {
            at = Math.max(cut.start() + 1, at + 1);
            if (cut.start() == 0) {
                continue;
            }
            String left = stripFrom(text.substring(0, cut.start()).strip());
            String right = text.substring(cut.end()).strip();
            if (left.matches(".*\\d{4}") && right.matches("\\d{1,2}-\\d{1,2}(?![-\\d]).*")) {
                continue;
            }
            if (right.matches("\\d\\d") && left.matches("20\\d\\d")) {
                right = left.substring(0, 2) + right;
            }
            LocalDate end = end(right);
            LocalDate start = start(left);
            Matcher year = YEAR_AT_END.matcher(right);
            if (start == null && end != null && DAY_MONTH.matcher(left).matches() && year.find()) {
                String dotted = left.endsWith(".") || left.matches(".*\\p{L}")
                        ? left + " "
                        : left + (left.contains("/") ? "/" : ".");
                String joined = dotted + year.group(1);
                start = start(joined.replaceFirst("(?<=\\d)\\. (?=\\d)", "."));
            }
            if (start != null && end != null && start.isBefore(end)) {
                return new ContractPeriod(start, end, false, options, rest);
            }
        }
        return null;
    }

    /** A length and its first day. */
    private static @Nullable ContractPeriod lasting(String text, List<Integer> options, String rest) {
        Matcher first = LENGTH_FROM.matcher(text);
        if (first.matches()) {
            return lasting(first.group(2).strip(), first.group(1).strip(), options, rest);
        }
        Matcher second = FROM_LENGTH.matcher(text);
        return second.matches()
                ? lasting(second.group(1).strip(), second.group(2).strip(), options, rest)
                : null;
    }

    private static @Nullable ContractPeriod lasting(String day, String length, List<Integer> options, String rest) {
        LocalDate start = start(day);
        ContractTerm term = TermText.term(RawCell.ofText(length)).value();
        if (start == null || term == null || !length.matches(".*(?:\\p{L}|\\+).*")) {
            return null;
        }
        List<Integer> all = new ArrayList<>(term.optionMonths());
        all.addAll(options);
        return new ContractPeriod(start, start.plusMonths(term.baseMonths()).minusDays(1), false, all, rest);
    }

    private static @Nullable LocalDate end(String text) {
        return text.isEmpty() || text.matches("\\d{1,3}")
                ? null
                : DateText.date(RawCell.ofText(text), ColumnEvidence.NONE).value();
    }

    private static @Nullable LocalDate start(String text) {
        return text.isEmpty() || text.matches("\\d{1,3}")
                ? null
                : DateText.start(RawCell.ofText(text)).value();
    }
}

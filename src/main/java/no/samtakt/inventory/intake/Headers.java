package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.common.DataFile;
import no.samtakt.inventory.sheet.Names;

/** What a header may mean: the concepts of the data file {@code headers.txt}, and the unit it states. */
final class Headers {

    /**
     * What a header was understood as.
     *
     * @param concepts concepts it may mean, all equally well
     * @param confidence percent; 0 when it means nothing known
     * @param evidence code of the reason
     * @param unit units stated, joined by a blank
     * @param year calendar year stated; 0 when none
     */
    record Reading(Set<String> concepts, int confidence, String evidence, String unit, int year) {

        Reading {
            concepts = Set.copyOf(concepts);
        }

        boolean means(String concept) {
            return concepts.contains(concept);
        }

        /** Whether it is surely a header. */
        boolean sure() {
            return confidence >= 80;
        }
    }

    private static final Map<String, Set<String>> CONCEPTS = new HashMap<>();
    private static final Map<String, Reading> CACHE = new ConcurrentHashMap<>();
    private static final int LONGEST = 120;

    /** Unit and what states it, on the normalised header between blanks; tried in order. */
    private static final List<Map.Entry<String, Pattern>> UNITS = List.of(
            unit(
                    "tkr",
                    "(?:i |in )?(?:1 ?000 ?(?:kr|nok|dkk|sek|kroner)?|tkr|t kr|kkr|knok|ksek|kdkk|tusen(?: kr| kroner)?|thousands?|hele tusen)"),
            unit("mill", "(?:i )?(?:mill|mnok|mkr|mio|millioner|mill kr|mio kr|millions)"),
            unit(
                    "month",
                    "(?:per|pr|pro|pris) (?:maned|mnd|md|month|maanad|manad|monat|maand)|manedlig|manedspris|maandelijks|monatlich|monthly|mndpris|i maneden"),
            unit("quarter", "(?:per|pr) (?:kvartal|quarter)|kvartalsvis|quarterly"),
            unit(
                    "user",
                    "(?:per|pr|pro) (?:bruker|bruger|user|lisens|licens|anvandare|gebruiker|benutzer|ansatt|elev|barn|stk)"),
            unit("inhabitant", "(?:per|pr|pro) (?:innbygger|indbygger|inhabitant|invanare|inwoner|einwohner|capita)"),
            unit(
                    "exvat",
                    "(?:eks|ekskl|eksl|excl|exkl|ex|exl|uten|uden|zzgl|eksklusive) (?:mva|moms|vat|btw|mwst)|eksmva|exmoms"),
            unit("invat", "(?:inkl|incl|med|inklusive) (?:mva|moms|vat|btw|mwst)"),
            unit("percent", "%|prosent|percent|pct|procent|i %"),
            unit(
                    "months",
                    "mnd|maneder|maned|mdr|md|months?|manader|man|monate|maanden|antall mnd|antall maneder|i mnd|i maneder"),
            unit("days", "(?:antall )?(?:dager|dage|days|dagar|tage|dagen)"),
            unit("years", "(?:antall )?(?:ar|years|aar|jahre|jaren)"),
            unit("hours", "(?:i )?(?:timer|hours|timmar|stunden|uren)"),
            unit("kr", "(?:i )?(?:kr|nok|dkk|sek|eur|euro|kroner|usd|gbp)"));

    private static final Pattern TITLE_THOUSANDS = Pattern.compile(
            " (?:(?:i|in) (?:hele |whole )?(?:1 ?000|tusen|thousands?(?: of)?|tusind) ?(?:kr|nok|dkk|sek|eur|euro|kroner|kronor)|(?:i|in) (?:hele )?(?:tusen|tusind|thousands)|(?:i )?(?:tkr|knok|kdkk|ksek|kkr)) ");
    private static final Pattern TITLE_MILLIONS = Pattern.compile(
            " (?:i|in) (?:(?:mill|mio|millioner|millions?(?: of)?) ?(?:kr|nok|dkk|sek|kroner|kronor)?|mnok|mkr) ");

    private static final Pattern PER_YEAR =
            Pattern.compile(" (?:(?:per|pr|pro|i) (?:ar|year|aar|jahr|jaar)|p a|arlig|arlege|arleg|yearly|per annum) ");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)(?!\\d)");
    /** The day for which the values of a column hold. */
    private static final Pattern AS_OF = Pattern.compile(
            "(?i)\\(?\\b(?:per|pr\\.?|pr\\. dato|as of)\\s+(?:\\d{1,2}[./]\\s?\\d{1,2}[./]?\\s?(?:\\d{4}|\\d{2})?|\\d{4}-\\d\\d-\\d\\d)\\)?");

    /** An amount of every year, however it is called. */
    private static final Pattern YEARLY = Pattern.compile(
            " (?:arlige?|arligt|arleg|arlege|(?:per|pr|pro|i) (?:ar|aar|year|jahr|jaar)|yearly|annual|per annum|p a|jahrliche?r?s?|jahrlich|jaarlijkse?) ");

    private static final Pattern MONEY = Pattern.compile(
            " \\p{L}*(?:verdi|verdien|belop|belob|belopp|kostnad|kostnader|kost|pris|utgift|utgifter|udgift|udgifter|omkostning|omkostninger|sum|betaling|fakturert|faktureret|vederlag|avgift|value|fee|cost|costs|spend|charge|amount|price|kosten|betrag|gebuhr|prijs|bedrag|waarde) ");
    /** A known word and a clause that says more of it, as in "system that is used". */
    private static final Pattern CLAUSE = Pattern.compile("(.{3,}?) (?:som|der|that|which|waarin|das|die) .+");

    private static final Pattern NOISE = Pattern.compile(
            " (?:summer av|summen av|sum of|sum af|summa av|summe von|som van|pakrevd|pakraevet|pakraevd|required|obligatorisk|obligatoriskt|valgfri|valgfritt|valgfrit|optional|mandatory|maa fylles ut|ma fylles ut|verplicht|pflichtfeld|hvis kjent|dersom kjent|hvis aktuelt|ca|evt|eventuelt|i dag|per i dag|pr i dag|naverende|navaerende|dagens|current) ");

    static {
        for (List<String> line : DataFile.read(Headers.class, "headers.txt", 3)) {
            for (String spelling : DataFile.spellings(line.get(2))) {
                for (String key : List.of(Names.normal(spelling), spelled(Names.normal(spelling)))) {
                    CONCEPTS.computeIfAbsent(key, name -> new LinkedHashSet<>()).add(line.get(0));
                }
            }
        }
    }

    private static final Map<Integer, List<String>> BY_LENGTH = new HashMap<>();

    static {
        for (String word : new TreeSet<>(CONCEPTS.keySet())) {
            BY_LENGTH
                    .computeIfAbsent(word.length(), length -> new ArrayList<>())
                    .add(word);
        }
    }

    private Headers() {}

    private static Map.Entry<String, Pattern> unit(String code, String words) {
        return Map.entry(code, Pattern.compile(" (?:" + words + ")(?= )"));
    }

    /** Letters that are written in two ways made one: {@code aa} and {@code å}, {@code oe} and {@code ø}. */
    private static String spelled(String normal) {
        return normal.replace("aa", "a").replace("oe", "o");
    }

    /** Every concept there is. */
    static Set<String> concepts() {
        Set<String> all = new TreeSet<>();
        CONCEPTS.values().forEach(all::addAll);
        return all;
    }

    /** What a header may mean; parts of a header of several rows are separated by {@code " / "}. */
    static Reading read(String header) {
        if (header.length() > LONGEST) {
            return new Reading(Set.of(), 0, "none", "", 0);
        }
        return CACHE.size() > 20_000 ? search(header) : CACHE.computeIfAbsent(header, Headers::search);
    }

    /** Unit of all amounts below that a title or a note states: {@code tkr}, {@code mill}, or an empty text. */
    static String unitOfAmounts(String title) {
        String plain = title.length() > 400 ? "" : " " + Names.normal(title) + " ";
        if (TITLE_THOUSANDS.matcher(plain).find()) {
            return "tkr";
        }
        return TITLE_MILLIONS.matcher(plain).find() ? "mill" : "";
    }

    private static Reading search(String header) {
        String own = header.matches("u_[a-z0-9_]+") ? header.substring(2) : header;
        String written = AS_OF.matcher(own.replaceFirst(" #\\d+$", ""))
                .replaceAll(" ")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("(?i)(?<!\\p{L})ant\\.? (?=\\p{L})", "antall ");
        String units = " " + Names.normalKeeping(written, "%") + " ";
        Matcher year = YEAR.matcher(units);
        int stated = year.find() ? Integer.parseInt(year.group(1)) : 0;
        List<String> found = new ArrayList<>();
        String rest = YEAR.matcher(units).replaceAll(" ").replaceAll(" +", " ");
        for (Map.Entry<String, Pattern> unit : UNITS) {
            Matcher matcher = unit.getValue().matcher(rest);
            if (matcher.find()) {
                found.add(unit.getKey());
                rest = matcher.replaceAll(" ").replaceAll(" +", " ");
                rest = rest.isBlank() ? " " : rest;
            }
        }
        String unit = String.join(" ", found);
        String plain = Names.normal(own.replaceFirst(" #\\d+$", ""));
        String noBracket = Names.normal(written.replaceAll("[(\\[][^()\\[\\]]*[)\\]]", " "));
        String noYear = YEAR.matcher(" " + plain + " ")
                .replaceAll(" ")
                .replaceAll(" +", " ")
                .strip();
        String noUnit = rest.replace("%", " ").replaceAll(" +", " ");
        String bare = NOISE.matcher(noUnit).replaceAll(" ").strip();
        String bareYearly = PER_YEAR.matcher(" " + bare + " ").replaceAll(" ").strip();
        record Form(String text, int confidence, String evidence) {}
        List<Form> forms = List.of(
                new Form(plain, 100, "exact"),
                new Form(Names.normal(written), 100, "exact"),
                new Form(noBracket, 98, "exact"),
                new Form(noYear, 96, "year"),
                new Form(noUnit.strip(), 95, "unit"),
                new Form(NOISE.matcher(" " + noBracket + " ").replaceAll(" ").strip(), 95, "exact"),
                new Form(bare, 94, "unit"),
                new Form(bareYearly, 92, "unit"));
        boolean yearlyMoney = YEARLY.matcher(" " + plain + " ").find()
                && MONEY.matcher(" " + plain + " ").find();
        for (Form form : forms) {
            boolean cut = yearlyMoney
                    && form.text().equals(bareYearly)
                    && !form.text().equals(plain);
            Set<String> concepts = cut ? Set.of() : lookup(form.text());
            if (!concepts.isEmpty()) {
                // A position in percent is the share of one, not what it is called.
                boolean share = found.contains("percent") && concepts.contains("role");
                return new Reading(
                        share ? Set.of("percent") : concepts, form.confidence(), form.evidence(), unit, stated);
            }
        }
        if (yearlyMoney) {
            return new Reading(Set.of("annualCost"), 85, "part", unit, stated);
        }
        Matcher clause = CLAUSE.matcher(bare);
        Set<String> before = clause.matches() ? lookup(clause.group(1)) : Set.of();
        if (!before.isEmpty()) {
            return new Reading(before, 85, "part", unit, stated);
        }
        return parts(header, bareYearly.isEmpty() ? bare : bareYearly, unit, stated);
    }

    private static Set<String> lookup(String normal) {
        if (normal.isEmpty()) {
            return Set.of();
        }
        Set<String> concepts = CONCEPTS.get(normal);
        if (concepts == null) {
            concepts = CONCEPTS.get(spelled(normal));
        }
        return concepts == null ? Set.of() : concepts;
    }

    /** The parts of a header: the lower of two rows, either side of a slash, words within, spelling mistakes. */
    private static Reading parts(String header, String bare, String unit, int year) {
        String[] rows = header.split(" / ");
        if (rows.length > 1) {
            Reading last = read(rows[rows.length - 1].strip());
            if (last.confidence() >= 60) {
                String both = unit.isEmpty() ? last.unit() : unit;
                return new Reading(last.concepts(), Math.min(95, last.confidence()), last.evidence(), both, year);
            }
        }
        String[] sides = header.split("[/,;\\n]| eller | og | og/eller | or | and | och | und ");
        if (sides.length > 1) {
            for (String side : sides) {
                Set<String> concepts = lookup(Names.normal(side));
                if (!concepts.isEmpty()) {
                    return new Reading(concepts, 88, "part", unit, year);
                }
            }
        }
        String best = "";
        for (int start = 0; start < bare.length(); start++) {
            if (start > 0 && bare.charAt(start - 1) != ' ') {
                continue;
            }
            for (int end = bare.length(); end - start > Math.max(3, best.length()); end--) {
                if ((end == bare.length() || bare.charAt(end) == ' ')
                        && CONCEPTS.containsKey(bare.substring(start, end))) {
                    best = bare.substring(start, end);
                }
            }
        }
        if (!best.isEmpty()) {
            boolean much = best.length() * 2 >= bare.length();
            return new Reading(lookup(best), much ? 75 : 62, "part", unit, year);
        }
        return similar(bare, unit, year);
    }

    private static Reading similar(String bare, String unit, int year) {
        String best = "";
        int least = bare.length() >= 10 ? 2 : bare.length() >= 6 ? 1 : 0;
        int found = least + 1;
        for (int length = bare.length() - least; least > 0 && length <= bare.length() + least; length++) {
            for (String word : BY_LENGTH.getOrDefault(length, List.of())) {
                int distance = distance(word, bare, found);
                if (distance < found) {
                    best = word;
                    found = distance;
                }
            }
        }
        return best.isEmpty()
                ? new Reading(Set.of(), 0, "none", unit, year)
                : new Reading(lookup(best), found == 1 ? 80 : 70, "similar", unit, year);
    }

    /** Number of letters to change, at most the limit. */
    private static int distance(String a, String b, int limit) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least >= limit) {
                return limit;
            }
            previous = current;
        }
        return Math.min(previous[b.length()], limit);
    }
}

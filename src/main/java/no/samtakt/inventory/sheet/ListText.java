package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several values in one cell, and values put together from several numbers. */
final class ListText {

    private static final Pattern EFFORT_ITEM =
            Pattern.compile("(.+?)[ :=]+(\\d{1,6}(?:[.,]\\d{1,6})?)(?: ?(?:d|dager|dagsverk|dage|days|pd))?");
    private static final Pattern SHARE = Pattern.compile(
            "(?:(\\d{1,3}) ?(?:x|×|\\*|stk\\.? a|stk a|personer a|pers a|á|à) ?)?(\\d{1,4}(?:[.,]\\d{1,4})?) ?(%|prosent|procent|percent|pst)?(?: ?(?:åv|aav|årsverk|årsværk|fte|stilling(?:er)?|still\\.?|årsarbetare|vzä|vte|stk|personer|pers\\.?|ansatte?))?\\.?");
    private static final Pattern WEAK = Pattern.compile(" og | & | \\+ | samt | and | och | en | und ");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]");
    private static final Pattern END_WORD = Pattern.compile(
            "^(?:avtale |kontrakt |avtalen |kontrakten )?(?:utløper|utløp|utgår|går ut|udløber|udløb|udløbsdato|löper ut|slutter|slutt|slutdato|sluttdato|til|t\\.o\\.m\\.?|tom|expires|expiry|ends|until|end|loopt af|läuft aus|oppsagt|opsagt)\\s*:?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COST_WORD = Pattern.compile(
            "^(?:kostnad|pris|årlig|årspris|årskostnad|cost|price|udgift|kosten)\\s*:?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ListText() {}

    /** Items separated by semicolon or line break, and by comma where it is not within a number. */
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : text.split("[;\\n\\r]|,(?!\\d)|(?<!\\d),")) {
            String bare = CellText.clean(item).replaceFirst("^[•\\-–*]\\s+", "");
            if (!bare.isBlank() && !items.contains(bare)) {
                items.add(bare);
            }
        }
        return items;
    }

    /** As {@link #items}, and further at slashes and words for "and" where both sides are known names. */
    static List<String> names(String text, Predicate<String> known) {
        List<String> names = new ArrayList<>();
        for (String item : items(text)) {
            for (String name : split(item, known)) {
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<String> split(String item, Predicate<String> known) {
        if (item.length() > CellParser.LONGEST || known.test(item)) {
            return List.of(item);
        }
        for (Pattern separator : List.of(WEAK, Pattern.compile(" ?/ ?"))) {
            Matcher matcher = separator.matcher(item);
            while (matcher.find()) {
                String left = item.substring(0, matcher.start()).strip();
                String right = item.substring(matcher.end()).strip();
                if (left.isEmpty() || right.isEmpty()) {
                    continue;
                }
                List<String> lefts = split(left, known);
                List<String> rights = split(right, known);
                if (lefts.stream().allMatch(known) && rights.stream().allMatch(known)) {
                    List<String> all = new ArrayList<>(lefts);
                    all.addAll(rights);
                    return all;
                }
                break;
            }
        }
        return List.of(item);
    }

    static Parsed<Set<Integer>> monthsOfYear(RawCell cell) {
        Set<Integer> months = new TreeSet<>();
        for (String item : cell.text().split("[;,\\s]+")) {
            String name = Names.normal(item);
            Integer month = DateText.MONTHS.get(name);
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

    static Parsed<SortedMap<String, BigDecimal>> effort(RawCell cell) {
        SortedMap<String, BigDecimal> effort = new TreeMap<>();
        for (String item : cell.text().split("[;\\n\\r]")) {
            if (item.isBlank()) {
                continue;
            }
            Matcher matcher = EFFORT_ITEM.matcher(item.strip());
            if (item.length() > CellParser.LONGEST || !matcher.matches()) {
                return Parsed.failed("value.not-list");
            }
            effort.merge(
                    matcher.group(1).strip(), new BigDecimal(matcher.group(2).replace(',', '.')), BigDecimal::add);
        }
        return Parsed.of(effort);
    }

    /** Positions: {@code 0,5}, {@code 50 %}, {@code 2 x 0,5}, {@code 1,2 åv}. */
    static Parsed<BigDecimal> positions(RawCell cell, ColumnEvidence evidence) {
        if (cell.number() != null) {
            boolean percent = !cell.percent() && evidence.percent();
            return Parsed.of(percent ? cell.number().movePointLeft(2) : cell.number());
        }
        String text = CellText.clean(cell.text()).toLowerCase(Locale.ROOT);
        if (text.length() > CellParser.LONGEST) {
            return Parsed.failed(AmountText.NOT);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : text.replaceFirst("^(?:ca\\.?|circa) ", "").split(" ?\\+ ?", -1)) {
            Matcher matcher = SHARE.matcher(part.strip());
            if (!matcher.matches()) {
                return Parsed.failed(AmountText.NOT);
            }
            BigDecimal share = new BigDecimal(matcher.group(2).replace(',', '.'));
            boolean percent = matcher.group(3) != null || (evidence.percent() && matcher.group(1) == null);
            share = percent ? share.movePointLeft(2) : share;
            sum = sum.add(matcher.group(1) == null ? share : share.multiply(new BigDecimal(matcher.group(1))));
        }
        return Parsed.of(sum);
    }

    /** A product with what stands in brackets or after commas beside it. */
    static ProductCell product(String written, ColumnEvidence evidence) {
        String text = CellText.clean(written);
        if (text.length() > CellParser.LONGEST) {
            return new ProductCell(text, null, false, null);
        }
        Found found = new Found(evidence);
        Matcher brackets = BRACKETS.matcher(text);
        StringBuilder outside = new StringBuilder();
        while (brackets.find()) {
            String inside = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
            String left = found.take(inside);
            brackets.appendReplacement(
                    outside,
                    Matcher.quoteReplacement(
                            left.isEmpty() ? " " : left.equals(inside) ? brackets.group() : "(" + left + ")"));
        }
        brackets.appendTail(outside);
        String rest = found.take(outside.toString());
        String product = CellText.clean(rest.replaceAll("[ \\t]+", " "))
                .replaceFirst("[ ,;:–-]+$", "")
                .strip();
        return new ProductCell(product, found.end, found.ongoing, found.amount);
    }

    /** What has been found beside a product so far. */
    private static final class Found {
        private final ColumnEvidence evidence;
        private java.time.@Nullable LocalDate end;
        private boolean ongoing;
        private @Nullable Amount amount;

        Found(ColumnEvidence evidence) {
            this.evidence = evidence;
        }

        /** Takes dates and amounts out of a text; what is left, in order. */
        String take(String text) {
            List<String> left = new ArrayList<>();
            for (String part : text.split("[;\\n]|,(?=\\s)|,(?!\\d)(?!-)| – | - ")) {
                String bare = part.strip();
                if (!bare.isEmpty() && !known(bare)) {
                    left.add(bare);
                }
            }
            return String.join(", ", left);
        }

        private boolean known(String part) {
            Matcher ends = END_WORD.matcher(part);
            String rest = ends.matches() ? ends.group(1) : part;
            boolean dateLike =
                    ends.matches() || part.matches(".*\\d.*[./-].*\\d.*") || part.matches("(?i).*[a-z]{3}.*\\d{2,4}");
            if (end == null && dateLike) {
                Parsed<LocalDate> date = DateText.date(RawCell.ofText(rest), evidence);
                if (date.value() != null) {
                    end = date.value();
                    return true;
                }
            }
            if (WordText.ongoing(rest)) {
                ongoing = true;
                return true;
            }
            Matcher cost = COST_WORD.matcher(part);
            String price = cost.matches() ? cost.group(1) : part;
            boolean money = cost.matches()
                    || price.matches("(?i).*(?:kr|nok|dkk|sek|mill|mio|tkr|\\d ?k\\b|\\d ?'|,-|€|\\d[ .]\\d{3}).*");
            if (amount == null && money) {
                Parsed<Amount> parsed = AmountText.amount(RawCell.ofText(price), evidence);
                if (parsed.value() != null && Character.isDigit(lastDigitOrFirst(price))) {
                    amount = parsed.value();
                    return true;
                }
            }
            return false;
        }

        private static char lastDigitOrFirst(String price) {
            for (int i = 0; i < price.length(); i++) {
                if (Character.isDigit(price.charAt(i))) {
                    return price.charAt(i);
                }
            }
            return ' ';
        }
    }
}

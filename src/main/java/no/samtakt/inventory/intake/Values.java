package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * Normalises what cells say to what the reader of our own layout understands. What neither understands is passed on as written,
 * so that the reader reports it at the cell with what it expected.
 */
final class Values {

    private static final Pattern BAND = Pattern.compile("(\\d[\\d .]*) ?(?:-|–|til|to|bis) ?(\\d[\\d .]*)");
    private static final Pattern ONE_NUMBER = Pattern.compile("\\D*(\\d{1,3}(?:[ .\u00a0]\\d{3})+|\\d+)\\D*");
    private static final Pattern FOREIGN = Pattern.compile("(?i)(€|\\beur\\b|\\$|\\busd\\b|£|\\bgbp\\b)");

    /** Headers of scales that mostly begin with the most important. */
    private static final Pattern PRIORITY = Pattern.compile(
            "(?iu)(prio|klasse|class|tier|rang|1 ?(=|er|is) ?(høy|mest|svært|kritisk|most|high|meget))");

    private static final Pattern NUMBERED = Pattern.compile("(?s)\\s*[0-9] ?[-–:.)=]? *(\\(?)(\\p{L}.*?)\\)?\\s*");
    private static final int LONGEST = 200;

    private final Work work;

    Values(Work work) {
        this.work = work;
    }

    private void interpreted(String member, SourceCell where, RawCell raw, String as) {
        work.report("intake.interpreted", member, where, raw.text(), as);
    }

    /**
     * An amount per year.
     *
     * @param units units of the header
     * @param users users of the system, for a price per user; null when not known
     * @param inhabitants for a price per inhabitant; null when not known
     * @return null when the cell says that nothing is known, which is reported
     */
    @Nullable
    RawCell amount(
            RawCell raw,
            String units,
            @Nullable BigDecimal users,
            @Nullable BigDecimal inhabitants,
            String member,
            SourceCell where) {
        if (raw.error() || CellParser.unknown(raw)) {
            return raw;
        }
        if (Words.is("unknown", raw.text()) || raw.text().matches("(?i)(se |iflg|jf|iht).*")) {
            work.report("value.unknown", member, where, raw.text(), "", "column:contracts.annualPrice");
            return null;
        }
        String text = raw.text();
        if (text.matches("(?i)(inkl|incl|inngår|indgår|ingår|gratis|fri|free|ingen|none|dekkes).*")
                && !text.matches(".*\\d{3}.*")) {
            interpreted(member, where, raw, "0");
            return number(BigDecimal.ZERO);
        }
        boolean perMonth = text.matches("(?is).*(per|pr\\.?|/) ?(mnd|måned|md\\b|month|mån).*");
        boolean perUser = text.matches("(?is).*(per|pr\\.?|/) ?(bruker|bruger|user|lisens|ansatt).*");
        boolean perHead = text.matches("(?is).*(per|pr\\.?|/) ?(innbygger|indbygger|inhabitant|invånare).*");
        RawCell plain = perMonth || perUser || perHead
                ? RawCell.ofText(text.replaceFirst(
                        "(?is)\\s*(kr\\.?)?\\s*(per|pr\\.?|/) ?(mnd|måned|md\\b|month|mån|bruker|bruger|user|lisens|ansatt|innbygger|indbygger|inhabitant|invånare).*",
                        ""))
                : raw;
        if (plain.text().isBlank()) {
            plain = RawCell.ofText(
                    text.replaceFirst("(?is)^\\s*(kr\\.?)?\\s*(per|pr\\.?|/) ?\\p{L}+\\s*[:=]?\\s*", "")
                                    .strip() + " ");
        }
        BigDecimal value = plain.date() == null ? value(plain, member, where) : null;
        if (value == null) {
            return raw;
        }
        String said = "";
        BigDecimal result = value;
        if (perMonth || (units.contains("month") && !units.contains("months"))) {
            result = result.multiply(BigDecimal.valueOf(12));
            said = "month";
        }
        if (units.contains("quarter")) {
            result = result.multiply(BigDecimal.valueOf(4));
            said = "quarter";
        }
        if (perUser || units.contains("user")) {
            if (users == null) {
                work.report("intake.unit-needs", member, where, text, "unit:user");
                return null;
            }
            result = result.multiply(users);
            said = "user";
        }
        if (perHead || units.contains("inhabitant")) {
            if (inhabitants == null) {
                work.report("intake.unit-needs", member, where, text, "unit:inhabitant");
                return null;
            }
            result = result.multiply(inhabitants);
            said = "inhabitant";
        }
        boolean scaled = raw.number() == null && text.matches("(?is).*(tkr|t\\.kr|mill|mnok|mkr|mio|\\d ?k\\b|').*");
        if (!scaled && units.contains("tkr")) {
            result = result.movePointRight(3);
        } else if (!scaled && units.contains("mill")) {
            result = result.movePointRight(6);
        }
        if (!said.isEmpty()) {
            interpreted(member, where, raw, result.stripTrailingZeros().toPlainString());
        }
        return raw.number() != null && result.equals(value) ? raw : keepOrNumber(raw, value, result);
    }

    private static RawCell keepOrNumber(RawCell raw, BigDecimal value, BigDecimal result) {
        boolean readable = CellParser.number(raw).value() != null;
        return readable && result.compareTo(value) == 0 ? raw : number(result);
    }

    private @Nullable BigDecimal value(RawCell raw, String member, SourceCell where) {
        if (raw.text().length() > LONGEST) {
            return null;
        }
        String bare = FOREIGN.matcher(raw.text()).replaceAll("").strip();
        boolean foreign = raw.number() == null && !bare.equals(raw.text().strip());
        if (foreign && bare.matches("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?")) {
            return new BigDecimal(bare.replace(",", ""));
        }
        BigDecimal value = CellParser.number(foreign ? RawCell.ofText(bare.isEmpty() ? "?" : bare) : raw)
                .value();
        if (value != null) {
            return value;
        }
        Matcher band = Pattern.compile(
                        "(?is)^\\D*([\\d ]+(?:[.,]\\d+)?) ?(?:-|–|til) ?([\\d ]+(?:[.,]\\d+)?)\\s*('|k|tkr|mill\\.?|mnok)?\\s*(?:kr\\.?)?[,\\-\\s]*$")
                .matcher(raw.text());
        if (band.matches()) {
            String scale = band.group(3) == null ? "" : band.group(3);
            BigDecimal low = CellParser.number(RawCell.ofText(band.group(1).strip() + scale))
                    .value();
            BigDecimal high = CellParser.number(RawCell.ofText(band.group(2).strip() + scale))
                    .value();
            if (low != null && high != null && low.compareTo(high) <= 0) {
                BigDecimal low3 = low.movePointRight(3);
                BigDecimal from = low.compareTo(BigDecimal.valueOf(1000)) < 0 && low3.compareTo(high) <= 0 ? low3 : low;
                BigDecimal middle = from.add(high).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_EVEN);
                interpreted(member, where, raw, middle.stripTrailingZeros().toPlainString());
                return middle;
            }
        }
        Matcher first = Pattern.compile(
                        "(?is)^(?:ca\\.?|kr\\.?|nok|dkk|sek|€|eur|\\$|£|\\s)*((?:\\d{1,3}(?:[ .]\\d{3})+|\\d+)(?:[.,]\\d{1,2})?)\\s*(tkr|mill\\.?|mnok|k|')?(?:,-|\\s|kr|\\.-)*(?:[(;/+ ].*)?$")
                .matcher(raw.text());
        if (first.matches() && raw.text().length() <= 60 && !raw.text().matches("(?s).*\\d.*[+*].*\\d.*")) {
            BigDecimal found = CellParser.number(
                            RawCell.ofText(first.group(1) + (first.group(2) == null ? "" : first.group(2))))
                    .value();
            if (found != null) {
                interpreted(member, where, raw, found.stripTrailingZeros().toPlainString());
            }
            return found;
        }
        return null;
    }

    static RawCell number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        BigDecimal exact = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new RawCell(exact.toPlainString(), exact, null, false, false);
    }

    static RawCell date(LocalDate date) {
        BigDecimal serial = BigDecimal.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date));
        return new RawCell(date.toString(), serial, date, false, false);
    }

    /** A whole number of persons: also {@code 10-49}, {@code <10}, {@code >500}, {@code ca. 40 brukere}. */
    @Nullable
    RawCell count(RawCell raw, String member, SourceCell where) {
        if (raw.error()
                || raw.date() != null
                || CellParser.unknown(raw)
                || raw.text().length() > LONGEST) {
            return raw;
        }
        if (raw.number() != null) {
            return raw.number().stripTrailingZeros().scale() > 0
                    ? number(raw.number().setScale(0, RoundingMode.UP))
                    : raw;
        }
        if (Words.is("unknown", raw.text())) {
            work.report("value.unknown", member, where, raw.text(), "", "column:systems.users");
            return null;
        }
        if (raw.text()
                .matches(
                        "(?i)(alle|all|samtlige|everybody|everyone|alla|allen|hele kommunen)( ansatte| brukere| users)?")) {
            work.report("intake.everybody", member, where, raw.text(), "");
            return null;
        }
        BigDecimal value = CellParser.number(raw).value();
        if (value != null && value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0) {
            return raw;
        }
        String bare = raw.text().replaceFirst("\\s*\\([^()]*\\)\\s*$", "");
        BigDecimal rounded =
                CellParser.number(RawCell.ofText(bare.isBlank() ? "?" : bare)).value();
        if (rounded != null && rounded.signum() >= 0) {
            String whole = rounded.setScale(0, RoundingMode.UP).toPlainString();
            interpreted(member, where, raw, whole);
            return RawCell.ofText(whole);
        }
        Matcher band = BAND.matcher(raw.text());
        if (band.find()) {
            long low = Long.parseLong(band.group(1).replaceAll("\\D", "0").isEmpty() ? "0" : digits(band.group(1)));
            long high = Long.parseLong(digits(band.group(2)));
            String middle = String.valueOf((low + high + 1) / 2);
            interpreted(member, where, raw, middle);
            return RawCell.ofText(middle);
        }
        Matcher one = ONE_NUMBER.matcher(raw.text());
        if (one.matches() && raw.text().length() < 60) {
            interpreted(member, where, raw, digits(one.group(1)));
            return RawCell.ofText(digits(one.group(1)));
        }
        return raw;
    }

    private static String digits(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? "0" : digits;
    }

    /** A day or month, also within a longer text; as written when there is none. */
    RawCell day(RawCell raw, String member, SourceCell where) {
        if (raw.error() || raw.date() != null || CellParser.unknown(raw) || CellParser.ongoing(raw)) {
            return raw;
        }
        if (CellParser.date(raw).value() != null) {
            return raw;
        }
        List<LocalDate> dates = Terms.dates(raw.text());
        if (!dates.isEmpty()) {
            LocalDate last = dates.get(dates.size() - 1);
            interpreted(member, where, raw, last.toString());
            return date(last);
        }
        Optional<String> renewal = Words.findPart("renewal", raw.text());
        if (renewal.isPresent() && renewal.get().equals("TACIT") && raw.number() == null) {
            interpreted(member, where, raw, CellParser.ONGOING);
            return RawCell.ofText(CellParser.ONGOING);
        }
        return raw;
    }

    /** A word of a list as its code; as written when it is none. */
    RawCell choice(String list, RawCell raw) {
        if (raw.error() || CellParser.unknown(raw)) {
            return raw;
        }
        return Words.findPart(list, raw.text()).map(RawCell::ofText).orElse(raw);
    }

    /** How much personal data: the most sensitive kind a cell names. */
    RawCell personalData(RawCell raw, String header) {
        if (raw.error() || CellParser.unknown(raw)) {
            return raw;
        }
        boolean special = header.toLowerCase(Locale.ROOT)
                .matches(".*(sensitiv|følsom|særlig|känslig|bijzonder|besonder|special).*");
        String most = "";
        for (String part : raw.text().split("[,;\\n/+]| og | and | och | und | en ")) {
            Optional<String> code = Words.findPart("personalData", part);
            if (code.isPresent()) {
                String found = special && code.get().equals("ORDINARY") ? "SPECIAL" : code.get();
                List<String> order = List.of("", "NONE", "ORDINARY", "SPECIAL");
                most = order.indexOf(found) > order.indexOf(most) ? found : most;
            }
        }
        if (most.isEmpty()) {
            String text = raw.text().toLowerCase(Locale.ROOT);
            most = text.matches("(?s).*(sensitiv|særlig|følsom|helse|health|känslig|etnisk|biometri|straff|kriminal).*")
                    ? "SPECIAL"
                    : text.matches("(?s).*(navn|adresse|fødsel|personnummer|kontakt|name|address|alminnelig|ordinær).*")
                            ? "ORDINARY"
                            : "";
        }
        return most.isEmpty() ? raw : RawCell.ofText(most);
    }

    /** Criticality 1 to 4; a yes under a header that asks whether it is critical counts as 4 or 3. */
    @Nullable
    RawCell criticality(RawCell raw, String header) {
        if (raw.error() || CellParser.unknown(raw)) {
            return raw;
        }
        Optional<String> yes = Words.find("yesNo", raw.text());
        if (yes.isPresent() && raw.number() == null && !raw.text().matches("[1-4bkcBKC]")) {
            if (yes.get().equals("NO")) {
                return null;
            }
            boolean business =
                    header.toLowerCase(Locale.ROOT).matches(".*(forretning|virksomhet|business|bedrijf|verksamhet).*");
            return RawCell.ofText(business ? "3" : "4");
        }
        Matcher numbered = NUMBERED.matcher(raw.text());
        if (numbered.matches()) {
            Optional<String> said = Words.findPart("criticality", numbered.group(2));
            if (said.isPresent()) {
                return RawCell.ofText(said.get());
            }
        }
        boolean bare = raw.text().strip().matches("[0-9]{1,2}([.,]0)?");
        if (bare && PRIORITY.matcher(header).find()) {
            return RawCell.ofText(header + " " + raw.text());
        }
        return Words.findPart("criticality", raw.text().replaceFirst("^([1-4]) ?[-–:.)].*", "$1"))
                .map(RawCell::ofText)
                .orElse(raw);
    }
}

package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.inventory.sheet.Amount.Basis;
import no.samtakt.inventory.sheet.ColumnEvidence.Mark;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them. */
final class AmountText {

    static final String NOT = "value.not-number";

    private static final Set<String> FREE = Set.of(
            "gratis",
            "free",
            "fri",
            "kostnadsfritt",
            "kostnadsfri",
            "vederlagsfritt",
            "omkostningsfrit",
            "kostenlos",
            "kostenfrei",
            "no cost",
            "no charge",
            "ingen kostnad",
            "ingen kostnader",
            "ingen udgift",
            "uten kostnad",
            "-");
    private static final Pattern INCLUDED = Pattern.compile(
            "^(?:inkl(?:\\.|udert|usive|uderet|uderad)?|incl(?:\\.|uded|uderen)?|inngår|indgår|ingår|inbegrepen|inbegriffen|enthalten|dekkes av|dækkes af|part of|del av|del af)(?: i| in| med| av| af| with)?\\b.*");
    private static final Pattern VAT = Pattern.compile(
            "[,(]?\\s*\\b(?:inkl|inkludert|incl|including|ekskl|eks|ex|exkl|excl|excluding|eksklusive|inklusive|uten|uden|utan|med|plus|zzgl)\\.? ?(?:mva|moms|vat|btw|mwst|ust)\\b\\.?\\)?");
    private static final Pattern APPROXIMATELY = Pattern.compile(
            "^(?:ca\\.?|circa|omtrent|omkring|anslagsvis|anslått|estimert|estimat|ung\\.?|ungefär|cirka|ongeveer|etwa|rund|approx\\.?|approximately|about|around|~|≈|±)(?=[\\s\\d~k])\\s*");
    private static final Pattern CURRENCY_BEFORE =
            Pattern.compile("^(kr\\.?|nok|dkk|sek|isk|eur|usd|gbp|chf|€|\\$|£)\\s*(?=[-+(]?[\\d.,])");
    private static final Pattern CURRENCY_AFTER = Pattern.compile(
            "\\s*\\b(?<!t\\.\\s{0,1})(kr\\.?|kroner|kronor|nok|dkk|sek|isk|eur|euro|usd|gbp|chf)$|\\s*([€$£])$");
    private static final Pattern PER = Pattern.compile(
            "\\s*(?:\\bper\\b|\\bpr\\b\\.?|/|\\bpro\\b|\\bom\\b|\\bi\\b)\\s*(år|åring|aar|year|annum|jaar|jahr|mnd|mnd\\.|md|mdr|måned|månad|month|maand|monat|mån|stk|bruker|brukar|bruger|user|användare|gebruiker|benutzer|lisens|license|ansatt|employee|innbygger|innbyggjar|indbygger|inhabitant|invånare|inwoner|einwohner|capita|hode)\\.?$|\\s+(årlig|årligt|årleg|p\\.a\\.|pa|annually|yearly|månedlig|månedligt|monthly|månadsvis|jaarlijks|jährlich|monatlich|maandelijks)$");
    private static final Pattern SCALED = Pattern.compile(
            "^(.*\\d)\\s*('|’|k|tkr|tnok|tdkk|tsek|t\\.kr\\.?|t\\. kr\\.?|tusen|tusind|tsd\\.?|thousand|duizend|mill\\.?|million(?:er)?|millioner|miljon(?:er)?|miljoen|millionen|mio\\.?|mln\\.?|mnok|mdkk|msek|mkr|meur|mrd\\.?|milliarder?|miljarder?|bn|m)$");
    private static final Pattern SCALE_BEFORE = Pattern.compile(
            "^(tkr|tnok|tdkk|tsek|t\\.kr\\.?|t\\. kr\\.?|mill\\.|mio\\.?|mnok|mdkk|msek|mkr|meur)\\s*([\\d][\\d., ]*)$");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(?:[.,' ]\\d+)*(?:[.,]\\d+)?|[-+]?[.,]\\d+");
    private static final Pattern RANGE = Pattern.compile(
            "^(?:fra |from |mellom |mellem |mellan |between |von |van )?(.*\\d[^\\d]{0,8}?)\\s*(?:–|—|(?<=[\\d' k])-(?=[ \\d])| til | to | till | tot | bis | og | and )\\s*(\\d.*)$");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP", "EURO", "EUR");
    private static final Set<String> HERE = Set.of("", "NOK", "DKK", "SEK", "ISK");

    /** Most digits before the decimal mark. */
    private static final int MOST_DIGITS = 15;

    private AmountText() {}

    /** The plain value of an amount; prices of one user or in foreign money are none. */
    static Parsed<BigDecimal> number(RawCell cell, ColumnEvidence evidence) {
        if (cell.number() != null) {
            return Parsed.of(cell.number());
        }
        Parsed<Amount> parsed = amount(cell, evidence);
        Amount amount = parsed.value();
        if (amount == null) {
            return Parsed.failed(NOT);
        }
        boolean plain = amount.basis() == Basis.PLAIN || amount.basis() == Basis.MONTH;
        return plain && HERE.contains(amount.currency())
                ? new Parsed<>(amount.value(), parsed.code())
                : Parsed.failed(NOT);
    }

    static Parsed<Amount> amount(RawCell cell, ColumnEvidence evidence) {
        if (cell.number() != null) {
            return Parsed.of(plain(cell.number()));
        }
        String clean = CellText.clean(cell.text());
        if (clean.length() > CellParser.LONGEST || clean.isEmpty()) {
            return Parsed.failed(NOT);
        }
        String text = clean.toLowerCase(Locale.ROOT).replace('−', '-').replace('‑', '-');
        text = VAT.matcher(text).replaceAll("").strip();
        if (FREE.contains(text.replaceFirst("[.!]$", ""))) {
            return Parsed.of(plain(BigDecimal.ZERO));
        }
        if (INCLUDED.matcher(text).matches()) {
            return Parsed.remarked(plain(BigDecimal.ZERO), "value.included");
        }
        Matcher approximately = APPROXIMATELY.matcher(text);
        boolean estimate = approximately.find();
        if (estimate) {
            text = text.substring(approximately.end());
        }
        Basis basis = Basis.PLAIN;
        for (int i = 0; i < 2; i++) {
            Matcher per = PER.matcher(text);
            if (per.find()) {
                String unit = per.group(1) == null ? per.group(2) : per.group(1);
                Basis stated = basis(unit);
                basis = stated == Basis.PLAIN ? basis : stated;
                text = text.substring(0, per.start()).strip();
            }
        }
        Parsed<Amount> parsed = range(text, evidence);
        if (parsed == null) {
            parsed = single(text, evidence);
        }
        Amount amount = parsed.value();
        if (amount == null) {
            return parsed;
        }
        String code = !parsed.code().isEmpty() ? parsed.code() : estimate ? "value.estimate" : "";
        if (basis == Basis.MONTH) {
            amount = new Amount(
                    times12(amount.value()),
                    times12(amount.low()),
                    times12(amount.high()),
                    basis,
                    amount.currency(),
                    amount.scaled());
            code = code.isEmpty() || code.equals("value.estimate") ? "value.per-month" : code;
        } else {
            amount = new Amount(amount.value(), amount.low(), amount.high(), basis, amount.currency(), amount.scaled());
        }
        return new Parsed<>(amount, code);
    }

    private static BigDecimal times12(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(12));
    }

    private static Amount plain(BigDecimal value) {
        return new Amount(value, value, value, Basis.PLAIN, "", false);
    }

    private static Basis basis(String unit) {
        if (unit.startsWith("m")) {
            return Basis.MONTH;
        }
        if (unit.startsWith("inn")
                || unit.startsWith("ind")
                || unit.startsWith("inh")
                || unit.startsWith("inv")
                || unit.startsWith("inw")
                || unit.startsWith("einw")
                || unit.equals("capita")
                || unit.equals("hode")) {
            return Basis.INHABITANT;
        }
        return unit.startsWith("år")
                        || unit.startsWith("aar")
                        || unit.startsWith("year")
                        || unit.startsWith("an") && !unit.equals("ansatt") && !unit.startsWith("anv")
                        || unit.startsWith("j")
                        || unit.equals("stk")
                        || unit.startsWith("p")
                ? Basis.PLAIN
                : Basis.USER;
    }

    /** A range; null when it is none. */
    private static @Nullable Parsed<Amount> range(String text, ColumnEvidence evidence) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        Amount low = single(matcher.group(1).strip(), evidence).value();
        Amount high = single(matcher.group(2).strip(), evidence).value();
        if (low == null || high == null || low.value().signum() < 0) {
            return null;
        }
        BigDecimal from = low.value();
        if (high.scaled() && !low.scaled()) {
            for (int shift = 9; shift >= 3; shift -= 3) {
                if (from.movePointRight(shift).compareTo(high.value()) <= 0 && from.signum() > 0) {
                    from = from.movePointRight(shift);
                    break;
                }
            }
        } else if (!low.scaled()
                && from.signum() > 0
                && from.compareTo(BigDecimal.valueOf(1000)) < 0
                && from.movePointRight(3).compareTo(high.value()) <= 0) {
            from = from.movePointRight(3);
        }
        if (from.compareTo(high.value()) > 0) {
            return null;
        }
        BigDecimal middle = from.add(high.value()).divide(BigDecimal.valueOf(2));
        String currency = high.currency().isEmpty() ? low.currency() : high.currency();
        return Parsed.remarked(
                new Amount(middle, from, high.value(), Basis.PLAIN, currency, low.scaled() || high.scaled()),
                "value.range");
    }

    private static Parsed<Amount> single(String written, ColumnEvidence evidence) {
        String text = written;
        boolean negative = text.startsWith("(") && text.endsWith(")");
        if (negative) {
            text = text.substring(1, text.length() - 1).strip();
        }
        String currency = "";
        Matcher before = CURRENCY_BEFORE.matcher(text);
        if (before.find()) {
            currency = before.group(1);
            text = text.substring(before.end()).strip();
        }
        text = text.replaceFirst("(?<=\\d)[.,]-+(?=\\s|$)", "").strip();
        Matcher after = CURRENCY_AFTER.matcher(text);
        if (after.find()) {
            currency = after.group(1) == null ? after.group(2) : after.group(1);
            text = text.substring(0, after.start()).strip();
        }
        text = text.replaceFirst("(?<=\\d)[.,]-+$", "").strip();
        Matcher scaleFirst = SCALE_BEFORE.matcher(text);
        if (scaleFirst.matches()) {
            text = scaleFirst.group(2) + " " + scaleFirst.group(1);
        }
        int shift = 0;
        Matcher scaled = SCALED.matcher(text);
        if (scaled.matches()) {
            String unit = scaled.group(2);
            shift = shift(unit);
            text = scaled.group(1).strip();
            for (String money : List.of("nok", "dkk", "sek", "eur")) {
                currency = unit.endsWith(money) ? money : currency;
            }
        }
        if (!NUMBER.matcher(text).matches()) {
            return Parsed.failed(NOT);
        }
        Parsed<BigDecimal> decimal = decimal(text, shift < 6 ? evidence.decimal() : scaledMark(text, evidence));
        BigDecimal value = decimal.value();
        if (value == null || value.precision() - value.scale() + shift > MOST_DIGITS) {
            return Parsed.failed(NOT);
        }
        value = value.movePointRight(shift);
        value = negative ? value.negate() : value;
        String code = currency.startsWith("kr") ? "" : currency.toUpperCase(Locale.ROOT);
        return new Parsed<>(
                new Amount(value, value, value, Basis.PLAIN, SIGNS.getOrDefault(code, code), shift > 0),
                decimal.code());
    }

    /** {@code 1.234 mill} has decimals: nobody counts millions by the thousand. */
    private static Mark scaledMark(String text, ColumnEvidence evidence) {
        boolean onePoint =
                text.indexOf('.') >= 0 && text.indexOf('.') == text.lastIndexOf('.') && text.indexOf(',') < 0;
        return onePoint ? Mark.POINT : evidence.decimal();
    }

    private static int shift(String unit) {
        if (unit.startsWith("mrd") || unit.startsWith("millia") || unit.startsWith("milja") || unit.equals("bn")) {
            return 9;
        }
        return unit.startsWith("m") ? 6 : 3;
    }

    /**
     * Decides which of comma, point, space and apostrophe group digits: of two marks the last is decimal; one mark that stands
     * before exactly three digits is decided by the column, else a point groups and a comma is decimal.
     */
    private static Parsed<BigDecimal> decimal(String digits, Mark mark) {
        String text = digits.replace(" ", "").replace("'", "");
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        String remark = "";
        if (comma >= 0 && point >= 0) {
            text = comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        } else if (comma >= 0) {
            boolean several = text.indexOf(',') != comma;
            boolean groups = text.matches("[-+]?[1-9]\\d{0,2}(,\\d{3})+");
            boolean doubtful = groups && !several;
            if (several || (doubtful && mark == Mark.POINT)) {
                text = text.replace(",", "");
            } else {
                remark = doubtful && mark == Mark.UNKNOWN ? "value.ambiguous-number" : "";
                text = text.replace(',', '.');
            }
        } else if (point >= 0) {
            boolean several = text.indexOf('.') != point;
            boolean groups = text.matches("[-+]?[1-9]\\d{0,2}(\\.\\d{3})+");
            boolean doubtful = groups && !several && !text.endsWith("000");
            if (groups && (several || mark != Mark.POINT)) {
                remark = doubtful && mark == Mark.UNKNOWN ? "value.ambiguous-number" : "";
                text = text.replace(".", "");
            }
        }
        try {
            return Parsed.remarked(new BigDecimal(text), remark);
        } catch (NumberFormatException e) {
            return Parsed.failed(NOT);
        }
    }
}

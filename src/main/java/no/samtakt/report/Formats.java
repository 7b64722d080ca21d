package no.samtakt.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import no.samtakt.common.Money;
import no.samtakt.common.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How numbers, amounts, months and dates are written in one language and one currency. Exact decimal arithmetic, rounded half
 * up for the eye only; nothing depends on the locale data of the Java version.
 */
public final class Formats {

    /** A space at which a line is not broken. */
    public static final String NBSP = "\u00a0";

    /** The real minus sign. */
    public static final String MINUS = "\u2212";

    private static final BigDecimal MILLION_KRONER = BigDecimal.valueOf(1_000_000);

    private final Texts texts;
    private final String currency;
    private final String group;
    private final boolean decimalComma;

    private Formats(Texts texts, String currency) {
        this.texts = texts;
        this.currency = currency;
        String language = texts.locale().getLanguage();
        this.decimalComma = language.equals("nb") || language.equals("da");
        this.group = language.equals("nb") ? NBSP : decimalComma ? "." : ",";
    }

    /**
     * @param locale {@code en}, {@code nb} or {@code da}
     * @param currency ISO code of the plan's currency
     */
    public static Formats of(Locale locale, String currency) {
        return new Formats(Texts.of("no.samtakt.report", locale), currency);
    }

    /** A whole number with grouping: {@code 12 345} in Norwegian, {@code 12.345} in Danish, {@code 12,345} in English. */
    public String number(long value) {
        return decimal(BigDecimal.valueOf(value), 0);
    }

    /** A decimal number with grouping and a fixed number of decimals, rounded half up. */
    public String decimal(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(group);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(decimalComma ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return rounded.signum() < 0 ? MINUS + text : text.toString();
    }

    /** What is written for an amount that is kept from the reader. */
    public String withheld() {
        return texts.get("money.withheld");
    }

    /** The two ends of a band counted in an amount of major units, with a unit when there is a pattern; the word for a withheld one else. */
    private String band(Money amount, @Nullable String pattern, BigDecimal of) {
        if (!amount.isBand()) {
            return withheld();
        }
        String from = end(amount.least(), of);
        String to = end(amount.most(), of);
        String both = amount.least() < 0 || amount.most() < 0 ? texts.get("money.band", from, to) : from + "–" + to;
        return pattern == null ? both : texts.get(pattern, both, unit());
    }

    private String end(long minor, BigDecimal of) {
        BigDecimal value = BigDecimal.valueOf(minor, 2).divide(of);
        return decimal(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** Whether an amount, or the larger end of a band, is written in millions in running text. */
    private static boolean isLarge(Money amount) {
        return Math.max(Math.abs(amount.least()), Math.abs(amount.most())) >= 100_000_000L;
    }

    /** A share in basis points as per cent, or the word for a withheld one when it is negative. */
    public String share(long basisPoints) {
        return basisPoints < 0 ? withheld() : percent(basisPoints);
    }

    /** An amount in whole major units with its currency: {@code 1 234 567 kr}. */
    public String money(Money amount) {
        return amount.isWithheld()
                ? band(amount, "money.major", BigDecimal.ONE)
                : withUnit("money.major", moneyPlain(amount));
    }

    /** An amount in whole major units without a unit, for columns whose head names it. */
    public String moneyPlain(Money amount) {
        return amount.isWithheld()
                ? band(amount, null, BigDecimal.ONE)
                : decimal(BigDecimal.valueOf(amount.minor(), 2), 0);
    }

    /** An amount rounded to 0.1 million: {@code 1,2 mill. kr}. */
    public String millions(Money amount) {
        return amount.isWithheld()
                ? band(amount, "money.millions", MILLION_KRONER)
                : withUnit("money.millions", millionsPlain(amount));
    }

    /** A withheld amount in thousands, without a unit: its band, or the word for it. */
    public String withheldThousands(Money amount) {
        return band(amount, null, BigDecimal.valueOf(1_000));
    }

    /** An amount in millions with one decimal, without a unit. */
    public String millionsPlain(Money amount) {
        return amount.isWithheld()
                ? band(amount, null, MILLION_KRONER)
                : decimal(BigDecimal.valueOf(amount.minor(), 2).divide(MILLION_KRONER), 1);
    }

    /** An amount for running text: from one million on rounded to 0.1 million, else to three leading digits of kroner. */
    public String amount(Money amount) {
        if (amount.isWithheld()) {
            return amount.isBand() && isLarge(amount) ? millions(amount) : money(amount);
        }
        BigDecimal kroner = BigDecimal.valueOf(amount.minor(), 2);
        if (kroner.abs().setScale(0, RoundingMode.HALF_UP).longValueExact() >= 1_000_000) {
            return millions(amount);
        }
        BigDecimal rounded = kroner.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0
                ? kroner.setScale(-3, RoundingMode.HALF_UP)
                : kroner;
        return withUnit("money.major", decimal(rounded, 0));
    }

    /** As {@link #amount} with a plus sign when positive. */
    public String signedAmount(Money amount) {
        return (isPositive(amount) ? "+" : "") + amount(amount);
    }

    /** Whole major units with a plus sign when positive, without a unit. */
    public String signedPlain(Money amount) {
        return (isPositive(amount) ? "+" : "") + moneyPlain(amount);
    }

    private static boolean isPositive(Money amount) {
        return !amount.isWithheld() && amount.minor() > 0;
    }

    /**
     * An amount per inhabitant in whole major units, signed: {@code +1 240 kr}.
     *
     * @param inhabitants a dash is written when not positive
     */
    public String perInhabitant(Money amount, int inhabitants) {
        if (amount.isWithheld()) {
            return withheld();
        }
        if (inhabitants <= 0) {
            return texts.get("none");
        }
        BigDecimal each =
                BigDecimal.valueOf(amount.minor(), 2).divide(BigDecimal.valueOf(inhabitants), 0, RoundingMode.HALF_UP);
        return (each.signum() > 0 ? "+" : "") + withUnit("money.major", decimal(each, 0));
    }

    /** A cost divided by inhabitants, in whole major units with its currency. */
    public String costPerInhabitant(Money amount, int inhabitants) {
        String text = perInhabitant(amount, inhabitants);
        return text.startsWith("+") ? text.substring(1) : text;
    }

    /** A number with the unit, the sign in front of both. */
    private String withUnit(String pattern, String number) {
        return number.startsWith(MINUS)
                ? MINUS + texts.get(pattern, number.substring(1), unit())
                : texts.get(pattern, number, unit());
    }

    /** The unit of amounts in major units: {@code kr} in Norwegian and Danish where it is the co-operation's own, the ISO code otherwise. */
    public String unit() {
        return decimalComma && (currency.equals("NOK") || currency.equals("DKK")) ? "kr" : currency;
    }

    /** The unit of amounts in millions, as a column head. */
    public String millionUnit() {
        return texts.get("money.millions.unit", unit());
    }

    /** Person-days from hundredths, with one decimal where there is one: {@code 12,5}. */
    public String days(long centi) {
        BigDecimal value = BigDecimal.valueOf(centi, 2).setScale(1, RoundingMode.HALF_UP);
        return decimal(value, value.stripTrailingZeros().scale() > 0 ? 1 : 0);
    }

    /** Person-days from hundredths with the unit. */
    public String daysWithUnit(long centi) {
        return days(centi).equals("1") ? texts.get("count.days.one") : texts.get("count.days.many", days(centi));
    }

    /** Risk points from hundredths, one decimal. */
    public String points(long centi) {
        return decimal(BigDecimal.valueOf(centi, 2), 1);
    }

    /** A share in basis points as per cent, at most one decimal: {@code 12,5 %}. */
    public String percent(long basisPoints) {
        BigDecimal value = BigDecimal.valueOf(basisPoints, 2).setScale(1, RoundingMode.HALF_UP);
        return texts.get("percent", decimal(value, value.stripTrailingZeros().scale() > 0 ? 1 : 0));
    }

    /** A share in basis points as whole per cent without the sign. */
    public String percentPlain(long basisPoints) {
        return decimal(BigDecimal.valueOf(basisPoints, 2), 0);
    }

    /** {@code March 2027} */
    public String month(YearMonth month) {
        return texts.get("month." + month.getMonthValue()) + NBSP + month.getYear();
    }

    /** {@code Mar 27}, for narrow places. */
    public String shortMonth(YearMonth month) {
        return texts.get("month.short." + month.getMonthValue())
                + NBSP
                + "%02d".formatted(Math.floorMod(month.getYear(), 100));
    }

    /** {@code Mar 2027}, for tables. */
    public String mediumMonth(YearMonth month) {
        return texts.get("month.short." + month.getMonthValue()) + NBSP + month.getYear();
    }

    /** From one month through another, as short as it is clear: {@code Aug–Oct 2030}, {@code Nov 2030–Jan 2031}. */
    public String span(YearMonth from, YearMonth through) {
        if (from.equals(through)) {
            return mediumMonth(from);
        }
        String start = from.getYear() == through.getYear()
                ? texts.get("month.short." + from.getMonthValue())
                : mediumMonth(from);
        return start + "–" + mediumMonth(through);
    }

    /** {@code 31 March 2027} */
    public String date(LocalDate date) {
        return texts.get("date", date.getDayOfMonth(), texts.get("month." + date.getMonthValue()), date.getYear());
    }

    /** A number of months with its noun: {@code 3 months}. */
    public String months(long count) {
        return count("months", count);
    }

    /**
     * A number with its noun in singular or plural.
     *
     * @param noun key under {@code count.} in the shared bundle
     */
    public String count(String noun, long count) {
        return count == 1 ? texts.get("count." + noun + ".one") : texts.get("count." + noun + ".many", number(count));
    }
}

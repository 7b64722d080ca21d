package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people write in cells into values: exact decimals, days, lengths of time, lists. Knows no sheet; what a column
 * tells about its cells comes as {@link ColumnEvidence}. Where a text can be read in two ways, one is taken and remarked on.
 */
public final class CellParser {

    /** What a month cell of a contract without an end holds. */
    public static final String ONGOING = "ONGOING";

    /** Longest text that can be a number, a month or an item of a list; longer ones are not looked at. */
    static final int LONGEST = 200;

    private CellParser() {}

    /** Whether a cell says that the value is not known, or that there can be none. */
    public static boolean unknown(RawCell cell) {
        Answer answer = cell.text().equals("-") ? null : WordText.answer(cell.text());
        return answer == Answer.UNKNOWN || answer == Answer.NOT_APPLICABLE;
    }

    /** What a word or mark such as {@code ja}, {@code x}, {@code ✓}, {@code ikke relevant} answers; null when it is none. */
    public static @Nullable Answer answer(RawCell cell) {
        return WordText.answer(cell.text());
    }

    /** Whether a month cell says that there is no end. */
    public static boolean ongoing(RawCell cell) {
        return WordText.ongoing(cell.text());
    }

    /** Whether a month cell says that the end has passed, without saying when. */
    public static boolean expired(RawCell cell) {
        return WordText.expired(cell.text());
    }

    /** As {@link #number(RawCell, ColumnEvidence)} with nothing known of the column. */
    public static Parsed<BigDecimal> number(RawCell cell) {
        return AmountText.number(cell, ColumnEvidence.NONE);
    }

    /**
     * A number or an amount: {@code 1 234 567}, {@code 1.234.567,50}, {@code 1,234.50}, {@code kr 450 000,-}, {@code ca. 200 000},
     * {@code 450'}, {@code 450 tkr}, {@code 1,2 mill}, {@code (500)} for minus 500, {@code 200–250 000} for their middle,
     * {@code 4 000 kr/mnd} for twelve times that.
     */
    public static Parsed<BigDecimal> number(RawCell cell, ColumnEvidence evidence) {
        return AmountText.number(cell, evidence);
    }

    /** An amount with its range, what it is for, and its currency. */
    public static Parsed<Amount> amount(RawCell cell, ColumnEvidence evidence) {
        return AmountText.amount(cell, evidence);
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

    /** Positions: {@code 0,5}, {@code 50 %}, {@code 50} under a percent header, {@code 2 x 0,5}, {@code 1,2 åv}. */
    public static Parsed<BigDecimal> positions(RawCell cell, ColumnEvidence evidence) {
        return ListText.positions(cell, evidence);
    }

    /** As {@link #date(RawCell, ColumnEvidence)} with nothing known of the column. */
    public static Parsed<LocalDate> date(RawCell cell) {
        return DateText.date(cell, ColumnEvidence.NONE);
    }

    /** A day; a week, a month, a quarter, half a year or a year alone gives its last day. */
    public static Parsed<LocalDate> date(RawCell cell, ColumnEvidence evidence) {
        return DateText.date(cell, evidence);
    }

    /** The first day of what {@link #date(RawCell)} gives the last day of: of a year its 1 January, of a month its first. */
    public static Parsed<LocalDate> start(RawCell cell) {
        return DateText.start(cell);
    }

    /**
     * The period of a contract with its options in one cell: {@code 2023 - 2027 (+1+1)}, {@code til 30.06.2028}, {@code løpende},
     * {@code 4 år fra 1.3.2023}. A failure when the cell states no day, year or openness; a length alone is none.
     */
    public static Parsed<ContractPeriod> period(RawCell cell) {
        return PeriodText.period(cell);
    }

    /** A number of months written with its unit; null when it has none. Days are counted as months of 30, rounded up. */
    public static @Nullable Parsed<Integer> months(RawCell cell) {
        return TermText.months(cell);
    }

    /** Lengths in years joined by {@code +}, as months: {@code 1+1}, {@code 2 + 1 år}, {@code 0,5+1}; {@code 12 mnd} in months. */
    public static Parsed<List<Integer>> durations(RawCell cell) {
        return TermText.options(cell);
    }

    /** A term of a contract with its options: {@code 2+1+1}, {@code 4 år (2+2)}, {@code 3 år m/opsjon 1+1 år}. */
    public static Parsed<ContractTerm> term(RawCell cell) {
        return TermText.term(cell);
    }

    /** A rule of notice: {@code 3 mnd}, {@code 90 dager}, {@code 3 mdr til utgangen av kvartalet}, {@code ingen}. */
    public static Parsed<NoticeRule> notice(RawCell cell) {
        return TermText.notice(cell);
    }

    /** Items separated by semicolon, comma or line break; each once. */
    public static List<String> list(String text) {
        return ListText.items(text);
    }

    /**
     * As {@link #list}, and further at slashes, {@code og}, {@code &} and {@code +} where what stands on both sides is known.
     *
     * @param known whether a text is a name
     */
    public static List<String> names(String text, Predicate<String> known) {
        return ListText.names(text, known);
    }

    /** A product with the end and price that stand beside it: {@code Visma Profil (utløper 31.12.26, 450')}. */
    public static ProductCell product(String text, ColumnEvidence evidence) {
        return ListText.product(text, evidence);
    }

    /** Month numbers 1 to 12. */
    public static Parsed<Set<Integer>> monthsOfYear(RawCell cell) {
        return ListText.monthsOfYear(cell);
    }

    /** Person-days per role: {@code IT-drift 60; Superbruker 120}. */
    public static Parsed<SortedMap<String, BigDecimal>> effort(RawCell cell) {
        return ListText.effort(cell);
    }
}

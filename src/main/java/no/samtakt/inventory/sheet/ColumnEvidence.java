package no.samtakt.inventory.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cells of a column tell together about how to read each: {@code 1.234} is a thousand and more where others write
 * {@code 2.500,50}, and {@code 03/04/2026} is in March where others write {@code 12/31/2026}.
 *
 * @param decimal which mark stands before decimals
 * @param order which number of a date with slashes comes first
 * @param percent whether plain numbers are percent, as the header says
 */
public record ColumnEvidence(Mark decimal, Order order, boolean percent) {

    /** The mark before decimals. */
    public enum Mark {
        COMMA,
        POINT,
        UNKNOWN
    }

    /** The order of day and month. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    /** Nothing is known. */
    public static final ColumnEvidence NONE = new ColumnEvidence(Mark.UNKNOWN, Order.UNKNOWN, false);

    private static final Pattern COMMA_DECIMALS = Pattern.compile(
            "(?<![\\d.,])\\d{1,3}(?:[. ]\\d{3})+,\\d{1,2}(?![\\d.,])|(?<![\\d.,])\\d+,(?:\\d{1,2}|\\d{4,6})(?![\\d.,])");
    private static final Pattern POINT_DECIMALS = Pattern.compile(
            "(?<![\\d.,])\\d{1,3}(?:[, ]\\d{3})+\\.\\d{1,2}(?![\\d.,])|(?<![\\d.,])\\d+\\.(?:\\d{1,2}|\\d{4,6})(?![\\d.,])");
    private static final Pattern POINT_GROUPS = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d|\\.\\d)");
    private static final Pattern COMMA_GROUPS = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3}){2,}(?!\\d|,\\d)");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");

    /** Cells looked at; more would tell nothing new. */
    private static final int MOST = 2_000;

    private static final int LONGEST = 200;

    /**
     * What a column tells.
     *
     * @param header its header; may be empty
     * @param cells its cells in order
     */
    public static ColumnEvidence of(String header, Iterable<RawCell> cells) {
        int comma = 0;
        int point = 0;
        int dayFirst = 0;
        int monthFirst = 0;
        int seen = 0;
        for (RawCell cell : cells) {
            if (cell.number() != null || cell.text().length() > LONGEST) {
                continue;
            }
            if (++seen > MOST) {
                break;
            }
            String text = cell.text();
            Matcher date = DATE.matcher(text);
            if (date.matches()) {
                int first = Integer.parseInt(date.group(1));
                int second = Integer.parseInt(date.group(2));
                dayFirst += first > 12 && second <= 12 ? 1 : 0;
                monthFirst += second > 12 && first <= 12 ? 1 : 0;
                continue;
            }
            comma += COMMA_DECIMALS.matcher(text).find()
                            || POINT_GROUPS.matcher(text).find()
                    ? 1
                    : 0;
            point += POINT_DECIMALS.matcher(text).find()
                            || COMMA_GROUPS.matcher(text).find()
                    ? 1
                    : 0;
        }
        Mark mark = comma == point ? Mark.UNKNOWN : comma > point ? Mark.COMMA : Mark.POINT;
        Order order =
                dayFirst == monthFirst ? Order.UNKNOWN : dayFirst > monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
        String plain = " " + Names.normalKeeping(header, "%") + " ";
        return new ColumnEvidence(
                mark, order, plain.contains("%") || plain.contains("prosent") || plain.contains(" percent "));
    }
}

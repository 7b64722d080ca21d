package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.catalogue.Defaults;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.Amount;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Parsed;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * One record of a sheet: gives typed values, reports what cannot be used and where, and notes each default that stands in.
 * A required value that is missing or unusable makes the record unusable; everything else is replaced.
 */
final class RowReader {

    /** Largest amount, ten thousand million: sums over all members, months and systems stay exact. */
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(10);

    /** Largest price of one user, inhabitant, day or risk point, and largest count of persons. */
    private static final BigDecimal LARGEST_SINGLE = BigDecimal.TEN.pow(7);

    /** Largest number of positions or days. */
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.TEN.pow(6);

    private static final Set<String> SINGLE =
            Set.of("perUserYear", "perInhabitantYear", "perUnitYear", "perDay", "perPoint", "perHour");

    private static final Pattern FRACTION = Pattern.compile("\\s*(\\d{1,4})\\s*/\\s*(\\d{1,4})\\s*");

    /** Remarks that say what was taken, not what was expected. */
    private static final Set<String> INTERPRETED = Set.of(
            "value.range",
            "value.included",
            "value.per-month",
            "value.date-serial",
            "value.ambiguous-number",
            "value.ambiguous-date");

    private final SheetTable table;
    private final int row;
    private final @Nullable Map<String, Integer> lines;
    private final int valueColumn;
    private final Set<String> tallied = new HashSet<>();
    private boolean unusable;

    RowReader(SheetTable table, int row) {
        this.table = table;
        this.row = row;
        this.lines = null;
        this.valueColumn = 0;
    }

    RowReader(SheetTable table, Map<String, Integer> lines, int valueColumn) {
        this.table = table;
        this.row = 0;
        this.lines = lines;
        this.valueColumn = valueColumn;
    }

    /** Id of the member whose workbook it stands in; empty for the co-operation. */
    String member() {
        return table.member();
    }

    /** Whether a required value was missing or unusable among those asked for so far. */
    boolean unusable() {
        return unusable;
    }

    /** Marks the record as unusable; counted once. */
    void reject() {
        if (!unusable) {
            unusable = true;
            table.reject(row);
        }
    }

    /** The row in its sheet, counted from 0. */
    int index() {
        return row;
    }

    /** The whole row, or the sheet of a key–value sheet. */
    SourceCell where() {
        return lines == null ? table.rowCell(row) : table.sheetCell();
    }

    /** The cell of a column, also when it is empty. */
    SourceCell cell(String column) {
        if (lines != null) {
            Integer line = lines.get(column);
            return line == null ? table.sheetCell() : table.cell(line, valueColumn);
        }
        Integer index = table.columns().get(column);
        return index == null ? table.rowCell(row) : table.cell(row, index);
    }

    /** What a cell holds, as written; empty when blank. */
    String written(String column) {
        RawCell cell = raw(column);
        return cell == null ? "" : cell.text();
    }

    boolean blank(String column) {
        return raw(column) == null;
    }

    /** The cell of a column as it is; null when blank. */
    @Nullable
    RawCell raw(String column) {
        if (lines != null) {
            Integer line = lines.get(column);
            return line == null ? null : table.sheet().row(line).get(valueColumn);
        }
        Integer index = table.columns().get(column);
        return index == null ? null : table.sheet().row(row).get(index);
    }

    void report(String code, String column, String expected, String... args) {
        table.findings().add(code, table.member(), cell(column), written(column), expected, args);
    }

    /** Notes that a default stands in for an empty or unusable cell. */
    void useDefault(String column, String value, Money moneyPerYear) {
        ColumnSpec spec = table.spec().getColumn(column);
        table.findings().useDefault(spec.defaultCode(), table.member(), cell(column), value, moneyPerYear);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private <T> @Nullable T take(String column, @Nullable Parsed<T> parsed) {
        ColumnSpec spec = table.spec().getColumn(column);
        String name = "column:" + table.spec().key() + "." + column;
        T value = parsed == null ? null : parsed.value();
        if (parsed != null && !parsed.code().isEmpty()) {
            String expected = parsed.code().equals("value.out-of-range") && spec.type() != ValueType.PERCENT
                    ? "0–" + largest(spec).toPlainString()
                    : parsed.code().equals("value.other-currency")
                            ? table.findings().currency()
                            : spec.list().isEmpty() || spec.list().equals(ValueLists.AREA)
                                    ? "type:" + spec.type()
                                    : "list:" + spec.list();
            report(parsed.code(), column, INTERPRETED.contains(parsed.code()) ? shown(value) : expected, name);
        }
        if (spec.required() && value == null) {
            if (parsed == null) {
                table.findings().add("value.missing", table.member(), cell(column), "", name, name);
            }
            reject();
        }
        if (spec.important() && tallied.add(column)) {
            table.tally(value != null);
        }
        return value;
    }

    /** The cell when it holds something that can be read; a word for "not known" counts as blank and is remarked on. */
    private @Nullable RawCell usable(String column) {
        RawCell cell = raw(column);
        if (cell == null) {
            return null;
        }
        String name = "column:" + table.spec().key() + "." + column;
        if (cell.error()) {
            report(ProblemCodes.ofError(cell), column, "", name);
            return null;
        }
        if (CellParser.unknown(cell)) {
            report("value.unknown", column, "", name);
            return null;
        }
        return cell;
    }

    /** Whether the cell shows an error, which is reported by the caller's request for its value. */
    private boolean error(String column) {
        RawCell cell = raw(column);
        return cell != null && cell.error();
    }

    /** Text as written; empty when blank. */
    String text(String column) {
        RawCell cell = usable(column);
        if (cell == null && error(column)) {
            take(column, Parsed.<String>failed(""));
            return "";
        }
        String text = take(column, cell == null ? null : Parsed.of(cell.text()));
        return text == null ? "" : text;
    }

    /** An exact decimal; negative numbers are reported and not used. */
    @Nullable
    BigDecimal number(String column) {
        return take(column, parse(column, false));
    }

    private @Nullable Parsed<BigDecimal> parse(String column, boolean negativeAllowed) {
        RawCell cell = usable(column);
        if (cell == null) {
            return error(column) ? Parsed.failed("") : null;
        }
        Parsed<BigDecimal> parsed = cell.date() == null
                ? CellParser.number(cell, table.evidence(column))
                : Parsed.failed("value.not-number");
        BigDecimal value = parsed.value();
        if (isOtherCurrency(column, cell)) {
            return Parsed.failed("value.other-currency");
        }
        if (value != null && !negativeAllowed && value.signum() < 0) {
            return Parsed.failed("value.negative");
        }
        ColumnSpec spec = table.spec().getColumn(column);
        int shift = spec.type() == ValueType.MONEY ? shift(spec, cell) : 0;
        if (value != null && value.abs().movePointRight(shift).compareTo(largest(spec)) > 0) {
            return Parsed.failed("value.out-of-range");
        }
        return parsed;
    }

    /** Whether an amount is stated in other money than the co-operation's: adding it to the rest would make no sense. */
    private boolean isOtherCurrency(String column, RawCell cell) {
        String agreed = table.findings().currency();
        if (cell.number() != null
                || agreed.isEmpty()
                || table.spec().getColumn(column).type() != ValueType.MONEY) {
            return false;
        }
        Amount amount = CellParser.amount(cell, table.evidence(column)).value();
        return amount != null
                && !amount.currency().isEmpty()
                && !amount.currency().equals(agreed);
    }

    /** The unit of the header, unless the cell itself says thousands or millions. */
    private int shift(ColumnSpec spec, @Nullable RawCell cell) {
        int shift = table.shift(spec);
        if (shift == 0 || cell == null) {
            return shift;
        }
        Amount amount = CellParser.amount(cell, table.evidence(spec.key())).value();
        return amount != null && amount.scaled() ? 0 : shift;
    }

    private static BigDecimal largest(ColumnSpec column) {
        return switch (column.type()) {
            case MONEY -> SINGLE.contains(column.unit()) ? LARGEST_SINGLE : LARGEST_AMOUNT;
            case NUMBER -> LARGEST_NUMBER;
            default -> LARGEST_SINGLE;
        };
    }

    /** An amount in whole units of money, exactly as stated; null when blank or unusable. */
    @Nullable
    BigDecimal amount(String column) {
        BigDecimal value = number(column);
        return value == null
                ? null
                : value.movePointRight(table.shift(table.spec().getColumn(column)));
    }

    /** An amount of money; null when blank or unusable. */
    @Nullable
    Money money(String column) {
        BigDecimal value = number(column);
        return value == null
                ? null
                : Money.ofMajor(value.movePointRight(shift(table.spec().getColumn(column), raw(column))));
    }

    /** An amount, or the listed default of the column with the amount itself as what rests on it. */
    Money moneyOr(String column) {
        Money value = money(column);
        if (value != null) {
            return value;
        }
        String code = table.spec().getColumn(column).defaultCode();
        if (code.isEmpty()) {
            return Money.ZERO;
        }
        Money fallback = Defaults.money(code);
        useDefault(column, Defaults.get(code).value(), fallback);
        return fallback;
    }

    /** A whole number; null when blank or unusable. */
    @Nullable
    Integer integer(String column) {
        Parsed<BigDecimal> parsed = parse(column, false);
        if (parsed == null || parsed.value() == null) {
            return take(column, parsed == null ? null : Parsed.<Integer>failed(parsed.code()));
        }
        try {
            return take(column, new Parsed<>(parsed.value().intValueExact(), parsed.code()));
        } catch (ArithmeticException e) {
            return take(column, Parsed.<Integer>failed("value.not-integer"));
        }
    }

    /** A number of whole months, also with a unit such as {@code 3 mnd} or {@code 1 år}; null when blank or unusable. */
    @Nullable
    Integer months(String column) {
        RawCell cell = usable(column);
        Parsed<Integer> months = cell == null ? null : CellParser.months(cell);
        return months == null ? integer(column) : take(column, months);
    }

    /** A whole number within limits, or the listed default. */
    int integerOr(String column, int least, int most) {
        Integer value = integer(column);
        if (value != null && (value < least || value > most)) {
            report(
                    "value.out-of-range",
                    column,
                    least + "–" + most,
                    "column:" + table.spec().key() + "." + column);
            value = null;
        }
        if (value != null) {
            return value;
        }
        int fallback =
                Defaults.get(table.spec().getColumn(column).defaultCode()).integer();
        useDefault(column, String.valueOf(fallback), Money.ZERO);
        return fallback;
    }

    /**
     * A share in basis points within limits; null when blank or unusable.
     *
     * @param fractionBelow numbers above 0 and up to this, without a percent sign, are taken as fractions; 0 for never
     */
    @Nullable
    Integer basisPoints(String column, int least, int most, BigDecimal fractionBelow) {
        RawCell cell = usable(column);
        if (cell == null) {
            return take(column, error(column) ? Parsed.<Integer>failed("") : null);
        }
        Parsed<BigDecimal> parsed = cell.date() == null ? CellParser.percent(cell) : Parsed.failed("value.not-number");
        BigDecimal value = parsed.value();
        if (value == null) {
            return take(column, Parsed.<Integer>failed(parsed.code()));
        }
        String remark = "";
        if (!cell.percent()
                && !cell.text().contains("%")
                && value.signum() > 0
                && value.compareTo(fractionBelow) <= 0) {
            value = value.movePointRight(2);
            remark = "value.percent-as-fraction";
        }
        BigDecimal points = value.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN);
        if (points.compareTo(BigDecimal.valueOf(least)) < 0 || points.compareTo(BigDecimal.valueOf(most)) > 0) {
            return take(column, Parsed.<Integer>failed("value.out-of-range"));
        }
        return take(column, new Parsed<>(points.intValueExact(), remark));
    }

    /**
     * A weight: a percentage, a number of parts, or a fraction such as {@code 1/3}; null when blank or unusable.
     *
     * @return numerator and denominator of the percent points or parts
     */
    long @Nullable [] weight(String column) {
        RawCell cell = usable(column);
        if (cell == null) {
            return take(column, error(column) ? Parsed.<long[]>failed("") : null);
        }
        Matcher fraction = FRACTION.matcher(cell.text());
        if (cell.date() == null && fraction.matches() && Long.parseLong(fraction.group(2)) > 0) {
            return take(
                    column,
                    Parsed.of(new long[] {100 * Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2))}));
        }
        Parsed<BigDecimal> parsed = cell.date() == null ? CellParser.percent(cell) : Parsed.failed("value.not-number");
        BigDecimal value = parsed.value();
        if (value == null) {
            return take(column, Parsed.<long[]>failed(parsed.code().isEmpty() ? "value.not-number" : parsed.code()));
        }
        if (value.signum() < 0 || value.compareTo(LARGEST_NUMBER) > 0) {
            return take(column, Parsed.<long[]>failed(value.signum() < 0 ? "value.negative" : "value.out-of-range"));
        }
        long hundredths =
                value.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        return take(column, new Parsed<>(new long[] {hundredths, 100}, parsed.code()));
    }

    /** A share in basis points, or the listed default of the column (in percent). */
    int basisPointsOr(String column, int least, int most, BigDecimal fractionBelow) {
        Integer value = basisPoints(column, least, most, fractionBelow);
        if (value != null) {
            return value;
        }
        String code = table.spec().getColumn(column).defaultCode();
        if (code.isEmpty()) {
            return 0;
        }
        useDefault(column, Defaults.get(code).value(), Money.ZERO);
        return Defaults.get(code).number().movePointRight(2).intValueExact();
    }

    /** A day; null when blank or unusable. */
    @Nullable
    LocalDate date(String column) {
        RawCell cell = usable(column);
        if (cell == null) {
            return take(column, error(column) ? Parsed.<LocalDate>failed("") : null);
        }
        return take(column, CellParser.date(cell, table.evidence(column)));
    }

    /** A month; null when blank or unusable. */
    @Nullable
    YearMonth month(String column) {
        LocalDate date = date(column);
        return date == null ? null : YearMonth.from(date);
    }

    /** Whether a month cell says that there is no end. */
    boolean ongoing(String column) {
        RawCell cell = raw(column);
        boolean ongoing = cell != null && CellParser.ongoing(cell);
        if (ongoing && table.spec().getColumn(column).important() && tallied.add(column)) {
            table.tally(true);
        }
        return ongoing;
    }

    /** Yes or no; no when blank. */
    boolean yes(String column) {
        RawCell cell = usable(column);
        if (cell == null) {
            return false;
        }
        Optional<String> code = Vocabulary.get().findValue("yesNo", cell.text().equals("-") ? "NO" : cell.text());
        String value =
                take(column, code.isPresent() ? Parsed.of(code.get()) : Parsed.<String>failed("value.not-yes-no"));
        return "YES".equals(value);
    }

    /** The code of a choice; null when blank or unusable. */
    @Nullable
    String choice(String column) {
        ColumnSpec spec = table.spec().getColumn(column);
        RawCell cell = usable(column);
        if (cell == null) {
            return take(column, error(column) ? Parsed.<String>failed("") : null);
        }
        Optional<String> code = Vocabulary.get().findValue(spec.list(), cell.text());
        return take(column, code.isPresent() ? Parsed.of(code.get()) : Parsed.<String>failed("value.not-choice"));
    }

    /** A choice as an enumeration constant; null when blank or unusable. */
    <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        String code = choice(column);
        return code == null ? null : Enum.valueOf(type, code);
    }

    /** A choice, or the listed default of the column with the money that rests on it. */
    <E extends Enum<E>> E choiceOr(String column, Class<E> type, Money moneyPerYear) {
        E value = choice(column, type);
        if (value != null) {
            return value;
        }
        String fallback =
                Defaults.get(table.spec().getColumn(column).defaultCode()).value();
        useDefault(column, fallback, moneyPerYear);
        return Enum.valueOf(type, fallback);
    }

    /** The items of a list, as written. */
    List<String> items(String column) {
        String text = text(column);
        return CellParser.list(text);
    }

    /** Options in whole months; none when blank or unusable. */
    List<Integer> durations(String column) {
        RawCell cell = usable(column);
        List<Integer> value = cell == null ? null : take(column, CellParser.durations(cell));
        return value == null ? List.of() : value;
    }

    /** Months of the year; null when blank or unusable. */
    @Nullable
    Set<Integer> monthsOfYear(String column) {
        RawCell cell = usable(column);
        return cell == null ? null : take(column, CellParser.monthsOfYear(cell));
    }

    /** Person-days per role; null when blank or unusable. */
    @Nullable
    SortedMap<String, BigDecimal> effort(String column) {
        RawCell cell = usable(column);
        return cell == null ? null : take(column, CellParser.effort(cell));
    }
}

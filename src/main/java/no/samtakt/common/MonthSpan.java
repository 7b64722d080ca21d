package no.samtakt.common;

import java.time.YearMonth;

/**
 * A run of whole months.
 *
 * @param firstMonth first month of the span
 * @param endMonthExclusive the month after the last; not before {@code firstMonth}
 */
public record MonthSpan(YearMonth firstMonth, YearMonth endMonthExclusive) {

    public MonthSpan {
        if (endMonthExclusive.isBefore(firstMonth)) {
            throw new IllegalArgumentException("A span of months must not end (" + endMonthExclusive
                    + ", exclusive) before it starts (" + firstMonth + ")");
        }
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(firstMonth) && month.isBefore(endMonthExclusive);
    }
}

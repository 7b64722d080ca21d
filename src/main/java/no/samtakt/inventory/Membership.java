package no.samtakt.inventory;

import java.time.LocalDate;
import java.time.YearMonth;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * Since when and until when a member takes part.
 *
 * @param joined null when from the beginning
 * @param noticeGiven month in which it gave notice; null when it has not, or when the notice period does not matter
 * @param lastMonth last month it wants to take part; null when it stays, or leaves as soon as its notice lets it
 */
public record Membership(
        String member,
        @Nullable LocalDate joined,
        @Nullable YearMonth noticeGiven,
        @Nullable YearMonth lastMonth,
        SourceCell where) {}

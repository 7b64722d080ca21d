package no.samtakt.inventory;

import java.time.YearMonth;
import no.samtakt.common.PersonDays;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * Person-days a pool offers per month over a span. Several rows for one role add up where their spans overlap.
 *
 * @param member id of the member, or an empty text for the programme team
 * @param role name of the pool, as written (trimmed); the same text in the effort sheet refers to it
 * @param until last month, inclusive; null for open
 */
public record Capacity(
        String member, String role, YearMonth from, @Nullable YearMonth until, PersonDays perMonth, SourceCell where) {}

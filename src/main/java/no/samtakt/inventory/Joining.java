package no.samtakt.inventory;

import java.time.YearMonth;

/**
 * A member that joins later.
 *
 * @param member id
 * @param from first month in which something of it may go live
 */
public record Joining(String member, YearMonth from) {}

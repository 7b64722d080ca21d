package no.samtakt.inventory;

import java.time.YearMonth;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * How many transitions a vendor can carry out at the same time.
 *
 * @param until last month, inclusive; null for open
 * @param concurrent transitions in work in any one month, at least 0
 */
public record VendorCapacity(
        String vendor, @Nullable YearMonth from, @Nullable YearMonth until, int concurrent, SourceCell where) {}

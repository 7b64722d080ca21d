package no.samtakt.inventory;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A member's right to join an agreement that others have made, in place of a procurement of its own.
 *
 * @param target id of the target the agreement is about
 * @param from first month in which it may be called off; null when it always could
 * @param until last month in which it may be called off; null when no end is stated
 */
public record OptionRight(String target, @Nullable YearMonth from, @Nullable YearMonth until) {}

package no.samtakt.inventory;

import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * What a cost element came to in a year.
 *
 * @param actual the whole; null when not known yet
 * @param external what others than the members paid; null for what was agreed
 */
public record CostAccount(
        String element, int year, @Nullable Money actual, @Nullable Money external, SourceCell where) {}

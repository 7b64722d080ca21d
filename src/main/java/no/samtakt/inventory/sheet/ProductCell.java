package no.samtakt.inventory.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a table of areas by municipalities says about a system, such as {@code Visma Profil (utløper 31.12.26, 450')}.
 *
 * @param product name of the product, with whatever could not be told from it
 * @param end day its contract ends; null when not said
 * @param ongoing whether it says that the contract has no end
 * @param amount yearly amount; null when not said
 */
public record ProductCell(String product, @Nullable LocalDate end, boolean ongoing, @Nullable Amount amount) {}

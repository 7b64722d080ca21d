package no.samtakt.inventory.intake;

import no.samtakt.common.SourceCell;

/**
 * A value of a column that our layout has no place for; kept, and shown to whoever looks for it.
 *
 * @param member id of the municipality; empty when not known
 * @param sheet key of the sheet of our layout its row went to
 * @param id id of the record in that sheet; empty when the row gave none
 * @param header the column's header as written
 * @param value as written
 * @param where the cell
 */
public record ExtraValue(String member, String sheet, String id, String header, String value, SourceCell where) {}

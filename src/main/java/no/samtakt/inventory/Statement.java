package no.samtakt.inventory;

import no.samtakt.common.SourceCell;

/**
 * An answer to what the data cannot tell.
 *
 * @param area code it is about; empty for all
 * @param member id it is about; empty for all
 * @param yes whether it is in place
 */
public record Statement(
        Topic topic, String area, String member, boolean yes, String owner, String note, SourceCell where) {}

package no.samtakt.inventory;

import no.samtakt.common.SourceCell;

/**
 * A range the co-operation has stated itself.
 *
 * @param area code of the function area it holds for; empty for all
 * @param target id of the target it holds for; empty for all of the area
 * @param source where the range comes from, as written; may be empty
 */
public record Deviation(
        UncertaintyKind kind, String area, String target, ThreePoint range, String source, SourceCell where) {}

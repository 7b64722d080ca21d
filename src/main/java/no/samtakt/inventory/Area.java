package no.samtakt.inventory;

import no.samtakt.common.SourceCell;

/**
 * A function area: the unit for which one common target is chosen.
 *
 * @param code stable code, for instance {@code SAK}
 * @param weight weight in the harmonization index, at least 0
 * @param currentStandard id of the target that is the co-operation's standard today; empty when none
 */
public record Area(
        String code,
        String name,
        Layer layer,
        int weight,
        Participation participation,
        String currentStandard,
        SourceCell where) {}

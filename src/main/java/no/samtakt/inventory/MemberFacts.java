package no.samtakt.inventory;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.common.SourceCell;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one member that count in sharing from a year on, until a later year states others.
 *
 * @param element id of the cost element they hold for; empty for all
 * @param values whole numbers in the scale of each basis
 * @param hoursCenti hours of work delivered to the co-operation that year, in hundredths; null when not stated
 */
public record MemberFacts(
        String member,
        int year,
        String element,
        SortedMap<ShareBasis, Long> values,
        @Nullable Long hoursCenti,
        SourceCell where) {
    public MemberFacts {
        values = Collections.unmodifiableSortedMap(new TreeMap<ShareBasis, Long>((Map<ShareBasis, Long>) values));
    }
}

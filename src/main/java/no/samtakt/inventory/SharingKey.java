package no.samtakt.inventory;

import java.util.List;
import no.samtakt.common.SourceCell;

/**
 * How something common is shared, under a name: share_i = Σ weight_k · value_k(i)/Σ value_k ÷ Σ weight_k.
 *
 * @param id as written, for instance {@code K1}
 * @param terms at least one
 * @param whole what the weights are meant to add up to; 0 when they are parts of any number
 */
public record SharingKey(String id, List<KeyTerm> terms, long whole, SourceCell where) {
    public SharingKey {
        terms = List.copyOf(terms);
    }

    /** Sum of the weights. */
    public long weight() {
        return terms.stream().mapToLong(KeyTerm::weight).sum();
    }
}

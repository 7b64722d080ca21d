package no.samtakt.landscape;

import java.util.List;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Dependency;

/**
 * A concrete circular dependency: each asset needs the next, and the last needs the first.
 *
 * <p>Each edge ends where the next one starts, or at an asset that moves together with it; then the cycle is closed by the
 * agreement to move together and not by dependencies alone.
 *
 * @param edges the dependencies in the order of the path, at least one
 */
public record Cycle(List<Dependency> edges) {

    public Cycle {
        edges = List.copyOf(edges);
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("A cycle has at least one edge");
        }
    }

    /** Whether the dependencies alone close the cycle, without any agreement to move together. */
    public boolean dependenciesOnly() {
        for (int i = 0; i < edges.size(); i++) {
            Dependency next = edges.get((i + 1) % edges.size());
            if (!edges.get(i).to().equals(next.from())) {
                return false;
            }
        }
        return true;
    }

    /** The places the edges were read from, in path order, each once. */
    public List<SourceCell> cells() {
        return edges.stream().map(Dependency::where).distinct().toList();
    }
}

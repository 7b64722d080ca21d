package no.samtakt.report.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which end of a line stands left. Prerequisites stand left of what needs them; for all other lines the direction is free, and is
 * chosen so that they lengthen the drawing little: by the number of prerequisites in a row, then by a greedy colouring (most
 * neighbours first, ties by id) of the lines among nodes with the same number.
 */
final class Columns {

    private final Map<String, Integer> level = new HashMap<>();
    private final Map<String, Integer> colour = new HashMap<>();

    Columns(Collection<String> nodes, List<GraphView.Edge> edges) {
        nodes.forEach(id -> level.put(id, 0));
        boolean changed = true;
        for (int round = 0; changed && round < nodes.size(); round++) {
            changed = false;
            for (GraphView.Edge edge : edges) {
                if (edge.type().prerequisite() && levelOf(edge.from()) <= levelOf(edge.to())) {
                    level.put(edge.from(), levelOf(edge.to()) + 1);
                    changed = true;
                }
            }
        }
        Map<String, Set<String>> beside = new TreeMap<>();
        for (GraphView.Edge edge : edges) {
            if (!edge.type().prerequisite() && levelOf(edge.from()) == levelOf(edge.to())) {
                beside.computeIfAbsent(edge.from(), key -> new TreeSet<>()).add(edge.to());
                beside.computeIfAbsent(edge.to(), key -> new TreeSet<>()).add(edge.from());
            }
        }
        beside.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Set<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> {
                    Set<Integer> taken = new HashSet<>();
                    entry.getValue().forEach(other -> taken.add(colour.getOrDefault(other, -1)));
                    int free = 0;
                    while (taken.contains(free)) {
                        free++;
                    }
                    colour.put(entry.getKey(), free);
                });
    }

    private int levelOf(String id) {
        return level.getOrDefault(id, 0);
    }

    /** Whether the dependent end stands left of the one it depends on. */
    boolean dependentLeft(GraphView.Edge edge) {
        if (edge.type().prerequisite()) {
            return false;
        }
        int byLevel = Integer.compare(levelOf(edge.from()), levelOf(edge.to()));
        return byLevel != 0 ? byLevel < 0 : colour.getOrDefault(edge.from(), 0) < colour.getOrDefault(edge.to(), 0);
    }
}

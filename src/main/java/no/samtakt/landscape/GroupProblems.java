package no.samtakt.landscape;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;

/** What can be wrong with assets that must move together. */
final class GroupProblems {

    private final Map<String, Asset> assets;
    private final List<Dependency> edges;

    GroupProblems(Map<String, Asset> assets, List<Dependency> edges) {
        this.assets = assets;
        this.edges = edges;
    }

    List<Problem> of(List<MoveGroup> groups) {
        List<Problem> problems = new ArrayList<>();
        for (MoveGroup group : groups) {
            group.cycles().forEach(cycle -> problems.add(circular(cycle)));
            problems.addAll(keptApart(group));
            window(group).ifPresent(problems::add);
        }
        return problems;
    }

    private Problem circular(Cycle cycle) {
        String cells = cycle.cells().stream().map(SourceCell::toString).collect(Collectors.joining(", "));
        List<String> ids = cycle.edges().stream().map(Dependency::from).toList();
        return new Problem(
                cycle.dependenciesOnly() ? "landscape.cycle" : "landscape.cycle-through-group",
                Severity.WARNING,
                commonMember(ids),
                cycle.edges().get(0).where(),
                path(cycle),
                "",
                List.of(cells));
    }

    /** {@code A → B → A}; where the path goes on from an asset that moves together, {@code A → B = C → A}. */
    private String path(Cycle cycle) {
        StringBuilder path = new StringBuilder();
        String at = "";
        for (Dependency edge : cycle.edges()) {
            if (!at.equals(edge.from())) {
                path.append(path.isEmpty() ? "" : " = ").append(label(assets, edge.from()));
            }
            path.append(" → ").append(label(assets, edge.to()));
            at = edge.to();
        }
        String start = cycle.edges().get(0).from();
        if (!at.equals(start)) {
            path.append(" = ").append(label(assets, start));
        }
        return path.toString();
    }

    private List<Problem> keptApart(MoveGroup group) {
        Set<String> inside = new HashSet<>(group.assets());
        List<Problem> problems = new ArrayList<>();
        for (Dependency edge : edges) {
            if (edge.type() == EdgeType.NOT_TOGETHER && inside.contains(edge.from()) && inside.contains(edge.to())) {
                problems.add(new Problem(
                        "landscape.conflicting-group",
                        Severity.ERROR,
                        commonMember(List.of(edge.from(), edge.to())),
                        edge.where(),
                        label(assets, edge.from()) + " – " + label(assets, edge.to()),
                        "",
                        List.of(group.assets().stream()
                                .map(id -> label(assets, id))
                                .collect(Collectors.joining(", ")))));
            }
        }
        return problems;
    }

    /** The latest of the earliest months must not be after the earliest of the latest months. */
    private Optional<Problem> window(MoveGroup group) {
        Asset lateStart = null;
        Asset earlyEnd = null;
        for (String id : group.assets()) {
            Asset asset = Objects.requireNonNull(assets.get(id));
            YearMonth earliest = asset.earliest();
            if (earliest != null && (lateStart == null || earliest.isAfter(earliestOf(lateStart)))) {
                lateStart = asset;
            }
            YearMonth latest = asset.latest();
            if (latest != null && (earlyEnd == null || latest.isBefore(latestOf(earlyEnd)))) {
                earlyEnd = asset;
            }
        }
        if (lateStart == null || earlyEnd == null || !earliestOf(lateStart).isAfter(latestOf(earlyEnd))) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "landscape.group-window",
                Severity.WARNING,
                commonMember(group.assets()),
                lateStart.where(),
                label(assets, lateStart.id()) + " ≥ " + lateStart.earliest(),
                label(assets, earlyEnd.id()) + " ≤ " + earlyEnd.latest(),
                List.of(earlyEnd.where().toString())));
    }

    private static YearMonth earliestOf(Asset asset) {
        return Objects.requireNonNull(asset.earliest());
    }

    private static YearMonth latestOf(Asset asset) {
        return Objects.requireNonNull(asset.latest());
    }

    private String commonMember(List<String> ids) {
        Set<String> members = ids.stream()
                .map(assets::get)
                .filter(Objects::nonNull)
                .map(Asset::member)
                .collect(Collectors.toSet());
        return members.size() == 1 ? members.iterator().next() : "";
    }

    /** Name and id, so that equal names of two members stay apart. */
    static String label(Map<String, Asset> assets, String id) {
        Asset asset = assets.get(id);
        return asset == null || asset.name().isEmpty() ? id : asset.name() + " (" + id + ")";
    }
}

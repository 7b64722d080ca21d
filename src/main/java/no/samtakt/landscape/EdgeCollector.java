package no.samtakt.landscape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;

/** Gathers the edges of a landscape from everywhere they are stated and leaves out what makes no sense. */
final class EdgeCollector {

    private final SortedMap<String, Asset> assets;
    private final SortedSet<String> externals = new TreeSet<>();
    private final List<Dependency> kept = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    EdgeCollector(SortedMap<String, Asset> assets, List<Dependency> stated) {
        this.assets = assets;
        List<Dependency> all = new ArrayList<>(stated);
        for (Asset asset : assets.values()) {
            for (String host : asset.runsOn()) {
                all.add(new Dependency(asset.id(), host, EdgeType.HOSTED_ON, Money.ZERO, "", asset.where()));
            }
        }
        all.addAll(namedGroups());
        all.sort(Landscape.EDGE_ORDER);
        all.forEach(this::add);
    }

    List<Dependency> edges() {
        return List.copyOf(kept);
    }

    SortedSet<String> externals() {
        return externals;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Chains the assets of each named group, within one member; the name is compared without case and outer blanks. */
    private List<Dependency> namedGroups() {
        SortedMap<String, List<Asset>> groups = new TreeMap<>();
        for (Asset asset : assets.values()) {
            String name = asset.moveGroup().strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                groups.computeIfAbsent(asset.member() + "\n" + name, key -> new ArrayList<>())
                        .add(asset);
            }
        }
        List<Dependency> chain = new ArrayList<>();
        for (List<Asset> group : groups.values()) {
            Asset first = group.get(0);
            if (group.size() == 1) {
                problems.add(new Problem(
                        "landscape.lonely-move-group",
                        Severity.ADVICE,
                        first.member(),
                        first.where(),
                        first.moveGroup(),
                        "",
                        List.of(first.name())));
            }
            for (int i = 1; i < group.size(); i++) {
                Asset asset = group.get(i);
                chain.add(new Dependency(
                        group.get(i - 1).id(),
                        asset.id(),
                        EdgeType.MOVE_TOGETHER,
                        Money.ZERO,
                        asset.moveGroup(),
                        asset.where()));
            }
        }
        return chain;
    }

    private void add(Dependency edge) {
        if (edge.from().equals(edge.to())) {
            report("landscape.self-dependency", Severity.WARNING, edge, nameOf(edge.from()));
            return;
        }
        if (!assets.containsKey(edge.from())) {
            report("landscape.unknown-asset", Severity.ERROR, edge, edge.from());
            return;
        }
        if (!edge.external() && !assets.containsKey(edge.to())) {
            report("landscape.unknown-asset", Severity.ERROR, edge, edge.to());
            return;
        }
        if (edge.external() && (edge.type() == EdgeType.MOVE_TOGETHER || edge.type() == EdgeType.NOT_TOGETHER)) {
            report("landscape.external-never-moves", Severity.WARNING, edge, edge.to());
            return;
        }
        if (!kept.isEmpty()) {
            Dependency last = kept.get(kept.size() - 1);
            if (last.from().equals(edge.from()) && last.to().equals(edge.to()) && last.type() == edge.type()) {
                if (!edge.where().equals(last.where()) && edge.type() != EdgeType.MOVE_TOGETHER) {
                    report(
                            "landscape.duplicate-dependency",
                            Severity.ADVICE,
                            edge,
                            nameOf(edge.from()) + " → " + nameOf(edge.to()));
                }
                return;
            }
        }
        kept.add(edge);
        if (edge.external()) {
            externals.add(edge.to());
        }
    }

    private void report(String code, Severity severity, Dependency edge, String found) {
        Asset from = assets.get(edge.from());
        SourceCell where = edge.where();
        problems.add(new Problem(
                code,
                severity,
                from == null ? "" : from.member(),
                where,
                found,
                "",
                Collections.singletonList(edge.type().name())));
    }

    private String nameOf(String id) {
        return GroupProblems.label(assets, id);
    }
}

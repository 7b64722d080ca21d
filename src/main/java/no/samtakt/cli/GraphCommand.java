package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.samtakt.app.CheckInventory;
import no.samtakt.app.DrawGraph;
import no.samtakt.app.ResultPlace;
import no.samtakt.common.Severity;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.landscape.CriticalNode;
import no.samtakt.landscape.Cycle;
import no.samtakt.landscape.Impact;
import no.samtakt.landscape.Landscape;
import no.samtakt.landscape.MoveGroup;
import no.samtakt.report.Formats;
import no.samtakt.report.Labels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the dependencies: what must move together, what must come first, what most else rests on. */
@Command(name = "graph")
final class GraphCommand implements Callable<Integer> {

    private static final int MOST_CRITICAL = 10;
    private static final int NAMES_SHOWN = 6;

    private final Console console;
    private final Labels labels;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "data")
    Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable
    Path out;

    GraphCommand(Console console) {
        this.console = console;
        this.labels = Labels.of(console.locale());
    }

    @Override
    public Integer call() throws IOException {
        CheckInventory check = CheckInventory.of(folder);
        Inventory inventory = check.inventory();
        Landscape landscape = check.landscape();
        Formats formats = Formats.of(console.locale(), inventory.cooperation().currency());
        edges(landscape, formats);
        groups(landscape);
        order(landscape, formats);
        critical(inventory, landscape, formats);
        Path target = out == null ? ResultPlace.ofGraph(folder) : out;
        List<Path> files = DrawGraph.into(target, inventory, landscape, console.locale());
        console.say("graph.written", target, formats.number(files.size()));
        if (check.count(Severity.ERROR) > 0) {
            console.warn("data.errors", formats.number(check.count(Severity.ERROR)), folder);
        }
        return ExitCode.OK;
    }

    private void edges(Landscape landscape, Formats formats) {
        console.say(
                "graph.nodes",
                formats.number(landscape.assets().size()),
                formats.number(landscape.externals().size()),
                formats.number(landscape.edges().size()));
        DrawGraph.countByType(landscape)
                .forEach((type, count) -> console.say("graph.edges", formats.number(count), labels.of(type)));
        console.gap();
    }

    private void groups(Landscape landscape) {
        console.say(landscape.moveGroups().isEmpty() ? "graph.groups.none" : "graph.groups");
        for (MoveGroup group : landscape.moveGroups()) {
            console.say(
                    "graph.group",
                    labels.word("group", group.reason().name()),
                    names(landscape, group.assets(), group.assets().size()));
            for (Cycle cycle : group.cycles()) {
                console.say("graph.cycle", path(landscape, cycle), cells(cycle));
            }
        }
        console.gap();
    }

    private static String path(Landscape landscape, Cycle cycle) {
        StringBuilder path = new StringBuilder();
        for (Dependency edge : cycle.edges()) {
            path.append(name(landscape, edge.from())).append(" \u2192 ");
        }
        return path.append(name(landscape, cycle.edges().get(0).from())).toString();
    }

    private static String cells(Cycle cycle) {
        return String.join(", ", cycle.cells().stream().map(Object::toString).toList());
    }

    private void order(Landscape landscape, Formats formats) {
        console.say("graph.order");
        List<List<String>> order = landscape.order();
        for (int level = 0; level < order.size(); level++) {
            console.say(
                    "graph.level",
                    formats.number(level + 1L),
                    formats.count("assets", order.get(level).size()),
                    names(landscape, order.get(level), NAMES_SHOWN));
        }
        console.gap();
    }

    private void critical(Inventory inventory, Landscape landscape, Formats formats) {
        console.say("graph.critical");
        for (CriticalNode node : landscape.mostCritical(MOST_CRITICAL)) {
            Impact impact = landscape.impactOf(node.id());
            console.say(
                    node.articulation() ? "graph.critical.joint" : "graph.critical.line",
                    name(landscape, node.id()),
                    formats.number(node.dependants()),
                    formats.number(impact.integrated().size()),
                    formats.number(impact.users()),
                    String.join(
                            ", ",
                            impact.byMember().keySet().stream()
                                    .map(id -> inventory
                                            .findMember(id)
                                            .map(Member::name)
                                            .orElse(id))
                                    .toList()));
        }
        console.gap();
    }

    private String names(Landscape landscape, List<String> ids, int most) {
        List<String> shown =
                ids.stream().limit(most).map(id -> name(landscape, id)).toList();
        String text = String.join(", ", shown);
        return ids.size() > most ? console.texts().get("graph.more", text, String.valueOf(ids.size() - most)) : text;
    }

    private static String name(Landscape landscape, String id) {
        return landscape
                .findAsset(id)
                .map(Asset::name)
                .map(name -> name + " (" + id + ")")
                .orElse(id);
    }
}

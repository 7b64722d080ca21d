package no.samtakt.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtakt.common.Money;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Hosting;
import no.samtakt.inventory.Inventories;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Layer;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.Uncertainty;
import no.samtakt.landscape.Landscape;
import no.samtakt.report.graph.GraphView.Kind;
import no.samtakt.report.graph.GraphView.State;
import org.junit.jupiter.api.Test;

class GraphViewsTest {

    private static final SourceCell NOWHERE = SourceCell.NOWHERE;

    private final Member andoy = member(
            "andoy",
            "Andøy",
            List.of(
                    asset("andoy/ad", AssetKind.COMPONENT, "IAM"),
                    asset("andoy/sak", AssetKind.SYSTEM, "SAK"),
                    asset("andoy/alene", AssetKind.SYSTEM, "SAK")),
            List.of(
                    edge("andoy/sak", EdgeType.AUTHENTICATES_WITH, "andoy/ad"),
                    edge("andoy/sak", EdgeType.DATA_FEED, "EXT/folkeregister")));
    private final Member bo = member(
            "bo",
            "Bø",
            List.of(asset("bo/sak", AssetKind.SYSTEM, "SAK")),
            List.of(edge("bo/sak", EdgeType.REQUIRES, "andoy/ad")));
    private final Inventory inventory = Inventories.of(cooperation(), List.of(andoy, bo), List.of());
    private final GraphViews views = new GraphViews(inventory, Landscape.of(inventory), Locale.ENGLISH);

    @Test
    void aMemberShowsItsAssetsAndWhatTouchesThem() {
        GraphView view = views.ofMember(andoy, Map.of("andoy/sak", State.KEPT));
        assertThat(view.nodes())
                .extracting(GraphView.Node::id)
                .containsExactly("EXT/folkeregister", "andoy/ad", "andoy/alene", "andoy/sak", "bo/sak");
        assertThat(view.nodes())
                .extracting(GraphView.Node::kind)
                .containsExactly(Kind.EXTERNAL, Kind.COMPONENT, Kind.SYSTEM, Kind.SYSTEM, Kind.SYSTEM);
        assertThat(view.nodes().get(4).detail()).isEqualTo("Bø");
        assertThat(view.nodes().get(3).state()).isEqualTo(State.KEPT);
        assertThat(view.edges()).hasSize(3);
        assertThat(view.id()).isEqualTo("m0");
        assertThat(new GraphDrawing(Locale.ENGLISH, 390, 10).svg(view)).contains("Dependencies in Andøy", "Bø");
    }

    @Test
    void theOverviewAddsUpByArea() {
        GraphView view = views.overview();
        assertThat(view.nodes()).extracting(GraphView.Node::label).containsExactly("Identitet", "Sak");
        assertThat(view.nodes().get(1).detail()).isEqualTo("Andøy\u00a02, Bø\u00a01");
        assertThat(view.edges()).containsExactly(new GraphView.Edge("SAK", "IAM", EdgeType.REQUIRES, 2));
        assertThat(new GraphDrawing(Locale.ENGLISH, 1000, 10).svg(view)).contains(">2</text>");
    }

    private static Dependency edge(String from, EdgeType type, String to) {
        return new Dependency(from, to, type, Money.ZERO, "", NOWHERE);
    }

    private static Asset asset(String id, AssetKind kind, String area) {
        return new Asset(
                id,
                kind,
                id.substring(0, id.indexOf('/')),
                id.substring(id.indexOf('/') + 1),
                area,
                "",
                "",
                "",
                Hosting.LOCAL,
                List.of(),
                10,
                2,
                0,
                false,
                2,
                null,
                Money.ZERO,
                "",
                "",
                null,
                null,
                Money.ZERO,
                null,
                "",
                NOWHERE);
    }

    private static Member member(String id, String name, List<Asset> assets, List<Dependency> edges) {
        return new Member(
                id,
                name,
                "",
                1000,
                LocalDate.of(2026, 1, 1),
                0,
                1,
                0,
                false,
                assets,
                List.of(),
                edges,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOWHERE);
    }

    private static Cooperation cooperation() {
        return new Cooperation(
                "Vesterålen",
                "",
                "NO",
                "NOK",
                LocalDate.of(2026, 1, 1),
                YearMonth.of(2026, 1),
                YearMonth.of(2028, 12),
                5,
                400,
                "",
                "",
                "",
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                0,
                1,
                List.of(
                        new Area("IAM", "Identitet", Layer.INFRASTRUCTURE, 1, Participation.BINDING, "", NOWHERE),
                        new Area("SAK", "Sak", Layer.CORE, 1, Participation.BINDING, "", NOWHERE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Uncertainty.usual(),
                List.of(),
                NOWHERE);
    }
}

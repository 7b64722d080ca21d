package no.samtakt.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Layer;
import no.samtakt.report.graph.GraphLayout.Box;
import no.samtakt.report.graph.GraphView.Edge;
import no.samtakt.report.graph.GraphView.Kind;
import no.samtakt.report.graph.GraphView.Node;
import no.samtakt.report.graph.GraphView.State;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class GraphDrawingTest {

    private static final Locale NB = Locale.forLanguageTag("nb");
    private final GraphDrawing drawing = new GraphDrawing(NB, 1000, 10);

    @Test
    void sameViewGivesSameBytesInAnyOrderOfRows() {
        GraphView view = member(7);
        List<Node> nodes = new ArrayList<>(view.nodes());
        List<Edge> edges = new ArrayList<>(view.edges());
        Collections.shuffle(nodes, new Random(3));
        Collections.shuffle(edges, new Random(4));
        String first = drawing.svg(view);
        assertThat(drawing.svg(view)).isEqualTo(first);
        assertThat(drawing.svg(new GraphView(view.id(), view.title(), view.description(), false, nodes, edges)))
                .isEqualTo(first);
    }

    @Test
    void boxesNeverOverlapAndStayInside() {
        for (GraphView view : List.of(member(7), member(8), overview())) {
            GraphLayout.Result layout = new GraphLayout(view, 1000).place();
            List<Box> boxes = layout.boxes();
            assertThat(boxes).hasSameSizeAs(view.nodes());
            for (int i = 0; i < boxes.size(); i++) {
                Box a = boxes.get(i);
                assertThat(a.x()).isNotNegative();
                assertThat(a.x() + a.width()).isLessThanOrEqualTo(layout.width());
                assertThat(a.y() + a.height()).isLessThanOrEqualTo(layout.height());
                for (Box b : boxes.subList(i + 1, boxes.size())) {
                    boolean apart = a.x() + a.width() <= b.x()
                            || b.x() + b.width() <= a.x()
                            || a.y() + a.height() <= b.y()
                            || b.y() + b.height() <= a.y();
                    assertThat(apart)
                            .as("%s / %s", a.node().id(), b.node().id())
                            .isTrue();
                }
                for (String line : a.label()) {
                    assertThat(Lettering.width(line, GraphLayout.LABEL_PX, true))
                            .isLessThanOrEqualTo(a.width() - 18);
                }
            }
        }
    }

    @Test
    void whatIsNeededStandsLeftOfWhatNeedsIt() {
        GraphView chain = view(
                List.of(node("a", "A"), node("b", "B"), node("c", "C")),
                List.of(edge("a", "b", EdgeType.REQUIRES), edge("b", "c", EdgeType.HOSTED_ON)));
        List<Box> boxes = new GraphLayout(chain, 600).place().boxes();
        assertThat(boxes).extracting(box -> box.node().id()).containsExactly("a", "b", "c");
        assertThat(boxes.get(2).x()).isLessThan(boxes.get(1).x());
        assertThat(boxes.get(1).x()).isLessThan(boxes.get(0).x());
    }

    @Test
    void textIsEscapedAndNamesAreWhole() throws Exception {
        String name = "<script>alert('x')</script> & \"et ganske langt navn på et fagsystem for barnevern\"\u0001";
        GraphView view = view(List.of(node("a", name), node("b", "B")), List.of(edge("a", "b", EdgeType.REQUIRES)));
        String svg = drawing.svg(view);
        assertThat(svg).doesNotContain("<script");
        Document document = parse(svg);
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName("title").getLength(); i++) {
            titles.add(document.getElementsByTagName("title").item(i).getTextContent());
        }
        assertThat(titles).anyMatch(title -> title.startsWith(name.replace("\u0001", "")));
    }

    @Test
    void everyTypeCycleAndLooseNodeIsDrawnWithALegend() throws Exception {
        List<Node> nodes = new ArrayList<>(List.of(node("loose", "Alene")));
        List<Edge> edges = new ArrayList<>();
        for (EdgeType type : EdgeType.values()) {
            nodes.add(node(type + "1", "Fra " + type.ordinal()));
            nodes.add(node(type + "2", "Til " + type.ordinal()));
            edges.add(edge(type + "1", type + "2", type));
            edges.add(edge(type + "2", type + "1", type));
            edges.add(edge(type + "2", type + "2", type));
        }
        String svg = drawing.svg(view(nodes, edges));
        parse(svg);
        assertThat(svg)
                .contains(
                        "krever",
                        "kjører på",
                        "logger inn via",
                        "utveksler data med",
                        "mottar data fra",
                        "arkiverer til")
                .contains("flytter sammen", "ikke i samme måned", "Uten avhengigheter");
    }

    @Test
    void emptyIsStillADrawing() throws Exception {
        assertThat(parse(drawing.svg(view(List.of(), List.of())))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void longTextIsWrappedAndThenCut() {
        assertThat(Lettering.wrap("Visma Flyt Skole", 60, 2, 13, true)).containsExactly("Visma", "Flyt S…");
        assertThat(Lettering.wrap("", 60, 2, 13, true)).isEmpty();
        assertThat(Lettering.wrap("Kort", 60, 2, 13, true)).containsExactly("Kort");
        assertThat(Lettering.wrap("Donaudampfschifffahrt", 60, 2, 13, true))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
    }

    @Test
    void samplesForTheEye() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "graph-samples"));
        String head = "<!doctype html><meta charset=utf-8><body style=\"margin:8px\"><div style=\"overflow-x:auto\">";
        for (GraphView view : List.of(member(7), overview())) {
            String svg = drawing.svg(view);
            Files.writeString(folder.resolve(view.id() + ".html"), head + svg + "</div>");
            assertThat(svg).contains("viewBox");
        }
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static GraphView view(List<Node> nodes, List<Edge> edges) {
        return new GraphView("t", "Tittel", "Beskrivelse", false, nodes, edges);
    }

    private static Node node(String id, String label) {
        return new Node(id, label, "Område", "", Kind.SYSTEM, Layer.CORE, State.OPEN);
    }

    private static Edge edge(String from, String to, EdgeType type) {
        return new Edge(from, to, type, 1);
    }

    private static final String[] NAMES = {
        "Visma Enterprise HRM",
        "Elements sak og arkiv",
        "Gerica pleie og omsorg",
        "Visma Flyt Skole",
        "IST Barnehage",
        "CGM Helsestasjon",
        "Familia barnevern",
        "Gemini VA",
        "GISLINE kart",
        "Komtek eiendomsgebyr",
        "Acos innsyn",
        "Framsikt budsjett og virksomhetsstyring",
        "Microsoft 365",
        "Compilo kvalitetssystem",
        "Socio økonomisk sosialhjelp"
    };

    /** 55 nodes: a few components everything rests on, systems with integrations, some national components. */
    private static GraphView member(int seed) {
        Random random = new Random(seed);
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        String[] components = {
            "Active Directory",
            "Entra ID",
            "VMware-klynge",
            "SQL Server-klynge",
            "Backup",
            "Kjernenett",
            "Brannmur",
            "Citrix-farm",
            "Filserver",
            "E-post"
        };
        for (int i = 0; i < components.length; i++) {
            nodes.add(new Node(
                    "c" + i,
                    components[i],
                    "Drift og plattform",
                    "",
                    Kind.COMPONENT,
                    Layer.INFRASTRUCTURE,
                    State.MOVED));
        }
        edges.add(edge("c3", "c2", EdgeType.HOSTED_ON));
        edges.add(edge("c7", "c2", EdgeType.HOSTED_ON));
        edges.add(edge("c2", "c5", EdgeType.REQUIRES));
        edges.add(edge("c1", "c0", EdgeType.REQUIRES));
        for (int i = 0; i < 41; i++) {
            String id = String.format("s%02d", i);
            nodes.add(new Node(
                    id,
                    NAMES[i % NAMES.length] + (i < 15 ? "" : " " + i / 15),
                    "Funksjonsområde " + i % 9,
                    "",
                    Kind.SYSTEM,
                    i % 2 == 0 ? Layer.CORE : Layer.SUPPORT,
                    i % 5 == 0 ? State.KEPT : State.MOVED));
            if (i % 8 != 7) {
                edges.add(edge(id, i % 3 == 0 ? "c3" : "c7", EdgeType.HOSTED_ON));
                edges.add(edge(id, i % 2 == 0 ? "c0" : "c1", EdgeType.AUTHENTICATES_WITH));
            }
            if (i % 3 == 1) {
                edges.add(edge(id, String.format("s%02d", random.nextInt(i)), EdgeType.INTEGRATES));
            }
        }
        String[] external = {"Folkeregisteret", "Altinn", "KS FIKS", "ID-porten"};
        for (int i = 0; i < external.length; i++) {
            nodes.add(new Node("x" + i, external[i], "Nasjonal felleskomponent", "", Kind.EXTERNAL, null, State.OPEN));
            edges.add(edge(String.format("s%02d", i * 3), "x" + i, EdgeType.DATA_FEED));
        }
        edges.add(edge("s01", "s02", EdgeType.MOVE_TOGETHER));
        return new GraphView("m" + seed, "Avhengigheter i Prøvekommune", "55 noder", false, nodes, edges);
    }

    private static GraphView overview() {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        String[] areas = {
            "Identitet og tilgang",
            "Nettverk",
            "Serverdrift",
            "Klient og arbeidsflate",
            "Sak og arkiv",
            "Økonomi",
            "Lønn og personal",
            "Pleie og omsorg",
            "Skole",
            "Barnehage",
            "Barnevern",
            "Helsestasjon",
            "Sosialtjeneste",
            "Plan, bygg og geodata",
            "Vann og avløp",
            "Kommunale gebyrer",
            "Kultur",
            "Nettsider og innbyggerdialog",
            "Kvalitet",
            "E-post og samhandling"
        };
        for (int i = 0; i < areas.length; i++) {
            Layer layer = i < 4 ? Layer.INFRASTRUCTURE : i % 2 == 0 ? Layer.CORE : Layer.SUPPORT;
            nodes.add(new Node(
                    "a" + (char) ('A' + i),
                    areas[i],
                    "Andøy\u00a02, Bø\u00a01, Hadsel\u00a03, Sortland\u00a04, Øksnes\u00a01",
                    "",
                    Kind.AREA,
                    layer,
                    State.OPEN));
            if (i > 3) {
                edges.add(new Edge("a" + (char) ('A' + i), "aA", EdgeType.REQUIRES, 5 + i));
                edges.add(new Edge("a" + (char) ('A' + i), "aC", EdgeType.REQUIRES, 3 + i % 4));
            }
            if (i > 6) {
                edges.add(new Edge("a" + (char) ('A' + i), i % 2 == 0 ? "aE" : "aF", EdgeType.INTEGRATES, 1 + i % 5));
            }
        }
        edges.add(new Edge("aC", "aB", EdgeType.REQUIRES, 9));
        edges.add(new Edge("aD", "aC", EdgeType.REQUIRES, 5));
        return new GraphView("all", "Avhengigheter", "20 områder", true, nodes, edges);
    }
}

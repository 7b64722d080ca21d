package no.samtakt.report.html;

import no.samtakt.planning.MigrationPlan.Edge;
import no.samtakt.planning.MigrationPlan.Group;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.report.graph.GraphDrawing;
import no.samtakt.report.graph.GraphView;

/** What depends on what, and what must move together. */
final class GraphSection {

    /** Pixels a drawing is laid out for, and the size its smallest text keeps. */
    private static final int WIDTH = 1_200;

    private static final int SMALLEST = 10;

    private GraphSection() {}

    static void write(Scene scene, Page page) {
        page.element("p", scene.t("graph.intro"));
        if (!scene.plan().edges().isEmpty()) {
            drawings(scene, page);
        }
        groups(scene, page);
        edges(scene, page);
        page.paper(scene.t(
                "graph.paper", scene.formats().number(scene.plan().edges().size())));
    }

    private static void drawings(Scene scene, Page page) {
        PlanGraphs graphs = new PlanGraphs(scene);
        GraphDrawing drawing = new GraphDrawing(scene.texts().locale(), WIDTH, SMALLEST);
        page.element("h3", scene.t("graph.overview"));
        draw(page, drawing, graphs.overview());
        for (MemberInfo member : scene.plan().members()) {
            page.open("div", "data-member", member.id(), "class", "graph screen");
            page.element("h3", scene.t("graph.of", member.name()));
            draw(page, drawing, graphs.ofMember(member));
            page.close("div");
        }
    }

    private static void draw(Page page, GraphDrawing drawing, GraphView view) {
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", view.title());
        page.raw(drawing.svg(view)).close("div");
    }

    private static void groups(Scene scene, Page page) {
        page.element("h3", scene.t("graph.groups"));
        if (scene.plan().groups().isEmpty()) {
            page.element("p", scene.t("graph.groups.none"));
            return;
        }
        page.table(scene.t("graph.groups.caption"), "data");
        page.heads(scene.t("col.group"), scene.t("col.why"), scene.t("col.assets"), scene.t("col.ring"));
        for (Group group : scene.plan().groups()) {
            page.open("tr").rowHead(scene.view().groupName(group.id()));
            page.cell(scene.labels().word("group", group.reason()));
            page.cell(scene.list(group.assets().stream().map(scene.view()::name).toList()));
            page.cell(
                    group.cycle().isEmpty()
                            ? scene.labels().text("none")
                            : String.join(
                                    " → ",
                                    group.cycle().stream()
                                            .map(scene.view()::asset)
                                            .toList()));
            page.close("tr");
        }
        page.endTable();
    }

    private static void edges(Scene scene, Page page) {
        page.element("h3", scene.t("graph.edges"), "class", "screen");
        if (scene.plan().edges().isEmpty()) {
            page.element("p", scene.t("graph.edges.none"));
            return;
        }
        page.table(scene.t("graph.edges.caption"), "data", "sortable", "filterable", "screen");
        page.heads(
                scene.t("col.from-system"), scene.t("col.relation"), scene.t("col.to-system"), scene.t("col.member"));
        for (Edge edge : scene.plan().edges()) {
            String member = scene.view()
                    .findAsset(edge.from())
                    .map(asset -> asset.member())
                    .orElse("");
            page.open("tr", "data-member", member, "data-kind", scene.labels().of(edge.type()));
            page.rowHead(scene.view().asset(edge.from())).cell(scene.labels().of(edge.type()));
            page.cell(
                    edge.external()
                            ? scene.t("graph.national", PlanGraphs.external(scene, edge.to()))
                            : scene.view().asset(edge.to()));
            page.cell(scene.view().member(member));
            page.close("tr");
        }
        page.endTable();
    }
}

package no.samtakt.report.html;

import java.util.List;
import no.samtakt.inventory.Layer;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.AssetInfo;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.Task;

/** What each municipality has in each area today, and what it gets. */
final class MatrixSection {

    private MatrixSection() {}

    static void write(Scene scene, Page page) {
        page.element("p", scene.t("matrix.intro"));
        List<MemberInfo> members = scene.plan().members();
        page.table(scene.t("matrix.caption"), "data", "matrix");
        page.open("thead").open("tr");
        page.columnHead(scene.t("col.area"), false);
        for (MemberInfo member : members) {
            page.element("th", member.name(), "scope", "col", "data-member", member.id());
        }
        page.close("tr").close("thead");
        for (Layer layer : Layer.values()) {
            List<AreaInfo> areas = scene.plan().areas().stream()
                    .filter(area -> area.layer() == layer)
                    .toList();
            if (areas.isEmpty()) {
                continue;
            }
            page.open("tbody").open("tr", "class", "group");
            page.element(
                    "th", scene.labels().of(layer), "scope", "rowgroup", "colspan", String.valueOf(members.size() + 1));
            page.close("tr");
            for (AreaInfo area : areas) {
                row(scene, page, area, members);
            }
            page.close("tbody");
        }
        page.close("table").close("div");
    }

    private static void row(Scene scene, Page page, AreaInfo area, List<MemberInfo> members) {
        page.open("tr").open("th", "scope", "row").text(area.name());
        scene.view().findDecision(area.code()).ifPresent(decision -> {
            String target = decision.target();
            page.element(
                    "span",
                    target == null
                            ? scene.t("decided.local")
                            : "→ " + scene.view().target(target),
                    "class",
                    "sub");
        });
        page.close("th");
        for (MemberInfo member : members) {
            page.open("td", "data-member", member.id());
            List<AssetInfo> assets = scene.view().listAssets(member.id(), area.code());
            if (assets.isEmpty()) {
                page.element("span", scene.t("matrix.nothing"), "class", "muted");
            }
            for (AssetInfo asset : assets) {
                page.open("div", "class", "asset").element("span", asset.name(), "class", "now");
                course(scene, page, asset);
                page.close("div");
            }
            page.close("td");
        }
        page.close("tr");
    }

    /** What becomes of an asset, as one line. */
    private static void course(Scene scene, Page page, AssetInfo asset) {
        page.open("span", "class", "next");
        page.text(outcome(scene, asset));
        page.close("span");
    }

    /** What becomes of an asset: target and month, or that it stays. */
    static String outcome(Scene scene, AssetInfo asset) {
        Task task = scene.view().findTransition(asset.id()).orElse(null);
        if (task != null) {
            return "→ "
                    + scene.t(
                            "matrix.moves",
                            scene.view().target(task.target()),
                            scene.formats().mediumMonth(task.finish()));
        }
        boolean there = scene.view()
                .findKept(asset.id())
                .filter(kept -> kept.reason().equals("ALREADY_THERE"))
                .isPresent();
        return there ? "✓ " + scene.t("matrix.there") : "= " + scene.t("matrix.stays");
    }
}

package no.samtakt.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.Candidate;
import no.samtakt.planning.MigrationPlan.KeptAsset;
import no.samtakt.planning.MigrationPlan.Link;
import no.samtakt.planning.MigrationPlan.Reason;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;

/** Why each transition is in its month, what stays and why, and what the other candidates would have cost. */
final class WhySection {

    private WhySection() {}

    static void write(Scene scene, Page page) {
        List<Task> transitions = scene.view().listTransitions();
        if (transitions.isEmpty()) {
            page.element("p", scene.t("gantt.none"));
            return;
        }
        page.element("p", scene.t("why.intro"), "class", "screen");
        page.paper(scene.t("why.paper", scene.formats().number(transitions.size())));
        page.table(scene.t("why.caption"), "data", "why", "sortable", "filterable", "screen");
        page.heads(
                scene.t("gantt.go-live"),
                scene.t("col.member"),
                scene.t("col.transition"),
                scene.t("why.waits"),
                scene.t("why.earlier"),
                scene.t("why.later"));
        for (Task task : transitions) {
            row(scene, page, task);
        }
        page.endTable();
    }

    private static void row(Scene scene, Page page, Task task) {
        page.open("tr", "data-member", task.member(), "data-kind", scene.view().area(task.area()));
        page.element(
                "th",
                scene.formats().mediumMonth(task.finish()),
                "scope",
                "row",
                "class",
                "date",
                "data-sort",
                task.finish().toString());
        page.cell(scene.view().member(task.member()));
        page.open("td")
                .text(scene.view().asset(task.asset()) + " → " + scene.view().target(task.target()));
        String mode = task.mode() == null
                ? scene.labels().of(TaskKind.TRANSITION)
                : scene.labels().of(task.mode());
        page.element("span", task.pinned() ? mode + ", " + scene.t("why.pinned") : mode, "class", "sub");
        page.close("td");
        page.open("td");
        predecessors(scene, page, task);
        page.close("td").open("td");
        reasons(scene, page, task, true);
        page.close("td").open("td");
        reasons(scene, page, task, false);
        page.close("td").close("tr");
    }

    private static void predecessors(Scene scene, Page page, Task task) {
        if (task.predecessors().isEmpty()) {
            page.text(scene.labels().text("none"));
            return;
        }
        page.open("ul");
        for (Link link : task.predecessors()) {
            String name = scene.view()
                    .findTask(link.task())
                    .map(before -> before.kind() == TaskKind.TRANSITION
                            ? scene.view().name(link.task())
                            : scene.labels().of(before.kind()) + " "
                                    + scene.view().target(before.target()))
                    .orElse(link.task());
            page.element(
                    "li",
                    link.slackMonths() > 0
                            ? scene.t(
                                    "why.slack",
                                    name,
                                    scene.labels().word("link", link.reason()),
                                    scene.formats().months(link.slackMonths()))
                            : scene.t("why.binding", name, scene.labels().word("link", link.reason())));
        }
        page.close("ul");
    }

    private static void reasons(Scene scene, Page page, Task task, boolean earlier) {
        List<Reason> reasons = task.reasons().stream()
                .filter(reason -> reason.earlier() == earlier)
                .toList();
        if (reasons.isEmpty()) {
            page.text(scene.labels().text("none"));
            return;
        }
        Map<YearMonth, List<String>> byMonth = new LinkedHashMap<>();
        for (Reason reason : reasons) {
            byMonth.computeIfAbsent(reason.month(), key -> new ArrayList<>())
                    .add(scene.labels().reasonOnly(reason, scene.view(), scene.formats()));
        }
        page.open("ul");
        byMonth.forEach((month, texts) -> page.element(
                "li", scene.t("why.reason", scene.formats().mediumMonth(month), String.join("; ", texts))));
        page.close("ul");
    }

    static void writeKept(Scene scene, Page page) {
        page.element("p", scene.t("kept.intro"));
        if (scene.plan().kept().isEmpty()) {
            page.element("p", scene.t("kept.none"));
        } else {
            kept(scene, page);
        }
        page.element("h3", scene.t("candidates.title"));
        if (scene.plan().decisions().isEmpty()) {
            page.element("p", scene.t("decided.none"));
        } else {
            candidates(scene, page);
        }
    }

    private static void kept(Scene scene, Page page) {
        page.paper(
                scene.t("kept.paper", scene.formats().number(scene.plan().kept().size())));
        page.table(scene.t("kept.caption"), "data", "sortable", "filterable", "screen");
        page.heads(
                scene.t("col.system"),
                scene.t("col.member"),
                scene.t("col.area"),
                scene.t("col.why"),
                scene.t("kept.alternative"),
                ">" + scene.t("kept.extra"));
        for (KeptAsset kept : scene.plan().kept()) {
            var asset = scene.view().findAsset(kept.asset());
            String member = asset.map(found -> found.member()).orElse("");
            page.open("tr", "data-member", member, "data-kind", scene.labels().word("kept", kept.reason()));
            page.rowHead(scene.view().asset(kept.asset()));
            page.cell(scene.view().member(member));
            page.cell(asset.map(found -> scene.view().area(found.area())).orElse(""));
            page.cell(scene.labels().word("kept", kept.reason()));
            String alternative = kept.bestAlternative();
            page.cell(
                    alternative == null
                            ? scene.labels().text("none")
                            : scene.view().target(alternative));
            Money extra = kept.extraCost();
            page.element(
                    "td",
                    extra == null
                            ? scene.labels().text("none")
                            : scene.formats().signedAmount(extra),
                    "class",
                    "num",
                    "data-sort",
                    extra == null || extra.isWithheld() ? "-1" : String.valueOf(extra.minor()));
            page.close("tr");
        }
        page.endTable();
    }

    private static void candidates(Scene scene, Page page) {
        page.element("p", scene.t("candidates.intro"));
        page.table(scene.t("candidates.caption"), "data", "dense");
        page.open("thead").open("tr");
        page.columnHead(scene.t("col.alternative"), false);
        page.columnHead(scene.t("candidates.how"), false);
        page.columnHead(scene.t("col.state"), false);
        page.columnHead(scene.t("candidates.cost"), true);
        page.columnHead(scene.t("candidates.risk"), true);
        page.columnHead(scene.t("candidates.products"), true);
        page.close("tr").close("thead");
        for (AreaDecision decision : scene.plan().decisions()) {
            page.open("tbody").open("tr", "class", "group");
            page.element("th", scene.view().area(decision.area()), "scope", "rowgroup", "colspan", "6")
                    .close("tr");
            decision.candidates().stream()
                    .sorted(Comparator.comparing((Candidate candidate) -> !candidate.chosen()))
                    .forEach(candidate -> candidate(scene, page, candidate));
            page.close("tbody");
        }
        page.close("table").close("div");
    }

    private static void candidate(Scene scene, Page page, Candidate candidate) {
        String target = candidate.target();
        page.open("tr", "class", candidate.chosen() ? "chosen" : "row");
        page.rowHead(target == null ? scene.t("decided.local") : scene.view().target(target));
        page.cell(
                target == null
                        ? scene.labels().text("none")
                        : scene.view()
                                .findTarget(target)
                                .map(info -> scene.labels().of(info.hosting()) + ", "
                                        + scene.labels().of(info.procurement()))
                                .orElse(""));
        page.element(
                "td",
                candidate.chosen()
                        ? "✓ " + scene.t("candidates.chosen")
                        : candidate.allowed()
                                ? candidate.extraCost() == null
                                        ? "✗ " + scene.t("candidates.no-place")
                                        : scene.t("candidates.possible")
                                : "✗ " + scene.t("candidates.not-allowed"),
                "class",
                "body");
        Money cost = candidate.extraCost();
        page.number(
                cost == null || candidate.chosen()
                        ? scene.labels().text("none")
                        : scene.formats().signedAmount(cost));
        Long risk = candidate.extraRiskCentiPoints();
        page.number(
                risk == null || candidate.chosen()
                        ? scene.labels().text("none")
                        : (risk > 0 ? "+" : "") + scene.formats().points(risk));
        page.number(scene.formats().number(candidate.distinctProductsAfter()));
        page.close("tr");
    }
}

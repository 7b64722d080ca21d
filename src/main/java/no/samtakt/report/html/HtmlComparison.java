package no.samtakt.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.AssetInfo;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.RiskPrices;
import no.samtakt.report.VariantOutcome;

/**
 * Several variants of one co-operation side by side on one page, the zero alternative first: what each is, costs, risks and
 * demands, who wins and loses, and where they differ in targets and months. The best value of a row carries a sign and a word.
 */
public final class HtmlComparison {

    private static final String[] STYLES = {"plan", "v2", "v3", "v4"};

    private HtmlComparison() {}

    /**
     * The page.
     *
     * @param plans plans of the same inventory, at least one, in the order of the columns
     * @param locale {@code en} or {@code nb}
     * @return a complete HTML document, to be stored as UTF-8
     */
    public static String render(List<MigrationPlan> plans, Locale locale) {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("No plans to compare");
        }
        List<Scene> scenes = plans.stream().map(plan -> Scene.of(plan, locale)).toList();
        Scene first = scenes.get(0);
        Page page = new Page();
        HtmlReport.begin(
                page, first, first.t("compare.title", first.plan().header().cooperation()), "");
        page.open("main", "id", "main");
        section(page, first, "rows", () -> {
            summary(scenes, page);
            new ComparisonRows(scenes).write(page);
        });
        section(page, first, "front", () -> front(scenes, page));
        section(page, first, "cash", () -> cash(scenes, page));
        section(page, first, "members", () -> members(scenes, page));
        section(page, first, "targets", () -> targets(scenes, page));
        section(page, first, "months", () -> months(scenes, page));
        page.close("main");
        HtmlReport.end(page, first);
        return page.finish();
    }

    private static void section(Page page, Scene scene, String id, Runnable content) {
        page.open("section", "id", id, "aria-labelledby", "h-" + id);
        page.element("h2", scene.t("compare." + id), "id", "h-" + id);
        content.run();
        page.close("section");
    }

    private static void summary(List<Scene> scenes, Page page) {
        page.open("div", "class", "headlines");
        for (Scene scene : scenes) {
            page.open("p", "class", "headline small");
            page.element("strong", scene.plan().header().variant() + ": ");
            page.text(SummarySection.headline(scene)).close("p");
        }
        page.close("div");
    }

    private static void front(List<Scene> scenes, Page page) {
        Scene first = scenes.get(0);
        if (scenes.stream().anyMatch(scene -> scene.plan().quality().objective().isWithheld())) {
            page.element("p", first.t("chart.withheld"));
            return;
        }
        List<MigrationPlan> front =
                RiskPrices.front(scenes.stream().map(Scene::plan).toList());
        PointChart chart = new PointChart(
                first.t("compare.front"),
                first.t("compare.front.intro"),
                new PointChart.Axis(
                        first.t("compare.front.cost", first.formats().millionUnit()),
                        value -> first.formats().millionsPlain(new Money(value))),
                new PointChart.Axis(
                        first.t("compare.front.risk"), value -> first.formats().number(value / 100)));
        chart.point(
                first.t("zero"),
                first.plan().economy().zeroPresentValue().minor(),
                first.plan().quality().zeroRiskCentiPoints(),
                false);
        for (Scene scene : scenes) {
            MigrationPlan plan = scene.plan();
            chart.point(
                    plan.header().variant(),
                    plan.economy().planPresentValue().minor(),
                    plan.quality().riskCentiPoints(),
                    plan.quality().feasible() && front.contains(plan));
        }
        page.element("p", first.t("compare.front.intro"));
        chart.write(page);
    }

    private static void cash(List<Scene> scenes, Page page) {
        Scene first = scenes.get(0);
        Set<Integer> years = new TreeSet<>();
        scenes.forEach(scene -> years.addAll(scene.view().years()));
        if (years.isEmpty()) {
            page.element("p", first.t("money.none"));
            return;
        }
        LineChart chart = new LineChart(
                        first.t("money.accumulated.chart"),
                        first.t("money.accumulated.desc"),
                        value -> first.formats().millionsPlain(new Money(value)),
                        years.stream().map(String::valueOf).toList())
                .unit(first.formats().millionUnit());
        for (int i = 0; i < scenes.size(); i++) {
            List<Long> values = new ArrayList<>();
            if (!scenes.get(i).view().isSavingWithheld("")) {
                scenes.get(i).view().accumulatedSaving("").forEach(sum -> values.add(sum.minor()));
            }
            if (!values.isEmpty()) {
                chart.line(scenes.get(i).plan().header().variant(), STYLES[i % STYLES.length], values);
            }
        }
        if (scenes.stream().allMatch(scene -> scene.view().isSavingWithheld(""))) {
            page.element("p", first.t("chart.withheld"));
        } else {
            chart.write(page);
        }
        List<String> heads = new ArrayList<>(List.of(first.t("compare.variant")));
        years.forEach(year -> heads.add(">" + year));
        page.table(first.t("compare.cash.table", first.formats().millionUnit()), "data", "compact");
        page.heads(heads.toArray(String[]::new));
        for (Scene scene : scenes) {
            page.open("tr").rowHead(scene.plan().header().variant());
            for (Money sum : scene.view().accumulatedSaving("")) {
                page.number(SummarySection.signedMillions(scene, sum));
            }
            page.close("tr");
        }
        page.endTable();
    }

    private static void members(List<Scene> scenes, Page page) {
        Scene first = scenes.get(0);
        long largest = 1;
        for (Scene scene : scenes) {
            for (MemberResult result : scene.plan().economy().members()) {
                largest = result.netBenefit().isWithheld()
                        ? largest
                        : Math.max(largest, Math.abs(result.netBenefit().minor()));
            }
        }
        page.element("p", first.t("compare.members.intro"));
        List<String> heads = new ArrayList<>(List.of(first.t("col.member")));
        scenes.forEach(scene -> heads.add(scene.plan().header().variant()));
        page.table(first.t("compare.members.table", first.formats().millionUnit()), "data");
        page.heads(heads.toArray(String[]::new));
        for (MemberInfo member : first.plan().members()) {
            page.open("tr").rowHead(member.name());
            long best = Long.MIN_VALUE;
            long worst = Long.MAX_VALUE;
            for (Scene scene : scenes) {
                long net = scene.view()
                        .findResult(member.id())
                        .filter(result -> !result.netBenefit().isWithheld())
                        .map(result -> result.netBenefit().minor())
                        .orElse(Long.MIN_VALUE);
                best = Math.max(best, net);
                worst = Math.min(worst, net);
            }
            for (Scene scene : scenes) {
                member(scene, page, member, largest, best == worst ? Long.MAX_VALUE : best);
            }
            page.close("tr");
        }
        page.endTable();
    }

    private static void member(Scene scene, Page page, MemberInfo member, long largest, long best) {
        Optional<MemberResult> result = scene.view().findResult(member.id());
        if (result.isEmpty()) {
            page.cell(scene.labels().text("none"));
            return;
        }
        Money net = result.get().netBenefit();
        if (scene.view().isAbsent(member.id())) {
            page.cell(scene.t("compare.absent"));
            return;
        }
        if (net.isWithheld()) {
            page.cell(scene.formats().millionsPlain(net));
            return;
        }
        page.open("td", "class", net.minor() == best ? "best" : "other");
        page.text((net.minor() < 0 ? "▼ " : "▲ ") + SummarySection.signedMillions(scene, net));
        if (net.minor() == best) {
            page.text(" " + scene.t("compare.best"));
        }
        page.element(
                "span",
                scene.formats().perInhabitant(net, member.inhabitants()) + " " + scene.t("compare.each"),
                "class",
                "sub");
        scene.view()
                .findJoining(member.id())
                .ifPresent(month -> page.element(
                        "span", scene.t("compare.joins", scene.formats().mediumMonth(month)), "class", "sub"));
        SummarySection.bar(scene, page, net, largest);
        page.close("td");
    }

    private static void targets(List<Scene> scenes, Page page) {
        Scene first = scenes.get(0);
        page.element("p", first.t("compare.targets.intro"));
        List<String> heads = new ArrayList<>(List.of(first.t("col.area"), first.t("compare.same")));
        scenes.forEach(scene -> heads.add(scene.plan().header().variant()));
        page.table(first.t("compare.targets"), "data");
        page.heads(heads.toArray(String[]::new));
        for (AreaInfo area : first.plan().areas()) {
            List<String> names =
                    scenes.stream().map(scene -> target(scene, area.code())).toList();
            List<String> without =
                    scenes.stream().map(scene -> without(scene, area.code())).toList();
            boolean same = Set.copyOf(names).size() == 1 && Set.copyOf(without).size() == 1;
            page.open("tr").rowHead(area.name());
            page.cell(same ? "= " + first.t("compare.equal") : "≠ " + first.t("compare.differs"));
            for (int i = 0; i < names.size(); i++) {
                page.open("td", "class", same ? "other" : "best").text(names.get(i));
                if (!without.get(i).isEmpty()) {
                    page.element("span", without.get(i), "class", "sub");
                }
                page.close("td");
            }
            page.close("tr");
        }
        page.endTable();
    }

    /** Who takes no part in what the area takes; empty when all do. */
    private static String without(Scene scene, String area) {
        List<String> names = VariantOutcome.of(scene.plan()).apart(area).stream()
                .map(scene.view()::member)
                .toList();
        return names.isEmpty() ? "" : scene.t("compare.without", scene.list(names));
    }

    private static String target(Scene scene, String area) {
        return scene.view()
                .findDecision(area)
                .map(decision -> {
                    String target = decision.target();
                    return target == null
                            ? scene.t("decided.local")
                            : "→ " + scene.view().target(target);
                })
                .orElse(scene.t("decided.local"));
    }

    private static void months(List<Scene> scenes, Page page) {
        Scene first = scenes.get(0);
        Set<String> assets = new LinkedHashSet<>();
        first.plan().assets().forEach(asset -> assets.add(asset.id()));
        List<String> differing = assets.stream()
                .filter(asset -> scenes.stream()
                                .map(scene -> course(scene, asset))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        page.element(
                "p",
                first.t(
                        "compare.months.intro",
                        first.formats().number(differing.size()),
                        first.formats().number(assets.size())));
        if (differing.isEmpty()) {
            return;
        }
        List<String> heads =
                new ArrayList<>(List.of(first.t("col.system"), first.t("col.member"), first.t("col.area")));
        scenes.forEach(scene -> heads.add(scene.plan().header().variant()));
        page.table(first.t("compare.months"), "data", "sortable", "filterable");
        page.heads(heads.toArray(String[]::new));
        for (String id : differing) {
            AssetInfo asset = first.view().findAsset(id).orElseThrow();
            page.open(
                    "tr",
                    "data-member",
                    asset.member(),
                    "data-kind",
                    first.view().area(asset.area()));
            page.rowHead(asset.name()).cell(first.view().member(asset.member()));
            page.cell(first.view().area(asset.area()));
            for (Scene scene : scenes) {
                page.element(
                        "td",
                        course(scene, id),
                        "data-sort",
                        scene.view()
                                .findTransition(id)
                                .map(Task::finish)
                                .map(YearMonth::toString)
                                .orElse("9999"));
            }
            page.close("tr");
        }
        page.endTable();
    }

    private static String course(Scene scene, String asset) {
        return scene.view()
                .findTransition(asset)
                .map(task -> scene.t(
                        "matrix.moves",
                        scene.view().target(task.target()),
                        scene.formats().mediumMonth(task.finish())))
                .orElse(scene.t("matrix.stays"));
    }
}

package no.samtakt.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.inventory.Participation;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Conflict;
import no.samtakt.planning.MigrationPlan.ConflictingRule;
import no.samtakt.planning.MigrationPlan.DataQualityLine;
import no.samtakt.planning.MigrationPlan.DefaultNote;
import no.samtakt.planning.MigrationPlan.Header;
import no.samtakt.planning.MigrationPlan.Quality;
import no.samtakt.planning.MigrationPlan.Run;
import no.samtakt.planning.PlanTerms;
import no.samtakt.report.Formats;
import no.samtakt.report.SharingWords;

/** What the figures rest on: assumptions, method, defaults, the quality of the data and what was wrong in it. */
final class AssumptionSection {

    private AssumptionSection() {}

    static void write(Scene scene, Page page) {
        header(scene, page);
        broken(scene, page);
        quality(scene, page);
        defaults(scene, page);
        dataQuality(scene, page);
        problems(scene, page);
        page.element("h3", scene.t("method.title"));
        page.open("ul");
        for (String key : List.of("zero", "npv", "share", "contracts", "risk", "index", "payback")) {
            page.element("li", scene.t("method." + key));
        }
        page.close("ul");
    }

    private static void header(Scene scene, Page page) {
        Header header = scene.plan().header();
        Formats formats = scene.formats();
        page.element("h3", scene.t("header.title"));
        page.open("dl", "class", "facts");
        fact(page, scene.t("header.planning-date"), formats.date(header.planningDate()));
        fact(
                page,
                scene.t("header.span"),
                scene.t("span", formats.month(header.planStart()), formats.month(header.lastGoLive())));
        fact(page, scene.t("header.analysis"), formats.months(header.analysisMonths()));
        fact(page, scene.t("header.price-level"), header.priceLevel() + ", " + header.vat());
        fact(page, scene.t("header.rate"), formats.percent(header.discountBasisPoints()));
        fact(page, scene.t("header.currency"), header.currency());
        fact(page, scene.t("header.form"), header.form());
        fact(page, scene.t("header.internal"), formats.money(header.internalDayRate()));
        fact(page, scene.t("header.external"), formats.money(header.externalDayRate()));
        fact(
                page,
                scene.t("header.share"),
                scene.plan().sharing() != null
                        ? new SharingWords(scene.texts().locale(), header.currency()).common(scene.plan())
                        : scene.t(
                                "header.share.value",
                                formats.percent(header.equalShareBasisPoints()),
                                formats.percent(10_000 - header.equalShareBasisPoints())));
        fact(page, scene.t("header.critical"), formats.number(header.criticalLimit()));
        fact(page, scene.t("header.variant"), header.variant());
        fact(page, scene.t("header.approach"), scene.labels().of(header.approach()));
        fact(page, scene.t("header.risk-price"), formats.money(header.riskPrice()));
        fact(page, scene.t("header.fairness"), formats.percent(header.fairnessPercent() * 100L));
        terms(scene, page);
        fact(page, scene.t("header.capacity"), formats.percent(header.capacityFactorBasisPoints()));
        page.close("dl");
    }

    /** Who may stay out, where anybody may. */
    private static void terms(Scene scene, Page page) {
        PlanTerms terms = scene.plan().terms();
        if (terms == null || terms.participation() == Participation.BINDING) {
            return;
        }
        Integer limit = terms.sitOutLimit();
        String rule = scene.t("participation." + terms.participation());
        fact(
                page,
                scene.t("header.participation"),
                limit == null
                        ? rule
                        : scene.t("participation.limit", rule, scene.formats().number(limit)));
    }

    private static void fact(Page page, String name, String value) {
        if (!value.isBlank()) {
            page.open("div").element("dt", name).element("dd", value).close("div");
        }
    }

    private static void broken(Scene scene, Page page) {
        page.element("h3", scene.t("broken.title"), "id", "broken");
        if (scene.plan().brokenRules().isEmpty()) {
            page.element("p", "✓ " + scene.t("broken.none"));
            return;
        }
        page.table(scene.t("broken.caption"), "data");
        page.heads(scene.t("broken.rule"), scene.t("broken.what"));
        for (BrokenRule rule : scene.plan().brokenRules()) {
            page.open("tr").rowHead("⚠ " + scene.labels().word("rule", rule.rule()) + " (" + rule.rule() + ")");
            page.cell(scene.labels().broken(rule, scene.view(), scene.formats()));
            page.close("tr");
        }
        page.endTable();
        conflicts(scene, page);
    }

    /** Why no plan keeps every rule. */
    static void conflicts(Scene scene, Page page) {
        for (Conflict conflict : scene.plan().conflicts()) {
            page.element("p", scene.labels().conflict(conflict));
            if (!conflict.rules().isEmpty()) {
                page.open("ul");
                for (ConflictingRule rule : conflict.rules()) {
                    page.element("li", scene.labels().conflict(rule, scene.view(), scene.formats()));
                }
                page.close("ul");
            }
        }
    }

    private static void quality(Scene scene, Page page) {
        Quality quality = scene.plan().quality();
        Formats formats = scene.formats();
        Run run = scene.plan().run();
        page.element("h3", scene.t("quality.title"));
        page.open("dl", "class", "facts");
        fact(page, scene.t("quality.objective"), formats.millions(quality.objective()));
        fact(page, scene.t("quality.zero"), formats.millions(quality.zeroObjective()));
        fact(page, scene.t("quality.first"), formats.millions(quality.firstObjective()));
        fact(page, scene.t("quality.minima"), formats.millions(quality.ownMinima()));
        bound(scene, page, quality);
        fact(
                page,
                scene.t("quality.risk"),
                scene.t(
                        "quality.risk.value",
                        formats.points(quality.riskCentiPoints()),
                        formats.points(quality.zeroRiskCentiPoints())));
        fact(page, scene.t("quality.unfairness"), formats.millions(quality.unfairness()));
        fact(
                page,
                scene.t("quality.run"),
                scene.t(
                        "quality.run.value",
                        formats.number(run.steps()),
                        scene.labels().word("termination", run.termination()),
                        String.valueOf(run.seed())));
        page.close("dl");
    }

    /** How far from the best plan, as far as that is known. */
    private static void bound(Scene scene, Page page, Quality quality) {
        Formats formats = scene.formats();
        Money bound = quality.lowerBound();
        if (bound != null) {
            fact(page, scene.t("quality.bound"), formats.millions(bound));
        }
        Money gap = quality.gap();
        if (gap != null) {
            long share = quality.gapBasisPoints();
            fact(
                    page,
                    scene.t("quality.gap"),
                    share < 0
                            ? scene.t("quality.gap.value", formats.millions(gap))
                            : scene.t("quality.gap.share", formats.millions(gap), formats.percent(share)));
        }
        Money fixed = quality.fixedGap();
        if (fixed != null) {
            fact(page, scene.t("quality.gap.fixed"), scene.t("quality.gap.value", formats.millions(fixed)));
        }
        if (quality.securedBasisPoints() >= 0) {
            fact(
                    page,
                    scene.t("quality.secured"),
                    scene.t("quality.secured.value", formats.percent(quality.securedBasisPoints())));
        }
        if (quality.unsolvable()) {
            fact(page, scene.t("quality.unsolvable"), scene.t("quality.unsolvable.value"));
        }
    }

    private static void defaults(Scene scene, Page page) {
        page.element("h3", scene.t("defaults.title"));
        if (scene.plan().defaults().isEmpty()) {
            page.element("p", scene.t("defaults.none"));
            return;
        }
        page.element(
                "p",
                scene.t(
                        "defaults.intro",
                        scene.formats().amount(scene.view().moneyOnDefaults("")),
                        scene.formats().share(scene.view().defaultShareBasisPoints())));
        page.paper(scene.t(
                "defaults.paper", scene.formats().number(scene.plan().defaults().size())));
        page.table(scene.t("defaults.caption"), "data", "sortable", "filterable", "screen");
        page.heads(
                scene.t("defaults.what"),
                scene.t("defaults.value"),
                scene.t("col.member"),
                scene.t("col.place"),
                ">" + scene.t("defaults.money"));
        for (DefaultNote note : scene.plan().defaults()) {
            page.open("tr", "data-member", note.member());
            page.rowHead(scene.labels().word("default", note.code()));
            page.open("td")
                    .element("em", scene.labels().word("defaultvalue", note.value()))
                    .close("td");
            page.cell(note.member().isEmpty() ? scene.t("common") : scene.view().member(note.member()));
            page.cell(place(note.file(), note.cell()));
            page.element(
                    "td",
                    note.moneyPerYear().isZero()
                            ? scene.labels().text("none")
                            : scene.formats().moneyPlain(note.moneyPerYear()),
                    "class",
                    "num",
                    "data-sort",
                    note.moneyPerYear().isWithheld()
                            ? "-1"
                            : String.valueOf(note.moneyPerYear().minor()));
            page.close("tr");
        }
        page.endTable();
    }

    private static String place(String file, String cell) {
        return cell.isEmpty() ? file : file.isEmpty() ? cell : file + ", " + cell;
    }

    private static void dataQuality(Scene scene, Page page) {
        page.element("h3", scene.t("data.title"));
        if (scene.plan().dataQuality().isEmpty()) {
            page.element("p", scene.t("data.none"));
            return;
        }
        page.table(scene.t("data.caption"), "data");
        page.heads(
                scene.t("col.member"),
                ">" + scene.t("data.filled"),
                ">" + scene.t("data.dated"),
                ">" + scene.t("data.priced"),
                ">" + scene.t("data.resolved"),
                ">" + scene.t("data.errors"),
                ">" + scene.t("data.warnings"),
                ">" + scene.t("data.advice"),
                ">" + scene.t("defaults.money"));
        for (DataQualityLine line : scene.plan().dataQuality()) {
            Money money = scene.view().moneyOnDefaults(line.member());
            page.open("tr", "data-member", line.member()).rowHead(scene.view().member(line.member()));
            page.number(scene.formats().percent(line.filled()))
                    .number(scene.formats().percent(line.dated()));
            page.number(scene.formats().percent(line.priced()))
                    .number(scene.formats().percent(line.resolved()));
            page.number(scene.formats().number(line.errors()))
                    .number(scene.formats().number(line.warnings()));
            page.number(scene.formats().number(line.advice()));
            page.number(
                    money.isZero()
                            ? scene.labels().text("none")
                            : scene.formats().moneyPlain(money));
            page.close("tr");
        }
        page.endTable();
    }

    private static void problems(Scene scene, Page page) {
        page.element("h3", scene.t("problems.title"));
        if (scene.plan().problems().isEmpty()) {
            page.element("p", "✓ " + scene.t("problems.none"));
            return;
        }
        page.element("p", scene.t("problems.intro"), "class", "screen");
        Map<String, List<Problem>> byFile = new TreeMap<>();
        for (Problem problem : scene.plan().problems()) {
            byFile.computeIfAbsent(problem.member() + "\n" + problem.where().file(), key -> new ArrayList<>())
                    .add(problem);
        }
        page.paper(scene.t(
                "problems.paper", scene.formats().number(scene.plan().problems().size())));
        page.table(scene.t("problems.caption"), "data", "screen");
        page.open("thead").open("tr");
        page.columnHead(scene.t("problems.severity"), false).columnHead(scene.t("col.place"), false);
        page.columnHead(scene.t("problems.what"), false).columnHead(scene.t("problems.do"), false);
        page.close("tr").close("thead");
        byFile.forEach((key, problems) -> {
            String member = problems.get(0).member();
            page.open("tbody", "data-member", member).open("tr", "class", "group");
            page.element(
                    "th",
                    (member.isEmpty() ? scene.t("common") : scene.view().member(member)) + " – "
                            + problems.get(0).where().file(),
                    "scope",
                    "rowgroup",
                    "colspan",
                    "4");
            page.close("tr");
            problems.stream()
                    .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::where))
                    .forEach(problem -> problem(scene, page, problem));
            page.close("tbody");
        });
        page.close("table").close("div");
    }

    private static void problem(Scene scene, Page page, Problem problem) {
        String sign =
                switch (problem.severity()) {
                    case ERROR -> "✗ ";
                    case WARNING -> "⚠ ";
                    case ADVICE -> "i ";
                };
        page.open("tr").cell(sign + scene.labels().of(problem.severity()));
        page.element("td", problem.where().inSheet(), "class", "code");
        page.cell(scene.labels().problem(problem));
        page.cell(scene.labels().problemAdvice(problem));
        page.close("tr");
    }
}

package no.samtakt.report.html;

import java.util.ArrayList;
import java.util.List;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.Appraisal.Evidence;
import no.samtakt.planning.Appraisal.HeatPoint;
import no.samtakt.planning.Appraisal.Outcome;
import no.samtakt.planning.Appraisal.RiskCheck;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.report.RiskWords;
import no.samtakt.report.RiskWords.Level;

/** Where what may go wrong is, and which of the listed risks and pitfalls the data show. */
final class RegisterSection {

    private static final int LEFT = 120;
    private static final int TOP = 14;
    private static final int CELL_WIDTH = 128;
    private static final int CELL_HEIGHT = 44;
    /** Names in the text of a cell before the rest is only counted. */
    private static final int NAMES = 12;

    private RegisterSection() {}

    static boolean isShown(Scene scene) {
        return scene.plan().appraisal() != null;
    }

    static void write(Scene scene, Page page) {
        Appraisal appraisal = scene.plan().appraisal();
        if (appraisal == null) {
            return;
        }
        page.element("h3", scene.t("register.heat"));
        if (appraisal.heat().isEmpty()) {
            page.element("p", scene.t("register.heat.none"));
        } else {
            page.element("p", scene.t("register.heat.intro"));
            heatMap(scene, page, appraisal.heat());
            byArea(scene, page, appraisal.heat());
        }
        page.element("h3", scene.t("register.checks"));
        page.element("p", scene.t("register.checks.intro"));
        checks(scene, page, appraisal.checks());
    }

    private static void heatMap(Scene scene, Page page, List<HeatPoint> points) {
        int height = TOP + RiskWords.BANDS * CELL_HEIGHT + 48;
        page.openChart(
                scene.t("register.heat.chart"),
                scene.t("register.heat.desc"),
                LEFT + RiskWords.BANDS * CELL_WIDTH + 8,
                height);
        for (int p = 0; p < RiskWords.BANDS; p++) {
            int y = TOP + (RiskWords.BANDS - 1 - p) * CELL_HEIGHT;
            page.element(
                    "text",
                    RiskWords.probability(p, scene.formats()),
                    "class",
                    "end",
                    "x",
                    "" + (LEFT - 8),
                    "y",
                    "" + (y + CELL_HEIGHT / 2 + 4));
            for (int i = 0; i < RiskWords.BANDS; i++) {
                cell(scene, page, points, p, i, LEFT + i * CELL_WIDTH, y);
            }
        }
        int below = TOP + RiskWords.BANDS * CELL_HEIGHT;
        for (int i = 0; i < RiskWords.BANDS; i++) {
            page.element(
                    "text",
                    RiskWords.impact(i),
                    "class",
                    "mid",
                    "x",
                    "" + (LEFT + i * CELL_WIDTH + CELL_WIDTH / 2),
                    "y",
                    "" + (below + 18));
        }
        page.element(
                "text",
                scene.t("register.impact"),
                "class",
                "mid strong",
                "x",
                "" + (LEFT + RiskWords.BANDS * CELL_WIDTH / 2),
                "y",
                "" + (below + 38));
        page.element("text", scene.t("register.probability"), "class", "strong", "x", "2", "y", "12");
        page.endChart();
    }

    private static void cell(Scene scene, Page page, List<HeatPoint> points, int p, int i, int x, int y) {
        List<String> names = points.stream()
                .filter(point -> RiskWords.probabilityBand(point) == p && RiskWords.impactBand(point) == i)
                .map(point -> scene.view().name(point.task()))
                .toList();
        Level level = RiskWords.level(p, i);
        page.open(
                "rect",
                "class",
                "heat-" + level,
                "x",
                "" + x,
                "y",
                "" + y,
                "width",
                "" + (CELL_WIDTH - 2),
                "height",
                "" + (CELL_HEIGHT - 2));
        page.element(
                "title",
                scene.labels().of(level) + ": "
                        + (names.isEmpty()
                                ? "0"
                                : String.join(", ", names.subList(0, Math.min(NAMES, names.size())))
                                        + (names.size() > NAMES ? " +" + (names.size() - NAMES) : "")));
        page.close("rect");
        page.element(
                "text",
                names.isEmpty() ? "" : scene.formats().number(names.size()),
                "class",
                "mid strong",
                "x",
                "" + (x + CELL_WIDTH / 2),
                "y",
                "" + (y + 20));
        page.element(
                "text",
                scene.labels().of(level),
                "class",
                "mid tiny",
                "x",
                "" + (x + CELL_WIDTH / 2),
                "y",
                "" + (y + 36));
    }

    private static void byArea(Scene scene, Page page, List<HeatPoint> points) {
        page.table(scene.t("register.areas.table"), "data", "compact");
        List<String> heads = new ArrayList<>(List.of(scene.t("col.area")));
        scene.plan().members().forEach(member -> heads.add(member.name()));
        page.heads(heads.toArray(String[]::new));
        for (AreaInfo area : scene.plan().areas()) {
            List<HeatPoint> ofArea = points.stream()
                    .filter(point -> point.area().equals(area.code()))
                    .toList();
            if (ofArea.isEmpty()) {
                continue;
            }
            page.open("tr").rowHead(area.name());
            for (MemberInfo member : scene.plan().members()) {
                page.cell(summary(
                        scene,
                        ofArea.stream()
                                .filter(point -> point.member().equals(member.id()))
                                .toList()));
            }
            page.close("tr");
        }
        page.endTable();
    }

    /** The most serious level of several transitions with the sum of their points. */
    private static String summary(Scene scene, List<HeatPoint> points) {
        if (points.isEmpty()) {
            return scene.labels().text("none");
        }
        Level worst = Level.LOW;
        long sum = 0;
        for (HeatPoint point : points) {
            Level level = RiskWords.level(point);
            worst = level.compareTo(worst) > 0 ? level : worst;
            sum += point.exposureCentiPoints();
        }
        return scene.t(
                "register.area.cell", scene.labels().of(worst), scene.formats().points(sum));
    }

    private static void checks(Scene scene, Page page, List<RiskCheck> checks) {
        page.table(scene.t("register.checks.table"), "data", "keep");
        page.heads(
                scene.t("register.col.check"),
                scene.t("register.col.outcome"),
                scene.t("register.col.evidence"),
                scene.t("register.col.do"));
        for (RiskCheck check : checks) {
            page.open("tr").rowHead(scene.labels().of(check.check()));
            page.cell(symbol(check.outcome()) + " " + scene.labels().of(check.outcome()));
            page.open("td");
            if (check.evidence().isEmpty()) {
                page.text(scene.t("register.nothing-stated"));
            }
            for (Evidence evidence : check.evidence()) {
                page.element("div", RiskWords.evidence(evidence, scene.view(), scene.labels(), scene.formats()));
            }
            if (RiskWords.more(check) > 0) {
                page.element("div", scene.t("register.more", scene.formats().number(RiskWords.more(check))));
            }
            page.close("td");
            page.cell(
                    check.outcome() == Outcome.DOES_NOT_HOLD
                            ? scene.labels().text("none")
                            : scene.labels().text("check." + check.check() + ".do"));
            page.close("tr");
        }
        page.endTable();
    }

    private static String symbol(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "▲";
            case DOES_NOT_HOLD -> "○";
            case CANNOT_BE_TOLD -> "?";
        };
    }
}

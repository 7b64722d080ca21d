package no.samtakt.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import no.samtakt.planning.MigrationPlan.HarmonizationPoint;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.RiskMonth;

/** Risk over time against the zero alternative, and how alike the municipalities become. */
final class RiskSection {

    private static final int GOAL_BASIS_POINTS = 5_000;
    private static final int GOAL_MONTHS = 60;

    private RiskSection() {}

    static void write(Scene scene, Page page) {
        if (scene.plan().risk().isEmpty()) {
            page.element("p", scene.t("risk.none"));
            return;
        }
        page.element(
                "p",
                scene.t(
                        "risk.intro",
                        scene.formats().money(scene.plan().header().riskPrice())));
        TreeMap<YearMonth, long[]> months = new TreeMap<>();
        for (RiskMonth month : scene.plan().risk()) {
            long[] sum = months.computeIfAbsent(month.month(), key -> new long[2]);
            sum[0] += scene.view().risk(month);
            sum[1] += month.zeroAgeing();
        }
        List<Long> plan = new ArrayList<>();
        List<Long> zero = new ArrayList<>();
        months.values().forEach(sum -> {
            plan.add(sum[0]);
            zero.add(sum[1]);
        });
        new LineChart(
                        scene.t("risk.chart"),
                        scene.t("risk.desc"),
                        scene.formats()::points,
                        years(List.copyOf(months.keySet())))
                .unit(scene.t("risk.unit"))
                .line(scene.t("zero"), "zero", zero)
                .line(scene.t("plan"), "plan", plan)
                .write(page);
        table(scene, page);
    }

    /** The year at each January, else nothing. */
    static List<String> years(List<YearMonth> months) {
        return months.stream()
                .map(month -> month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : "")
                .toList();
    }

    private static void table(Scene scene, Page page) {
        page.table(scene.t("risk.table"), "data");
        page.heads(
                scene.t("col.member"),
                ">" + scene.t("zero"),
                ">" + scene.t("plan"),
                ">" + scene.t("risk.transition"),
                ">" + scene.t("risk.ageing"),
                scene.t("risk.worst"));
        for (MemberInfo member : scene.plan().members()) {
            long zero = 0;
            long pile = 0;
            long ageing = 0;
            long worst = -1;
            YearMonth when = null;
            for (RiskMonth month : scene.plan().risk()) {
                if (!month.member().equals(member.id())) {
                    continue;
                }
                zero += month.zeroAgeing();
                pile += month.pileUp();
                ageing += month.ageing();
                if (scene.view().risk(month) > worst) {
                    worst = scene.view().risk(month);
                    when = month.month();
                }
            }
            page.open("tr", "data-member", member.id()).rowHead(member.name());
            page.number(scene.formats().points(zero)).number(scene.formats().points(pile + ageing));
            page.number(scene.formats().points(pile)).number(scene.formats().points(ageing));
            page.cell(
                    when == null
                            ? scene.labels().text("none")
                            : scene.t(
                                    "risk.worst.cell",
                                    scene.formats().mediumMonth(when),
                                    scene.formats().points(worst)));
            page.close("tr");
        }
        page.endTable();
    }

    static void writeHarmonization(Scene scene, Page page) {
        List<HarmonizationPoint> points = scene.plan().harmonization();
        if (points.isEmpty()) {
            page.element("p", scene.t("harmonization.none"));
            return;
        }
        page.element("p", scene.t("harmonization.definition"));
        List<YearMonth> months = points.stream().map(HarmonizationPoint::month).toList();
        List<Long> values =
                points.stream().map(point -> (long) point.indexBasisPoints()).toList();
        new LineChart(
                        scene.t("harmonization.chart"),
                        scene.t("harmonization.desc"),
                        scene.formats()::percent,
                        years(months))
                .line(scene.t("harmonization.line"), "plan", values)
                .goal(GOAL_BASIS_POINTS, scene.t("harmonization.goal"))
                .mark((GOAL_MONTHS - 1) * 12, scene.t("harmonization.five-years"))
                .write(page);
        page.table(scene.t("harmonization.table"), "data");
        page.heads(scene.t("harmonization.at"), ">" + scene.t("harmonization.index"));
        at(scene, page, points, 0);
        for (int years : new int[] {1, 2, 3, 4, 5, 8, 10}) {
            if (years * 12 - 1 < points.size()) {
                at(scene, page, points, years * 12 - 1);
            }
        }
        if (points.size() % 12 != 0) {
            at(scene, page, points, points.size() - 1);
        }
        page.endTable();
        Integer reached = null;
        for (int i = points.size() - 1; i >= 0 && points.get(i).indexBasisPoints() >= GOAL_BASIS_POINTS; i--) {
            reached = i;
        }
        page.element(
                "p",
                reached == null
                        ? scene.t("harmonization.not-reached")
                        : scene.t(
                                "harmonization.reached",
                                scene.formats().month(points.get(reached).month())));
    }

    private static void at(Scene scene, Page page, List<HarmonizationPoint> points, int index) {
        page.open("tr").rowHead(scene.formats().month(points.get(index).month()));
        page.number(scene.formats().percent(points.get(index).indexBasisPoints()))
                .close("tr");
    }
}

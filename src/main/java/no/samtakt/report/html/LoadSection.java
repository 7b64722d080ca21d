package no.samtakt.report.html;

import java.util.Comparator;
import java.util.List;
import no.samtakt.common.Rounding;
import no.samtakt.planning.MigrationPlan.PoolLoad;

/** Work against capacity: which people are needed how much, month by month. */
final class LoadSection {

    private static final int MONTH = 14;
    private static final int BAR = 70;
    private static final int SLIM = 8;

    private LoadSection() {}

    static void write(Scene scene, Page page) {
        List<PoolLoad> pools = scene.plan().pools().stream()
                .filter(pool -> pool.demand().stream().anyMatch(demand -> demand > 0))
                .toList();
        if (pools.isEmpty()) {
            page.element("p", scene.t("load.none"));
            return;
        }
        page.element("p", scene.t("load.intro"));
        int months = months(pools);
        legend(scene, page);
        map(scene, page, pools, months);
        page.element("h3", scene.t("load.detail"), "class", "screen");
        page.element("p", scene.t("load.detail.intro"), "class", "screen");
        page.open("div", "class", "multiples screen");
        pools.stream()
                .sorted(Comparator.comparingLong(
                                (PoolLoad pool) -> -scene.view().peakBasisPoints(pool))
                        .thenComparing(PoolLoad::pool))
                .forEach(pool -> detail(scene, page, pool, months));
        page.close("div");
    }

    /** Up to the last month with any work, whole years. */
    private static int months(List<PoolLoad> pools) {
        int last = 0;
        for (PoolLoad pool : pools) {
            for (int t = 0; t < pool.demand().size(); t++) {
                if (pool.demand().get(t) > 0) {
                    last = Math.max(last, t + 1);
                }
            }
        }
        return Math.max(12, (last + 11) / 12 * 12);
    }

    private static void legend(Scene scene, Page page) {
        page.open("p", "class", "legend");
        for (int level = 1; level <= 4; level++) {
            Symbols.legendItem(
                    page,
                    "<rect class=\"l-" + level + "\" x=\"6\" y=\"1\" width=\"13\" height=\"12\"/>",
                    scene.t("load.level." + level));
        }
        page.close("p");
    }

    private static int level(long basisPoints) {
        return basisPoints <= 0
                ? 0
                : basisPoints <= 5_000 ? 1 : basisPoints <= 8_500 ? 2 : basisPoints <= 10_000 ? 3 : 4;
    }

    private static void map(Scene scene, Page page, List<PoolLoad> pools, int months) {
        String caption = scene.t("load.caption");
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        page.open("table", "class", "gantt heat").element("caption", caption, "class", "hidden");
        page.open("thead").open("tr");
        page.columnHead(scene.t("col.pool"), false);
        page.columnHead(scene.t("col.peak"), true);
        page.open("th", "scope", "col");
        page.open(
                "svg",
                "viewBox",
                "0 0 " + months * MONTH + " 26",
                "class",
                "track",
                "role",
                "img",
                "aria-label",
                scene.t("gantt.calendar"));
        for (int t = 0; t < months; t++) {
            int month = scene.view().month(t).getMonthValue();
            if (month == 1 || (t == 0 && month <= 9)) {
                page.raw("<text class=\"year\" x=\"" + (t * MONTH + 2) + "\" y=\"11\">"
                        + scene.view().month(t).getYear() + "</text>");
            }
            if (month % 3 == 1) {
                page.raw("<text class=\"quarter\" x=\"" + (t * MONTH + 2) + "\" y=\"23\">Q" + ((month + 2) / 3)
                        + "</text>");
            }
        }
        page.close("svg").close("th").close("tr").close("thead").open("tbody");
        for (PoolLoad pool : pools) {
            row(scene, page, pool, months);
        }
        page.close("tbody").close("table").close("div");
    }

    private static void row(Scene scene, Page page, PoolLoad pool, int months) {
        page.open("tr", "data-member", pool.member()).open("th", "scope", "row");
        page.text(pool.role());
        page.element(
                "span",
                pool.member().isEmpty() ? scene.t("load.common") : scene.view().member(pool.member()),
                "class",
                "sub");
        page.close("th");
        long peak = scene.view().peakBasisPoints(pool);
        page.number(peakText(scene, peak));
        page.open("td");
        page.open(
                "svg",
                "viewBox",
                "0 0 " + months * MONTH + " 16",
                "class",
                "track",
                "role",
                "img",
                "aria-label",
                scene.t("load.row", scene.view().name(pool.pool()), peakWords(scene, peak)));
        for (int t = 0; t < months && t < pool.demand().size(); t++) {
            long demand = pool.demand().get(t);
            if (demand <= 0) {
                continue;
            }
            long share = scene.view().loadBasisPoints(pool, t);
            int level = share < 0 ? 5 : level(share);
            page.open(
                    "rect",
                    "class",
                    "l-" + level,
                    "x",
                    "" + (t * MONTH + 1),
                    "y",
                    "1",
                    "width",
                    "" + (MONTH - 1),
                    "height",
                    "14");
            page.element(
                    "title",
                    scene.formats().mediumMonth(scene.view().month(t)) + ": "
                            + (share < 0
                                    ? scene.formats().daysWithUnit(demand)
                                    : peakText(scene, share) + ", "
                                            + scene.formats().daysWithUnit(demand)));
            page.close("rect");
        }
        page.close("svg").close("td").close("tr");
    }

    /** A share of capacity in words. */
    static String peakText(Scene scene, long basisPoints) {
        return basisPoints < 0
                ? scene.t("load.unlimited")
                : basisPoints >= 99_999
                        ? scene.t("load.no-capacity")
                        : scene.formats().percent((basisPoints + 50) / 100 * 100);
    }

    private static String peakWords(Scene scene, long basisPoints) {
        String text = peakText(scene, basisPoints);
        return basisPoints < 0 || basisPoints >= 99_999 ? text : scene.t("load.peak", text);
    }

    private static void detail(Scene scene, Page page, PoolLoad pool, int months) {
        List<Long> capacity = pool.capacity();
        long max = 1;
        for (int t = 0; t < months; t++) {
            max = Math.max(max, t < pool.demand().size() ? pool.demand().get(t) : 0);
            max = Math.max(max, capacity != null && t < capacity.size() ? capacity.get(t) : 0);
        }
        page.open("figure", "data-member", pool.member());
        page.element(
                "figcaption",
                scene.t(
                        "load.figure",
                        scene.view().name(pool.pool()),
                        peakWords(scene, scene.view().peakBasisPoints(pool)),
                        scene.formats().days(max)));
        int width = months * SLIM;
        page.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + (BAR + 14),
                "role",
                "img",
                "class",
                "mini",
                "aria-label",
                scene.t(
                        "load.row",
                        scene.view().name(pool.pool()),
                        peakWords(scene, scene.view().peakBasisPoints(pool))));
        StringBuilder step = new StringBuilder();
        for (int t = 0; t < months; t++) {
            long demand = t < pool.demand().size() ? pool.demand().get(t) : 0;
            int height = (int) Rounding.mulDivHalfEven(demand, BAR, max);
            long offered = capacity != null && t < capacity.size() ? capacity.get(t) : -1;
            if (demand > 0) {
                page.raw("<rect class=\"" + (offered >= 0 && demand > offered ? "l-4" : "l-3") + "\" x=\"" + t * SLIM
                        + "\" y=\"" + (BAR - Math.max(1, height)) + "\" width=\"7\" height=\"" + Math.max(1, height)
                        + "\"/>");
            }
            if (offered >= 0) {
                int y = BAR - (int) Rounding.mulDivHalfEven(offered, BAR, max);
                step.append(step.length() == 0 ? "M" : "L")
                        .append(t * SLIM)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(5);
            }
            int month = scene.view().month(t).getMonthValue();
            if (month == 1) {
                page.raw("<text class=\"tiny\" x=\"" + (t * SLIM + 1) + "\" y=\"" + (BAR + 12) + "\">"
                        + scene.view().month(t).getYear() + "</text>");
            }
        }
        page.raw("<path class=\"cap\" d=\"" + step + "\"/><path class=\"axis\" d=\"M0 " + BAR + "h" + width + "\"/>");
        page.close("svg").close("figure");
    }
}

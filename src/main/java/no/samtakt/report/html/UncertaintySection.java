package no.samtakt.report.html;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.planning.PlanUncertainty.CostBar;
import no.samtakt.planning.PlanUncertainty.DateKind;
import no.samtakt.planning.PlanUncertainty.Driver;
import no.samtakt.planning.PlanUncertainty.FinishBar;
import no.samtakt.planning.PlanUncertainty.HardDate;
import no.samtakt.planning.PlanUncertainty.Range;
import no.samtakt.planning.PlanUncertainty.Spread;
import no.samtakt.report.Formats;
import org.jspecify.annotations.Nullable;

/** What happens to cost and dates when estimates are wrong, and which estimates matter. */
final class UncertaintySection {

    private static final int DATES_SHOWN = 25;

    /** Dates surer than this need no attention. */
    private static final int SURE = 9_500;

    private static final int MOST_TICKS = 9;

    /** A chart of fewer months would have odd, wide bars. */
    private static final int LEAST_MONTHS = 12;

    private static final int NOT_MODELLED = 5;

    private UncertaintySection() {}

    static void write(Scene scene, Page page) {
        PlanUncertainty uncertainty = scene.plan().uncertainty();
        if (uncertainty == null) {
            page.element("p", scene.t("uncertainty.none"));
            return;
        }
        Formats formats = scene.formats();
        Spread whole = uncertainty.whole();
        page.element("p", headline(scene, uncertainty), "class", "headline");
        page.element("p", scene.t("uncertainty.intro", formats.number(uncertainty.runs())));
        boolean withheld = whole.costP85().isWithheld();
        if (!withheld) {
            page.element("h3", scene.t("uncertainty.cost"));
            cost(scene, page, uncertainty);
        }
        page.element("h3", scene.t("uncertainty.finish"));
        if (whole.finish() == null) {
            page.element("p", scene.t("uncertainty.no-go-live"));
        } else {
            finish(scene, page, uncertainty);
        }
        page.element("h3", scene.t("uncertainty.members"));
        members(scene, page, uncertainty);
        page.element("h3", scene.t("uncertainty.dates"));
        dates(scene, page, uncertainty);
        if (!withheld) {
            page.element("h3", scene.t("uncertainty.drivers"));
            drivers(scene, page, uncertainty);
        }
        page.element("h3", scene.t("uncertainty.basis"));
        basis(scene, page, uncertainty);
    }

    private static String headline(Scene scene, PlanUncertainty uncertainty) {
        Formats formats = scene.formats();
        Spread whole = uncertainty.whole();
        String text = whole.costP85().isWithheld()
                ? scene.t("uncertainty.withheld")
                : scene.t(
                        "uncertainty.headline",
                        formats.amount(whole.costP50()),
                        formats.amount(whole.costP85()),
                        formats.amount(whole.cost()));
        text += " "
                + scene.t(
                        "uncertainty.headline.one-off",
                        formats.amount(whole.oneOffP50()),
                        formats.amount(whole.oneOffP85()),
                        formats.amount(whole.oneOff()));
        YearMonth finish = whole.finish();
        YearMonth late = whole.finishP85();
        if (finish != null && late != null) {
            text += " " + scene.t("uncertainty.headline.finish", formats.month(finish), formats.month(late));
        }
        return text;
    }

    private static void cost(Scene scene, Page page, PlanUncertainty uncertainty) {
        Formats formats = scene.formats();
        Spread whole = uncertainty.whole();
        List<CostBar> bars = uncertainty.costBars();
        if (bars.isEmpty()) {
            return;
        }
        long from = bars.get(0).from().minor();
        long width = bars.get(0).below().minor() - from;
        long to = bars.get(bars.size() - 1).below().minor();
        Histogram chart = new Histogram(
                        scene.t("uncertainty.cost.chart"),
                        scene.t(
                                "uncertainty.cost.desc",
                                formats.millions(whole.costP10()),
                                formats.millions(whole.costP50()),
                                formats.millions(whole.costP85()),
                                formats.millions(whole.costP90())),
                        from,
                        width,
                        bars.stream().map(CostBar::runs).toList())
                .axis(scene.t("uncertainty.cost.axis", formats.millionUnit()))
                .mark(whole.cost().minor(), named(scene, "uncertainty.planned", whole.cost()), "axis")
                .mark(whole.costP50().minor(), named(scene, "uncertainty.p50", whole.costP50()), "mark")
                .mark(whole.costP85().minor(), named(scene, "uncertainty.p85", whole.costP85()), "goal");
        long step = Math.max(width, LineChart.step(Math.max(1, to - from)));
        for (long value = -Math.floorDiv(-from, step) * step; value <= to; value += step) {
            chart.tick(value, formats.millionsPlain(new Money(value)));
        }
        chart.write(page);
    }

    private static String named(Scene scene, String key, Money amount) {
        return scene.t(key, scene.formats().millions(amount));
    }

    private static void finish(Scene scene, Page page, PlanUncertainty uncertainty) {
        Formats formats = scene.formats();
        Spread whole = uncertainty.whole();
        List<FinishBar> bars = uncertainty.finishBars();
        YearMonth planned = whole.finish();
        YearMonth half = whole.finishP50();
        YearMonth late = whole.finishP85();
        if (bars.isEmpty() || planned == null || half == null || late == null) {
            return;
        }
        YearMonth first = bars.get(0).month();
        List<Integer> counts =
                new ArrayList<>(bars.stream().map(FinishBar::runs).toList());
        while (counts.size() < LEAST_MONTHS) {
            counts.add(0);
        }
        Histogram chart = new Histogram(
                        scene.t("uncertainty.finish.chart"),
                        scene.t(
                                "uncertainty.finish.desc",
                                formats.month(planned),
                                formats.month(half),
                                formats.month(late)),
                        0,
                        2,
                        counts)
                .axis(scene.t("uncertainty.finish.axis"))
                .mark(middle(first, planned), scene.t("uncertainty.planned", formats.mediumMonth(planned)), "axis")
                .mark(middle(first, half), scene.t("uncertainty.p50", formats.mediumMonth(half)), "mark")
                .mark(middle(first, late), scene.t("uncertainty.p85", formats.mediumMonth(late)), "goal");
        int each = 1 + (counts.size() - 1) / MOST_TICKS;
        for (int i = 0; i < counts.size(); i += each) {
            chart.tick(2L * i + 1, formats.mediumMonth(first.plusMonths(i)));
        }
        chart.write(page);
        page.element(
                "p",
                scene.t(
                        "uncertainty.finish.text",
                        formats.percent(whole.onTimeBasisPoints()),
                        formats.percent(uncertainty.dates().stream()
                                .filter(date -> date.kind() == DateKind.LAST_GO_LIVE)
                                .mapToInt(HardDate::holdsBasisPoints)
                                .findFirst()
                                .orElse(0)),
                        formats.month(scene.plan().header().lastGoLive())));
    }

    private static long middle(YearMonth first, YearMonth month) {
        return 2 * ChronoUnit.MONTHS.between(first, month) + 1;
    }

    private static void members(Scene scene, Page page, PlanUncertainty uncertainty) {
        page.element("p", scene.t("uncertainty.members.intro"));
        page.table(scene.t("uncertainty.members.table", scene.formats().millionUnit()), "data", "keep");
        page.heads(
                scene.t("col.member"),
                ">" + scene.t("uncertainty.col.cost"),
                ">" + scene.t("uncertainty.col.p10"),
                ">" + scene.t("uncertainty.col.p50"),
                ">" + scene.t("uncertainty.col.p85"),
                ">" + scene.t("uncertainty.col.one-off"),
                ">" + scene.t("uncertainty.col.one-off-p85"),
                ">" + scene.t("uncertainty.col.saving"),
                ">" + scene.t("uncertainty.col.sure"),
                ">" + scene.t("uncertainty.col.gain"),
                scene.t("uncertainty.col.finish"),
                scene.t("uncertainty.col.finish-p50"),
                scene.t("uncertainty.col.finish-p85"));
        for (Spread spread : uncertainty.members()) {
            page.open("tr", "data-member", spread.member());
            spread(scene, page, spread, scene.view().member(spread.member()));
        }
        page.open("tr", "class", "sum");
        spread(scene, page, uncertainty.whole(), scene.t("uncertainty.whole"));
        page.endTable();
    }

    private static void spread(Scene scene, Page page, Spread spread, String name) {
        Formats formats = scene.formats();
        page.rowHead(name);
        for (Money amount : List.of(
                spread.cost(),
                spread.costP10(),
                spread.costP50(),
                spread.costP85(),
                spread.oneOff(),
                spread.oneOffP85(),
                spread.savingP50(),
                spread.savingSure())) {
            page.number(formats.millionsPlain(amount));
        }
        page.number(formats.share(spread.gainBasisPoints()));
        for (YearMonth month : Arrays.asList(spread.finish(), spread.finishP50(), spread.finishP85())) {
            page.cell(month(scene, month));
        }
        page.close("tr");
    }

    private static String month(Scene scene, @Nullable YearMonth month) {
        return month == null ? scene.labels().text("none") : scene.formats().mediumMonth(month);
    }

    private static void dates(Scene scene, Page page, PlanUncertainty uncertainty) {
        Formats formats = scene.formats();
        List<HardDate> all = uncertainty.dates();
        if (all.isEmpty()) {
            page.element("p", scene.t("uncertainty.dates.none"));
            return;
        }
        List<HardDate> unsure =
                all.stream().filter(date -> date.holdsBasisPoints() < SURE).toList();
        List<HardDate> shown = unsure.subList(0, Math.min(DATES_SHOWN, unsure.size()));
        page.element(
                "p",
                scene.t(
                        "uncertainty.dates.intro",
                        formats.number(all.size()),
                        formats.percent(uncertainty.allDatesBasisPoints()),
                        formats.number(uncertainty.missedP50()),
                        formats.number(uncertainty.missedP85()),
                        formats.number(unsure.size()),
                        formats.percent(SURE)));
        if (shown.isEmpty()) {
            return;
        }
        page.table(scene.t("uncertainty.dates.table"), "data", "sortable");
        page.heads(
                ">" + scene.t("uncertainty.col.holds"),
                scene.t("uncertainty.col.date-kind"),
                scene.t("col.member"),
                scene.t("uncertainty.col.subject"),
                scene.t("uncertainty.col.date"),
                scene.t("uncertainty.col.planned"),
                scene.t("uncertainty.col.late"));
        for (HardDate date : shown) {
            page.open("tr", "data-member", date.member());
            page.element(
                    "td",
                    formats.percent(date.holdsBasisPoints()),
                    "class",
                    "num",
                    "data-sort",
                    String.valueOf(date.holdsBasisPoints()));
            page.rowHead(scene.labels().of(date.kind()));
            page.cell(
                    date.member().isEmpty()
                            ? scene.labels().text("none")
                            : scene.view().member(date.member()));
            page.cell(subject(scene, date));
            month(scene, page, date.date());
            month(scene, page, date.planned());
            month(scene, page, date.late());
            page.close("tr");
        }
        page.endTable();
        if (unsure.size() > shown.size()) {
            page.element("p", scene.t("uncertainty.dates.more", formats.number(unsure.size() - shown.size())));
        }
    }

    private static void month(Scene scene, Page page, YearMonth month) {
        page.element("td", scene.formats().mediumMonth(month), "class", "date", "data-sort", month.toString());
    }

    private static String subject(Scene scene, HardDate date) {
        return scene.view()
                .findContract(date.subject())
                .map(scene.view()::contract)
                .or(() -> scene.view().findAsset(date.subject()).map(asset -> asset.name()))
                .orElseGet(() -> date.subject().isEmpty()
                        ? scene.t("uncertainty.whole-plan")
                        : scene.view().name(date.subject()));
    }

    private static void drivers(Scene scene, Page page, PlanUncertainty uncertainty) {
        Formats formats = scene.formats();
        page.element("p", scene.t("uncertainty.drivers.intro"));
        Tornado tornado = new Tornado(
                scene.t("uncertainty.drivers.chart"),
                scene.t("uncertainty.drivers.desc"),
                uncertainty.whole().cost().minor(),
                scene.t(
                        "uncertainty.planned",
                        formats.millions(uncertainty.whole().cost())),
                value -> formats.millionsPlain(new Money(value)),
                scene.t("uncertainty.cost.axis", formats.millionUnit()));
        for (Driver driver : uncertainty.drivers()) {
            tornado.bar(
                    scene.labels().of(driver.kind()),
                    driver.costLow().minor(),
                    driver.costHigh().minor(),
                    "± " + formats.millionsPlain(new Money(driver.swing().minor() / 2)) + later(scene, driver));
        }
        tornado.write(page);
        table(scene, page, scene.t("uncertainty.drivers.table"), uncertainty.drivers(), false);
        if (!uncertainty.details().isEmpty()) {
            table(scene, page, scene.t("uncertainty.details.table"), uncertainty.details(), true);
        }
    }

    private static String later(Scene scene, Driver driver) {
        long months = delay(driver);
        return months == 0 ? "" : scene.t("uncertainty.later", scene.formats().months(months));
    }

    private static long delay(Driver driver) {
        YearMonth low = driver.finishLow();
        YearMonth high = driver.finishHigh();
        return low == null || high == null ? 0 : ChronoUnit.MONTHS.between(low, high);
    }

    private static void table(Scene scene, Page page, String caption, List<Driver> drivers, boolean areas) {
        Formats formats = scene.formats();
        page.table(caption, "data");
        page.heads(
                scene.t("uncertainty.col.driver"),
                areas ? scene.t("col.area") : ">" + scene.t("uncertainty.col.share"),
                ">" + scene.t("uncertainty.col.low"),
                ">" + scene.t("uncertainty.col.high"),
                ">" + scene.t("uncertainty.col.swing"),
                ">" + scene.t("uncertainty.col.delay"));
        for (Driver driver : drivers) {
            page.open("tr").rowHead(scene.labels().of(driver.kind()));
            if (areas) {
                page.cell(scene.view().area(driver.area()));
            } else {
                page.number(formats.percent(driver.varianceBasisPoints()));
            }
            page.number(formats.millions(driver.costLow()));
            page.number(formats.millions(driver.costHigh()));
            page.number(formats.millions(driver.swing()));
            page.number(formats.number(delay(driver)));
            page.close("tr");
        }
        page.endTable();
    }

    private static void basis(Scene scene, Page page, PlanUncertainty uncertainty) {
        Formats formats = scene.formats();
        page.element(
                "p",
                scene.t(
                        "uncertainty.basis.intro",
                        formats.percent(uncertainty.commonShareBasisPoints()),
                        formats.number(uncertainty.seed())));
        page.table(scene.t("uncertainty.basis.table"), "data");
        page.heads(
                scene.t("uncertainty.col.driver"),
                scene.t("uncertainty.col.for"),
                ">" + scene.t("uncertainty.col.least"),
                ">" + scene.t("uncertainty.col.likely"),
                ">" + scene.t("uncertainty.col.most"),
                scene.t("uncertainty.col.source"));
        for (Range range : uncertainty.ranges()) {
            page.open("tr").rowHead(scene.labels().of(range.kind()));
            page.cell(
                    !range.target().isEmpty()
                            ? scene.view().target(range.target())
                            : range.area().isEmpty()
                                    ? scene.t("uncertainty.for-all")
                                    : scene.view().area(range.area()));
            page.number(formats.percent(range.low()));
            page.number(formats.percent(range.likely()));
            page.number(formats.percent(range.high()));
            page.cell(range.source().isEmpty() ? scene.t("uncertainty.default") : range.source());
            page.close("tr");
        }
        page.endTable();
        page.element("p", scene.t("uncertainty.not"));
        page.open("ul");
        for (int i = 1; i <= NOT_MODELLED; i++) {
            page.element(
                    "li",
                    scene.t(
                            "uncertainty.not." + i,
                            formats.percent(uncertainty.overloadedBasisPoints()),
                            formats.number(Math.min(uncertainty.runs(), PlanUncertainty.CHECKED))));
        }
        page.close("ul");
    }
}

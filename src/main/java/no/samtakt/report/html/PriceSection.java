package no.samtakt.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.planning.PlanPrices;
import no.samtakt.planning.PlanPrices.Period;
import no.samtakt.planning.PlanPrices.Share;
import no.samtakt.planning.PlanPrices.Step;

/** Targets whose price falls by volume: which step holds when, for how many units, and what comes of it. */
final class PriceSection {

    private PriceSection() {}

    /** Writes nothing when no chosen target is priced by volume. */
    static void write(Scene scene, Page page) {
        PlanPrices prices = scene.plan().prices();
        if (prices == null || prices.periods().isEmpty()) {
            return;
        }
        page.element("h3", scene.t("prices"));
        page.element("p", scene.t("prices.intro"));
        page.table(scene.t("prices.table", scene.formats().unit()), "data", "keep");
        page.heads(
                scene.t("prices.col.target"),
                scene.t("prices.col.period"),
                scene.t("prices.col.members"),
                ">" + scene.t("prices.col.standing"),
                scene.t("prices.col.steps"),
                ">" + scene.t("prices.col.year"),
                ">" + scene.t("prices.col.paid"));
        for (Period period : prices.periods()) {
            page.open("tr").rowHead(scene.view().target(period.target()));
            page.cell(scene.formats().span(period.from(), period.until()));
            page.cell(shares(scene, period));
            page.number(scene.formats().number(period.standing()));
            page.cell(steps(scene, period));
            page.number(scene.formats().moneyPlain(period.perYear()));
            page.number(scene.formats().moneyPlain(period.paid()));
            page.close("tr");
        }
        page.endTable();
    }

    private static String shares(Scene scene, Period period) {
        List<String> texts = new ArrayList<>();
        for (Share share : period.shares()) {
            texts.add(scene.t(
                    "prices.share",
                    scene.view().member(share.member()),
                    scene.formats().number(share.volume()),
                    scene.formats().moneyPlain(share.paid())));
        }
        return String.join("; ", texts);
    }

    private static String steps(Scene scene, Period period) {
        List<String> texts = new ArrayList<>();
        for (Step step : period.steps()) {
            if (step.units() > 0) {
                texts.add(scene.t(
                        "prices.step",
                        scene.formats().number(step.units()),
                        scene.labels().of(period.unit()),
                        scene.formats()
                                .decimal(
                                        BigDecimal.valueOf(step.price().minor(), 2),
                                        step.price().minor() % 100 == 0 ? 0 : 2),
                        scene.formats().number(step.from())));
            }
        }
        return String.join(" + ", texts);
    }
}

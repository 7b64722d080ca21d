package no.samtakt.report.xlsx;

import static no.samtakt.report.xlsx.Column.money;
import static no.samtakt.report.xlsx.Column.month;
import static no.samtakt.report.xlsx.Column.percent;
import static no.samtakt.report.xlsx.Column.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.planning.PlanUncertainty.Driver;
import no.samtakt.planning.PlanUncertainty.HardDate;
import no.samtakt.planning.PlanUncertainty.Spread;

/** What may happen to cost and dates when estimates are wrong. Percentiles do not add up, so these sheets have no totals. */
final class UncertaintySheets {

    private final Book book;
    private final Words words;
    private final PlanUncertainty uncertainty;

    UncertaintySheets(Book book, Words words, PlanUncertainty uncertainty) {
        this.book = book;
        this.words = words;
        this.uncertainty = uncertainty;
    }

    void spread() {
        Table table = new Table(
                book,
                "uncertainty",
                List.of(
                        text("member", 22),
                        money("cost-planned"),
                        money("cost-p10"),
                        money("cost-p50"),
                        money("cost-p85"),
                        money("cost-p90"),
                        money("cost-mean"),
                        money("one-off-planned"),
                        money("one-off-p50"),
                        money("one-off-p85"),
                        money("saving-p50"),
                        money("saving-sure"),
                        percent("gain-chance"),
                        month("finish-planned"),
                        month("finish-p50"),
                        month("finish-p85"),
                        percent("on-time")));
        List<Spread> spreads = new ArrayList<>(uncertainty.members());
        spreads.add(uncertainty.whole());
        for (Spread spread : spreads) {
            table.row(
                    spread.member().isEmpty()
                            ? book.texts().get("all-members")
                            : words.names().member(spread.member()),
                    spread.cost(),
                    spread.costP10(),
                    spread.costP50(),
                    spread.costP85(),
                    spread.costP90(),
                    spread.costMean(),
                    spread.oneOff(),
                    spread.oneOffP50(),
                    spread.oneOffP85(),
                    spread.savingP50(),
                    spread.savingSure(),
                    spread.gainBasisPoints() < 0 ? Money.WITHHELD : share(spread.gainBasisPoints()),
                    spread.finish(),
                    spread.finishP50(),
                    spread.finishP85(),
                    share(spread.onTimeBasisPoints()));
        }
        table.finish(Set.of());
    }

    void dates() {
        Table table = new Table(
                book,
                "hard-dates",
                List.of(
                        percent("holds"),
                        text("date-kind", 24),
                        text("member", 18),
                        text("subject", 44),
                        month("no-later"),
                        month("in-plan"),
                        month("at-p85")));
        for (HardDate date : uncertainty.dates()) {
            table.row(
                    share(date.holdsBasisPoints()),
                    words.code(date.kind()),
                    words.member(date.member()),
                    words.subject(date.subject()),
                    date.date(),
                    date.planned(),
                    date.late());
        }
        table.finish(Set.of());
    }

    void drivers() {
        Table table = new Table(
                book,
                "drivers",
                List.of(
                        text("estimate", 34),
                        text("area", 30),
                        money("cost-low"),
                        money("cost-high"),
                        money("swing"),
                        month("finish-low"),
                        month("finish-high"),
                        percent("spread-share")));
        List<Driver> drivers = new ArrayList<>(uncertainty.drivers());
        drivers.addAll(uncertainty.details());
        for (Driver driver : drivers) {
            table.row(
                    words.code(driver.kind()),
                    driver.area().isEmpty() ? "" : words.names().area(driver.area()),
                    driver.costLow(),
                    driver.costHigh(),
                    driver.swing(),
                    driver.finishLow(),
                    driver.finishHigh(),
                    driver.varianceBasisPoints() < 0 ? null : share(driver.varianceBasisPoints()));
        }
        table.finish(Set.of());
    }

    private static BigDecimal share(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 4);
    }
}

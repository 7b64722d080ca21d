package no.samtakt.report.xlsx;

import static no.samtakt.report.xlsx.Column.money;
import static no.samtakt.report.xlsx.Column.month;
import static no.samtakt.report.xlsx.Column.number;
import static no.samtakt.report.xlsx.Column.text;

import java.util.List;
import java.util.Set;
import no.samtakt.planning.PlanPrices;
import no.samtakt.planning.PlanPrices.Period;
import no.samtakt.planning.PlanPrices.Share;
import no.samtakt.planning.PlanPrices.Step;
import no.samtakt.report.xlsx.Table.Formula;

/** Targets priced by volume: which step holds when, and what each member pays. */
final class PriceSheets {

    private final Book book;
    private final Words words;

    PriceSheets(Book book, Words words) {
        this.book = book;
        this.words = words;
    }

    void write(PlanPrices prices) {
        steps(prices);
        shares(prices);
    }

    private void steps(PlanPrices prices) {
        Table table = new Table(
                book,
                "price-steps",
                List.of(
                        text("target", 30),
                        text("unit", 14),
                        month("from"),
                        month("until"),
                        number("standing"),
                        number("step-from"),
                        money("price-unit"),
                        number("units"),
                        money("step-year")));
        for (Period period : prices.periods()) {
            for (Step step : period.steps()) {
                table.row(
                        words.target(period.target()),
                        words.code(period.unit()),
                        period.from(),
                        period.until(),
                        period.standing(),
                        step.from(),
                        step.price(),
                        step.units(),
                        new Formula("{price-unit}*{units}"));
            }
        }
        table.finish(Set.of());
    }

    private void shares(PlanPrices prices) {
        Table table = new Table(
                book,
                "price-shares",
                List.of(
                        text("target", 30),
                        text("unit", 14),
                        month("from"),
                        month("until"),
                        text("member", 20),
                        number("volume"),
                        money("paid")));
        for (Period period : prices.periods()) {
            for (Share share : period.shares()) {
                table.row(
                        words.target(period.target()),
                        words.code(period.unit()),
                        period.from(),
                        period.until(),
                        words.member(share.member()),
                        share.volume(),
                        share.paid());
            }
        }
        table.finish(Set.of("paid"));
    }
}

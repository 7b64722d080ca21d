package no.samtakt.report.xlsx;

import static no.samtakt.report.xlsx.Column.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.common.Texts;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.report.SharingWords;
import no.samtakt.report.YearStatement;
import no.samtakt.report.xlsx.Column.Kind;

/** A year's settlement as a workbook: what each member pays or receives, and each thing shared with its key. */
public final class SettlementWorkbook {

    private SettlementWorkbook() {}

    /** The workbook's bytes; the same settlement in the same language gives the same bytes. */
    public static byte[] bytes(MigrationPlan plan, YearStatement statement, Locale locale) throws IOException {
        Texts texts = Texts.of("no.samtakt.report.xlsx", locale);
        Book book = new Book(
                texts,
                plan.header().currency(),
                PlanWorkbook.pageHeader(plan.header()),
                PlanWorkbook.pageFooter(texts, plan.header()));
        Words words = new Words(texts, plan);
        SharingWords sharing = new SharingWords(locale, plan.header().currency());
        totals(book, words, statement);
        lines(book, words, sharing, statement);
        CostSharing.HoursYear hours = statement.hours();
        if (hours != null) {
            hours(book, words, hours);
        }
        book.calculate();
        book.properties(
                texts.get("settlement.title", statement.cooperation(), String.valueOf(statement.year())),
                statement.notice(),
                plan.header().planningDate());
        return book.bytes(plan.header().planningDate());
    }

    private static Column exact(String key) {
        return new Column(key, Kind.POINTS, 18);
    }

    private static void totals(Book book, Words words, YearStatement statement) {
        Table table = new Table(
                book,
                "settlement",
                List.of(
                        text("member", 24),
                        Column.year("settled"),
                        exact("share-of-year"),
                        exact("paid-in-advance"),
                        exact("due")));
        for (YearStatement.Total total : statement.totals()) {
            table.row(words.member(total.member()), statement.year(), total.share(), total.paid(), total.due());
        }
        table.finish(Set.of("share-of-year", "paid-in-advance", "due"));
    }

    private static void lines(Book book, Words words, SharingWords sharing, YearStatement statement) {
        Table table = new Table(
                book,
                "settlement-lines",
                List.of(
                        text("member", 22),
                        text("cost-element", 34),
                        text("cost-kind", 14),
                        Column.year("concerns"),
                        text("cause", 14),
                        text("sharing-key", 36),
                        exact("whole"),
                        exact("paid-by-others"),
                        Column.number("months-counted"),
                        exact("share"),
                        exact("overhead"),
                        exact("paid-in-advance"),
                        exact("due")));
        for (YearStatement.Row row : statement.rows()) {
            for (CostSharing.Part part : row.parts()) {
                if (part.months() == 0 && part.share().isZero() && part.due().isZero()) {
                    continue;
                }
                table.row(
                        words.member(part.member()),
                        sharing.name(row),
                        sharing.kind(row.kind()),
                        row.concerns(),
                        book.texts().get("cause." + row.cause()),
                        sharing.key(row.terms()),
                        row.whole(),
                        row.external(),
                        part.months(),
                        part.share(),
                        part.overhead(),
                        part.paid(),
                        part.due());
            }
            if (!row.notShared().isZero()) {
                table.row(
                        book.texts().get("not-shared"),
                        sharing.name(row),
                        sharing.kind(row.kind()),
                        row.concerns(),
                        book.texts().get("cause." + row.cause()),
                        "",
                        row.whole(),
                        row.external(),
                        null,
                        row.notShared(),
                        Money.ZERO,
                        Money.ZERO,
                        Money.ZERO);
            }
        }
        table.finish(Set.of("share", "overhead", "paid-in-advance", "due"));
    }

    private static void hours(Book book, Words words, CostSharing.HoursYear hours) {
        Table table = new Table(
                book,
                "settlement-hours",
                List.of(
                        text("member", 24),
                        exact("hours-brought"),
                        exact("hours-delivered"),
                        exact("hours-expected"),
                        exact("hours-balance"),
                        exact("due"),
                        exact("hours-carried")));
        for (CostSharing.Hours row : hours.members()) {
            table.row(
                    words.member(row.member()),
                    new Table.Hundredths(row.brought()),
                    new Table.Hundredths(row.delivered()),
                    new Table.Hundredths(row.expected()),
                    new Table.Hundredths(row.balance()),
                    row.due(),
                    new Table.Hundredths(row.carried()));
        }
        table.finish(Set.of("hours-delivered", "hours-expected", "hours-balance", "due"));
    }
}

package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.samtakt.app.SettlePlan;
import no.samtakt.common.Money;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.report.Formats;
import no.samtakt.report.PlanView;
import no.samtakt.report.SharingWords;
import no.samtakt.report.YearStatement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Settles a year: what each member pays or receives for what is common. */
@Command(name = "settle", sortOptions = false)
final class SettleCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "RESULT", descriptionKey = "plan")
    Path plan = Path.of("");

    @Option(names = "--year", paramLabel = "N", descriptionKey = "settle.year")
    @Nullable
    Integer year;

    @Option(names = "--for", paramLabel = "MEMBER", descriptionKey = "settle.for")
    @Nullable
    String member;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "settle.out")
    @Nullable
    Path out;

    SettleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SettlePlan.Outcome outcome = SettlePlan.run(plan, year, member, out, console.locale());
        YearStatement statement = outcome.statement();
        PlanView view = new PlanView(outcome.plan());
        Formats formats = Formats.of(console.locale(), statement.currency());
        SharingWords words = new SharingWords(console.locale(), statement.currency());
        console.say(
                "settle.head",
                String.valueOf(statement.year()),
                statement.cooperation(),
                statement.variant(),
                formats.unit());
        if (!statement.notice().isBlank()) {
            console.say("settle.notice", statement.notice());
        }
        if (!statement.agreed()) {
            console.say("settle.usual");
        }
        for (YearStatement.Total total : statement.totals()) {
            console.gap();
            console.say(
                    due("settle.member", total.due()), view.member(total.member()), words.exact(positive(total.due())));
            statement.rows().forEach(row -> row(row, total.member(), words));
            hours(statement, total.member(), words);
        }
        console.gap();
        for (YearStatement.Row row : statement.rows()) {
            if (!row.notShared().isZero()) {
                console.warn("settle.not-shared", words.name(row), words.exact(row.notShared()));
            }
        }
        outcome.files().forEach(file -> console.say("settle.written", file));
        return ExitCode.OK;
    }

    private static String due(String key, Money due) {
        return key + (due.minor() < 0 ? ".receives" : due.isZero() ? ".even" : ".pays");
    }

    private static Money positive(Money amount) {
        return amount.minor() < 0 ? amount.negated() : amount;
    }

    private void row(YearStatement.Row row, String id, SharingWords words) {
        for (CostSharing.Part part : row.parts()) {
            boolean nothing = part.share().isZero()
                    && part.overhead().isZero()
                    && part.due().isZero();
            if (!part.member().equals(id) || nothing) {
                continue;
            }
            console.say(
                    row.terms().isEmpty() ? "settle.line" : "settle.line.key",
                    words.name(row),
                    words.kind(row.kind()),
                    String.valueOf(row.concerns()),
                    words.exact(part.share()),
                    words.exact(row.whole()),
                    words.key(row.terms()));
            if (!row.external().isZero()) {
                console.say("settle.external", words.exact(row.external()));
            }
            if (!part.overhead().isZero()) {
                console.say("settle.overhead", words.exact(part.overhead()));
            }
            if (part.months() != 12) {
                console.say("settle.months", String.valueOf(part.months()));
            }
            if (!part.paid().isZero()) {
                console.say("settle.paid", words.exact(part.paid()));
            }
            Money plain = part.share().plus(part.overhead());
            if (!part.due().equals(plain)) {
                console.say(due("settle.due", part.due()), words.exact(positive(part.due())));
            }
        }
    }

    private void hours(YearStatement statement, String id, SharingWords words) {
        CostSharing.HoursYear hours = statement.hours();
        if (hours == null) {
            return;
        }
        for (CostSharing.Hours row : hours.members()) {
            if (row.member().equals(id)) {
                console.say(
                        "settle.hours",
                        words.hours(row.delivered()),
                        words.hours(row.expected()),
                        words.hours(row.brought()),
                        words.hours(row.balance()),
                        words.hours(row.carried()));
                console.say(due("settle.due", row.due()), words.exact(positive(row.due())));
            }
        }
    }
}

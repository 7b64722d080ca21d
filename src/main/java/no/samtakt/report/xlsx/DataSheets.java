package no.samtakt.report.xlsx;

import static no.samtakt.report.xlsx.Column.money;
import static no.samtakt.report.xlsx.Column.month;
import static no.samtakt.report.xlsx.Column.number;
import static no.samtakt.report.xlsx.Column.percent;
import static no.samtakt.report.xlsx.Column.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import no.samtakt.common.Problem;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Conflict;
import no.samtakt.planning.MigrationPlan.ConflictingRule;
import no.samtakt.planning.MigrationPlan.DataQualityLine;
import no.samtakt.planning.MigrationPlan.DefaultNote;
import no.samtakt.planning.MigrationPlan.Reason;
import no.samtakt.planning.MigrationPlan.Task;

/** What the figures rest on: defaults, quality of the data, problems, reasons, and rules that are broken. */
final class DataSheets {

    private final Book book;
    private final Words words;
    private final MigrationPlan plan;

    DataSheets(Book book, Words words, MigrationPlan plan) {
        this.book = book;
        this.words = words;
        this.plan = plan;
    }

    void defaults() {
        Table table = new Table(
                book,
                "defaults",
                List.of(
                        text("default", 40),
                        text("member", 18),
                        text("file", 30),
                        text("cell", 22),
                        text("value", 20),
                        money("per-year")));
        for (DefaultNote note : plan.defaults()) {
            table.row(
                    words.code("default", note.code()),
                    words.member(note.member()),
                    note.file(),
                    note.cell(),
                    note.value(),
                    note.moneyPerYear());
        }
        table.finish(Set.of());
    }

    void quality() {
        Table table = new Table(
                book,
                "quality",
                List.of(
                        text("member", 22),
                        percent("filled"),
                        percent("dated"),
                        percent("priced"),
                        percent("resolved"),
                        number("errors"),
                        number("warnings"),
                        number("advice")));
        for (DataQualityLine line : plan.dataQuality()) {
            table.row(
                    words.names().member(line.member()),
                    share(line.filled()),
                    share(line.dated()),
                    share(line.priced()),
                    share(line.resolved()),
                    line.errors(),
                    line.warnings(),
                    line.advice());
        }
        table.finish(Set.of("errors", "warnings", "advice"));
    }

    private static BigDecimal share(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 4);
    }

    void problems() {
        Table table = new Table(
                book,
                "problems",
                List.of(
                        text("severity", 12),
                        text("member", 18),
                        text("file", 28),
                        text("cell", 22),
                        text("problem", 60),
                        text("to-do", 60),
                        text("found", 24),
                        text("expected", 24),
                        text("code", 32)));
        for (Problem problem : plan.problems()) {
            table.row(
                    words.code(problem.severity()),
                    words.member(problem.member()),
                    problem.where().file(),
                    problem.where().inSheet(),
                    words.labels().problem(problem),
                    words.labels().problemAdvice(problem),
                    problem.found(),
                    problem.expected(),
                    problem.code());
        }
        table.finish(Set.of());
    }

    void reasons() {
        Table table = new Table(
                book,
                "reasons",
                List.of(
                        text("task", 30),
                        text("what", 36),
                        month("finish"),
                        text("direction", 12),
                        month("other-month"),
                        text("reason", 60),
                        text("subject", 36),
                        number("by-how-much"),
                        money("extra-cost")));
        for (Task task : plan.tasks()) {
            for (Reason reason : task.reasons()) {
                table.row(
                        task.id(),
                        words.subject(task.id()),
                        task.finish(),
                        book.texts().get(reason.earlier() ? "earlier" : "later"),
                        reason.month(),
                        words.labels().reason(reason, words.names(), words.formats()),
                        words.subject(reason.subject()),
                        reason.amount(),
                        reason.extraCost());
            }
        }
        table.finish(Set.of());
    }

    void brokenRules() {
        Table table = new Table(
                book,
                "broken",
                List.of(
                        text("rule", 30),
                        text("subject", 36),
                        text("other", 30),
                        month("month"),
                        number("by-how-much"),
                        text("reason", 60)));
        for (BrokenRule broken : plan.brokenRules()) {
            table.row(
                    words.code("rule", broken.rule()),
                    words.subject(broken.subject()),
                    words.subject(broken.other()),
                    broken.month(),
                    broken.amount(),
                    words.labels().broken(broken, words.names(), words.formats()));
        }
        table.finish(Set.of());
    }

    /** What cannot hold together, one row for each rule with what it would take. */
    void conflicts() {
        Table table = new Table(
                book, "conflicts", List.of(number("set"), text("what", 44), text("rule", 90), month("month")));
        int set = 0;
        for (Conflict conflict : plan.conflicts()) {
            set++;
            String what = words.labels().conflict(conflict);
            if (conflict.rules().isEmpty()) {
                table.row(set, what, "", null);
            }
            for (ConflictingRule rule : conflict.rules()) {
                table.row(set, what, words.labels().conflict(rule, words.names(), words.formats()), rule.month());
            }
        }
        table.finish(Set.of());
    }
}

package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import no.samtakt.app.ImportInventory;
import no.samtakt.app.Today;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.inventory.difference.Change;
import no.samtakt.report.Formats;
import no.samtakt.report.ImportView;
import no.samtakt.report.Labels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads lists as municipalities keep them into a folder of workbooks. */
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    private static final int PROBLEMS_SHOWN = 25;
    private static final int PRODUCTS_SHOWN = 15;
    private static final int CHANGES_SHOWN = 20;
    private static final int COLUMNS_SHOWN = 12;

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "import.files")
    List<Path> files = List.of();

    @Option(names = "--into", paramLabel = "FOLDER", required = true)
    Path into = Path.of("");

    @Option(names = "--member", paramLabel = "NAME")
    String member = "";

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--all-or-nothing")
    boolean allOrNothing;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "import.as-of")
    @Nullable
    LocalDate asOf;

    @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "import.plan")
    @Nullable
    Path plan;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ImportView view = ImportInventory.run(
                new ImportInventory.Wish(
                        files,
                        into,
                        console.locale(),
                        dryRun,
                        allOrNothing,
                        asOf == null ? Today.get() : asOf,
                        member,
                        plan),
                this::progress);
        Formats formats = Formats.of(console.locale(), view.currency());
        sheets(view, formats);
        columns(view, formats);
        members(view, formats);
        products(view, formats);
        problems(view, formats);
        changes(view, formats);
        plan(view, formats);
        end(view, formats);
        boolean nothing = view.members().isEmpty();
        return nothing || view.stopped() ? ExitCode.DATA : ExitCode.OK;
    }

    private void progress(String file, int number, int count) {
        if (count > 3 && console.terminal()) {
            console.err().print("\r" + Console.clean(console.texts().get("import.reading", number, count)));
            if (number == count) {
                console.err().println();
            }
            console.err().flush();
        } else if (count > 3 && (number == count || number % Math.max(1, count / 10) == 0)) {
            console.warn("import.reading", number, count);
        }
    }

    private void sheets(ImportView view, Formats formats) {
        console.say("import.sheets");
        Labels labels = Labels.of(console.locale());
        for (ImportView.SheetLine line : view.sheets()) {
            if (line.read() == 0 && line.layout().contains("OWN")) {
                continue;
            }
            String taken = line.layout().isEmpty()
                    ? labels.word("layout", "NONE")
                    : String.join(
                            ", ",
                            line.layout().stream()
                                    .map(layout -> labels.word("layout", layout))
                                    .toList());
            console.say(
                    "import.sheets.line",
                    line.file(),
                    line.sheet(),
                    taken,
                    formats.number(line.read()),
                    formats.number(line.accepted()),
                    formats.number(line.rejected()),
                    formats.number(line.skipped()));
        }
        console.gap();
    }

    private void columns(ImportView view, Formats formats) {
        if (view.columns().isEmpty()) {
            return;
        }
        console.say("import.columns", formats.number(view.columns().size()));
        view.columns().stream()
                .limit(COLUMNS_SHOWN)
                .forEach(line -> console.say(
                        line.kept() ? "import.columns.kept" : "import.columns.ignored",
                        line.file(),
                        line.sheet(),
                        line.header()));
        more(view.columns().size() - COLUMNS_SHOWN, formats);
        console.gap();
    }

    private void more(int left, Formats formats) {
        if (left > 0) {
            console.say("import.more", formats.number(left));
        }
    }

    private void members(ImportView view, Formats formats) {
        console.say("import.members");
        for (ImportView.MemberLine line : view.members()) {
            console.say(
                    "import.members.line",
                    line.name(),
                    formats.number(line.systems()),
                    formats.number(line.contracts()),
                    formats.percent(line.filled()),
                    line.named() < 0 ? "–" : formats.percent(line.named()));
        }
        console.gap();
    }

    private void products(ImportView view, Formats formats) {
        if (view.products().isEmpty()) {
            return;
        }
        console.say("import.products", formats.number(view.products().size()));
        view.products().stream()
                .limit(PRODUCTS_SHOWN)
                .forEach(line -> console.say(
                        line.candidates().isEmpty() ? "import.products.line" : "import.products.candidates",
                        line.written(),
                        line.area(),
                        line.candidates()));
        more(view.products().size() - PRODUCTS_SHOWN, formats);
        console.gap();
    }

    private void problems(ImportView view, Formats formats) {
        Labels labels = Labels.of(console.locale());
        List<Problem> serious = view.problems().stream()
                .filter(problem -> problem.severity() != Severity.ADVICE)
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        Map<String, List<Problem>> alike = new LinkedHashMap<>();
        serious.forEach(problem ->
                alike.computeIfAbsent(kind(problem), key -> new ArrayList<>()).add(problem));
        alike.values().stream().limit(PROBLEMS_SHOWN).forEach(group -> {
            Problem problem = group.get(0);
            console.say(
                    "import.problem",
                    labels.of(problem.severity()).toUpperCase(Locale.ROOT),
                    problem.where(),
                    labels.problem(problem));
            if (group.size() > 1) {
                console.say("import.problem.again", formats.number(group.size() - 1));
            }
            String advice = labels.problemAdvice(problem);
            if (!advice.isEmpty()) {
                console.say("check.advice", advice);
            }
        });
        int shown = alike.values().stream()
                .limit(PROBLEMS_SHOWN)
                .mapToInt(List::size)
                .sum();
        more(serious.size() - shown, formats);
        console.say(
                "check.summary",
                formats.number(view.count(Severity.ERROR)),
                formats.number(view.count(Severity.WARNING)),
                formats.number(view.count(Severity.ADVICE)));
        console.gap();
    }

    /** Problems of one kind in one column, so that a column that says the same thing in every row is told once. */
    private static String kind(Problem problem) {
        String column = problem.where().cell().replaceAll("[0-9]", "");
        return problem.code() + "|" + problem.where().file() + "|"
                + problem.where().sheet() + "|" + column + "|"
                + (column.isEmpty() ? problem.where().cell() + problem.found() : "");
    }

    private void changes(ImportView view, Formats formats) {
        if (view.changes().isEmpty()) {
            console.say("import.changes.none", formats.number(view.unchanged()));
            return;
        }
        console.say(
                "import.changes",
                formats.number(view.count(Change.Kind.ADDED)),
                formats.number(view.count(Change.Kind.CHANGED) + view.count(Change.Kind.RENAMED)),
                formats.number(view.count(Change.Kind.REMOVED)),
                formats.number(view.count(Change.Kind.CONFLICT)),
                formats.number(view.unchanged()));
        Labels labels = Labels.of(console.locale());
        List<Change> told = view.changes().stream()
                .filter(change -> change.kind() != Change.Kind.ADDED)
                .toList();
        told.stream()
                .limit(CHANGES_SHOWN)
                .forEach(change -> console.say(
                        "import.changes." + change.kind(),
                        view.member(change.member()),
                        change.label(),
                        labels.layout("column." + change.sheet() + "." + change.column(), change.column()),
                        change.before(),
                        change.after()));
        more(told.size() - CHANGES_SHOWN, formats);
    }

    private void plan(ImportView view, Formats formats) {
        ImportView.PlanEffect effect = view.plan();
        if (effect == null) {
            return;
        }
        console.say(
                "import.plan",
                effect.variant(),
                formats.signedAmount(effect.cost()),
                formats.points(effect.risk()),
                formats.number(effect.touched().size()));
        if (!effect.past().isZero()) {
            console.say("import.plan.past", formats.signedAmount(effect.past()));
        }
        for (ImportView.Touched touched : effect.touched()) {
            Change change = view.changes().get(touched.change());
            var cost = touched.cost();
            console.say(
                    "import.plan.line",
                    change.label(),
                    change.before(),
                    change.after(),
                    String.join(", ", touched.tasks()),
                    cost == null ? "" : formats.signedAmount(cost));
        }
        effect.newlyBroken().forEach(rule -> console.say("evaluate.broken.new", rule));
    }

    private void end(ImportView view, Formats formats) {
        if (view.stopped()) {
            console.warn("import.stopped");
            return;
        }
        if (!view.written()) {
            console.say("import.dry");
            return;
        }
        console.say(
                view.files().isEmpty() ? "import.nothing-new" : "import.written",
                formats.number(view.files().size()),
                into);
        console.say("import.report", into.resolve("import").resolve("report.html"));
        if (!view.products().isEmpty()) {
            console.say("import.next.products", into.resolve("import").resolve("products.csv"));
        }
        console.say("import.next.mapping", into.resolve("import").resolve("mapping.csv"));
        if (!view.members().isEmpty()) {
            console.say("import.next.plan", into);
        }
    }
}

package no.samtakt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.samtakt.app.CheckInventory;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Member;
import no.samtakt.report.Formats;
import no.samtakt.report.Labels;
import no.samtakt.report.json.Json;
import no.samtakt.report.json.ProblemJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong or doubtful in the workbooks, which defaults are used, and how much of every sheet was. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    /** Cells of one default that are listed before the rest is only counted; {@code --json} lists all. */
    private static final int CELLS_SHOWN = 4;

    private final Console console;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "data")
    Path folder = Path.of("");

    @Option(names = "--json")
    boolean json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CheckInventory check = CheckInventory.thoroughly(folder);
        if (json) {
            console.out().print(Json.write(asJson(check)));
        } else {
            print(check);
        }
        return check.count(Severity.ERROR) > 0 ? ExitCode.DATA : ExitCode.OK;
    }

    private void print(CheckInventory check) {
        Formats formats =
                Formats.of(console.locale(), check.inventory().cooperation().currency());
        problems(check);
        quality(check, formats);
        defaults(check, formats);
        rows(check, formats);
        console.say(
                "check.summary",
                formats.number(check.count(Severity.ERROR)),
                formats.number(check.count(Severity.WARNING)),
                formats.number(check.count(Severity.ADVICE)));
        console.say(check.count(Severity.ERROR) > 0 ? "check.errors" : "check.ready");
    }

    private void problems(CheckInventory check) {
        Labels labels = Labels.of(console.locale());
        String heading = "";
        for (Problem problem : check.problems()) {
            String here = console.texts()
                    .get(
                            "check.heading",
                            name(check, problem.member()),
                            problem.where().file());
            if (!here.equals(heading)) {
                console.say(
                        "check.heading",
                        name(check, problem.member()),
                        problem.where().file());
                heading = here;
            }
            console.say(
                    "check.problem",
                    labels.of(problem.severity()).toUpperCase(Locale.ROOT),
                    problem.where().inSheet(),
                    labels.problem(problem));
            String advice = labels.problemAdvice(problem);
            if (!advice.isEmpty()) {
                console.say("check.advice", advice);
            }
        }
        if (!heading.isEmpty()) {
            console.gap();
        }
    }

    private String name(CheckInventory check, String member) {
        return member.isEmpty()
                ? console.texts().get("check.cooperation")
                : check.inventory().findMember(member).map(Member::name).orElse(member);
    }

    private void quality(CheckInventory check, Formats formats) {
        console.say("check.quality");
        for (CheckInventory.Quality quality : check.quality()) {
            console.say(
                    "check.quality.line",
                    name(check, quality.member()),
                    formats.percent(quality.filled()),
                    formats.percent(quality.dated()),
                    formats.percent(quality.priced()),
                    formats.percent(quality.resolved()),
                    formats.number(check.count(quality.member(), Severity.ERROR)),
                    formats.number(check.count(quality.member(), Severity.WARNING)),
                    formats.number(check.count(quality.member(), Severity.ADVICE)));
        }
        console.gap();
    }

    private void defaults(CheckInventory check, Formats formats) {
        if (check.defaults().isEmpty()) {
            console.say("check.defaults.none");
            console.gap();
            return;
        }
        Labels labels = Labels.of(console.locale());
        console.say("check.defaults", formats.millions(check.moneyPerYear()));
        for (CheckInventory.DefaultGroup group : check.defaults()) {
            console.say(
                    "check.defaults.line",
                    labels.word("default", group.code()),
                    labels.word("defaultvalue", group.value()),
                    formats.number(group.cells().size()),
                    formats.amount(group.moneyPerYear()),
                    formats.percent(group.shareBasisPoints()));
            console.say("check.defaults.cells", cells(group, formats));
        }
        console.gap();
    }

    private String cells(CheckInventory.DefaultGroup group, Formats formats) {
        List<String> shown = new ArrayList<>();
        group.cells().stream().limit(CELLS_SHOWN).map(SourceCell::toString).forEach(shown::add);
        int left = group.cells().size() - shown.size();
        if (left > 0) {
            shown.add(console.texts().get("check.defaults.more", formats.number(left)));
        }
        return String.join(", ", shown);
    }

    private void rows(CheckInventory check, Formats formats) {
        console.say("check.rows");
        for (CheckInventory.Rows rows : check.counts()) {
            console.say(
                    "check.rows.line",
                    rows.file(),
                    rows.sheet(),
                    formats.number(rows.read()),
                    formats.number(rows.accepted()),
                    formats.number(rows.rejected()),
                    formats.number(rows.skipped()));
        }
        console.gap();
    }

    /** What {@code --json} prints: codes and places for programs, with the texts for people. */
    record CheckJson(
            long errors,
            long warnings,
            long advice,
            List<ProblemJson> problems,
            List<CheckInventory.Quality> quality,
            List<CheckInventory.DefaultGroup> defaults,
            Money moneyPerYear,
            List<CheckInventory.Rows> rows) {}

    private CheckJson asJson(CheckInventory check) {
        Labels labels = Labels.of(console.locale());
        return new CheckJson(
                check.count(Severity.ERROR),
                check.count(Severity.WARNING),
                check.count(Severity.ADVICE),
                check.problems().stream()
                        .map(problem -> ProblemJson.of(problem, labels))
                        .toList(),
                check.quality(),
                check.defaults(),
                check.moneyPerYear(),
                check.counts());
    }
}

package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.samtakt.app.ComparePlans;
import no.samtakt.app.ResultPlace;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.report.Formats;
import no.samtakt.report.PlanView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts results side by side. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "RESULT", descriptionKey = "results")
    List<Path> results = List.of();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "compare.out")
    @Nullable
    Path out;

    @Option(names = "--for", paramLabel = "MEMBER", descriptionKey = "for")
    @Nullable
    String reader;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ComparePlans.Outcome outcome =
                ComparePlans.run(results, out == null ? ResultPlace.ofComparison() : out, console.locale(), reader);
        Formats formats =
                Formats.of(console.locale(), outcome.plans().get(0).header().currency());
        for (MigrationPlan plan : outcome.plans()) {
            PlanView view = new PlanView(plan);
            console.say(
                    plan.quality().feasible() ? "compare.line" : "compare.line.broken",
                    plan.header().variant(),
                    formats.amount(plan.economy().planPresentValue()),
                    formats.signedAmount(view.saving().negated()),
                    formats.points(plan.quality().riskCentiPoints()),
                    formats.number(view.listTransitions().size()));
        }
        outcome.files().forEach(file -> console.say("compare.written", file));
        return ExitCode.OK;
    }
}

package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.samtakt.app.EvaluatePlan;
import no.samtakt.inventory.Pin;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.PlanDifference;
import no.samtakt.planning.Planner;
import no.samtakt.report.Formats;
import no.samtakt.report.Labels;
import no.samtakt.report.PlanView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a plan changed by hand, or after the data or their locks have changed. */
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "data")
    Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "plan")
    Path plan = Path.of("");

    @Option(names = "--variant", paramLabel = "N", descriptionKey = "evaluate.variant")
    @Nullable
    String variant;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "evaluate.out")
    @Nullable
    Path out;

    @Option(names = "--for", paramLabel = "MEMBER", descriptionKey = "for")
    @Nullable
    String reader;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        EvaluatePlan.Outcome outcome = EvaluatePlan.run(folder, plan, variant, out, console.locale(), reader);
        MigrationPlan after = outcome.after();
        Formats formats = Formats.of(console.locale(), after.header().currency());
        Labels labels = Labels.of(console.locale());
        PlanView view = new PlanView(after);
        changes(outcome.difference(), after, view, formats);
        rules(outcome.difference(), after, view, formats, labels);
        locks(outcome, view, formats);
        outcome.pages().forEach(page -> console.say("plan.report", page));
        if (outcome.full() != null) {
            console.say("plan.full", outcome.full());
        }
        if (outcome.errors() > 0) {
            console.warn("data.errors", formats.number(outcome.errors()), folder);
        }
        return after.quality().feasible() ? ExitCode.OK : ExitCode.NO_PLAN;
    }

    private void changes(PlanDifference difference, MigrationPlan after, PlanView view, Formats formats) {
        console.say(
                "evaluate.cost",
                formats.amount(after.economy().planPresentValue()),
                formats.signedAmount(difference.cost()));
        console.say(
                "evaluate.risk",
                formats.points(after.quality().riskCentiPoints()),
                (difference.riskCentiPoints() > 0 ? "+" : "") + formats.points(difference.riskCentiPoints()));
        for (PlanDifference.MemberChange change : difference.members()) {
            if (!change.cost().isZero() && !change.cost().isWithheld()) {
                console.say("evaluate.member", view.member(change.member()), formats.signedAmount(change.cost()));
            }
        }
        for (PlanDifference.Move move : difference.moves()) {
            console.say(
                    "evaluate.move",
                    view.name(move.task()),
                    move.from() == null ? console.texts().get("none") : formats.month(move.from()),
                    move.to() == null ? console.texts().get("none") : formats.month(move.to()));
        }
    }

    private void rules(PlanDifference difference, MigrationPlan after, PlanView view, Formats formats, Labels labels) {
        if (after.brokenRules().isEmpty()) {
            console.say("evaluate.feasible");
        } else {
            console.say(
                    "plan.broken", formats.count("rules", after.brokenRules().size()));
            for (MigrationPlan.BrokenRule rule : after.brokenRules()) {
                console.say(
                        difference.newlyBroken().contains(rule) ? "evaluate.broken.new" : "plan.broken.line",
                        labels.broken(rule, view, formats));
            }
        }
        difference.mended().forEach(rule -> console.say("evaluate.mended", labels.broken(rule, view, formats)));
    }

    private void locks(EvaluatePlan.Outcome outcome, PlanView view, Formats formats) {
        if (outcome.locks().isEmpty()) {
            return;
        }
        console.say("evaluate.locks");
        for (Planner.LockPrice price : outcome.locks()) {
            Pin pin = price.pin();
            console.say(
                    price.objective().isZero() ? "evaluate.lock.free" : "evaluate.lock",
                    view.name(pin.subject()),
                    pin.target().isEmpty() ? console.texts().get("none") : view.name(pin.target()),
                    pin.month() == null ? console.texts().get("none") : formats.month(pin.month()),
                    formats.amount(price.objective()),
                    formats.signedAmount(price.cost()),
                    pin.where());
        }
    }
}

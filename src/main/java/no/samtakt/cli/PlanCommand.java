package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import no.samtakt.app.MakePlan;
import no.samtakt.app.ResultPlace;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.PlanDifference;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.planning.Planner;
import no.samtakt.planning.Simulator;
import no.samtakt.report.Formats;
import no.samtakt.report.Labels;
import no.samtakt.report.PlanView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the plan and every report of it. */
@Command(name = "plan", sortOptions = false)
final class PlanCommand implements Callable<Integer> {

    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final int BROKEN_SHOWN = 10;
    private static final int CONFLICTING_SHOWN = 12;
    private static final int FINDINGS_SHOWN = 5;

    private final Console console;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "data")
    Path folder = Path.of("");

    @ArgGroup
    @Nullable
    Which which;

    @ArgGroup
    @Nullable
    Limit limit;

    @Option(names = "--seed", paramLabel = "N")
    long seed = MakePlan.SEED;

    @Option(names = "--gap", paramLabel = "PERCENT", converter = GapConverter.class)
    int gap = Planner.NO_GAP;

    @Option(names = "--near", paramLabel = "PLAN")
    @Nullable
    Path near;

    @Option(names = "--from", paramLabel = "PLAN")
    @Nullable
    Path from;

    @Option(names = "--as-of", paramLabel = "DATE")
    @Nullable
    LocalDate asOf;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "plan.out")
    @Nullable
    Path out;

    @Option(names = "--strict")
    boolean strict;

    @Option(names = "--runs", paramLabel = "N", converter = RunsConverter.class)
    int runs = Simulator.USUAL_RUNS;

    @Option(names = "--for", paramLabel = "MEMBER", descriptionKey = "for")
    @Nullable
    String reader;

    /** All variants, or one. */
    static final class Which {
        @Option(names = "--all-variants")
        boolean all;

        @ArgGroup(exclusive = false)
        @Nullable
        One one;

        MakePlan.Scope scope() {
            return all
                    ? MakePlan.Scope.VARIANTS
                    : one != null && one.pareto ? MakePlan.Scope.PARETO : MakePlan.Scope.ONE;
        }
    }

    /** One variant, and perhaps its front. */
    static final class One {
        @Option(names = "--variant", paramLabel = "N")
        @Nullable
        String variant;

        @Option(names = "--pareto")
        boolean pareto;
    }

    /** By the clock or by count. */
    static final class Limit {
        @Option(names = "--time", paramLabel = "TIME", converter = DurationConverter.class)
        @Nullable
        Duration time;

        @Option(names = "--steps", paramLabel = "N", converter = CountConverter.class)
        @Nullable
        Long steps;
    }

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Duration time = limit == null ? USUAL : limit.time;
        Long steps = limit == null ? null : limit.steps;
        MakePlan.Wish wish = new MakePlan.Wish(
                folder,
                which == null || which.one == null ? null : which.one.variant,
                which == null ? MakePlan.Scope.ONE : which.scope(),
                time == null ? Long.MAX_VALUE : time.toMillis(),
                steps == null ? Long.MAX_VALUE : steps,
                seed,
                gap,
                near,
                from,
                asOf,
                out == null ? ResultPlace.of(folder) : out,
                strict,
                runs,
                console.locale(),
                reader);
        try (Interrupt interrupt = new Interrupt(() -> console.warn("plan.interrupted"))) {
            MakePlan.Outcome outcome =
                    MakePlan.run(wish, new ProgressLine(console, wish.millis(), wish.steps()), interrupt::requested);
            return report(outcome);
        }
    }

    private int report(MakePlan.Outcome outcome) {
        if (outcome.plans().isEmpty()) {
            console.warn("plan.strict", outcome.errors(), folder);
            return ExitCode.DATA;
        }
        String notice = outcome.plans().get(0).header().notice();
        if (!notice.isEmpty()) {
            console.say("plan.notice", notice);
        }
        boolean feasible = true;
        for (int i = 0; i < outcome.plans().size(); i++) {
            MigrationPlan plan = outcome.plans().get(i);
            summary(plan);
            if (i < outcome.changes().size()) {
                PlanDifference change = outcome.changes().get(i);
                console.say(
                        "plan.summary.near",
                        change.targets().size(),
                        change.moves().size(),
                        plan.tasks().size());
            }
            feasible &= plan.quality().feasible();
        }
        outcome.reports().forEach(page -> console.say("plan.report", page));
        console.say("plan.result", out == null ? ResultPlace.of(folder) : out);
        if (outcome.full() != null) {
            console.say("plan.full", outcome.full());
        }
        if (outcome.errors() > 0) {
            console.warn("data.errors", outcome.errors(), folder);
        }
        return feasible ? ExitCode.OK : ExitCode.NO_PLAN;
    }

    private void summary(MigrationPlan plan) {
        Formats formats = Formats.of(console.locale(), plan.header().currency());
        Labels labels = Labels.of(console.locale());
        PlanView view = new PlanView(plan);
        saving(plan, view.saving(), formats);
        console.say(
                "plan.summary.moves",
                formats.number(view.listTransitions().size()),
                formats.number(plan.kept().size()),
                formats.points(plan.quality().riskCentiPoints()),
                formats.points(plan.quality().zeroRiskCentiPoints()));
        gap(plan.quality(), formats);
        spread(plan.uncertainty(), formats);
        console.say(
                "plan.summary.run",
                plan.run().seed(),
                formats.number(plan.run().steps()),
                labels.word("termination", plan.run().termination()));
        if (!plan.brokenRules().isEmpty()) {
            console.say("plan.broken", formats.count("rules", plan.brokenRules().size()));
            plan.brokenRules().stream()
                    .limit(BROKEN_SHOWN)
                    .forEach(rule -> console.say("plan.broken.line", labels.broken(rule, view, formats)));
        }
        for (MigrationPlan.Conflict conflict : plan.conflicts()) {
            console.say("plan.conflict", labels.conflict(conflict));
            conflict.rules().stream()
                    .limit(CONFLICTING_SHOWN)
                    .forEach(rule -> console.say("plan.conflict.line", labels.conflict(rule, view, formats)));
        }
        findings(plan, labels);
    }

    /** What it may cost and when it may be done. */
    private void spread(@Nullable PlanUncertainty uncertainty, Formats formats) {
        if (uncertainty == null) {
            return;
        }
        PlanUncertainty.Spread whole = uncertainty.whole();
        if (!whole.costP85().isWithheld()) {
            console.say("plan.summary.cost", formats.amount(whole.costP50()), formats.amount(whole.costP85()));
        }
        YearMonth half = whole.finishP50();
        YearMonth late = whole.finishP85();
        if (half != null && late != null) {
            console.say(
                    "plan.summary.finish",
                    formats.month(half),
                    formats.month(late),
                    formats.percent(uncertainty.allDatesBasisPoints()));
        }
    }

    private void saving(MigrationPlan plan, Money saving, Formats formats) {
        if (saving.isWithheld()) {
            console.say(
                    saving.isBand() ? "plan.summary.band" : "plan.summary.withheld",
                    plan.header().variant(),
                    formats.amount(saving));
            return;
        }
        boolean dearer = saving.minor() < 0;
        console.say(
                dearer ? "plan.summary.dearer" : "plan.summary",
                plan.header().variant(),
                formats.amount(dearer ? saving.negated() : saving),
                formats.amount(plan.economy().planPresentValue()),
                formats.amount(plan.economy().zeroPresentValue()));
    }

    /** What no search can mend. */
    private void findings(MigrationPlan plan, Labels labels) {
        List<Problem> findings = plan.problems().stream()
                .filter(problem -> problem.code().startsWith(Planner.BEFORE))
                .toList();
        findings.stream()
                .limit(FINDINGS_SHOWN)
                .forEach(problem -> console.say("plan.finding", labels.problem(problem)));
        if (findings.size() > FINDINGS_SHOWN) {
            console.say("plan.findings.more", findings.size() - FINDINGS_SHOWN);
        }
    }

    /** How far from the best plan, as far as that is known. */
    private void gap(MigrationPlan.Quality quality, Formats formats) {
        Money gap = quality.gap();
        if (gap != null && !gap.isWithheld()) {
            console.say("plan.summary.gap", formats.amount(gap));
            if (quality.gapBasisPoints() >= 0) {
                console.say("plan.summary.gap.share", formats.percent(quality.gapBasisPoints()));
            }
            if (quality.securedBasisPoints() >= 0) {
                console.say("plan.summary.gap.secured", formats.percent(quality.securedBasisPoints()));
            }
        }
        Money fixed = quality.fixedGap();
        if (fixed != null && !fixed.isWithheld()) {
            console.say("plan.summary.gap.fixed", formats.amount(fixed));
        }
        if (quality.unsolvable()) {
            console.say("plan.summary.unsolvable");
        }
    }
}

package no.samtakt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Severity;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.PlanDifference;
import no.samtakt.planning.PlanUncertainty;
import no.samtakt.planning.Planner;
import no.samtakt.planning.Simulator;
import no.samtakt.report.Disclosure;
import org.jspecify.annotations.Nullable;

/** Scores a plan as it stands, for instance changed by hand, or after the data or their locks have changed. */
public final class EvaluatePlan {

    private EvaluatePlan() {}

    /**
     * What came of it.
     *
     * @param errors errors in the data
     * @param before the plan as stored, with the figures it was stored with
     * @param after the same targets, modes and months with every figure computed anew
     * @param difference from the stored figures to the new ones
     * @param locks what each lock costs, each by itself
     * @param pages the page to open, when a result was written
     * @param full the folder with the plan in full, when a result was written and prices were kept back; null otherwise
     */
    public record Outcome(
            long errors,
            MigrationPlan before,
            MigrationPlan after,
            PlanDifference difference,
            List<Planner.LockPrice> locks,
            List<Path> pages,
            @Nullable Path full) {}

    /**
     * Scores.
     *
     * @param plan plan file, or folder of a result
     * @param variant name or number; null for the one the plan was made for
     * @param out folder to write a result with the new figures into, its uncertainty included where the stored plan has it; null for none
     * @param reader id or name of the member the figures are for; null for all, who see no confidential price
     */
    public static Outcome run(
            Path folder,
            Path plan,
            @Nullable String variant,
            @Nullable Path out,
            Locale language,
            @Nullable String reader)
            throws IOException {
        MigrationPlan before = Data.plan(plan);
        Data data = Data.read(folder, before.header().planningDate());
        String member = Audience.of(reader, data.inventory());
        if (out != null) {
            ResultFiles.requireWritable(out);
        }
        Variant chosen = Variants.get(
                data.inventory().cooperation(),
                variant == null ? before.header().variant() : variant);
        MigrationPlan scored = Audited.require(
                data.inventory(), chosen, Planner.score(data.inventory(), chosen, data.reading(), before));
        PlanUncertainty spread = before.uncertainty();
        MigrationPlan after = out == null || spread == null
                ? scored
                : Simulator.simulate(data.inventory(), chosen, scored, spread.runs(), spread.seed());
        List<Planner.LockPrice> locks = Planner.lockPrices(data.inventory(), chosen, after, System::nanoTime);
        List<MigrationPlan> published = Disclosure.publish(List.of(before, after), member);
        ResultFiles.Written written = out == null
                ? null
                : ResultFiles.write(out, data, List.of(after), false, language, member, List.of(before));
        return new Outcome(
                data.check().count(Severity.ERROR),
                published.get(0),
                published.get(1),
                PlanDifference.between(published.get(0), published.get(1)),
                Audience.published(locks, after),
                written == null ? List.of() : written.pages(),
                written == null ? null : written.full());
    }
}

package no.samtakt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import no.samtakt.common.Money;
import no.samtakt.common.Severity;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.PlanDifference;
import no.samtakt.planning.Planner;
import no.samtakt.planning.RiskPrices;
import no.samtakt.planning.Simulator;
import org.jspecify.annotations.Nullable;

/** Makes a plan, or one for each variant, and writes every report of it. */
public final class MakePlan {

    /** Seed of the search unless another is asked for, so that the same command gives the same plan. */
    public static final long SEED = 1;

    private MakePlan() {}

    /** How many plans to make. More than one are compared. */
    public enum Scope {
        /** One, for the variant. */
        ONE,
        /** One for each variant. */
        VARIANTS,
        /** The variant's front between cost and risk. */
        PARETO
    }

    /**
     * What is asked for.
     *
     * @param data folder of the workbooks
     * @param variant name or number; null for the first
     * @param scope how many plans to make
     * @param millis time limit of the search for each variant, or each price of a front; {@link Long#MAX_VALUE} for none
     * @param steps most moves tried for each variant, or each price of a front; {@link Long#MAX_VALUE} for no limit
     * @param gapBasisPoints ends a search when its plan is known to be so near the best, as a share of what decisions can change;
     *     {@link Planner#NO_GAP} to go on
     * @param near plan file or result folder of a published plan to stay near; null for none
     * @param from plan file or result folder to begin from; null to begin afresh
     * @param asOf planning date; null for that of the workbook
     * @param out folder of the result
     * @param strict write nothing when the data have errors
     * @param runs runs with estimates drawn anew of each plan that is kept; 0 for none
     * @param reader id or name of the member the result is for; null for all, who see no confidential price
     */
    public record Wish(
            Path data,
            @Nullable String variant,
            Scope scope,
            long millis,
            long steps,
            long seed,
            int gapBasisPoints,
            @Nullable Path near,
            @Nullable Path from,
            @Nullable LocalDate asOf,
            Path out,
            boolean strict,
            int runs,
            Locale language,
            @Nullable String reader) {}

    /** Hears how it goes. */
    public interface Watcher {

        /** The search for a variant begins. */
        void started(String cooperation, String variant, String currency, int number, int count);

        /**
         * The best plan so far.
         *
         * @param penalty 0 when it breaks no rule
         * @param millisLeft {@link Long#MAX_VALUE} without a time limit
         */
        void progress(Money cost, long riskCentiPoints, long penalty, long steps, long millisLeft);

        /** The search for a variant has ended. */
        void ended(MigrationPlan plan);

        /** The runs with estimates drawn anew begin. */
        void simulating(int runs);
    }

    /**
     * What came of it.
     *
     * @param errors errors in the data
     * @param plans one per variant planned, or those on the front; empty when a strict run stopped at the errors
     * @param reports the pages to open, in the order of the plans; the comparison first when there are several
     * @param full the folder with the plans in full, when prices were kept back; null otherwise
     * @param changes what differs from the published plan to stay near, by plan; empty without one
     */
    public record Outcome(
            long errors,
            List<MigrationPlan> plans,
            List<Path> reports,
            @Nullable Path full,
            List<PlanDifference> changes) {}

    /**
     * Plans and writes.
     *
     * @param stop true ends the search with the best plan so far, which is written
     * @throws IOException when the result cannot be written; an old one stands then
     */
    public static Outcome run(Wish wish, Watcher watcher, BooleanSupplier stop) throws IOException {
        Data data = Data.read(wish.data(), wish.asOf());
        long errors = data.check().count(Severity.ERROR);
        if (wish.strict() && errors > 0) {
            return new Outcome(errors, List.of(), List.of(), null, List.of());
        }
        MigrationPlan from = wish.from() == null ? null : Data.plan(wish.from());
        MigrationPlan near = wish.near() == null ? null : Data.plan(wish.near());
        List<Variant> variants = variants(data, wish);
        String reader = Audience.of(wish.reader(), data.inventory());
        ResultFiles.requireWritable(wish.out());
        List<MigrationPlan> plans = new ArrayList<>();
        int rounds = wish.scope() == Scope.PARETO ? 2 * variants.size() : variants.size();
        for (int round = 0; round < rounds; round++) {
            boolean back = round >= variants.size();
            Variant variant = variants.get(back ? rounds - 1 - round : round);
            watcher.started(
                    data.inventory().cooperation().name(),
                    variant.name(),
                    data.inventory().cooperation().currency(),
                    round + 1,
                    rounds);
            MigrationPlan start = wish.scope() == Scope.PARETO
                    ? RiskPrices.best(plans, variant.riskPrice()).orElse(from)
                    : from;
            MigrationPlan plan = Audited.require(
                    data.inventory(),
                    variant,
                    Planner.plan(
                            data.inventory(),
                            variant,
                            data.reading(),
                            search(wish, watcher, stop, Audience.isKeptBack(data.inventory())),
                            start,
                            near));
            watcher.ended(plan);
            plans.add(plan);
        }
        List<MigrationPlan> kept =
                wish.scope() == Scope.PARETO ? RiskPrices.front(RiskPrices.bestAtEach(plans)) : plans;
        if (wish.runs() > 0) {
            watcher.simulating(wish.runs());
            kept = kept.stream()
                    .map(plan -> simulated(data, variants, plan, wish))
                    .toList();
        }
        ResultFiles.Written written = ResultFiles.write(
                wish.out(), data, kept, wish.scope() != Scope.ONE, wish.language(), reader, List.of());
        List<PlanDifference> changes = near == null
                ? List.of()
                : kept.stream().map(plan -> PlanDifference.between(near, plan)).toList();
        return new Outcome(errors, written.plans(), written.pages(), written.full(), changes);
    }

    private static MigrationPlan simulated(Data data, List<Variant> variants, MigrationPlan plan, Wish wish) {
        Variant variant = variants.stream()
                .filter(one -> one.name().equals(plan.header().variant()))
                .findFirst()
                .orElseThrow();
        return Simulator.simulate(data.inventory(), variant, plan, wish.runs(), wish.seed());
    }

    /** A front is searched twice, up and down the prices of risk, with half the time each. */
    private static Planner.Search search(Wish wish, Watcher watcher, BooleanSupplier stop, boolean keptBack) {
        int parts = wish.scope() == Scope.PARETO ? 2 : 1;
        return new Planner.Search(
                wish.seed(),
                wish.millis() == Long.MAX_VALUE ? wish.millis() : wish.millis() / parts,
                wish.steps() == Long.MAX_VALUE ? wish.steps() : wish.steps() / parts,
                ProgramVersion.get(),
                keptBack
                        ? (cost, risk, penalty, steps, left) ->
                                watcher.progress(Money.WITHHELD, risk, penalty, steps, left)
                        : watcher::progress,
                stop,
                System::nanoTime,
                wish.gapBasisPoints());
    }

    private static List<Variant> variants(Data data, Wish wish) {
        List<Variant> all = Variants.list(data.inventory().cooperation());
        if (wish.scope() == Scope.VARIANTS) {
            return all;
        }
        Variant one = wish.variant() == null
                ? all.get(0)
                : Variants.get(data.inventory().cooperation(), wish.variant());
        return wish.scope() == Scope.PARETO
                ? RiskPrices.of(one, data.inventory().cooperation().riskPrice())
                : List.of(one);
    }
}

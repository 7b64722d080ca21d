package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.economy.sharing.Settlement;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.EdgeType;
import no.samtakt.inventory.Freeze;
import no.samtakt.inventory.Inventory;
import no.samtakt.landscape.Cycle;
import no.samtakt.landscape.MoveGroup;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.DataQualityLine;
import no.samtakt.planning.MigrationPlan.Quality;
import no.samtakt.planning.MigrationPlan.Run;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.OwnMinima;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a migration plan together. */
final class PlanAssembler {

    private PlanAssembler() {}

    /**
     * What the plan carries besides the schedule.
     *
     * @param first evaluation of the first feasible plan; null when it is the plan itself
     * @param bounds how good a plan could be at most
     * @param conflicts why no plan keeps every rule
     */
    record Context(
            Run run,
            @Nullable Evaluation first,
            BoundSearch.Bounds bounds,
            List<MigrationPlan.Conflict> conflicts,
            List<DataQualityLine> dataQuality,
            List<Problem> problems) {

        static final Context EMPTY = new Context(
                new Run("", 0, "STEPS", 0, 0), null, BoundSearch.Bounds.UNKNOWN, List.of(), List.of(), List.of());
    }

    static MigrationPlan assemble(
            CompiledPlan compiled,
            Schedule schedule,
            Evaluation evaluation,
            AlternativeFinder alternatives,
            Context context) {
        ScheduleProblem problem = compiled.problem();
        Inventory inventory = compiled.inventory();
        Schedule zeroSchedule = ProblemCompiler.zeroAlternative(problem);
        Evaluation zero = ScheduleEvaluator.evaluate(problem, zeroSchedule);
        Ledger ledger = new Ledger(compiled, schedule, evaluation);
        Ledger zeroLedger = new Ledger(compiled, zeroSchedule, zero);
        PlanDecoder decoder = new PlanDecoder(compiled, schedule, evaluation, ledger);
        LoadDecoder loads = new LoadDecoder(compiled, schedule, evaluation);
        List<Task> tasks = decoder.tasks();
        List<AreaDecision> decisions = decoder.decisions(alternatives);
        Evaluation first = context.first() == null ? evaluation : context.first();
        Quality quality = new Quality(
                new Money(evaluation.objective()),
                new Money(evaluation.cost()),
                evaluation.risk(),
                new Money(evaluation.unfairness()),
                new Money(first.objective()),
                new Money(first.cost()),
                new Money(OwnMinima.of(problem)),
                new Money(zero.objective()),
                zero.risk(),
                evaluation.feasible(),
                context.bounds().open(),
                context.bounds().fixed(),
                context.bounds().unsolvable());
        MigrationPlan plan = new MigrationPlan(
                MigrationPlan.SCHEMA_VERSION,
                context.run(),
                decoder.header(),
                inventory.members().stream()
                        .map(member -> new MigrationPlan.MemberInfo(
                                member.id(),
                                member.name(),
                                member.number(),
                                member.inhabitants(),
                                member.inhabitantsDate(),
                                member.ictStaff()))
                        .toList(),
                inventory.cooperation().areas().stream()
                        .map(area -> new MigrationPlan.AreaInfo(area.code(), area.name(), area.layer(), area.weight()))
                        .toList(),
                inventory.cooperation().targets().stream()
                        .map(target -> new MigrationPlan.TargetInfo(
                                target.id(),
                                target.area(),
                                target.product(),
                                target.vendor(),
                                target.hosting(),
                                target.host(),
                                target.running(),
                                target.procurement(),
                                target.establishCost(),
                                target.fixedPerYear(),
                                target.perUserPerYear(),
                                target.perInhabitantPerYear()))
                        .toList(),
                decoder.assets(),
                decisions,
                tasks,
                decoder.kept(decisions),
                decoder.contracts(),
                new DeadlinePlanner(compiled, schedule, evaluation, ledger).deadlines(),
                decoder.bridges(),
                decoder.waves(tasks),
                new BusinessCase(compiled, ledger, evaluation, zeroLedger, zero).economy(),
                quality,
                loads.pools(),
                frozen(inventory),
                loads.risk(),
                loads.harmonization(),
                edges(inventory),
                groups(compiled.groups()),
                decoder.broken(),
                context.conflicts(),
                inventory.defaults().stream()
                        .map(use -> new MigrationPlan.DefaultNote(
                                use.code(),
                                use.member(),
                                use.where().file(),
                                use.where().inSheet(),
                                use.value(),
                                use.moneyPerYear()))
                        .toList(),
                context.dataQuality(),
                context.problems(),
                null,
                sharing(compiled),
                null,
                decoder.terms(zero),
                inventory.cooperation().forms().isEmpty() ? null : OrganisationPlan.of(inventory.cooperation()),
                new PriceDecoder(compiled, schedule).prices());
        return Appraiser.appraised(
                compiled,
                new Appraiser.Scenario(schedule, evaluation, ledger),
                new Appraiser.Scenario(zeroSchedule, zero, zeroLedger),
                plan);
    }

    /** What the members settle in each year of the analysis period; null when nothing is agreed beyond the usual key. */
    private static @Nullable CostSharing sharing(CompiledPlan compiled) {
        PlanCalendar calendar = compiled.calendar();
        return compiled.inventory().sharing().isEmpty()
                ? null
                : Settlement.of(
                        compiled.inventory(),
                        calendar.month(0).getYear(),
                        calendar.month(calendar.analysis() - 1).getYear());
    }

    private static List<MigrationPlan.FrozenPeriod> frozen(Inventory inventory) {
        List<Freeze> freezes = new ArrayList<>(inventory.cooperation().commonFreezes());
        inventory.members().forEach(member -> freezes.addAll(member.freezes()));
        return freezes.stream()
                .map(freeze -> new MigrationPlan.FrozenPeriod(
                        freeze.member(),
                        freeze.areas(),
                        freeze.from(),
                        freeze.until(),
                        freeze.kind(),
                        freeze.factorBasisPoints(),
                        freeze.note()))
                .sorted(Comparator.comparing(MigrationPlan.FrozenPeriod::from)
                        .thenComparing(MigrationPlan.FrozenPeriod::member)
                        .thenComparing(MigrationPlan.FrozenPeriod::kind)
                        .thenComparing(frozen -> String.join(";", frozen.areas()))
                        .thenComparing(MigrationPlan.FrozenPeriod::through)
                        .thenComparing(MigrationPlan.FrozenPeriod::note))
                .toList();
    }

    private static List<MigrationPlan.Edge> edges(Inventory inventory) {
        List<MigrationPlan.Edge> edges = new ArrayList<>();
        inventory.listAssets().forEach(asset -> asset.runsOn()
                .forEach(component ->
                        edges.add(new MigrationPlan.Edge(asset.id(), component, EdgeType.HOSTED_ON, false))));
        for (Dependency dependency : inventory.listDependencies()) {
            edges.add(new MigrationPlan.Edge(
                    dependency.from(), dependency.to(), dependency.type(), dependency.external()));
        }
        return edges.stream().distinct().toList();
    }

    private static List<MigrationPlan.Group> groups(List<MoveGroup> groups) {
        return groups.stream()
                .map(group -> new MigrationPlan.Group(
                        group.id(), group.reason().name(), group.assets(), path(group.cycles())))
                .toList();
    }

    private static List<String> path(List<Cycle> cycles) {
        if (cycles.isEmpty()) {
            return List.of();
        }
        List<String> path = new ArrayList<>();
        cycles.get(0).edges().forEach(edge -> path.add(edge.from()));
        path.add(cycles.get(0).edges().get(0).from());
        return path;
    }
}

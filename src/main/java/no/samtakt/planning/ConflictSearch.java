package no.samtakt.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import no.samtakt.inventory.Pin;
import no.samtakt.planning.MigrationPlan.Conflict;
import no.samtakt.planning.MigrationPlan.ConflictingRule;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Requirement;
import no.samtakt.schedule.Requirements;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.solver.ConflictFinder;
import org.jspecify.annotations.Nullable;

/** Looks for the reason why no plan keeps every rule, for as long as the search itself makes reasonable. */
final class ConflictSearch {

    /** Moves of each short search. */
    private static final long MOST_STEPS = 4_000;

    private static final long LEAST_STEPS = 1_000;
    /** Short searches after one by steps. */
    private static final int TRIES = 60;
    /** Short searches after one by the clock, which ends them sooner. */
    private static final int TRIES_BY_CLOCK = 1_000;

    private static final long MOST_MILLIS = 10_000;
    private static final long LEAST_MILLIS = 5_000;
    /** Moves that a bound for the rules of one conflict is worth. */
    private static final long BOUND_MOVES = 30_000;

    private ConflictSearch() {}

    /**
     * What came of it.
     *
     * @param schedule the best one known: that of the search, or one that keeps every rule where the search found none
     */
    record Found(Schedule schedule, Evaluation evaluation, List<Conflict> conflicts) {}

    /**
     * Nothing is looked for when the schedule keeps every rule.
     *
     * @param best of the search
     */
    static Found find(CompiledPlan compiled, Schedule best, Evaluation evaluation, Planner.Search search) {
        if (evaluation.feasible()) {
            return new Found(best, evaluation, List.of());
        }
        boolean counted = search.steps() != Long.MAX_VALUE;
        long begun = search.nanoTime().getAsLong();
        long millis = Math.max(LEAST_MILLIS, Math.min(MOST_MILLIS, search.millis() / 2));
        BooleanSupplier stop = () -> search.stop().getAsBoolean()
                || (!counted && search.nanoTime().getAsLong() - begun > millis * 1_000_000);
        ConflictFinder.Answer answer = ConflictFinder.find(
                compiled.problem(),
                best,
                new ConflictFinder.Effort(
                        search.seed(),
                        counted ? Math.max(LEAST_STEPS, Math.min(MOST_STEPS, search.steps())) : MOST_STEPS,
                        counted ? TRIES : TRIES_BY_CLOCK,
                        stop));
        Schedule schedule = answer.schedule();
        if (schedule != null) {
            return new Found(schedule, ScheduleEvaluator.evaluate(compiled.problem(), schedule), List.of());
        }
        Requirements requirements = Requirements.of(compiled.problem());
        List<Conflict> conflicts = new ArrayList<>();
        for (no.samtakt.schedule.solver.Conflict conflict : answer.conflicts()) {
            List<Requirement> kept = conflict.reliefs().stream()
                    .map(no.samtakt.schedule.solver.Conflict.Relief::requirement)
                    .toList();
            conflicts.add(new Conflict(
                    impossible(requirements, kept, best, evaluation, search.stop()),
                    conflict.smallest(),
                    conflict.reliefs().stream()
                            .map(relief -> rule(compiled, relief))
                            .toList()));
        }
        if (answer.beyond()) {
            conflicts.add(new Conflict(
                    impossible(requirements, List.of(), best, evaluation, search.stop()), true, List.of()));
        }
        return new Found(best, evaluation, conflicts);
    }

    /** Whether it is certain that no schedule keeps some requirements and what follows from the work itself. */
    private static boolean impossible(
            Requirements requirements,
            List<Requirement> kept,
            Schedule best,
            Evaluation evaluation,
            BooleanSupplier stop) {
        List<Requirement> gone = new ArrayList<>(requirements.list());
        gone.removeAll(kept);
        return new BoundSearch(requirements.without(gone), stop)
                .bounds(best.alternatives(), evaluation, BOUND_MOVES, () -> true)
                .unsolvable();
    }

    private static ConflictingRule rule(CompiledPlan compiled, no.samtakt.schedule.solver.Conflict.Relief relief) {
        Requirement requirement = relief.requirement();
        YearMonth when = null;
        if (relief.month() >= 0) {
            when = requirement.kind() == Requirement.Kind.BUDGET
                    ? YearMonth.of(compiled.calendar().month(0).getYear() + relief.month(), 12)
                    : compiled.calendar().month(relief.month());
        }
        return new ConflictingRule(
                requirement.kind().rule().id(),
                requirement.kind().name(),
                relief.subjects(),
                options(compiled, requirement),
                month(compiled, requirement),
                relief.helps().name(),
                relief.amount(),
                when);
    }

    private static List<String> options(CompiledPlan compiled, Requirement requirement) {
        if (requirement.kind() != Requirement.Kind.CHOICE) {
            return List.of();
        }
        int choice = requirement.indices().get(0);
        if (choice >= compiled.areas().size()) {
            return List.of();
        }
        return compiled.problem().choices().get(choice).allowed().stream()
                .mapToObj(alternative -> alternative == Choice.NONE
                        ? Pin.KEEP
                        : compiled.chain(choice, alternative).target().id())
                .toList();
    }

    /** The month a requirement asks for: of several options the most lenient. */
    private static @Nullable YearMonth month(CompiledPlan compiled, Requirement requirement) {
        ScheduleProblem problem = compiled.problem();
        List<Option> options =
                switch (requirement.kind()) {
                    case PIN, EARLIEST, LATEST -> problem.activities()
                            .get(requirement.indices().get(0))
                            .options();
                    default -> List.of();
                };
        IntStream months =
                switch (requirement.kind()) {
                    case PIN -> options.stream().mapToInt(Option::pinned).filter(pinned -> pinned >= 0);
                    case EARLIEST -> options.stream().mapToInt(Option::earliest).map(month -> -month);
                    default -> options.stream().mapToInt(Option::latest);
                };
        OptionalInt most = months.max();
        if (most.isEmpty()) {
            return null;
        }
        int month = requirement.kind() == Requirement.Kind.EARLIEST ? -most.getAsInt() : most.getAsInt();
        return compiled.calendar().month(month);
    }
}

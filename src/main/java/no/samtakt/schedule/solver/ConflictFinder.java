package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Requirement;
import no.samtakt.schedule.Requirement.Kind;
import no.samtakt.schedule.Requirements;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.Violation;
import no.samtakt.schedule.solver.Conflict.Helps;
import no.samtakt.schedule.solver.Conflict.Relief;
import org.jspecify.annotations.Nullable;

/**
 * Says why no schedule keeps every rule: small sets of requirements that were not found to hold together, and for each requirement the
 * least easing found that helps.
 *
 * <p>Whether some requirements can hold together is tried by short searches, so "not found" is no proof. A set is made smallest by
 * halving (U. Junker, QuickXplain, AAAI 2004); then it is given up, and what is left is looked at for another one. The same steps and
 * seed give the same answer wherever it runs, unless it is stopped.
 */
public final class ConflictFinder {

    private static final int MOST_CONFLICTS = 4;
    /** A set that may hold what has nothing to do with it says nothing when it is larger. */
    private static final int MOST_UNSURE = 20;

    private static final int HALVINGS = 6;
    /** An amount is near enough the least when it is within this part of it. */
    private static final long PART = 16;

    private final ScheduleProblem problem;
    private final Requirements requirements;
    private final List<Requirement> all;
    private final Effort effort;
    private final List<Seen> seen = new ArrayList<>();
    private int tries;
    private boolean over;

    /**
     * How much to try.
     *
     * @param seed of all randomness
     * @param steps moves of each short search
     * @param tries most short searches
     * @param stop true ends it with what is known
     */
    public record Effort(long seed, long steps, int tries, BooleanSupplier stop) {}

    /**
     * What was found.
     *
     * @param schedule one that breaks nothing after all; null when none was found
     * @param conflicts sets that have nothing in common; empty when there is a schedule, or nothing could be said
     * @param beyond whether no schedule was found even with every requirement given up: then the work and its order alone are too much
     */
    public record Answer(@Nullable Schedule schedule, List<Conflict> conflicts, boolean beyond) {
        public Answer {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** A schedule and what it breaks. */
    private record Seen(
            Schedule schedule, List<Violation> violations, Map<Requirement, Long> penalties, long unavoidable) {

        boolean keeps(Set<Requirement> kept) {
            return unavoidable == 0 && penalties.keySet().stream().noneMatch(kept::contains);
        }

        long penalty(Set<Requirement> kept) {
            long sum = unavoidable;
            for (Map.Entry<Requirement, Long> one : penalties.entrySet()) {
                sum += kept.contains(one.getKey()) ? one.getValue() : 0;
            }
            return sum;
        }
    }

    private ConflictFinder(ScheduleProblem problem, Effort effort) {
        this.problem = problem;
        this.effort = effort;
        requirements = Requirements.of(problem);
        all = requirements.list();
    }

    /**
     * Looks for conflicts.
     *
     * @param best the best schedule known, which breaks something
     */
    public static Answer find(ScheduleProblem problem, Schedule best, Effort effort) {
        return new ConflictFinder(problem, effort).find(best);
    }

    private Answer find(Schedule best) {
        see(best);
        Seen whole = search(new LinkedHashSet<>(all));
        if (whole != null) {
            return new Answer(whole.schedule(), List.of(), false);
        }
        if (over) {
            return new Answer(null, List.of(), false);
        }
        if (search(Set.of()) == null) {
            return new Answer(null, List.of(), !over);
        }
        List<List<Requirement>> sets = new ArrayList<>();
        List<Boolean> smallest = new ArrayList<>();
        List<Requirement> left = new ArrayList<>(all);
        while (sets.size() < MOST_CONFLICTS && !over && (sets.isEmpty() || search(setOf(left)) == null) && !over) {
            List<Requirement> set = narrowed(left);
            if (over && set.size() > MOST_UNSURE) {
                break;
            }
            sets.add(set);
            smallest.add(!over);
            left.removeAll(set);
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            Set<Requirement> aside = new HashSet<>();
            for (int j = 0; j < sets.size(); j++) {
                if (j != i) {
                    aside.addAll(sets.get(j));
                }
            }
            List<Relief> reliefs = new ArrayList<>();
            for (Requirement requirement : sets.get(i)) {
                reliefs.add(relief(requirement, aside));
            }
            conflicts.add(new Conflict(reliefs, smallest.get(i)));
        }
        return new Answer(null, conflicts, false);
    }

    private static Set<Requirement> setOf(Collection<Requirement> some) {
        return new LinkedHashSet<>(some);
    }

    // ---- short searches

    private Seen see(Schedule schedule) {
        Evaluation evaluation = ScheduleEvaluator.evaluate(problem, schedule);
        Map<Requirement, Long> penalties = new LinkedHashMap<>();
        long unavoidable = 0;
        for (Violation violation : evaluation.violations()) {
            long penalty = Evaluation.penalty(violation.rule(), violation.amount());
            Set<Requirement> broken = requirements.brokenBy(violation, schedule);
            if (broken.isEmpty()) {
                unavoidable += penalty;
            }
            broken.forEach(requirement -> penalties.merge(requirement, penalty, Long::sum));
        }
        Seen one = new Seen(schedule, evaluation.violations(), penalties, unavoidable);
        seen.add(one);
        return one;
    }

    /** A schedule that keeps some requirements; null when none was found. */
    private @Nullable Seen search(Set<Requirement> kept) {
        for (Seen one : seen) {
            if (one.keeps(kept)) {
                return one;
            }
        }
        Map<Requirement, Long> eased = new LinkedHashMap<>();
        all.stream()
                .filter(requirement -> !kept.contains(requirement))
                .forEach(requirement -> eased.put(requirement, Long.MAX_VALUE));
        Seen nearest = seen.get(0);
        for (Seen one : seen) {
            if (one.penalty(kept) < nearest.penalty(kept)) {
                nearest = one;
            }
        }
        return search(requirements.eased(eased), nearest.schedule());
    }

    /** A schedule that breaks nothing in an eased problem: from the nearest known half of the moves, afresh the other half. */
    private @Nullable Seen search(ScheduleProblem eased, Schedule nearest) {
        for (int attempt = 0; attempt < 2; attempt++) {
            if (over || tries >= 2 * effort.tries() || effort.stop().getAsBoolean()) {
                over = true;
                return null;
            }
            tries++;
            Schedule found = ScheduleSolver.mend(
                    eased,
                    new SolverSettings(
                            effort.seed() + attempt,
                            Termination.afterSteps(effort.steps() / 2),
                            attempt == 0 ? nearest : null,
                            progress -> {},
                            effort.stop(),
                            () -> 0L));
            Seen one = see(found);
            if (ScheduleEvaluator.evaluate(eased, found).feasible()) {
                return one;
            }
        }
        return null;
    }

    // ---- the smallest set

    /** A smallest part of what cannot hold together that cannot either. What is broken and what is near it comes first. */
    private List<Requirement> narrowed(List<Requirement> conflicting) {
        Set<Requirement> broken = new LinkedHashSet<>();
        Set<Integer> touched = new HashSet<>();
        for (Seen one : seen) {
            if (one.unavoidable() == 0) {
                one.penalties().keySet().stream().filter(conflicting::contains).forEach(broken::add);
            }
        }
        for (Requirement requirement : broken) {
            Set<Integer> activities = requirements.touches(requirement);
            if (requirement.kind() != Kind.CAPACITY && requirement.kind() != Kind.BUDGET) {
                touched.addAll(activities);
            }
        }
        Set<Requirement> near = new LinkedHashSet<>(broken);
        for (Requirement requirement : conflicting) {
            if (requirements.touches(requirement).stream().anyMatch(touched::contains)) {
                near.add(requirement);
            }
        }
        List<Requirement> order = new ArrayList<>(near);
        if (near.size() == conflicting.size() || search(near) != null || over) {
            conflicting.stream().filter(one -> !near.contains(one)).forEach(order::add);
        }
        return smallest(Set.of(), false, order);
    }

    /**
     * Those of some candidates that cannot hold together with a background, none of them superfluous.
     *
     * @param added whether the background has grown since it was last known to hold
     */
    private List<Requirement> smallest(Set<Requirement> background, boolean added, List<Requirement> candidates) {
        if (over) {
            return candidates;
        }
        if (added && search(background) == null && !over) {
            return List.of();
        }
        if (candidates.size() <= 1) {
            return candidates;
        }
        int middle = candidates.size() / 2;
        List<Requirement> first = candidates.subList(0, middle);
        List<Requirement> second = candidates.subList(middle, candidates.size());
        Set<Requirement> withFirst = setOf(background);
        withFirst.addAll(first);
        List<Requirement> ofSecond = smallest(withFirst, true, second);
        Set<Requirement> withSecond = setOf(background);
        withSecond.addAll(ofSecond);
        List<Requirement> found = new ArrayList<>(smallest(withSecond, !ofSecond.isEmpty(), first));
        found.addAll(ofSecond);
        return found;
    }

    // ---- the least easing

    private Relief relief(Requirement requirement, Set<Requirement> aside) {
        Set<Requirement> kept = setOf(all);
        kept.removeAll(aside);
        kept.remove(requirement);
        Seen least = search(kept);
        if (least == null) {
            Helps helps = over ? Helps.UNKNOWN : Helps.NOT_ALONE;
            return new Relief(requirement, helps, requirement.subjects(), 0, -1);
        }
        for (Seen one : seen) {
            if (one.keeps(kept) && amount(one, requirement) < amount(least, requirement)) {
                least = one;
            }
        }
        long refused = 0;
        for (int i = 0; i < HALVINGS && requirement.kind().gradual() && !over; i++) {
            long most = amount(least, requirement);
            if (most - refused <= Math.max(1, most / PART)) {
                break;
            }
            long middle = refused + (most - refused) / 2;
            Map<Requirement, Long> eased = new LinkedHashMap<>();
            aside.forEach(other -> eased.put(other, Long.MAX_VALUE));
            eased.put(requirement, middle);
            Seen found = search(requirements.eased(eased), least.schedule());
            if (found == null) {
                refused = middle;
            } else {
                least = found;
            }
        }
        return relief(requirement, least);
    }

    private long amount(Seen one, Requirement requirement) {
        return relief(requirement, one).amount();
    }

    private Relief relief(Requirement requirement, Seen one) {
        long most = 0;
        int month = -1;
        Set<String> subjects = new LinkedHashSet<>();
        for (Violation violation : one.violations()) {
            if (requirements.brokenBy(violation, one.schedule()).contains(requirement)) {
                if (requirement.subjects().contains(violation.subject())) {
                    subjects.add(violation.subject());
                }
                if (violation.amount() > most) {
                    most = violation.amount();
                    month = violation.month();
                }
            }
        }
        boolean whole = subjects.isEmpty() || requirement.kind() == Kind.APART;
        return new Relief(
                requirement,
                Helps.ALONE,
                whole ? requirement.subjects() : List.copyOf(subjects),
                requirement.kind().gradual() ? most : 0,
                month);
    }
}

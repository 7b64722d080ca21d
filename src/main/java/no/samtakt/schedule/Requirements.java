package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtakt.schedule.Requirement.Kind;

/** The requirements of a problem, which of them a violation breaks, and the problem with some of them eased or given up. */
public final class Requirements {

    private final ScheduleProblem problem;
    private final List<Requirement> all = new ArrayList<>();
    private final Map<Key, Requirement> byIndex = new LinkedHashMap<>();
    private final Map<String, Integer> activities = new LinkedHashMap<>();
    private final Map<String, Integer> choices = new LinkedHashMap<>();
    private final Map<String, Integer> milestones = new LinkedHashMap<>();

    record Key(Kind kind, int index) {}

    private Requirements(ScheduleProblem problem) {
        this.problem = problem;
        for (int a = 0; a < problem.activities().size(); a++) {
            activities.putIfAbsent(problem.activities().get(a).id(), a);
        }
        for (int c = 0; c < problem.choices().size(); c++) {
            choices.putIfAbsent(problem.choices().get(c).id(), c);
        }
        for (int m = 0; m < problem.milestones().size(); m++) {
            milestones.putIfAbsent(problem.milestones().get(m).id(), m);
        }
        ofActivities();
        freezes();
        ofProblem();
    }

    /** The requirements of a problem. O(options × horizon). */
    public static Requirements of(ScheduleProblem problem) {
        return new Requirements(problem);
    }

    /** Every requirement, in a fixed order. */
    public List<Requirement> list() {
        return List.copyOf(all);
    }

    private void ofActivities() {
        for (int a = 0; a < problem.activities().size(); a++) {
            Activity activity = problem.activities().get(a);
            boolean pinned = false;
            boolean early = false;
            boolean late = false;
            for (Option option : activity.options()) {
                pinned |= option.pinned() >= 0;
                early |= option.earliest() > floor(option);
                late |= option.latest() < problem.horizon() - 1;
            }
            addIf(pinned, Kind.PIN, a, activity.id());
            addIf(early, Kind.EARLIEST, a, activity.id());
            addIf(late, Kind.LATEST, a, activity.id());
            addIf(activity.absentViolation() > 0, Kind.MUST_MOVE, a, activity.id());
        }
    }

    /** The first month an option could finish if nobody had asked for a later one: its work begins in the plan. */
    static int floor(Option option) {
        int g = 0;
        while (g < option.start().length && option.start()[g] < 0) {
            g++;
        }
        return Math.min(option.earliest(), g);
    }

    /** Activities whose options are frozen alike are one requirement. */
    private void freezes() {
        Map<List<List<Integer>>, List<Integer>> alike = new LinkedHashMap<>();
        for (int a = 0; a < problem.activities().size(); a++) {
            List<List<Integer>> tables = problem.activities().get(a).options().stream()
                    .map(option -> Arrays.stream(option.frozen()).boxed().toList())
                    .distinct()
                    .toList();
            if (tables.stream().anyMatch(table -> table.stream().anyMatch(months -> months > 0))) {
                alike.computeIfAbsent(tables, key -> new ArrayList<>()).add(a);
            }
        }
        for (List<Integer> group : alike.values()) {
            Requirement requirement = new Requirement(
                    Kind.FREEZE,
                    group,
                    group.stream().map(a -> problem.activities().get(a).id()).toList());
            all.add(requirement);
            group.forEach(a -> byIndex.put(new Key(Kind.FREEZE, a), requirement));
        }
    }

    private void ofProblem() {
        for (int c = 0; c < problem.choices().size(); c++) {
            Choice choice = problem.choices().get(c);
            addIf(choice.allowed().nextClearBit(0) < choice.alternatives(), Kind.CHOICE, c, choice.id());
        }
        for (int r = 0; r < problem.resources().size(); r++) {
            Resource resource = problem.resources().get(r);
            addIf(true, resource.rule() == Rule.BUDGET ? Kind.BUDGET : Kind.CAPACITY, r, resource.id());
        }
        for (int i = 0; i < problem.countLimits().size(); i++) {
            addIf(true, Kind.CRITICAL_LOAD, i, problem.countLimits().get(i).id());
        }
        for (int i = 0; i < problem.groups().size(); i++) {
            addIf(true, Kind.TOGETHER, i, problem.groups().get(i).id());
        }
        for (int i = 0; i < problem.milestones().size(); i++) {
            Milestone milestone = problem.milestones().get(i);
            addIf(
                    Arrays.stream(milestone.shortfall()).anyMatch(months -> months > 0),
                    Kind.MILESTONE,
                    i,
                    milestone.id());
        }
        for (int i = 0; i < problem.pilots().size(); i++) {
            addIf(true, Kind.PILOT, i, problem.pilots().get(i).id());
        }
        for (int i = 0; i < problem.membership().quorums().size(); i++) {
            addIf(true, Kind.QUORUM, i, problem.membership().quorums().get(i).id());
        }
        for (int i = 0; i < problem.membership().sitOutLimits().size(); i++) {
            addIf(
                    true,
                    Kind.SIT_OUT,
                    i,
                    problem.membership().sitOutLimits().get(i).id());
        }
        for (int p = 0; p < problem.parties().size(); p++) {
            Party party = problem.parties().get(p);
            addIf(party.mayNotLose(), Kind.WIN_WIN, p, party.id());
        }
        for (int i = 0; i < problem.apart().size(); i++) {
            NotTogether pair = problem.apart().get(i);
            addIf(
                    true,
                    Kind.APART,
                    i,
                    problem.activities().get(pair.first()).id(),
                    problem.activities().get(pair.second()).id());
        }
    }

    private void addIf(boolean present, Kind kind, int index, String... subjects) {
        if (present) {
            Requirement requirement = new Requirement(kind, List.of(index), List.of(subjects));
            all.add(requirement);
            byIndex.put(new Key(kind, index), requirement);
        }
    }

    // ---- what a violation breaks

    /**
     * The requirements without which a violation would not be one; empty when it follows from the work itself.
     *
     * @param schedule the one the violation is of
     */
    public Set<Requirement> brokenBy(Violation violation, Schedule schedule) {
        Set<Requirement> found = new LinkedHashSet<>();
        switch (violation.rule()) {
            case HORIZON -> {}
            case PIN -> {
                add(found, violation.month() < 0 ? Kind.CHOICE : Kind.PIN, violation);
            }
            case WINDOW -> window(found, violation, schedule);
            case FREEZE -> add(found, Kind.FREEZE, violation);
            case PRECEDENCE -> {
                if (!activities.containsKey(violation.subject()) && !choices.containsKey(violation.subject())) {
                    add(found, Kind.TOGETHER, violation);
                }
            }
            case CAPACITY -> add(found, Kind.CAPACITY, violation);
            case BUDGET -> add(found, Kind.BUDGET, violation);
            case CRITICAL_LOAD -> add(found, Kind.CRITICAL_LOAD, violation);
            case PILOT -> pilots(found, violation);
            case ELIGIBILITY -> {
                add(found, Kind.QUORUM, violation);
                add(found, Kind.SIT_OUT, violation);
            }
            case WIN_WIN -> add(found, Kind.WIN_WIN, violation);
            case NOT_TOGETHER -> {
                for (Requirement requirement : all) {
                    if (requirement.kind() == Kind.APART
                            && requirement.subjects().equals(List.of(violation.subject(), violation.other()))) {
                        found.add(requirement);
                    }
                }
            }
        }
        return found;
    }

    private void add(Set<Requirement> found, Kind kind, Violation violation) {
        for (Requirement requirement : all) {
            if (requirement.kind() == kind && requirement.subjects().contains(violation.subject())) {
                found.add(requirement);
            }
        }
    }

    private void window(Set<Requirement> found, Violation violation, Schedule schedule) {
        Integer milestone = milestones.get(violation.subject());
        if (milestone != null) {
            add(found, Kind.MILESTONE, violation);
            return;
        }
        Integer a = activities.get(violation.subject());
        if (a == null) {
            return;
        }
        if (violation.month() < 0) {
            add(found, Kind.MUST_MOVE, violation);
            return;
        }
        Option option = problem.activities().get(a).options().get(schedule.options()[a]);
        int finish = schedule.finish()[a];
        if (finish > option.latest()) {
            // Both bounds are broken at once only by an empty window; the violations then differ in amount.
            if (violation.amount() == finish - option.latest()) {
                add(found, Kind.LATEST, violation);
            }
        }
        if (finish < option.earliest() && finish >= floor(option) && violation.amount() == option.earliest() - finish) {
            add(found, Kind.EARLIEST, violation);
        }
    }

    private void pilots(Set<Requirement> found, Violation violation) {
        for (int i = 0; i < problem.pilots().size(); i++) {
            Pilot pilot = problem.pilots().get(i);
            Integer follower = activities.get(violation.subject());
            Integer first = activities.get(violation.other());
            boolean nobody = violation.month() < 0 && pilot.id().equals(violation.subject());
            boolean early = follower != null
                    && first != null
                    && pilot.followers().contains(follower)
                    && pilot.pilots().contains(first);
            if (nobody || early) {
                Requirement requirement = byIndex.get(new Key(Kind.PILOT, i));
                if (requirement != null) {
                    found.add(requirement);
                }
            }
        }
    }

    /** Activities a requirement has to do with. O(activities × options × demands). */
    public Set<Integer> touches(Requirement requirement) {
        Set<Integer> touched = new LinkedHashSet<>();
        int index = requirement.indices().get(0);
        switch (requirement.kind()) {
            case PIN, EARLIEST, LATEST, MUST_MOVE, FREEZE -> touched.addAll(requirement.indices());
            case CHOICE -> ofChoice(touched, index);
            case QUORUM -> ofChoice(
                    touched, problem.membership().quorums().get(index).choice());
            case MILESTONE -> triggers(touched, index);
            case CAPACITY, BUDGET, CRITICAL_LOAD -> {
                boolean limit = requirement.kind() == Kind.CRITICAL_LOAD;
                if (!limit) {
                    common(touched, index);
                }
                for (int a = 0; a < problem.activities().size(); a++) {
                    boolean uses = problem.activities().get(a).options().stream()
                            .anyMatch(option -> limit
                                    ? option.counts().stream().anyMatch(count -> count.limit() == index)
                                    : option.demands().stream().anyMatch(demand -> demand.resource() == index));
                    if (uses) {
                        touched.add(a);
                    }
                }
            }
            case TOGETHER -> touched.addAll(problem.groups().get(index).activities());
            case PILOT -> {
                touched.addAll(problem.pilots().get(index).pilots());
                touched.addAll(problem.pilots().get(index).followers());
            }
            case SIT_OUT -> {
                int party = problem.membership().sitOutLimits().get(index).party();
                for (Participation participation : problem.membership().participations()) {
                    if (participation.party() == party) {
                        ofChoice(touched, participation.area());
                    }
                }
            }
            case WIN_WIN -> {
                for (int a = 0; a < problem.activities().size(); a++) {
                    boolean pays = problem.activities().get(a).options().stream()
                            .flatMap(option -> option.costs().stream())
                            .anyMatch(table -> table.party() == index);
                    if (pays) {
                        touched.add(a);
                    }
                }
            }
            case APART -> {
                touched.add(problem.apart().get(index).first());
                touched.add(problem.apart().get(index).second());
            }
        }
        return touched;
    }

    /** What those that take part share or use may fall on a resource too. */
    private void common(Set<Integer> touched, int resource) {
        for (CommonCost common : problem.membership().commonCosts()) {
            boolean uses = common.resources().get(resource);
            if (uses && common.activity() >= 0) {
                touched.add(common.activity());
            } else if (uses) {
                touched.addAll(problem.waves().get(common.wave()).activities());
            }
        }
    }

    private void ofChoice(Set<Integer> touched, int choice) {
        for (int a = 0; a < problem.activities().size(); a++) {
            if (problem.activities().get(a).choice() == choice) {
                touched.add(a);
            }
        }
    }

    private void triggers(Set<Integer> touched, int milestone) {
        Milestone of = problem.milestones().get(milestone);
        of.triggers().forEach(trigger -> touched.add(trigger.activity()));
        of.after().forEach(other -> triggers(touched, other));
    }

    // ---- easing

    /** The problem without some requirements. */
    public ScheduleProblem without(Collection<Requirement> gone) {
        Map<Requirement, Long> eased = new LinkedHashMap<>();
        gone.forEach(requirement -> eased.put(requirement, Long.MAX_VALUE));
        return eased(eased);
    }

    /**
     * The problem with some requirements eased by an amount in their unit, {@link Long#MAX_VALUE} to give them up. One that is not
     * gradual is given up by any amount.
     */
    public ScheduleProblem eased(Map<Requirement, Long> amounts) {
        return new Easing(problem, amounts).problem();
    }
}

package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import no.samtakt.schedule.ScheduleDefect.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Looks a problem over before it is solved. What it names would otherwise show as a broken rule that no search can mend; an empty
 * list does not promise a feasible schedule.
 */
public final class ScheduleDefects {

    private final ScheduleProblem problem;
    private final List<ScheduleDefect> defects = new ArrayList<>();

    private ScheduleDefects(ScheduleProblem problem) {
        this.problem = problem;
    }

    /** Everything found, in the order of {@link Kind}. */
    public static List<ScheduleDefect> find(ScheduleProblem problem) {
        ScheduleDefects found = new ScheduleDefects(problem);
        found.defects.addAll(OrderCircles.find(problem));
        found.capacity();
        found.windows();
        found.pins();
        found.choices();
        found.quorums();
        found.defects.addAll(Magnitudes.find(problem));
        return List.copyOf(found.defects);
    }

    /** First month an option may finish by its window or pin. */
    private static int low(Option option) {
        return option.pinned() >= 0 ? option.pinned() : Math.max(0, option.earliest());
    }

    /** Last month an option may finish by its window, pin and the horizon. */
    private int high(Option option) {
        return Math.min(problem.horizon() - 1, option.pinned() >= 0 ? option.pinned() : option.latest());
    }

    private void capacity() {
        for (Activity activity : problem.activities()) {
            for (int k : alternatives(activity)) {
                ScheduleDefect best = null;
                long least = Long.MAX_VALUE;
                for (Option option : activity.options()) {
                    for (int g = low(option); option.alternative() == k && g <= high(option) && least > 0; g++) {
                        ScheduleDefect worst = shortage(activity, option, g);
                        long amount = worst == null ? 0 : worst.amount();
                        if (amount < least) {
                            least = amount;
                            best = worst;
                        }
                    }
                }
                if (best != null && !defects.contains(best)) {
                    defects.add(best);
                }
            }
        }
    }

    /** The resource an option alone exceeds most in a month; null when it fits. */
    private @Nullable ScheduleDefect shortage(Activity activity, Option option, int finish) {
        ScheduleDefect worst = null;
        int[] used =
                option.demands().stream().mapToInt(Demand::resource).distinct().toArray();
        for (int r : used) {
            Resource resource = problem.resources().get(r);
            long[] use = new long[resource.capacity().length];
            for (Demand demand : option.demands()) {
                for (int i = 0; demand.resource() == r && i < demand.amounts().length; i++) {
                    int month = finish + demand.offset() + i;
                    if (month >= 0 && month < problem.months()) {
                        use[resource.bucket()[month]] += demand.amounts()[i];
                    }
                }
            }
            for (int bucket = 0; bucket < use.length; bucket++) {
                long over = use[bucket] - resource.capacity()[bucket];
                if (over > 0 && (worst == null || over > worst.amount())) {
                    worst = new ScheduleDefect(
                            Kind.TOO_LITTLE_CAPACITY, List.of(activity.id(), resource.id()), bucket, over);
                }
            }
        }
        return worst;
    }

    private void windows() {
        for (Activity activity : problem.activities()) {
            for (int k : alternatives(activity)) {
                boolean somewhere = false;
                for (Option option : activity.options()) {
                    for (int g = low(option); option.alternative() == k && g <= high(option); g++) {
                        somewhere |= option.frozen()[g] == 0;
                    }
                }
                if (!somewhere) {
                    defects.add(new ScheduleDefect(Kind.EMPTY_WINDOW, List.of(activity.id()), -1, k));
                }
            }
        }
    }

    /** Alternatives under which the activity is present and which may be chosen. */
    private List<Integer> alternatives(Activity activity) {
        BitSet allowed = activity.choice() < 0
                ? new BitSet()
                : problem.choices().get(activity.choice()).allowed();
        return activity.options().stream()
                .map(Option::alternative)
                .distinct()
                .filter(k -> activity.choice() < 0 || allowed.get(k))
                .sorted()
                .toList();
    }

    private void pins() {
        for (Activity activity : problem.activities()) {
            for (Option option : activity.options()) {
                int pinned = option.pinned();
                if (pinned >= 0
                        && (pinned < option.earliest() || pinned > option.latest() || pinned >= problem.horizon())) {
                    pin(pinned, activity.id());
                    break;
                }
            }
        }
        for (MoveTogether group : problem.groups()) {
            for (int a : group.activities()) {
                int first = group.activities().get(0);
                if (pinnedAlways(a) >= 0 && pinnedAlways(first) >= 0 && pinnedAlways(a) != pinnedAlways(first)) {
                    pin(pinnedAlways(a), id(first), id(a));
                }
            }
        }
        for (Precedence precedence : problem.precedences()) {
            int first = pinnedAlways(precedence.predecessor());
            int second = pinnedAlways(precedence.successor());
            if (first >= 0
                    && second >= 0
                    && together(precedence)
                    && latestReference(precedence, second) < first + 1 + precedence.lag()) {
                pin(second, id(precedence.predecessor()), id(precedence.successor()));
            }
        }
        for (NotTogether pair : problem.apart()) {
            boolean samePin =
                    pinnedAlways(pair.first()) >= 0 && pinnedAlways(pair.first()) == pinnedAlways(pair.second());
            boolean sameGroup = problem.groups().stream()
                    .anyMatch(group -> group.activities().contains(pair.first())
                            && group.activities().contains(pair.second()));
            if (samePin || sameGroup) {
                pin(pinnedAlways(pair.first()), id(pair.first()), id(pair.second()));
            }
        }
    }

    private void pin(int month, String... activities) {
        defects.add(new ScheduleDefect(Kind.CONTRADICTORY_PINS, List.of(activities), month, 0));
    }

    private String id(int activity) {
        return problem.activities().get(activity).id();
    }

    /** The month all options of an activity are pinned to; −1 when they are not. */
    private int pinnedAlways(int activity) {
        int pinned = -1;
        for (Option option : problem.activities().get(activity).options()) {
            if (option.pinned() < 0 || (pinned >= 0 && pinned != option.pinned())) {
                return -1;
            }
            pinned = option.pinned();
        }
        return pinned;
    }

    /** Whether the order can hold at all. */
    private boolean together(Precedence precedence) {
        Activity second = problem.activities().get(precedence.successor());
        return second.options().stream()
                .anyMatch(option -> precedence.alternatives().get(option.alternative()));
    }

    /** The latest month the successor's end of an order can have when it finishes in a month. */
    private int latestReference(Precedence precedence, int finish) {
        if (precedence.type() == Precedence.Type.FINISH_TO_FINISH || finish >= problem.horizon()) {
            return finish;
        }
        int latest = Integer.MIN_VALUE;
        for (Option option : problem.activities().get(precedence.successor()).options()) {
            latest = Math.max(latest, option.start()[finish]);
        }
        return latest;
    }

    /** Takes away alternatives that force what is not left elsewhere, until nothing changes. */
    private void choices() {
        List<BitSet> left = new ArrayList<>();
        for (Choice choice : problem.choices()) {
            left.add((BitSet) choice.allowed().clone());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int c = 0; c < left.size(); c++) {
                for (Choice.Implication implied : problem.choices().get(c).implications()) {
                    if (left.get(c).get(implied.alternative())
                            && !left.get(implied.otherChoice()).get(implied.otherAlternative())) {
                        left.get(c).clear(implied.alternative());
                        changed = true;
                    }
                }
            }
        }
        for (int c = 0; c < left.size(); c++) {
            if (left.get(c).isEmpty()) {
                String id = problem.choices().get(c).id();
                defects.add(new ScheduleDefect(Kind.CONTRADICTORY_CHOICES, List.of(id), -1, 0));
            }
        }
    }

    private void quorums() {
        for (Quorum quorum : problem.membership().quorums()) {
            int missing = quorum.missing(party -> mayTakePart(quorum, party));
            if (missing > 0 && problem.choices().get(quorum.choice()).allowed().get(quorum.alternative())) {
                defects.add(new ScheduleDefect(Kind.UNREACHABLE_QUORUM, List.of(quorum.id()), -1, missing));
            }
        }
    }

    private boolean mayTakePart(Quorum quorum, int party) {
        for (Participation participation : problem.membership().participations()) {
            if (participation.area() == quorum.choice() && participation.party() == party) {
                return participation.open().get(quorum.alternative())
                        && problem.choices()
                                .get(participation.choice())
                                .allowed()
                                .get(Participation.IN);
            }
        }
        return true;
    }
}

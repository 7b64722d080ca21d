package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Builds small schedule problems by hand: a horizon of 12 months, counted over 24, with what a test asks for. */
final class Schedules {

    static final int HORIZON = 12;
    static final int ANALYSIS = 24;

    final List<Choice> choices = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<Precedence> precedences = new ArrayList<>();
    final List<MoveTogether> groups = new ArrayList<>();
    final List<Resource> resources = new ArrayList<>();
    final List<SharedFee> fees = new ArrayList<>();
    final List<Milestone> milestones = new ArrayList<>();
    final List<Party> parties = new ArrayList<>();
    final List<Bridge> bridges = new ArrayList<>();
    final List<Wave> waves = new ArrayList<>();
    final List<LoadGroup> loadGroups = new ArrayList<>();
    final List<CountLimit> limits = new ArrayList<>();
    long riskPrice;
    int unfairnessPercent;

    /** A choice of which all alternatives are allowed. */
    int choice(String id, int alternatives, Choice.Implication... implications) {
        choices.add(new Choice(id, alternatives, range(0, alternatives), List.of(implications)));
        return choices.size() - 1;
    }

    int party(String id) {
        parties.add(new Party(id, 1_000_000, 1_000_000));
        return parties.size() - 1;
    }

    /** An activity of one month with an option under alternative 1 and a participation or −1. */
    int activity(String id, int choice, int participation) {
        return activity(id, choice, participation, option(choice < 0 ? 0 : 1, 0, HORIZON - 1, -1));
    }

    int activity(String id, int choice, int participation, Option... options) {
        activities.add(new Activity(id, choice, participation, List.of(options), new BitSet(), 0));
        return activities.size() - 1;
    }

    static Option option(int alternative, int earliest, int latest, int pinned, Demand... demands) {
        int[] start = IntStream.range(0, HORIZON).toArray();
        return new Option(
                alternative,
                "",
                start,
                earliest,
                latest,
                pinned,
                new int[HORIZON],
                List.of(),
                List.of(demands),
                List.of(),
                List.of());
    }

    /** An option free to finish in any month that costs so much, the same in every month when one amount is given. */
    static Option costing(int alternative, int party, long... cost) {
        Option free = option(alternative, 0, HORIZON - 1, -1);
        return new Option(
                alternative,
                "",
                free.start(),
                free.earliest(),
                free.latest(),
                -1,
                free.frozen(),
                List.of(table(party, HORIZON, cost)),
                List.of(),
                List.of(),
                List.of());
    }

    /** What a party pays by month: the amounts given, the last of them in every later month; nothing of it early. */
    static PartyTable table(int party, int length, long... cost) {
        long[] whole = new long[length];
        Arrays.setAll(whole, t -> cost[Math.min(t, cost.length - 1)]);
        return new PartyTable(party, whole, new long[length]);
    }

    void order(int first, int second) {
        precedences.add(
                new Precedence(first, second, Precedence.Type.FINISH_TO_FINISH, 0, range(0, 3), "prerequisite"));
    }

    void pool(String id, long capacity) {
        long[] capacities = new long[HORIZON];
        Arrays.fill(capacities, capacity);
        resources.add(
                new Resource(id, Rule.CAPACITY, IntStream.range(0, HORIZON).toArray(), capacities));
    }

    ScheduleProblem problem() {
        return new ScheduleProblem(
                HORIZON,
                HORIZON,
                ANALYSIS,
                choices,
                activities,
                precedences,
                groups,
                resources,
                milestones,
                bridges,
                waves,
                fees,
                loadGroups,
                limits,
                parties,
                riskPrice,
                unfairnessPercent);
    }

    static BitSet range(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to);
        return set;
    }

    static BitSet only(int element) {
        return range(element, element + 1);
    }
}

package no.samtakt.schedule.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Pilot;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Quorum;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/** A schedule problem laid out for speed: adjacency by activity and total tables. Immutable; shared by all that search. */
final class Tables {

    final ScheduleProblem problem;
    final int horizon;
    final int activities;
    final int choices;
    /** Choice of each activity, −1 for none. */
    final int[] choiceOf;
    /** Participation choice of each activity, −1 for none. */
    final int[] participationOf;
    /** What each choice says about taking part; null for other choices. */
    final @Nullable Participation[] participationBy;
    /** Participation of each party in each area choice; null where it always takes part. */
    private final @Nullable Participation[][] participations;

    /** Choices with more than one alternative allowed. */
    final int[] openChoices;

    /** Whether it matters who pays. */
    final boolean followed;

    /** What depends on who takes part. */
    final CommonTables common;

    private final int[] areaChoices;
    private final int[] participationChoices;
    /** Participations in each area choice. */
    final Participation[][] participationsOfArea;

    final Option[][] options;
    /** Cost of all parties and price of the distance to the published plan by finish month, by activity and option. */
    final long[][][] ownCost;
    /** What each option takes, pays and weighs, as arrays. */
    final Demand[][][] demands;

    final PartyTable[][][] costs;
    final Load[][][] loads;
    final Count[][][] counts;
    final Demand[][] waveDemands;
    final PartyTable[][] wavePayments;
    final PartyTable[][] milestonePayments;
    /** Bucket of each month, by resource. */
    final int[][] buckets;

    final long[][] capacities;
    final Rule[] resourceRules;
    final Bridge[] bridges;
    final LoadGroup[] loadGroups;
    final int[] countLimits;
    /** Option indices open under each alternative; an activity without a choice has one row. */
    final int[][][] openOptions;

    /** Those of the problem, then every follower after every pilot; only the problem's own are scored as such. */
    final Precedence[] precedences;

    final int scoredPrecedences;
    final int[][] precedencesOf;
    final int[][] predecessorsOf;
    final int[][] successorsOf;
    final int[][] precedencesOfChoice;
    final int[][] groupsOf;
    final int[][] groupsOfChoice;
    final int[][] bridgesOf;
    final int[][] wavesOf;
    final int[][] wavesOfChoice;
    final RunningFee[] fees;
    final int[][] feesOf;
    final int[][] feesOfChoice;
    final int[][] implyingChoices;
    final int[][] pilotsOf;
    final int[][] pilotsOfChoice;
    final int[][] apartOf;
    final int[][] quorumsOfChoice;
    final int[][] sitOutsOfChoice;
    /** Milestones an activity is a direct trigger of. */
    final int[][] milestonesOf;

    final int[][] milestoneFollowers;
    /** Cost of all parties and priced risk by month, by milestone. */
    final long[][] milestoneCost;
    /** Activities a milestone waits for, directly and through other milestones, with the offset by option. */
    final Milestone.Trigger[][] closedTriggers;
    /** Whether a milestone is never, whatever is done. */
    final boolean[] alwaysNever;

    final int[][] closedMilestonesOf;
    final long[][] waveCost;
    final int[][] activitiesOfChoice;
    final int[][] activitiesOfResource;
    /** Activities with an option that counts in a limit. */
    final int[][] activitiesOfLimit;
    /** Activities that always finish together, as units; every activity is in exactly one. */
    final int[][] units;

    final int[] unitOf;
    /** Position of each activity in an order that respects all precedences, as far as they have no cycle. */
    final int[] rank;
    /** Activities in the order of their ranks. */
    final int[] byRank;
    /** Spread of an activity's own cost over its months: those with the most at stake are placed first. */
    final long[] stake;

    Tables(ScheduleProblem problem) {
        this.problem = problem;
        horizon = problem.horizon();
        activities = problem.activities().size();
        choices = problem.choices().size();
        choiceOf = problem.activities().stream().mapToInt(Activity::choice).toArray();
        participationOf =
                problem.activities().stream().mapToInt(Activity::participation).toArray();
        participationBy = new Participation[choices];
        participations = new Participation[choices][problem.parties().size()];
        for (Participation participation : problem.membership().participations()) {
            participationBy[participation.choice()] = participation;
            participations[participation.area()][participation.party()] = participation;
        }
        participationsOfArea = Arrays.stream(participations)
                .map(row -> Arrays.stream(row).filter(Objects::nonNull).toArray(Participation[]::new))
                .toArray(Participation[][]::new);
        openChoices = IntStream.range(0, choices)
                .filter(c -> problem.choices().get(c).allowed().cardinality() > 1)
                .toArray();
        areaChoices = Arrays.stream(openChoices)
                .filter(c -> participationBy[c] == null)
                .toArray();
        participationChoices = Arrays.stream(openChoices)
                .filter(c -> participationBy[c] != null)
                .toArray();
        options = new Option[activities][];
        ownCost = new long[activities][][];
        demands = new Demand[activities][][];
        costs = new PartyTable[activities][][];
        loads = new Load[activities][][];
        counts = new Count[activities][][];
        buckets = problem.resources().stream().map(Resource::bucket).toArray(int[][]::new);
        capacities = problem.resources().stream().map(Resource::capacity).toArray(long[][]::new);
        resourceRules = problem.resources().stream().map(Resource::rule).toArray(Rule[]::new);
        bridges = problem.bridges().toArray(new Bridge[0]);
        loadGroups = problem.loadGroups().toArray(new LoadGroup[0]);
        countLimits = problem.countLimits().stream().mapToInt(CountLimit::limit).toArray();
        waveDemands = problem.waves().stream()
                .map(wave -> wave.demands().toArray(new Demand[0]))
                .toArray(Demand[][]::new);
        wavePayments = problem.waves().stream()
                .map(wave -> wave.costs().toArray(new PartyTable[0]))
                .toArray(PartyTable[][]::new);
        milestonePayments = problem.milestones().stream()
                .map(milestone -> milestone.costs().toArray(new PartyTable[0]))
                .toArray(PartyTable[][]::new);
        openOptions = new int[activities][][];
        stake = new long[activities];
        Lists byResource = new Lists(problem.resources().size());
        Lists byLimit = new Lists(countLimits.length);
        Lists byChoice = new Lists(choices);
        for (int a = 0; a < activities; a++) {
            Activity activity = problem.activities().get(a);
            options[a] = activity.options().toArray(new Option[0]);
            ownCost[a] = new long[options[a].length][];
            demands[a] = Arrays.stream(options[a])
                    .map(option -> option.demands().toArray(new Demand[0]))
                    .toArray(Demand[][]::new);
            costs[a] = Arrays.stream(options[a])
                    .map(option -> option.costs().toArray(new PartyTable[0]))
                    .toArray(PartyTable[][]::new);
            loads[a] = Arrays.stream(options[a])
                    .map(option -> option.loads().toArray(new Load[0]))
                    .toArray(Load[][]::new);
            counts[a] = Arrays.stream(options[a])
                    .map(option -> option.counts().toArray(new Count[0]))
                    .toArray(Count[][]::new);
            int rows = choiceOf[a] < 0 ? 1 : problem.choices().get(choiceOf[a]).alternatives();
            Lists open = new Lists(rows);
            BitSet used = new BitSet();
            for (int o = 0; o < options[a].length; o++) {
                ownCost[a][o] = total(options[a][o].costs(), horizon);
                for (int g = 0; g < horizon; g++) {
                    ownCost[a][o][g] += problem.nearness().ofActivity(a, g);
                }
                open.add(choiceOf[a] < 0 ? 0 : options[a][o].alternative(), o);
                options[a][o].demands().forEach(demand -> used.set(demand.resource()));
                long[] sorted = ownCost[a][o].clone();
                Arrays.sort(sorted);
                stake[a] = Math.max(stake[a], sorted[sorted.length - 1] - sorted[0]);
            }
            openOptions[a] = open.arrays();
            int index = a;
            used.or(CommonTables.resources(problem, a));
            used.stream().forEach(resource -> byResource.add(resource, index));
            BitSet counting = new BitSet();
            activity.options().forEach(option -> option.counts().forEach(count -> counting.set(count.limit())));
            counting.stream().forEach(limit -> byLimit.add(limit, index));
            if (choiceOf[a] >= 0) {
                byChoice.add(choiceOf[a], a);
            }
            if (participationOf[a] >= 0) {
                byChoice.add(participationOf[a], a);
            }
        }
        activitiesOfResource = byResource.arrays();
        activitiesOfLimit = byLimit.arrays();
        activitiesOfChoice = byChoice.arrays();

        scoredPrecedences = problem.precedences().size();
        precedences = Stream.concat(
                        problem.precedences().stream(),
                        problem.pilots().stream().flatMap(Tables::orders))
                .toArray(Precedence[]::new);
        Lists all = new Lists(activities);
        Lists before = new Lists(activities);
        Lists after = new Lists(activities);
        Lists ofChoice = new Lists(choices);
        for (int p = 0; p < precedences.length; p++) {
            Precedence precedence = precedences[p];
            all.add(precedence.predecessor(), p);
            all.add(precedence.successor(), p);
            before.add(precedence.successor(), p);
            after.add(precedence.predecessor(), p);
            if (choiceOf[precedence.successor()] >= 0) {
                ofChoice.add(choiceOf[precedence.successor()], p);
            }
        }
        precedencesOf = all.arrays();
        predecessorsOf = before.arrays();
        successorsOf = after.arrays();
        precedencesOfChoice = ofChoice.arrays();

        Lists groups = new Lists(activities);
        Lists choiceGroups = new Lists(choices);
        for (int g = 0; g < problem.groups().size(); g++) {
            for (int a : problem.groups().get(g).activities()) {
                groups.add(a, g);
                if (choiceOf[a] >= 0) {
                    choiceGroups.add(choiceOf[a], g);
                }
                if (participationOf[a] >= 0) {
                    choiceGroups.add(participationOf[a], g);
                }
            }
        }
        groupsOf = groups.arrays();
        groupsOfChoice = choiceGroups.arrays();

        Lists bridging = new Lists(activities);
        for (int b = 0; b < problem.bridges().size(); b++) {
            bridging.add(problem.bridges().get(b).first(), b);
            if (problem.bridges().get(b).second() >= 0) {
                bridging.add(problem.bridges().get(b).second(), b);
            }
        }
        bridgesOf = bridging.arrays();

        Lists waves = new Lists(activities);
        Lists choiceWaves = new Lists(choices);
        waveCost = new long[problem.waves().size()][];
        for (int w = 0; w < waveCost.length; w++) {
            waveCost[w] = total(problem.waves().get(w).costs(), horizon);
            for (int a : problem.waves().get(w).activities()) {
                waves.add(a, w);
            }
            if (problem.waves().get(w).choice() >= 0) {
                choiceWaves.add(problem.waves().get(w).choice(), w);
            }
        }
        wavesOf = waves.arrays();
        wavesOfChoice = choiceWaves.arrays();

        fees = problem.runningFees().toArray(new RunningFee[0]);
        Lists paying = new Lists(activities);
        Lists choiceFees = new Lists(choices);
        for (int f = 0; f < fees.length; f++) {
            for (int a : fees[f].activities()) {
                paying.add(a, f);
            }
            if (fees[f].choice() >= 0) {
                choiceFees.add(fees[f].choice(), f);
            }
            for (int party : fees[f].incumbents()) {
                @Nullable Participation participation = participation(fees[f].choice(), party);
                if (participation != null) {
                    choiceFees.add(participation.choice(), f);
                }
            }
        }
        feesOf = paying.arrays();
        feesOfChoice = choiceFees.arrays();

        Lists implying = new Lists(choices);
        for (int c = 0; c < choices; c++) {
            int from = c;
            problem.choices().get(c).implications().forEach(implied -> implying.add(implied.otherChoice(), from));
        }
        implyingChoices = implying.arrays();

        Lists piloting = new Lists(activities);
        Lists choicePilots = new Lists(choices);
        for (int p = 0; p < problem.pilots().size(); p++) {
            Pilot pilot = problem.pilots().get(p);
            choicePilots.add(pilot.choice(), p);
            for (int a : pilot.followers()) {
                piloting.add(a, p);
            }
            for (int a : pilot.pilots()) {
                piloting.add(a, p);
                if (participationOf[a] >= 0) {
                    choicePilots.add(participationOf[a], p);
                }
            }
        }
        pilotsOf = piloting.arrays();
        pilotsOfChoice = choicePilots.arrays();
        Lists keptApart = new Lists(activities);
        for (int i = 0; i < problem.apart().size(); i++) {
            keptApart.add(problem.apart().get(i).first(), i);
            keptApart.add(problem.apart().get(i).second(), i);
        }
        apartOf = keptApart.arrays();
        Lists choiceQuorums = new Lists(choices);
        for (int q = 0; q < problem.membership().quorums().size(); q++) {
            Quorum quorum = problem.membership().quorums().get(q);
            choiceQuorums.add(quorum.choice(), q);
            for (int party : quorum.parties()) {
                @Nullable Participation participation = participation(quorum.choice(), party);
                if (participation != null) {
                    choiceQuorums.add(participation.choice(), q);
                }
            }
        }
        quorumsOfChoice = choiceQuorums.arrays();
        Lists choiceSitOuts = new Lists(choices);
        for (int s = 0; s < problem.membership().sitOutLimits().size(); s++) {
            int party = problem.membership().sitOutLimits().get(s).party();
            for (Participation participation : problem.membership().participations()) {
                if (participation.party() == party) {
                    choiceSitOuts.add(participation.choice(), s);
                    choiceSitOuts.add(participation.area(), s);
                }
            }
        }
        sitOutsOfChoice = choiceSitOuts.arrays();

        int milestones = problem.milestones().size();
        Lists triggering = new Lists(activities);
        Lists followers = new Lists(milestones);
        Lists closed = new Lists(activities);
        milestoneCost = new long[milestones][];
        closedTriggers = new Milestone.Trigger[milestones][];
        alwaysNever = new boolean[milestones];
        for (int m = 0; m < milestones; m++) {
            Milestone milestone = problem.milestones().get(m);
            milestoneCost[m] = total(milestone.costs(), problem.analysis() + 1);
            for (int t = 0; t < milestoneCost[m].length; t++) {
                milestoneCost[m][t] += problem.riskPrice() * milestone.risk()[t];
            }
            TreeMap<Integer, int[]> triggers = new TreeMap<>();
            for (Milestone.Trigger trigger : milestone.triggers()) {
                triggering.add(trigger.activity(), m);
                triggers.merge(trigger.activity(), trigger.offset(), Tables::larger);
            }
            alwaysNever[m] = milestone.triggers().isEmpty() && milestone.after().isEmpty();
            for (int other : milestone.after()) {
                followers.add(other, m);
                alwaysNever[m] |= alwaysNever[other];
                for (Milestone.Trigger trigger : closedTriggers[other]) {
                    triggers.merge(trigger.activity(), trigger.offset(), Tables::larger);
                }
            }
            int index = m;
            closedTriggers[m] = triggers.entrySet().stream()
                    .map(entry -> new Milestone.Trigger(entry.getKey(), entry.getValue()))
                    .toArray(Milestone.Trigger[]::new);
            triggers.keySet().forEach(a -> closed.add(a, index));
        }
        milestonesOf = triggering.arrays();
        milestoneFollowers = followers.arrays();
        closedMilestonesOf = closed.arrays();

        units = units(problem.groups(), activities);
        unitOf = new int[activities];
        for (int u = 0; u < units.length; u++) {
            for (int a : units[u]) {
                unitOf[a] = u;
            }
        }
        common = new CommonTables(this);
        followed = problem.unfairnessPercent() > 0 || problem.parties().stream().anyMatch(Party::mayNotLose);
        rank = rank();
        byRank = new int[activities];
        for (int a = 0; a < activities; a++) {
            byRank[rank[a]] = a;
        }
    }

    /** Options of an activity open under an alternative of its choice; empty when it is absent then. */
    int[] open(int activity, int[] alternatives) {
        return openOptions[activity][seenBy(activity, alternatives)];
    }

    /** Alternative an activity sees. */
    int seenBy(int activity, int[] alternatives) {
        int choice = choiceOf[activity];
        int participation = participationOf[activity];
        return choice < 0 || (participation >= 0 && alternatives[participation] == Participation.OUT)
                ? Choice.NONE
                : alternatives[choice];
    }

    /** An open choice at random; that of an area as often as a participation, where there are any. At least one open choice. */
    int anyChoice(RandomGenerator random) {
        int[] kind = random.nextBoolean() ? areaChoices : participationChoices;
        return kind.length == 0 ? openChoices[random.nextInt(openChoices.length)] : kind[random.nextInt(kind.length)];
    }

    /** Participation of a party in an area choice; null where it always takes part. */
    @Nullable
    Participation participation(int area, int party) {
        return area < 0 ? null : participations[area][party];
    }

    /** Every follower after every pilot, while the alternative holds. */
    private static Stream<Precedence> orders(Pilot pilot) {
        BitSet under = new BitSet();
        under.set(pilot.alternative());
        return pilot.pilots().stream().flatMap(first -> pilot.followers().stream()
                .map(second -> new Precedence(
                        first, second, Precedence.Type.FINISH_TO_FINISH, pilot.stabilisation(), under, pilot.id())));
    }

    /** First finish month from {@code from} on with a start not before {@code start}; the horizon when there is none. */
    static int firstFinish(Option option, int from, int start) {
        int[] starts = option.start();
        int low = Math.max(0, from);
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] >= start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int[] larger(int[] first, int[] second) {
        int[] larger = first.clone();
        for (int i = 0; i < larger.length; i++) {
            larger[i] = Math.max(first[i], second[i]);
        }
        return larger;
    }

    private static long[] total(List<PartyTable> tables, int length) {
        long[] total = new long[length];
        for (PartyTable table : tables) {
            for (int t = 0; t < length; t++) {
                total[t] += table.cost()[t];
            }
        }
        return total;
    }

    private static int[][] units(List<MoveTogether> groups, int activities) {
        int[] parent = new int[activities];
        Arrays.setAll(parent, a -> a);
        for (MoveTogether group : groups) {
            for (int a : group.activities()) {
                parent[root(parent, a)] = root(parent, group.activities().get(0));
            }
        }
        TreeMap<Integer, List<Integer>> byRoot = new TreeMap<>();
        for (int a = 0; a < activities; a++) {
            byRoot.computeIfAbsent(root(parent, a), r -> new ArrayList<>()).add(a);
        }
        return byRoot.values().stream()
                .map(unit -> unit.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int root(int[] parent, int a) {
        int root = a;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Sorts the first {@code count} activities by rank. O(count · log count). */
    void sortByRank(int[] list, int count) {
        for (int i = 0; i < count; i++) {
            list[i] = rank[list[i]];
        }
        Arrays.sort(list, 0, count);
        for (int i = 0; i < count; i++) {
            list[i] = byRank[list[i]];
        }
    }

    /** Topological order, the lower index first; in a circle the one with fewest predecessors left. O(precedences · log activities). */
    private int[] rank() {
        int[] open = new int[activities];
        for (Precedence precedence : precedences) {
            open[precedence.successor()]++;
        }
        IntHeap free = new IntHeap();
        for (int a = 0; a < activities; a++) {
            if (open[a] == 0) {
                free.add(a);
            }
        }
        int[] order = new int[activities];
        Arrays.fill(order, -1);
        for (int next = 0; next < activities; ) {
            int pick = free.isEmpty() ? leastOpen(order, open) : free.remove();
            if (order[pick] >= 0) {
                continue;
            }
            order[pick] = next++;
            for (int p : successorsOf[pick]) {
                int successor = precedences[p].successor();
                if (--open[successor] == 0 && order[successor] < 0) {
                    free.add(successor);
                }
            }
        }
        return order;
    }

    private static int leastOpen(int[] order, int[] open) {
        int pick = -1;
        for (int a = 0; a < order.length; a++) {
            if (order[a] < 0 && (pick < 0 || open[a] < open[pick])) {
                pick = a;
            }
        }
        return pick;
    }

    /** Lists of ints by index, turned into arrays at the end. */
    private static final class Lists {
        private final List<List<Integer>> lists = new ArrayList<>();

        Lists(int size) {
            for (int i = 0; i < size; i++) {
                lists.add(new ArrayList<>());
            }
        }

        void add(int index, int value) {
            List<Integer> list = lists.get(index);
            if (list.isEmpty() || list.get(list.size() - 1) != value) {
                list.add(value);
            }
        }

        int[][] arrays() {
            return lists.stream()
                    .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }
    }
}

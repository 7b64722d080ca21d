package no.samtakt.schedule.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.Nearness;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Participation;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.RunningFee;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.VolumeFee;
import no.samtakt.schedule.Wave;

/**
 * Parts of a problem that share nothing but capacity. With the capacity they share left out, and with it pilots, quorums and pairs kept
 * apart, each part is a problem of its own, and no plan of the whole costs less than the sum of what no plan of a part costs less than,
 * less one minor unit for each part, because unfairness is rounded once. For problems too large to be bound at once.
 */
public final class Separation {

    private final ScheduleProblem problem;
    private final int[] parent;
    private final int choiceNode;
    private final int partyNode;
    private final int milestoneNode;
    private final int groupNode;
    private final int limitNode;
    /** Part of each node; by the order of their first activity. */
    private final int[] partOf;

    private int parts;
    /** Part that alone uses a resource, −1 when several do or none. */
    private final int[] partOfResource;

    private Separation(ScheduleProblem problem) {
        this.problem = problem;
        choiceNode = problem.activities().size();
        partyNode = choiceNode + problem.choices().size();
        milestoneNode = partyNode + problem.parties().size();
        groupNode = milestoneNode + problem.milestones().size();
        limitNode = groupNode + problem.loadGroups().size();
        parent = new int[limitNode + problem.countLimits().size()];
        Arrays.setAll(parent, i -> i);
        joinActivities();
        joinRest();
        partOf = new int[parent.length];
        Arrays.fill(partOf, -1);
        for (int i = 0; i < partOf.length; i++) {
            int root = root(i);
            if (partOf[root] < 0 && (i < partyNode || i >= milestoneNode && i < groupNode)) {
                partOf[root] = parts++;
            }
            partOf[i] = partOf[root];
        }
        partOfResource = new int[problem.resources().size()];
        Arrays.fill(partOfResource, -2);
        for (int a = 0; a < choiceNode; a++) {
            for (Option option : problem.activities().get(a).options()) {
                use(option.demands(), partOf[a]);
            }
        }
        for (Wave wave : problem.waves()) {
            if (!wave.activities().isEmpty()) {
                use(wave.demands(), partOf[wave.activities().get(0)]);
            }
        }
    }

    /**
     * One part.
     *
     * @param problem its own
     * @param choices the whole problem's index of each of its choices
     * @param activities the whole problem's index of each of its activities
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(ScheduleProblem problem, int[] choices, int[] activities) {

        /** Alternatives of the whole problem's choices as this part's. */
        public int[] alternatives(int[] whole) {
            return Arrays.stream(choices).map(c -> whole[c]).toArray();
        }
    }

    /** The parts, at least one unless the problem is empty. O(problem · parts). */
    public static List<Part> of(ScheduleProblem problem) {
        Separation separation = new Separation(problem);
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < separation.parts; part++) {
            parts.add(separation.part(part));
        }
        return parts;
    }

    private int root(int node) {
        int root = node;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private void joinParties(int node, List<PartyTable> tables) {
        tables.forEach(table -> join(node, partyNode + table.party()));
    }

    private void joinActivities() {
        for (int a = 0; a < choiceNode; a++) {
            Activity activity = problem.activities().get(a);
            if (activity.choice() >= 0) {
                join(a, choiceNode + activity.choice());
            }
            if (activity.participation() >= 0) {
                join(a, choiceNode + activity.participation());
            }
            for (Option option : activity.options()) {
                joinParties(a, option.costs());
                for (Load load : option.loads()) {
                    join(a, groupNode + load.group());
                }
                for (Count count : option.counts()) {
                    join(a, limitNode + count.limit());
                }
            }
        }
        problem.precedences().forEach(order -> join(order.predecessor(), order.successor()));
        for (MoveTogether group : problem.groups()) {
            group.activities().forEach(a -> join(a, group.activities().get(0)));
        }
    }

    private void joinRest() {
        for (int c = 0; c < problem.choices().size(); c++) {
            for (Choice.Implication implied : problem.choices().get(c).implications()) {
                join(choiceNode + c, choiceNode + implied.otherChoice());
            }
        }
        for (Participation participation : problem.membership().participations()) {
            join(choiceNode + participation.choice(), choiceNode + participation.area());
            join(choiceNode + participation.choice(), partyNode + participation.party());
        }
        for (int m = 0; m < problem.milestones().size(); m++) {
            Milestone milestone = problem.milestones().get(m);
            int node = milestoneNode + m;
            milestone.triggers().forEach(trigger -> join(node, trigger.activity()));
            milestone.after().forEach(other -> join(node, milestoneNode + other));
            joinParties(node, milestone.costs());
        }
        for (Bridge bridge : problem.bridges()) {
            join(bridge.first(), partyNode + bridge.party());
            if (bridge.second() >= 0) {
                join(bridge.first(), bridge.second());
            }
        }
        for (Wave wave : problem.waves()) {
            for (int a : wave.activities()) {
                join(a, wave.activities().get(0));
                joinParties(a, wave.costs());
                if (wave.choice() >= 0) {
                    join(a, choiceNode + wave.choice());
                }
            }
        }
        for (CommonCost common : problem.membership().commonCosts()) {
            for (int a : common.wave() < 0
                    ? List.of(common.activity())
                    : problem.waves().get(common.wave()).activities()) {
                common.parties().forEach(party -> join(a, partyNode + party));
            }
        }
        for (RunningFee fee : problem.runningFees()) {
            for (int a : fee.activities()) {
                join(a, fee.activities().get(0));
                fee.parties().forEach(party -> join(a, partyNode + party));
                fee.incumbents().forEach(party -> join(a, partyNode + party));
                if (fee.choice() >= 0) {
                    join(a, choiceNode + fee.choice());
                }
            }
        }
    }

    private void use(List<Demand> demands, int part) {
        for (Demand demand : demands) {
            int now = partOfResource[demand.resource()];
            partOfResource[demand.resource()] = now == -2 || now == part ? part : -1;
        }
    }

    /** New numbers of those of a part among some nodes, −1 for the others. */
    private int[] renumber(int from, int count, int part) {
        int[] numbers = new int[count];
        int next = 0;
        for (int i = 0; i < count; i++) {
            numbers[i] = partOf[from + i] == part ? next++ : -1;
        }
        return numbers;
    }

    private Part part(int part) {
        int[] activity = renumber(0, choiceNode, part);
        int[] choice = renumber(choiceNode, problem.choices().size(), part);
        int[] milestone = renumber(milestoneNode, problem.milestones().size(), part);
        int[] group = renumber(groupNode, problem.loadGroups().size(), part);
        int[] limit = renumber(limitNode, problem.countLimits().size(), part);
        int[] resource = new int[partOfResource.length];
        List<Resource> resources = new ArrayList<>();
        for (int r = 0; r < resource.length; r++) {
            resource[r] = partOfResource[r] == part ? resources.size() : -1;
            if (resource[r] >= 0) {
                resources.add(problem.resources().get(r));
            }
        }
        List<Choice> choices = new ArrayList<>();
        for (int c = 0; c < choice.length; c++) {
            if (choice[c] >= 0) {
                Choice old = problem.choices().get(c);
                choices.add(new Choice(
                        old.id(),
                        old.alternatives(),
                        old.allowed(),
                        old.implications().stream()
                                .map(implied -> new Choice.Implication(
                                        implied.alternative(),
                                        choice[implied.otherChoice()],
                                        implied.otherAlternative()))
                                .toList()));
            }
        }
        List<Activity> activities = new ArrayList<>();
        for (int a = 0; a < activity.length; a++) {
            if (activity[a] >= 0) {
                Activity old = problem.activities().get(a);
                activities.add(new Activity(
                        old.id(),
                        at(choice, old.choice()),
                        at(choice, old.participation()),
                        old.options().stream()
                                .map(option -> option(option, resource, group, limit))
                                .toList(),
                        old.settled(),
                        old.absentViolation()));
            }
        }
        ScheduleProblem own = new ScheduleProblem(
                problem.horizon(),
                problem.months(),
                problem.analysis(),
                choices,
                activities,
                problem.precedences().stream()
                        .filter(order -> activity[order.predecessor()] >= 0)
                        .map(order -> new Precedence(
                                activity[order.predecessor()],
                                activity[order.successor()],
                                order.type(),
                                order.lag(),
                                order.alternatives(),
                                order.reason()))
                        .toList(),
                problem.groups().stream()
                        .filter(old -> in(old.activities(), activity))
                        .map(old -> new MoveTogether(old.id(), all(old.activities(), activity)))
                        .toList(),
                resources,
                milestones(milestone, activity),
                problem.bridges().stream()
                        .filter(old -> activity[old.first()] >= 0)
                        .map(old -> new Bridge(
                                old.id(),
                                activity[old.first()],
                                at(activity, old.second()),
                                old.party(),
                                old.cumulative(),
                                old.early()))
                        .toList(),
                problem.waves().stream()
                        .filter(old -> in(old.activities(), activity))
                        .map(old -> new Wave(
                                old.id(),
                                at(choice, old.choice()),
                                old.alternative(),
                                all(old.activities(), activity),
                                old.costs(),
                                demands(old.demands(), resource)))
                        .toList(),
                problem.fees().stream()
                        .filter(old -> in(old.activities(), activity))
                        .map(old -> new SharedFee(
                                old.id(),
                                at(choice, old.choice()),
                                old.alternative(),
                                all(old.activities(), activity),
                                old.parties(),
                                old.incumbents(),
                                old.since(),
                                old.weights(),
                                old.cumulative(),
                                old.early()))
                        .toList(),
                chosen(problem.loadGroups(), group),
                chosen(problem.countLimits(), limit),
                parties(part),
                problem.riskPrice(),
                problem.unfairnessPercent(),
                new Membership(
                        problem.membership().participations().stream()
                                .filter(old -> choice[old.choice()] >= 0)
                                .map(old -> new Participation(
                                        choice[old.choice()], choice[old.area()], old.party(), old.open()))
                                .toList(),
                        List.of(),
                        List.of(),
                        commonCosts(activity, choice, resource),
                        List.of()),
                List.of(),
                List.of(),
                problem.volumeFees().stream()
                        .filter(old -> in(old.activities(), activity))
                        .map(old -> new VolumeFee(
                                old.id(),
                                at(choice, old.choice()),
                                old.alternative(),
                                all(old.activities(), activity),
                                old.parties(),
                                old.incumbents(),
                                old.volumes(),
                                old.from(),
                                old.price(),
                                old.cumulative(),
                                old.early()))
                        .toList(),
                nearness(activity, choice));
        return new Part(own, positions(choice, choice.length), positions(activity, activity.length));
    }

    /** New index of an old one; −1 stays. */
    private static int at(int[] indices, int old) {
        return old < 0 ? -1 : indices[old];
    }

    /** Costs shared by those that take part; what falls on a resource of no or another part is left out. */
    private List<CommonCost> commonCosts(int[] activity, int[] choice, int[] resource) {
        int[] wave = new int[problem.waves().size()];
        int next = 0;
        for (int w = 0; w < wave.length; w++) {
            wave[w] = in(problem.waves().get(w).activities(), activity) ? next++ : -1;
        }
        List<CommonCost> commons = new ArrayList<>();
        for (CommonCost old : problem.membership().commonCosts()) {
            if (at(activity, old.activity()) >= 0 || at(wave, old.wave()) >= 0) {
                commons.add(new CommonCost(
                        at(choice, old.area()),
                        at(activity, old.activity()),
                        at(wave, old.wave()),
                        old.parties(),
                        old.key(),
                        old.cost(),
                        old.early(),
                        Arrays.stream(old.budgets())
                                .map(budget -> at(resource, budget))
                                .toArray(),
                        old.offset(),
                        old.nominal(),
                        old.own().stream()
                                .map(own -> new CommonCost.Own(own.costs(), demands(own.demands(), resource)))
                                .toList()));
            }
        }
        return commons;
    }

    private static Option option(Option old, int[] resource, int[] group, int[] limit) {
        return new Option(
                old.alternative(),
                old.mode(),
                old.start(),
                old.earliest(),
                old.latest(),
                old.pinned(),
                old.frozen(),
                old.costs(),
                demands(old.demands(), resource),
                old.loads().stream()
                        .map(load -> new Load(group[load.group()], load.points(), load.tailMonths(), load.tailPoints()))
                        .toList(),
                old.counts().stream()
                        .map(count -> new Count(limit[count.limit()], count.tailMonths()))
                        .toList());
    }

    private static List<Demand> demands(List<Demand> old, int[] resource) {
        return old.stream()
                .filter(demand -> resource[demand.resource()] >= 0)
                .map(demand -> new Demand(resource[demand.resource()], demand.offset(), demand.amounts()))
                .toList();
    }

    private List<Milestone> milestones(int[] milestone, int[] activity) {
        List<Milestone> milestones = new ArrayList<>();
        for (int m = 0; m < milestone.length; m++) {
            if (milestone[m] >= 0) {
                Milestone old = problem.milestones().get(m);
                milestones.add(new Milestone(
                        old.id(),
                        old.triggers().stream()
                                .map(trigger -> new Milestone.Trigger(activity[trigger.activity()], trigger.offset()))
                                .toList(),
                        all(old.after(), milestone),
                        old.costs(),
                        old.risk(),
                        old.shortfall()));
            }
        }
        return milestones;
    }

    /** All parties, because keys name them by number; those of other parts with nothing to lose. */
    private List<Party> parties(int part) {
        List<Party> parties = new ArrayList<>();
        for (int p = 0; p < problem.parties().size(); p++) {
            Party old = problem.parties().get(p);
            parties.add(partOf[partyNode + p] == part ? old : new Party(old.id(), 0, 0));
        }
        return parties;
    }

    private Nearness nearness(int[] activity, int[] choice) {
        Nearness old = problem.nearness();
        return new Nearness(
                chosen(old.finish(), activity),
                Arrays.stream(positions(activity, old.monthPrice().length))
                        .mapToLong(i -> old.monthPrice()[i])
                        .toArray(),
                chosen(old.alternatives(), choice),
                Arrays.stream(positions(choice, old.choicePrice().length))
                        .mapToLong(i -> old.choicePrice()[i])
                        .toArray());
    }

    private static int[] chosen(int[] values, int[] numbers) {
        return Arrays.stream(positions(numbers, values.length))
                .map(i -> values[i])
                .toArray();
    }

    private static <T> List<T> chosen(List<T> values, int[] numbers) {
        return Arrays.stream(positions(numbers, values.size()))
                .mapToObj(values::get)
                .toList();
    }

    /** Old numbers of those with a new one, in order. */
    private static int[] positions(int[] numbers, int length) {
        int[] positions = new int[numbers.length];
        int count = 0;
        for (int i = 0; i < Math.min(numbers.length, length); i++) {
            if (numbers[i] >= 0) {
                positions[count++] = i;
            }
        }
        return Arrays.copyOf(positions, count);
    }

    private static boolean in(List<Integer> old, int[] numbers) {
        return !old.isEmpty() && numbers[old.get(0)] >= 0;
    }

    private static List<Integer> all(List<Integer> old, int[] numbers) {
        return old.stream().map(i -> numbers[i]).toList();
    }
}

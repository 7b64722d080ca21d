package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Bends a random problem into shapes that no sensible one has, but that the records allow. */
public final class Extremes {

    private final SplittableRandom random;
    private final int rate;
    private final ScheduleProblem base;

    private Extremes(long seed, ScheduleProblem base) {
        random = new SplittableRandom(seed * 48_271 + 11);
        this.base = base;
        rate = 3 + random.nextInt(12);
    }

    /** A small problem bent here and there; the same for the same seed. */
    public static ScheduleProblem random(long seed) {
        SplittableRandom sizes = new SplittableRandom(seed);
        ScheduleProblems.Size size = new ScheduleProblems.Size(
                1 + sizes.nextInt(3),
                1 + sizes.nextInt(2),
                2 + sizes.nextInt(2),
                sizes.nextInt(4) == 0 ? 1 + sizes.nextInt(2) : 2 + sizes.nextInt(5),
                1 + sizes.nextInt(14),
                1 + sizes.nextInt(4));
        return new Extremes(seed, ScheduleProblems.random(seed, size)).bent();
    }

    private boolean now(int rarity) {
        return random.nextInt(rarity * rate) == 0;
    }

    private ScheduleProblem bent() {
        int horizon = base.horizon();
        List<Choice> choices = new ArrayList<>();
        for (int c = 0; c < base.choices().size(); c++) {
            choices.add(bent(c, base.choices().get(c)));
        }
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : base.activities()) {
            activities.add(bent(activity));
        }
        int n = activities.size();
        List<Precedence> precedences = new ArrayList<>();
        for (Precedence one : base.precedences()) {
            int lag = !now(1)
                    ? one.lag()
                    : switch (random.nextInt(4)) {
                        case 0 -> horizon + random.nextInt(30);
                        case 1 -> -random.nextInt(2 * horizon);
                        case 2 -> 1_000_000;
                        default -> random.nextInt(horizon);
                    };
            boolean turned = now(4);
            precedences.add(new Precedence(
                    turned ? one.successor() : one.predecessor(),
                    turned ? one.predecessor() : one.successor(),
                    now(2) ? Precedence.Type.FINISH_TO_FINISH : one.type(),
                    lag,
                    now(3) ? new BitSet() : turned ? Schedules.range(0, 3) : one.alternatives(),
                    ""));
        }
        for (int i = 0; i < 2; i++) {
            if (now(1)) {
                precedences.add(new Precedence(
                        random.nextInt(n),
                        random.nextInt(n),
                        random.nextBoolean() ? Precedence.Type.FINISH_TO_FINISH : Precedence.Type.FINISH_TO_START,
                        random.nextInt(5) - 3,
                        Schedules.range(random.nextInt(2), 3),
                        "any"));
            }
        }
        List<MoveTogether> groups = new ArrayList<>(base.groups());
        for (int i = 0; i < 2; i++) {
            if (now(1)) {
                groups.add(new MoveTogether("any" + i, some(n, 1 + random.nextInt(4), now(1))));
            }
        }
        List<Resource> resources = new ArrayList<>();
        for (Resource one : base.resources()) {
            long[] capacity = one.capacity().clone();
            if (now(3)) {
                Arrays.fill(capacity, 0);
            } else if (now(3)) {
                capacity[random.nextInt(capacity.length)] = 0;
            } else if (now(3)) {
                Arrays.setAll(capacity, i -> capacity[i] / 3);
            }
            resources.add(new Resource(one.id(), now(4) ? Rule.BUDGET : one.rule(), one.bucket(), capacity));
        }
        List<Milestone> milestones = new ArrayList<>();
        for (Milestone one : base.milestones()) {
            milestones.add(bent(one, n, activities));
        }
        List<Bridge> bridges = new ArrayList<>();
        for (Bridge one : base.bridges()) {
            bridges.add(new Bridge(
                    one.id(),
                    now(3) ? random.nextInt(n) : one.first(),
                    now(3) ? random.nextInt(n + 1) - 1 : one.second(),
                    one.party(),
                    one.cumulative(),
                    one.early()));
        }
        List<Wave> waves = new ArrayList<>();
        for (Wave one : base.waves()) {
            List<Integer> members = now(1) ? some(n, random.nextInt(5), true) : one.activities();
            boolean always = now(6);
            waves.add(new Wave(
                    one.id(),
                    always ? -1 : one.choice(),
                    always ? 0 : one.alternative(),
                    members,
                    one.costs().stream().map(this::bent).toList(),
                    one.demands()));
        }
        List<SharedFee> fees = new ArrayList<>();
        for (SharedFee one : base.fees()) {
            boolean any = now(1);
            List<Integer> doing = any ? some(n, random.nextInt(4), true) : one.activities();
            List<Integer> whose = any
                    ? doing.stream()
                            .map(a -> random.nextInt(base.parties().size()))
                            .toList()
                    : one.parties();
            fees.add(new SharedFee(
                    one.id(),
                    one.choice(),
                    one.alternative(),
                    doing,
                    whose,
                    any ? List.of() : one.incumbents(),
                    any
                            ? List.of()
                            : one.since().stream()
                                    .map(s -> now(2) ? random.nextInt(40) : s)
                                    .toList(),
                    one.weights(),
                    one.cumulative(),
                    one.early()));
        }
        List<LoadGroup> loads = new ArrayList<>();
        for (LoadGroup one : base.loadGroups()) {
            loads.add(
                    now(3)
                            ? new LoadGroup(one.id(), new long[] {0, 1, 2}, new long[] {0, 5, 100})
                            : now(3) ? new LoadGroup(one.id(), new long[] {0}, new long[] {0}) : one);
        }
        List<CountLimit> limits = new ArrayList<>();
        for (CountLimit one : base.countLimits()) {
            limits.add(now(2) ? new CountLimit(one.id(), 0) : one);
        }
        List<Party> parties = new ArrayList<>();
        for (Party one : base.parties()) {
            parties.add(
                    now(2)
                            ? new Party(
                                    one.id(),
                                    random.nextBoolean() ? -one.baseline() : one.baseline() * 2,
                                    random.nextBoolean() ? -1 : one.earlyBaseline(),
                                    random.nextBoolean())
                            : one);
        }
        Membership membership = bent(base.membership(), choices);
        List<Pilot> pilots = new ArrayList<>(base.pilots());
        for (int c = 0; c < choices.size(); c++) {
            if (now(2) && choices.get(c).alternatives() > 1) {
                int choice = c;
                List<Integer> own = IntStream.range(0, n)
                        .filter(a -> activities.get(a).choice() == choice)
                        .boxed()
                        .toList();
                if (!own.isEmpty()) {
                    int cut = random.nextInt(own.size());
                    pilots.add(new Pilot(
                            "any" + c,
                            c,
                            1 + random.nextInt(choices.get(c).alternatives() - 1),
                            own.subList(0, Math.max(1, cut)),
                            own.subList(Math.max(1, cut), own.size()),
                            random.nextInt(horizon + 2)));
                }
            }
        }
        List<NotTogether> apart = new ArrayList<>(base.apart());
        if (now(1)) {
            apart.add(new NotTogether("any", random.nextInt(n), random.nextInt(n)));
        }
        Nearness nearness = base.nearness();
        if (now(2)) {
            ScheduleProblem bare = base;
            nearness = Nearness.to(ScheduleProblems.anySchedule(bare, random), random.nextInt(2) * 1_000_000, 7);
        }
        return new ScheduleProblem(
                horizon,
                base.months(),
                base.analysis(),
                choices,
                activities,
                precedences,
                groups,
                resources,
                milestones,
                bridges,
                waves,
                fees,
                loads,
                limits,
                parties,
                base.riskPrice(),
                base.unfairnessPercent(),
                membership,
                pilots,
                apart,
                base.volumeFees(),
                nearness);
    }

    private List<Integer> some(int n, int count, boolean twice) {
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int a = random.nextInt(n);
            if (twice || !some.contains(a)) {
                some.add(a);
            }
        }
        return some;
    }

    private Choice bent(int c, Choice choice) {
        BitSet allowed = choice.allowed();
        if (now(2)) {
            allowed.clear();
            allowed.set(random.nextInt(choice.alternatives()));
        }
        List<Choice.Implication> implied = new ArrayList<>(choice.implications());
        if (now(1)) {
            int other = random.nextInt(base.choices().size());
            implied.add(new Choice.Implication(
                    random.nextInt(choice.alternatives()),
                    other,
                    random.nextInt(base.choices().get(other).alternatives())));
        }
        return new Choice(choice.id(), choice.alternatives(), allowed, implied);
    }

    private Membership bent(Membership membership, List<Choice> choices) {
        List<Participation> participations = new ArrayList<>();
        for (Participation one : membership.participations()) {
            participations.add(now(2) ? new Participation(one.choice(), one.area(), one.party(), new BitSet()) : one);
        }
        List<Quorum> quorums = new ArrayList<>();
        for (Quorum one : membership.quorums()) {
            quorums.add(
                    now(1)
                            ? new Quorum(
                                    one.id(),
                                    one.choice(),
                                    one.alternative(),
                                    random.nextBoolean() ? List.of() : one.parties(),
                                    random.nextInt(4),
                                    random.nextBoolean() ? new long[one.weights().length] : one.weights(),
                                    random.nextInt(3) * 500)
                            : one);
        }
        List<SitOutLimit> sitOuts = new ArrayList<>(membership.sitOutLimits());
        return new Membership(participations, quorums, sitOuts, membership.commonCosts(), membership.companions());
    }

    private Milestone bent(Milestone one, int n, List<Activity> activities) {
        List<Milestone.Trigger> triggers = new ArrayList<>();
        for (Milestone.Trigger trigger : one.triggers()) {
            triggers.add(
                    new Milestone.Trigger(trigger.activity(), offsets(activities.get(trigger.activity()), trigger)));
        }
        if (now(2) && !triggers.isEmpty()) {
            triggers.add(triggers.get(0));
        }
        if (now(2)) {
            int a = random.nextInt(n);
            triggers.add(offsetsOf(a, activities.get(a)));
        }
        if (now(3)) {
            triggers.clear();
        }
        List<Integer> after = new ArrayList<>(one.after());
        if (now(2) && !after.isEmpty()) {
            after.add(after.get(0));
        }
        if (now(4)) {
            after.clear();
        }
        int[] shortfall = one.shortfall().clone();
        if (now(5)) {
            shortfall[random.nextInt(shortfall.length)] = 1 + random.nextInt(3);
        }
        long[] risk = one.risk().clone();
        if (now(5)) {
            Arrays.setAll(risk, t -> 100 - risk[t]);
        }
        return new Milestone(
                one.id(), triggers, after, one.costs().stream().map(this::bent).toList(), risk, shortfall);
    }

    private int[] offsets(Activity activity, Milestone.Trigger trigger) {
        if (!now(1)) {
            return Arrays.copyOf(trigger.offset(), activity.options().size());
        }
        return offsetsOf(trigger.activity(), activity).offset();
    }

    private Milestone.Trigger offsetsOf(int a, Activity activity) {
        int most = random.nextBoolean() ? 5 : 500;
        return new Milestone.Trigger(
                a, random.ints(activity.options().size(), 0, most).toArray());
    }

    private Activity bent(Activity activity) {
        List<Option> options = new ArrayList<>();
        for (Option option : activity.options()) {
            options.add(now(1) ? bent(option) : option);
        }
        BitSet settled = activity.settled();
        int absent = now(6) ? 1 + random.nextInt(3) : activity.absentViolation();
        int choice = activity.choice();
        int participation = activity.participation();
        return new Activity(activity.id(), choice, participation, options, settled, absent);
    }

    private PartyTable bent(PartyTable table) {
        if (!now(3)) {
            return table;
        }
        long[] cost = table.cost().clone();
        long[] early = table.early().clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                Arrays.setAll(cost, t -> -cost[t]);
                Arrays.setAll(early, t -> -early[t]);
            }
            case 1 -> {
                Arrays.fill(cost, 0);
                Arrays.fill(early, 0);
            }
            default -> cost[random.nextInt(cost.length)] *= 1_000;
        }
        return new PartyTable(table.party(), cost, early);
    }

    private Option bent(Option option) {
        int horizon = base.horizon();
        int[] start = option.start().clone();
        int shift = random.nextInt(3);
        if (random.nextInt(4) == 0) {
            Arrays.setAll(start, g -> shift == 0 ? g + 1 : shift == 1 ? g - 100 : g / 3 * 3 - 1);
        }
        int earliest = option.earliest();
        int latest = option.latest();
        if (random.nextInt(4) == 0) {
            earliest = random.nextInt(2 * horizon) - horizon / 2;
            latest = random.nextInt(2 * horizon) - horizon / 2;
        }
        int pinned = random.nextInt(6) == 0 ? random.nextInt(horizon + 2) - 1 : option.pinned();
        int[] frozen = option.frozen().clone();
        if (random.nextInt(6) == 0) {
            Arrays.fill(frozen, 1 + random.nextInt(2));
        }
        List<Demand> demands = new ArrayList<>(option.demands());
        if (random.nextInt(4) == 0 && !demands.isEmpty()) {
            Demand first = demands.get(0);
            demands.add(
                    switch (random.nextInt(4)) {
                        case 0 -> first;
                        case 1 -> new Demand(first.resource(), -50, new long[120]);
                        case 2 -> new Demand(
                                first.resource(),
                                -horizon,
                                random.longs(3 * horizon, 0, 300).toArray());
                        default -> new Demand(first.resource(), 0, new long[0]);
                    });
        }
        List<Load> loads = new ArrayList<>(option.loads());
        if (random.nextInt(4) == 0) {
            int group = random.nextInt(base.loadGroups().size());
            loads.add(new Load(group, random.nextInt(500), random.nextInt(40), random.nextInt(300)));
        }
        List<Count> counts = new ArrayList<>(option.counts());
        if (random.nextInt(4) == 0) {
            counts.add(new Count(random.nextInt(base.countLimits().size()), random.nextInt(2 * horizon)));
        }
        return new Option(
                option.alternative(),
                option.mode(),
                start,
                earliest,
                latest,
                pinned,
                frozen,
                option.costs().stream().map(this::bent).toList(),
                demands,
                loads,
                counts);
    }
}

package no.samtakt.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import no.samtakt.common.ShareKey;

/** Random schedule problems shaped like the real ones: areas with targets, members with assets, chains, contracts, pools. */
public final class ScheduleProblems {

    /**
     * How large.
     *
     * @param hazard the larger, the rarer are pins, deadlines and statutes
     */
    public record Size(int members, int areas, int alternatives, int horizon, int analysis, int hazard) {
        /** Little enough to try everything. */
        public static final Size TINY = new Size(2, 1, 2, 5, 12, 1);

        public static final Size SMALL = new Size(3, 3, 3, 18, 48, 1);
        public static final Size MIDDLE = new Size(6, 8, 4, 36, 96, 2);
        /** A whole region; mostly with a feasible schedule. */
        public static final Size LARGE = new Size(13, 30, 4, 60, 144, 8);
    }

    private static final int EARLY = 36;

    private final SplittableRandom random;
    private final Size size;
    private final int horizon;
    private final int months;
    private final int analysis;
    private final long[] discount;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Precedence> precedences = new ArrayList<>();
    private final List<MoveTogether> groups = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Bridge> bridges = new ArrayList<>();
    private final List<Wave> waves = new ArrayList<>();
    private final List<SharedFee> fees = new ArrayList<>();
    private final List<LoadGroup> loads = new ArrayList<>();
    private final List<CountLimit> limits = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();

    private ScheduleProblems(long seed, Size size) {
        random = new SplittableRandom(seed);
        this.size = size;
        horizon = size.horizon();
        months = horizon + 3;
        analysis = size.analysis();
        discount = new long[analysis + 1];
        discount[0] = 1_000_000;
        for (int t = 1; t <= analysis; t++) {
            discount[t] = discount[t - 1] * 9967 / 10000;
        }
    }

    /** Every feature somewhere; the same for the same seed and size. Not every one has a feasible schedule. */
    public static ScheduleProblem random(long seed, Size size) {
        return new FurtherFeatures(seed, size.hazard()).addTo(plain(seed, size));
    }

    /** Everybody takes part; without pilots, pairs kept apart, fees by volume or a published plan. */
    public static ScheduleProblem plain(long seed, Size size) {
        return new ScheduleProblems(seed, size).build();
    }

    private ScheduleProblem build() {
        int members = size.members();
        for (int m = 0; m < members; m++) {
            resource("it" + m, 1500 + random.nextInt(1000));
        }
        for (int m = 0; m < members; m++) {
            resource("users" + m, 1200 + random.nextInt(1500));
        }
        for (int m = 0; m < members; m++) {
            int[] bucket = IntStream.range(0, months).map(t -> t / 12).toArray();
            long[] capacity = new long[months / 12 + 1];
            Arrays.setAll(capacity, i -> 150_000_000L + random.nextInt(100_000_000));
            resources.add(new Resource("budget" + m, Rule.BUDGET, bucket, capacity));
            loads.add(new LoadGroup("load" + m, new long[] {0, 400, 900}, new long[] {1, 3, 8}));
            limits.add(new CountLimit("critical" + m, 1 + random.nextInt(3)));
        }
        for (int p = 0; p < 8; p++) {
            resource("programme" + p, 2500 + random.nextInt(2000));
        }
        int[][] asset = new int[size.areas()][members];
        for (int c = 0; c < size.areas(); c++) {
            area(c, asset);
        }
        for (int i = 0; i < size.areas() * members / 3; i++) {
            int m = random.nextInt(members);
            int first = asset[random.nextInt(size.areas())][m];
            int second = random.nextInt(8) == 0 ? -1 : asset[random.nextInt(size.areas())][m];
            if (first != second) {
                long[] price = flow(20_000 + random.nextInt(300_000), analysis);
                bridges.add(new Bridge("bridge" + i, first, second, m, cumulative(price), earlyCumulative(price)));
            }
        }
        for (int i = 0; i < size.areas() * members / 8; i++) {
            int m = random.nextInt(members);
            int a = asset[random.nextInt(size.areas())][m];
            int b = asset[random.nextInt(size.areas())][m];
            if (a < b) {
                precedences.add(new Precedence(
                        a, b, Precedence.Type.FINISH_TO_FINISH, random.nextInt(2), all(), "prerequisite"));
            }
        }
        for (int i = 0; i < size.areas() / 10 + random.nextInt(2); i++) {
            int m = random.nextInt(members);
            int c = random.nextInt(size.areas());
            int other = (m + 1) % members;
            groups.add(new MoveTogether("group" + i, List.of(asset[c][m], asset[c][other])));
        }
        long unfairness = random.nextInt(3) == 0 ? 0 : 50;
        for (int m = 0; m < members; m++) {
            long baseline = 0;
            long early = 0;
            for (Milestone milestone : milestones) {
                for (PartyTable table : milestone.costs()) {
                    if (table.party() == m) {
                        baseline += table.cost()[analysis];
                        early += table.early()[analysis];
                    }
                }
            }
            parties.add(new Party("member" + m, baseline, early));
        }
        return new ScheduleProblem(
                horizon,
                months,
                analysis,
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
                random.nextInt(4) == 0 ? 0 : 20_000,
                (int) unfairness);
    }

    private void area(int c, int[][] asset) {
        int members = size.members();
        int alternatives = size.alternatives();
        BitSet allowed = new BitSet();
        allowed.set(0, alternatives);
        if (random.nextInt(10) == 0) {
            allowed.clear(random.nextInt(alternatives));
        }
        List<Choice.Implication> implications = new ArrayList<>();
        if (c > 0 && random.nextInt(3) == 0) {
            implications.add(new Choice.Implication(
                    1 + random.nextInt(alternatives - 1), random.nextInt(c), random.nextInt(alternatives)));
        }
        choices.add(new Choice("area" + c, alternatives, allowed, implications));
        int[] last = new int[alternatives];
        for (int k = 1; k < alternatives; k++) {
            last[k] = -1;
            int links = random.nextInt(4);
            for (int link = 0; link < links; link++) {
                BitSet under = new BitSet();
                under.set(k);
                int a = activities.size();
                activities.add(new Activity(
                        "chain" + c + "." + k + "." + link,
                        c,
                        List.of(option(k, "", 1 + random.nextInt(3), random.nextInt(members), 10_000_000, 0, 0)),
                        new BitSet(),
                        0));
                if (last[k] >= 0) {
                    precedences.add(new Precedence(
                            last[k], a, Precedence.Type.FINISH_TO_START, random.nextInt(2), under, "chain"));
                }
                last[k] = a;
            }
        }
        for (int m = 0; m < members; m++) {
            asset[c][m] = activities.size();
            transition(c, m, last);
        }
        for (int k = 1; k < alternatives; k++) {
            List<Integer> movers = new ArrayList<>();
            List<Integer> moverParties = new ArrayList<>();
            List<Integer> incumbents = new ArrayList<>();
            for (int m = 0; m < members; m++) {
                if (activities.get(asset[c][m]).present(k)) {
                    movers.add(asset[c][m]);
                    moverParties.add(m);
                } else if (activities.get(asset[c][m]).settled().get(k)) {
                    incumbents.add(m);
                }
            }
            long[] price = flow(300_000 + random.nextInt(1_500_000), analysis);
            long[] volumes = random.longs(members, 1, 40).toArray();
            fees.add(new SharedFee(
                    "fee" + c + "." + k,
                    c,
                    k,
                    movers,
                    moverParties,
                    incumbents,
                    incumbents.stream().map(m -> m % 2 * (5 + 3 * m)).toList(),
                    new ShareKey(random.nextInt(3) * 2500, volumes),
                    cumulative(price),
                    earlyCumulative(price)));
            List<Demand> demands = random.nextBoolean()
                    ? List.of(new Demand(2 * members + random.nextInt(members), 0, new long[] {1_000_000}))
                    : List.of();
            int payer = random.nextInt(members);
            waves.add(new Wave(
                    "wave" + c + "." + k,
                    c,
                    k,
                    movers,
                    List.of(oneOff(payer, 1_000_000 + random.nextInt(3_000_000), 0)),
                    demands));
        }
    }

    private void transition(int c, int m, int[] last) {
        int a = activities.size();
        BitSet settled = new BitSet();
        List<Option> options = new ArrayList<>();
        int running = 300_000 + random.nextInt(1_200_000);
        for (int k = 1; k < size.alternatives(); k++) {
            if (random.nextInt(8) == 0) {
                settled.set(k);
                continue;
            }
            int next = running * (35 + random.nextInt(55)) / 100;
            int oneOff = 3_000_000 + random.nextInt(20_000_000);
            int duration = 1 + random.nextInt(3);
            options.add(option(k, "BIG_BANG", duration, m, oneOff, next, 200 + random.nextInt(400)));
            if (random.nextInt(3) > 0) {
                options.add(option(k, "PARALLEL", duration + 1, m, oneOff * 5 / 4, next, 100 + random.nextInt(200)));
            }
        }
        if (options.isEmpty()) {
            settled.clear(1);
            options.add(option(1, "BIG_BANG", 1, m, 5_000_000, running / 2, 200));
        }
        int violation = random.nextInt(30 * size.hazard()) == 0 ? horizon : 0;
        activities.add(new Activity("move" + c + "." + m, c, options, settled, violation));
        for (int k = 1; k < last.length; k++) {
            if (last[k] >= 0) {
                BitSet under = new BitSet();
                under.set(k);
                precedences.add(new Precedence(last[k], a, Precedence.Type.FINISH_TO_START, 0, under, "chain"));
            }
        }
        int[] parallel = options.stream()
                .mapToInt(option -> option.mode().equals("PARALLEL") ? 3 : 1)
                .toArray();
        long[] risk = new long[analysis + 1];
        int unsupported = random.nextInt(2 * horizon);
        for (int t = 1; t <= analysis; t++) {
            risk[t] = risk[t - 1] + (t > unsupported ? 20 : 0);
        }
        boolean contract = random.nextInt(2) == 0;
        long[] old = flow(contract ? running / 3 : running, analysis);
        milestones.add(new Milestone(
                "off" + c + "." + m,
                List.of(new Milestone.Trigger(a, parallel)),
                List.of(),
                List.of(new PartyTable(m, cumulative(old), earlyCumulative(old))),
                risk,
                new int[analysis + 1]));
        int off = milestones.size() - 1;
        if (contract) {
            contract(m, off, running);
        }
    }

    private void contract(int m, int off, int running) {
        List<Integer> after = new ArrayList<>(List.of(off));
        if (off > 3 && random.nextInt(3) == 0) {
            after.add(random.nextInt(off));
        }
        int period = 6 + random.nextInt(30);
        int phase = random.nextInt(period);
        long[] price = flow(running * 2 / 3, analysis);
        long[] paid = cumulative(price);
        long[] paidEarly = earlyCumulative(price);
        long[] cost = new long[analysis + 1];
        long[] early = new long[analysis + 1];
        int[] shortfall = new int[analysis + 1];
        int statute = random.nextInt(15 * size.hazard()) == 0 ? horizon : Integer.MAX_VALUE;
        for (int t = 0; t <= analysis; t++) {
            int exit = Math.min(analysis, (t + phase + period - 1) / period * period - phase);
            cost[t] = paid[Math.max(exit, Math.min(t, analysis))];
            early[t] = paidEarly[Math.max(exit, Math.min(t, analysis))];
            shortfall[t] = Math.max(0, Math.min(12, t - statute));
        }
        milestones.add(new Milestone(
                "close" + milestones.size(),
                List.of(),
                after,
                List.of(new PartyTable(m, cost, early)),
                new long[analysis + 1],
                shortfall));
    }

    private Option option(int alternative, String mode, int duration, int m, int oneOff, int running, int points) {
        int members = size.members();
        int[] start = IntStream.range(0, horizon).map(g -> g - duration + 1).toArray();
        int[] frozen = new int[horizon];
        int quiet = random.nextInt(12);
        for (int g = 0; g < horizon; g++) {
            frozen[g] = g % 12 == quiet ? 1 : 0;
        }
        int earliest = Math.max(duration - 1, random.nextInt(10 * size.hazard()) == 0 ? random.nextInt(horizon) : 0);
        int latest = random.nextInt(10 * size.hazard()) == 0 ? random.nextInt(horizon) : horizon - 1;
        int pinned = random.nextInt(60 * size.hazard()) == 0 ? horizon / 2 : -1;
        List<PartyTable> costs = new ArrayList<>();
        costs.add(oneOff(m, oneOff, running));
        if (random.nextInt(4) == 0) {
            costs.add(oneOff((m + 1) % members, oneOff / 10, 0));
        }
        List<Demand> demands = new ArrayList<>();
        demands.add(new Demand(m, 1 - duration, amounts(duration + 1)));
        demands.add(new Demand(members + m, 0, amounts(2)));
        demands.add(new Demand(2 * members + m, 0, new long[] {oneOff}));
        if (random.nextInt(2) == 0) {
            demands.add(new Demand(3 * members + random.nextInt(8), 1 - duration, amounts(duration)));
        }
        List<Load> exposure = points == 0 ? List.of() : List.of(new Load(m, points, 2, points / 3));
        List<Count> counts = points > 0 && random.nextInt(4) == 0 ? List.of(new Count(m, 1)) : List.of();
        return new Option(alternative, mode, start, earliest, latest, pinned, frozen, costs, demands, exposure, counts);
    }

    private long[] amounts(int length) {
        return random.longs(length, 100, 700).toArray();
    }

    private PartyTable oneOff(int party, long amount, long running) {
        long[] cost = new long[horizon];
        long[] early = new long[horizon];
        long[] paid = cumulative(flow(running, analysis));
        long[] paidEarly = earlyCumulative(flow(running, analysis));
        for (int g = 0; g < horizon; g++) {
            cost[g] =
                    amount * discount[Math.min(g, analysis)] / 1_000_000 + paid[analysis] - paid[Math.min(g, analysis)];
            early[g] = (g < EARLY ? amount * discount[Math.min(g, analysis)] / 1_000_000 : 0)
                    + paidEarly[analysis]
                    - paidEarly[Math.min(g, analysis)];
        }
        return new PartyTable(party, cost, early);
    }

    private long[] flow(long monthly, int length) {
        long[] flow = new long[length];
        for (int t = 0; t < length; t++) {
            flow[t] = monthly * discount[t] / 1_000_000;
        }
        return flow;
    }

    private static long[] cumulative(long[] flow) {
        long[] sum = new long[flow.length + 1];
        for (int t = 0; t < flow.length; t++) {
            sum[t + 1] = sum[t] + flow[t];
        }
        return sum;
    }

    private static long[] earlyCumulative(long[] flow) {
        long[] sum = new long[flow.length + 1];
        for (int t = 0; t < flow.length; t++) {
            sum[t + 1] = sum[t] + (t < EARLY ? flow[t] : 0);
        }
        return sum;
    }

    private void resource(String id, int perMonth) {
        long[] capacity = new long[months];
        Arrays.setAll(capacity, t -> perMonth + random.nextInt(300));
        resources.add(new Resource(id, Rule.CAPACITY, IntStream.range(0, months).toArray(), capacity));
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, size.alternatives());
        return all;
    }

    /** A consistent schedule drawn without regard to any rule. */
    public static Schedule anySchedule(ScheduleProblem problem, SplittableRandom random) {
        int[] alternatives = problem.choices().stream()
                .mapToInt(choice -> random.nextInt(choice.alternatives()))
                .toArray();
        int[] options = new int[problem.activities().size()];
        int[] finish = new int[options.length];
        Schedule schedule = new Schedule(alternatives, options, finish);
        for (int a = 0; a < options.length; a++) {
            Activity activity = problem.activities().get(a);
            int[] open = IntStream.range(0, activity.options().size())
                    .filter(o -> activity.options().get(o).alternative() == schedule.seenBy(activity))
                    .toArray();
            options[a] = open.length == 0 ? -1 : open[random.nextInt(open.length)];
            finish[a] = open.length == 0 ? -1 : random.nextInt(problem.horizon());
        }
        return schedule;
    }
}

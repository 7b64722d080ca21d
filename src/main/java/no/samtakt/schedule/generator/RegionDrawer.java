package no.samtakt.schedule.generator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import no.samtakt.common.Rounding;
import no.samtakt.common.ShareKey;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.MoveTogether;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.SharedFee;
import no.samtakt.schedule.Wave;
import no.samtakt.schedule.generator.Sketch.Area;
import no.samtakt.schedule.generator.Sketch.Pool;
import no.samtakt.schedule.generator.Sketch.Task;
import no.samtakt.schedule.generator.Sketch.Way;

/** Draws one co-operation: its members, areas with targets, the members' assets and everything that binds them. */
final class RegionDrawer {

    private static final long DAY = 100;
    /** Price of a hundredth of a day, minor units. */
    private static final long RATE = 7_500;

    private static final int MODES = 2;

    private final Sketch sketch;
    private final Shapes shapes;
    private final SplittableRandom random;
    private final String name;
    private final int budgetOfActivities;
    private final int firstParty;
    private final int members;
    private final int areas;
    private final int vendors;

    private int firstArea;
    private int firstMemberPool;
    private int programme;
    private int buyers;
    private int firstGroup;
    private int firstLimit;
    private final int[] frozenPattern;
    private final List<List<Task>> ofArea = new ArrayList<>();
    private final List<List<Asset>> ofMember = new ArrayList<>();
    private final List<int[]> lastOfChain = new ArrayList<>();

    /** A system or component of a member and the task that moves it. */
    private record Asset(Task task, int member, int stage, int size, int criticality) {}

    /**
     * @param activities how many this region must draw
     * @param vendors number of vendors, whose pools are the first of the sketch
     */
    RegionDrawer(
            Sketch sketch,
            SplittableRandom random,
            String name,
            int activities,
            int firstParty,
            int members,
            int areas,
            int vendors) {
        this.sketch = sketch;
        this.random = random;
        this.name = name;
        this.firstParty = firstParty;
        this.members = members;
        this.areas = areas;
        this.vendors = vendors;
        budgetOfActivities = activities;
        shapes = sketch.shapes;
        frozenPattern = new int[members];
    }

    void draw() {
        people();
        firstArea = sketch.areas.size();
        int firstTask = sketch.tasks.size();
        for (int a = 0; a < areas; a++) {
            area(a);
        }
        assets(budgetOfActivities - (sketch.tasks.size() - firstTask));
        chainsBeforeTransitions();
        prerequisites();
        groups();
        milestones();
        bridges();
        waves();
    }

    private void people() {
        programme = pool("programme", Rule.CAPACITY, true);
        buyers = pool("buyers", Rule.CAPACITY, true);
        firstMemberPool = sketch.pools.size();
        firstGroup = sketch.loadGroups.size();
        firstLimit = sketch.limits.size();
        for (int m = 0; m < members; m++) {
            sketch.parties.add(name + "-m" + m);
            sketch.inhabitants[firstParty + m] = 2_000 + 500L * random.nextInt(60);
            pool("m" + m + "-it", Rule.CAPACITY, true);
            pool("m" + m + "-owners", Rule.CAPACITY, true);
            pool("m" + m + "-budget", Rule.BUDGET, false);
            sketch.loadGroups.add(new LoadGroup(name + "-m" + m, new long[] {0, 6_000, 15_000}, new long[] {1, 2, 5}));
            sketch.limits.add(name + "-m" + m);
            frozenPattern[m] = random.nextInt(3);
            ofMember.add(new ArrayList<>());
        }
    }

    private int pool(String id, Rule rule, boolean seasonal) {
        sketch.pools.add(new Pool(name + "-" + id, rule, seasonal));
        return sketch.pools.size() - 1;
    }

    private int it(int member) {
        return firstMemberPool + 3 * member;
    }

    private int owners(int member) {
        return it(member) + 1;
    }

    private int budget(int member) {
        return it(member) + 2;
    }

    /** Infrastructure, then what rests on it, then what rests on that. */
    private int stage(int area) {
        if (area < Math.max(1, areas / 5)) {
            return 0;
        }
        return area < areas * 13 / 20 ? 1 : 2;
    }

    /** A choice with its targets, each with the chain that prepares it. */
    private void area(int a) {
        int targets = 1 + random.nextInt(3);
        Area area = new Area(name + "-a" + a, targets + 1, 1 + random.nextInt(targets), stage(a));
        sketch.areas.add(area);
        ofArea.add(new ArrayList<>());
        if (stage(a) > 0 && random.nextInt(5) == 0) {
            int platform = random.nextInt(Math.max(1, areas / 5));
            Area other = sketch.areas.get(firstArea + platform);
            area.implications.add(new Choice.Implication(area.planted, firstArea + platform, other.planted));
        }
        int[] last = new int[targets + 1];
        for (int k = 1; k <= targets; k++) {
            last[k] = chain(area, a, k);
        }
        lastOfChain.add(last);
    }

    /** DECIDE, mostly PROCURE, mostly ESTABLISH; answers the last. */
    private int chain(Area area, int a, int k) {
        List<Demand> owners = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            owners.add(new Demand(owners(m), 0, shapes.effort(2 * DAY, 1, 0)));
        }
        Task decide = task(area.id + "-t" + k + "-decide", a, -1, -1);
        decide.ways.add(way(k, "", 1, shapes.councils(a), List.of(), owners));
        Task last = decide;
        BitSet only = Sketch.bits(k, k + 1);
        if (random.nextInt(10) < 7) {
            int duration = 2 + random.nextInt(stage(a) == 0 ? 3 : 4);
            Task procure = task(area.id + "-t" + k + "-procure", a, -1, -1);
            List<PartyTable> costs = new ArrayList<>();
            for (int m = 0; m < members; m++) {
                costs.add(pays(m, shapes.work(4 * DAY * RATE, duration, 0)));
            }
            Demand work = new Demand(buyers, 1 - duration, shapes.effort(4 * DAY * members, duration, 0));
            procure.ways.add(way(k, "", duration, shapes.free(), costs, List.of(work)));
            sketch.order(last.index, procure.index, Precedence.Type.FINISH_TO_START, random.nextInt(2), only, "chain");
            last = procure;
        }
        if (random.nextInt(10) < 7) {
            int duration = 1 + random.nextInt(stage(a) == 0 ? 3 : 4);
            long share = 1_000_000L * (2 + random.nextInt(8));
            Task establish = task(area.id + "-t" + k + "-establish", a, -1, -1);
            List<PartyTable> costs = new ArrayList<>();
            List<Demand> demands = new ArrayList<>();
            demands.add(new Demand(programme, 1 - duration, shapes.effort(15 * DAY * duration, duration, 0)));
            for (int m = 0; m < members; m++) {
                costs.add(pays(m, shapes.work(share, duration, 0)));
                demands.add(new Demand(budget(m), 1 - duration, shapes.effort(share, duration, 0)));
            }
            establish.ways.add(way(k, "", duration, shapes.free(), costs, demands));
            sketch.order(last.index, establish.index, Precedence.Type.FINISH_TO_START, 0, only, "chain");
            last = establish;
        }
        return last.index;
    }

    private Task task(String id, int area, int stage, int member) {
        Task task = new Task(sketch.tasks.size(), id, firstArea + area, stage, member);
        sketch.tasks.add(task);
        return task;
    }

    private PartyTable pays(int member, Shapes.Costs costs) {
        return new PartyTable(firstParty + member, costs.cost(), costs.early());
    }

    private static Way way(
            int alternative, String mode, int duration, int[] frozen, List<PartyTable> costs, List<Demand> demands) {
        return new Way(alternative, mode, duration, frozen, costs, demands, List.of(), List.of());
    }

    /** Spreads the transitions over areas and members: every area first, then cells of the matrix in shuffled order. */
    private void assets(int count) {
        if (count < areas) {
            throw new IllegalArgumentException(name + ": only " + count + " transitions for " + areas + " areas");
        }
        int drawn = 0;
        int round = 0;
        while (drawn < count) {
            int[] cells = new int[areas * members];
            for (int i = 0; i < cells.length; i++) {
                int k = random.nextInt(i + 1);
                cells[i] = cells[k];
                cells[k] = i;
            }
            boolean[] seen = new boolean[areas];
            for (int pass = round == 0 ? 0 : 1; pass < 2; pass++) {
                for (int i = 0; i < cells.length && drawn < count; i++) {
                    int area = cells[i] / members;
                    if (cells[i] >= 0 && (pass == 1 || !seen[area])) {
                        seen[area] = true;
                        asset(area, cells[i] % members, round);
                        cells[i] = -1;
                        drawn++;
                    }
                }
            }
            round++;
        }
    }

    private void asset(int area, int member, int number) {
        Area choice = sketch.areas.get(firstArea + area);
        int stage = stage(area);
        Task task = task(choice.id + "-m" + member + "-" + number, area, stage, member);
        int size = 1 + Math.min(random.nextInt(8), random.nextInt(8));
        int criticality = random.nextInt(10) == 0 ? 4 : 1 + random.nextInt(3);
        int settled =
                ofArea.get(area).isEmpty() || random.nextInt(25) > 0 ? 0 : 1 + random.nextInt(choice.alternatives - 1);
        if (settled == choice.planted || settled > 0 && choice.alternatives == 2) {
            settled = 0;
        }
        if (settled > 0) {
            task.settled.set(settled);
        }
        boolean careful = random.nextInt(5) < 2;
        int complexity = random.nextInt(2);
        for (int k = 1; k < choice.alternatives; k++) {
            for (int mode = 0; k != settled && mode < (careful ? MODES : 1); mode++) {
                task.ways.add(transition(area, member, k, mode, size, criticality, complexity));
            }
        }
        task.absentViolation = random.nextInt(40) == 0 ? 6 : 0;
        ofArea.get(area).add(task);
        ofMember.get(member).add(new Asset(task, member, stage, size, criticality));
    }

    private Way transition(int area, int member, int k, int mode, int size, int criticality, int complexity) {
        int duration = 1 + (size > 2 ? 1 : 0) + (size > 5 ? 1 : 0) + complexity + mode;
        int tail = 1 + (size > 4 ? 1 : 0);
        int offset = 1 - duration;
        long it = DAY * (1 + size) * (10 + 3 * mode) / 10;
        long owner = DAY * (2 + size) * (10 + 3 * mode) / 10;
        long team = DAY * (1 + size / 2);
        long money = (it + owner + team) * RATE + 200_000L * size;
        long monthly = 30_000L * size * (70 + 10L * ((area * 7 + k * 3) % 5)) / 100;
        List<Demand> demands = new ArrayList<>();
        demands.add(new Demand(it(member), offset, shapes.effort(it, duration, tail)));
        demands.add(new Demand(owners(member), offset, shapes.effort(owner, duration, tail)));
        demands.add(new Demand(programme, offset, shapes.effort(team, duration, tail)));
        demands.add(new Demand(budget(member), offset, shapes.effort(money, duration, tail)));
        demands.add(new Demand(vendor(area, k), offset, shapes.each(1, duration)));
        long exposure = 100L * size * criticality * (mode == 0 ? 2 : 1);
        List<Count> counts = criticality == 4 ? List.of(new Count(firstLimit + member, tail)) : List.of();
        return new Way(
                k,
                mode == 0 ? "BIG_BANG" : "PARALLEL",
                duration,
                shapes.frozen(frozenPattern[member], duration),
                List.of(pays(member, shapes.work(money, duration, monthly))),
                demands,
                List.of(new Load(firstGroup + member, exposure, tail, exposure / 2)),
                counts);
    }

    private int vendor(int area, int k) {
        return Math.floorMod((firstArea + area) * 31 + k * 17, vendors);
    }

    private void chainsBeforeTransitions() {
        for (int a = 0; a < areas; a++) {
            int[] last = lastOfChain.get(a);
            for (Task task : ofArea.get(a)) {
                for (int k = 1; k < last.length; k++) {
                    sketch.order(
                            last[k], task.index, Precedence.Type.FINISH_TO_START, 0, Sketch.bits(k, k + 1), "chain");
                }
            }
        }
    }

    /** A member's infrastructure before what rests on it. */
    private void prerequisites() {
        for (List<Asset> assets : ofMember) {
            for (Asset asset : assets) {
                int wanted = asset.stage() == 0 ? 0 : random.nextInt(3);
                for (int i = 0; i < wanted; i++) {
                    Asset other = assets.get(random.nextInt(assets.size()));
                    if (other.stage() < asset.stage()) {
                        int alternatives = sketch.areas.get(asset.task().area).alternatives;
                        sketch.order(
                                other.task().index,
                                asset.task().index,
                                Precedence.Type.FINISH_TO_FINISH,
                                0,
                                Sketch.bits(1, alternatives),
                                "requires");
                    }
                }
            }
        }
    }

    /** One asset in sixty moves together with another of the member in the same stage. */
    private void groups() {
        for (List<Asset> assets : ofMember) {
            boolean[] taken = new boolean[assets.size()];
            for (int i = 0; i < assets.size(); i++) {
                if (taken[i] || random.nextInt(60) > 0) {
                    continue;
                }
                int j = random.nextInt(assets.size());
                Asset one = assets.get(i);
                Asset other = assets.get(j);
                if (i != j
                        && !taken[j]
                        && one.stage() == other.stage()
                        && one.task().settled.isEmpty()
                        && other.task().settled.isEmpty()) {
                    taken[i] = true;
                    taken[j] = true;
                    List<Integer> both = List.of(
                            Math.min(one.task().index, other.task().index),
                            Math.max(one.task().index, other.task().index));
                    sketch.groups.add(new MoveTogether(one.task().id + "+" + other.task().id, both));
                }
            }
        }
    }

    /** Switching off, last what others rest on; then the contracts, each over one to four assets. */
    private void milestones() {
        for (List<Asset> assets : ofMember) {
            int[] off = new int[assets.size()];
            List<List<Integer>> hosted = new ArrayList<>();
            assets.forEach(asset -> hosted.add(new ArrayList<>()));
            for (int stage = 2; stage >= 0; stage--) {
                for (int i = 0; i < assets.size(); i++) {
                    if (assets.get(i).stage() == stage) {
                        off[i] = off(assets.get(i), hosted.get(i));
                        int host = random.nextInt(assets.size());
                        if (stage > 0
                                && random.nextInt(3) == 0
                                && assets.get(host).stage() == 0
                                && hosted.get(host).size() < 4) {
                            hosted.get(host).add(off[i]);
                        }
                    }
                }
            }
            contracts(assets, off);
        }
    }

    private int off(Asset asset, List<Integer> hosted) {
        int archive = random.nextInt(4) == 0 ? 2 : 0;
        int[] offset = asset.task().ways.stream()
                .mapToInt(way -> 1 + archive + (way.mode().equals("PARALLEL") ? 2 : 0))
                .toArray();
        long running = 6_000L * asset.size() * (1 + random.nextInt(4));
        long ageing = random.nextInt(3) == 0 ? 4L * asset.size() * asset.criticality() : 0;
        sketch.milestones.add(new Milestone(
                "off-" + asset.task().id,
                List.of(new Milestone.Trigger(asset.task().index, offset)),
                hosted,
                List.of(pays(asset.member(), shapes.until(running))),
                shapes.ageing(ageing),
                shapes.lawful()));
        return sketch.milestones.size() - 1;
    }

    private void contracts(List<Asset> assets, int[] off) {
        int[] order = new int[assets.size()];
        for (int i = 0; i < order.length; i++) {
            int k = random.nextInt(i + 1);
            order[i] = order[k];
            order[k] = i;
        }
        int next = 0;
        while (next < order.length) {
            int covered = Math.min(order.length - next, 1 + random.nextInt(4));
            long monthly = 0;
            List<Integer> after = new ArrayList<>();
            for (int i = next; i < next + covered; i++) {
                after.add(off[order[i]]);
                monthly += 25_000L * assets.get(order[i]).size();
            }
            next += covered;
            if (random.nextInt(5) > 0) {
                int end = 3 + 3 * random.nextInt(18);
                int step = random.nextBoolean() ? 12 : 24;
                sketch.milestones.add(new Milestone(
                        "close-" + name + "-" + sketch.milestones.size(),
                        List.of(),
                        after,
                        List.of(pays(
                                assets.get(order[0]).member(), shapes.contract(end, step, random.nextInt(4), monthly))),
                        shapes.ageing(0),
                        shapes.lawful()));
            }
        }
    }

    /** Interfaces that cost while exactly one end has moved. */
    private void bridges() {
        for (List<Asset> assets : ofMember) {
            for (Asset asset : assets) {
                if (random.nextInt(5) < 3) {
                    Asset other = assets.get(random.nextInt(assets.size()));
                    boolean outside = random.nextInt(12) == 0 || other == asset;
                    Shapes.Costs price = shapes.cumulative(5_000L * (1 + random.nextInt(8)));
                    sketch.bridges.add(new Bridge(
                            "bridge-" + name + "-" + sketch.bridges.size(),
                            asset.task().index,
                            outside ? -1 : other.task().index,
                            firstParty + asset.member(),
                            price.cost(),
                            price.early()));
                }
            }
        }
    }

    /** What each wave of a target costs, and its fixed fee. */
    private void waves() {
        for (int a = 0; a < areas; a++) {
            Area area = sketch.areas.get(firstArea + a);
            for (int k = 1; k < area.alternatives; k++) {
                int alternative = k;
                List<Task> joining = ofArea.get(a).stream()
                        .filter(task -> task.ways.stream().anyMatch(way -> way.alternative() == alternative))
                        .toList();
                List<Integer> indices = joining.stream().map(task -> task.index).toList();
                long share = Rounding.spread(4_000_000L * (1 + random.nextInt(3)), members, 0);
                Shapes.Costs costs = shapes.once(share);
                List<PartyTable> payments = new ArrayList<>();
                List<Demand> demands = new ArrayList<>();
                for (int m = 0; m < members; m++) {
                    payments.add(pays(m, costs));
                    demands.add(new Demand(budget(m), 0, shapes.each(share, 1)));
                }
                sketch.waves.add(new Wave(area.id + "-t" + k, firstArea + a, k, indices, payments, demands));
                if (random.nextInt(10) < 7) {
                    fee(a, k, joining, indices);
                }
            }
        }
    }

    private void fee(int a, int k, List<Task> joining, List<Integer> indices) {
        List<Integer> parties =
                joining.stream().map(task -> firstParty + task.member).toList();
        List<Integer> incumbents = ofArea.get(a).stream()
                .filter(task -> task.settled.get(k))
                .map(task -> firstParty + task.member)
                .distinct()
                .filter(party -> !parties.contains(party))
                .sorted()
                .toList();
        Shapes.Costs price = shapes.cumulative(50_000L * (1 + random.nextInt(6)));
        sketch.fees.add(new SharedFee(
                sketch.areas.get(firstArea + a).id + "-t" + k + "-fee",
                firstArea + a,
                k,
                indices,
                parties,
                incumbents,
                Collections.nCopies(incumbents.size(), 0),
                new ShareKey(3_000, sketch.inhabitants),
                price.cost(),
                price.early()));
    }
}

package no.samtakt.schedule.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CostLine;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.generator.Sketch.Area;
import no.samtakt.schedule.generator.Sketch.Task;
import no.samtakt.schedule.generator.Sketch.Way;

/**
 * Draws problems by seed. Up to 1,000 activities are one co-operation; more are several, of about 1,000 activities each, that share
 * the vendors. A larger problem of the same seed is not an extension of a smaller one.
 *
 * <p>O(activities · months); equal tables are shared.
 */
public final class ProblemGenerator {

    private static final int REGION = 1_000;
    private static final int ANALYSIS = 120;
    private static final int TAIL = 6;
    private static final long RISK_PRICE = 300;
    private static final int UNFAIRNESS_PERCENT = 20;
    /** Drawings until something can be planted; the second is needed once in some hundred problems below 200 activities. */
    private static final int ATTEMPTS = 100;
    /** Between the seeds of two drawings for the same settings. */
    private static final long ANEW = 7_919_000_000_007L;

    private final GeneratorSettings settings;
    private final SplittableRandom random;
    private final Shapes shapes;
    private final Sketch sketch;
    private final Planter planter;

    private ProblemGenerator(GeneratorSettings settings, int attempt) {
        this.settings = settings;
        random = new SplittableRandom(settings.seed() * 1_000_003 + settings.activities() + attempt * ANEW);
        int n = settings.activities();
        int horizon = n < 200 ? 36 : n < 600 ? 48 : 60;
        shapes = new Shapes(horizon, horizon + TAIL, ANALYSIS);
        int regions = Math.max(1, n / REGION);
        int[] sizes = new int[regions];
        Arrays.setAll(sizes, i -> (int) ((i + 1L) * n / regions - (long) i * n / regions));
        sketch = new Sketch(
                shapes, Arrays.stream(sizes).map(ProblemGenerator::members).sum());
        int vendors = Math.max(2, Math.min(60, n / 300));
        for (int v = 0; v < vendors; v++) {
            sketch.pools.add(new Sketch.Pool("vendor-" + v, Rule.CAPACITY, true));
        }
        int party = 0;
        for (int i = 0; i < regions; i++) {
            int members = members(sizes[i]);
            new RegionDrawer(sketch, random.split(), "r" + i, sizes[i], party, members, areas(sizes[i]), vendors)
                    .draw();
            party += members;
        }
        planter = new Planter(sketch, random.split());
    }

    /** The problem of the settings. */
    public static GeneratedProblem generate(GeneratorSettings settings) {
        return drawn(settings).generate();
    }

    /** Draws until a schedule can be planted: of some hundred small drawings one leaves an activity no month. */
    private static ProblemGenerator drawn(GeneratorSettings settings) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ProblemGenerator generator = new ProblemGenerator(settings, attempt);
            if (generator.planter.plant()) {
                return generator;
            }
        }
        throw new IllegalStateException("Nothing can be planted in " + settings.name());
    }

    private static int members(int activities) {
        return Math.max(3, (int) Math.sqrt(activities) / 3);
    }

    private static int areas(int activities) {
        return Math.max(4, (int) Math.sqrt(activities) - activities / 300);
    }

    private GeneratedProblem generate() {
        List<Activity> activities = new ArrayList<>();
        for (Task task : sketch.tasks) {
            activities.add(activity(task));
        }
        List<Party> parties =
                sketch.parties.stream().map(id -> new Party(id, 0, 0)).toList();
        ScheduleProblem problem = assemble(activities, parties);
        problem = assemble(activities, baselines(problem));
        return new GeneratedProblem(settings, problem, planted());
    }

    private ScheduleProblem assemble(List<Activity> activities, List<Party> parties) {
        List<Choice> choices = new ArrayList<>();
        for (Area area : sketch.areas) {
            BitSet allowed = settings.targets() == GeneratorSettings.Targets.FIXED
                    ? Sketch.bits(area.planted, area.planted + 1)
                    : Sketch.bits(0, area.alternatives);
            choices.add(new Choice(area.id, area.alternatives, allowed, area.implications));
        }
        List<CountLimit> limits = new ArrayList<>();
        for (int i = 0; i < sketch.limits.size(); i++) {
            limits.add(new CountLimit(sketch.limits.get(i), planter.limit(i)));
        }
        return new ScheduleProblem(
                shapes.horizon,
                shapes.months,
                shapes.analysis,
                choices,
                activities,
                sketch.precedences,
                sketch.groups,
                resources(),
                sketch.milestones,
                sketch.bridges,
                sketch.waves,
                sketch.fees,
                sketch.loadGroups,
                limits,
                parties,
                RISK_PRICE,
                UNFAIRNESS_PERCENT);
    }

    private List<Resource> resources() {
        int[] byMonth = new int[shapes.months];
        Arrays.setAll(byMonth, t -> t);
        int[] byYear = new int[shapes.months];
        Arrays.setAll(byYear, t -> t / 12);
        List<Resource> resources = new ArrayList<>();
        for (int r = 0; r < sketch.pools.size(); r++) {
            Sketch.Pool pool = sketch.pools.get(r);
            resources.add(new Resource(
                    pool.id(), pool.rule(), pool.rule() == Rule.BUDGET ? byYear : byMonth, planter.capacities(r)));
        }
        return resources;
    }

    /** One asset in ten has a last month, one in twelve a first one, one in a hundred a pinned one. */
    private Activity activity(Task task) {
        int earliest = 0;
        int latest = shapes.horizon - 1;
        int pinned = -1;
        if (task.finish >= 0 && task.stage >= 0) {
            int die = random.nextInt(100);
            if (die < 10) {
                latest = Math.min(latest, task.finish + random.nextInt(12));
            } else if (die < 18) {
                earliest = random.nextInt(task.finish + 1);
            } else if (die < 19) {
                pinned = task.finish;
            }
        }
        List<Option> options = new ArrayList<>();
        for (Way way : task.ways) {
            int first = Math.max(earliest, task.stage < 0 ? Math.max(1, way.duration() - 1) : way.duration() - 1);
            options.add(new Option(
                    way.alternative(),
                    way.mode(),
                    shapes.starts(way.duration()),
                    first,
                    Math.max(first, latest),
                    pinned >= first ? pinned : -1,
                    way.frozen(),
                    way.costs(),
                    way.demands(),
                    way.loads(),
                    way.counts()));
        }
        return new Activity(task.id, task.area, options, task.settled, task.absentViolation);
    }

    /** What each party pays when nothing is done. */
    private List<Party> baselines(ScheduleProblem problem) {
        int[] absent = new int[problem.activities().size()];
        Arrays.fill(absent, Schedule.NEVER);
        Schedule nothing = new Schedule(new int[problem.choices().size()], absent, absent.clone());
        long[] cost = new long[sketch.parties.size()];
        long[] early = new long[cost.length];
        for (CostLine line : ScheduleEvaluator.costByComponent(problem, nothing)) {
            cost[line.party()] += line.cost();
            early[line.party()] += line.early();
        }
        List<Party> parties = new ArrayList<>();
        for (int p = 0; p < cost.length; p++) {
            parties.add(new Party(sketch.parties.get(p), cost[p], early[p]));
        }
        return parties;
    }

    private Schedule planted() {
        int[] alternatives =
                sketch.areas.stream().mapToInt(area -> area.planted).toArray();
        int[] ways = sketch.tasks.stream().mapToInt(task -> task.way).toArray();
        int[] finish = sketch.tasks.stream().mapToInt(task -> task.finish).toArray();
        return new Schedule(alternatives, ways, finish);
    }

    /** Share of the capacity of all pools of people the planted schedule uses, in percent. */
    static int utilisation(GeneratorSettings settings) {
        return drawn(settings).planter.utilisation();
    }
}

package no.samtakt.schedule.compact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Membership;
import no.samtakt.schedule.Nearness;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;

/**
 * A compact problem and its answers in the terms of the generic core, so that the core's own evaluator can measure them.
 *
 * <p>Period t becomes month t + 1, month 0 stays empty: what takes no time finishes in the month before it starts. One activity is
 * added that follows all others; finishing in month f costs it f, so the cost is the makespan.
 */
public final class GenericForm {

    private GenericForm() {}

    /**
     * The problem, with one option per activity. Takes O(activities × periods) memory.
     *
     * @param periods no schedule measured is longer
     */
    public static ScheduleProblem problem(CompactProblem compact, int periods) {
        int n = compact.size();
        int horizon = periods + 1;
        List<Activity> activities = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            activities.add(
                    activity("activity " + (a + 1), compact.durations()[a], compact.demands()[a], horizon, List.of()));
        }
        long[] cost = IntStream.range(0, horizon).asLongStream().toArray();
        activities.add(
                activity("makespan", 0, new int[0], horizon, List.of(new PartyTable(0, cost, new long[horizon]))));

        BitSet always = new BitSet();
        always.set(0);
        List<Precedence> precedences = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            IntStream followers =
                    IntStream.concat(Arrays.stream(compact.successors().get(a)), IntStream.of(n));
            for (int successor : followers.toArray()) {
                precedences.add(new Precedence(a, successor, Precedence.Type.FINISH_TO_START, 0, always, ""));
            }
        }
        int[] bucket = IntStream.range(0, horizon).toArray();
        List<Resource> resources = new ArrayList<>();
        for (int r = 0; r < compact.capacities().length; r++) {
            long[] capacity = new long[horizon];
            Arrays.fill(capacity, compact.capacities()[r]);
            resources.add(new Resource("resource " + (r + 1), Rule.CAPACITY, bucket, capacity));
        }
        return new ScheduleProblem(
                horizon,
                horizon,
                horizon,
                List.of(),
                activities,
                precedences,
                List.of(),
                resources,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Party("all", 0, 0)),
                0,
                0,
                Membership.ALL,
                List.of(),
                List.of(),
                List.of(),
                Nearness.NONE);
    }

    private static Activity activity(String id, int duration, int[] needs, int horizon, List<PartyTable> costs) {
        int[] start = IntStream.range(0, horizon).map(f -> f - duration + 1).toArray();
        List<Demand> demands = new ArrayList<>();
        for (int r = 0; r < needs.length; r++) {
            if (needs[r] > 0 && duration > 0) {
                long[] amounts = new long[duration];
                Arrays.fill(amounts, needs[r]);
                demands.add(new Demand(r, 1 - duration, amounts));
            }
        }
        Option option = new Option(
                0, "", start, duration, horizon - 1, -1, new int[horizon], costs, demands, List.of(), List.of());
        return new Activity(id, -1, List.of(option), new BitSet(), 0);
    }

    /** An answer as a schedule of {@link #problem}. */
    public static Schedule schedule(CompactProblem compact, CompactResult result) {
        int n = compact.size();
        int[] finish = new int[n + 1];
        for (int a = 0; a < n; a++) {
            finish[a] = result.starts()[a] + compact.durations()[a];
        }
        finish[n] = result.makespan();
        return new Schedule(new int[0], new int[n + 1], finish);
    }
}

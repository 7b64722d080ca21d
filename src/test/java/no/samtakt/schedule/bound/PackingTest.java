package no.samtakt.schedule.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.Wave;
import org.junit.jupiter.api.Test;

class PackingTest {

    private static final int HORIZON = 3;

    @Test
    void fourThatAreTwoAtATimeNeedTwoWaves() {
        ScheduleProblem problem = problem(2, work(1), work(1), work(1), work(1));

        assertThat(bound(problem)).isBetween(1_950_000L, 2_000_000L);
    }

    @Test
    void whoTogetherTakeMoreThanThereIsNeedWavesOfTheirOwn() {
        ScheduleProblem problem = problem(9, work(6), work(5), work(4));

        assertThat(bound(problem)).isBetween(1_950_000L, 2_000_000L);
    }

    @Test
    void oneWaveIsEnoughWhereThereIsRoom() {
        ScheduleProblem problem = problem(9, work(3), work(3), work(3));

        assertThat(bound(problem)).isBetween(990_000L, 1_000_000L);
    }

    @Test
    void theLeastOfAllOptionsCounts() {
        ScheduleProblem problem = problem(9, List.of(option(7), option(4)), List.of(option(8), option(5)));

        assertThat(packing(problem).dearest(0, new long[] {3, 4}, new boolean[2]))
                .isEqualTo(7);
    }

    @Test
    void theDearestSetIsNamed() {
        ScheduleProblem problem = problem(9, work(6), work(5), work(4));
        boolean[] chosen = new boolean[3];

        assertThat(packing(problem).dearest(1, new long[] {10, 7, 6}, chosen)).isEqualTo(13);
        assertThat(chosen).containsExactly(false, true, true);
        assertThat(packing(problem).most(1)).isEqualTo(2);
    }

    @Test
    void isNoLessThanAnySetThatKeepsTheRules() {
        SplittableRandom random = new SplittableRandom(7);
        int tight = 0;
        for (int i = 0; i < 400; i++) {
            ScheduleProblem problem = random(random);
            int count = problem.activities().size();
            long[] prices = random.longs(count, 0, 50).toArray();
            boolean[] chosen = new boolean[count];
            Packing packing = packing(problem);

            long dearest = packing.dearest(1, prices, chosen);

            long truth = truth(problem, prices, List.of(), 0, 0);
            assertThat(dearest).as("case %d", i).isGreaterThanOrEqualTo(truth);
            assertThat(dearest)
                    .isGreaterThanOrEqualTo(IntStream.range(0, count)
                            .filter(a -> chosen[a])
                            .mapToLong(a -> prices[a])
                            .sum());
            tight += dearest == truth && truth < Arrays.stream(prices).sum() ? 1 : 0;
        }
        assertThat(tight).isGreaterThan(150);
    }

    @Test
    void manyOfManySizesGetARougherAnswer() {
        SplittableRandom random = new SplittableRandom(3);
        int count = 40;
        long[] work = random.longs(count, 1_000_000, 2_000_000).toArray();
        long[] prices =
                Arrays.stream(work).map(each -> each + random.nextInt(1000)).toArray();
        ScheduleProblem problem = problem(
                30_000_000, Arrays.stream(work).mapToObj(PackingTest::work).toList());

        long dearest = packing(problem).dearest(1, prices, new boolean[count]);

        assertThat(dearest).isBetween(30_000_000L, Arrays.stream(prices).sum());
    }

    private static long bound(ScheduleProblem problem) {
        return LowerBound.open(problem).run(400, () -> false).value();
    }

    private static Packing packing(ScheduleProblem problem) {
        Tables tables =
                new Tables(problem, new BitSet[] {problem.choices().get(0).allowed()});
        int count = problem.activities().size();
        IntPredicate[] all = new IntPredicate[count];
        Arrays.fill(all, (IntPredicate) o -> true);
        return new Packing(tables, IntStream.range(0, count).toArray(), all);
    }

    /** The most that a set finishing in month 1 together can bring, by trying all. */
    private static long truth(ScheduleProblem problem, long[] prices, List<List<Option>> set, long sum, int from) {
        if (from == prices.length) {
            int[] first = new int[set.size()];
            int[] finish = new int[set.size()];
            Arrays.fill(finish, 1);
            long room = problem.resources().get(0).capacity()[0];
            boolean kept = ScheduleEvaluator.evaluate(problem(room, set), new Schedule(new int[] {1}, first, finish))
                    .violations()
                    .isEmpty();
            return kept ? sum : 0;
        }
        long best = truth(problem, prices, set, sum, from + 1);
        for (Option option : problem.activities().get(from).options()) {
            List<List<Option>> more = new ArrayList<>(set);
            more.add(List.of(option));
            best = Math.max(best, truth(problem, prices, more, sum + prices[from], from + 1));
        }
        return best;
    }

    private static ScheduleProblem random(SplittableRandom random) {
        List<List<Option>> activities = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int a = 0; a < count; a++) {
            List<Option> options = new ArrayList<>();
            for (int o = 0; o < 1 + random.nextInt(2); o++) {
                List<Demand> demands = List.of(
                        new Demand(0, -1, new long[] {random.nextInt(6), random.nextInt(9)}),
                        new Demand(1, 0, new long[] {random.nextInt(5), random.nextInt(5)}));
                options.add(
                        option(demands, random.nextBoolean() ? List.of(new Count(0, random.nextInt(2))) : List.of()));
            }
            activities.add(options);
        }
        return problem(8 + random.nextInt(6), activities);
    }

    private static List<Option> work(long amount) {
        return List.of(option(amount));
    }

    private static Option option(long amount) {
        return option(List.of(new Demand(0, 0, new long[] {amount})), List.of());
    }

    private static Option option(List<Demand> demands, List<Count> counts) {
        return new Option(
                1,
                "",
                new int[] {-1, 0, 1},
                0,
                HORIZON - 1,
                -1,
                new int[HORIZON],
                List.of(),
                demands,
                List.of(),
                counts);
    }

    @SafeVarargs
    private static ScheduleProblem problem(long room, List<Option>... activities) {
        return problem(room, List.of(activities));
    }

    /** Activities in waves that cost a million each; two pools with the same room and three critical ones at once. */
    private static ScheduleProblem problem(long room, List<List<Option>> options) {
        List<Activity> activities = new ArrayList<>();
        for (List<Option> each : options) {
            activities.add(new Activity("a" + activities.size(), 0, each, new BitSet(), 0));
        }
        int months = HORIZON + 2;
        int[] bucket = IntStream.range(0, months).toArray();
        long[] capacity = new long[months];
        Arrays.fill(capacity, room);
        BitSet chosen = new BitSet();
        chosen.set(1);
        long[] cost = new long[HORIZON];
        Arrays.fill(cost, 1_000_000);
        return new ScheduleProblem(
                HORIZON,
                months,
                HORIZON,
                List.of(new Choice("c", 2, chosen, List.of())),
                activities,
                List.of(),
                List.of(),
                List.of(
                        new Resource("one", Rule.CAPACITY, bucket, capacity),
                        new Resource("two", Rule.CAPACITY, bucket, capacity.clone())),
                List.of(),
                List.of(),
                List.of(new Wave(
                        "w",
                        0,
                        1,
                        IntStream.range(0, activities.size()).boxed().toList(),
                        List.of(new PartyTable(0, cost, new long[HORIZON])),
                        List.of())),
                List.of(),
                List.of(),
                List.of(new CountLimit("critical", 3)),
                List.of(new Party("p", 0, 0)),
                0,
                0);
    }
}

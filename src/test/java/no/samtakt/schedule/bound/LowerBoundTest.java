package no.samtakt.schedule.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Extremes;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.PartyTable;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.ScheduleProblems.Size;
import org.junit.jupiter.api.Test;

class LowerBoundTest {

    private static final int LIMIT = 20_000;

    @Test
    void isNeverAboveTheBestOfAllSchedules() {
        int compared = 0;
        int noneFeasible = 0;
        int saidSo = 0;
        for (int seed = 0; seed < 1500; seed++) {
            ScheduleProblem problem = problem(seed);
            long least = Everything.least(problem, LIMIT);
            if (least == Everything.TOO_MANY) {
                continue;
            }
            LowerBound bound = LowerBound.open(problem);
            Bound found = bound.run(25, () -> false);
            if (least == Everything.NONE) {
                noneFeasible++;
                saidSo += found.infeasible() ? 1 : 0;
            } else {
                compared++;
                assertThat(found.infeasible()).as("seed %d", seed).isFalse();
                assertThat(found.value()).as("seed %d", seed).isLessThanOrEqualTo(least);
            }
        }
        assertThat(compared).isGreaterThan(1200);
        assertThat(saidSo).isGreaterThan(noneFeasible / 2);
    }

    @Test
    void isNeverAboveTheBestOfAllSchedulesOfExtremeShapes() {
        int compared = 0;
        for (int seed = 0; seed < 400; seed++) {
            ScheduleProblem problem = Extremes.random(seed);
            long least = Everything.least(problem, 300);
            if (least != Everything.TOO_MANY && least != Everything.NONE) {
                compared++;
                Bound found = LowerBound.open(problem).run(15, () -> false);
                assertThat(found.infeasible()).as("seed %d", seed).isFalse();
                assertThat(found.value()).as("seed %d", seed).isLessThanOrEqualTo(least);
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void isNeverAboveTheBestScheduleWithTheAlternativesGiven() {
        int compared = 0;
        for (int seed = 0; seed < 300; seed++) {
            ScheduleProblem problem = problem(seed);
            int[] alternatives = alternatives(problem, new SplittableRandom(seed));
            long least = Everything.least(problem, alternatives, LIMIT);
            if (least != Everything.TOO_MANY && least != Everything.NONE) {
                compared++;
                Bound found = LowerBound.fixed(problem, alternatives).run(15, () -> false);
                assertThat(found.known()).as("seed %d", seed).isTrue();
                assertThat(found.value()).as("seed %d", seed).isLessThanOrEqualTo(least);
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void isExactForOrdersMilestonesBridgesAndFees() {
        int compared = 0;
        for (int seed = 0; seed < 400; seed++) {
            ScheduleProblem problem = bare(ScheduleProblems.plain(seed, new Size(2, 2, 2, 6, 12, 2)));
            int[] alternatives = alternatives(problem, new SplittableRandom(seed));
            long least = Everything.least(problem, alternatives, 100_000);
            Bound found = LowerBound.fixed(problem, alternatives).step();
            if (least == Everything.NONE) {
                assertThat(found.infeasible()).as("seed %d", seed).isTrue();
            } else if (least != Everything.TOO_MANY) {
                compared++;
                assertThat(found.value()).as("seed %d", seed).isEqualTo(least);
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void leavesOutMonthsInWhichAnActivityAloneTakesTooMuch() {
        assertThat(alone(5).step().value()).isEqualTo(10);
        assertThat(alone(4).step().value()).isEqualTo(30);
        assertThat(alone(3).step().infeasible()).isTrue();
    }

    /** An activity of two months that costs 10 when it ends in month 1 and 30 in month 3, five and four units a month. */
    private static LowerBound alone(long first) {
        Option option = new Option(
                0,
                "",
                new int[] {-1, 0, 1, 2},
                1,
                3,
                -1,
                new int[] {0, 0, 1, 0},
                List.of(new PartyTable(0, new long[] {0, 10, 20, 30}, new long[4])),
                List.of(new Demand(0, -1, new long[] {4, 5})),
                List.of(),
                List.of());
        long later = Math.max(first, 4);
        return LowerBound.open(new ScheduleProblem(
                4,
                4,
                4,
                List.of(),
                List.of(new Activity("a", -1, List.of(option), new BitSet(), 0)),
                List.of(),
                List.of(),
                List.of(new Resource(
                        "r", Rule.CAPACITY, new int[] {0, 1, 2, 3}, new long[] {later, first, later, first > 3 ? 5 : 0
                        })),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Party("p", 0, 0)),
                0,
                0));
    }

    @Test
    void isNeverAboveASearchedSchedule() {
        SplittableRandom random = new SplittableRandom(5);
        for (int seed = 0; seed < 20; seed++) {
            ScheduleProblem problem = ScheduleProblems.random(seed, Size.SMALL);
            Bound found = LowerBound.open(problem).run(5, () -> false);
            for (int i = 0; i < 200; i++) {
                Schedule schedule = ScheduleProblems.anySchedule(problem, random);
                Evaluation evaluation = ScheduleEvaluator.evaluate(problem, schedule);
                if (evaluation.feasible()) {
                    assertThat(found.infeasible()).isFalse();
                    assertThat(found.value()).isLessThanOrEqualTo(evaluation.objective());
                }
            }
        }
    }

    @Test
    void neverFallsAndIsTheSameAgain() {
        ScheduleProblem problem = ScheduleProblems.random(3, Size.SMALL);
        LowerBound one = LowerBound.open(problem);
        LowerBound two = LowerBound.open(problem);
        long before = Long.MIN_VALUE;
        for (int i = 0; i < 40; i++) {
            Bound bound = one.step();
            assertThat(bound.value()).isGreaterThanOrEqualTo(before);
            assertThat(two.step()).isEqualTo(bound);
            before = bound.value();
        }
        assertThat(one.certify()).isEqualTo(before);
    }

    @Test
    void pricesRaiseIt() {
        ScheduleProblem problem = ScheduleProblems.random(1, Size.MIDDLE);
        LowerBound bound = LowerBound.open(problem);
        long first = bound.step().value();
        assertThat(bound.run(60, () -> false).value()).isGreaterThan(first);
        Guide guide = bound.guide();
        assertThat(guide.prices()).hasNumberOfRows(problem.resources().size());
        assertThat(guide.suggestion().alternatives()).hasSize(problem.choices().size());
        for (int a = 0; a < problem.activities().size(); a++) {
            assertThat(guide.suggestion().finish()[a]).isBetween(-1, problem.horizon() - 1);
        }
    }

    @Test
    void stopsWhenToldTo() {
        AtomicInteger asked = new AtomicInteger();
        Bound bound = LowerBound.open(ScheduleProblems.random(1, Size.SMALL))
                .run(Long.MAX_VALUE, () -> asked.incrementAndGet() > 4);
        assertThat(bound.steps()).isEqualTo(4);
    }

    @Test
    void nothingIsCertifiedBeforeTheFirstStep() {
        LowerBound bound = LowerBound.open(ScheduleProblems.random(1, Size.TINY));
        assertThat(bound.bound().known()).isFalse();
        assertThatThrownBy(bound::certify).isInstanceOf(IllegalStateException.class);
    }

    private static ScheduleProblem problem(int seed) {
        Size size = seed % 2 == 0
                ? new Size(2, 1 + seed / 2 % 2, 2, 4 + seed % 3, 12, 1 + seed % 4)
                : new Size(1, 2, 2 + seed / 2 % 2, 4 + seed % 3, 10, 1 + seed % 4);
        return seed % 4 == 3 ? ScheduleProblems.plain(seed, size) : ScheduleProblems.random(seed, size);
    }

    private static int[] alternatives(ScheduleProblem problem, SplittableRandom random) {
        return problem.choices().stream()
                .mapToInt(choice -> {
                    BitSet allowed = choice.allowed();
                    int[] all = allowed.stream().toArray();
                    return all[random.nextInt(all.length)];
                })
                .toArray();
    }

    /** Without what is relaxed: one option per alternative, no pools, exposure, limits, waves or fairness. */
    private static ScheduleProblem bare(ScheduleProblem problem) {
        List<int[]> kept = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : problem.activities()) {
            int[] first = IntStream.range(0, activity.options().size())
                    .filter(o -> IntStream.range(0, o)
                            .noneMatch(other -> activity.options().get(other).alternative()
                                    == activity.options().get(o).alternative()))
                    .toArray();
            kept.add(first);
            activities.add(new Activity(
                    activity.id(),
                    activity.choice(),
                    IntStream.of(first)
                            .mapToObj(activity.options()::get)
                            .map(LowerBoundTest::bare)
                            .toList(),
                    activity.settled(),
                    activity.absentViolation()));
        }
        List<Milestone> milestones = problem.milestones().stream()
                .map(milestone -> new Milestone(
                        milestone.id(),
                        milestone.triggers().stream()
                                .map(trigger -> new Milestone.Trigger(
                                        trigger.activity(),
                                        IntStream.of(kept.get(trigger.activity()))
                                                .map(o -> trigger.offset()[o])
                                                .toArray()))
                                .toList(),
                        milestone.after(),
                        milestone.costs(),
                        milestone.risk(),
                        milestone.shortfall()))
                .toList();
        return new ScheduleProblem(
                problem.horizon(),
                problem.months(),
                problem.analysis(),
                problem.choices(),
                activities,
                problem.precedences(),
                problem.groups(),
                List.of(),
                milestones,
                problem.bridges(),
                List.of(),
                problem.fees(),
                List.of(),
                List.of(),
                problem.parties(),
                problem.riskPrice(),
                0);
    }

    private static Option bare(Option option) {
        return new Option(
                option.alternative(),
                option.mode(),
                option.start(),
                option.earliest(),
                option.latest(),
                option.pinned(),
                option.frozen(),
                option.costs(),
                List.of(),
                List.of(),
                List.of());
    }
}

package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every further rule and cost on a case small enough to reckon by hand. */
class FurtherRulesTest {

    private final Schedules build = new Schedules();

    /** Three parties, one area with target 1; the first two may sit out. Choices: area 0, participations 1 and 2. */
    private ScheduleProblem three(List<Quorum> quorums, List<SitOutLimit> limits) {
        int area = build.choice("area", 2);
        build.choice("first takes part", 2);
        build.choice("second takes part", 2);
        for (String name : List.of("first", "second", "third")) {
            build.party(name);
        }
        build.activity("decide", area, -1);
        build.activity("move first", area, 1);
        build.activity("move second", area, 2);
        build.activity("move third", area, -1);
        Membership membership = new Membership(
                List.of(
                        new Participation(1, area, 0, Schedules.only(1)),
                        new Participation(2, area, 1, Schedules.only(1))),
                quorums,
                limits);
        return build.problem().with(membership, List.of(), List.of());
    }

    private static Schedule schedule(int[] alternatives, int... finish) {
        int[] options = Arrays.stream(finish).map(f -> f < 0 ? -1 : 0).toArray();
        return new Schedule(alternatives, options, finish);
    }

    @Test
    void whoeverIsOutIsAbsentAndTheCommonActivitiesStay() {
        ScheduleProblem problem = three(List.of(), List.of());
        Schedule schedule = schedule(new int[] {1, 0, 1}, 0, -1, 2, 3);
        assertThat(ScheduleEvaluator.evaluate(problem, schedule).feasible()).isTrue();
        assertThat(schedule.seenBy(problem.activities().get(1))).isZero();
        assertThat(schedule.seenBy(problem.activities().get(0))).isEqualTo(1);
    }

    @Test
    void aQuorumCountsThoseMissingByNumberAndByWeight() {
        Quorum byNumber = new Quorum("number", 0, 1, List.of(0, 1, 2), 3, new long[3], 0);
        Quorum byWeight = new Quorum("weight", 0, 1, List.of(0, 1, 2), 0, new long[] {50, 20, 30}, 60);
        ScheduleProblem problem = three(List.of(byNumber, byWeight), List.of());
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {1, 0, 0}, 0, -1, -1, 3))
                        .violations())
                .containsExactly(
                        new Violation(Rule.ELIGIBILITY, "number", "", -1, 2),
                        new Violation(Rule.ELIGIBILITY, "weight", "", -1, 1));
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {0, 0, 0}, -1, -1, -1, -1))
                        .feasible())
                .isTrue();
    }

    @Test
    void aWeightNobodyCanReachMissesOneMoreThanAllOthers() {
        Quorum quorum = new Quorum("weight", 0, 1, List.of(0, 1, 2), 0, new long[] {50, 20, 30}, 101);
        assertThat(quorum.missing(party -> party == 0)).isEqualTo(3);
        assertThat(quorum.missing(party -> true)).isEqualTo(1);
    }

    @Test
    void sittingOutCountsOnlyWhereThereIsSomethingToJoin() {
        ScheduleProblem problem = three(List.of(), List.of(new SitOutLimit("first out", 0, 0)));
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {1, 0, 1}, 0, -1, 2, 3))
                        .violations())
                .containsExactly(new Violation(Rule.ELIGIBILITY, "first out", "", -1, 1));
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {0, 0, 1}, -1, -1, -1, -1))
                        .feasible())
                .isTrue();
    }

    @Test
    void followersWaitForTheLatestPilotPresent() {
        ScheduleProblem problem = three(List.of(), List.of());
        Pilot pilot = new Pilot("pilots", 0, 1, List.of(1, 2), List.of(3), 2);
        problem = problem.with(problem.membership(), List.of(pilot), List.of());
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {1, 1, 1}, 0, 1, 4, 5))
                        .violations())
                .containsExactly(new Violation(Rule.PILOT, "move third", "move second", 5, 2));
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {1, 1, 0}, 0, 1, -1, 4))
                        .feasible())
                .isTrue();
    }

    @Test
    void withoutAPilotTheTargetMayNotBeChosen() {
        ScheduleProblem problem = three(List.of(), List.of());
        Pilot pilot = new Pilot("pilots", 0, 1, List.of(1, 2), List.of(3), 2);
        problem = problem.with(problem.membership(), List.of(pilot), List.of());
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {1, 0, 0}, 0, -1, -1, 4))
                        .violations())
                .containsExactly(new Violation(Rule.PILOT, "pilots", "", -1, Schedules.HORIZON));
    }

    @Test
    void aPairKeptApartBreaksOnlyInTheSameMonth() {
        ScheduleProblem problem = three(List.of(), List.of());
        problem = problem.with(problem.membership(), List.of(), List.of(new NotTogether("apart", 2, 3)));
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {1, 1, 1}, 0, 1, 4, 4))
                        .violations())
                .containsExactly(new Violation(Rule.NOT_TOGETHER, "move second", "move third", 4, 1));
        assertThat(ScheduleEvaluator.evaluate(problem, schedule(new int[] {1, 1, 0}, 0, 1, -1, 4))
                        .feasible())
                .isTrue();
    }

    @Test
    void aFeeByVolumeIsSharedByTheVolumeLive() {
        ScheduleProblem problem = three(List.of(), List.of());
        long[] factors = new long[Schedules.ANALYSIS + 1];
        for (int t = 0; t < Schedules.ANALYSIS; t++) {
            factors[t + 1] = factors[t] + 1_000_000_000L;
        }
        VolumeFee fee = new VolumeFee(
                "licences",
                0,
                1,
                List.of(1, 3),
                List.of(0, 2),
                List.of(1),
                new long[] {100, 50, 200},
                new long[] {0, 120},
                new long[] {10, 4},
                factors,
                new long[Schedules.ANALYSIS + 1]);
        problem = problem.withVolumeFees(List.of(fee));
        // months 2-5: first and the incumbent second, 150 units: 1200 + 120; from 6 all, 350 units: 1200 + 920
        assertThat(ScheduleEvaluator.costByComponent(problem, schedule(new int[] {1, 1, 1}, 0, 2, 1, 6)))
                .filteredOn(line -> line.kind() == CostLine.Kind.VOLUME)
                .extracting(CostLine::month, CostLine::party, CostLine::cost)
                .containsExactly(
                        tuple(2, 0, 3520L),
                        tuple(2, 1, 1760L),
                        tuple(6, 0, 10903L),
                        tuple(6, 1, 5451L),
                        tuple(6, 2, 21806L));
        // the incumbent sits out: nothing of it is hers
        assertThat(ScheduleEvaluator.costByComponent(problem, schedule(new int[] {1, 1, 0}, 0, 2, -1, 6)))
                .filteredOn(line -> line.kind() == CostLine.Kind.VOLUME)
                .extracting(CostLine::month, CostLine::party, CostLine::cost)
                .containsExactly(tuple(2, 0, 4000L), tuple(6, 0, 11520L), tuple(6, 2, 23040L));
    }

    @Test
    void distanceIsPricedByMonthAndByChangedChoice() {
        ScheduleProblem problem = three(List.of(), List.of());
        Schedule published = schedule(new int[] {1, 1, 0}, 0, 2, -1, 6);
        problem = problem.near(Nearness.to(published, 10, 1000));
        Evaluation same = ScheduleEvaluator.evaluate(problem, published);
        Evaluation other = ScheduleEvaluator.evaluate(problem, schedule(new int[] {1, 1, 1}, 1, 2, 8, 4));
        assertThat(same.distance()).isZero();
        // one month and two months, and the second takes part now; her own month is not compared
        assertThat(other.distance()).isEqualTo(10 + 20 + 1000);
        assertThat(other.objective()).isEqualTo(same.objective() + 1030);
        assertThat(other.cost()).isEqualTo(same.cost());
    }
}

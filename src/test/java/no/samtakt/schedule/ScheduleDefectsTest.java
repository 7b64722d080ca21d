package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.samtakt.schedule.ScheduleDefect.Kind;
import org.junit.jupiter.api.Test;

class ScheduleDefectsTest {

    private final Schedules build = new Schedules();

    @Test
    void findsNothingInASoundProblem() {
        int area = build.choice("area", 2);
        int first = build.activity("first", area, -1);
        int second = build.activity("second", area, -1);
        build.order(first, second);
        build.pool("pool", 100);
        assertThat(ScheduleDefects.find(build.problem())).isEmpty();
    }

    @Test
    void namesTheWholePathOfACircle() {
        int area = build.choice("area", 2);
        int a = build.activity("a", area, -1);
        int b = build.activity("b", area, -1);
        int c = build.activity("c", -1, -1);
        int aside = build.activity("aside", area, -1);
        build.order(a, b);
        build.order(b, c);
        build.order(c, a);
        build.order(a, aside);
        assertThat(ScheduleDefects.find(build.problem()))
                .containsExactly(new ScheduleDefect(Kind.ORDER_CIRCLE, List.of("a", "b", "c", "a"), -1, 0));
    }

    @Test
    void ordersThatNeverHoldTogetherAreNoCircle() {
        int area = build.choice("area", 3);
        int a = build.activity("a", area, -1);
        int b = build.activity("b", area, -1, Schedules.option(1, 0, 11, -1), Schedules.option(2, 0, 11, -1));
        build.precedences.add(
                new Precedence(a, b, Precedence.Type.FINISH_TO_FINISH, 0, Schedules.only(1), "prerequisite"));
        build.precedences.add(
                new Precedence(b, a, Precedence.Type.FINISH_TO_FINISH, 0, Schedules.only(2), "prerequisite"));
        assertThat(ScheduleDefects.find(build.problem())).isEmpty();
    }

    @Test
    void anOrderWithinAMoveGroupIsACircle() {
        int a = build.activity("a", -1, -1);
        int b = build.activity("b", -1, -1);
        build.order(a, b);
        build.groups.add(new MoveTogether("group", List.of(a, b)));
        assertThat(ScheduleDefects.find(build.problem()))
                .containsExactly(new ScheduleDefect(Kind.ORDER_CIRCLE, List.of("a", "b", "a"), -1, 0));
    }

    @Test
    void aPilotThatMustWaitForItsFollowerIsACircle() {
        int area = build.choice("area", 2);
        int pilot = build.activity("pilot", area, -1);
        int follower = build.activity("follower", area, -1);
        build.order(follower, pilot);
        ScheduleProblem problem = build.problem()
                .with(
                        Membership.ALL,
                        List.of(new Pilot("pilots", area, 1, List.of(pilot), List.of(follower), 0)),
                        List.of());
        assertThat(ScheduleDefects.find(problem))
                .containsExactly(new ScheduleDefect(Kind.ORDER_CIRCLE, List.of("pilot", "follower", "pilot"), -1, 0));
    }

    @Test
    void namesAnActivityTooBigForItsPoolInEveryMonth() {
        build.pool("pool", 100);
        build.activity("small", -1, -1, Schedules.option(0, 0, 11, -1, new Demand(0, 0, new long[] {100})));
        build.activity("big", -1, -1, Schedules.option(0, 0, 11, -1, new Demand(0, 0, new long[] {130})));
        assertThat(ScheduleDefects.find(build.problem()))
                .containsExactly(new ScheduleDefect(Kind.TOO_LITTLE_CAPACITY, List.of("big", "pool"), 0, 30));
    }

    @Test
    void namesAnActivityWithoutAMonth() {
        int area = build.choice("area", 2);
        build.activity("late", area, -1, Schedules.option(1, 9, 7, -1));
        assertThat(ScheduleDefects.find(build.problem()))
                .containsExactly(new ScheduleDefect(Kind.EMPTY_WINDOW, List.of("late"), -1, 1));
    }

    @Test
    void namesPinsThatExcludeOneAnother() {
        int early = build.activity("early", -1, -1, Schedules.option(0, 0, 11, 6));
        int late = build.activity("late", -1, -1, Schedules.option(0, 0, 11, 4));
        int outside = build.activity("outside", -1, -1, Schedules.option(0, 5, 11, 3));
        int same = build.activity("same", -1, -1, Schedules.option(0, 0, 11, 6));
        build.order(early, late);
        build.groups.add(new MoveTogether("group", List.of(same, outside)));
        ScheduleProblem problem =
                build.problem().with(Membership.ALL, List.of(), List.of(new NotTogether("apart", early, same)));
        assertThat(ScheduleDefects.find(problem))
                .containsExactly(
                        new ScheduleDefect(Kind.CONTRADICTORY_PINS, List.of("outside"), 3, 0),
                        new ScheduleDefect(Kind.CONTRADICTORY_PINS, List.of("same", "outside"), 3, 0),
                        new ScheduleDefect(Kind.CONTRADICTORY_PINS, List.of("early", "late"), 4, 0),
                        new ScheduleDefect(Kind.CONTRADICTORY_PINS, List.of("early", "same"), 6, 0));
    }

    @Test
    void namesAChoiceThatCanTakeNothing() {
        build.choice("first", 2);
        build.choices.add(new Choice("second", 2, Schedules.only(1), List.of(new Choice.Implication(1, 0, 1))));
        build.choices.set(0, new Choice("first", 2, Schedules.only(0), List.of()));
        assertThat(ScheduleDefects.find(build.problem()))
                .containsExactly(new ScheduleDefect(Kind.CONTRADICTORY_CHOICES, List.of("second"), -1, 0));
    }

    @Test
    void namesAQuorumThatIsMissedEvenWithAllIn() {
        int area = build.choice("area", 2);
        build.party("first");
        build.party("second");
        Quorum quorum = new Quorum("quorum", area, 1, List.of(0, 1), 0, new long[] {40, 30}, 100);
        ScheduleProblem problem =
                build.problem().with(new Membership(List.of(), List.of(quorum), List.of()), List.of(), List.of());
        assertThat(ScheduleDefects.find(problem))
                .containsExactly(new ScheduleDefect(Kind.UNREACHABLE_QUORUM, List.of("quorum"), -1, 1));
    }

    @Test
    void namesSumsThatMightOverflow() {
        build.party("party");
        long[] huge = new long[Schedules.ANALYSIS + 1];
        Arrays.fill(huge, Long.MAX_VALUE / 8);
        for (int i = 0; i < 3; i++) {
            build.milestones.add(new Milestone(
                    "off" + i,
                    List.of(),
                    List.of(),
                    List.of(new PartyTable(0, huge, huge)),
                    new long[Schedules.ANALYSIS + 1],
                    new int[Schedules.ANALYSIS + 1]));
        }
        assertThat(ScheduleDefects.find(build.problem()))
                .containsExactly(new ScheduleDefect(Kind.OVERFLOW, List.of("cost"), -1, 0));
    }

    @Test
    void neverThrowsOnRandomProblems() {
        for (long seed = 1; seed <= 30; seed++) {
            ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);
            assertThat(ScheduleDefects.find(problem))
                    .noneMatch(defect ->
                            defect.kind() == Kind.OVERFLOW || defect.subjects().isEmpty());
        }
    }
}

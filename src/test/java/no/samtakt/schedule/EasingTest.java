package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.samtakt.common.ShareKey;
import no.samtakt.schedule.Requirement.Kind;
import org.junit.jupiter.api.Test;

/** Which requirements a problem has, what has to do with each, and what is left of it when it asks for less. */
class EasingTest {

    private static final long ALL = Long.MAX_VALUE;

    private final Schedules build = new Schedules();

    // ---- what is required

    @Test
    void aWindowAsWideAsThePlanRequiresNothing() {
        build.activity("free", -1, -1);

        assertThat(Requirements.of(build.problem()).list()).isEmpty();
    }

    @Test
    void whatIsNarrowerIsRequiredInItsOwnWay() {
        build.activity("early", -1, -1, started(2, 11, -1));
        build.activity("begun", -1, -1, started(3, 11, -1));
        build.activity("late", -1, -1, started(2, 10, -1));
        build.activity("pinned", -1, -1, started(2, 11, 0));
        build.activities.add(new Activity("must", -1, List.of(started(2, 11, -1)), new BitSet(), 1));

        // before month 2 no work of theirs could end: a window from there on asks for nothing
        assertThat(names(build.problem()))
                .containsExactly("EARLIEST [begun]", "LATEST [late]", "PIN [pinned]", "MUST_MOVE [must]");
    }

    @Test
    void whatIsFrozenAlikeIsOneRequirement() {
        int[] summer = frozen(6);
        int[] winter = frozen(0, 11);
        build.activity("a", -1, -1, frozen(summer));
        build.activity("b", -1, -1, frozen(summer.clone()));
        build.activity("c", -1, -1, frozen(winter), frozen(winter.clone()));
        build.activity("d", -1, -1);

        assertThat(names(build.problem())).containsExactly("FREEZE [a, b]", "FREEZE [c]");
    }

    @Test
    void everyRuleOfAProblemIsNamedWhereSomebodySetIt() {
        ScheduleProblem problem = everything();

        assertThat(names(problem))
                .containsExactly(
                        "CHOICE [area]",
                        "CAPACITY [people]",
                        "BUDGET [money]",
                        "CRITICAL_LOAD [critical]",
                        "TOGETHER [group]",
                        "MILESTONE [off]",
                        "PILOT [pilots]",
                        "QUORUM [quorum]",
                        "SIT_OUT [first out]",
                        "WIN_WIN [guarded]",
                        "APART [one, three]");
    }

    @Test
    void whatCanBeEasedByAnAmountBelongsToItsRule() {
        assertThat(Arrays.stream(Kind.values()).filter(kind -> !kind.gradual()))
                .containsExactly(Kind.CHOICE, Kind.MUST_MOVE, Kind.TOGETHER, Kind.PILOT, Kind.QUORUM, Kind.APART);
        assertThat(Kind.LATEST.rule()).isEqualTo(Rule.WINDOW);
        assertThat(Kind.CHOICE.rule()).isEqualTo(Rule.PIN);
        assertThat(Kind.SIT_OUT.rule()).isEqualTo(Rule.ELIGIBILITY);
        assertThat(Kind.APART.rule()).isEqualTo(Rule.NOT_TOGETHER);
    }

    // ---- what has to do with it

    @Test
    void aRequirementTouchesWhatItIsAbout() {
        ScheduleProblem problem = everything();

        assertThat(touched(problem, Kind.CHOICE)).containsExactly(0, 1);
        assertThat(touched(problem, Kind.QUORUM)).containsExactly(0, 1);
        assertThat(touched(problem, Kind.SIT_OUT)).containsExactly(0, 1);
        assertThat(touched(problem, Kind.CAPACITY)).containsExactly(3);
        assertThat(touched(problem, Kind.BUDGET)).containsExactlyInAnyOrder(0, 2);
        assertThat(touched(problem, Kind.CRITICAL_LOAD)).containsExactly(2);
        assertThat(touched(problem, Kind.TOGETHER)).containsExactly(2, 3);
        assertThat(touched(problem, Kind.MILESTONE)).containsExactlyInAnyOrder(1, 2);
        assertThat(touched(problem, Kind.PILOT)).containsExactly(0, 1);
        assertThat(touched(problem, Kind.WIN_WIN)).containsExactly(1);
        assertThat(touched(problem, Kind.APART)).containsExactly(0, 2);
    }

    @Test
    void aWindowTouchesItsActivityAndAFreezeAllOfItsKind() {
        build.activity("late", -1, -1, Schedules.option(0, 0, 7, -1));
        build.activity("a", -1, -1, frozen(frozen(6)));
        build.activity("b", -1, -1, frozen(frozen(6)));

        assertThat(touched(build.problem(), Kind.LATEST)).containsExactly(0);
        assertThat(touched(build.problem(), Kind.FREEZE)).containsExactly(1, 2);
    }

    // ---- what breaks it

    @Test
    void aWindowIsBrokenByTheSideThatIsMissed() {
        build.activity("a", -1, -1, started(5, 7, -1));
        ScheduleProblem problem = build.problem();

        assertThat(broken(problem, 4)).containsExactly("EARLIEST [a]");
        assertThat(broken(problem, 8)).containsExactly("LATEST [a]");
        assertThat(broken(problem, 2)).containsExactly("EARLIEST [a]");
        assertThat(broken(problem, 5)).isEmpty();
        // too early even for the work itself: nobody's requirement
        assertThat(broken(problem, 1)).isEmpty();
    }

    @Test
    void onlyTheSideMeantIsBrokenWhenTheWindowIsEmpty() {
        build.activity("a", -1, -1, Schedules.option(0, 6, 3, -1));
        ScheduleProblem problem = build.problem();
        Schedule schedule = new Schedule(new int[0], new int[] {0}, new int[] {5});

        List<Set<Requirement>> by = ScheduleEvaluator.evaluate(problem, schedule).violations().stream()
                .map(violation -> Requirements.of(problem).brokenBy(violation, schedule))
                .toList();

        assertThat(by).hasSize(2);
        assertThat(by.get(0)).extracting(Requirement::kind).containsExactly(Kind.EARLIEST);
        assertThat(by.get(1)).extracting(Requirement::kind).containsExactly(Kind.LATEST);
    }

    // ---- what is left

    @Test
    void aWindowOpensByTheMonthsGivenButNotBeforeTheWorkNorBeyondThePlan() {
        build.activity("a", -1, -1, started(5, 9, -1));

        Option byOne = eased(1);
        assertThat(byOne.earliest()).isEqualTo(4);
        assertThat(byOne.latest()).isEqualTo(10);
        Option byFour = eased(4);
        assertThat(byFour.earliest()).isEqualTo(2);
        assertThat(byFour.latest()).isEqualTo(11);
        assertThat(eased(0).earliest()).isEqualTo(5);
        assertThat(eased(0).latest()).isEqualTo(9);
        assertThat(eased(ALL).earliest()).isEqualTo(2);
        assertThat(eased(ALL).latest()).isEqualTo(11);
    }

    @Test
    void aWindowThatBeginsBeyondThePlanIsGivenUpOnlyWhole() {
        build.activity("a", -1, -1, started(30, 35, -1));

        assertThat(eased(11).earliest()).isEqualTo(19);
        assertThat(eased(Schedules.HORIZON).earliest()).isEqualTo(2);
        assertThat(eased(Schedules.HORIZON).latest()).isEqualTo(35);
    }

    @Test
    void aPinLoosensToTheMonthsAroundIt() {
        build.activity("a", -1, -1, Schedules.option(0, 0, 11, 5));

        assertThat(eased(0).pinned()).isEqualTo(5);
        Option byTwo = eased(2);
        assertThat(byTwo.pinned()).isEqualTo(-1);
        assertThat(byTwo.earliest()).isEqualTo(3);
        assertThat(byTwo.latest()).isEqualTo(7);
        assertThat(eased(Schedules.HORIZON).earliest()).isZero();
        assertThat(eased(Schedules.HORIZON).latest()).isEqualTo(11);
        assertThat(eased(Schedules.HORIZON).pinned()).isEqualTo(-1);
    }

    @Test
    void aPinInTheFirstMonthIsOne() {
        build.activity("a", -1, -1, Schedules.option(0, 0, 11, 0));

        assertThat(eased(1).pinned()).isEqualTo(-1);
        assertThat(eased(1).latest()).isEqualTo(1);
    }

    @Test
    void frozenMonthsMayBeTouchedSoOften() {
        int[] frozen = new int[Schedules.HORIZON];
        frozen[3] = 1;
        frozen[4] = 3;
        build.activity("a", -1, -1, frozen(frozen));

        assertThat(eased(2).frozen()[3]).isZero();
        assertThat(eased(2).frozen()[4]).isEqualTo(1);
        assertThat(eased(ALL).frozen()).containsOnly(0);
    }

    @Test
    void everythingEasedByTwoAsksForTwoLess() {
        ScheduleProblem eased = easedAll(everything(), 2);

        assertThat(eased.choices().get(0).allowed()).isEqualTo(Schedules.range(0, 2));
        assertThat(eased.resources().get(0).capacity()).containsOnly(102);
        assertThat(eased.resources().get(1).capacity()).containsOnly(102);
        assertThat(eased.countLimits().get(0).limit()).isEqualTo(3);
        assertThat(eased.groups()).isEmpty();
        assertThat(eased.milestones().get(1).shortfall()).containsOnly(3);
        assertThat(eased.pilots()).isEmpty();
        assertThat(eased.membership().quorums()).isEmpty();
        assertThat(eased.membership().sitOutLimits().get(0).limit()).isEqualTo(2);
        assertThat(eased.parties().get(0)).isEqualTo(new Party("first", 1_000_000, 1_000_000));
        assertThat(eased.parties().get(1)).isEqualTo(new Party("guarded", 502, 52, true));
        assertThat(eased.apart()).isEmpty();
        assertThat(eased.membership().commonCosts()).hasSize(2);
        assertThat(eased.membership().participations()).hasSize(1);
    }

    @Test
    void everythingGivenUpAsksForNothing() {
        ScheduleProblem eased = easedAll(everything(), ALL);

        assertThat(eased.resources())
                .allSatisfy(resource -> assertThat(resource.capacity()).containsOnly(Long.MAX_VALUE / 4));
        assertThat(eased.countLimits().get(0).limit())
                .isEqualTo(1 + eased.activities().size());
        assertThat(eased.membership().sitOutLimits().get(0).limit())
                .isEqualTo(eased.choices().size());
        assertThat(eased.milestones().get(1).shortfall()).containsOnly(0);
        assertThat(eased.parties().get(1)).isEqualTo(new Party("guarded", 500, 50, false));
    }

    @Test
    void nothingEasedIsTheSameProblem() {
        ScheduleProblem problem = everything();
        ScheduleProblem same = Requirements.of(problem).eased(Map.of());

        assertThat(same.resources().get(0).capacity()).containsOnly(100);
        assertThat(same.parties()).isEqualTo(problem.parties());
        assertThat(same.groups()).isEqualTo(problem.groups());
        assertThat(same.pilots()).isEqualTo(problem.pilots());
        assertThat(same.apart()).isEqualTo(problem.apart());
        assertThat(same.countLimits()).isEqualTo(problem.countLimits());
        assertThat(same.membership().quorums()).isEqualTo(problem.membership().quorums());
        assertThat(same.choices()).isEqualTo(problem.choices());
        assertThat(names(same)).isEqualTo(names(problem));
    }

    @Test
    void moreThanAnythingStaysMoreThanAnything() {
        build.pool("endless", Long.MAX_VALUE - 5);
        build.pool("large", Long.MAX_VALUE / 4 - 10);

        List<Resource> eased = easedAll(build.problem(), 20).resources();

        assertThat(eased.get(0).capacity()).containsOnly(Long.MAX_VALUE - 5);
        assertThat(eased.get(1).capacity()).containsOnly(Long.MAX_VALUE / 4);
        assertThat(easedAll(build.problem(), 7).resources().get(1).capacity()).containsOnly(Long.MAX_VALUE / 4 - 3);
    }

    @Test
    void whoMustMoveMayStayWhenThatIsGivenUp() {
        int area = build.choice("area", 2);
        build.activities.add(new Activity("must", area, List.of(Schedules.option(1, 0, 11, -1)), new BitSet(), 4));

        assertThat(easedAll(build.problem(), 1).activities().get(0).absentViolation())
                .isZero();
        assertThat(Requirements.of(build.problem())
                        .eased(Map.of())
                        .activities()
                        .get(0)
                        .absentViolation())
                .isEqualTo(4);
    }

    // ---- helpers

    /** Four activities, the first two of an area, and one rule of every kind that is not about an activity alone. */
    private ScheduleProblem everything() {
        build.choices.add(new Choice("area", 2, Schedules.only(1), List.of()));
        build.choice("first takes part", 2);
        build.pool("people", 100);
        build.resources.add(new Resource("money", Rule.BUDGET, new int[Schedules.HORIZON], new long[] {100}));
        build.limits.add(new CountLimit("critical", 1));
        build.party("first");
        build.parties.add(new Party("guarded", 500, 50, true));
        int one = build.activity("one", 0, 1, Schedules.option(1, 0, 11, -1));
        int two = build.activity("two", 0, -1, Schedules.costing(1, 1, 5));
        int three = build.activity("three", -1, -1, counted());
        int four = build.activity("four", -1, -1, Schedules.option(0, 0, 11, -1, new Demand(0, 0, new long[] {4})));
        build.groups.add(new MoveTogether("group", List.of(three, four)));
        int[] late = new int[Schedules.ANALYSIS + 1];
        build.milestones.add(milestone("before", two, List.of(), late));
        int[] always = late.clone();
        Arrays.fill(always, 5);
        build.milestones.add(milestone("off", three, List.of(0), always));
        build.waves.add(new Wave("wave", 0, 1, List.of(three), List.of(), List.of()));
        Membership membership = new Membership(
                List.of(new Participation(1, 0, 0, Schedules.only(1))),
                List.of(new Quorum("quorum", 0, 1, List.of(0), 1, new long[1], 0)),
                List.of(new SitOutLimit("first out", 0, 0)),
                List.of(common(one, -1), common(-1, 0)),
                List.of());
        return build.problem()
                .with(
                        membership,
                        List.of(new Pilot("pilots", 0, 1, List.of(one), List.of(two), 0)),
                        List.of(new NotTogether("apart", one, three)));
    }

    private static Milestone milestone(String id, int trigger, List<Integer> after, int[] shortfall) {
        return new Milestone(
                id,
                List.of(new Milestone.Trigger(trigger, new int[] {0})),
                after,
                List.of(),
                new long[shortfall.length],
                shortfall);
    }

    private static CommonCost common(int activity, int wave) {
        return new CommonCost(
                0,
                activity,
                wave,
                List.of(0),
                new ShareKey(0, new long[] {1, 1}),
                new long[Schedules.HORIZON],
                new long[Schedules.HORIZON],
                new int[] {1},
                0,
                new long[] {3},
                List.of());
    }

    private static Option counted() {
        Option free = Schedules.option(0, 0, 11, -1);
        return new Option(
                0,
                "",
                free.start(),
                0,
                11,
                -1,
                free.frozen(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Count(0, 1)));
    }

    /** Two months of work before the finish: it can end in month 2 at the earliest. */
    private static Option started(int earliest, int latest, int pinned) {
        int[] start = IntStream.range(0, Schedules.HORIZON).map(g -> g - 2).toArray();
        return new Option(
                0,
                "",
                start,
                earliest,
                latest,
                pinned,
                new int[Schedules.HORIZON],
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Option frozen(int[] frozen) {
        Option free = Schedules.option(0, 0, 11, -1);
        return new Option(0, "", free.start(), 0, 11, -1, frozen, List.of(), List.of(), List.of(), List.of());
    }

    private static int[] frozen(int first, int... others) {
        int[] frozen = new int[Schedules.HORIZON];
        frozen[first] = 1;
        for (int month : others) {
            frozen[month] = 1;
        }
        return frozen;
    }

    private static List<String> names(ScheduleProblem problem) {
        return Requirements.of(problem).list().stream()
                .map(requirement -> requirement.kind() + " " + requirement.subjects())
                .toList();
    }

    private static Set<Integer> touched(ScheduleProblem problem, Kind kind) {
        Requirements requirements = Requirements.of(problem);
        return requirements.touches(requirements.list().stream()
                .filter(requirement -> requirement.kind() == kind)
                .findFirst()
                .orElseThrow());
    }

    private static List<String> broken(ScheduleProblem problem, int finish) {
        Schedule schedule = new Schedule(new int[0], new int[] {0}, new int[] {finish});
        List<String> broken = new ArrayList<>();
        for (Violation violation : ScheduleEvaluator.evaluate(problem, schedule).violations()) {
            Requirements.of(problem)
                    .brokenBy(violation, schedule)
                    .forEach(one -> broken.add(one.kind() + " " + one.subjects()));
        }
        return broken;
    }

    private Option eased(long amount) {
        return easedAll(build.problem(), amount).activities().get(0).options().get(0);
    }

    private static ScheduleProblem easedAll(ScheduleProblem problem, long amount) {
        Requirements requirements = Requirements.of(problem);
        Map<Requirement, Long> amounts = new LinkedHashMap<>();
        requirements.list().forEach(requirement -> amounts.put(requirement, amount));
        return requirements.eased(amounts);
    }
}

package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samtakt.schedule.Requirement.Kind;
import no.samtakt.schedule.solver.Conflict;
import no.samtakt.schedule.solver.Conflict.Helps;
import no.samtakt.schedule.solver.Conflict.Relief;
import no.samtakt.schedule.solver.ConflictFinder;
import no.samtakt.schedule.solver.ScheduleSolver;
import no.samtakt.schedule.solver.SolverSettings;
import no.samtakt.schedule.solver.Termination;
import org.junit.jupiter.api.Test;

class ConflictFinderTest {

    private static final long STEPS = 200;

    private final Schedules build = new Schedules();

    @Test
    void pinsThatContradictThroughAnOrder() {
        int first = pinned("first", 6);
        int between = build.activity("between", -1, -1);
        int second = pinned("second", 4);
        build.order(first, between);
        build.order(between, second);
        pinned("aside", 2);
        build.pool("pool", 100);

        Conflict conflict = only(find());

        assertThat(names(conflict)).containsExactlyInAnyOrder("PIN first", "PIN second");
        assertThat(conflict.smallest()).isTrue();
        assertThat(conflict.reliefs()).allSatisfy(relief -> {
            assertThat(relief.helps()).isEqualTo(Helps.ALONE);
            assertThat(relief.amount()).isEqualTo(4);
        });
        eachIsNeeded(conflict);
    }

    @Test
    void twoPinnedToAMonthWithTooFewPeople() {
        build.pool("other", 10);
        build.pool("people", 100);
        pinned("one", 5, new Demand(1, 0, new long[] {60}));
        pinned("two", 5, new Demand(1, 0, new long[] {60}));
        pinned("three", 7, new Demand(1, 0, new long[] {60}));

        Conflict conflict = only(find());

        assertThat(names(conflict)).containsExactlyInAnyOrder("CAPACITY people", "PIN one", "PIN two");
        assertThat(relief(conflict, Kind.CAPACITY).amount()).isEqualTo(20);
        assertThat(relief(conflict, Kind.CAPACITY).month()).isEqualTo(5);
        assertThat(relief(conflict, Kind.PIN).amount()).isEqualTo(1);
        eachIsNeeded(conflict);
    }

    @Test
    void aWindowThatIsFrozen() {
        int[] frozen = new int[Schedules.HORIZON];
        Arrays.fill(frozen, 0, 6, 1);
        Option plain = Schedules.option(0, 0, 3, -1);
        build.activity(
                "late",
                -1,
                -1,
                new Option(0, "", plain.start(), 0, 3, -1, frozen, List.of(), List.of(), List.of(), List.of()));
        build.activity("aside", -1, -1, Schedules.option(0, 2, 9, -1));

        Conflict conflict = only(find());

        assertThat(names(conflict)).containsExactlyInAnyOrder("LATEST late", "FREEZE late");
        assertThat(relief(conflict, Kind.LATEST).amount()).isEqualTo(3);
        assertThat(relief(conflict, Kind.FREEZE).amount()).isEqualTo(1);
        eachIsNeeded(conflict);
    }

    @Test
    void conflictsApartFromOneAnotherAreAllNamed() {
        build.order(pinned("a", 6), pinned("b", 4));
        build.order(pinned("c", 9), pinned("d", 8));

        ConflictFinder.Answer answer = find();

        assertThat(answer.conflicts()).hasSize(2);
        List<String> all = new ArrayList<>();
        answer.conflicts().forEach(conflict -> all.addAll(names(conflict)));
        assertThat(all).containsExactlyInAnyOrder("PIN a", "PIN b", "PIN c", "PIN d");
        answer.conflicts().forEach(this::eachIsNeeded);
    }

    @Test
    void whatIsRequiredTwiceIsNoHelpAlone() {
        int hub = pinned("hub", 6);
        int early = pinned("early", 6);
        int other = pinned("other", 6);
        build.order(hub, early);
        build.order(hub, other);

        Conflict conflict = only(find());

        assertThat(names(conflict)).hasSize(2).contains("PIN hub");
        assertThat(conflict.reliefs())
                .extracting(Relief::helps)
                .containsExactlyInAnyOrder(Helps.ALONE, Helps.NOT_ALONE);
    }

    @Test
    void aPlanThatWasOnlyMissedIsReturned() {
        build.order(build.activity("a", -1, -1), build.activity("b", -1, -1));

        ConflictFinder.Answer answer = find();

        assertThat(answer.conflicts()).isEmpty();
        Schedule schedule = answer.schedule();
        assertThat(schedule).isNotNull();
        assertThat(ScheduleEvaluator.evaluate(build.problem(), schedule).feasible())
                .isTrue();
    }

    @Test
    void workThatDoesNotFitInThePlanAtAllIsNotBlamedOnARule() {
        int before = pinned("0", 3);
        for (int i = 1; i <= Schedules.HORIZON; i++) {
            int next = build.activity("" + i, -1, -1);
            build.order(before, next);
            before = next;
        }

        ConflictFinder.Answer answer = find();

        assertThat(answer.beyond()).isTrue();
        assertThat(answer.conflicts()).isEmpty();
    }

    @Test
    void theSameEffortGivesTheSameAnswer() {
        build.pool("people", 100);
        pinned("a", 0, new Demand(0, 0, new long[] {60}));
        pinned("b", 0, new Demand(0, 0, new long[] {60}));

        assertThat(find(4).conflicts()).isNotEmpty().isEqualTo(find(4).conflicts());
    }

    @Test
    void whenStoppedItSaysNothingRatherThanSomethingWrong() {
        build.order(pinned("a", 6), pinned("b", 4));

        ConflictFinder.Answer answer = ConflictFinder.find(
                build.problem(), start(build.problem()), new ConflictFinder.Effort(1, STEPS, 50, () -> true));

        assertThat(answer.conflicts()).isEmpty();
        assertThat(answer.beyond()).isFalse();
    }

    @Test
    void anEndBeforeTheSetIsSmallestIsSaid() {
        for (int i = 0; i < 8; i++) {
            pinned("aside" + i, i);
        }
        build.order(pinned("a", 6), pinned("b", 4));

        ConflictFinder.Answer answer = ConflictFinder.find(
                build.problem(), start(build.problem()), new ConflictFinder.Effort(1, STEPS, 3, () -> false));

        assertThat(answer.conflicts()).allSatisfy(conflict -> {
            assertThat(conflict.smallest()).isFalse();
            assertThat(names(conflict)).contains("PIN a", "PIN b");
        });
    }

    // ---- helpers

    private int pinned(String id, int month, Demand... demands) {
        return build.activity(id, -1, -1, Schedules.option(0, 0, Schedules.HORIZON - 1, month, demands));
    }

    private ConflictFinder.Answer find() {
        return find(200);
    }

    private ConflictFinder.Answer find(int tries) {
        ScheduleProblem problem = build.problem();
        return ConflictFinder.find(problem, start(problem), new ConflictFinder.Effort(1, STEPS, tries, () -> false));
    }

    private static Schedule start(ScheduleProblem problem) {
        int[] options = new int[problem.activities().size()];
        return new Schedule(new int[problem.choices().size()], options, options.clone());
    }

    private static Conflict only(ConflictFinder.Answer answer) {
        assertThat(answer.schedule()).isNull();
        assertThat(answer.beyond()).isFalse();
        assertThat(answer.conflicts()).hasSize(1);
        return answer.conflicts().get(0);
    }

    private static List<String> names(Conflict conflict) {
        return conflict.reliefs().stream()
                .map(relief -> relief.requirement().kind() + " "
                        + String.join(" ", relief.requirement().subjects()))
                .toList();
    }

    private static Relief relief(Conflict conflict, Kind kind) {
        return conflict.reliefs().stream()
                .filter(relief -> relief.requirement().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The set alone cannot be kept; without any one of it, the others can. */
    private void eachIsNeeded(Conflict conflict) {
        List<Requirement> set =
                conflict.reliefs().stream().map(Relief::requirement).toList();
        assertThat(solvable(set)).isFalse();
        for (Requirement one : set) {
            List<Requirement> others = new ArrayList<>(set);
            others.remove(one);
            assertThat(solvable(others)).as("without " + one).isTrue();
        }
    }

    private boolean solvable(List<Requirement> kept) {
        Requirements requirements = Requirements.of(build.problem());
        List<Requirement> gone = new ArrayList<>(requirements.list());
        gone.removeAll(kept);
        return ScheduleSolver.solve(
                        requirements.without(gone), SolverSettings.of(7, Termination.afterSteps(500), () -> 0L))
                .evaluation()
                .feasible();
    }
}

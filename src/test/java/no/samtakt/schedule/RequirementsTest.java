package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import no.samtakt.schedule.Requirement.Kind;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    /** Whatever a schedule breaks is gone without what it is said to break, and nothing else is. */
    @Test
    void withoutWhatIsBrokenOnlyTheUnavoidableIsLeft() {
        Set<Kind> met = EnumSet.noneOf(Kind.class);
        for (int seed = 0; seed < 40; seed++) {
            ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);
            Requirements requirements = Requirements.of(problem);
            Schedule schedule = wild(problem, seed);
            List<Violation> violations =
                    ScheduleEvaluator.evaluate(problem, schedule).violations();
            Set<Requirement> broken = new LinkedHashSet<>();
            List<Violation> unavoidable = new ArrayList<>();
            for (Violation violation : violations) {
                Set<Requirement> by = requirements.brokenBy(violation, schedule);
                broken.addAll(by);
                if (by.isEmpty()) {
                    unavoidable.add(violation);
                }
            }
            broken.forEach(requirement -> met.add(requirement.kind()));
            assertThat(requirements.list()).containsAll(broken);

            ScheduleProblem without = requirements.without(broken);
            assertThat(ScheduleEvaluator.evaluate(without, schedule).violations())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(unavoidable);

            // Months before any work could begin count less when nobody asks for a later month.
            List<Requirement> others = new ArrayList<>(requirements.list());
            others.removeAll(broken);
            assertThat(places(ScheduleEvaluator.evaluate(requirements.without(others), schedule)
                            .violations()))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(places(violations));
        }
        assertThat(met).hasSizeGreaterThan(8);
    }

    @Test
    void easedByTheAmountBrokenNothingOfItIsLeft() {
        for (int seed = 0; seed < 20; seed++) {
            ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);
            Requirements requirements = Requirements.of(problem);
            Schedule schedule = wild(problem, seed);
            Map<Requirement, Long> amounts = new LinkedHashMap<>();
            List<Violation> rest = new ArrayList<>();
            for (Violation violation :
                    ScheduleEvaluator.evaluate(problem, schedule).violations()) {
                Set<Requirement> by = requirements.brokenBy(violation, schedule);
                by.forEach(requirement -> amounts.merge(requirement, violation.amount(), Math::max));
                if (by.isEmpty()) {
                    rest.add(violation);
                }
            }
            assertThat(ScheduleEvaluator.evaluate(requirements.eased(amounts), schedule)
                            .violations())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(rest);
        }
    }

    private static List<String> places(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.rule() + " " + violation.subject() + " " + violation.other() + " "
                        + violation.month())
                .toList();
    }

    /** Anything anywhere, so that much is broken. */
    private static Schedule wild(ScheduleProblem problem, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] alternatives = problem.choices().stream()
                .mapToInt(choice -> random.nextInt(choice.alternatives()))
                .toArray();
        int[] options = new int[problem.activities().size()];
        int[] finish = new int[options.length];
        Schedule schedule = new Schedule(alternatives, options, finish);
        for (int a = 0; a < options.length; a++) {
            Activity activity = problem.activities().get(a);
            int seen = schedule.seenBy(activity);
            int[] open = IntStream.range(0, activity.options().size())
                    .filter(o ->
                            activity.choice() < 0 || activity.options().get(o).alternative() == seen)
                    .toArray();
            options[a] = open.length == 0 ? Schedule.NEVER : open[random.nextInt(open.length)];
            finish[a] = open.length == 0 ? Schedule.NEVER : random.nextInt(problem.horizon());
        }
        return schedule;
    }
}

package no.samtakt.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FurtherFeaturesTest {

    @Test
    void everyRuleAndKindOfCostAppearsInRandomProblems() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        Set<CostLine.Kind> kinds = EnumSet.noneOf(CostLine.Kind.class);
        boolean distance = false;
        for (long seed = 1; seed <= 8; seed++) {
            ScheduleProblem problem = ScheduleProblems.random(
                    seed, seed % 2 == 0 ? ScheduleProblems.Size.SMALL : ScheduleProblems.Size.MIDDLE);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 30; i++) {
                Schedule schedule = ScheduleProblems.anySchedule(problem, random);
                Evaluation evaluation = ScheduleEvaluator.evaluate(problem, schedule);
                evaluation.violations().forEach(violation -> rules.add(violation.rule()));
                ScheduleEvaluator.costByComponent(problem, schedule).forEach(line -> kinds.add(line.kind()));
                distance |= evaluation.distance() > 0;
            }
        }
        assertThat(rules).containsAll(EnumSet.complementOf(EnumSet.of(Rule.HORIZON)));
        assertThat(kinds).containsExactlyInAnyOrder(CostLine.Kind.values());
        assertThat(distance).isTrue();
    }
}

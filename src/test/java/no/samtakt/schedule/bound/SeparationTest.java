package no.samtakt.schedule.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.samtakt.schedule.OwnMinima;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.ScheduleProblems;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {

    @Test
    void twoCooperationsThatShareVendorsAreTwoParts() {
        GeneratedProblem generated = ProblemGenerator.generate(GeneratorSettings.parse("fixed-2000-1"));
        ScheduleProblem problem = generated.problem();
        Schedule planted = generated.planted();

        List<Separation.Part> parts = Separation.of(problem);

        assertThat(parts).hasSize(2);
        long cost = 0;
        long bound = 0;
        long minima = 0;
        for (Separation.Part part : parts) {
            Schedule own = new Schedule(
                    part.alternatives(planted.alternatives()),
                    Arrays.stream(part.activities())
                            .map(a -> planted.options()[a])
                            .toArray(),
                    Arrays.stream(part.activities())
                            .map(a -> planted.finish()[a])
                            .toArray());
            assertThat(ScheduleEvaluator.evaluate(part.problem(), own).hardPenalty())
                    .isZero();
            cost += ScheduleEvaluator.evaluate(part.problem(), own).objective();
            minima += OwnMinima.of(part.problem());
            bound += LowerBound.fixed(part.problem(), own.alternatives())
                    .run(3, () -> false)
                    .value();
        }
        long whole = ScheduleEvaluator.evaluate(problem, planted).objective();
        assertThat(cost).isBetween(whole - parts.size(), whole + parts.size());
        assertThat(minima).isEqualTo(OwnMinima.of(problem));
        assertThat(bound).isBetween(minima, whole);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void partsHoldEverythingOnce(long seed) {
        ScheduleProblem problem = ScheduleProblems.random(seed, ScheduleProblems.Size.SMALL);

        List<Separation.Part> parts = Separation.of(problem);

        assertThat(parts.stream().flatMapToInt(part -> Arrays.stream(part.activities())))
                .hasSize(problem.activities().size())
                .doesNotHaveDuplicates();
        assertThat(parts.stream().mapToInt(part -> part.problem().milestones().size()))
                .hasSize(parts.size());
        assertThat(parts.stream()
                        .mapToInt(part -> part.problem().milestones().size())
                        .sum())
                .isEqualTo(problem.milestones().size());
        assertThat(parts.stream()
                        .mapToInt(part -> part.problem().bridges().size())
                        .sum())
                .isEqualTo(problem.bridges().size());
    }
}

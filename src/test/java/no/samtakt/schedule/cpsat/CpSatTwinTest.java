package no.samtakt.schedule.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpSatTwinTest {

    @ParameterizedTest
    @ValueSource(strings = {"fixed-100-1", "open-100-2", "open-300-1"})
    void theTwinPutsTheSamePriceOnAPlan(String name) {
        ScheduleProblem problem = ProblemGenerator.generate(GeneratorSettings.parse(name))
                .problem()
                .withoutFairness();
        Schedule planted =
                ProblemGenerator.generate(GeneratorSettings.parse(name)).planted();

        assertThat(new CpSatTwin(problem).hint(planted))
                .isEqualTo(ScheduleEvaluator.evaluate(problem, planted).objective());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed-60-1", "open-60-1"})
    void theTwinKeepsTheSameRules(String name) {
        GeneratedProblem generated = ProblemGenerator.generate(GeneratorSettings.parse(name));
        ScheduleProblem problem = generated.problem().withoutFairness();
        CpSatTwin twin = new CpSatTwin(problem);
        twin.hint(generated.planted());

        CpSatTwin.Answer answer = twin.solve(20, 2);

        assertThat(answer.schedule()).isNotNull();
        Evaluation evaluation = ScheduleEvaluator.evaluate(problem, answer.schedule());
        assertThat(evaluation.violations()).isEmpty();
        assertThat(answer.bound()).isLessThanOrEqualTo(evaluation.objective());
    }
}

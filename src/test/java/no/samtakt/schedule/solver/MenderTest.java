package no.samtakt.schedule.solver;

import static org.assertj.core.api.Assertions.assertThat;

import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenderTest {

    @ParameterizedTest
    @ValueSource(strings = {"fixed-100-1", "open-100-2", "fixed-300-1", "open-300-3", "fixed-1000-2", "open-1000-1"})
    void whatIsListedIsMendedUntilNoRuleIsBroken(String name) {
        GeneratedProblem generated = ProblemGenerator.generate(GeneratorSettings.parse(name));

        SolveResult result =
                ScheduleSolver.solve(generated.problem(), SolverSettings.of(1, Termination.afterSteps(0), () -> 0));

        Evaluation evaluation = ScheduleEvaluator.evaluate(generated.problem(), result.best());
        assertThat(evaluation.violations()).isEmpty();
    }
}

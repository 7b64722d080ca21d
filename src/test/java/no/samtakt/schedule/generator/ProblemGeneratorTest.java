package no.samtakt.schedule.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemGeneratorTest {

    static Stream<GeneratorSettings> problems() {
        return IntStream.of(60, 100, 137, 300, 599, 1000, 2500).boxed().flatMap(size -> Stream.of(1L, 2L, 3L)
                .flatMap(seed -> Stream.of(GeneratorSettings.Targets.values())
                        .map(targets -> new GeneratorSettings(seed, size, targets))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void thePlantedScheduleBreaksNoRule(GeneratorSettings settings) {
        GeneratedProblem generated = ProblemGenerator.generate(settings);

        Evaluation evaluation = ScheduleEvaluator.evaluate(generated.problem(), generated.planted());

        assertThat(evaluation.violations()).isEmpty();
        assertThat(generated.problem().activities()).hasSize(settings.activities());
    }

    /** The first drawing of each leaves an activity no month. */
    @ParameterizedTest
    @ValueSource(strings = {"fixed-150-1", "open-60-232", "fixed-75-47", "fixed-100-162", "open-170-34"})
    void isDrawnAnewUntilItCanBePlanted(String name) {
        GeneratedProblem generated = ProblemGenerator.generate(GeneratorSettings.parse(name));

        assertThat(generated.settings().name()).isEqualTo(name);
        assertThat(ScheduleEvaluator.evaluate(generated.problem(), generated.planted())
                        .violations())
                .isEmpty();
    }

    @Test
    void theSameSettingsGiveTheSameProblem() {
        GeneratorSettings settings = new GeneratorSettings(7, 500, GeneratorSettings.Targets.OPEN);

        String first = ProblemChecksum.of(ProblemGenerator.generate(settings).problem());

        assertThat(ProblemChecksum.of(ProblemGenerator.generate(settings).problem()))
                .isEqualTo(first);
        assertThat(ProblemChecksum.of(
                        ProblemGenerator.generate(new GeneratorSettings(8, 500, GeneratorSettings.Targets.OPEN))
                                .problem()))
                .isNotEqualTo(first);
    }

    @Test
    void targetsFixedAndOpenDifferInWhatIsAllowedAlone() {
        ScheduleProblem fixed = ProblemGenerator.generate(
                        new GeneratorSettings(1, 300, GeneratorSettings.Targets.FIXED))
                .problem();
        ScheduleProblem open = ProblemGenerator.generate(new GeneratorSettings(1, 300, GeneratorSettings.Targets.OPEN))
                .problem();

        assertThat(fixed.choices())
                .allSatisfy(choice -> assertThat(choice.allowed().cardinality()).isEqualTo(1));
        assertThat(open.choices())
                .allSatisfy(choice -> assertThat(choice.allowed().cardinality()).isEqualTo(choice.alternatives()));
        assertThat(open.precedences()).isEqualTo(fixed.precedences());
    }

    @Test
    void everythingThePlannerKnowsOccurs() {
        ScheduleProblem problem = ProblemGenerator.generate(
                        new GeneratorSettings(1, 1000, GeneratorSettings.Targets.OPEN))
                .problem();

        assertThat(problem.groups()).isNotEmpty();
        assertThat(problem.waves()).isNotEmpty();
        assertThat(problem.fees()).isNotEmpty();
        assertThat(problem.bridges()).hasSizeGreaterThan(300);
        assertThat(problem.milestones()).anyMatch(milestone -> milestone.after().size() > 1);
        assertThat(problem.choices()).anyMatch(choice -> !choice.implications().isEmpty());
        assertThat(problem.resources()).anyMatch(resource -> resource.rule() == Rule.BUDGET);
        assertThat(problem.activities())
                .anyMatch(activity -> activity.options().stream().anyMatch(option -> option.pinned() >= 0))
                .anyMatch(activity ->
                        activity.options().stream().map(Option::mode).distinct().count() == 2)
                .anyMatch(activity -> activity.absentViolation() > 0)
                .anyMatch(activity -> !activity.settled().isEmpty());
    }

    @Test
    void peopleAreInUseAboutThreeQuarters() {
        assertThat(ProblemGenerator.utilisation(new GeneratorSettings(1, 1000, GeneratorSettings.Targets.OPEN)))
                .isBetween(65, 82);
    }

    @Test
    void nameAndSettingsSayTheSame() {
        GeneratorSettings settings = new GeneratorSettings(12, 300, GeneratorSettings.Targets.FIXED);

        assertThat(settings.name()).isEqualTo("fixed-300-12");
        assertThat(GeneratorSettings.parse("fixed-300-12")).isEqualTo(settings);
        assertThatThrownBy(() -> GeneratorSettings.parse("shut-300-12")).hasMessageContaining("shut-300-12");
        assertThatThrownBy(() -> new GeneratorSettings(1, 10, GeneratorSettings.Targets.OPEN))
                .hasMessageContaining("60");
    }
}

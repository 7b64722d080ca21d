package no.samtakt.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.samtakt.common.Problem;
import no.samtakt.common.Texts;
import no.samtakt.planning.MigrationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanJsonTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "optional values absent: {0}")
    @ValueSource(booleans = {false, true})
    void aPlanWrittenAndReadBackIsEqual(boolean optionalAbsent) throws Exception {
        MigrationPlan plan = FilledRecords.plan(optionalAbsent);
        Path file = folder.resolve("plan.json");
        Files.write(file, PlanJson.bytes(plan));

        assertThat(PlanJson.read(file)).isEqualTo(new PlanReading.Plan(plan));
        assertThat(PlanJson.write(plan))
                .as("the same plan gives the same text")
                .isEqualTo(PlanJson.write(FilledRecords.plan(optionalAbsent)));
    }

    @Test
    void amountsAndMonthsAreWrittenAsDocumented() {
        MigrationPlan plan = FilledRecords.plan(false);
        String json = PlanJson.write(plan);

        assertThat(json).startsWith("{\n  \"schemaVersion\": 1,\n  \"run\": {\n    \"version\": ");
        assertThat(json).endsWith("}\n").doesNotContain("\r");
        assertThat(json)
                .contains("\"planStart\": \"" + plan.header().planStart() + "\"")
                .contains("\"planningDate\": \"" + plan.header().planningDate() + "\"")
                .contains("\"internalDayRate\": "
                        + plan.header().internalDayRate().minor() + ",")
                .contains("\"approach\": \"" + plan.header().approach().name() + "\"");
    }

    @Test
    void aMissingFileIsAProblem() {
        assertThat(problem(PlanJson.read(folder.resolve("none.json"))).code()).isEqualTo("plan-file.not-found");
        assertThat(problem(PlanJson.read(folder)).code()).isEqualTo("plan-file.unreadable");
    }

    @Test
    void whatIsNotJsonIsAProblemWithItsPlace() {
        assertThat(read("").code()).isEqualTo("plan-file.not-a-plan");
        assertThat(read("PK\u0003\u0004").code()).isEqualTo("plan-file.not-json");
        assertThat(read("[1, 2]").code()).isEqualTo("plan-file.not-a-plan");
        assertThat(read("{}").code()).isEqualTo("plan-file.not-a-plan");
        Problem cutOff = read(valid().substring(0, valid().length() / 2));
        assertThat(cutOff.code()).isEqualTo("plan-file.not-json");
        assertThat(cutOff.where().cell()).matches("\\d+:\\d+");
        assertThat(read(valid() + "{}").code()).isEqualTo("plan-file.not-json");
    }

    @Test
    void anotherLayoutVersionIsNamed() {
        Problem problem = read(valid().replace("\"schemaVersion\": 1", "\"schemaVersion\": 7"));
        assertThat(problem.code()).isEqualTo("plan-file.schema-version");
        assertThat(problem.found()).isEqualTo("7");
        assertThat(problem.expected()).isEqualTo("1");
    }

    @Test
    void anUnknownFieldIsNamedWithItsPath() {
        Problem problem = read(valid().replaceFirst("\"termination\"", "\"colour\": 1, \"termination\""));
        assertThat(problem.code()).isEqualTo("plan-file.unknown-field");
        assertThat(problem.found()).isEqualTo("colour");
        assertThat(problem.where().cell()).isEqualTo("run.colour");
    }

    @Test
    void wrongAndMissingValuesAreNamedWithTheirPath() {
        Problem month = read(valid().replaceFirst("\"planStart\": \"[^\"]*\"", "\"planStart\": \"2027-13\""));
        assertThat(month.code()).isEqualTo("plan-file.wrong-value");
        assertThat(month.where().cell()).isEqualTo("header.planStart");

        Problem fraction = read(valid().replaceFirst("\"inhabitants\": -?\\d+", "\"inhabitants\": 12.5"));
        assertThat(fraction.code()).isEqualTo("plan-file.wrong-value");
        assertThat(fraction.where().cell()).isEqualTo("members[0].inhabitants");

        Problem money = read(valid().replaceFirst("\"internalDayRate\": -?\\d+", "\"internalDayRate\": \"1\""));
        assertThat(money.code()).isEqualTo("plan-file.wrong-value");

        Problem nothing = read(valid().replaceFirst("\"layer\": \"\\w+\"", "\"layer\": null"));
        assertThat(nothing.code()).isEqualTo("plan-file.missing-value");
        assertThat(nothing.where().cell()).isEqualTo("areas[0].layer");

        Problem absent = read(valid().replaceFirst("\"seed\": \\d+,", ""));
        assertThat(absent.code()).isEqualTo("plan-file.wrong-value");
        assertThat(absent.where().cell()).startsWith("run");

        Problem effort = read(valid().replaceFirst("\"effort\": \\d+", "\"effort\": -1"));
        assertThat(effort.code()).isEqualTo("plan-file.wrong-value");

        Problem twice = read(valid().replaceFirst("\"seed\": ", "\"seed\": 1, \"seed\": "));
        assertThat(twice.code()).isEqualTo("plan-file.not-json");
    }

    @Test
    void deepNestingAndHugeTextsAreRefused() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        assertThat(read(deep).code()).isEqualTo("plan-file.too-deep");
        assertThat(read("{\"a\": \"" + "x".repeat(2_000_000) + "\", \"schemaVersion\": 1}")
                        .code())
                .isEqualTo("plan-file.too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void everyProblemHasATextAndAnAdvice(String language) {
        Texts texts = Texts.of("no.samtakt.report.json", Locale.forLanguageTag(language));
        for (String code : new String[] {
            "not-found",
            "unreadable",
            "too-large",
            "not-a-plan",
            "schema-version",
            "not-json",
            "too-deep",
            "unknown-field",
            "wrong-value",
            "missing-value"
        }) {
            assertThat(texts.get("problem.plan-file." + code, "a", "b", "c", "d"))
                    .isNotBlank();
            assertThat(texts.get("problem.plan-file." + code + ".do")).isNotBlank();
        }
    }

    private static String valid() {
        return PlanJson.write(FilledRecords.plan(false));
    }

    private static Problem read(String json) {
        return problem(PlanJson.read(json.getBytes(StandardCharsets.UTF_8), "plan.json"));
    }

    private static Problem problem(PlanReading reading) {
        assertThat(reading).isInstanceOf(PlanReading.Failed.class);
        return ((PlanReading.Failed) reading).problem();
    }

    @Test
    void aPlanFromBeforeUncertaintyIsRead() {
        String text = PlanJson.write(FilledRecords.plan(true));
        String old = text.replaceFirst(",\\s*\"uncertainty\": null", "");
        assertThat(old).isNotEqualTo(text);
        PlanReading reading = PlanJson.read(old.getBytes(StandardCharsets.UTF_8), "plan.json");
        assertThat(reading).isEqualTo(new PlanReading.Plan(FilledRecords.plan(true)));
        String broken = old.replaceFirst("\"seed\": -?\\d+,", "");
        assertThat(PlanJson.read(broken.getBytes(StandardCharsets.UTF_8), "plan.json"))
                .isInstanceOf(PlanReading.Failed.class);
    }
}

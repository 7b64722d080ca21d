package no.samtakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    @TempDir
    Path folder;

    @Test
    void problemsAreNamedByCellWithWhatToDo() {
        Run run = Run.of("check", "data/vesteralen");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
        assertThat(run.out())
                .containsPattern("(?m)^Andøy – andoy\\.xlsx$")
                .containsPattern("(?m)^  ERROR  Avhengigheter!B\\d+  OKO9 ")
                .containsPattern("(?m)^      → \\S")
                .doesNotContain("column:", "type:", "list:", "{0}");
    }

    @Test
    void whatNoSearchCouldMendIsSaidBeforeAnySearch() {
        Run run = Run.of("check", "data/vesteralen");

        assertThat(run.out())
                .contains("These wait for one another in a circle")
                .contains("Pasientjournal pleie og omsorg alone needs");
    }

    @Test
    void everySheetAddsUp() {
        Run run = Run.of("check", "data/vesteralen", "--json");

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("rows").size()).isGreaterThan(20);
        for (JsonNode rows : json.get("rows")) {
            assertThat(rows.get("read").asInt())
                    .isEqualTo(rows.get("accepted").asInt()
                            + rows.get("rejected").asInt()
                            + rows.get("skipped").asInt());
        }
        assertThat(json.get("errors").asInt()).isPositive();
        assertThat(json.get("problems").get(0).get("text").asString()).isNotBlank();
        assertThat(json.get("quality").size()).isEqualTo(5);
    }

    @Test
    void dataWithoutErrorsAreReady() {
        Run run = Run.of("check", "data/minimal", "--lang", "nb");

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("Klar til planlegging.");
    }

    @Test
    void anEmptyFolderIsAProblemNotACrash() {
        Run run = Run.of("check", folder.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.DATA);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void dependenciesAreCountedNamedAndDrawn() {
        Run run =
                Run.of("graph", "data/vesteralen", "--out", folder.resolve("g").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Depend on each other in a ring", " \u2192 ")
                .containsPattern("\\d+  Runs on")
                .contains("What most rests on");
        for (String file : new String[] {"graph.graphml", "graph.dot", "graph.svg", "graph-andoy.svg"}) {
            assertThat(folder.resolve("g").resolve(file)).isNotEmptyFile();
        }
    }
}

package no.samtakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {

    @TempDir
    Path folder;

    @Test
    void bothWorkbooksAreWrittenIntoANewFolder() {
        Run run = Run.of(
                "template", "--lang", "nb", "--out", folder.resolve("nye/ark").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("nye/ark/samarbeid.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("nye/ark/kommune.xlsx")).isNotEmptyFile();
        assertThat(run.out()).contains("Skrevet: ", "samarbeid.xlsx", "kommune.xlsx");
    }

    @Test
    void danishTemplatesAreReadWithoutAWord() {
        Run written = Run.of(
                "template", "--lang", "da", "--out", folder.resolve("ark").toString());
        assertThat(written.exitCode()).isZero();
        assertThat(written.out()).contains("Skrevet: ", "samarbejde.xlsx", "kommune.xlsx");

        Run checked = Run.of("check", "--lang", "da", folder.resolve("ark").toString());
        assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
        assertThat(checked.out()).contains("Eksempel Kommune", "Fejl: 0.");
    }

    @Test
    void aFilledInWorkbookIsNeverOverwritten() throws IOException {
        Path filledIn = Files.writeString(folder.resolve("municipality.xlsx"), "a week of work");

        Run run = Run.of("template", "--out", folder.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("municipality.xlsx").hasLineCount(1);
        assertThat(filledIn).hasContent("a week of work");
        assertThat(folder.resolve("co-operation.xlsx")).doesNotExist();
    }

    @Test
    void aFileIsNotTakenForAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        Run run = Run.of("template", "--out", file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).startsWith("Not a folder: ");
    }
}

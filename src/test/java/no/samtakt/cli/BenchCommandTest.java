package no.samtakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    Path folder;

    @Test
    void growthIsMeasuredAndDrawnBesideItsRows() throws IOException {
        Run run = Run.of(
                "bench",
                "--size",
                "growth",
                "--only",
                "fixed-60-1,open-120-1",
                "--steps",
                "500",
                "--bound-steps",
                "2",
                "--out",
                folder.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("fixed-60-1: ", "open-120-1: ", "bench.csv: 2 rows", "growth.svg");
        List<String> rows = Files.readAllLines(folder.resolve("bench.csv"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).startsWith("fixed-60-1,500steps,");
        assertThat(folder.resolve("growth.svg")).content().contains("<title>fixed-60-1: ", "<title>open-120-1: ");
    }

    @Test
    void whatIsThereIsDrawnInAnotherLanguageWithoutMeasuringAgain() throws IOException {
        Run.of("bench", "--only", "fixed-60-1", "--steps", "500", "--bound-steps", "0", "--out", folder.toString());
        String rows = Files.readString(folder.resolve("bench.csv"));

        Run run = Run.of(
                "bench",
                "--lang",
                "da",
                "--only",
                "fixed-60-1",
                "--steps",
                "500",
                "--bound-steps",
                "0",
                "--out",
                folder.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("fixed-60-1");
        assertThat(folder.resolve("bench.csv")).content().isEqualTo(rows);
        assertThat(folder.resolve("growth.svg")).content().contains("Fastlagte mål", "Ikke målt");
    }
}

package no.samtakt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samtakt.report.json.ScheduleJson;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemChecksum;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchFilesTest {

    private static final Path BUNDLED = Path.of("data", "benchmark");

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        ScheduleProblem problem = ProblemGenerator.generate(
                        new GeneratorSettings(3, 137, GeneratorSettings.Targets.OPEN))
                .problem();

        byte[] file = ScheduleJson.write(problem);

        assertThat(ProblemChecksum.of(ScheduleJson.read(file))).isEqualTo(ProblemChecksum.of(problem));
        assertThat(ScheduleJson.write(ScheduleJson.read(file))).isEqualTo(file);
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> ScheduleJson.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    @Test
    void theIndexKeepsTheBestOfAllRows() throws IOException {
        BenchRow first = row(0, 500, 100);
        BenchRow cheaper = row(0, 400, 90);
        BenchRow broken = row(7, 300, 80);

        BenchFiles.add(folder, List.of(first));
        BenchFiles.add(folder, List.of(cheaper, broken));

        assertThat(BenchFiles.read(folder)).containsExactly(new BenchFiles.Entry("fixed-60-1", 1, 60, "c", 400, 100));
        assertThat(folder.resolve("fixed-60-1.json.gz")).exists();
    }

    @Test
    void bundledProblemsAreThoseOfTheirNames() throws IOException {
        List<BenchFiles.Entry> entries = BenchFiles.read(BUNDLED);

        assertThat(entries).hasSizeGreaterThan(5);
        for (BenchFiles.Entry entry : entries) {
            assertThat(entry.bestBound()).isLessThanOrEqualTo(entry.bestKnown());
            Path file = BUNDLED.resolve(entry.name() + ".json.gz");
            if (Files.exists(file)) {
                assertThat(ProblemChecksum.of(ScheduleJson.read(Files.readAllBytes(file))))
                        .as(entry.name())
                        .isEqualTo(entry.checksum());
            }
            if (entry.activities() <= 10_000) {
                assertThat(ProblemChecksum.of(ProblemGenerator.generate(GeneratorSettings.parse(entry.name()))
                                .problem()))
                        .as(entry.name())
                        .isEqualTo(entry.checksum());
            }
        }
    }

    private static BenchRow row(long hard, long objective, long bound) {
        return new BenchRow(
                "fixed-60-1", "1ms", "c", 60, 1, hard, objective, 600, bound, 10, 1, 1, 1, 1, BenchRow.Effort.UNKNOWN);
    }
}

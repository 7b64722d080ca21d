package no.samtakt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunBenchmarkTest {

    private static final List<BenchSize.Item> TWO = List.of(
            new BenchSize.Item(new GeneratorSettings(1, 60, GeneratorSettings.Targets.FIXED), 1000),
            new BenchSize.Item(new GeneratorSettings(1, 60, GeneratorSettings.Targets.OPEN), 1000));

    @TempDir
    Path folder;

    @Test
    void whatIsMeasuredIsNotMeasuredAgain() throws IOException {
        List<BenchRow> first = new ArrayList<>();
        List<BenchRow> second = new ArrayList<>();

        new RunBenchmark(folder, 1, 1).run(TWO.subList(0, 1), 2000, first::add);
        List<BenchRow> all = new RunBenchmark(folder, 1, 1).run(TWO, 2000, second::add);

        assertThat(first).extracting(BenchRow::name).containsExactly("fixed-60-1");
        assertThat(second).extracting(BenchRow::name).containsExactly("open-60-1");
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).isEqualTo(first.get(0));
        assertThat(Files.readAllLines(folder.resolve(RunBenchmark.ROWS))).hasSize(3);
        assertThat(folder.resolve("growth.svg")).content().contains("fixed").endsWith("</svg>\n");
    }

    @Test
    void anotherBudgetIsAnotherMeasurement() throws IOException {
        List<BenchRow> rows = new ArrayList<>();

        new RunBenchmark(folder, 1, 0).run(TWO.subList(0, 1), 500, rows::add);
        new RunBenchmark(folder, 1, 0).run(TWO.subList(0, 1), 1000, rows::add);

        assertThat(rows).extracting(BenchRow::budget).containsExactly("500steps", "1000steps");
    }

    @Test
    void noScheduleIsCheaperThanTheBoundAndNoBoundLowerThanTheMinima() throws IOException {
        List<BenchRow> rows = new RunBenchmark(folder, 1, 5).run(TWO, 5000, row -> {});

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.hard()).isZero();
            assertThat(row.bound()).isBetween(row.minima(), row.objective());
            assertThat(row.gap()).isBetween(0L, 10_000L);
        });
    }

    @Test
    void everySizeGrowsAndNamesEachProblemOnce() {
        assertThat(BenchSize.SMOKE.items())
                .hasSizeLessThan(BenchSize.STANDARD.items().size());
        for (BenchSize size : BenchSize.values()) {
            assertThat(size.items()).extracting(item -> item.settings().name()).doesNotHaveDuplicates();
        }
        assertThat(ProblemGenerator.generate(BenchSize.SMOKE.items().get(0).settings())
                        .problem()
                        .activities())
                .hasSize(100);
    }
}

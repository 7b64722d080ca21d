package no.samtakt.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

        new RunBenchmark(folder, 1, 1, Locale.ENGLISH).run(TWO.subList(0, 1), 2000, first::add);
        List<BenchRow> all = new RunBenchmark(folder, 1, 1, Locale.ENGLISH).run(TWO, 2000, second::add);

        assertThat(first).extracting(BenchRow::name).containsExactly("fixed-60-1");
        assertThat(second).extracting(BenchRow::name).containsExactly("open-60-1");
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).isEqualTo(first.get(0));
        assertThat(Files.readAllLines(folder.resolve(RunBenchmark.ROWS))).hasSize(3);
    }

    @Test
    void everyRowAskedForIsDrawnAndNoOther() throws IOException {
        new RunBenchmark(folder, 1, 1, Locale.ENGLISH).run(TWO.subList(0, 1), 500, row -> {});
        new RunBenchmark(folder, 1, 1, Locale.ENGLISH).run(TWO, 2000, row -> {});

        String plot = Files.readString(folder.resolve(RunBenchmark.PLOT));
        // So few moves may end before the first progress, and three of seven panels need one.
        for (BenchSize.Item item : TWO) {
            assertThat(plot.split("<title>" + item.settings().name() + ": ", -1))
                    .hasSizeBetween(5, 8);
        }
        assertThat(plot).contains("Targets settled", "Targets open").doesNotContain("NaN");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(RunBenchmark.ROWS, RunBenchmark.PLOT);
        }
    }

    @Test
    void settledTargetsLookTheSameInWhateverOrderRowsWereMeasured() throws IOException {
        new RunBenchmark(folder, 1, 0, Locale.ENGLISH).run(List.of(TWO.get(1), TWO.get(0)), 500, row -> {});

        String plot = Files.readString(folder.resolve(RunBenchmark.PLOT));
        assertThat(plot.indexOf("Targets settled")).isPositive().isLessThan(plot.indexOf("Targets open"));
        assertThat(plot).containsPattern("class=\"sgc-m m0\" [^>]*><title>fixed-60-1: ");
        assertThat(plot).containsPattern("class=\"sgc-m m1\" [^>]*><title>open-60-1: ");
    }

    @Test
    void thePlotSpeaksTheReadersLanguage() throws IOException {
        new RunBenchmark(folder, 1, 0, Locale.forLanguageTag("nb")).run(TWO.subList(0, 1), 500, row -> {});

        assertThat(folder.resolve(RunBenchmark.PLOT)).content().contains("Fastlagte mål", "Ikke målt");
    }

    @Test
    void whatGrowthIsToldByIsMeasured() throws IOException {
        BenchRow row = new RunBenchmark(folder, 1, 3, Locale.ENGLISH)
                .run(List.of(new BenchSize.Item(TWO.get(0).settings(), 1000, true)), 2000, each -> {})
                .get(0);

        assertThat(row.effort().searches()).isEqualTo(1);
        assertThat(row.effort().retained()).isPositive();
        assertThat(row.peak()).isPositive();
        assertThat(row.allocated()).isPositive();
        assertThat(row.effort().boundSteps()).isEqualTo(3);
        assertThat(row.effort().boundStep()).isPositive();
        assertThat(row.effort().boundPeak()).isPositive();
    }

    @Test
    void bytesOfAllSearchesSideBySideAreCounted() throws IOException {
        BenchSize.Item alone = new BenchSize.Item(TWO.get(1).settings(), 1000, true);
        BenchSize.Item sideBySide = new BenchSize.Item(TWO.get(1).settings(), 1000);

        List<BenchRow> rows =
                new RunBenchmark(folder, 1, 0, Locale.ENGLISH).run(List.of(alone, sideBySide), 200_000, row -> {});

        assertThat(rows).extracting(row -> row.effort().searches()).containsExactly(1, 2);
        // As many moves in all allocate about as much, whoever makes them.
        assertThat(rows.get(1).allocated()).isGreaterThan(rows.get(0).allocated() * 2 / 3);
    }

    @Test
    void rowsOfAnOlderFileAreKeptAndNotMeasuredAgain() throws IOException {
        String header = "name,budget,checksum,activities,first_feasible_ms,hard,objective,planted,bound,minima,gap_bp,"
                + "moves,millis,moves_per_second,allocated_mb,peak_mb";
        Files.writeString(
                folder.resolve(RunBenchmark.ROWS),
                header + "\nfixed-60-1,500steps,c,60,12,0,900,1000,800,700,5000,500,20,25000,3,40\n");
        List<BenchRow> measured = new ArrayList<>();

        List<BenchRow> rows = new RunBenchmark(folder, 1, 0, Locale.ENGLISH).run(TWO, 500, measured::add);

        assertThat(measured).extracting(BenchRow::name).containsExactly("open-60-1");
        assertThat(rows.get(0))
                .isEqualTo(new BenchRow(
                        "fixed-60-1",
                        "500steps",
                        "c",
                        60,
                        12,
                        0,
                        900,
                        1000,
                        800,
                        700,
                        500,
                        20,
                        3,
                        40,
                        BenchRow.Effort.UNKNOWN));
        assertThat(Files.readAllLines(folder.resolve(RunBenchmark.ROWS)).get(0)).isEqualTo(BenchRow.HEADER);
        assertThat(new RunBenchmark(folder, 1, 0, Locale.ENGLISH).run(TWO, 500, measured::add))
                .isEqualTo(rows);
        assertThat(measured).hasSize(1);
    }

    @Test
    void anOlderRowDoesNotStandForOneOfGrowth() throws IOException {
        BenchSize.Item growth = new BenchSize.Item(TWO.get(0).settings(), 1000, true);

        new RunBenchmark(folder, 1, 0, Locale.ENGLISH).run(TWO.subList(0, 1), 500, row -> {});
        List<BenchRow> rows = new RunBenchmark(folder, 1, 0, Locale.ENGLISH).run(List.of(growth), 500, row -> {});

        assertThat(rows).extracting(row -> row.effort().searches()).containsExactly(2, 1);
    }

    @Test
    void growthGoesFromAThousandToAHundredThousandWithOneSearchEach() {
        assertThat(BenchSize.GROWTH.items())
                .extracting(item -> item.settings().name())
                .containsExactly(
                        "fixed-1000-1",
                        "open-1000-1",
                        "fixed-3000-1",
                        "open-3000-1",
                        "fixed-10000-1",
                        "open-10000-1",
                        "fixed-30000-1",
                        "open-30000-1",
                        "fixed-100000-1");
        assertThat(BenchSize.GROWTH.items()).allMatch(item -> item.searches() == 1);
        assertThat(BenchSize.GROWTH.moves()).isLessThan(Long.MAX_VALUE);
        assertThat(BenchSize.STANDARD.moves()).isEqualTo(Long.MAX_VALUE);
        assertThat(BenchSize.GROWTH.psplib()).isEmpty();
    }

    @Test
    void aRowIsReadBackByItsHeader() {
        BenchRow row = new BenchRow(
                "open-60-1",
                "1ms",
                "c",
                60,
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                9,
                10,
                new BenchRow.Effort(11, 12, 13, 14, 15, 16, 17, 18, 19, 20));

        assertThat(BenchRow.parse(BenchRow.HEADER, row.line())).isEqualTo(row);
        assertThatThrownBy(() -> BenchRow.parse(BenchRow.HEADER, "open-60-1,1ms"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BenchRow.parse("name,budget", "open-60-1,1ms"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherBudgetIsAnotherMeasurement() throws IOException {
        List<BenchRow> rows = new ArrayList<>();

        new RunBenchmark(folder, 1, 0, Locale.ENGLISH).run(TWO.subList(0, 1), 500, rows::add);
        new RunBenchmark(folder, 1, 0, Locale.ENGLISH).run(TWO.subList(0, 1), 1000, rows::add);

        assertThat(rows).extracting(BenchRow::budget).containsExactly("500steps", "1000steps");
    }

    @Test
    void noScheduleIsCheaperThanTheBoundAndNoBoundLowerThanTheMinima() throws IOException {
        List<BenchRow> rows = new RunBenchmark(folder, 1, 5, Locale.ENGLISH).run(TWO, 5000, row -> {});

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

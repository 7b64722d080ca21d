package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import no.samtakt.app.BenchFiles;
import no.samtakt.app.BenchRow;
import no.samtakt.app.BenchSize;
import no.samtakt.app.RunBenchmark;
import no.samtakt.app.RunPsplib;
import no.samtakt.report.Formats;
import no.samtakt.schedule.generator.GeneratorSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the search on generated problems; for those who change it, so not in the help. */
@Command(name = "bench", hidden = true)
final class BenchCommand implements Callable<Integer> {

    /** System property that names a folder of data outside the product. */
    private static final String SHARED_DATA = "samtakt.shared.data";

    private final Console console;

    @Option(names = "--size")
    BenchSize size = BenchSize.SMOKE;

    @Option(names = "--only", paramLabel = "NAME", split = ",")
    List<String> only = List.of();

    @Option(names = "--time", paramLabel = "30s|2m", converter = DurationConverter.class)
    @Nullable
    Duration time;

    @Option(names = "--steps", paramLabel = "N")
    @Nullable
    Long steps;

    @Option(names = "--seed", paramLabel = "N")
    long seed = 1;

    @Option(names = "--bound-steps", paramLabel = "N")
    @Nullable
    Long boundSteps;

    @Option(names = "--out", paramLabel = "DIR")
    Path out = Path.of("reports", "bench");

    @Option(names = "--index", paramLabel = "DIR")
    @Nullable
    Path index;

    /** Folder of PSPLIB; where there is none, those are left out. */
    @Option(names = "--psplib", paramLabel = "DIR")
    @Nullable
    Path psplib;

    /** Whether PSPLIB alone is measured. */
    @Option(names = "--only-psplib")
    boolean onlyPsplib;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Formats formats = Formats.of(console.locale(), "NOK");
        List<BenchSize.Item> items = only.isEmpty()
                ? size.items()
                : only.stream()
                        .map(name ->
                                new BenchSize.Item(GeneratorSettings.parse(name), 60_000, size == BenchSize.GROWTH))
                        .toList();
        if (onlyPsplib) {
            items = List.of();
        }
        Duration limit = time;
        if (limit != null) {
            items = items.stream()
                    .map(item -> item.withMillis(limit.toMillis()))
                    .toList();
        }
        long moves = steps != null ? steps : limit != null ? Long.MAX_VALUE : size.moves();
        List<BenchRow> rows = new RunBenchmark(
                        out, seed, boundSteps != null ? boundSteps : size.boundSteps(), console.locale())
                .run(items, moves, row -> say(row, formats));
        if (index != null) {
            BenchFiles.add(index, rows);
        }
        console.say("bench.written", out.resolve(RunBenchmark.ROWS), formats.number(rows.size()));
        console.say("bench.plot", out.resolve(RunBenchmark.PLOT));
        Path instances = psplib != null ? psplib : Path.of(System.getProperty(SHARED_DATA, ""), "psplib");
        if (only.isEmpty() && !size.psplib().isEmpty() && RunPsplib.holdsInstances(instances)) {
            int measured = new RunPsplib(instances, out).run(size.psplib(), part -> say(part, formats));
            console.say("bench.written", out.resolve(RunPsplib.ROWS), formats.number(measured));
        }
        return ExitCode.OK;
    }

    private void say(RunPsplib.Summary summary, Formats formats) {
        console.say(
                "bench.psplib",
                summary.part().set(),
                summary.part().budget(),
                formats.number(summary.part().seed()),
                formats.number(summary.instances()),
                summary.above(),
                formats.number(summary.equal()),
                formats.number(summary.proven()));
    }

    private void say(BenchRow row, Formats formats) {
        BenchRow.Effort effort = row.effort();
        console.say(
                "bench.row",
                row.name(),
                known(row.firstFeasible(), formats),
                formats.number(row.objective() / 100),
                formats.number(row.bound() / 100),
                formats.number(row.movesPerSecond()),
                formats.number(row.peak()),
                formats.number(row.hard()));
        console.say(
                "bench.effort",
                known(effort.firstFeasible(), formats),
                known(effort.settledRate(), formats),
                known(effort.settledBytes(), formats),
                known(effort.held(), formats),
                known(effort.retained(), formats),
                known(effort.boundStep(), formats));
    }

    /** A measurement, or a dash where there is none. */
    private static String known(long value, Formats formats) {
        return value < 0 ? "–" : formats.number(value);
    }
}

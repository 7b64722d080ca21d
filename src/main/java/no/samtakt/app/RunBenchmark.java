package no.samtakt.app;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import no.samtakt.common.AtomicFiles;
import no.samtakt.report.graph.GrowthChart;
import no.samtakt.schedule.OwnMinima;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.bound.Bound;
import no.samtakt.schedule.bound.LowerBound;
import no.samtakt.schedule.bound.Separation;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemChecksum;
import no.samtakt.schedule.generator.ProblemGenerator;
import no.samtakt.schedule.solver.Islands;
import no.samtakt.schedule.solver.SolveResult;
import no.samtakt.schedule.solver.SolverSettings;
import no.samtakt.schedule.solver.Termination;

/**
 * Measures the search on generated problems. Rows are kept as they come, so that a run that was broken off goes on where it
 * stopped: what {@code bench.csv} holds for the same problem and budget is not measured again.
 */
public final class RunBenchmark {

    /** File of the rows. */
    public static final String ROWS = "bench.csv";

    private static final long MEGABYTE = 1 << 20;
    private static final long NANOS = 1_000_000;

    /** Searches side by side, as for a plan; one alone for larger problems, whose tables fill the memory. */
    private static final int SEARCHES = 2;

    /** Larger problems are bound part by part. */
    private static final int LARGEST_WHOLE = 10_000;

    private final Path folder;
    private final long seed;
    private final long boundSteps;

    /**
     * @param folder of {@value #ROWS}; made when missing
     * @param seed of the searches
     * @param boundSteps steps of the lower bound, which also ends after the time of the search; 0 for own minima alone
     */
    public RunBenchmark(Path folder, long seed, long boundSteps) {
        this.folder = folder;
        this.seed = seed;
        this.boundSteps = boundSteps;
    }

    /**
     * Measures what is not measured yet.
     *
     * @param steps moves of each search instead of the time, or {@link Long#MAX_VALUE}
     * @param done hears about each row as it comes
     * @return all rows of the file
     */
    public List<BenchRow> run(List<BenchSize.Item> items, long steps, Consumer<BenchRow> done) throws IOException {
        Places.createFolder(folder);
        List<BenchRow> rows = read();
        for (BenchSize.Item item : items) {
            String budget = steps < Long.MAX_VALUE ? steps + "steps" : item.millis() + "ms";
            if (rows.stream().noneMatch(row -> row.measures(item.settings().name(), budget))) {
                Termination termination =
                        steps < Long.MAX_VALUE ? Termination.afterSteps(steps) : Termination.afterMillis(item.millis());
                // Counted in moves, the bound is counted in steps: the row is then the same wherever it is measured.
                BenchRow row = measure(
                        item.settings(), budget, termination, steps < Long.MAX_VALUE ? Long.MAX_VALUE : item.millis());
                rows.add(row);
                write(rows);
                done.accept(row);
            }
        }
        AtomicFiles.write(folder.resolve("growth.svg"), growth(rows).svg().getBytes(StandardCharsets.UTF_8));
        return rows;
    }

    private List<BenchRow> read() throws IOException {
        Path file = folder.resolve(ROWS);
        List<BenchRow> rows = new ArrayList<>();
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                rows.add(BenchRow.parse(line));
            }
        }
        return rows;
    }

    private void write(List<BenchRow> rows) throws IOException {
        StringBuilder text = new StringBuilder(BenchRow.HEADER).append('\n');
        rows.forEach(row -> text.append(row.line()).append('\n'));
        AtomicFiles.write(folder.resolve(ROWS), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private BenchRow measure(GeneratorSettings settings, String budget, Termination termination, long boundMillis) {
        GeneratedProblem generated = ProblemGenerator.generate(settings);
        ScheduleProblem problem = generated.problem();
        resetPeaks();
        long allocatedBefore = allocated();
        long begun = System.nanoTime();
        AtomicLong firstFeasible = new AtomicLong(-1);
        SolverSettings search = new SolverSettings(
                seed,
                termination,
                null,
                progress -> {
                    if (progress.hardPenalty() == 0) {
                        firstFeasible.compareAndSet(-1, (System.nanoTime() - begun) / NANOS);
                    }
                },
                () -> false,
                System::nanoTime);
        SolveResult result = Islands.solve(problem, search, settings.activities() <= LARGEST_WHOLE ? SEARCHES : 1);
        long allocated = (allocated() - allocatedBefore) / MEGABYTE;
        long hard = result.evaluation().hardPenalty();
        if (hard == 0) {
            firstFeasible.compareAndSet(-1, result.millis());
        }
        long minima = OwnMinima.of(problem);
        return new BenchRow(
                settings.name(),
                budget,
                ProblemChecksum.of(problem),
                settings.activities(),
                firstFeasible.get(),
                hard,
                result.evaluation().objective(),
                ScheduleEvaluator.evaluate(problem, generated.planted()).objective(),
                Math.max(minima, bound(generated, boundMillis, minima)),
                minima,
                result.steps(),
                result.millis(),
                allocated,
                peak() / MEGABYTE);
    }

    private long bound(GeneratedProblem generated, long millis, long otherwise) {
        if (boundSteps == 0) {
            return otherwise;
        }
        boolean fixed = generated.settings().targets() == GeneratorSettings.Targets.FIXED;
        int[] planted = generated.planted().alternatives();
        ScheduleProblem problem = generated.problem();
        long begun = System.nanoTime();
        if (generated.settings().activities() <= LARGEST_WHOLE) {
            LowerBound bound = fixed ? LowerBound.fixed(problem, planted) : LowerBound.open(problem);
            Bound found = bound.run(boundSteps, () -> (System.nanoTime() - begun) / NANOS >= millis);
            return found.known() ? found.value() : otherwise;
        }
        List<Separation.Part> parts = Separation.of(problem);
        long sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            Separation.Part part = parts.get(i);
            long share = millis == Long.MAX_VALUE ? millis : millis / parts.size() * (i + 1);
            LowerBound bound = fixed
                    ? LowerBound.fixed(part.problem(), part.alternatives(planted))
                    : LowerBound.open(part.problem());
            Bound found = bound.run(boundSteps, () -> (System.nanoTime() - begun) / NANOS >= share);
            sum += (found.known() ? found.value() : OwnMinima.of(part.problem())) - 1;
        }
        return sum;
    }

    /** Seconds to a feasible schedule, by size; of several rows of a size, the slowest. */
    private static GrowthChart growth(List<BenchRow> rows) {
        GrowthChart chart = new GrowthChart("activities", "s");
        for (BenchRow row : rows) {
            if (row.firstFeasible() >= 0) {
                chart.point(row.name().substring(0, row.name().indexOf('-')), row.activities(), row.firstFeasible());
            }
        }
        return chart;
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return peak;
    }
}

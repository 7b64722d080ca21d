package no.samtakt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import no.samtakt.common.AtomicFiles;
import no.samtakt.schedule.OwnMinima;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.generator.GeneratedProblem;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemChecksum;
import no.samtakt.schedule.generator.ProblemGenerator;
import no.samtakt.schedule.solver.Advice;
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

    /** File of the plot of the rows asked for. */
    public static final String PLOT = "growth.svg";

    private final Path folder;
    private final long seed;
    private final long boundSteps;
    private final Locale locale;

    /**
     * @param folder of {@value #ROWS} and {@value #PLOT}; made when missing
     * @param seed of the searches
     * @param boundSteps steps of the lower bound, which also ends after the time of the search; 0 for own minima alone
     * @param locale language of the plot
     */
    public RunBenchmark(Path folder, long seed, long boundSteps, Locale locale) {
        this.folder = folder;
        this.seed = seed;
        this.boundSteps = boundSteps;
        this.locale = locale;
    }

    /**
     * Measures what is not measured yet, and draws what was asked for.
     *
     * @param steps moves of each search instead of the time, or {@link Long#MAX_VALUE}
     * @param done hears about each row as it comes
     * @return all rows of the file
     */
    public List<BenchRow> run(List<BenchSize.Item> items, long steps, Consumer<BenchRow> done) throws IOException {
        Places.createFolder(folder);
        List<BenchRow> rows = read();
        List<BenchRow> asked = new ArrayList<>();
        for (BenchSize.Item item : items) {
            String budget = steps < Long.MAX_VALUE ? steps + "steps" : item.millis() + "ms";
            Predicate<BenchRow> same = row -> row.measures(item, budget);
            if (rows.stream().noneMatch(same)) {
                Termination termination =
                        steps < Long.MAX_VALUE ? Termination.afterSteps(steps) : Termination.afterMillis(item.millis());
                // Counted in moves, the bound is counted in steps: the row is then the same wherever it is measured.
                BenchRow row = measure(item, budget, termination, steps < Long.MAX_VALUE);
                rows.add(row);
                write(rows);
                done.accept(row);
            }
            rows.stream().filter(same).forEach(asked::add);
        }
        AtomicFiles.write(
                folder.resolve(PLOT), new BenchGrowth(locale).svg(asked).getBytes(StandardCharsets.UTF_8));
        return rows;
    }

    private List<BenchRow> read() throws IOException {
        Path file = folder.resolve(ROWS);
        List<BenchRow> rows = new ArrayList<>();
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                rows.add(BenchRow.parse(lines.get(0), line));
            }
        }
        return rows;
    }

    private void write(List<BenchRow> rows) throws IOException {
        StringBuilder text = new StringBuilder(BenchRow.HEADER).append('\n');
        rows.forEach(row -> text.append(row.line()).append('\n'));
        AtomicFiles.write(folder.resolve(ROWS), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private BenchRow measure(BenchSize.Item item, String budget, Termination termination, boolean counted) {
        GeneratorSettings settings = item.settings();
        GeneratedProblem generated = ProblemGenerator.generate(settings);
        ScheduleProblem problem = generated.problem();
        SearchMeter meter = new SearchMeter();
        SolverSettings search = new SolverSettings(
                seed,
                termination,
                null,
                meter::progress,
                () -> false,
                meter::nanoTime,
                () -> Advice.NONE,
                meter::enough);
        SolveResult result = Islands.solve(problem, search, item.searches());
        long retained = SearchMeter.collected();
        long hard = result.evaluation().hardPenalty();
        long minima = OwnMinima.of(problem);
        BenchBound bound = BenchBound.measure(generated, boundSteps, counted ? Long.MAX_VALUE : item.millis());
        return new BenchRow(
                settings.name(),
                budget,
                ProblemChecksum.of(problem),
                settings.activities(),
                hard == 0 && meter.firstFeasible() < 0 ? result.millis() : meter.firstFeasible(),
                hard,
                result.evaluation().objective(),
                ScheduleEvaluator.evaluate(problem, generated.planted()).objective(),
                Math.max(minima, bound.value()),
                minima,
                result.steps(),
                result.millis(),
                meter.allocated(),
                meter.peak(),
                new BenchRow.Effort(
                        item.searches(),
                        meter.processor(),
                        meter.firstFeasibleProcessor(),
                        meter.settledRate(result),
                        meter.settledBytes(result),
                        meter.held(),
                        retained,
                        bound.steps(),
                        bound.stepMicros(),
                        bound.peak()));
    }
}

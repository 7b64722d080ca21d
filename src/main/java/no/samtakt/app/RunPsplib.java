package no.samtakt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import no.samtakt.common.AtomicFiles;
import no.samtakt.schedule.compact.CompactProblem;
import no.samtakt.schedule.compact.CompactResult;
import no.samtakt.schedule.compact.CompactSettings;
import no.samtakt.schedule.compact.CompactSolver;
import no.samtakt.schedule.compact.PsplibReader;

/**
 * Measures the compact search on the instances of PSPLIB, which are not part of the product. Rows are kept as they come, so that a run
 * that was broken off goes on where it stopped. Runs end at the best known makespan.
 */
public final class RunPsplib {

    /** File of the rows. */
    public static final String ROWS = "psplib.csv";

    /** What a folder of instances has beside its sets: set, instance, critical path, … , best lower and upper bound in columns 13 and 14. */
    public static final String BOUNDS = "bounds.csv";

    private static final String HEADER =
            "set,instance,budget,seed,lower,upper,makespan,own_bound,schedules,millis,schedules_per_second";
    private static final int LOWER = 12;
    private static final int UPPER = 13;

    private final Path instances;
    private final Path folder;

    /**
     * @param instances folder of {@value #BOUNDS} and one folder of {@code .sm} files for each set
     * @param folder of {@value #ROWS}; made when missing
     */
    public RunPsplib(Path instances, Path folder) {
        this.instances = instances;
        this.folder = folder;
    }

    /** Whether a folder holds instances. */
    public static boolean holdsInstances(Path folder) {
        return Files.isRegularFile(folder.resolve(BOUNDS));
    }

    /**
     * Some instances under one budget and seed.
     *
     * @param widest only so many, those whose published bounds lie farthest apart; 0 for all
     * @param schedules to generate for each, or {@link Long#MAX_VALUE}
     * @param millis to take for each, or {@link Long#MAX_VALUE}
     */
    public record Part(String set, int widest, long schedules, long millis, long seed) {

        /** The budget in words. */
        public String budget() {
            return millis < Long.MAX_VALUE ? millis + "ms" : schedules + "schedules";
        }
    }

    /**
     * What was measured on one instance.
     *
     * @param lower best published lower bound
     * @param upper best published makespan
     * @param ownBound lower bound of the search itself
     */
    public record Row(
            String set,
            String instance,
            String budget,
            long seed,
            int lower,
            int upper,
            int makespan,
            int ownBound,
            long schedules,
            long millis) {

        private String line() {
            return String.join(
                    ",",
                    set,
                    instance,
                    budget,
                    Long.toString(seed),
                    Integer.toString(lower),
                    Integer.toString(upper),
                    Integer.toString(makespan),
                    Integer.toString(ownBound),
                    Long.toString(schedules),
                    Long.toString(millis),
                    Long.toString(millis == 0 ? 0 : schedules * 1000 / millis));
        }

        private static Row parse(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    cells[1],
                    cells[2],
                    Long.parseLong(cells[3]),
                    Integer.parseInt(cells[4]),
                    Integer.parseInt(cells[5]),
                    Integer.parseInt(cells[6]),
                    Integer.parseInt(cells[7]),
                    Long.parseLong(cells[8]),
                    Long.parseLong(cells[9]));
        }

        private boolean measures(Part part, String name) {
            return set.equals(part.set())
                    && instance.equals(name)
                    && budget.equals(part.budget())
                    && seed == part.seed();
        }
    }

    /**
     * All rows of one part.
     *
     * @param above mean of (makespan − best known) / best known, percent with three decimals
     * @param equal instances on which the best known makespan was reached
     * @param proven instances on which the search's own bound shows that nothing shorter exists
     */
    public record Summary(Part part, int instances, String above, long equal, long proven) {}

    /** Measures what is not measured yet, hears about each part as it is done; answers how many rows there are in all. */
    public int run(List<Part> parts, Consumer<Summary> done) throws IOException {
        Places.createFolder(folder);
        List<Row> rows = read();
        for (Part part : parts) {
            List<Row> ofPart = new ArrayList<>();
            for (String[] known : chosen(part)) {
                Row row = rows.stream()
                        .filter(each -> each.measures(part, known[1]))
                        .findFirst()
                        .orElse(null);
                if (row == null) {
                    row = measure(part, known);
                    rows.add(row);
                    write(rows);
                }
                ofPart.add(row);
            }
            done.accept(summary(part, ofPart));
        }
        return rows.size();
    }

    private List<String[]> chosen(Part part) throws IOException {
        List<String[]> all = Files.readAllLines(instances.resolve(BOUNDS)).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(part.set()))
                .toList();
        return part.widest() == 0
                ? all
                : all.stream()
                        .sorted(Comparator.comparingLong(RunPsplib::width)
                                .reversed()
                                .thenComparing(cells -> cells[1]))
                        .limit(part.widest())
                        .toList();
    }

    private static long width(String[] cells) {
        long lower = Long.parseLong(cells[LOWER]);
        return (Long.parseLong(cells[UPPER]) - lower) * 1_000_000 / lower;
    }

    private Row measure(Part part, String[] known) throws IOException {
        Path file = instances.resolve(part.set()).resolve(known[1] + ".sm");
        PsplibReader.Reading reading = PsplibReader.read(known[1] + ".sm", Files.readString(file));
        CompactProblem problem = reading.problem().orElseThrow(() -> new IOException(file + ": " + reading.problems()));
        int upper = Integer.parseInt(known[UPPER]);
        CompactResult result = CompactSolver.solve(
                problem,
                new CompactSettings(
                        part.seed(), part.schedules(), part.millis(), upper, () -> false, System::nanoTime));
        return new Row(
                part.set(),
                known[1],
                part.budget(),
                part.seed(),
                Integer.parseInt(known[LOWER]),
                upper,
                result.makespan(),
                result.lowerBound(),
                result.schedules(),
                result.millis());
    }

    private static Summary summary(Part part, List<Row> rows) {
        double above = rows.stream()
                .mapToDouble(row -> 100.0 * (row.makespan() - row.upper()) / row.upper())
                .average()
                .orElse(0);
        return new Summary(
                part,
                rows.size(),
                String.format(Locale.ROOT, "%.3f", above),
                rows.stream().filter(row -> row.makespan() <= row.upper()).count(),
                rows.stream().filter(row -> row.makespan() == row.ownBound()).count());
    }

    private List<Row> read() throws IOException {
        Path file = folder.resolve(ROWS);
        List<Row> rows = new ArrayList<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().skip(1).map(Row::parse).forEach(rows::add);
        }
        return rows;
    }

    private void write(List<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        rows.forEach(row -> text.append(row.line()).append('\n'));
        AtomicFiles.write(folder.resolve(ROWS), text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

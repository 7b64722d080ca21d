package no.samtakt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import no.samtakt.common.AtomicFiles;
import no.samtakt.report.json.ScheduleJson;
import no.samtakt.schedule.generator.GeneratorSettings;
import no.samtakt.schedule.generator.ProblemGenerator;

/**
 * A folder of generated problems for others to try: {@code index.csv} says for each what is known of it; problems of up to
 * {@value #LARGEST_FILE} activities are files, larger ones follow from their names and are told by their checksums.
 */
public final class BenchFiles {

    /** File of what is known. */
    public static final String INDEX = "index.csv";

    private static final int LARGEST_FILE = 1_000;
    private static final String HEADER = "name,seed,activities,checksum,best_known,best_bound";

    private BenchFiles() {}

    /**
     * What is known of one problem.
     *
     * @param bestKnown least J of a feasible schedule, minor units; −1 when none is known
     * @param bestBound largest lower bound
     */
    public record Entry(String name, long seed, int activities, String checksum, long bestKnown, long bestBound) {

        Entry better(Entry other) {
            return new Entry(
                    name,
                    seed,
                    activities,
                    checksum,
                    bestKnown < 0 || (other.bestKnown >= 0 && other.bestKnown < bestKnown)
                            ? other.bestKnown
                            : bestKnown,
                    Math.max(bestBound, other.bestBound));
        }

        String line() {
            return name + "," + seed + "," + activities + "," + checksum + "," + bestKnown + "," + bestBound;
        }
    }

    /** Adds what rows say to the index, and writes the files that are missing. */
    public static void add(Path folder, List<BenchRow> rows) throws IOException {
        Places.createFolder(folder);
        TreeMap<String, Entry> entries = new TreeMap<>();
        for (Entry entry : read(folder)) {
            entries.put(entry.name(), entry);
        }
        for (BenchRow row : rows) {
            GeneratorSettings settings = GeneratorSettings.parse(row.name());
            entries.merge(
                    row.name(),
                    new Entry(
                            row.name(),
                            settings.seed(),
                            settings.activities(),
                            row.checksum(),
                            row.hard() == 0 ? row.objective() : -1,
                            row.bound()),
                    Entry::better);
            Path file = folder.resolve(row.name() + ".json.gz");
            if (settings.activities() <= LARGEST_FILE && !Files.exists(file)) {
                AtomicFiles.write(
                        file,
                        ScheduleJson.write(ProblemGenerator.generate(settings).problem()));
            }
        }
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        entries.values().stream()
                .sorted(Comparator.comparingInt(Entry::activities)
                        .thenComparingLong(Entry::seed)
                        .thenComparing(Entry::name))
                .forEach(entry -> text.append(entry.line()).append('\n'));
        AtomicFiles.write(folder.resolve(INDEX), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What the index of a folder says; nothing when there is none. */
    public static List<Entry> read(Path folder) throws IOException {
        Path file = folder.resolve(INDEX);
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Entry(
                        cells[0],
                        Long.parseLong(cells[1]),
                        Integer.parseInt(cells[2]),
                        cells[3],
                        Long.parseLong(cells[4]),
                        Long.parseLong(cells[5])))
                .toList();
    }
}

package no.samtakt.schedule.compact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The PSPLIB instances outside the product, where the system property {@code samtakt.shared.data} names their folder. */
public final class Psplib {

    /**
     * An instance and what is known of it.
     *
     * @param lower best known lower bound
     * @param upper best known makespan
     */
    public record Instance(String set, String name, int criticalPath, int lower, int upper) {}

    private Psplib() {}

    /** The folder, when it is there. */
    public static Optional<Path> folder() {
        String data = System.getProperty("samtakt.shared.data", "");
        if (data.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Path.of(data, "psplib");
        return Files.isRegularFile(folder.resolve("bounds.csv")) ? Optional.of(folder) : Optional.empty();
    }

    /** The instances of a set in the order of the table. */
    public static List<Instance> instances(Path folder, String set) {
        try {
            return Files.readAllLines(folder.resolve("bounds.csv")).stream()
                    .map(line -> line.split(","))
                    .filter(row -> row[0].equals(set))
                    .map(row -> new Instance(
                            set,
                            row[1],
                            Integer.parseInt(row[2]),
                            Integer.parseInt(row[12]),
                            Integer.parseInt(row[13])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The instances of a set whose best known bounds lie farthest apart, by their share of the lower. */
    public static List<Instance> widest(Path folder, String set, int count) {
        return instances(folder, set).stream()
                .sorted(Comparator.comparing((Instance i) -> -1.0 * (i.upper() - i.lower()) / i.lower())
                        .thenComparing(Instance::name))
                .limit(count)
                .toList();
    }

    /** Reads an instance. */
    public static CompactProblem problem(Path folder, Instance instance) {
        Path file = folder.resolve(instance.set()).resolve(instance.name() + ".sm");
        try {
            PsplibReader.Reading reading = PsplibReader.read(file.getFileName().toString(), Files.readString(file));
            return reading.problem().orElseThrow(() -> new AssertionError(file + ": " + reading.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

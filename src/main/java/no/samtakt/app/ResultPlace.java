package no.samtakt.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go unless asked otherwise. */
public final class ResultPlace {

    private static final Path REPORTS = Path.of("reports");

    private ResultPlace() {}

    /** {@code reports/<name of the data folder>-graph}: not inside a result, which is exchanged as a whole. */
    public static Path ofGraph(Path data) {
        return REPORTS.resolve(name(data) + "-graph");
    }

    /** {@code reports/<name of the result>-settlement-<year>}: not inside a result, which is exchanged as a whole. */
    public static Path ofSettlement(Path result, int year) {
        Path folder = result.toAbsolutePath().normalize();
        Path above = folder.getParent();
        boolean file = Files.isRegularFile(folder);
        return REPORTS.resolve(name(file && above != null ? above : folder) + "-settlement-" + year);
    }

    private static String name(Path data) {
        Path name = data.toAbsolutePath().normalize().getFileName();
        return name == null ? "plan" : name.toString();
    }

    /** {@code reports/comparison} in the current folder. */
    public static Path ofComparison() {
        return REPORTS.resolve("comparison");
    }

    /** {@code reports/<name of the data folder>} in the current folder. */
    public static Path of(Path data) {
        return REPORTS.resolve(name(data));
    }
}

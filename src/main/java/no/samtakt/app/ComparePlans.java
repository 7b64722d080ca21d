package no.samtakt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.samtakt.common.ResultFolder;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.report.Disclosure;
import no.samtakt.report.VariantOutcome;
import no.samtakt.report.html.HtmlComparison;
import no.samtakt.report.json.Json;
import no.samtakt.report.xlsx.ComparisonWorkbook;
import org.jspecify.annotations.Nullable;

/** Puts plans made before side by side. */
public final class ComparePlans {

    private ComparePlans() {}

    /**
     * What came of it.
     *
     * @param plans in the order asked for
     * @param files the files written, the one to open first
     */
    public record Outcome(List<MigrationPlan> plans, List<Path> files) {}

    /**
     * Compares.
     *
     * @param results plan files or result folders; a folder with one result per variant stands for all of them
     * @param out folder of the comparison
     * @param reader id or name of the member it is for; null for all, who see no confidential price
     * @throws CannotRunException when they are plans of different currencies
     */
    public static Outcome run(List<Path> results, Path out, Locale language, @Nullable String reader)
            throws IOException {
        List<MigrationPlan> full = new ArrayList<>();
        for (Path result : results) {
            ResultFolder.recover(result);
            for (Path one : parts(result)) {
                full.add(Data.plan(one));
            }
        }
        List<MigrationPlan> plans =
                Disclosure.publish(full, Audience.of(reader, full.get(0).members()));
        String currency = plans.get(0).header().currency();
        for (MigrationPlan plan : plans) {
            if (!plan.header().currency().equals(currency)) {
                throw new CannotRunException(
                        CannotRunException.Cause.WISH,
                        "currencies",
                        currency,
                        plan.header().currency());
            }
        }
        ResultFiles.requireWritable(out);
        ResultFiles.exchange(out, folder -> write(folder, plans, language));
        return new Outcome(List.copyOf(plans), files(out));
    }

    /** Writes the comparison into a folder. */
    static void write(Path folder, List<MigrationPlan> plans, Locale language) throws IOException {
        Files.writeString(folder.resolve("comparison.html"), HtmlComparison.render(plans, language));
        Files.write(folder.resolve("comparison.xlsx"), ComparisonWorkbook.bytes(plans, language));
        List<VariantOutcome> outcomes = plans.stream().map(VariantOutcome::of).toList();
        Files.write(folder.resolve("comparison.json"), Json.bytes(outcomes));
    }

    /** The files of a comparison in a folder, the one to open first. */
    static List<Path> files(Path folder) {
        return List.of(
                folder.resolve("comparison.html"),
                folder.resolve("comparison.xlsx"),
                folder.resolve("comparison.json"));
    }

    private static List<Path> parts(Path result) throws IOException {
        if (!Files.isDirectory(result) || Files.exists(result.resolve(ResultFiles.PLAN))) {
            return List.of(result);
        }
        try (Stream<Path> inside = Files.list(result)) {
            List<Path> variants = inside.filter(folder -> Files.exists(folder.resolve(ResultFiles.PLAN)))
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.toString().length())
                            .thenComparing(Path::toString))
                    .toList();
            return variants.isEmpty() ? List.of(result) : variants;
        }
    }
}

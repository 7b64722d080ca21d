package no.samtakt.inventory.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.inventory.intake.Context;
import no.samtakt.inventory.intake.Intake;
import no.samtakt.inventory.intake.Mapping;
import no.samtakt.inventory.intake.Translation;
import no.samtakt.inventory.workbook.AnnotatedCopy;
import no.samtakt.inventory.workbook.Folder;
import no.samtakt.inventory.workbook.ImportResult;
import no.samtakt.inventory.workbook.InventoryReader;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads seeded broken files through everything an import does with a file: reading, recognising, translating, reading the
 * result, the annotated copy. Whatever a file holds must end in values and problems, never in an exception.
 *
 * <p>As a program: number of files, first seed, folder to work in; prints figures and a line per file that fails or takes long.
 */
public final class BrokenFiles {

    /** What came of a run. */
    record Outcome(int files, int refused, long slowestMillis, List<String> failures, TreeMap<String, Integer> codes) {}

    private record Base(String name, byte[] content) {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private BrokenFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Outcome outcome = run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), folder);
        outcome.failures().forEach(System.out::println);
        System.out.println(outcome.files() + " files, " + outcome.refused() + " refused " + outcome.codes() + ", "
                + outcome.failures().size() + " failed, slowest " + outcome.slowestMillis() + " ms of processor time");
    }

    static Outcome run(int files, long firstSeed, Path folder) throws IOException {
        List<Base> bases = bases(folder);
        List<String> failures = new ArrayList<>();
        TreeMap<String, Integer> codes = new TreeMap<>();
        int refused = 0;
        long slowest = 0;
        for (int i = 0; i < files; i++) {
            long seed = firstSeed + i;
            Base base = bases.get(i % bases.size());
            Path file = folder.resolve("broken" + base.name.substring(base.name.lastIndexOf('.')));
            Files.write(file, new Mutations(seed).of(base.content));
            long start = THREADS.getCurrentThreadCpuTime();
            try {
                whole(file, i % 25 == 0);
            } catch (SheetFiles.UnreadableException e) {
                refused++;
                codes.merge(e.code(), 1, Integer::sum);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                failures.add("seed " + seed + " of " + base.name + ": " + e + " at "
                        + Stream.of(e.getStackTrace()).limit(4).toList());
            }
            slowest = Math.max(slowest, (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000);
        }
        return new Outcome(files, refused, slowest, failures, codes);
    }

    private static void whole(Path file, boolean copy) throws SheetFiles.UnreadableException, IOException {
        RawBook book = SheetFiles.read(file);
        List<Problem> problems = new ArrayList<>();
        ImportResult own = new InventoryReader().read(List.of(book));
        problems.addAll(own.problems());
        Mapping mapping = Intake.propose(List.of(book), Mapping.NONE, Context.NONE);
        Translation translation = Intake.translate(List.of(book), mapping, Context.NONE);
        problems.addAll(translation.problems());
        problems.addAll(new InventoryReader().read(translation.books()).problems());
        if (copy) {
            for (RawSheet sheet : book.sheets()) {
                sheet.rows().keySet().stream()
                        .limit(50)
                        .forEach(row -> problems.add(new Problem(
                                "value.estimate",
                                Severity.ADVICE,
                                "",
                                sheet.whereRow(book.file(), row),
                                "x",
                                "",
                                List.of())));
            }
            AnnotatedCopy.write(file, problems, Locale.ENGLISH, file.resolveSibling("copy.xlsx"));
        }
    }

    private static List<Base> bases(Path folder) throws IOException {
        List<Base> bases = new ArrayList<>();
        Path own = Files.createDirectories(folder.resolve("own"));
        new Folder(own).write();
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                bases.add(new Base(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            }
        }
        for (var workbook : List.of(SheetFilesTest.told(new XSSFWorkbook()), SheetFilesTest.told(new HSSFWorkbook()))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            bases.add(new Base(workbook instanceof HSSFWorkbook ? "told.xls" : "told.xlsx", out.toByteArray()));
        }
        String list = "Kommune;System;Leverandør;Utløp;Årlig kostnad\r\nBø;Visma Profil;Visma;31.12.2026;450'\r\n"
                + "Andøy;Gerica;Tietoevry;løpende;200–250 000\r\n;\"Public 360; sak\";;Q4 2026;se avtale\r\nSum;;;;1 200 000\r\n";
        bases.add(new Base("liste.csv", list.repeat(3).getBytes(StandardCharsets.UTF_8)));
        bases.add(new Base("liste.csv", ("\uFEFF" + list).getBytes(StandardCharsets.UTF_16LE)));
        bases.add(new Base("liste.ods", SheetFilesTest.ods(SheetFilesTest.ODS)));
        return bases;
    }
}

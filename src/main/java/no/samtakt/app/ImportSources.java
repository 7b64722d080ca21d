package no.samtakt.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.SheetFiles;
import no.samtakt.inventory.workbook.BookRows;
import no.samtakt.inventory.workbook.ProblemCodes;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * The files an import reads.
 *
 * @param paths the files, by name of the book
 * @param foreign lists as municipalities keep them
 * @param members members' workbooks in Samtakt's own layout
 * @param cooperations workbooks of a co-operation in Samtakt's own layout
 * @param problems files that could not be read
 */
record ImportSources(
        Map<String, Path> paths,
        List<RawBook> foreign,
        List<RawBook> members,
        List<RawBook> cooperations,
        List<Problem> problems) {

    private static final Set<String> READABLE =
            Set.of("xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "tab", "txt", "numbers", "pdf", "docx", "doc");

    /** Most folders within folders. */
    private static final int DEEPEST = 8;

    /** How far the reading is. */
    interface Progress {
        void reading(String file, int number, int count);
    }

    /**
     * Reads files and the files in folders and the folders within them.
     *
     * @param into folder of the workbooks to be made; where it lies within a folder of lists, it is none of them
     * @throws CannotRunException when one of them does not exist or there is none
     */
    static ImportSources read(List<Path> inputs, Path into, Progress progress) throws IOException {
        Map<String, Path> paths = new TreeMap<>();
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new CannotRunException("no-such-file", input.toString());
            }
            if (!Files.isDirectory(input)) {
                add(paths, input, input);
                continue;
            }
            try (Stream<Path> listed = Files.walk(input, DEEPEST)) {
                for (Path file : listed.filter(Files::isRegularFile)
                        .filter(ImportSources::table)
                        .filter(file -> !aside(input.relativize(file)) && !within(into, input, file))
                        .sorted()
                        .toList()) {
                    add(paths, file, input);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        if (paths.isEmpty()) {
            throw new CannotRunException(
                    CannotRunException.Cause.DATA, "nothing-to-import", String.valueOf(inputs.get(0)));
        }
        List<RawBook> foreign = new ArrayList<>();
        List<RawBook> members = new ArrayList<>();
        List<RawBook> cooperations = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Path> entry : paths.entrySet()) {
            progress.reading(entry.getKey(), ++number, paths.size());
            try {
                RawBook book = book(entry.getKey(), entry.getValue());
                Kind kind = BookRows.kindOf(book).orElse(null);
                (kind == null ? foreign : kind == Kind.MEMBER ? members : cooperations).add(book);
            } catch (SheetFiles.UnreadableException e) {
                Severity severity =
                        ProblemCodes.all().containsKey(e.code()) ? ProblemCodes.severity(e.code()) : Severity.ERROR;
                problems.add(new Problem(
                        e.code(),
                        severity,
                        "",
                        new SourceCell(entry.getKey(), "", ""),
                        entry.getKey(),
                        "xlsx",
                        List.of()));
            }
        }
        return new ImportSources(paths, foreign, members, cooperations, problems);
    }

    /** Reads a file under a name. */
    static RawBook book(String name, Path file) throws SheetFiles.UnreadableException {
        return new RawBook(name, SheetFiles.read(file).sheets());
    }

    private static boolean table(Path file) {
        String name = name(file);
        int point = name.lastIndexOf('.');
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.toLowerCase(Locale.ROOT).endsWith(".annotated.xlsx")
                && point > 0
                && READABLE.contains(name.substring(point + 1).toLowerCase(Locale.ROOT));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Whether a file stands among what an import leaves behind, or in a hidden folder. */
    private static boolean aside(Path within) {
        for (int i = 0; i < within.getNameCount() - 1; i++) {
            String folder = within.getName(i).toString();
            if (folder.startsWith(".") || folder.equals(ImportSideFiles.NAME)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(Path into, Path input, Path file) {
        Path own = into.toAbsolutePath().normalize();
        return !own.equals(input.toAbsolutePath().normalize())
                && file.toAbsolutePath().normalize().startsWith(own);
    }

    /** A file in a folder within the one given goes by both names; two of one name elsewhere are told apart by the folder. */
    private static void add(Map<String, Path> paths, Path file, Path input) {
        if (paths.values().stream().anyMatch(known -> same(known, file))) {
            return;
        }
        String name = file.equals(input)
                ? name(file)
                : input.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        Path above = file.toAbsolutePath().getParent();
        if (paths.containsKey(name) && above != null && above.getFileName() != null) {
            name = above.getFileName() + "/" + name;
        }
        String free = name;
        for (int i = 2; paths.containsKey(free); i++) {
            free = i + "/" + name;
        }
        paths.put(free, file);
    }

    private static boolean same(Path first, Path second) {
        return first.toAbsolutePath().normalize().equals(second.toAbsolutePath().normalize());
    }

    /**
     * The workbooks a folder of Samtakt holds already, by file name.
     *
     * @throws CannotRunException when one of them cannot be read: it might be the one to change
     */
    static Map<String, RawBook> existing(Path folder) throws IOException {
        Map<String, RawBook> books = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return books;
        }
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            listed.filter(Files::isRegularFile)
                    .filter(ImportSources::table)
                    .filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                    .forEach(file -> files.put(name(file), file));
        }
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            try {
                books.put(entry.getKey(), book(entry.getKey(), entry.getValue()));
            } catch (SheetFiles.UnreadableException e) {
                throw new CannotRunException(
                        "workbook-unreadable", entry.getValue().toString());
            }
        }
        return books;
    }
}

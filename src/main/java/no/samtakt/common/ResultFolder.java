package no.samtakt.common;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of result files that is exchanged as a whole.
 *
 * <p><b>Guarantee.</b> Under its name stands at every moment the whole old result, the whole new one, or, for the instant
 * between two renames, none; never a mixture, and never a half-written file. A kill, a crash or a full disk changes nothing
 * about that: while the new result is written the old one is untouched, and a run killed in the instant between the renames
 * leaves the whole old and the whole new result under hidden names, from which {@link #recover} (called at the start of every
 * {@link #replace}, and to be called before reading a result) puts the new one in place. After a power cut this holds as far
 * as the file system keeps what was forced to disk in order.
 *
 * <p><b>How.</b> For a folder {@code reports/x}: files are written to {@code reports/.x.tmp} and forced to disk; when all are
 * there it is renamed {@code reports/.x.new}; then {@code x} becomes {@code .x.old}, {@code .x.new} becomes {@code x}, and
 * {@code .x.old} is deleted. {@code .x.lock} keeps two programs from doing that at the same time; it stays, empty.
 *
 * <p><b>What is not ours is kept.</b> The result lists its own files in {@value #LIST}. A folder with files but without that
 * list is never replaced; files in a result that are not in its list (somebody's notes) are taken over into the new one.
 */
public final class ResultFolder {

    /** Name of the file that lists the files of a result, one per line, sorted, with {@code /} between folder and file. */
    public static final String LIST = ".samtakt-files";

    /** How often a run asks for its turn while another program writes the result, which takes that one a few seconds. */
    private static final int TURNS = 300;

    private static final long MILLIS_BETWEEN_TURNS = 100;

    /** Writes the files of a result into the empty folder given. */
    @FunctionalInterface
    public interface Filling {
        void into(Path emptyFolder) throws IOException;
    }

    /** The steps of an exchange, for tests that stop it in between. */
    enum Step {
        STARTED,
        FILLED,
        COMPLETE,
        OLD_AWAY,
        NEW_IN
    }

    @FunctionalInterface
    interface Watcher {
        void reached(Step step) throws IOException;
    }

    private ResultFolder() {}

    /**
     * Replaces the folder by a new result, or makes it. The folder above must exist. While another program writes the same
     * result this one waits for up to half a minute; of two results written at the same time the later one stays.
     *
     * @throws FileAlreadyExistsException when there is something at that place that is not a result of this program
     * @throws IOException when the result cannot be written or somebody else is writing it; the old one stands then
     */
    public static void replace(Path folder, Filling filling) throws IOException {
        replace(folder, filling, step -> {});
    }

    static void replace(Path folder, Filling filling, Watcher watcher) throws IOException {
        Names names = Names.of(folder);
        try (FileChannel lockFile = FileChannel.open(names.lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try (FileLock lock = lock(lockFile, names)) {
                recoverLocked(names);
                refuseForeign(names.folder);
                exchange(names, filling, watcher);
            }
        }
    }

    /**
     * Puts right what a killed run has left: afterwards the result under the name is whole, and nothing hidden is left but the
     * lock. Does nothing while another program writes the result, or when there is nothing to do.
     */
    public static void recover(Path folder) throws IOException {
        Names names = Names.of(folder);
        if (!exists(names.part) && !exists(names.complete) && !exists(names.old)) {
            return;
        }
        try (FileChannel lockFile = FileChannel.open(names.lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock;
            try {
                lock = lockFile.tryLock();
            } catch (OverlappingFileLockException busy) {
                return;
            }
            if (lock == null) {
                return;
            }
            try (lock) {
                recoverLocked(names);
            }
        }
    }

    private static FileLock lock(FileChannel lockFile, Names names) throws IOException {
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                FileLock lock = lockFile.tryLock();
                if (lock != null) {
                    return lock;
                }
                Thread.sleep(MILLIS_BETWEEN_TURNS);
            }
        } catch (OverlappingFileLockException busyHere) {
            // This very program writes it already: it would wait for itself.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("Another run is writing " + names.folder);
    }

    private static void exchange(Names names, Filling filling, Watcher watcher) throws IOException {
        Files.createDirectory(names.part);
        try {
            watcher.reached(Step.STARTED);
            filling.into(names.part);
            watcher.reached(Step.FILLED);
            List<String> own = filesIn(names.part);
            takeOver(names, own);
            AtomicFiles.writeForced(
                    names.part.resolve(LIST), (String.join("\n", own) + "\n").getBytes(StandardCharsets.UTF_8));
            forceTree(names.part);
            AtomicFiles.move(names.part, names.complete);
            AtomicFiles.forceFolder(names.above);
            watcher.reached(Step.COMPLETE);
            boolean replaces = exists(names.folder);
            if (replaces) {
                AtomicFiles.move(names.folder, names.old);
            }
            try {
                watcher.reached(Step.OLD_AWAY);
                AtomicFiles.move(names.complete, names.folder);
            } catch (IOException | RuntimeException failed) {
                if (replaces) {
                    AtomicFiles.move(names.old, names.folder);
                }
                throw failed;
            }
            AtomicFiles.forceFolder(names.above);
        } catch (IOException | RuntimeException failed) {
            AtomicFiles.deleteQuietly(names.part, failed);
            AtomicFiles.deleteQuietly(names.complete, failed);
            throw failed;
        }
        watcher.reached(Step.NEW_IN);
        AtomicFiles.deleteTree(names.old);
    }

    private static void recoverLocked(Names names) throws IOException {
        if (!exists(names.folder)) {
            if (exists(names.complete)) {
                AtomicFiles.move(names.complete, names.folder);
            } else if (exists(names.old)) {
                AtomicFiles.move(names.old, names.folder);
            }
            AtomicFiles.forceFolder(names.above);
        }
        AtomicFiles.deleteTree(names.part);
        AtomicFiles.deleteTree(names.complete);
        AtomicFiles.deleteTree(names.old);
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString(), null, "is not a folder");
        }
        if (Files.isRegularFile(folder.resolve(LIST))) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new FileAlreadyExistsException(
                        folder.toString(), null, "holds files, but no result of this program");
            }
        }
    }

    /** Copies what somebody has added to the old result into the new one. */
    private static void takeOver(Names names, List<String> own) throws IOException {
        if (!exists(names.folder)) {
            return;
        }
        Path list = names.folder.resolve(LIST);
        Set<String> former = Files.isRegularFile(list) ? new HashSet<>(Files.readAllLines(list)) : Set.of();
        Set<String> present = new HashSet<>(own);
        for (String file : filesIn(names.folder)) {
            if (former.contains(file)) {
                continue;
            }
            if (present.contains(file)) {
                throw new FileAlreadyExistsException(
                        names.folder.resolve(file).toString(),
                        null,
                        "is not from this program, but has a name it needs");
            }
            Path target = names.part.resolve(file);
            Files.createDirectories(AtomicFiles.parent(target));
            Files.copy(
                    names.folder.resolve(file), target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (!name.equals(LIST)) {
                        files.add(name);
                    }
                }
            }
        }
        files.sort(null);
        return files;
    }

    private static void forceTree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(file)) {
                    AtomicFiles.force(file);
                } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    AtomicFiles.forceFolder(file);
                }
            }
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** The folder and the hidden names beside it. */
    private record Names(Path above, Path folder, Path part, Path complete, Path old, Path lock) {
        static Names of(Path folder) throws IOException {
            Path absolute = folder.toAbsolutePath().normalize();
            Path above = AtomicFiles.parent(absolute);
            String name = AtomicFiles.name(absolute);
            return new Names(
                    above,
                    absolute,
                    above.resolve("." + name + ".tmp"),
                    above.resolve("." + name + ".new"),
                    above.resolve("." + name + ".old"),
                    above.resolve("." + name + ".lock"));
        }
    }
}

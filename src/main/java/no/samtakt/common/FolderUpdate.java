package no.samtakt.common;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes several files of somebody's folder together, leaving all others alone.
 *
 * <p><b>Guarantee.</b> All the files are changed or none is, also when the run is killed: the new files are written to a hidden
 * folder, which is renamed when it is complete; from then on the change happens, if need be when {@link #recover} is next
 * called. While files are moved to their places a reader may see some old and some new ones, each of them whole.
 */
public final class FolderUpdate {

    private static final String PART = ".samtakt-update.tmp";
    private static final String COMPLETE = ".samtakt-update.new";
    private static final String LOCK = ".samtakt-update.lock";

    private FolderUpdate() {}

    /**
     * Changes files.
     *
     * @param folder must exist
     * @param filling writes the new files, under the paths they are to have in the folder
     * @throws IOException when they cannot be written, or another program is changing the folder; nothing has changed then
     */
    public static void apply(Path folder, ResultFolder.Filling filling) throws IOException {
        Path lockFile = folder.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try (FileLock lock = lock(channel, folder)) {
                finish(folder);
                Path part = folder.resolve(PART);
                Files.createDirectory(part);
                try {
                    filling.into(part);
                    for (Path file : files(part)) {
                        AtomicFiles.keepPermissions(
                                folder.resolve(part.relativize(file).toString()), file);
                        AtomicFiles.force(file);
                    }
                    AtomicFiles.move(part, folder.resolve(COMPLETE));
                    AtomicFiles.forceFolder(folder);
                } catch (IOException | RuntimeException failed) {
                    AtomicFiles.deleteQuietly(part, failed);
                    throw failed;
                }
                finish(folder);
            }
        }
        Files.deleteIfExists(lockFile);
    }

    /** Completes a change that a killed run had ready, and clears away one it had not. Does nothing while one is under way. */
    public static void recover(Path folder) throws IOException {
        if (!exists(folder.resolve(PART)) && !exists(folder.resolve(COMPLETE))) {
            return;
        }
        Path lockFile = folder.resolve(LOCK);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                return;
            }
            finish(folder);
        }
        Files.deleteIfExists(lockFile);
    }

    private static FileLock lock(FileChannel channel, Path folder) throws IOException {
        FileLock lock = tryLock(channel);
        if (lock == null) {
            throw new IOException("Another run is changing " + folder);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException busyHere) {
            return null;
        }
    }

    private static void finish(Path folder) throws IOException {
        Path complete = folder.resolve(COMPLETE);
        if (exists(complete)) {
            for (Path file : files(complete)) {
                Path target = folder.resolve(complete.relativize(file).toString());
                Files.createDirectories(AtomicFiles.parent(target.toAbsolutePath()));
                AtomicFiles.move(file, target);
            }
            AtomicFiles.forceFolder(folder);
        }
        AtomicFiles.deleteTree(complete);
        AtomicFiles.deleteTree(folder.resolve(PART));
    }

    private static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> found = Files.walk(tree)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}

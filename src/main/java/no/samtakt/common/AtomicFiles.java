package no.samtakt.common;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that are there whole or not at all.
 *
 * <p>A file is written under a hidden name in the same folder, forced to disk and renamed over the old one. A reader, also
 * after a crash, a kill or a full disk, finds the old content or the new, never a part. What a crash can leave behind is the
 * hidden file; the next write of the same file deletes it.
 */
public final class AtomicFiles {

    private AtomicFiles() {}

    private static final String PART = ".part";

    /**
     * Writes a file whole, replacing an old one. The folder must exist. Two writers of the same file at the same time: one of
     * them wins, the other may fail.
     *
     * @throws IOException when it cannot be written; the old file is untouched then
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = parent(absolute);
        String beginning = "." + name(absolute) + ".";
        deleteLeftovers(folder, beginning);
        Path hidden = Files.createTempFile(folder, beginning, PART);
        try {
            writeForced(hidden, content);
            keepPermissions(absolute, hidden);
            move(hidden, absolute);
        } catch (IOException | RuntimeException failed) {
            deleteQuietly(hidden, failed);
            throw failed;
        }
        forceFolder(folder);
    }

    /** Deletes what killed writers of the same file have left: hidden files named as {@link Files#createTempFile} does. */
    private static void deleteLeftovers(Path folder, String beginning) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = name(entry);
                if (name.startsWith(beginning)
                        && name.substring(beginning.length()).matches("\\d+\\" + PART)) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    /** A temporary file is private by default; a result is readable as any file the user makes. */
    static void keepPermissions(Path old, Path hidden) throws IOException {
        if (!hidden.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (Files.isRegularFile(old)) {
            Files.setPosixFilePermissions(hidden, Files.getPosixFilePermissions(old));
        } else {
            Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** Writes a file in place and forces it to disk. */
    static void writeForced(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Forces the contents of an existing file to disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces the entries of a folder to disk, where the file system offers that (not on Windows). */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOffered) {
            // The rename itself is still atomic; only its survival of a power cut is up to the file system.
        }
    }

    /** Renames, atomically where the file system can, replacing an old file. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notAtomic) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes a file or a folder with everything in it, if it is there. Links are deleted, not followed. */
    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void deleteQuietly(Path tree, Exception because) {
        try {
            deleteTree(tree);
        } catch (IOException left) {
            because.addSuppressed(left);
        }
    }

    static Path parent(Path absolute) throws IOException {
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IOException("A file system root cannot be written: " + absolute);
        }
        return folder;
    }

    static String name(Path absolute) throws IOException {
        Path name = absolute.getFileName();
        if (name == null) {
            throw new IOException("A file system root cannot be written: " + absolute);
        }
        return name.toString();
    }
}

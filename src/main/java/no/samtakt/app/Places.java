package no.samtakt.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folders a use case reads from and writes to. */
final class Places {

    private Places() {}

    /** Makes a folder and those above it. */
    static void createFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CannotRunException("not-a-folder", folder.toString());
        }
        Files.createDirectories(folder);
    }

    /** Deletes a folder of this run with everything in it. */
    static void deleteScratch(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The folder, when it is one that can be read. */
    static Path requireFolder(Path folder) {
        if (!Files.exists(folder)) {
            throw new CannotRunException("no-such-folder", folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new CannotRunException("not-a-folder", folder.toString());
        }
        if (!Files.isReadable(folder)) {
            throw new CannotRunException("no-permission", folder.toString());
        }
        return folder;
    }
}

package no.samtakt.inventory.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads any file of tables: .xlsx and .xlsm, .xls, .ods, and text with separated values. What a file is, its content says
 * rather than its name. Files come by mail, so every size is bounded (see {@link SheetLimits}), nothing outside the file is
 * looked at, nothing in it is run, and whatever it holds, the answer is its cells or an {@link UnreadableException}.
 */
public final class SheetFiles {

    private static final Set<String> TEXT = Set.of("csv", "tsv", "tab", "txt");
    private static final int HEAD = 4_096;
    private static final int MOST_CAUSES = 20;

    private SheetFiles() {}

    /** Why a file could not be read; the message is a problem code. */
    public static final class UnreadableException extends Exception {
        public UnreadableException(String code) {
            super(code);
        }

        public UnreadableException(String code, Throwable cause) {
            super(code, cause);
        }

        public String code() {
            return String.valueOf(getMessage());
        }
    }

    /** What went wrong below, where only a file error can be said. */
    static final class RefusedException extends IOException {
        private final String code;

        RefusedException(String code) {
            super(code);
            this.code = code;
        }
    }

    /**
     * The sheets of a file in order, hidden ones too.
     *
     * @throws UnreadableException when it cannot be opened, is none of the formats, is protected or larger than allowed
     */
    public static RawBook read(Path file) throws UnreadableException {
        byte[] head;
        long size;
        try {
            size = Files.size(file);
            head = head(file);
        } catch (IOException e) {
            throw new UnreadableException("file.unreadable", e);
        }
        if (size > SheetLimits.LARGEST_FILE) {
            throw new UnreadableException("file.too-large");
        }
        String name = name(file);
        try {
            return new RawBook(name, sheets(file, name, size, head));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableException(code(e), e);
        }
    }

    private static List<RawSheet> sheets(Path file, String name, long size, byte[] head) throws IOException {
        String extension = extension(name);
        if (starts(head, 'P', 'K')) {
            return ZippedFile.read(file);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            requireOld(file);
            limit(size);
            return XlsFile.read(file);
        }
        String beginning =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("%pdf")) {
            throw new RefusedException("file.format-pdf");
        }
        if (beginning.startsWith("{\\rtf")) {
            throw new RefusedException("file.format-document");
        }
        if (beginning.matches("(?s)(ï»¿)?\\s*<(\\?xml|!doctype|html|head|meta|table|style|workbook|!--).*")) {
            throw new RefusedException("file.format-web");
        }
        boolean named = TEXT.contains(extension);
        if (named || (extension.equals("xls") && TextFile.legible(head))) {
            if (!TextFile.legible(head)) {
                throw new RefusedException("file.not-a-workbook");
            }
            limit(size);
            return List.of(TextFile.read(Files.readAllBytes(file), baseName(name)));
        }
        throw new RefusedException(
                switch (extension) {
                    case "numbers" -> "file.format-numbers";
                    case "pdf" -> "file.format-pdf";
                    case "doc", "docx", "odt", "rtf", "ppt", "pptx" -> "file.format-document";
                    default -> "file.not-a-workbook";
                });
    }

    private static void limit(long size) throws IOException {
        if (size > SheetLimits.LARGEST_WHOLE) {
            throw new RefusedException("file.too-large");
        }
    }

    /** Refuses what shares the outer format of old workbooks but is none. */
    private static void requireOld(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RefusedException("file.protected");
            }
            if (root.hasEntryCaseInsensitive("WordDocument") || root.hasEntryCaseInsensitive("PowerPoint Document")) {
                throw new RefusedException("file.format-document");
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new RefusedException("file.not-a-workbook");
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String code(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < MOST_CAUSES; cause = cause.getCause(), depth++) {
            if (cause instanceof RefusedException refused) {
                return refused.code;
            }
            // What libraries say when a file unpacks to more than it may.
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("zip bomb")
                    || message.contains("max size")
                    || message.contains("maximum allowed")
                    || message.contains("max. entry size")
                    || message.contains("too many files")) {
                return "file.too-large";
            }
        }
        return "file.not-a-workbook";
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String baseName(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}

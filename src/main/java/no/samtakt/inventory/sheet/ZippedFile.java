package no.samtakt.inventory.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Files that are zip archives inside: tells the formats apart and refuses archives that no spreadsheet program writes. */
final class ZippedFile {

    private static final double LEAST_INFLATE_RATIO = 0.002;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(SheetLimits.LARGEST_ENTRY);
        ZipSecureFile.setMaxFileCount(SheetLimits.MOST_ENTRIES);
    }

    private ZippedFile() {}

    static List<RawSheet> read(Path file) throws IOException {
        Set<String> names = names(file);
        if (names.contains("xl/workbook.bin")) {
            throw new SheetFiles.RefusedException("file.format-xlsb");
        }
        if (names.stream().anyMatch(name -> name.startsWith("index/") && name.endsWith(".iwa"))
                || names.contains("index.zip")) {
            throw new SheetFiles.RefusedException("file.format-numbers");
        }
        if (names.contains("[content_types].xml") && names.stream().noneMatch(name -> name.startsWith("word/"))) {
            return XlsxFile.read(file);
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            return OdsFile.read(file);
        }
        throw new SheetFiles.RefusedException(
                names.contains("mimetype") || names.contains("[content_types].xml")
                        ? "file.format-document"
                        : "file.not-a-workbook");
    }

    /** The names in the archive in small letters. */
    private static Set<String> names(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
            Enumeration<? extends ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                boolean climbs = name.startsWith("/") || name.contains("../") || name.contains("..\\");
                if (climbs || (!names.add(name) && !entry.isDirectory())) {
                    throw new SheetFiles.RefusedException("file.suspicious");
                }
                unpacked += Math.max(0, entry.getSize());
                if (names.size() > SheetLimits.MOST_ENTRIES || unpacked > SheetLimits.LARGEST_UNPACKED) {
                    throw new SheetFiles.RefusedException("file.too-large");
                }
            }
        }
        return names;
    }

    /** The beginning of a small file in an archive as text; empty when it is not there. */
    static String text(ZipSecureFile zip, String name, int most) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    /** What may still be unpacked of an archive, all its parts together: sizes that an archive states may be untrue. */
    static final class Allowance {
        private long bytes = SheetLimits.LARGEST_UNPACKED;

        InputStream count(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int b = super.read();
                    take(b < 0 ? 0 : 1);
                    return b;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int count = super.read(buffer, offset, length);
                    take(Math.max(0, count));
                    return count;
                }
            };
        }

        private void take(int count) throws IOException {
            bytes -= count;
            if (bytes < 0) {
                throw new SheetFiles.RefusedException("file.too-large");
            }
        }
    }
}

package no.samtakt.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samtakt.common.Csv;
import no.samtakt.inventory.intake.Mapping;
import no.samtakt.inventory.intake.MappingFile;
import no.samtakt.inventory.product.ProductCatalogue;
import no.samtakt.inventory.product.ProductDecisions;
import no.samtakt.inventory.sheet.SheetFiles;
import no.samtakt.inventory.workbook.BookRows;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/** What an import keeps beside the workbooks, in the folder {@code import}; reading the workbooks leaves it alone. */
record ImportSideFiles(Path folder) {

    static final String NAME = "import";
    static final String MAPPING = "mapping.csv";
    static final String PRODUCTS = "products.csv";
    static final String CATALOGUE = "own-products.csv";
    static final String HISTORY = "history.csv";
    static final String REPORT = "report.html";
    static final String PROBLEMS = "problems.json";
    static final String BASE = "base";
    static final String PREVIOUS = "previous";
    static final String ANNOTATED = "annotated";

    /** Those of a folder of workbooks. */
    static ImportSideFiles of(Path workbooks) {
        return new ImportSideFiles(workbooks.resolve(NAME));
    }

    private String text(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? decoded(Files.readAllBytes(file)) : "";
    }

    /** UTF-8, or what a spreadsheet program of Western Europe writes when it is not asked. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** What tables and columns are taken for. */
    MappingFile.Content mapping() throws IOException {
        String text = text(MAPPING);
        return text.isBlank() ? new MappingFile.Content(Mapping.NONE, List.of()) : MappingFile.read(MAPPING, text);
    }

    /** What products are taken for. */
    ProductDecisions products() throws IOException {
        return ProductDecisions.read(text(PRODUCTS));
    }

    /** Known products, the user's own first. */
    ProductCatalogue catalogue() throws IOException {
        String own = text(CATALOGUE);
        return own.isBlank() ? ProductCatalogue.standard() : ProductCatalogue.with(own);
    }

    /** Rows of a municipality as last imported; none before its first import. */
    Map<String, List<Map<String, Object>>> base(String member) {
        Path file = folder.resolve(BASE).resolve(member + ".xlsx");
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return BookRows.read(ImportSources.book(member + ".xlsx", file), Kind.MEMBER)
                    .values();
        } catch (SheetFiles.UnreadableException e) {
            return Map.of();
        }
    }

    /**
     * Whether all files imported before are read again, so that what they no longer have is gone. A file whose name differs only in
     * numbers, such as next year's, stands for the one before.
     */
    boolean covers(ImportSources sources) throws IOException {
        Set<String> now = new HashSet<>();
        sources.paths().keySet().forEach(name -> now.add(series(name)));
        return Csv.read(text(HISTORY)).stream()
                .skip(1)
                .filter(line -> line.size() >= 2)
                .allMatch(line -> now.contains(series(line.get(1))));
    }

    private static String series(String file) {
        return file.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }

    /** The history with a line for each file that is new or has changed since it was last imported. */
    String history(ImportSources sources, List<String> header, LocalDateTime now) throws IOException {
        List<List<String>> lines = new ArrayList<>(Csv.read(text(HISTORY)));
        if (lines.isEmpty()) {
            lines.add(header);
        }
        Map<String, String> last = new HashMap<>();
        lines.forEach(line -> {
            if (line.size() >= 3) {
                last.put(line.get(1), line.get(2));
            }
        });
        for (Map.Entry<String, Path> entry : sources.paths().entrySet()) {
            String hash = hash(entry.getValue());
            if (!hash.equals(last.get(entry.getKey()))) {
                lines.add(List.of(now.truncatedTo(ChronoUnit.SECONDS).toString(), entry.getKey(), hash));
            }
        }
        return Csv.write(lines);
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package no.samtakt.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the catalogue's data files: UTF-8, one record a line, fields separated by {@code |}, {@code #} starts a comment line. */
final class CatalogueFile {

    private CatalogueFile() {}

    /**
     * The records of a file beside this class.
     *
     * @param fields number of fields each line must have
     * @throws IllegalStateException when the file is missing or a line has another number of fields: a bug in the build
     */
    static List<List<String>> read(String name, int fields) {
        InputStream in = CatalogueFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("Catalogue file " + name + " is missing");
        }
        List<List<String>> records = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> record = new ArrayList<>();
                for (String field : line.split("\\|", -1)) {
                    record.add(field.trim());
                }
                if (record.size() != fields) {
                    throw new IllegalStateException(
                            name + ": expected " + fields + " fields, found " + record.size() + " in: " + line);
                }
                records.add(List.copyOf(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Catalogue file " + name, e);
        }
        return List.copyOf(records);
    }
}

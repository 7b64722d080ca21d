package no.samtakt.inventory.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads this package's data files: UTF-8, one record a line, fields separated by {@code |}, {@code #} starts a comment line. */
final class DataFile {

    private DataFile() {}

    /**
     * The records of a file beside this class.
     *
     * @throws IllegalStateException when the file is missing or a line has another number of fields: a bug in the build
     */
    static List<List<String>> read(String name, int fields) {
        InputStream in = DataFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("Data file " + name + " is missing");
        }
        List<List<String>> records = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> record = new ArrayList<>();
                for (String field : line.split("\\|", -1)) {
                    record.add(field.strip());
                }
                if (record.size() != fields) {
                    throw new IllegalStateException(name + ": " + record.size() + " fields in: " + line);
                }
                records.add(List.copyOf(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return records;
    }

    /** The spellings of a field, separated by semicolon. */
    static List<String> spellings(String field) {
        List<String> spellings = new ArrayList<>();
        for (String spelling : field.split(";")) {
            if (!spelling.isBlank()) {
                spellings.add(spelling.strip());
            }
        }
        return spellings;
    }
}

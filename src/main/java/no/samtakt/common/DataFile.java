package no.samtakt.common;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads data files that come with the program: UTF-8, one record a line, fields separated by {@code |}, {@code #} starts a comment line. */
public final class DataFile {

    private DataFile() {}

    /**
     * The records of a file.
     *
     * @param beside class in whose package the file is
     * @param fields number of fields each line must have
     * @throws IllegalStateException when the file is missing or a line has another number of fields: a bug in the build
     */
    public static List<List<String>> read(Class<?> beside, String name, int fields) {
        InputStream in = beside.getResourceAsStream(name);
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
                    throw new IllegalStateException(
                            name + ": expected " + fields + " fields, found " + record.size() + " in: " + line);
                }
                records.add(List.copyOf(record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Data file " + name, e);
        }
        return List.copyOf(records);
    }

    /** The spellings of a field, separated by semicolon, blank ones left out. */
    public static List<String> spellings(String field) {
        List<String> spellings = new ArrayList<>();
        for (String spelling : field.split(";")) {
            if (!spelling.isBlank()) {
                spellings.add(spelling.strip());
            }
        }
        return spellings;
    }
}

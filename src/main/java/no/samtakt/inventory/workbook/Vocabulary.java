package no.samtakt.inventory.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * What people may call sheets, columns and values: the texts of every language at once, and the spellings of the data file
 * {@code synonyms.txt}. The first name given wins, own texts before synonyms.
 */
final class Vocabulary {

    private static final Vocabulary INSTANCE = new Vocabulary();

    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    private Vocabulary() {
        List<Texts> languages = new ArrayList<>();
        for (Locale language : WorkbookSchema.LANGUAGES) {
            languages.add(WorkbookSchema.texts(language));
        }
        for (Kind kind : Kind.values()) {
            List<SheetSpec> known = new ArrayList<>(WorkbookSchema.sheets(kind));
            known.add(WorkbookSchema.EXTRAS);
            for (SheetSpec sheet : known) {
                for (Texts texts : languages) {
                    sheets.putIfAbsent(kind + "|" + Names.normal(texts.get("sheet." + sheet.key())), sheet.key());
                }
                sheets.putIfAbsent(kind + "|" + Names.normal(sheet.key()), sheet.key());
                for (ColumnSpec column : sheet.columns()) {
                    for (Texts texts : languages) {
                        column(sheet.key(), column.key(), texts.get("column." + sheet.key() + "." + column.key()));
                    }
                    columns.putIfAbsent(sheet.key() + "|" + Names.normal(column.key()), column.key());
                }
            }
        }
        for (String list : ValueLists.labelled()) {
            for (String code : ValueLists.codes(list)) {
                value(list, code, code);
                for (Texts texts : languages) {
                    value(list, code, texts.get("value." + list + "." + code));
                }
            }
        }
        synonyms();
    }

    /** The one vocabulary; immutable after construction. */
    static Vocabulary get() {
        return INSTANCE;
    }

    private void column(String sheet, String key, String header) {
        columns.putIfAbsent(sheet + "|" + Names.normal(header), key);
        columns.putIfAbsent(sheet + "|" + Names.normal(withoutUnit(header)), key);
    }

    private void value(String list, String code, String label) {
        values.putIfAbsent(list + "|" + Names.normal(label), code);
    }

    private static String withoutUnit(String header) {
        return header.replaceFirst("\\s*\\*?\\s*[(\\[][^()\\[\\]]*[)\\]]\\s*\\*?\\s*$", "");
    }

    private void synonyms() {
        InputStream in = Vocabulary.class.getResourceAsStream("synonyms.txt");
        if (in == null) {
            throw new IllegalStateException("synonyms.txt is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] field = line.split("\\|", -1);
                if (line.startsWith("#") || field.length != 4) {
                    continue;
                }
                for (String name : field[3].split(";")) {
                    switch (field[0].strip()) {
                        case "column" -> column(field[1].strip(), field[2].strip(), name);
                        case "value" -> value(field[1].strip(), field[2].strip(), name);
                        default -> throw new IllegalStateException("synonyms.txt: " + line);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("synonyms.txt", e);
        }
    }

    /** The sheet a name means in a kind of workbook. */
    Optional<String> findSheet(Kind kind, String name) {
        return Optional.ofNullable(sheets.get(kind + "|" + Names.normal(name)));
    }

    /** The column a header means in a sheet; a unit in brackets or at the end does not matter. */
    Optional<String> findColumn(String sheet, String header) {
        for (String form : List.of(
                header,
                withoutUnit(header),
                header.replaceFirst("(?i)[ ,]+(i )?(kr|nok|tkr|mnd|%)\\.?\\s*\\*?$", ""))) {
            String key = columns.get(sheet + "|" + Names.normal(form));
            if (key != null) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The code a label means in a value list. */
    Optional<String> findValue(String list, String label) {
        return Optional.ofNullable(values.get(list + "|" + Names.normal(label)));
    }
}

package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtakt.common.Problem;
import no.samtakt.common.SourceCell;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.workbook.ProblemCodes;
import no.samtakt.inventory.workbook.WorkbookSchema;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Mapping} as a text file of semicolon-separated values that people edit in a spreadsheet program: one line per table
 * (without a header) and one per column of it. Words of every language are understood, whatever language it was written in.
 */
public final class MappingFile {

    private static final List<String> COLUMNS = List.of(
            "file",
            "sheet",
            "table",
            "range",
            "layout",
            "member",
            "header",
            "target",
            "unit",
            "confidence",
            "evidence");
    private static final List<String> UNITS = List.of(
            "kr",
            "tkr",
            "mill",
            "month",
            "quarter",
            "user",
            "inhabitant",
            "exvat",
            "invat",
            "percent",
            "months",
            "days",
            "years",
            "hours");
    private static final String MARK = "\uFEFF";

    /** What was read, and what in it could not be understood. */
    public record Content(Mapping mapping, List<Problem> problems) {

        public Content {
            problems = List.copyOf(problems);
        }
    }

    private MappingFile() {}

    /** The text of the file, with byte order mark, headings and reasons in a language. */
    public static String write(Mapping mapping, Locale language) {
        Texts texts = WorkbookSchema.texts(language);
        StringBuilder out = new StringBuilder(MARK);
        line(
                out,
                COLUMNS.stream()
                        .map(column -> texts.get("mapping.column." + column))
                        .toList());
        for (TableMapping table : mapping.tables()) {
            line(
                    out,
                    List.of(
                            table.file(),
                            table.sheet(),
                            String.valueOf(table.table()),
                            table.range(),
                            texts.get("layout." + table.layout()),
                            table.member(),
                            "",
                            "",
                            "",
                            String.valueOf(table.confidence()),
                            reasons(table.evidence(), texts)));
            for (ColumnMapping column : table.columns()) {
                boolean open =
                        table.layout() == Layout.IGNORE && column.target().equals(ColumnMapping.IGNORE);
                line(
                        out,
                        List.of(
                                table.file(),
                                table.sheet(),
                                String.valueOf(table.table()),
                                "",
                                "",
                                "",
                                column.header(),
                                open ? "" : label(column.target(), texts),
                                units(column.unit(), texts),
                                open ? "" : String.valueOf(column.confidence()),
                                open ? "" : reasons(column.evidence(), texts)));
            }
        }
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).replaceAll("[\\r\\n]+", " ");
            boolean formula = field.matches("(?s)[=+@\\t-].*") && !field.equals("-");
            boolean quoted =
                    field.contains(";") || field.contains("\"") || field.startsWith(" ") || field.endsWith(" ");
            String safe = formula ? "'" + field : field;
            out.append(i == 0 ? "" : ";").append(quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
        }
        out.append("\r\n");
    }

    private static String label(String target, Texts texts) {
        if (texts.has("target." + target)) {
            String label = texts.get("target." + target);
            int dot = target.indexOf('.');
            String sheet = dot < 0 ? "" : target.substring(0, dot);
            return texts.has("sheet." + sheet) ? texts.get("sheet." + sheet) + ": " + label : label;
        }
        int dot = target.indexOf('.');
        if (dot > 0 && texts.has("column." + target)) {
            return texts.get("sheet." + target.substring(0, dot)) + ": " + texts.get("column." + target);
        }
        return target;
    }

    private static String units(String units, Texts texts) {
        List<String> words = new ArrayList<>();
        for (String unit : units.split(" ")) {
            if (!unit.isEmpty()) {
                words.add(texts.get("intake.unit." + unit));
            }
        }
        return String.join(", ", words);
    }

    private static String reasons(List<String> evidence, Texts texts) {
        List<String> words = new ArrayList<>();
        for (String code : evidence) {
            int colon = code.indexOf(':');
            String key = "evidence." + (colon < 0 ? code : code.substring(0, colon));
            String argument = colon < 0 ? "" : code.substring(colon + 1);
            boolean unit = key.equals("evidence.stated-unit");
            words.add(texts.has(key) ? texts.get(key, unit ? units(argument, texts) : argument) : code);
        }
        return String.join(", ", words);
    }

    /**
     * Reads the text of a file. Lines that cannot be understood are located problems and count as not written.
     *
     * @param file name of the file, for the problems
     */
    public static Content read(String file, String text) {
        return new Reader(file).read(text);
    }

    private static final class Reader {
        private final String file;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, String> targets = new HashMap<>();
        private final Map<String, Layout> layouts = new HashMap<>();
        private final Map<String, String> units = new HashMap<>();
        private final Map<String, Integer> places = new HashMap<>();

        Reader(String file) {
            this.file = file;
            for (Locale language : WorkbookSchema.LANGUAGES) {
                Texts texts = WorkbookSchema.texts(language);
                for (String target : Targets.all()) {
                    targets.putIfAbsent(Names.normal(label(target, texts)), target);
                }
                for (Layout layout : Layout.values()) {
                    layouts.putIfAbsent(Names.normal(texts.get("layout." + layout)), layout);
                }
                for (String unit : UNITS) {
                    units.putIfAbsent(Names.normal(texts.get("intake.unit." + unit)), unit);
                }
            }
            Targets.all().forEach(target -> targets.putIfAbsent(Names.normal(target), target));
            for (Layout layout : Layout.values()) {
                layouts.putIfAbsent(Names.normal(layout.name()), layout);
            }
            UNITS.forEach(unit -> units.putIfAbsent(unit, unit));
        }

        Content read(String text) {
            List<List<String>> lines = lines(text.startsWith(MARK) ? text.substring(1) : text);
            if (lines.isEmpty()) {
                return new Content(Mapping.NONE, List.of());
            }
            head(lines.get(0));
            Map<String, TableMapping> tables = new LinkedHashMap<>();
            Map<String, List<ColumnMapping>> columns = new HashMap<>();
            for (int row = 1; row < lines.size(); row++) {
                List<String> line = lines.get(row);
                if (line.stream().allMatch(String::isBlank)) {
                    continue;
                }
                String key = field(line, "file") + "\u0000" + field(line, "sheet") + "\u0000"
                        + number(line, row, "table", 1, true);
                if (field(line, "file").isEmpty() || field(line, "sheet").isEmpty()) {
                    report("mapping.line-incomplete", row, "file", String.join(";", line), "");
                } else if (field(line, "header").isEmpty()) {
                    TableMapping table = table(line, row);
                    if (table != null) {
                        tables.put(key, table);
                    }
                } else if (!field(line, "target").isEmpty()) {
                    ColumnMapping column = column(line, row);
                    if (column != null) {
                        columns.computeIfAbsent(key, name -> new ArrayList<>()).add(column);
                    }
                }
            }
            List<TableMapping> all = new ArrayList<>();
            tables.forEach((key, table) -> all.add(new TableMapping(
                    table.file(),
                    table.sheet(),
                    table.table(),
                    table.range(),
                    table.layout(),
                    table.member(),
                    table.confidence(),
                    table.evidence(),
                    columns.getOrDefault(key, List.of()))));
            return new Content(new Mapping(all), problems);
        }

        private void head(List<String> line) {
            for (int i = 0; i < line.size(); i++) {
                for (String column : COLUMNS) {
                    boolean named = Names.normal(line.get(i)).equals(column);
                    for (Locale language : WorkbookSchema.LANGUAGES) {
                        String label = WorkbookSchema.texts(language).get("mapping.column." + column);
                        named |= Names.normal(label).equals(Names.normal(line.get(i)));
                    }
                    if (named) {
                        places.putIfAbsent(column, i);
                    }
                }
            }
            for (String needed : List.of("file", "sheet", "layout", "header", "target")) {
                if (!places.containsKey(needed)) {
                    report("mapping.header-missing", 0, "file", needed, "");
                    places.put(needed, COLUMNS.indexOf(needed));
                }
            }
        }

        private String field(List<String> line, String column) {
            Integer place = places.get(column);
            String field =
                    place == null || place >= line.size() ? "" : line.get(place).strip();
            return field.startsWith("'") ? field.substring(1) : field;
        }

        private int number(List<String> line, int row, String column, int fallback, boolean quiet) {
            String field = field(line, column).replace("%", "").strip();
            if (field.matches("\\d{1,3}") && Integer.parseInt(field) <= 100) {
                return Integer.parseInt(field);
            }
            if (!field.isEmpty() && !quiet) {
                report("mapping.number-unusable", row, column, field, String.valueOf(fallback));
            }
            return fallback;
        }

        private @Nullable TableMapping table(List<String> line, int row) {
            Layout layout = layouts.get(Names.normal(field(line, "layout")));
            if (layout == null) {
                Texts texts = WorkbookSchema.texts(Locale.ENGLISH);
                List<String> words = new ArrayList<>();
                for (Layout known : Layout.values()) {
                    words.add(texts.get("layout." + known));
                }
                report("mapping.layout-unknown", row, "layout", field(line, "layout"), String.join(", ", words));
                return null;
            }
            return new TableMapping(
                    field(line, "file"),
                    field(line, "sheet"),
                    number(line, row, "table", 1, false),
                    field(line, "range"),
                    layout,
                    field(line, "member"),
                    number(line, row, "confidence", 100, false),
                    evidence(line),
                    List.of());
        }

        /** Reasons are for people; what is read back counts as decided. */
        private List<String> evidence(List<String> line) {
            String written = Names.normal(field(line, "evidence"));
            for (Locale language : WorkbookSchema.LANGUAGES) {
                Texts texts = WorkbookSchema.texts(language);
                for (String code : List.of("duplicate", "repeated", "documentation", "nothing-known")) {
                    if (written.equals(Names.normal(texts.get("evidence." + code)))) {
                        return List.of(code);
                    }
                }
                for (String code : CostColumns.LEFT_OUT) {
                    if (written.startsWith(Names.normal(texts.get("evidence." + code)))) {
                        return List.of(code);
                    }
                }
            }
            return List.of("user");
        }

        private @Nullable ColumnMapping column(List<String> line, int row) {
            String target = targets.get(Names.normal(field(line, "target")));
            if (target == null) {
                String example = label("systems.vendor", WorkbookSchema.texts(Locale.ENGLISH));
                report("mapping.target-unknown", row, "target", field(line, "target"), example);
                return null;
            }
            return new ColumnMapping(
                    field(line, "header"),
                    target,
                    unit(line, row),
                    number(line, row, "confidence", 100, false),
                    evidence(line));
        }

        private String unit(List<String> line, int row) {
            List<String> found = new ArrayList<>();
            for (String word : field(line, "unit").split(",")) {
                String code = units.get(Names.normal(word));
                if (code != null) {
                    found.add(code);
                } else if (!word.isBlank()) {
                    report("mapping.unit-unknown", row, "unit", word.strip(), String.join(", ", UNITS));
                }
            }
            return found.isEmpty() && !field(line, "unit").isEmpty()
                    ? Headers.read(field(line, "header")).unit()
                    : String.join(" ", found);
        }

        private void report(String code, int row, String column, String found, String expected) {
            int place = places.getOrDefault(column, 0);
            String cell = (char) ('A' + Math.min(25, place)) + String.valueOf(row + 1);
            problems.add(new Problem(
                    code, ProblemCodes.severity(code), "", new SourceCell(file, "", cell), found, expected, List.of()));
        }

        private static List<List<String>> lines(String text) {
            List<List<String>> lines = new ArrayList<>();
            List<String> line = new ArrayList<>();
            StringBuilder field = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        field.append('"');
                        i++;
                    } else if (c == '"') {
                        quoted = false;
                    } else {
                        field.append(c);
                    }
                } else if (c == '"' && field.toString().isBlank()) {
                    field.setLength(0);
                    quoted = true;
                } else if (c == ';') {
                    line.add(field.toString());
                    field.setLength(0);
                } else if (c == '\n') {
                    line.add(field.toString());
                    field.setLength(0);
                    lines.add(line);
                    line = new ArrayList<>();
                } else if (c != '\r') {
                    field.append(c);
                }
            }
            if (!field.isEmpty() || !line.isEmpty()) {
                line.add(field.toString());
                lines.add(line);
            }
            return lines;
        }
    }
}

package no.samtakt.common;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables as text, as spreadsheet programs of Northern Europe open them: semicolons between fields, quotation marks where needed,
 * a byte order mark, carriage return and line feed. A field that a spreadsheet program would take for a formula gets an
 * apostrophe in front, which reading takes away again.
 */
public final class Csv {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** The rows as text. */
    public static String write(List<List<String>> rows) {
        StringBuilder out = new StringBuilder(MARK);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    out.append(';');
                }
                field(out, row.get(i));
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    private static void field(StringBuilder out, String text) {
        String safe =
                !text.isEmpty() && (FORMULA.indexOf(text.charAt(0)) >= 0 || text.startsWith("'")) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        out.append(quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
    }

    /** The rows of a text, blank lines left out; a missing closing quotation mark ends with the text. */
    public static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int start = text.startsWith(MARK) ? 1 : 0;
        for (int i = start; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ';') {
                row.add(plain(field));
            } else if (c == '\n') {
                row.add(plain(field));
                if (row.stream().anyMatch(value -> !value.isEmpty())) {
                    rows.add(List.copyOf(row));
                }
                row.clear();
            } else if (c != '\r') {
                field.append(c);
            }
        }
        return List.copyOf(rows);
    }

    private static String plain(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text.startsWith("'") ? text.substring(1) : text;
    }
}

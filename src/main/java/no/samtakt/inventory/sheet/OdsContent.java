package no.samtakt.inventory.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the {@code content.xml} of an OpenDocument spreadsheet. */
final class OdsContent {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String FONT = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private record Style(boolean bold, boolean struck, boolean hiddenTable) {}

    private record Placed(int column, int repeated, RawCell cell) {}

    private final XMLStreamReader xml;
    private final SheetFill.Budget budget = new SheetFill.Budget();
    private final List<RawSheet> sheets = new ArrayList<>();
    private final Map<String, Style> styles = new HashMap<>();
    private String styleName = "";

    OdsContent(XMLStreamReader xml) {
        this.xml = xml;
    }

    List<RawSheet> read() throws XMLStreamException {
        while (xml.hasNext() && sheets.size() < SheetLimits.MOST_SHEETS) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (is(TABLE, "table")) {
                    table();
                } else if (is(STYLE, "style")) {
                    styleName = attribute(STYLE, "name");
                } else if (is(STYLE, "text-properties")) {
                    String line = attribute(STYLE, "text-line-through-style");
                    style(
                            "bold".equals(attribute(FONT, "font-weight")),
                            !line.isEmpty() && !line.equals("none"),
                            false);
                } else if (is(STYLE, "table-properties")) {
                    style(false, false, "false".equals(attribute(TABLE, "display")));
                }
            }
        }
        return sheets;
    }

    private void style(boolean bold, boolean struck, boolean hidden) {
        if (styles.size() < 100_000) {
            styles.merge(
                    styleName,
                    new Style(bold, struck, hidden),
                    (a, b) -> new Style(a.bold || b.bold, a.struck || b.struck, a.hiddenTable || b.hiddenTable));
        }
    }

    private boolean is(String namespace, String name) {
        return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }

    private String attribute(String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }

    /** How often a row or column stands there; at least once. */
    private int repeated(String name) {
        return Math.min(SheetLimits.LAST_ROW, Math.max(1, XlsxFile.integer(xml.getAttributeValue(TABLE, name))));
    }

    private boolean collapsed() {
        String visibility = attribute(TABLE, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    private void table() throws XMLStreamException {
        RawSheet sheet = new RawSheet(CellText.clean(attribute(TABLE, "name")));
        Style style = styles.get(attribute(TABLE, "style-name"));
        if (style != null && style.hiddenTable) {
            sheet.markHidden();
        }
        sheets.add(sheet);
        SheetFill fill = new SheetFill(sheet, budget);
        int row = 0;
        int column = 0;
        int nested = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (is(TABLE, "table-row") && nested == 0) {
                    int count = repeated("number-rows-repeated");
                    boolean hidden = collapsed();
                    List<Placed> cells = cells(fill, row);
                    if (!cells.isEmpty() && !put(fill, row, count, cells, hidden)) {
                        sheet.markTruncated();
                    }
                    row = Math.min(SheetLimits.LAST_ROW, row + count);
                } else if (is(TABLE, "table-column") && nested == 0) {
                    int count = repeated("number-columns-repeated");
                    if (collapsed()) {
                        for (int i = column; i < Math.min(SheetLimits.MOST_COLUMNS, column + count); i++) {
                            sheet.hiddenColumns().add(i);
                        }
                    }
                    column = Math.min(SheetLimits.LAST_COLUMN, column + count);
                } else if (is(TABLE, "table")) {
                    nested++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && is(TABLE, "table") && nested-- == 0) {
                return;
            }
        }
    }

    private static boolean put(SheetFill fill, int row, int count, List<Placed> cells, boolean hidden) {
        for (int repeat = 0; repeat < count; repeat++) {
            for (Placed placed : cells) {
                for (int i = 0; i < placed.repeated; i++) {
                    int column = placed.column + i;
                    if (!fill.put(row + repeat, column, placed.cell)) {
                        return false;
                    }
                    if (column >= SheetLimits.MOST_COLUMNS) {
                        break;
                    }
                }
            }
            if (hidden) {
                fill.sheet().hiddenRows().add(row + repeat);
            }
        }
        return true;
    }

    private List<Placed> cells(SheetFill fill, int row) throws XMLStreamException {
        List<Placed> cells = new ArrayList<>();
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && is(TABLE, "table-row")) {
                return cells;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            boolean covered = is(TABLE, "covered-table-cell");
            if (covered || is(TABLE, "table-cell")) {
                int count = repeated("number-columns-repeated");
                int down = repeated("number-rows-spanned");
                int across = repeated("number-columns-spanned");
                if (down > 1 || across > 1) {
                    fill.merge(new CellRange(row, row + down - 1, column, column + across - 1));
                }
                RawCell cell = cell();
                if (cell != null && !covered && cells.size() < SheetLimits.LAST_COLUMN) {
                    cells.add(new Placed(column, count, cell));
                }
                column = Math.min(SheetLimits.LAST_COLUMN, column + count);
            }
        }
        return cells;
    }

    private @Nullable RawCell cell() throws XMLStreamException {
        String type = attribute(OFFICE, "value-type");
        String value = attribute(OFFICE, "value");
        String date = attribute(OFFICE, "date-value");
        String flag = attribute(OFFICE, "boolean-value");
        String string = attribute(OFFICE, "string-value");
        String formula = attribute(TABLE, "formula");
        Style style = styles.get(attribute(TABLE, "style-name"));
        StringBuilder text = new StringBuilder();
        StringBuilder comment = new StringBuilder();
        content(text, comment);
        boolean bold = style != null && style.bold;
        boolean struck = style != null && style.struck;
        boolean external = formula.contains("'file:") || formula.contains("[file:");
        String note = CellText.clean(comment.toString());
        Look look = bold || struck || external || !note.isEmpty() ? new Look(bold, struck, external, note) : Look.PLAIN;
        String shown = CellText.clean(text.toString());
        if (!formula.isEmpty() && (shown.startsWith("#") || shown.startsWith("Err:"))) {
            return CellText.error(shown, look);
        }
        switch (type) {
            case "float", "currency", "percentage" -> {
                String digits = CellText.clean(value);
                return digits.isEmpty()
                        ? CellText.text(shown, look)
                        : CellText.number(digits, false, false, type.equals("percentage"), look);
            }
            case "date" -> {
                return date(date, shown, look);
            }
            case "boolean" -> {
                return new RawCell(flag.equals("true") ? "YES" : "NO", null, null, false, false, look);
            }
            default -> {
                RawCell cell = CellText.text(shown.isEmpty() ? string : shown, look);
                return cell == null && !formula.isEmpty() && type.isEmpty() ? CellText.uncalculated(look) : cell;
            }
        }
    }

    private static @Nullable RawCell date(String written, String shown, Look look) {
        try {
            LocalDate day = LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written);
            BigDecimal serial = BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day));
            return new RawCell(day.toString(), serial, day, false, false, look);
        } catch (DateTimeParseException e) {
            return CellText.text(shown.isEmpty() ? written : shown, look);
        }
    }

    /** Collects the paragraphs of a cell, and those of its comment, up to its end. */
    private void content(StringBuilder text, StringBuilder comment) throws XMLStreamException {
        int depth = 0;
        int annotation = 0;
        int aside = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            StringBuilder out = annotation > 0 ? comment : text;
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (is(OFFICE, "annotation")) {
                    annotation = depth;
                } else if (is(TEXT, "p") && !out.isEmpty()) {
                    append(out, "\n");
                } else if (is(TEXT, "s")) {
                    append(out, " ".repeat(Math.min(100, Math.max(1, XlsxFile.integer(attribute(TEXT, "c"))))));
                } else if (is(TEXT, "line-break") || is(TEXT, "tab")) {
                    append(out, xml.getLocalName().equals("tab") ? "\t" : "\n");
                } else if (annotation > 0 && aside == 0 && !TEXT.equals(xml.getNamespaceURI())) {
                    aside = depth;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == 0) {
                    return;
                }
                annotation = annotation == depth ? 0 : annotation;
                aside = aside == depth ? 0 : aside;
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS && depth > 0 && aside == 0) {
                append(out, xml.getText());
            }
        }
    }

    private static void append(StringBuilder out, String text) {
        if (out.length() <= SheetLimits.LONGEST_TEXT) {
            out.append(text, 0, Math.min(text.length(), SheetLimits.LONGEST_TEXT + 1));
        }
    }
}

package no.samtakt.inventory.sheet;

import java.util.BitSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of one sheet into a {@link RawSheet}. */
final class XlsxSheet extends DefaultHandler {

    /** Nothing more of the sheet is to be kept. */
    static final class EnoughException extends SAXException {
        EnoughException() {
            super("enough");
        }
    }

    /** A reference to another file: its number in brackets, unlike the column of a table, which follows the table's name. */
    private static final Pattern OTHER_FILE = Pattern.compile("(?<![\\p{L}\\p{N}_.\\]])\\[\\d+\\]");

    private static final Look[] LOOKS = new Look[8];

    static {
        for (int i = 0; i < LOOKS.length; i++) {
            LOOKS[i] = i == 0 ? Look.PLAIN : new Look((i & 1) != 0, (i & 2) != 0, (i & 4) != 0, "");
        }
    }

    private final SheetFill fill;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean date1904;
    private final Map<Long, String> comments;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formulaText = new StringBuilder();
    private final RichText rich = new RichText();
    private final BitSet sharedExternal = new BitSet();
    private int row = -1;
    private int column = -1;
    private boolean rowHidden;
    private boolean outside;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean inFormula;
    private boolean inText;
    private boolean formula;
    private int sharedFormula;
    private int lastWhole = -1;

    XlsxSheet(SheetFill fill, XlsxStrings strings, XlsxStyles styles, boolean date1904, Map<Long, String> comments) {
        this.fill = fill;
        this.strings = strings;
        this.styles = styles;
        this.date1904 = date1904;
        this.comments = comments;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        switch (localName) {
            case "v" -> inValue = true;
            case "c" -> startCell(attributes);
            case "row" -> startRow(attributes);
            case "f" -> {
                formula = true;
                inFormula = true;
                formulaText.setLength(0);
                sharedFormula =
                        "shared".equals(attributes.getValue("t")) ? XlsxFile.integer(attributes.getValue("si")) : -1;
            }
            case "is" -> {
                inText = true;
                rich.clear();
            }
            case "col" -> hideColumns(attributes);
            case "mergeCell" -> {
                CellRange block = CellAddress.range(attributes.getValue("ref"));
                if (block != null) {
                    fill.merge(block);
                }
            }
            case "autoFilter" -> {
                CellRange block = CellAddress.range(attributes.getValue("ref"));
                if (block != null && fill.sheet().declared().size() < 1_000) {
                    fill.sheet().declared().add(block);
                }
            }
            default -> {
                if (inText) {
                    rich.start(localName, attributes);
                }
            }
        }
    }

    private void startRow(Attributes attributes) {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : XlsxFile.integer(number) - 1;
        column = -1;
        String height = attributes.getValue("ht");
        rowHidden = XlsxFile.flag(attributes.getValue("hidden")) || "0".equals(height);
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        outside = false;
        if (reference == null) {
            column++;
        } else {
            long address = CellAddress.parse(reference);
            if (address < 0) {
                outside = true;
                fill.outside(CellText.clean(reference));
            } else {
                row = CellAddress.row(address);
                column = CellAddress.column(address);
            }
        }
        String stated = attributes.getValue("t");
        type = stated == null ? "n" : stated;
        style = XlsxFile.integer(attributes.getValue("s"));
        value.setLength(0);
        rich.clear();
        formula = false;
        formulaText.setLength(0);
        sharedFormula = -1;
    }

    private void hideColumns(Attributes attributes) {
        if (XlsxFile.flag(attributes.getValue("hidden")) || "0".equals(attributes.getValue("width"))) {
            int first = Math.max(1, XlsxFile.integer(attributes.getValue("min")));
            int last = Math.min(SheetLimits.MOST_COLUMNS, XlsxFile.integer(attributes.getValue("max")));
            for (int hidden = first; hidden <= last; hidden++) {
                fill.sheet().hiddenColumns().add(hidden - 1);
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            if (value.length() <= SheetLimits.LONGEST_TEXT) {
                value.append(characters, start, length);
            }
        } else if (inFormula) {
            if (formulaText.length() <= SheetLimits.LONGEST_TEXT) {
                formulaText.append(characters, start, length);
            }
        } else if (inText) {
            rich.characters(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        switch (localName) {
            case "v" -> inValue = false;
            case "f" -> inFormula = false;
            case "is" -> inText = false;
            case "c" -> finish();
            case "row" -> lastWhole = row;
            default -> {
                if (inText) {
                    rich.end(localName);
                }
            }
        }
    }

    /** Keeps the rows that were read whole, and remarks where the sheet breaks off. */
    void breakOff() {
        RawSheet sheet = fill.sheet();
        sheet.rows().tailMap(lastWhole, false).clear();
        sheet.remark(new SheetRemark(
                "sheet.broken",
                "A" + (lastWhole + 2),
                String.valueOf(sheet.rows().size()),
                ""));
    }

    private void finish() throws SAXException {
        inValue = false;
        inFormula = false;
        inText = false;
        if (outside) {
            return;
        }
        RawCell cell = cell();
        if (cell == null) {
            return;
        }
        if (!fill.put(row, column, cell)) {
            throw new EnoughException();
        }
        if (rowHidden && row >= 0) {
            fill.sheet().hiddenRows().add(row);
        }
    }

    private @Nullable RawCell cell() {
        return switch (type) {
            case "s" -> {
                int index = XlsxFile.integer(value.toString());
                String text = strings.text(index);
                yield text.isEmpty()
                        ? null
                        : new RawCell(text, null, null, false, false, look(strings.bold(index), strings.struck(index)));
            }
            case "e" -> CellText.error(value.toString(), look(false, false));
            case "inlineStr" -> CellText.text(rich.text(), look(rich.bold(), rich.struck()));
            case "str" -> CellText.text(RichText.unescape(value), look(false, false));
            case "b" -> value.isEmpty() ? missing() : RawCell.ofText(value.charAt(0) == '1' ? "YES" : "NO");
            case "d" -> CellText.text(value.toString(), look(false, false));
            default -> number();
        };
    }

    private @Nullable RawCell missing() {
        return formula ? CellText.uncalculated(look(false, false)) : null;
    }

    private @Nullable RawCell number() {
        String digits = CellText.clean(value.toString());
        return digits.isEmpty()
                ? missing()
                : CellText.number(digits, styles.date(style), date1904, styles.percent(style), look(false, false));
    }

    private Look look(boolean boldText, boolean struckText) {
        int flags = (boldText || styles.bold(style) ? 1 : 0)
                | (struckText || styles.struck(style) ? 2 : 0)
                | (formula && external() ? 4 : 0);
        String comment = comments.isEmpty() ? null : comments.get((long) row << 32 | column);
        return comment == null ? LOOKS[flags] : new Look((flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, comment);
    }

    private boolean external() {
        boolean external =
                formulaText.indexOf("[") >= 0 && OTHER_FILE.matcher(formulaText).find();
        if (sharedFormula < 0 || sharedFormula > 1_000_000) {
            return external;
        }
        if (formulaText.length() > 0) {
            sharedExternal.set(sharedFormula, external);
        }
        return sharedExternal.get(sharedFormula);
    }
}

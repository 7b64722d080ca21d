package no.samtakt.inventory.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of an .xlsx file as a stream: numbers as the digits the file holds, formulas by their stored value, no
 * external entities, bounded size. The size of a sheet's declared dimension does not matter, only its cells do.
 */
public final class XlsxFile {

    /** Largest file read, in bytes. */
    public static final long LARGEST_FILE = 50L * 1024 * 1024;

    /** Most rows with content kept of a sheet. */
    public static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 400;

    /** Longest text a spreadsheet program keeps in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    static {
        ZipSecureFile.setMinInflateRatio(0.002);
        ZipSecureFile.setMaxEntrySize(100L * 1024 * 1024);
    }

    private XlsxFile() {}

    /** Why a file could not be read; the message is a problem code. */
    public static final class UnreadableException extends Exception {
        public UnreadableException(String code) {
            super(code);
        }

        public UnreadableException(String code, Throwable cause) {
            super(code, cause);
        }

        public String code() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * The sheets of a file in order.
     *
     * @throws UnreadableException when it cannot be opened, is not a workbook, is protected or larger than allowed
     */
    public static List<RawSheet> read(Path file) throws UnreadableException {
        try {
            Files.newByteChannel(file).close();
        } catch (IOException e) {
            throw new UnreadableException("file.unreadable", e);
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadableException("file.too-large");
            }
            if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
                throw new UnreadableException(encrypted(file) ? "file.protected" : "file.not-a-workbook");
            }
            try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return read(opc);
            }
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new UnreadableException(bomb(e) ? "file.too-large" : "file.not-a-workbook", e);
        }
    }

    private static boolean bomb(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("zip bomb")
                    || message.contains("max size")
                    || message.contains("maximum allowed")
                    || message.contains("max. entry size")) {
                return true;
            }
        }
        return false;
    }

    private static boolean encrypted(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            return system.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static List<RawSheet> read(OPCPackage opc)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(opc);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opc);
        WorkbookHandler book = new WorkbookHandler();
        try (InputStream in = reader.getWorkbookData()) {
            parse(in, book);
        }
        StylesHandler styles = new StylesHandler();
        try (InputStream in = stylesData(reader)) {
            if (in != null) {
                parse(in, styles);
            }
        }
        List<RawSheet> sheets = new ArrayList<>();
        for (String[] entry : book.sheets) {
            RawSheet sheet = new RawSheet(entry[0]);
            try (InputStream in = reader.getSheet(entry[1])) {
                parse(in, new SheetHandler(sheet, strings, styles, book.date1904));
            } catch (EnoughException e) {
                sheet.markTruncated();
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    private static @Nullable InputStream stylesData(XSSFReader reader) throws IOException {
        try {
            return reader.getStylesData();
        } catch (OpenXML4JException | RuntimeException e) {
            return null;
        }
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.setEntityResolver((publicId, systemId) -> new InputSource(new java.io.StringReader("")));
        xml.parse(new InputSource(in));
    }

    private static final class EnoughException extends SAXException {
        EnoughException() {
            super("enough");
        }
    }

    private static final class WorkbookHandler extends DefaultHandler {
        private final List<String[]> sheets = new ArrayList<>();
        private boolean date1904;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("sheet")) {
                String relation = "";
                for (int i = 0; i < attributes.getLength(); i++) {
                    if (attributes.getLocalName(i).equals("id")
                            && !attributes.getURI(i).isEmpty()) {
                        relation = attributes.getValue(i);
                    }
                }
                sheets.add(new String[] {
                    String.valueOf(attributes.getValue("name")).trim(), relation
                });
            } else if (localName.equals("workbookPr")) {
                String flag = attributes.getValue("date1904");
                date1904 = "1".equals(flag) || "true".equals(flag);
            }
        }
    }

    private static final class StylesHandler extends DefaultHandler {
        private final Map<Integer, String> formats = new HashMap<>();
        private final List<Integer> cellFormats = new ArrayList<>();
        private boolean inCellFormats;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("numFmt")) {
                formats.put(
                        integer(attributes.getValue("numFmtId")), String.valueOf(attributes.getValue("formatCode")));
            } else if (localName.equals("cellXfs")) {
                inCellFormats = true;
            } else if (localName.equals("xf") && inCellFormats) {
                cellFormats.add(integer(attributes.getValue("numFmtId")));
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            if (localName.equals("cellXfs")) {
                inCellFormats = false;
            }
        }

        private int id(int style) {
            return style >= 0 && style < cellFormats.size() ? cellFormats.get(style) : 0;
        }

        private String code(int id) {
            String code = formats.get(id);
            String builtin = id >= 0 && id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                    ? BuiltinFormats.getBuiltinFormat(id)
                    : null;
            return code != null ? code : builtin != null ? builtin : "General";
        }

        boolean date(int style) {
            return DateUtil.isADateFormat(id(style), code(id(style)));
        }

        boolean percent(int style) {
            return code(id(style)).contains("%");
        }
    }

    private static int integer(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static final class SheetHandler extends DefaultHandler {
        private final RawSheet sheet;
        private final ReadOnlySharedStringsTable strings;
        private final StylesHandler styles;
        private final boolean date1904;
        private final StringBuilder value = new StringBuilder();
        private int row = -1;
        private int column = -1;
        private String type = "";
        private int style;
        private boolean collecting;
        private boolean phonetic;
        private boolean formula;

        SheetHandler(RawSheet sheet, ReadOnlySharedStringsTable strings, StylesHandler styles, boolean date1904) {
            this.sheet = sheet;
            this.strings = strings;
            this.styles = styles;
            this.date1904 = date1904;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            switch (localName) {
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number == null ? row + 1 : integer(number) - 1;
                    column = -1;
                }
                case "c" -> {
                    String reference = attributes.getValue("r");
                    if (reference == null) {
                        column++;
                    } else {
                        CellReference cell = new CellReference(reference);
                        column = cell.getCol();
                        row = cell.getRow();
                    }
                    String stated = attributes.getValue("t");
                    type = stated == null ? "n" : stated;
                    style = integer(attributes.getValue("s"));
                    value.setLength(0);
                    formula = false;
                }
                case "v", "t" -> collecting = !phonetic;
                case "f" -> formula = true;
                case "rPh" -> phonetic = true;
                default -> {
                    // other elements carry no values
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (collecting) {
                value.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            switch (localName) {
                case "v", "t" -> collecting = false;
                case "rPh" -> phonetic = false;
                case "c" -> finish();
                default -> {
                    // other elements carry no values
                }
            }
        }

        private void finish() throws SAXException {
            if (column < 0 || column >= MOST_COLUMNS || row < 0) {
                return;
            }
            RawCell cell = cell();
            if (cell == null) {
                return;
            }
            sheet.put(row, column, cell);
            if (sheet.rows().size() > MOST_ROWS) {
                throw new EnoughException();
            }
        }

        private @Nullable RawCell cell() {
            String text = value.toString();
            if (type.equals("s")) {
                int index = integer(text.trim());
                text = index >= 0 && index < strings.getUniqueCount()
                        ? strings.getItemAt(index).getString()
                        : "";
            }
            text = legible(text)
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ')
                    .replace('\u2009', ' ')
                    .strip();
            if (type.equals("e")) {
                return new RawCell(text.isEmpty() ? "#" : text, null, null, false, true);
            }
            if (text.isEmpty()) {
                return formula && !type.equals("str") ? new RawCell("=", null, null, false, true) : null;
            }
            return switch (type) {
                case "b" -> RawCell.ofText(text.equals("1") ? "YES" : "NO");
                case "n" -> number(text);
                default -> RawCell.ofText(text);
            };
        }

        /** Without what no document can hold: control characters, halves of characters; cut where a cell ends. */
        private static String legible(String text) {
            StringBuilder legible = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
            text.codePoints().limit(LONGEST_TEXT).forEach(c -> {
                boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
                boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                legible.appendCodePoint(control || half || (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c);
            });
            return legible.toString();
        }

        private RawCell number(String digits) {
            BigDecimal exact;
            try {
                exact = new BigDecimal(digits);
            } catch (NumberFormatException e) {
                return RawCell.ofText(digits);
            }
            if ((long) exact.precision() - exact.scale() > 18 || exact.scale() > 400) {
                return RawCell.ofText(digits);
            }
            BigDecimal rounded = exact.round(new MathContext(15)).stripTrailingZeros();
            if (styles.date(style) && rounded.signum() > 0 && rounded.compareTo(BigDecimal.valueOf(2_958_465)) <= 0) {
                LocalDate start = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
                LocalDate date = start.plusDays(rounded.longValue());
                return new RawCell(date.toString(), rounded, date, false, false);
            }
            return new RawCell(rounded.toPlainString(), rounded, null, styles.percent(style), false);
        }
    }
}

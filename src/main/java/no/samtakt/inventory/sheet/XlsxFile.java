package no.samtakt.inventory.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of an .xlsx or .xlsm file as a stream: numbers as the digits the file holds, formulas by their stored value,
 * no external entities, no external parts, no macros. The size of a sheet's declared dimension does not matter, only its
 * cells do.
 */
final class XlsxFile {

    private final ZippedFile.Allowance allowance = new ZippedFile.Allowance();
    private final SheetFill.Budget budget = new SheetFill.Budget();
    private final XlsxStrings strings = new XlsxStrings(budget);
    private final XlsxStyles styles = new XlsxStyles();

    private final XMLReader xml;
    private int broken;

    private XlsxFile() throws SAXException, ParserConfigurationException {
        xml = XMLHelper.newXMLReader();
        xml.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
    }

    static List<RawSheet> read(Path file) throws IOException {
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new XlsxFile().read(opc);
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<RawSheet> read(OPCPackage opc) throws IOException, OpenXML4JException, SAXException {
        PackagePart workbook = workbook(opc);
        WorkbookHandler book = new WorkbookHandler();
        parse(workbook, book);
        PackagePart stylesPart = only(workbook, "/styles");
        if (stylesPart != null) {
            parse(stylesPart, styles);
        }
        PackagePart stringsPart = only(workbook, "/sharedStrings");
        if (stringsPart != null) {
            parse(stringsPart, strings);
        }
        List<RawSheet> sheets = new ArrayList<>();
        for (Entry entry : book.sheets) {
            PackageRelationship relation = workbook.getRelationship(entry.relation);
            if (relation == null
                    || relation.getTargetMode() == TargetMode.EXTERNAL
                    || !relation.getRelationshipType().endsWith("/worksheet")) {
                continue;
            }
            sheets.add(sheet(entry, workbook.getRelatedPart(relation), book.date1904));
        }
        if (broken > 0 && sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new IOException("no sheet can be read");
        }
        return sheets;
    }

    private RawSheet sheet(Entry entry, PackagePart part, boolean date1904)
            throws IOException, OpenXML4JException, SAXException {
        RawSheet sheet = new RawSheet(entry.name);
        if (entry.hidden) {
            sheet.markHidden();
        }
        SheetFill fill = new SheetFill(sheet, budget);
        Map<Long, String> comments = comments(part, fill);
        XlsxSheet content = new XlsxSheet(fill, strings, styles, date1904, comments);
        try {
            parse(part, content);
        } catch (XlsxSheet.EnoughException e) {
            sheet.markTruncated();
        } catch (SAXException | ZipException | EOFException e) {
            if (hostile(e)) {
                throw e;
            }
            content.breakOff();
            broken++;
        }
        for (Map.Entry<Long, String> comment : comments.entrySet()) {
            int row = CellAddress.row(comment.getKey());
            if (comment.getKey() >= 0 && !sheet.row(row).containsKey(CellAddress.column(comment.getKey()))) {
                sheet.comments().computeIfAbsent(row, key -> new ArrayList<>()).add(comment.getValue());
            }
        }
        for (PackagePart table : related(part, "/table")) {
            TableHandler handler = new TableHandler();
            parse(table, handler);
            if (handler.range != null && sheet.declared().size() < 1_000) {
                sheet.declared().add(handler.range);
            }
        }
        return sheet;
    }

    /** Whether a part breaks off because of what a workbook has no use for, rather than by damage. */
    private static boolean hostile(Exception broken) {
        String message = String.valueOf(broken.getMessage());
        return message.contains("DOCTYPE") || message.contains("JAXP") || message.contains("entity");
    }

    /** Comments by address; those of a thread are joined, and stand instead of the note that programs without threads show. */
    private Map<Long, String> comments(PackagePart sheet, SheetFill fill)
            throws IOException, OpenXML4JException, SAXException {
        Map<Long, String> comments = new HashMap<>();
        for (PackagePart part : related(sheet, "/comments")) {
            parse(part, new XlsxComments(comments, "comment", "t"));
        }
        Map<Long, String> threads = new HashMap<>();
        for (PackagePart part : related(sheet, "/threadedComment")) {
            parse(part, new XlsxComments(threads, "threadedComment", "text"));
        }
        comments.putAll(threads);
        comments.values().removeIf(String::isEmpty);
        for (Map.Entry<Long, String> comment : comments.entrySet()) {
            if (!budget.takeText(comment.getValue().length())) {
                fill.sheet().markTruncated();
                return Map.of();
            }
        }
        return comments;
    }

    private static PackagePart workbook(OPCPackage opc) throws IOException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relation : opc.getRelationshipsByType(type)) {
                PackagePart part = relation.getTargetMode() == TargetMode.EXTERNAL ? null : opc.getPart(relation);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new IOException("no workbook in the file");
    }

    private static @Nullable PackagePart only(PackagePart from, String type) throws OpenXML4JException {
        List<PackagePart> parts = related(from, type);
        return parts.isEmpty() ? null : parts.get(0);
    }

    /** Parts that a part points at, by the end of the kind of relation: the beginning differs between dialects. */
    private static List<PackagePart> related(PackagePart from, String type) throws OpenXML4JException {
        List<PackagePart> parts = new ArrayList<>();
        if (!from.hasRelationships()) {
            return parts;
        }
        PackageRelationshipCollection relations = from.getRelationships();
        for (PackageRelationship relation : relations) {
            if (relation.getTargetMode() != TargetMode.EXTERNAL
                    && relation.getRelationshipType().endsWith(type)) {
                try {
                    PackagePart part = from.getRelatedPart(relation);
                    if (part != null) {
                        parts.add(part);
                    }
                } catch (IllegalArgumentException e) {
                    // the file points at a part it lacks: what would be there is not
                }
            }
        }
        return parts;
    }

    private void parse(PackagePart part, DefaultHandler handler) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            xml.setContentHandler(handler);
            xml.setErrorHandler(handler);
            xml.parse(new InputSource(allowance.count(in)));
        }
    }

    /** A whole number in an attribute; 0 when it is missing or none. */
    static int integer(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A flag in an attribute. */
    static boolean flag(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    private record Entry(String name, String relation, boolean hidden) {}

    private static final class WorkbookHandler extends DefaultHandler {
        private final List<Entry> sheets = new ArrayList<>();
        private boolean date1904;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("sheet") && sheets.size() < SheetLimits.MOST_SHEETS) {
                String relation = "";
                for (int i = 0; i < attributes.getLength(); i++) {
                    if (attributes.getLocalName(i).equals("id")
                            && !attributes.getURI(i).isEmpty()) {
                        relation = attributes.getValue(i);
                    }
                }
                String state = attributes.getValue("state");
                sheets.add(new Entry(
                        CellText.clean(String.valueOf(attributes.getValue("name"))),
                        relation,
                        "hidden".equals(state) || "veryHidden".equals(state)));
            } else if (localName.equals("workbookPr")) {
                date1904 = flag(attributes.getValue("date1904"));
            }
        }
    }

    private static final class TableHandler extends DefaultHandler {
        private @Nullable CellRange range;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (localName.equals("table") && !"0".equals(attributes.getValue("headerRowCount"))) {
                range = CellAddress.range(attributes.getValue("ref"));
            }
        }
    }
}

package no.samtakt.inventory.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.samtakt.inventory.workbook.HostileFiles;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFilesTest {

    static final String ODS =
            "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                    + "<office:automatic-styles><style:style style:name=\"s1\"><style:text-properties fo:font-weight=\"bold\" style:text-line-through-style=\"solid\"/></style:style>"
                    + "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                    + "<office:body><office:spreadsheet><table:table table:name=\"Liste\">"
                    + "<table:table-column/><table:table-column table:visibility=\"collapse\"/>"
                    + "<table:table-row><table:table-cell table:style-name=\"s1\" table:number-columns-spanned=\"2\"><office:annotation><dc:creator>Ola</dc:creator><text:p>sjekk</text:p></office:annotation>"
                    + "<text:p>Øko<text:span>nomi</text:span></text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
                    + "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                    + "<table:table-row table:visibility=\"filter\"><table:table-cell office:value-type=\"date\" office:date-value=\"2026-12-31\"><text:p>31.12.26</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.5\"><text:p>50%</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"float\" office:value=\"12\" table:number-columns-repeated=\"2\" table:formula=\"of:='file:///x.ods'#$A.A1\"><text:p>12</text:p></table:table-cell></table:table-row>"
                    + "</table:table><table:table table:name=\"Skjult\" table:style-name=\"h\"/></office:spreadsheet></office:body></office:document-content>";

    @TempDir
    Path temp;

    private RawBook read(String name, byte[] content) throws Exception {
        return SheetFiles.read(Files.write(temp.resolve(name), content));
    }

    private RawSheet text(String content) throws Exception {
        return read("liste.csv", content.getBytes(StandardCharsets.UTF_8))
                .sheets()
                .get(0);
    }

    private static String cell(RawSheet sheet, int row, int column) {
        RawCell cell = sheet.row(row).get(column);
        return cell == null ? "" : cell.text();
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The same things said in a workbook of either Excel format. */
    static Workbook told(Workbook workbook) {
        Sheet sheet = workbook.createSheet("Liste");
        Font bold = workbook.createFont();
        bold.setBold(true);
        Font struck = workbook.createFont();
        struck.setStrikeout(true);
        CellStyle boldStyle = workbook.createCellStyle();
        boldStyle.setFont(bold);
        CellStyle struckStyle = workbook.createCellStyle();
        struckStyle.setFont(struck);
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        CellStyle percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        Row first = sheet.createRow(0);
        first.createCell(0).setCellValue("Økonomi");
        first.getCell(0).setCellStyle(boldStyle);
        Row second = sheet.createRow(1);
        second.createCell(0).setCellValue(" Gerica\u00a0");
        second.getCell(0).setCellStyle(struckStyle);
        second.createCell(1).setCellValue(LocalDate.of(2026, 12, 31));
        second.getCell(1).setCellStyle(date);
        second.createCell(2).setCellValue(0.5);
        second.getCell(2).setCellStyle(percent);
        second.createCell(3).setCellValue(true);
        second.createCell(4).setCellFormula("1/0");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(second.getCell(4));
        second.createCell(5).setCellValue(450000.1);
        Row third = sheet.createRow(2);
        third.createCell(0).setCellValue("skjult");
        third.setZeroHeight(true);
        sheet.setColumnHidden(3, true);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString("spør Kari"));
        second.getCell(0).setCellComment(comment);
        workbook.createSheet("Arkiv");
        workbook.setSheetHidden(1, true);
        return workbook;
    }

    @ParameterizedTest
    @ValueSource(strings = {"told.xlsx", "told.xls"})
    void bothExcelFormatsSayTheSame(String name) throws Exception {
        RawBook book = read(name, bytes(told(name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook())));
        assertThat(book.file()).isEqualTo(name);
        assertThat(book.sheets()).extracting(RawSheet::name).containsExactly("Liste", "Arkiv");
        assertThat(book.sheets()).extracting(RawSheet::hidden).containsExactly(false, true);
        RawSheet sheet = book.sheets().get(0);
        assertThat(sheet.row(0).get(0).look().bold()).isTrue();
        RawCell gone = sheet.row(1).get(0);
        assertThat(gone.text()).isEqualTo("Gerica");
        assertThat(gone.look()).isEqualTo(new Look(false, true, false, "spør Kari"));
        assertThat(sheet.row(1).get(1).date()).isEqualTo("2026-12-31");
        assertThat(sheet.row(1).get(2).percent()).isTrue();
        assertThat(cell(sheet, 1, 3)).isEqualTo("YES");
        assertThat(sheet.row(1).get(4).error()).isTrue();
        assertThat(cell(sheet, 1, 4)).isEqualTo("#DIV/0!");
        assertThat(sheet.row(1).get(5).number()).isEqualByComparingTo("450000.1");
        assertThat(sheet.hiddenRows()).containsExactly(2);
        assertThat(sheet.hiddenColumns()).containsExactly(3);
        assertThat(sheet.merged()).containsExactly(new CellRange(0, 0, 0, 2));
    }

    @Test
    void datesOf1904AndTextsOfSeveralRuns() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
        Row row = workbook.createSheet("a").createRow(0);
        row.createCell(0).setCellValue(44925);
        row.getCell(0).setCellStyle(date);
        XSSFRichTextString rich = new XSSFRichTextString("Visma Profil");
        Font struck = workbook.createFont();
        struck.setStrikeout(true);
        rich.applyFont(0, 12, struck);
        row.createCell(1).setCellValue(rich);
        XSSFRichTextString half = new XSSFRichTextString("Visma Familia");
        half.applyFont(0, 5, struck);
        row.createCell(2).setCellValue(half);
        RawSheet sheet = read("a.xlsx", bytes(workbook)).sheets().get(0);
        assertThat(sheet.row(0).get(0).date()).isEqualTo("2026-12-31");
        assertThat(sheet.row(0).get(1).look().struckThrough()).isTrue();
        assertThat(sheet.row(0).get(2).look().struckThrough()).isFalse();
        assertThat(cell(sheet, 0, 2)).isEqualTo("Visma Familia");
    }

    @Test
    void formulasThatLookElsewhereOrHoldNoValue() throws Exception {
        String xml =
                "<row r=\"2\"><c r=\"A2\"><f>[1]Ark1!$B$2*2</f><v>7</v></c><c r=\"B2\"><f>SUM(Tabell[2026])</f><v>3</v></c>"
                        + "<c r=\"C2\"><f>A1+1</f></c><c r=\"D2\" t=\"str\"><f>'[2]Pris liste'!A1</f><v>x</v></c>"
                        + "<c r=\"E2\"><f t=\"shared\" ref=\"E2:E3\" si=\"0\">[1]Ark1!A1</f><v>1</v></c></row>"
                        + "<row r=\"3\"><c r=\"E3\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row></sheetData>"
                        + "<autoFilter ref=\"A1:E3\"/>";
        RawSheet sheet = read("a.xlsx", HostileFiles.systemsSheet(xml)).sheets().get(0);
        assertThat(List.of(0, 1, 3, 4))
                .extracting(column -> sheet.row(1).get(column).look().externalLink())
                .containsExactly(true, false, true, true);
        assertThat(sheet.row(2).get(4).look().externalLink()).isTrue();
        assertThat(sheet.row(1).get(2).error()).isTrue();
        assertThat(sheet.declared()).containsExactly(new CellRange(0, 2, 0, 4));
    }

    @Test
    void openDocumentSpreadsheets() throws Exception {
        RawBook book = read("a.ods", ods(ODS));
        assertThat(book.sheets()).extracting(RawSheet::hidden).containsExactly(false, true);
        RawSheet sheet = book.sheets().get(0);
        assertThat(cell(sheet, 0, 0)).isEqualTo("Økonomi");
        assertThat(sheet.row(0).get(0).look()).isEqualTo(new Look(true, true, false, "sjekk"));
        assertThat(sheet.merged()).containsExactly(new CellRange(0, 0, 0, 1));
        int last = sheet.rows().lastKey();
        assertThat(last).isEqualTo(1_000_001);
        assertThat(sheet.row(last).get(0).date()).isEqualTo("2026-12-31");
        assertThat(sheet.row(last).get(1).percent()).isTrue();
        assertThat(sheet.row(last).get(3).number()).isEqualByComparingTo("12");
        assertThat(sheet.row(last).get(3).look().externalLink()).isTrue();
        assertThat(sheet.hiddenRows()).containsExactly(last);
        assertThat(sheet.hiddenColumns()).containsExactly(1);
    }

    static byte[] ods(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("mimetype"));
            out.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            out.putNextEntry(new ZipEntry("content.xml"));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void repeatedRowsOfOpenDocumentAreBounded() throws Exception {
        String content =
                "<o:d xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                        + "<t:table t:name=\"a\"><t:table-row t:number-rows-repeated=\"1048576\"><t:table-cell o:value-type=\"float\" o:value=\"1\" t:number-columns-repeated=\"16384\"/></t:table-row></t:table></o:d>";
        RawSheet sheet = read("a.ods", ods(content)).sheets().get(0);
        assertThat(sheet.truncated()).isTrue();
        assertThat(sheet.rows().size() * SheetLimits.MOST_COLUMNS)
                .isLessThanOrEqualTo(SheetLimits.MOST_CELLS + SheetLimits.MOST_COLUMNS);
        assertThat(sheet.remarks()).extracting(SheetRemark::code).contains("sheet.too-long", "sheet.too-wide");
    }

    @Test
    void entitiesOfOpenDocumentAreNotResolved() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "SECRET");
        String content = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><o:d xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                + "<t:table t:name=\"a\"><t:table-row><t:table-cell><x:p>a&e;</x:p></t:table-cell></t:table-row></t:table></o:d>";
        try {
            assertThat(cell(read("a.ods", ods(content)).sheets().get(0), 0, 0)).doesNotContain("SECRET");
        } catch (SheetFiles.UnreadableException e) {
            assertThat(e.code()).isEqualTo("file.not-a-workbook");
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "windows-1252,false", "UTF-16LE,true", "UTF-16BE,true"})
    void textInTheEncodingsThatProgramsWrite(String encoding, boolean mark) throws Exception {
        String text = (mark ? "\uFEFF" : "") + "Kommune;Pris\r\nBø;1 200,50\r\n";
        RawSheet sheet = read("systemer.csv", text.getBytes(Charset.forName(encoding)))
                .sheets()
                .get(0);
        assertThat(sheet.name()).isEqualTo("systemer");
        assertThat(cell(sheet, 0, 0)).isEqualTo("Kommune");
        assertThat(cell(sheet, 1, 0)).isEqualTo("Bø");
        assertThat(cell(sheet, 1, 1)).isEqualTo("1 200,50");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsFoundByEvidence(String separator) throws Exception {
        String text = String.join(separator, "System", "Pris", "Slutt") + "\n"
                + String.join(separator, "\"Visma, Profil; x\"", "\"1,5\"", "31.12.2026") + "\n"
                + String.join(separator, "Gerica", "", "2027") + "\n";
        RawSheet sheet = text(text);
        assertThat(cell(sheet, 1, 0)).isEqualTo("Visma, Profil; x");
        assertThat(cell(sheet, 1, 2)).isEqualTo("31.12.2026");
        assertThat(cell(sheet, 2, 2)).isEqualTo("2027");
    }

    @Test
    void decimalCommasDoNotMakeColumns() throws Exception {
        RawSheet sheet = text("a;b\n1,5;2,5\n3,5;4,5\n");
        assertThat(cell(sheet, 1, 1)).isEqualTo("2,5");
    }

    @Test
    void quotedValuesMayHoldLineBreaksAndRowsKeepTheirNumber() throws Exception {
        RawSheet sheet = text("sep=,\nA,B\n\"linje 1\nlinje \"\"2\"\"\",x\n\n=\"0123\",'=1+1\n#N/A,\u00a0y\u2009\n");
        assertThat(cell(sheet, 1, 0)).isEqualTo("A");
        assertThat(cell(sheet, 2, 0)).isEqualTo("linje 1\nlinje \"2\"");
        assertThat(sheet.row(3)).isEmpty();
        assertThat(cell(sheet, 4, 0)).isEqualTo("0123");
        assertThat(cell(sheet, 4, 1)).isEqualTo("=1+1");
        assertThat(sheet.row(5).get(0).error()).isTrue();
        assertThat(cell(sheet, 5, 1)).isEqualTo("y");
    }

    @Test
    void aQuoteWithoutPartnerSwallowsNothing() throws Exception {
        RawSheet sheet = text("A;B\n\"Profil;1\nGerica;2\n\"Visma; 3\"\"\n");
        assertThat(cell(sheet, 2, 0)).isEqualTo("Gerica");
        assertThat(cell(sheet, 2, 1)).isEqualTo("2");
        assertThat(sheet.remarks()).extracting(SheetRemark::code).containsExactly("sheet.quotes-unclosed");
    }

    @Test
    void aSheetThatBreaksOffKeepsItsWholeRowsAndTheOtherSheets() throws Exception {
        byte[] whole;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (String name : List.of("Broken", "Whole")) {
                Sheet sheet = workbook.createSheet(name);
                for (int row = 0; row < 20; row++) {
                    sheet.createRow(row).createCell(0).setCellValue(name + " " + row);
                    sheet.getRow(row).createCell(1).setCellValue(row);
                }
            }
            whole = bytes(workbook);
        }
        Path file = Files.write(temp.resolve("broken.xlsx"), rewritten(whole, "xl/worksheets/sheet1.xml", xml -> {
            int cut = xml.indexOf("<c r=\"B12\"");
            return xml.substring(0, cut) + "<c r=\"B12\"><v>1</x>";
        }));
        List<RawSheet> sheets = SheetFiles.read(file).sheets();
        assertThat(sheets).extracting(RawSheet::name).containsExactly("Broken", "Whole");
        assertThat(sheets.get(0).rows()).hasSize(11);
        assertThat(sheets.get(0).remarks()).containsExactly(new SheetRemark("sheet.broken", "A12", "11", ""));
        assertThat(sheets.get(1).rows()).hasSize(20);
        assertThat(sheets.get(1).remarks()).isEmpty();
    }

    private static byte[] rewritten(byte[] archive, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aCommentAtABlankCellIsKeptWithItsRow() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("a");
            sheet.createRow(3).createCell(0).setCellValue("Profil");
            var drawing = sheet.createDrawingPatriarch();
            var anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setRow1(3);
            anchor.setCol1(4);
            var comment = drawing.createCellComment(anchor);
            comment.setString(workbook.getCreationHelper().createRichTextString("sagt opp?"));
            Path file = Files.write(temp.resolve("comment.xlsx"), bytes(workbook));
            assertThat(SheetFiles.read(file).sheets().get(0).comments())
                    .containsExactly(Map.entry(3, List.of("sagt opp?")));
        }
    }

    @Test
    void aLineOfTooManyValuesIsLocated() throws Exception {
        RawSheet sheet = text("A;B\n1;2\n" + ";".repeat(20_000) + "\n3;4\n");
        assertThat(cell(sheet, 1, 1)).isEqualTo("2");
        assertThat(sheet.remarks()).contains(new SheetRemark("sheet.text-broken", "A3", "", ""));
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() {
        refused("a.csv", new byte[] {'a', 0, 'b', 0, 0}, "file.not-a-workbook");
        refused("a.xls", "<html><body><table>".getBytes(StandardCharsets.UTF_8), "file.format-web");
        refused("a.csv", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), "file.format-pdf");
        refused("a.doc", "{\\rtf1".getBytes(StandardCharsets.UTF_8), "file.format-document");
        refused("a.xlsx", HostileFiles.encrypted(), "file.protected");
        refused("a.ods", HostileFiles.zipped("mimetype", "content.xml"), "file.format-document");
        refused("a.zip", HostileFiles.zipped("a.csv"), "file.not-a-workbook");
        refused("a.xlsx", HostileFiles.zipped("[Content_Types].xml", "../../etc/cron.d/x"), "file.suspicious");
        refused("a.xlsx", HostileFiles.zipBomb(), "file.too-large");
        String[] many = new String[SheetLimits.MOST_ENTRIES + 1];
        Arrays.setAll(many, i -> "xl/" + i);
        refused("a.xlsx", HostileFiles.zipped(many), "file.too-large");
        refused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "file.not-a-workbook");
    }

    private void refused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> read(name, content)).as(name).hasMessage(code);
    }

    @Test
    void listsExportedAsTextUnderTheNameOfAWorkbookAreRead() throws Exception {
        RawSheet sheet = read("export.xls", "System\tPris\nGerica\t1\n".getBytes(StandardCharsets.UTF_8))
                .sheets()
                .get(0);
        assertThat(cell(sheet, 1, 1)).isEqualTo("1");
    }
}

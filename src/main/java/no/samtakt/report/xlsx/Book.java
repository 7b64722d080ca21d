package no.samtakt.report.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.samtakt.common.Texts;
import no.samtakt.report.Formats;
import no.samtakt.report.xlsx.Column.Kind;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook being made: its texts, its few styles, and what every sheet has in common (print setup, properties). */
final class Book {

    /** How a cell looks beyond its format. */
    enum Look {
        PLAIN,
        TOTAL,
        MARKED,
        MUTED
    }

    private record StyleKey(Kind kind, Look look, boolean quoted) {}

    private static final byte[] HEADER_FILL = {(byte) 0x1F, (byte) 0x3A, (byte) 0x5F};
    private static final byte[] LINE = {(byte) 0xD0, (byte) 0xD4, (byte) 0xDA};
    private static final byte[] MARKED_FILL = {(byte) 0xDC, (byte) 0xEB, (byte) 0xF7};

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Texts texts;
    private final Formats formats;
    private final String unit;
    private final Map<StyleKey, XSSFCellStyle> styles = new HashMap<>();
    private final String pageHeader;
    private final String pageFooter;
    private final XSSFCellStyle titleStyle;
    private final XSSFCellStyle noticeStyle;
    private final XSSFCellStyle headingStyle;
    private final Map<Kind, XSSFCellStyle> headerStyles = new HashMap<>();

    /**
     * @param currency code; kroner are shown as kr
     * @param pageHeader printed on top of every page
     * @param pageFooter printed below, beside the page number
     */
    Book(Texts texts, String currency, String pageHeader, String pageFooter) {
        this.texts = texts;
        formats = Formats.of(texts.locale(), currency);
        unit = currency.equals("NOK") || currency.equals("DKK") ? "kr" : CellText.clean(currency);
        this.pageHeader = pageHeader;
        this.pageFooter = pageFooter;
        titleStyle = workbook.createCellStyle();
        titleStyle.setFont(font(14, true, false, false));
        noticeStyle = workbook.createCellStyle();
        noticeStyle.setFont(font(9, false, true, false));
        headingStyle = workbook.createCellStyle();
        headingStyle.setFont(font(11, true, false, false));
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Texts texts() {
        return texts;
    }

    /** How amounts are written that stand as text in a cell. */
    Formats formats() {
        return formats;
    }

    Locale locale() {
        return texts.locale();
    }

    XSSFCellStyle title() {
        return titleStyle;
    }

    XSSFCellStyle notice() {
        return noticeStyle;
    }

    XSSFCellStyle heading() {
        return headingStyle;
    }

    /** A sheet named after {@code sheet.<key>}, set up for print: landscape A4, as wide as one page, header rows repeated. */
    XSSFSheet sheet(String key, int lastHeaderRow) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(texts.get("sheet." + key)));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(lastHeaderRow, lastHeaderRow, -1, -1));
        sheet.getHeader().setLeft(pageHeader);
        sheet.getFooter().setLeft(pageFooter);
        sheet.getFooter().setRight("&P / &N");
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.8);
        sheet.setDisplayGridlines(false);
        return sheet;
    }

    /** Moves a sheet to the end. */
    void last(String key) {
        String name = WorkbookUtil.createSafeSheetName(texts.get("sheet." + key));
        workbook.setSheetOrder(name, workbook.getNumberOfSheets() - 1);
    }

    XSSFCellStyle header(Kind kind) {
        return headerStyles.computeIfAbsent(kind, of -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font(10, true, false, true));
            style.setFillForegroundColor(new XSSFColor(HEADER_FILL, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setAlignment(of == Kind.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
            if (of == Kind.MONTH || of == Kind.DATE || of == Kind.YEAR) {
                style.setDataFormat(workbook.createDataFormat().getFormat(format(of)));
            }
            return style;
        });
    }

    /** @param quoted whether the text must stay a text when somebody edits the cell */
    CellStyle style(Kind kind, Look look, boolean quoted) {
        return styles.computeIfAbsent(new StyleKey(kind, look, quoted), key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font(10, look == Look.TOTAL || look == Look.MARKED, look == Look.MUTED, false));
            if (kind != Kind.TEXT) {
                style.setDataFormat(workbook.createDataFormat().getFormat(format(kind)));
                style.setAlignment(HorizontalAlignment.RIGHT);
            } else {
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.LEFT);
            }
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(new XSSFColor(LINE, null));
            if (look == Look.TOTAL) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(new XSSFColor(HEADER_FILL, null));
            }
            if (look == Look.MARKED) {
                style.setFillForegroundColor(new XSSFColor(MARKED_FILL, null));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            style.setQuotePrefixed(quoted);
            return style;
        });
    }

    /** Money with its unit; months with the language's own names, whatever the language of the reader's program. */
    private String format(Kind kind) {
        return switch (kind) {
            case MONEY -> kind.format() + "\\ \"" + unit.replace("\"", "") + "\"";
            case MONTH -> monthNames() + kind.format();
            default -> kind.format();
        };
    }

    /** The language of month names, as a code of the file format. */
    private String monthNames() {
        return switch (locale().getLanguage()) {
            case "nb" -> "[$-414]";
            case "da" -> "[$-406]";
            default -> "[$-809]";
        };
    }

    private XSSFFont font(int points, boolean bold, boolean italic, boolean white) {
        XSSFFont font = workbook.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        if (white) {
            font.setColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, null));
        }
        return font;
    }

    /** Calculates every formula and stores its value beside it. Charts are made after this: they copy the values. */
    void calculate() {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    void properties(String title, String subject, LocalDate date) {
        Date day = Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(CellText.clean(title));
        core.setSubjectProperty(CellText.clean(subject));
        core.setCreator("Samtakt");
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
        workbook.getProperties().getExtendedProperties().setApplication("Samtakt");
    }

    /**
     * The file's bytes. The time stamps inside the archive are the planning date, so that the same plan gives the same bytes.
     */
    byte[] bytes(LocalDate date) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        workbook.write(raw);
        workbook.close();
        ByteArrayOutputStream stamped = new ByteArrayOutputStream(raw.size());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(stamped)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(date.atStartOfDay());
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return stamped.toByteArray();
    }
}

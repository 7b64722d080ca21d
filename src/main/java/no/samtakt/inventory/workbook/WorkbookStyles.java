package no.samtakt.inventory.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The cell styles of one workbook being written, made once each. */
final class WorkbookStyles {

    private static final XSSFColor HEADER = colour(0x1F, 0x4E, 0x5F);
    private static final XSSFColor REQUIRED = colour(0x0B, 0x6E, 0x6E);
    private static final XSSFColor LINE = colour(0xC9, 0xD3, 0xD8);
    private static final XSSFColor SUBDUED = colour(0x59, 0x66, 0x6E);
    private static final XSSFColor NOTICE = colour(0x9C, 0x3D, 0x00);

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    WorkbookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle title() {
        return made.computeIfAbsent("title", key -> font(true, false, 15, HEADER));
    }

    XSSFCellStyle description() {
        return made.computeIfAbsent("description", key -> font(false, false, 10, SUBDUED));
    }

    XSSFCellStyle notice() {
        return made.computeIfAbsent("notice", key -> font(true, false, 10, NOTICE));
    }

    XSSFCellStyle plain() {
        return made.computeIfAbsent("plain", key -> font(false, false, 10, null));
    }

    XSSFCellStyle bold() {
        return made.computeIfAbsent("bold", key -> bordered(font(true, false, 10, null)));
    }

    XSSFCellStyle wrapped() {
        return made.computeIfAbsent("wrapped", key -> {
            XSSFCellStyle style = bordered(font(false, false, 10, SUBDUED));
            style.setWrapText(true);
            return style;
        });
    }

    XSSFCellStyle header() {
        return made.computeIfAbsent("header", key -> filled(HEADER));
    }

    XSSFCellStyle requiredHeader() {
        return made.computeIfAbsent("requiredHeader", key -> filled(REQUIRED));
    }

    /** The style of a column's cells. */
    XSSFCellStyle of(ColumnSpec column, boolean example) {
        return switch (column.type()) {
            case INTEGER -> number("#,##0", example);
            case YEAR -> number("0", example);
            case NUMBER -> number("General", example);
            case MONEY -> number("#,##0", example);
            case PERCENT -> number("0%", example);
            case DATE -> number("dd.mm.yyyy", example);
            case MONTH -> number("mmm yyyy", example);
            case TEXT, YES_NO, CHOICE, IDS, DURATIONS, MONTHS_OF_YEAR, EFFORT, PINS -> column.list()
                            .equals("criticality")
                    ? number("0", example)
                    : textOf(example);
        };
    }

    XSSFCellStyle textOf(boolean example) {
        return made.computeIfAbsent("@" + example, key -> {
            XSSFCellStyle style = bordered(font(false, example, 10, null));
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            return style;
        });
    }

    XSSFCellStyle quoted(boolean example) {
        return made.computeIfAbsent("quoted" + example, key -> {
            XSSFCellStyle style = bordered(font(false, example, 10, null));
            style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            style.setQuotePrefixed(true);
            return style;
        });
    }

    XSSFCellStyle decimalMoney(boolean example) {
        return number("#,##0.00", example);
    }

    XSSFCellStyle decimalPercent(boolean example) {
        return number("0.0#%", example);
    }

    private XSSFCellStyle number(String format, boolean example) {
        return made.computeIfAbsent(format + example, key -> {
            XSSFCellStyle style = bordered(font(false, example, 10, null));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setAlignment(HorizontalAlignment.RIGHT);
            return style;
        });
    }

    private XSSFCellStyle filled(XSSFColor colour) {
        XSSFCellStyle style = bordered(font(true, false, 10, colour(0xFF, 0xFF, 0xFF)));
        style.setFillForegroundColor(colour);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle font(boolean bold, boolean italic, int points, @Nullable XSSFColor colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setItalic(italic);
        if (colour != null) {
            font.setColor(colour);
        }
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(LINE);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(LINE);
        return style;
    }

    private static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}

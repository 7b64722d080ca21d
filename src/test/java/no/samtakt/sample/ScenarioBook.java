package no.samtakt.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.workbook.ColumnSpec;
import no.samtakt.inventory.workbook.SheetSpec;
import no.samtakt.inventory.workbook.ValueType;
import no.samtakt.inventory.workbook.WorkbookSchema;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook with only the sheets and columns that hold something: a fifth of what the template takes, for a library of
 * hundreds of workbooks. Sheets a reader would miss are there, empty.
 */
final class ScenarioBook {

    private static final int WIDEST = 46;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final CellStyle bold = workbook.createCellStyle();
    private final Texts texts;
    private final String notice;

    private ScenarioBook(Locale language, String notice) {
        this.texts = WorkbookSchema.texts(language);
        this.notice = notice;
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
    }

    static Path write(Path file, Kind kind, Locale language, Map<String, List<Map<String, Object>>> rows, String notice)
            throws IOException {
        ScenarioBook book = new ScenarioBook(language, notice);
        try (XSSFWorkbook workbook = book.workbook) {
            workbook.getProperties().getCoreProperties().setCreator("Samtakt");
            for (SheetSpec spec : WorkbookSchema.sheets(kind)) {
                List<Map<String, Object>> filled = rows.getOrDefault(spec.key(), List.of());
                if (!filled.isEmpty() || !spec.refinement()) {
                    book.sheet(spec, filled);
                }
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    private void sheet(SheetSpec spec, List<Map<String, Object>> rows) {
        Sheet sheet = workbook.createSheet(texts.get("sheet." + spec.key()));
        sheet.getFooter().setLeft(notice);
        sheet.createRow(0).createCell(0).setCellValue(notice);
        Row header = sheet.createRow(1);
        if (spec.keyValue()) {
            put(header, 0, texts.get("template.key"));
            put(header, 1, texts.get("template.value"));
            int r = 2;
            for (ColumnSpec column : spec.columns()) {
                Object value = rows.isEmpty() ? null : rows.get(0).get(column.key());
                if (value != null) {
                    Row row = sheet.createRow(r++);
                    put(row, 0, header(spec, column));
                    value(row.createCell(1), column, value);
                }
            }
            sheet.setColumnWidth(0, 34 * 256);
            sheet.setColumnWidth(1, WIDEST * 256);
            return;
        }
        for (int r = 0; r < rows.size(); r++) {
            sheet.createRow(r + 2);
        }
        int c = 0;
        for (ColumnSpec column : spec.columns()) {
            if (rows.isEmpty() || rows.stream().anyMatch(row -> row.containsKey(column.key()))) {
                int widest = 12;
                put(header, c, header(spec, column));
                for (int r = 0; r < rows.size(); r++) {
                    Object value = rows.get(r).get(column.key());
                    if (value != null) {
                        value(sheet.getRow(r + 2).createCell(c), column, value);
                        widest = Math.max(widest, value instanceof String text ? text.length() + 2 : 0);
                    }
                }
                sheet.setColumnWidth(c++, Math.min(WIDEST, widest) * 256);
            }
        }
        sheet.createFreezePane(1, 2);
    }

    private String header(SheetSpec spec, ColumnSpec column) {
        return texts.get("column." + spec.key() + "." + column.key()) + (column.required() ? " *" : "");
    }

    private void put(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(bold);
    }

    private void value(Cell cell, ColumnSpec column, Object raw) {
        if (raw instanceof Boolean yes) {
            cell.setCellValue(texts.get("value.yesNo." + (yes ? "YES" : "NO")));
        } else if (raw instanceof YearMonth month) {
            cell.setCellValue(month.atDay(1));
            cell.setCellStyle(style("yyyy-mm"));
        } else if (raw instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(style("yyyy-mm-dd"));
        } else if (raw instanceof Number number && column.type() == ValueType.PERCENT) {
            BigDecimal percent = new BigDecimal(number.toString());
            cell.setCellValue(percent.movePointLeft(2).doubleValue());
            cell.setCellStyle(style(percent.stripTrailingZeros().scale() > 0 ? "0.0 %" : "0 %"));
        } else if (raw instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style(number.doubleValue() == number.longValue() ? "#,##0" : "#,##0.00"));
        } else if (raw instanceof List<?> list) {
            cell.setCellValue(
                    String.join(";", list.stream().map(String::valueOf).toList()));
        } else {
            cell.setCellValue(words(column, raw.toString()));
        }
        if (column.type() == ValueType.YEAR) {
            cell.setCellStyle(style("0"));
        }
    }

    private String words(ColumnSpec column, String text) {
        String value = "value." + column.list() + "." + text;
        if (column.type() == ValueType.MONTH && text.equals(CellParser.ONGOING)) {
            return texts.get("month.ongoing");
        }
        return column.type() == ValueType.CHOICE && texts.has(value) ? texts.get(value) : text;
    }

    private CellStyle style(String format) {
        return styles.computeIfAbsent(format, key -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(key));
            return style;
        });
    }
}

package no.samtakt.inventory.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtakt.catalogue.DefaultValue;
import no.samtakt.catalogue.Defaults;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.SafeText;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook of either kind: empty with one example row a sheet, or filled with given rows.
 *
 * <p>Each sheet has a title line, a line that says what it holds, a notice line when there is a notice, and the header; the
 * reader finds the header wherever it is among the first rows. Not thread-safe; use one writer per file.
 */
public final class TemplateWriter {

    private static final int LAST_ROW = 2000;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final WorkbookStyles styles = new WorkbookStyles(workbook);
    private final Texts texts;
    private final String notice;
    private final boolean example;

    private TemplateWriter(Locale language, String notice, boolean example) {
        this.texts = WorkbookSchema.texts(language);
        this.notice = notice;
        this.example = example;
    }

    /** Writes an empty workbook with one example row a sheet. */
    public static Path writeTemplate(Path file, Kind kind, Locale language, String notice) throws IOException {
        return write(file, kind, language, TemplateExamples.rows(kind, language), notice, true);
    }

    /**
     * Writes a workbook. The file appears complete or not at all.
     *
     * @param rows per sheet key its rows; per row the raw values by column key (see {@link ValueType}); a choice is its code; a
     *     key–value sheet has one row; missing sheets and values stay empty. When there are no rows at all, the example rows.
     * @param notice text that marks the data, shown on every sheet; may be empty
     * @return the file
     */
    public static Path write(
            Path file, Kind kind, Locale language, Map<String, List<Map<String, Object>>> rows, String notice)
            throws IOException {
        return rows.isEmpty()
                ? writeTemplate(file, kind, language, notice)
                : write(file, kind, language, rows, notice, false);
    }

    private static Path write(
            Path file,
            Kind kind,
            Locale language,
            Map<String, List<Map<String, Object>>> rows,
            String notice,
            boolean example)
            throws IOException {
        TemplateWriter writer = new TemplateWriter(language, notice, example);
        try (XSSFWorkbook workbook = writer.workbook) {
            workbook.getProperties().getCoreProperties().setCreator("Samtakt");
            workbook.getProperties().getCoreProperties().setTitle(writer.texts.get("template.title." + kind));
            writer.readMe(kind);
            for (SheetSpec sheet : WorkbookSchema.sheets(kind)) {
                writer.sheet(sheet, rows.getOrDefault(sheet.key(), List.of()));
            }
            if (rows.containsKey(WorkbookSchema.EXTRAS.key())) {
                writer.sheet(WorkbookSchema.EXTRAS, rows.getOrDefault(WorkbookSchema.EXTRAS.key(), List.of()));
            }
            workbook.setActiveSheet(1);
            workbook.getSheetAt(0).setSelected(false);
            save(file);
            return save(workbook, file);
        }
    }

    private static void save(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }

    private static Path save(XSSFWorkbook workbook, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, ".samtakt-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                workbook.write(out);
            }
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
        return file;
    }

    private void readMe(Kind kind) {
        XSSFSheet sheet = workbook.createSheet(texts.get("template.readme"));
        sheet.setColumnWidth(0, 26 * 256);
        sheet.setColumnWidth(1, 90 * 256);
        int row = titleRows(sheet, texts.get("template.title." + kind), "") + 1;
        for (int i = 1; i <= 5; i++) {
            XSSFRow line = sheet.createRow(row++);
            put(line, 0, i == 4 && !example ? "" : texts.get("template.how." + i), styles.plain());
        }
        row++;
        XSSFRow header = sheet.createRow(row++);
        put(header, 0, texts.get("template.sheets"), styles.header());
        put(header, 1, texts.get("template.meaning"), styles.header());
        for (SheetSpec spec : WorkbookSchema.sheets(kind)) {
            XSSFRow line = sheet.createRow(row++);
            put(line, 0, texts.get("sheet." + spec.key()), styles.bold());
            put(line, 1, texts.get("sheet." + spec.key() + ".note"), styles.wrapped());
        }
        page(sheet, texts.get("template.readme"));
    }

    /** Writes the title lines and returns the row the table starts in. */
    private int titleRows(XSSFSheet sheet, String title, String description) {
        int row = 0;
        line(sheet, row++, title, styles.title());
        if (!description.isEmpty()) {
            line(sheet, row++, description, styles.description());
        }
        if (!notice.isEmpty()) {
            line(sheet, row++, notice, styles.notice());
        }
        return row;
    }

    /** A line above the table: its row style keeps the borders of the columns out of it. */
    private void line(XSSFSheet sheet, int index, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        XSSFRow row = sheet.createRow(index);
        row.setRowStyle(styles.plain());
        put(row, 0, text, style);
    }

    private void sheet(SheetSpec spec, List<Map<String, Object>> rows) {
        XSSFSheet sheet = workbook.createSheet(texts.get("sheet." + spec.key()));
        int top = titleRows(sheet, texts.get("sheet." + spec.key()), texts.get("sheet." + spec.key() + ".note"));
        if (spec.keyValue()) {
            lines(sheet, spec, top, rows.isEmpty() ? Map.of() : rows.get(0));
        } else {
            table(sheet, spec, top, rows);
        }
        page(sheet, texts.get("sheet." + spec.key()));
    }

    private void lines(XSSFSheet sheet, SheetSpec spec, int top, Map<String, Object> values) {
        sheet.setColumnWidth(0, 34 * 256);
        sheet.setColumnWidth(1, 30 * 256);
        sheet.setColumnWidth(2, 95 * 256);
        XSSFRow header = sheet.createRow(top);
        put(header, 0, texts.get("template.key"), styles.header());
        put(header, 1, texts.get("template.value"), styles.header());
        put(header, 2, texts.get("template.explanation"), styles.header());
        int row = top + 1;
        for (ColumnSpec column : spec.columns()) {
            XSSFRow line = sheet.createRow(row);
            put(line, 0, header(spec, column), styles.bold());
            value(line.createCell(1), column, values.get(column.key()));
            put(line, 2, note(spec, column), styles.wrapped());
            validation(sheet, column, row, row, 1);
            row++;
        }
        sheet.createFreezePane(0, top + 1);
    }

    private void table(XSSFSheet sheet, SheetSpec spec, int top, List<Map<String, Object>> rows) {
        XSSFRow header = sheet.createRow(top);
        header.setHeightInPoints(32);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        List<ColumnSpec> columns = spec.columns();
        for (int c = 0; c < columns.size(); c++) {
            ColumnSpec column = columns.get(c);
            String title = header(spec, column);
            XSSFCell cell = put(header, c, title, column.required() ? styles.requiredHeader() : styles.header());
            comment(drawing, cell, note(spec, column));
            sheet.setColumnWidth(c, Math.max(width(column, title, rows), longestLabel(column)) * 256);
            sheet.setDefaultColumnStyle(c, styles.of(column, false));
            validation(sheet, column, top + 1, LAST_ROW, c);
        }
        int r = top + 1;
        for (Map<String, Object> values : rows) {
            XSSFRow row = sheet.createRow(r++);
            for (int c = 0; c < columns.size(); c++) {
                value(
                        row.createCell(c),
                        columns.get(c),
                        values.get(columns.get(c).key()));
            }
        }
        sheet.createFreezePane(Math.min(columns.size() - 1, columns.get(0).key().equals("id") ? 2 : 1), top + 1);
        sheet.setAutoFilter(new CellRangeAddress(top, Math.max(top + 1, r - 1), 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(top, top, -1, -1));
    }

    private void page(XSSFSheet sheet, String title) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setDisplayGridlines(false);
        sheet.getHeader().setLeft(escaped(title));
        sheet.getHeader().setRight(escaped(notice));
        sheet.getFooter().setLeft(escaped(notice));
        sheet.getFooter().setRight("&P / &N");
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    private String header(SheetSpec spec, ColumnSpec column) {
        return texts.get("column." + spec.key() + "." + column.key()) + (column.required() ? " *" : "");
    }

    /** What a column means, its unit, its values and what stands in for an empty cell. */
    private String note(SheetSpec spec, ColumnSpec column) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("column." + spec.key() + "." + column.key() + ".note"));
        if (!column.unit().isEmpty()) {
            parts.add(texts.get("note.unit", texts.get("unit." + column.unit())));
        }
        if (column.type() == ValueType.YES_NO) {
            parts.add(texts.get("note.values", String.join(", ", labels("yesNo", List.of("YES", "NO")))));
        } else if (!column.list().isEmpty()
                && !column.list().equals(ValueLists.AREA)
                && !column.list().equals("criticality")
                && !column.list().equals("country")) {
            parts.add(texts.get("note.values", String.join(", ", labels(column.list(), column.codes()))));
        }
        if (column.required()) {
            parts.add(texts.get("note.required"));
        } else if (!column.defaultCode().isEmpty()) {
            parts.add(texts.get("note.default", defaultText(column)));
        }
        return String.join(" ", parts);
    }

    private String defaultText(ColumnSpec column) {
        return defaultText(texts, column);
    }

    /** The default of a column as people read it. */
    static String defaultText(Texts texts, ColumnSpec column) {
        DefaultValue value = Defaults.get(column.defaultCode());
        String list = column.type() == ValueType.YES_NO ? "yesNo" : column.list();
        if (texts.has("default." + column.defaultCode())) {
            return texts.get("default." + column.defaultCode());
        }
        if (!list.isEmpty() && texts.has("value." + list + "." + value.value())) {
            return texts.get("value." + list + "." + value.value());
        }
        return value.value()
                + (column.unit().equals("percent")
                        ? " %"
                        : column.unit().isEmpty() || column.unit().equals("count")
                                ? ""
                                : " " + texts.get("unit." + column.unit()));
    }

    private List<String> labels(String list, List<String> codes) {
        return codes.stream()
                .map(code -> list.equals(ValueLists.AREA) ? code : texts.get("value." + list + "." + code))
                .toList();
    }

    /** Characters the longest value a column offers takes, with room for the arrow of the list; 0 without a list. */
    private int longestLabel(ColumnSpec column) {
        return column.type() == ValueType.CHOICE && !column.list().equals(ValueLists.AREA)
                ? labels(column.list(), column.codes()).stream()
                                .mapToInt(String::length)
                                .max()
                                .orElse(0)
                        + 3
                : 0;
    }

    private static int width(ColumnSpec column, String title, List<Map<String, Object>> rows) {
        int least =
                switch (column.type()) {
                    case INTEGER, YEAR, PERCENT, YES_NO -> 11;
                    case NUMBER, MONTH, DATE, MONEY, DURATIONS -> 13;
                    case CHOICE -> 18;
                    case IDS, MONTHS_OF_YEAR -> 16;
                    case TEXT -> 14;
                    case EFFORT, PINS -> 44;
                };
        int longest = 0;
        if (column.type() == ValueType.TEXT || column.type() == ValueType.IDS) {
            for (Map<String, Object> row : rows) {
                longest = Math.max(
                        longest,
                        String.valueOf(row.getOrDefault(column.key(), "")).length());
            }
        }
        int words = 0;
        for (String word : title.split("[ ]")) {
            words = Math.max(words, word.length());
        }
        int id = column.key().equals("id") ? 8 : least;
        return Math.min(46, Math.max(Math.max(id, longest + 2), Math.max(words + 4, title.length() / 2 + 5)));
    }

    private void comment(XSSFDrawing drawing, XSSFCell cell, String note) {
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, column + 1, row + 1, column + 4, row + 5 + note.length() / 60);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setAuthor("Samtakt");
        comment.setString(note);
        cell.setCellComment(comment);
    }

    private void validation(XSSFSheet sheet, ColumnSpec column, int firstRow, int lastRow, int c) {
        List<String> values;
        if (column.type() == ValueType.YES_NO) {
            values = labels("yesNo", List.of("YES", "NO"));
        } else if (!column.list().isEmpty()) {
            values = labels(column.list(), column.codes());
        } else {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = helper.createExplicitListConstraint(values.toArray(new String[0]));
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, c, c));
        validation.setSuppressDropDownArrow(true);
        boolean open = column.list().equals(ValueLists.AREA) || column.type() == ValueType.YES_NO;
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(!open);
        sheet.addValidationData(validation);
    }

    private static XSSFCell put(XSSFRow row, int column, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }

    private void value(XSSFCell cell, ColumnSpec column, @Nullable Object raw) {
        cell.setCellStyle(styles.of(column, example));
        if (raw == null) {
            return;
        }
        if (raw instanceof Boolean yes) {
            cell.setCellValue(texts.get("value.yesNo." + (yes ? "YES" : "NO")));
        } else if (raw instanceof YearMonth month) {
            cell.setCellValue(month.atDay(1));
        } else if (raw instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (raw instanceof Number number) {
            number(cell, column, new BigDecimal(number.toString()));
        } else if (raw instanceof List<?> list) {
            text(
                    cell,
                    column,
                    String.join(";", list.stream().map(String::valueOf).toList()));
        } else if (raw instanceof Map<?, ?> map) {
            text(
                    cell,
                    column,
                    String.join(
                            "; ",
                            map.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .toList()));
        } else {
            String text = raw.toString();
            if (column.list().equals("criticality") && text.matches("[1-4]")) {
                cell.setCellValue(Integer.parseInt(text));
            } else if (column.type() == ValueType.MONTH && text.equals(CellParser.ONGOING)) {
                text(cell, column, texts.get("month.ongoing"));
            } else if (column.type() == ValueType.CHOICE && texts.has("value." + column.list() + "." + text)) {
                text(cell, column, texts.get("value." + column.list() + "." + text));
            } else {
                text(cell, column, text);
            }
        }
    }

    /** Excel stores every number as a binary fraction; the reader rounds it back to its fifteen digits. */
    private void number(XSSFCell cell, ColumnSpec column, BigDecimal value) {
        if (column.type() == ValueType.PERCENT) {
            cell.setCellValue(value.movePointLeft(2).doubleValue());
            if (value.stripTrailingZeros().scale() > 0) {
                cell.setCellStyle(styles.decimalPercent(example));
            }
        } else {
            cell.setCellValue(value.doubleValue());
            if (column.type() == ValueType.MONEY && value.stripTrailingZeros().scale() > 0) {
                cell.setCellStyle(styles.decimalMoney(example));
            }
        }
    }

    private void text(XSSFCell cell, ColumnSpec column, String text) {
        cell.setCellValue(text);
        if (SafeText.formulaLike(text)) {
            cell.setCellStyle(styles.quoted(example));
        } else if (column.type() == ValueType.MONTH || column.type() == ValueType.DATE) {
            cell.setCellStyle(styles.textOf(example));
        }
    }
}

package no.samtakt.inventory.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.common.Severity;
import no.samtakt.inventory.sheet.CellRange;
import no.samtakt.inventory.sheet.SafeText;
import no.samtakt.inventory.sheet.SheetLimits;
import no.samtakt.inventory.workbook.ProblemMarks.Mark;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Copies the cells of a workbook with their formats into a new one. Only formulas of plain functions within the workbook are
 * taken over; of others, which could reach out of it, the value.
 */
final class FormattedCopy {

    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\s*\\(");
    private static final Set<String> PLAIN = Set.of(
            "SUM",
            "SUMIF",
            "SUMIFS",
            "COUNT",
            "COUNTA",
            "COUNTIF",
            "COUNTIFS",
            "COUNTBLANK",
            "AVERAGE",
            "AVERAGEIF",
            "MIN",
            "MAX",
            "IF",
            "IFERROR",
            "IFNA",
            "AND",
            "OR",
            "NOT",
            "ROUND",
            "ROUNDUP",
            "ROUNDDOWN",
            "ABS",
            "INT",
            "MOD",
            "PRODUCT",
            "SUMPRODUCT",
            "SUBTOTAL",
            "VLOOKUP",
            "HLOOKUP",
            "INDEX",
            "MATCH",
            "DATE",
            "YEAR",
            "MONTH",
            "DAY",
            "TODAY",
            "EDATE",
            "EOMONTH",
            "DATEDIF",
            "CONCATENATE",
            "LEFT",
            "RIGHT",
            "MID",
            "TRIM",
            "UPPER",
            "LOWER",
            "TEXT",
            "VALUE",
            "LEN",
            "ISBLANK",
            "ISERROR",
            "ISNUMBER",
            "CHOOSE",
            "TRUE",
            "FALSE");
    private static final int MOST_MERGED = 500;
    private static final int MOST_STYLES = 20_000;
    private static final int LAST_ROW = 1_048_575;

    private final XSSFWorkbook from;
    private final XSSFWorkbook to;
    private final ProblemMarks marks;
    private final Map<String, CellStyle> styles = new HashMap<>();

    FormattedCopy(XSSFWorkbook from, XSSFWorkbook to, ProblemMarks marks) {
        this.from = from;
        this.to = to;
        this.marks = marks;
    }

    void copy() {
        int count = Math.min(from.getNumberOfSheets(), SheetLimits.MOST_SHEETS);
        for (int i = 0; i < count; i++) {
            to.createSheet(marks.sheetName(from.getSheetName(i)));
        }
        for (int i = 0; i < count; i++) {
            sheet(from.getSheetAt(i), to.getSheetAt(i + 1));
            if (from.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                to.setSheetVisibility(i + 1, SheetVisibility.HIDDEN);
            }
        }
    }

    private void sheet(XSSFSheet source, XSSFSheet target) {
        Map<Long, Mark> marked = marks.of(source.getSheetName().strip());
        int widest = 0;
        for (Row row : source) {
            XSSFRow made = target.createRow(row.getRowNum());
            made.setZeroHeight(row.getZeroHeight());
            if (((XSSFRow) row).getCTRow().isSetCustomHeight()) {
                made.setHeight(row.getHeight());
            }
            for (Cell cell : row) {
                widest = Math.max(widest, cell.getColumnIndex());
                cell((XSSFCell) cell, made, marked.get(ProblemMarks.key(row.getRowNum(), cell.getColumnIndex())));
            }
        }
        for (Map.Entry<CellAddress, XSSFComment> comment :
                source.getCellComments().entrySet()) {
            blankWithComment(source, target, comment.getKey(), comment.getValue(), marked);
        }
        marked.forEach((key, mark) -> blank(target, (int) (key >> 32), (int) (long) key, mark));
        for (int column = 0; column <= Math.min(widest, SheetLimits.MOST_COLUMNS); column++) {
            target.setColumnWidth(column, Math.min(source.getColumnWidth(column), 255 * 256));
            if (source.isColumnHidden(column)) {
                target.setColumnHidden(column, true);
            }
        }
        int merged = 0;
        for (CellRangeAddress block : source.getMergedRegions()) {
            if (merged++ < MOST_MERGED) {
                ValueCopy.merge(
                        target,
                        new CellRange(
                                block.getFirstRow(),
                                block.getLastRow(),
                                block.getFirstColumn(),
                                block.getLastColumn()));
            }
        }
    }

    /** Takes over the comment at a cell that the original does not have, with the mark it gets. */
    private void blankWithComment(
            XSSFSheet source, XSSFSheet target, CellAddress at, XSSFComment comment, Map<Long, Mark> marked) {
        boolean there =
                source.getRow(at.getRow()) != null && source.getRow(at.getRow()).getCell(at.getColumn()) != null;
        if (there || at.getColumn() >= SheetLimits.MOST_COLUMNS || comment.getString() == null) {
            return;
        }
        XSSFRow made = target.getRow(at.getRow()) == null ? target.createRow(at.getRow()) : target.getRow(at.getRow());
        XSSFCell cell = made.createCell(at.getColumn());
        Mark mark = marked.get(ProblemMarks.key(at.getRow(), at.getColumn()));
        if (mark != null) {
            cell.setCellStyle(marks.fill(mark.severity()));
        }
        String said = comment.getString().getString();
        marks.comment(cell, said == null ? "" : said, mark);
    }

    /** Marks a cell that the original does not have. */
    private void blank(XSSFSheet target, int row, int column, Mark mark) {
        XSSFRow made = target.getRow(row) == null ? target.createRow(Math.min(row, LAST_ROW)) : target.getRow(row);
        if (made.getCell(column) == null) {
            XSSFCell cell = made.createCell(column);
            cell.setCellStyle(marks.fill(mark.severity()));
            marks.comment(cell, "", mark);
        }
    }

    private void cell(XSSFCell cell, XSSFRow row, @Nullable Mark mark) {
        XSSFCell made = row.createCell(cell.getColumnIndex());
        boolean formula = cell.getCellType() == CellType.FORMULA;
        boolean kept = formula && plain(cell) && set(made, cell.getCellFormula());
        boolean text = false;
        switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC -> made.setCellValue(cell.getNumericCellValue());
            case BOOLEAN -> made.setCellValue(cell.getBooleanCellValue());
            case STRING -> {
                text = SafeText.formulaLike(cell.getStringCellValue());
                made.setCellValue(cell.getStringCellValue());
            }
            case ERROR -> {
                if (FormulaError.isValidCode(cell.getErrorCellValue() & 0xFF)) {
                    made.setCellErrorValue(cell.getErrorCellValue());
                }
            }
            default -> {
                // nothing stands in it
            }
        }
        made.setCellStyle(style(cell.getCellStyle(), text && !kept, mark == null ? null : mark.severity()));
        XSSFComment comment = cell.getCellComment();
        String said = comment == null || comment.getString() == null
                ? ""
                : comment.getString().getString();
        marks.comment(made, said == null ? "" : said, mark);
    }

    private static boolean set(XSSFCell cell, String formula) {
        try {
            cell.setCellFormula(formula);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether a formula cannot reach out of the workbook. */
    private static boolean plain(XSSFCell cell) {
        String formula;
        try {
            formula = cell.getCellFormula();
        } catch (RuntimeException e) {
            return false;
        }
        if (formula == null
                || formula.length() > 2_000
                || formula.indexOf('[') >= 0
                || formula.indexOf('|') >= 0
                || cell.isPartOfArrayFormulaGroup()) {
            return false;
        }
        Matcher functions = FUNCTION.matcher(formula);
        while (functions.find()) {
            if (!PLAIN.contains(functions.group(1))) {
                return false;
            }
        }
        return true;
    }

    private CellStyle style(XSSFCellStyle original, boolean quoted, @Nullable Severity severity) {
        String key = original.getIndex() + "|" + quoted + "|" + severity;
        CellStyle known = styles.get(key);
        if (known != null) {
            return known;
        }
        if (styles.size() >= MOST_STYLES) {
            return severity == null ? to.getCellStyleAt(0) : marks.fill(severity);
        }
        XSSFCellStyle style = to.createCellStyle();
        style.cloneStyleFrom(original);
        style.setQuotePrefixed(quoted);
        if (severity != null) {
            ProblemMarks.fill(style, severity);
        }
        styles.put(key, style);
        return style;
    }
}

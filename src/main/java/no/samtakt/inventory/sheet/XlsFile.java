package no.samtakt.inventory.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a workbook in the binary format of Excel 97 to 2003. */
final class XlsFile {

    private final HSSFWorkbook workbook;
    private final SheetFill.Budget budget = new SheetFill.Budget();
    private final Map<Integer, Boolean> dates = new HashMap<>();

    private XlsFile(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static List<RawSheet> read(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(system, false)) {
            return new XlsFile(workbook).sheets();
        } catch (EncryptedDocumentException e) {
            throw new SheetFiles.RefusedException("file.protected");
        } catch (OldExcelFormatException e) {
            throw new SheetFiles.RefusedException("file.format-old");
        }
    }

    private List<RawSheet> sheets() {
        List<RawSheet> sheets = new ArrayList<>();
        for (int i = 0; i < Math.min(workbook.getNumberOfSheets(), SheetLimits.MOST_SHEETS); i++) {
            RawSheet sheet = new RawSheet(CellText.clean(workbook.getSheetName(i)));
            if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                sheet.markHidden();
            }
            fill(workbook.getSheetAt(i), new SheetFill(sheet, budget));
            sheets.add(sheet);
        }
        return sheets;
    }

    private void fill(HSSFSheet source, SheetFill fill) {
        Map<CellAddress, HSSFComment> comments = comments(source);
        for (Row row : source) {
            boolean hidden = row.getZeroHeight();
            for (Cell cell : row) {
                RawCell raw = cell((HSSFCell) cell, comments);
                if (raw == null) {
                    continue;
                }
                if (!fill.put(cell.getRowIndex(), cell.getColumnIndex(), raw)) {
                    return;
                }
                if (hidden) {
                    fill.sheet().hiddenRows().add(cell.getRowIndex());
                }
            }
        }
        for (int column = 0; column < 256; column++) {
            if (source.isColumnHidden(column)) {
                fill.sheet().hiddenColumns().add(column);
            }
        }
        for (CellRangeAddress block : source.getMergedRegions()) {
            fill.merge(new CellRange(
                    block.getFirstRow(), block.getLastRow(), block.getFirstColumn(), block.getLastColumn()));
        }
    }

    /** Drawings of old files are often broken; comments are then done without. */
    private static Map<CellAddress, HSSFComment> comments(HSSFSheet source) {
        try {
            return source.getCellComments();
        } catch (RuntimeException e) {
            return Map.of();
        }
    }

    private @Nullable RawCell cell(HSSFCell cell, Map<CellAddress, HSSFComment> comments) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        Look look = look(cell, formula, comments);
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case NUMERIC -> CellText.number(
                    new BigDecimal(Double.toString(finite(cell.getNumericCellValue()))).toPlainString(),
                    dated(cell),
                    workbook.getInternalWorkbook().isUsing1904DateWindowing(),
                    cell.getCellStyle().getDataFormatString().contains("%"),
                    look);
            case STRING -> CellText.text(cell.getRichStringCellValue().getString(), look);
            case BOOLEAN -> new RawCell(cell.getBooleanCellValue() ? "YES" : "NO", null, null, false, false, look);
            case ERROR -> CellText.error(error(cell.getErrorCellValue()), look);
            default -> null;
        };
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code & 0xFF) ? FormulaError.forInt(code).getString() : "#";
    }

    private boolean dated(HSSFCell cell) {
        int format = cell.getCellStyle().getDataFormat();
        return dates.computeIfAbsent(
                format, id -> DateUtil.isADateFormat(id, cell.getCellStyle().getDataFormatString()));
    }

    private Look look(HSSFCell cell, boolean formula, Map<CellAddress, HSSFComment> comments) {
        HSSFFont font = cell.getCellStyle().getFont(workbook);
        String comment = "";
        HSSFComment found = comments.isEmpty() ? null : comments.get(cell.getAddress());
        if (found != null && found.getString() != null) {
            comment = CellText.clean(String.valueOf(found.getString().getString()));
        }
        boolean external = formula && external(cell);
        boolean struck = font != null && font.getStrikeout();
        boolean bold = font != null && font.getBold();
        return bold || struck || external || !comment.isEmpty()
                ? new Look(bold, struck, external, comment)
                : Look.PLAIN;
    }

    private static boolean external(HSSFCell cell) {
        try {
            return cell.getCellFormula().indexOf('[') >= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }
}

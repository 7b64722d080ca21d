package no.samtakt.inventory.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.Severity;
import no.samtakt.inventory.sheet.CellRange;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.sheet.SafeText;
import no.samtakt.inventory.workbook.ProblemMarks.Mark;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Copies the values of a file of any format into a workbook, with marks at the cells that have problems. */
final class ValueCopy {

    /** Most merged blocks taken over; finding out whether they overlap takes longer the more there are. */
    private static final int MOST_MERGED = 500;

    private record Kind(String format, boolean bold, boolean struck, boolean quoted, @Nullable Severity severity) {}

    private final Workbook copy;
    private final ProblemMarks marks;
    private final Map<Kind, CellStyle> styles = new HashMap<>();

    ValueCopy(Workbook copy, ProblemMarks marks) {
        this.copy = copy;
        this.marks = marks;
    }

    void copy(RawSheet from) {
        Sheet to = copy.createSheet(marks.sheetName(from.name()));
        Map<Long, Mark> marked = marks.of(from.name());
        TreeMap<Integer, SortedSet<Integer>> columns = new TreeMap<>();
        from.rows().forEach((row, cells) -> columns.put(row, new TreeSet<>(cells.keySet())));
        marked.keySet().forEach(key -> columns.computeIfAbsent((int) (key >> 32), row -> new TreeSet<>())
                .add((int) (long) key));
        columns.forEach((index, inRow) -> {
            Row row = to.createRow(index);
            for (int column : inRow) {
                Mark mark = marked.get(ProblemMarks.key(index, column));
                RawCell value = from.row(index).get(column);
                Cell cell = row.createCell(column);
                if (value != null) {
                    set(cell, value);
                }
                cell.setCellStyle(style(value, mark));
                marks.comment(cell, value == null ? "" : value.look().comment(), mark);
            }
        });
        int merged = 0;
        for (CellRange block : from.merged()) {
            if (merged++ < MOST_MERGED) {
                merge(to, block);
            }
        }
    }

    static void merge(Sheet sheet, CellRange block) {
        try {
            sheet.addMergedRegion(
                    new CellRangeAddress(block.firstRow(), block.lastRow(), block.firstColumn(), block.lastColumn()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // a block that overlaps another stays unmerged
        }
    }

    private static void set(Cell cell, RawCell value) {
        if (value.date() != null) {
            cell.setCellValue(value.date());
        } else if (value.number() != null) {
            cell.setCellValue(value.number().doubleValue());
        } else {
            cell.setCellValue(value.text());
        }
    }

    private CellStyle style(@Nullable RawCell cell, @Nullable Mark mark) {
        Severity severity = mark == null ? null : mark.severity();
        if (cell == null) {
            return style(new Kind("General", false, false, false, severity));
        }
        String format = cell.date() != null ? "yyyy-mm-dd" : cell.percent() ? "0.##%" : "General";
        return style(new Kind(
                format,
                cell.look().bold(),
                cell.look().struckThrough(),
                cell.number() == null && SafeText.formulaLike(cell.text()),
                severity));
    }

    private CellStyle style(Kind kind) {
        return styles.computeIfAbsent(kind, key -> {
            CellStyle style = copy.createCellStyle();
            style.setDataFormat(copy.createDataFormat().getFormat(key.format));
            style.setQuotePrefixed(key.quoted);
            if (key.bold || key.struck) {
                Font font = copy.createFont();
                font.setBold(key.bold);
                font.setStrikeout(key.struck);
                style.setFont(font);
            }
            return key.severity == null ? style : ProblemMarks.fill(style, key.severity);
        });
    }
}

package no.samtakt.inventory.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.RawSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;

/** Which cells of a copy get which marks: fill by the gravest problem, a comment with all of them. */
final class ProblemMarks {

    /** Most comments on a sheet; further problems are only filled and listed. */
    private static final int MOST_COMMENTS = 5_000;

    private static final int LONGEST_COMMENT = 4_000;

    /** The problems of a cell: the gravest severity, and what is to be said. */
    static final class Mark {
        private Severity severity = Severity.ADVICE;
        private final StringBuilder text = new StringBuilder();

        Severity severity() {
            return severity;
        }
    }

    private final Workbook copy;
    private final Map<String, Map<Long, Mark>> marks = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final EnumMap<Severity, CellStyle> fills = new EnumMap<>(Severity.class);
    private final Map<String, Integer> comments = new HashMap<>();
    private String listName = "";

    ProblemMarks(Workbook copy, List<Problem> problems, Locale language) {
        this.copy = copy;
        for (Problem problem : problems) {
            long address = address(problem.where());
            if (address < 0) {
                continue;
            }
            Mark mark = marks.computeIfAbsent(problem.where().sheet(), key -> new HashMap<>())
                    .computeIfAbsent(address, key -> new Mark());
            if (problem.severity().compareTo(mark.severity) < 0) {
                mark.severity = problem.severity();
            }
            if (mark.text.length() < LONGEST_COMMENT) {
                mark.text.append(mark.text.isEmpty() ? "" : "\n").append(AnnotatedCopy.message(problem, language));
            }
        }
        listName = WorkbookSchema.texts(language).get("annotated.sheetName");
    }

    /** Row and column of a cell, the first cell of a row; -1 for a sheet or a file as a whole. */
    private static long address(SourceCell where) {
        String cell = where.cell().contains(":")
                ? where.cell().substring(0, where.cell().indexOf(':'))
                : where.cell();
        if (cell.matches("\\d{1,7}")) {
            return key(Integer.parseInt(cell) - 1, 0);
        }
        if (!cell.matches("[A-Z]{1,3}\\d{1,7}")) {
            return -1;
        }
        CellReference reference = new CellReference(cell);
        return reference.getRow() < 0 || reference.getRow() >= 1_048_576 || reference.getCol() >= 16_384
                ? -1
                : key(reference.getRow(), reference.getCol());
    }

    static long key(int row, int column) {
        return ((long) row << 32) | column;
    }

    /** Name of the sheet of the list: another than the sheets of the file have. */
    String listName(List<RawSheet> sheets) {
        Set<String> used = new HashSet<>();
        sheets.forEach(sheet -> used.add(sheet.name().toLowerCase(Locale.ROOT)));
        String name = listName;
        for (int i = 2; used.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = listName + " " + i;
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    /** A name for the copy of a sheet that spreadsheet programs accept; the sheet's own wherever they do. */
    String sheetName(String original) {
        String safe = WorkbookUtil.createSafeSheetName(original);
        String name = safe;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " " + i;
            name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
        }
        names.putIfAbsent(original, name);
        return name;
    }

    /** The marks of a sheet by {@link #key}. */
    Map<Long, Mark> of(String sheet) {
        return marks.getOrDefault(sheet, Map.of());
    }

    /** Where a problem's cell is in the copy, as a link within it; empty when it is nowhere. */
    String address(Problem problem) {
        String name = names.get(problem.where().sheet());
        if (name == null || problem.where().sheet().isEmpty()) {
            return "";
        }
        long address = address(problem.where());
        String cell = address < 0 ? "A1" : CellReference.convertNumToColString((int) address) + ((address >> 32) + 1);
        return "'" + name.replace("'", "''") + "'!" + cell;
    }

    /** A cell filled in the colour of a severity, otherwise plain. */
    CellStyle fill(Severity severity) {
        return fills.computeIfAbsent(severity, key -> fill(copy.createCellStyle(), key));
    }

    /** Gives a style the colour of a severity. */
    static CellStyle fill(CellStyle style, Severity severity) {
        style.setFillForegroundColor(
                switch (severity) {
                    case ERROR -> IndexedColors.ROSE.getIndex();
                    case WARNING -> IndexedColors.LIGHT_YELLOW.getIndex();
                    case ADVICE -> IndexedColors.LIGHT_TURQUOISE.getIndex();
                });
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** Puts what is to be said, after what the user had said, into the comment of a cell. */
    void comment(Cell cell, String existing, @Nullable Mark mark) {
        Sheet sheet = cell.getSheet();
        String said = mark == null ? "" : mark.text.toString();
        String text = existing.isEmpty() || said.isEmpty() ? existing + said : existing + "\n\n" + said;
        if (text.isEmpty() || comments.merge(sheet.getSheetName(), 1, Integer::sum) > MOST_COMMENTS) {
            return;
        }
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = copy.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(Math.min(cell.getColumnIndex() + 4, 16_383));
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(Math.min(cell.getRowIndex() + 3 + text.length() / 40, 1_048_575));
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(copy.getCreationHelper()
                .createRichTextString(
                        text.length() <= 2 * LONGEST_COMMENT ? text : text.substring(0, 2 * LONGEST_COMMENT)));
        comment.setAuthor("Samtakt");
        cell.setCellComment(comment);
    }
}

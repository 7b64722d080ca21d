package no.samtakt.inventory.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import no.samtakt.common.AtomicFiles;
import no.samtakt.common.Problem;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.sheet.SafeText;
import no.samtakt.inventory.sheet.SheetFiles;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a copy of a user's file in which every problem found is marked at its cell, with a first sheet that lists them all.
 * The copy is a new workbook: values, plain formulas, formats, widths and comments are taken over; macros, links to other
 * files, pictures and everything else that files can carry are not.
 */
public final class AnnotatedCopy {

    /** Most cells that are copied with formulas and formats; of larger files only values are. */
    private static final int MOST_FORMATTED = 60_000;

    /** Most problems listed. */
    static final int MOST_LISTED = 20_000;

    private static final int LONGEST = 32_000;
    private static final int[] WIDTHS = {12, 24, 12, 30, 60, 60, 24};

    private AnnotatedCopy() {}

    /**
     * Writes the copy, whole or not at all. Never fails because of what the source holds: of a file that cannot be read the
     * copy has only the list.
     *
     * @param source the user's file; untouched
     * @param problems of any files; those located in this one are marked
     * @param target an .xlsx file; its folder must exist
     * @throws IOException when the copy cannot be written
     */
    public static void write(Path source, List<Problem> problems, Locale language, Path target) throws IOException {
        String file = String.valueOf(source.getFileName());
        List<Problem> own = problems.stream()
                .filter(problem -> problem.where().file().equals(file))
                .toList();
        AtomicFiles.write(target, copy(source, own, language));
    }

    private static byte[] copy(Path source, List<Problem> problems, Locale language) throws IOException {
        List<RawSheet> sheets;
        try {
            RawBook book = SheetFiles.read(source);
            sheets = book.sheets();
        } catch (SheetFiles.UnreadableException e) {
            return values(List.of(), problems, language);
        }
        long cells = sheets.stream()
                .flatMap(sheet -> sheet.rows().values().stream())
                .mapToLong(row -> row.size())
                .sum();
        String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
        if (cells <= MOST_FORMATTED && (name.endsWith(".xlsx") || name.endsWith(".xlsm"))) {
            try {
                return formatted(source, sheets, problems, language);
            } catch (IOException | RuntimeException e) {
                // what POI's model of the whole file cannot take is copied as values
            }
        }
        return values(sheets, problems, language);
    }

    private static byte[] formatted(Path source, List<RawSheet> sheets, List<Problem> problems, Locale language)
            throws IOException {
        try (XSSFWorkbook original = new XSSFWorkbook(Files.newInputStream(source));
                XSSFWorkbook copy = new XSSFWorkbook()) {
            ProblemMarks marks = new ProblemMarks(copy, problems, language);
            Sheet list = copy.createSheet(marks.listName(sheets));
            new FormattedCopy(original, copy, marks).copy();
            list(list, marks, problems, language);
            return bytes(copy);
        }
    }

    private static byte[] values(List<RawSheet> sheets, List<Problem> problems, Locale language) throws IOException {
        try (SXSSFWorkbook copy = new SXSSFWorkbook(500)) {
            ProblemMarks marks = new ProblemMarks(copy, problems, language);
            Sheet list = copy.createSheet(marks.listName(sheets));
            ValueCopy values = new ValueCopy(copy, marks);
            for (RawSheet sheet : sheets) {
                values.copy(sheet);
            }
            list(list, marks, problems, language);
            return bytes(copy);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void list(Sheet list, ProblemMarks marks, List<Problem> problems, Locale language) {
        Workbook workbook = list.getWorkbook();
        Texts texts = WorkbookSchema.texts(language);
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        CellStyle plain = workbook.createCellStyle();
        plain.setWrapText(true);
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        CellStyle quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(plain);
        quoted.setQuotePrefixed(true);
        Row title = list.createRow(0);
        text(title, 0, texts.get(problems.isEmpty() ? "annotated.none" : "annotated.title"), bold, bold);
        Row header = list.createRow(2);
        List<String> columns = List.of("severity", "sheet", "cell", "found", "message", "do", "code");
        for (int i = 0; i < columns.size(); i++) {
            text(header, i, texts.get("annotated." + columns.get(i)), bold, bold);
            list.setColumnWidth(i, WIDTHS[i] * 256);
        }
        int row = 3;
        for (Problem problem : problems.subList(0, Math.min(MOST_LISTED, problems.size()))) {
            Row line = list.createRow(row++);
            List<String> values = new ArrayList<>(List.of(
                    texts.get("annotated." + problem.severity()),
                    problem.where().sheet(),
                    problem.where().cell(),
                    problem.found(),
                    message(problem, language),
                    hint(problem, language),
                    problem.code()));
            for (int i = 0; i < values.size(); i++) {
                text(line, i, values.get(i), plain, quoted);
            }
            line.getCell(0).setCellStyle(marks.fill(problem.severity()));
            String address = marks.address(problem);
            if (!address.isEmpty()) {
                Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress(address);
                line.getCell(problem.where().cell().isEmpty() ? 1 : 2).setHyperlink(link);
            }
        }
        if (problems.size() > MOST_LISTED) {
            text(
                    list.createRow(row),
                    0,
                    texts.get("annotated.more", String.valueOf(problems.size() - MOST_LISTED)),
                    bold,
                    bold);
        }
        list.createFreezePane(0, 3);
        if (row > 3) {
            list.setAutoFilter(new CellRangeAddress(2, row - 1, 0, columns.size() - 1));
        }
        workbook.setActiveSheet(0);
    }

    private static void text(Row row, int column, String text, CellStyle style, CellStyle quoted) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        cell.setCellStyle(SafeText.formulaLike(text) ? quoted : style);
    }

    /** What was found; the bare code where no text tells more. */
    static String message(Problem problem, Locale language) {
        try {
            return ProblemTexts.message(problem, language);
        } catch (MissingResourceException e) {
            return problem.code();
        }
    }

    private static String hint(Problem problem, Locale language) {
        try {
            return ProblemTexts.hint(problem, language);
        } catch (MissingResourceException e) {
            return "";
        }
    }
}

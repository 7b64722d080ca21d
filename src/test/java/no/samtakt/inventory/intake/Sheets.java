package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.common.Problem;
import no.samtakt.inventory.sheet.CellRange;
import no.samtakt.inventory.sheet.Look;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.workbook.SheetCount;

/** Builds sheets as people keep them, and reads what was made of them. */
final class Sheets {

    private Sheets() {}

    /** A sheet from lines of cells separated by {@code |}; {@code **x**} is bold, {@code ~~x~~} struck through. */
    static RawSheet sheet(String name, String text) {
        RawSheet sheet = new RawSheet(name);
        String[] lines = text.split("\n", -1);
        for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                RawCell cell = cell(cells[column].strip());
                if (cell != null) {
                    sheet.put(row, column, cell);
                }
            }
        }
        return sheet;
    }

    private static RawCell cell(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.startsWith("**")) {
            return new RawCell(text.replace("*", ""), null, null, false, false, new Look(true, false, false, ""));
        }
        if (text.startsWith("~~")) {
            return new RawCell(text.replace("~", ""), null, null, false, false, new Look(false, true, false, ""));
        }
        if (text.matches("=\\d{4}-\\d\\d-\\d\\d")) {
            return Values.date(LocalDate.parse(text.substring(1)));
        }
        if (text.matches("-?\\d+([.]\\d+)?")) {
            return new RawCell(text, new BigDecimal(text), null, false, false);
        }
        if (text.startsWith("#")) {
            return new RawCell(text, null, null, false, true);
        }
        return RawCell.ofText(text.replace("\\n", "\n"));
    }

    static RawSheet merged(RawSheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.merged().add(new CellRange(firstRow, lastRow, firstColumn, lastColumn));
        return sheet;
    }

    static RawBook book(String file, RawSheet... sheets) {
        return new RawBook(file, List.of(sheets));
    }

    static Context context(String member) {
        return new Context(List.of(member), member);
    }

    static Translation translate(RawBook... books) {
        return translate(Context.NONE, books);
    }

    static Translation translate(Context context, RawBook... books) {
        List<RawBook> files = List.of(books);
        return Intake.translate(files, Intake.propose(files, Mapping.NONE, context), context);
    }

    /** The rows of a sheet of a municipality's book, each from header to text. */
    static List<Map<String, String>> rows(Translation translation, String member, String sheet) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (RawBook book : translation.books()) {
            if (!book.file().equals(member + ".xlsx")) {
                continue;
            }
            for (RawSheet found : book.sheets()) {
                if (found.name().equals(sheet)) {
                    found.rows().tailMap(0, false).forEach((row, cells) -> {
                        Map<String, String> values = new LinkedHashMap<>();
                        cells.forEach((column, cell) ->
                                values.put(found.row(0).get(column).text(), cell.text()));
                        rows.add(values);
                    });
                }
            }
        }
        return rows;
    }

    static List<String> column(Translation translation, String member, String sheet, String header) {
        return rows(translation, member, sheet).stream()
                .map(row -> row.getOrDefault(header, ""))
                .toList();
    }

    static List<String> codes(Translation translation) {
        return translation.problems().stream().map(Problem::code).distinct().toList();
    }

    static boolean balanced(Translation translation) {
        return translation.counts().stream().allMatch(Sheets::balanced);
    }

    private static boolean balanced(SheetCount count) {
        return count.read() == count.accepted() + count.rejected() + count.skipped();
    }
}

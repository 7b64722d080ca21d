package no.samtakt.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.inventory.workbook.SheetSpec;
import no.samtakt.inventory.workbook.ValueType;
import no.samtakt.inventory.workbook.WorkbookSchema;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/**
 * Rows written as a text table: a line of column keys, then a line a row, cells parted by {@code |}.
 *
 * <p>A cell is read by the type of its column: {@code 2027-01} is a month, {@code ja} is yes, and so on. An apostrophe in front,
 * as in a spreadsheet, makes it text as it stands; that is how oddities are planted. An empty cell is left out.
 */
final class RowTable {

    private RowTable() {}

    /** The rows of a sheet, as the template writer takes them. */
    static List<Map<String, Object>> read(Kind kind, String sheetKey, String table) {
        SheetSpec sheet = WorkbookSchema.findSheet(kind, sheetKey)
                .orElseThrow(() -> new IllegalArgumentException("No sheet " + sheetKey));
        List<String> lines = table.lines().toList();
        List<String> keys = cells(lines.get(0));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() > keys.size()) {
                throw new IllegalArgumentException("More cells than columns in " + sheetKey + ": " + line);
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (int c = 0; c < cells.size(); c++) {
                if (!cells.get(c).isEmpty()) {
                    String key = keys.get(c);
                    row.put(key, value(sheet.getColumn(key).type(), cells.get(c)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** The rows of a sheet that has one line per key: {@code key | value}. */
    static List<Map<String, Object>> readLines(Kind kind, String sheetKey, String table) {
        SheetSpec sheet = WorkbookSchema.findSheet(kind, sheetKey)
                .orElseThrow(() -> new IllegalArgumentException("No sheet " + sheetKey));
        Map<String, Object> row = new LinkedHashMap<>();
        table.lines().map(RowTable::cells).forEach(line -> {
            String key = line.get(0);
            row.put(key, value(sheet.getColumn(key).type(), line.get(1)));
        });
        return List.of(row);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static Object value(ValueType type, String cell) {
        if (cell.startsWith("'")) {
            return cell.substring(1);
        }
        return switch (type) {
            case TEXT, CHOICE, DURATIONS, EFFORT, PINS -> cell;
            case INTEGER, YEAR -> Long.valueOf(cell);
            case NUMBER, MONEY, PERCENT -> new BigDecimal(cell);
            case DATE -> LocalDate.parse(cell);
            case MONTH -> cell.equals("ONGOING") ? cell : YearMonth.parse(cell);
            case YES_NO -> yes(cell);
            case IDS -> List.of(cell.split(";"));
            case MONTHS_OF_YEAR -> Arrays.stream(cell.split(";"))
                    .map(Integer::valueOf)
                    .toList();
        };
    }

    private static Boolean yes(String cell) {
        return switch (cell) {
            case "ja" -> true;
            case "nei" -> false;
            default -> throw new IllegalArgumentException("Neither ja nor nei: " + cell);
        };
    }
}

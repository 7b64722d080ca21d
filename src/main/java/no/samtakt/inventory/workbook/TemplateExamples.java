package no.samtakt.inventory.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samtakt.common.Texts;

/** The example row of each sheet, from the bundle, as raw values. */
final class TemplateExamples {

    private TemplateExamples() {}

    /** One example row per sheet of a kind of workbook. */
    static Map<String, List<Map<String, Object>>> rows(WorkbookSchema.Kind kind, Locale language) {
        Texts texts = WorkbookSchema.texts(language);
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        for (SheetSpec sheet : WorkbookSchema.sheets(kind)) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (ColumnSpec column : sheet.columns()) {
                String text = texts.get("example." + sheet.key() + "." + column.key());
                if (!text.isEmpty()) {
                    row.put(column.key(), raw(column, text));
                }
            }
            rows.put(sheet.key(), List.of(row));
        }
        return rows;
    }

    private static Object raw(ColumnSpec column, String text) {
        return switch (column.type()) {
            case INTEGER, YEAR -> Long.valueOf(text);
            case NUMBER, MONEY, PERCENT -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case MONTH -> YearMonth.parse(text);
            case YES_NO -> text.equals("YES");
            case IDS -> Arrays.asList(text.split(";"));
            case TEXT, CHOICE, DURATIONS, MONTHS_OF_YEAR, EFFORT, PINS -> text;
        };
    }
}

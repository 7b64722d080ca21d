package no.samtakt.inventory.workbook;

import java.util.List;

/**
 * A column of a sheet, or a line of a key–value sheet.
 *
 * @param key stable English key, unique in the sheet
 * @param required whether a row without it cannot be used
 * @param important whether its absence lowers the data quality shown per municipality
 * @param unit key of the unit's text ({@code unit.<unit>}); empty when none
 * @param defaultCode code of the listed default used when empty; empty when empty simply means none
 * @param list name of the value list; empty when free
 * @param codes codes of the value list, in order
 */
public record ColumnSpec(
        String key,
        ValueType type,
        boolean required,
        boolean important,
        String unit,
        String defaultCode,
        String list,
        List<String> codes) {

    public ColumnSpec {
        codes = List.copyOf(codes);
    }

    static ColumnSpec of(String key, ValueType type) {
        return new ColumnSpec(key, type, false, false, "", "", "", List.of());
    }

    static ColumnSpec choice(String key, String list) {
        return new ColumnSpec(key, ValueType.CHOICE, false, false, "", "", list, ValueLists.codes(list));
    }

    ColumnSpec asRequired() {
        return new ColumnSpec(key, type, true, true, unit, defaultCode, list, codes);
    }

    ColumnSpec asImportant() {
        return new ColumnSpec(key, type, required, true, unit, defaultCode, list, codes);
    }

    ColumnSpec in(String newUnit) {
        return new ColumnSpec(key, type, required, important, newUnit, defaultCode, list, codes);
    }

    ColumnSpec orElse(String newDefaultCode) {
        return new ColumnSpec(key, type, required, important, unit, newDefaultCode, list, codes);
    }
}

package no.samtakt.inventory.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A sheet of a workbook.
 *
 * @param key stable English key, unique in its workbook kind
 * @param keyValue whether it lists one value a line (label, value) instead of one record a row
 * @param required whether a workbook without it cannot be used
 * @param refinement whether it is for those who want to state more than most: nobody misses it
 */
public record SheetSpec(String key, boolean keyValue, boolean required, boolean refinement, List<ColumnSpec> columns) {

    public SheetSpec {
        columns = List.copyOf(columns);
    }

    /** A sheet that a workbook is expected to have. */
    public SheetSpec(String key, boolean keyValue, boolean required, List<ColumnSpec> columns) {
        this(key, keyValue, required, false, columns);
    }

    /** The column of a key. */
    public Optional<ColumnSpec> findColumn(String columnKey) {
        return columns.stream().filter(column -> column.key().equals(columnKey)).findFirst();
    }

    /**
     * The column of a key that the caller knows to exist.
     *
     * @throws IllegalArgumentException when the sheet has no such column
     */
    public ColumnSpec getColumn(String columnKey) {
        return findColumn(columnKey)
                .orElseThrow(() -> new IllegalArgumentException("Sheet " + key + " has no column " + columnKey));
    }
}

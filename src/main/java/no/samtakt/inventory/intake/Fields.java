package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** The cells of a row by what their columns are taken for. */
final class Fields {

    /** A filled cell of a row. */
    record Hit(ColumnMapping column, RawCell cell, SourceCell where) {

        String text() {
            return cell.text();
        }
    }

    private final Map<String, List<Hit>> hits = new HashMap<>();
    private final Map<String, SourceCell> places = new HashMap<>();
    private final RowScan.Row row;

    private Fields(RowScan.Row row) {
        this.row = row;
    }

    /** The cells of the columns of a table that a condition holds for. */
    static Fields of(RowScan.Row row, FoundTable table, TableMapping mapping, Predicate<FoundTable.Column> wanted) {
        Fields fields = new Fields(row);
        for (int i = 0; i < table.columns().size(); i++) {
            FoundTable.Column column = table.columns().get(i);
            if (!wanted.test(column)) {
                continue;
            }
            ColumnMapping meaning = mapping.columns().get(i);
            SourceCell where = row.where(column.index());
            fields.places.putIfAbsent(meaning.target(), where);
            RawCell cell = row.cell(column.index());
            if (cell != null && !cell.text().matches("[-–—]{1,3}")) {
                Hit hit = new Hit(meaning, cell, where);
                boolean period = meaning.target().equals("contracts.name") && Periods.is(cell);
                fields.hits
                        .computeIfAbsent(period ? "contracts.duration" : meaning.target(), key -> new ArrayList<>())
                        .add(hit);
                if (meaning.target().endsWith(".vat") || meaning.target().endsWith(".currency")) {
                    fields.hits
                            .computeIfAbsent(ColumnMapping.KEEP, key -> new ArrayList<>())
                            .add(hit);
                }
            }
        }
        return fields;
    }

    /** The same with another value of a target, and without the targets that a condition does not hold for. */
    Fields with(String target, RawCell cell, Predicate<String> kept) {
        Fields copy = new Fields(row);
        copy.places.putAll(places);
        hits.forEach((name, found) -> {
            if (name.equals(target)) {
                copy.hits.put(
                        name,
                        List.of(new Hit(
                                found.get(0).column(), cell, found.get(0).where())));
            } else if (kept.test(name)) {
                copy.hits.put(name, found);
            }
        });
        return copy;
    }

    /** The same with a value more, which the cell of another holds too. */
    Fields plus(String target, Hit from, RawCell cell) {
        Fields copy = new Fields(row);
        copy.places.putAll(places);
        copy.hits.putAll(hits);
        copy.hits.put(target, List.of(new Hit(from.column(), cell, from.where())));
        return copy;
    }

    RowScan.Row row() {
        return row;
    }

    List<Hit> all(String target) {
        return hits.getOrDefault(target, List.of());
    }

    @Nullable
    Hit first(String target) {
        List<Hit> found = all(target);
        return found.isEmpty() ? null : found.get(0);
    }

    String text(String target) {
        Hit hit = first(target);
        return hit == null ? "" : hit.text();
    }

    boolean has(String target) {
        return hits.containsKey(target);
    }

    /** Whether any cell of a sheet's columns is filled. */
    boolean hasAny(String... targets) {
        for (String target : targets) {
            if (has(target)) {
                return true;
            }
        }
        return false;
    }

    /** The cell of a target, also when it is empty; the row's first cell when the table has no such column. */
    SourceCell where(String target) {
        SourceCell place = places.get(target);
        return place == null ? row.where() : place;
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }
}

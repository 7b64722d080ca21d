package no.samtakt.inventory.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.workbook.BookRows;
import org.jspecify.annotations.Nullable;

/**
 * One municipality's workbook from three sides: what the last import gave (base), what stands in the workbook now (ours), and
 * what the newest lists say (theirs).
 *
 * <p>A value that only the lists have changed is taken over; one that only people have changed stays; where both have, people's
 * stays and the conflict is told. A row the lists no longer have stays until people delete it; a row people have deleted does
 * not come back. A sheet that the lists say nothing about is left as it is. Merging the same lists again changes nothing.
 */
public final class MemberMerge {

    /** Sheets with ids of their own. */
    private static final Map<String, String> ID =
            Map.of("systems", "id", "infrastructure", "id", "contracts", "contract");

    /** What makes a row of another sheet the same row. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "dependencies", List.of("from", "to", "type"),
            "staffing", List.of("role", "from"),
            "freeze", List.of("areas", "from", "until", "kind"),
            "budget", List.of("year"),
            "pins", List.of("subject"),
            "municipality", List.of(),
            "extras", List.of("sheet", "id", "header", "value"));

    private static final List<String> ORDER = List.of(
            "municipality",
            "systems",
            "infrastructure",
            "contracts",
            "dependencies",
            "staffing",
            "freeze",
            "budget",
            "pins",
            "extras");

    /**
     * What came of it.
     *
     * @param rows the workbook's rows, as the writer takes them
     * @param base what the next import compares with
     * @param unchanged rows of the lists that say what was known
     */
    public record Result(
            Map<String, List<Map<String, Object>>> rows,
            Map<String, List<Map<String, Object>>> base,
            List<Change> changes,
            int unchanged) {
        public Result {
            changes = List.copyOf(changes);
        }

        /** The same where only some of the lists were read: what the others had is not gone. */
        public Result withoutRemovals() {
            List<Change> told = changes.stream()
                    .filter(change -> change.kind() != Change.Kind.REMOVED)
                    .toList();
            return new Result(rows, base, told, unchanged);
        }
    }

    private final String member;
    private final Map<String, List<Map<String, Object>>> base;
    private final Map<String, List<Map<String, Object>>> ours;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> renamed = new HashMap<>();
    private int unchanged;

    private MemberMerge(
            String member, Map<String, List<Map<String, Object>>> base, Map<String, List<Map<String, Object>>> ours) {
        this.member = member;
        this.base = base;
        this.ours = ours;
    }

    /**
     * Merges.
     *
     * @param member id of the municipality
     * @param base rows as last imported; empty at the first import
     * @param ours rows of the workbook; empty when there is none
     * @param theirs rows of the newest lists
     */
    public static Result merge(
            String member,
            Map<String, List<Map<String, Object>>> base,
            Map<String, List<Map<String, Object>>> ours,
            Map<String, List<BookRows.Row>> theirs) {
        return new MemberMerge(member, base, ours).run(theirs);
    }

    private Result run(Map<String, List<BookRows.Row>> theirs) {
        Map<String, List<BookRows.Row>> named = new LinkedHashMap<>();
        for (String sheet : ORDER) {
            List<BookRows.Row> rows = theirs.getOrDefault(sheet, List.of());
            named.put(sheet, ID.containsKey(sheet) ? identified(sheet, rows) : referring(sheet, rows));
        }
        Map<String, List<Map<String, Object>>> merged = new LinkedHashMap<>();
        Map<String, List<Map<String, Object>>> next = new LinkedHashMap<>();
        for (String sheet : ORDER) {
            sheet(sheet, named.getOrDefault(sheet, List.of()), merged, next);
        }
        return new Result(merged, next, changes, unchanged);
    }

    private static List<Map<String, Object>> rows(Map<String, List<Map<String, Object>>> of, String sheet) {
        return of.getOrDefault(sheet, List.of());
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, Object> row, String column) {
        return BookRows.text(row.get(column));
    }

    /** The lists' rows under the ids their records are known by. */
    private List<BookRows.Row> identified(String sheet, List<BookRows.Row> theirs) {
        String idColumn = ID.getOrDefault(sheet, "id");
        Map<String, Map<String, Object>> known = new LinkedHashMap<>();
        rows(ours, sheet).forEach(row -> known.putIfAbsent(fold(text(row, idColumn)), row));
        rows(base, sheet).forEach(row -> known.putIfAbsent(fold(text(row, idColumn)), row));
        List<BookRows.Row> rows = referring(sheet, theirs);
        Map<BookRows.Row, String> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (BookRows.Row row : rows) {
            Map<String, Object> same = known.get(fold(row.text(idColumn)));
            if (same != null && !another(sheet, row, same) && taken.add(fold(row.text(idColumn)))) {
                ids.put(row, text(same, idColumn));
            }
        }
        for (Function<Map<String, Object>, String> key : keys(sheet)) {
            Map<String, List<String>> open = new HashMap<>();
            known.forEach((id, row) -> {
                if (!taken.contains(id) && !key.apply(row).isEmpty()) {
                    open.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(text(row, idColumn));
                }
            });
            Map<String, List<BookRows.Row>> asking = new LinkedHashMap<>();
            for (BookRows.Row row : rows) {
                if (!ids.containsKey(row) && !key.apply(row.values()).isEmpty()) {
                    asking.computeIfAbsent(key.apply(row.values()), k -> new ArrayList<>())
                            .add(row);
                }
            }
            asking.forEach((value, list) -> {
                List<String> found = open.getOrDefault(value, List.of());
                if (found.size() == 1 && list.size() == 1 && taken.add(fold(found.get(0)))) {
                    ids.put(list.get(0), found.get(0));
                }
            });
        }
        List<BookRows.Row> result = new ArrayList<>();
        for (BookRows.Row row : rows) {
            String written = row.text(idColumn);
            String id = ids.get(row);
            if (id == null) {
                id = written;
                for (int i = 2; known.containsKey(fold(id)) || !taken.add(fold(id)); i++) {
                    id = written + "-" + i;
                }
            }
            if (!id.equals(written)) {
                renamed.putIfAbsent(fold(written), id);
            }
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            values.put(idColumn, id);
            result.add(new BookRows.Row(row.index(), values, row.where()));
        }
        return result;
    }

    /** Whether a row under a known id is of something else altogether. */
    private static boolean another(String sheet, BookRows.Row row, Map<String, Object> known) {
        if (sheet.equals("contracts")) {
            return false;
        }
        return !Names.normal(row.text("name")).equals(Names.normal(text(known, "name")))
                && !row.text("product").equals(text(known, "product"))
                && !row.text("area").equals(text(known, "area"));
    }

    /** What rows without a known id are found again by, the surest first. */
    private static List<Function<Map<String, Object>, String>> keys(String sheet) {
        if (sheet.equals("contracts")) {
            return List.of(row -> key(row, "covers", "vendor", "start"), row -> key(row, "covers", "vendor"));
        }
        String area = sheet.equals("systems") ? "area" : "type";
        return List.of(
                row -> key(row, "name", "product", area),
                row -> text(row, "product").isEmpty() ? "" : key(row, "product", area),
                row -> key(row, "name", area),
                row -> key(row, "name"));
    }

    private static String key(Map<String, Object> row, String... columns) {
        StringBuilder key = new StringBuilder();
        boolean any = false;
        for (String column : columns) {
            String part = Names.normal(text(row, column));
            any |= !part.isEmpty();
            key.append(part).append('|');
        }
        return any ? key.toString() : "";
    }

    /** The lists' rows with what they refer to under the ids it is known by. */
    private List<BookRows.Row> referring(String sheet, List<BookRows.Row> theirs) {
        List<String> columns =
                switch (sheet) {
                    case "systems", "infrastructure" -> List.of("runsOn");
                    case "contracts" -> List.of("covers");
                    case "dependencies" -> List.of("from", "to");
                    case "pins" -> List.of("subject");
                    case "extras" -> List.of("id");
                    default -> List.of();
                };
        List<BookRows.Row> result = new ArrayList<>();
        for (BookRows.Row row : theirs) {
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            for (String column : columns) {
                Object value = values.get(column);
                if (value instanceof List<?> list) {
                    values.put(
                            column,
                            list.stream()
                                    .map(item -> renamed.getOrDefault(fold(String.valueOf(item)), String.valueOf(item)))
                                    .toList());
                } else if (value != null) {
                    values.put(column, renamed.getOrDefault(fold(String.valueOf(value)), String.valueOf(value)));
                }
            }
            result.add(new BookRows.Row(row.index(), values, row.where()));
        }
        return result;
    }

    private static String rowKey(String sheet, Map<String, Object> row) {
        String id = ID.get(sheet);
        if (id != null) {
            return fold(text(row, id));
        }
        StringBuilder key = new StringBuilder();
        KEYS.getOrDefault(sheet, List.of())
                .forEach(column -> key.append(fold(text(row, column))).append('|'));
        return key.toString();
    }

    private static Map<String, Map<String, Object>> byKey(String sheet, List<Map<String, Object>> rows) {
        Map<String, Map<String, Object>> byKey = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            String key = rowKey(sheet, row);
            String free = key;
            for (int i = 2; byKey.containsKey(free); i++) {
                free = key + "#" + i;
            }
            byKey.put(free, row);
        }
        return byKey;
    }

    private void sheet(
            String sheet,
            List<BookRows.Row> lists,
            Map<String, List<Map<String, Object>>> merged,
            Map<String, List<Map<String, Object>>> next) {
        if (lists.isEmpty()) {
            put(merged, sheet, rows(ours, sheet));
            put(next, sheet, rows(base, sheet));
            return;
        }
        Map<String, Map<String, Object>> before = byKey(sheet, rows(base, sheet));
        Map<String, Map<String, Object>> present = byKey(sheet, rows(ours, sheet));
        Map<String, Map<String, Object>> now =
                byKey(sheet, lists.stream().map(BookRows.Row::values).toList());
        Map<Map<String, Object>, SourceCell> places = new IdentityHashMap<>();
        lists.forEach(row -> places.put(row.values(), row.where()));
        List<Map<String, Object>> kept = new ArrayList<>();
        List<Map<String, Object>> known = new ArrayList<>();
        present.forEach((key, our) -> {
            Map<String, Object> their = now.get(key);
            Map<String, Object> old = before.get(key);
            if (their != null) {
                kept.add(values(sheet, old, our, their, places.getOrDefault(their, SourceCell.NOWHERE)));
                return;
            }
            if (old != null && sheet.equals("extras")) {
                return;
            }
            kept.add(our);
            if (old != null && !sheet.equals("municipality")) {
                known.add(old);
                add(Change.Kind.REMOVED, sheet, our, "", "", "", SourceCell.NOWHERE);
            }
        });
        now.forEach((key, their) -> {
            known.add(their);
            if (!present.containsKey(key) && !before.containsKey(key)) {
                kept.add(their);
                if (!sheet.equals("extras")) {
                    add(Change.Kind.ADDED, sheet, their, "", "", "", places.getOrDefault(their, SourceCell.NOWHERE));
                }
            }
        });
        put(merged, sheet, kept);
        put(next, sheet, known);
    }

    private static void put(Map<String, List<Map<String, Object>>> into, String sheet, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            into.put(sheet, rows);
        }
    }

    private Map<String, Object> values(
            String sheet,
            @Nullable Map<String, Object> old,
            Map<String, Object> our,
            Map<String, Object> their,
            SourceCell where) {
        Map<String, Object> result = new LinkedHashMap<>(our);
        Set<String> columns = new LinkedHashSet<>(our.keySet());
        columns.addAll(their.keySet());
        if (old != null) {
            columns.addAll(old.keySet());
        }
        boolean same = true;
        for (String column : columns) {
            if (column.equals(ID.get(sheet))) {
                continue;
            }
            String mine = text(our, column);
            String theirs = text(their, column);
            String was = old == null ? "" : text(old, column);
            boolean listSays = old == null ? !theirs.isEmpty() : !theirs.equals(was);
            if (theirs.equals(mine) || !listSays) {
                continue;
            }
            same = false;
            boolean untouched = old == null ? mine.isEmpty() : mine.equals(was);
            if (!untouched) {
                add(Change.Kind.CONFLICT, sheet, our, column, mine, theirs, where);
                continue;
            }
            boolean name = column.equals("name") && ID.containsKey(sheet);
            add(name ? Change.Kind.RENAMED : Change.Kind.CHANGED, sheet, our, column, mine, theirs, where);
            Object value = their.get(column);
            if (value == null) {
                result.remove(column);
            } else {
                result.put(column, value);
            }
        }
        if (same) {
            unchanged++;
        }
        return result;
    }

    private void add(
            Change.Kind kind,
            String sheet,
            Map<String, Object> row,
            String column,
            String before,
            String after,
            SourceCell where) {
        String id = ID.containsKey(sheet) ? text(row, ID.getOrDefault(sheet, "")) : rowKey(sheet, row);
        String label = text(row, "name");
        if (label.isEmpty()) {
            label = sheet.equals("dependencies") ? text(row, "from") + " → " + text(row, "to") : id;
        }
        changes.add(new Change(kind, member, sheet, id, label, column, before, after, where));
    }
}

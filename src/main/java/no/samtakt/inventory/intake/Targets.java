package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.common.DataFile;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.workbook.ColumnSpec;
import no.samtakt.inventory.workbook.SheetSpec;
import no.samtakt.inventory.workbook.WorkbookSchema;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/** What columns can become, by layout, and the headers of exports and templates that are met often. */
final class Targets {

    /**
     * An export or template with fixed headers.
     *
     * @param targets normalised header to target
     */
    record Format(String name, Layout layout, Map<String, String> targets) {}

    /** Targets that several columns may have: their values are joined, or the first that says something is used. */
    private static final Set<String> SHARED = Set.of(
            "systems.area",
            "systems.alias",
            "systems.description",
            "systems.note",
            "systems.dependsOn",
            "systems.usedBy",
            "systems.runsOn",
            "systems.contracts",
            "systems.personalData",
            "dependencies.note",
            "infrastructure.note",
            "contracts.description");

    private static final Set<String> MONEY = Set.of(
            "contracts.annualPrice",
            "contracts.terminationFee",
            "systems.annualCost",
            "infrastructure.annualCost",
            "infrastructure.bookValue");

    private static final Map<Layout, Map<String, String>> BY_LAYOUT = new EnumMap<>(Layout.class);
    private static final List<Format> FORMATS = new ArrayList<>();
    private static final Set<String> ALL = new TreeSet<>();

    static {
        for (List<String> line : DataFile.read(Targets.class, "targets.txt", 3)) {
            List<Layout> layouts =
                    line.get(0).equals("*") ? List.of(Layout.values()) : List.of(Layout.valueOf(line.get(0)));
            for (Layout layout : layouts) {
                BY_LAYOUT.computeIfAbsent(layout, key -> new HashMap<>()).put(line.get(1), line.get(2));
            }
            ALL.add(line.get(2));
        }
        Map<String, Format> formats = new LinkedHashMap<>();
        for (List<String> line : DataFile.read(Targets.class, "formats.txt", 4)) {
            formats.computeIfAbsent(line.get(0), name -> new Format(name, Layout.valueOf(line.get(1)), new HashMap<>()))
                    .targets()
                    .put(Names.normal(line.get(2)), line.get(3));
            ALL.add(line.get(3));
        }
        FORMATS.addAll(formats.values());
        for (SheetSpec sheet : WorkbookSchema.sheets(Kind.MEMBER)) {
            sheet.columns().forEach(column -> ALL.add(sheet.key() + "." + column.key()));
        }
        ALL.add(ColumnMapping.KEEP);
        ALL.add(ColumnMapping.IGNORE);
    }

    private Targets() {}

    /** Every target there is. */
    static Set<String> all() {
        return ALL;
    }

    /** What a concept becomes in a layout; nothing when it is kept beside the plan. */
    static Optional<String> find(Layout layout, String concept) {
        return Optional.ofNullable(BY_LAYOUT.getOrDefault(layout, Map.of()).get(concept));
    }

    /** Whether several columns of a table may have a target. */
    /** Whether a target holds amounts of money. */
    static boolean money(String target) {
        return MONEY.contains(target);
    }

    static boolean shared(String target) {
        return SHARED.contains(target) || target.equals(ColumnMapping.KEEP) || target.equals(ColumnMapping.IGNORE);
    }

    /** The export or template whose headers most of a table's are. */
    static Optional<Format> format(List<String> headers) {
        List<String> plain = headers.stream()
                .map(header -> Names.normal(header.replaceFirst(" #\\d+$", "")))
                .filter(header -> !header.matches("tag( category| type)? \\d+|disk \\d+ .*"))
                .toList();
        Format best = null;
        long most = 0;
        for (Format format : FORMATS) {
            long same = plain.stream()
                    .filter(format.targets()::containsKey)
                    .distinct()
                    .count();
            boolean records = format.layout() != Layout.RECORDS
                    || plain.stream().anyMatch(header -> header.startsWith("record type"));
            boolean mostOfTable = same * 100 >= plain.size() * 60L || (same >= 6 && same * 100 >= plain.size() * 45L);
            boolean partOfFormat = same * 100 >= format.targets().size() * 30L
                    || (same >= 4
                            && same * 100 >= plain.size() * 90L
                            && format.targets().size() > 20);
            if (records && same >= 3 && mostOfTable && partOfFormat && same > most) {
                best = format;
                most = same;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The sheet of our own layout whose required headers a table has all of, under a name of that sheet. */
    static Optional<SheetSpec> own(String sheetName, List<String> headers) {
        Set<String> plain = new TreeSet<>();
        headers.forEach(header -> plain.add(Names.normal(header)));
        for (SheetSpec sheet : WorkbookSchema.sheets(Kind.MEMBER)) {
            for (Locale language : WorkbookSchema.LANGUAGES) {
                var texts = WorkbookSchema.texts(language);
                if (!Names.normal(texts.get("sheet." + sheet.key())).equals(Names.normal(sheetName))) {
                    continue;
                }
                List<String> labels = sheet.columns().stream()
                        .map(column -> Names.normal(texts.get("column." + sheet.key() + "." + column.key())))
                        .toList();
                long same = labels.stream().filter(plain::contains).count();
                boolean required = sheet.columns().stream()
                        .filter(ColumnSpec::required)
                        .allMatch(column ->
                                plain.contains(Names.normal(texts.get("column." + sheet.key() + "." + column.key()))));
                if (required && same * 10 >= labels.size() * 6L) {
                    return Optional.of(sheet);
                }
            }
        }
        return Optional.empty();
    }

    /** The column of our own layout a header names exactly, in any language. */
    static Optional<String> ownColumn(SheetSpec sheet, String header) {
        for (Locale language : WorkbookSchema.LANGUAGES) {
            var texts = WorkbookSchema.texts(language);
            for (ColumnSpec column : sheet.columns()) {
                if (Names.normal(texts.get("column." + sheet.key() + "." + column.key()))
                        .equals(Names.normal(header))) {
                    return Optional.of(sheet.key() + "." + column.key());
                }
            }
        }
        return Optional.empty();
    }
}

package no.samtakt.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.intake.ColumnMapping;
import no.samtakt.inventory.intake.Layout;
import no.samtakt.inventory.intake.Mapping;
import no.samtakt.inventory.intake.TableMapping;
import no.samtakt.inventory.intake.Translation;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.workbook.BookRows;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.inventory.workbook.RejectedRow;
import no.samtakt.inventory.workbook.SheetCount;
import no.samtakt.inventory.workbook.WorkbookSchema;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import no.samtakt.report.ImportView;

/** What became of every row of every file, and of every column. */
record ImportCounts(List<ImportView.SheetLine> sheets, List<ImportView.ColumnLine> columns) {

    /** A row counts as rejected when every record made from it was. */
    static ImportCounts of(
            ImportSources sources,
            Translation translation,
            Mapping mapping,
            List<ImportMember> members,
            Set<RejectedRow> rejected) {
        Map<String, Boolean> usable = new HashMap<>();
        for (ImportMember member : members) {
            for (var spec : WorkbookSchema.sheets(Kind.MEMBER)) {
                for (BookRows.Row row : member.lists().rows(spec.key())) {
                    boolean gone =
                            rejected.contains(new RejectedRow(member.lists().file(), spec.key(), row.index()));
                    usable.merge(place(row.where()), !gone, Boolean::logicalOr);
                }
            }
        }
        Map<String, Integer> lost = new HashMap<>();
        usable.forEach((place, used) -> {
            if (!used) {
                lost.merge(place.substring(0, place.lastIndexOf('|')), 1, Integer::sum);
            }
        });
        List<ImportView.SheetLine> sheets = new ArrayList<>();
        for (SheetCount count : translation.counts()) {
            int less = Math.min(count.accepted(), lost.getOrDefault(count.file() + "|" + count.sheet(), 0));
            sheets.add(line(
                    mapping,
                    new SheetCount(
                            count.file(),
                            count.sheet(),
                            count.read(),
                            count.accepted() - less,
                            count.rejected() + less,
                            count.skipped())));
        }
        for (RawBook own : sources.members()) {
            for (SheetCount count : new InventoryReader().read(List.of(own)).counts()) {
                if (count.file().equals(own.file())) {
                    sheets.add(own(count));
                }
            }
        }
        Map<String, Integer> order = new HashMap<>();
        for (RawBook book : sources.foreign()) {
            for (RawSheet sheet : book.sheets()) {
                order.putIfAbsent(book.file() + "|" + sheet.name(), order.size());
            }
        }
        sheets.sort(Comparator.comparing(
                (ImportView.SheetLine line) -> order.getOrDefault(line.file() + "|" + line.sheet(), order.size())));
        return new ImportCounts(sheets, columns(mapping, sources));
    }

    private static String place(SourceCell where) {
        return where.file() + "|" + where.sheet() + "|" + where.cell().replaceFirst("^[^0-9]*([0-9]*).*$", "$1");
    }

    private static ImportView.SheetLine own(SheetCount count) {
        return new ImportView.SheetLine(
                count.file(),
                count.sheet(),
                List.of(Layout.OWN.name()),
                100,
                count.read(),
                count.accepted(),
                count.rejected(),
                count.skipped());
    }

    private static ImportView.SheetLine line(Mapping mapping, SheetCount count) {
        Set<String> layouts = new TreeSet<>();
        int confidence = 100;
        boolean any = false;
        for (TableMapping table : mapping.tables()) {
            if (fits(table.file(), count.file()) && fits(table.sheet(), count.sheet())) {
                layouts.add(table.layout().name());
                confidence = Math.min(confidence, table.confidence());
                any = true;
            }
        }
        return new ImportView.SheetLine(
                count.file(),
                count.sheet(),
                List.copyOf(layouts),
                any ? confidence : 0,
                count.read(),
                count.accepted(),
                count.rejected(),
                count.skipped());
    }

    /** Whether a name is one a line of the mapping means; {@code *} stands for any characters. */
    static boolean fits(String pattern, String name) {
        StringBuilder expression = new StringBuilder("(?is)");
        for (String part : pattern.split("\\*", -1)) {
            if (expression.length() > 5) {
                expression.append(".*");
            }
            expression.append(Pattern.quote(part));
        }
        return name.matches(expression.toString());
    }

    /** The one name a pattern means; the pattern when it means several or none. */
    private static String written(String pattern, List<String> names) {
        List<String> meant =
                names.stream().filter(name -> fits(pattern, name)).distinct().toList();
        return meant.size() == 1 ? meant.get(0) : pattern;
    }

    private static List<ImportView.ColumnLine> columns(Mapping mapping, ImportSources sources) {
        Map<String, ImportView.ColumnLine> lines = new TreeMap<>();
        Set<String> files = new HashSet<>();
        sources.foreign().forEach(book -> files.add(book.file()));
        for (TableMapping table : mapping.tables()) {
            if (table.layout() == Layout.IGNORE || files.stream().noneMatch(file -> fits(table.file(), file))) {
                continue;
            }
            String file = written(
                    table.file(), sources.foreign().stream().map(RawBook::file).toList());
            String sheet = written(
                    table.sheet(),
                    sources.foreign().stream()
                            .filter(book -> book.file().equals(file))
                            .flatMap(book -> book.sheets().stream())
                            .map(RawSheet::name)
                            .toList());
            for (ColumnMapping column : table.columns()) {
                boolean kept = column.target().equals(ColumnMapping.KEEP);
                if (kept || column.target().equals(ColumnMapping.IGNORE)) {
                    lines.put(
                            file + "|" + sheet + "|" + column.header(),
                            new ImportView.ColumnLine(file, sheet, column.header(), kept));
                }
            }
        }
        return List.copyOf(lines.values());
    }
}

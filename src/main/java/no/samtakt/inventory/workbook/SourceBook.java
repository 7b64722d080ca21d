package no.samtakt.inventory.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;

/** A workbook of the layout that was found in the folder: its tables by sheet key. */
final class SourceBook {

    private final String file;
    private final Map<String, SheetTable> tables = new HashMap<>();
    private final List<SheetSpec> specs;

    private SourceBook(String file, Kind kind) {
        this.file = file;
        this.specs = WorkbookSchema.sheets(kind);
    }

    /** Finds the sheets of a kind of workbook among those of a file. */
    static SourceBook of(String file, Kind kind, String member, List<RawSheet> sheets, Findings findings) {
        SourceBook book = new SourceBook(file, kind);
        for (SheetSpec spec : book.specs) {
            RawSheet found = null;
            for (RawSheet sheet : sheets) {
                if (found == null
                        && Vocabulary.get()
                                .findSheet(kind, sheet.name())
                                .filter(spec.key()::equals)
                                .isPresent()) {
                    found = sheet;
                }
            }
            if (found == null && !spec.refinement()) {
                findings.add(
                        spec.required() ? "sheet.missing" : "sheet.missing-optional",
                        member,
                        new SourceCell(file, "", ""),
                        "",
                        "sheet:" + spec.key());
            }
            book.tables.put(
                    spec.key(),
                    found == null
                            ? SheetTable.missing(file, member, spec, findings)
                            : SheetTable.of(file, member, spec, found, findings));
        }
        return book;
    }

    /** How many sheets of a kind a file has. */
    static long matches(Kind kind, List<RawSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> Vocabulary.get().findSheet(kind, sheet.name()).isPresent())
                .count();
    }

    String file() {
        return file;
    }

    SheetTable table(String key) {
        SheetTable table = tables.get(key);
        if (table == null) {
            throw new IllegalArgumentException("No sheet " + key);
        }
        return table;
    }

    List<RowReader> rows(String key) {
        return table(key).rows();
    }

    /** Reports the counts of all sheets, in order. */
    void close() {
        specs.forEach(spec -> table(spec.key()).close());
    }

    /** Important cells with a usable value, and all of them: two numbers. */
    int[] filled() {
        int[] sum = new int[2];
        for (SheetTable table : tables.values()) {
            sum[0] += table.filled();
            sum[1] += table.fields();
        }
        return sum;
    }
}

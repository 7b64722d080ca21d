package no.samtakt.inventory.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A folder of workbooks in English for tests: a co-operation of three members, Nord, Midt and Sor, without problems. Headers
 * stand in row 3, records from row 4.
 */
public final class Folder {

    final Path path;
    private final Map<String, Map<String, List<Map<String, Object>>>> books = new LinkedHashMap<>();
    private final Map<String, Consumer<XSSFWorkbook>> edits = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    boolean writeNothing;

    /** The three members without problems, to be changed; written into a folder by {@link #write}. */
    public Folder(Path path) {
        this.path = path;
        put(
                "coop",
                "cooperation",
                "name",
                "Test",
                "planningDate",
                LocalDate.of(2026, 10, 1),
                "planStart",
                YearMonth.of(2027, 1),
                "lastGoLive",
                YearMonth.of(2029, 12));
        for (String member : List.of("Nord", "Midt", "Sor")) {
            put("coop", "members", "municipality", member, "pilot", false);
            String file = member.toLowerCase(Locale.ROOT);
            put(file, "municipality", "name", member + " kommune", "inhabitants", 5000, "fte", 400);
            system(file, "S01", "SAK");
            system(file, "S02", "BIB");
            put(
                    file,
                    "contracts",
                    "contract",
                    "A01",
                    "covers",
                    List.of("S01"),
                    "start",
                    YearMonth.of(2024, 1),
                    "end",
                    YearMonth.of(2027, 12),
                    "noticeMonths",
                    3,
                    "options",
                    "1+1",
                    "optionsUsed",
                    1,
                    "renewal",
                    "EXPRESS",
                    "annualPrice",
                    new BigDecimal("100000"));
            put(file, "dependencies", "from", "S02", "to", "S01", "type", "INTEGRATES", "bridgePerMonth", 5000);
            put(file, "staffing", "role", "IT", "from", YearMonth.of(2027, 1), "daysPerMonth", 10);
            put(file, "freeze", "from", YearMonth.of(2027, 7), "until", YearMonth.of(2027, 7), "kind", "NO_WORK");
            put(file, "budget", "year", 2027, "ceiling", 900000);
            put(file, "pins", "subject", "S02", "target", "KEEP");
        }
        put("coop", "areas", "code", "SAK", "name", "Case handling", "layer", "SUPPORT", "weight", 3);
        put("coop", "areas", "code", "BIB", "name", "Library", "layer", "CORE", "weight", 1);
        put("coop", "targets", "id", "SAK-1", "area", "SAK", "product", "New", "procurement", "OPEN");
        put("coop", "effort", "area", "SAK", "mode", "PARALLEL", "durationMonths", 4, "effort", "IT 60");
        put("coop", "variants", "name", "Base", "pins", "BIB=KEEP");
    }

    private void system(String file, String id, String area) {
        put(
                file,
                "systems",
                "id",
                id,
                "name",
                "System " + id,
                "area",
                area,
                "product",
                "P" + id,
                "users",
                100,
                "criticality",
                "2",
                "skilledPersons",
                2,
                "annualCost",
                10000);
    }

    /** Adds a row. */
    public Folder put(String file, String sheet, Object... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        books.computeIfAbsent(file, key -> new LinkedHashMap<>())
                .computeIfAbsent(sheet, key -> new ArrayList<>())
                .add(row);
        return this;
    }

    /** Changes a value of a row. */
    public Folder set(String file, String sheet, int row, String column, Object value) {
        books.get(file).get(sheet).get(row).put(column, value);
        return this;
    }

    /** Changes the written file. */
    public Folder edit(String file, Consumer<XSSFWorkbook> edit) {
        edits.put(file, edit);
        return this;
    }

    public Folder cell(String file, String sheet, String cell, Consumer<XSSFCell> edit) {
        return edit(file, workbook -> {
            CellReference reference = new CellReference(cell);
            XSSFSheet in = workbook.getSheet(sheet);
            var row = in.getRow(reference.getRow()) == null
                    ? in.createRow(reference.getRow())
                    : in.getRow(reference.getRow());
            edit.accept(
                    row.getCell(reference.getCol()) == null
                            ? row.createCell(reference.getCol())
                            : row.getCell(reference.getCol()));
        });
    }

    public Folder file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public Folder without(String file) {
        books.remove(file);
        return this;
    }

    public Folder copy(String file, String as) {
        books.put(as, books.get(file));
        return this;
    }

    public ImportResult read() {
        return new InventoryReader().read(write());
    }

    /** Writes the workbooks and files. */
    public Path write() {
        try {
            for (String book : writeNothing ? List.<String>of() : List.copyOf(books.keySet())) {
                Path file = path.resolve(book + ".xlsx");
                Kind kind = book.startsWith("coop") ? Kind.COOPERATION : Kind.MEMBER;
                TemplateWriter.write(file, kind, Locale.ENGLISH, books.get(book), "");
                if (edits.containsKey(book)) {
                    byte[] written = Files.readAllBytes(file);
                    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
                        edits.get(book).accept(workbook);
                        try (OutputStream out = Files.newOutputStream(file)) {
                            workbook.write(out);
                        }
                    }
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(path.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}

package no.samtakt.inventory.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Reads the workbooks of 100 municipalities with 300 systems each, their contracts and dependencies, in 100 files and in one:
 * with our reader, with POI's model of the whole file, and with the reader of fastexcel. Figures: {@code src/docs/benchmarks.md}.
 *
 * <p>Arguments: {@code make <folder>}; or the name of a reader ({@code ours}, {@code poi}, {@code fastexcel}), {@code many} or
 * {@code one}, the folder, and the number of rounds. Prints cells, processor time of the best round, and peak memory.
 */
public final class ReadingBenchmark {

    private static final int MEMBERS = 100;
    private static final int SYSTEMS = 300;
    private static final int CONTRACTS = 200;
    private static final int DEPENDENCIES = 400;

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("make")) {
            make(Path.of(arguments[1]));
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(arguments[2]).resolve(arguments[1]))) {
            files = found.sorted(Comparator.comparing(Path::toString)).toList();
        }
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        long cells = 0;
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            long start = threads.getCurrentThreadCpuTime();
            cells = 0;
            List<Object> kept = new ArrayList<>();
            for (Path file : files) {
                cells += switch (arguments[0]) {
                    case "ours" -> ours(file, kept);
                    case "poi" -> poi(file);
                    default -> fastexcel(file, kept);
                };
            }
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("");
        System.out.println(
                arguments[0] + " " + arguments[1] + ": " + cells + " cells, " + best / 1_000_000 + " ms, " + peak);
    }

    /** Our reader; all books are kept, as an import keeps them. */
    private static long ours(Path file, List<Object> kept) throws Exception {
        RawBook book = SheetFiles.read(file);
        kept.add(book);
        long cells = 0;
        for (RawSheet sheet : book.sheets()) {
            for (var row : sheet.rows().values()) {
                cells += row.size();
            }
        }
        return cells;
    }

    private static long poi(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            long cells = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        Object value = cell.getCellType() == CellType.NUMERIC
                                ? (Object) cell.getNumericCellValue()
                                : cell.getStringCellValue();
                        cells += value == null ? 0 : 1;
                    }
                }
            }
            return cells;
        }
    }

    private static long fastexcel(Path file, List<Object> kept) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            long cells = 0;
            for (var sheet : workbook.getSheets().toList()) {
                var rows = sheet.read();
                kept.add(rows);
                for (var row : rows) {
                    for (var cell : row) {
                        cells += cell == null || cell.getText().isEmpty() ? 0 : 1;
                    }
                }
            }
            return cells;
        }
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("many"));
        Files.createDirectories(folder.resolve("one"));
        for (int member = 0; member < MEMBERS; member++) {
            write(folder.resolve("many/m" + (100 + member) + ".xlsx"), member, 1);
        }
        write(folder.resolve("one/all.xlsx"), 0, MEMBERS);
    }

    private static void write(Path file, int firstMember, int members) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            Sheet systems = sheet(
                    workbook,
                    "Systemer",
                    "Kommune;Id;Navn;Område;Produkt;Leverandør;Versjon;Drift;Brukere;"
                            + "Kritikalitet;Systemeier;Årlig kostnad;Merknad;Personopplysninger");
            Sheet contracts = sheet(
                    workbook, "Avtaler", "Kommune;Avtale;Leverandør;Omfatter;Start;Slutt;Oppsigelse;Opsjoner;Årspris");
            Sheet dependencies = sheet(workbook, "Avhengigheter", "Kommune;Fra;Til;Type;Merknad");
            for (int member = firstMember; member < firstMember + members; member++) {
                Random random = new Random(member);
                String name = "Kommune " + member;
                for (int i = 0; i < SYSTEMS; i++) {
                    row(
                            systems,
                            date,
                            name,
                            "S" + i,
                            "System " + random.nextInt(5_000),
                            "Område " + i % 40,
                            "Produkt " + random.nextInt(900),
                            "Leverandør " + random.nextInt(120),
                            "v" + random.nextInt(20),
                            i % 3 == 0 ? "Sky" : "Lokalt",
                            random.nextInt(900),
                            1 + random.nextInt(4),
                            "Enhet " + random.nextInt(60),
                            random.nextInt(900_000),
                            "Notat " + random.nextInt(90_000),
                            i % 2 == 0 ? "Ja" : "Nei");
                }
                for (int i = 0; i < CONTRACTS; i++) {
                    row(
                            contracts,
                            date,
                            name,
                            "A" + i,
                            "Leverandør " + random.nextInt(120),
                            "S" + i,
                            LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500)),
                            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_500)),
                            3,
                            "1+1",
                            random.nextInt(900_000));
                }
                for (int i = 0; i < DEPENDENCIES; i++) {
                    row(
                            dependencies,
                            date,
                            name,
                            "S" + random.nextInt(SYSTEMS),
                            "S" + random.nextInt(SYSTEMS),
                            "Integrasjon",
                            "Notat " + random.nextInt(90_000));
                }
            }
            workbook.write(out);
        }
    }

    private static Sheet sheet(SXSSFWorkbook workbook, String name, String headers) {
        Sheet sheet = workbook.createSheet(name);
        row(sheet, workbook.createCellStyle(), (Object[]) headers.split(";"));
        return sheet;
    }

    private static void row(Sheet sheet, CellStyle date, Object... values) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            if (values[i] instanceof Integer number) {
                cell.setCellValue(number);
            } else if (values[i] instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else {
                cell.setCellValue((String) values[i]);
            }
        }
    }
}

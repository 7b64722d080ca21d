package no.samtakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.samtakt.inventory.workbook.Folder;
import no.samtakt.inventory.workbook.HostileFiles;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folders that are wrong in one way, through {@code check}, {@code graph} and {@code plan}: what is wrong is named by file and
 * cell, every row is accounted for, the exit code is a documented one, and nothing ends in a stack trace or a broken file.
 */
class BadInputTest {

    private static final String STEPS = "100";
    private static final List<String> MEMBERS = List.of("nord", "midt", "sor");
    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    @TempDir
    Path temp;

    private record Case(Consumer<Folder> change, int plan, List<String> expected) {}

    private static void given(String name, int plan, Consumer<Folder> change, String... expected) {
        CASES.put(name, new Case(change, plan, List.of(expected)));
    }

    static {
        given("nothing wrong", ExitCode.OK, f -> {});
        files();
        names();
        numbers();
        dates();
        contradictions();
        sizes();
    }

    private static void files() {
        String absent = "member.no-workbook coop.xlsx Members!A4";
        given(
                "missing sheet",
                ExitCode.OK,
                f -> f.edit("nord", w -> w.removeSheetAt(w.getSheetIndex("Systems"))),
                "sheet.missing nord.xlsx",
                "reference.unknown nord.xlsx Dependencies!A4");
        given(
                "unknown header",
                ExitCode.OK,
                f -> f.cell("nord", "Systems", "D3", x -> x.setCellValue("My own")),
                "header.unknown nord.xlsx Systems!D3");
        given(
                "empty workbook",
                ExitCode.OK,
                f -> f.file("nord.xlsx", HostileFiles.withSheet(out -> out.write(sheet("")))),
                "sheet.no-header nord.xlsx Systems",
                "sheet.missing nord.xlsx");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        given("picture", ExitCode.OK, f -> f.file("nord.xlsx", picture), "file.not-a-workbook nord.xlsx", absent);
        byte[] whole = HostileFiles.foreignWorkbook();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        given("cut off", ExitCode.OK, f -> f.file("nord.xlsx", half), "file.not-a-workbook nord.xlsx", absent);
        given(
                "password",
                ExitCode.OK,
                f -> f.file("nord.xlsx", HostileFiles.encrypted()),
                "file.protected nord.xlsx",
                absent);
        given("zip bomb", ExitCode.OK, f -> f.file("x.xlsx", HostileFiles.zipBomb()), "file.too-large x.xlsx");
        given("lock file of a spreadsheet program", ExitCode.OK, f -> f.file("~$nord.xlsx", new byte[] {1}));
        given("no co-operation", ExitCode.OK, f -> f.without("coop"), "file.cooperation-missing");
        given("no members", ExitCode.DATA, f -> MEMBERS.forEach(f::without), absent);
        given(
                "one member",
                ExitCode.OK,
                f -> f.without("midt").without("sor"),
                "member.no-workbook coop.xlsx Members!A5",
                "member.no-workbook coop.xlsx Members!A6");
        given(
                "no targets",
                ExitCode.OK,
                f -> f.edit("coop", w -> w.removeSheetAt(w.getSheetIndex("Targets"))),
                "sheet.missing coop.xlsx");
    }

    private static void names() {
        for (String name : List.of("..", "***")) {
            given(
                    "municipality named " + name,
                    ExitCode.OK,
                    f -> f.set("coop", "members", 0, "municipality", name).set("nord", "municipality", 0, "name", name),
                    "member.name-unusable coop.xlsx Members!A4",
                    "member.name-unusable nord.xlsx");
        }
        for (String name : List.of("../../x", "Nord".repeat(100), "C:\\x", "con")) {
            given("municipality named " + name.substring(0, Math.min(9, name.length())), ExitCode.OK, f -> f.set(
                            "coop", "members", 0, "municipality", name)
                    .set("nord", "municipality", 0, "name", name));
        }
        given(
                "path as id",
                ExitCode.OK,
                f -> f.set("nord", "systems", 0, "id", "../../../S01"),
                "reference.unknown nord.xlsx Contracts!C4");
        given("control characters and halves of characters", ExitCode.OK, f -> f.set(
                        "nord", "systems", 0, "name", "a\u0001\u001b[31m\u202Eb")
                .set("nord", "systems", 1, "name", "x\uD800y\uFFFEz")
                .set("nord", "systems", 1, "product", "_x0001_ _xD800_ _x0000_"));
        given(
                "words of the messages as names",
                ExitCode.OK,
                f -> f.put("nord", "staffing", "role", "list:x", "from", YearMonth.of(2027, 1), "daysPerMonth", 1)
                        .put("midt", "staffing", "role", "column:x", "from", YearMonth.of(2027, 1), "daysPerMonth", 1)
                        .set("coop", "effort", 0, "effort", "type:y 5; sheet:z 6"),
                "capacity.role-missing coop.xlsx Effort!D4");
        given("longest text", ExitCode.OK, f -> f.set("nord", "systems", 0, "name", "W".repeat(32_767)));
        given(
                "duplicate ids",
                ExitCode.OK,
                f -> f.set("nord", "systems", 1, "id", "S01"),
                "id.duplicate nord.xlsx Systems!A5");
        given(
                "unknown reference",
                ExitCode.OK,
                f -> f.set("nord", "dependencies", 0, "to", "S99"),
                "reference.unknown nord.xlsx Dependencies!B4");
        given(
                "unknown area",
                ExitCode.OK,
                f -> f.set("nord", "systems", 0, "area", "XYZ").set("midt", "freeze", 0, "areas", "XYZ"),
                "area.unknown nord.xlsx Systems!C4",
                "area.unknown midt.xlsx Freeze!A4");
        given(
                "area of the catalogue that nobody has",
                ExitCode.OK,
                f -> f.set("nord", "freeze", 0, "areas", "GIS"),
                "area.not-in-scope nord.xlsx Freeze!A4");
        given(
                "two council calendars",
                ExitCode.OK,
                f -> f.put("coop", "councils", "municipality", "Nord", "months", "1;2")
                        .put("coop", "councils", "municipality", "Nord", "months", "3;4")
                        .put("coop", "councils", "months", "3;4")
                        .put("coop", "councils", "months", "5;6"),
                "id.duplicate coop.xlsx Council calendar!A5",
                "id.duplicate coop.xlsx Council calendar!B7");
    }

    private static void numbers() {
        given(
                "text in a number",
                ExitCode.OK,
                f -> f.set("nord", "contracts", 0, "annualPrice", "much"),
                "value.not-number nord.xlsx Contracts!N4");
        for (Object huge : new Object[] {1e300, 9.99e12, -5, "99 999 999 999 mill"}) {
            given(
                    "numbers of " + huge,
                    ExitCode.OK,
                    f -> everyNumber(f, huge),
                    (huge.equals(-5)
                                    ? "value.negative"
                                    : huge.equals(9.99e12) ? "value.out-of-range" : "value.not-number")
                            + " nord.xlsx Systems!O4");
        }
        given("numbers that are too large together", ExitCode.DATA, f -> {
            everyNumber(f, 1_000_000);
            for (String member : MEMBERS) {
                f.set(member, "municipality", 0, "inhabitants", 10_000_000);
                f.set(member, "systems", 0, "users", 10_000_000);
                f.set(member, "systems", 0, "annualCost", 10_000_000_000L);
                f.set(member, "contracts", 0, "annualPrice", 10_000_000_000L);
                f.set(member, "contracts", 0, "index", 50);
                f.set(member, "dependencies", 0, "bridgePerMonth", 10_000_000_000L);
            }
            f.set("coop", "cooperation", 0, "analysisYears", 30);
            f.set("coop", "cooperation", 0, "internalDayRate", 10_000_000);
            f.set("coop", "cooperation", 0, "riskPrice", 10_000_000);
            f.set("coop", "variants", 0, "riskPrice", 10_000_000);
            f.set("coop", "targets", 0, "perUser", 10_000_000);
            f.set("coop", "targets", 0, "perInhabitant", 10_000_000);
            f.set("coop", "targets", 0, "establishCost", 10_000_000_000L);
            f.set("coop", "targets", 0, "fixedPerYear", 10_000_000_000L);
        });
        for (String digits : List.of("1E2147483647", "NaN", "INF", "1E-500")) {
            given(
                    "cell of " + digits,
                    ExitCode.OK,
                    f -> f.cell("nord", "Systems", "O4", x -> {
                        x.setCellValue(1);
                        x.getCTCell().setV(digits);
                    }),
                    "value.not-number nord.xlsx Systems!O4");
        }
        given(
                "number without an end",
                ExitCode.OK,
                f -> f.set("nord", "systems", 0, "annualCost", "1 ".repeat(16_000) + "1"),
                "value.not-number nord.xlsx Systems!O4");
        for (String effort :
                List.of("IT" + " ".repeat(30_000), "IT " + "9".repeat(40), "IT" + "=".repeat(30_000) + "x")) {
            given(
                    "effort of " + effort.length() + effort.charAt(3),
                    ExitCode.OK,
                    f -> f.set("coop", "effort", 0, "effort", effort),
                    "value.not-list coop.xlsx Effort!D4");
        }
    }

    private static void everyNumber(Folder f, Object number) {
        f.set("nord", "municipality", 0, "fte", number)
                .set("nord", "municipality", 0, "ictStaff", number)
                .set("nord", "systems", 0, "users", number)
                .set("nord", "systems", 0, "skilledPersons", number)
                .set("nord", "systems", 0, "annualCost", number)
                .set("nord", "contracts", 0, "annualPrice", number)
                .set("nord", "contracts", 0, "terminationFee", number)
                .set("nord", "contracts", 0, "index", number)
                .set("nord", "contracts", 0, "noticeMonths", number)
                .set("nord", "contracts", 0, "optionsUsed", number)
                .set("nord", "dependencies", 0, "bridgePerMonth", number)
                .set("nord", "staffing", 0, "daysPerMonth", number)
                .set("nord", "budget", 0, "year", number)
                .set("nord", "budget", 0, "ceiling", number)
                .set("coop", "cooperation", 0, "internalDayRate", number)
                .set("coop", "cooperation", 0, "riskPrice", number)
                .set("coop", "cooperation", 0, "analysisYears", number)
                .set("coop", "cooperation", 0, "discountRate", number)
                .set("coop", "areas", 0, "weight", number)
                .set("coop", "targets", 0, "perUser", number)
                .set("coop", "targets", 0, "leadMonths", number)
                .set("coop", "targets", 0, "minimumMembers", number)
                .set("coop", "effort", 0, "durationMonths", number)
                .set("coop", "effort", 0, "probability", number)
                .set("coop", "variants", 0, "horizonMonths", number)
                .set("coop", "variants", 0, "fairnessPrice", number)
                .set("coop", "variants", 0, "capacityFactor", number);
    }

    private static void dates() {
        for (LocalDate date : List.of(LocalDate.of(1900, 3, 1), LocalDate.of(9999, 12, 31))) {
            YearMonth month = YearMonth.from(date);
            given(
                    "dates in " + date.getYear(),
                    ExitCode.OK,
                    f -> f.set("coop", "cooperation", 0, "planningDate", date)
                            .set("coop", "cooperation", 0, "planStart", month)
                            .set("coop", "cooperation", 0, "lastGoLive", month)
                            .set("nord", "contracts", 0, "start", month)
                            .set("nord", "contracts", 0, "end", month)
                            .set("nord", "systems", 0, "earliest", month)
                            .set("nord", "staffing", 0, "from", month)
                            .set("nord", "freeze", 0, "until", month),
                    "value.not-month coop.xlsx Co-operation!B8",
                    "value.not-month nord.xlsx Contracts!E4",
                    "value.not-month nord.xlsx Systems!R4");
        }
        given(
                "planned on the last day there is",
                ExitCode.OK,
                f -> f.set("coop", "cooperation", 0, "planningDate", LocalDate.of(2099, 12, 31)),
                "plan.start-before-planning coop.xlsx Co-operation!B9",
                "plan.end-before-start coop.xlsx Co-operation!B10");
        given(
                "plan of seventy years",
                ExitCode.OK,
                f -> f.set("coop", "cooperation", 0, "lastGoLive", YearMonth.of(2099, 12)));
    }

    private static void contradictions() {
        given(
                "end before start",
                ExitCode.OK,
                f -> f.set("nord", "contracts", 0, "start", YearMonth.of(2028, 1))
                        .set("nord", "systems", 0, "earliest", YearMonth.of(2029, 1))
                        .set("nord", "systems", 0, "latest", YearMonth.of(2027, 1)),
                "contract.end-before-start nord.xlsx Contracts!E4",
                "period.until-before-from nord.xlsx Systems!S4");
        given(
                "circular dependency",
                ExitCode.OK,
                f -> f.set("nord", "dependencies", 0, "type", "REQUIRES")
                        .put("nord", "dependencies", "from", "S01", "to", "S02", "type", "REQUIRES"),
                "landscape.cycle nord.xlsx Dependencies!5:5");
        given("targets that require each other and themselves", ExitCode.OK, f -> f.put(
                        "coop", "targets", "id", "BIB-1", "area", "BIB", "product", "B", "requires", "SAK-1; BIB-1")
                .set("coop", "targets", 0, "requires", "BIB-1"));
        given(
                "locks that contradict each other",
                ExitCode.OK,
                f -> f.put("nord", "pins", "subject", "S01", "target", "KEEP", "month", YearMonth.of(2028, 4))
                        .put("nord", "pins", "subject", "S01", "target", "SAK-1", "month", YearMonth.of(2028, 3))
                        .put("midt", "pins", "subject", "S01", "target", "SAK-1", "month", YearMonth.of(2095, 3)),
                "pin.keep-with-month nord.xlsx Pins!C5",
                "pin.contradiction nord.xlsx Pins!A6",
                "pin.outside-plan midt.xlsx Pins!C5");
        given(
                "more members wanted than there are",
                ExitCode.OK,
                f -> f.set("coop", "targets", 0, "minimumMembers", 900));
        given(
                "host that is no member",
                ExitCode.OK,
                f -> f.set("coop", "targets", 0, "host", "Oslo"),
                "reference.unknown coop.xlsx Targets!F4");
    }

    private static void sizes() {
        given("seventy members", ExitCode.OK, f -> {
            for (int i = 1; i <= 67; i++) {
                String file = "m" + i;
                f.put(file, "municipality", "name", "Kommune " + i, "inhabitants", 900 * i, "fte", 40 * i)
                        .put(file, "systems", "id", "S1", "name", "System", "area", "SAK", "product", "P" + i % 7)
                        .put(file, "systems", "id", "S2", "name", "Bok", "area", "BIB", "product", "P" + i % 7)
                        .put(file, "contracts", "contract", "A", "covers", "S1; S2", "annualPrice", 1000 * i)
                        .put("coop", "members", "municipality", "Kommune " + i);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> isNamedAndSurvived() {
        return CASES.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> survives(entry.getKey(), entry.getValue())));
    }

    private void survives(String name, Case given) throws Exception {
        int number = CASES.keySet().stream().toList().indexOf(name);
        String data = written("case-" + number, given.change()).toString();
        Path result = temp.resolve("result-" + number);

        Run json = Run.of("check", data, "--json");
        Run check = Run.of("check", data);
        Run graph = Run.of("graph", data, "--out", result.resolve("graph").toString());
        Run plan = Run.of(
                "plan", data, "--steps", STEPS, "--out", result.resolve("plan").toString());

        for (Run run : List.of(json, check, graph, plan)) {
            assertThat(run.err()).doesNotContain("bug", "\tat ", "Exception");
            assertThat(run.out()).doesNotContain("\tat ", "\u001b", "\u202E");
        }
        JsonNode found = JsonMapper.shared().readTree(json.out());
        assertThat(problems(found)).containsAll(given.expected());
        for (JsonNode rows : found.get("rows")) {
            assertThat(rows.get("accepted").asInt()
                            + rows.get("rejected").asInt()
                            + rows.get("skipped").asInt())
                    .as("%s", rows)
                    .isEqualTo(rows.get("read").asInt());
        }
        int exitCode = found.get("errors").asInt() > 0 ? ExitCode.DATA : ExitCode.OK;
        assertThat(json.exitCode()).isEqualTo(exitCode);
        assertThat(check.exitCode()).isEqualTo(exitCode);
        assertThat(graph.exitCode()).as(graph.err()).isEqualTo(ExitCode.OK);
        assertThat(plan.exitCode())
                .as(plan.out() + plan.err())
                .isIn(given.plan(), given.plan() == ExitCode.OK ? ExitCode.NO_PLAN : given.plan());
        assertThat(result.resolve("plan/report.html").toFile().exists()).isEqualTo(given.plan() == ExitCode.OK);
        wellFormed(result);
    }

    private static List<String> problems(JsonNode check) {
        return check.get("problems")
                .valueStream()
                .map(problem -> {
                    assertThat(problem.get("text").asString()).isNotBlank();
                    assertThat(problem.get("advice").asString()).isNotBlank();
                    String cell = problem.get("cell").asString();
                    return (problem.get("code").asString() + " "
                                    + problem.get("file").asString() + " "
                                    + problem.get("sheet").asString()
                                    + (cell.isEmpty() ? "" : "!" + cell))
                            .strip();
                })
                .toList();
    }

    private static void wellFormed(Path result) throws Exception {
        try (Stream<Path> files = Files.walk(result)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                assertThat(file).as("inside the result").startsWith(result);
                if (name.endsWith(".svg") || name.endsWith(".xml") || name.endsWith(".graphml")) {
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
                } else if (name.endsWith(".json")) {
                    assertThat(JsonMapper.shared().readTree(file).isObject()).isTrue();
                }
            }
        }
    }

    @Test
    void namesAreNeverFormulasMarkupOrPatterns() throws Exception {
        String link = "=HYPERLINK(\"http://x.example\";\"y\")";
        List<String> names = List.of(link, "+cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "-2+3", "<script>alert(1)</script>");
        Path data = written("formulas", f -> f.set("nord", "systems", 0, "name", names.get(0))
                .set("nord", "systems", 1, "name", names.get(1))
                .set("midt", "systems", 0, "name", names.get(2))
                .set("midt", "systems", 1, "name", names.get(3))
                .set("sor", "systems", 0, "name", names.get(4))
                .set("sor", "systems", 1, "name", "{0} {1} '' %s ${x} {")
                .set("coop", "cooperation", 0, "name", "{5} '{' </title><img src=x onerror=alert(1)>")
                .set("coop", "targets", 0, "product", "New\r\nBEGIN:VEVENT; , \\n"));
        Path result = temp.resolve("formulas-result");

        Run plan = Run.of("plan", data.toString(), "--steps", STEPS, "--out", result.toString());

        assertThat(plan.exitCode()).as(plan.err()).isIn(ExitCode.OK, ExitCode.NO_PLAN);
        assertThat(Files.readString(result.resolve("report.html")))
                .doesNotContain("<script>alert", "<img src=x", "</title><img")
                .contains("%s ${x} {");
        assertThat(Files.readAllLines(result.resolve("plan.ics"))).doesNotContain("BEGIN:VEVENT; , \\n");
        try (Workbook workbook =
                WorkbookFactory.create(result.resolve("plan.xlsx").toFile())) {
            assertThat(texts(workbook)).contains(link);
        }
        wellFormed(result);
    }

    /** The texts of a workbook, none of whose formulas has anything of a name in it. */
    private static List<String> texts(Workbook workbook) {
        List<String> texts = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(cell.getCellFormula().toLowerCase(Locale.ROOT))
                                .doesNotContain("http", "cmd");
                    } else if (cell.getCellType() == CellType.STRING) {
                        texts.add(cell.getStringCellValue());
                    }
                }
            }
        }
        return texts;
    }

    @Test
    void externalEntitiesOfASheetAreNotRead() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "TOP-SECRET");
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>";
        byte[] content = (entity + new String(sheet(row), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        Path data = written("entities", f -> f.file("nord.xlsx", HostileFiles.withSheet(out -> out.write(content))));

        Run check = Run.of("check", data.toString(), "--json");

        assertThat(check.exitCode()).isEqualTo(ExitCode.DATA);
        assertThat(check.out()).contains("file.not-a-workbook").doesNotContain("TOP-SECRET");
    }

    @Test
    void aFileInPlaceOfAFolderIsOneLine() throws IOException {
        String file = Files.writeString(temp.resolve("file"), "x").toString();
        for (String command : List.of("check", "graph", "plan")) {
            Run run = Run.of(command, file);
            assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err()).startsWith("Not a folder: ").hasLineCount(1);
            run = Run.of(command, temp.resolve("nowhere").toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err()).startsWith("No such folder: ").hasLineCount(1);
        }
    }

    private static byte[] sheet(String rows) {
        return ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Path written(String name, Consumer<Folder> change) throws IOException {
        Folder folder = new Folder(Files.createDirectory(temp.resolve(name)));
        change.accept(folder);
        return folder.write();
    }
}

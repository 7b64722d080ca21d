package no.samtakt.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.YearLine;
import no.samtakt.planning.PlanFixtures;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanWorkbookTest {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    private static MigrationPlan plan;
    private static XSSFWorkbook workbook;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeOnce() throws IOException {
        plan = PlanFixtures.rich();
        workbook = open(PlanWorkbook.bytes(plan, Locale.ENGLISH));
    }

    static Stream<MigrationPlan> plans() {
        return Stream.of(PlanFixtures.rich(), PlanFixtures.broken(), PlanFixtures.empty());
    }

    @Test
    void everyTopicHasItsSheet() {
        assertThat(names(workbook))
                .containsExactly(
                        "Summary",
                        "Decisions",
                        "Matrix",
                        "Waves",
                        "Tasks",
                        "Deadlines",
                        "Contracts",
                        "Cost",
                        "Members",
                        "Staff load",
                        "Risk",
                        "Uncertainty",
                        "Dates at risk",
                        "Drivers",
                        "Harmonization",
                        "Bridges",
                        "Kept",
                        "Candidates",
                        "Defaults",
                        "Data quality",
                        "Problems",
                        "Reasons",
                        "Cost data");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noFormulaGivesAnError(MigrationPlan any) throws IOException {
        for (Locale locale : List.of(Locale.ENGLISH, NORWEGIAN, Locale.forLanguageTag("da"))) {
            try (XSSFWorkbook written = open(PlanWorkbook.bytes(any, locale))) {
                formulas(written).forEach((where, cell) -> assertThat(cell.getCachedFormulaResultType())
                        .as(where)
                        .isNotEqualTo(CellType.ERROR));
            }
        }
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        assertThat(PlanWorkbook.bytes(plan, NORWEGIAN)).isEqualTo(PlanWorkbook.bytes(PlanFixtures.rich(), NORWEGIAN));
    }

    @Test
    void totalsOfTheMembersAreThoseOfThePlan() {
        XSSFSheet sheet = workbook.getSheet("Members");
        Row total = sheet.getRow(Table.HEADER_ROW + 1 + plan.economy().members().size());
        assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Total");
        assertThat(total.getCell(3).getCellFormula()).startsWith("SUM(");
        assertMoney(total.getCell(3), plan.economy().zeroPresentValue());
        assertMoney(total.getCell(4), plan.economy().planPresentValue());
        assertMoney(
                total.getCell(5),
                plan.economy().zeroPresentValue().minus(plan.economy().planPresentValue()));
        for (int i = 0; i < plan.economy().members().size(); i++) {
            assertMoney(
                    sheet.getRow(Table.HEADER_ROW + 1 + i).getCell(5),
                    plan.economy().members().get(i).netBenefit());
            assertMoney(
                    sheet.getRow(Table.HEADER_ROW + 1 + i).getCell(9),
                    plan.economy().members().get(i).netBenefitEarly());
        }
    }

    @Test
    void theCostSheetAddsUpTheCostData() {
        XSSFSheet sheet = workbook.getSheet("Cost");
        Money all = plan.economy().lines().stream()
                .filter(line -> !line.zero())
                .map(YearLine::amount)
                .reduce(Money.ZERO, Money::plus);
        int row = 5;
        Money found = Money.ZERO;
        while (!sheet.getRow(row).getCell(1).getStringCellValue().equals("Total")) {
            Category category = Category.valueOf(sheet.getRow(row).getCell(0).getStringCellValue());
            for (int column = Grid.FIRST_COLUMN;
                    sheet.getRow(4).getCell(column).getCellType() == CellType.NUMERIC;
                    column++) {
                int year = (int) sheet.getRow(4).getCell(column).getNumericCellValue();
                Money expected = plan.economy().lines().stream()
                        .filter(line -> !line.zero() && line.category() == category && line.year() == year)
                        .map(YearLine::amount)
                        .reduce(Money.ZERO, Money::plus);
                Cell cell = sheet.getRow(row).getCell(column);
                assertThat(cell.getCellFormula()).startsWith("SUMIFS(");
                assertMoney(cell, expected);
                found = found.plus(expected);
            }
            row++;
        }
        assertThat(found).isEqualTo(all);
        assertMoney(sheet.getRow(row).getCell(sheet.getRow(row).getLastCellNum() - 1), all);
    }

    @Test
    void monthsAndDatesAreRealDates() {
        Row first = workbook.getSheet("Tasks").getRow(Table.HEADER_ROW + 1);
        Cell start = first.getCell(7);
        assertThat(DateUtil.isCellDateFormatted(start)).isTrue();
        assertThat(start.getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(plan.tasks().get(0).start().atDay(1));
        Cell by = workbook.getSheet("Deadlines").getRow(Table.HEADER_ROW + 1).getCell(0);
        assertThat(by.getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(plan.deadlines().get(0).by());
    }

    @Test
    void textsThatLookLikeFormulasStayTexts() {
        List<Cell> found = cells(workbook).stream()
                .filter(cell -> cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().startsWith("=HYPERLINK"))
                .toList();
        assertThat(found).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.getStringCellValue()).startsWith(PlanFixtures.FORMULA_NAME);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        });
        assertThat(formulas(workbook).values())
                .allSatisfy(cell -> assertThat(cell.getCellFormula()).doesNotContain("HYPERLINK"));
        assertThat(cells(workbook))
                .anySatisfy(cell -> assertThat(cell.toString()).contains(PlanFixtures.SCRIPT_NAME));
    }

    @Test
    void everyTableHasAFrozenHeaderAndAFilter() {
        for (Sheet sheet : workbook) {
            assertThat(sheet.getPaneInformation()).as(sheet.getSheetName()).isNotNull();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
        for (String name :
                List.of("Decisions", "Matrix", "Waves", "Tasks", "Deadlines", "Contracts", "Members", "Risk")) {
            assertThat(workbook.getSheet(name).getCTWorksheet().isSetAutoFilter())
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void everyPageCarriesNoticeAndAssumptions() {
        for (Sheet sheet : workbook) {
            assertThat(sheet.getHeader().getLeft()).contains(plan.header().notice());
            assertThat(sheet.getFooter().getLeft())
                    .contains(plan.header().planningDate().toString())
                    .contains(plan.header().priceLevel())
                    .contains(plan.header().vat())
                    .contains("4 %")
                    .contains(plan.header().currency());
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getRepeatingRows()).isNotNull();
        }
        assertThat(workbook.getProperties().getCoreProperties().getTitle())
                .contains(plan.header().cooperation());
    }

    @Test
    void chartsAreNative() {
        assertThat(workbook.getSheet("Cost").getDrawingPatriarch().getCharts()).hasSize(1);
        assertThat(workbook.getSheet("Staff load").getDrawingPatriarch().getCharts())
                .hasSize(1);
        assertThat(workbook.getSheet("Harmonization").getDrawingPatriarch().getCharts())
                .hasSize(1);
        assertThat(workbook.getSheet("Staff load")
                        .getSheetConditionalFormatting()
                        .getNumConditionalFormattings())
                .isEqualTo(1);
    }

    @Test
    void brokenRulesGetASheetOfTheirOwn() throws IOException {
        try (XSSFWorkbook broken = open(PlanWorkbook.bytes(PlanFixtures.broken(), Locale.ENGLISH))) {
            assertThat(broken.getSheet("Broken rules")).isNotNull();
            XSSFSheet conflicts = broken.getSheet("Conflicts");
            // Three rules that do not hold together, and a set of none, which says that the search has gone beyond
            // them.
            assertThat(conflicts.getLastRowNum()).isEqualTo(Table.HEADER_ROW + 4);
            assertThat(conflicts.getRow(Table.HEADER_ROW + 1).getCell(2).getStringCellValue())
                    .isNotBlank();
            assertThat(conflicts.getRow(Table.HEADER_ROW + 4).getCell(0).getNumericCellValue())
                    .isEqualTo(2);
        }
    }

    @Test
    void controlCharactersLongTextsAndEscapesAreMadeHarmless() {
        assertThat(CellText.clean("a\u0000b\u001fc\td\ne")).isEqualTo("a b c d\ne");
        assertThat(CellText.clean("x".repeat(40_000)))
                .hasSize(CellText.MAX_LENGTH)
                .endsWith("…");
        assertThat(CellText.clean("x".repeat(32_765) + "🇳🇴🇳🇴")).hasSizeLessThanOrEqualTo(CellText.MAX_LENGTH);
        assertThat(CellText.clean("\ud83c!")).isEqualTo("\uFFFD!");
        assertThat(CellText.clean("_x0041_")).isEqualTo("_x005F_x0041_");
        assertThat(CellText.pageText("A&B", 10)).isEqualTo("A&&B");
        for (String text : List.of("=1", "+1", "-1", "@x")) {
            assertThat(CellText.looksLikeFormula(text)).isTrue();
        }
    }

    /** LibreOffice gets the file without stored values, so that it has to calculate every one itself. */
    @Test
    void libreOfficeCalculatesTheSameValues() throws Exception {
        String office = findOffice();
        if (office == null) {
            assertThat(Boolean.getBoolean("samtakt.require.tools"))
                    .as("LibreOffice is required")
                    .isFalse();
            Assumptions.abort("LibreOffice is not installed");
        }
        Path stripped = folder.resolve("plan.xlsx");
        Files.write(stripped, withoutStoredValues(PlanWorkbook.bytes(plan, Locale.ENGLISH)));
        Path out = Files.createDirectory(folder.resolve("out"));
        Process process = new ProcessBuilder(
                        office,
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        stripped.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        Map<String, Cell> ours = formulas(workbook);
        try (XSSFWorkbook theirs = open(Files.readAllBytes(out.resolve("plan.xlsx")))) {
            Map<String, Cell> recalculated = formulas(theirs);
            assertThat(recalculated.keySet()).containsAll(ours.keySet());
            ours.forEach((where, cell) -> {
                Cell other = recalculated.get(where);
                assertThat(other.getCachedFormulaResultType()).as(where).isEqualTo(cell.getCachedFormulaResultType());
                if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                    assertThat(other.getNumericCellValue())
                            .as(where + " " + cell.getCellFormula())
                            .isCloseTo(cell.getNumericCellValue(), within(0.005));
                }
            });
        }
        assertThat(ours).hasSizeGreaterThan(200);
    }

    private static String findOffice() {
        for (String path : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : List.of("soffice", "libreoffice")) {
                Path candidate = Path.of(path).resolve(name);
                if (Files.isExecutable(candidate)) {
                    return candidate.toString();
                }
            }
        }
        return null;
    }

    private static byte[] withoutStoredValues(byte[] xlsx) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        int[] stripped = {0};
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx));
                ZipOutputStream out = new ZipOutputStream(copy)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    String bare = xml.replaceAll("</f><v>[^<]*</v>", "</f>");
                    stripped[0] += xml.length() - bare.length();
                    content = bare.getBytes(StandardCharsets.UTF_8);
                }
                writeAll(out, content);
                out.closeEntry();
            }
        }
        assertThat(stripped[0]).isPositive();
        return copy.toByteArray();
    }

    private static void writeAll(OutputStream out, byte[] content) throws IOException {
        out.write(content);
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                row.forEach(cells::add);
            }
        }
        return cells;
    }

    private static Map<String, Cell> formulas(XSSFWorkbook workbook) {
        Map<String, Cell> formulas = new LinkedHashMap<>();
        for (Cell cell : cells(workbook)) {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.put(
                        cell.getSheet().getSheetName() + "!" + cell.getAddress().formatAsString(), cell);
            }
        }
        return formulas;
    }

    private static void assertMoney(Cell cell, Money expected) {
        assertThat(cell.getNumericCellValue())
                .as(cell.getSheet().getSheetName() + "!" + cell.getAddress())
                .isCloseTo(expected.minor() / 100.0, within(0.005));
    }
}

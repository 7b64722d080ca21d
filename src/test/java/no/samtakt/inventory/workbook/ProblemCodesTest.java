package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.samtakt.common.Problem;
import no.samtakt.common.SourceCell;
import no.samtakt.economy.sharing.SharingChecks;
import no.samtakt.inventory.sheet.SheetLimits;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every registered code is provoked once, and must be reported with its severity at the very cell that causes it. */
class ProblemCodesTest {

    @TempDir
    Path temp;

    /** Codes that workbooks in Samtakt's own layout cannot cause, and those found in what is read; each has a test of its own. */
    private static final List<String> TESTED_ELSEWHERE = Stream.concat(
                    Stream.of("sheet.quotes-unclosed", "sheet.text-broken", "sheet.broken"),
                    SharingChecks.CODES.keySet().stream())
            .toList();

    private record Case(UnaryOperator<Folder> change, String file, String sheet, String cell) {}

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    private static void given(String code, String file, String sheet, String cell, UnaryOperator<Folder> change) {
        CASES.put(code, new Case(change, file, sheet, cell));
    }

    private static UnaryOperator<Folder> price(String written) {
        return f -> f.set("nord", "contracts", 0, "annualPrice", written);
    }

    static {
        String n = "nord.xlsx";
        String c = "coop.xlsx";
        given("file.folder-missing", "", "", "", f -> {
            f.writeNothing = true;
            delete(f.path);
            return f;
        });
        given("file.folder-empty", "", "", "", f -> {
            f.writeNothing = true;
            return f;
        });
        given("file.unreadable", "x.xlsx", "", "", f -> {
            linkToNothing(f.path.resolve("x.xlsx"));
            return f;
        });
        given("file.not-a-workbook", "x.xlsx", "", "", f -> f.file("x.xlsx", "text".getBytes(StandardCharsets.UTF_8)));
        given("file.protected", "x.xlsx", "", "", f -> f.file("x.xlsx", HostileFiles.encrypted()));
        given("file.too-large", "x.xlsx", "", "", f -> f.file("x.xlsx", HostileFiles.zipBomb()));
        given(
                "file.suspicious",
                "x.xlsx",
                "",
                "",
                f -> f.file("x.xlsx", HostileFiles.zipped("../../x", "[Content_Types].xml")));
        given("file.format-xlsb", "x.xlsx", "", "", f -> f.file("x.xlsx", HostileFiles.zipped("xl/workbook.bin")));
        given(
                "file.format-numbers",
                "x.xlsx",
                "",
                "",
                f -> f.file("x.xlsx", HostileFiles.zipped("Index/Document.iwa")));
        given("file.format-pdf", "x.xlsx", "", "", f -> f.file("x.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        given(
                "file.format-document",
                "x.xlsx",
                "",
                "",
                f -> f.file("x.xlsx", HostileFiles.zipped("[Content_Types].xml", "word/document.xml")));
        given(
                "file.format-web",
                "x.xlsx",
                "",
                "",
                f -> f.file("x.xlsx", "<html><table>".getBytes(StandardCharsets.UTF_8)));
        given("file.format-old", "x.xlsx", "", "", f -> f.file("x.xlsx", HostileFiles.excel95()));
        given("file.cooperation-missing", "", "", "", f -> f.without("coop"));
        given("file.cooperation-twice", "coop2.xlsx", "", "", f -> f.copy("coop", "coop2"));
        given("file.member-twice", "nord2.xlsx", "", "", f -> f.copy("nord", "nord2"));
        given("file.unknown-workbook", "x.xlsx", "", "", f -> f.file("x.xlsx", HostileFiles.foreignWorkbook()));
        given("file.other-format", "x.csv", "", "", f -> f.file("x.csv", new byte[] {1}));
        given("sheet.missing", n, "", "", f -> f.edit("nord", w -> w.removeSheetAt(w.getSheetIndex("Systems"))));
        given(
                "sheet.missing-optional",
                n,
                "",
                "",
                f -> f.edit("nord", w -> w.removeSheetAt(w.getSheetIndex("Budget"))));
        given(
                "sheet.no-header",
                n,
                "Systems",
                "",
                f -> f.edit("nord", w -> {
                    var sheet = w.getSheet("Systems");
                    sheet.removeRow(sheet.getRow(2));
                }));
        given("sheet.too-long", "x.xlsx", "Systems", "", f -> f.put("coop", "members", "municipality", "x")
                .file(
                        "x.xlsx",
                        HostileFiles.systemsSheet("<row><c/><c/><c/><c><v>1</v></c></row>".repeat(SheetLimits.MOST_ROWS)
                                + "</sheetData>")));
        given(
                "sheet.too-wide",
                n,
                "Systems",
                "ALM5",
                f -> f.edit(
                        "nord",
                        w -> w.getSheet("Systems").getRow(4).createCell(1000).setCellValue("x")));
        given("sheet.cell-outside", "x.xlsx", "Systems", "", f -> f.put("coop", "members", "municipality", "x")
                .file(
                        "x.xlsx",
                        HostileFiles.systemsSheet("<row r=\"9\"><c r=\"ZZZZ99\"><v>1</v></c></row></sheetData>")));
        given("sheet.too-many-merged", "x.xlsx", "Systems", "", f -> f.put("coop", "members", "municipality", "x")
                .file(
                        "x.xlsx",
                        HostileFiles.systemsSheet("</sheetData><mergeCells>"
                                + "<mergeCell ref=\"A1:B2\"/>".repeat(20_001) + "</mergeCells>")));
        given(
                "header.missing",
                n,
                "Systems",
                "3:3",
                f -> f.cell("nord", "Systems", "C3", x -> x.setCellValue("My own")));
        given(
                "header.unknown",
                n,
                "Systems",
                "D3",
                f -> f.cell("nord", "Systems", "D3", x -> x.setCellValue("My own")));
        given(
                "header.duplicate",
                n,
                "Systems",
                "E3",
                f -> f.cell("nord", "Systems", "E3", x -> x.setCellValue("product")));
        given(
                "row.total-skipped",
                n,
                "Systems",
                "A6",
                f -> f.put("nord", "systems", "id", "Totalt", "annualCost", 20000));
        given("value.missing", n, "Systems", "B4", f -> f.set("nord", "systems", 0, "name", ""));
        given("value.not-number", n, "Contracts", "N4", f -> f.set("nord", "contracts", 0, "annualPrice", "much"));
        given("value.not-integer", n, "Systems", "I4", f -> f.set("nord", "systems", 0, "users", "12,5"));
        given("value.not-month", n, "Contracts", "E4", f -> f.set("nord", "contracts", 0, "end", "someday"));
        given("value.not-choice", n, "Contracts", "L4", f -> f.set("nord", "contracts", 0, "renewal", "perhaps"));
        given("value.not-yes-no", n, "Systems", "L4", f -> f.set("nord", "systems", 0, "archiveDuty", "partly"));
        given("value.not-list", n, "Contracts", "I4", f -> f.set("nord", "contracts", 0, "options", "two of them"));
        given("value.negative", n, "Systems", "O4", f -> f.set("nord", "systems", 0, "annualCost", -5));
        given("value.out-of-range", n, "Contracts", "G4", f -> f.set("nord", "contracts", 0, "noticeMonths", 500));
        given(
                "value.formula-error",
                n,
                "Systems",
                "O4",
                f -> f.cell("nord", "Systems", "O4", x -> x.setCellErrorValue(FormulaError.REF)));
        given(
                "value.formula-no-value",
                n,
                "Systems",
                "O4",
                f -> f.cell("nord", "Systems", "O4", x -> {
                    x.setCellFormula("2*3");
                    ((org.apache.poi.xssf.usermodel.XSSFCell) x).getCTCell().unsetV();
                }));
        given("value.year-only", n, "Contracts", "E4", f -> f.set("nord", "contracts", 0, "end", "2028"));
        given("value.date-roughly", n, "Contracts", "E4", f -> f.set("nord", "contracts", 0, "end", "sommer 2028"));
        given("value.unknown", n, "Systems", "I4", f -> f.set("nord", "systems", 0, "users", "vet ikke"));
        given("value.estimate", n, "Contracts", "N4", f -> f.set("nord", "contracts", 0, "annualPrice", "ca. 200 000"));
        given("value.range", n, "Contracts", "N4", price("200–250 000"));
        given("value.included", n, "Contracts", "N4", price("inkl. i M365"));
        given("value.per-month", n, "Contracts", "N4", price("4 000 kr/mnd"));
        given("value.ambiguous-number", n, "Contracts", "N4", price("1.234"));
        given("value.ambiguous-date", n, "Contracts", "E4", f -> f.set("nord", "contracts", 0, "end", "03/04/2028"));
        given("value.date-serial", n, "Contracts", "E4", f -> f.set("nord", "contracts", 0, "end", "46753"));
        given(
                "value.percent-as-fraction",
                c,
                "Variants",
                "J4",
                f -> f.set("coop", "variants", 0, "capacityFactor", "0,8"));
        given("id.duplicate", n, "Systems", "A5", f -> f.set("nord", "systems", 1, "id", "S01"));
        given("area.unknown", n, "Systems", "C4", f -> f.set("nord", "systems", 0, "area", "XYZ"));
        given("area.not-in-scope", n, "Systems", "C5", f -> f.set("nord", "systems", 1, "area", "GIS"));
        given("reference.unknown", n, "Dependencies", "B4", f -> f.set("nord", "dependencies", 0, "to", "S99"));
        given("reference.rejected", n, "Contracts", "C4", f -> f.set("nord", "systems", 0, "area", "XYZ"));
        given("dependency.self", n, "Dependencies", "B4", f -> f.set("nord", "dependencies", 0, "to", "S02"));
        given(
                "contract.end-before-start",
                n,
                "Contracts",
                "E4",
                f -> f.set("nord", "contracts", 0, "start", YearMonth.of(2028, 1)));
        given("contract.covers-nothing", n, "Contracts", "C4", f -> f.set("nord", "contracts", 0, "covers", "S99"));
        given("contract.options-used", n, "Contracts", "J4", f -> f.set("nord", "contracts", 0, "optionsUsed", 3));
        given(
                "contract.expired",
                n,
                "Contracts",
                "E4",
                f -> f.set("nord", "contracts", 0, "end", YearMonth.of(2025, 12)));
        given("contract.renewal-assumed", n, "Contracts", "E4", f -> f.set(
                        "nord", "contracts", 0, "end", YearMonth.of(2025, 12))
                .set("nord", "contracts", 0, "renewal", null));
        given(
                "period.until-before-from",
                n,
                "Freeze",
                "C4",
                f -> f.set("nord", "freeze", 0, "until", YearMonth.of(2027, 6)));
        given("target.requires-unknown", c, "Targets", "P4", f -> f.set("coop", "targets", 0, "requires", "XXX"));
        given("variant.pin-unknown", c, "Variants", "I4", f -> f.set("coop", "variants", 0, "pins", "SAK=SAK-9"));
        given("variant.joining-month", c, "Variants", "O4", f -> f.set("coop", "variants", 0, "joining", "Andøy"));
        given("tier.from-not-rising", c, "Price tiers", "C5", f -> f.put(
                        "coop", "priceTiers", "target", "SAK-1", "unit", "USERS", "from", 0, "price", 50)
                .put("coop", "priceTiers", "target", "SAK-1", "unit", "USERS", "from", 0, "price", 40));
        given(
                "tier.price-rising",
                c,
                "Price tiers",
                "D4",
                f -> f.put("coop", "priceTiers", "target", "SAK-1", "unit", "USERS", "from", 10, "price", 9_000_000));
        given(
                "uncertainty.order",
                c,
                "Uncertainty",
                "E4",
                f -> f.put(
                        "coop",
                        "uncertainty",
                        "kind",
                        "RUNNING_PRICE",
                        "low",
                        new BigDecimal("90"),
                        "likely",
                        new BigDecimal("130"),
                        "high",
                        new BigDecimal("120")));
        given("form.no-services", c, "Organisation", "B4", f -> f.put("coop", "forms", "form", "POLITICAL_COUNCIL"));
        given(
                "sharing.amount-and-price",
                c,
                "Cost elements",
                "F4",
                f -> f.put(
                        "coop",
                        "costElements",
                        "id",
                        "E01",
                        "name",
                        "Fee",
                        "kind",
                        "SECRETARIAT",
                        "amount",
                        1000,
                        "price",
                        9,
                        "priceBasis",
                        "INHABITANTS",
                        "paymentsPerYear",
                        1));
        given(
                "benefit.no-area",
                c,
                "Benefits",
                "R4",
                f -> f.put(
                        "coop",
                        "benefits",
                        "id",
                        "G1",
                        "name",
                        "Gain",
                        "kind",
                        "CASH",
                        "perYear",
                        1000,
                        "condition",
                        "ALL"));
        given(
                "benefit.no-worth",
                c,
                "Benefits",
                "H4",
                f -> f.put("coop", "benefits", "id", "G1", "name", "Gain", "kind", "AVOIDED"));
        given("value.other-currency", n, "Contracts", "N4", price("100 000 DKK"));
        given(
                "member.no-inhabitants",
                n,
                "Municipality",
                "C4",
                f -> f.set("nord", "municipality", 0, "inhabitants", 0));
        given("member.no-workbook", c, "Members", "A4", f -> f.without("nord"));
        given("member.name-unusable", c, "Members", "A4", f -> f.set("coop", "members", 0, "municipality", "***"));
        given(
                "pin.contradiction",
                n,
                "Pins",
                "A5",
                f -> f.put("nord", "pins", "subject", "S02", "month", YearMonth.of(2028, 1)));
        given("pin.keep-with-month", n, "Pins", "C4", f -> f.set("nord", "pins", 0, "month", YearMonth.of(2028, 1)));
        given(
                "pin.outside-plan",
                n,
                "Pins",
                "C5",
                f -> f.put("nord", "pins", "subject", "S01", "month", YearMonth.of(2031, 1)));
        given("member.not-listed", n, "", "", f -> f.set("coop", "members", 0, "municipality", "Vest"));
        given(
                "plan.start-before-planning",
                c,
                "Cooperation",
                "B9",
                f -> f.set("coop", "cooperation", 0, "planStart", YearMonth.of(2026, 1)));
        given(
                "plan.end-before-start",
                c,
                "Cooperation",
                "B10",
                f -> f.set("coop", "cooperation", 0, "lastGoLive", YearMonth.of(2026, 12)));
        given("users.none", n, "Systems", "I4", f -> f.set("nord", "systems", 0, "users", 0));
        given("users.more-than-employees", n, "Systems", "I4", f -> f.set("nord", "systems", 0, "users", 801));
        given(
                "effort.missing",
                c,
                "Targets",
                "B5",
                f -> f.put("coop", "targets", "id", "BIB-1", "area", "BIB", "product", "Books"));
        given("capacity.role-missing", c, "Effort", "D4", f -> f.set("coop", "effort", 0, "effort", "Ghost 60"));
        given(
                "support.ended",
                n,
                "Systems",
                "N4",
                f -> f.set("nord", "systems", 0, "supportedUntil", YearMonth.of(2026, 9)));
        given("skills.single", n, "Systems", "M4", f -> f.set("nord", "systems", 0, "skilledPersons", 1));
        given("cost.outlier", n, "Systems", "4:4", f -> f.set("nord", "systems", 0, "annualCost", 900000));
    }

    private static void linkToNothing(Path link) {
        try {
            Files.createSymbolicLink(link, link.resolveSibling("gone"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFolderTheseTestsStartFromHasNoProblem() {
        assertThat(new Folder(temp).read().problems()).isEmpty();
    }

    @Test
    void everyRegisteredCodeIsTested() {
        assertThat(CASES.keySet()).doesNotContainAnyElementsOf(TESTED_ELSEWHERE);
        List<String> ofOwnLayout = ProblemCodes.all().keySet().stream()
                .filter(code -> !code.matches("(intake|mapping|import|product)\\..*"))
                .toList();
        assertThat(Stream.concat(CASES.keySet().stream(), TESTED_ELSEWHERE.stream()))
                .containsExactlyInAnyOrderElementsOf(ofOwnLayout);
    }

    @TestFactory
    Stream<DynamicTest> isReportedAtItsCell() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String code = entry.getKey();
                    Case given = entry.getValue();
                    Path folder = Files.createDirectory(temp.resolve(code));
                    ImportResult result =
                            given.change().apply(new Folder(folder)).read();
                    SourceCell where =
                            switch (given.sheet()) {
                                case "Cooperation" -> new SourceCell(given.file(), "Co-operation", given.cell());
                                default -> new SourceCell(given.file(), given.sheet(), given.cell());
                            };
                    assertThat(result.problems().stream()
                                    .filter(problem -> problem.code().equals(code))
                                    .map(Problem::where))
                            .as("%s", result.problems())
                            .contains(where);
                    assertThat(result.problems()).allSatisfy(problem -> assertThat(problem.severity())
                            .isEqualTo(ProblemCodes.severity(problem.code())));
                    assertThat(result.counts())
                            .allSatisfy(count -> assertThat(count.accepted() + count.rejected() + count.skipped())
                                    .isEqualTo(count.read()));
                    for (Locale language : WorkbookSchema.LANGUAGES) {
                        result.problems().forEach(problem -> {
                            assertThat(ProblemTexts.message(problem, language))
                                    .isNotBlank()
                                    .doesNotContain("{", "column:");
                            assertThat(ProblemTexts.hint(problem, language)).isNotBlank();
                        });
                    }
                }));
    }

    @Test
    void bundlesHaveTheSameKeysAndATextForEveryCode() throws Exception {
        List<String> names = List.of("messages.properties", "messages_nb.properties", "messages_da.properties");
        Properties[] bundles = new Properties[3];
        for (int i = 0; i < 3; i++) {
            bundles[i] = new Properties();
            try (var reader = new InputStreamReader(
                    ProblemCodes.class.getResourceAsStream(names.get(i)), StandardCharsets.UTF_8)) {
                bundles[i].load(reader);
            }
        }
        assertThat(bundles[0].stringPropertyNames())
                .isEqualTo(bundles[1].stringPropertyNames())
                .isEqualTo(bundles[2].stringPropertyNames());
        for (String code : ProblemCodes.all().keySet()) {
            assertThat(bundles[0].stringPropertyNames()).contains("problem." + code, "problem." + code + ".do");
        }
        assertThat(Arrays.stream(ValueType.values()).map(type -> "expected." + type))
                .allSatisfy(key -> assertThat(bundles[0].stringPropertyNames()).contains(key));
    }
}

package no.samtakt.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samtakt.common.Problem;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.SheetFiles;
import no.samtakt.inventory.workbook.BookRows;
import no.samtakt.inventory.workbook.SheetCount;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole files as programs save them, one for every layout: made by hand for these tests with titles, groups of merged headers,
 * filters, hidden rows and columns, numbers kept as text, comments, notes and totals, and saved by LibreOffice. What they hold
 * was counted by hand.
 */
class SavedFilesTest {

    /**
     * What a file holds.
     *
     * @param records number of records by sheet of our own layout, all municipalities together
     * @param rows rows used, not usable and skipped
     * @param problems number of problems and remarks reported
     * @param codes some of them
     */
    private record Given(
            String file, Map<String, Integer> records, List<Integer> rows, int problems, List<String> codes) {}

    private static final List<Given> FILES = List.of(
            new Given("sys-ap.xlsx", Map.of("systems", 3), List.of(3, 0, 3), 2, List.of("intake.retired")),
            new Given(
                    "pakketoverzicht.xlsx",
                    Map.of("systems", 3),
                    List.of(3, 0, 1),
                    4,
                    List.of("intake.hidden-columns", "intake.retired", "intake.area-guess")),
            new Given(
                    "leanix.xlsx",
                    Map.of("systems", 2, "infrastructure", 1),
                    List.of(3, 0, 2),
                    4,
                    List.of("intake.header-repeated", "intake.other-kind")),
            new Given(
                    "aws-mgn.xlsx",
                    Map.of("systems", 2, "infrastructure", 3),
                    List.of(3, 0, 0),
                    3,
                    List.of("intake.system-added")),
            new Given("google-vminfo.xlsx", Map.of("infrastructure", 3), List.of(3, 0, 0), 0, List.of()),
            new Given(
                    "l1-liste.xlsx",
                    Map.of("systems", 4, "contracts", 4),
                    List.of(4, 0, 4),
                    6,
                    List.of("intake.hidden-rows", "intake.section", "row.total-skipped", "intake.note-row")),
            new Given(
                    "l1-liste.ods",
                    Map.of("systems", 4, "contracts", 4),
                    List.of(4, 0, 4),
                    6,
                    List.of("intake.hidden-rows", "intake.section", "row.total-skipped", "intake.note-row")),
            new Given(
                    "l2-matrise.xlsx",
                    Map.of("systems", 10, "contracts", 1),
                    List.of(4, 0, 0),
                    3,
                    List.of("intake.cell-split", "value.unknown", "intake.interpreted")),
            new Given(
                    "l3-par.xlsx",
                    Map.of("systems", 5, "contracts", 4),
                    List.of(3, 0, 0),
                    1,
                    List.of("intake.vat-unknown")),
            new Given(
                    "l3-par.ods",
                    Map.of("systems", 5, "contracts", 4),
                    List.of(3, 0, 0),
                    1,
                    List.of("intake.vat-unknown")),
            new Given(
                    "l4-l5-bo.xlsx",
                    Map.of("systems", 4, "dependencies", 4),
                    List.of(8, 1, 2),
                    1,
                    List.of("intake.reference-unknown")),
            new Given(
                    "l6-avtaler.xlsx",
                    Map.of("systems", 3, "contracts", 3),
                    List.of(3, 0, 1),
                    13,
                    List.of(
                            "intake.currency-mixed",
                            "intake.vat-mixed",
                            "intake.end-derived",
                            "intake.terminated",
                            "row.total-skipped")),
            new Given(
                    "l7-l8-bo.xlsx",
                    Map.of("municipality", 1, "staffing", 2),
                    List.of(3, 1, 0),
                    4,
                    List.of("intake.capacity-missing", "intake.header-duplicate")),
            new Given("l11-protokoll.xlsx", Map.of("systems", 3), List.of(4, 0, 0), 5, List.of("product.area")),
            new Given(
                    "l9-kitos.xlsx",
                    Map.of("systems", 4, "contracts", 2, "dependencies", 2),
                    List.of(6, 0, 2),
                    10,
                    List.of("intake.retired", "intake.ending", "intake.reference-retired", "intake.contract-retired")),
            new Given(
                    "l12-semikolon-1252.csv",
                    Map.of("systems", 5, "contracts", 4, "dependencies", 2),
                    List.of(5, 0, 1),
                    4,
                    List.of("intake.reference-unknown", "intake.area-unknown", "row.total-skipped")),
            new Given(
                    "l12-semikolon-bom.csv",
                    Map.of("systems", 5, "contracts", 4, "dependencies", 2),
                    List.of(5, 0, 1),
                    4,
                    List.of("intake.reference-unknown", "intake.area-unknown", "row.total-skipped")));

    @TestFactory
    Stream<DynamicTest> holdsWhatWasCountedByHand() {
        return FILES.stream()
                .map(given -> DynamicTest.dynamicTest(given.file(), () -> {
                    Path path = Path.of(
                            SavedFilesTest.class.getResource(given.file()).toURI());
                    List<RawBook> books = List.of(
                            new RawBook(given.file(), SheetFiles.read(path).sheets()));
                    Context context = new Context(List.of("Bø", "Hadsel", "Øksnes"), "Bø");
                    Translation translation =
                            Intake.translate(books, Intake.propose(books, Mapping.NONE, context), context);
                    List<BookRows> members = translation.books().stream()
                            .map(book -> BookRows.read(book, Kind.MEMBER))
                            .toList();
                    for (String sheet : List.of("systems", "infrastructure", "contracts", "dependencies", "staffing")) {
                        assertThat(members.stream()
                                        .mapToInt(book -> book.rows(sheet).size())
                                        .sum())
                                .as("%s of %s", sheet, given.file())
                                .isEqualTo(given.records().getOrDefault(sheet, 0));
                    }
                    assertThat(List.of(
                                    translation.counts().stream()
                                            .mapToInt(SheetCount::accepted)
                                            .sum(),
                                    translation.counts().stream()
                                            .mapToInt(SheetCount::rejected)
                                            .sum(),
                                    translation.counts().stream()
                                            .mapToInt(SheetCount::skipped)
                                            .sum()))
                            .as("rows of %s used, not usable, skipped", given.file())
                            .isEqualTo(given.rows());
                    assertThat(Sheets.balanced(translation)).isTrue();
                    assertThat(translation.problems()).hasSize(given.problems());
                    assertThat(translation.problems()).extracting(Problem::code).containsAll(given.codes());
                }));
    }
}

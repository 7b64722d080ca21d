package no.samtakt.inventory.intake;

import static no.samtakt.inventory.intake.Sheets.column;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.samtakt.inventory.sheet.CellRange;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.sheet.SheetFiles;
import no.samtakt.inventory.workbook.InventoryReader;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as spreadsheet programs write them: merged, filtered, dates of another epoch, numbers as text; and nonsense. */
class ExcelWaysTest {

    @TempDir
    Path temp;

    private RawBook saved(XSSFWorkbook book, String name) throws Exception {
        Path file = temp.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return SheetFiles.read(file);
    }

    private static Row row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(String.valueOf(values[i]));
            }
        }
        return row;
    }

    @Test
    void mergedHeadersFilteredRowsOldDatesAndTextNumbers() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            Sheet sheet = book.createSheet("Sortland");
            row(sheet, 0, "Fagsystemer i Sortland kommune");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            row(sheet, 2, "System", "Område", "Leverandør", "Avtale", null, "Økonomi", null);
            row(sheet, 3, null, null, null, "Utløp", "Oppsigelse (mnd)", "Årlig kostnad", "Brukere");
            for (int column = 0; column < 3; column++) {
                sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 6));
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            Row first = row(sheet, 4, "Profil", "Omsorg", "Visma", null, "3", "450 000", "120 ");
            first.createCell(3).setCellValue(LocalDate.of(2027, 12, 31));
            first.getCell(3).setCellStyle(date);
            row(sheet, 5, "Elements", "Arkiv", "Sikri", "31.12.2026", 6, 120000, 40);
            sheet.getRow(5).setZeroHeight(true);
            sheet.setAutoFilter(new CellRangeAddress(3, 5, 0, 6));
            RawBook raw = saved(book, "Systemer.xlsx");
            Translation translation = Sheets.translate(raw);
            assertThat(column(translation, "Sortland", "Systemer", "Navn")).containsExactly("Profil", "Elements");
            assertThat(column(translation, "Sortland", "Systemer", "Brukere")).containsExactly("120", "40");
            assertThat(column(translation, "Sortland", "Avtaler", "Slutt")).containsExactly("2027-12-31", "31.12.2026");
            assertThat(column(translation, "Sortland", "Avtaler", "Oppsigelse (mnd)"))
                    .containsExactly("3", "6");
            assertThat(column(translation, "Sortland", "Avtaler", "Årspris")).containsExactly("450 000", "120000");
            assertThat(Sheets.codes(translation)).contains("intake.hidden-rows");
            assertThat(Sheets.balanced(translation)).isTrue();
        }
    }

    @Test
    void mergedCellsOfDataCountForAllTheirRows() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Ark1");
            row(sheet, 0, "Kommune", "Fagområde", "System", "Leverandør");
            row(sheet, 1, "Bø", "Skole", "IST", "IST");
            row(sheet, 2, null, null, "Feide", "Sikt");
            row(sheet, 3, null, "Barnehage", "Vigilo", "Vigilo");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            Translation translation = Sheets.translate(saved(book, "k.xlsx"));
            assertThat(column(translation, "Bø", "Systemer", "Funksjonsområde")).containsExactly("SKO", "SKO", "BHG");
            assertThat(Sheets.codes(translation)).contains("intake.merged-filled");
        }
    }

    @Test
    void anythingIsReadWithoutFailingAndEveryRowIsCounted() {
        String[] words = {
            "System",
            "Leverandør",
            "Kommune",
            "Andøy",
            "Bø",
            "Hadsel",
            "Område",
            "Skole",
            "Økonomi",
            "31.12.2027",
            "løpende",
            "3 mnd",
            "2+1+1",
            "1 200 000",
            "kr 450'",
            "x",
            "→",
            "Sum",
            "f.eks.",
            "Fra",
            "Til",
            "Avtale",
            "Utløp",
            "Profil",
            "Elements (utløper 31.12.26, 450')",
            "Innbyggere",
            "4588",
            "Årsverk",
            "Rolle",
            "50 %",
            "Server",
            "OS",
            "?",
            "ingen",
            "#REF!",
            "Status",
            "Avviklet",
            "ID",
            "1",
            "2",
            "[Enter]",
            "Integrasjoner",
            "Profil, Elements",
            "a;b\nc",
            "Oppsigelse",
            "90",
            "Opsjoner",
            "2 x 1 år",
            "- ",
            "((((",
            "\"",
            "Driftsform",
            "Sky",
            "Record Type 1",
            "🙂",
            "ﬀ"
        };
        Random random = new Random(20260);
        for (int round = 0; round < 300; round++) {
            RawSheet sheet = new RawSheet(random.nextInt(4) == 0 ? "Andøy" : "Ark");
            int rows = 1 + random.nextInt(30);
            int columns = 1 + random.nextInt(9);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    String word = words[random.nextInt(row == 0 ? 30 : words.length)];
                    if (random.nextInt(5) > 0) {
                        boolean error = word.startsWith("#");
                        sheet.put(
                                row + (row > rows / 2 ? random.nextInt(30) : 0),
                                column,
                                new RawCell(word, null, null, false, error));
                    }
                }
            }
            if (random.nextInt(3) == 0) {
                int top = random.nextInt(5);
                int left = random.nextInt(5);
                sheet.merged().add(new CellRange(top, top + random.nextInt(3), left, left + random.nextInt(4)));
            }
            List<RawBook> books = new ArrayList<>(List.of(new RawBook("f" + round + ".xlsx", List.of(sheet))));
            Context context = random.nextBoolean() ? Context.NONE : Sheets.context("Bø");
            Mapping mapping = Intake.propose(books, Mapping.NONE, context);
            Translation translation = Intake.translate(books, mapping, context);
            assertThat(Sheets.balanced(translation)).isTrue();
            int counted = translation.counts().stream()
                    .mapToInt(count -> count.read())
                    .sum();
            assertThat(counted).isLessThanOrEqualTo(2 * sheet.rows().size());
            MappingFile.Content again = MappingFile.read("m", MappingFile.write(mapping, Locale.ENGLISH));
            assertThat(again.problems()).isEmpty();
            assertThat(new InventoryReader().read(translation.books()).problems())
                    .isNotNull();
            assertThat(Intake.translate(books, mapping, context).problems()).isEqualTo(translation.problems());
        }
    }
}

package no.samtakt.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtakt.sample.Samples.Workbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed workbooks are what the rows here make. Rewrite them with {@code mvn test -Dtest=SamplesTest -Dsamples.write}. */
class SamplesTest {

    static List<Workbook> workbooks() {
        return Samples.list();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void committedWorkbookHoldsWhatTheRowsSay(Workbook workbook, @TempDir Path folder) throws IOException {
        Path made = workbook.write(folder);
        Path committed = Samples.FOLDER.resolve(workbook.path());
        if (System.getProperty("samples.write") != null
                && (!Files.exists(committed) || !cells(committed).equals(cells(made)))) {
            workbook.write(Samples.FOLDER);
        }

        assertThat(cells(committed)).isEqualTo(cells(made));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void everySheetCarriesTheNotice(Workbook workbook) throws IOException {
        Path committed = Samples.FOLDER.resolve(workbook.path());
        try (var book = WorkbookFactory.create(committed.toFile(), null, true)) {
            for (Sheet sheet : book) {
                assertThat(sheet.getFooter().getLeft()).as(sheet.getSheetName()).isEqualTo(Samples.NOTICE);
            }
        }
    }

    /** Text of every filled cell by {@code sheet!cell}, with the format it is shown in. */
    static Map<String, String> cells(Path file) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        DataFormatter formatter = new DataFormatter();
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String text = formatter.formatCellValue(cell);
                        if (!text.isEmpty()) {
                            cells.put(
                                    sheet.getSheetName() + "!"
                                            + cell.getAddress().formatAsString(),
                                    cell.getCellType() + " " + text);
                        }
                    }
                }
            }
        }
        return cells;
    }
}

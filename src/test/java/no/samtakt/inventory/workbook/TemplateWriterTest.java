package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.samtakt.catalogue.Defaults;
import no.samtakt.common.Texts;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateWriterTest {

    @TempDir
    Path folder;

    @Test
    void everyTextOfTheSchemaIsInEveryLanguageAndEveryDefaultIsListed() {
        for (Locale language : WorkbookSchema.LANGUAGES) {
            Texts texts = WorkbookSchema.texts(language);
            for (Kind kind : Kind.values()) {
                for (SheetSpec sheet : WorkbookSchema.sheets(kind)) {
                    Set<String> headers = new HashSet<>();
                    assertThat(texts.get("sheet." + sheet.key())).hasSizeBetween(2, 31);
                    assertThat(texts.get("sheet." + sheet.key() + ".note")).isNotBlank();
                    for (ColumnSpec column : sheet.columns()) {
                        String key = sheet.key() + "." + column.key();
                        assertThat(headers.add(texts.get("column." + key)))
                                .as("header of " + key + " is unique")
                                .isTrue();
                        assertThat(texts.get("column." + key + ".note")).isNotBlank();
                        assertThat(texts.has("example." + key)).isTrue();
                        if (!column.unit().isEmpty()) {
                            assertThat(texts.get("unit." + column.unit())).isNotBlank();
                        }
                        if (!column.defaultCode().isEmpty()) {
                            assertThat(Defaults.get(column.defaultCode()).value())
                                    .isNotBlank();
                        }
                    }
                }
            }
            for (String list : ValueLists.labelled()) {
                for (String code : ValueLists.codes(list)) {
                    assertThat(texts.get("value." + list + "." + code)).isNotBlank();
                }
            }
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws Exception {
        Path file = TemplateWriter.write(
                folder.resolve("a.xlsx"),
                Kind.MEMBER,
                Locale.ENGLISH,
                Map.of("systems", List.of(Map.of("id", "S01", "name", "=HYPERLINK(\"x\")", "note", "@SUM(1)"))),
                "");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var cell = workbook.getSheet("Systems").getRow(3).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void theNoticeIsOnEverySheet() throws Exception {
        for (Kind kind : Kind.values()) {
            for (Locale language : WorkbookSchema.LANGUAGES) {
                Path file = TemplateWriter.write(
                        folder.resolve(kind + "-" + language + ".xlsx"), kind, language, Map.of(), "Illustration only");
                try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
                    workbook.forEach(sheet -> {
                        boolean seen = false;
                        for (var row : sheet) {
                            seen |= row.getCell(0) != null
                                    && row.getCell(0).toString().equals("Illustration only");
                        }
                        assertThat(seen).as(sheet.getSheetName()).isTrue();
                        assertThat(sheet.getHeader().getRight()).isEqualTo("Illustration only");
                    });
                }
            }
        }
    }

    @Test
    void nothingIsLeftBesideTheFileWritten() throws Exception {
        TemplateWriter.writeTemplate(folder.resolve("deep/er/x.xlsx"), Kind.MEMBER, Locale.ENGLISH, "");
        try (var files = Files.list(folder.resolve("deep/er"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("x.xlsx");
        }
    }
}

package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Texts;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void spellingDoesNotMatter() {
        Vocabulary words = Vocabulary.get();
        assertThat(words.findColumn("contracts", "ÅRSPRIS (kr) *")).contains("annualPrice");
        assertThat(words.findColumn("contracts", "oppsigelse")).contains("noticeMonths");
        assertThat(words.findColumn("systems", "Function area*")).contains("area");
        assertThat(words.findValue("hosting", "Skytjeneste")).contains("VENDOR");
        assertThat(words.findSheet(WorkbookSchema.Kind.COOPERATION, "cooperation"))
                .contains("cooperation");
        assertThat(words.findColumn("contracts", "Opsigelsesvarsel")).contains("noticeMonths");
        assertThat(words.findColumn("contracts", "Gyldig til")).contains("end");
        assertThat(words.findColumn("systems", "Udfases")).isEmpty();
        assertThat(words.findValue("procurement", "miniudbud")).contains("MINI_COMPETITION");
    }

    /** A word of one language must not name another sheet, column or value in another language. */
    @Test
    void noWordOfALanguageMeansSomethingElseInAnother() {
        Vocabulary words = Vocabulary.get();
        for (Locale language : WorkbookSchema.LANGUAGES) {
            Texts texts = WorkbookSchema.texts(language);
            for (WorkbookSchema.Kind kind : WorkbookSchema.Kind.values()) {
                for (SheetSpec sheet : WorkbookSchema.sheets(kind)) {
                    assertThat(words.findSheet(kind, texts.get("sheet." + sheet.key())))
                            .as("%s in %s", texts.get("sheet." + sheet.key()), language)
                            .contains(sheet.key());
                    for (ColumnSpec column : sheet.columns()) {
                        String header = texts.get("column." + sheet.key() + "." + column.key());
                        for (String form : List.of(header, header + " *", header.replaceFirst(" *\\([^)]*\\)$", ""))) {
                            assertThat(words.findColumn(sheet.key(), form))
                                    .as("%s of %s in %s", form, sheet.key(), language)
                                    .contains(column.key());
                        }
                    }
                }
            }
            for (String list : ValueLists.labelled()) {
                for (String code : ValueLists.codes(list)) {
                    String label = texts.get("value." + list + "." + code);
                    assertThat(words.findValue(list, label))
                            .as("%s of %s in %s", label, list, language)
                            .contains(code);
                }
            }
        }
    }

    /** A synonym that names something already named otherwise would never be used. */
    @Test
    void everySynonymMeansWhatItsLineSays() throws IOException {
        Vocabulary words = Vocabulary.get();
        try (InputStream in = Vocabulary.class.getResourceAsStream("synonyms.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.startsWith("#"))
                    .toList()) {
                String[] field = line.split("\\|", -1);
                for (String name : field[3].split(";")) {
                    assertThat(
                                    field[0].equals("column")
                                            ? words.findColumn(field[1], name)
                                            : words.findValue(field[1], name))
                            .as("%s in %s", name, line)
                            .contains(field[2]);
                }
            }
        }
    }
}

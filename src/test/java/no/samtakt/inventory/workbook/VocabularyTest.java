package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

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
    }
}

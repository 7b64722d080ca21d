package no.samtakt.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void whatIsWrittenReadsBack() {
        List<List<String>> rows = List.of(
                List.of("a", "b; c", "\"quoted\""),
                List.of("=1+1", "line\nbreak", ""),
                List.of("'apostrophe", " blank ", "æøå"));
        assertThat(Csv.read(Csv.write(rows))).isEqualTo(rows);
    }

    @Test
    void formulasAreMadeHarmless() {
        assertThat(Csv.write(List.of(List.of("=cmd()", "@x", "-1")))).contains("'=cmd();'@x;'-1");
    }

    @Test
    void whatSpreadsheetProgramsWriteIsRead() {
        assertThat(Csv.read("a;b\r\n\r\n;;\r\n\"x;\"\"y\"\"\";z"))
                .containsExactly(List.of("a", "b"), List.of("x;\"y\"", "z"));
        assertThat(Csv.read("")).isEmpty();
        assertThat(Csv.read("\"open;end")).containsExactly(List.of("open;end"));
    }
}

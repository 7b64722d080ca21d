package no.samtakt.inventory.intake;

import static no.samtakt.inventory.intake.Sheets.book;
import static no.samtakt.inventory.intake.Sheets.column;
import static no.samtakt.inventory.intake.Sheets.rows;
import static no.samtakt.inventory.intake.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import no.samtakt.common.Problem;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.workbook.WorkbookSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mapping is the user's: written once, read at every later run, and what stands in it wins. */
class MappingTest {

    private static final Context BO = Sheets.context("Bø");

    private static RawBook list(String file, String header) {
        return book(file, sheet("Systemer", header + "\nProfil|Visma|Omsorg|Kari\nElements|Sikri|Arkiv|Ola\n"));
    }

    static List<Locale> languages() {
        return WorkbookSchema.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsWrittenIsReadBack(Locale language) {
        List<RawBook> files = List.of(
                list("Systemliste 2026.xlsx", "System|Leverandør|Område|Ukjent; \"kolonne\""),
                book("Avtaler.xlsx", sheet("A", "Avtalenr|Leverandør|Utløp|Pris per mnd\n1|Visma|2027|100\n")));
        Mapping mapping = Intake.propose(files, Mapping.NONE, BO);
        String text = MappingFile.write(mapping, language);
        assertThat(text).startsWith("\uFEFF").contains("Systemliste *.xlsx");
        MappingFile.Content content = MappingFile.read("mapping.csv", text);
        assertThat(content.problems()).isEmpty();
        assertThat(content.mapping().tables()).hasSameSizeAs(mapping.tables());
        for (int i = 0; i < mapping.tables().size(); i++) {
            TableMapping before = mapping.tables().get(i);
            TableMapping after = content.mapping().tables().get(i);
            assertThat(after.layout()).isEqualTo(before.layout());
            assertThat(after.member()).isEqualTo(before.member());
            assertThat(after.columns())
                    .extracting(ColumnMapping::target)
                    .isEqualTo(
                            before.columns().stream().map(ColumnMapping::target).toList());
            assertThat(after.columns())
                    .extracting(ColumnMapping::header)
                    .isEqualTo(
                            before.columns().stream().map(ColumnMapping::header).toList());
            assertThat(after.columns())
                    .extracting(ColumnMapping::unit)
                    .isEqualTo(
                            before.columns().stream().map(ColumnMapping::unit).toList());
        }
        assertThat(MappingFile.read("m", MappingFile.write(content.mapping(), language))
                        .mapping())
                .isEqualTo(content.mapping());
        assertThat(Intake.translate(files, content.mapping(), BO).books())
                .hasSameSizeAs(Intake.translate(files, mapping, BO).books());
    }

    @Test
    void nextYearsFileUsesTheLinesAndMovedColumnsAreFoundByTheirHeaders() {
        List<RawBook> first = List.of(list("Systemliste 2026.xlsx", "System|Leverandør|Område|Rar kolonne"));
        Mapping proposed = Intake.propose(first, Mapping.NONE, BO);
        Mapping edited = MappingFile.read(
                        "mapping.csv",
                        MappingFile.write(proposed, Locale.forLanguageTag("nb"))
                                .replaceAll("Rar kolonne;[^;]*", "Rar kolonne;Systemer: Systemeier"))
                .mapping();
        List<RawBook> second = List.of(book(
                "Systemliste 2027.xlsx",
                sheet("Systemer", "Rar kolonne|Område|System|Ny kolonne|Leverandør\nKari|Omsorg|Profil|x|Visma\n")));
        Mapping grown = Intake.propose(second, edited, BO);
        assertThat(grown.tables()).hasSize(1);
        assertThat(grown.tables().get(0).columns())
                .extracting(ColumnMapping::header)
                .containsExactly("System", "Leverandør", "Område", "Rar kolonne", "Ny kolonne");
        Translation translation = Intake.translate(second, grown, BO);
        assertThat(rows(translation, "Bø", "Systemer").get(0))
                .containsEntry("Systemeier", "Kari")
                .containsEntry("Navn", "Profil")
                .containsEntry("Leverandør", "Visma");
    }

    @Test
    void whatTheUserDecidesWinsOverWhatTheHeaderSays() {
        List<RawBook> files = List.of(list("s.xlsx", "System|Leverandør|Område|Ansvarlig"));
        String text = MappingFile.write(Intake.propose(files, Mapping.NONE, BO), Locale.ENGLISH);
        Mapping ignored = MappingFile.read("m", text.replaceAll("Leverandør;[^;]*", "Leverandør;ignore"))
                .mapping();
        Translation translation = Intake.translate(files, Intake.propose(files, ignored, BO), BO);
        assertThat(column(translation, "Bø", "Systemer", "Leverandør")).containsOnly("");
        Mapping unused = MappingFile.read("m", text.replace("list of systems", "not used"))
                .mapping();
        assertThat(Intake.translate(files, unused, BO).books()).isEmpty();
        Mapping other = MappingFile.read("m", text.replaceFirst(";Bø;", ";Hadsel kommune;"))
                .mapping();
        assertThat(Intake.translate(files, other, BO).books())
                .extracting(RawBook::file)
                .containsExactly("Hadsel kommune.xlsx");
    }

    @Test
    void nonsenseIsLocated() {
        String text = "Fil;Ark;Tabell;Område;Slag tabell;Kommune;Overskrift;Betyr;Enhet;Sikkerhet %;Fordi\r\n"
                + "s.xlsx;Systemer;1;A1:D3;tullball;Bø;;;;90;\r\n"
                + "s.xlsx;Systemer;1;;;;System;Hestesko;;90;\r\n"
                + "s.xlsx;;1;;;;System;Systemer: Navn;;90;\r\n"
                + "s.xlsx;Systemer;1;;;;Pris;Avtaler: Årspris;hester;mange;\r\n";
        List<Problem> problems = MappingFile.read("mapping.csv", text).problems();
        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.where().cell())
                .containsExactly(
                        "mapping.layout-unknown E2",
                        "mapping.target-unknown H3",
                        "mapping.line-incomplete A4",
                        "mapping.unit-unknown I5",
                        "mapping.number-unusable J5");
        assertThat(MappingFile.read("m", "bare tull").problems())
                .extracting(Problem::code)
                .contains("mapping.header-missing");
        assertThat(MappingFile.read("m", "").problems()).isEmpty();
    }
}

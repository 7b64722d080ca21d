package no.samtakt.inventory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void theTemplateReadsBackAsItsExampleRows(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        for (Kind kind : Kind.values()) {
            TemplateWriter.writeTemplate(temp.resolve(kind + ".xlsx"), kind, locale, "Illustration – not real");
        }
        ImportResult result = new InventoryReader().read(temp);
        assertThat(result.count(Severity.ERROR)).as("%s", result.problems()).isZero();
        assertThat(result.inventory().defaults()).isEmpty();
        assertThat(result.counts()).hasSize(29).allMatch(count -> count.accepted() == count.read() && count.read() > 0);
        assertThat(result.inventory().listAssets())
                .extracting(asset -> asset.id())
                .hasSize(2);
        assertThat(result.inventory().listContracts().get(0).optionMonths()).isEqualTo(List.of(12, 12));
        assertThat(result.inventory().cooperation().discountBasisPoints()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "data/minimal,en",
        "data/minimal,nb",
        "data/minimal,da",
        "data/vesteralen,en",
        "data/vesteralen,nb",
        "data/vesteralen,da"
    })
    void whatIsExportedReadsBackAsTheSameInventory(String folder, String language) throws Exception {
        Inventory before = new InventoryReader().read(Path.of(folder)).inventory();
        InventoryExporter.write(temp, before, Locale.forLanguageTag(language));
        ImportResult after = new InventoryReader().read(temp);
        assertThat(after.problems()).noneMatch(problem -> problem.severity() == Severity.ERROR);
        assertThat(after.inventory())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(SourceCell.class)
                .ignoringFields("defaults")
                .isEqualTo(before);
    }
}

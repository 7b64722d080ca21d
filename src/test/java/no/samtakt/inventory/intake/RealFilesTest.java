package no.samtakt.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.SheetFiles;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.inventory.workbook.SheetCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files from the world outside give exactly the records they hold: the numbers were counted from the files by hand and by a
 * script of its own. Skipped where the folder {@code samtakt.shared.data} is not there.
 */
class RealFilesTest {

    private static final Context BO = Sheets.context("Prøve");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // file, rows read, accepted, rejected, skipped, systems, components, contracts, dependencies
        "apprat-tool/APPLICATION_DATA_SAMPLE.csv, 5, 5, 0, 0, 5, 0, 0, 0",
        "apprat-tool/APPLICATION_DATA_INPUT_TEMPLATE.xlsx, 83, 5, 0, 78, 5, 0, 0, 0",
        "apprat-tool/assessment_template.csv, 211, 211, 0, 0, 211, 0, 0, 85",
        "apprat-tool/Test Snapshot 1.csv, 211, 211, 0, 0, 211, 0, 0, 85",
        "apprat-tool/sample_projects.csv, 20, 0, 0, 20, 0, 0, 0, 0",
        "apprat-tool/stakeholder_survey.csv, 1397, 0, 0, 1397, 0, 0, 0, 0",
        "aws-cmf/test_invalid.csv, 1, 0, 0, 1, 0, 0, 0, 0",
        "aws-cmf/test_invalid.xlsx, 1, 1, 0, 0, 1, 1, 0, 0",
        "aws-cmf/test_valid.csv, 1, 1, 0, 0, 1, 1, 0, 0",
        "aws-cmf/test_valid.xlsx, 1, 1, 0, 0, 1, 1, 0, 0",
        "gsa-it-standards/it-standards.csv, 998, 837, 0, 161, 837, 0, 0, 0",
        "kitos/OS2KITOS Brugere.xlsx, 0, 0, 0, 0, 0, 0, 0, 0",
        "kitos/OS2KITOS IT Kontrakter.xlsx, 0, 0, 0, 0, 0, 0, 0, 0",
        "kitos/OS2KITOS Organisationsenheder.xlsx, 0, 0, 0, 0, 0, 0, 0, 0",
        "kitos/valid_it_contract_example.xlsx, 4, 4, 0, 0, 4, 0, 4, 0",
        "kitos/invalid_contract_example.xlsx, 5, 4, 0, 1, 4, 0, 4, 0",
        "konveyor/app_name_with_spaces.csv, 2, 1, 0, 1, 1, 0, 0, 0",
        "konveyor/app_name_with_spaces_21.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "konveyor/desc_comments_char_limit_rows.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "konveyor/invalid_column_schema.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "konveyor/invalid_record_type_21.csv, 2, 0, 2, 0, 0, 0, 0, 0",
        "konveyor/invalid_schema_21.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "konveyor/lantik_bug.csv, 1, 1, 0, 0, 1, 0, 0, 0",
        "konveyor/mandatory_and_empty_row_21.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "konveyor/mandatory_and_empty_rows.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "konveyor/missing_application_name.csv, 1, 0, 1, 0, 0, 0, 0, 0",
        "konveyor/missing_business_21.csv, 1, 1, 0, 0, 1, 0, 0, 0",
        "konveyor/missing_tags_and_bs.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "konveyor/non_existing_tags_business_service_rows.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "konveyor/sample-applications.csv, 5, 5, 0, 0, 3, 0, 0, 2",
        "konveyor/template_application_import.csv, 3, 3, 0, 0, 3, 0, 0, 0",
        "konveyor/valid_application_rows.csv, 2, 2, 0, 0, 2, 0, 0, 0",
        "waltz/anonymous_data_v1.0.xlsx, 1, 0, 0, 1, 0, 0, 0, 0",
        "waltz/logical-flow-upload-template.xlsx, 1, 0, 1, 0, 0, 0, 0, 0",
        "waltz/physical-flow-upload-template.xlsx, 1, 0, 1, 0, 0, 0, 0, 0",
        "waltz/scenario-rating-import-template.csv, 32, 0, 0, 32, 0, 0, 0, 0"
    })
    void givesWhatItHolds(
            String name,
            int read,
            int accepted,
            int rejected,
            int skipped,
            int systems,
            int components,
            int contracts,
            int dependencies)
            throws Exception {
        Path file = Path.of(System.getProperty("samtakt.shared.data", "../shared/data"))
                .resolve("inventories")
                .resolve(name);
        assumeTrue(Files.isRegularFile(file), "no folder of real files (samtakt.shared.data)");
        List<RawBook> books = List.of(SheetFiles.read(file));
        Mapping mapping = Intake.propose(books, Mapping.NONE, BO);
        Translation translation = Intake.translate(books, mapping, BO);
        assertThat(List.of(
                        sum(translation, SheetCount::read),
                        sum(translation, SheetCount::accepted),
                        sum(translation, SheetCount::rejected),
                        sum(translation, SheetCount::skipped)))
                .containsExactly(read, accepted, rejected, skipped);
        assertThat(Sheets.balanced(translation)).isTrue();
        List<Member> members =
                new InventoryReader().read(translation.books()).inventory().members();
        List<Asset> assets =
                members.stream().flatMap(member -> member.assets().stream()).toList();
        assertThat(assets).filteredOn(asset -> asset.kind() == AssetKind.SYSTEM).hasSize(systems);
        assertThat(assets)
                .filteredOn(asset -> asset.kind() == AssetKind.COMPONENT)
                .hasSize(components);
        assertThat(members.stream()
                        .mapToInt(member -> member.contracts().size())
                        .sum())
                .isEqualTo(contracts);
        assertThat(members.stream()
                        .mapToInt(member -> member.dependencies().size())
                        .sum())
                .isEqualTo(dependencies);
        if (rejected + skipped > 0) {
            assertThat(translation.problems()).as("what was left out is said").isNotEmpty();
        }
        assertThat(translation.problems())
                .allSatisfy(problem -> assertThat(problem.where().file())
                        .isEqualTo(file.getFileName().toString()));
        assertThat(Intake.propose(books, mapping, BO)).as("proposed again").isEqualTo(mapping);
    }

    private static int sum(Translation translation, ToIntFunction<SheetCount> count) {
        return translation.counts().stream().mapToInt(count).sum();
    }
}

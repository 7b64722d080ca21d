package no.samtakt.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.PlanFixtures;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ComparisonWorkbookTest {

    @Test
    void variantsStandSideBySide() throws Exception {
        List<MigrationPlan> plans =
                List.of(PlanFixtures.rich(), PlanFixtures.variant("sen", 6, 110), PlanFixtures.empty());
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(ComparisonWorkbook.bytes(plans, Locale.ENGLISH)))) {
            Row header = workbook.getSheet("Comparison").getRow(Table.HEADER_ROW);
            assertThat(header.getCell(2).getStringCellValue()).isEqualTo("sen");
            Row plan = workbook.getSheet("Comparison").getRow(Table.HEADER_ROW + 6);
            assertThat(plan.getCell(0).getStringCellValue()).isEqualTo("Present value, plan");
            for (int i = 0; i < plans.size(); i++) {
                assertThat(plan.getCell(i + 1).getNumericCellValue())
                        .isCloseTo(plans.get(i).economy().planPresentValue().minor() / 100.0, within(0.005));
            }
            assertThat(workbook.getSheet("Comparison"))
                    .extracting(
                            row -> row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue())
                    .contains(
                            "One-off cost, not discounted",
                            "Running cost in the last year, plan",
                            "Cheaper every year from",
                            "Harmonization index after 5 years",
                            "Worst off per inhabitant",
                            "Month with most risk",
                            "Highest load, per cent of capacity",
                            "Council decisions",
                            "Share of the money that is stated, not a default");
            var members = workbook.getSheet("Members");
            Row total =
                    members.getRow(Table.HEADER_ROW + 1 + plans.get(0).members().size());
            assertThat(total.getCell(1).getCellFormula()).startsWith("SUM(");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(6);
        }
    }
}

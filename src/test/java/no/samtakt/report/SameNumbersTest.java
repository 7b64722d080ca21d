package no.samtakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.planning.Appraisal.CaseFigures;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.RandomPlans;
import no.samtakt.planning.audit.AuditResult;
import no.samtakt.planning.audit.PlanAudit;
import no.samtakt.report.html.HtmlReport;
import no.samtakt.report.json.PlanJson;
import no.samtakt.report.json.PlanReading;
import no.samtakt.report.xlsx.PlanWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluator, audit, json, workbook and page say the same to the last øre. */
class SameNumbersTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 5, 8, 13})
    void everywhereTheSame(long seed) throws IOException {
        RandomPlans.Made made = RandomPlans.create(seed);
        MigrationPlan plan = made.plan();
        AuditResult audit = PlanAudit.audit(made.inventory(), made.variant(), plan);
        assertThat(audit.differences()).isEmpty();
        assertThat(audit.cost())
                .as("audit and evaluator")
                .isEqualTo(plan.quality().cost());
        assertThat(plan.economy().planPresentValue()).isEqualTo(plan.quality().cost());

        PlanReading read = PlanJson.read(PlanJson.bytes(plan), "plan.json");
        assertThat(read).isEqualTo(new PlanReading.Plan(plan));

        Map<String, Long> stated = new TreeMap<>();
        plan.appraisal().lines().stream()
                .filter(line -> line.kind() != CaseKind.WRITE_OFF)
                .forEach(line -> {
                    stated.merge("zero " + line.year(), line.zero().minor(), Long::sum);
                    stated.merge("plan " + line.year(), line.plan().minor(), Long::sum);
                });
        Map<String, Long> economy = new TreeMap<>();
        plan.economy()
                .lines()
                .forEach(line -> economy.merge(
                        (line.zero() ? "zero " : "plan ") + line.year(),
                        line.amount().minor(),
                        Long::sum));
        stated.values().removeIf(sum -> sum == 0);
        economy.values().removeIf(sum -> sum == 0);
        assertThat(stated).as("business case and yearly cost").isEqualTo(economy);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PlanWorkbook.bytes(plan, Locale.ENGLISH)))) {
            assertThat(sums(book.getSheet("Business case"), plan))
                    .as("workbook")
                    .isEqualTo(stated);
            npv(book.getSheet("Case in figures"), plan);
        }
        String page = HtmlReport.render(plan, Locale.ENGLISH);
        Formats formats = Formats.of(Locale.ENGLISH, plan.header().currency());
        CaseFigures whole =
                plan.appraisal().figures().get(plan.appraisal().figures().size() - 1);
        assertThat(page).contains(">" + formats.millionsPlain(whole.peakFunding()) + "<");
    }

    private static Map<String, Long> sums(XSSFSheet sheet, MigrationPlan plan) {
        Map<String, Long> sums = new TreeMap<>();
        String writeOff = Labels.of(Locale.ENGLISH).of(CaseKind.WRITE_OFF);
        for (int i = 3; i < 3 + plan.appraisal().lines().size(); i++) {
            Row row = sheet.getRow(i);
            if (!row.getCell(1).getStringCellValue().equals(writeOff)) {
                int year = (int) row.getCell(2).getNumericCellValue();
                sums.merge("zero " + year, ore(row, 3), Long::sum);
                sums.merge("plan " + year, ore(row, 4), Long::sum);
                assertThat(ore(row, 5)).as("formula").isEqualTo(ore(row, 4) - ore(row, 3));
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static void npv(XSSFSheet sheet, MigrationPlan plan) {
        for (int i = 0; i < plan.appraisal().figures().size(); i++) {
            CaseFigures figures = plan.appraisal().figures().get(i);
            assertThat(new Money(ore(sheet.getRow(3 + i), 3))).isEqualTo(figures.npv());
            assertThat(new Money(ore(sheet.getRow(3 + i), 5))).isEqualTo(figures.npvAll());
        }
    }

    private static long ore(Row row, int column) {
        return BigDecimal.valueOf(row.getCell(column).getNumericCellValue())
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

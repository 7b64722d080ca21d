package no.samtakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samtakt.common.Money;
import no.samtakt.inventory.Participation;
import no.samtakt.inventory.WinWin;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.PlanFixtures;
import no.samtakt.planning.PlanTerms;
import no.samtakt.report.VariantOutcome.Apart;
import no.samtakt.report.VariantOutcome.MemberOutcome;
import no.samtakt.report.html.HtmlComparison;
import no.samtakt.report.json.Json;
import no.samtakt.report.xlsx.ComparisonWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Bø stays out of archive and children, Hadsel loses 250 000 early on and joins later, Andøy leaves. */
class VariantOutcomeTest {

    private static final Money LOST = Money.ofMajor(250_000);

    private static MigrationPlan plan() {
        return PlanFixtures.with(
                PlanFixtures.rich(),
                new PlanTerms(
                        Participation.VOLUNTARY,
                        2,
                        List.of(new PlanTerms.SitOut("SAK", "bo"), new PlanTerms.SitOut("OPPV", "bo")),
                        WinWin.SOFT,
                        Money.ZERO,
                        List.of(new PlanTerms.Loss("hadsel", Money.ZERO, LOST, LOST)),
                        List.of("andoy"),
                        List.of(new PlanTerms.Joining("hadsel", YearMonth.of(2028, 1)))));
    }

    private static MemberOutcome member(VariantOutcome outcome, String id) {
        return outcome.members().stream()
                .filter(one -> one.member().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoTakesNoPartIsSaidByAreaAndMember() {
        VariantOutcome outcome = VariantOutcome.of(plan());
        assertThat(outcome.apart())
                .containsSubsequence(new Apart("SAK", "bo", "SITS_OUT"), new Apart("OPPV", "bo", "SITS_OUT"));
        assertThat(outcome.apart("SAK")).contains("bo");
        assertThat(outcome.apart()).as("areas that take nothing").noneMatch(one -> List.of("BARN", "KART")
                .contains(one.area()));
        assertThat(member(outcome, "andoy").absent()).isTrue();
        assertThat(member(outcome, "hadsel").joins()).isEqualTo(YearMonth.of(2028, 1));
    }

    @Test
    void whoeverPaysMoreEarlyOnIsToldApartFromWhoeverLosesInTheEnd() {
        VariantOutcome outcome = VariantOutcome.of(plan());
        MemberOutcome hadsel = member(outcome, "hadsel");
        assertThat(hadsel.losesEarly()).isTrue();
        assertThat(hadsel.loses()).isEqualTo(hadsel.netBenefit().minor() < 0);
        assertThat(member(outcome, "oksnes").losesEarly()).isFalse();
        assertThat(hadsel.compensation()).isEqualTo(LOST);
        assertThat(outcome.members()).allSatisfy(one -> assertThat(one.wins())
                .isEqualTo(one.netBenefit().minor() > 0));
        MemberOutcome withheld = new MemberOutcome("x", Money.WITHHELD, Money.WITHHELD, Money.WITHHELD, false, null);
        assertThat(withheld.wins() || withheld.loses() || withheld.losesEarly()).isFalse();
    }

    @Test
    void pageWorkbookAndFileSayTheSame() throws Exception {
        List<MigrationPlan> plans = List.of(PlanFixtures.rich(), plan());
        String page = HtmlComparison.render(plans, Locale.ENGLISH);
        assertThat(page)
                .contains("Who takes no part in what", "without Bø", "(would need")
                .contains("Municipalities that win", "Pay more in the first three years");
        String json = Json.write(plans.stream().map(VariantOutcome::of).toList());
        assertThat(json).contains("\"reason\": \"SITS_OUT\"", "\"compensation\": 25000000");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(ComparisonWorkbook.bytes(plans, Locale.ENGLISH)))) {
            assertThat(rows(workbook.getSheet("Losses"))).contains("250000.0");
            assertThat(rows(workbook.getSheet("Not taking part")))
                    .anyMatch(text -> text.endsWith("– Bø"))
                    .contains("The municipality stays out of the common solution");
        }
    }

    private static List<String> rows(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cell -> texts.add(cell.toString()));
        }
        return texts;
    }
}

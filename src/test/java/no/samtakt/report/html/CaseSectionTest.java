package no.samtakt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.planning.Appraisal.Check;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.Planner;
import no.samtakt.report.Labels;
import org.junit.jupiter.api.Test;

/** The parts of the page on business case, benefits, settlement and risks: there when there is something to say. */
class CaseSectionTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static String page(String folder, Locale locale) {
        Inventory inventory = new InventoryReader().read(Path.of(folder)).inventory();
        MigrationPlan plan = Planner.plan(
                inventory,
                inventory.cooperation().variants().get(0),
                new Planner.Reading(List.of(), List.of()),
                new Planner.Search(
                        1, Long.MAX_VALUE, 500, "", (cost, risk, penalty, steps, left) -> {}, () -> false, () -> 0),
                null);
        return HtmlReport.render(plan, locale);
    }

    @Test
    void whoPaysWhatToWhomIsThereWhereItIsAgreed() {
        String page = page("data/scenarios/storkobenhavn", DANISH);
        assertThat(page).contains("<section id=\"settlement\"", "href=\"#settlement\"");
        assertThat(page).contains("Nøgle: ligeligt. Betales til: Albertslund");
        // A ninth of 900 000 and of its overhead of 45 000 for each of the eight others.
        assertThat(page).contains("<td class=\"num\">105.625</td>");
        assertThat(page).contains("class=\"k-PROJECT\"", "class=\"k-SECRETARIAT\"");
    }

    @Test
    void withoutAnAgreementThereIsNoSettlementAndWithoutBenefitsNoneOfThem() {
        String page = page("data/minimal", Locale.ENGLISH);
        assertThat(page).doesNotContain("id=\"settlement\"", "#settlement", "id=\"benefits\"");
        assertThat(page).contains("<section id=\"case\"", "<section id=\"register\"", "class=\"heat-HIGH\"");
        Labels labels = Labels.of(Locale.ENGLISH);
        for (Check check : Check.values()) {
            assertThat(page).contains(Page.escape(labels.of(check)));
        }
        assertThat(page).doesNotContain("evidence.", "check.", "Check.", "CaseKind.");
    }
}

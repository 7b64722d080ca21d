package no.samtakt.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.PlanFixtures;
import no.samtakt.report.Formats;
import no.samtakt.report.PlanView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlComparisonTest {

    private static final List<MigrationPlan> PLANS =
            List.of(PlanFixtures.rich(), PlanFixtures.variant("sein", 6, 104), PlanFixtures.variant("billig", 0, 90));

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void isWellFormedAndEscaped(String language) throws Exception {
        String html = HtmlComparison.render(PLANS, Locale.forLanguageTag(language));
        String text = HtmlReportTest.tree(html).getDocumentElement().getTextContent();
        assertThat(html).doesNotContain(PlanFixtures.SCRIPT_NAME);
        assertThat(text.replace(PlanFixtures.SCRIPT_NAME, ""))
                .doesNotContain("NaN")
                .doesNotContainPattern("\\{\\d+}")
                .doesNotContainPattern("\\bnull\\b");
    }

    @Test
    void theZeroAlternativeComesFirstAndTheBestIsMarked() throws Exception {
        Document tree = HtmlReportTest.tree(HtmlComparison.render(PLANS, Locale.ENGLISH));
        Element rows = (Element) tree.getElementsByTagName("tbody").item(0);
        assertThat(tree.getElementsByTagName("thead").item(0).getTextContent())
                .containsSubsequence("Zero alternative", "anbefalt", "sein", "billig");
        Formats formats = Formats.of(Locale.ENGLISH, "NOK");
        PlanView cheapest = new PlanView(PLANS.get(2));
        String saving = row(rows, "Saved against doing nothing");
        assertThat(saving).contains(formats.millions(cheapest.saving()) + " ★ best");
        assertThat(saving.split("★", -1)).hasSize(2);
    }

    @Test
    void whatMovesInOtherMonthsIsListed() throws Exception {
        String text = HtmlReportTest.tree(HtmlComparison.render(PLANS, Locale.ENGLISH))
                .getDocumentElement()
                .getTextContent();
        int moved = new PlanView(PLANS.get(0)).listTransitions().size();
        assertThat(text).contains(moved + " of " + PLANS.get(0).assets().size() + " systems have another target");
    }

    @Test
    void onePlanAloneIsComparedWithTheZeroAlternative() {
        assertThat(HtmlComparison.render(List.of(PlanFixtures.empty()), Locale.ENGLISH))
                .contains("</html>");
        assertThatThrownBy(() -> HtmlComparison.render(List.of(), Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String row(Element body, String head) {
        for (int i = 0; i < body.getElementsByTagName("tr").getLength(); i++) {
            String text = body.getElementsByTagName("tr").item(i).getTextContent();
            if (text.contains(head)) {
                return text;
            }
        }
        throw new AssertionError("No row " + head);
    }
}

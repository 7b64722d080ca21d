package no.samtakt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.PlanFixtures;
import no.samtakt.report.Formats;
import no.samtakt.report.PlanView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {

    private static final int LARGEST_BYTES = 3_000_000;
    private static final int LARGEST_SCRIPT = 20_000;

    private static String page(String language) {
        return HtmlReport.render(PlanFixtures.rich(), Locale.forLanguageTag(language));
    }

    /** The page as a tree: what is written is well-formed once the document type and unquoted names are taken away. */
    static Document tree(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>\n", "")
                .replaceAll("(?s)<script>.*?</script>", "")
                .replaceAll("(?s)<style>.*?</style>", "")
                .replace("<wbr>", "")
                .replaceAll("\\snovalidate|\\shidden(?=[\\s>])", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void isWellFormedAndSmallInItsLanguage(String language) throws Exception {
        String html = page(language);
        Document tree = tree(html);
        assertThat(tree.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_BYTES);
        NodeList all = tree.getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as("id %s is used once", id).isTrue();
        }
        NodeList links = tree.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            String target = ((Element) links.item(i)).getAttribute("href");
            assertThat(target).startsWith("#");
            assertThat(ids).contains(target.substring(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void refersToNothingOutsideItself(String language) {
        String html = page(language);
        String own = html.replace("http://www.w3.org/2000/svg", "")
                .replace(Page.escape(PlanFixtures.FORMULA_NAME), "")
                .replace(Page.escape("=HYPERLINK(\"http://"), "");
        assertThat(own).doesNotContain("http://", "https://", "src=", "@import", "<link", "<iframe", "<object");
        assertThat(html).contains("default-src &#39;none&#39;");
        Matcher scripts = Pattern.compile("(?s)<script[^>]*>(.*?)</script>").matcher(html);
        int count = 0;
        while (scripts.find()) {
            count++;
            assertThat(scripts.group(1)).hasSizeLessThan(LARGEST_SCRIPT);
        }
        assertThat(count).as("only the page's own script").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void namesFromWorkbooksAreText(String language) throws Exception {
        String html = page(language);
        assertThat(html).doesNotContain(PlanFixtures.SCRIPT_NAME, "<script>alert");
        assertThat(html).contains(Page.escape(PlanFixtures.SCRIPT_NAME));
        assertThat(tree(html).getDocumentElement().getTextContent())
                .contains(PlanFixtures.SCRIPT_NAME, PlanFixtures.FORMULA_NAME, PlanFixtures.LONG_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void showsNoLeftoversOfTheProgram(String language) throws Exception {
        for (MigrationPlan plan : List.of(PlanFixtures.rich(), PlanFixtures.broken(), PlanFixtures.empty())) {
            String text = tree(HtmlReport.render(plan, Locale.forLanguageTag(language)))
                    .getDocumentElement()
                    .getTextContent()
                    .replace(PlanFixtures.SCRIPT_NAME, "")
                    .replace("'Sønner' {0}", "");
            assertThat(text)
                    .doesNotContain("NaN", "Infinity", "Optional", "java.", "MigrationPlan")
                    .doesNotContainPattern("\\{\\d+}")
                    .doesNotContainPattern("\\bnull\\b")
                    .doesNotContain("TRANSITION:", "DECIDE:", "pool:", "COUNCIL_", "GIVE_NOTICE", "BIG_BANG");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void hasEverySectionAndAPageForEachMember(String language) throws Exception {
        Document tree = tree(page(language));
        List<String> ids = IntStream.range(
                        0, tree.getElementsByTagName("section").getLength())
                .mapToObj(i -> ((Element) tree.getElementsByTagName("section").item(i)).getAttribute("id"))
                .toList();
        assertThat(ids)
                .containsExactly(
                        "summary",
                        "matrix",
                        "gantt",
                        "money",
                        "load",
                        "risk",
                        "uncertainty",
                        "harmonization",
                        "calendar",
                        "bridges",
                        "graph",
                        "why",
                        "kept",
                        "members",
                        "assumptions");
        assertThat(tree.getElementsByTagName("article").getLength())
                .isEqualTo(PlanFixtures.rich().members().size());
    }

    @Test
    void tablesHaveCaptionsAndHeadsWithScope() throws Exception {
        Document tree = tree(page("en"));
        NodeList tables = tree.getElementsByTagName("table");
        assertThat(tables.getLength()).isGreaterThan(20);
        for (int i = 0; i < tables.getLength(); i++) {
            assertThat(((Element) tables.item(i))
                            .getElementsByTagName("caption")
                            .getLength())
                    .isEqualTo(1);
        }
        NodeList heads = tree.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            assertThat(((Element) heads.item(i)).getAttribute("scope")).isIn("col", "row", "rowgroup");
        }
        NodeList drawings = tree.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            Element svg = (Element) drawings.item(i);
            assertThat(svg.getAttribute("aria-label")
                            + svg.getAttribute("aria-labelledby")
                            + svg.getAttribute("aria-hidden"))
                    .as("a drawing is named or hidden from readers")
                    .isNotEmpty();
        }
    }

    @Test
    void theFirstPageSaysWhatThePlanHolds() throws Exception {
        MigrationPlan plan = PlanFixtures.rich();
        PlanView view = new PlanView(plan);
        Formats formats = Formats.of(Locale.ENGLISH, "NOK");
        String text = tree(page("en")).getElementsByTagName("section").item(0).getTextContent();
        assertThat(text)
                .contains(formats.amount(view.saving()))
                .contains(formats.millions(plan.economy().zeroPresentValue()))
                .contains(formats.millions(plan.economy().planPresentValue()))
                .contains(formats.mediumMonth(
                        Objects.requireNonNull(plan.economy().paybackMonth())));
        for (MemberResult result : plan.economy().members()) {
            int inhabitants = view.findMember(result.member())
                    .map(MemberInfo::inhabitants)
                    .orElseThrow();
            assertThat(text)
                    .contains(view.member(result.member()), formats.perInhabitant(result.netBenefit(), inhabitants));
        }
        assertThat(text).contains("Øksnes loses").doesNotContain("breaks");
    }

    @Test
    void yearTablesAddUpToThePlansYears() {
        PlanView view = new PlanView(PlanFixtures.rich());
        for (int year : view.years()) {
            Money sum = Money.ZERO;
            for (MemberInfo member : view.plan().members()) {
                sum = sum.plus(view.yearCost(false, member.id(), year));
            }
            assertThat(sum).isEqualTo(view.yearCost(false, "", year));
        }
        assertThat(view.firstYearWithGain("")).contains(2030);
        assertThat(view.yearsWithExtraCost("")).containsExactly(2027, 2028, 2029);
    }

    @Test
    void brokenRulesStandFirstAndInTheAssumptions() throws Exception {
        Document tree = tree(HtmlReport.render(PlanFixtures.broken(), Locale.ENGLISH));
        String first = tree.getElementsByTagName("section").item(0).getTextContent();
        assertThat(first).contains("The plan breaks 4 rules", "Sortland: IT-drift lacks 12.5 person-days");
        assertThat(first)
                .contains(
                        "No plan was found that keeps all of these together:",
                        "goes live by June\u00a02029 at the latest – 2 months later would do",
                        "Sortland: IT-drift has the people it has – 12.5 person-days more in a month would do");
        String last = tree.getElementsByTagName("section").item(14).getTextContent();
        assertThat(last).contains("(H3)", "(H6)", "(H1)", "(H8)");
    }

    @Test
    void theSamePlanGivesTheSamePage() {
        assertThat(page("nb")).isEqualTo(page("nb"));
    }

    @Test
    void problemsAreShownByFileWithTheirCell() throws Exception {
        String text = tree(page("en")).getElementsByTagName("section").item(14).getTextContent();
        assertThat(text).contains("Bø – kommune-bo.xlsx", "Avtaler!F17", "Systemer!B22");
    }
}

package no.samtakt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.planning.PlanFixtures;
import org.junit.jupiter.api.Test;

/** Pages are complete without their script: it only adds ways to choose, search and sort, and the page starts unfiltered. */
class WithoutScriptTest {

    @Test
    void theScriptAddsNoTextOfItsOwn() throws IOException {
        String script = resource("report.js");
        assertThat(script)
                .doesNotContain("innerHTML", "insertAdjacent", "document.write", "fetch(", "XMLHttpRequest", "eval(");
        Matcher texts = Pattern.compile("textContent: ([^,}]+)").matcher(script);
        while (texts.find()) {
            assertThat(texts.group(1).trim())
                    .as("text of a new element")
                    .isIn("label", "text.searchLabel", "o[1]", "name");
        }
    }

    @Test
    void nothingIsHiddenOnTheScreenUntilTheScriptShowsIt() throws IOException {
        String css = resource("report.css");
        String screen = css.substring(0, css.indexOf("@media print"));
        Matcher hidden =
                Pattern.compile("([^{}]+)\\{[^{}]*display: none[^{}]*}").matcher(screen);
        while (hidden.find()) {
            assertThat(hidden.group(1).trim()).isIn(".off-member, .off-row", ".printfoot", ".paper");
        }
        for (String language : List.of("en", "nb", "da")) {
            String page = HtmlReport.render(PlanFixtures.rich(), Locale.forLanguageTag(language));
            assertThat(page.substring(page.indexOf("</style>"), page.lastIndexOf("<script>")))
                    .doesNotContain("off-row", "off-member", " hidden", "display:none", "<noscript", "<details");
        }
    }

    @Test
    void whatIsOnPaperOnlyRepeatsOrPointsToWhatIsOnTheScreen() {
        String page = HtmlReport.render(PlanFixtures.rich(), Locale.ENGLISH);
        Matcher paper = Pattern.compile("class=\"paper note\">([^<]*)").matcher(page);
        int count = 0;
        while (paper.find()) {
            count++;
            assertThat(paper.group(1)).containsAnyOf("screen", "Not in the table", "On paper");
        }
        assertThat(count).isPositive();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

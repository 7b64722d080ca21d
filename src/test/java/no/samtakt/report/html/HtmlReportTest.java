package no.samtakt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.samtakt.planning.PlanFixtures;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void writes() throws Exception {
        Files.createDirectories(Path.of("target/reports"));
        for (String language : new String[] {"en", "nb"}) {
            String html = HtmlReport.render(PlanFixtures.rich(), Locale.forLanguageTag(language));
            Files.writeString(Path.of("target/reports/report-" + language + ".html"), html);
            Files.writeString(
                    Path.of("target/reports/broken-" + language + ".html"),
                    HtmlReport.render(PlanFixtures.broken(), Locale.forLanguageTag(language)));
            Files.writeString(
                    Path.of("target/reports/empty-" + language + ".html"),
                    HtmlReport.render(PlanFixtures.empty(), Locale.forLanguageTag(language)));
            assertThat(html).contains("</html>");
        }
    }
}

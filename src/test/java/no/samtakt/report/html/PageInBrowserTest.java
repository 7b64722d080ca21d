package no.samtakt.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtakt.planning.PlanFixtures;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens the page in Chromium: no sideways scrolling of the page at any width, the script runs, it prints. */
class PageInBrowserTest {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    @TempDir
    private Path folder;

    private Path browser = Path.of("");

    @BeforeEach
    void findBrowser() {
        for (String part : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : NAMES) {
                if (browser.toString().isEmpty() && Files.isExecutable(Path.of(part, name))) {
                    browser = Path.of(part, name);
                }
            }
        }
        if (Boolean.getBoolean("samtakt.require.tools")) {
            assertThat(browser.toString()).as("Chromium on the PATH").isNotEmpty();
        }
        Assumptions.assumeFalse(browser.toString().isEmpty(), "Chromium is not installed; the page was not opened");
    }

    @ParameterizedTest(name = "{0} at {1} pixels")
    @CsvSource({"en, 390", "nb, 390", "en, 768", "en, 1400", "nb, 1400"})
    void nothingSticksOutSideways(String language, int width) throws Exception {
        String html = HtmlReport.render(PlanFixtures.broken(), Locale.forLanguageTag(language));
        String measured = measure(
                html,
                width,
                """
                var w = document.documentElement.clientWidth, out = [];
                document.querySelectorAll('main *, header *, nav *').forEach(function (e) {
                  var r = e.getBoundingClientRect();
                  if (r.right > w + 1 && r.width > 0 && !e.closest('.scroll') && !e.closest('caption.hidden')) {
                    out.push(e.tagName + '.' + e.getAttribute('class'));
                  }
                });
                return document.documentElement.scrollWidth + ' of ' + w + ' ' + out.slice(0, 5).join(' ');
                """);
        assertThat(measured).isEqualTo(width + " of " + width + " ");
    }

    @Test
    void theScriptFiltersByMemberAndSorts() throws Exception {
        String html = HtmlReport.render(PlanFixtures.rich(), Locale.ENGLISH);
        String seen = measure(
                html,
                1400,
                """
                var pick = document.querySelector('.pick select');
                pick.value = 'bo'; pick.dispatchEvent(new Event('change'));
                var pages = [].filter.call(document.querySelectorAll('article'), function (a) { return a.offsetHeight > 0; });
                var button = document.querySelector('#calendar thead th:last-child button');
                button.click(); button.click();
                var first = document.querySelector('#calendar tbody tr td:last-child').getAttribute('data-sort');
                return pages.length + ' ' + pages[0].id + ' ' + first;
                """);
        assertThat(seen).isEqualTo("1 m-bo 94000000");
    }

    @Test
    void isWholeWithoutScriptAndPrints() throws Exception {
        Path file = folder.resolve("report.html");
        Files.writeString(file, HtmlReport.render(PlanFixtures.rich(), Locale.ENGLISH));
        Path pdf = folder.resolve("report.pdf");
        run(List.of(
                "--no-pdf-header-footer", "--print-to-pdf=" + pdf, file.toUri().toString()));
        assertThat(Files.size(pdf)).isGreaterThan(20_000);
    }

    /** Opens a page in a frame of a width (a window cannot be as narrow as a telephone) and asks it something. */
    private String measure(String html, int width, String question) throws Exception {
        String asked = html.replaceFirst("<meta http-equiv[^>]*/>", "")
                .replace(
                        "</body>",
                        "<script>addEventListener('load',function(){parent.postMessage((function(){" + question
                                + "})(),'*')})</script></body>");
        Files.writeString(folder.resolve("page.html"), asked);
        Path frame = folder.resolve("frame.html");
        Files.writeString(
                frame,
                "<!DOCTYPE html><title>-</title><iframe src='page.html' style='border:0;width:" + width
                        + "px;height:900px'></iframe><script>addEventListener('message',function(e){document.title='['+e.data+']'})</script>");
        String dom = run(List.of(
                "--virtual-time-budget=8000", "--dump-dom", frame.toUri().toString()));
        Matcher title = Pattern.compile("<title>\\[(.*?)]</title>").matcher(dom);
        assertThat(title.find()).as("the page answered").isTrue();
        return title.group(1);
    }

    private String run(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=1600,1000",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("the browser ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}

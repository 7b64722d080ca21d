package no.samtakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void versionIsPrinted() {
        Run run = Run.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("(?s)Samtakt \\d+\\.\\d+.*");
    }

    @Test
    void helpListsEveryExitCode() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Exit codes:").containsPattern("(?m)^\\s+130 ");
        for (int code = 0; code <= 5; code++) {
            assertThat(run.out()).containsPattern("(?m)^\\s+" + code + " ");
        }
    }

    @Test
    void helpSpeaksNorwegian() {
        assertThat(Run.of("--lang", "nb", "--help").out())
                .contains("Bruk: samtakt")
                .contains("Sluttkoder:");
        assertThat(Run.of("--lang=nb", "--help").out()).contains("Språk for meldinger");
    }

    @Test
    void helpSpeaksDanish() {
        assertThat(Run.of("--lang", "da", "plan", "--help").out())
                .contains("Brug: samtakt plan")
                .contains("Laver planen og alle rapporterne")
                .doesNotContain("Språk", "Language");
        assertThat(Run.of("check", "--lang", "da", "data/none").err()).contains("Mappen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "da"})
    void aPercentSignInAHelpTextIsOne(String language) {
        PrintStream before = System.err;
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        System.setErr(new PrintStream(warnings, true, UTF_8));
        try {
            assertThat(Run.of("--lang", language, "plan", "--help").out())
                    .contains("(5%)")
                    .doesNotContain("%%");
        } finally {
            System.setErr(before);
        }
        assertThat(warnings.toString(UTF_8)).isEmpty();
    }

    @Test
    void withoutACommandTheHelpIsShownAsAnError() {
        Run run = Run.of();

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: samtakt");
    }

    @Test
    void anUnknownArgumentIsNamedInOneLine() {
        Run run = Run.of("--colour");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).isEqualToNormalizingNewlines("Unknown: --colour\nSee: samtakt --help\n");
    }

    @Test
    void anUnknownLanguageIsAUsageError() {
        Run run = Run.of("--lang", "de");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--lang").contains("de");
    }

    @Test
    void controlCharactersOfUntrustedTextDoNotReachTheTerminal() {
        assertThat(Console.clean("a\u001b[31mb\u202ec\r\n")).isEqualTo("a\uFFFD[31mb\uFFFDc\uFFFD\n");
    }
}

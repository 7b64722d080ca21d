package no.samtakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.stream.Stream;
import no.samtakt.app.CannotRunException;
import no.samtakt.common.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ErrorHandlerTest {

    private final StringWriter err = new StringWriter();
    private final SamtaktCommand root = new SamtaktCommand();
    private final ErrorHandler handler = new ErrorHandler(
            new Console(
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(err, true),
                    Texts.of("no.samtakt.cli", Locale.ENGLISH),
                    false),
            root);

    static Stream<Arguments> surroundings() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("x/y"), "No such file: x/y"),
                Arguments.of(new AccessDeniedException("x/y"), "No permission to read or write: x/y"),
                Arguments.of(new FileSystemException("x/y", null, "No space left on device"), "The disk is full: x/y"),
                Arguments.of(new IOException("No space left on device"), "The disk is full"),
                Arguments.of(
                        new UncheckedIOException(new FileSystemException("x", null, "Read-only file system")),
                        "No permission to read or write: x"),
                Arguments.of(new FileAlreadyExistsException("x"), "x holds files that are not a result of Samtakt"),
                Arguments.of(new CannotRunException("not-a-folder", "x"), "Not a folder: x"),
                Arguments.of(
                        new IllegalStateException("wrapped", new IOException("broken")),
                        "Cannot read or write:  broken"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("surroundings")
    void surroundingsAreOneLineAndACodeOfTheirOwn(Exception cause, String line) {
        int code = handler.handleExecutionException(cause, new CommandLine(root), null);

        assertThat(code).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(err.toString()).startsWith(line).hasLineCount(1).doesNotContain("\tat ");
    }

    @Test
    void aBugIsNamedWithoutATrace() {
        int code = handler.handleExecutionException(new IllegalStateException("month 13"), new CommandLine(root), null);

        assertThat(code).isEqualTo(ExitCode.BUG);
        assertThat(err.toString())
                .contains("This is a bug in Samtakt: IllegalStateException: month 13")
                .contains("--debug")
                .doesNotContain("\tat ");
    }

    @Test
    void debugShowsTheTrace() {
        root.debug = true;

        handler.handleExecutionException(new IllegalStateException("month 13"), new CommandLine(root), null);

        assertThat(err.toString()).contains("\tat ").contains("ErrorHandlerTest");
    }
}

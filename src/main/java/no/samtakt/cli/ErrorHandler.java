package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.samtakt.app.CannotRunException;
import no.samtakt.app.UnreadablePlanException;
import no.samtakt.report.Labels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into one clear line and an exit code: wrong arguments, surroundings that do not allow it, bugs. A stack
 * trace is shown only with {@code --debug}.
 */
final class ErrorHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Console console;
    private final SamtaktCommand root;

    ErrorHandler(Console console, SamtaktCommand root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched) {
            console.warn("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        } else if (e instanceof MissingParameterException missing) {
            StringBuilder names = new StringBuilder();
            missing.getMissing()
                    .forEach(arg -> names.append(names.isEmpty() ? "" : ", ").append(name(arg)));
            console.warn("usage.missing", names.toString());
        } else if (e.getArgSpec() != null) {
            console.warn("usage.value", name(e.getArgSpec()), e.getValue() == null ? "" : e.getValue());
        } else {
            String message = e.getMessage() == null ? "" : e.getMessage();
            List<String> named = named(args, message);
            if (named.size() > 1) {
                console.warn("usage.together", String.join(", ", named));
            } else {
                console.warn("usage.other", message);
            }
        }
        console.warn("usage.help", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    /** The options given that a message names. */
    private static List<String> named(String[] args, String message) {
        return Stream.of(args)
                .map(arg -> arg.replaceFirst("=.*", ""))
                .filter(arg -> arg.startsWith("--") && message.contains(arg))
                .distinct()
                .toList();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, @Nullable ParseResult parseResult) {
        Integer environment = environment(e);
        if (environment != null) {
            trace(e);
            return environment;
        }
        return bug(e);
    }

    /** Says that it is a bug and where to report it. */
    int bug(Throwable e) {
        console.warn("bug", e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        if (!root.debug) {
            console.warn("bug.debug");
        }
        trace(e);
        return ExitCode.BUG;
    }

    /** The exit code after the line has been printed; null when the exception is a bug. */
    private @Nullable Integer environment(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotRunException cannot) {
                console.warn("cannot." + cannot.code(), cannot.args().toArray());
                return switch (cannot.reason()) {
                    case SURROUNDINGS -> ExitCode.ENVIRONMENT;
                    case WISH -> ExitCode.USAGE;
                    case DATA -> ExitCode.DATA;
                };
            }
            if (cause instanceof UnreadablePlanException unreadable) {
                Labels labels = Labels.of(console.locale());
                console.warn(
                        "cannot.plan",
                        labels.problem(unreadable.problem()),
                        labels.problemAdvice(unreadable.problem()));
                return ExitCode.ENVIRONMENT;
            }
            if (cause instanceof ArithmeticException && overflow(cause)) {
                console.warn("cannot.too-large");
                return ExitCode.DATA;
            }
            if (cause instanceof ReadOnlyFileSystemException) {
                console.warn("cannot.no-permission", "");
                return ExitCode.ENVIRONMENT;
            }
            if (cause instanceof IOException io) {
                String file = io instanceof FileSystemException fs && fs.getFile() != null ? fs.getFile() : "";
                console.warn("cannot." + code(io), file, io.getMessage() == null ? "" : io.getMessage());
                return ExitCode.ENVIRONMENT;
            }
        }
        return null;
    }

    /** Exact arithmetic overflows only on amounts that no municipality has: each is within its limits, but not their product. */
    private static boolean overflow(Throwable e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("overflow");
    }

    private static String code(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space") || message.contains("quota")) {
            return "disk-full";
        }
        if (e instanceof AccessDeniedException
                || message.contains("permission denied")
                || message.contains("read-only file system")) {
            return "no-permission";
        }
        if (e instanceof NoSuchFileException) {
            return "no-such-file";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "foreign-folder";
        }
        if (e instanceof NotDirectoryException) {
            return "not-a-folder";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "folder-not-empty";
        }
        return "io";
    }

    private void trace(Throwable e) {
        if (root.debug) {
            e.printStackTrace(console.err());
        }
    }
}

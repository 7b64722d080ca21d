package no.samtakt.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import no.samtakt.app.ProgramVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: its help, its version and the options every command has. */
@Command(
        name = "samtakt",
        versionProvider = SamtaktCommand.Version.class,
        usageHelpAutoWidth = true,
        scope = ScopeType.INHERIT)
final class SamtaktCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            scope = ScopeType.INHERIT)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version",
            scope = ScopeType.INHERIT)
    boolean version;

    @Option(names = "--lang", paramLabel = "nb|da|en", scope = ScopeType.INHERIT)
    @Nullable
    Language language;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    boolean debug;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        commandLine.usage(commandLine.getErr());
        return ExitCode.USAGE;
    }

    /** Reads the version only when it is asked for. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Samtakt " + ProgramVersion.get()};
        }
    }
}

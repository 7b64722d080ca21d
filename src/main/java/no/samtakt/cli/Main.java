package no.samtakt.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import no.samtakt.common.Texts;
import picocli.CommandLine;

/** Entry point of {@code java -jar samtakt.jar}. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        java.io.Console screen = System.console();
        boolean terminal = screen != null;
        Charset charset = screen != null && System.getProperty("os.name", "").startsWith("Windows")
                ? screen.charset()
                : StandardCharsets.UTF_8;
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, charset);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset);
        System.exit(run(out, err, terminal, args));
    }

    /**
     * Runs a command without ending the process.
     *
     * @param terminal whether {@code err} is a terminal on which a line can be overwritten
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, boolean terminal, String... args) {
        Locale locale = Language.of(args).locale();
        Texts texts = Texts.of(Main.class.getPackageName(), locale);
        Console console = new Console(out, err, texts, terminal);
        SamtaktCommand root = new SamtaktCommand();
        CommandLine commandLine = new CommandLine(root);
        addCommands(commandLine, console);
        ErrorHandler errors = new ErrorHandler(console, root);
        commandLine
                .setResourceBundle(usage(locale))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            console.warn("cannot.memory");
            return ExitCode.ENVIRONMENT;
        } catch (StackOverflowError | LinkageError e) {
            return errors.bug(e);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static void addCommands(CommandLine commandLine, Console console) {
        commandLine.addSubcommand(new TemplateCommand(console));
        commandLine.addSubcommand(new ImportCommand(console));
        commandLine.addSubcommand(new CheckCommand(console));
        commandLine.addSubcommand(new GraphCommand(console));
        commandLine.addSubcommand(new PlanCommand(console));
        commandLine.addSubcommand(new CompareCommand(console));
        commandLine.addSubcommand(new EvaluateCommand(console));
        commandLine.addSubcommand(new SettleCommand(console));
        commandLine.addSubcommand(new BenchCommand(console));
    }

    private static ResourceBundle usage(Locale locale) {
        return ResourceBundle.getBundle(
                Main.class.getPackageName() + ".usage",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

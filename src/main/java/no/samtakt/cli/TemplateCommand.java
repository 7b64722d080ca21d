package no.samtakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.samtakt.app.CreateTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes empty workbooks to fill in. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR")
    Path out = Path.of(".");

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : CreateTemplates.into(out, console.locale())) {
            console.say("template.written", file);
        }
        console.say("template.next");
        return ExitCode.OK;
    }
}

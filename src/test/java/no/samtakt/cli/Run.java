package no.samtakt.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command as run from a shell, without leaving the test. */
record Run(int exitCode, String out, String err) {

    static Run of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), false, args);
        return new Run(exitCode, out.toString(), err.toString());
    }
}

package no.samtakt.cli;

/** What the shell gets back. Listed in {@code --help} and in the README. */
final class ExitCode {

    /** Done. */
    static final int OK = 0;
    /** A bug in this program. */
    static final int BUG = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** The data has errors and the command was asked to stop at them, or holds nothing that can be planned. */
    static final int DATA = 3;
    /** No plan without a broken hard rule was found; the best one is written. */
    static final int NO_PLAN = 4;
    /** A file or folder cannot be read or written. */
    static final int ENVIRONMENT = 5;

    private ExitCode() {}
}

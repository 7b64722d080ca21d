package no.samtakt.app;

import java.util.List;

/**
 * The surroundings do not allow the use case to run: a folder is missing, a file cannot be written, a name is unknown.
 * Carries a code and arguments; whoever shows it has the text {@code cannot.<code>}.
 */
public class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> args;

    /**
     * @param code stable id, for instance {@code no-such-folder}
     * @param args arguments of the text
     */
    public CannotRunException(String code, String... args) {
        super(code + " " + List.of(args));
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<String> args() {
        return args;
    }
}

package no.samtakt.app;

import java.util.List;

/**
 * A use case cannot do what it is asked: the surroundings do not allow it, the wish names something that does not exist, or there
 * is nothing in the data to work on. Carries a code and arguments; whoever shows it has the text {@code cannot.<code>}.
 */
public class CannotRunException extends RuntimeException {

    /** What stands in the way. */
    public enum Cause {
        /** A folder is missing, a file cannot be written. */
        SURROUNDINGS,
        /** The wish names what does not exist. */
        WISH,
        /** The data hold nothing to work on. */
        DATA
    }

    private static final long serialVersionUID = 1L;

    private final Cause reason;
    private final String code;
    private final transient List<String> args;

    /**
     * Something in the surroundings.
     *
     * @param code stable id, for instance {@code no-such-folder}
     * @param args arguments of the text
     */
    public CannotRunException(String code, String... args) {
        this(Cause.SURROUNDINGS, code, args);
    }

    public CannotRunException(Cause reason, String code, String... args) {
        super(code + " " + List.of(args));
        this.reason = reason;
        this.code = code;
        this.args = List.of(args);
    }

    public Cause reason() {
        return reason;
    }

    public String code() {
        return code;
    }

    public List<String> args() {
        return args;
    }
}

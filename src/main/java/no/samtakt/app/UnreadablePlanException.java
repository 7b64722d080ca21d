package no.samtakt.app;

import no.samtakt.common.Problem;

/** A plan file that was to be read cannot be, or holds something else; the problem says why. */
public class UnreadablePlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnreadablePlanException(Problem problem) {
        super(problem.code() + " " + problem.where());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

package no.samtakt.schedule.solver;

import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;

/**
 * What a search found.
 *
 * @param best the best schedule: one that breaks no rule if any was seen, else the least broken
 * @param evaluation of {@code best}
 * @param firstFeasible a plainly list-scheduled plan, to measure the improvement against; where listing breaks a rule, the first
 *     plan seen that broke none; where none did, the listed plan all the same
 * @param firstFeasibleEvaluation of {@code firstFeasible}
 * @param steps moves evaluated
 * @param millis wall-clock time
 * @param ending why it ended
 */
public record SolveResult(
        Schedule best,
        Evaluation evaluation,
        Schedule firstFeasible,
        Evaluation firstFeasibleEvaluation,
        long steps,
        long millis,
        Ending ending) {

    /** Why a search ended. */
    public enum Ending {
        TIME,
        STEPS,
        STOPPED,
        /** The best schedule is as good as was asked for. */
        ENOUGH,
        /** Nothing can be changed. */
        EXHAUSTED
    }

    /** {@link #ending()} as a word. */
    public String termination() {
        return ending.name();
    }
}

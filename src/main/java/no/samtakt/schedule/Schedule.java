package no.samtakt.schedule;

/**
 * An answer to a {@link ScheduleProblem}.
 *
 * @param alternatives alternative of each choice
 * @param options option index of each activity, −1 when absent
 * @param finish finish month of each activity, −1 when absent
 */
public record Schedule(int[] alternatives, int[] options, int[] finish) {

    /** Marks an absent activity. */
    public static final int NEVER = -1;

    /** A deep copy. */
    public Schedule copy() {
        return new Schedule(alternatives.clone(), options.clone(), finish.clone());
    }
}

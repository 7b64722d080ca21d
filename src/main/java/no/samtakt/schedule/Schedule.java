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

    /** Alternative an activity sees: that of its choice, 0 while its participation is out, and 0 without a choice. */
    public int seenBy(Activity activity) {
        if (activity.choice() < 0
                || (activity.participation() >= 0 && alternatives[activity.participation()] == Participation.OUT)) {
            return Choice.NONE;
        }
        return alternatives[activity.choice()];
    }

    /** A deep copy. */
    public Schedule copy() {
        return new Schedule(alternatives.clone(), options.clone(), finish.clone());
    }
}

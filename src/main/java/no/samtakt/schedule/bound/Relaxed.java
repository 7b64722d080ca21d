package no.samtakt.schedule.bound;

/**
 * The cheapest answer of the relaxed problem: it may break what is priced.
 *
 * @param alternatives by choice
 * @param options by activity, −1 when absent
 * @param finish by activity, −1 when absent
 * @param hubs month by milestone, for those decided inside a block; −1 otherwise
 */
@SuppressWarnings("ArrayRecordComponent")
record Relaxed(int[] alternatives, int[] options, int[] finish, int[] hubs) {

    /** Index of an activity in a slot's profile; −1 when it is not concerned. */
    int index(Slot slot, int activity) {
        int option = options[activity];
        if (option < 0) {
            return slot.absent();
        }
        int[] row = slot.index()[option];
        return row == null ? -1 : row[finish[activity]];
    }
}

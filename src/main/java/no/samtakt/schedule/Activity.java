package no.samtakt.schedule;

import java.util.BitSet;
import java.util.List;

/**
 * Something that is done once, or never. It sees the alternative of its choice, or alternative 0 while its participation is out
 * ({@link Schedule#seenBy}). Present exactly when at least one of its options belongs to the alternative it sees; absent activities
 * cost and take nothing.
 *
 * @param choice index of its choice, or −1 when it is always present
 * @param participation index of the choice that says whether its party takes part ({@link Participation}), or −1 when it follows
 *     the choice alone
 * @param options at least one
 * @param settled alternatives of the choice under which nothing needs doing because it stands there already
 * @param absentViolation units of H6 broken when it is absent and not settled: for what may not lawfully stay; 0 otherwise
 */
public record Activity(
        String id, int choice, int participation, List<Option> options, BitSet settled, int absentViolation) {
    public Activity {
        options = List.copyOf(options);
        settled = (BitSet) settled.clone();
        if (options.isEmpty()) {
            throw new IllegalArgumentException("Activity " + id + " has no option");
        }
    }

    /** An activity that follows its choice alone. */
    public Activity(String id, int choice, List<Option> options, BitSet settled, int absentViolation) {
        this(id, choice, -1, options, settled, absentViolation);
    }

    /** Whether the activity is present when it sees an alternative of its choice. O(options). */
    public boolean present(int alternative) {
        if (choice < 0) {
            return true;
        }
        for (Option option : options) {
            if (option.alternative() == alternative) {
                return true;
            }
        }
        return false;
    }
}

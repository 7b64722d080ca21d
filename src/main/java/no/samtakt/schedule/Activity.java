package no.samtakt.schedule;

import java.util.BitSet;
import java.util.List;

/**
 * Something that is done once, or never. Present exactly when at least one of its options belongs to the current alternative of
 * its choice; absent activities cost and take nothing.
 *
 * @param choice index of its choice, or −1 when it is always present
 * @param options at least one
 * @param settled alternatives of the choice under which nothing needs doing because it stands there already
 * @param absentViolation units of H6 broken when it is absent and not settled: for what may not lawfully stay; 0 otherwise
 */
public record Activity(String id, int choice, List<Option> options, BitSet settled, int absentViolation) {
    public Activity {
        options = List.copyOf(options);
        settled = (BitSet) settled.clone();
        if (options.isEmpty()) {
            throw new IllegalArgumentException("Activity " + id + " has no option");
        }
    }

    /** Whether the activity takes part under an alternative of its choice. O(options). */
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

package no.samtakt.schedule.solver;

import java.util.BitSet;
import java.util.List;
import no.samtakt.schedule.Schedule;

/**
 * What is known of good schedules beforehand, from a lower bound: hints that promise nothing and bind nothing.
 *
 * @param alternativeCosts by choice and alternative, what it costs above the cheapest, minor units; {@link Long#MAX_VALUE} where ruled
 *     out; an empty row where nothing is known
 * @param suggestions schedules that would be good if rules were no matter; they may break any
 */
@SuppressWarnings("ArrayRecordComponent")
public record Advice(long[][] alternativeCosts, List<Schedule> suggestions) {

    /** None at all. */
    public static final Advice NONE = new Advice(new long[0][], List.of());

    public Advice {
        suggestions = List.copyOf(suggestions);
    }

    /** What an alternative of a choice costs above the cheapest; 0 where nothing is known. */
    long cost(int choice, int alternative) {
        return choice < alternativeCosts.length && alternative < alternativeCosts[choice].length
                ? alternativeCosts[choice][alternative]
                : 0;
    }

    /** The cheapest of some alternatives of a choice, the first of equal ones. */
    int cheapest(int choice, BitSet alternatives) {
        int best = alternatives.nextSetBit(0);
        for (int k = best; k >= 0; k = alternatives.nextSetBit(k + 1)) {
            best = cost(choice, k) < cost(choice, best) ? k : best;
        }
        return best;
    }
}

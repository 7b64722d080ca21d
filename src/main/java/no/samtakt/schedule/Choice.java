package no.samtakt.schedule;

import java.util.BitSet;
import java.util.List;

/**
 * One decision shared by many activities: which of several alternatives holds. Alternative 0 is always "none".
 *
 * @param id name for explanations
 * @param alternatives number of alternatives, none included; at least 1
 * @param allowed alternatives that may be chosen without breaking a pin [H10]; at least one
 * @param implications what choosing an alternative forces elsewhere [H1]
 */
public record Choice(String id, int alternatives, BitSet allowed, List<Implication> implications) {

    /** Alternative 0: nobody takes part. */
    public static final int NONE = 0;

    public Choice {
        allowed = (BitSet) allowed.clone();
        implications = List.copyOf(implications);
    }

    /** Choosing {@code alternative} here requires {@code otherAlternative} of choice number {@code otherChoice}. */
    public record Implication(int alternative, int otherChoice, int otherAlternative) {}
}

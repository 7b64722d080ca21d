package no.samtakt.schedule;

import java.util.BitSet;

/**
 * Whether a party takes part in what an area choice decides: a choice of its own with the alternatives {@link #OUT} and
 * {@link #IN}.
 *
 * <p>While it is out, the activities that name it see alternative 0 of the area, whatever the area takes.
 *
 * @param choice index of the choice that says in or out; it has two alternatives
 * @param area index of the choice the party takes part in
 * @param party index of the party
 * @param open alternatives of the area the party may join [H11]; without 0
 */
public record Participation(int choice, int area, int party, BitSet open) {

    /** The party stays with its own. */
    public static final int OUT = 0;
    /** The party takes part. */
    public static final int IN = 1;

    public Participation {
        open = (BitSet) open.clone();
        open.clear(Choice.NONE);
    }

    /** Whether the party takes part under the alternatives of all choices. */
    public boolean takesPart(int[] alternatives) {
        return alternatives[choice] == IN && open.get(alternatives[area]);
    }

    /** Whether the party stays out of something it might join. */
    public boolean sitsOut(int[] alternatives) {
        return alternatives[choice] == OUT && open.get(alternatives[area]);
    }
}

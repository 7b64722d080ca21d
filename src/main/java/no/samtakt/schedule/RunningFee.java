package no.samtakt.schedule;

import java.util.List;

/**
 * A running cost of an alternative from the first finish under it to the end of the analysis, shared among the parties live. A
 * party is live from its first finish; an incumbent that takes part, from the first finish of anybody, or its own first month when
 * that is later. Nobody joining, nothing is paid. The cost of each run of months with the same parties live is split by largest remainder, ties to the lower party.
 */
public sealed interface RunningFee permits SharedFee, VolumeFee {

    /** Id for explanations. */
    String id();

    /** Index of the choice, or −1 for a fee whatever is chosen. */
    int choice();

    /** Alternative of the choice under which it is paid. */
    int alternative();

    /** Whose finish makes the party of the same index in {@link #parties} live. */
    List<Integer> activities();

    /** By the index of {@link #activities}. */
    List<Integer> parties();

    /** Parties already there. */
    List<Integer> incumbents();

    /**
     * Month from which an incumbent that takes part is live.
     *
     * @param incumbent by the index of {@link #incumbents}
     * @param first the first finish of anybody
     */
    default int liveFrom(int incumbent, int first) {
        return first;
    }

    /**
     * Cost of the months {@code from} … {@code to} − 1, discounted minor units.
     *
     * @param live parties live all through, ascending, at least one
     */
    long cost(int from, int to, int[] live);

    /** {@link #cost} by party of {@code live}. */
    long[] split(int from, int to, int[] live);

    /** The part of {@link #split} in the first 36 months, split by itself. */
    long[] splitEarly(int from, int to, int[] live);
}

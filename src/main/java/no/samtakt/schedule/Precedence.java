package no.samtakt.schedule;

import java.util.BitSet;

/**
 * An order between two activities [H1, unit: months]; no rule while either is absent.
 *
 * @param predecessor index
 * @param successor index
 * @param type what is compared
 * @param lag months between
 * @param alternatives alternatives of the successor's choice under which the rule holds
 * @param reason opaque label for explanations
 */
public record Precedence(int predecessor, int successor, Type type, int lag, BitSet alternatives, String reason) {

    /** What is compared. */
    public enum Type {
        /** start(successor) ≥ finish(predecessor) + 1 + lag. */
        FINISH_TO_START,
        /** finish(successor) ≥ finish(predecessor) + 1 + lag. */
        FINISH_TO_FINISH
    }

    public Precedence {
        alternatives = (BitSet) alternatives.clone();
    }
}

package no.samtakt.schedule;

/**
 * Whoever takes part in an alternative does not sit out what that alternative requires [H1, unit: months, the horizon].
 *
 * @param choice index of a choice that is a participation
 * @param alternative of the area it is about
 * @param other index of another participation of the same party
 */
public record Companion(int choice, int alternative, int other) {

    /** Whether it is broken under the alternatives of all choices. */
    public boolean broken(Participation participation, Participation required, int[] alternatives) {
        return participation.takesPart(alternatives)
                && alternatives[participation.area()] == alternative
                && required.sitsOut(alternatives);
    }
}

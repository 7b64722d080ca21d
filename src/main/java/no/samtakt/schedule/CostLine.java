package no.samtakt.schedule;

/**
 * One part of what one party pays.
 *
 * @param kind what kind of thing costs
 * @param id id of the activity, milestone, bridge, wave or fee
 * @param month month of the event that causes it (start of the run for bridges and fees); −1 for never
 * @param party index of the party
 * @param cost discounted minor units
 * @param early the part of it in the first 36 months
 */
public record CostLine(Kind kind, String id, int month, int party, long cost, long early) {

    /** What costs. */
    public enum Kind {
        ACTIVITY,
        MILESTONE,
        BRIDGE,
        WAVE,
        FEE,
        VOLUME
    }
}

package no.samtakt.schedule;

import java.util.List;

/**
 * Something in a problem that no schedule can mend, or that a search cannot count with.
 *
 * @param subjects ids of what is concerned, as the kind says
 * @param month month concerned, or −1
 * @param amount by how much, as the kind says; 0 where it says nothing
 */
public record ScheduleDefect(Kind kind, List<String> subjects, int month, long amount) {

    /** What is wrong. */
    public enum Kind {
        /** Orders go round in a circle: the activities along it, the first again at the end. */
        ORDER_CIRCLE,
        /**
         * An activity alone needs more than there is, whenever it is done: the activity, the resource shortest in its best month;
         * the month is that month's bucket, the amount what is missing then.
         */
        TOO_LITTLE_CAPACITY,
        /** An activity has no month left by window, freeze and horizon under an alternative that is its number in the amount. */
        EMPTY_WINDOW,
        /** Pins that exclude one another, or a pin outside its own window: the activities. */
        CONTRADICTORY_PINS,
        /** A choice has no alternative left after what is fixed and what follows from it: the choice. */
        CONTRADICTORY_CHOICES,
        /** Too few may join for an alternative ever to be chosen: the quorum; the amount is the members missing with all in. */
        UNREACHABLE_QUORUM,
        /** Sums might not fit in 63 bits: what is summed ({@code cost}, {@code risk}, {@code penalty} or an id). */
        OVERFLOW
    }

    public ScheduleDefect {
        subjects = List.copyOf(subjects);
    }
}

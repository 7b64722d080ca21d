package no.samtakt.schedule;

/**
 * Somebody whose cost is followed apart.
 *
 * @param baseline what it pays, discounted, when nothing is done
 * @param earlyBaseline what it may pay in the first 36 months before that is unfair: the part of it in those months, and what is tolerated
 * @param mayNotLose whether paying more than either breaks a rule [H13]
 */
public record Party(String id, long baseline, long earlyBaseline, boolean mayNotLose) {

    /** A party that may lose. */
    public Party(String id, long baseline, long earlyBaseline) {
        this(id, baseline, earlyBaseline, false);
    }
}

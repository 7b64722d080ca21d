package no.samtakt.inventory.sheet;

/**
 * How a contract can be ended.
 *
 * @param months notice in months; 0 for none
 * @param end when it can end
 */
public record NoticeRule(int months, End end) {

    /** The day to which notice is given. */
    public enum End {
        /** Nothing is said. */
        UNSTATED,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        /** The end of the contract period. */
        EXPIRY
    }
}

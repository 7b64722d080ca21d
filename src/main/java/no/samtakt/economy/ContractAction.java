package no.samtakt.economy;

/**
 * A dated step of a contract's course, for the decision calendar.
 *
 * @param month latest month in which to act: acting by its last day is in time. For {@link Kind#PROCUREMENT_RISK_FROM} the first
 *     month without an agreement, for {@link Kind#ENDS} the last month paid (−1 when nothing is paid)
 * @param effectiveMonth first month in which it has effect: the first month of the extension or new agreement, or the first
 *     month without the contract
 * @param amountMinor nominal amount bound by the step: termination fee, payments of the option or renewal period, tender cost,
 *     surcharge of going on without an agreement; 0 for {@link Kind#ENDS}
 */
public record ContractAction(Kind kind, int month, int effectiveMonth, long amountMinor) {

    /** What is to be done. */
    public enum Kind {
        /** Terminate, or say that a tacit renewal is not wanted. */
        GIVE_NOTICE_BY,
        /** Exercise the next option. */
        EXERCISE_OPTION_BY,
        /** Agree an express renewal. */
        RENEW_BY,
        /** Start a new tender. */
        RETENDER_BY,
        /** Goes on without an agreement from here: a breach of procurement law to be avoided. */
        PROCUREMENT_RISK_FROM,
        /** The contract is over. */
        ENDS
    }
}

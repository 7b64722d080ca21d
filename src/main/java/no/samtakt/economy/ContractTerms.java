package no.samtakt.economy;

import org.jspecify.annotations.Nullable;

/**
 * The rules for extending agreements that the contract row itself does not state.
 *
 * @param optionNoticeMonths whole months between exercising an option and the end it extends
 * @param renewalNoticeMonths whole months between agreeing an express renewal and the end it extends
 * @param stepMonths length of a tacit or express renewal
 * @param retender terms of a new tender; null when the agreement is not to be tendered again
 * @param bridgeFactorBasisPoints price of going on without an agreement, as a share of the agreed price
 * @param bridgeAllowed whether going on without an agreement is accepted where nothing lawful is left
 */
public record ContractTerms(
        int optionNoticeMonths,
        int renewalNoticeMonths,
        int stepMonths,
        @Nullable RetenderTerms retender,
        int bridgeFactorBasisPoints,
        boolean bridgeAllowed) {

    /** Months before the end in which an option must be exercised. Editable default, estimate. */
    public static final int DEFAULT_OPTION_NOTICE_MONTHS = 3;
    /** Months before the end in which an express renewal must be agreed. Editable default, estimate. */
    public static final int DEFAULT_RENEWAL_NOTICE_MONTHS = 3;
    /** Length of a renewal step. Editable default, convention. */
    public static final int DEFAULT_STEP_MONTHS = 12;
    /** Price without an agreement: 125 %. Editable default, estimate. */
    public static final int DEFAULT_BRIDGE_FACTOR_BASIS_POINTS = 12_500;

    public ContractTerms {
        if (optionNoticeMonths < 0 || renewalNoticeMonths < 0 || stepMonths < 1 || bridgeFactorBasisPoints < 0) {
            throw new IllegalArgumentException("Impossible contract terms: option notice " + optionNoticeMonths
                    + ", renewal notice " + renewalNoticeMonths + ", step " + stepMonths + ", bridge factor "
                    + bridgeFactorBasisPoints);
        }
    }

    /** The defaults, with what the co-operation says about tenders and going on without an agreement. */
    public static ContractTerms defaults(@Nullable RetenderTerms retender, boolean bridgeAllowed) {
        return new ContractTerms(
                DEFAULT_OPTION_NOTICE_MONTHS,
                DEFAULT_RENEWAL_NOTICE_MONTHS,
                DEFAULT_STEP_MONTHS,
                retender,
                DEFAULT_BRIDGE_FACTOR_BASIS_POINTS,
                bridgeAllowed);
    }
}

package no.samtakt.economy;

/**
 * What it takes to tender an agreement anew, and what the new agreement looks like.
 *
 * @param costMinor one-off cost of the tender in the month it must be started, own effort included (priced by the caller)
 * @param leadMonths whole months between the month it is started and the first month of the new agreement
 * @param termMonths length of the new agreement
 * @param boundMonths months in which the new agreement cannot be left, at most {@code termMonths}
 * @param noticeMonths months of notice (to a month's end, no fee) to leave it after that
 * @param priceChangeBasisPoints change of the yearly price at each re-tender; negative when cheaper
 */
public record RetenderTerms(
        long costMinor, int leadMonths, int termMonths, int boundMonths, int noticeMonths, int priceChangeBasisPoints) {

    /** Months from starting a tender to the new agreement: preparation, EEA deadlines, standstill. Editable default, estimate. */
    public static final int DEFAULT_LEAD_MONTHS = 9;
    /** Usual length of a new agreement without options (framework maximum of four years). Editable default, convention. */
    public static final int DEFAULT_TERM_MONTHS = 48;
    /** Months a new agreement binds when the buyer knows it may move: editable default, estimate. */
    public static final int DEFAULT_BOUND_MONTHS = 24;
    /** Notice in a new agreement. Editable default, estimate. */
    public static final int DEFAULT_NOTICE_MONTHS = 6;

    public RetenderTerms {
        if (leadMonths < 0 || termMonths < 1 || boundMonths < 0 || boundMonths > termMonths || noticeMonths < 0) {
            throw new IllegalArgumentException("Impossible re-tender terms: lead " + leadMonths + ", term " + termMonths
                    + ", bound " + boundMonths + ", notice " + noticeMonths);
        }
        if (costMinor < 0 || priceChangeBasisPoints < -10_000) {
            throw new IllegalArgumentException(
                    "Impossible re-tender price: cost " + costMinor + ", change " + priceChangeBasisPoints);
        }
    }

    /** The defaults with a given one-off cost and no price change. */
    public static RetenderTerms ofCost(long costMinor) {
        return new RetenderTerms(
                costMinor, DEFAULT_LEAD_MONTHS, DEFAULT_TERM_MONTHS, DEFAULT_BOUND_MONTHS, DEFAULT_NOTICE_MONTHS, 0);
    }
}

package no.samtakt.inventory;

/** When a year's share is paid. */
public enum PaymentTime {
    /** In the year it concerns. */
    SAME_YEAR,
    /** The year before, by what is agreed; corrected when the year is settled. */
    ADVANCE,
    /** The year after. */
    ARREARS
}

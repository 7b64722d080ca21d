package no.samtakt.inventory;

/** What may turn out otherwise than estimated. */
public enum UncertaintyKind {
    /** Months of a transition up to and including its go-live month. */
    TRANSITION_MONTHS,
    /** Months from decision to signed contract. */
    PROCUREMENT_MONTHS,
    /** Months to build and configure a common solution. */
    ESTABLISHMENT_MONTHS,
    /** Person-days of members' own staff in transitions and procurements, at their day rate. */
    INTERNAL_EFFORT,
    /** Person-days of the programme team in transitions, at its day rate. */
    EXTERNAL_EFFORT,
    /** One-off prices of a common solution: establishing it, and each go-live month. */
    ONE_OFF_PRICE,
    /** Yearly prices of a common solution: fixed, per user, per inhabitant. */
    RUNNING_PRICE,
    /** What today's contracts cost once the agreed period is over. */
    CONTRACT_PRICE;

    /** Whether it is a duration, in whole months. */
    public boolean months() {
        return this == TRANSITION_MONTHS || this == PROCUREMENT_MONTHS || this == ESTABLISHMENT_MONTHS;
    }
}

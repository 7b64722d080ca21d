package no.samtakt.inventory;

/** Where a benefit lands. */
public enum Landing {
    /** In the budget of ICT. */
    ICT,
    /** In the budget of a service. */
    SERVICE,
    /** In nobody's budget. */
    OUTSIDE
}

package no.samtakt.inventory;

/** How a target solution is acquired; decides whether a tender and its lead time apply. */
public enum Procurement {
    /** Runs already, the agreement allows the others to join. */
    NONE,
    IN_HOUSE,
    EXCLUSIVE_RIGHT,
    CALL_OFF,
    MINI_COMPETITION,
    BELOW_THRESHOLD,
    OPEN,
    NEGOTIATED
}

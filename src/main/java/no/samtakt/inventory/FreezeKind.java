package no.samtakt.inventory;

/** What a freeze forbids. */
public enum FreezeKind {
    NO_GO_LIVE,
    NO_WORK,
    /** Capacity of all pools of the member is multiplied by the freeze's factor. */
    CAPACITY_FACTOR,
    NO_DECISION
}

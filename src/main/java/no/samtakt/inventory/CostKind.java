package no.samtakt.inventory;

/** Kind of common cost; each may have a key of its own. */
public enum CostKind {
    /** Secretariat, programme management, membership. */
    SECRETARIAT,
    /** Common projects: establishing solutions, joint go-lives. */
    PROJECT,
    /** Running what is common. */
    OPERATION,
    /** What one member orders for itself. */
    ADD_ON
}

package no.samtakt.inventory;

/** The order a variant imposes on top of the hard rules. Source: guide to ICT co-operation, three approaches. */
public enum Approach {
    /** No order imposed. */
    FREE,
    /** Each member's infrastructure goes live before its applications. */
    BOTTOM_UP,
    /** Each member's core services go live before its support systems and the infrastructure they do not need. */
    TOP_DOWN,
    /** One area is complete in all members before any other starts. */
    ONE_AREA,
    /** Parallel operation for critical assets, one critical go-live at a time, part of the capacity held back. */
    CAUTIOUS
}

package no.samtakt.inventory;

/** Who operates a system. */
public enum Hosting {
    /** On the member's own infrastructure. */
    LOCAL,
    /** On the co-operation's joint infrastructure or a host municipality's. */
    JOINT,
    /** By the vendor, as a service. */
    VENDOR
}

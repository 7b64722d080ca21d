package no.samtakt.inventory;

/** The layer a function area belongs to; approaches order layers. */
public enum Layer {
    INFRASTRUCTURE,
    /** Core services: what inhabitants meet. */
    CORE,
    /** Support: what the administration uses. */
    SUPPORT
}

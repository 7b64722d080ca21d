package no.samtakt.inventory;

/** Whether members may stay out of an area. */
public enum Participation {
    BINDING,
    VOLUNTARY,
    /** Binding in the core layer and in infrastructure, voluntary in the rest. */
    CORE_BINDING
}

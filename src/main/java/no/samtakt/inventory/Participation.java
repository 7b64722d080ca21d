package no.samtakt.inventory;

/** Whether members may stay out of an area. */
public enum Participation {
    BINDING,
    VOLUNTARY,
    /**
     * Of an area: binding in the core layer and in infrastructure, voluntary in the rest. Of a variant: each area by its own rule.
     */
    CORE_BINDING
}

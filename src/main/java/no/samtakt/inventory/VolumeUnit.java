package no.samtakt.inventory;

/** What the volume of a target is counted in. */
public enum VolumeUnit {
    /** Users of what has moved. */
    USERS,
    /** Inhabitants of those that have moved something. */
    INHABITANTS
}

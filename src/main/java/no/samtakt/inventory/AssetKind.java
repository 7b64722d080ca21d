package no.samtakt.inventory;

/** The two kinds of asset a member lists. */
public enum AssetKind {
    /** An information system (sheet Systemer). */
    SYSTEM,
    /** An infrastructure component (sheet Infrastruktur). */
    COMPONENT
}

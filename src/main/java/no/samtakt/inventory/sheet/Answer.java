package no.samtakt.inventory.sheet;

/** What a word or mark answers. */
public enum Answer {
    YES,
    NO,
    PARTIAL,
    UNKNOWN,
    NOT_APPLICABLE,
    /** There is nothing of the kind. */
    NONE
}

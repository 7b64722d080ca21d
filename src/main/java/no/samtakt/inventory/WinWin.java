package no.samtakt.inventory;

/** What a variant says of members that would pay more than if nothing were done. */
public enum WinWin {
    /** Nothing. */
    NONE,
    /** It has a price, the variant's fairness price. */
    SOFT,
    /** It breaks a rule. */
    HARD
}

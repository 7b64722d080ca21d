package no.samtakt.inventory;

/** What happens at a contract's end when nobody acts. */
public enum Renewal {
    /** It ends. */
    NONE,
    /** It ends unless both parties agree to go on. */
    EXPRESS,
    /** It renews itself in steps until notice is given. */
    TACIT
}

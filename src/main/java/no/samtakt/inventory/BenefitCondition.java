package no.samtakt.inventory;

/** What must have happened in the areas of a benefit before there is anything of it. */
public enum BenefitCondition {
    /** Nothing. */
    NONE,
    /** The member itself works on the common system. */
    OWN,
    /** All participants work on the common system. */
    ALL,
    /** The member's old systems are switched off. */
    SWITCHED_OFF
}

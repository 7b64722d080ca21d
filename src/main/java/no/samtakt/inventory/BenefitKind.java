package no.samtakt.inventory;

/** What a benefit is worth to whom; the four are never added up into one figure without being shown apart. */
public enum BenefitKind {
    /** Money no longer paid: a budget can be cut. */
    CASH,
    /** Money that would otherwise have had to be paid, such as a specialist who need not be hired. */
    AVOIDED,
    /** Time people have for something else; no budget becomes smaller. */
    TIME,
    /** Without a price: a score of 0 to 5 on a goal. */
    QUALITY
}

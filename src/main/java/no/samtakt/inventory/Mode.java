package no.samtakt.inventory;

/** How a transition is carried out. */
public enum Mode {
    /** Everything at once: short, no parallel months, higher risk. */
    BIG_BANG,
    /** Old and new side by side for some months: longer, lower risk. */
    PARALLEL
}

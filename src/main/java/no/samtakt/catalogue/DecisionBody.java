package no.samtakt.catalogue;

/** Who takes a decision of a co-operation. */
public enum DecisionBody {
    /** The council of every participant. */
    COUNCILS,
    /** The common board, elected or appointed. */
    BOARD,
    /** The assembly in which every member is represented. */
    ASSEMBLY,
    /** The chief executives together. */
    EXECUTIVES,
    /** The supervising authority, which approves what the others have decided. */
    APPROVAL
}

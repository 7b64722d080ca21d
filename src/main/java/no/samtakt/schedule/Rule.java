package no.samtakt.schedule;

/** The hard rules; each is named, measured and placed when broken. */
public enum Rule {
    /** H1, months. */
    PRECEDENCE("H1", 100),
    /** H3, centi-person-days over capacity in a month. */
    CAPACITY("H3", 1),
    /** H4, frozen months touched. */
    FREEZE("H4", 300),
    /** H5, assets over the limit in a month. */
    CRITICAL_LOAD("H5", 300),
    /** H6, months outside the window. */
    WINDOW("H6", 100),
    /** H7, months by which a follower does not wait for its pilot, or the horizon without a pilot. */
    PILOT("H7", 100),
    /** H8, minor units over the ceiling of a year; counted per whole thousand begun. */
    BUDGET("H8", 1),
    /** H9, months beyond the horizon. */
    HORIZON("H9", 100),
    /** H10, months from the pinned month, or the horizon for a pinned choice. */
    PIN("H10", 200),
    /** H11, members missing in a quorum, or areas sat out beyond the limit. */
    ELIGIBILITY("H11", 500),
    /** H12, pairs finishing in the same month. */
    NOT_TOGETHER("H12", 300),
    /** H13, minor units a party that may not lose pays more than its baseline; counted per whole thousand begun. */
    WIN_WIN("H13", 1);

    private final String id;
    private final int weight;

    Rule(String id, int weight) {
        this.id = id;
        this.weight = weight;
    }

    /** Stable id, as in the documentation of the planning model. */
    public String id() {
        return id;
    }

    /** How much one unit weighs against units of other rules in the search. */
    public int weight() {
        return weight;
    }
}

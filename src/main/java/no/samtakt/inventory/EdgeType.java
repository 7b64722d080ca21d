package no.samtakt.inventory;

/** How one asset depends on another; {@code from} is the dependent one. The one list of edge types. */
public enum EdgeType {
    /** {@code to} must be live before {@code from} goes live. */
    REQUIRES(true, false),
    /** {@code from} runs on {@code to}, which can only be switched off after {@code from} (last out). */
    HOSTED_ON(true, false),
    /** {@code from} signs its users in through {@code to}. */
    AUTHENTICATES_WITH(true, false),
    /** Both exchange data; a temporary bridge is needed while only one end has moved. */
    INTEGRATES(false, true),
    /** {@code from} receives data from {@code to}; bridged while only one end has moved. */
    DATA_FEED(false, true),
    /** {@code from} delivers records to the archive {@code to}; bridged while only one end has moved. */
    ARCHIVES_TO(false, true),
    /** Both go live in the same month, or neither moves. */
    MOVE_TOGETHER(false, false),
    /** Both must not go live in the same month. */
    NOT_TOGETHER(false, false);

    private final boolean prerequisite;
    private final boolean bridged;

    EdgeType(boolean prerequisite, boolean bridged) {
        this.prerequisite = prerequisite;
        this.bridged = bridged;
    }

    /** Whether the edge orders go-lives. */
    public boolean prerequisite() {
        return prerequisite;
    }

    /** Whether the edge costs a temporary bridge while exactly one end has moved. */
    public boolean bridged() {
        return bridged;
    }
}

package no.samtakt.inventory.intake;

/** How a table lays out what it says. */
public enum Layout {
    /** One system a row. */
    SYSTEMS,
    /** One row a function area, one column a municipality, the product in the cell. */
    MATRIX,
    /** As {@link #MATRIX} with several columns under each municipality (product, vendor, cost, end). */
    PAIRED_MATRIX,
    /** One connection of two systems a row. */
    DEPENDENCIES,
    /** Systems down and across, a mark where one depends on the other. */
    DEPENDENCY_MATRIX,
    /** One contract a row. */
    CONTRACTS,
    /** One person or role a row, with a share of a position. */
    STAFF,
    /** One fact a line (inhabitants, employees), or one municipality a row. */
    FACTS,
    /** One server or component a row. */
    SERVERS,
    /** A list whose first column says what a row is: an application or a connection (Konveyor). */
    RECORDS,
    /** Already Samtakt's own layout; taken over as it stands. */
    OWN,
    /** Not a list of anything the plan uses. */
    IGNORE
}

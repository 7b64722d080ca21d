package no.samtakt.inventory.workbook;

/** Turns what people write in cells into values. */
final class CellParser {

    /** What a month cell of a contract without an end holds. */
    static final String ONGOING = "ONGOING";

    private CellParser() {}
}

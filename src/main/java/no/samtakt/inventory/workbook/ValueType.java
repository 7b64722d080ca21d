package no.samtakt.inventory.workbook;

/** What a cell of a column holds. In brackets: the raw value a writer's row holds for it. */
public enum ValueType {
    /** Free text [String]. */
    TEXT,
    /** A whole number [Long or Integer]. */
    INTEGER,
    /** A decimal number [BigDecimal or Long]. */
    NUMBER,
    /** An amount in whole or decimal major units of the co-operation's currency [BigDecimal or Long]. */
    MONEY,
    /** Percent points, 4 for 4 % [BigDecimal or Long]; the cell itself holds 0.04 in a percent format. */
    PERCENT,
    /** A calendar day [LocalDate]. */
    DATE,
    /** A month [YearMonth or LocalDate], or for a contract's end the text {@code ONGOING}. */
    MONTH,
    /** A calendar year [Long or Integer]. */
    YEAR,
    /** Yes or no [Boolean]. */
    YES_NO,
    /** One code of a value list [String: the code]. */
    CHOICE,
    /** Ids separated by {@code ;} [List of String]. */
    IDS,
    /** Lengths in years joined by {@code +} [String, or List of whole months]. */
    DURATIONS,
    /** Month numbers 1 to 12 [List of Integer]. */
    MONTHS_OF_YEAR,
    /** Role and person-days, separated by {@code ;} [String, or Map of role to BigDecimal]. */
    EFFORT,
    /** Pins such as {@code SAK=SAK-2; BIB=KEEP; andoy/S01=2028-03} [String, or List of String]. */
    PINS
}

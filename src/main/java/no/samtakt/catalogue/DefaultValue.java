package no.samtakt.catalogue;

import java.math.BigDecimal;

/**
 * A listed default: what is used where a workbook states nothing.
 *
 * @param code stable dotted code, as in {@link no.samtakt.inventory.DefaultUse}
 * @param value a number, a code of a value list, or the name of a rule
 * @param unit unit of a number, {@code code} or {@code date} otherwise
 * @param source where it comes from: rule, estimate or convention
 */
public record DefaultValue(String code, String value, String unit, String source) {

    /**
     * The value as a number.
     *
     * @throws NumberFormatException when it is not one
     */
    public BigDecimal number() {
        return new BigDecimal(value);
    }

    /**
     * The value as a whole number.
     *
     * @throws NumberFormatException when it is not one
     */
    public int integer() {
        return Integer.parseInt(value);
    }
}

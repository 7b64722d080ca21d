package no.samtakt.inventory;

/** What a share of common cost, or a price, goes by. */
public enum ShareBasis {
    /** Each member counts one. */
    EQUAL(1),
    /** Inhabitants at the date of the figure. */
    INHABITANTS(1),
    /** Full-time equivalents of the whole municipality, in hundredths. */
    FTE(100),
    /** People with an account. */
    USERS(1),
    /** Units ordered, in hundredths. */
    UNITS(100),
    /** Measured use or consumption, in hundredths of its unit. */
    USAGE(100),
    /** Ownership, in basis points. */
    OWNERSHIP(100),
    /** Amounts agreed member by member, in minor units. */
    FIXED(100),
    /** What each has spent itself, in minor units. */
    OWN_COST(100);

    private final int scale;

    ShareBasis(int scale) {
        this.scale = scale;
    }

    /** How many of the stored whole numbers make one of what people write. */
    public int scale() {
        return scale;
    }

    /** Whether the values are amounts of money. */
    public boolean money() {
        return this == FIXED || this == OWN_COST;
    }
}

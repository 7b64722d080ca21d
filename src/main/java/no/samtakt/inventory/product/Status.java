package no.samtakt.inventory.product;

/** How sure a product's name is. */
public enum Status {
    /** As the catalogue writes it. */
    EXACT(true),
    /** Another or a former name the catalogue knows. */
    ALIAS(true),
    /** Spelled so alike that it is taken for the same. */
    FUZZY_AUTO(true),
    /** Perhaps the product proposed; the written name is used until somebody decides. */
    SUGGESTED(false),
    /** Only the vendor is known; its products are proposed. */
    VENDOR_ONLY(false),
    /** Nobody knows it; the written name is used. */
    UNKNOWN_NEW(true),
    /** Decided by people; wins over everything. */
    MANUAL(true);

    private final boolean settled;

    Status(boolean settled) {
        this.settled = settled;
    }

    /** Whether nobody needs to be asked. */
    public boolean settled() {
        return settled;
    }
}

package no.samtakt.inventory.product;

/**
 * A line of the list of products: what is written, what it is taken for, and whether people have decided.
 *
 * @param written the product's name as written, one spelling of several
 * @param inArea code of the area it was written in; empty when none was stated
 * @param byVendor vendor as written; empty when none was stated
 * @param product the name to use
 * @param vendor the vendor to use; may be empty
 * @param area code of the area to use; may be empty
 * @param manual whether people have decided it
 * @param proposed the name the program proposed when it last wrote the line
 * @param status as last computed
 * @param candidates products it may be, joined by {@code " | "}
 * @param members number of municipalities that write it
 */
public record Decision(
        String written,
        String inArea,
        String byVendor,
        String product,
        String vendor,
        String area,
        boolean manual,
        String proposed,
        Status status,
        String candidates,
        int members) {

    /** What the line is about: the same for every spelling that does not matter. */
    String key() {
        return key(written, inArea, byVendor);
    }

    static String key(String written, String inArea, String byVendor) {
        return Spelling.key(written) + "|" + inArea + "|" + Spelling.key(byVendor);
    }
}

package no.samtakt.catalogue;

import java.util.Arrays;
import java.util.List;
import no.samtakt.common.DataFile;

/**
 * Products, vendors and names that say too little, from the data files {@code products.txt}, {@code vendors.txt} and
 * {@code generic-names.txt}. Facts of market presence: editable, and overruled by what users decide.
 */
public final class KnownProducts {

    private static final List<KnownProduct> PRODUCTS = DataFile.read(KnownProducts.class, "products.txt", 5).stream()
            .map(field -> new KnownProduct(
                    field.get(0),
                    field.get(1),
                    items(field.get(2), ","),
                    items(field.get(3), ";"),
                    items(field.get(4), ";")))
            .toList();

    private static final List<KnownVendor> VENDORS = DataFile.read(KnownProducts.class, "vendors.txt", 2).stream()
            .map(field -> new KnownVendor(field.get(0), items(field.get(1), ";")))
            .toList();

    private static final List<String> GENERIC = DataFile.read(KnownProducts.class, "generic-names.txt", 1).stream()
            .map(field -> field.get(0))
            .toList();

    private KnownProducts() {}

    /** All products, in the order of the file. */
    public static List<KnownProduct> list() {
        return PRODUCTS;
    }

    /** All vendors with other names, in the order of the file; a product may name one that is not listed. */
    public static List<KnownVendor> listVendors() {
        return VENDORS;
    }

    /** Names, in lower case and without accents, that say what something does and not what it is. */
    public static List<String> listGenericNames() {
        return GENERIC;
    }

    private static List<String> items(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}

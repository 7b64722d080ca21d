package no.samtakt.inventory.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samtakt.catalogue.KnownProduct;
import no.samtakt.catalogue.KnownProducts;
import no.samtakt.catalogue.KnownVendor;
import no.samtakt.common.Csv;
import no.samtakt.inventory.sheet.Names;

/** Known products and vendors, ready to be looked up by what people write. Immutable. */
public final class ProductCatalogue {

    /**
     * A name of a product: its own, another one, or one it had, perhaps with another vendor.
     *
     * @param told what tells it from others
     * @param bare the same without the vendor at its beginning
     */
    record Name(
            KnownProduct product,
            String spelling,
            boolean own,
            boolean weak,
            boolean former,
            Spelling.Told told,
            Spelling.Told bare) {}

    private static final ProductCatalogue STANDARD =
            new ProductCatalogue(KnownProducts.list(), KnownProducts.listVendors());

    private final List<KnownProduct> products;
    private final Map<String, List<Name>> names = new HashMap<>();
    private final List<Name> all = new ArrayList<>();
    private final Map<String, String> vendors = new HashMap<>();
    private final Set<String> generic = new HashSet<>();

    private ProductCatalogue(List<KnownProduct> products, List<KnownVendor> knownVendors) {
        this.products = List.copyOf(products);
        for (KnownVendor vendor : knownVendors) {
            vendors.put(Spelling.key(vendor.name()), vendor.name());
        }
        for (KnownVendor vendor : knownVendors) {
            vendor.otherNames().forEach(name -> vendors.putIfAbsent(Spelling.key(name), vendor.name()));
        }
        for (KnownProduct product : products) {
            if (!product.vendor().isEmpty()) {
                vendors.putIfAbsent(Spelling.key(product.vendor()), product.vendor());
            }
        }
        KnownProducts.listGenericNames().forEach(name -> generic.add(Names.normal(name)));
        for (KnownProduct product : products) {
            add(product, product.name(), true, false);
        }
        for (KnownProduct product : products) {
            product.aliases().forEach(alias -> add(product, alias, false, false));
            product.formerNames().forEach(name -> add(product, name, false, true));
        }
    }

    private void add(KnownProduct product, String spelling, boolean own, boolean former) {
        boolean weak = spelling.startsWith(KnownProduct.WEAK);
        String plain = weak ? spelling.substring(1) : spelling;
        Name name = new Name(
                product,
                plain,
                own,
                weak,
                former,
                Spelling.told(plain),
                Spelling.told(withoutVendor(plain).orElse(plain)));
        names.computeIfAbsent(Spelling.key(plain), key -> new ArrayList<>()).add(name);
        all.add(name);
    }

    /** The catalogue that comes with the program. */
    public static ProductCatalogue standard() {
        return STANDARD;
    }

    /**
     * The standard catalogue with the user's own lines before it: semicolon-separated product, vendor, areas (separated by
     * comma), other names and former names (separated by {@code |}). A line of a product the standard knows replaces it. Lines
     * without a product are left out.
     */
    public static ProductCatalogue with(String csv) {
        Map<String, KnownProduct> products = new LinkedHashMap<>();
        for (List<String> line : Csv.read(csv)) {
            String name = line.get(0).strip();
            if (!name.isEmpty() && !name.startsWith("#")) {
                products.put(
                        Spelling.key(name),
                        new KnownProduct(
                                name,
                                field(line, 1),
                                items(field(line, 2), "[,|]"),
                                items(field(line, 3), "\\|"),
                                items(field(line, 4), "\\|")));
            }
        }
        KnownProducts.list().forEach(product -> products.putIfAbsent(Spelling.key(product.name()), product));
        return new ProductCatalogue(List.copyOf(products.values()), KnownProducts.listVendors());
    }

    private static String field(List<String> line, int index) {
        return index < line.size() ? line.get(index).strip() : "";
    }

    private static List<String> items(String text, String separator) {
        List<String> items = new ArrayList<>();
        for (String item : text.split(separator)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /** The vendor a name means today; empty when it is not known. */
    public Optional<String> findVendor(String written) {
        String key = Spelling.key(written);
        return key.isEmpty() ? Optional.empty() : Optional.ofNullable(vendors.get(key));
    }

    /** The vendor a name means today, or the name itself, trimmed. */
    public String vendor(String written) {
        return findVendor(written).orElse(written.strip());
    }

    /** The product of a name as the catalogue writes it. */
    public Optional<KnownProduct> findProduct(String name) {
        return names.getOrDefault(Spelling.key(name), List.of()).stream()
                .filter(Name::own)
                .map(Name::product)
                .findFirst();
    }

    /** Names that a text is, apart from spelling that does not matter. */
    List<Name> findNames(String text) {
        return names.getOrDefault(Spelling.key(text), List.of());
    }

    /** Every name, own names first. */
    List<Name> listNames() {
        return all;
    }

    /** Products of a vendor, those of the area first. */
    List<KnownProduct> listProducts(String vendor, String area) {
        return products.stream()
                .filter(product -> product.vendor().equals(vendor))
                .sorted(Comparator.comparing((KnownProduct product) ->
                                area.isEmpty() || !product.areas().contains(area))
                        .thenComparing(KnownProduct::name))
                .toList();
    }

    /** Modules of a suite in an area. */
    List<KnownProduct> listModules(KnownProduct suite, String area) {
        List<String> start = Spelling.words(suite.name());
        return products.stream()
                .filter(product -> product.areas().contains(area))
                .filter(product -> {
                    List<String> words = Spelling.words(product.name());
                    return words.size() > start.size()
                            && words.subList(0, start.size()).equals(start);
                })
                .toList();
    }

    /** Whether a name says what something does and not what it is. */
    boolean generic(String written) {
        return generic.contains(Names.normal(written)) || generic.contains(String.join(" ", Spelling.words(written)));
    }

    /** A name without the vendor at its beginning; empty when it does not begin with one or is nothing else. */
    Optional<String> withoutVendor(String written) {
        String[] parts = written.strip().split("\\s+");
        for (int count = Math.min(3, parts.length - 1); count >= 1; count--) {
            String start = String.join(" ", List.of(parts).subList(0, count));
            if (findVendor(start).isPresent()) {
                return Optional.of(String.join(" ", List.of(parts).subList(count, parts.length)));
            }
        }
        return Optional.empty();
    }

    /** A name without the vendor at its end; empty when it does not end with one or is nothing else. */
    Optional<String> withoutVendorBehind(String written) {
        String[] parts = written.strip().split("\\s+");
        for (int count = Math.min(3, parts.length - 1); count >= 1; count--) {
            String end = String.join(" ", List.of(parts).subList(parts.length - count, parts.length));
            if (findVendor(end).isPresent()) {
                return Optional.of(String.join(" ", List.of(parts).subList(0, parts.length - count)));
            }
        }
        return Optional.empty();
    }

    /** The vendor a name begins with; empty when there is none. */
    Optional<String> leadingVendor(String written) {
        String[] parts = written.strip().split("\\s+");
        for (int count = Math.min(3, parts.length - 1); count >= 1; count--) {
            Optional<String> vendor = findVendor(String.join(" ", List.of(parts).subList(0, count)));
            if (vendor.isPresent()) {
                return vendor;
            }
        }
        return Optional.empty();
    }
}

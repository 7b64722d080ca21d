package no.samtakt.inventory.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.catalogue.KnownProduct;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.product.ProductCatalogue.Name;
import no.samtakt.inventory.sheet.Names;
import org.jspecify.annotations.Nullable;

/**
 * Finds one name per product across municipalities. In this order: what people decided, the catalogue's names and other names,
 * a name that is only a vendor's, names spelled alike, and what is left gathered by spelling.
 *
 * <p>The answer for a usage depends on the usages as a set: never on files or their order. Resolving what was resolved changes
 * nothing. A product is not used for a usage in an area it does not serve, nor against a known vendor that is not its own,
 * before people have said so.
 */
public final class ProductResolver {

    /** Least likeness at which a name nobody knows is shown beside another one. */
    private static final int BESIDE = 88;

    private static final int CANDIDATES = 3;
    private static final int BY_ALIAS = 98;
    private static final int BY_QUESTION = 70;

    private final ProductCatalogue catalogue;
    private final ProductDecisions decisions;

    public ProductResolver(ProductCatalogue catalogue, ProductDecisions decisions) {
        this.catalogue = catalogue;
        this.decisions = decisions;
    }

    /** What each usage is taken for, by area, name and member. */
    public Map<Usage, Resolution> resolve(Collection<Usage> usages) {
        List<Usage> sorted = usages.stream()
                .distinct()
                .sorted(Comparator.comparing(Usage::area)
                        .thenComparing(Usage::written)
                        .thenComparing(Usage::member)
                        .thenComparing(Usage::vendor)
                        .thenComparing(Usage::where))
                .toList();
        Map<Usage, Resolution> resolved = new LinkedHashMap<>();
        Map<String, List<Usage>> left = new TreeMap<>();
        Map<Usage, Resolution> open = new HashMap<>();
        for (Usage usage : sorted) {
            Resolution resolution = alone(usage);
            resolved.put(usage, resolution);
            if (resolution.status() == Status.UNKNOWN_NEW || resolution.status() == Status.SUGGESTED) {
                left.computeIfAbsent(usage.area(), area -> new ArrayList<>()).add(usage);
                open.put(usage, resolution);
            }
        }
        left.values().forEach(group -> resolved.putAll(clustered(group, open)));
        return resolved;
    }

    /** The area a product surely belongs to, by its name and perhaps its vendor; empty when that is not known. */
    public Optional<String> findArea(String written, String vendor) {
        Resolution resolution = alone(new Usage("", written, "", vendor, SourceCell.NOWHERE));
        boolean sure =
                resolution.status().ordinal() <= Status.FUZZY_AUTO.ordinal() || resolution.status() == Status.MANUAL;
        return sure && !resolution.area().isEmpty() ? Optional.of(resolution.area()) : Optional.empty();
    }

    /** Whether a text is by itself the name of a known product, whatever its vendor and area. */
    public boolean isProduct(String written) {
        Usage usage = new Usage("", written, "", "", SourceCell.NOWHERE);
        if (decisions.find(usage).isPresent()) {
            return true;
        }
        Resolution named = named(usage);
        return named != null && (named.status() == Status.EXACT || named.status() == Status.ALIAS);
    }

    /** Whether a text is only the name of a vendor. */
    public boolean isVendor(String written) {
        return catalogue.findVendor(written).isPresent() && !isProduct(written);
    }

    private Resolution alone(Usage usage) {
        Optional<Decision> decided = decisions.find(usage);
        if (decided.isPresent()) {
            Decision decision = decided.get();
            Optional<KnownProduct> known = catalogue.findProduct(decision.product());
            String vendor = !decision.vendor().isEmpty()
                    ? decision.vendor()
                    : known.map(KnownProduct::vendor).orElse(catalogue.vendor(usage.vendor()));
            String area = !decision.area().isEmpty() ? decision.area() : area(usage, known.orElse(null));
            return new Resolution(Status.MANUAL, decision.product(), vendor, area, List.of(), 100, 1);
        }
        Resolution named = named(usage);
        if (named != null) {
            return named;
        }
        Optional<String> vendorOnly = catalogue.findVendor(usage.written());
        if (vendorOnly.isPresent()) {
            List<String> candidates = catalogue.listProducts(vendorOnly.get(), usage.area()).stream()
                    .filter(product -> usage.area().isEmpty()
                            || product.areas().isEmpty()
                            || product.areas().contains(usage.area()))
                    .map(KnownProduct::name)
                    .toList();
            return new Resolution(
                    Status.VENDOR_ONLY,
                    "",
                    vendorOnly.get(),
                    usage.area(),
                    candidates,
                    candidates.size() == 1 ? BY_QUESTION : 0,
                    1);
        }
        return alike(usage);
    }

    /** What the catalogue says of the name as it is written; null when it does not know it. */
    private @Nullable Resolution named(Usage usage) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(usage.written());
        forms.add(Spelling.withoutBrackets(usage.written()));
        Set<String> bare = new LinkedHashSet<>();
        forms.forEach(form -> catalogue.withoutVendor(form).ifPresent(bare::add));
        forms.forEach(form -> catalogue.withoutVendorBehind(form).ifPresent(bare::add));
        for (String form : List.copyOf(forms)) {
            bare.add(Spelling.withoutNumber(form));
        }
        for (String form : List.copyOf(bare)) {
            bare.add(Spelling.withoutNumber(form));
        }
        bare.removeAll(forms);
        forms.addAll(bare);
        Set<String> doubtful = new LinkedHashSet<>();
        for (String form : forms) {
            for (Name name : catalogue.findNames(form)) {
                KnownProduct product = name.product();
                boolean sure = areaFits(usage, product)
                        && (name.former() || vendorFits(usage, product))
                        && (!name.weak() || areaSays(usage, product) || vendorSays(usage, product));
                if (sure && product.areas().isEmpty() && !usage.area().isEmpty()) {
                    List<KnownProduct> modules = catalogue.listModules(product, usage.area());
                    if (!modules.isEmpty()) {
                        modules.forEach(module -> doubtful.add(module.name()));
                        continue;
                    }
                }
                if (sure) {
                    boolean exact = name.own() && bareless(form, bare);
                    return new Resolution(
                            exact ? Status.EXACT : Status.ALIAS,
                            product.name(),
                            product.vendor().isEmpty() ? catalogue.vendor(usage.vendor()) : product.vendor(),
                            area(usage, product),
                            List.of(),
                            exact ? 100 : BY_ALIAS,
                            1);
                }
                doubtful.add(product.name());
            }
        }
        return doubtful.isEmpty() ? null : suggested(usage, List.copyOf(doubtful), BY_QUESTION);
    }

    private static boolean bareless(String form, Set<String> bare) {
        return !bare.contains(form);
    }

    /** The catalogue's names that are spelled alike. */
    private Resolution alike(Usage usage) {
        if (catalogue.generic(usage.written())) {
            return unknown(usage);
        }
        Spelling.Told told = Spelling.told(usage.written());
        Spelling.Told bare = Spelling.told(bare(usage.written()));
        Optional<String> vendor = vendorOf(usage);
        Map<String, Integer> likeness = new TreeMap<>();
        Map<String, KnownProduct> products = new HashMap<>();
        for (Name name : catalogue.listNames()) {
            if (name.weak() || !areaFits(usage, name.product()) || !vendorFits(vendor, name.product())) {
                continue;
            }
            int like = Math.min(Spelling.likeness(told, name.told()), Spelling.likeness(bare, name.bare()));
            if (like >= Spelling.LIKE) {
                likeness.merge(name.product().name(), like, Math::max);
                products.put(name.product().name(), name.product());
            }
        }
        List<String> best = likeness.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(CANDIDATES)
                .toList();
        if (best.isEmpty()) {
            return unknown(usage);
        }
        int most = likeness.getOrDefault(best.get(0), 0);
        boolean alone = best.size() == 1 || likeness.getOrDefault(best.get(1), 0) < Spelling.SAME;
        KnownProduct product = products.get(best.get(0));
        if (most >= Spelling.SAME && alone && product != null) {
            String today = product.vendor().isEmpty() ? catalogue.vendor(usage.vendor()) : product.vendor();
            return new Resolution(Status.FUZZY_AUTO, product.name(), today, area(usage, product), List.of(), most, 1);
        }
        return suggested(usage, best, Math.min(most, Spelling.SAME - 1));
    }

    private String bare(String written) {
        return catalogue.withoutVendor(written).orElse(written);
    }

    private Resolution suggested(Usage usage, List<String> candidates, int confidence) {
        Resolution own = unknown(usage);
        return new Resolution(
                Status.SUGGESTED,
                own.product(),
                own.vendor(),
                usage.area(),
                candidates.stream().limit(CANDIDATES).toList(),
                confidence,
                1);
    }

    /** A name nobody knows: used as it is written, unless it says too little to be compared. */
    private Resolution unknown(Usage usage) {
        String vendor = usage.vendor().isBlank()
                ? catalogue.leadingVendor(usage.written()).orElse("")
                : catalogue.vendor(usage.vendor());
        String product = tidy(usage.written());
        if (catalogue.generic(usage.written())) {
            product = usage.vendor().isBlank() ? "" : vendor + " " + product;
        }
        return new Resolution(Status.UNKNOWN_NEW, product, vendor, usage.area(), List.of(), 0, 1);
    }

    private static String tidy(String written) {
        return written.strip().replaceAll("\\s+", " ");
    }

    private static boolean areaFits(Usage usage, KnownProduct product) {
        return usage.area().isEmpty()
                || product.areas().isEmpty()
                || product.areas().contains(usage.area());
    }

    private static boolean areaSays(Usage usage, KnownProduct product) {
        return !usage.area().isEmpty() && product.areas().contains(usage.area());
    }

    /** The vendor stated, or the one the name begins with, as far as it is known. */
    private Optional<String> vendorOf(Usage usage) {
        return usage.vendor().isBlank()
                ? catalogue.leadingVendor(usage.written())
                : catalogue.findVendor(usage.vendor());
    }

    private boolean vendorFits(Usage usage, KnownProduct product) {
        return vendorFits(vendorOf(usage), product);
    }

    private static boolean vendorFits(Optional<String> vendor, KnownProduct product) {
        return product.vendor().isEmpty()
                || vendor.map(product.vendor()::equals).orElse(true);
    }

    private boolean vendorSays(Usage usage, KnownProduct product) {
        return vendorOf(usage).map(product.vendor()::equals).orElse(false);
    }

    private static String area(Usage usage, @Nullable KnownProduct product) {
        return usage.area().isEmpty() && product != null && product.areas().size() == 1
                ? product.areas().get(0)
                : usage.area();
    }

    /** Usages of one area that nobody knows, gathered by spelling; each gathering gets one name. */
    private Map<Usage, Resolution> clustered(List<Usage> usages, Map<Usage, Resolution> open) {
        Map<String, List<Usage>> byKey = new TreeMap<>();
        for (Usage usage : usages) {
            byKey.computeIfAbsent(clusterKey(usage), key -> new ArrayList<>()).add(usage);
        }
        List<String> keys = List.copyOf(byKey.keySet());
        int[] parent = new int[keys.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        List<int[]> beside = new ArrayList<>();
        List<Spelled> spelled = keys.stream()
                .map(key -> spelled(byKey.getOrDefault(key, List.of()).get(0)))
                .toList();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                int like = likeness(spelled.get(i), spelled.get(j));
                if (like >= Spelling.SAME) {
                    parent[root(parent, j)] = root(parent, i);
                } else if (like >= BESIDE) {
                    beside.add(new int[] {i, j});
                }
            }
        }
        Map<Integer, List<Usage>> clusters = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            clusters.computeIfAbsent(root(parent, i), key -> new ArrayList<>())
                    .addAll(byKey.getOrDefault(keys.get(i), List.of()));
        }
        Map<Integer, String> canonical = new HashMap<>();
        clusters.forEach((root, cluster) -> canonical.put(root, canonical(cluster, open)));
        Map<Integer, Set<String>> others = new HashMap<>();
        for (int[] pair : beside) {
            int a = root(parent, pair[0]);
            int b = root(parent, pair[1]);
            if (a != b) {
                others.computeIfAbsent(a, key -> new TreeSet<>()).add(canonical.getOrDefault(b, ""));
                others.computeIfAbsent(b, key -> new TreeSet<>()).add(canonical.getOrDefault(a, ""));
            }
        }
        Map<Usage, Resolution> named = new HashMap<>();
        clusters.forEach((root, cluster) -> {
            int members = (int) cluster.stream().map(Usage::member).distinct().count();
            String name = canonical.getOrDefault(root, "");
            for (Usage usage : cluster) {
                Resolution own = open.get(usage);
                if (own == null) {
                    continue;
                }
                Set<String> candidates = new LinkedHashSet<>(own.candidates());
                candidates.addAll(others.getOrDefault(root, Set.of()));
                candidates.remove("");
                boolean respelled =
                        !own.product().isEmpty() && !Spelling.key(own.product()).equals(Spelling.key(name));
                Status status = own.status() == Status.SUGGESTED
                        ? Status.SUGGESTED
                        : respelled ? Status.FUZZY_AUTO : Status.UNKNOWN_NEW;
                named.put(
                        usage,
                        new Resolution(
                                status,
                                own.product().isEmpty() ? "" : name,
                                own.vendor(),
                                own.area(),
                                candidates.stream().limit(CANDIDATES).toList(),
                                respelled ? Spelling.SAME : own.confidence(),
                                members));
            }
        });
        return named;
    }

    /** Names that say too little stay apart by vendor. */
    private String clusterKey(Usage usage) {
        String key = Spelling.fingerprint(usage.written());
        return catalogue.generic(usage.written()) ? key + "|" + Spelling.key(usage.vendor()) : key;
    }

    /**
     * A usage ready to be compared with many.
     *
     * @param vendor today's name in plain letters; empty when none is stated
     */
    private record Spelled(Spelling.Told told, Spelling.Told bare, boolean generic, String vendor) {}

    private Spelled spelled(Usage usage) {
        return new Spelled(
                Spelling.told(usage.written()),
                Spelling.told(bare(usage.written())),
                catalogue.generic(usage.written()),
                usage.vendor().isBlank() ? "" : Names.normal(catalogue.vendor(usage.vendor())));
    }

    private static int likeness(Spelled a, Spelled b) {
        String first = a.told().key();
        String second = b.told().key();
        if (first.isEmpty() || second.isEmpty() || first.charAt(0) != second.charAt(0) || a.generic() || b.generic()) {
            return 0;
        }
        int like = Math.min(Spelling.likeness(a.told(), b.told()), Spelling.likeness(a.bare(), b.bare()));
        boolean otherVendors =
                !a.vendor().isEmpty() && !b.vendor().isEmpty() && !a.vendor().equals(b.vendor());
        return otherVendors ? Math.min(like, Spelling.SAME - 1) : like;
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /** The spelling most usages have, then the shortest, then the first by letter. */
    private static String canonical(List<Usage> cluster, Map<Usage, Resolution> open) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Usage usage : cluster) {
            Resolution own = open.get(usage);
            if (own != null && seen.add(usage.member() + "|" + own.product())) {
                counts.merge(own.product(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}

package no.samtakt.inventory.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.common.Csv;
import no.samtakt.common.Texts;
import no.samtakt.inventory.sheet.Names;

/**
 * The list of products of a co-operation: what each written name is taken for. People look through it, change the product or
 * answer yes or no, and what they decided holds for every later import.
 */
public final class ProductDecisions {

    /** Nothing is decided yet. */
    public static final ProductDecisions NONE = new ProductDecisions(List.of());

    private static final List<String> COLUMNS = List.of(
            "written",
            "inArea",
            "byVendor",
            "product",
            "vendor",
            "area",
            "decision",
            "status",
            "candidates",
            "members",
            "proposed");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("nb"), Locale.forLanguageTag("da"));
    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "ok", "x", "1", "riktig", "rigtig");
    private static final Set<String> NO = Set.of("nei", "nej", "n", "no", "0", "feil", "forkert");

    private final List<Decision> lines;
    private final Map<String, Decision> manual = new HashMap<>();

    private ProductDecisions(List<Decision> lines) {
        this.lines = List.copyOf(lines);
        lines.stream().filter(Decision::manual).forEach(line -> manual.putIfAbsent(line.key(), line));
    }

    /** The lines, those to look at first. */
    public List<Decision> lines() {
        return lines;
    }

    /** What people have decided about a usage; a line without an area or a vendor holds for every one. */
    Optional<Decision> find(Usage usage) {
        for (String area : List.of(usage.area(), "")) {
            for (String vendor : List.of(usage.vendor(), "")) {
                Decision found = manual.get(Decision.key(usage.written(), area, vendor));
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** The lines with what an import has found: decided ones as they are, others with the newest proposal. */
    public ProductDecisions with(Map<Usage, Resolution> resolved) {
        Map<String, Set<String>> members = new HashMap<>();
        Map<String, Usage> first = new HashMap<>();
        Map<String, Resolution> of = new HashMap<>();
        for (Map.Entry<Usage, Resolution> entry : resolved.entrySet()) {
            Usage usage = entry.getKey();
            String key = Decision.key(usage.written(), usage.area(), usage.vendor());
            members.computeIfAbsent(key, k -> new TreeSet<>()).add(usage.member());
            first.merge(key, usage, (a, b) -> a.written().compareTo(b.written()) <= 0 ? a : b);
            of.put(key, entry.getValue());
        }
        Map<String, Decision> merged = new LinkedHashMap<>();
        for (Decision line : lines) {
            if (line.manual()) {
                merged.put(line.key(), line);
            } else if (!of.containsKey(line.key())) {
                merged.put(line.key(), line);
            }
        }
        of.forEach((key, resolution) -> {
            Usage usage = first.get(key);
            if (usage != null && resolution.status() != Status.MANUAL && !merged.containsKey(key)) {
                merged.put(
                        key,
                        new Decision(
                                usage.written(),
                                usage.area(),
                                usage.vendor(),
                                resolution.product(),
                                resolution.vendor(),
                                resolution.area(),
                                false,
                                resolution.product(),
                                resolution.status(),
                                String.join(" | ", resolution.candidates()),
                                members.getOrDefault(key, Set.of()).size()));
            }
        });
        List<Decision> sorted = new ArrayList<>(merged.values());
        sorted.sort(Comparator.comparing(
                        (Decision line) -> line.manual() ? 2 : line.status().settled() ? 1 : 0)
                .thenComparing(Decision::inArea)
                .thenComparing(Decision::written)
                .thenComparing(Decision::byVendor));
        return new ProductDecisions(sorted);
    }

    /** The list as text, with headings and words in a language. */
    public String write(Locale language) {
        Texts texts = texts(language);
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(column -> texts.get("column." + column)).toList());
        for (Decision line : lines) {
            rows.add(List.of(
                    line.written(),
                    line.inArea(),
                    line.byVendor(),
                    line.product(),
                    line.vendor(),
                    line.area(),
                    line.manual() ? texts.get("decision.yes") : "",
                    texts.get("status." + (line.manual() ? Status.MANUAL : line.status())),
                    line.candidates(),
                    String.valueOf(line.members()),
                    line.proposed()));
        }
        return Csv.write(rows);
    }

    /**
     * Reads the list, in whatever language it was written and whatever order its columns are in. A line counts as decided when
     * its answer is yes or no, or when its product is another than the one proposed.
     */
    public static ProductDecisions read(String text) {
        List<List<String>> rows = Csv.read(text);
        if (rows.isEmpty()) {
            return NONE;
        }
        Map<String, Integer> columns = columns(rows.get(0));
        List<Decision> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String written = field(row, columns, "written");
            if (written.isEmpty()) {
                continue;
            }
            String answer = Names.normal(field(row, columns, "decision"));
            String proposed = field(row, columns, "proposed");
            String product = field(row, columns, "product");
            boolean refused = NO.contains(answer);
            boolean manual = refused || YES.contains(answer) || !product.equals(proposed);
            lines.add(new Decision(
                    written,
                    field(row, columns, "inArea"),
                    field(row, columns, "byVendor"),
                    refused ? written : product,
                    field(row, columns, "vendor"),
                    field(row, columns, "area"),
                    manual,
                    proposed,
                    manual ? Status.MANUAL : status(field(row, columns, "status")),
                    field(row, columns, "candidates"),
                    number(field(row, columns, "members"))));
        }
        return new ProductDecisions(lines);
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (String column : COLUMNS) {
            for (Locale language : LANGUAGES) {
                for (int i = 0; i < header.size(); i++) {
                    if (Names.normal(header.get(i))
                            .equals(Names.normal(texts(language).get("column." + column)))) {
                        columns.putIfAbsent(column, i);
                    }
                }
            }
        }
        return columns;
    }

    private static String field(List<String> row, Map<String, Integer> columns, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.size() ? "" : row.get(index).strip();
    }

    private static Status status(String word) {
        for (Status status : Status.values()) {
            for (Locale language : LANGUAGES) {
                if (texts(language).get("status." + status).equals(word)) {
                    return status;
                }
            }
        }
        return Status.UNKNOWN_NEW;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static Texts texts(Locale language) {
        return Texts.of(ProductDecisions.class.getPackageName(), language);
    }
}

package no.samtakt.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import no.samtakt.catalogue.FunctionAreas;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.common.Texts;
import no.samtakt.inventory.difference.MemberMerge;
import no.samtakt.inventory.intake.ExtraValue;
import no.samtakt.inventory.product.ProductCatalogue;
import no.samtakt.inventory.product.Resolution;
import no.samtakt.inventory.product.Status;
import no.samtakt.inventory.product.Usage;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.workbook.BookRows;
import no.samtakt.inventory.workbook.ColumnSpec;
import no.samtakt.inventory.workbook.RejectedRow;
import no.samtakt.inventory.workbook.SheetSpec;
import no.samtakt.inventory.workbook.WorkbookSchema;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import org.jspecify.annotations.Nullable;

/** One municipality while it is imported: its lists in Samtakt's layout, and the workbook it has already. */
final class ImportMember {

    /** Inhabitants per system user where nothing is said: 80 full-time equivalents per 1000 inhabitants, four to a user. */
    private static final int INHABITANTS_PER_USER = 50;

    private static final int INHABITANTS = 5000;

    /** Columns that hold ids of systems and components. */
    private static final Map<String, List<String>> REFERENCES = Map.of(
            "systems", List.of("runsOn"),
            "infrastructure", List.of("runsOn"),
            "contracts", List.of("covers"),
            "dependencies", List.of("from", "to"),
            "pins", List.of("subject"));

    private final String id;
    private final String name;
    private final List<BookRows> sources;
    private final @Nullable BookRows present;
    private final boolean own;
    private final Map<String, String> joined = new LinkedHashMap<>();
    private BookRows lists;

    /**
     * @param own whether everything comes from workbooks in Samtakt's own layout, which mean what they say
     * @param present the workbook in the folder; null when there is none
     */
    ImportMember(String id, String name, List<BookRows> sources, boolean own, @Nullable BookRows present) {
        this.id = id;
        this.name = name;
        this.sources = List.copyOf(sources);
        this.own = own;
        this.present = present;
        this.lists = BookRows.read(BookRows.combine(id + ".xlsx", sources), Kind.MEMBER);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean own() {
        return own;
    }

    @Nullable
    BookRows present() {
        return present;
    }

    BookRows lists() {
        return lists;
    }

    /**
     * Its lists as they are judged: with the systems and components of its workbook that the lists do not name, since contracts
     * and connections may refer to them. They stand last, so that rows keep their place.
     */
    RawBook judged() {
        if (present == null) {
            return lists.book();
        }
        RawBook judged = lists.book();
        for (String sheet : List.of("systems", "infrastructure")) {
            Set<String> listed = new HashSet<>();
            lists.rows(sheet).forEach(row -> listed.add(row.text("id").toLowerCase(Locale.ROOT)));
            List<BookRows.Row> further = present.rows(sheet).stream()
                    .filter(row -> !listed.contains(row.text("id").toLowerCase(Locale.ROOT)))
                    .toList();
            judged = BookRows.with(judged, sheet, further, List.of("id", "name", area(sheet)));
        }
        return judged;
    }

    private String stated(String column) {
        for (BookRows book : present == null ? List.of(lists) : List.of(lists, present)) {
            List<BookRows.Row> facts = book.rows("municipality");
            if (!facts.isEmpty() && !facts.get(0).text(column).isEmpty()) {
                return facts.get(0).text(column);
            }
        }
        return "";
    }

    /** Adds what the reader needs to know of the municipality itself, where the lists do not say it. */
    void completeFacts(Consumer<Problem> problems) {
        SheetSpec spec = WorkbookSchema.findSheet(Kind.MEMBER, "municipality").orElseThrow();
        Texts texts = WorkbookSchema.texts(Locale.ENGLISH);
        String title = texts.get("sheet.municipality");
        List<RawSheet> sheets = new ArrayList<>(lists.book().sheets());
        RawSheet facts = sheets.stream()
                .filter(sheet -> sheet.name().equals(title))
                .findFirst()
                .orElse(null);
        if (facts == null) {
            facts = new RawSheet(title);
            sheets.add(0, facts);
            for (int i = 0; i < spec.columns().size(); i++) {
                ColumnSpec column = spec.columns().get(i);
                facts.put(0, i, RawCell.ofText(texts.get("column.municipality." + column.key())));
            }
        }
        SourceCell where = new SourceCell(sources.isEmpty() ? "" : origin(), "", "");
        for (int i = 0; i < spec.columns().size(); i++) {
            String column = spec.columns().get(i).key();
            if (facts.row(1).containsKey(i)) {
                continue;
            }
            String value = column.equals("name") ? (stated("name").isEmpty() ? name : stated("name")) : stated(column);
            if (column.equals("inhabitants") && value.isEmpty()) {
                value = String.valueOf(assumedInhabitants());
                problems.accept(new Problem(
                        "import.inhabitants-assumed", Severity.WARNING, id, where, "", value, List.of(name)));
            }
            if (!value.isEmpty()) {
                facts.put(1, i, RawCell.ofText(value), where);
            } else {
                facts.setOrigin(1, i, where);
            }
        }
        lists = BookRows.read(new RawBook(lists.file(), sheets), Kind.MEMBER);
    }

    private String origin() {
        for (String sheet : List.of("systems", "infrastructure", "contracts", "dependencies", "staffing")) {
            if (!lists.rows(sheet).isEmpty()) {
                return lists.rows(sheet).get(0).where().file();
            }
        }
        return sources.get(0).file();
    }

    private int assumedInhabitants() {
        int most = 0;
        for (BookRows.Row row : lists.rows("systems")) {
            String users = row.text("users");
            if (users.matches("\\d{1,6}")) {
                most = Math.max(most, Integer.parseInt(users));
            }
        }
        return most == 0 ? INHABITANTS : most * INHABITANTS_PER_USER;
    }

    /** The products its lists name, each with the row it stands in. */
    Map<BookRows.Row, Usage> usages() {
        Map<BookRows.Row, Usage> usages = new LinkedHashMap<>();
        for (String sheet : List.of("systems", "infrastructure")) {
            for (BookRows.Row row : lists.rows(sheet)) {
                String written = written(row);
                if (!written.isEmpty()) {
                    usages.put(
                            row,
                            new Usage(
                                    id,
                                    written,
                                    areaOf(sheet, row),
                                    row.text("vendor"),
                                    lists.where(sheet, row, row.text("product").isEmpty() ? "name" : "product")));
                }
            }
        }
        return usages;
    }

    private String written(BookRows.Row row) {
        String product = row.text("product");
        return product.isEmpty() && !own ? row.text("name") : product;
    }

    /** The area stated; empty when none is, or only that none is known. */
    private static String areaOf(String sheet, BookRows.Row row) {
        String area = row.text(area(sheet));
        return area.equals(FunctionAreas.UNCLASSIFIED) ? "" : area;
    }

    private static String area(String sheet) {
        return sheet.equals("systems") ? "area" : "type";
    }

    /** Uses the names found for its products; workbooks in Samtakt's own layout change only where people have decided. */
    void apply(Map<Usage, Resolution> resolved, Consumer<Problem> problems) {
        Map<BookRows.Row, Usage> usages = usages();
        for (String sheet : List.of("systems", "infrastructure")) {
            for (BookRows.Row row : lists.rows(sheet)) {
                Usage usage = usages.get(row);
                Resolution resolution = usage == null ? null : resolved.get(usage);
                if (usage == null || resolution == null || (own && resolution.status() != Status.MANUAL)) {
                    continue;
                }
                report(usage, resolution, problems);
                if (!resolution.product().equals(row.text("product"))) {
                    lists.put(sheet, row, "product", resolution.product());
                }
                boolean vendorRenamed = !resolution.vendor().isEmpty()
                        && (row.text("vendor").isEmpty()
                                || ProductCatalogue.standard()
                                        .findVendor(row.text("vendor"))
                                        .filter(resolution.vendor()::equals)
                                        .isPresent());
                if (sheet.equals("systems")
                        && vendorRenamed
                        && !resolution.vendor().equals(row.text("vendor"))) {
                    lists.put(sheet, row, "vendor", resolution.vendor());
                }
                if (areaOf(sheet, row).isEmpty() && !resolution.area().isEmpty()) {
                    lists.put(sheet, row, area(sheet), resolution.area());
                    problems.accept(problem(
                            "product.area", Severity.ADVICE, usage, resolution.product(), "area:" + resolution.area()));
                }
            }
        }
    }

    /**
     * Brings together what several lists say of the same system: of the same product in the same area, once in each list. What
     * the first says stands; the others fill its blanks.
     */
    void joinLists(Consumer<Problem> problems) {
        if (own) {
            return;
        }
        for (String sheet : List.of("systems", "infrastructure")) {
            Map<String, List<BookRows.Row>> groups = new LinkedHashMap<>();
            Map<String, Set<String>> areas = new LinkedHashMap<>();
            for (BookRows.Row row : lists.rows(sheet)) {
                if (!areaOf(sheet, row).isEmpty()) {
                    areas.computeIfAbsent(row.text("product"), key -> new TreeSet<>())
                            .add(areaOf(sheet, row));
                }
            }
            for (BookRows.Row row : lists.rows(sheet)) {
                String product = row.text("product");
                Set<String> served = areas.getOrDefault(product, Set.of());
                String area = areaOf(sheet, row);
                String meant =
                        area.isEmpty() && served.size() == 1 ? served.iterator().next() : area;
                if (!product.isEmpty() && !meant.isEmpty()) {
                    groups.computeIfAbsent(product + "|" + meant, key -> new ArrayList<>())
                            .add(row);
                }
            }
            for (List<BookRows.Row> group : groups.values()) {
                long sources = group.stream()
                        .map(row -> row.where().file() + "|" + row.where().sheet())
                        .distinct()
                        .count();
                if (group.size() > 1 && sources == group.size()) {
                    group.subList(1, group.size()).forEach(row -> join(sheet, group.get(0), row, problems));
                }
            }
        }
        if (joined.isEmpty()) {
            return;
        }
        lists = BookRows.read(lists.book(), Kind.MEMBER);
        for (Map.Entry<String, List<String>> references : REFERENCES.entrySet()) {
            for (BookRows.Row row : lists.rows(references.getKey())) {
                for (String column : references.getValue()) {
                    String written = row.text(column);
                    String known = String.join(
                            "; ",
                            CellParser.list(written).stream()
                                    .map(id -> joined.getOrDefault(id, id))
                                    .distinct()
                                    .toList());
                    if (CellParser.list(written).stream().anyMatch(joined::containsKey)) {
                        lists.put(references.getKey(), row, column, known);
                    }
                }
            }
        }
        lists = BookRows.read(lists.book(), Kind.MEMBER);
    }

    private void join(String sheet, BookRows.Row first, BookRows.Row other, Consumer<Problem> problems) {
        for (ColumnSpec column :
                WorkbookSchema.findSheet(Kind.MEMBER, sheet).orElseThrow().columns()) {
            String key = column.key();
            String stated = first.text(key);
            String also = other.text(key);
            boolean open = stated.isEmpty()
                    || (key.equals(area(sheet)) && areaOf(sheet, first).isEmpty());
            if (open && !also.isEmpty()) {
                lists.put(sheet, first, key, also);
            } else if (!also.isEmpty()
                    && !also.equals(stated)
                    && !List.of("id", "name", "product", "vendor", "version", "note", area(sheet))
                            .contains(key)) {
                problems.accept(new Problem(
                        "import.lists-differ",
                        Severity.WARNING,
                        id,
                        lists.where(sheet, other, key),
                        also,
                        stated,
                        List.of(first.text("name"), first.where().toString())));
            }
        }
        joined.put(other.text("id"), first.text("id"));
        lists.remove(sheet, other);
    }

    private void report(Usage usage, Resolution resolution, Consumer<Problem> problems) {
        String candidates = String.join(", ", resolution.candidates());
        switch (resolution.status()) {
            case FUZZY_AUTO -> problems.accept(problem(
                    "product.alike",
                    Severity.ADVICE,
                    usage,
                    resolution.product(),
                    String.valueOf(resolution.confidence())));
            case SUGGESTED -> problems.accept(problem(
                    same(usage, resolution) ? "product.other-area" : "product.suggested",
                    Severity.WARNING,
                    usage,
                    candidates,
                    "area:" + usage.area()));
            case VENDOR_ONLY -> problems.accept(
                    problem("product.vendor-only", Severity.WARNING, usage, candidates, resolution.vendor()));
            default -> {
                if (resolution.product().isEmpty()) {
                    problems.accept(problem("product.says-little", Severity.WARNING, usage, "", usage.area()));
                } else if (resolution.status() == Status.UNKNOWN_NEW) {
                    problems.accept(problem(
                            "product.unknown", Severity.ADVICE, usage, resolution.product(), resolution.vendor()));
                }
            }
        }
    }

    /** Whether the only doubt is the area or the vendor: the name itself is the product's. */
    private static boolean same(Usage usage, Resolution resolution) {
        return !usage.area().isEmpty()
                && resolution.candidates().size() == 1
                && Names.normal(resolution.candidates().get(0)).equals(Names.normal(usage.written()));
    }

    private static Problem problem(String code, Severity severity, Usage usage, String expected, String arg) {
        return new Problem(code, severity, usage.member(), usage.where(), usage.written(), expected, List.of(arg));
    }

    /** Its lists' usable rows, merged with the workbook in the folder. */
    MemberMerge.Result merge(
            Map<String, List<Map<String, Object>>> base, Set<RejectedRow> rejected, List<ExtraValue> extras) {
        Map<String, List<BookRows.Row>> theirs = new LinkedHashMap<>();
        for (SheetSpec spec : WorkbookSchema.sheets(Kind.MEMBER)) {
            theirs.put(
                    spec.key(),
                    lists.rows(spec.key()).stream()
                            .filter(row -> !rejected.contains(new RejectedRow(lists.file(), spec.key(), row.index())))
                            .toList());
        }
        List<BookRows.Row> kept = new ArrayList<>(lists.rows(WorkbookSchema.EXTRAS.key()));
        for (BookRows source : sources) {
            source.unknownColumns().forEach(extra -> kept.add(new BookRows.Row(-1, extra, SourceCell.NOWHERE)));
        }
        for (ExtraValue extra : extras) {
            kept.add(new BookRows.Row(
                    -1,
                    BookRows.extra(
                            extra.sheet(),
                            joined.getOrDefault(extra.id(), extra.id()),
                            extra.header(),
                            extra.value(),
                            extra.where()),
                    extra.where()));
        }
        theirs.put(WorkbookSchema.EXTRAS.key(), kept);
        return MemberMerge.merge(id, base, present == null ? Map.of() : present.values(), theirs);
    }
}

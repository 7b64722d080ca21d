package no.samtakt.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.FolderUpdate;
import no.samtakt.common.Problem;
import no.samtakt.common.Severity;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.difference.Change;
import no.samtakt.inventory.difference.MemberMerge;
import no.samtakt.inventory.intake.Context;
import no.samtakt.inventory.intake.Intake;
import no.samtakt.inventory.intake.Mapping;
import no.samtakt.inventory.intake.MappingFile;
import no.samtakt.inventory.intake.Translation;
import no.samtakt.inventory.product.ProductDecisions;
import no.samtakt.inventory.product.ProductResolver;
import no.samtakt.inventory.product.Resolution;
import no.samtakt.inventory.product.Usage;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.workbook.BookRows;
import no.samtakt.inventory.workbook.ImportResult;
import no.samtakt.inventory.workbook.InventoryReader;
import no.samtakt.inventory.workbook.RejectedRow;
import no.samtakt.inventory.workbook.WorkbookSchema.Kind;
import no.samtakt.report.ImportView;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists as municipalities keep them into a folder of Samtakt's workbooks: recognises what they are, gives products one
 * name, takes the usable rows, and brings them together with what the folder holds and people have changed there. Where the
 * folder has no workbook of the co-operation, one is proposed, so that a plan can be made at once.
 */
public final class ImportInventory {

    private static final Set<String> NOT_OF_LISTS = Set.of(
            "file.cooperation-missing",
            "file.folder-empty",
            "file.other-format",
            "member.no-workbook",
            "sheet.missing",
            "sheet.missing-optional",
            "sheet.no-header",
            "header.missing");

    private final Wish wish;
    private final Watcher watcher;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private ImportInventory(Wish wish, Watcher watcher) {
        this.wish = wish;
        this.watcher = watcher;
    }

    /**
     * What is asked for.
     *
     * @param inputs files, and folders of files
     * @param into folder of the co-operation's workbooks; made when missing
     * @param dryRun whether to say what would happen and write nothing
     * @param allOrNothing whether to write nothing when anything has an error
     * @param today planning date of a workbook of the co-operation that is made
     * @param member municipality that lists are about when they do not say it; empty when not given
     * @param plan a plan to say of what the changes do to it; null for none
     */
    public record Wish(
            List<Path> inputs,
            Path into,
            Locale language,
            boolean dryRun,
            boolean allOrNothing,
            LocalDate today,
            String member,
            @Nullable Path plan) {
        public Wish {
            inputs = List.copyOf(inputs);
        }
    }

    /** Told how far it is. */
    public interface Watcher {
        /** A file is about to be read; numbers from 1. */
        void reading(String file, int number, int count);
    }

    /**
     * Imports.
     *
     * @throws CannotRunException when there is nothing to import or the folder cannot be used
     */
    public static ImportView run(Wish wish, Watcher watcher) throws IOException {
        return new ImportInventory(wish, watcher).run();
    }

    /** What is known of the folder and the lists before anything is written. */
    record Prepared(
            ImportSources sources,
            ImportSideFiles side,
            Map<String, RawBook> existing,
            @Nullable RawBook cooperation,
            List<ImportMember> members,
            Mapping mapping,
            ProductDecisions decisions,
            ImportCounts counts,
            Map<String, MemberMerge.Result> merged) {}

    private ImportView run() throws IOException {
        if (Files.exists(wish.into()) && !Files.isDirectory(wish.into())) {
            throw new CannotRunException("not-a-folder", wish.into().toString());
        }
        ImportSources sources = ImportSources.read(wish.inputs(), wish.into(), watcher::reading);
        problems.addAll(sources.problems());
        if (Files.isDirectory(wish.into()) && !wish.dryRun()) {
            FolderUpdate.recover(wish.into());
        }
        Prepared prepared = prepare(sources);
        if (wish.dryRun() || (wish.allOrNothing() && errors())) {
            Path scratch = Files.createTempDirectory("samtakt-import");
            try {
                return new ImportResultFiles(wish, prepared, sorted()).fill(scratch, false);
            } finally {
                Places.deleteScratch(scratch);
            }
        }
        Places.createFolder(wish.into());
        ImportView[] view = new ImportView[1];
        FolderUpdate.apply(
                wish.into(), part -> view[0] = new ImportResultFiles(wish, prepared, sorted()).fill(part, true));
        return view[0];
    }

    private boolean errors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::member)
                        .thenComparing(Problem::where)
                        .thenComparing(Problem::code)
                        .thenComparing(Problem::found))
                .toList();
    }

    private Prepared prepare(ImportSources sources) throws IOException {
        ImportSideFiles side = ImportSideFiles.of(wish.into());
        Map<String, RawBook> existing = ImportSources.existing(wish.into());
        RawBook cooperation = existing.values().stream()
                .filter(book -> BookRows.kindOf(book).equals(Optional.of(Kind.COOPERATION)))
                .findFirst()
                .orElse(null);
        RawBook agreed = cooperation != null
                ? cooperation
                : sources.cooperations().stream().findFirst().orElse(null);
        Map<String, String> listed = new LinkedHashMap<>();
        if (agreed != null) {
            BookRows.read(agreed, Kind.COOPERATION)
                    .rows("members")
                    .forEach(row -> listed.put(Names.memberId(row.text("municipality")), row.text("municipality")));
        }
        MappingFile.Content known = side.mapping();
        problems.addAll(known.problems());
        ProductDecisions decided = side.products();
        Context context = context(agreed, listed, existing, new ProductResolver(side.catalogue(), decided));
        Mapping mapping = Intake.propose(sources.foreign(), known.mapping(), context);
        Translation translation = Intake.translate(sources.foreign(), mapping, context);
        problems.addAll(translation.problems());
        List<ImportMember> members = members(sources, translation, existing, listed);
        if (members.isEmpty() && sources.cooperations().isEmpty()) {
            problems.add(
                    new Problem("import.nothing-found", Severity.ERROR, "", SourceCell.NOWHERE, "", "", List.of()));
        }
        members.forEach(member -> member.completeFacts(problems::add));
        ProductDecisions decisions = products(members, side, decided);
        boolean allLists = side.covers(sources);
        Set<RejectedRow> rejected = judge(members, agreed, listed.keySet());
        Map<String, MemberMerge.Result> merged = new TreeMap<>();
        for (ImportMember member : members) {
            MemberMerge.Result result = member.merge(
                    side.base(member.id()),
                    rejected,
                    translation.extras().stream()
                            .filter(extra -> extra.member().equals(member.id())
                                    || Names.memberId(extra.member()).equals(member.id()))
                            .toList());
            MemberMerge.Result told = allLists ? result : result.withoutRemovals();
            merged.put(member.id(), told);
            told.changes().forEach(change -> difference(change, member));
        }
        return new Prepared(
                sources,
                side,
                existing,
                cooperation,
                members,
                mapping,
                decisions,
                ImportCounts.of(sources, translation, mapping, members, rejected),
                merged);
    }

    /** What the folder tells of what lists may speak of. */
    private Context context(
            @Nullable RawBook agreed,
            Map<String, String> listed,
            Map<String, RawBook> existing,
            ProductResolver products) {
        Map<String, String> areas = new LinkedHashMap<>();
        Set<String> roles = new TreeSet<>();
        String currency = "";
        if (agreed != null) {
            BookRows rows = BookRows.read(agreed, Kind.COOPERATION);
            for (BookRows.Row area : rows.rows("areas")) {
                areas.putIfAbsent(area.text("code"), area.text("code"));
                areas.putIfAbsent(area.text("name"), area.text("code"));
            }
            for (BookRows.Row facts : rows.rows("cooperation")) {
                boolean danish = facts.text("country").equals("DK");
                currency = facts.text("currency").isEmpty() ? danish ? "DKK" : "NOK" : facts.text("currency");
            }
            for (BookRows.Row effort : rows.rows("effort")) {
                SortedMap<String, BigDecimal> days =
                        CellParser.effort(RawCell.ofText(effort.text("effort"))).value();
                roles.addAll(days == null ? Set.of() : days.keySet());
            }
        }
        if (agreed == null) {
            roles.addAll(CooperationProposal.roles(wish.language()));
        }
        Map<String, BookRows> present = new HashMap<>();
        existing.values().forEach(book -> {
            if (BookRows.kindOf(book).equals(Optional.of(Kind.MEMBER))) {
                BookRows rows = BookRows.read(book, Kind.MEMBER);
                present.put(Names.memberId(nameOf(rows)), rows);
            }
        });
        return new Context(
                List.copyOf(listed.values()), wish.member(), areas, List.copyOf(roles), currency, products, present);
    }

    private void difference(Change change, ImportMember member) {
        if (change.kind() == Change.Kind.REMOVED) {
            BookRows present = member.present();
            SourceCell where = new SourceCell(present == null ? "" : present.file(), "", "");
            problems.add(new Problem(
                    "import.removed",
                    Severity.WARNING,
                    member.id(),
                    where,
                    change.label(),
                    "sheet:" + change.sheet(),
                    List.of(change.id())));
        } else if (change.kind() == Change.Kind.CONFLICT) {
            problems.add(new Problem(
                    "import.conflict",
                    Severity.WARNING,
                    member.id(),
                    change.where(),
                    change.after(),
                    change.before(),
                    List.of(change.label(), change.column())));
        }
    }

    /** The municipalities the lists are about, by id. */
    private List<ImportMember> members(
            ImportSources sources, Translation translation, Map<String, RawBook> existing, Map<String, String> listed) {
        Map<String, List<BookRows>> books = new TreeMap<>();
        Map<String, String> names = new HashMap<>(listed);
        Set<String> foreign = new HashSet<>();
        for (RawBook book : sources.members()) {
            String id = take(book, books, names);
            existing.remove(id);
        }
        for (RawBook book : translation.books()) {
            foreign.add(take(book, books, names));
        }
        Map<String, BookRows> present = new HashMap<>();
        for (RawBook book : existing.values()) {
            BookRows rows = BookRows.read(book, Kind.MEMBER);
            if (BookRows.kindOf(book).equals(Optional.of(Kind.MEMBER))) {
                present.put(Names.memberId(nameOf(rows)), rows);
            }
        }
        List<ImportMember> members = new ArrayList<>();
        books.forEach((id, rows) -> {
            if (id.isEmpty()) {
                problems.add(new Problem(
                        "import.municipality-unknown",
                        Severity.ERROR,
                        "",
                        new SourceCell(rows.get(0).file(), "", ""),
                        rows.get(0).file(),
                        "",
                        List.of()));
                return;
            }
            if (!listed.isEmpty() && !listed.containsKey(id)) {
                problems.add(new Problem(
                        "import.not-listed",
                        Severity.WARNING,
                        id,
                        new SourceCell(rows.get(0).file(), "", ""),
                        names.getOrDefault(id, id),
                        String.join(", ", listed.values()),
                        List.of()));
            }
            if (rows.stream().anyMatch(ImportInventory::saysSomething)) {
                members.add(
                        new ImportMember(id, names.getOrDefault(id, id), rows, !foreign.contains(id), present.get(id)));
            }
        });
        return members;
    }

    /** Whether lists say more of a municipality than its name. */
    private static boolean saysSomething(BookRows book) {
        return book.values().entrySet().stream()
                .anyMatch(sheet -> !sheet.getKey().equals("municipality")
                        || sheet.getValue().stream().anyMatch(row -> row.containsKey("inhabitants")));
    }

    private static String take(RawBook book, Map<String, List<BookRows>> books, Map<String, String> names) {
        BookRows rows = BookRows.read(book, Kind.MEMBER);
        String name = nameOf(rows);
        String id = Names.memberId(name);
        books.computeIfAbsent(id, key -> new ArrayList<>()).add(rows);
        names.putIfAbsent(id, name);
        return id;
    }

    /** Id of the municipality that a workbook is about. */
    static String memberOf(RawBook book) {
        return Names.memberId(nameOf(BookRows.read(book, Kind.MEMBER)));
    }

    /** The municipality a workbook is about: what it says, else the name of the file. */
    private static String nameOf(BookRows rows) {
        List<BookRows.Row> facts = rows.rows("municipality");
        String stated = facts.isEmpty() ? "" : facts.get(0).text("name");
        return stated.isEmpty() ? rows.file().replaceFirst("\\.[A-Za-z]{2,4}$", "") : stated;
    }

    private ProductDecisions products(List<ImportMember> members, ImportSideFiles side, ProductDecisions decisions)
            throws IOException {
        ProductResolver resolver = new ProductResolver(side.catalogue(), decisions);
        List<Usage> usages = new ArrayList<>();
        Set<Usage> own = new HashSet<>();
        for (ImportMember member : members) {
            usages.addAll(member.usages().values());
            if (member.own()) {
                own.addAll(member.usages().values());
            }
        }
        Map<Usage, Resolution> resolved = resolver.resolve(usages);
        List<Problem> found = new ArrayList<>();
        members.forEach(member -> {
            member.apply(resolved, found::add);
            member.joinLists(found::add);
        });
        problems.addAll(ImportFindings.onceEach("product.unknown", found));
        Map<Usage, Resolution> asked = new LinkedHashMap<>(resolved);
        asked.keySet().removeAll(own);
        return decisions.with(asked);
    }

    /** Reads the lists by the rules of Samtakt's own workbooks; gives the rows that cannot be used. */
    private Set<RejectedRow> judge(List<ImportMember> members, @Nullable RawBook cooperation, Set<String> listed) {
        List<RawBook> known = new ArrayList<>();
        List<RawBook> others = new ArrayList<>();
        Set<String> workbooks = new HashSet<>();
        for (ImportMember member : members) {
            boolean in = cooperation != null && (listed.isEmpty() || listed.contains(member.id()));
            (in ? known : others).add(member.judged());
            if (member.present() != null) {
                workbooks.add(member.present().file());
            }
        }
        Set<RejectedRow> rejected = new HashSet<>();
        if (cooperation != null && !known.isEmpty()) {
            known.add(cooperation);
            rejected.addAll(judge(known, cooperation.file(), workbooks));
        }
        if (!others.isEmpty()) {
            rejected.addAll(judge(others, "", workbooks));
        }
        return rejected;
    }

    private List<RejectedRow> judge(List<RawBook> books, String cooperation, Set<String> workbooks) {
        ImportResult read = new InventoryReader().read(books, wish.today());
        for (Problem problem : read.problems()) {
            boolean foreign = NOT_OF_LISTS.contains(problem.code())
                    || workbooks.contains(problem.where().file())
                    || (!cooperation.isEmpty() && problem.where().file().equals(cooperation));
            if (!foreign) {
                problems.add(problem);
            }
        }
        ImportFindings.circles(read.inventory()).stream()
                .filter(problem -> !workbooks.contains(problem.where().file()))
                .forEach(problems::add);
        return read.rejected();
    }

    /** Inventory of the folder before the import; null when there is none that could have a plan. */
    static @Nullable Inventory before(Path folder) {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        Inventory inventory = new InventoryReader().read(folder).inventory();
        return inventory.members().isEmpty() ? null : inventory;
    }
}

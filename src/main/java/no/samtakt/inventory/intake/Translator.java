package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samtakt.common.SourceCell;
import no.samtakt.inventory.intake.Fields.Hit;
import no.samtakt.inventory.intake.MemberBooks.Book;
import no.samtakt.inventory.intake.MemberBooks.Entry;
import no.samtakt.inventory.intake.Work.Outcome;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.sheet.RawSheet;
import no.samtakt.inventory.sheet.SheetRemark;

/** Puts the tables of files into our own layout: facts and systems first, then what refers to systems. */
final class Translator {

    private static final List<Set<Layout>> ORDER = List.of(
            Set.of(Layout.FACTS),
            Set.of(Layout.OWN, Layout.SYSTEMS, Layout.RECORDS),
            Set.of(Layout.MATRIX, Layout.PAIRED_MATRIX),
            Set.of(Layout.SERVERS, Layout.STAFF),
            Set.of(Layout.CONTRACTS),
            Set.of(Layout.DEPENDENCIES, Layout.DEPENDENCY_MATRIX));

    private record Task(FoundTable table, TableMapping mapping, List<RowScan.Row> rows) {}

    private record Later(Fields fields, Task task, Book book) {}

    private final Work work;
    private final Index index = new Index();
    private final Values values;
    private final Contracts contracts;
    private final Systems systems;
    private final Matrices matrices;
    private final Links links;
    private final Others others;
    private final List<Later> records = new ArrayList<>();

    Translator(Work work) {
        this.work = work;
        this.values = new Values(work);
        work.context().present().forEach(index::addPresent);
        this.contracts = new Contracts(work, index, values);
        this.systems = new Systems(work, index, values, contracts);
        this.matrices = new Matrices(work, index);
        this.links = new Links(work, index);
        this.others = new Others(work, index, values);
    }

    /** Translates the sheets of files, as the tables of the mapping that fit say. */
    Translation translate(List<RawBook> files, Matching matching) {
        List<Task> tasks = new ArrayList<>();
        for (RawBook file : files) {
            boolean visible = file.sheets().stream().anyMatch(sheet -> !sheet.hidden());
            for (RawSheet sheet : file.sheets()) {
                sheet(file, sheet, visible, matching, tasks);
            }
        }
        for (Set<Layout> layouts : ORDER) {
            tasks.stream()
                    .filter(task -> layouts.contains(task.mapping().layout()))
                    .forEach(this::run);
        }
        for (Later later : records) {
            count(later.task(), connection(later));
        }
        links.resolve(systems.pending(), contracts);
        files.forEach(file -> unused(file, matching));
        nameBooks();
        return work.finish();
    }

    /** Says of a file of which nothing is used which sheets it has, and why nothing of the largest was recognised. */
    private void unused(RawBook file, Matching matching) {
        List<RawSheet> filled =
                file.sheets().stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        if (filled.isEmpty() || work.accepted(file.file())) {
            return;
        }
        RawSheet largest = filled.stream()
                .max(Comparator.comparingInt(sheet -> sheet.rows().size()))
                .orElse(filled.get(0));
        List<String> sheets = filled.stream()
                .map(sheet -> sheet.name() + " (" + sheet.rows().size() + ")")
                .toList();
        List<FoundTable> tables = matching.tables(file, largest);
        TableMapping first = tables.isEmpty() ? null : matching.mapping(tables.get(0));
        String reason = first == null
                ? "no-header"
                : first.layout() == Layout.IGNORE
                        ? first.evidence().stream().findFirst().orElse("none")
                        : "rows-left-out";
        List<String> shown = tables.isEmpty()
                ? largest.rows().firstEntry().getValue().values().stream()
                        .map(RawCell::text)
                        .toList()
                : tables.get(0).columns().stream()
                        .map(FoundTable.Column::header)
                        .toList();
        work.report(
                "intake.file-not-used",
                "",
                new SourceCell(file.file(), largest.name(), ""),
                String.join(", ", sheets),
                "evidence:" + reason,
                largest.name(),
                String.join(" | ", shown),
                "layout:IGNORE",
                "layout:SYSTEMS");
    }

    private void count(Task task, Outcome outcome) {
        work.count(task.table().file(), task.table().sheetName(), outcome, 1);
    }

    private void sheet(RawBook file, RawSheet sheet, boolean visible, Matching matching, List<Task> tasks) {
        if (sheet.rows().isEmpty()) {
            return;
        }
        SourceCell where = new SourceCell(file.file(), sheet.name(), "");
        if (sheet.hidden() && visible) {
            work.report("intake.hidden-sheet", "", where, sheet.name(), "");
            work.count(file.file(), sheet.name(), Outcome.SKIPPED, sheet.rows().size());
            return;
        }
        for (SheetRemark remark : sheet.remarks()) {
            SourceCell at = new SourceCell(file.file(), sheet.name(), remark.cell());
            work.report(remark.code(), "", at, remark.found(), remark.expected());
        }
        List<FoundTable> tables = matching.tables(file, sheet);
        int first = Integer.MAX_VALUE;
        Set<Integer> within = new TreeSet<>();
        for (FoundTable table : tables) {
            TableMapping mapping = matching.mapping(table);
            int top = table.turned() ? sheet.rows().firstKey() : table.topHeader();
            first = Math.min(first, top);
            int last = table.turned() ? sheet.rows().lastKey() : table.last();
            for (int row : sheet.rows().subMap(top, true, last, true).keySet()) {
                within.add(row);
            }
            remarks(table, mapping);
            if (mapping.layout() == Layout.IGNORE) {
                String reason = mapping.evidence().isEmpty()
                        ? "none"
                        : mapping.evidence().get(0);
                boolean unknown = reason.equals("nothing-known")
                        && table.columns().stream().noneMatch(column -> Headers.read(column.header())
                                .sure());
                int above = sheet.rows().headMap(table.topHeader()).size();
                boolean whole = reason.equals("nothing-known") && tables.size() == 1 && (unknown || above > 5);
                if (whole) {
                    within.addAll(sheet.rows().keySet());
                }
                int rows = whole ? sheet.rows().size() : table.body().size();
                work.count(table.file(), table.sheetName(), Outcome.SKIPPED, rows);
                if (unknown) {
                    work.report("intake.no-table", "", table.whereTable(), String.valueOf(rows), "");
                } else {
                    work.report(
                            "intake.table-not-used", "", table.whereTable(), table.range(), "", "evidence:" + reason);
                }
            } else {
                List<RowScan.Row> rows = RowScan.rows(work, table, mapping);
                AmountColumns.check(work, table, mapping, rows);
                if (rows.isEmpty()) {
                    work.count(table.file(), table.sheetName(), Outcome.SKIPPED, 0);
                    work.report("intake.table-empty", "", table.whereTable(), table.range(), "");
                }
                tasks.add(new Task(table, mapping, rows));
            }
        }
        if (tables.isEmpty()) {
            work.report(
                    "intake.no-table", "", where, String.valueOf(sheet.rows().size()), "");
            work.count(file.file(), sheet.name(), Outcome.SKIPPED, sheet.rows().size());
            return;
        }
        List<Integer> outside = new ArrayList<>();
        for (int row : sheet.rows().tailMap(first, true).keySet()) {
            if (!within.contains(row) && !title(sheet, row, tables)) {
                outside.add(row);
            }
        }
        if (!outside.isEmpty()) {
            int row = outside.get(0);
            work.count(file.file(), sheet.name(), Outcome.SKIPPED, outside.size());
            work.report(
                    "intake.outside-tables",
                    "",
                    sheet.where(
                            file.file(),
                            row,
                            sheet.rows().getOrDefault(row, new TreeMap<>()).firstKey()),
                    String.valueOf(outside.size()),
                    "");
        }
    }

    /** Whether a row is a heading over a table that follows it. */
    private static boolean title(RawSheet sheet, int row, List<FoundTable> tables) {
        return sheet.row(row).size() == 1
                && tables.stream()
                        .anyMatch(table -> !table.turned() && table.topHeader() > row && table.topHeader() <= row + 3);
    }

    /** Says which columns were guessed and which are only kept. */
    private void remarks(FoundTable table, TableMapping mapping) {
        if (mapping.layout() == Layout.IGNORE || mapping.layout() == Layout.OWN) {
            return;
        }
        CostColumns.remark(work, table, mapping);
        for (int i = 0; i < table.columns().size(); i++) {
            FoundTable.Column column = table.columns().get(i);
            ColumnMapping meaning = mapping.columns().get(i);
            if (table.values(column.index(), 1).isEmpty() || CostColumns.explained(meaning)) {
                continue;
            }
            boolean kept = meaning.target().equals(ColumnMapping.KEEP);
            if (kept && meaning.evidence().contains("duplicate")) {
                work.report("intake.header-duplicate", "", table.whereHeader(column), column.header(), "");
            } else if (kept && !meaning.evidence().contains("user") && meaning.confidence() < 100) {
                work.report("intake.header-unknown", "", table.whereHeader(column), column.header(), "");
            } else if (!kept && !meaning.target().equals(ColumnMapping.IGNORE) && meaning.confidence() < 80) {
                work.report(
                        "intake.header-guess",
                        "",
                        table.whereHeader(column),
                        column.header(),
                        "target:" + meaning.target(),
                        String.valueOf(meaning.confidence()));
            }
        }
        if (mapping.confidence() < 70) {
            work.report(
                    "intake.layout-guess",
                    "",
                    table.whereTable(),
                    table.range(),
                    "layout:" + mapping.layout(),
                    String.valueOf(mapping.confidence()));
        }
    }

    private void run(Task task) {
        for (RowScan.Row row : task.rows()) {
            switch (task.mapping().layout()) {
                case MATRIX -> count(task, matrices.row(row, task.table(), task.mapping()));
                case PAIRED_MATRIX -> count(task, paired(row, task));
                case DEPENDENCIES, DEPENDENCY_MATRIX -> links(row, task);
                case OWN -> own(row, task);
                default -> rows(row, task);
            }
        }
    }

    /** The municipalities a row is about; none, and reported, when nothing says. */
    private List<String> members(Fields fields, Task task) {
        String member = task.mapping().member();
        if (member.equals(TableMapping.STATED)) {
            Hit hit = fields.first("municipality.name");
            if (hit != null && !hit.cell().error()) {
                return stated(hit);
            }
            String section = fields.row().memberSection();
            if (!section.isEmpty()) {
                return List.of(section);
            }
            member = work.context().member();
        }
        if (member.isEmpty() && !fields.row().memberSection().isEmpty()) {
            return List.of(fields.row().memberSection());
        }
        if (member.isEmpty()) {
            member = work.context().member();
        }
        return member.isEmpty() ? List.of() : List.of(member);
    }

    private List<String> stated(Hit hit) {
        Optional<String> one = work.municipalities().find(hit.text());
        if (one.isPresent()) {
            return List.of(one.get());
        }
        String normal = Names.normal(hit.text());
        if (normal.matches("alle|felles|samtlige|alle kommuner|all|faelles|alla|gemensam|alle kommunene|alle medlemmer")
                && !work.context().municipalities().isEmpty()) {
            return work.context().municipalities();
        }
        List<String> several = new ArrayList<>();
        for (String part : hit.text().split("[,;/\\n+&]| og | and | och ")) {
            Optional<String> found =
                    part.isBlank() ? Optional.empty() : work.municipalities().find(part);
            if (found.isEmpty()) {
                several.clear();
                break;
            }
            several.add(found.get());
        }
        if (!several.isEmpty()) {
            return several;
        }
        if (Names.memberId(hit.text()).isEmpty()
                || Words.is("unknown", hit.text())
                || hit.text().length() > 60) {
            return List.of();
        }
        work.report("intake.member-guess", Names.memberId(hit.text()), hit.where(), hit.text(), "");
        return List.of(hit.text().strip());
    }

    private void missing(Task task, Fields fields) {
        work.report(
                "intake.member-missing",
                "",
                task.mapping().member().equals(TableMapping.STATED)
                        ? fields.where("municipality.name")
                        : task.table().whereTable(),
                task.mapping().member().equals(TableMapping.STATED) ? fields.text("municipality.name") : "",
                "");
    }

    private void rows(RowScan.Row row, Task task) {
        Fields fields = Fields.of(row, task.table(), task.mapping(), column -> true);
        List<String> members = members(fields, task);
        if (members.isEmpty()) {
            members = onlyOne(task);
        }
        if (members.isEmpty()) {
            missing(task, fields);
            count(task, Outcome.REJECTED);
            return;
        }
        Outcome best = Outcome.SKIPPED;
        for (String member : members) {
            Book book = work.books().of(member);
            if (task.mapping().layout() == Layout.RECORDS && connects(fields)) {
                records.add(new Later(fields, task, book));
                return;
            }
            Outcome outcome =
                    switch (task.mapping().layout()) {
                        case SYSTEMS -> systems.read(fields, task.table(), book);
                        case RECORDS -> record(fields, task, book);
                        case CONTRACTS -> contracts.read(fields, book);
                        case STAFF -> others.staff(fields, book);
                        case FACTS -> others.facts(fields, book);
                        case SERVERS -> others.server(fields, book);
                        default -> Outcome.SKIPPED;
                    };
            best = outcome == Outcome.ACCEPTED || best == Outcome.ACCEPTED
                    ? Outcome.ACCEPTED
                    : outcome == Outcome.REJECTED || best == Outcome.REJECTED ? Outcome.REJECTED : Outcome.SKIPPED;
        }
        count(task, best);
    }

    /** For contracts without a municipality: the only one there is. */
    private List<String> onlyOne(Task task) {
        List<Book> all = work.books().all();
        return task.mapping().layout() == Layout.CONTRACTS && all.size() == 1
                ? List.of(all.get(0).name())
                : List.of();
    }

    private static boolean connects(Fields fields) {
        return fields.text("records.type").strip().equals("2");
    }

    private Outcome record(Fields fields, Task task, Book book) {
        String type = fields.text("records.type").strip();
        if (!type.equals("1")) {
            work.report("intake.record-type", book.id(), fields.where("records.type"), type, "");
            return Outcome.REJECTED;
        }
        return systems.read(fields, task.table(), book);
    }

    private Outcome connection(Later later) {
        Fields fields = later.fields();
        Hit name = fields.first("systems.name");
        Hit other = fields.first("records.dependency");
        if (name == null || other == null) {
            work.report(
                    "intake.end-missing",
                    later.book().id(),
                    fields.where(name == null ? "systems.name" : "records.dependency"),
                    fields.text("records.type"),
                    "");
            return Outcome.REJECTED;
        }
        boolean north =
                fields.text("records.direction").toLowerCase(Locale.ROOT).contains("north");
        return links.connect(later.book(), north ? other : name, north ? name : other, "REQUIRES");
    }

    private void links(RowScan.Row row, Task task) {
        Fields fields = Fields.of(row, task.table(), task.mapping(), column -> true);
        List<String> members = members(fields, task);
        if (members.isEmpty()) {
            List<Book> all = work.books().all();
            Optional<Book> book = all.size() == 1 ? Optional.of(all.get(0)) : links.bookOf(fields);
            members = book.map(found -> List.of(found.name())).orElse(List.of());
        }
        if (members.isEmpty()) {
            missing(task, fields);
            count(task, Outcome.REJECTED);
            return;
        }
        Book book = work.books().of(members.get(0));
        count(
                task,
                task.mapping().layout() == Layout.DEPENDENCIES
                        ? links.read(fields, book)
                        : links.matrixRow(row, task.table(), task.mapping(), book));
    }

    private void own(RowScan.Row row, Task task) {
        String member = Others.named(row, task.table(), task.mapping())
                .orElse(task.mapping().member());
        member = member.isEmpty() || member.equals(TableMapping.STATED)
                ? work.context().member()
                : member;
        if (member.isEmpty()) {
            missing(task, Fields.of(row, task.table(), task.mapping(), column -> true));
            count(task, Outcome.REJECTED);
            return;
        }
        count(task, others.own(row, task.table(), task.mapping(), work.books().of(member)));
    }

    /** A row of a matrix with several columns under each municipality. */
    private Outcome paired(RowScan.Row row, Task task) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (FoundTable.Column column : task.table().columns()) {
            Matrices.groupOf(work, column).ifPresent(name -> groups.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(column.index()));
        }
        Set<Integer> grouped = new HashSet<>();
        groups.values().forEach(grouped::addAll);
        Outcome best = Outcome.SKIPPED;
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            boolean filled = group.getValue().stream().anyMatch(column -> row.cell(column) != null);
            if (!filled) {
                continue;
            }
            Fields fields = Fields.of(
                    row,
                    task.table(),
                    task.mapping(),
                    column -> group.getValue().contains(column.index()) || !grouped.contains(column.index()));
            Outcome outcome = systems.read(fields, task.table(), work.books().of(group.getKey()));
            best = outcome == Outcome.ACCEPTED || best == Outcome.ACCEPTED
                    ? Outcome.ACCEPTED
                    : outcome == Outcome.REJECTED || best == Outcome.REJECTED ? Outcome.REJECTED : Outcome.SKIPPED;
        }
        return best;
    }

    /** Every book says which municipality it is of. */
    private void nameBooks() {
        for (Book book : work.books().all()) {
            if (book.entries("municipality").isEmpty()) {
                SourceCell where = SourceCell.NOWHERE;
                for (String sheet : List.of("systems", "infrastructure", "contracts", "staffing", "dependencies")) {
                    if (where.equals(SourceCell.NOWHERE) && !book.entries(sheet).isEmpty()) {
                        SourceCell first = book.entries(sheet).get(0).where();
                        where = new SourceCell(first.file(), first.sheet(), "");
                    }
                }
                Entry entry = new Entry("municipality", where);
                entry.put("name", RawCell.ofText(book.name()), where);
                book.add(entry);
            }
        }
    }
}

package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawBook;
import no.samtakt.inventory.sheet.RawSheet;

/**
 * Which line of a mapping a table of a file is: by the name of file and sheet, where {@code *} stands for anything, and by the
 * headers, not by where they stand. Tables and columns the mapping does not know get a proposal.
 */
final class Matching {

    private final Mapping known;
    private final Context context;
    private final Municipalities municipalities;
    private final Areas areas;
    private final Map<String, List<FoundTable>> tables = new HashMap<>();
    private final Map<String, TableMapping> mappings = new LinkedHashMap<>();
    private final Map<Integer, TableMapping> replaced = new TreeMap<>();
    private final List<TableMapping> added = new ArrayList<>();
    private final Set<String> patterns = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();

    Matching(List<RawBook> books, Mapping known, Context context) {
        this.known = known;
        this.context = context;
        this.municipalities = new Municipalities(context.municipalities());
        this.areas = new Areas(context.areas());
        for (RawBook book : books) {
            if (!patterns.add(pattern(book.file()))) {
                ambiguous.add(pattern(book.file()));
            }
        }
        for (RawBook book : books) {
            match(book);
        }
    }

    /** Years and dates in a name give way to {@code *}. */
    static String pattern(String name) {
        return name.replaceAll(
                "(?<!\\d)(20\\d\\d[-_.]?[01]\\d[-_.]?[0-3]\\d|[0-3]\\d[-_.][01]\\d[-_.](20)?\\d\\d|20\\d\\d)(?!\\d)",
                "*");
    }

    static boolean fits(String pattern, String name) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(name)
                .matches();
    }

    private static String key(String file, String sheet) {
        return file + "\u0000" + sheet;
    }

    private static String key(FoundTable table) {
        return key(table.file(), table.sheetName()) + "\u0000" + table.ordinal();
    }

    /** The tables of a sheet. */
    List<FoundTable> tables(RawBook book, RawSheet sheet) {
        return tables.getOrDefault(key(book.file(), sheet.name()), List.of());
    }

    /** What a table is taken for; its columns in the order of the file. */
    TableMapping mapping(FoundTable table) {
        TableMapping mapping = mappings.get(key(table));
        if (mapping == null) {
            throw new IllegalArgumentException("Unknown table " + table.range());
        }
        return mapping;
    }

    /** The known mapping with new tables and columns added. */
    Mapping proposal() {
        List<TableMapping> all = new ArrayList<>();
        for (int i = 0; i < known.tables().size(); i++) {
            all.add(replaced.getOrDefault(i, known.tables().get(i)));
        }
        all.addAll(added);
        return new Mapping(all);
    }

    private void match(RawBook book) {
        boolean visible = book.sheets().stream().anyMatch(sheet -> !sheet.hidden());
        List<FoundTable> found = new ArrayList<>();
        for (RawSheet sheet : book.sheets()) {
            if (sheet.hidden() && visible) {
                continue;
            }
            List<FoundTable> here = TableFinder.find(book.file(), sheet, municipalities, areas);
            tables.put(key(book.file(), sheet.name()), here);
            found.addAll(here);
        }
        Map<FoundTable, TableMapping> proposals = new LinkedHashMap<>();
        for (FoundTable table : found) {
            proposals.put(table, propose(book, table));
        }
        String common = common(proposals);
        Set<Integer> used = new HashSet<>();
        proposals.forEach((table, proposal) -> {
            TableMapping complete = proposal.member().isEmpty() && !common.isEmpty()
                    ? with(proposal, common, "member-workbook")
                    : proposal;
            int line = line(table, used);
            if (line >= 0) {
                used.add(line);
                merge(table, line);
            } else {
                added.add(complete);
                mappings.put(key(table), complete);
            }
        });
    }

    private static TableMapping with(TableMapping mapping, String member, String reason) {
        List<String> evidence = new ArrayList<>(mapping.evidence());
        evidence.add(reason);
        return new TableMapping(
                mapping.file(),
                mapping.sheet(),
                mapping.table(),
                mapping.range(),
                mapping.layout(),
                member,
                mapping.confidence(),
                evidence,
                mapping.columns());
    }

    /** The one municipality that other tables of a workbook are about. */
    private String common(Map<FoundTable, TableMapping> proposals) {
        Set<String> names = new TreeSet<>();
        proposals.forEach((table, proposal) -> {
            if (!proposal.member().isEmpty() && !proposal.member().equals(TableMapping.STATED)) {
                names.add(proposal.member());
            }
            names.addAll(stated(table, proposal));
        });
        return names.size() == 1 && !names.contains(TableMapping.STATED)
                ? names.iterator().next()
                : "";
    }

    /**
     * The municipalities a table says it is about: of facts the first that is known, of a list all in its column, known or not;
     * {@link TableMapping#STATED} when they stand across.
     */
    private Set<String> stated(FoundTable table, TableMapping proposal) {
        Set<String> names = new TreeSet<>();
        boolean facts = proposal.layout() == Layout.FACTS;
        boolean list = !facts && proposal.member().equals(TableMapping.STATED);
        for (int i = 0; (facts || list) && i < proposal.columns().size(); i++) {
            if (proposal.columns().get(i).target().equals("municipality.name")) {
                table.values(table.columns().get(i).index(), facts ? 3 : Integer.MAX_VALUE).stream()
                        .filter(cell -> !cell.text().isBlank())
                        .forEach(cell -> municipalities
                                .find(cell.text())
                                .or(() -> list ? Optional.of(cell.text()) : Optional.empty())
                                .ifPresent(names::add));
            }
        }
        if (list && names.isEmpty()) {
            names.add(TableMapping.STATED);
        }
        return names;
    }

    private TableMapping propose(RawBook book, FoundTable table) {
        String member = "";
        String reason = "";
        Optional<String> sheet = municipalities.find(table.sheetName());
        if (sheet.isEmpty()) {
            sheet = municipalities.findWithin(table.sheetName());
        }
        if (sheet.isPresent()) {
            member = sheet.get();
            reason = "member-sheet";
        }
        if (member.isEmpty()) {
            Set<String> titles = new LinkedHashSet<>();
            for (String title : table.titles()) {
                if (!title.equals(table.sheetName())) {
                    municipalities.findWithin(title).ifPresent(titles::add);
                }
            }
            if (titles.size() == 1) {
                member = titles.iterator().next();
                reason = "member-title";
            }
        }
        if (member.isEmpty()) {
            Optional<String> file = Optional.empty();
            for (String folder : book.file().replaceFirst("\\.[^.]{1,5}$", "").split("/")) {
                file = file.isPresent() ? file : municipalities.find(folder);
            }
            if (file.isEmpty()) {
                file = municipalities.findWithin(book.file().replaceFirst("\\.[^.]{1,5}$", ""));
            }
            if (file.isPresent()) {
                member = file.get();
                reason = "member-file";
            }
        }
        if (member.isEmpty() && !context.member().isEmpty()) {
            member = context.member();
            reason = "member-given";
        }
        String pattern = pattern(book.file());
        boolean textFile = book.sheets().size() == 1
                && book.file().toLowerCase(Locale.ROOT).endsWith(".csv");
        return new Proposer(table, municipalities, areas)
                .propose(
                        ambiguous.contains(pattern) ? book.file() : pattern,
                        textFile ? "*" : pattern(table.sheetName()),
                        member,
                        reason);
    }

    /** The line of the known mapping that fits a table best; -1 when none does. */
    private int line(FoundTable table, Set<Integer> used) {
        int best = -1;
        int most = 0;
        Set<String> headers = new TreeSet<>();
        table.columns().forEach(column -> headers.add(Names.normal(column.header())));
        for (int i = 0; i < known.tables().size(); i++) {
            TableMapping line = known.tables().get(i);
            if (used.contains(i) || !fits(line.file(), table.file()) || !fits(line.sheet(), table.sheetName())) {
                continue;
            }
            Set<String> lined = new TreeSet<>();
            line.columns().forEach(column -> lined.add(Names.normal(column.header())));
            long same = lined.stream().filter(headers::contains).count();
            boolean alike = same * 2 >= headers.size() || same * 2 >= lined.size();
            boolean place = line.table() == table.ordinal();
            int points = (int) Math.min(1000, same) * 10
                    + (place ? 5 : 0)
                    + (line.file().equals(table.file()) ? 3 : 0)
                    + (line.sheet().equals(table.sheetName()) ? 1 : 0);
            if (((alike && same > 0) || (place && lined.isEmpty())) && points > most) {
                most = points;
                best = i;
            }
        }
        return best;
    }

    private void merge(FoundTable table, int at) {
        TableMapping line = known.tables().get(at);
        Map<String, ColumnMapping> decided = new LinkedHashMap<>();
        line.columns().forEach(column -> decided.putIfAbsent(Names.normal(column.header()), column));
        List<ColumnMapping> proposed = new Proposer(table, municipalities, areas).columns(line.layout());
        List<ColumnMapping> inFile = new ArrayList<>();
        List<ColumnMapping> all = new ArrayList<>(line.columns());
        Set<String> taken = new HashSet<>();
        line.columns().forEach(column -> taken.add(column.target()));
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnMapping column =
                    decided.get(Names.normal(table.columns().get(i).header()));
            if (column == null) {
                ColumnMapping fresh = proposed.get(i);
                boolean twice = !Targets.shared(fresh.target())
                        && !fresh.target().equals("matrix.cell")
                        && line.layout() != Layout.PAIRED_MATRIX
                        && taken.contains(fresh.target());
                column = twice
                        ? new ColumnMapping(fresh.header(), ColumnMapping.KEEP, fresh.unit(), 70, List.of("duplicate"))
                        : fresh;
                all.add(column);
            }
            inFile.add(column);
        }
        String member = line.member();
        mappings.put(key(table), copy(line, table.range(), member, inFile));
        replaced.put(at, copy(line, table.range(), member, all));
    }

    private static TableMapping copy(TableMapping line, String range, String member, List<ColumnMapping> columns) {
        return new TableMapping(
                line.file(),
                line.sheet(),
                line.table(),
                range,
                line.layout(),
                member,
                line.confidence(),
                line.evidence(),
                columns);
    }
}

package no.samtakt.inventory.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import no.samtakt.inventory.workbook.SheetSpec;
import org.jspecify.annotations.Nullable;

/** Proposes what a table and its columns are taken for, with the reasons. */
final class Proposer {

    /** What a column may be called by that states the periods of contracts. */
    private static final Set<String> PERIOD = Set.of("contractName", "contractId", "renewal", "contractType");

    private final FoundTable table;
    private final Municipalities municipalities;
    private final Areas areas;
    private final Understood understood;

    Proposer(FoundTable table, Municipalities municipalities, Areas areas) {
        this.areas = areas;
        this.table = table;
        this.municipalities = municipalities;
        understood = new Understood(table);
    }

    private List<String> headers() {
        return table.columns().stream().map(FoundTable.Column::header).toList();
    }

    /** The lower of the rows of a header, which a group above it does not change. */
    private static String lowest(FoundTable.Column column) {
        return column.sub().isEmpty() ? column.header() : column.sub();
    }

    private List<RawCell> values(int column) {
        return understood.values(column);
    }

    /** The proposal for the table. */
    TableMapping propose(String filePattern, String sheetPattern, String member, String memberEvidence) {
        Optional<SheetSpec> own = Targets.own(table.sheetName(), headers());
        if (own.isPresent()) {
            List<ColumnMapping> columns = new ArrayList<>();
            for (FoundTable.Column column : table.columns()) {
                String target = Targets.ownColumn(own.get(), column.header()).orElse(ColumnMapping.KEEP);
                columns.add(new ColumnMapping(column.header(), target, "", 100, List.of("own")));
            }
            return mapping(
                    filePattern,
                    sheetPattern,
                    member,
                    memberEvidence,
                    new LayoutGuess.Recognised(Layout.OWN, 100, List.of("own")),
                    columns);
        }
        Optional<Targets.Format> format = Targets.format(headers())
                .or(() -> Targets.format(
                        table.columns().stream().map(Proposer::lowest).toList()));
        LayoutGuess.Recognised recognised = format.map(
                        known -> new LayoutGuess.Recognised(known.layout(), 100, List.of("format:" + known.name())))
                .orElseGet(() -> new LayoutGuess(understood, municipalities, areas).recognise());
        List<ColumnMapping> columns = inUnitOfTitle(columns(recognised.layout(), format));
        String about = stated(recognised.layout(), columns) ? TableMapping.STATED : member;
        return mapping(filePattern, sheetPattern, about, memberEvidence, recognised, columns);
    }

    /** Amounts are in the unit that a text above the table states, such as "figures in 1000 kr", unless their header states one. */
    private List<ColumnMapping> inUnitOfTitle(List<ColumnMapping> columns) {
        String unit = table.titles().stream()
                .map(Headers::unitOfAmounts)
                .filter(stated -> !stated.isEmpty())
                .findFirst()
                .orElse("");
        if (unit.isEmpty()) {
            return columns;
        }
        List<ColumnMapping> inUnit = new ArrayList<>();
        for (ColumnMapping column : columns) {
            boolean stated = Set.of(column.unit().split(" ")).stream().anyMatch(Set.of("tkr", "mill", "kr")::contains);
            if (!stated && Targets.money(column.target())) {
                List<String> evidence = new ArrayList<>(column.evidence());
                evidence.add("unit-title");
                inUnit.add(new ColumnMapping(
                        column.header(),
                        column.target(),
                        (unit + " " + column.unit()).strip(),
                        column.confidence(),
                        evidence));
            } else {
                inUnit.add(column);
            }
        }
        return inUnit;
    }

    private TableMapping mapping(
            String filePattern,
            String sheetPattern,
            String member,
            String memberEvidence,
            LayoutGuess.Recognised recognised,
            List<ColumnMapping> columns) {
        List<String> evidence = new ArrayList<>(recognised.evidence());
        if (!member.isEmpty() && !member.equals(TableMapping.STATED)) {
            evidence.add(memberEvidence);
        }
        if (member.equals(TableMapping.STATED)) {
            evidence.add("member-stated");
        }
        return new TableMapping(
                filePattern,
                sheetPattern,
                table.ordinal(),
                table.range(),
                recognised.layout(),
                member,
                recognised.confidence(),
                evidence,
                columns);
    }

    private boolean stated(Layout layout, List<ColumnMapping> columns) {
        return layout == Layout.MATRIX
                || layout == Layout.PAIRED_MATRIX
                || columns.stream().anyMatch(column -> column.target().equals("municipality.name"));
    }

    /** The proposals for columns that a known mapping of the table does not hold. */
    List<ColumnMapping> columns(Layout layout) {
        return columns(layout, Targets.format(headers()).filter(format -> format.layout() == layout));
    }

    private List<ColumnMapping> columns(Layout layout, Optional<Targets.Format> format) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(null);
        }
        Set<String> taken = new HashSet<>();
        if (format.isPresent()) {
            for (int i = 0; i < columns.size(); i++) {
                FoundTable.Column column = table.columns().get(i);
                String target = format.get().targets().get(Names.normal(column.header()));
                target = target == null ? format.get().targets().get(Names.normal(lowest(column))) : target;
                if (target != null && (Targets.shared(target) || taken.add(target))) {
                    String unit = understood.reading(i).unit();
                    columns.set(
                            i,
                            new ColumnMapping(
                                    column.header(),
                                    target,
                                    unit,
                                    100,
                                    List.of("format:" + format.get().name())));
                }
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Integer.compare(rank(b), rank(a)));
        for (int i : order) {
            if (columns.get(i) == null) {
                columns.set(i, column(layout, i, taken, format.isPresent()));
            }
        }
        return CostColumns.decide(layout, understood, List.copyOf(columns));
    }

    /** Later years before earlier ones, surer headers before others, totals before parts. */
    private int rank(int column) {
        Headers.Reading reading = understood.reading(column);
        String header = Names.normal(table.columns().get(column).header());
        int total = header.matches(".*\\b(total|totalt|sum|arlig|arleg|annual|ar|year)\\b.*") ? 40 : 0;
        int planned = header.matches(".*(budsjett|budget|prognose|forecast|begroting).*") ? 150 : 0;
        int money = reading.means("annualCost") ? total + Math.max(0, reading.year() - 2000) * 100 - planned : 0;
        int filled = Math.min(9, values(column).size());
        if (reading.means("percent")
                && Others.forProjects(table.columns().get(column).header())) {
            return 101 * 10_000;
        }
        return reading.confidence() * 10_000 + money + filled;
    }

    private ColumnMapping column(Layout layout, int i, Set<String> taken, boolean format) {
        FoundTable.Column column = table.columns().get(i);
        Headers.Reading reading = understood.reading(i);
        String header = column.header();
        ColumnMapping special = special(layout, i);
        if (special != null) {
            return special;
        }
        if (layout == Layout.IGNORE) {
            return new ColumnMapping(header, ColumnMapping.IGNORE, "", 0, List.of());
        }
        List<RawCell> values = values(i);
        boolean contract =
                reading.confidence() >= 60 && reading.concepts().stream().anyMatch(PERIOD::contains);
        String period = Targets.find(layout, "duration").orElse("");
        boolean stated = contract ? Periods.mostly(values) : reading.confidence() < 60 && Periods.ranges(values);
        if (stated && !period.isEmpty() && !taken.contains(period)) {
            taken.add(period);
            return new ColumnMapping(header, period, "", contract ? 90 : 65, List.of("values-period"));
        }
        if (reading.confidence() < 60) {
            return new ColumnMapping(header, ColumnMapping.KEEP, reading.unit(), 0, List.of("none"));
        }
        String bad = "";
        boolean twice = false;
        String best = "";
        int most = -1;
        for (String concept : new TreeSet<>(reading.concepts())) {
            String target = target(layout, concept, header);
            if (target == null || target.equals(ColumnMapping.KEEP)) {
                continue;
            }
            int fit = Fit.percent(target, values);
            if (fit < 40) {
                bad = concept;
            } else if (!Targets.shared(target) && taken.contains(target)) {
                twice = true;
            } else if (fit > most || (values.isEmpty() && target.equals("systems.hosting"))) {
                best = target;
                most = fit;
            }
        }
        if (!best.isEmpty()) {
            if (best.equals("systems.id") && running(header, values)) {
                return new ColumnMapping(header, "systems.uuid", "", 90, List.of("running-number"));
            }
            taken.add(best);
            List<String> evidence = new ArrayList<>(List.of(reading.evidence()));
            if (!reading.unit().isEmpty()) {
                evidence.add("stated-unit:" + reading.unit());
            }
            if (!values.isEmpty() && most < 80) {
                evidence.add("values-partly:" + most);
            }
            return new ColumnMapping(
                    header, best, reading.unit(), Math.min(reading.confidence(), 50 + most / 2), evidence);
        }
        if (twice) {
            return new ColumnMapping(header, ColumnMapping.KEEP, reading.unit(), 70, List.of("duplicate"));
        }
        String why = bad.isEmpty() ? format ? "not-in-format" : "no-place" : "values-differ";
        return new ColumnMapping(header, ColumnMapping.KEEP, reading.unit(), 70, List.of(why));
    }

    /** Whether a column only numbers the rows: such numbers change when a row is put in, and identify nothing. */
    private static boolean running(String header, List<RawCell> values) {
        if (!Names.normal(header).matches("nr|lopenr|lopenummer|lfd nr|no|nummer|radnr|lopnummer|nr i liste|rad")) {
            return false;
        }
        int next = 0;
        for (RawCell cell : values) {
            next++;
            boolean same = cell.text().replaceFirst("\\.$", "").equals(String.valueOf(next));
            if (!same && cell.number() != null) {
                return false;
            }
        }
        return next > 0;
    }

    /** Columns that a layout knows without a word: names across, the column of names, the municipality. */
    private @Nullable ColumnMapping special(Layout layout, int i) {
        FoundTable.Column column = table.columns().get(i);
        Headers.Reading reading = understood.reading(i);
        String header = column.header();
        if (layout == Layout.MATRIX && i > 0) {
            boolean known = municipalities
                    .find(column.sub().isEmpty() ? header : column.sub())
                    .isPresent();
            if (known || reading.confidence() < 60) {
                boolean texts = values(i).stream().anyMatch(cell -> cell.number() == null) || known;
                return new ColumnMapping(
                        header,
                        texts ? "matrix.cell" : ColumnMapping.KEEP,
                        reading.unit(),
                        known ? 95 : 60,
                        List.of(known ? "municipality" : "name-across"));
            }
        }
        if (layout == Layout.MATRIX && reading.sure() && reading.means("system") && marked()) {
            return new ColumnMapping(header, "systems.name", "", reading.confidence(), List.of(reading.evidence()));
        }
        if ((layout == Layout.MATRIX || layout == Layout.PAIRED_MATRIX || layout == Layout.DEPENDENCY_MATRIX)
                && i == 0
                && !numbered()
                && municipalities.find(header).isEmpty()) {
            String target = layout == Layout.DEPENDENCY_MATRIX ? "dependencies.from" : rowLabel();
            return new ColumnMapping(header, target, "", 90, List.of("first-column"));
        }
        if (layout == Layout.DEPENDENCY_MATRIX) {
            return new ColumnMapping(header, "matrix.cell", "", 90, List.of("same-names"));
        }
        if (layout == Layout.PAIRED_MATRIX
                && municipalities.find(column.group()).isPresent()) {
            Headers.Reading sub = Headers.read(column.sub());
            String target = ColumnMapping.KEEP;
            for (String concept : new TreeSet<>(sub.concepts())) {
                String found = Targets.find(layout, concept).orElse(ColumnMapping.KEEP);
                if (!found.equals(ColumnMapping.KEEP) && !found.equals("systems.area")) {
                    target = found;
                }
            }
            return new ColumnMapping(header, target, sub.unit(), sub.confidence(), List.of("under-municipality"));
        }
        boolean place = reading.confidence() < 60 && !understood.has("municipality") && onlyMunicipalities(i);
        if (place && layout != Layout.MATRIX && layout != Layout.FACTS) {
            return new ColumnMapping(header, "municipality.name", "", 75, List.of("municipality"));
        }
        if (reading.sure() && reading.means("municipality") && municipalityColumn(i, header)) {
            return new ColumnMapping(header, "municipality.name", "", 95, List.of("municipality"));
        }
        return null;
    }

    /** Whether the cells under the municipalities of a matrix are marks rather than names. */
    private boolean marked() {
        int cells = 0;
        int marks = 0;
        for (int i = 1; i < table.columns().size(); i++) {
            FoundTable.Column column = table.columns().get(i);
            if (municipalities
                    .find(column.sub().isEmpty() ? column.header() : column.sub())
                    .isPresent()) {
                for (RawCell cell : values(i)) {
                    cells++;
                    marks += cell.number() != null || Words.is("mark", cell.text()) || Words.is("yesNo", cell.text())
                            ? 1
                            : 0;
                }
            }
        }
        return cells > 0 && marks * 2 >= cells;
    }

    /** Whether the first column only holds numbers. */
    private boolean numbered() {
        List<RawCell> labels = values(0);
        long numbers = labels.stream()
                .filter(cell -> cell.text().matches("\\d{1,3}\\.?"))
                .count();
        return !labels.isEmpty()
                && numbers * 10 >= labels.size() * 8L
                && table.columns().size() > 3;
    }

    /** What the first column of a matrix holds: function areas, or systems. */
    private String rowLabel() {
        List<RawCell> labels = values(0);
        long named = labels.stream()
                .filter(cell -> areas.find(cell.text()).confidence() >= 75)
                .count();
        boolean system = understood.reading(0).sure() && understood.reading(0).means("system");
        boolean known = understood.reading(0).sure() && understood.reading(0).means("area");
        return known || named * 2 >= labels.size() || !system ? "systems.area" : "systems.name";
    }

    /** Whether all cells of a column, at least two, are names of municipalities. */
    private boolean onlyMunicipalities(int i) {
        List<RawCell> values = values(i);
        return values.size() >= 2
                && values.stream()
                        .allMatch(cell -> municipalities.find(cell.text()).isPresent());
    }

    private boolean municipalityColumn(int i, String header) {
        List<RawCell> values = values(i);
        boolean word = Names.normal(header)
                        .matches(
                                "(.* )?(kommun\\w*|gemeente\\w*|gemeinde\\w*|municipalit\\w*|council|borough|deltaker\\w*)( .*)?")
                && !Names.normal(header).matches(".*(nr|nummer|kode|code|kod)");
        long known = values.stream()
                .filter(cell -> municipalities.find(cell.text()).isPresent())
                .count();
        boolean names = values.stream().allMatch(cell -> cell.number() == null);
        return (word && names) || (!values.isEmpty() && known * 2 >= values.size());
    }

    private static @Nullable String target(Layout layout, String concept, String header) {
        if (concept.equals("municipality")) {
            return null;
        }
        String target = Targets.find(layout, concept).orElse(null);
        if (target != null && layout == Layout.DEPENDENCIES) {
            String plain = " " + Names.normal(header) + " ";
            boolean flow = plain.matches(
                    ".*(source|target|kilde|mal|avsend|mottak|sender|receiver|bron|doel|quell|ziel|afsend|modtag|kall|kjelde|avgiver|producer|consumer).*");
            if (flow && target.equals("dependencies.from")) {
                return "dependencies.source";
            }
            if (flow && target.equals("dependencies.to")) {
                return "dependencies.target";
            }
        }
        return target;
    }
}

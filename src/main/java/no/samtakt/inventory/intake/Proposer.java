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

/** Proposes what a table and its columns are taken for, with the reasons. */
final class Proposer {

    private static final int SAMPLE = 200;
    private static final Set<String> CONTRACT = Set.of(
            "contractId",
            "contractName",
            "contractStart",
            "contractEnd",
            "duration",
            "boundUntil",
            "options",
            "notice",
            "terminated",
            "contractType",
            "procurement",
            "renewal");
    /** What a column may be called by that states the periods of contracts. */
    private static final Set<String> PERIOD = Set.of("contractName", "contractId", "renewal", "contractType");

    private static final Set<String> SYSTEM = Set.of(
            "area",
            "users",
            "criticality",
            "hosting",
            "lifecycle",
            "dependsOn",
            "usedBy",
            "personalData",
            "owner",
            "admin",
            "version",
            "platform",
            "archive",
            "description",
            "vendor",
            "dpa",
            "product");

    private final FoundTable table;
    private final Municipalities municipalities;
    private final Areas areas;
    private final List<Headers.Reading> readings = new ArrayList<>();

    /** A layout with the reasons for it. */
    record Recognised(Layout layout, int confidence, List<String> evidence) {}

    Proposer(FoundTable table, Municipalities municipalities, Areas areas) {
        this.areas = areas;
        this.table = table;
        this.municipalities = municipalities;
        table.columns().forEach(column -> readings.add(Headers.read(column.header())));
    }

    private List<String> headers() {
        return table.columns().stream().map(FoundTable.Column::header).toList();
    }

    /** The lower of the rows of a header, which a group above it does not change. */
    private static String lowest(FoundTable.Column column) {
        return column.sub().isEmpty() ? column.header() : column.sub();
    }

    private boolean has(String concept) {
        return index(concept) >= 0;
    }

    private int index(String concept) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).sure() && readings.get(i).means(concept)) {
                return i;
            }
        }
        return -1;
    }

    private int count(Set<String> concepts) {
        Set<String> found = new HashSet<>();
        for (Headers.Reading reading : readings) {
            if (reading.sure()) {
                concepts.stream().filter(reading::means).findFirst().ifPresent(found::add);
            }
        }
        return found.size();
    }

    private List<RawCell> values(int column) {
        return table.values(table.columns().get(column).index(), SAMPLE);
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
                    new Recognised(Layout.OWN, 100, List.of("own")),
                    columns);
        }
        Optional<Targets.Format> format = Targets.format(headers())
                .or(() -> Targets.format(
                        table.columns().stream().map(Proposer::lowest).toList()));
        Recognised recognised = format.map(
                        known -> new Recognised(known.layout(), 100, List.of("format:" + known.name())))
                .orElseGet(this::recognise);
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
            Recognised recognised,
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

    private Recognised recognise() {
        if (readings.stream()
                                .filter(reading -> reading.sure() && reading.means("docField"))
                                .count()
                        >= 2
                && !has("vendor")) {
            return new Recognised(Layout.IGNORE, 90, List.of("documentation"));
        }
        if (dependencyMatrix()) {
            return new Recognised(Layout.DEPENDENCY_MATRIX, 90, List.of("same-names"));
        }
        Recognised matrix = matrix();
        if (matrix != null) {
            return matrix;
        }
        boolean system = has("system") || has("product");
        if (has("from") && has("to") && !dates("from") && !dates("to") && !has("percent") && !has("vendor")) {
            return new Recognised(Layout.DEPENDENCIES, 90, List.of("from-to"));
        }
        if (has("system") && has("dependsOn") && count(SYSTEM) <= 1 && count(CONTRACT) == 0) {
            return new Recognised(Layout.DEPENDENCIES, 80, List.of("from-to"));
        }
        boolean capacity = has("percent") || has("fte") || has("days") || has("hoursPerWeek");
        if ((has("role") || has("person")) && capacity && !has("system") && !has("inhabitants")) {
            return new Recognised(Layout.STAFF, 90, List.of("role-capacity"));
        }
        if ((has("inhabitants") || ((has("fte") || has("employees")) && (has("municipality") || table.turned())))
                && !has("system")) {
            return new Recognised(Layout.FACTS, 90, List.of("facts"));
        }
        boolean machine = has("os") || has("memory") || has("cores") || has("serverId") || has("serverRole");
        if (has("server") && machine && !has("vendor")) {
            return new Recognised(Layout.SERVERS, 90, List.of("servers"));
        }
        if (has("server") && index("server") == 0 && !has("vendor") && !named("system")) {
            return new Recognised(Layout.SERVERS, 70, List.of("servers"));
        }
        return system || has("name") || has("vendor") || has("contractName") ? lists(system) : nothing();
    }

    private Recognised lists(boolean system) {
        int contract = count(CONTRACT);
        int described = count(SYSTEM);
        int name = index("contractName");
        int first = index("system");
        boolean covers = has("covers") && !sameColumn("covers", "system") && contract >= 1;
        boolean titled = name >= 0 && contract >= 3 && (first < 0 || name < first);
        if (covers || titled || (!system && contract >= 2 && (name >= 0 || has("contractId") || has("vendor")))) {
            return new Recognised(Layout.CONTRACTS, 85, List.of("contracts"));
        }
        if (system && repeated(first < 0 ? index("product") : first) && described == 0 && contract == 0) {
            return new Recognised(Layout.IGNORE, 70, List.of("repeated"));
        }
        if (system && (described + contract > 0 || has("municipality") || has("annualCost") || readings.size() <= 3)) {
            return new Recognised(Layout.SYSTEMS, Math.min(95, 75 + 5 * (described + contract)), List.of("systems"));
        }
        if (has("name") && described >= 2 && (has("vendor") || has("area") || has("hosting") || has("criticality"))) {
            return new Recognised(Layout.SYSTEMS, 70, List.of("systems"));
        }
        return system ? new Recognised(Layout.SYSTEMS, 60, List.of("systems")) : nothing();
    }

    private static Recognised nothing() {
        return new Recognised(Layout.IGNORE, 60, List.of("nothing-known"));
    }

    private boolean named(String concept) {
        int at = index(concept);
        return at >= 0 && !readings.get(at).means("server");
    }

    private boolean sameColumn(String concept, String other) {
        return index(concept) == index(other);
    }

    private boolean dates(String concept) {
        List<RawCell> values = values(index(concept));
        long dates = values.stream().filter(Fit::dated).count();
        return !values.isEmpty() && dates * 2 > values.size();
    }

    /** Whether a column names few things again and again, as a survey or a log does. */
    private boolean repeated(int column) {
        if (column < 0) {
            return false;
        }
        List<RawCell> values = values(column);
        Set<String> distinct = new HashSet<>();
        values.forEach(cell -> distinct.add(Names.normal(cell.text())));
        return values.size() >= 4 && distinct.size() * 2 <= values.size()
                || (values.size() >= SAMPLE && distinct.size() * 10 <= values.size() * 9);
    }

    private boolean dependencyMatrix() {
        if (table.columns().size() < 4) {
            return false;
        }
        Set<String> across = new TreeSet<>();
        table.columns().stream().skip(1).forEach(column -> across.add(Names.normal(column.header())));
        List<RawCell> labels = values(0);
        long same = labels.stream()
                .filter(cell -> across.contains(Names.normal(cell.text())))
                .count();
        return same >= 3 && same * 10 >= labels.size() * 6L && same * 10 >= across.size() * 6L;
    }

    private @org.jspecify.annotations.Nullable Recognised matrix() {
        int names = 0;
        int groups = 0;
        for (FoundTable.Column column : table.columns()) {
            boolean sub = municipalities.find(column.sub()).isPresent();
            names += sub && !Headers.read(column.sub()).sure() ? 1 : 0;
            groups += !column.group().isEmpty()
                            && !column.group().equals(column.sub())
                            && municipalities.find(column.group()).isPresent()
                    ? 1
                    : 0;
        }
        if (groups >= 2 && names == 0) {
            return new Recognised(Layout.PAIRED_MATRIX, 90, List.of("municipalities-across"));
        }
        if (names >= 2) {
            return new Recognised(Layout.MATRIX, 90, List.of("municipalities-across"));
        }
        List<RawCell> labels = values(0);
        long known = labels.stream().filter(cell -> areas.is(cell.text())).count();
        long unknown = readings.stream()
                .skip(1)
                .filter(reading -> reading.confidence() < 90)
                .count();
        boolean mostlyAreas = labels.size() >= 3 && known * 10 >= labels.size() * 6L;
        if (mostlyAreas && unknown >= 2 && unknown * 10 >= (readings.size() - 1) * 7L) {
            return new Recognised(Layout.MATRIX, 60, List.of("areas-down"));
        }
        return null;
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
                    String unit = readings.get(i).unit();
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
        return List.copyOf(columns);
    }

    /** Later years before earlier ones, surer headers before others, totals before parts. */
    private int rank(int column) {
        Headers.Reading reading = readings.get(column);
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
        Headers.Reading reading = readings.get(i);
        String header = column.header();
        ColumnMapping special = special(layout, i);
        if (special != null) {
            return special;
        }
        if (layout == Layout.IGNORE) {
            return new ColumnMapping(header, ColumnMapping.IGNORE, "", 60, List.of("none"));
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
        for (String concept : new TreeSet<>(reading.concepts())) {
            String target = target(layout, concept, header);
            if (target == null || target.equals(ColumnMapping.KEEP)) {
                continue;
            }
            if (!Targets.shared(target) && taken.contains(target)) {
                twice = true;
                continue;
            }
            int fit = Fit.percent(target, values);
            if (fit < 40) {
                bad = concept;
                continue;
            }
            if (target.equals("systems.id") && running(header, values)) {
                return new ColumnMapping(header, "systems.uuid", "", 90, List.of("running-number"));
            }
            taken.add(target);
            List<String> evidence = new ArrayList<>(List.of(reading.evidence()));
            if (!reading.unit().isEmpty()) {
                evidence.add("stated-unit:" + reading.unit());
            }
            if (!values.isEmpty() && fit < 80) {
                evidence.add("values-partly:" + fit);
            }
            return new ColumnMapping(
                    header, target, reading.unit(), Math.min(reading.confidence(), 50 + fit / 2), evidence);
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
    private @org.jspecify.annotations.Nullable ColumnMapping special(Layout layout, int i) {
        FoundTable.Column column = table.columns().get(i);
        Headers.Reading reading = readings.get(i);
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
        if ((layout == Layout.MATRIX || layout == Layout.PAIRED_MATRIX || layout == Layout.DEPENDENCY_MATRIX)
                && i == 0
                && !numbered()
                && municipalities.find(header).isEmpty()) {
            String target = layout == Layout.DEPENDENCY_MATRIX ? "dependencies.from" : rowLabel();
            return new ColumnMapping(header, target, "", 90, List.of("first-column"));
        }
        if (layout == Layout.MATRIX && reading.sure() && reading.means("system") && marked()) {
            return new ColumnMapping(header, "systems.name", "", reading.confidence(), List.of(reading.evidence()));
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
        boolean system = readings.get(0).sure() && readings.get(0).means("system");
        boolean known = readings.get(0).sure() && readings.get(0).means("area");
        return known || named * 2 >= labels.size() || !system ? "systems.area" : "systems.name";
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

    private static @org.jspecify.annotations.Nullable String target(Layout layout, String concept, String header) {
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

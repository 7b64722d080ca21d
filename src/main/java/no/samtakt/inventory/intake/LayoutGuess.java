package no.samtakt.inventory.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/** Recognises what kind of list a table is, by what its headers mean and what its first column holds. */
final class LayoutGuess {

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

    private final Understood understood;
    private final FoundTable table;
    private final Municipalities municipalities;
    private final Areas areas;
    private final List<Headers.Reading> readings;

    /** A layout with the reasons for it. */
    record Recognised(Layout layout, int confidence, List<String> evidence) {}

    LayoutGuess(Understood understood, Municipalities municipalities, Areas areas) {
        this.understood = understood;
        this.municipalities = municipalities;
        this.areas = areas;
        table = understood.table();
        readings = understood.readings();
    }

    private boolean has(String concept) {
        return understood.has(concept);
    }

    private int index(String concept) {
        return understood.index(concept);
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
        return understood.values(column);
    }

    /** The layout, with the reasons for it. */
    Recognised recognise() {
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
                || (values.size() >= Understood.SAMPLE && distinct.size() * 10 <= values.size() * 9);
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

    private @Nullable Recognised matrix() {
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
        boolean texts = IntStream.range(1, understood.size())
                .anyMatch(column -> values(column).stream().anyMatch(cell -> cell.number() == null));
        if (mostlyAreas && texts && unknown >= 2 && unknown * 10 >= (readings.size() - 1) * 7L) {
            return new Recognised(Layout.MATRIX, 60, List.of("areas-down"));
        }
        return null;
    }
}

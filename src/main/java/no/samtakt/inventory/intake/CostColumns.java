package no.samtakt.inventory.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.Names;
import no.samtakt.inventory.sheet.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * Which of several columns of annual costs make up what a system costs: the whole where one states it, else the parts (licence,
 * maintenance, operation, support) together. Amounts of other years, and the same amounts said in another way, do not count.
 */
final class CostColumns {

    private static final Pattern WHOLE = Pattern.compile(
            " (?:sum|total|totalt|totalkostnad|totale|samlet|samlede|totaal|gesamt|gesamtkosten|summa|tco|i alt|all in|totalpris|totalbelop|arssum) ");
    private static final Pattern PLANNED = Pattern.compile(
            ".*(budsjett|budget|prognose|forecast|begroting|okonomiplan|estimat|anslag|plan |haushalt|ansatz).*");
    private static final Map<String, Pattern> PARTS = Map.of(
            "licence",
                    Pattern.compile(
                            ".*(lisens|licens|licence|license|licenti|lizenz|abonnement|abonnemang|subscription|saas).*"),
            "maintenance",
                    Pattern.compile(
                            ".*(vedlikehald|vedlikehold|vedligehold|underhall|onderhoud|wartung|maintenance|pflege).*"),
            "operation", Pattern.compile(".*(drift|hosting|betrieb|beheer|operation|serverleie|sky|cloud|moln).*"),
            "support", Pattern.compile(".*(support|brukerstotte|brugerstotte|ondersteuning|helpdesk).*"),
            "traffic", Pattern.compile(".*(sms|transaksjon|transaktion|forbruk|forbrug|porto|trafikk|usage fee).*"),
            "modules", Pattern.compile(".*(tilleggsmodul|tillegg|tillaeg|integrasjon|integration).*"));

    private static final List<String> OTHER_UNITS = List.of("user", "inhabitant", "month", "quarter", "invat");

    /** Why a column of costs does not count, as far as the report tells it. */
    static final Set<String> LEFT_OUT = Set.of("cost-other-year", "cost-in-whole", "cost-twice");

    private static final Comparator<Cost> LATEST =
            Comparator.comparing((Cost cost) -> cost.planned() ? 1 : 0).thenComparing(cost -> -cost.year());

    private final Understood understood;
    private final FoundTable table;
    private final List<ColumnMapping> columns;

    /** A column of annual costs. */
    private record Cost(int column, int year, boolean planned, Set<String> parts, boolean whole) {}

    private CostColumns(Understood understood, List<ColumnMapping> columns) {
        this.understood = understood;
        table = understood.table();
        this.columns = new ArrayList<>(columns);
    }

    /** The proposals with the columns of annual costs decided together. */
    static List<ColumnMapping> decide(Layout layout, Understood understood, List<ColumnMapping> columns) {
        String target = Targets.find(layout, "annualCost")
                .filter("contracts.annualPrice"::equals)
                .orElse("");
        boolean format = columns.stream()
                .anyMatch(column -> column.evidence().stream().anyMatch(reason -> reason.startsWith("format:")));
        if (target.isEmpty() || layout == Layout.PAIRED_MATRIX || format) {
            return columns;
        }
        return new CostColumns(understood, columns).decided(target);
    }

    private List<ColumnMapping> decided(String target) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping column = columns.get(i);
            boolean open = column.target().equals(target)
                    || (column.target().equals(ColumnMapping.KEEP)
                            && column.evidence().contains("duplicate"));
            boolean means = understood.reading(i).confidence() >= 60
                    && understood.reading(i).means("annualCost");
            boolean amounts = !values(i).isEmpty() && Fit.percent(target, values(i)) >= 40;
            if (open && means && amounts) {
                costs.add(cost(i));
            }
        }
        if (costs.size() < 2) {
            return columns;
        }
        Set<Integer> counted = counted(costs);
        for (Cost cost : costs) {
            if (!counted.contains(cost.column())) {
                set(cost.column(), ColumnMapping.KEEP, 70, reason(cost, costs, counted));
            } else if (counted.size() > 1) {
                set(cost.column(), target, Math.max(80, confidence(cost.column())), "cost-part");
            } else {
                set(
                        cost.column(),
                        target,
                        confidence(cost.column()),
                        understood.reading(cost.column()).evidence());
            }
        }
        return columns;
    }

    /** Why a column does not count. */
    private String reason(Cost cost, List<Cost> costs, Set<Integer> counted) {
        Cost first = costs.stream()
                .filter(other -> counted.contains(other.column()))
                .findFirst()
                .orElse(cost);
        if (cost.year() != first.year() || cost.planned() != first.planned()) {
            return "cost-other-year";
        }
        if (!units(cost).equals(units(first))) {
            return "duplicate";
        }
        return first.whole() || sums(first, costs) ? "cost-in-whole" : "cost-twice";
    }

    private int confidence(int column) {
        return Math.min(
                understood.reading(column).confidence(), 50 + Fit.percent("contracts.annualPrice", values(column)) / 2);
    }

    private void set(int at, String target, int confidence, String reason) {
        ColumnMapping before = columns.get(at);
        List<String> evidence = new ArrayList<>(List.of(reason));
        before.evidence().stream()
                .filter(other -> other.startsWith("stated-unit") || other.startsWith("values-partly"))
                .forEach(evidence::add);
        if (!understood.reading(at).unit().isEmpty() && evidence.size() == 1) {
            evidence.add("stated-unit:" + understood.reading(at).unit());
        }
        columns.set(
                at,
                new ColumnMapping(
                        before.header(), target, understood.reading(at).unit(), confidence, evidence));
    }

    /** Units that make another amount of the same cost. */
    private Set<String> units(Cost cost) {
        Set<String> units =
                new TreeSet<>(List.of(understood.reading(cost.column()).unit().split(" ")));
        units.retainAll(OTHER_UNITS);
        return units;
    }

    private List<RawCell> values(int column) {
        return understood.values(column);
    }

    private Cost cost(int column) {
        String header = " " + Names.normal(table.columns().get(column).header()) + " ";
        Set<String> parts = new TreeSet<>();
        PARTS.forEach((part, pattern) -> {
            if (pattern.matcher(header).matches()) {
                parts.add(part);
            }
        });
        int year = understood.reading(column).year();
        return new Cost(
                column,
                year,
                PLANNED.matcher(header).matches(),
                parts,
                WHOLE.matcher(header).find());
    }

    /** The columns that count, in the order of the table. */
    private Set<Integer> counted(List<Cost> costs) {
        int most = costs.stream()
                .mapToInt(cost -> values(cost.column()).size())
                .max()
                .orElse(0);
        Cost chosen = costs.stream()
                .sorted(LATEST)
                .filter(cost -> values(cost.column()).size() * 10 >= most * 6)
                .findFirst()
                .orElse(costs.get(0));
        List<Cost> same = new ArrayList<>(costs.stream()
                .filter(cost -> cost.year() == chosen.year() && cost.planned() == chosen.planned())
                .toList());
        same = withoutOtherUnits(same);
        Cost whole = whole(same);
        if (whole != null) {
            return Set.of(whole.column());
        }
        Set<Integer> together = new TreeSet<>();
        Set<String> parts = new TreeSet<>();
        boolean apart = true;
        for (Cost cost : same) {
            apart &= !cost.parts().isEmpty() && cost.parts().stream().noneMatch(parts::contains);
            parts.addAll(cost.parts());
            together.add(cost.column());
        }
        return apart ? together : Set.of(best(same).column());
    }

    /** Of the columns none of which is the whole or all of which are parts: the one that says most. */
    private Cost best(List<Cost> same) {
        return same.stream()
                .min(Comparator.comparing((Cost cost) -> cost.parts().isEmpty() ? 0 : 1)
                        .thenComparing(cost -> -cost.parts().size())
                        .thenComparing(
                                cost -> -understood.reading(cost.column()).confidence())
                        .thenComparing(cost -> -values(cost.column()).size())
                        .thenComparing(Cost::column))
                .orElseThrow();
    }

    /** Without prices per unit, month or with VAT where the same is said per year and without. */
    private List<Cost> withoutOtherUnits(List<Cost> costs) {
        List<Cost> left = costs;
        for (String unit : OTHER_UNITS) {
            List<Cost> rest = new ArrayList<>();
            for (Cost cost : left) {
                if (!units(cost).contains(unit)) {
                    rest.add(cost);
                }
            }
            left = rest.isEmpty() ? left : rest;
        }
        return left;
    }

    /** The column that states the whole: its header says so, or its amounts are the sums of the others'. */
    private @Nullable Cost whole(List<Cost> costs) {
        if (costs.size() == 1) {
            return costs.get(0);
        }
        List<Cost> said = costs.stream().filter(Cost::whole).toList();
        if (said.size() == 1) {
            return said.get(0);
        }
        for (Cost cost : costs) {
            if (sums(cost, costs)) {
                return cost;
            }
        }
        return null;
    }

    private boolean sums(Cost cost, List<Cost> costs) {
        int rows = 0;
        int equal = 0;
        for (NavigableMap<Integer, RawCell> cells : table.body().values()) {
            BigDecimal whole = amount(cells, cost);
            BigDecimal sum = BigDecimal.ZERO;
            int parts = 0;
            for (Cost other : costs) {
                BigDecimal part = other == cost ? null : amount(cells, other);
                sum = part == null ? sum : sum.add(part);
                parts += part == null ? 0 : 1;
            }
            if (whole != null && whole.signum() > 0 && parts > 0) {
                rows++;
                equal += whole.compareTo(sum) == 0 ? 1 : 0;
            }
        }
        return costs.size() > 2 && rows > 0 && equal * 10 >= rows * 6;
    }

    private @Nullable BigDecimal amount(NavigableMap<Integer, RawCell> cells, Cost cost) {
        RawCell cell = cells.get(table.columns().get(cost.column()).index());
        return cell == null || cell.error() || cell.date() != null
                ? null
                : CellParser.number(cell).value();
    }

    /** Whether the report tells itself why a column is not used. */
    static boolean explained(ColumnMapping column) {
        return column.evidence().stream().anyMatch(LEFT_OUT::contains);
    }

    /** Says how the annual cost of each system comes about where the table has several columns of costs. */
    static void remark(Work work, FoundTable table, TableMapping mapping) {
        List<FoundTable.Column> counted = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (mapping.columns().get(i).target().equals("contracts.annualPrice")) {
                counted.add(table.columns().get(i));
            }
        }
        String together = String.join(
                " + ", counted.stream().map(FoundTable.Column::header).toList());
        if (counted.size() > 1 && mapping.layout() != Layout.PAIRED_MATRIX) {
            work.report("intake.cost-summed", "", table.whereHeader(counted.get(0)), together, "");
        }
        for (int i = 0; i < table.columns().size(); i++) {
            FoundTable.Column column = table.columns().get(i);
            for (String reason : mapping.columns().get(i).evidence()) {
                if (LEFT_OUT.contains(reason)) {
                    work.report("intake." + reason, "", table.whereHeader(column), column.header(), "", together);
                }
            }
        }
    }
}

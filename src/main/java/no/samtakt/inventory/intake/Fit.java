package no.samtakt.inventory.intake;

import java.util.List;
import java.util.Set;
import no.samtakt.inventory.sheet.CellParser;
import no.samtakt.inventory.sheet.RawCell;

/** Whether the values of a column can be what its header seems to say. */
final class Fit {

    private static final Set<String> DATES = Set.of(
            "contracts.start",
            "contracts.end",
            "contracts.boundUntil",
            "systems.supportedUntil",
            "infrastructure.supportedUntil",
            "infrastructure.depreciatedUntil",
            "staffing.from",
            "staffing.until");
    private static final Set<String> NUMBERS = Set.of(
            "systems.users",
            "contracts.annualPrice",
            "systems.annualCost",
            "municipality.inhabitants",
            "municipality.fte",
            "municipality.employees",
            "municipality.users",
            "municipality.ictStaff",
            "systems.skilledPersons",
            "staffing.fte",
            "staffing.daysPerMonth",
            "staffing.hoursPerWeek",
            "infrastructure.annualCost",
            "infrastructure.bookValue");
    private static final Set<String> NAMES = Set.of(
            "systems.name",
            "systems.product",
            "systems.vendor",
            "contracts.vendor",
            "contracts.name",
            "contracts.covers",
            "dependencies.from",
            "dependencies.to",
            "systems.owner",
            "municipality.name",
            "infrastructure.name");

    private Fit() {}

    /** Percent of the values that can be what a target holds; 100 when the target says nothing about its values. */
    static int percent(String target, List<RawCell> values) {
        List<RawCell> telling = values.stream()
                .filter(cell -> !cell.error()
                        && !Words.is("unknown", cell.text())
                        && !cell.text().equals("-"))
                .toList();
        if (telling.isEmpty()) {
            return 100;
        }
        long fitting = telling.stream().filter(cell -> fits(target, cell)).count();
        return (int) (fitting * 100 / telling.size());
    }

    private static boolean fits(String target, RawCell cell) {
        if (DATES.contains(target)) {
            boolean serial =
                    cell.date() == null && cell.number() != null && !cell.text().matches("(19|20)\\d\\d");
            return !serial
                            && (dated(cell)
                                    || cell.text().matches(".*(?<!\\d)20\\d\\d(?!\\d).*")
                                            && cell.text().length() < 80)
                    || CellParser.ongoing(cell)
                    || Words.is("renewal", cell.text())
                    || (serial && CellParser.date(cell).value() != null);
        }
        if (NUMBERS.contains(target)) {
            return cell.date() == null
                            && cell.text().matches("(?s).*\\d.*")
                            && cell.text().length() < 60
                    || Words.is("none", cell.text())
                    || cell.text().matches("(?i)(gratis|inkl.*|fri|se .*|alle.*|all.*|samtlige.*)");
        }
        if (NAMES.contains(target)) {
            return !dated(cell)
                            && cell.number() == null
                            && !Words.is("mark", cell.text())
                            && !Words.is("yesNo", cell.text())
                    || (cell.number() != null
                            && target.equals("systems.name")
                            && cell.text().length() <= 4);
        }
        if (target.endsWith(".vat")) {
            return cell.number() == null && cell.date() == null;
        }
        if (target.equals("systems.hosting")) {
            return cell.number() == null
                    && cell.date() == null
                    && CellParser.number(cell).value() == null;
        }
        return true;
    }

    /** Whether a cell holds a date. */
    static boolean dated(RawCell cell) {
        return cell.date() != null
                || (cell.number() == null && CellParser.date(cell).value() != null)
                || cell.text().matches("(19|20)\\d\\d");
    }
}

package no.samtakt.inventory.workbook;

import static no.samtakt.inventory.workbook.InventoryExporter.hundredths;
import static no.samtakt.inventory.workbook.InventoryExporter.row;

import java.util.List;
import java.util.Map;
import no.samtakt.inventory.Benefit;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Statement;

/** The rows of benefits and answers, as {@link CaseSheets} reads them. */
final class CaseRows {

    private CaseRows() {}

    static void add(Map<String, List<Map<String, Object>>> rows, Inventory inventory) {
        rows.put(
                "benefits",
                inventory.caseFacts().benefits().stream().map(CaseRows::benefit).toList());
        rows.put(
                "answers",
                inventory.caseFacts().statements().stream()
                        .map(CaseRows::answer)
                        .toList());
    }

    private static Map<String, Object> benefit(Benefit benefit) {
        boolean priced = benefit.kind() != BenefitKind.QUALITY;
        return row(
                "id", benefit.id(),
                "name", benefit.name(),
                "kind", benefit.kind(),
                "municipalities", benefit.members(),
                "each", benefit.each(),
                "key", benefit.key(),
                "areas", benefit.areas(),
                "perYear", priced ? benefit.perYear() : null,
                "days",
                        benefit.days().centi() == 0
                                ? null
                                : hundredths(benefit.days().centi()),
                "score", priced ? null : benefit.score(),
                "goal", benefit.goal(),
                "owner", benefit.owner(),
                "measure", benefit.measure(),
                "landing", benefit.landing(),
                "start", benefit.start(),
                "until", benefit.until(),
                "rampMonths", benefit.rampMonths(),
                "condition", benefit.condition(),
                "elsewhere", benefit.elsewhere(),
                "source", benefit.source());
    }

    private static Map<String, Object> answer(Statement statement) {
        return row(
                "topic", statement.topic(),
                "area", statement.area(),
                "municipality", statement.member(),
                "answer", statement.yes(),
                "owner", statement.owner(),
                "note", statement.note());
    }
}

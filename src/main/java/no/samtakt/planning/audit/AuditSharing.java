package no.samtakt.planning.audit;

import java.util.HashMap;
import java.util.Map;
import no.samtakt.common.Money;
import no.samtakt.economy.sharing.CostSharing;
import no.samtakt.inventory.Inventory;
import no.samtakt.planning.MigrationPlan;

/** Holds the settlements of a plan against what must be true of any: nothing is lost, and what one receives another pays. */
final class AuditSharing {

    private AuditSharing() {}

    static void compare(Inventory inventory, MigrationPlan plan, AuditDifferences differences) {
        CostSharing sharing = plan.sharing();
        differences.same("sharing stated", !inventory.sharing().isEmpty(), sharing != null);
        if (sharing == null) {
            return;
        }
        for (CostSharing.Line line : sharing.lines()) {
            Money shares = line.external().plus(line.notShared());
            Money overhead = Money.ZERO;
            for (CostSharing.Part part : line.parts()) {
                shares = shares.plus(part.share());
                overhead = overhead.plus(part.overhead());
            }
            String what = "sharing " + line.element() + " " + line.settled() + " " + line.cause();
            differences.same(what + " parts", line.whole(), shares);
            differences.same(what + " overhead", Money.ZERO, overhead);
        }
        Map<String, Long> carried = new HashMap<>();
        for (CostSharing.HoursYear year : sharing.hours()) {
            long expected = 0;
            Money due = Money.ZERO;
            for (CostSharing.Hours row : year.members()) {
                String what = "hours " + year.year() + " " + row.member();
                expected += row.expected() - row.delivered();
                due = due.plus(row.due());
                differences.same(what + " balance", row.brought() + row.delivered() - row.expected(), row.balance());
                Long before = carried.put(row.member(), row.carried());
                if (before != null) {
                    differences.same(what + " brought", before, row.brought());
                }
            }
            differences.same("hours " + year.year() + " expected", 0L, expected);
            differences.same("hours " + year.year() + " paid", Money.ZERO, due);
        }
    }
}

package no.samtakt.app;

import java.util.stream.Collectors;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Variant;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.audit.AuditResult;
import no.samtakt.planning.audit.PlanAudit;

/** Lets through only plans whose figures two independent computations agree on. */
final class Audited {

    private static final int SHOWN = 5;

    private Audited() {}

    /**
     * The plan, audited.
     *
     * @throws IllegalStateException when the audit comes to other figures: a bug, and no result may be written
     */
    static MigrationPlan require(Inventory inventory, Variant variant, MigrationPlan plan) {
        AuditResult result = PlanAudit.audit(inventory, variant, plan);
        if (!result.agrees()) {
            throw new IllegalStateException("The audit differs from the plan of " + variant.name() + " in "
                    + result.differences().size() + " figures, first: "
                    + result.differences().stream()
                            .limit(SHOWN)
                            .map(AuditResult.Difference::toString)
                            .collect(Collectors.joining("; ")));
        }
        return plan;
    }
}

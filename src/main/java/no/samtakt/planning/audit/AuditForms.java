package no.samtakt.planning.audit;

import no.samtakt.catalogue.AwardRight;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.OrganisationForm;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Target;
import no.samtakt.planning.PlanningDefaults;
import org.jspecify.annotations.Nullable;

/** Which form of organisation holds for a target, and what it makes of its lead time. */
final class AuditForms {

    private AuditForms() {}

    /** The narrowest form stated; null when none holds. */
    static @Nullable OrganisationForm of(Cooperation cooperation, Target target) {
        OrganisationForm best = null;
        int narrowest = -1;
        for (OrganisationForm form : cooperation.forms()) {
            int width = width(cooperation, form.scope(), target);
            if (width > narrowest) {
                narrowest = width;
                best = form;
            }
        }
        return best;
    }

    /** How narrowly a scope fits; −1 when not at all. */
    private static int width(Cooperation cooperation, String scope, Target target) {
        if (scope.equals(target.id())) {
            return 3;
        }
        if (scope.equals(target.area())) {
            return 2;
        }
        for (Area area : cooperation.areas()) {
            if (area.code().equals(target.area()) && area.layer().name().equals(scope)) {
                return 1;
            }
        }
        return scope.isEmpty() ? 0 : -1;
    }

    /** Left to an own body nothing is tendered; left to one that gives no right to it, everything is. */
    static Target withLeadTime(Cooperation cooperation, Target target) {
        OrganisationForm form = target.procurement() == Procurement.IN_HOUSE ? of(cooperation, target) : null;
        if (form == null) {
            return target;
        }
        boolean tender = form.award() == AwardRight.TENDER;
        return target.withLeadMonths(tender ? Math.max(PlanningDefaults.TENDER_MONTHS, target.leadMonths()) : 0);
    }
}

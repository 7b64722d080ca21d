package no.samtakt.planning;

import java.util.List;
import no.samtakt.catalogue.AwardRight;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.OrganisationForm;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Target;

/**
 * Who must decide on a target, in order, by the form of organisation it falls under. Without a form the councils decide.
 *
 * @param atLeast months that pass at least from the case until the decision
 */
record DecisionRoute(List<Step> steps, int atLeast) {

    private static final DecisionRoute COUNCILS = new DecisionRoute(List.of(new Step(DecisionBody.COUNCILS, 0)), 0);

    DecisionRoute {
        steps = List.copyOf(steps);
    }

    /** @param months an approval takes; 0 for bodies that meet */
    record Step(DecisionBody body, int months) {}

    static DecisionRoute of(Cooperation cooperation, Target target) {
        return cooperation.formOf(target).map(DecisionRoute::of).orElse(COUNCILS);
    }

    private static DecisionRoute of(OrganisationForm form) {
        return form.exists()
                ? new DecisionRoute(List.of(step(form.governing(), form)), 0)
                : new DecisionRoute(
                        form.founding().stream().map(body -> step(body, form)).toList(), form.setupMonths());
    }

    private static Step step(DecisionBody body, OrganisationForm form) {
        return new Step(body, body == DecisionBody.APPROVAL ? form.approvalMonths() : 0);
    }

    /** The body that takes the last decision. */
    DecisionBody last() {
        return steps.get(steps.size() - 1).body();
    }

    /**
     * The target with the lead time its form of organisation leaves: none for what is left to an own body, that of a tender for what
     * was meant for one that gives no right to it.
     */
    static Target procured(Cooperation cooperation, Target target) {
        if (target.procurement() != Procurement.IN_HOUSE) {
            return target;
        }
        return cooperation
                .formOf(target)
                .map(form -> target.withLeadMonths(
                        form.award() == AwardRight.TENDER
                                ? Math.max(target.leadMonths(), PlanningDefaults.TENDER_MONTHS)
                                : 0))
                .orElse(target);
    }
}

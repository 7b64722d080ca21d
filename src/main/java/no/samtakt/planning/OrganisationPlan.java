package no.samtakt.planning;

import java.util.List;
import no.samtakt.catalogue.AwardRight;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.catalogue.Employer;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.OrganisationForm;

/**
 * The forms of organisation stated, with what they bring.
 *
 * @param forms in the order stated
 */
public record OrganisationPlan(List<Form> forms) {
    public OrganisationPlan {
        forms = List.copyOf(forms);
    }

    /**
     * A form.
     *
     * @param scope id of a target, code of an area, name of a layer; empty for what has none of its own
     * @param code of a {@link no.samtakt.catalogue.KnownForm}
     * @param exists whether it is in force already
     * @param host id of the member that hosts it; empty when none is stated
     * @param founding bodies that must decide before it is in force, in order
     * @param governing body that decides once it is
     * @param setupMonths least months until it is in force
     * @param approvalMonths months of each approval
     * @param award on what ground services may be left to it
     * @param overheadBasisPoints paid to the host on top
     * @param noticeMonths notice a member gives before it leaves
     * @param targets ids of the targets that fall under it
     */
    public record Form(
            String scope,
            String code,
            boolean exists,
            String host,
            List<DecisionBody> founding,
            DecisionBody governing,
            int setupMonths,
            int approvalMonths,
            AwardRight award,
            int overheadBasisPoints,
            int noticeMonths,
            Employer employer,
            List<String> targets) {
        public Form {
            founding = List.copyOf(founding);
            targets = List.copyOf(targets);
        }
    }

    static OrganisationPlan of(Cooperation cooperation) {
        return new OrganisationPlan(
                cooperation.forms().stream().map(form -> of(cooperation, form)).toList());
    }

    private static Form of(Cooperation cooperation, OrganisationForm form) {
        return new Form(
                form.scope(),
                form.code(),
                form.exists(),
                form.host(),
                form.founding(),
                form.governing(),
                form.setupMonths(),
                form.approvalMonths(),
                form.award(),
                form.overheadBasisPoints(),
                form.noticeMonths(),
                form.employer(),
                cooperation.targets().stream()
                        .filter(target ->
                                cooperation.formOf(target).filter(form::equals).isPresent())
                        .map(target -> target.id())
                        .toList());
    }
}

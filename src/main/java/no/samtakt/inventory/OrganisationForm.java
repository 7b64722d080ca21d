package no.samtakt.inventory;

import java.util.List;
import no.samtakt.catalogue.AwardRight;
import no.samtakt.catalogue.DecisionBody;
import no.samtakt.catalogue.Employer;
import no.samtakt.common.SourceCell;

/**
 * The form of organisation of the co-operation, of a layer, an area or a target, with what it brings.
 *
 * @param scope id of a target, code of an area, name of a {@link Layer}; empty for all that has none of its own
 * @param code of a {@link no.samtakt.catalogue.KnownForm}
 * @param exists whether it is in force already, so that its own body decides
 * @param host id of the member that hosts it; empty when none is stated
 * @param founding bodies that must decide before it is in force, in order; never empty
 * @param governing body that decides once it is
 * @param setupMonths least months from the first case until it is in force
 * @param approvalMonths months an authority takes, for each {@link DecisionBody#APPROVAL}
 * @param award on what ground services may be left to it
 * @param overheadBasisPoints paid to the host on top
 * @param noticeMonths notice a member gives before it leaves
 */
public record OrganisationForm(
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
        SourceCell where) {
    public OrganisationForm {
        founding = List.copyOf(founding);
    }
}

package no.samtakt.catalogue;

import java.util.List;

/**
 * A form of organisation and what it usually brings; a co-operation may state otherwise.
 *
 * @param country two-letter code; empty where it is found in both
 * @param services whether it may produce services
 * @param founding bodies that must decide before it is in force, in order
 * @param governing body that decides once it is
 * @param setupMonths least months from the first case until it is in force
 * @param approvalMonths months an authority takes, for each {@link DecisionBody#APPROVAL}
 * @param overheadPercent paid to a host on top of what it spends
 * @param noticeMonths notice a member gives before it leaves
 * @param source where it comes from; estimates are called so
 */
public record KnownForm(
        String code,
        String country,
        boolean services,
        List<DecisionBody> founding,
        DecisionBody governing,
        int setupMonths,
        int approvalMonths,
        AwardRight award,
        int overheadPercent,
        int noticeMonths,
        Employer employer,
        String source) {
    public KnownForm {
        founding = List.copyOf(founding);
    }
}

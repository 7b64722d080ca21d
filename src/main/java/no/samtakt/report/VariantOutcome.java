package no.samtakt.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.AssetInfo;
import no.samtakt.planning.MigrationPlan.KeptAsset;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.PlanTerms;
import org.jspecify.annotations.Nullable;

/**
 * What a variant means for its members, as variants are compared by: who takes no part in what, who wins and who loses. Amounts are
 * discounted; those kept from the reader are withheld.
 *
 * @param apart by area, then in the order of members
 * @param members in the order of members
 */
public record VariantOutcome(
        String variant,
        boolean feasible,
        Money zeroPresentValue,
        Money planPresentValue,
        long riskCentiPoints,
        List<Apart> apart,
        List<MemberOutcome> members) {

    private static final String SITS_OUT = "SITS_OUT";
    private static final Set<String> APART = Set.of(SITS_OUT, "ABSENT", "PINNED", "NOT_ELIGIBLE");

    /** A member that takes no part in what an area takes; reasons as in {@link KeptAsset}. */
    public record Apart(String area, String member, String reason) {}

    /**
     * What a member gains or loses against nothing being done.
     *
     * @param netBenefit what it saves over the analysis period; negative when it loses
     * @param early what it pays more in the first 36 months, beyond the tolerance; zero when it does not
     * @param compensation what the others would have to pay it for it to lose nothing
     * @param absent whether it takes no part in the variant at all
     * @param joins month from which it may be served; null when it is there from the beginning
     */
    public record MemberOutcome(
            String member,
            Money netBenefit,
            Money early,
            Money compensation,
            boolean absent,
            @Nullable YearMonth joins) {

        /** Whether it saves over the analysis period, as far as the reader may know. */
        public boolean wins() {
            return !netBenefit.isWithheld() && netBenefit.minor() > 0;
        }

        /** Whether it loses over the analysis period, as far as the reader may know. */
        public boolean loses() {
            return !netBenefit.isWithheld() && netBenefit.minor() < 0;
        }

        /** Whether it pays more in the first 36 months than is tolerated, as far as the reader may know. */
        public boolean losesEarly() {
            return !early.isWithheld() && early.minor() > 0;
        }
    }

    public VariantOutcome {
        apart = List.copyOf(apart);
        members = List.copyOf(members);
    }

    public static VariantOutcome of(MigrationPlan plan) {
        PlanView view = new PlanView(plan);
        List<MemberOutcome> members = new ArrayList<>();
        for (MemberInfo member : plan.members()) {
            view.findResult(member.id()).ifPresent(result -> {
                Money none = result.netBenefit().isWithheld() ? Money.WITHHELD : Money.ZERO;
                members.add(new MemberOutcome(
                        member.id(),
                        result.netBenefit(),
                        view.findLoss(member.id()).map(PlanTerms.Loss::early).orElse(none),
                        view.findLoss(member.id())
                                .map(PlanTerms.Loss::compensation)
                                .orElse(none),
                        view.isAbsent(member.id()),
                        view.findJoining(member.id()).orElse(null)));
            });
        }
        return new VariantOutcome(
                plan.header().variant(),
                plan.quality().feasible(),
                plan.economy().zeroPresentValue(),
                plan.economy().planPresentValue(),
                plan.quality().riskCentiPoints(),
                apart(view),
                members);
    }

    private static List<Apart> apart(PlanView view) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (KeptAsset kept : view.plan().kept()) {
            AssetInfo asset = view.findAsset(kept.asset()).orElse(null);
            if (asset != null && APART.contains(kept.reason())) {
                reasons.putIfAbsent(asset.area() + "@" + asset.member(), kept.reason());
            }
        }
        List<Apart> apart = new ArrayList<>();
        for (AreaInfo area : view.plan().areas()) {
            boolean common =
                    view.findDecision(area.code()).map(AreaDecision::target).isPresent();
            List<String> out = view.sittingOut(area.code());
            for (MemberInfo member : view.plan().members()) {
                String reason = out.contains(member.id()) ? SITS_OUT : reasons.get(area.code() + "@" + member.id());
                if (common && reason != null) {
                    apart.add(new Apart(area.code(), member.id(), reason));
                }
            }
        }
        return apart;
    }

    /** Members that take no part in what an area takes. */
    public List<String> apart(String area) {
        return apart.stream()
                .filter(one -> one.area().equals(area))
                .map(Apart::member)
                .toList();
    }
}

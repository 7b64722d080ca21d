package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.PriceTier;
import no.samtakt.inventory.VolumeUnit;
import no.samtakt.schedule.VolumeFee;

/**
 * Prices of targets that fall by how many users or inhabitants are live. What stands on a target already fills the first tiers
 * and goes on paying what it pays; those that join pay for the rest, by their volumes. The prices of the core's fee are yearly,
 * its sums of discount factors are twelfths.
 */
final class VolumePrices {

    private VolumePrices() {}

    /** One fee per candidate and unit that is priced by volume. */
    static List<VolumeFee> fees(ProblemCompiler compiler) {
        List<VolumeFee> fees = new ArrayList<>();
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                for (VolumeUnit unit : VolumeUnit.values()) {
                    if (!chain.target().tiersBy(unit).isEmpty()
                            && !chain.moving().isEmpty()) {
                        fees.add(fee(compiler, chain, unit));
                    }
                }
            }
        }
        return fees;
    }

    private static VolumeFee fee(ProblemCompiler compiler, ChainPlan chain, VolumeUnit unit) {
        List<Member> members = compiler.inventory().members();
        long[] volumes = new long[members.size()];
        Set<String> counted = new HashSet<>();
        for (Asset asset : chain.moving()) {
            int party = compiler.memberIndex(asset.member());
            volumes[party] += volume(members.get(party), asset, unit, counted);
        }
        long standing = standing(members, chain, unit);
        List<PriceTier> tiers = chain.target().tiersBy(unit);
        int first = tiers.size() - 1;
        while (tiers.get(first).from() > standing) {
            first--;
        }
        List<PriceTier> open = tiers.subList(first, tiers.size());
        long base = standing;
        long[] from =
                open.stream().mapToLong(tier -> Math.max(0, tier.from() - base)).toArray();
        long[] price = open.stream().mapToLong(tier -> tier.price().minor()).toArray();
        return new VolumeFee(
                unit + ":" + chain.target().id(),
                chain.choice(),
                chain.alternative(),
                chain.moving().stream()
                        .map(asset -> Objects.requireNonNull(
                                compiler.activityOfAsset().get(asset.id())))
                        .toList(),
                chain.moving().stream()
                        .map(asset -> compiler.memberIndex(asset.member()))
                        .toList(),
                List.of(),
                volumes,
                from,
                price,
                twelfths(compiler, compiler.calendar().analysis()),
                twelfths(compiler, PlanningDefaults.EARLY_MONTHS));
    }

    /** Units that stand on a candidate before anybody joins; the inhabitants of members of which nothing moves. */
    static long standing(List<Member> members, ChainPlan chain, VolumeUnit unit) {
        Set<String> counted = new HashSet<>();
        chain.moving().forEach(asset -> counted.add(asset.member()));
        long standing = 0;
        for (Member member : members) {
            for (Asset asset : chain.settled()) {
                standing += asset.member().equals(member.id()) ? volume(member, asset, unit, counted) : 0;
            }
        }
        return standing;
    }

    /** The unit a fee is counted in. */
    static VolumeUnit unit(VolumeFee fee) {
        return VolumeUnit.valueOf(fee.id().substring(0, fee.id().indexOf(':')));
    }

    /** @param counted members whose inhabitants are counted already */
    private static long volume(Member member, Asset asset, VolumeUnit unit, Set<String> counted) {
        if (unit == VolumeUnit.USERS) {
            return ActivityCompiler.users(member, asset);
        }
        return counted.add(member.id()) ? member.inhabitants() : 0;
    }

    /** A twelfth of the sum of the discount factors of months 0 … t − 1 before {@code before}, half-even. */
    private static long[] twelfths(ProblemCompiler compiler, int before) {
        long[] values = new long[compiler.calendar().analysis() + 1];
        long sum = 0;
        for (int t = 0; t + 1 < values.length; t++) {
            sum += t < before ? compiler.discount().factor(t) : 0;
            values[t + 1] = Rounding.mulDivHalfEven(sum, 1, 12);
        }
        return values;
    }

    /** What each of those live pays in a month, undiscounted. */
    static long[] month(VolumeFee fee, int[] live, int month) {
        long[] volumes =
                Arrays.stream(live).mapToLong(party -> fee.volumes()[party]).toArray();
        long yearly = fee.month(Arrays.stream(volumes).sum());
        return Rounding.split(Rounding.spread(yearly, 12, month % 12), volumes);
    }
}

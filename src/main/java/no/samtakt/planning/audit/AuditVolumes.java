package no.samtakt.planning.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.PriceTier;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.VolumeUnit;
import no.samtakt.planning.PlanningDefaults;

/**
 * What a target priced by volume costs those that have joined, month by month and tier by tier: the volume of what stands there
 * already comes first, that of those live fills the tiers from there on.
 */
final class AuditVolumes {

    /**
     * Months in which the same members are live.
     *
     * @param yearly price of a year at their volume, nominal
     * @param volumes by the index of {@code members}
     */
    record Run(int from, int to, int[] members, long yearly, long[] volumes, long present, long early) {}

    private final AuditFacts facts;
    private final Target target;
    private final VolumeUnit unit;
    private final int[] live;

    /** @param live by member, first month live; {@code analysis} for never */
    private AuditVolumes(AuditFacts facts, Target target, VolumeUnit unit, int[] live) {
        this.facts = facts;
        this.target = target;
        this.unit = unit;
        this.live = live.clone();
    }

    /** Of what a scenario does with a target. */
    static AuditVolumes of(AuditScenario scenario, Target target, VolumeUnit unit) {
        int[] live = new int[scenario.facts.inventory.members().size()];
        Arrays.fill(live, scenario.facts.calendar.analysis());
        for (AuditMove move : scenario.moves) {
            if (move.target().id().equals(target.id())) {
                live[move.member()] = Math.min(live[move.member()], move.goLive());
            }
        }
        return new AuditVolumes(scenario.facts, target, unit, live);
    }

    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int end = facts.calendar.analysis();
        long[] sums = new long[end + 1];
        for (int t = 0; t < end; t++) {
            sums[t + 1] = sums[t] + facts.discount.factor(t);
        }
        int from = Arrays.stream(live).min().orElse(end);
        while (from < end) {
            int at = from;
            int to = Arrays.stream(live).filter(month -> month > at).min().orElse(end);
            int until = Math.min(to, end);
            int[] members = IntStream.range(0, live.length)
                    .filter(member -> live[member] <= at)
                    .toArray();
            long[] volumes = Arrays.stream(members).mapToLong(this::joined).toArray();
            long yearly = price(standing(), Arrays.stream(volumes).sum());
            int early = Math.min(PlanningDefaults.EARLY_MONTHS, end);
            runs.add(new Run(
                    from,
                    until,
                    members,
                    yearly,
                    volumes,
                    discounted(yearly, sums[from], sums[until]),
                    discounted(yearly, sums[Math.min(from, early)], sums[Math.min(until, early)])));
            from = until;
        }
        return runs;
    }

    /** A yearly price over months between two sums of discount factors; of each a twelfth, half-even. */
    private static long discounted(long yearly, long before, long after) {
        long twelfths = Rounding.mulDivHalfEven(after, 1, 12) - Rounding.mulDivHalfEven(before, 1, 12);
        return Rounding.mulDivHalfEven(yearly, twelfths, 1_000_000_000L);
    }

    /** What a volume costs a year on top of what was there before. */
    private long price(long before, long volume) {
        List<PriceTier> tiers = target.tiersBy(unit);
        long sum = 0;
        for (int i = 0; i < tiers.size(); i++) {
            long low = Math.max(before, tiers.get(i).from());
            long high = i + 1 < tiers.size()
                    ? Math.min(before + volume, tiers.get(i + 1).from())
                    : before + volume;
            sum += Math.max(0, high - low) * tiers.get(i).price().minor();
        }
        return sum;
    }

    private long joined(int member) {
        List<Asset> moving = facts.inventory.members().get(member).assets().stream()
                .filter(asset -> facts.moves(asset, target))
                .toList();
        return unit == VolumeUnit.USERS
                ? moving.stream().mapToLong(facts::users).sum()
                : facts.inventory.members().get(member).inhabitants();
    }

    /** Volume of what is there before anybody joins; the inhabitants of members that only stand there. */
    long standing() {
        long sum = 0;
        Set<String> counted = new HashSet<>();
        facts.moving(target).forEach(asset -> counted.add(asset.member()));
        for (Asset asset : facts.inventory.listAssets()) {
            if (facts.standsOn(asset, target)) {
                sum += unit == VolumeUnit.USERS
                        ? facts.users(asset)
                        : counted.add(asset.member()) ? facts.owner(asset).inhabitants() : 0;
            }
        }
        return sum;
    }
}

package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.samtakt.common.Money;
import no.samtakt.inventory.PriceTier;
import no.samtakt.inventory.VolumeUnit;
import no.samtakt.planning.PlanPrices.Period;
import no.samtakt.planning.PlanPrices.Share;
import no.samtakt.planning.PlanPrices.Step;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.VolumeFee;

/** Tells which price steps hold when, for each chosen target that is priced by volume. */
final class PriceDecoder {

    private final CompiledPlan compiled;
    private final Schedule schedule;

    PriceDecoder(CompiledPlan compiled, Schedule schedule) {
        this.compiled = compiled;
        this.schedule = schedule;
    }

    PlanPrices prices() {
        List<Period> periods = new ArrayList<>();
        for (VolumeFee fee : compiled.problem().volumeFees()) {
            if (schedule.alternatives()[fee.choice()] == fee.alternative()) {
                addPeriods(fee, periods);
            }
        }
        return new PlanPrices(periods);
    }

    private void addPeriods(VolumeFee fee, List<Period> periods) {
        int end = compiled.problem().analysis();
        int[] live = new int[compiled.problem().parties().size()];
        Arrays.fill(live, end);
        for (int i = 0; i < fee.activities().size(); i++) {
            int g = schedule.finish()[fee.activities().get(i)];
            if (g != Schedule.NEVER) {
                live[fee.parties().get(i)] = Math.min(live[fee.parties().get(i)], g);
            }
        }
        int from = Arrays.stream(live).min().orElse(end);
        while (from < end) {
            int until = from;
            while (until + 1 < end && together(live, from, until + 1)) {
                until++;
            }
            periods.add(period(fee, liveAt(live, from), from, until));
            from = until + 1;
        }
    }

    /** Whether two months are of one calendar year, with the same members live. */
    private boolean together(int[] live, int one, int other) {
        return compiled.calendar().month(one).getYear()
                        == compiled.calendar().month(other).getYear()
                && liveAt(live, one).length == liveAt(live, other).length;
    }

    private static int[] liveAt(int[] live, int month) {
        return IntStream.range(0, live.length)
                .filter(party -> live[party] <= month)
                .toArray();
    }

    private Period period(VolumeFee fee, int[] parties, int from, int until) {
        ChainPlan chain = compiled.chain(fee.choice(), fee.alternative());
        VolumeUnit unit = VolumePrices.unit(fee);
        long standing = VolumePrices.standing(compiled.inventory().members(), chain, unit);
        long[] paid = new long[parties.length];
        for (int t = from; t <= until; t++) {
            long[] month = VolumePrices.month(fee, parties, t);
            for (int i = 0; i < paid.length; i++) {
                paid[i] += month[i];
            }
        }
        List<Share> shares = new ArrayList<>();
        long joined = 0;
        for (int i = 0; i < parties.length; i++) {
            long volume = fee.volumes()[parties[i]];
            joined += volume;
            shares.add(new Share(compiled.inventory().members().get(parties[i]).id(), volume, new Money(paid[i])));
        }
        return new Period(
                chain.target().id(),
                unit,
                compiled.calendar().month(from),
                compiled.calendar().month(until),
                standing,
                shares,
                steps(chain.target().tiersBy(unit), standing, standing + joined),
                new Money(fee.month(joined)),
                new Money(Arrays.stream(paid).sum()));
    }

    private static List<Step> steps(List<PriceTier> tiers, long standing, long all) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            long low = Math.max(standing, tiers.get(i).from());
            long high = i + 1 < tiers.size() ? Math.min(all, tiers.get(i + 1).from()) : all;
            steps.add(new Step(tiers.get(i).from(), tiers.get(i).price(), Math.max(0, high - low)));
        }
        return steps;
    }
}

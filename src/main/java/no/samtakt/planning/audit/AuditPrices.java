package no.samtakt.planning.audit;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.PriceTier;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.VolumeUnit;
import no.samtakt.planning.PlanPrices;
import no.samtakt.planning.PlanPrices.Period;
import no.samtakt.planning.PlanPrices.Share;
import no.samtakt.planning.PlanPrices.Step;

/** The price steps a plan shows, worked out again month by month, and whether its own figures give what it says is paid. */
final class AuditPrices {

    private final AuditScenario scenario;
    private final AuditFacts facts;
    private final SortedMap<String, String> expected = new TreeMap<>();

    private AuditPrices(AuditScenario scenario) {
        this.scenario = scenario;
        this.facts = scenario.facts;
    }

    static void compare(PlanPrices prices, AuditScenario scenario, AuditDifferences differences) {
        AuditPrices own = new AuditPrices(scenario);
        for (Target target : scenario.chosen.values()) {
            for (VolumeUnit unit : VolumeUnit.values()) {
                if (!target.tiersBy(unit).isEmpty()) {
                    AuditVolumes.of(scenario, target, unit).runs().forEach(run -> own.run(target, unit, run));
                }
            }
        }
        SortedMap<String, String> found = new TreeMap<>();
        for (Period period : prices.periods()) {
            StringBuilder text = new StringBuilder();
            text.append(period.until()).append(' ').append(period.standing());
            for (Share share : period.shares()) {
                text.append(' ').append(share.member()).append(' ').append(share.volume());
                text.append(' ').append(share.paid().minor());
            }
            Money perYear = Money.ZERO;
            for (Step step : period.steps()) {
                text.append(' ').append(step.from()).append(':').append(step.units());
                text.append('@').append(step.price().minor());
                perYear = perYear.plus(new Money(step.price().minor() * step.units()));
            }
            differences.same(
                    "prices " + period.target() + " " + period.from() + " per year", perYear, period.perYear());
            text.append(' ').append(period.perYear().minor());
            text.append(' ').append(period.paid().minor());
            found.put(period.target() + " " + period.unit() + " " + period.from(), text.toString());
        }
        differences.sameTable("prices", own.expected, found);
    }

    private void run(Target target, VolumeUnit unit, AuditVolumes.Run run) {
        int from = run.from();
        while (from < run.to()) {
            int year = facts.calendar.month(from).getYear();
            int to = from;
            long whole = 0;
            long[] paid = new long[run.members().length];
            while (to < run.to() && facts.calendar.month(to).getYear() == year) {
                long month = Rounding.spread(run.yearly(), 12, to % 12);
                long[] split = Rounding.split(month, run.volumes());
                whole += month;
                for (int k = 0; k < paid.length; k++) {
                    paid[k] += split[k];
                }
                to++;
            }
            long standing = AuditVolumes.of(scenario, target, unit).standing();
            StringBuilder text = new StringBuilder();
            text.append(facts.calendar.month(to - 1)).append(' ').append(standing);
            for (int k = 0; k < paid.length; k++) {
                text.append(' ')
                        .append(facts.inventory.members().get(run.members()[k]).id());
                text.append(' ').append(run.volumes()[k]).append(' ').append(paid[k]);
            }
            long all = standing + Arrays.stream(run.volumes()).sum();
            PriceTier before = null;
            for (PriceTier tier : target.tiersBy(unit)) {
                if (before != null) {
                    text.append(units(before, tier.from(), standing, all));
                }
                before = tier;
            }
            if (before != null) {
                text.append(units(before, Long.MAX_VALUE, standing, all));
            }
            text.append(' ').append(run.yearly()).append(' ').append(whole);
            expected.put(target.id() + " " + unit + " " + facts.calendar.month(from), text.toString());
            from = to;
        }
    }

    /** How many of the units beyond those that stood there before fall between a step and the next one. */
    private static String units(PriceTier tier, long next, long standing, long all) {
        long inStep = Math.min(all, next) - Math.min(all, tier.from());
        long before = Math.min(standing, next) - Math.min(standing, tier.from());
        return " " + tier.from() + ":" + (inStep - before) + "@" + tier.price().minor();
    }
}

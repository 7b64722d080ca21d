package no.samtakt.planning.audit;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.common.Rounding;
import no.samtakt.economy.sharing.Keys;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Benefit;
import no.samtakt.inventory.BenefitCondition;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Target;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.Appraisal.BenefitPlan;
import no.samtakt.planning.Appraisal.BenefitYear;

/** The benefits of a plan, worked out again month by month from what the plan does. */
final class AuditBenefits {

    private static final int NEVER = AuditScenario.NEVER;

    private final AuditScenario scenario;
    private final AuditFacts facts;
    private final SortedMap<String, String> expected = new TreeMap<>();

    private AuditBenefits(AuditScenario scenario) {
        this.scenario = scenario;
        this.facts = scenario.facts;
    }

    static void compare(Appraisal appraisal, AuditScenario scenario, AuditDifferences differences) {
        AuditBenefits own = new AuditBenefits(scenario);
        own.facts.inventory.caseFacts().benefits().forEach(own::benefit);
        SortedMap<String, String> found = new TreeMap<>();
        for (BenefitYear year : appraisal.benefitYears()) {
            found.put(
                    year.id() + " " + year.member() + " " + year.year(),
                    year.planned().minor() + " " + year.realised().minor() + " "
                            + year.plannedDays().centi() + " "
                            + year.realisedDays().centi());
        }
        for (BenefitPlan plan : appraisal.benefits()) {
            found.put(
                    plan.id() + " " + plan.member(),
                    plan.plannedValue().minor() + " " + plan.realisedValue().minor() + " " + plan.realised());
        }
        differences.sameTable("appraisal.benefits", own.expected, found);
    }

    private void benefit(Benefit benefit) {
        Inventory inventory = facts.inventory;
        int[] members =
                benefit.members().stream().mapToInt(facts::member).sorted().toArray();
        long[] money = new long[members.length];
        long[] days = new long[members.length];
        if (benefit.each()) {
            Arrays.fill(money, benefit.perYear().minor());
            Arrays.fill(days, benefit.days().centi());
        } else if (benefit.key().isEmpty()) {
            AuditKey key = new AuditKey(inventory, CostKind.OPERATION);
            money = key.split(benefit.perYear().minor(), members);
            days = key.split(benefit.days().centi(), members);
        } else {
            var key = Keys.of(
                    Keys.named(inventory, benefit.key()),
                    inventory.members(),
                    inventory.sharing(),
                    inventory.cooperation().planStart().getYear());
            money = key.split(benefit.perYear().minor(), members);
            days = key.split(benefit.days().centi(), members);
        }
        for (int k = 0; k < members.length; k++) {
            long worth = money[k];
            if (benefit.kind() == BenefitKind.TIME && benefit.perYear().isZero()) {
                worth = Rounding.mulDivHalfEven(
                        days[k], inventory.cooperation().internalDayRate().minor(), 100);
            }
            one(benefit, inventory.members().get(members[k]).id(), worth, days[k]);
        }
    }

    private void one(Benefit benefit, String member, long worth, long days) {
        int planned = benefit.start() == null ? 0 : facts.calendar.index(benefit.start());
        int began = planned;
        if (benefit.condition() != BenefitCondition.NONE) {
            began = benefit.areas().isEmpty() ? NEVER : planned;
            for (String area : benefit.areas()) {
                began = Math.max(began, reached(benefit.condition(), area, member));
            }
        }
        int last = benefit.until() == null ? NEVER - 1 : facts.calendar.index(benefit.until());
        SortedMap<Integer, long[]> years = new TreeMap<>();
        long[] values = new long[2];
        for (int t = 0; t < facts.calendar.analysis() && !benefit.elsewhere(); t++) {
            long[] now = {
                part(benefit, worth, t - planned, t, last), part(benefit, worth, since(t, began), t, last),
                part(benefit, days, t - planned, t, last), part(benefit, days, since(t, began), t, last)
            };
            values[0] += facts.discount.discount(now[0], t);
            values[1] += facts.discount.discount(now[1], t);
            long[] year = years.computeIfAbsent(facts.calendar.month(t).getYear(), key -> new long[4]);
            for (int i = 0; i < 4; i++) {
                year[i] += now[i];
            }
        }
        years.forEach((year, sums) -> {
            if (sums[0] != 0 || sums[1] != 0 || sums[2] != 0 || sums[3] != 0) {
                expected.put(
                        benefit.id() + " " + member + " " + year,
                        sums[0] + " " + sums[1] + " " + sums[2] + " " + sums[3]);
            }
        });
        boolean comes = began < facts.calendar.analysis() && began <= last;
        expected.put(
                benefit.id() + " " + member,
                values[0] + " " + values[1] + " " + (comes ? facts.calendar.month(began) : null));
    }

    private static int since(int month, int began) {
        return began == NEVER ? -1 : month - began;
    }

    /** The part of a year's figure in a month, so many months after it began. */
    private static long part(Benefit benefit, long perYear, int after, int month, int last) {
        if (after < 0 || month > last) {
            return 0;
        }
        long whole = Rounding.spread(perYear, 12, month % 12);
        return after + 1 < benefit.rampMonths()
                ? Rounding.mulDivHalfEven(whole, after + 1L, benefit.rampMonths())
                : whole;
    }

    /** Month in which an area has come as far as a condition asks for. */
    private int reached(BenefitCondition condition, String area, String member) {
        Target target = scenario.chosen.get(area);
        if (target == null) {
            return NEVER;
        }
        List<AuditMove> moves = scenario.moves.stream()
                .filter(move -> move.target().id().equals(target.id()))
                .filter(move -> condition == BenefitCondition.ALL
                        || move.asset().member().equals(member))
                .toList();
        if (!moves.isEmpty()) {
            return moves.stream()
                    .mapToInt(move ->
                            condition == BenefitCondition.SWITCHED_OFF ? scenario.off(move.asset()) : move.goLive())
                    .max()
                    .getAsInt();
        }
        for (Asset asset : facts.inventory.listAssets()) {
            boolean counts = condition == BenefitCondition.ALL || asset.member().equals(member);
            if (counts && facts.standsOn(asset, target) && !facts.out(asset.member(), target)) {
                return 0;
            }
        }
        return NEVER;
    }
}

package no.samtakt.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samtakt.common.Money;
import no.samtakt.common.PersonDays;
import no.samtakt.common.Rounding;
import no.samtakt.common.ShareKey;
import no.samtakt.economy.sharing.Keys;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Benefit;
import no.samtakt.inventory.BenefitCondition;
import no.samtakt.inventory.BenefitKind;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.planning.Appraisal.BenefitPlan;
import no.samtakt.planning.Appraisal.BenefitYear;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** When benefits come: by their own start, and by the months in which the plan meets their conditions. */
final class BenefitPlanner {

    /** Stands for a condition that is never met. */
    static final int NEVER = Integer.MAX_VALUE;

    private final CompiledPlan compiled;
    private final Schedule schedule;
    private final Evaluation evaluation;
    private final int analysis;
    private final List<BenefitPlan> plans = new ArrayList<>();
    private final List<BenefitYear> years = new ArrayList<>();
    /** Realised worth by kind, member index and month. */
    private final long[][][] realised;

    BenefitPlanner(CompiledPlan compiled, Schedule schedule, Evaluation evaluation) {
        this.compiled = compiled;
        this.schedule = schedule;
        this.evaluation = evaluation;
        this.analysis = compiled.calendar().analysis();
        Inventory inventory = compiled.inventory();
        this.realised =
                new long[BenefitKind.values().length][inventory.members().size()][analysis];
        for (Benefit benefit : inventory.caseFacts().benefits()) {
            int[] members = benefit.members().stream()
                    .mapToInt(compiled::memberIndex)
                    .sorted()
                    .toArray();
            long[] money = split(inventory, benefit, benefit.perYear().minor(), members);
            long[] days = split(inventory, benefit, benefit.days().centi(), members);
            for (int k = 0; k < members.length; k++) {
                plan(benefit, members[k], worth(inventory, benefit, money[k], days[k]), days[k]);
            }
        }
    }

    List<BenefitPlan> plans() {
        return plans;
    }

    List<BenefitYear> years() {
        return years;
    }

    /** Discounted realised worth of a kind of benefit for a member. */
    long presentValue(BenefitKind kind, String member) {
        return plans.stream()
                .filter(plan -> plan.kind() == kind && plan.member().equals(member))
                .mapToLong(plan -> plan.realisedValue().minor())
                .sum();
    }

    /** Realised worth of a kind of benefit by member index and month. */
    long[][] realised(BenefitKind kind) {
        return realised[kind.ordinal()];
    }

    private static long[] split(Inventory inventory, Benefit benefit, long whole, int[] members) {
        if (benefit.each()) {
            long[] same = new long[members.length];
            Arrays.fill(same, whole);
            return same;
        }
        ShareKey key = benefit.key().isEmpty()
                ? Keys.ofPlan(inventory, CostKind.OPERATION)
                : Keys.of(
                        Keys.named(inventory, benefit.key()),
                        inventory.members(),
                        inventory.sharing(),
                        inventory.cooperation().planStart().getYear());
        return key.split(whole, members);
    }

    /** Freed time is worth its days at the internal rate where no other worth is stated. */
    private static long worth(Inventory inventory, Benefit benefit, long money, long days) {
        boolean byTime = benefit.kind() == BenefitKind.TIME && benefit.perYear().isZero();
        return byTime
                ? Rounding.mulDivHalfEven(
                        days, inventory.cooperation().internalDayRate().minor(), 100)
                : money;
    }

    private void plan(Benefit benefit, int member, long perYear, long days) {
        int planned = benefit.start() == null ? 0 : compiled.calendar().index(benefit.start());
        int met = benefit.condition() == BenefitCondition.NONE ? Integer.MIN_VALUE : met(benefit, member);
        int began = met == NEVER ? NEVER : Math.max(planned, met);
        String id = compiled.inventory().members().get(member).id();
        long plannedValue = 0;
        long realisedValue = 0;
        if (!benefit.elsewhere()) {
            plannedValue = value(benefit, perYear, planned);
            realisedValue = value(benefit, perYear, began);
            years(benefit, id, perYear, days, planned, began);
            long[] months = realised(benefit.kind())[member];
            for (int t = 0; t < analysis; t++) {
                months[t] += amount(benefit, perYear, began, t);
            }
        }
        int ramp = Math.max(0, benefit.rampMonths() - 1);
        boolean comes = began < analysis
                && (benefit.until() == null || began <= compiled.calendar().index(benefit.until()));
        plans.add(new BenefitPlan(
                benefit.id(),
                benefit.name(),
                benefit.kind(),
                id,
                benefit.areas(),
                benefit.condition(),
                benefit.goal(),
                benefit.owner(),
                benefit.measure(),
                benefit.landing(),
                benefit.elsewhere(),
                benefit.score(),
                new Money(perYear),
                new PersonDays(days),
                compiled.calendar().month(planned),
                compiled.calendar().month(planned + ramp),
                comes ? month(began) : null,
                comes ? month(began + ramp) : null,
                new Money(plannedValue),
                new Money(realisedValue),
                benefit.source()));
    }

    private @Nullable YearMonth month(int index) {
        return index == NEVER ? null : compiled.calendar().month(index);
    }

    /** The part of a yearly figure that falls in a month when it begins in another: evenly rising over the ramp. */
    private long amount(Benefit benefit, long perYear, int began, int month) {
        boolean over = benefit.until() != null && month > compiled.calendar().index(benefit.until());
        if (began == NEVER || month < began || over) {
            return 0;
        }
        long whole = Rounding.spread(perYear, 12, month % 12);
        int ramp = benefit.rampMonths();
        long reached = (long) month - began + 1;
        return reached >= ramp ? whole : Rounding.mulDivHalfEven(whole, reached, ramp);
    }

    private long value(Benefit benefit, long perYear, int began) {
        long sum = 0;
        for (int t = 0; t < analysis; t++) {
            sum += compiled.discount().discount(amount(benefit, perYear, began, t), t);
        }
        return sum;
    }

    private void years(Benefit benefit, String member, long perYear, long days, int planned, int began) {
        int last = compiled.calendar().yearBucket(analysis - 1);
        int first = compiled.calendar().month(0).getYear();
        for (int y = 0; y <= last; y++) {
            long[] sums = new long[4];
            for (int t = 0; t < analysis; t++) {
                if (compiled.calendar().yearBucket(t) == y) {
                    sums[0] += amount(benefit, perYear, planned, t);
                    sums[1] += amount(benefit, perYear, began, t);
                    sums[2] += amount(benefit, days, planned, t);
                    sums[3] += amount(benefit, days, began, t);
                }
            }
            if (Arrays.stream(sums).anyMatch(sum -> sum != 0)) {
                years.add(new BenefitYear(
                        benefit.id(),
                        member,
                        first + y,
                        new Money(sums[0]),
                        new Money(sums[1]),
                        new PersonDays(sums[2]),
                        new PersonDays(sums[3])));
            }
        }
    }

    // ---- conditions

    private int met(Benefit benefit, int member) {
        int latest = benefit.areas().isEmpty() ? NEVER : 0;
        for (String area : benefit.areas()) {
            latest = Math.max(latest, met(benefit.condition(), area, member));
        }
        return latest;
    }

    private int met(BenefitCondition condition, String area, int member) {
        int choice = compiled.areas().stream().map(Area::code).toList().indexOf(area);
        int alternative = choice < 0 ? 0 : schedule.alternatives()[choice];
        if (alternative == 0) {
            return NEVER;
        }
        ChainPlan chain = compiled.chain(choice, alternative);
        String id = compiled.inventory().members().get(member).id();
        boolean all = condition == BenefitCondition.ALL;
        int latest = -1;
        for (Asset asset : chain.moving()) {
            int reached = condition == BenefitCondition.SWITCHED_OFF ? off(asset) : moved(asset);
            if (all && reached != NEVER) {
                latest = Math.max(latest, reached);
            } else if (!all && asset.member().equals(id)) {
                latest = Math.max(latest, reached);
            }
        }
        boolean stands = chain.settled().stream()
                .filter(asset -> all || asset.member().equals(id))
                .anyMatch(asset -> compiled.takesPart(choice, compiled.memberIndex(asset.member()), schedule));
        return latest >= 0 ? latest : stands ? 0 : NEVER;
    }

    private int moved(Asset asset) {
        Integer activity = compiled.activityOfAsset().get(asset.id());
        int g = activity == null ? Schedule.NEVER : schedule.finish()[activity];
        return g == Schedule.NEVER ? NEVER : g;
    }

    private int off(Asset asset) {
        int milestone = compiled.offs().indexOf(asset);
        int off = milestone < 0 ? -1 : evaluation.milestoneMonths()[milestone];
        return off < 0 ? NEVER : off;
    }
}

package no.samtakt.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.common.PersonDays;
import no.samtakt.common.Rounding;
import no.samtakt.economy.DiscountTable;
import no.samtakt.economy.EffortScale;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.VolumeUnit;

/**
 * What moving one asset to one target in one mode takes, by month relative to its start: effort, money, exposure.
 *
 * @param asset the asset replaced
 * @param target the target
 * @param row the effort row used
 * @param roles effort per pool id; {@code member/role} or {@code /role} for the programme team
 * @param internal nominal cost of own staff by month from the start of work
 * @param external nominal cost of the programme team by month from the start of work
 * @param runningPerYear yearly running cost of the new
 * @param exposure centi-points in the go-live month
 */
record TransitionPlan(
        Asset asset,
        Target target,
        AreaEffort row,
        SortedMap<String, Long> roles,
        long[] internal,
        long[] external,
        long runningPerYear,
        long exposure) {

    /** Separates member and role in a pool id; the programme team's member is empty. */
    static final String POOL_SEPARATOR = "/";

    static TransitionPlan of(
            Cooperation cooperation,
            Member member,
            Asset asset,
            Target target,
            AreaEffort row,
            boolean sameProduct,
            int users,
            boolean paysInhabitants,
            long exposure) {
        SortedMap<String, Long> roles = new TreeMap<>();
        int scale = EffortScale.basisPoints(users);
        for (Map.Entry<String, PersonDays> entry : row.effort().entrySet()) {
            long effort = Rounding.mulDivHalfEven(entry.getValue().centi(), scale, 10_000);
            if (sameProduct) {
                effort = Rounding.mulDivHalfEven(effort, PlanningDefaults.SAME_PRODUCT_BASIS_POINTS, 10_000);
            }
            if (effort > 0) {
                roles.put(poolId(cooperation, member, entry.getKey()), effort);
            }
        }
        int length = row.durationMonths() + row.hypercareMonths();
        long[] internal = new long[length];
        long[] external = new long[length];
        for (Map.Entry<String, Long> entry : roles.entrySet()) {
            boolean programme = entry.getKey().startsWith(POOL_SEPARATOR);
            long rate = (programme ? cooperation.externalDayRate() : cooperation.internalDayRate()).minor();
            long[] work = byMonth(entry.getValue(), row.durationMonths(), row.hypercareMonths());
            for (int i = 0; i < length; i++) {
                (programme ? external : internal)[i] += Rounding.mulDivHalfEven(work[i], rate, 100);
            }
        }
        long running = Math.multiplyExact(target.pricePerYear(VolumeUnit.USERS).minor(), (long) users)
                + (paysInhabitants
                        ? Math.multiplyExact(
                                target.pricePerYear(VolumeUnit.INHABITANTS).minor(), (long) member.inhabitants())
                        : 0);
        return new TransitionPlan(asset, target, row, roles, internal, external, running, exposure);
    }

    /** {@code /role} when the programme team has the role, {@code member/role} otherwise. */
    static String poolId(Cooperation cooperation, Member member, String role) {
        boolean programme = cooperation.programmeTeam().stream()
                .anyMatch(capacity -> capacity.role().equals(role));
        return (programme ? "" : member.id()) + POOL_SEPARATOR + role;
    }

    /** Effort by month from the start of work: {@code duration} months up to go-live, then {@code afterCare} months. */
    static long[] byMonth(long effort, int duration, int afterCare) {
        long tail = afterCare > 0 ? effort * PlanningDefaults.AFTER_CARE_BASIS_POINTS / 10_000 : 0;
        long[] work = new long[duration + afterCare];
        for (int i = 0; i < duration; i++) {
            work[i] = Rounding.spread(effort - tail, duration, i);
        }
        for (int i = 0; i < afterCare; i++) {
            work[duration + i] = Rounding.spread(tail, afterCare, i);
        }
        return work;
    }

    int duration() {
        return row.durationMonths();
    }

    /** Months from the go-live month to the first month without the old asset. */
    int offOffset() {
        return 1 + row.parallelMonths() + (asset.archiveDuty() ? PlanningDefaults.ARCHIVE_MONTHS : 0);
    }

    /** Nominal running cost of the new in month {@code t}. */
    long running(int t) {
        return Rounding.spread(runningPerYear, 12, t % 12);
    }

    /** Nominal one-off money, all months. */
    long oneOff() {
        long sum = 0;
        for (int i = 0; i < internal.length; i++) {
            sum += internal[i] + external[i];
        }
        return sum;
    }

    /**
     * Present value by go-live month 0 … horizon − 1; months before the duration allows are priced as if work began earlier than
     * month 0 and that part were free.
     *
     * @param before months counted: only flows in months before this one
     */
    long[] presentValues(DiscountTable discount, int horizon, int analysis, int before) {
        long[] runningFrom = new long[analysis + 1];
        for (int t = analysis - 1; t >= 0; t--) {
            runningFrom[t] = runningFrom[t + 1] + (t < before ? discount.discount(running(t), t) : 0);
        }
        long[] values = new long[horizon];
        for (int g = 0; g < horizon; g++) {
            long value = runningFrom[g];
            int start = g - duration() + 1;
            for (int i = 0; i < internal.length; i++) {
                int t = start + i;
                if (t >= 0 && t < before) {
                    value += discount.discount(internal[i], t) + discount.discount(external[i], t);
                }
            }
            values[g] = value;
        }
        return values;
    }

    /** The pools with their effort, as the plan shows them. */
    List<MigrationPlan.PoolEffort> poolEfforts() {
        List<MigrationPlan.PoolEffort> efforts = new ArrayList<>();
        roles.forEach((pool, centi) -> efforts.add(new MigrationPlan.PoolEffort(pool, new PersonDays(centi))));
        return efforts;
    }
}

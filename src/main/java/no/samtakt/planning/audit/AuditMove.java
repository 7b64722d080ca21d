package no.samtakt.planning.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.common.Rounding;
import no.samtakt.economy.EffortScale;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.VolumeUnit;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanningDefaults;

/**
 * A transition as the plan has it: asset, target, effort row of its mode, go-live month.
 *
 * @param goLive index of the go-live month
 */
record AuditMove(AuditFacts facts, Asset asset, Target target, AreaEffort row, int goLive) {

    String id() {
        return TaskKind.TRANSITION + ":" + asset.id();
    }

    int member() {
        return facts.member(asset.member());
    }

    int start() {
        return goLive - row.durationMonths() + 1;
    }

    /** Work and after-care together, in months from {@link #start}. */
    int length() {
        return row.durationMonths() + row.hypercareMonths();
    }

    /** Effort per pool; the programme team's pools begin with a slash. */
    SortedMap<String, Long> effort() {
        SortedMap<String, Long> pools = new TreeMap<>();
        row.effort().forEach((role, days) -> {
            long scaled = EffortScale.scale(days.centi(), facts.users(asset));
            long share = AuditFacts.sameProduct(asset, target) ? PlanningDefaults.SAME_PRODUCT_BASIS_POINTS : 10_000;
            long effort = Rounding.mulDivHalfEven(scaled, share, 10_000);
            if (effort > 0) {
                pools.put((facts.programme(role) ? "" : asset.member()) + "/" + role, effort);
            }
        });
        return pools;
    }

    /** A pool's effort in month {@code i} of the work, after-care following. */
    long work(long effort, int i) {
        int d = row.durationMonths();
        int h = row.hypercareMonths();
        long tail = h > 0 ? effort * PlanningDefaults.AFTER_CARE_BASIS_POINTS / 10_000 : 0;
        return i < d ? Rounding.spread(effort - tail, d, i) : Rounding.spread(tail, h, i - d);
    }

    /** Cost of own staff (or of the programme team) in month {@code i} of the work. */
    long effortCost(boolean external, int i) {
        var cooperation = facts.inventory.cooperation();
        long rate = (external ? cooperation.externalDayRate() : cooperation.internalDayRate()).minor();
        long sum = 0;
        for (var pool : effort().entrySet()) {
            if (pool.getKey().startsWith("/") == external) {
                sum += Rounding.mulDivHalfEven(work(pool.getValue(), i), rate, 100);
            }
        }
        return sum;
    }

    /** Both kinds of effort over all months, undiscounted. */
    long oneOff() {
        long sum = 0;
        for (int i = 0; i < length(); i++) {
            sum += effortCost(false, i) + effortCost(true, i);
        }
        return sum;
    }

    /** Yearly running cost of the new, as far as it is not priced by volume. */
    long runningPerYear() {
        boolean first = false;
        for (Asset other : facts.owner(asset).assets()) {
            if (facts.moves(other, target)) {
                first = other.id().equals(asset.id());
                break;
            }
        }
        long perUser = target.pricePerYear(VolumeUnit.USERS).minor() * facts.users(asset);
        long perHead = target.pricePerYear(VolumeUnit.INHABITANTS).minor()
                * facts.owner(asset).inhabitants();
        return perUser + (first ? perHead : 0);
    }

    long exposure() {
        return facts.exposure(asset, row);
    }

    /** First month without the old asset, what is hosted on it aside. */
    int ownOff() {
        return goLive + 1 + row.parallelMonths() + (asset.archiveDuty() ? PlanningDefaults.ARCHIVE_MONTHS : 0);
    }
}

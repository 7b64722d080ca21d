package no.samtakt.planning;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Joining;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.OptionRight;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Target;

/**
 * Members that join an agreement others have made by a right to call off from it: they take no part in the procurement and need
 * not wait for it, and begin to move in a month in which the right holds. A right that cannot be used in time is none.
 */
final class CallOffs {

    private CallOffs() {}

    /** Whether a member has a right in a target that has not run out before the plan starts. */
    static boolean entitled(Member member, Target target, YearMonth planStart) {
        for (Contract contract : member.contracts()) {
            for (OptionRight right : contract.optionHolderIn()) {
                YearMonth until = right.until();
                if (right.target().equals(target.id()) && (until == null || !until.isBefore(planStart))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The right each member uses, by member id: the first listed that every asset of its can still be moved by. */
    static SortedMap<String, OptionRight> rights(
            ProblemCompiler compiler, Target target, List<Member> participants, List<Asset> moving) {
        SortedMap<String, OptionRight> rights = new TreeMap<>();
        if (target.leadMonths() == 0 || target.procurement() == Procurement.NONE || moving.isEmpty()) {
            return rights;
        }
        int decided = compiler.calendar().decided(0, participants, target);
        int ready = decided + 1 + ChainPlan.establishing(target);
        for (Member member : participants) {
            List<Asset> own = moving.stream()
                    .filter(asset -> asset.member().equals(member.id()))
                    .toList();
            for (Contract contract : own.isEmpty() ? List.<Contract>of() : member.contracts()) {
                for (OptionRight right : contract.optionHolderIn()) {
                    if (right.target().equals(target.id())
                            && own.stream().allMatch(asset -> inTime(compiler, asset, right, ready))) {
                        rights.putIfAbsent(member.id(), right);
                    }
                }
            }
        }
        return rights;
    }

    /** Whether an asset can begin to move in a month in which a right holds, in some mode. */
    private static boolean inTime(ProblemCompiler compiler, Asset asset, OptionRight right, int ready) {
        PlanCalendar calendar = compiler.calendar();
        int earliest = earliest(compiler, asset);
        YearMonth latest = asset.latest();
        int last = calendar.planned() - 1;
        last = latest == null ? last : Math.min(last, calendar.index(latest));
        YearMonth from = right.from();
        YearMonth until = right.until();
        for (AreaEffort row : compiler.effortRows(asset)) {
            int start = Math.max(ready, earliest - row.durationMonths() + 1);
            start = from == null ? start : Math.max(start, calendar.index(from));
            if ((until == null || start <= calendar.index(until)) && start + row.durationMonths() - 1 <= last) {
                return true;
            }
        }
        return false;
    }

    /** First month in which an asset may go live, as far as its own and its member's first month go. */
    static int earliest(ProblemCompiler compiler, Asset asset) {
        int earliest =
                asset.earliest() == null ? 0 : Math.max(0, compiler.calendar().index(asset.earliest()));
        for (Joining joining : compiler.variant().terms().joining()) {
            if (joining.member().equals(asset.member())) {
                earliest = Math.max(earliest, compiler.calendar().index(joining.from()));
            }
        }
        return earliest;
    }
}

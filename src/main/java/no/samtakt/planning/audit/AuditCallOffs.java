package no.samtakt.planning.audit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.OptionRight;
import no.samtakt.inventory.Target;
import org.jspecify.annotations.Nullable;

/** Rights to call off from an agreement that others have made: whether one holds, and the months in which it lets work begin. */
final class AuditCallOffs {

    private final AuditFacts facts;

    AuditCallOffs(AuditFacts facts) {
        this.facts = facts;
    }

    private List<OptionRight> stated(String member, Target target) {
        List<OptionRight> rights = new ArrayList<>();
        for (Contract contract :
                facts.inventory.members().get(facts.member(member)).contracts()) {
            contract.optionHolderIn().stream()
                    .filter(right -> right.target().equals(target.id()))
                    .forEach(rights::add);
        }
        return rights;
    }

    /** Whether a member may join though the target does not name it. */
    boolean entitled(String member, Target target) {
        return stated(member, target).stream().anyMatch(right -> last(right) >= 0);
    }

    private int first(OptionRight right) {
        YearMonth from = right.from();
        return from == null ? 0 : facts.calendar.index(from);
    }

    private int last(OptionRight right) {
        YearMonth until = right.until();
        return until == null ? Integer.MAX_VALUE : facts.calendar.index(until);
    }

    /** The right a member joins by; null where there is nothing to procure, or none lets all that moves begin in time. */
    @Nullable
    OptionRight used(String member, Target target) {
        if (!AuditFacts.tendered(target)) {
            return null;
        }
        List<Asset> own = facts.moving(target).stream()
                .filter(asset -> asset.member().equals(member))
                .toList();
        for (OptionRight right : own.isEmpty() ? List.<OptionRight>of() : stated(member, target)) {
            if (own.stream().allMatch(asset -> canBegin(asset, target, right))) {
                return right;
            }
        }
        return null;
    }

    private boolean canBegin(Asset asset, Target target, OptionRight right) {
        int after = facts.calendar.decided(0, facts.participants(target), target);
        if (facts.established(target)) {
            after += Math.max(1, target.establishMonths());
        }
        YearMonth latest = asset.latest();
        for (Mode mode : Mode.values()) {
            var row = facts.row(asset, mode);
            if (row != null) {
                int begin = Math.max(after + 1, first(right));
                int live = Math.max(begin + row.durationMonths() - 1, firstLive(asset));
                boolean called = live - row.durationMonths() + 1 <= last(right);
                if (called
                        && live < facts.calendar.horizon()
                        && (latest == null || live <= facts.calendar.index(latest))) {
                    return true;
                }
            }
        }
        return false;
    }

    private int firstLive(Asset asset) {
        YearMonth earliest = asset.earliest();
        return Math.max(earliest == null ? 0 : facts.calendar.index(earliest), facts.joins(asset.member()));
    }

    /** First month in which a move's work may begin. */
    int first(AuditMove move) {
        OptionRight right = used(move.asset().member(), move.target());
        return right == null ? Integer.MIN_VALUE : first(right);
    }

    /** Last month in which a move's work may begin. */
    int last(AuditMove move) {
        OptionRight right = used(move.asset().member(), move.target());
        return right == null ? Integer.MAX_VALUE : last(right);
    }
}

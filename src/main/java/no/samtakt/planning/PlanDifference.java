package no.samtakt.planning;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.Task;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two plans of the same co-operation, from the first to the second.
 *
 * @param targets areas with another target
 * @param moves tasks in both with another finish month, and tasks in only one of them
 * @param members change of each member's discounted cost
 * @param objective change of J
 * @param cost change of the discounted cost
 * @param riskCentiPoints change of risk
 * @param newlyBroken rules broken in the second only
 * @param mended rules broken in the first only
 */
public record PlanDifference(
        List<TargetChange> targets,
        List<Move> moves,
        List<MemberChange> members,
        Money objective,
        Money cost,
        long riskCentiPoints,
        List<BrokenRule> newlyBroken,
        List<BrokenRule> mended) {

    /** @param from target id, null for none */
    public record TargetChange(String area, @Nullable String from, @Nullable String to) {}

    /**
     * @param from finish month in the first plan; null when it is not there
     * @param to finish month in the second plan; null when it is not there
     */
    public record Move(String task, @Nullable YearMonth from, @Nullable YearMonth to) {

        /** Months later (negative: earlier); 0 when it is in one plan only. */
        public int months() {
            return from == null || to == null ? 0 : Math.toIntExact(ChronoUnit.MONTHS.between(from, to));
        }
    }

    public record MemberChange(String member, Money cost) {}

    public boolean isEmpty() {
        return targets.isEmpty() && moves.isEmpty();
    }

    /** O(tasks log tasks). */
    public static PlanDifference between(MigrationPlan first, MigrationPlan second) {
        List<BrokenRule> newly = new ArrayList<>(second.brokenRules());
        newly.removeAll(first.brokenRules());
        List<BrokenRule> mended = new ArrayList<>(first.brokenRules());
        mended.removeAll(second.brokenRules());
        return new PlanDifference(
                targets(first, second),
                moves(first, second),
                members(first, second),
                second.quality().objective().minus(first.quality().objective()),
                second.quality().cost().minus(first.quality().cost()),
                second.quality().riskCentiPoints() - first.quality().riskCentiPoints(),
                List.copyOf(newly),
                List.copyOf(mended));
    }

    private static List<TargetChange> targets(MigrationPlan first, MigrationPlan second) {
        Map<String, @Nullable String> before = new HashMap<>();
        first.decisions().forEach(decision -> before.put(decision.area(), decision.target()));
        List<TargetChange> changes = new ArrayList<>();
        for (AreaDecision decision : second.decisions()) {
            String from = before.get(decision.area());
            if (!Objects.equals(from, decision.target())) {
                changes.add(new TargetChange(decision.area(), from, decision.target()));
            }
        }
        return changes;
    }

    private static List<Move> moves(MigrationPlan first, MigrationPlan second) {
        Map<String, YearMonth> before = new TreeMap<>();
        for (Task task : first.tasks()) {
            before.put(task.id(), task.finish());
        }
        List<Move> moves = new ArrayList<>();
        for (Task task : second.tasks()) {
            YearMonth from = before.remove(task.id());
            if (!task.finish().equals(from)) {
                moves.add(new Move(task.id(), from, task.finish()));
            }
        }
        before.forEach((id, month) -> moves.add(new Move(id, month, null)));
        return moves;
    }

    private static List<MemberChange> members(MigrationPlan first, MigrationPlan second) {
        Map<String, Money> before = new HashMap<>();
        first.economy().members().forEach(result -> before.put(result.member(), result.plan()));
        List<MemberChange> changes = new ArrayList<>();
        for (MemberResult result : second.economy().members()) {
            changes.add(new MemberChange(
                    result.member(), result.plan().minus(before.getOrDefault(result.member(), Money.ZERO))));
        }
        return changes;
    }
}

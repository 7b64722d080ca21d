package no.samtakt.app;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import no.samtakt.common.Money;
import no.samtakt.common.Texts;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.difference.Change;
import no.samtakt.inventory.workbook.ImportResult;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.PlanDifference;
import no.samtakt.planning.Planner;
import no.samtakt.report.Formats;
import no.samtakt.report.ImportView;
import no.samtakt.report.Labels;
import no.samtakt.report.PlanView;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to a plan made before: the same targets and months scored on the new inventory, all changes together, and
 * each change of a system or a contract by itself.
 *
 * <p>The plan is scored from its own first month, also when that is past: otherwise what is done would have to be done again. What
 * a change does to months gone by — a corrected price, paid long ago — can no longer be gained or lost, so it is told apart and
 * not counted as an effect; nor are rules that are broken only in such months. The current month is still open.
 */
final class ImportPlanEffects {

    /** Changes that are scored each by itself; further ones are listed with what they touch. */
    private static final int SCORED = 40;

    private ImportPlanEffects() {}

    static ImportView.@Nullable PlanEffect of(ImportInventory.Wish wish, ImportResult after, List<Change> changes)
            throws IOException {
        if (wish.plan() == null) {
            return null;
        }
        MigrationPlan plan = Data.plan(wish.plan());
        Inventory old = ImportInventory.before(wish.into());
        Inventory now = after.inventory();
        if (old == null) {
            throw new CannotRunException(
                    CannotRunException.Cause.DATA,
                    "no-inventory-for-plan",
                    wish.into().toString());
        }
        Variant variant = Variants.get(now.cooperation(), plan.header().variant());
        Planner.Reading reading = new Planner.Reading(List.of(), List.of());
        MigrationPlan before = Planner.score(old, variant, reading, plan);
        MigrationPlan scored = Audited.require(now, variant, Planner.score(now, variant, reading, plan));
        PlanDifference difference = PlanDifference.between(before, scored);
        YearMonth month = YearMonth.from(wish.today());
        Money spent = Planner.costBefore(old, variant, plan, month);
        Money past = Planner.costBefore(now, variant, plan, month).minus(spent);
        PlanView view = new PlanView(scored);
        Formats formats = Formats.of(wish.language(), now.cooperation().currency());
        Labels labels = Labels.of(wish.language());
        Texts texts = Texts.of(ImportPlanEffects.class.getPackageName(), wish.language());
        List<ImportView.Touched> touched = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            List<String> tasks = tasks(change, plan, old, now, view, formats, texts);
            Money cost = null;
            if (!tasks.isEmpty() && count < SCORED) {
                Inventory single = single(change, old, now);
                if (single != null) {
                    count++;
                    MigrationPlan alone = Planner.score(single, variant, reading, plan);
                    cost = PlanDifference.between(before, alone)
                            .cost()
                            .minus(Planner.costBefore(single, variant, plan, month)
                                    .minus(spent));
                }
            }
            if (!tasks.isEmpty()) {
                touched.add(new ImportView.Touched(i, tasks, cost));
            }
        }
        return new ImportView.PlanEffect(
                plan.header().variant(),
                difference.cost().minus(past),
                past,
                difference.riskCentiPoints() - (riskBefore(scored, month) - riskBefore(before, month)),
                scored.quality().feasible()
                        || (!scored.brokenRules().isEmpty()
                                && scored.brokenRules().stream().allMatch(rule -> isPast(rule, month))),
                difference.newlyBroken().stream()
                        .filter(rule -> !isPast(rule, month))
                        .map(rule -> labels.broken(rule, view, formats))
                        .toList(),
                touched);
    }

    private static boolean isPast(BrokenRule rule, YearMonth month) {
        YearMonth broken = rule.month();
        return broken != null && broken.isBefore(month);
    }

    /** Risk of the months before one, in hundredths of points. */
    private static long riskBefore(MigrationPlan plan, YearMonth month) {
        PlanView view = new PlanView(plan);
        return plan.risk().stream()
                .filter(risk -> risk.month().isBefore(month))
                .mapToLong(view::risk)
                .sum();
    }

    /** The activities of the plan that a change concerns, with their months. */
    private static List<String> tasks(
            Change change,
            MigrationPlan plan,
            Inventory old,
            Inventory now,
            PlanView view,
            Formats formats,
            Texts texts) {
        Set<String> assets = new LinkedHashSet<>();
        String id = change.member() + "/" + change.id();
        if (change.sheet().equals("contracts")) {
            for (Inventory inventory : List.of(old, now)) {
                inventory.listContracts().stream()
                        .filter(contract -> contract.id().equalsIgnoreCase(id))
                        .forEach(contract -> assets.addAll(contract.covers()));
            }
        } else {
            assets.add(id);
        }
        List<String> tasks = new ArrayList<>();
        for (MigrationPlan.Task task : plan.tasks()) {
            if (!task.asset().isEmpty() && assets.stream().anyMatch(task.asset()::equalsIgnoreCase)) {
                int wave = 0;
                for (int i = 0; i < plan.waves().size() && wave == 0; i++) {
                    wave = plan.waves().get(i).tasks().contains(task.id()) ? i + 1 : 0;
                }
                String month = formats.month(task.finish());
                tasks.add(
                        wave == 0
                                ? texts.get("effect.task-alone", view.name(task.asset()), month)
                                : texts.get("effect.task", view.name(task.asset()), month, String.valueOf(wave)));
            }
        }
        return tasks.stream().distinct().toList();
    }

    /** The old inventory with one system or contract as it is now; null when the change is of something else. */
    private static @Nullable Inventory single(Change change, Inventory old, Inventory now) {
        if (change.kind() != Change.Kind.CHANGED && change.kind() != Change.Kind.RENAMED) {
            return null;
        }
        String id = change.member() + "/" + change.id();
        if (change.sheet().equals("contracts")) {
            Contract contract = now.listContracts().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
            return contract == null
                    ? null
                    : with(
                            old,
                            change.member(),
                            member -> member.with(
                                    member.assets(),
                                    member.contracts().stream()
                                            .map(one -> one.id().equals(id) ? contract : one)
                                            .toList()));
        }
        Asset asset = now.findAsset(id).orElse(null);
        return asset == null
                ? null
                : with(
                        old,
                        change.member(),
                        member -> member.with(
                                member.assets().stream()
                                        .map(one -> one.id().equals(id) ? asset : one)
                                        .toList(),
                                member.contracts()));
    }

    private static Inventory with(Inventory inventory, String id, Function<Member, Member> change) {
        return inventory.with(inventory.members().stream()
                .map(member -> member.id().equals(id) ? change.apply(member) : member)
                .toList());
    }
}

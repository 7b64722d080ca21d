package no.samtakt.planning.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.WinWin;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.PlanPrices;
import no.samtakt.planning.PlanTerms;
import no.samtakt.schedule.ScheduleEvaluator;
import org.jspecify.annotations.Nullable;

/**
 * Checks a finished plan against the inventory it was made for: recomputes rules, money, present values and risk from what the
 * plan does (targets chosen, modes, finish months) and compares them with what the plan says. Shares no table with the search.
 *
 * <p>O(tasks × A + orders²): well under a second for five members. Never throws on a plan that was tampered with in amounts,
 * months or tasks; what makes no sense is a difference.
 */
public final class PlanAudit {

    private final AuditFacts facts;
    private final MigrationPlan plan;
    private final AuditDifferences differences = new AuditDifferences();

    private PlanAudit(Inventory inventory, Variant variant, MigrationPlan plan) {
        this.facts = new AuditFacts(inventory, variant, plan);
        this.plan = plan;
    }

    /** Audits a plan made for an inventory and a variant. */
    public static AuditResult audit(Inventory inventory, Variant variant, MigrationPlan plan) {
        return new PlanAudit(inventory, variant, plan).audit();
    }

    private AuditResult audit() {
        Map<String, Target> chosen = chosen();
        AuditScenario scenario = scenario(chosen);
        AuditScenario nothing = AuditScenario.zero(facts);
        AuditFlows flows = new AuditFlows(scenario);
        AuditFlows zero = new AuditFlows(nothing);
        AuditLoad load = new AuditLoad(scenario);
        AuditLoad zeroLoad = new AuditLoad(nothing);
        List<BrokenRule> broken = AuditRules.check(scenario, load, flows);
        List<PlanTerms.Loss> losses = losses(flows, zero);
        long unfairness = 0;
        for (PlanTerms.Loss loss : losses) {
            unfairness += loss.whole().minor() + loss.early().minor();
            if (facts.variant.terms().winWin() == WinWin.HARD) {
                lost(broken, loss.member(), "", loss.whole());
                lost(broken, loss.member(), ScheduleEvaluator.EARLY, loss.early());
            }
        }
        AuditResult result = new AuditResult(
                List.of(),
                new Money(flows.total()),
                load.risk(),
                new Money(unfairness),
                new Money(objective(flows.total(), load.risk(), unfairness)),
                new Money(objective(zero.total(), zeroLoad.risk(), 0)),
                broken);
        AuditComparison comparison = new AuditComparison(facts, plan, scenario, differences);
        comparison.header();
        comparison.terms(chosen);
        comparison.losses(losses);
        comparison.quality(result, zeroLoad.risk());
        comparison.broken(broken);
        comparison.economy(flows, zero);
        comparison.tasks(flows);
        comparison.contracts(nothing);
        comparison.bridges(flows);
        comparison.waves();
        comparison.pools(load);
        comparison.risk(load);
        comparison.harmonization();
        AuditSharing.compare(facts.inventory, plan, differences);
        PlanPrices prices = plan.prices();
        if (prices != null) {
            AuditPrices.compare(prices, scenario, differences);
        }
        Appraisal appraisal = plan.appraisal();
        if (appraisal != null) {
            AuditCase.compare(appraisal, scenario, flows, nothing, zero, differences);
            AuditBenefits.compare(appraisal, scenario, differences);
        }
        return new AuditResult(
                differences.list(),
                result.cost(),
                result.riskCentiPoints(),
                result.unfairness(),
                result.objective(),
                result.zeroObjective(),
                broken);
    }

    /** Who pays more than if nothing were done, whether that is looked at or not. */
    private List<PlanTerms.Loss> losses(AuditFlows flows, AuditFlows zero) {
        List<PlanTerms.Loss> losses = new ArrayList<>();
        for (int m = 0; m < flows.cost.length; m++) {
            Member member = facts.inventory.members().get(m);
            long whole = Math.max(0, flows.cost[m] - zero.cost[m]);
            long early = Math.max(0, flows.early[m] - zero.early[m] - facts.tolerated(member));
            if (whole + early > 0) {
                Money mended = new Money(Math.max(whole, early));
                losses.add(new PlanTerms.Loss(member.id(), new Money(whole), new Money(early), mended));
            }
        }
        return losses;
    }

    private static void lost(List<BrokenRule> broken, String member, String when, Money amount) {
        if (amount.minor() > 0) {
            broken.add(new BrokenRule("H13", member, when, null, amount.minor()));
        }
    }

    /** J; the price of risk is stated per point, risk in hundredths. */
    private long objective(long cost, long risk, long unfairness) {
        return cost
                + risk * (facts.variant.riskPrice().minor() / 100)
                + (facts.variant.terms().winWin() == WinWin.NONE
                        ? 0
                        : Rounding.mulDivHalfEven(unfairness, facts.variant.fairnessPricePercent(), 100));
    }

    private Map<String, Target> chosen() {
        Map<String, Target> chosen = new LinkedHashMap<>();
        Set<String> decided = new LinkedHashSet<>();
        for (AreaDecision decision : plan.decisions()) {
            if (!decided.add(decision.area())) {
                differences.add("decision " + decision.area(), "once", "twice");
            }
            String id = decision.target();
            if (id != null) {
                Target target = facts.targets(decision.area()).stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst()
                        .orElse(null);
                if (target == null) {
                    differences.add("decision " + decision.area(), "a target of the area", id);
                } else {
                    chosen.put(decision.area(), target);
                }
            }
        }
        Set<String> expected = new LinkedHashSet<>();
        for (Area area : facts.inventory.cooperation().areas()) {
            if (!facts.targets(area.code()).isEmpty()) {
                expected.add(area.code());
            }
        }
        differences.same("areas decided", expected, decided);
        return chosen;
    }

    private AuditScenario scenario(Map<String, Target> chosen) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (Task task : plan.tasks()) {
            if (tasks.put(task.id(), task) != null) {
                differences.add("task " + task.id(), "once", "twice");
            }
        }
        List<AuditScenario.Common> commons = new ArrayList<>();
        List<AuditMove> moves = new ArrayList<>();
        for (Target target : chosen.values()) {
            for (TaskKind kind : facts.chain(target)) {
                Task task = take(tasks, kind + ":" + target.id());
                if (task != null) {
                    commons.add(common(kind, target, facts.calendar.index(task.finish())));
                }
            }
            for (Asset asset : facts.moving(target)) {
                if (facts.out(asset.member(), target)) {
                    continue;
                }
                Task task = take(tasks, TaskKind.TRANSITION + ":" + asset.id());
                AreaEffort row = task == null || task.mode() == null ? null : facts.row(asset, task.mode());
                if (task != null && row != null) {
                    moves.add(new AuditMove(facts, asset, target, row, facts.calendar.index(task.finish())));
                } else if (task != null) {
                    differences.add("task " + task.id() + " mode", "a mode open to it", String.valueOf(task.mode()));
                }
            }
        }
        tasks.keySet().forEach(id -> differences.add("task " + id, "absent", "present"));
        return new AuditScenario(facts, chosen, commons, moves);
    }

    private @Nullable Task take(Map<String, Task> tasks, String id) {
        Task task = tasks.remove(id);
        if (task == null) {
            differences.add("task " + id, "present", "absent");
        }
        return task;
    }

    private AuditScenario.Common common(TaskKind kind, Target target, int finish) {
        int start =
                switch (kind) {
                    case DECIDE -> facts.calendar.decisionBegun(finish, facts.participants(target), target);
                    case PROCURE -> finish - target.leadMonths() + 1;
                    default -> finish - Math.max(1, target.establishMonths()) + 1;
                };
        return new AuditScenario.Common(kind, target, start, finish);
    }
}

package no.samtakt.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.samtakt.common.Money;
import no.samtakt.common.Problem;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Benefit;
import no.samtakt.inventory.CostElement;
import no.samtakt.inventory.DefaultUse;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Procurement;
import no.samtakt.inventory.Statement;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Topic;
import no.samtakt.planning.Appraisal.Check;
import no.samtakt.planning.Appraisal.Evidence;
import no.samtakt.planning.Appraisal.Outcome;
import no.samtakt.planning.Appraisal.RiskCheck;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.PoolLoad;
import no.samtakt.planning.MigrationPlan.TaskKind;

/** The eight pitfalls of the guides to ICT co-operation, looked for in the data. */
final class PitfallChecks {

    private static final String CONTRACT_PRICE = "contract.annual-price";
    private static final String KEY_PROBLEM = "sharing.key";

    private final Inventory inventory;
    private final MigrationPlan plan;
    private final List<Asset> moved;

    /** @param moved assets with a transition in the plan */
    PitfallChecks(Inventory inventory, MigrationPlan plan, List<Asset> moved) {
        this.inventory = inventory;
        this.plan = plan;
        this.moved = moved;
    }

    List<RiskCheck> checks() {
        return List.of(
                anchoring(),
                vagueGoals(),
                stakeholders(),
                purchasing(),
                costUnderestimated(),
                distribution(),
                RiskRegister.stated(inventory, Check.NO_SANCTIONS, Topic.SANCTIONS, List.of()),
                paymentModel());
    }

    private static Evidence evidence(String code, List<String> subjects, long number) {
        return new Evidence(code, subjects, null, number, Money.ZERO);
    }

    private RiskCheck anchoring() {
        List<Evidence> evidence = new ArrayList<>();
        for (Asset asset : moved) {
            if (asset.owner().isBlank()) {
                evidence.add(evidence("no-owner", List.of(asset.id()), 0));
            }
        }
        return RiskRegister.stated(inventory, Check.WEAK_ANCHORING, Topic.ANCHORING, evidence);
    }

    private RiskCheck vagueGoals() {
        List<Benefit> benefits = inventory.caseFacts().benefits();
        List<Evidence> evidence = new ArrayList<>();
        for (Benefit benefit : benefits) {
            if (benefit.goal().isBlank()
                    || benefit.owner().isBlank()
                    || benefit.measure().isBlank()) {
                evidence.add(evidence("benefit-lacks", List.of(benefit.name()), 0));
            }
        }
        Optional<Statement> statement = inventory.caseFacts().find(Topic.GOALS, "", "");
        if (evidence.isEmpty() && statement.isEmpty() && !benefits.isEmpty()) {
            return RiskRegister.found(
                    Check.VAGUE_GOALS,
                    Outcome.DOES_NOT_HOLD,
                    List.of(evidence("benefits-owned", List.of(), benefits.size())));
        }
        return RiskRegister.stated(inventory, Check.VAGUE_GOALS, Topic.GOALS, evidence);
    }

    /** Who has set aside time for it takes part; who is asked for work and has not been asked before does not yet. */
    private RiskCheck stakeholders() {
        List<Evidence> evidence = new ArrayList<>();
        long limited = 0;
        for (PoolLoad pool : plan.pools()) {
            if (pool.member().isEmpty() || pool.demand().stream().allMatch(days -> days == 0)) {
                continue;
            }
            if (pool.capacity() == null) {
                evidence.add(evidence(
                        "no-time-set-aside",
                        List.of(pool.pool()),
                        pool.demand().stream().mapToLong(Long::longValue).sum() / 100));
            } else {
                limited++;
            }
        }
        boolean told = inventory.caseFacts().find(Topic.STAKEHOLDERS, "", "").isPresent();
        if (evidence.isEmpty() && !told && limited > 0) {
            return RiskRegister.found(
                    Check.STAKEHOLDERS_LATE,
                    Outcome.DOES_NOT_HOLD,
                    List.of(evidence("time-set-aside", List.of(), limited)));
        }
        return RiskRegister.stated(inventory, Check.STAKEHOLDERS_LATE, Topic.STAKEHOLDERS, evidence);
    }

    private RiskCheck purchasing() {
        boolean buys = plan.tasks().stream().anyMatch(task -> task.kind() == TaskKind.PROCURE);
        if (!buys) {
            return RiskRegister.found(
                    Check.PURCHASING_COMPETENCE,
                    Outcome.DOES_NOT_HOLD,
                    List.of(evidence("nothing-bought", List.of(), 0)));
        }
        List<Evidence> evidence = new ArrayList<>();
        for (var member : inventory.members()) {
            boolean takesPart =
                    plan.tasks().stream().anyMatch(task -> task.member().equals(member.id()));
            boolean buyers = member.capacities().stream()
                    .anyMatch(row -> PlanningDefaults.BUYER_POOLS.contains(
                                    row.role().strip().toLowerCase(Locale.ROOT))
                            && row.perMonth().centi() > 0);
            if (takesPart && !buyers) {
                evidence.add(evidence("no-buyer", List.of(member.id()), 0));
            }
        }
        return evidence.isEmpty()
                ? RiskRegister.found(
                        Check.PURCHASING_COMPETENCE,
                        Outcome.DOES_NOT_HOLD,
                        List.of(evidence("buyers-named", List.of(), 0)))
                : RiskRegister.found(Check.PURCHASING_COMPETENCE, Outcome.HOLDS, evidence);
    }

    private RiskCheck costUnderestimated() {
        List<Evidence> evidence = new ArrayList<>();
        for (AreaDecision decision : plan.decisions()) {
            String id = decision.target();
            Target target = id == null ? null : inventory.findTarget(id).orElse(null);
            if (target == null || decision.movingMembers().isEmpty()) {
                continue;
            }
            if (target.fixedPerYear().isZero()
                    && target.perUserPerYear().isZero()
                    && target.perInhabitantPerYear().isZero()
                    && target.tiers().isEmpty()) {
                evidence.add(evidence("no-running-price", List.of(target.id()), 0));
            }
            if (!target.running()
                    && target.procurement() != Procurement.NONE
                    && target.establishCost().isZero()) {
                evidence.add(evidence("no-establishing-price", List.of(target.id()), 0));
            }
            if (inventory.cooperation().efforts().stream()
                    .noneMatch(row -> row.area().equals(target.area()))) {
                evidence.add(evidence("no-effort", List.of(target.area()), 0));
            }
        }
        long contracts = inventory.defaults().stream()
                .map(DefaultUse::code)
                .filter(CONTRACT_PRICE::equals)
                .count();
        if (contracts > 0) {
            evidence.add(evidence("contracts-unpriced", List.of(), contracts));
        }
        return evidence.isEmpty()
                ? RiskRegister.found(
                        Check.COST_UNDERESTIMATED, Outcome.DOES_NOT_HOLD, List.of(evidence("all-priced", List.of(), 0)))
                : RiskRegister.found(Check.COST_UNDERESTIMATED, Outcome.HOLDS, evidence);
    }

    private RiskCheck distribution() {
        List<Evidence> evidence = new ArrayList<>();
        if (inventory.sharing().isEmpty() && inventory.members().size() > 1) {
            evidence.add(evidence("no-key", List.of(), 0));
        }
        for (Problem problem : plan.problems()) {
            if (problem.code().startsWith(KEY_PROBLEM)) {
                evidence.add(evidence(
                        "key-problem",
                        List.of(
                                problem.args().isEmpty()
                                        ? problem.found()
                                        : problem.args().get(0)),
                        0));
            }
        }
        return evidence.isEmpty()
                ? RiskRegister.found(
                        Check.UNCLEAR_DISTRIBUTION,
                        Outcome.DOES_NOT_HOLD,
                        List.of(evidence(
                                "key-agreed",
                                List.of(),
                                inventory.sharing().keys().size())))
                : RiskRegister.found(Check.UNCLEAR_DISTRIBUTION, Outcome.HOLDS, evidence);
    }

    private RiskCheck paymentModel() {
        List<CostElement> elements = inventory.sharing().elements();
        if (elements.isEmpty() && inventory.members().size() > 1) {
            return RiskRegister.found(
                    Check.PAYMENT_MODEL, Outcome.HOLDS, List.of(evidence("no-elements", List.of(), 0)));
        }
        return RiskRegister.found(
                Check.PAYMENT_MODEL,
                Outcome.DOES_NOT_HOLD,
                List.of(evidence(
                        "elements-agreed",
                        elements.stream().map(CostElement::name).toList(),
                        elements.size())));
    }
}

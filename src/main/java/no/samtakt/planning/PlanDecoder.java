package no.samtakt.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.samtakt.common.Money;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Contract;
import no.samtakt.inventory.Cooperation;
import no.samtakt.inventory.Dependency;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.MemberTerms;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.WinWin;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.CompiledPlan.OptionInfo;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.AssetInfo;
import no.samtakt.planning.MigrationPlan.BridgePlan;
import no.samtakt.planning.MigrationPlan.BrokenRule;
import no.samtakt.planning.MigrationPlan.Candidate;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.Header;
import no.samtakt.planning.MigrationPlan.KeptAsset;
import no.samtakt.planning.MigrationPlan.Link;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.MigrationPlan.Wave;
import no.samtakt.schedule.Bridge;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CostLine;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.Milestone;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.Precedence;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleProblem;
import no.samtakt.schedule.Violation;
import org.jspecify.annotations.Nullable;

/** Reads a schedule back into the words of the co-operation. */
final class PlanDecoder {

    private final CompiledPlan compiled;
    private final ScheduleProblem problem;
    private final Inventory inventory;
    private final PlanCalendar calendar;
    private final Schedule schedule;
    private final Evaluation evaluation;
    private final Explainer explainer;
    private final Ledger ledger;

    PlanDecoder(CompiledPlan compiled, Schedule schedule, Evaluation evaluation, Ledger ledger) {
        this.compiled = compiled;
        this.problem = compiled.problem();
        this.inventory = compiled.inventory();
        this.calendar = compiled.calendar();
        this.schedule = schedule;
        this.evaluation = evaluation;
        this.ledger = ledger;
        this.explainer = new Explainer(compiled, schedule, evaluation);
    }

    Header header() {
        Cooperation cooperation = inventory.cooperation();
        return new Header(
                cooperation.name(),
                cooperation.notice(),
                cooperation.country(),
                cooperation.currency(),
                cooperation.planningDate(),
                cooperation.planStart(),
                calendar.month(calendar.horizon() - 1),
                calendar.analysis(),
                cooperation.discountBasisPoints(),
                cooperation.priceLevel(),
                cooperation.vat(),
                cooperation.form(),
                cooperation.internalDayRate(),
                cooperation.externalDayRate(),
                cooperation.equalShareBasisPoints(),
                PlanningDefaults.criticalLimit(cooperation, compiled.variant()),
                compiled.variant().name(),
                compiled.variant().description(),
                compiled.variant().approach(),
                compiled.variant().riskPrice(),
                compiled.variant().fairnessPricePercent(),
                compiled.variant().capacityFactorBasisPoints());
    }

    List<AssetInfo> assets() {
        return inventory.listAssets().stream()
                .map(asset -> new AssetInfo(
                        asset.id(),
                        asset.kind(),
                        asset.member(),
                        asset.area(),
                        asset.name(),
                        asset.product(),
                        asset.vendor(),
                        asset.hosting(),
                        asset.users(),
                        asset.criticality(),
                        asset.owner(),
                        asset.supportedUntil(),
                        asset.annualCost(),
                        asset.where().file(),
                        asset.where().inSheet()))
                .toList();
    }

    // ---- tasks

    List<Task> tasks() {
        Map<Integer, List<Link>> links = links();
        Map<String, String> groupOf = new LinkedHashMap<>();
        compiled.groups().forEach(group -> group.assets().forEach(asset -> groupOf.put(asset, group.id())));
        List<Task> tasks = new ArrayList<>();
        for (int j = 0; j < schedule.finish().length; j++) {
            if (schedule.finish()[j] != Schedule.NEVER) {
                tasks.add(task(j, links.getOrDefault(j, List.of()), groupOf));
            }
        }
        tasks.sort(Comparator.comparing(Task::finish).thenComparing(Task::id));
        return tasks;
    }

    private Task task(int j, List<Link> links, Map<String, String> groupOf) {
        ActivityInfo info = compiled.activities().get(j);
        Option option = problem.activities().get(j).options().get(schedule.options()[j]);
        int g = schedule.finish()[j];
        Asset asset = info.asset();
        String id = problem.activities().get(j).id();
        long present = ledger.cost(CostLine.Kind.ACTIVITY, id);
        if (asset == null) {
            ChainPlan chain = Objects.requireNonNull(info.chain());
            long oneOff = info.kind() == TaskKind.ESTABLISH
                    ? chain.target().establishCost().minor()
                    : ActivityCompiler.procurementOneOff(inventory, chain, info.kind())
                            * compiled.procuring(chain, schedule).length;
            return new Task(
                    id,
                    info.kind(),
                    chain.target().area(),
                    chain.target().id(),
                    "",
                    "",
                    null,
                    calendar.month(option.start()[g]),
                    calendar.month(g),
                    0,
                    0,
                    null,
                    List.of(),
                    new Money(oneOff),
                    new Money(present),
                    0,
                    "",
                    false,
                    links,
                    List.of());
        }
        OptionInfo choice = info.options().get(schedule.options()[j]);
        TransitionPlan plan = choice.plan();
        return new Task(
                id,
                TaskKind.TRANSITION,
                asset.area(),
                choice.chain().target().id(),
                asset.member(),
                asset.id(),
                choice.mode(),
                calendar.month(option.start()[g]),
                calendar.month(g),
                plan.row().hypercareMonths(),
                plan.row().parallelMonths(),
                off(asset),
                plan.poolEfforts(),
                new Money(plan.oneOff()),
                new Money(present),
                plan.exposure(),
                groupOf.getOrDefault(asset.id(), ""),
                option.pinned() >= 0,
                links,
                explainer.reasons(j));
    }

    private @Nullable YearMonth off(Asset asset) {
        for (int i = 0; i < compiled.offs().size(); i++) {
            if (asset.equals(compiled.offs().get(i))) {
                int month = evaluation.milestoneMonths()[i];
                return month < 0 ? null : calendar.month(month);
            }
        }
        return null;
    }

    private Map<Integer, List<Link>> links() {
        Map<Integer, List<Link>> links = new LinkedHashMap<>();
        for (Precedence precedence : problem.precedences()) {
            int from = precedence.predecessor();
            int to = precedence.successor();
            int choice = problem.activities().get(to).choice();
            if (schedule.finish()[from] == Schedule.NEVER
                    || schedule.finish()[to] == Schedule.NEVER
                    || (choice >= 0 && !precedence.alternatives().get(schedule.alternatives()[choice]))) {
                continue;
            }
            boolean toStart = precedence.type() == Precedence.Type.FINISH_TO_START;
            int g = schedule.finish()[to];
            int month = toStart
                    ? problem.activities()
                            .get(to)
                            .options()
                            .get(schedule.options()[to])
                            .start()[g]
                    : g;
            links.computeIfAbsent(to, key -> new ArrayList<>())
                    .add(new Link(
                            problem.activities().get(from).id(),
                            precedence.reason(),
                            toStart,
                            precedence.lag(),
                            month - schedule.finish()[from] - 1 - precedence.lag()));
        }
        links.values()
                .forEach(list -> list.sort(Comparator.comparingInt(Link::slackMonths)
                        .thenComparing(Link::task)
                        .thenComparing(Link::reason)));
        return links;
    }

    // ---- decisions

    /** @param alternatives finds the best place for another alternative; see {@link Planner} */
    List<AreaDecision> decisions(AlternativeFinder alternatives) {
        List<AreaDecision> decisions = new ArrayList<>();
        for (Area area : inventory.cooperation().areas()) {
            int choice = compiled.areas().indexOf(area);
            if (choice >= 0) {
                decisions.add(decision(area, choice, alternatives));
            }
        }
        return decisions;
    }

    private AreaDecision decision(Area area, int choice, AlternativeFinder alternatives) {
        int chosen = schedule.alternatives()[choice];
        List<Candidate> candidates = new ArrayList<>();
        for (int a = 0; a < problem.choices().get(choice).alternatives(); a++) {
            candidates.add(candidate(choice, a, alternatives));
        }
        List<String> settled = List.of();
        List<String> moving = List.of();
        YearMonth decideBy = null;
        String target = null;
        if (chosen != Choice.NONE) {
            ChainPlan chain = compiled.chain(choice, chosen);
            target = chain.target().id();
            moving = chain.joining().stream()
                    .map(Member::id)
                    .filter(id -> takesPart(choice, id))
                    .toList();
            Set<String> movers = new HashSet<>(moving);
            settled = chain.participants().stream()
                    .map(Member::id)
                    .filter(id -> !movers.contains(id) && takesPart(choice, id))
                    .toList();
            for (int j = 0; j < schedule.finish().length; j++) {
                ActivityInfo info = compiled.activities().get(j);
                if (info.chain() == chain && info.kind() == TaskKind.DECIDE && schedule.finish()[j] != Schedule.NEVER) {
                    decideBy = calendar.month(DecisionDates.of(compiled, schedule, chain, j)
                            .last()
                            .month());
                }
            }
        }
        boolean pinned = problem.choices().get(choice).allowed().cardinality() == 1;
        return new AreaDecision(area.code(), target, settled, moving, candidates, decideBy, pinned);
    }

    private boolean takesPart(int area, String member) {
        return compiled.takesPart(area, compiled.memberIndex(member), schedule);
    }

    private Candidate candidate(int choice, int alternative, AlternativeFinder alternatives) {
        boolean chosen = schedule.alternatives()[choice] == alternative;
        String target = alternative == Choice.NONE
                ? null
                : compiled.chain(choice, alternative).target().id();
        boolean allowed = problem.choices().get(choice).allowed().get(alternative);
        int products = productsAfter(choice, alternative);
        if (chosen) {
            return new Candidate(target, true, allowed, Money.ZERO, 0L, products);
        }
        Evaluation other = allowed ? alternatives.best(choice, alternative) : null;
        return new Candidate(
                target,
                false,
                allowed,
                other == null ? null : new Money(other.cost() - evaluation.cost()),
                other == null ? null : Long.valueOf(other.risk() - evaluation.risk()),
                products);
    }

    private int productsAfter(int choice, int alternative) {
        Set<String> products = new HashSet<>();
        String area = compiled.areas().get(choice).code();
        for (Asset asset : inventory.listAssets()) {
            if (asset.area().equals(area)) {
                boolean moves = alternative != Choice.NONE
                        && compiled.chain(choice, alternative).moving().contains(asset);
                products.add(productKey(
                        moves ? compiled.chain(choice, alternative).target().product() : asset.product(), asset));
            }
        }
        return products.size();
    }

    private static String productKey(String product, Asset asset) {
        return product.isBlank() ? asset.id() : product.strip().toLowerCase(Locale.ROOT);
    }

    List<KeptAsset> kept(List<AreaDecision> decisions) {
        List<Pin> pins = inventory.listPins(compiled.variant());
        List<KeptAsset> kept = new ArrayList<>();
        for (Asset asset : inventory.listAssets()) {
            Integer activity = compiled.activityOfAsset().get(asset.id());
            if (activity != null && schedule.finish()[activity] != Schedule.NEVER) {
                continue;
            }
            AreaDecision decision = decisions.stream()
                    .filter(candidate -> candidate.area().equals(asset.area()))
                    .findFirst()
                    .orElse(null);
            kept.add(kept(asset, decision, pins));
        }
        return kept;
    }

    private KeptAsset kept(Asset asset, @Nullable AreaDecision decision, List<Pin> pins) {
        if (decision == null) {
            return new KeptAsset(asset.id(), "NO_TARGET", null, null);
        }
        String target = decision.target();
        if (target != null) {
            boolean there = inventory
                    .findTarget(target)
                    .map(chosen -> ChainPlan.standsOn(asset, chosen))
                    .orElse(false);
            boolean out = decision.target() != null && sitsOut(decision.area(), asset.member());
            boolean pinned = ChainPlan.kept(asset, pins);
            boolean absent = compiled.variant().terms().absent().contains(asset.member());
            String reason =
                    there ? "ALREADY_THERE" : absent ? "ABSENT" : pinned ? "PINNED" : out ? "SITS_OUT" : "NOT_ELIGIBLE";
            return new KeptAsset(asset.id(), reason, null, null);
        }
        if (decision.pinned() || ChainPlan.kept(asset, pins)) {
            return new KeptAsset(asset.id(), "PINNED", null, null);
        }
        Candidate best = decision.candidates().stream()
                .filter(candidate -> candidate.target() != null && candidate.extraCost() != null)
                .min(Comparator.comparingLong(this::price))
                .orElse(null);
        return best == null
                ? new KeptAsset(asset.id(), "RULE", null, null)
                : new KeptAsset(asset.id(), "COST", best.target(), best.extraCost());
    }

    private boolean sitsOut(String area, String member) {
        return sitOuts().contains(new PlanTerms.SitOut(area, member));
    }

    // ---- terms

    /**
     * Who takes part, what the variant says of members, and who would lose.
     *
     * @param zero evaluation of the zero alternative
     */
    PlanTerms terms(Evaluation zero) {
        MemberTerms said = compiled.variant().terms();
        return new PlanTerms(
                compiled.variant().participation(),
                said.sitOutLimit(),
                sitOuts(),
                said.winWin(),
                said.earlyTolerance(),
                said.winWin() == WinWin.NONE ? List.of() : losses(zero),
                said.absent(),
                said.joining().stream()
                        .map(one -> new PlanTerms.Joining(one.member(), one.from()))
                        .toList());
    }

    private List<PlanTerms.SitOut> sitOuts() {
        List<PlanTerms.SitOut> sitOuts = new ArrayList<>();
        for (CompiledPlan.TakingPart one : compiled.takingPart()) {
            if (problem.membership().participation(one.choice()).sitsOut(schedule.alternatives())) {
                sitOuts.add(new PlanTerms.SitOut(one.area().code(), one.member().id()));
            }
        }
        return sitOuts;
    }

    private List<PlanTerms.Loss> losses(Evaluation zero) {
        List<PlanTerms.Loss> losses = new ArrayList<>();
        for (int m = 0; m < zero.partyCost().length; m++) {
            Member member = inventory.members().get(m);
            long tolerated = PlanningDefaults.earlyTolerance(compiled.variant(), member);
            long whole = Math.max(0, evaluation.partyCost()[m] - zero.partyCost()[m]);
            long early = Math.max(0, evaluation.partyEarly()[m] - zero.partyEarly()[m] - tolerated);
            if (whole > 0 || early > 0) {
                losses.add(new PlanTerms.Loss(
                        member.id(), new Money(whole), new Money(early), new Money(Math.max(whole, early))));
            }
        }
        return losses;
    }

    private long price(Candidate candidate) {
        Money cost = candidate.extraCost();
        Long risk = candidate.extraRiskCentiPoints();
        return cost == null || risk == null
                ? Long.MAX_VALUE
                : cost.minor() + Math.multiplyExact(risk, problem.riskPrice());
    }

    // ---- contracts, bridges, waves

    List<ContractPlan> contracts() {
        List<ContractPlan> plans = new ArrayList<>();
        for (int i = 0; i < compiled.closes().size(); i++) {
            Contract contract = compiled.closes().get(i);
            if (contract == null) {
                continue;
            }
            Milestone milestone = problem.milestones().get(i);
            int month = evaluation.milestoneMonths()[i];
            int at = month < 0 ? problem.analysis() : Math.min(month, problem.analysis());
            var course = ledger.course(contract, at);
            long wasted = 0;
            long[] flows = course.nominalByMonth();
            for (int t = at; t < flows.length && at < problem.analysis(); t++) {
                wasted += compiled.discount().discount(flows[t], t);
            }
            boolean exits = at < problem.analysis() && course.exitMonth() < problem.analysis();
            plans.add(new ContractPlan(
                    contract.id(),
                    contract.member(),
                    contract.vendor(),
                    contract.covers(),
                    contract.annualPrice(),
                    contract.confidential(),
                    contract.end(),
                    at >= problem.analysis() ? null : calendar.month(at),
                    exits ? calendar.month(course.exitMonth()) : null,
                    new Money(milestone.costs().get(0).cost()[at]),
                    new Money(milestone.costs().get(0).cost()[problem.analysis()]),
                    new Money(wasted),
                    course.procurementRisk(),
                    contract.confidential()
                            ? YearlyFlows.of(
                                    calendar,
                                    compiled.discount(),
                                    ledger.course(contract, problem.analysis()),
                                    course,
                                    at)
                            : null));
        }
        return plans;
    }

    List<BridgePlan> bridges() {
        List<BridgePlan> plans = new ArrayList<>();
        for (int i = 0; i < problem.bridges().size(); i++) {
            Bridge bridge = problem.bridges().get(i);
            Dependency dependency = compiled.bridges().get(i);
            int first = moved(bridge.first());
            int second = moved(bridge.second());
            int from = Math.min(first, second);
            int until = Math.max(first, second);
            if (from < until) {
                plans.add(new BridgePlan(
                        dependency.from(),
                        dependency.to(),
                        dependency.type(),
                        problem.parties().get(bridge.party()).id(),
                        dependency.bridgePerMonth(),
                        calendar.month(from),
                        until >= problem.analysis() ? null : calendar.month(until),
                        new Money(bridge.cumulative()[until] - bridge.cumulative()[from])));
            }
        }
        plans.sort(Comparator.comparing(BridgePlan::from)
                .thenComparing(BridgePlan::fromAsset)
                .thenComparing(BridgePlan::toAsset));
        return plans;
    }

    private int moved(int activity) {
        int g = activity < 0 ? Schedule.NEVER : schedule.finish()[activity];
        return g == Schedule.NEVER ? problem.analysis() : g;
    }

    List<Wave> waves(List<Task> tasks) {
        Map<String, List<Task>> byWave = new TreeMap<>();
        tasks.stream().filter(task -> task.kind() == TaskKind.TRANSITION).forEach(task -> byWave.computeIfAbsent(
                        task.finish() + " " + task.target(), key -> new ArrayList<>())
                .add(task));
        List<Wave> waves = new ArrayList<>();
        byWave.values().forEach(wave -> {
            Task first = wave.get(0);
            Target target = inventory.findTarget(first.target()).orElseThrow();
            waves.add(new Wave(
                    first.target(),
                    first.area(),
                    first.finish(),
                    wave.stream().map(Task::id).toList(),
                    wave.stream().map(Task::member).distinct().sorted().toList(),
                    target.waveCost()));
        });
        return waves;
    }

    // ---- broken rules

    List<BrokenRule> broken() {
        List<BrokenRule> broken = new ArrayList<>();
        for (Violation violation : evaluation.violations()) {
            YearMonth month = null;
            if (violation.month() >= 0) {
                month = violation.rule() == Rule.BUDGET
                        ? YearMonth.of(calendar.month(0).getYear() + violation.month(), 12)
                        : calendar.month(violation.month());
            }
            broken.add(new BrokenRule(
                    violation.rule().id(), violation.subject(), violation.other(), month, violation.amount()));
        }
        return broken;
    }
}

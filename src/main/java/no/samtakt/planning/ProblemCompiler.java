package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samtakt.common.PersonDays;
import no.samtakt.common.ShareKey;
import no.samtakt.common.SourceCell;
import no.samtakt.economy.DiscountTable;
import no.samtakt.economy.sharing.Keys;
import no.samtakt.inventory.Approach;
import no.samtakt.inventory.Area;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.Budget;
import no.samtakt.inventory.Capacity;
import no.samtakt.inventory.CostKind;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.Mode;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Target;
import no.samtakt.inventory.Variant;
import no.samtakt.inventory.VendorCapacity;
import no.samtakt.inventory.WinWin;
import no.samtakt.landscape.Landscape;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.risk.PileUp;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.Choice;
import no.samtakt.schedule.CountLimit;
import no.samtakt.schedule.Evaluation;
import no.samtakt.schedule.LoadGroup;
import no.samtakt.schedule.Party;
import no.samtakt.schedule.Resource;
import no.samtakt.schedule.Rule;
import no.samtakt.schedule.Schedule;
import no.samtakt.schedule.ScheduleEvaluator;
import no.samtakt.schedule.ScheduleProblem;
import org.jspecify.annotations.Nullable;

/**
 * Compiles an inventory and a variant into a schedule problem. {@code src/docs/planning-model.md} is its specification.
 *
 * <p>Running time O(transitions × options × T + contracts × A + orders²) with small constants: well under a second for five
 * members.
 */
final class ProblemCompiler {

    private final Inventory inventory;
    private final Variant variant;
    private final PlanCalendar calendar;
    private final DiscountTable discount;
    private final List<Pin> pins;
    private final List<Area> areas = new ArrayList<>();
    private final List<List<ChainPlan>> chains = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<ActivityInfo> infos = new ArrayList<>();
    private final Map<String, Integer> activityOfAsset = new LinkedHashMap<>();
    private final Map<ChainPlan, List<Integer>> chainActivities = new HashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final Map<String, Integer> resourceIndex = new HashMap<>();
    private final Map<String, long[]> capacities = new TreeMap<>();
    private final ShareKey projectKey;
    private final MembershipCompiler members = new MembershipCompiler(this);
    private final ShareKey operationKey;

    private ProblemCompiler(Inventory inventory, Variant variant, int beyond) {
        this.inventory = inventory;
        this.variant = variant;
        this.calendar = new PlanCalendar(inventory, variant, beyond);
        this.discount = DiscountTable.of(inventory.cooperation().discountBasisPoints());
        this.pins = inventory.listPins(variant);
        this.projectKey = Keys.ofPlan(inventory, CostKind.PROJECT);
        this.operationKey = Keys.ofPlan(inventory, CostKind.OPERATION);
    }

    static CompiledPlan compile(Inventory inventory, Variant variant) {
        return compile(inventory, variant, 0);
    }

    /**
     * The same with room for what comes too late.
     *
     * @param beyond months after the last go-live month in which something may still go live, as far as cost is counted
     */
    static CompiledPlan compile(Inventory inventory, Variant variant, int beyond) {
        return new ProblemCompiler(inventory, variant, beyond).compile();
    }

    private CompiledPlan compile() {
        compileResources();
        compileChains();
        List<Choice> choices = new ArrayList<>(compileChoices());
        members.compile();
        choices.addAll(members.choices());
        ActivityCompiler activityCompiler = new ActivityCompiler(this);
        for (List<ChainPlan> candidates : chains) {
            for (ChainPlan chain : candidates) {
                if (!chain.joining().isEmpty()) {
                    chainActivities.put(chain, activityCompiler.addChain(chain));
                }
            }
        }
        for (Member member : inventory.members()) {
            for (Asset asset : member.assets()) {
                activityCompiler.addTransition(member, asset);
            }
        }
        Landscape landscape = Landscape.of(inventory);
        OrderCompiler orders = new OrderCompiler(this, landscape);
        MilestoneCompiler milestones = new MilestoneCompiler(this);
        CoupledCostCompiler coupled = new CoupledCostCompiler(this);
        ScheduleProblem withoutBaseline = new ScheduleProblem(
                calendar.horizon(),
                calendar.months(),
                calendar.analysis(),
                choices,
                activities,
                orders.precedences(),
                orders.groups(),
                resources,
                milestones.milestones(),
                coupled.bridges(),
                coupled.waves(),
                coupled.fees(),
                compileLoadGroups(),
                compileCountLimits(landscape),
                inventory.members().stream()
                        .map(member -> new Party(member.id(), 0, 0))
                        .toList(),
                variant.riskPrice().minor() / 100,
                PlanningDefaults.fairnessPercent(variant));
        SideRuleCompiler sides = new SideRuleCompiler(this);
        ScheduleProblem problem = withBaseline(withoutBaseline
                .with(members.membership(), sides.pilots(), sides.apart())
                .withVolumeFees(VolumePrices.fees(this)));
        return new CompiledPlan(
                inventory,
                variant,
                calendar,
                discount,
                problem,
                areas,
                chains,
                infos,
                activityOfAsset,
                milestones.offs(),
                milestones.closes(),
                milestones.courses(),
                coupled.bridged(),
                capacities,
                landscape.moveGroups(),
                projectKey,
                members.takingPart());
    }

    /** The zero alternative: every choice none, every activity absent. */
    static Schedule zeroAlternative(ScheduleProblem problem) {
        int[] never = new int[problem.activities().size()];
        Arrays.fill(never, Schedule.NEVER);
        return new Schedule(new int[problem.choices().size()], never, never.clone());
    }

    /** With what each member pays in the zero alternative, and what it may pay more early on. */
    private ScheduleProblem withBaseline(ScheduleProblem problem) {
        Evaluation zero = ScheduleEvaluator.evaluate(problem, zeroAlternative(problem));
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < problem.parties().size(); i++) {
            parties.add(new Party(
                    problem.parties().get(i).id(),
                    zero.partyCost()[i],
                    zero.partyEarly()[i]
                            + PlanningDefaults.earlyTolerance(
                                    variant, inventory.members().get(i)),
                    variant.terms().winWin() == WinWin.HARD));
        }
        return problem.withParties(parties);
    }

    // ---- resources

    private void compileResources() {
        int[] monthly = new int[calendar.months()];
        int[] yearly = new int[calendar.months()];
        for (int t = 0; t < monthly.length; t++) {
            monthly[t] = t;
            yearly[t] = calendar.yearBucket(t);
        }
        addPools("", inventory.cooperation().programmeTeam(), monthly);
        for (Member member : inventory.members()) {
            addPools(member.id(), member.capacities(), monthly);
            if (!member.budgets().isEmpty()) {
                long[] ceiling = new long[yearly[yearly.length - 1] + 1];
                Arrays.fill(ceiling, Long.MAX_VALUE / 4);
                for (Budget budget : member.budgets()) {
                    int bucket = budget.year() - calendar.month(0).getYear();
                    if (bucket >= 0 && bucket < ceiling.length) {
                        ceiling[bucket] = budget.ceiling().minor();
                    }
                }
                addResource(new Resource(budgetId(member), Rule.BUDGET, yearly, ceiling));
            }
        }
        Map<String, List<VendorCapacity>> byVendor = new TreeMap<>();
        for (VendorCapacity row : inventory.cooperation().vendorCapacities()) {
            byVendor.computeIfAbsent(vendorId(row.vendor()), vendor -> new ArrayList<>())
                    .add(row);
        }
        byVendor.forEach((vendor, rows) -> {
            long[] limit = new long[calendar.months()];
            Arrays.fill(limit, Long.MAX_VALUE / 4);
            for (int t = 0; t < limit.length; t++) {
                for (VendorCapacity row : rows) {
                    if ((row.from() == null || !calendar.month(t).isBefore(row.from()))
                            && (row.until() == null || !calendar.month(t).isAfter(row.until()))) {
                        limit[t] = Math.min(limit[t], row.concurrent());
                    }
                }
            }
            addResource(new Resource(vendor, Rule.CAPACITY, monthly, limit));
        });
    }

    private void addPools(String member, List<Capacity> rows, int[] monthly) {
        Map<String, List<Capacity>> byRole = new TreeMap<>();
        for (Capacity row : rows) {
            byRole.computeIfAbsent(row.role(), role -> new ArrayList<>()).add(row);
        }
        byRole.forEach((role, ofRole) -> {
            String id = member + TransitionPlan.POOL_SEPARATOR + role;
            long[] capacity = calendar.capacity(member, ofRole);
            capacities.put(id, capacity);
            addResource(new Resource(id, Rule.CAPACITY, monthly, capacity));
        });
    }

    private void addResource(Resource resource) {
        resourceIndex.put(resource.id(), resources.size());
        resources.add(resource);
    }

    static String budgetId(Member member) {
        return "BUDGET" + TransitionPlan.POOL_SEPARATOR + member.id();
    }

    static String vendorId(String vendor) {
        return "VENDOR" + TransitionPlan.POOL_SEPARATOR + vendor.strip();
    }

    /** Index of a resource, or −1 when it is not limited. */
    int resource(String id) {
        Integer index = resourceIndex.get(id);
        return index == null ? -1 : index;
    }

    boolean budget(int resource) {
        return resources.get(resource).rule() == Rule.BUDGET;
    }

    // ---- choices

    private void compileChains() {
        for (Area area : inventory.cooperation().areas()) {
            List<Target> targets = inventory.cooperation().targets().stream()
                    .filter(target -> target.area().equals(area.code()))
                    .toList();
            if (targets.isEmpty()) {
                continue;
            }
            int choice = areas.size();
            areas.add(area);
            List<ChainPlan> candidates = new ArrayList<>();
            for (Target target : targets) {
                candidates.add(chain(area, target, choice, candidates.size() + 1));
            }
            chains.add(List.copyOf(candidates));
        }
    }

    private ChainPlan chain(Area area, Target target, int choice, int alternative) {
        List<Member> participants = new ArrayList<>();
        List<Member> joining = new ArrayList<>();
        List<Asset> moving = new ArrayList<>();
        List<Asset> settled = new ArrayList<>();
        for (Member member : inventory.members()) {
            List<Asset> own = member.assets().stream()
                    .filter(asset -> asset.area().equals(area.code()))
                    .toList();
            if (own.isEmpty()
                    || variant.terms().absent().contains(member.id())
                    || !ChainPlan.eligible(member, target, calendar.month(0))
                    || staysOut(own, target)) {
                continue;
            }
            participants.add(member);
            List<Asset> moves = own.stream()
                    .filter(asset -> !ChainPlan.standsOn(asset, target))
                    .toList();
            own.stream().filter(asset -> ChainPlan.standsOn(asset, target)).forEach(settled::add);
            moving.addAll(moves);
            if (!moves.isEmpty()) {
                joining.add(member);
            }
        }
        Target procured = DecisionRoute.procured(inventory.cooperation(), target);
        return new ChainPlan(
                procured,
                choice,
                alternative,
                List.copyOf(participants),
                List.copyOf(joining),
                List.copyOf(moving),
                List.copyOf(settled),
                CallOffs.rights(this, procured, participants, moving));
    }

    /** Whether a lock keeps something of a member's that the target would move: then the member stays out of it. */
    private boolean staysOut(List<Asset> own, Target target) {
        return own.stream().anyMatch(asset -> ChainPlan.kept(asset, pins) && !ChainPlan.standsOn(asset, target));
    }

    private List<Choice> compileChoices() {
        List<Choice> choices = new ArrayList<>();
        for (int k = 0; k < areas.size(); k++) {
            List<Choice.Implication> implications = new ArrayList<>();
            for (ChainPlan chain : chains.get(k)) {
                for (String required : chain.target().requires()) {
                    ChainPlan other = findChain(required);
                    if (other != null && other.choice() != k) {
                        implications.add(
                                new Choice.Implication(chain.alternative(), other.choice(), other.alternative()));
                    }
                }
            }
            choices.add(new Choice(areas.get(k).code(), chains.get(k).size() + 1, allowed(k), implications));
        }
        return choices;
    }

    private BitSet allowed(int choice) {
        Area area = areas.get(choice);
        BitSet allowed = new BitSet();
        allowed.set(0, chains.get(choice).size() + 1);
        for (Pin pin : pins) {
            Asset asset = inventory.findAsset(pin.subject()).orElse(null);
            boolean ofArea = pin.subject().equals(area.code());
            boolean ofAsset = asset != null && asset.area().equals(area.code());
            boolean keep = pin.target().equals(Pin.KEEP);
            if (!ofArea && (!ofAsset || keep)) {
                continue;
            }
            BitSet open = new BitSet();
            if (pin.target().isEmpty()) {
                open.set(pin.month() == null ? 0 : 1, chains.get(choice).size() + 1);
            } else if (keep) {
                open.set(Choice.NONE);
            }
            for (ChainPlan chain : chains.get(choice)) {
                if (chain.target().id().equals(pin.target())) {
                    open.set(chain.alternative());
                }
            }
            BitSet both = (BitSet) allowed.clone();
            both.and(open);
            allowed = both.isEmpty() ? allowed : both;
        }
        return allowed;
    }

    @Nullable
    ChainPlan findChain(String targetId) {
        for (List<ChainPlan> candidates : chains) {
            for (ChainPlan chain : candidates) {
                if (chain.target().id().equals(targetId)) {
                    return chain;
                }
            }
        }
        return null;
    }

    // ---- limits

    private List<LoadGroup> compileLoadGroups() {
        return inventory.members().stream()
                .map(member -> new LoadGroup(member.id(), PileUp.from(), PileUp.slope()))
                .toList();
    }

    private List<CountLimit> compileCountLimits(Landscape landscape) {
        int limit = PlanningDefaults.criticalLimit(inventory.cooperation(), variant);
        return inventory.members().stream()
                .map(member -> new CountLimit(member.id(), Math.max(limit, criticalTogether(member, landscape))))
                .toList();
    }

    /** Most critical assets of a member that can only move together: a limit below that would forbid them to move at all. */
    private static int criticalTogether(Member member, Landscape landscape) {
        return landscape.moveGroups().stream()
                .mapToInt(group -> (int) member.assets().stream()
                        .filter(asset -> asset.criticality() >= PlanningDefaults.CRITICAL
                                && group.assets().contains(asset.id()))
                        .count())
                .max()
                .orElse(0);
    }

    // ---- shared with the other compilers

    int[] partyIndices(List<Member> members) {
        return members.stream()
                .mapToInt(member -> memberIndex(member.id()))
                .sorted()
                .toArray();
    }

    int memberIndex(String id) {
        for (int i = 0; i < inventory.members().size(); i++) {
            if (inventory.members().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No member " + id);
    }

    int add(Activity activity, ActivityInfo info) {
        activities.add(activity);
        infos.add(info);
        Asset asset = info.asset();
        if (asset != null) {
            activityOfAsset.put(asset.id(), activities.size() - 1);
        }
        return activities.size() - 1;
    }

    /** Effort rows usable for an asset, in the order of modes; the default row when the area has none. */
    List<AreaEffort> effortRows(Asset asset) {
        List<AreaEffort> rows = inventory.cooperation().efforts().stream()
                .filter(row -> row.area().equals(asset.area()))
                .sorted(Comparator.comparing(AreaEffort::mode))
                .toList();
        if (rows.isEmpty()) {
            return List.of(new AreaEffort(
                    asset.area(),
                    Mode.BIG_BANG,
                    PlanningDefaults.DEFAULT_DURATION,
                    new TreeMap<>(Map.of(
                            PlanningDefaults.DEFAULT_ROLE, new PersonDays(PlanningDefaults.DEFAULT_EFFORT_CENTI_DAYS))),
                    0,
                    PlanningDefaults.DEFAULT_AFTER_CARE,
                    PlanningDefaults.DEFAULT_PROBABILITY_BASIS_POINTS,
                    SourceCell.NOWHERE));
        }
        if (variant.approach() == Approach.CAUTIOUS
                && asset.criticality() >= PlanningDefaults.CAUTIOUS_PARALLEL_FROM
                && rows.stream().anyMatch(row -> row.mode() == Mode.PARALLEL)) {
            return rows.stream().filter(row -> row.mode() == Mode.PARALLEL).toList();
        }
        return rows;
    }

    Inventory inventory() {
        return inventory;
    }

    Variant variant() {
        return variant;
    }

    PlanCalendar calendar() {
        return calendar;
    }

    DiscountTable discount() {
        return discount;
    }

    List<Pin> pins() {
        return pins;
    }

    Area area(int choice) {
        return areas.get(choice);
    }

    List<List<ChainPlan>> chains() {
        return chains;
    }

    List<ActivityInfo> infos() {
        return infos;
    }

    /** By which what is done in common is split among those that take part. */
    ShareKey projectKey() {
        return projectKey;
    }

    /** Who takes part in what. */
    MembershipCompiler members() {
        return members;
    }

    /** By which yearly fees are split among those live. */
    ShareKey operationKey() {
        return operationKey;
    }

    Map<String, Integer> activityOfAsset() {
        return activityOfAsset;
    }

    /** Activities of a candidate's chain in order, transitions not included; empty when nobody joins. */
    List<Integer> chainActivities(ChainPlan chain) {
        return chainActivities.getOrDefault(chain, List.of());
    }
}

package no.samtakt.report;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.samtakt.common.Money;
import no.samtakt.common.Rounding;
import no.samtakt.planning.Appraisal;
import no.samtakt.planning.Appraisal.CaseKind;
import no.samtakt.planning.MigrationPlan;
import no.samtakt.planning.MigrationPlan.AreaDecision;
import no.samtakt.planning.MigrationPlan.AreaInfo;
import no.samtakt.planning.MigrationPlan.AssetInfo;
import no.samtakt.planning.MigrationPlan.Category;
import no.samtakt.planning.MigrationPlan.ContractPlan;
import no.samtakt.planning.MigrationPlan.KeptAsset;
import no.samtakt.planning.MigrationPlan.MemberInfo;
import no.samtakt.planning.MigrationPlan.MemberResult;
import no.samtakt.planning.MigrationPlan.PartLine;
import no.samtakt.planning.MigrationPlan.PoolLoad;
import no.samtakt.planning.MigrationPlan.RiskMonth;
import no.samtakt.planning.MigrationPlan.TargetInfo;
import no.samtakt.planning.MigrationPlan.Task;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.planning.MigrationPlan.YearLine;
import no.samtakt.planning.PlanTerms;

/** Look-ups and sums over a plan that several reports need. An empty member id stands for the whole co-operation. */
public final class PlanView {

    /** Before the vendor in the id of a limit on work for it. */
    static final String VENDOR = "VENDOR/";

    private static final String BUDGET = "BUDGET/";
    /** Before the id of what a task or milestone is about. */
    private static final Set<String> PARTS = Set.of("DECIDE", "PROCURE", "ESTABLISH", "TRANSITION", "OFF", "CLOSE");

    private final MigrationPlan plan;
    private final Map<String, MemberInfo> members;
    private final Map<String, AreaInfo> areas;
    private final Map<String, TargetInfo> targets;
    private final Map<String, AssetInfo> assets;
    private final Map<String, Task> tasks;
    private final Map<String, Task> transitions;
    private final Map<String, ContractPlan> contracts;
    private final Map<String, PoolLoad> pools;
    private final Map<String, KeptAsset> kept;
    private final Map<String, AreaDecision> decisions;
    /** Which sums over all members are in the plan itself, because their parts are not all shown. */
    private final Set<List<Object>> sums = new HashSet<>();

    public PlanView(MigrationPlan plan) {
        this.plan = plan;
        members = index(plan.members(), MemberInfo::id);
        areas = index(plan.areas(), AreaInfo::code);
        targets = index(plan.targets(), TargetInfo::id);
        assets = index(plan.assets(), AssetInfo::id);
        tasks = index(plan.tasks(), Task::id);
        transitions = index(
                plan.tasks().stream()
                        .filter(task -> task.kind() == TaskKind.TRANSITION)
                        .toList(),
                Task::asset);
        contracts = index(plan.contracts(), ContractPlan::id);
        pools = index(plan.pools(), PoolLoad::pool);
        kept = index(plan.kept(), KeptAsset::asset);
        decisions = index(plan.decisions(), AreaDecision::area);
        plan.economy().lines().stream()
                .filter(line -> line.member().isEmpty())
                .forEach(line -> sums.add(List.of(line.zero(), line.category(), line.year())));
        plan.economy().parts().stream()
                .filter(part -> part.member().isEmpty())
                .forEach(part -> sums.add(List.of(part.zero(), part.category())));
    }

    private static <T> Map<String, T> index(List<T> all, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.putIfAbsent(key.apply(one), one));
        return map;
    }

    public MigrationPlan plan() {
        return plan;
    }

    /** The number a move group has in tables and drawings, from 1; its id when there is no such group. */
    public String groupName(String group) {
        for (int i = 0; i < plan.groups().size(); i++) {
            if (plan.groups().get(i).id().equals(group)) {
                return String.valueOf(i + 1);
            }
        }
        return group;
    }

    /** The name of a member; the id itself when unknown. */
    public String member(String id) {
        MemberInfo member = members.get(id);
        return member == null ? id : member.name();
    }

    public Optional<MemberInfo> findMember(String id) {
        return Optional.ofNullable(members.get(id));
    }

    /** The name of an area; the code itself when unknown. */
    public String area(String code) {
        AreaInfo area = areas.get(code);
        return area == null ? code : area.name();
    }

    /** The product of a target; the id itself when unknown. */
    public String target(String id) {
        TargetInfo target = targets.get(id);
        return target == null ? id : target.product();
    }

    public Optional<TargetInfo> findTarget(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    /** The name of an asset; the id itself when unknown. */
    public String asset(String id) {
        AssetInfo asset = assets.get(id);
        return asset == null ? id : asset.name();
    }

    public Optional<AssetInfo> findAsset(String id) {
        return Optional.ofNullable(assets.get(id));
    }

    public Optional<Task> findTask(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    /** The transition that replaces an asset. */
    public Optional<Task> findTransition(String asset) {
        return Optional.ofNullable(transitions.get(asset));
    }

    public Optional<ContractPlan> findContract(String id) {
        return Optional.ofNullable(contracts.get(id));
    }

    public Optional<PoolLoad> findPool(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    /** Why an asset stays, when it does. */
    public Optional<KeptAsset> findKept(String asset) {
        return Optional.ofNullable(kept.get(asset));
    }

    public Optional<AreaDecision> findDecision(String area) {
        return Optional.ofNullable(decisions.get(area));
    }

    /**
     * A readable name for anything a plan refers to by id: a task, asset, contract, pool, target, area or member. What is not
     * known is shown as written.
     */
    public String name(String id) {
        Task task = tasks.get(id);
        if (task != null) {
            return task.asset().isEmpty()
                    ? area(task.area()) + ": " + target(task.target())
                    : owned(task.member(), asset(task.asset()));
        }
        AssetInfo asset = assets.get(id);
        if (asset != null) {
            return owned(asset.member(), asset.name());
        }
        ContractPlan contract = contracts.get(id);
        if (contract != null) {
            return contract(contract);
        }
        PoolLoad pool = pools.get(id);
        if (pool != null) {
            return pool.member().isEmpty() ? pool.role() : owned(pool.member(), pool.role());
        }
        if (targets.containsKey(id)) {
            return target(id);
        }
        if (areas.containsKey(id)) {
            return area(id);
        }
        return members.containsKey(id) ? member(id) : nameOfPart(id);
    }

    /** Whether an id is that of a member. */
    public boolean isMember(String id) {
        return members.containsKey(id);
    }

    /** What a member loses against nothing being done, and what would mend it. */
    public Optional<PlanTerms.Loss> findLoss(String member) {
        PlanTerms terms = plan.terms();
        return terms == null
                ? Optional.empty()
                : terms.losses().stream()
                        .filter(loss -> loss.member().equals(member))
                        .findFirst();
    }

    /** Whether a member takes no part in the variant at all. */
    public boolean isAbsent(String member) {
        PlanTerms terms = plan.terms();
        return terms != null && terms.absent().contains(member);
    }

    /** Month from which a member that joins later may be served; empty when it is there from the beginning. */
    public Optional<YearMonth> findJoining(String member) {
        PlanTerms terms = plan.terms();
        return terms == null
                ? Optional.empty()
                : terms.joining().stream()
                        .filter(one -> one.member().equals(member))
                        .map(PlanTerms.Joining::from)
                        .findFirst();
    }

    /** Members that stay out of what an area takes. */
    public List<String> sittingOut(String area) {
        PlanTerms terms = plan.terms();
        return terms == null
                ? List.of()
                : terms.sitOuts().stream()
                        .filter(one -> one.area().equals(area))
                        .map(PlanTerms.SitOut::member)
                        .toList();
    }

    /** The name of what stands for something else and is not in the plan itself: {@code TRANSITION:…}, {@code CLOSE:…}, {@code VENDOR/…}. */
    private String nameOfPart(String id) {
        int at = id.indexOf('@');
        if (at > 0 && areas.containsKey(id.substring(0, at)) && members.containsKey(id.substring(at + 1))) {
            return owned(id.substring(at + 1), area(id.substring(0, at)));
        }
        int colon = id.indexOf(':');
        if (colon > 0 && PARTS.contains(id.substring(0, colon))) {
            String of = id.substring(colon + 1);
            TargetInfo target = targets.get(of);
            return target == null ? name(of) : area(target.area()) + ": " + target.product();
        }
        if (id.startsWith(VENDOR)) {
            return id.substring(VENDOR.length());
        }
        if (id.startsWith(BUDGET)) {
            return member(id.substring(BUDGET.length()));
        }
        int slash = id.indexOf('/');
        if (slash == 0) {
            return id.substring(1);
        }
        return slash > 0 && members.containsKey(id.substring(0, slash))
                ? owned(id.substring(0, slash), id.substring(slash + 1))
                : id;
    }

    private String owned(String member, String what) {
        return member.isEmpty() ? what : member(member) + ": " + what;
    }

    /** A contract by its vendor and what it covers. */
    public String contract(ContractPlan contract) {
        String covers = contract.covers().isEmpty()
                ? contract.id()
                : contract.covers().stream()
                                .limit(2)
                                .map(this::asset)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("")
                        + (contract.covers().size() > 2
                                ? " +" + (contract.covers().size() - 2)
                                : "");
        return contract.vendor().isEmpty() ? covers : contract.vendor() + " (" + covers + ")";
    }

    /** The assets of a member in an area, in the plan's order. */
    public List<AssetInfo> listAssets(String member, String area) {
        return plan.assets().stream()
                .filter(asset -> asset.member().equals(member) && asset.area().equals(area))
                .toList();
    }

    public List<AssetInfo> listAssetsOf(String member) {
        return plan.assets().stream()
                .filter(asset -> asset.member().equals(member))
                .toList();
    }

    public List<Task> listTransitions() {
        return List.copyOf(transitions.values());
    }

    /** The tasks of an area in order of start, then id. */
    public List<Task> listTasksOfArea(String area) {
        return plan.tasks().stream()
                .filter(task -> task.area().equals(area))
                .sorted(Comparator.comparing(Task::start).thenComparing(Task::id))
                .toList();
    }

    /** What a member gains or loses. */
    public Optional<MemberResult> findResult(String member) {
        return plan.economy().members().stream()
                .filter(result -> result.member().equals(member))
                .findFirst();
    }

    /** Months from the plan's start; negative before. */
    public int index(YearMonth month) {
        return (int) plan.header().planStart().until(month, ChronoUnit.MONTHS);
    }

    public YearMonth month(int index) {
        return plan.header().planStart().plusMonths(index);
    }

    // ---- money

    /** The calendar years with money in them, and every year between. */
    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        plan.economy().lines().forEach(line -> years.add(line.year()));
        if (!years.isEmpty()) {
            int last = years.last();
            for (int year = years.first(); year < last; year++) {
                years.add(year);
            }
        }
        return years;
    }

    /** The nominal cost of a member in a year. */
    public Money yearCost(boolean zero, String member, int year) {
        return sum(member, line -> line.zero() == zero && line.year() == year);
    }

    /** The nominal cost of a member in a year and a category. */
    public Money yearCost(boolean zero, String member, Category category, int year) {
        return sum(member, line -> line.zero() == zero && line.category() == category && line.year() == year);
    }

    /** What the plan pays in a year for a kind of thing, in the business case. */
    public Money caseCost(Appraisal appraisal, String member, CaseKind kind, int year) {
        return total(
                appraisal.lines().stream()
                        .filter(line -> isOf(line.member(), member) && line.kind() == kind && line.year() == year)
                        .toList(),
                Appraisal.CaseLine::plan);
    }

    private Money sum(String member, Predicate<YearLine> which) {
        return total(
                plan.economy().lines().stream()
                        .filter(line -> isOf(line.member(), member) && which.test(line))
                        .filter(line -> !member.isEmpty()
                                || line.member().isEmpty()
                                || !sums.contains(List.of(line.zero(), line.category(), line.year())))
                        .toList(),
                YearLine::amount);
    }

    /** The discounted cost of a member in a category. */
    public Money presentValue(boolean zero, String member, Category category) {
        return total(
                plan.economy().parts().stream()
                        .filter(part ->
                                part.zero() == zero && isOf(part.member(), member) && part.category() == category)
                        .filter(part ->
                                !member.isEmpty() || part.member().isEmpty() || !sums.contains(List.of(zero, category)))
                        .toList(),
                PartLine::presentValue);
    }

    private static <T> Money total(List<T> all, Function<T, Money> amount) {
        return Money.sum(all.stream().map(amount).toList());
    }

    private static boolean isOf(String member, String wanted) {
        return wanted.isEmpty() || member.equals(wanted);
    }

    /** Zero alternative minus plan for the whole co-operation, discounted: positive when the plan saves. Of bands a band. */
    public Money saving() {
        Money saving = plan.economy().zeroPresentValue().minus(plan.economy().planPresentValue());
        return saving.isWithheld() ? total(plan.economy().members(), MigrationPlan.MemberResult::netBenefit) : saving;
    }

    /** Zero alternative minus plan in each year, accumulated, nominal, in order of {@link #years()}. */
    public List<Money> accumulatedSaving(String member) {
        List<Money> sums = new ArrayList<>();
        Money sum = Money.ZERO;
        for (int year : years()) {
            sum = sum.plus(yearCost(true, member, year)).minus(yearCost(false, member, year));
            sums.add(sum);
        }
        return sums;
    }

    /** The first year from which the plan costs less than the zero alternative in every following year too. */
    public Optional<Integer> firstYearWithGain(String member) {
        Integer first = null;
        for (int year : years()) {
            Money saving = yearCost(true, member, year).minus(yearCost(false, member, year));
            if (saving.isWithheld()) {
                return Optional.empty();
            }
            boolean gain = saving.minor() > 0;
            if (!gain) {
                first = null;
            } else if (first == null) {
                first = year;
            }
        }
        return Optional.ofNullable(first);
    }

    /** The years in which a member pays more than in the zero alternative; empty where that is withheld. */
    public List<Integer> yearsWithExtraCost(String member) {
        if (isSavingWithheld(member)) {
            return List.of();
        }
        return years().stream()
                .filter(year -> yearCost(false, member, year).compareTo(yearCost(true, member, year)) > 0)
                .toList();
    }

    /** Whether the saving of some year is kept from the reader, and with it when the saving comes. */
    public boolean isSavingWithheld(String member) {
        return accumulatedSaving(member).stream().anyMatch(Money::isWithheld);
    }

    /** What a member pays more than in the zero alternative, summed over {@link #yearsWithExtraCost}. */
    public Money extraCost(String member) {
        Money sum = Money.ZERO;
        for (int year : yearsWithExtraCost(member)) {
            sum = sum.plus(yearCost(false, member, year)).minus(yearCost(true, member, year));
        }
        return sum;
    }

    /** What all members pay in a year today: running cost of assets and contract prices. */
    public Money annualCostToday(String member) {
        return Money.sum(Stream.concat(
                        plan.assets().stream()
                                .filter(asset -> isOf(asset.member(), member))
                                .map(AssetInfo::annualCost),
                        plan.contracts().stream()
                                .filter(contract -> isOf(contract.member(), member))
                                .map(ContractPlan::annualPrice))
                .toList());
    }

    /** The yearly money that rests on defaults; a row with several is counted once, at its largest. */
    public Money moneyOnDefaults(String member) {
        Map<String, Money> byRow = new TreeMap<>();
        for (MigrationPlan.DefaultNote note : plan.defaults()) {
            if (isOf(note.member(), member)) {
                int cut = note.cell().lastIndexOf('!');
                String row = note.file()
                        + "!"
                        + note.cell().substring(0, Math.max(0, cut))
                        + "!"
                        + note.cell().substring(cut + 1).replaceAll("[^0-9:]", "");
                byRow.merge(row, note.moneyPerYear(), PlanView::larger);
            }
        }
        return total(List.copyOf(byRow.values()), Function.identity());
    }

    private static Money larger(Money a, Money b) {
        return a.isWithheld() || b.isWithheld() ? Money.WITHHELD : a.compareTo(b) >= 0 ? a : b;
    }

    /** The share of today's yearly cost that rests on defaults, in basis points, at most 10000; −1 when it is withheld. */
    public long defaultShareBasisPoints() {
        Money today = annualCostToday("");
        Money resting = moneyOnDefaults("");
        if (today.isWithheld() || resting.isWithheld()) {
            return -1;
        }
        long all = today.minor();
        long guessed = resting.minor();
        return all <= 0 ? 0 : Math.min(10_000, Rounding.mulDivHalfEven(guessed, 10_000, all));
    }

    // ---- risk

    /** Risk of a member in a month in centi-points: pile-up (the linear part included) and ageing. */
    public long risk(RiskMonth month) {
        return month.pileUp() + month.ageing();
    }

    // ---- load

    /** The highest share of capacity used in any month, in basis points; −1 when the pool is not limited or never has any. */
    public long peakBasisPoints(PoolLoad pool) {
        long peak = -1;
        for (int t = 0; t < pool.demand().size(); t++) {
            peak = Math.max(peak, loadBasisPoints(pool, t));
        }
        return peak;
    }

    /**
     * The share of capacity used in a month, in basis points; work without any capacity counts as 99 999.
     *
     * @return −1 when the pool is not limited, or has neither work nor capacity
     */
    public long loadBasisPoints(PoolLoad pool, int t) {
        List<Long> capacity = pool.capacity();
        if (capacity == null || t >= capacity.size()) {
            return -1;
        }
        long demand = pool.demand().get(t);
        long offered = capacity.get(t);
        if (offered <= 0) {
            return demand > 0 ? 99_999 : -1;
        }
        return Math.min(99_999, Rounding.mulDivHalfEven(demand, 10_000, offered));
    }
}

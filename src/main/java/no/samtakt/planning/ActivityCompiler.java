package no.samtakt.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.samtakt.common.Rounding;
import no.samtakt.inventory.AreaEffort;
import no.samtakt.inventory.Asset;
import no.samtakt.inventory.AssetKind;
import no.samtakt.inventory.Capacity;
import no.samtakt.inventory.Inventory;
import no.samtakt.inventory.Member;
import no.samtakt.inventory.OptionRight;
import no.samtakt.inventory.Pin;
import no.samtakt.inventory.Target;
import no.samtakt.planning.CompiledPlan.ActivityInfo;
import no.samtakt.planning.CompiledPlan.OptionInfo;
import no.samtakt.planning.MigrationPlan.TaskKind;
import no.samtakt.risk.Exposure;
import no.samtakt.schedule.Activity;
import no.samtakt.schedule.CommonCost;
import no.samtakt.schedule.Count;
import no.samtakt.schedule.Demand;
import no.samtakt.schedule.Load;
import no.samtakt.schedule.Option;
import no.samtakt.schedule.PartyTable;

/** Makes the activities: the chain of each candidate and the transition of each asset. */
final class ActivityCompiler {

    private final ProblemCompiler compiler;
    private final PlanCalendar calendar;
    private final int horizon;

    ActivityCompiler(ProblemCompiler compiler) {
        this.compiler = compiler;
        this.calendar = compiler.calendar();
        this.horizon = calendar.horizon();
    }

    /** DECIDE, PROCURE, ESTABLISH of a candidate, as far as it has them; their indices in order. */
    List<Integer> addChain(ChainPlan chain) {
        List<Integer> indices = new ArrayList<>();
        Target target = chain.target();
        MembershipCompiler members = compiler.members();
        boolean open = members.open(chain);
        indices.add(addCommon(chain, TaskKind.DECIDE, decide(chain)));
        if (chain.procured()) {
            int activity = addCommon(chain, TaskKind.PROCURE, procure(chain, open));
            indices.add(activity);
            if (open) {
                members.add(members.own(chain, procuring(chain)), activity, -1);
            }
        }
        if (ChainPlan.establishing(target) > 0) {
            int activity = addCommon(chain, TaskKind.ESTABLISH, establish(chain, open));
            indices.add(activity);
            if (open) {
                members.add(established(chain), activity, -1);
            }
        }
        return indices;
    }

    private int addCommon(ChainPlan chain, TaskKind kind, Option option) {
        Activity activity =
                new Activity(kind + ":" + chain.target().id(), chain.choice(), List.of(option), new BitSet(), 0);
        return compiler.add(activity, new ActivityInfo(kind, chain.choice(), chain, null, List.of()));
    }

    private Option decide(ChainPlan chain) {
        int[] start = new int[horizon];
        Arrays.fill(start, -1);
        for (int s = 0; s < horizon; s++) {
            int decided = calendar.decided(s, chain.participants(), chain.target());
            for (int g = decided; g < horizon; g++) {
                start[g] = s;
            }
        }
        int earliest = calendar.decided(0, chain.participants(), chain.target());
        List<Demand> demands = pools(chain.participants(), PlanningDefaults.OWNER_POOLS, 0, new long[] {
            PlanningDefaults.DECIDE_OWNER_CENTI_DAYS
        });
        return option(chain.alternative(), start, earliest, List.of(), demands);
    }

    /** @param open whether it depends on who takes part what it costs */
    private Option procure(ChainPlan chain, boolean open) {
        int months = chain.target().leadMonths();
        List<Demand> demands = new ArrayList<>();
        List<PartyTable> costs = new ArrayList<>();
        if (!open) {
            // Pools first, then budgets, each in the order of members.
            List<Demand> spending = new ArrayList<>();
            for (CommonCost.Own own : procuring(chain)) {
                own.demands().forEach(demand -> (compiler.budget(demand.resource()) ? spending : demands).add(demand));
                costs.addAll(own.costs());
            }
            demands.addAll(spending);
        }
        return option(chain.alternative(), starts(months), months - 1, costs, demands);
    }

    /** What a procurement takes of each participant, in the order of members; nothing of one that does not procure. */
    private List<CommonCost.Own> procuring(ChainPlan chain) {
        int months = chain.target().leadMonths();
        long[] work = new long[months];
        for (int i = 0; i < months; i++) {
            work[i] = Rounding.spread(PlanningDefaults.PROCURE_BUYER_CENTI_DAYS, months, i);
        }
        long[] money = procurement(compiler.inventory(), months);
        List<CommonCost.Own> all = new ArrayList<>();
        for (Member member : chain.participants()) {
            if (!chain.procures(member)) {
                all.add(new CommonCost.Own(List.of(), List.of()));
                continue;
            }
            List<Demand> demands =
                    new ArrayList<>(pools(List.of(member), PlanningDefaults.BUYER_POOLS, 1 - months, work));
            int budget = compiler.resource(ProblemCompiler.budgetId(member));
            if (budget >= 0) {
                demands.add(new Demand(budget, 1 - months, money));
            }
            PartyTable cost = new PartyTable(
                    compiler.memberIndex(member.id()),
                    spreadValues(money, calendar.analysis() + calendar.months()),
                    spreadValues(money, PlanningDefaults.EARLY_MONTHS));
            all.add(new CommonCost.Own(List.of(cost), demands));
        }
        return all;
    }

    /** A participant's cost of a procurement by month of its lead time. */
    private static long[] procurement(Inventory inventory, int months) {
        long rate = inventory.cooperation().internalDayRate().minor();
        long[] money = new long[months];
        for (int i = 0; i < months; i++) {
            long work = Rounding.spread(PlanningDefaults.PROCURE_BUYER_CENTI_DAYS, months, i);
            money[i] = Rounding.mulDivHalfEven(work, rate, 100);
        }
        return money;
    }

    /** Nominal cost of a procurement for each that takes part; 0 for other kinds of task. */
    static long procurementOneOff(Inventory inventory, ChainPlan chain, TaskKind kind) {
        return kind == TaskKind.PROCURE
                ? Arrays.stream(procurement(inventory, chain.target().leadMonths()))
                        .sum()
                : 0;
    }

    /** @param open whether it depends on who takes part who pays */
    private Option establish(ChainPlan chain, boolean open) {
        int months = Math.max(1, chain.target().establishMonths());
        CommonCost shared = established(chain);
        int[] all = IntStream.range(0, shared.parties().size()).toArray();
        return option(
                chain.alternative(),
                starts(months),
                months - 1,
                open ? List.of() : shared.costs(all),
                open ? List.of() : shared.demands(all));
    }

    /** The cost of establishing as those that take part share it. */
    private CommonCost established(ChainPlan chain) {
        int months = Math.max(1, chain.target().establishMonths());
        long[] money = new long[months];
        for (int i = 0; i < months; i++) {
            money[i] = Rounding.spread(chain.target().establishCost().minor(), months, i);
        }
        return compiler.members()
                .shared(
                        chain,
                        spreadValues(money, calendar.analysis() + calendar.months()),
                        spreadValues(money, PlanningDefaults.EARLY_MONTHS),
                        1 - months,
                        money);
    }

    /** Present value by finish month of amounts spent in the months up to and including it. */
    private long[] spreadValues(long[] money, int before) {
        long[] values = new long[horizon];
        for (int g = 0; g < horizon; g++) {
            for (int i = 0; i < money.length; i++) {
                int t = g - money.length + 1 + i;
                if (t >= 0 && t < before) {
                    values[g] += compiler.discount().discount(money[i], t);
                }
            }
        }
        return values;
    }

    private Option option(int alternative, int[] start, int earliest, List<PartyTable> costs, List<Demand> demands) {
        return new Option(
                alternative,
                "",
                start,
                earliest,
                horizon - 1,
                -1,
                new int[horizon],
                costs,
                demands,
                List.of(),
                List.of());
    }

    private List<Demand> pools(List<Member> members, Set<String> names, int offset, long[] amounts) {
        List<Demand> demands = new ArrayList<>();
        for (Member member : members) {
            for (Capacity row : member.capacities()) {
                int resource = compiler.resource(member.id() + TransitionPlan.POOL_SEPARATOR + row.role());
                boolean first = demands.stream().noneMatch(demand -> demand.resource() == resource);
                if (names.contains(row.role().toLowerCase(Locale.ROOT)) && resource >= 0 && first) {
                    demands.add(new Demand(resource, offset, amounts));
                }
            }
        }
        return demands;
    }

    private int[] starts(int duration) {
        int[] start = new int[horizon];
        for (int g = 0; g < horizon; g++) {
            start[g] = g - duration + 1;
        }
        return start;
    }

    // ---- transitions

    /** The transition of an asset, when some candidate of its area would move it. */
    void addTransition(Member member, Asset asset) {
        List<Option> options = new ArrayList<>();
        List<OptionInfo> infos = new ArrayList<>();
        BitSet settled = new BitSet();
        int choice = -1;
        for (List<ChainPlan> candidates : compiler.chains()) {
            for (ChainPlan chain : candidates) {
                if (!chain.target().area().equals(asset.area())) {
                    continue;
                }
                choice = chain.choice();
                if (chain.settled().contains(asset)) {
                    settled.set(chain.alternative());
                }
                if (chain.moving().contains(asset)) {
                    for (AreaEffort row : compiler.effortRows(asset)) {
                        TransitionPlan plan = plan(member, asset, chain, row);
                        options.add(transition(member, asset, chain, plan));
                        infos.add(new OptionInfo(chain, row.mode(), plan));
                    }
                }
            }
        }
        if (options.isEmpty()) {
            return;
        }
        int absent = asset.latest() == null ? 0 : 1;
        compiler.add(
                new Activity(
                        TaskKind.TRANSITION + ":" + asset.id(),
                        choice,
                        compiler.members().choice(choice, member),
                        options,
                        settled,
                        absent),
                new ActivityInfo(TaskKind.TRANSITION, choice, null, asset, List.copyOf(infos)));
    }

    private TransitionPlan plan(Member member, Asset asset, ChainPlan chain, AreaEffort row) {
        boolean sameProduct = ChainPlan.sameProduct(asset, chain.target());
        boolean firstMoving = chain.moving().stream()
                .filter(other -> other.member().equals(member.id()))
                .findFirst()
                .filter(asset::equals)
                .isPresent();
        long exposure = Exposure.centiPoints(
                row.probabilityBasisPoints(),
                integrations(member, asset),
                asset.criticality(),
                users(member, asset),
                asset.personalData(),
                unsupported(asset));
        return TransitionPlan.of(
                compiler.inventory().cooperation(),
                member,
                asset,
                chain.target(),
                row,
                sameProduct,
                users(member, asset),
                firstMoving,
                exposure);
    }

    /** Users of an asset; for a component the member's full-time equivalents, counted for its first component in the area. */
    static int users(Member member, Asset asset) {
        if (asset.kind() == AssetKind.SYSTEM) {
            return asset.users();
        }
        boolean first = member.assets().stream()
                .filter(other ->
                        other.kind() == AssetKind.COMPONENT && other.area().equals(asset.area()))
                .findFirst()
                .filter(asset::equals)
                .isPresent();
        return first ? Math.toIntExact(member.fteCenti() / 100) : 0;
    }

    static int integrations(Member member, Asset asset) {
        return Math.toIntExact(member.dependencies().stream()
                .filter(dependency -> dependency.type().bridged())
                .filter(dependency ->
                        dependency.from().equals(asset.id()) || dependency.to().equals(asset.id()))
                .count());
    }

    private boolean unsupported(Asset asset) {
        return asset.supportedUntil() != null && asset.supportedUntil().isBefore(calendar.month(0));
    }

    private Option transition(Member member, Asset asset, ChainPlan chain, TransitionPlan plan) {
        int duration = plan.duration();
        int afterCare = plan.row().hypercareMonths();
        int party = compiler.memberIndex(member.id());
        int[] frozen = new int[horizon];
        for (int g = 0; g < horizon; g++) {
            frozen[g] = calendar.frozenMonths(member.id(), asset.area(), g - duration + 1, g);
        }
        List<Demand> demands = new ArrayList<>();
        for (Map.Entry<String, Long> role : plan.roles().entrySet()) {
            int resource = compiler.resource(role.getKey());
            if (resource >= 0) {
                demands.add(new Demand(
                        resource, 1 - duration, TransitionPlan.byMonth(role.getValue(), duration, afterCare)));
            }
        }
        int budget = compiler.resource(ProblemCompiler.budgetId(member));
        if (budget >= 0) {
            long[] money = new long[plan.internal().length];
            for (int i = 0; i < money.length; i++) {
                money[i] = plan.internal()[i] + plan.external()[i];
            }
            demands.add(new Demand(budget, 1 - duration, money));
        }
        int vendor = compiler.resource(ProblemCompiler.vendorId(chain.target().vendor()));
        if (vendor >= 0) {
            long[] one = new long[duration];
            Arrays.fill(one, 1);
            demands.add(new Demand(vendor, 1 - duration, one));
        }
        int everything = calendar.analysis() + calendar.months();
        PartyTable cost = new PartyTable(
                party,
                plan.presentValues(compiler.discount(), horizon, calendar.analysis(), everything),
                plan.presentValues(compiler.discount(), horizon, calendar.analysis(), PlanningDefaults.EARLY_MONTHS));
        int earliest = Math.max(duration - 1, CallOffs.earliest(compiler, asset));
        int latest = asset.latest() == null ? horizon - 1 : Math.min(horizon - 1, calendar.index(asset.latest()));
        OptionRight right = chain.callOffs().get(member.id());
        if (right != null && right.from() != null) {
            earliest = Math.max(earliest, calendar.index(right.from()) + duration - 1);
        }
        if (right != null && right.until() != null) {
            latest = Math.min(latest, calendar.index(right.until()) + duration - 1);
        }
        return new Option(
                chain.alternative(),
                plan.row().mode().name(),
                starts(duration),
                earliest,
                latest,
                pinned(asset),
                frozen,
                List.of(cost),
                demands,
                List.of(new Load(party, plan.exposure(), afterCare, Exposure.hypercare(plan.exposure()))),
                asset.criticality() >= PlanningDefaults.CRITICAL ? List.of(new Count(party, afterCare)) : List.of());
    }

    private int pinned(Asset asset) {
        int pinned = -1;
        for (Pin pin : compiler.pins()) {
            if (pin.subject().equals(asset.id()) && pin.month() != null) {
                pinned = Math.max(0, Math.min(horizon - 1, calendar.index(pin.month())));
            }
        }
        return pinned;
    }
}
